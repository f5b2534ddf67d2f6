"""Which year's number counts for the extra deduction of a technology SME; all of it made up."""

from __future__ import annotations

import attrs
import pytest

from stmetrics.errors import InvalidValueError, NoRuleInForceError
from stmetrics.rules import DeductionClaim, number_counts_for, rd_super_deduction

CLAIM = DeductionClaim(
    enterprise_id="e1", deduction_class="tech_sme", sound_accounts=True, in_barred_industry=False,
    number_listed_on="2023-05-31", number_revoked=False,
)  # fmt: skip


@pytest.mark.parametrize(
    ("listed_on", "revoked", "verdict"),
    [
        ("2022-12-31", False, "MANUAL_REVIEW"),
        ("2022-12-31", None, "MANUAL_REVIEW"),
        ("2023-01-01", False, "MET"),
        ("2023-05-30", False, "MET"),
        ("2023-05-31", False, "MET"),
        ("2023-06-01", False, "UNMET"),
        ("2023-06-01", None, "UNMET"),
        ("2023-05-31", None, "UNKNOWN"),
        ("2023-05-31", True, "UNMET"),
        (None, True, "UNMET"),
        (None, False, "UNKNOWN"),
    ],
)
def test_a_number_of_the_settlement_counts_for_the_year_being_settled(listed_on, revoked, verdict):
    assert number_counts_for(2022, listed_on=listed_on, revoked=revoked).name == verdict
    if listed_on is not None:
        claim = attrs.evolve(CLAIM, number_listed_on=listed_on, number_revoked=revoked)
        assert rd_super_deduction(claim, on="2022-12-31").verdict.name == verdict


def test_the_rule_begins_with_the_deduction_of_2017():
    assert number_counts_for(2017, listed_on="2018-05-31", revoked=False).name == "MET"
    with pytest.raises(NoRuleInForceError, match="tech_sme_number_for_settled_year"):
        number_counts_for(2016, listed_on="2017-05-31", revoked=False)


@pytest.mark.parametrize(
    "strange", [{"revoked": "no"}, {"listed_on": "soon"}, {"tax_year": 2022.5}]
)
def test_what_is_no_day_no_answer_no_year_is_refused(strange):
    with pytest.raises(InvalidValueError):
        number_counts_for(**{"tax_year": 2022, "listed_on": "2023-05-31"} | strange)


@pytest.mark.parametrize(
    ("year", "kind", "asked"),
    [
        (2016, "tech_sme", False),
        (2017, "tech_sme", True),
        (2018, "tech_sme", False),
        (2021, "tech_sme", False),
        (2022, "tech_sme", True),
        (2022, "general", False),
        (2023, "tech_sme", False),
    ],
)
def test_the_number_is_asked_for_where_the_class_has_a_rate_of_its_own(year, kind, asked):
    claim = attrs.evolve(CLAIM, deduction_class=kind)
    codes = [each.code for each in rd_super_deduction(claim, on=f"{year}-06-30").criteria]
    assert ("number" in codes) is asked


def test_a_class_without_a_number_is_taken_as_stated():
    stated = attrs.evolve(CLAIM, number_listed_on=None)
    assert rd_super_deduction(stated, on="2022-12-31").verdict.name == "MET"
    unknown = attrs.evolve(CLAIM, number_revoked=None)
    assert rd_super_deduction(unknown, on="2022-12-31").missing == ("number_revoked",)
