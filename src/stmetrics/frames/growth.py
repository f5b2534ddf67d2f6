"""Growth of columns: the twins of `stmetrics.formulas.growth`."""

from __future__ import annotations

from stmetrics.frames._columns import Column, Expression, above, column, finite


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
    base = above(column(base), 0)
    return finite((column(current) - base) / base)


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
    return finite(column(rate) - column(reference))


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
    below = above(column(denominator_growth), -1)
    return finite((column(numerator_growth) - below) / (1 + below))


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
    return finite(finite(column(current)) / (1 + above(column(rate), -1)))


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
    return finite(column(nominal) / above(column(deflator), 0))


def contribution_points(part: Column, part_base: Column, total_base: Column) -> Expression:
    """Points of the total's growth that one part explains (拉动).

    ``(part - part_base) / total_base``, row by row, of 64-bit floats.

    Args:
        part: The part in the current period.
        part_base: The part in the base period.
        total_base: The whole in the base period.

    Returns:
        An expression; null where an operand is unknown or no finite number, and where the
        whole's base is zero or negative.

    Raises:
        InvalidValueError: An argument is neither a name nor an expression.

    Example:
        >>> import narwhals.stable.v2 as nw
        >>> import polars
        >>> data = polars.DataFrame({"now": [3.0], "old": [2.0], "all": [4.0]})
        >>> answers = nw.from_native(data).select(a=frames.contribution_points("now", "old", "all"))
        >>> answers["a"].to_list()
        [0.25]
    """
    return finite((column(part) - column(part_base)) / above(column(total_base), 0))
