"""From records to figures: functions over collections of records, each consumed once.

Sums are exact and come as one quantity; what is unknown is an error, never a zero.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from stmetrics._lazy import lazy

if TYPE_CHECKING:
    from stmetrics.indicators.boundary.change import (
        BoundaryChange as BoundaryChange,
    )
    from stmetrics.indicators.boundary.growths import (
        BoundaryGrowths as BoundaryGrowths,
        boundary_growths as boundary_growths,
    )
    from stmetrics.indicators.boundary.rates import (
        boundary_adjusted_growth_rate as boundary_adjusted_growth_rate,
        comparable_growth_rate as comparable_growth_rate,
        matched_panel_growth_rate as matched_panel_growth_rate,
        published_growth_rate as published_growth_rate,
    )
    from stmetrics.indicators.certification import (
        CertificationTally as CertificationTally,
        applied_in as applied_in,
        certification_pass_ratio as certification_pass_ratio,
        certification_tally as certification_tally,
        certified_in as certified_in,
        expired_in as expired_in,
        in_public_notice as in_public_notice,
    )
    from stmetrics.indicators.contracts import (
        contract_count as contract_count,
        contract_turnover as contract_turnover,
        distinct_turnover as distinct_turnover,
        local_turnover as local_turnover,
        outflow_turnover as outflow_turnover,
        sent_out_turnover as sent_out_turnover,
        taken_in_turnover as taken_in_turnover,
        technology_amount as technology_amount,
    )
    from stmetrics.indicators.cooperation import (
        agreed_investment as agreed_investment,
        agreement_count as agreement_count,
        cooperation_leverage as cooperation_leverage,
        count_by_stage as count_by_stage,
        induced_investment as induced_investment,
    )
    from stmetrics.indicators.counting.observing import (
        observe as observe,
        observe_all as observe_all,
    )
    from stmetrics.indicators.counting.region_count import (
        RegionCount as RegionCount,
    )
    from stmetrics.indicators.high_tech import (
        HighTechChange as HighTechChange,
        high_tech_change as high_tech_change,
        high_tech_in_force as high_tech_in_force,
    )
    from stmetrics.indicators.levels import (
        count_by_level as count_by_level,
        count_of as count_of,
    )
    from stmetrics.indicators.patents import (
        patent_count as patent_count,
        total_patents as total_patents,
    )
    from stmetrics.indicators.population import (
        resident_population as resident_population,
    )
    from stmetrics.indicators.projects import (
        project_funds as project_funds,
    )
    from stmetrics.indicators.quotients import (
        derive as derive,
    )
    from stmetrics.indicators.rd import (
        coverage_ratio as coverage_ratio,
        rd_expenditure as rd_expenditure,
        rd_expenditure_by_performer as rd_expenditure_by_performer,
        rd_personnel as rd_personnel,
        rd_structure as rd_structure,
        response_ratio as response_ratio,
        share_with_rd_activity as share_with_rd_activity,
        share_with_rd_institution as share_with_rd_institution,
    )
    from stmetrics.indicators.region_data import (
        RegionData as RegionData,
    )
    from stmetrics.indicators.titles import (
        titled_enterprises as titled_enterprises,
    )
    from stmetrics.indicators.unused import (
        UnusedRecords as UnusedRecords,
        unused_records as unused_records,
    )
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "boundary.rates": (
                "boundary_adjusted_growth_rate",
                "comparable_growth_rate",
                "matched_panel_growth_rate",
                "published_growth_rate",
            ),
            "boundary.change": ("BoundaryChange",),
            "boundary.growths": ("BoundaryGrowths", "boundary_growths"),
            "certification": (
                "CertificationTally",
                "applied_in",
                "certification_pass_ratio",
                "certification_tally",
                "certified_in",
                "expired_in",
                "in_public_notice",
            ),
            "contracts": (
                "contract_count",
                "contract_turnover",
                "distinct_turnover",
                "local_turnover",
                "outflow_turnover",
                "sent_out_turnover",
                "taken_in_turnover",
                "technology_amount",
            ),
            "cooperation": (
                "agreed_investment",
                "agreement_count",
                "cooperation_leverage",
                "count_by_stage",
                "induced_investment",
            ),
            "counting.observing": ("observe", "observe_all"),
            "high_tech": ("HighTechChange", "high_tech_change", "high_tech_in_force"),
            "levels": ("count_by_level", "count_of"),
            "patents": ("patent_count", "total_patents"),
            "population": ("resident_population",),
            "projects": ("project_funds",),
            "quotients": ("derive",),
            "rd": (
                "coverage_ratio",
                "rd_expenditure",
                "rd_expenditure_by_performer",
                "rd_personnel",
                "rd_structure",
                "response_ratio",
                "share_with_rd_activity",
                "share_with_rd_institution",
            ),
            "counting.region_count": ("RegionCount",),
            "region_data": ("RegionData",),
            "titles": ("titled_enterprises",),
            "unused": ("UnusedRecords", "unused_records"),
        },
    )
