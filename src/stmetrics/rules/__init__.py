"""The law itself: dated values with their sources, and the assessments that rest on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stmetrics._lazy import lazy

if TYPE_CHECKING:
    from stmetrics.rules.advanced_service.assessing import (
        assess_advanced_service as assess_advanced_service,
    )
    from stmetrics.rules.advanced_service.facts import (
        AdvancedServiceFacts as AdvancedServiceFacts,
        AdvancedServiceYear as AdvancedServiceYear,
    )
    from stmetrics.rules.confirmation import (
        LegalChange as LegalChange,
        UnconfirmedValue as UnconfirmedValue,
        changes as changes,
        parameter as parameter,
        parameters as parameters,
        unconfirmed as unconfirmed,
    )
    from stmetrics.rules.contract_kinds import (
        contract_kinds_on as contract_kinds_on,
        contract_technology_amount as contract_technology_amount,
        kind_in_series as kind_in_series,
        registration_guide as registration_guide,
        registration_measures as registration_measures,
    )
    from stmetrics.rules.fte import (
        full_time_equivalent as full_time_equivalent,
        shares_of_hours as shares_of_hours,
        shares_of_months as shares_of_months,
    )
    from stmetrics.rules.high_tech.assessing import (
        assess_high_tech as assess_high_tech,
        what_if_gaps_closed as what_if_gaps_closed,
    )
    from stmetrics.rules.high_tech.duties import (
        annual_report_due as annual_report_due,
        change_report_due as change_report_due,
        high_tech_departments as high_tech_departments,
        public_notice_ends as public_notice_ends,
        stays_valid_after_missed_reports as stays_valid_after_missed_reports,
        stays_valid_after_move as stays_valid_after_move,
    )
    from stmetrics.rules.high_tech.facts import (
        HighTechFacts as HighTechFacts,
        high_tech_facts as high_tech_facts,
    )
    from stmetrics.rules.high_tech.lifecycle import (
        due_at_expiry as due_at_expiry,
        expiring as expiring,
        may_apply as may_apply,
        renamed as renamed,
        verified as verified,
    )
    from stmetrics.rules.high_tech.rd_expenses import (
        HighTechRD as HighTechRD,
        RDExpenseHeads as RDExpenseHeads,
        count_st_staff as count_st_staff,
        high_tech_rd_expenses as high_tech_rd_expenses,
        yearly_mean as yearly_mean,
    )
    from stmetrics.rules.high_tech.score import (
        ScoreRange as ScoreRange,
        achievement_points as achievement_points,
        group_score as group_score,
        growth_points as growth_points,
        innovation_score as innovation_score,
        ip_points as ip_points,
    )
    from stmetrics.rules.high_tech.tax_years import (
        first_tax_year as first_tax_year,
        prepayment_rate as prepayment_rate,
    )
    from stmetrics.rules.income_tax.equipment import (
        double_declining_depreciation as double_declining_depreciation,
        equipment_extra_deduction as equipment_extra_deduction,
        may_deduct_at_once as may_deduct_at_once,
        sum_of_years_depreciation as sum_of_years_depreciation,
        yearly_depreciation as yearly_depreciation,
    )
    from stmetrics.rules.income_tax.items import (
        ReliefEstimate as ReliefEstimate,
        ReliefItem as ReliefItem,
        TaxYear as TaxYear,
    )
    from stmetrics.rules.income_tax.losses_and_transfers import (
        last_year_of_loss as last_year_of_loss,
        loss_carry_forward_years as loss_carry_forward_years,
        technology_transfer_reduction as technology_transfer_reduction,
    )
    from stmetrics.rules.income_tax.relief import (
        district_relief as district_relief,
        estimate_relief as estimate_relief,
    )
    from stmetrics.rules.industry_lists import (
        JIANGSU_HIGH_TECH_INDUSTRY as JIANGSU_HIGH_TECH_INDUSTRY,
        IndustryList as IndustryList,
        is_high_tech_industry as is_high_tech_industry,
    )
    from stmetrics.rules.rd_deduction.assessing import (
        barred_industries as barred_industries,
        intangible_amortisation as intangible_amortisation,
        rd_super_deduction as rd_super_deduction,
    )
    from stmetrics.rules.rd_deduction.claim import (
        DeductionClaim as DeductionClaim,
        DeductionIntangible as DeductionIntangible,
        DeductionProject as DeductionProject,
    )
    from stmetrics.rules.rd_deduction.facts import (
        DeductionFacts as DeductionFacts,
    )
    from stmetrics.rules.rd_deduction.parameters import (
        BarredIndustry as BarredIndustry,
        DeductionClass as DeductionClass,
    )
    from stmetrics.rules.size_thresholds import (
        IndustryGroup as IndustryGroup,
        SizeThreshold as SizeThreshold,
        designated_size as designated_size,
        is_above_designated_size as is_above_designated_size,
    )
    from stmetrics.rules.tech_sme.assessing import (
        score_tech_sme as score_tech_sme,
    )
    from stmetrics.rules.tech_sme.facts import (
        TechSMEFacts as TechSMEFacts,
        TechSMEFiling as TechSMEFiling,
    )
    from stmetrics.rules.tech_sme.procedure import (
        filing_window as filing_window,
        first_cultivation_tier as first_cultivation_tier,
        listing_update_due as listing_update_due,
        number_counts_for as number_counts_for,
        number_expires_on as number_expires_on,
        on_site_check as on_site_check,
        public_notices_due as public_notices_due,
    )
    from stmetrics.rules.technology_transfer.assessing import (
        assess_technology_transfer as assess_technology_transfer,
        qualifying_transfer_income as qualifying_transfer_income,
    )
    from stmetrics.rules.technology_transfer.facts import (
        TechnologyTransfer as TechnologyTransfer,
        TransferFacts as TransferFacts,
        technology_transfer_income as technology_transfer_income,
    )
    from stmetrics.rules.technology_transfer.terms import (
        TransferForm as TransferForm,
        TransferredTechnology as TransferredTechnology,
    )
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "advanced_service.assessing": ("assess_advanced_service",),
            "advanced_service.facts": ("AdvancedServiceFacts", "AdvancedServiceYear"),
            "confirmation": (
                "LegalChange",
                "UnconfirmedValue",
                "changes",
                "parameter",
                "parameters",
                "unconfirmed",
            ),
            "contract_kinds": (
                "contract_kinds_on",
                "contract_technology_amount",
                "kind_in_series",
                "registration_guide",
                "registration_measures",
            ),
            "fte": ("full_time_equivalent", "shares_of_hours", "shares_of_months"),
            "high_tech.assessing": ("assess_high_tech", "what_if_gaps_closed"),
            "high_tech.duties": (
                "annual_report_due",
                "change_report_due",
                "high_tech_departments",
                "public_notice_ends",
                "stays_valid_after_missed_reports",
                "stays_valid_after_move",
            ),
            "high_tech.facts": ("HighTechFacts", "high_tech_facts"),
            "high_tech.lifecycle": (
                "due_at_expiry",
                "expiring",
                "may_apply",
                "renamed",
                "verified",
            ),
            "high_tech.rd_expenses": (
                "HighTechRD",
                "RDExpenseHeads",
                "count_st_staff",
                "high_tech_rd_expenses",
                "yearly_mean",
            ),
            "high_tech.score": (
                "ScoreRange",
                "achievement_points",
                "group_score",
                "growth_points",
                "innovation_score",
                "ip_points",
            ),
            "high_tech.tax_years": ("first_tax_year", "prepayment_rate"),
            "income_tax.equipment": (
                "double_declining_depreciation",
                "equipment_extra_deduction",
                "may_deduct_at_once",
                "sum_of_years_depreciation",
                "yearly_depreciation",
            ),
            "income_tax.items": ("ReliefEstimate", "ReliefItem", "TaxYear"),
            "income_tax.losses_and_transfers": (
                "last_year_of_loss",
                "loss_carry_forward_years",
                "technology_transfer_reduction",
            ),
            "income_tax.relief": ("district_relief", "estimate_relief"),
            "industry_lists": (
                "JIANGSU_HIGH_TECH_INDUSTRY",
                "IndustryList",
                "is_high_tech_industry",
            ),
            "rd_deduction.assessing": (
                "barred_industries",
                "intangible_amortisation",
                "rd_super_deduction",
            ),
            "rd_deduction.claim": ("DeductionClaim", "DeductionIntangible", "DeductionProject"),
            "rd_deduction.facts": ("DeductionFacts",),
            "rd_deduction.parameters": ("BarredIndustry", "DeductionClass"),
            "size_thresholds": (
                "IndustryGroup",
                "SizeThreshold",
                "designated_size",
                "is_above_designated_size",
            ),
            "tech_sme.assessing": ("score_tech_sme",),
            "tech_sme.facts": ("TechSMEFacts", "TechSMEFiling"),
            "tech_sme.procedure": (
                "filing_window",
                "first_cultivation_tier",
                "listing_update_due",
                "number_counts_for",
                "number_expires_on",
                "on_site_check",
                "public_notices_due",
            ),
            "technology_transfer.assessing": (
                "assess_technology_transfer",
                "qualifying_transfer_income",
            ),
            "technology_transfer.facts": (
                "TechnologyTransfer",
                "TransferFacts",
                "technology_transfer_income",
            ),
            "technology_transfer.terms": ("TransferForm", "TransferredTechnology"),
        },
    )
