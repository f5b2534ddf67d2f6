"""Growth of columns: the twins of `stmetrics.formulas.growth`."""

from __future__ import annotations

import functools
from typing import Final

from stmetrics.frames._columns import (
    Column,
    Expression,
    all_hold,
    column,
    is_above,
    is_finite,
    known,
    number_or_column,
    nw,
)

_SMALL: Final = 0.03
_TERMS: Final = 8


def growth_rate(current: Column, base: Column) -> Expression:
    """Change of a column over a base column, as a ratio of the base (增长率).

    ``(current - base) / base``, row by row, of 64-bit floats.

    Args:
        current: The later figure.
        base: The earlier figure, in the same unit.

    Returns:
        An expression; null where an operand is unknown or no finite number, and where the base is
        zero or negative.

    Raises:
        InvalidValueError: An argument is neither a name nor an expression.

    Example:
        >>> import narwhals.stable.v2 as nw
        >>> import polars
        >>> data = polars.DataFrame({"now": [3.0, 1.0], "before": [2.0, 0.0]})
        >>> answers = nw.from_native(data).select(a=frames.growth_rate("now", "before"))
        >>> answers["a"].to_list()
        [0.5, None]
    """
    base = column(base)
    return known((column(current) - base) / base, base > 0)


def growth_gap(rate: Column, reference: Column) -> Expression:
    """How far one column of rates lies above another (高于…个百分点; 增速差).

    ``rate - reference``, row by row, of 64-bit floats.

    Args:
        rate: A rate as a ratio.
        reference: The rate that it is compared with.

    Returns:
        An expression; null where an operand is unknown or no finite number, and where the
        difference is beyond a float.

    Raises:
        InvalidValueError: An argument is neither a name nor an expression.

    Example:
        >>> import narwhals.stable.v2 as nw
        >>> import polars
        >>> data = polars.DataFrame({"own": [0.5, None], "city": [0.25, 0.5]})
        >>> answers = nw.from_native(data).select(a=frames.growth_gap("own", "city"))
        >>> answers["a"].to_list()
        [0.25, None]
    """
    return known(column(rate) - column(reference))


def ratio_growth_rate(numerator_growth: Column, denominator_growth: Column) -> Expression:
    """Growth of a ratio from the growth of its two sides (人均增速, 户均增速).

    ``(1 + numerator_growth) / (1 + denominator_growth) - 1``, row by row, of 64-bit floats.

    Args:
        numerator_growth: Growth of the numerator, as a ratio.
        denominator_growth: Growth of the denominator, as a ratio.

    Returns:
        An expression; null where an operand is unknown or no finite number, and where the
        denominator's growth is -1 or less.

    Raises:
        InvalidValueError: An argument is neither a name nor an expression.

    Example:
        >>> import narwhals.stable.v2 as nw
        >>> import polars
        >>> data = polars.DataFrame({"above": [0.5, 0.5], "below": [0.25, -1.0]})
        >>> answers = nw.from_native(data).select(a=frames.ratio_growth_rate("above", "below"))
        >>> answers["a"].to_list()
        [0.2, None]
    """
    below = column(denominator_growth)
    return known((column(numerator_growth) - below) / (1 + below), below > -1)


def real_growth_rate(nominal_growth: Column, inflation: Column) -> Expression:
    """Growth at constant prices (实际增长, 扣除价格因素).

    ``(1 + nominal_growth) / (1 + inflation) - 1``, row by row, of 64-bit floats.

    Args:
        nominal_growth: Growth at current prices, as a ratio.
        inflation: Growth of the price index, as a ratio.

    Returns:
        An expression; null where an operand is unknown or no finite number, and where inflation
        is -1 or less.

    Raises:
        InvalidValueError: An argument is neither a name nor an expression.

    Example:
        >>> import narwhals.stable.v2 as nw
        >>> import polars
        >>> data = polars.DataFrame({"growth": [0.5, 0.5], "prices": [0.25, -1.0]})
        >>> answers = nw.from_native(data).select(a=frames.real_growth_rate("growth", "prices"))
        >>> answers["a"].to_list()
        [0.2, None]
    """
    return ratio_growth_rate(nominal_growth, inflation)


def implied_base(current: Column, rate: Column) -> Expression:
    """The earlier figures that figures and their growth rates imply (推算基数).

    ``current / (1 + rate)``, row by row, of 64-bit floats.

    Args:
        current: The later figure.
        rate: Its growth rate as a ratio.

    Returns:
        An expression; null where an operand is unknown or no finite number, and where the rate is
        -1 or less.

    Raises:
        InvalidValueError: An argument is neither a name nor an expression.

    Example:
        >>> import narwhals.stable.v2 as nw
        >>> import polars
        >>> data = polars.DataFrame({"now": [3.0, 1.0], "growth": [0.5, -1.0]})
        >>> answers = nw.from_native(data).select(a=frames.implied_base("now", "growth"))
        >>> answers["a"].to_list()
        [2.0, None]
    """
    rate = column(rate)
    return known(column(current) / (1 + rate), is_above(rate, -1))


def deflate(nominal: Column, deflator: Column) -> Expression:
    """Levels at the prices of the base year (不变价).

    ``nominal / deflator``, row by row, of 64-bit floats.

    Args:
        nominal: The level at current prices.
        deflator: The price index with base 1.

    Returns:
        An expression; null where an operand is unknown or no finite number, and where the
        deflator is zero or negative.

    Raises:
        InvalidValueError: An argument is neither a name nor an expression.

    Example:
        >>> import narwhals.stable.v2 as nw
        >>> import polars
        >>> data = polars.DataFrame({"level": [3.0, 1.0], "prices": [1.5, 0.0]})
        >>> answers = nw.from_native(data).select(a=frames.deflate("level", "prices"))
        >>> answers["a"].to_list()
        [2.0, None]
    """
    prices = column(deflator)
    return known(column(nominal) / prices, is_above(prices, 0))


def compound_growth_rate(current: Column, base: Column, periods: Column | float) -> Expression:
    """Constant yearly growth that leads from a base to a figure (年均增长, 复合增长率).

    ``(current / base) ** (1 / periods) - 1``, row by row, of 64-bit floats.

    Args:
        current: The later figure.
        base: The earlier figure, in the same unit.
        periods: Periods between the two: one number, or a column.

    Returns:
        An expression; null where an operand is unknown or no finite number, where the base or the
        number of periods is zero or negative, and where the later figure is negative.

    Raises:
        InvalidValueError: An argument is neither a name nor an expression.

    Example:
        >>> import narwhals.stable.v2 as nw
        >>> import polars
        >>> data = polars.DataFrame({"now": [4.0, 1.0], "before": [1.0, 0.0]})
        >>> answers = nw.from_native(data).select(a=frames.compound_growth_rate("now", "before", 2))
        >>> answers["a"].to_list()
        [1.0, None]
    """
    later, first, years = column(current), column(base), number_or_column(periods)
    are_known = all_hold(later >= 0, is_above(first, 0), is_above(years, 0))
    return _root_growth(later / first, (later - first) / first, 1 / years, are_known)


def required_growth_rate(target: Column, current: Column, periods: Column | float) -> Expression:
    """Yearly growth still needed to reach a target (所需年均增速).

    ``(target / current) ** (1 / periods) - 1``, row by row, of 64-bit floats.

    Args:
        target: The figure to reach.
        current: Today's figure, in the same unit.
        periods: Periods left: one number, or a column.

    Returns:
        An expression; null where an operand is unknown or no finite number, where today's figure
        or the number of periods is zero or negative, and where the target is negative.

    Raises:
        InvalidValueError: An argument is neither a name nor an expression.

    Example:
        >>> import narwhals.stable.v2 as nw
        >>> import polars
        >>> data = polars.DataFrame({"aim": [4.0, 1.0], "now": [1.0, 0.0]})
        >>> answers = nw.from_native(data).select(a=frames.required_growth_rate("aim", "now", 2))
        >>> answers["a"].to_list()
        [1.0, None]
    """
    return compound_growth_rate(target, current, periods)


def two_year_average_growth_rate(growth: Column, previous_growth: Column) -> Expression:
    """Average growth of two years on the base two years back (两年平均增速).

    ``((1 + growth) * (1 + previous_growth)) ** (1 / 2) - 1``, row by row, of 64-bit floats.

    Args:
        growth: This year's growth, as a ratio.
        previous_growth: Last year's growth, as a ratio.

    Returns:
        An expression; null where an operand is unknown or no finite number, and where a growth
        rate is below -1.

    Raises:
        InvalidValueError: An argument is neither a name nor an expression.

    Example:
        >>> import narwhals.stable.v2 as nw
        >>> import polars
        >>> data = polars.DataFrame({"this": [3.0, -2.0], "last": [0.0, 0.1]})
        >>> average = frames.two_year_average_growth_rate("this", "last")
        >>> answers = nw.from_native(data).select(a=average)
        >>> answers["a"].to_list()
        [1.0, None]
    """
    this, last = column(growth), column(previous_growth)
    ratio, gained = (1 + this) * (1 + last), this + last + this * last
    # A level cannot fall by more than all.
    return _root_growth(ratio, gained, nw.lit(0.5), (this >= -1) & (last >= -1))


def average_annual_change(current: Column, base: Column, periods: Column | float) -> Expression:
    """Arithmetic average change per year, in the figure's own unit (年均提高, 年均增加).

    ``(current - base) / periods``, row by row, of 64-bit floats.

    Args:
        current: The later figure.
        base: The earlier figure, in the same unit.
        periods: Periods between the two: one number, or a column.

    Returns:
        An expression; null where an operand is unknown or no finite number, and where the number
        of periods is zero or negative.

    Raises:
        InvalidValueError: An argument is neither a name nor an expression.

    Example:
        >>> import narwhals.stable.v2 as nw
        >>> import polars
        >>> data = polars.DataFrame({"now": [129.5], "before": [100.5]})
        >>> change = frames.average_annual_change("now", "before", 2)
        >>> answers = nw.from_native(data).select(a=change)
        >>> answers["a"].to_list()
        [14.5]
    """
    years = number_or_column(periods)
    return known((column(current) - column(base)) / years, is_above(years, 0))


def _root_growth(
    ratio: Expression, growth: Expression, exponent: Expression, are_known: Expression
) -> Expression:
    """``ratio ** exponent - 1``; near one, where that loses digits, the series of the growth."""
    series = functools.reduce(
        lambda rest, k: 1 + (exponent - k) / (k + 1) * growth * rest,
        range(_TERMS, 0, -1),
        nw.lit(1.0),
    )
    is_small = (ratio > 1 - _SMALL) & (ratio < 1 + _SMALL)
    near, far = exponent * growth * series, ratio**exponent - 1
    return (
        nw.when(are_known & is_small & is_finite(near))
        .then(near)
        .when(are_known & ~is_small & is_finite(far))
        .then(far)
    )
