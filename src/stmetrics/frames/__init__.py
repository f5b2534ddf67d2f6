"""Formulas over columns of pandas, polars, pyarrow, DuckDB and Dask (extra ``frames``).

Each expression has the name of its scalar formula, takes column names or narwhals expressions,
and gives null where the formula raises. Columns are computed as 64-bit floats: whole numbers
above 2**53 and decimals lose what a float cannot hold, so nothing here decides a threshold. The
engine refuses a column of text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from stmetrics._lazy import lazy

if TYPE_CHECKING:
    from stmetrics.frames.growth import (
        contribution_points as contribution_points,
        deflate as deflate,
        growth_gap as growth_gap,
        growth_rate as growth_rate,
        implied_base as implied_base,
        ratio_growth_rate as ratio_growth_rate,
        real_growth_rate as real_growth_rate,
    )
    from stmetrics.frames.ratios import (
        completion_ratio as completion_ratio,
        leverage_ratio as leverage_ratio,
        multiple as multiple,
        per_capita as per_capita,
        rd_intensity as rd_intensity,
        rd_to_sales_ratio as rd_to_sales_ratio,
        share as share,
        success_ratio as success_ratio,
    )
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "growth": (
                "contribution_points",
                "deflate",
                "growth_gap",
                "growth_rate",
                "implied_base",
                "ratio_growth_rate",
                "real_growth_rate",
            ),
            "ratios": (
                "completion_ratio",
                "leverage_ratio",
                "multiple",
                "per_capita",
                "rd_intensity",
                "rd_to_sales_ratio",
                "share",
                "success_ratio",
            ),
        },
    )
