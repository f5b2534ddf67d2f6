"""Thresholds above designated size by year and industry; what is unconfirmed of these modules."""

from __future__ import annotations

from decimal import Decimal

import attrs
import pytest
from hypothesis import given, strategies as st
from strategies import law

from stmetrics.errors import InvalidValueError, NoRuleInForceError
from stmetrics.law import Confirmation, Parameter
from stmetrics.rules import (
    IndustryGroup,
    contract_kinds,
    designated_size,
    fte,
    is_above_designated_size,
    parameters,
    size_thresholds,
    unconfirmed,
)
from stmetrics.rules.income_tax import _parameters as income_tax_values
from stmetrics.rules.rd_deduction import parameters as rd_deduction_values
from stmetrics.rules.tech_sme import _parameters as tech_sme_values

SERVICES = ["services_20m", "services_10m", "services_5m"]


def threshold(group, year, day="12-31"):
    return designated_size(IndustryGroup(group), on=f"{year}-{day}").value


@pytest.mark.parametrize(
    ("group", "years", "millions", "employees"),
    [
        ("industry", [1998, 2006, 2007, 2010], 5, None),
        ("industry", [2011, 2019, 2020, 2026], 20, None),
        ("services_20m", [1998, 2018, 2019], 10, 50),
        ("services_10m", [1998, 2018, 2019], 10, 50),
        ("services_5m", [1998, 2018, 2019], 5, 50),
        ("services_20m", [2020, 2021, 2026], 20, None),
        ("services_10m", [2020, 2021, 2026], 10, None),
        ("services_5m", [2020, 2021, 2026], 5, None),
    ],
)
@pytest.mark.parametrize("day", ["01-01", "12-31"])
def test_the_threshold_by_group_and_year(group, years, millions, employees, day):
    for year in years:
        found = threshold(group, year, day)
        assert (found.revenue_yuan, found.employees) == (millions * 10**6, employees)


def test_until_2006_state_owned_industry_belongs_whatever_its_revenue():
    assert threshold("industry", 2006).all_state_owned
    assert not threshold("industry", 2007).all_state_owned


@pytest.mark.parametrize("group", SERVICES)
def test_the_threshold_of_services_is_read_from_2017_and_unconfirmed_before(group):
    found = [designated_size(group, on=f"{year}-12-31") for year in (2016, 2017, 2019)]
    assert [each.source.confirmation.value for each in found] == ["K", "T", "T"]
    assert len({each.value for each in found}) == 1
    assert "since when" in found[0].source.note


def test_social_work_stood_with_health_in_the_group_of_ten_million_until_2019():
    assert "社会工作" in threshold("services_5m", 2019).covers
    assert threshold("services_5m", 2020).covers == ""


@pytest.mark.parametrize("group", SERVICES)
@pytest.mark.parametrize("day", ["1997-12-31"])
def test_services_before_1998_are_not_known(group, day):
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


M = 10**6
STAFF = {"employees": 50}


@pytest.mark.parametrize(
    ("group", "year", "facts", "verdict"),
    [
        ("industry", 2011, {"revenue_yuan": 20 * M}, "MET"),
        ("industry", 2011, {"revenue_yuan": Decimal("19999999.99")}, "UNMET"),
        ("industry", 2011, {"revenue_yuan": 19 * M, "employees": 5000}, "UNMET"),
        ("industry", 2011, {"revenue_yuan": 19 * M, "is_state_owned": True}, "UNMET"),
        ("industry", 2011, {"revenue_yuan": None}, "UNKNOWN"),
        ("industry", 2010, {"revenue_yuan": 5 * M}, "MET"),
        ("industry", 2006, {"revenue_yuan": 0, "is_state_owned": True}, "MET"),
        ("industry", 2006, {"revenue_yuan": None, "is_state_owned": True}, "MET"),
        ("industry", 2006, {"revenue_yuan": 0, "is_state_owned": False}, "UNMET"),
        ("industry", 2006, {"revenue_yuan": 0}, "UNKNOWN"),
        ("industry", 2006, {"revenue_yuan": 5 * M}, "MET"),
        ("services_10m", 2019, {"revenue_yuan": 0} | STAFF, "MET"),
        ("services_10m", 2019, {"revenue_yuan": None} | STAFF, "MET"),
        ("services_10m", 2019, {"revenue_yuan": 0, "employees": 49}, "UNMET"),
        ("services_10m", 2019, {"revenue_yuan": 0}, "UNKNOWN"),
        ("services_10m", 2019, {"revenue_yuan": 10 * M}, "MET"),
        ("services_10m", 2021, {"revenue_yuan": 0} | STAFF, "UNMET"),
        ("services_20m", 2021, {"revenue_yuan": 10 * M}, "UNMET"),
        ("services_5m", 2021, {"revenue_yuan": 5 * M}, "MET"),
    ],
)
def test_who_is_above_designated_size(group, year, facts, verdict):
    assert is_above_designated_size(group, **facts, on=f"{year}-12-31").name == verdict


@pytest.mark.parametrize("on", ["2020-01-01", "2026-12-31"])
@pytest.mark.parametrize(
    ("group", "millions"), [("services_20m", 20), ("services_10m", 10), ("services_5m", 5)]
)
def test_services_since_2020_are_parted_at_the_fen_whatever_their_staff(group, millions, on):
    fen = Decimal("0.01")
    for step, verdict in ((-fen, "UNMET"), (Decimal(0), "MET"), (fen, "MET")):
        for employees in (None, 49, 5000):
            found = is_above_designated_size(
                group, revenue_yuan=millions * M + step, employees=employees, on=on
            )
            assert found.name == verdict


@pytest.mark.parametrize(
    ("group", "millions"), [("services_20m", 10), ("services_10m", 10), ("services_5m", 5)]
)
def test_services_until_2019_are_parted_at_the_fen_or_at_fifty_employees(group, millions):
    below = {"revenue_yuan": millions * M - Decimal("0.01"), "on": "2019-12-31"}
    for employees, verdict in ((49, "UNMET"), (50, "MET"), (51, "MET")):
        assert is_above_designated_size(group, employees=employees, **below).name == verdict
    at_the_edge = below | {"revenue_yuan": millions * M}
    assert is_above_designated_size(group, employees=0, **at_the_edge).name == "MET"


@pytest.mark.parametrize(
    ("facts", "match"),
    [
        ({"revenue_yuan": -1}, "revenue_yuan"),
        ({"revenue_yuan": "20件"}, "revenue_yuan"),
        ({"revenue_yuan": 0, "employees": -1}, "employees"),
    ],
)
def test_sizes_that_cannot_be_are_refused_by_name(facts, match):
    with pytest.raises(InvalidValueError, match=match):
        is_above_designated_size("services_10m", **facts, on="2019-12-31")


def test_a_flag_that_is_none_is_refused():
    with pytest.raises(InvalidValueError, match="True, False or None"):
        is_above_designated_size("industry", revenue_yuan=0, is_state_owned=1, on="2006-12-31")


def test_thresholds_are_frozen():
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        threshold("industry", 2022).revenue_yuan = 1


# --- what is unconfirmed of the six modules ---

MODULES = (
    tech_sme_values,
    rd_deduction_values,
    income_tax_values,
    contract_kinds,
    fte,
    size_thresholds,
)


def declared(module):
    """Every parameter of a module, those of its tables among them."""
    for value in vars(module).values():
        for each in value.values() if isinstance(value, dict) else (value,):
            if isinstance(each, Parameter):
                yield each


TAGS = {
    ("tech_sme_figures_of_years_before", "2017-05-03"): "S",
    ("tech_sme_number_valid_for_the_year", "2017-05-03"): "S",
    ("tech_sme_number_years", "2017-05-03"): "S",
    ("tech_sme_window", "2026-01-01"): "S",
    ("tech_sme_on_site_employees", "2026-01-01"): "S",
    ("tech_sme_on_site_rd", "2026-01-01"): "S",
    ("tech_sme_on_site_risk_years", "2026-01-01"): "S",
    ("cultivation_first_tier", "2026-04-01"): "S",
    ("double_declining_straight_line_years", "2008-01-01"): "S",
    ("technology_contract_guide", "2022-11-01"): "S",
    ("technology_contract_kinds", "2026-03-01"): "S",
    ("technology_contract_measures", "2026-03-01"): "S",
    ("technology_contract_not_technology", "2000-02-16"): "S",
    ("technology_contract_not_technology", "2026-03-01"): "S",
    **{(f"designated_size_{group}", "1998-01-01"): "K" for group in SERVICES},
}
"""As the two readings of the sources tag them."""


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
    assert tagged <= listed
    assert {(name, str(start)) for name, start in tagged} == set(TAGS)


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
