"""Around the evaluation of technology SMEs: windows, on-site checks, validity, tiers.

Every enterprise here is made up.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, strategies as st
from strategies import law, maybe, yuan

from stmetrics import Verdict
from stmetrics.errors import InvalidValueError, NoRuleInForceError
from stmetrics.records import EnterpriseYear
from stmetrics.records.application import IntellectualProperty
from stmetrics.rules import (
    TechSMEFiling,
    filing_window,
    first_cultivation_tier,
    listing_update_due,
    number_expires_on,
    on_site_check,
    public_notices_due,
    unconfirmed,
)
from stmetrics.rules.tech_sme._on_site import ON_SITE_PROGRAMME

ON = "2026-07-01"
HELD = IntellectualProperty(id="made up", kind="utility_model")
LAPSED = IntellectualProperty(id="made up, lapsed", kind="utility_model", in_force=False)
UNSURE = IntellectualProperty(id="made up, unsure", kind="utility_model", in_force=None)


def check(on=ON, **facts):
    """Check an enterprise with no ground for it, but for some facts changed."""
    known = {
        "employees": 6,
        "rd_expenses_tax": "10万元",
        "ip": [HELD],
        "has_risk_history": False,
        "is_first_filing": False,
    } | facts
    figures = {name: known.pop(name) for name in ("employees", "rd_expenses_tax")}
    year = EnterpriseYear(enterprise_id="e1", year=int(on[:4]) - 1, **figures)
    return on_site_check(TechSMEFiling(enterprise_id="e1", **known), year, on=on)


@pytest.mark.parametrize(
    ("fact", "value", "verdict"),
    [
        ("employees", 6, Verdict.UNMET),
        ("employees", Decimal("5.01"), Verdict.UNMET),
        ("employees", 5, Verdict.MET),
        ("employees", 4, Verdict.MET),
        ("employees", None, Verdict.UNKNOWN),
        ("rd_expenses_tax", yuan("99999.99"), Verdict.MET),
        ("rd_expenses_tax", "10万元", Verdict.UNMET),
        ("rd_expenses_tax", yuan("100000.01"), Verdict.UNMET),
        ("rd_expenses_tax", None, Verdict.UNKNOWN),
        ("ip", [], Verdict.MET),
        ("ip", [LAPSED], Verdict.MET),
        ("ip", [UNSURE], Verdict.UNKNOWN),
        ("ip", [UNSURE, HELD], Verdict.UNMET),
        ("ip", None, Verdict.UNKNOWN),
        ("has_risk_history", True, Verdict.MET),
        ("has_risk_history", None, Verdict.UNKNOWN),
        ("is_first_filing", True, Verdict.MET),
        ("is_first_filing", None, Verdict.UNKNOWN),
    ],
)
def test_any_one_ground_brings_a_check(fact, value, verdict):
    assessment = check(**{fact: value})
    assert assessment.verdict is verdict
    assert assessment.missing == ((fact,) if verdict is Verdict.UNKNOWN else ())


@law
@given(
    maybe(st.integers(0, 12)),
    maybe(st.integers(0, 200_000)),
    maybe(st.sampled_from([(), (HELD,), (LAPSED,), (UNSURE,)])),
    *[maybe(st.booleans())] * 2,
)
def test_the_check_is_that_of_a_second_writing(employees, spent, owned, risk, first):
    grounds = [
        None if employees is None else employees <= 5,
        None if spent is None else spent < 100_000,
        None if owned in {None, (UNSURE,)} else owned != (HELD,),
        risk,
        first,
    ]
    expected = (
        Verdict.MET if True in grounds else Verdict.UNKNOWN if None in grounds else Verdict.UNMET
    )
    money = None if spent is None else yuan(spent)
    facts = {"employees": employees, "rd_expenses_tax": money, "ip": owned}
    assert check(**facts, has_risk_history=risk, is_first_filing=first).verdict is expected


@pytest.mark.parametrize("day", ["2023-12-31", "2027-01-01"])
def test_grounds_of_other_years_are_not_known(day):
    with pytest.raises(NoRuleInForceError, match="tech_sme_on_site_employees"):
        check(on=day)


def test_the_check_says_that_its_source_is_secondary():
    assert {each.source.confirmation.value for each in ON_SITE_PROGRAMME.criteria} == {"S"}
    assert check(employees=5).text("zh").splitlines()[1].endswith("（实际5，标准5）")


def check_of_2025(on="2025-07-01", **facts):
    """Check an enterprise with no ground in 2025 or 2024, but for some facts changed."""
    known = {"employees": 50, "st_staff": Decimal("44.9")} | facts
    answers = {"has_risk_history": False, "is_first_filing": False}
    answers |= {name: known.pop(name) for name in answers if name in known}
    year = EnterpriseYear(enterprise_id="e1", year=int(on[:4]) - 1, **known)
    return on_site_check(TechSMEFiling(enterprise_id="e1", **answers), year, on=on)


@pytest.mark.parametrize(
    ("facts", "verdict"),
    [
        ({}, Verdict.UNMET),
        ({"st_staff": 45}, Verdict.MET),
        ({"st_staff": 46}, Verdict.MET),
        ({"employees": 49, "st_staff": 49}, Verdict.UNMET),
        ({"employees": 51, "st_staff": 46}, Verdict.MET),
        ({"employees": 51, "st_staff": Decimal("45.8")}, Verdict.UNMET),
        ({"employees": 6, "st_staff": 6}, Verdict.UNMET),
        ({"employees": 5, "st_staff": 1}, Verdict.MET),
        ({"employees": 4, "st_staff": None}, Verdict.MET),
        ({"employees": None, "st_staff": 45}, Verdict.UNKNOWN),
        ({"st_staff": None}, Verdict.UNKNOWN),
        ({"employees": 49, "st_staff": None}, Verdict.UNMET),
        ({"has_risk_history": True}, Verdict.MET),
        ({"has_risk_history": None}, Verdict.UNKNOWN),
        ({"is_first_filing": True}, Verdict.MET),
        ({"is_first_filing": None}, Verdict.UNKNOWN),
    ],
)
def test_the_four_grounds_of_2025(facts, verdict):
    assessment = check_of_2025(**facts)
    assert assessment.verdict is verdict
    missing = {name for name, value in facts.items() if value is None}
    assert set(assessment.missing) == (missing if verdict is Verdict.UNKNOWN else set())


@pytest.mark.parametrize(
    ("employees", "verdict"),
    [
        (4, Verdict.MET),
        (5, Verdict.MET),
        (6, Verdict.MANUAL_REVIEW),
        (None, Verdict.UNKNOWN),
    ],
)
@pytest.mark.parametrize("on", ["2024-01-01", "2024-12-31"])
def test_of_2024_one_ground_is_known_and_the_rest_is_for_a_person(on, employees, verdict):
    assert check_of_2025(on, employees=employees, st_staff=None).verdict is verdict


@pytest.mark.parametrize(
    ("on", "name"),
    [
        ("2024-12-31", "tech_sme_on_site_2024"),
        ("2025-01-01", "tech_sme_on_site_2025"),
        ("2025-12-31", "tech_sme_on_site_2025"),
        ("2026-01-01", "tech_sme_on_site_2026"),
    ],
)
def test_each_year_has_its_grounds(on, name):
    assert check_of_2025(on).programme.name == name


def test_the_windows_that_are_known_and_no_other():
    assert filing_window(2019) == (None, date(2019, 10, 31))
    assert filing_window(2024) == (date(2024, 6, 27), None)
    assert filing_window(2025) == (date(2025, 6, 30), date(2025, 9, 30))
    assert filing_window(2026) == (date(2026, 6, 1), date(2026, 8, 31))
    for year in (2018, 2020, 2023, 2027):
        with pytest.raises(NoRuleInForceError, match=f"tech_sme_window on {year}"):
            filing_window(year)


def test_public_notices_of_2024_and_2025_are_due_by_the_end_of_october():
    assert [public_notices_due(year) for year in (2024, 2025)] == [
        date(2024, 10, 31),
        date(2025, 10, 31),
    ]
    for year in (2023, 2026):
        with pytest.raises(NoRuleInForceError, match="tech_sme_public_notices_due"):
            public_notices_due(year)


@pytest.mark.parametrize("wrong", [None, "2026", 2026.5, True])
def test_a_year_that_is_none_is_refused_by_name(wrong):
    for work in (filing_window, listing_update_due, public_notices_due):
        with pytest.raises(InvalidValueError, match="year"):
            work(wrong)


def test_what_was_filed_is_updated_by_the_end_of_march():
    assert listing_update_due(2018) == date(2018, 3, 31)
    with pytest.raises(NoRuleInForceError, match="tech_sme_update_due"):
        listing_update_due(2017)


@pytest.mark.parametrize("listed", ["2019-01-01", "2022-06-30", "2024-12-31"])
def test_a_number_is_valid_to_the_end_of_its_year(listed):
    assert number_expires_on(listed) == date(int(listed[:4]), 12, 31)


@pytest.mark.parametrize("listed", ["2017-05-03", "2018-01-15", "2018-12-31"])
def test_until_2018_a_number_was_valid_to_march_of_the_next_year(listed):
    assert number_expires_on(listed) == date(int(listed[:4]) + 1, 3, 31)


def test_before_the_measures_there_was_no_number():
    with pytest.raises(NoRuleInForceError, match="tech_sme_number_years on 2017-05-02"):
        number_expires_on("2017-05-02")


def test_the_first_tier_has_its_new_name_from_april_2026_and_its_standard_is_unknown():
    tier = first_cultivation_tier("2026-04-01")
    assert "was not issued" in tier.source.note
    assert "cultivation_first_tier" in {each.parameter for each in unconfirmed()}
    with pytest.raises(NoRuleInForceError, match="cultivation_first_tier on 2026-03-31"):
        first_cultivation_tier("2026-03-31")
