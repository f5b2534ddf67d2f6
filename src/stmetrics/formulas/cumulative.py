"""Cumulative figures: single months out of January-to-month levels and rates, and back."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any, overload

from stmetrics.errors import InvalidValueError, UndefinedMetricError
from stmetrics.exact import _numbers as numbers
from stmetrics.exact._arithmetic import add, divide, multiply, require_positive, subtract
from stmetrics.exact._items import as_items
from stmetrics.exact._numbers import Exact, as_ratio
from stmetrics.units._reconcile import alike, levels, rates

if TYPE_CHECKING:
    from stmetrics.units._pint import Quantity


@overload
def single_month_level(cumulative: float, previous_cumulative: float) -> float: ...
@overload
def single_month_level(cumulative: Exact | int, previous_cumulative: Exact | int) -> Exact: ...
@overload
def single_month_level(cumulative: Quantity, previous_cumulative: Quantity) -> Quantity: ...
def single_month_level(cumulative: Any, previous_cumulative: Any) -> Any:
    """One month's level out of two cumulative ones (当月值).

    ``cumulative - previous_cumulative``. It is not exact after a revision, which falls into the
    month; industrial series start with January-February as one step.

    Args:
        cumulative: January to this month.
        previous_cumulative: January to the month before, in the same unit.

    Returns:
        The month's level, in the same unit; a quantity for quantities.

    Raises:
        InvalidValueError: Not finite numbers of one kind.

    Example:
        >>> single_month_level(Decimal("295.1"), Decimal("264.9"))
        Decimal('30.2')
    """
    (current, previous), with_unit = levels(
        cumulative=cumulative, previous_cumulative=previous_cumulative
    )
    return with_unit(as_ratio(subtract(current, previous)))


@overload
def single_month_growth_rate(
    cumulative_growth: float,
    previous_cumulative_growth: float,
    *,
    base: float | None = ...,
    previous_base: float | None = ...,
) -> float: ...
@overload
def single_month_growth_rate(
    cumulative_growth: Decimal | int,
    previous_cumulative_growth: Decimal | int,
    *,
    base: Decimal | int | None = ...,
    previous_base: Decimal | int | None = ...,
) -> Decimal: ...
@overload
def single_month_growth_rate(
    cumulative_growth: Fraction | int,
    previous_cumulative_growth: Fraction | int,
    *,
    base: Fraction | int | None = ...,
    previous_base: Fraction | int | None = ...,
) -> Fraction: ...
def single_month_growth_rate(
    cumulative_growth: Any,
    previous_cumulative_growth: Any,
    *,
    base: Any = None,
    previous_base: Any = None,
) -> Any:
    """One month's growth out of two cumulative growth rates and last year's weights (当月增速).

    ``(base * (1 + g) - previous_base * (1 + h)) / (base - previous_base) - 1``. Two cumulative
    rates alone do not fix the month's: without last year's levels it is undefined.

    Args:
        cumulative_growth: Growth of January to this month, as a ratio.
        previous_cumulative_growth: Growth of January to the month before, as a ratio.
        base: Last year's level, January to this month, or its share of any whole.
        previous_base: Last year's level, January to the month before, in the same unit.

    Returns:
        The month's growth over the same month of last year.

    Raises:
        UndefinedMetricError: A weight is missing, or last year's month is zero or negative.

    Example:
        Growth of 10 % up to February, 8 % up to March, months of equal weight:

        >>> single_month_growth_rate(
        ...     Decimal("0.08"), Decimal("0.10"), base=Decimal(3), previous_base=Decimal(2)
        ... )
        Decimal('0.04')
    """
    if base is None or previous_base is None:
        raise UndefinedMetricError(
            "single_month_growth_rate",
            {"base": base, "previous_base": previous_base},
            "two cumulative rates do not fix the month's rate",
            "give last year's cumulative levels, or their weights",
        )
    base, previous_base = alike(base=base, previous_base=previous_base)
    growth, previous_growth = rates(
        cumulative_growth=cumulative_growth, previous_cumulative_growth=previous_cumulative_growth
    )
    growth, previous_growth, base, previous_base = numbers.alike(
        cumulative_growth=growth,
        previous_cumulative_growth=previous_growth,
        base=base,
        previous_base=previous_base,
    )
    month = subtract(base, previous_base)
    require_positive("single_month_growth_rate", month_of_last_year=month)
    gained = subtract(multiply(base, growth), multiply(previous_base, previous_growth))
    return divide(gained, month)


@overload
def cumulative_growth_rate(
    months: Iterable[Quantity], base_months: Iterable[Quantity]
) -> Decimal: ...
@overload
def cumulative_growth_rate(months: Iterable[Exact], base_months: Iterable[Exact]) -> Exact: ...
@overload
def cumulative_growth_rate(months: Iterable[float], base_months: Iterable[float]) -> float: ...
def cumulative_growth_rate(months: Any, base_months: Any) -> Any:
    """Growth of January to a month, from the months' levels (累计增速).

    ``sum(months) / sum(base_months) - 1``: the months' own rates are never averaged.

    Args:
        months: This year's levels, one a month.
        base_months: Last year's levels of the same months, in the same unit.

    Returns:
        A ratio.

    Raises:
        UndefinedMetricError: Last year's levels add up to zero or less, or there are none.
        InvalidValueError: The two have different numbers of months.

    Example:
        >>> percent(cumulative_growth_rate([11, 12, 13], [10, 10, 10]), 1)
        '20.0%'
    """
    current, base = as_items(months, "months"), as_items(base_months, "base_months")
    if len(current) != len(base):
        raise InvalidValueError(
            f"{len(current)} months against {len(base)}",
            "must be the same months",
            "leave out what last year has and this year has not",
        )
    named = {f"months[{i}]": value for i, value in enumerate(current)}
    named |= {f"base_months[{i}]": value for i, value in enumerate(base)}
    values = alike(**named)
    this_year = functools.reduce(add, values[: len(current)], 0)
    last_year = functools.reduce(add, values[len(current) :], 0)
    require_positive("cumulative_growth_rate", sum_of_base_months=last_year)
    return divide(subtract(this_year, last_year), last_year)
