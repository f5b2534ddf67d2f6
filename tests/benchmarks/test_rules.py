"""Costs of certification verdicts, each against the divisions that a person would make."""

from __future__ import annotations

from decimal import Decimal

import attrs
import pytest
from measure import ratio

from stmetrics.records import EnterpriseYear
from stmetrics.records.application import (
    CertificationApplication,
    ExpertScores,
    IntellectualProperty,
)
from stmetrics.rules import assess_high_tech

pytestmark = pytest.mark.benchmark

ON = "2022-06-01"
APPLICATION = {
    "enterprise_id": "e1",
    "applied_on": ON,
    "registered_on": "2015-03-01",
    "field": "new_materials",
    "ip": [IntellectualProperty(id="made up", kind="invention_patent", own_development=True)],
    "ip_supports_products": True,
    "incidents": (),
    "achievements": 15,
}
UNSCORED = CertificationApplication(**APPLICATION)
SCORED = CertificationApplication(
    **APPLICATION, expert_scores=ExpertScores(technical=[58, 59, 60], financial=[12, 13])
)
YEARS = [
    EnterpriseYear(
        enterprise_id="e1",
        year=year,
        sales_income="4123.45万元",
        total_income="4234.56万元",
        non_taxable_income="12.34万元",
        high_tech_income="2345.67万元",
        rd_expenses_hte="198.76万元",
        rd_expenses_hte_in_china="187.65万元",
        net_assets=f"{year}万元",
        employees=57,
        st_staff=5,
    )
    for year in (2019, 2020, 2021)
]
"""Made up; short of income, R&D and staff, so that an explanation finds every gap."""

GOOD = [
    attrs.evolve(
        year,
        high_tech_income="3345.67万元",
        rd_expenses_hte="298.76万元",
        rd_expenses_hte_in_china="287.65万元",
        st_staff=7,
    )
    for year in YEARS
]
"""The same with every condition met, so that a verdict must ask for all of them."""

RD, SALES = Decimal(5962800), Decimal(123703500)
STAFF, EMPLOYEES = Decimal(5), Decimal(57)


def by_hand() -> tuple[Decimal, Decimal]:
    """R&D over sales and staff over employees, as a person would divide."""
    return RD / SALES, STAFF / EMPLOYEES


def verdict(application, years):
    return assess_high_tech(application, years, on=ON).verdict


def explained(application, years):
    assessment = assess_high_tech(application, years, on=ON)
    return assessment.criteria, assessment.missing, assessment.shortfalls


@pytest.mark.parametrize(
    ("what", "application", "years", "limit"),
    [
        ("a verdict on certification", SCORED, YEARS, 150),
        ("a verdict without expert scores", UNSCORED, YEARS, 150),
        ("a verdict, every condition met", SCORED, GOOD, 260),
        ("a verdict, all met but the scores unknown", UNSCORED, GOOD, 400),
    ],
)
def test_a_verdict(report, what, application, years, limit):
    measured = ratio(lambda: verdict(application, years), by_hand, number=100, repeat=300)
    report(f"{what} / two Decimal divisions", measured, limit=limit)


@pytest.mark.parametrize(
    ("what", "application", "years", "limit"),
    [
        ("an explained verdict on certification", SCORED, YEARS, 700),
        ("an explained verdict, every condition met", SCORED, GOOD, 650),
        ("an explained verdict without expert scores", UNSCORED, YEARS, 800),
    ],
)
def test_an_explained_verdict(report, what, application, years, limit):
    assert len(explained(application, years)[2]) == (0 if years is GOOD else 3)
    measured = ratio(lambda: explained(application, years), by_hand, number=40, repeat=300)
    report(f"{what} / two Decimal divisions", measured, limit=limit)


def test_enterprises_cost_alike_however_many(report):
    many = [(SCORED, YEARS), (UNSCORED, YEARS), (SCORED, GOOD), (UNSCORED, GOOD)] * 25_000
    few = many[:10_000]

    def screen(cases):
        return [verdict(application, years) for application, years in cases]

    measured = ratio(lambda: screen(many), lambda: screen(few), number=1, repeat=9)
    report("screening 100,000 enterprises / 10,000", measured, limit=20)
