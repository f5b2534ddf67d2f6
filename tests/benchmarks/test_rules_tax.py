"""Costs of technology SMEs, deduction and relief, each against what a person would compute."""

from __future__ import annotations

from decimal import Decimal

import attrs
import pytest
from measure import ratio

from stmetrics import Verdict
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
WITH_GUIDE = "2023-06-01"
FILING = TechSMEFiling(
    enterprise_id="e1",
    is_resident=True,
    has_barred_products=False,
    has_incident=False,
    sound_accounts=True,
    aggregates_rd=True,
    pays_income_tax=True,
    in_barred_industry=False,
    holds_high_tech_certificate=False,
    won_national_award=False,
    has_provincial_institution=False,
    led_standard=False,
    ip=[IntellectualProperty(id=number, kind="utility_model") for number in ("u1", "u2", "u3")],
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
YEAR_2022 = attrs.evolve(YEAR, year=2022)
LACKING = attrs.evolve(YEAR, sales_income="3亿元", rd_expenses_tax="100万元")
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
BARRED = attrs.evolve(
    CLAIM,
    in_barred_industry=True,
    barred_income="6000万元",
    total_income="1亿元",
    untested_income="100万元",
)
TAX_YEAR = TaxYear(
    enterprise_id="e1",
    taxable_income="1234.56万元",
    is_high_tech=True,
    super_deduction="345.67万元",
    transfer_income="567.89万元",
)
"""Made up."""

SHORT = {"number": 100, "repeat": 300}
"""Runs of a millisecond or so: longer ones are always interrupted on a busy machine, and the
baseline's never are."""

RD, SALES = Decimal(1987600), Decimal(41234500)
STAFF, EMPLOYEES = Decimal(12), Decimal(57)


def by_hand() -> tuple[Decimal, Decimal]:
    """R&D over sales and staff over employees, as a person divides: 28 digits."""
    return RD / SALES, STAFF / EMPLOYEES


def sme(year=YEAR, on=ON):
    return score_tech_sme(FILING, year, on=on)


def deduction(claim=CLAIM):
    return rd_super_deduction(claim, on="2022-12-31")


def explained(assessment) -> tuple[object, ...]:
    return assessment.value, assessment.criteria, assessment.missing, assessment.shortfalls


def test_a_verdict_on_a_technology_sme(report):
    assert sme().verdict is Verdict.MET
    measured = ratio(lambda: sme().verdict, by_hand, **SHORT)
    report("a verdict on a technology SME / two plain divisions", measured, limit=150)


def test_a_verdict_on_a_technology_sme_with_the_guide(report):
    assert sme(YEAR_2022, WITH_GUIDE).verdict is Verdict.MET
    measured = ratio(lambda: sme(YEAR_2022, WITH_GUIDE).verdict, by_hand, **SHORT)
    report("a verdict on a technology SME from 2023 / two plain divisions", measured, limit=150)


def test_an_explained_verdict_on_a_technology_sme(report):
    assert len(explained(sme(LACKING))[3]) == 3
    measured = ratio(lambda: explained(sme(LACKING)), by_hand, **SHORT)
    report("an explained verdict on a technology SME / two plain divisions", measured, limit=500)


def test_a_verdict_on_a_deduction(report):
    assert deduction().verdict is Verdict.MET
    measured = ratio(lambda: deduction().verdict, by_hand, **SHORT)
    report("a verdict on an extra deduction / two plain divisions", measured, limit=150)


def test_an_explained_deduction_with_its_amount(report):
    assert len(explained(deduction(BARRED))[3]) == 1
    measured = ratio(lambda: explained(deduction(BARRED)), by_hand, **SHORT)
    report("an explained extra deduction / two plain divisions", measured, limit=500)


def test_enterprises_of_a_district_cost_alike_however_many(report):
    many = [TAX_YEAR] * 20_000
    few = many[:2000]
    measured = ratio(
        lambda: district_relief(many, on=ON),
        lambda: district_relief(few, on=ON),
        number=1,
        repeat=5,
    )
    report("the relief of 20,000 enterprises / 2,000", measured, limit=20)
