"""Published figures as intervals, and checks of every relation that reports state.

A printed figure is the range of numbers that round to it. A check recomputes one figure from
others over their ranges, exactly, and says whether they can agree.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from stmetrics._lazy import loader

if TYPE_CHECKING:
    from stmetrics.audit.average_checks import (
        audit_average_change,
        audit_average_growth,
        audit_compound_growth,
    )
    from stmetrics.audit.causes import Cause, CauseKind, likely_cause
    from stmetrics.audit.claims import AuditReport, Claim, audit_report
    from stmetrics.audit.composite_checks import (
        audit_contribution_share,
        audit_cumulative_growth,
        audit_implied_base,
        audit_implied_whole,
        audit_ratio_growth,
        whole_number_bases,
    )
    from stmetrics.audit.edit_rules import EditCheck, check_items, check_personnel
    from stmetrics.audit.finding import Consistency, Finding, power
    from stmetrics.audit.published import Published
    from stmetrics.audit.ratio_checks import (
        audit_completion,
        audit_deflation,
        audit_growth,
        audit_per_capita,
        audit_quotient,
        audit_share,
    )
    from stmetrics.audit.reading import FoundFigure, read_figures
    from stmetrics.audit.sum_checks import audit_difference, audit_points_above, audit_total

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
    "average_checks": ("audit_average_change", "audit_average_growth", "audit_compound_growth"),
    "causes": ("Cause", "CauseKind", "likely_cause"),
    "claims": ("AuditReport", "Claim", "audit_report"),
    "composite_checks": (
        "audit_contribution_share",
        "audit_cumulative_growth",
        "audit_implied_base",
        "audit_implied_whole",
        "audit_ratio_growth",
        "whole_number_bases",
    ),
    "edit_rules": ("EditCheck", "check_items", "check_personnel"),
    "finding": ("Consistency", "Finding", "power"),
    "published": ("Published",),
    "ratio_checks": (
        "audit_completion",
        "audit_deflation",
        "audit_growth",
        "audit_per_capita",
        "audit_quotient",
        "audit_share",
    ),
    "reading": ("FoundFigure", "read_figures"),
    "sum_checks": ("audit_difference", "audit_points_above", "audit_total"),
}
__getattr__, __dir__ = loader(__name__, _HOMES)
