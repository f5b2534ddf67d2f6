"""Costs of technology SMEs, deduction and relief, each against what a person would compute."""

from __future__ import annotations

from decimal import Decimal

import pytest
from measure import ratio

from stmetrics import Verdict
from stmetrics.exact.arithmetic import CONTEXT
from stmetrics.records import EnterpriseYear
from stmetrics.records.application import IntellectualProperty
from stmetrics.rules import (
    DeductionClaim,
    DeductionProject,
    TaxYear,
    TechSMEFiling,
    district_relief,
    rd_super_deduction,
    score_tech_sme,
)

pytestmark = pytest.mark.benchmark

ON = "2022-06-01"
FILING = TechSMEFiling(
    enterprise_id="e1",
    has_barred_products=False,
    has_incident=False,
    ip=[IntellectualProperty(id="made up", kind="utility_model")] * 3,
)
YEAR = EnterpriseYear(
    enterprise_id="e1",
    year=2021,
    employees=57,
    st_staff=12,
    sales_income="4123.45万元",
    total_assets="3234.56万元",
    rd_expenses_tax="198.76万元",
    costs_and_expenses="3987.65万元",
)
CLAIM = DeductionClaim(
    enterprise_id="e1",
    deduction_class="general",
    projects=[
        DeductionProject(personnel="88万元", other="12万元"),
        DeductionProject(personnel="84万元", other="8万元"),
    ],
    entrusted_in_china="100万元",
    entrusted_overseas="50万元",
    sound_accounts=True,
    in_barred_industry=False,
)
TAX_YEAR = TaxYear(
    enterprise_id="e1",
    taxable_income="1234.56万元",
    is_high_tech=True,
    super_deduction="345.67万元",
    transfer_income="567.89万元",
)
"""Made up."""

RD, SALES = Decimal(1987600), Decimal(41234500)
STAFF, EMPLOYEES = Decimal(12), Decimal(57)


def by_hand() -> tuple[Decimal, Decimal]:
    """R&D over sales and staff over employees, to 34 digits as the library divides."""
    return CONTEXT.divide(RD, SALES), CONTEXT.divide(STAFF, EMPLOYEES)


def test_a_verdict_on_a_technology_sme(report):
    assert score_tech_sme(FILING, YEAR, on=ON).verdict is Verdict.MET
    measured = ratio(lambda: score_tech_sme(FILING, YEAR, on=ON).verdict, by_hand, number=1000)
    report("a verdict on a technology SME / two Decimal divisions", measured, limit=200)


def test_an_extra_deduction(report):
    assert rd_super_deduction(CLAIM, on="2022-12-31").value > 0
    measured = ratio(lambda: rd_super_deduction(CLAIM, on="2022-12-31").value, by_hand, number=500)
    report("an extra deduction of R&D / two Decimal divisions", measured, limit=400)


def test_enterprises_of_a_district_cost_alike_however_many(report):
    many = [TAX_YEAR] * 20_000
    few = many[:2000]
    measured = ratio(
        lambda: district_relief(many, on=ON),
        lambda: district_relief(few, on=ON),
        number=1,
        repeat=5,
    )
    report("the relief of 20,000 enterprises / 2,000", measured, limit=14)
