"""From records to figures: functions over collections of records, each consumed once.

Sums are exact and come as one quantity; what is unknown is an error, never a zero.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from stmetrics._lazy import loader

if TYPE_CHECKING:
    from stmetrics.indicators import catalogue
    from stmetrics.indicators.activities import (
        cooperation_leverage,
        count_at_least,
        count_by_level,
        count_by_stage,
        project_funds,
    )
    from stmetrics.indicators.answer import Answer, Mixing
    from stmetrics.indicators.boundary import (
        boundary_adjusted_growth_rate,
        comparable_growth_rate,
        matched_panel_growth_rate,
        published_growth_rate,
    )
    from stmetrics.indicators.boundary_change import BoundaryChange
    from stmetrics.indicators.certification import (
        CertificationTally,
        HighTechChange,
        certification_tally,
        certified_in,
        expired_in,
        high_tech_change,
        high_tech_in_force,
    )
    from stmetrics.indicators.contracts import (
        contract_turnover,
        distinct_turnover,
        local_turnover,
        outflow_turnover,
        sent_out_turnover,
        taken_in_turnover,
        technology_amount,
    )
    from stmetrics.indicators.derived import derive
    from stmetrics.indicators.growth_bases import BoundaryGrowths, boundary_growths
    from stmetrics.indicators.months import single_month_growths, single_months
    from stmetrics.indicators.observation import Aspect, Observation, PriceBasis
    from stmetrics.indicators.observations import Observations
    from stmetrics.indicators.observing import Counted, observe, observe_all
    from stmetrics.indicators.patents import total_patents
    from stmetrics.indicators.rd import (
        coverage_ratio,
        rd_expenditure,
        rd_expenditure_by_performer,
        rd_structure,
        response_ratio,
        share_with_rd_activity,
        share_with_rd_institution,
    )
    from stmetrics.indicators.region_data import RegionData

__all__ = [
    "Answer",
    "Aspect",
    "BoundaryChange",
    "BoundaryGrowths",
    "CertificationTally",
    "Counted",
    "HighTechChange",
    "Mixing",
    "Observation",
    "Observations",
    "PriceBasis",
    "RegionData",
    "boundary_adjusted_growth_rate",
    "boundary_growths",
    "catalogue",
    "certification_tally",
    "certified_in",
    "comparable_growth_rate",
    "contract_turnover",
    "cooperation_leverage",
    "count_at_least",
    "count_by_level",
    "count_by_stage",
    "coverage_ratio",
    "derive",
    "distinct_turnover",
    "expired_in",
    "high_tech_change",
    "high_tech_in_force",
    "local_turnover",
    "matched_panel_growth_rate",
    "observe",
    "observe_all",
    "outflow_turnover",
    "project_funds",
    "published_growth_rate",
    "rd_expenditure",
    "rd_expenditure_by_performer",
    "rd_structure",
    "response_ratio",
    "sent_out_turnover",
    "share_with_rd_activity",
    "share_with_rd_institution",
    "single_month_growths",
    "single_months",
    "taken_in_turnover",
    "technology_amount",
    "total_patents",
]

_HOMES = {
    "activities": (
        "cooperation_leverage",
        "count_at_least",
        "count_by_level",
        "count_by_stage",
        "project_funds",
    ),
    "answer": ("Answer", "Mixing"),
    "boundary": (
        "boundary_adjusted_growth_rate",
        "comparable_growth_rate",
        "matched_panel_growth_rate",
        "published_growth_rate",
    ),
    "boundary_change": ("BoundaryChange",),
    "certification": (
        "CertificationTally",
        "HighTechChange",
        "certification_tally",
        "certified_in",
        "expired_in",
        "high_tech_change",
        "high_tech_in_force",
    ),
    "contracts": (
        "contract_turnover",
        "distinct_turnover",
        "local_turnover",
        "outflow_turnover",
        "sent_out_turnover",
        "taken_in_turnover",
        "technology_amount",
    ),
    "derived": ("derive",),
    "growth_bases": ("BoundaryGrowths", "boundary_growths"),
    "months": ("single_month_growths", "single_months"),
    "observation": ("Aspect", "Observation", "PriceBasis"),
    "observations": ("Observations",),
    "observing": ("Counted", "observe", "observe_all"),
    "patents": ("total_patents",),
    "rd": (
        "coverage_ratio",
        "rd_expenditure",
        "rd_expenditure_by_performer",
        "rd_structure",
        "response_ratio",
        "share_with_rd_activity",
        "share_with_rd_institution",
    ),
    "region_data": ("RegionData",),
}
_SUBMODULES = ("catalogue",)
__getattr__, __dir__ = loader(__name__, _HOMES, _SUBMODULES)
