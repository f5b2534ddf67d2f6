"""The law itself: dated values with their sources, and the assessments that rest on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stmetrics._lazy import loader

if TYPE_CHECKING:
    from stmetrics.rules.confirmation import UnconfirmedValue, parameters, unconfirmed
    from stmetrics.rules.contract_kinds import contract_kinds_on, kind_in_series
    from stmetrics.rules.fte import full_time_equivalent, shares_of_hours, shares_of_months
    from stmetrics.rules.high_tech import assess_high_tech, what_if_gaps_closed
    from stmetrics.rules.high_tech_case import HighTechFacts, high_tech_facts
    from stmetrics.rules.high_tech_duties import (
        annual_report_due,
        change_report_due,
        public_notice_ends,
        stays_valid_after_missed_reports,
        stays_valid_after_move,
    )
    from stmetrics.rules.high_tech_lifecycle import (
        due_at_expiry,
        expiring,
        may_apply,
        renamed,
        verified,
    )
    from stmetrics.rules.high_tech_rd import (
        HighTechRD,
        RDExpenseHeads,
        count_st_staff,
        high_tech_rd_expenses,
        yearly_mean,
    )
    from stmetrics.rules.high_tech_score import (
        ScoreRange,
        achievement_points,
        group_score,
        growth_points,
        innovation_score,
        ip_points,
    )
    from stmetrics.rules.high_tech_tax import first_tax_year, prepayment_rate
    from stmetrics.rules.income_tax import (
        ReliefEstimate,
        ReliefItem,
        TaxYear,
        district_relief,
        estimate_relief,
        loss_carry_forward_years,
        may_deduct_at_once,
        technology_transfer_reduction,
        yearly_depreciation,
    )
    from stmetrics.rules.rd_deduction import (
        DeductionClaim,
        DeductionClass,
        DeductionFacts,
        DeductionProject,
        rd_super_deduction,
    )
    from stmetrics.rules.size_thresholds import IndustryGroup, SizeThreshold, designated_size
    from stmetrics.rules.tech_sme import (
        TechSMEFacts,
        TechSMEFiling,
        number_expires_on,
        score_tech_sme,
    )

__all__ = [
    "DeductionClaim",
    "DeductionClass",
    "DeductionFacts",
    "DeductionProject",
    "HighTechFacts",
    "HighTechRD",
    "IndustryGroup",
    "RDExpenseHeads",
    "ReliefEstimate",
    "ReliefItem",
    "ScoreRange",
    "SizeThreshold",
    "TaxYear",
    "TechSMEFacts",
    "TechSMEFiling",
    "UnconfirmedValue",
    "achievement_points",
    "annual_report_due",
    "assess_high_tech",
    "change_report_due",
    "contract_kinds_on",
    "count_st_staff",
    "designated_size",
    "district_relief",
    "due_at_expiry",
    "estimate_relief",
    "expiring",
    "first_tax_year",
    "full_time_equivalent",
    "group_score",
    "growth_points",
    "high_tech_facts",
    "high_tech_rd_expenses",
    "innovation_score",
    "ip_points",
    "kind_in_series",
    "loss_carry_forward_years",
    "may_apply",
    "may_deduct_at_once",
    "number_expires_on",
    "parameters",
    "prepayment_rate",
    "public_notice_ends",
    "rd_super_deduction",
    "renamed",
    "score_tech_sme",
    "shares_of_hours",
    "shares_of_months",
    "stays_valid_after_missed_reports",
    "stays_valid_after_move",
    "technology_transfer_reduction",
    "unconfirmed",
    "verified",
    "what_if_gaps_closed",
    "yearly_depreciation",
    "yearly_mean",
]

_HOMES = {
    "confirmation": ("UnconfirmedValue", "parameters", "unconfirmed"),
    "contract_kinds": ("contract_kinds_on", "kind_in_series"),
    "fte": ("full_time_equivalent", "shares_of_hours", "shares_of_months"),
    "high_tech": ("assess_high_tech", "what_if_gaps_closed"),
    "high_tech_case": ("HighTechFacts", "high_tech_facts"),
    "high_tech_duties": (
        "annual_report_due",
        "change_report_due",
        "public_notice_ends",
        "stays_valid_after_missed_reports",
        "stays_valid_after_move",
    ),
    "high_tech_lifecycle": ("due_at_expiry", "expiring", "may_apply", "renamed", "verified"),
    "high_tech_rd": (
        "HighTechRD",
        "RDExpenseHeads",
        "count_st_staff",
        "high_tech_rd_expenses",
        "yearly_mean",
    ),
    "high_tech_score": (
        "ScoreRange",
        "achievement_points",
        "group_score",
        "growth_points",
        "innovation_score",
        "ip_points",
    ),
    "high_tech_tax": ("first_tax_year", "prepayment_rate"),
    "income_tax": (
        "ReliefEstimate",
        "ReliefItem",
        "TaxYear",
        "district_relief",
        "estimate_relief",
        "loss_carry_forward_years",
        "may_deduct_at_once",
        "technology_transfer_reduction",
        "yearly_depreciation",
    ),
    "rd_deduction": (
        "DeductionClaim",
        "DeductionClass",
        "DeductionFacts",
        "DeductionProject",
        "rd_super_deduction",
    ),
    "size_thresholds": ("IndustryGroup", "SizeThreshold", "designated_size"),
    "tech_sme": ("TechSMEFacts", "TechSMEFiling", "number_expires_on", "score_tech_sme"),
}
__getattr__, __dir__ = loader(__name__, _HOMES)
