"""Pure functions on numbers: growth, ratios, per head, decomposition, cumulatives, ranks.

Floats in, floats out; Decimals in, Decimals out; pint quantities give plain numbers where units
cancel. No records, no wording, no legal values.
"""

from stmetrics.formulas.cumulative import (
    cumulative_growth_rate,
    single_month_growth_rate,
    single_month_level,
)
from stmetrics.formulas.decomposition import (
    balanced_shares,
    contribution_points,
    contribution_share,
    herfindahl_index,
    location_quotient,
    residual_shares,
    top_share,
)
from stmetrics.formulas.growth import (
    average_annual_change,
    compound_growth_rate,
    deflate,
    growth_gap,
    growth_rate,
    implied_base,
    ratio_growth_rate,
    real_growth_rate,
    required_growth_rate,
    two_year_average_growth_rate,
)
from stmetrics.formulas.ordering import Ties, ranks
from stmetrics.formulas.population import patents_per_10k, per_capita
from stmetrics.formulas.ratios import (
    cascaded_success_ratio,
    completion_ratio,
    leverage_ratio,
    multiple,
    rd_intensity,
    rd_to_sales_ratio,
    share,
    shares,
    success_ratio,
)

__all__ = [
    "Ties",
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
    "ranks",
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
]
