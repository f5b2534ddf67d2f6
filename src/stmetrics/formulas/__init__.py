"""Pure functions on numbers: growth, ratios, per head, decomposition, cumulatives, ranks.

Floats in, floats out; Decimals in, Decimals out; pint quantities give plain numbers where units
cancel. No records, no wording, no legal values.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from stmetrics._lazy import lazy

if TYPE_CHECKING:
    from stmetrics.formulas.cumulative import (
        cumulative_growth_rate as cumulative_growth_rate,
        single_month_growth_rate as single_month_growth_rate,
        single_month_level as single_month_level,
    )
    from stmetrics.formulas.decisions import (
        is_growth_at_least as is_growth_at_least,
        is_share_at_least as is_share_at_least,
    )
    from stmetrics.formulas.decomposition import (
        balanced_shares as balanced_shares,
        contribution_points as contribution_points,
        contribution_share as contribution_share,
        herfindahl_index as herfindahl_index,
        location_quotient as location_quotient,
        residual_shares as residual_shares,
        top_share as top_share,
    )
    from stmetrics.formulas.growth import (
        average_annual_change as average_annual_change,
        compound_growth_rate as compound_growth_rate,
        deflate as deflate,
        growth_gap as growth_gap,
        growth_rate as growth_rate,
        implied_base as implied_base,
        ratio_growth_rate as ratio_growth_rate,
        real_growth_rate as real_growth_rate,
        required_growth_rate as required_growth_rate,
        two_year_average_growth_rate as two_year_average_growth_rate,
    )
    from stmetrics.formulas.ordering import (
        Ties as Ties,
        ranks as ranks,
    )
    from stmetrics.formulas.population import (
        patents_per_10k as patents_per_10k,
        per_capita as per_capita,
    )
    from stmetrics.formulas.ratios import (
        cascaded_success_ratio as cascaded_success_ratio,
        completion_ratio as completion_ratio,
        leverage_ratio as leverage_ratio,
        multiple as multiple,
        rd_intensity as rd_intensity,
        rd_to_sales_ratio as rd_to_sales_ratio,
        share as share,
        shares as shares,
        success_ratio as success_ratio,
    )
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "cumulative": (
                "cumulative_growth_rate",
                "single_month_growth_rate",
                "single_month_level",
            ),
            "decisions": ("is_growth_at_least", "is_share_at_least"),
            "decomposition": (
                "balanced_shares",
                "contribution_points",
                "contribution_share",
                "herfindahl_index",
                "location_quotient",
                "residual_shares",
                "top_share",
            ),
            "growth": (
                "average_annual_change",
                "compound_growth_rate",
                "deflate",
                "growth_gap",
                "growth_rate",
                "implied_base",
                "ratio_growth_rate",
                "real_growth_rate",
                "required_growth_rate",
                "two_year_average_growth_rate",
            ),
            "ordering": ("Ties", "ranks"),
            "population": ("patents_per_10k", "per_capita"),
            "ratios": (
                "cascaded_success_ratio",
                "completion_ratio",
                "leverage_ratio",
                "multiple",
                "rd_intensity",
                "rd_to_sales_ratio",
                "share",
                "shares",
                "success_ratio",
            ),
        },
    )
