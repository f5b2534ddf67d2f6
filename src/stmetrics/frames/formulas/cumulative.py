"""Months out of cumulative columns, and back: the twins of `stmetrics.formulas.cumulative`."""

from __future__ import annotations

from collections.abc import Sequence

from stmetrics.errors import InvalidValueError
from stmetrics.frames._columns import (
    Column,
    Expression,
    column,
    columns_in_order,
    is_above,
    known,
    sum_of,
)
from stmetrics.frames.formulas.growth import growth_rate


def single_month_level(cumulative: Column, previous_cumulative: Column) -> Expression:
    """One month's level out of two cumulative ones (当月值).

    ``cumulative - previous_cumulative``, row by row, of 64-bit floats.

    Args:
        cumulative: January to this month.
        previous_cumulative: January to the month before, in the same unit.

    Returns:
        An expression; null where an operand is unknown or no finite number.

    Raises:
        InvalidValueError: An argument is neither a name nor an expression.

    Example:
        >>> import narwhals.stable.v2 as nw
        >>> import polars
        >>> data = polars.DataFrame({"to_may": [7.5, None], "to_april": [6.0, 1.0]})
        >>> answers = nw.from_native(data).select(a=frames.single_month_level("to_may", "to_april"))
        >>> answers["a"].to_list()
        [1.5, None]
    """
    return known(column(cumulative) - column(previous_cumulative))


def single_month_growth_rate(
    cumulative_growth: Column,
    previous_cumulative_growth: Column,
    *,
    base: Column,
    previous_base: Column,
) -> Expression:
    """One month's growth out of two cumulative growth rates and last year's weights (当月增速).

    ``(base * g - previous_base * h) / (base - previous_base)``, row by row, of 64-bit floats.

    Args:
        cumulative_growth: Growth of January to this month, as a ratio.
        previous_cumulative_growth: Growth of January to the month before, as a ratio.
        base: Last year's level, January to this month, or its share of any whole.
        previous_base: Last year's level, January to the month before, in the same unit.

    Returns:
        An expression; null where an operand is unknown or no finite number, and where last year's
        month is zero or negative.

    Raises:
        InvalidValueError: An argument is neither a name nor an expression.

    Example:
        >>> import narwhals.stable.v2 as nw
        >>> import polars
        >>> data = polars.DataFrame({"to_may": [0.5], "to_april": [0.25], "w5": [5.0], "w4": [4.0]})
        >>> answers = nw.from_native(data).select(
        ...     a=frames.single_month_growth_rate(
        ...         "to_may", "to_april", base="w5", previous_base="w4"
        ...     )
        ... )
        >>> answers["a"].to_list()
        [1.5]
    """
    levels, levels_before = column(base), column(previous_base)
    gained = levels * column(cumulative_growth) - levels_before * column(previous_cumulative_growth)
    level = levels - levels_before
    return known(gained / level, is_above(level, 0))


def cumulative_growth_rate(months: Sequence[Column], base_months: Sequence[Column]) -> Expression:
    """Growth of January to a month, from the months' levels (累计增速).

    ``sum(months) / sum(base_months) - 1``, row by row, of 64-bit floats.

    Args:
        months: The columns of this year's months.
        base_months: The columns of last year's same months, in the same unit.

    Returns:
        An expression; null where a month is unknown or no finite number, and where last year's
        months add up to zero or less.

    Raises:
        UndefinedMetricError: There are no months.
        InvalidValueError: The two have different numbers of months, or an argument is neither a
            name nor an expression.

    Example:
        >>> import narwhals.stable.v2 as nw
        >>> import polars
        >>> data = polars.DataFrame({"jan": [2.0], "feb": [4.0], "jan0": [1.0], "feb0": [3.0]})
        >>> answers = nw.from_native(data).select(
        ...     a=frames.cumulative_growth_rate(["jan", "feb"], ["jan0", "feb0"])
        ... )
        >>> answers["a"].to_list()
        [0.5]
    """
    this_year = columns_in_order(months, "cumulative_growth_rate", "months")
    last_year = columns_in_order(base_months, "cumulative_growth_rate", "base_months")
    if len(this_year) != len(last_year):
        raise InvalidValueError(
            f"{len(this_year)} months against {len(last_year)}",
            "must be the same months",
            "leave out what last year has and this year has not",
        )
    return growth_rate(sum_of(this_year), sum_of(last_year))
