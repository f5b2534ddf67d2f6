"""The law itself: dated values with their sources, and the assessments that rest on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stmetrics._lazy import loader

if TYPE_CHECKING:
    from stmetrics.rules.confirmation import UnconfirmedValue, parameters, unconfirmed
    from stmetrics.rules.contract_kinds import (
        contract_kinds_on,
        contract_technology_amount,
        kind_in_series,
        registration_measures,
    )
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
        last_year_of_loss,
        loss_carry_forward_years,
        technology_transfer_reduction,
    )
    from stmetrics.rules.income_tax_equipment import (
        double_declining_depreciation,
        equipment_extra_deduction,
        may_deduct_at_once,
        sum_of_years_depreciation,
        yearly_depreciation,
    )
    from stmetrics.rules.income_tax_items import ReliefEstimate, ReliefItem, TaxYear
    from stmetrics.rules.income_tax_relief import district_relief, estimate_relief
    from stmetrics.rules.rd_deduction import (
        barred_industries,
        intangible_amortisation,
        rd_super_deduction,
    )
    from stmetrics.rules.rd_deduction_base import DeductionFacts
    from stmetrics.rules.rd_deduction_claim import (
        DeductionClaim,
        DeductionIntangible,
        DeductionProject,
    )
    from stmetrics.rules.rd_deduction_values import BarredIndustry, DeductionClass
    from stmetrics.rules.size_thresholds import (
        IndustryGroup,
        SizeThreshold,
        designated_size,
        is_above_designated_size,
    )
    from stmetrics.rules.tech_sme import score_tech_sme
    from stmetrics.rules.tech_sme_case import TechSMEFacts, TechSMEFiling
    from stmetrics.rules.tech_sme_procedure import (
        filing_window,
        first_cultivation_tier,
        listing_update_due,
        number_expires_on,
        on_site_check,
    )

__all__ = [
    "BarredIndustry",
    "DeductionClaim",
    "DeductionClass",
    "DeductionFacts",
    "DeductionIntangible",
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
    "barred_industries",
    "change_report_due",
    "contract_kinds_on",
    "contract_technology_amount",
    "count_st_staff",
    "designated_size",
    "district_relief",
    "double_declining_depreciation",
    "due_at_expiry",
    "equipment_extra_deduction",
    "estimate_relief",
    "expiring",
    "filing_window",
    "first_cultivation_tier",
    "first_tax_year",
    "full_time_equivalent",
    "group_score",
    "growth_points",
    "high_tech_facts",
    "high_tech_rd_expenses",
    "innovation_score",
    "intangible_amortisation",
    "ip_points",
    "is_above_designated_size",
    "kind_in_series",
    "last_year_of_loss",
    "listing_update_due",
    "loss_carry_forward_years",
    "may_apply",
    "may_deduct_at_once",
    "number_expires_on",
    "on_site_check",
    "parameters",
    "prepayment_rate",
    "public_notice_ends",
    "rd_super_deduction",
    "registration_measures",
    "renamed",
    "score_tech_sme",
    "shares_of_hours",
    "shares_of_months",
    "stays_valid_after_missed_reports",
    "stays_valid_after_move",
    "sum_of_years_depreciation",
    "technology_transfer_reduction",
    "unconfirmed",
    "verified",
    "what_if_gaps_closed",
    "yearly_depreciation",
    "yearly_mean",
]

_HOMES = {
    "confirmation": ("UnconfirmedValue", "parameters", "unconfirmed"),
    "contract_kinds": (
        "contract_kinds_on",
        "contract_technology_amount",
        "kind_in_series",
        "registration_measures",
    ),
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
        "last_year_of_loss",
        "loss_carry_forward_years",
        "technology_transfer_reduction",
    ),
    "income_tax_equipment": (
        "double_declining_depreciation",
        "equipment_extra_deduction",
        "may_deduct_at_once",
        "sum_of_years_depreciation",
        "yearly_depreciation",
    ),
    "income_tax_items": ("ReliefEstimate", "ReliefItem", "TaxYear"),
    "income_tax_relief": ("district_relief", "estimate_relief"),
    "rd_deduction": ("barred_industries", "intangible_amortisation", "rd_super_deduction"),
    "rd_deduction_base": ("DeductionFacts",),
    "rd_deduction_claim": ("DeductionClaim", "DeductionIntangible", "DeductionProject"),
    "rd_deduction_values": ("BarredIndustry", "DeductionClass"),
    "size_thresholds": (
        "IndustryGroup",
        "SizeThreshold",
        "designated_size",
        "is_above_designated_size",
    ),
    "tech_sme": ("score_tech_sme",),
    "tech_sme_case": ("TechSMEFacts", "TechSMEFiling"),
    "tech_sme_procedure": (
        "filing_window",
        "first_cultivation_tier",
        "listing_update_due",
        "number_expires_on",
        "on_site_check",
    ),
}
__getattr__, __dir__ = loader(__name__, _HOMES)
