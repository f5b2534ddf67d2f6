"""Published figures as intervals, and checks of every relation that reports state.

A printed figure is the range of numbers that round to it. A check recomputes one figure from
others over their ranges, exactly, and says whether they can agree.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from stmetrics._lazy import loader

if TYPE_CHECKING:
    from stmetrics.audit.causes import Cause, CauseKind, likely_cause
    from stmetrics.audit.checks import (
        audit_average_change,
        audit_average_growth,
        audit_completion,
        audit_compound_growth,
        audit_contribution_share,
        audit_cumulative_growth,
        audit_deflation,
        audit_difference,
        audit_growth,
        audit_implied_base,
        audit_implied_whole,
        audit_per_capita,
        audit_points_above,
        audit_quotient,
        audit_ratio_growth,
        audit_share,
        audit_total,
        whole_number_bases,
    )
    from stmetrics.audit.claims import AuditReport, Claim, audit_report
    from stmetrics.audit.edit_rules import EditCheck, check_items, check_personnel
    from stmetrics.audit.finding import Consistency, Finding, power
    from stmetrics.audit.published import Published
    from stmetrics.audit.reading import FoundFigure, read_figures

__all__ = [
    "AuditReport",
    "Cause",
    "CauseKind",
    "Claim",
    "Consistency",
    "EditCheck",
    "Finding",
    "FoundFigure",
    "Published",
    "audit_average_change",
    "audit_average_growth",
    "audit_completion",
    "audit_compound_growth",
    "audit_contribution_share",
    "audit_cumulative_growth",
    "audit_deflation",
    "audit_difference",
    "audit_growth",
    "audit_implied_base",
    "audit_implied_whole",
    "audit_per_capita",
    "audit_points_above",
    "audit_quotient",
    "audit_ratio_growth",
    "audit_report",
    "audit_share",
    "audit_total",
    "check_items",
    "check_personnel",
    "likely_cause",
    "power",
    "read_figures",
    "whole_number_bases",
]

_HOMES = {
    "causes": ("Cause", "CauseKind", "likely_cause"),
    "checks": (
        "audit_average_change",
        "audit_average_growth",
        "audit_completion",
        "audit_compound_growth",
        "audit_contribution_share",
        "audit_cumulative_growth",
        "audit_deflation",
        "audit_difference",
        "audit_growth",
        "audit_implied_base",
        "audit_implied_whole",
        "audit_per_capita",
        "audit_points_above",
        "audit_quotient",
        "audit_ratio_growth",
        "audit_share",
        "audit_total",
        "whole_number_bases",
    ),
    "claims": ("AuditReport", "Claim", "audit_report"),
    "edit_rules": ("EditCheck", "check_items", "check_personnel"),
    "finding": ("Consistency", "Finding", "power"),
    "published": ("Published",),
    "reading": ("FoundFigure", "read_figures"),
}
__getattr__, __dir__ = loader(__name__, _HOMES)
