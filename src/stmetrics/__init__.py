"""Science-and-technology policy metrics: exact, dated, explained and checkable figures.

Importing this package binds names only; each is loaded when it is first used.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from stmetrics import errors, exact, formulas, indicators, law, periods, records, review, units
    from stmetrics.exact import (
        Interval,
        RoundingMode,
        is_growth_at_least,
        is_share_at_least,
        percent,
        points,
        round_half_up,
        round_to,
        to_exact,
    )
    from stmetrics.formulas import (
        average_annual_change,
        balanced_shares,
        cascaded_success_ratio,
        completion_ratio,
        compound_growth_rate,
        contribution_points,
        contribution_share,
        cumulative_growth_rate,
        deflate,
        growth_gap,
        growth_rate,
        herfindahl_index,
        implied_base,
        leverage_ratio,
        location_quotient,
        multiple,
        patents_per_10k,
        per_capita,
        ratio_growth_rate,
        rd_intensity,
        rd_to_sales_ratio,
        real_growth_rate,
        required_growth_rate,
        residual_shares,
        share,
        shares,
        single_month_growth_rate,
        single_month_level,
        success_ratio,
        top_share,
        two_year_average_growth_rate,
    )
    from stmetrics.law import Verdict
    from stmetrics.periods import Period
    from stmetrics.records import (
        CertificationEnd,
        CertificationKind,
        CertificationOutcome,
        ContractKind,
        Cooperation,
        CooperationStage,
        Enterprise,
        EnterpriseYear,
        HighTechCertification,
        Level,
        ObservationStatus,
        PatentCounts,
        PatentStatus,
        Performer,
        Platform,
        Project,
        RDBasis,
        RDInput,
        Recognition,
        Stage,
        TechContract,
        region_holds,
    )
    from stmetrics.review import Target, TargetCheck, TargetForm, check_target

__version__ = "0.1.0"

_SUBMODULES = frozenset(
    {"errors", "exact", "formulas", "indicators", "law", "periods", "records", "review", "units"}
)

_HOMES = {
    "stmetrics.exact": (
        "Interval",
        "RoundingMode",
        "is_growth_at_least",
        "is_share_at_least",
        "percent",
        "points",
        "round_half_up",
        "round_to",
        "to_exact",
    ),
    "stmetrics.formulas": (
        "average_annual_change",
        "balanced_shares",
        "cascaded_success_ratio",
        "completion_ratio",
        "compound_growth_rate",
        "contribution_points",
        "contribution_share",
        "cumulative_growth_rate",
        "deflate",
        "growth_gap",
        "growth_rate",
        "herfindahl_index",
        "implied_base",
        "leverage_ratio",
        "location_quotient",
        "multiple",
        "patents_per_10k",
        "per_capita",
        "ratio_growth_rate",
        "rd_intensity",
        "rd_to_sales_ratio",
        "real_growth_rate",
        "required_growth_rate",
        "residual_shares",
        "share",
        "shares",
        "single_month_growth_rate",
        "single_month_level",
        "success_ratio",
        "top_share",
        "two_year_average_growth_rate",
    ),
    "stmetrics.law": ("Verdict",),
    "stmetrics.periods": ("Period",),
    "stmetrics.records": (
        "CertificationEnd",
        "CertificationKind",
        "CertificationOutcome",
        "ContractKind",
        "Cooperation",
        "CooperationStage",
        "Enterprise",
        "EnterpriseYear",
        "HighTechCertification",
        "Level",
        "ObservationStatus",
        "PatentCounts",
        "PatentStatus",
        "Performer",
        "Platform",
        "Project",
        "RDBasis",
        "RDInput",
        "Recognition",
        "Stage",
        "TechContract",
        "region_holds",
    ),
    "stmetrics.review": (
        "Target",
        "TargetCheck",
        "TargetForm",
        "check_target",
    ),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "CertificationEnd",
    "CertificationKind",
    "CertificationOutcome",
    "ContractKind",
    "Cooperation",
    "CooperationStage",
    "Enterprise",
    "EnterpriseYear",
    "HighTechCertification",
    "Interval",
    "Level",
    "ObservationStatus",
    "PatentCounts",
    "PatentStatus",
    "Performer",
    "Period",
    "Platform",
    "Project",
    "RDBasis",
    "RDInput",
    "Recognition",
    "RoundingMode",
    "Stage",
    "Target",
    "TargetCheck",
    "TargetForm",
    "TechContract",
    "Verdict",
    "average_annual_change",
    "balanced_shares",
    "cascaded_success_ratio",
    "check_target",
    "completion_ratio",
    "compound_growth_rate",
    "contribution_points",
    "contribution_share",
    "cumulative_growth_rate",
    "deflate",
    "errors",
    "exact",
    "formulas",
    "growth_gap",
    "growth_rate",
    "herfindahl_index",
    "implied_base",
    "indicators",
    "is_growth_at_least",
    "is_share_at_least",
    "law",
    "leverage_ratio",
    "location_quotient",
    "multiple",
    "patents_per_10k",
    "per_capita",
    "percent",
    "periods",
    "points",
    "ratio_growth_rate",
    "rd_intensity",
    "rd_to_sales_ratio",
    "real_growth_rate",
    "records",
    "region_holds",
    "required_growth_rate",
    "residual_shares",
    "review",
    "round_half_up",
    "round_to",
    "share",
    "shares",
    "single_month_growth_rate",
    "single_month_level",
    "success_ratio",
    "to_exact",
    "top_share",
    "two_year_average_growth_rate",
    "units",
]


def __getattr__(name: str) -> Any:
    """Load a public name from its home when it is first asked for (PEP 562)."""
    if name in _SUBMODULES:
        return importlib.import_module(f"{__name__}.{name}")
    if name not in _HOME_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(importlib.import_module(_HOME_OF[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """List the public names, loaded or not."""
    return sorted({*globals(), *__all__})
