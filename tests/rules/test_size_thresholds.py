"""Thresholds above designated size by year and industry; what is unconfirmed of these modules."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from stmetrics.errors import InvalidValueError, NoRuleInForceError
from stmetrics.law import Confirmation, Parameter
from stmetrics.rules import (
    IndustryGroup,
    contract_kinds,
    designated_size,
    fte,
    income_tax,
    parameters,
    rd_deduction,
    size_thresholds,
    tech_sme,
    unconfirmed,
)
from strategies import law

SERVICES = ["services_20m", "services_10m", "services_5m"]


def threshold(group, year, day="12-31"):
    return designated_size(IndustryGroup(group), on=f"{year}-{day}").value


@pytest.mark.parametrize(
    ("group", "years", "millions", "employees"),
    [
        ("industry", [1998, 2006, 2007, 2010], 5, None),
        ("industry", [2011, 2019, 2020, 2026], 20, None),
        ("services_20m", [2019], 10, 50),
        ("services_10m", [2019], 10, 50),
        ("services_5m", [2019], 5, 50),
        ("services_20m", [2021, 2026], 20, None),
        ("services_10m", [2021, 2026], 10, None),
        ("services_5m", [2021, 2026], 5, None),
    ],
)
@pytest.mark.parametrize("day", ["01-01", "12-31"])
def test_the_threshold_by_group_and_year(group, years, millions, employees, day):
    for year in years:
        found = threshold(group, year, day)
        assert (found.revenue_yuan, found.employees) == (millions * 10**6, employees)


def test_until_2006_the_threshold_is_for_industry_that_is_not_state_owned():
    assert "state-owned" in threshold("industry", 2006).covers
    assert threshold("industry", 2007).covers == ""


def test_until_2019_five_million_is_not_known_for_social_work():
    assert threshold("services_5m", 2019).covers
    assert threshold("services_5m", 2021).covers == ""


@pytest.mark.parametrize("group", SERVICES)
@pytest.mark.parametrize("day", ["2020-01-01", "2020-06-30", "2020-12-31", "2018-12-31"])
def test_services_of_2020_and_before_2019_are_not_known_nationally(group, day):
    with pytest.raises(NoRuleInForceError, match=f"designated_size_{group} on {day}"):
        designated_size(IndustryGroup(group), on=day)


def test_industry_before_1998_is_not_known():
    with pytest.raises(NoRuleInForceError, match="designated_size_industry on 1997-12-31"):
        designated_size(IndustryGroup.INDUSTRY, on="1997-12-31")


@law
@given(st.sampled_from(IndustryGroup), st.dates())
def test_a_threshold_holds_on_its_day_or_there_is_none(group, day):
    try:
        found = designated_size(group, on=day)
    except NoRuleInForceError as error:
        assert f"{day}" in str(error)  # noqa: PT017 - either outcome is lawful
        return
    assert found.holds(day)
    assert found.value.revenue_yuan % 10**6 == 0
    assert found.source.document


def test_thresholds_are_frozen():
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        threshold("industry", 2022).revenue_yuan = 1


# --- what is unconfirmed of the six modules ---

MODULES = (tech_sme, rd_deduction, income_tax, contract_kinds, fte, size_thresholds)


def declared(module):
    """Every parameter of a module, those of its tables among them."""
    for value in vars(module).values():
        for each in value.values() if isinstance(value, dict) else (value,):
            if isinstance(each, Parameter):
                yield each


TAGS = {
    ("tech_sme_number_valid_for_the_year", "2019-01-01"): "S",
    ("rd_deduction_rate_general", "2018-01-01"): "K",
    ("rd_deduction_rate_manufacturing", "2018-01-01"): "K",
    ("rd_deduction_rate_manufacturing", "2021-01-01"): "K",
    ("rd_deduction_rate_tech_sme", "2017-01-01"): "K",
    ("rd_deduction_rate_tech_sme", "2022-01-01"): "K",
    ("qualified_loss_carry_forward_years", "2018-01-01"): "S",
    ("deducted_at_once_yuan", "2018-01-01"): "S",
    ("deducted_at_once_yuan", "2021-01-01"): "K",
    ("deducted_at_once_yuan", "2024-01-01"): "S",
    ("technology_contract_kinds", "2001-01-01"): "S",
    ("fte_full_time_share", "2019-04-01"): "S",
    ("fte_least_share", "2019-04-01"): "S",
}
"""As statutory.md tags them, in sections 2 to 5."""


@pytest.mark.parametrize(("name", "start"), TAGS)
def test_what_was_not_read_in_the_text_is_listed_as_such(name, start):
    found = {(each.parameter, str(each.dated.start)): each for each in unconfirmed()}
    assert found[name, start].dated.source.confirmation.value == TAGS[name, start]
    assert found[name, start].decides.strip()


def test_every_value_of_these_modules_tagged_s_or_k_is_listed():
    listed = {(each.parameter, each.dated.start) for each in unconfirmed()}
    tagged = {
        (each.name, dated.start)
        for module in MODULES
        for each in declared(module)
        for dated in each.values
        if dated.source.confirmation is not Confirmation.TEXT
    }
    assert tagged
    assert tagged <= listed


def test_names_of_parameters_are_unique_and_each_says_what_it_decides():
    found = {id(each): each for module in MODULES for each in declared(module)}.values()
    assert len({each.name for each in found}) == len(found) > 20
    assert all(each.decides.strip() for each in found)
    assert {each.name for each in found} <= {each.name for each in parameters()}


def test_a_group_is_taken_by_its_text_and_no_other():
    by_text = designated_size("industry", on="2020-12-31")
    assert by_text == designated_size(IndustryGroup.INDUSTRY, on="2020-12-31")
    with pytest.raises(InvalidValueError, match="agriculture"):
        designated_size("agriculture", on="2020-12-31")
