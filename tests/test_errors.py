from __future__ import annotations

import copy
import pickle
from decimal import Decimal

import attrs
import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings, strategies as st

from stmetrics import (
    CertificationApplication,
    EnterpriseYear,
    Period,
    RDInput,
    TechContract,
    Verdict,
    errors,
    is_growth_at_least,
    is_share_at_least,
    serial,
    shares,
    units,
)
from stmetrics.errors import (
    InvalidValueError,
    MissingExtraError,
    ParseError,
    StmetricsError,
    UndefinedMetricError,
    UnitError,
    quoted,
    renamed,
)
from stmetrics.exact import Interval, percent, round_half_up, to_exact
from stmetrics.law import CERTIFICATE_VALIDITY_YEARS
from stmetrics.records import IntellectualProperty, problems_of

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
        assert vars(kept)["values"] == {"base": Decimal(-2)}
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


# --- for a service --------------------------------------------------------------------------


def family(kind=StmetricsError):
    return [kind, *(each for own in kind.__subclasses__() for each in family(own))]


def test_every_kind_of_error_has_a_stable_code_of_its_own():
    assert {kind.__name__: kind.code for kind in family()} == {
        "StmetricsError": "error",
        "InvalidValueError": "invalid_value",
        "ParseError": "unreadable",
        "UnitError": "unit",
        "IncomparableError": "incomparable",
        "MissingFactError": "missing_fact",
        "MissingExtraError": "missing_extra",
        "NoRuleInForceError": "no_rule_in_force",
        "UndefinedMetricError": "undefined",
    }


@pytest.mark.parametrize(
    ("error", "zh"),
    [
        (
            InvalidValueError("x=-1", "must not be negative", "check the sign"),
            "x=-1：不得为负（请核对正负号）",
        ),
        (InvalidValueError("x=-1", "of no words", "of none either"), "x=-1：取值不符合要求"),
        (StmetricsError("x"), "x：无法处理"),
        (
            UnitError("base=5", "has no unit beside current=5元"),
            "base=5：没有计量单位，而current=5元有",
        ),
        (
            ParseError("'x'", "is no Level", "use one of national (国家级)"),
            "'x'：不是Level的取值（可用：national (国家级)）",
        ),
        (UndefinedMetricError("share", {"whole": 0}, "whole is zero"), "share(whole=0)：whole为零"),
    ],
)
def test_an_error_can_be_had_in_chinese(error, zh):
    assert error.text() == error.text("zh") == zh
    assert error.text("en") == str(error)
    with pytest.raises(InvalidValueError, match="must be one of zh, en"):
        error.text("fr")


def test_an_error_knows_the_field_that_it_was_found_in():
    with pytest.raises(StmetricsError) as caught:
        RDInput(performer="x" * 100_000, period="2022", expenditure="1元")
    assert (caught.value.path, caught.value.code) == ("performer", "unreadable")
    assert len(str(caught.value)) < 1000
    kept = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 - our own bytes
    assert (kept.path, str(kept)) == ("performer", str(caught.value))
    assert UnitError("a", "b").at("turnover").at("contracts[0]").path == "contracts[0].turnover"


def test_an_error_of_json_knows_its_path():
    text = '{"schema":1,"type":"RDInput","performer":"x","period":"2022","expenditure":"1元"}'
    with pytest.raises(StmetricsError) as caught:
        serial.loads(text)
    assert caught.value.path == "performer"


def test_an_undefined_figure_said_of_a_field_is_an_invalid_value():
    error = renamed(UndefinedMetricError("share", {"whole": 0}, "whole is zero"), "x=0", "x")
    assert (type(error), error.path, error.why) == (InvalidValueError, "x", "whole is zero")


@pytest.mark.parametrize("value", [[1] * 10**6, {"a": "x" * 10**6}, pd.DataFrame({"a": [1, 2]})])
def test_a_container_is_quoted_in_one_short_line(value):
    assert len(quoted(value)) <= 80
    assert "\n" not in quoted(value)


def test_all_faults_of_a_record_are_found_together():
    faults = problems_of(
        TechContract,
        {"id": "", "kind": "nothing", "registered_on": "x", "seller_region": "1", "y": 1},
    )
    assert [fault.path for fault in faults][:3] == ["id", "kind", "registered_on"]
    assert {fault.path for fault in faults} >= {"turnover", "buyer_region", "y"}
    whole = {"performer": "企业", "period": "2022年", "expenditure": "1万元"}
    assert problems_of(RDInput, whole) == ()
    (fault,) = problems_of(RDInput, whole | {"basic_research": "2万元"})
    assert "exceed expenditure_yuan" in str(fault)
    for wrong in ((int, {}), (RDInput, [1]), ("RDInput", {})):
        with pytest.raises(InvalidValueError):
            problems_of(*wrong)


def test_records_nest_as_mappings_and_every_fault_within_has_its_path():
    form = {
        "enterprise_id": "e1",
        "applied_on": "2022-06-01",
        "ip": [
            {"id": "a", "kind": "发明专利"},
            {"id": "b", "kind": "x", "in_force": 3},
            {"kind": "发明专利"},
        ],
        "expert_scores": {"technical": [], "financial": "20"},
    }
    assert [fault.path for fault in problems_of(CertificationApplication, form)] == [
        "ip[1].kind",
        "ip[1].in_force",
        "ip[2].id",
        "expert_scores.technical",
        "expert_scores.financial",
    ]
    with pytest.raises(ParseError, match=r"IntellectualProperty\.kind='x'") as caught:
        CertificationApplication(**form)
    assert [each.path for each in (caught.value, *caught.value.further)] == [
        "ip[1].kind",
        "ip[1].in_force",
        "ip[2].id",
    ]
    right = {"id": "a", "kind": "发明专利"}
    made = CertificationApplication(enterprise_id="e1", applied_on="2022-06-01", ip=[right])
    assert made.ip == (IntellectualProperty(**right),)
    with pytest.raises(InvalidValueError, match="holds int"):
        attrs.evolve(made, ip=[right, 5])
    with pytest.raises(InvalidValueError, match="is no ExpertScores"):
        attrs.evolve(made, expert_scores=5)


def test_what_does_not_go_together_has_the_path_of_the_part():
    values = {"enterprise_id": "e1", "year": "2022年", "employees": 10, "st_staff": 20}
    (fault,) = problems_of(EnterpriseYear, values)
    assert (fault.path, fault.text()) == (
        "st_staff",
        "EnterpriseYear.st_staff=20：超过employees=10（部分不大于总体，请核对两数及单位）",
    )


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("year", "去年", "不是四位数的年份（请写2022）"),
        ("employees", "80人", "应为纯数，而给出的是文字（请只写数字，如80）"),
    ],
)
def test_text_in_a_plain_field_says_what_to_write(name, value, said):
    values = {"enterprise_id": "e1", "year": 2022} | {name: value}
    (fault,) = problems_of(EnterpriseYear, values)
    assert fault.text() == f"EnterpriseYear.{name}='{value}'：{said}"


def test_a_field_without_a_rule_of_its_own_is_taken_as_it_is():
    assert problems_of(Interval, {"low": 1, "high": 2}) == ()
    with pytest.raises(InvalidValueError, match="is no list of items"):
        shares(np.array(5.0))
