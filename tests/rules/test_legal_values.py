"""Legal values: found by name, and what changes between two days."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given, strategies as st
from strategies import law

from stmetrics.errors import InvalidValueError, NoRuleInForceError
from stmetrics.rules import (
    DeductionClaim,
    changes,
    may_deduct_at_once,
    parameter,
    parameters,
    rd_super_deduction,
)

EVERY = parameters()
DAY = timedelta(days=1)


@pytest.mark.parametrize("each", EVERY, ids=lambda each: each.name)
def test_every_parameter_is_found_by_its_name(each):
    assert parameter(each.name) is each


@pytest.mark.parametrize("strange", ["rd_deduction_rate", "", None, 3])
def test_a_name_that_is_none_is_refused_with_the_nearest(strange):
    with pytest.raises(InvalidValueError, match="is none of the library"):
        parameter(strange)
    with pytest.raises(InvalidValueError, match="rd_deduction_rate_general"):
        parameter("rd_deduction_rate_generel")


@pytest.mark.parametrize("each", EVERY, ids=lambda each: each.name)
def test_a_parameter_holds_from_its_first_day_to_the_day_before_its_end(each):
    for dated in each.values:
        assert each.on(dated.start) is dated
        before = [other for other in each.values if other.end == dated.start]
        if not before:
            with pytest.raises(NoRuleInForceError):
                each.on(dated.start - DAY)
        if dated.end is not None:
            assert each.on(dated.end - DAY) is dated
            after = [other for other in each.values if other.start == dated.end]
            if not after:
                with pytest.raises(NoRuleInForceError):
                    each.on(dated.end)


def test_what_changes_is_told_by_day_and_once():
    found = changes(since="2021-01-01", until="2021-12-31")
    assert [each.on for each in found] == sorted(each.on for each in found)
    half, rate = (
        next(each for each in found if each.parameter == name)
        for name in (
            "rd_deduction_manufacturing_income_share",
            "rd_deduction_rate_manufacturing",
        )
    )
    assert half.before is None
    assert (str(rate.before.value), str(rate.after.value)) == ("0.75", "1")
    assert not [each for each in found if each.parameter == "rd_deduction_rate_general"]


def test_a_new_source_alone_is_no_change():
    between = changes(since="2017-01-01", until="2017-01-01")
    assert "rd_deduction_rate_general" not in {each.parameter for each in between}


@law
@given(st.dates(), st.dates())
def test_changes_are_those_of_the_parts(one, other):
    first, last = sorted([one, other])
    whole = changes(since=first, until=last)
    assert all(first <= each.on <= last for each in whole)
    middle = first + (last - first) // 2
    if middle < last:
        halves = changes(since=first, until=middle) + changes(since=middle + DAY, until=last)
        assert halves == whole


def test_the_last_day_is_not_before_the_first():
    with pytest.raises(InvalidValueError, match="swap them"):
        changes(since="2022-01-02", until="2022-01-01")


@pytest.mark.parametrize(
    ("value", "on", "for_rd_alone", "at_once"),
    [
        (5_000, "2014-01-01", False, True),
        (5_001, "2017-12-31", False, False),
        (1_000_000, "2014-01-01", True, True),
        (1_000_001, "2017-12-31", True, False),
        (1_000_001, "2018-01-01", True, True),
        (5_000_001, "2018-01-01", True, False),
    ],
)
def test_equipment_deducted_at_once_from_2014(value, on, for_rd_alone, at_once):
    assert may_deduct_at_once(value, on=on, for_rd_alone=for_rd_alone) is at_once


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("rd_deduction_rate_general", "2022-10-01"),
        ("rd_deduction_fourth_quarter_of_2022", "2022-03-31"),
        ("late_2022_equipment_extra_rate", "2022-10-01"),
    ],
)
def test_what_was_announced_for_late_2022_was_known_from_its_issue(name, day):
    found = parameter(name)
    assert found.on(day, known_on="2022-09-22").value
    with pytest.raises(NoRuleInForceError, match="only issued on 2022-09-22"):
        found.on(day, known_on="2022-09-21")


def test_the_name_of_the_first_tier_was_known_before_it_held():
    tier = parameter("cultivation_first_tier")
    assert tier.on("2026-04-01", known_on="2026-01-17").value == "科技和创新型中小企业"
    with pytest.raises(NoRuleInForceError, match="only issued on 2026-01-17"):
        tier.on("2026-04-01", known_on="2026-01-16")


def test_basic_research_paid_to_others_is_deducted_once_more_from_2022():
    claim = DeductionClaim(
        enterprise_id="e1", deduction_class="general", basic_research="10万元",
        sound_accounts=True, in_barred_industry=False,
    )  # fmt: skip
    assert rd_super_deduction(claim, on="2022-01-01").value == 100_000
    with pytest.raises(NoRuleInForceError, match="basic_research"):
        rd_super_deduction(claim, on="2021-12-31").value  # noqa: B018 - asking is the test
