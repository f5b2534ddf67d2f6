"""The law itself: dated values with their sources, and the assessments that rest on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stmetrics._lazy import loader

if TYPE_CHECKING:
    from stmetrics.rules.confirmation import UnconfirmedValue, parameters, unconfirmed
    from stmetrics.rules.high_tech import (
        HighTechFacts,
        assess_high_tech,
        high_tech_facts,
        what_if_gaps_closed,
    )
    from stmetrics.rules.high_tech_lifecycle import (
        annual_report_due,
        change_report_due,
        expiring,
        first_tax_year,
        may_apply,
        renamed,
        stays_valid_after_move,
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

__all__ = [
    "HighTechFacts",
    "HighTechRD",
    "RDExpenseHeads",
    "ScoreRange",
    "UnconfirmedValue",
    "achievement_points",
    "annual_report_due",
    "assess_high_tech",
    "change_report_due",
    "count_st_staff",
    "expiring",
    "first_tax_year",
    "group_score",
    "growth_points",
    "high_tech_facts",
    "high_tech_rd_expenses",
    "innovation_score",
    "ip_points",
    "may_apply",
    "parameters",
    "renamed",
    "stays_valid_after_move",
    "unconfirmed",
    "verified",
    "what_if_gaps_closed",
    "yearly_mean",
]

_HOMES = {
    "confirmation": ("UnconfirmedValue", "parameters", "unconfirmed"),
    "high_tech": ("HighTechFacts", "assess_high_tech", "high_tech_facts", "what_if_gaps_closed"),
    "high_tech_lifecycle": (
        "annual_report_due",
        "change_report_due",
        "expiring",
        "first_tax_year",
        "may_apply",
        "renamed",
        "stays_valid_after_move",
        "verified",
    ),
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
}
__getattr__, __dir__ = loader(__name__, _HOMES)
