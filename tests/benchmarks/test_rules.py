"""Costs of certification verdicts, each against the divisions that a person would make."""

from __future__ import annotations

from decimal import Decimal

import pytest
from measure import ratio

from stmetrics.exact.arithmetic import CONTEXT
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

RD, SALES = Decimal(5962800), Decimal(123703500)
STAFF, EMPLOYEES = Decimal(5), Decimal(57)


def by_hand() -> tuple[Decimal, Decimal]:
    """R&D over sales and staff over employees, to 34 digits as the library divides."""
    return CONTEXT.divide(RD, SALES), CONTEXT.divide(STAFF, EMPLOYEES)


def explained() -> tuple[object, ...]:
    assessment = assess_high_tech(SCORED, YEARS, on=ON)
    return assessment.criteria, assessment.missing, assessment.shortfalls


def test_a_verdict(report):
    measured = ratio(lambda: assess_high_tech(SCORED, YEARS, on=ON).verdict, by_hand, number=2000)
    report("a verdict on certification / two Decimal divisions", measured, limit=40)


def test_an_explained_verdict(report):
    assert len(explained()[2]) == 3
    measured = ratio(explained, by_hand, number=1000)
    report("an explained verdict on certification / two Decimal divisions", measured, limit=200)


def test_a_verdict_without_the_scores_of_experts(report):
    measured = ratio(lambda: assess_high_tech(UNSCORED, YEARS, on=ON).verdict, by_hand, number=1000)
    report("a verdict without expert scores / two Decimal divisions", measured, limit=150)


def test_enterprises_cost_alike_however_many(report):
    many = [(SCORED, YEARS)] * 20_000
    few = many[:2000]

    def screen(cases):
        return [assess_high_tech(each, years, on=ON).verdict for each, years in cases]

    measured = ratio(lambda: screen(many), lambda: screen(few), number=1, repeat=5)
    report("screening 20,000 enterprises / 2,000", measured, limit=14)
