"""Assessments cross to other processes: they pickle, explanation and all.

Every enterprise here is made up.
"""

from __future__ import annotations

import copy
import pickle

import pytest

from stmetrics import serial
from stmetrics.records import EnterpriseYear
from stmetrics.records.application import IntellectualProperty
from stmetrics.rules import (
    DeductionClaim,
    DeductionIntangible,
    DeductionProject,
    TaxYear,
    TechSMEFiling,
    estimate_relief,
    on_site_check,
    rd_super_deduction,
    score_tech_sme,
)


def sme(assess, day):
    owned = [IntellectualProperty(id="made up", kind="utility_model", in_force=None)]
    filing = TechSMEFiling(enterprise_id="e1", is_resident=True, ip=owned)
    year = EnterpriseYear(
        enterprise_id="e1",
        year=int(day[:4]) - 1,
        employees=501,
        st_staff=10,
        rd_expenses_tax="1万元",
        sales_income="1亿元",
    )
    return assess(filing, year, on=day)


def deduction(**facts):
    claim = DeductionClaim(
        **{"enterprise_id": "e1", "deduction_class": "manufacturing"} | facts,
        projects=[DeductionProject(personnel="88万元", other="12万元")],
        intangibles=[DeductionIntangible(cost="100万元")],
    )
    return rd_super_deduction(claim, on="2022-12-31")


ASSESSMENTS = {
    "technology SME of 2017": sme(score_tech_sme, "2022-06-01"),
    "technology SME with the guide": sme(score_tech_sme, "2026-06-01"),
    "on-site check": sme(on_site_check, "2026-06-01"),
    "deduction": deduction(in_barred_industry=True, barred_income="1元", total_income="1元"),
    "deduction of a manufacturer": deduction(manufacturing_income="1元", total_income="3元"),
}


def everything(assessment):
    texts = assessment.text("zh"), assessment.text("en")
    return serial.to_plain(assessment), texts, assessment.facts


@pytest.mark.parametrize("name", ASSESSMENTS)
@pytest.mark.parametrize("explained_before", [False, True])
def test_an_assessment_survives_pickling_with_all_it_says(name, explained_before):
    assessment = ASSESSMENTS[name]
    if explained_before:
        assert assessment.criteria
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        back = pickle.loads(pickle.dumps(assessment, protocol))  # noqa: S301 - our own bytes
        assert everything(back) == everything(assessment)
        assert back.programme == assessment.programme
    assert everything(copy.deepcopy(assessment)) == everything(assessment)


def test_an_estimate_of_relief_survives_pickling():
    year = TaxYear(enterprise_id="e1", taxable_income="100万元", is_high_tech=True)
    estimate = estimate_relief(year, on="2022-12-31")
    back = pickle.loads(pickle.dumps(estimate))  # noqa: S301 - our own bytes
    assert back == estimate
    assert back.text("en") == estimate.text("en")
