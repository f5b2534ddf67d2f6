"""Ranks over columns: the twin of `stmetrics.formulas.ranks`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal

from stmetrics._closed_list import member_of
from stmetrics.errors import InvalidValueError
from stmetrics.formulas.ordering import Ties
from stmetrics.frames._columns import Column, Expression, column, finite, nw

_METHODS: Final[Mapping[Ties, Literal["min", "dense", "average"]]] = {
    Ties.COMPETITION: "min",
    Ties.DENSE: "dense",
    Ties.AVERAGE: "average",
}


def ranks(
    values: Column,
    *,
    ties: Ties | str = Ties.COMPETITION,
    highest_first: bool = True,
    by: str | None = None,
) -> Expression:
    """The place of every figure in its column, the first being 1 (位次, 排名).

    Args:
        values: The figures.
        ties: What equal figures get.
        highest_first: Whether the highest is first; False where lower is better.
        by: The column of the groups within which figures are ranked; None for the whole column.

    Returns:
        An expression of ranks; null where the figure is unknown or no finite number. Ranks in
        groups need an engine with windows: not pyarrow, not Dask, which has no ranks at all, and
        both say so; hand such a frame to polars or DuckDB first.

    Raises:
        InvalidValueError: Ties are to be refused, which an expression cannot, or an argument is
            neither a name nor an expression.

    Example:
        Growth of four districts in a month; made numbers:

        >>> import narwhals.stable.v2 as nw
        >>> import polars
        >>> growth = polars.DataFrame({"growth": [0.082, 0.095, -0.013, 0.082]})
        >>> nw.from_native(growth).select(place=frames.ranks("growth"))["place"].to_list()
        [2.0, 1.0, 4.0, 2.0]
    """
    ties = member_of(Ties, ties, "ties")
    if ties is Ties.REFUSED:
        raise InvalidValueError(
            "ties='refused'",
            "a column is not looked at before it is computed, so nothing can be refused",
            "compare the ranks of Ties.COMPETITION and Ties.DENSE",
        )
    place = finite(column(values)).rank(_METHODS[ties], descending=highest_first)
    return (place if by is None else place.over(by)).cast(nw.Float64())
