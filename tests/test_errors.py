from __future__ import annotations

import copy
import pickle
from decimal import Decimal

import pytest
from hypothesis import given, settings, strategies as st

from stmetrics import Period, Verdict, errors, is_growth_at_least, is_share_at_least, units
from stmetrics.errors import MissingExtraError, StmetricsError, UndefinedMetricError, quoted
from stmetrics.exact import percent, round_half_up, to_exact
from stmetrics.law import CERTIFICATE_VALIDITY_YEARS

quick = settings(deadline=None, max_examples=60)
CLASSES = [
    found
    for found in map(errors.__dict__.get, errors.__all__)
    if isinstance(found, type) and issubclass(found, StmetricsError)
]
THREE_PARTS = [each for each in CLASSES if each is not UndefinedMetricError]
words = st.text(max_size=20)


def _pickled(value, protocol=pickle.HIGHEST_PROTOCOL):
    return pickle.loads(pickle.dumps(value, protocol))  # noqa: S301 - our own bytes


def _assert_same(kept, error):
    assert type(kept) is type(error)
    assert str(kept) == str(error)
    assert kept.args == error.args
    assert vars(kept) == vars(error)


@pytest.mark.parametrize("kind", CLASSES)
def test_every_error_can_be_caught_by_code_that_does_not_know_us(kind):
    assert issubclass(kind, StmetricsError)
    if kind is not StmetricsError:
        assert issubclass(kind, ValueError | ArithmeticError | ImportError)
        assert not issubclass(kind, TypeError)


def test_only_an_undefined_metric_is_an_arithmetic_error():
    assert [kind for kind in CLASSES if issubclass(kind, ArithmeticError)] == [UndefinedMetricError]


def test_only_a_missing_extra_is_an_import_error():
    assert [kind for kind in CLASSES if issubclass(kind, ImportError)] == [MissingExtraError]


@pytest.mark.parametrize("kind", THREE_PARTS)
@given(what=words, why=words, hint=words)
@quick
def test_an_error_keeps_its_three_parts_through_pickling_and_copying(kind, what, why, hint):
    error = kind(what, why, hint)
    for kept in (_pickled(error), copy.copy(error), copy.deepcopy(error)):
        _assert_same(kept, error)
        assert (kept.what, kept.why, kept.hint) == (what, why, hint)


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_an_undefined_metric_keeps_its_values_through_pickling_and_copying(protocol):
    error = UndefinedMetricError("growth_rate", {"base": Decimal(-2)}, "base is negative", "none")
    for kept in (_pickled(error, protocol), copy.copy(error), copy.deepcopy(error)):
        _assert_same(kept, error)
        assert kept.metric == "growth_rate"
        assert kept.values == {"base": Decimal(-2)}
        assert kept.reason == kept.why == "base is negative"
        assert kept.hint == "none"


@pytest.mark.parametrize(
    ("parts", "shown"),
    [
        (("turnover 100",), "turnover 100"),
        (("turnover 100", "it has no unit"), "turnover 100: it has no unit"),
        (("turnover 100", "it has no unit", "say 元"), "turnover 100: it has no unit (say 元)"),
        (("turnover 100", "", "say 元"), "turnover 100 (say 元)"),
    ],
)
def test_an_error_reads_what_why_and_hint_in_one_line(parts, shown):
    assert str(StmetricsError(*parts)) == shown


@pytest.mark.parametrize(
    ("values", "shown"),
    [
        ({"base": 0}, "growth_rate(base=0): base is zero"),
        ({"base": Decimal("0.0")}, "growth_rate(base=0.0): base is zero"),
        ({"base": "zero"}, "growth_rate(base='zero'): base is zero"),
        ({"current": 1, "base": 0}, "growth_rate(current=1, base=0): base is zero"),
        ({}, "growth_rate(): base is zero"),
    ],
)
def test_an_undefined_metric_shows_its_values_as_people_write_them(values, shown):
    assert str(UndefinedMetricError("growth_rate", values, "base is zero")) == shown


def test_an_undefined_metric_shows_at_most_80_characters_of_a_value():
    error = UndefinedMetricError(
        "share", {"whole": Decimal("-0." + "1" * 5000)}, "whole is negative"
    )
    assert len(error.what) <= 80 + len("share(whole=)")
    too_long = UndefinedMetricError("share", {"whole": -(10**5000)}, "whole is negative")
    assert len(too_long.what) <= 80 + len("share(whole=)")


RAISED = {
    "no number": lambda: to_exact(None),
    "no share": lambda: is_share_at_least(1, 0, 0.05),
    "no growth": lambda: is_growth_at_least(1, Decimal(-2), 0.05),
    "no rounding": lambda: round_half_up("5", 1),
    "no percentage": lambda: percent(True, 1),
    "no figure": lambda: units.parse("$100"),
    "a bound": lambda: units.parse("超过5元"),
    "no unit": lambda: units.unit("美元"),
    "other things": lambda: units.parse("5人日").to("人年"),
    "unit missing": lambda: units.exact_in(Decimal(5), "元", "turnover"),
    "no quantity": lambda: units.quantity(5),
    "no date": lambda: Period.between("2022-02-30", "2022-12-31"),
    "no period": lambda: Period.parse("2022-W05"),
    "wrong order": lambda: Period.between("2022-12-31", "2022-01-01"),
    "no language": lambda: Period.year(2022).label("fr"),
    "no truth": lambda: bool(Verdict.MET),
    "no rule": lambda: CERTIFICATE_VALIDITY_YEARS.on("2001-01-01"),
}


@pytest.mark.parametrize("fail", RAISED.values(), ids=RAISED.keys())
def test_an_error_raised_says_what_and_why_and_survives_a_worker_process(fail):
    with pytest.raises(StmetricsError) as caught:
        fail()
    error = caught.value
    assert isinstance(error, ValueError | ArithmeticError)
    assert error.what
    assert error.why
    assert str(error).startswith(f"{error.what}: {error.why}")
    assert error.hint in str(error)
    _assert_same(_pickled(error), error)


# --- quoting ---


class Broken:
    def __repr__(self):
        message = "no words"
        raise RuntimeError(message)


@given(st.one_of(st.text(), st.binary(), st.integers(), st.floats(), st.lists(st.text())))
@quick
def test_a_quote_is_at_most_80_characters_and_starts_like_the_value(value):
    shown = quoted(value)
    assert 0 < len(shown) <= 80
    assert repr(value).startswith(shown.rstrip("…").rstrip("'\""))


@pytest.mark.parametrize(
    "value", ["9" * 10**7, b"9" * 10**7, "\x00" * 10**7, list(range(10**5))], ids=type
)
def test_a_huge_value_is_quoted_in_80_characters(value):
    assert len(quoted(value)) == 80
    assert quoted(value).endswith("…")


@pytest.mark.parametrize(
    ("value", "shown"), [(10**5000, "<int>"), (Broken(), "<Broken>")], ids=["int", "broken"]
)
def test_what_cannot_show_itself_is_named_by_its_kind(value, shown):
    assert quoted(value) == shown
