"""Figures per head, column by column: the twins of `stmetrics.formulas.population`."""

from __future__ import annotations

from stmetrics.frames._columns import Column, Expression, column, is_above, known_from_zero


def per_capita(count: Column, population: Column, *, per: int = 1) -> Expression:
    """A figure per so many heads (人均).

    ``count * per / population``, row by row, of 64-bit floats.

    Args:
        count: The figure.
        population: Persons.
        per: How many heads, above zero.

    Returns:
        An expression; null where an operand is unknown or no finite number, and where the
        population is zero or negative, the count negative.

    Raises:
        InvalidValueError: An argument is neither a name nor an expression.

    Example:
        >>> import narwhals.stable.v2 as nw
        >>> import polars
        >>> data = polars.DataFrame({"count": [2.0, 1.0], "heads": [40000.0, 0.0]})
        >>> answers = nw.from_native(data).select(a=frames.per_capita("count", "heads", per=10_000))
        >>> answers["a"].to_list()
        [0.5, None]
    """
    some, heads = column(count), column(population)
    return known_from_zero(some * per / heads, some >= 0, is_above(heads, 0))


def patents_per_10k(patents: Column, population: Column) -> Expression:
    """Invention patents in force per 10,000 people (每万人发明专利拥有量).

    ``patents / population * 10000``, row by row, of 64-bit floats. Only inventions, only those in
    force on the day: a stock.

    Args:
        patents: Invention patents in force.
        population: Persons (not 万人).

    Returns:
        An expression; null where an operand is unknown or no finite number, and where the
        population is zero or negative, the count negative.

    Raises:
        InvalidValueError: An argument is neither a name nor an expression.

    Example:
        >>> import narwhals.stable.v2 as nw
        >>> import polars
        >>> data = polars.DataFrame({"held": [2.0, 1.0], "people": [40000.0, 0.0]})
        >>> answers = nw.from_native(data).select(a=frames.patents_per_10k("held", "people"))
        >>> answers["a"].to_list()
        [0.5, None]
    """
    return per_capita(patents, population, per=10_000)
