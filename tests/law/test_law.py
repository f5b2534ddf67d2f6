from __future__ import annotations

import copy
import itertools
import pickle
from datetime import UTC, date, datetime, timedelta

import attrs
import pytest
from hypothesis import given, settings, strategies as st

from stmetrics import Verdict
from stmetrics.errors import InvalidValueError, NoRuleInForceError, ParseError
from stmetrics.law import (
    CERTIFICATE_VALIDITY_YEARS,
    Confirmation,
    Dated,
    Parameter,
    Source,
    all_of,
    any_of,
)

quick = settings(deadline=None, max_examples=100)
MET, UNMET, UNKNOWN = Verdict.MET, Verdict.UNMET, Verdict.UNKNOWN
NONE, MANUAL = Verdict.NOT_APPLICABLE, Verdict.MANUAL_REVIEW
verdicts = st.lists(st.sampled_from(Verdict), max_size=6)
both = pytest.mark.parametrize("combine", [all_of, any_of])
HELD = Source(document="办法", confirmation="T")

# --- verdicts ---

ORDER = (MET, UNMET, UNKNOWN, NONE, MANUAL)
ALL = {
    MET: (MET, UNMET, UNKNOWN, MET, MANUAL),
    UNMET: (UNMET, UNMET, UNMET, UNMET, UNMET),
    UNKNOWN: (UNKNOWN, UNMET, UNKNOWN, UNKNOWN, UNKNOWN),
    NONE: (MET, UNMET, UNKNOWN, NONE, MANUAL),
    MANUAL: (MANUAL, UNMET, UNKNOWN, MANUAL, MANUAL),
}
ANY = {
    MET: (MET, MET, MET, MET, MET),
    UNMET: (MET, UNMET, UNKNOWN, UNMET, MANUAL),
    UNKNOWN: (MET, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN),
    NONE: (MET, UNMET, UNKNOWN, NONE, MANUAL),
    MANUAL: (MET, MANUAL, UNKNOWN, MANUAL, MANUAL),
}


@pytest.mark.parametrize(("combine", "table"), [(all_of, ALL), (any_of, ANY)])
def test_two_verdicts_combine_by_the_truth_table(combine, table):
    for first, row in table.items():
        for second, expected in zip(ORDER, row, strict=True):
            assert combine([first, second]) is expected


@both
def test_a_verdict_alone_is_itself_and_none_at_all_is_not_applicable(combine):
    assert combine([]) is NONE
    for verdict in Verdict:
        assert combine([verdict]) is combine(iter([verdict, verdict])) is verdict


@both
@given(first=verdicts, second=verdicts)
@quick
def test_verdicts_may_be_combined_in_any_order_and_grouping(combine, first, second):
    together = combine(first + second)
    assert combine(reversed(first + second)) is together
    assert combine([combine(first), combine(second)]) is together
    assert combine([*first, NONE, *second]) is together


@given(verdicts)
@quick
def test_all_and_any_are_each_others_mirror(given_verdicts):
    mirror = {MET: UNMET, UNMET: MET}

    def turned(verdict):
        return mirror.get(verdict, verdict)

    assert any_of(map(turned, given_verdicts)) is turned(all_of(given_verdicts))


@pytest.mark.parametrize("stray", [True, None, "no such"])
def test_what_is_no_verdict_is_never_passed_over(stray):
    for combine in (all_of, any_of):
        with pytest.raises(InvalidValueError):
            combine([MET, stray])
        with pytest.raises(InvalidValueError):
            combine([stray])


@pytest.mark.parametrize("verdict", list(Verdict))
def test_a_verdict_has_no_truth_value(verdict):
    for use in (bool, lambda each: not each, lambda each: each and 1, lambda each: any([each])):
        with pytest.raises(InvalidValueError, match="neither true nor false") as caught:
            use(verdict)
        assert "is Verdict.MET" in caught.value.hint


def test_verdicts_are_themselves_after_pickling():
    for verdict in Verdict:
        assert pickle.loads(pickle.dumps(verdict)) is verdict  # noqa: S301 - our own bytes
        assert Verdict(verdict.value) is verdict


# --- sources ---


@pytest.mark.parametrize(
    ("given_parts", "cited"),
    [
        ({"document": "认定办法"}, "认定办法 [K]"),
        (
            {"document": "认定办法", "number": "国科发火〔2016〕32号"},
            "认定办法 国科发火〔2016〕32号 [K]",
        ),
        ({"document": "认定办法", "clause": "Art. 9"}, "认定办法, Art. 9 [K]"),
        (
            {"document": "认定办法", "number": "32号", "clause": "第九条", "note": "n"},
            "认定办法 32号, 第九条 [K]",
        ),
    ],
)
def test_a_source_is_cited_in_one_line(given_parts, cited):
    assert str(Source(confirmation="K", **given_parts)) == cited


@pytest.mark.parametrize("code", ["T", "S", "K"])
def test_a_source_says_how_far_it_was_confirmed(code):
    source = Source(document="办法", confirmation=code)
    assert source.confirmation is Confirmation(code)
    assert str(source) == f"办法 [{code}]"
    assert Source(document="办法", confirmation=source.confirmation) == source


def test_a_source_needs_a_confirmation_that_is_one():
    with pytest.raises(TypeError):
        Source(document="办法")
    with pytest.raises(ValueError, match="X"):
        Source(document="办法", confirmation="X")


def test_a_source_reads_its_dates():
    source = Source(document="办法", confirmation="T", issued="2016-01-29", effective="2016-01-01")
    assert (source.issued, source.effective) == (date(2016, 1, 29), date(2016, 1, 1))
    with pytest.raises(ParseError):
        Source(document="办法", confirmation="T", issued="2016")


# --- parameters ---


def _parameter(*spans, source=HELD):
    return Parameter(
        "rate", tuple(Dated(n, start, end, source) for n, (start, end) in enumerate(spans))
    )


@pytest.mark.parametrize(
    ("day", "value"),
    [
        ("2008-01-01", 0),
        ("2015-12-31", 0),
        ("2016-01-01", 1),
        (date(2017, 12, 31), 1),
        ("2020-01-01", 2),
        ("9999-12-31", 2),
    ],
)
def test_a_value_holds_from_its_start_up_to_not_including_its_end(day, value):
    rate = _parameter(
        ("2008-01-01", "2016-01-01"), ("2016-01-01", "2018-01-01"), ("2020-01-01", None)
    )
    assert rate.on(day).value == value


@pytest.mark.parametrize("day", ["2007-12-31", "2018-01-01", "2019-12-31"])
def test_a_gap_is_named_with_what_is_known(day):
    rate = _parameter(("2008-01-01", "2018-01-01"), ("2020-01-01", None))
    with pytest.raises(NoRuleInForceError) as caught:
        rate.on(day)
    assert caught.value.what == f"rate on {day}"
    assert "[2008-01-01, 2018-01-01), [2020-01-01, …)" in caught.value.why
    assert caught.value.hint


@pytest.mark.parametrize(
    "spans",
    [
        [("2008-01-01", "2016-01-02"), ("2016-01-01", None)],
        [("2008-01-01", None), ("2016-01-01", None)],
        [("2016-01-01", "2018-01-01"), ("2008-01-01", "2016-01-01")],
        [("2008-01-01", "2010-01-01"), ("2008-01-01", "2010-01-01")],
        [("2008-01-01", "2010-01-01"), ("2010-01-01", None), ("2012-01-01", None)],
    ],
)
def test_values_that_overlap_or_stand_out_of_order_are_refused(spans):
    with pytest.raises(InvalidValueError, match=r"^rate from .*overlaps or precedes"):
        _parameter(*spans)


@pytest.mark.parametrize("end", ["2016-01-01", "2015-12-31"])
def test_a_value_that_ends_before_it_holds_is_refused(end):
    with pytest.raises(InvalidValueError, match="rate from 2016-01-01: ends before it starts"):
        _parameter(("2016-01-01", end))


@given(
    st.lists(st.dates(date(1990, 1, 1), date(2030, 1, 1)), min_size=2, max_size=8, unique=True),
    st.dates(date(1989, 1, 1), date(2031, 1, 1)),
)
@quick
def test_on_any_day_at_most_one_value_holds(starts, day):
    starts = sorted(starts)
    rate = _parameter(*itertools.pairwise(starts))
    holding = [each for each in rate.values if each.holds(day)]
    assert len(holding) == (starts[0] <= day < starts[-1])
    if holding:
        assert rate.on(day) is holding[0]
        assert rate.on(day.isoformat(), known_on=day) is holding[0]


@pytest.mark.parametrize(
    ("known_on", "known"),
    [("2016-01-28", False), ("2016-01-29", True), (date(2022, 1, 1), True)],
)
def test_a_rule_is_known_from_the_day_it_was_issued(known_on, known):
    issued_late = Source(document="办法", confirmation="T", issued="2016-01-29")
    rate = _parameter(("2016-01-01", None), source=issued_late)
    assert rate.on("2016-01-15").value == 0
    if known:
        assert rate.on("2016-01-15", known_on=known_on).value == 0
    else:
        with pytest.raises(NoRuleInForceError, match="only issued on 2016-01-29") as caught:
            rate.on("2016-01-15", known_on=known_on)
        assert caught.value.what == "rate on 2016-01-15"


def test_a_rule_issued_early_is_known_before_it_takes_effect():
    early = Source(document="办法", confirmation="T", issued="2015-06-01")
    rate = _parameter(("2016-01-01", None), source=early)
    assert rate.on("2016-01-15", known_on="2015-06-01").value == 0


def test_a_rule_without_an_issue_date_is_known_when_it_takes_effect():
    rate = _parameter(("2016-01-01", None))
    assert rate.on("2016-06-01", known_on="2016-01-01").value == 0
    with pytest.raises(NoRuleInForceError):
        rate.on("2016-06-01", known_on="2015-12-31")


@pytest.mark.parametrize("day", [datetime(2022, 1, 1, tzinfo=UTC), None, 2022, "2022"])
def test_a_parameter_asks_for_a_date(day):
    with pytest.raises(InvalidValueError, match=r"^day="):
        CERTIFICATE_VALIDITY_YEARS.on(day)
    if day is not None:
        with pytest.raises(InvalidValueError, match=r"^known_on="):
            CERTIFICATE_VALIDITY_YEARS.on("2022-01-01", known_on=day)


def test_parameters_are_values():
    rate = _parameter(("2008-01-01", "2016-01-01"))
    assert pickle.loads(pickle.dumps(rate)) == copy.deepcopy(rate) == rate  # noqa: S301
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        rate.values[0].value = 5


def test_a_certificate_is_valid_for_three_years_under_both_measures():
    first_day, last_day = date(2008, 1, 1), date(2015, 12, 31)
    old, new = (CERTIFICATE_VALIDITY_YEARS.on(day) for day in (last_day, last_day + timedelta(1)))
    assert (old.value, new.value) == (3, 3)
    assert "172号" in old.source.number
    assert "32号" in new.source.number
    with pytest.raises(NoRuleInForceError):
        CERTIFICATE_VALIDITY_YEARS.on(first_day - timedelta(1))


def test_a_source_that_is_none_is_refused_with_the_way_to_give_one():
    with pytest.raises(InvalidValueError, match=r"source='办法': is no Source") as refused:
        Dated(3, "2020-01-01", None, "办法")
    assert refused.value.hint == 'give a Source: Source(document="…", confirmation="K")'
    assert "请给Source" in refused.value.text()
