"""Published figures as intervals, and checks of every relation that reports state.

A printed figure is the range of numbers that round to it. A check recomputes one figure from
others over their ranges, exactly, and says whether they can agree.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from stmetrics._lazy import lazy

if TYPE_CHECKING:
    from stmetrics.audit.average_checks import (
        audit_average_change as audit_average_change,
        audit_average_growth as audit_average_growth,
        audit_compound_growth as audit_compound_growth,
    )
    from stmetrics.audit.causes import (
        Cause as Cause,
        CauseKind as CauseKind,
        likely_cause as likely_cause,
    )
    from stmetrics.audit.claims import (
        AuditReport as AuditReport,
        Claim as Claim,
        audit_report as audit_report,
    )
    from stmetrics.audit.composite_checks import (
        audit_contribution_share as audit_contribution_share,
        audit_cumulative_growth as audit_cumulative_growth,
        audit_implied_base as audit_implied_base,
        audit_implied_whole as audit_implied_whole,
        audit_ratio_growth as audit_ratio_growth,
        implied_share_before as implied_share_before,
        whole_number_bases as whole_number_bases,
    )
    from stmetrics.audit.consistency import Consistency as Consistency
    from stmetrics.audit.edit_rules import (
        EditCheck as EditCheck,
        check_items as check_items,
        check_personnel as check_personnel,
    )
    from stmetrics.audit.finding import (
        Finding as Finding,
        power as power,
    )
    from stmetrics.audit.published import (
        Published as Published,
    )
    from stmetrics.audit.ratio_checks import (
        audit_completion as audit_completion,
        audit_deflation as audit_deflation,
        audit_growth as audit_growth,
        audit_per_capita as audit_per_capita,
        audit_quotient as audit_quotient,
        audit_share as audit_share,
    )
    from stmetrics.audit.sum_checks import (
        audit_difference as audit_difference,
        audit_points_above as audit_points_above,
        audit_total as audit_total,
    )
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "average_checks": (
                "audit_average_change",
                "audit_average_growth",
                "audit_compound_growth",
            ),
            "causes": ("Cause", "CauseKind", "likely_cause"),
            "claims": ("AuditReport", "Claim", "audit_report"),
            "composite_checks": (
                "audit_contribution_share",
                "audit_cumulative_growth",
                "audit_implied_base",
                "audit_implied_whole",
                "audit_ratio_growth",
                "implied_share_before",
                "whole_number_bases",
            ),
            "consistency": ("Consistency",),
            "edit_rules": ("EditCheck", "check_items", "check_personnel"),
            "finding": ("Finding", "power"),
            "published": ("Published",),
            "ratio_checks": (
                "audit_completion",
                "audit_deflation",
                "audit_growth",
                "audit_per_capita",
                "audit_quotient",
                "audit_share",
            ),
            "sum_checks": ("audit_difference", "audit_points_above", "audit_total"),
        },
    )
