"""What is public of formulas, rules, audits and scorecards has a twin over columns, or a reason."""

from __future__ import annotations

import pytest

from stmetrics import audit, formulas, frames, rules, scorecard

RENAMED = {
    "assess_high_tech": "screen_high_tech",
    "expiring": "expired_in",
    "high_tech_facts": "fiscal_years",
    "rank_sensitivity": "ranks_under_weights",
}
"""Twins under another name, where a table says another thing than one case."""
NO_TWIN = {
    "a class, a closed list or a table: twins take the same": (
        *("Ties", "AdvancedServiceFacts", "AdvancedServiceYear", "BarredIndustry"),
        *("DeductionClaim", "DeductionClass", "DeductionFacts", "DeductionIntangible"),
        *("DeductionProject", "HighTechFacts", "HighTechRD", "IndustryGroup", "IndustryList"),
        *("JIANGSU_HIGH_TECH_INDUSTRY", "LegalChange", "RDExpenseHeads", "ReliefEstimate"),
        *("ReliefItem", "ScoreRange", "SizeThreshold", "TaxYear", "TechSMEFacts"),
        *("TechSMEFiling", "TechnologyTransfer", "TransferFacts", "TransferForm"),
        *("TransferredTechnology", "UnconfirmedValue", "AuditReport", "Cause", "CauseKind"),
        *("Claim", "Consistency", "EditCheck", "Finding", "Published"),
        *("AcrossRegions", "ChangeContribution", "Disturbance", "ImputeByGroup"),
        *("IndicatorClass", "LeftOut", "Method", "PointsItem", "RankSpread", "RefuseGaps"),
        *("Scorecard", "ScoredRegion", "Scores", "Sensitivity", "ShareOutWeights", "Veto"),
        "WeightedIndicator",
    ),
    "over all parts of one whole, not by row": ("herfindahl_index", "top_share"),
    "a list of shares rounded together, for print": ("balanced_shares", "residual_shares"),
    "what the law says on a day, in a list or of a year: the same for all rows, asked once": (
        *("annual_report_due", "barred_industries", "change_report_due", "changes"),
        *("contract_kinds_on", "designated_size", "filing_window", "high_tech_departments"),
        *("kind_in_series", "listing_update_due", "may_deduct_at_once", "number_expires_on"),
        *("parameter", "parameters", "public_notice_ends", "public_notices_due"),
        *("registration_guide", "registration_measures", "unconfirmed"),
    ),
    "one certificate or filing with its history, which no row holds": (
        *("due_at_expiry", "first_tax_year", "last_year_of_loss", "loss_carry_forward_years"),
        *("may_apply", "number_counts_for", "on_site_check", "prepayment_rate", "renamed"),
        *("stays_valid_after_missed_reports", "stays_valid_after_move", "verified"),
    ),
    "facts that no column holds: rights, projects, assets, hours, or what experts judge": (
        *("achievement_points", "assess_advanced_service", "assess_technology_transfer"),
        *("contract_technology_amount", "count_st_staff", "district_relief", "estimate_relief"),
        *("double_declining_depreciation", "equipment_extra_deduction", "group_score"),
        *("first_cultivation_tier", "full_time_equivalent", "growth_points", "yearly_mean"),
        *("high_tech_rd_expenses", "innovation_score", "intangible_amortisation", "ip_points"),
        *("qualifying_transfer_income", "shares_of_hours", "shares_of_months"),
        *("sum_of_years_depreciation", "technology_transfer_income", "yearly_depreciation"),
        *("technology_transfer_reduction", "what_if_gaps_closed"),
    ),
    "looks a row's industry up in a list: not over columns so far": (
        *("is_above_designated_size", "is_high_tech_industry"),
    ),
    "one figure over another as printed: `frames.audit_quotient` checks it": (
        *("audit_completion", "audit_deflation", "audit_implied_whole", "audit_per_capita"),
    ),
    "a relation of several printed figures, or of powers: audited one by one": (
        *("audit_average_change", "audit_average_growth", "audit_compound_growth"),
        *("audit_contribution_share", "audit_cumulative_growth", "audit_implied_base"),
        *("audit_ratio_growth",),
    ),
    "compares every two regions, a square of rows": ("copeland", "outranking_matrix"),
    "asks for the figure of the row at a place, and rows of a frame have none": (
        "distance_to_reference",
    ),
    "weights found once from a whole table, or grades of a list of ranks": (
        *("effective_weights", "entropy_weights", "grade_by_share", "weighted_by_entropy"),
    ),
    "parts of one region's score: a weight times a column that `frames.score_regions` gives": (
        *("change_contributions", "difference_contributions", "score_contributions"),
    ),
    "fills gaps from others, which the engine's own means of groups do": (
        *("impute_group_mean", "impute_group_median"),
    ),
    "takes observations or a catalogue, or lays results out as text": (
        *("catalogued", "left_out_header", "left_out_rows", "observed_table"),
    ),
    "asks what lies behind one finding, or combines findings": (
        *("audit_report", "check_items", "check_personnel", "implied_share_before"),
        *("likely_cause", "power", "whole_number_bases"),
    ),
}
"""The names without a twin, by the reason."""
OWN = {
    *("check_pace", "check_target", "matched_growth", "mean_of_ratios", "panel_growth"),
    *("observations_from_frame", "ratio_of_sums", "records_from_frame", "to_columns", "totals"),
    *("boundary_growths", "contract_flows", "high_tech_by_year", "high_tech_change"),
    *("high_tech_in_force", "text_table", "total_patents", "with_certificates_in_force"),
}
"""What `frames` has of other rooms: targets, indicators, tables and readers."""


def scalar_names():
    return {name for room in (formulas, rules, audit, scorecard) for name in room.__all__}


def without_twin():
    return [name for names in NO_TWIN.values() for name in names]


def test_every_name_has_a_twin_or_one_reason():
    twins = (scalar_names() & set(frames.__all__)) | set(RENAMED)
    assert scalar_names() == twins | set(without_twin())
    assert not twins & set(without_twin())
    assert len(without_twin()) == len(set(without_twin()))


@pytest.mark.parametrize(("name", "twin"), RENAMED.items())
def test_twins_of_another_name_are_there(name, twin):
    assert name in scalar_names()
    assert twin in frames.__all__


def test_everything_of_frames_is_a_twin_or_of_another_room():
    assert (
        set(frames.__all__) == (scalar_names() & set(frames.__all__)) | set(RENAMED.values()) | OWN
    )
