"""Normalisation over columns by order alone; equal figures share the lower place.

The twins of `stmetrics.scorecard`. Dask has no ranks, and says so.
"""

from __future__ import annotations

from stmetrics.catalogue.row import Direction
from stmetrics.frames._columns import Column, Expression, above, column, finite
from stmetrics.frames.formulas.ordering import ranks
from stmetrics.scorecard._cells import as_direction


def rank_score(values: Column, *, direction: Direction | str = Direction.HIGHER) -> Expression:
    """Give each figure of a column its place counted from the worst (名次得分).

    The worst figure gets 1, and equal figures share the lowest of their places: 1, 2, 2, 4.

    Args:
        values: The figures.
        direction: Whether more is better, ``"higher"`` or ``"lower"``.

    Returns:
        An expression, from 1, the higher the better; null where a figure is unknown or no finite
        number.

    Raises:
        InvalidValueError: An argument is neither a name nor an expression.

    Example:
        >>> import narwhals.stable.v2 as nw
        >>> import polars
        >>> data = polars.DataFrame({"share": [10.0, 30.0, None, 20.0, 20.0]})
        >>> nw.from_native(data).select(a=frames.rank_score("share"))["a"].to_list()
        [1.0, 4.0, None, 2.0, 2.0]
    """
    return ranks(values, highest_first=as_direction(direction) is Direction.LOWER)


def borda_score(values: Column, *, direction: Direction | str = Direction.HIGHER) -> Expression:
    """Give each figure of a column the number of figures that are worse (博尔达计分).

    `rank_score` less 1.

    Args:
        values: The figures.
        direction: Whether more is better, ``"higher"`` or ``"lower"``.

    Returns:
        An expression, from 0, the higher the better; null as for `rank_score`.

    Raises:
        InvalidValueError: An argument is neither a name nor an expression.

    Example:
        >>> import narwhals.stable.v2 as nw
        >>> import polars
        >>> data = polars.DataFrame({"share": [10.0, 30.0, 20.0, 20.0]})
        >>> nw.from_native(data).select(a=frames.borda_score("share"))["a"].to_list()
        [0.0, 3.0, 1.0, 1.0]
    """
    return rank_score(values, direction=direction) - 1.0


def percentile_rank(values: Column, *, direction: Direction | str = Direction.HIGHER) -> Expression:
    """Give each figure of a column the share of the others that are worse (百分位排名).

    ``(rank - 1) / (n - 1)`` with the places of `rank_score`, ``n`` being the known figures.

    Args:
        values: The figures.
        direction: Whether more is better, ``"higher"`` or ``"lower"``.

    Returns:
        An expression, from 0 to 1; null as for `rank_score`, and where fewer than two are known.

    Raises:
        InvalidValueError: An argument is neither a name nor an expression.

    Example:
        >>> import narwhals.stable.v2 as nw
        >>> import polars
        >>> data = polars.DataFrame({"share": [10.0, 30.0, 20.0, 20.0, 15.0]})
        >>> nw.from_native(data).select(a=frames.percentile_rank("share"))["a"].to_list()
        [0.0, 1.0, 0.5, 0.5, 0.25]
    """
    others = finite(column(values)).count() - 1.0
    return borda_score(values, direction=direction) / above(others, 0)
