"""Every programme on days of every regime of the law, and with facts that are not known."""

from __future__ import annotations

import re
from datetime import date

import pytest
from good_cases import ASKED, CASES, days_of_every_regime
from hypothesis import given, strategies as st
from strategies import law

from stmetrics import Verdict
from stmetrics.errors import NoRuleInForceError
from stmetrics.rules import (
    TaxYear,
    estimate_relief,
    parameter,
)

MET, UNMET, UNKNOWN = Verdict.MET, Verdict.UNMET, Verdict.UNKNOWN
FINE = {MET, Verdict.NOT_APPLICABLE}


def everything(assessment):
    """All that an assessment says, each made once."""
    said = assessment.text("zh"), assessment.text("en"), assessment.table("zh")
    return assessment, assessment.value, assessment.shortfalls, said


def walk(case):
    """A good case's assessment, where a day has rules."""

    def read(day):
        try:
            return everything(case.without(set(), day))
        except NoRuleInForceError:
            return None

    return days_of_every_regime(read)


DAYS = {case.name: walk(case) for case in CASES}
WALKED = [(case, day) for case in CASES for day in DAYS[case.name]]
RULED = [(case, day) for case, day in WALKED if day >= case.since]
UNRULED = [(case, day) for case, day in WALKED if day < case.since]


def named(pairs):
    return [pytest.param(case, day, id=f"{case.name} {day}") for case, day in pairs]


def require_no_rule(error):
    """What raised it names a parameter that has no value on that day."""
    name, day = re.match(r"(\w+) on ([\d-]+)", str(error)).groups()
    assert not any(each.holds(date.fromisoformat(day)) for each in parameter(name).values)


@pytest.mark.parametrize(("case", "day"), named(RULED))
def test_a_good_case_passes_on_a_day_of_every_regime_or_says_why(case, day):
    assessment, *_ = everything(case.without(set(), day))
    said = {each.code: each.verdict for each in assessment.criteria if each.verdict not in FINE}
    assert said == case.short(day)
    assert assessment.missing == ()
    assert (assessment.verdict is MET) is (said == {})


@pytest.mark.parametrize(("case", "day"), named(UNRULED))
def test_before_its_first_day_a_programme_has_no_rule(case, day):
    with pytest.raises(NoRuleInForceError) as raised:
        case.without(set(), day)
    require_no_rule(raised.value)


@st.composite
def hidden_facts(draw):
    """A good case, a day of some regime, and facts of it that are not known."""
    case, day = draw(st.sampled_from(RULED))
    facts = sorted(set(case.facts) - ASKED)
    return case, day, draw(st.sets(st.sampled_from(facts), min_size=1))


@law
@given(hidden_facts())
def test_hiding_facts_of_a_good_case_never_refuses_it(drawn):
    case, day, hidden = drawn
    before, after = case.without(set(), day), case.without(hidden, day)
    if before.verdict is not UNMET:
        assert after.verdict is not UNMET
    if after.verdict is UNKNOWN:
        assert after.missing


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_any_one_fact_that_is_missing_is_named_and_never_refuses(case):
    for day in (case.since, DAYS[case.name][-1]):
        for name in set(case.facts) - ASKED:
            assessment = case.without({name}, day)
            if not case.short(day):
                assert assessment.verdict is not UNMET
            lacking = {each.partition("[")[0] for each in assessment.missing}
            assert name.partition(" ")[0] in lacking or assessment.verdict is not UNKNOWN


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_what_is_missing_is_named_in_chinese_and_said_how_to_give(case):
    assessment = case.without(set(case.facts) - ASKED, DAYS[case.name][-1])
    shown = assessment.text("zh") + assessment.table("zh")
    assert [each for each in assessment.missing if str(each) in shown] == []
    assert all(each.give for each in assessment.missing)


# --- what the income tax reliefs read ---

YEAR = {"employees": 40, "total_assets": "900万元", "in_restricted_industry": False}
NOT_RECORDED = ("small_low_profit_rate",)


def estimate(day, **facts):
    year = TaxYear(
        enterprise_id="e1",
        taxable_income="1000万元",
        is_high_tech=True,
        super_deduction="800万元",
        transfer_income="600万元",
        **YEAR | facts,
    )
    return estimate_relief(year, on=day)


def relief_on(day):
    try:
        return estimate(day)
    except NoRuleInForceError:
        return None


RELIEF_DAYS = days_of_every_regime(relief_on)
SMALL = (date(2023, 1, 1), date(2027, 12, 31))
"""First and last day of the relief of small low-profit enterprises that is recorded."""


@pytest.mark.parametrize("day", RELIEF_DAYS)
def test_reliefs_are_estimated_in_every_regime_or_say_what_is_open(day):
    if day < date(2008, 1, 1):
        with pytest.raises(NoRuleInForceError) as raised:
            estimate(day)
        require_no_rule(raised.value)
        return
    found = estimate(day)
    assert found.total_yuan == sum(each.saved_yuan for each in found.items)
    assert all(each.source.document for each in found.items)
    assert found.missing == (() if SMALL[0] <= day <= SMALL[1] else NOT_RECORDED)
    assert found.text("zh").count("未知") == len(found.missing)


@law
@given(st.sampled_from([each for each in RELIEF_DAYS if SMALL[0] <= each <= SMALL[1]]), st.data())
def test_hiding_a_fact_of_a_tax_year_never_saves_less_and_is_named(day, data):
    hidden = data.draw(st.sets(st.sampled_from(sorted(YEAR)), min_size=1))
    whole, less = estimate(day), estimate(day, **dict.fromkeys(hidden))
    assert set(less.missing) == hidden
    assert less.total_yuan >= whole.total_yuan
