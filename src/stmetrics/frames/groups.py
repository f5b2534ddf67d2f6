"""Totals, shares and ratios of groups of rows.

A group of which nothing is known has no total on any engine, and one of which something is not
known has none either, unless the caller says so: engines add up what they know, and call the sum
of nothing zero. Rows whose group is unknown belong to none and are left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from stmetrics.frames._columns import above, column, finite, not_negative, nw
from stmetrics.frames._frames import (
    Frame,
    as_frame,
    columns_listed,
    in_known_groups,
    like,
    require_columns,
)
from stmetrics.frames.formulas.ratios import share

_ALL: Final = "__all__"


def totals(
    frame: Frame,
    columns: str | Sequence[str],
    *,
    by: str | Sequence[str],
    allow_unknown: bool = False,
) -> Frame:
    """The total of columns, a group a row (合计).

    Args:
        frame: The frame.
        columns: The columns to add up, of numbers.
        by: The columns that name the group.
        allow_unknown: Whether a total of what is known is wanted where something is not. How many
            are unknown stands beside it either way.

    Returns:
        A frame of the groups: ``by``, ``rows``, each column's total under its own name, and
        ``…_unknown``, how many of its figures are not known. A lazy frame stays lazy.

    Raises:
        InvalidValueError: No column, or one that is not there.

    Example:
        >>> import polars
        >>> made_up = polars.DataFrame({
        ...     "city": ["A", "A", "B"], "patents": [3, 4, None],
        ... })
        >>> frames.totals(made_up, "patents", by="city").sort("city").to_dicts()[1]
        {'city': 'B', 'rows': 1, 'patents': None, 'patents_unknown': 1}
    """
    table, keys, names = (
        as_frame(frame),
        columns_listed(by, "by"),
        columns_listed(columns, "columns"),
    )
    require_columns(table, [*keys, *names])
    columns_listed([*keys, *names], "by and columns")
    found = _grouped(table, keys, {name: finite(column(name)) for name in names})
    results = [
        each
        for name in names
        for each in (_total(name, allow_unknown=allow_unknown), _unknown(name))
    ]
    return like(frame, found.select(*keys, "rows", *results))


def shares(frame: Frame, part: str, *, by: str | Sequence[str] | None = None) -> Frame:
    """Every row's share of the total of its group (构成, 结构).

    Args:
        frame: The frame.
        part: The column of the parts.
        by: The columns that name the group; None for the whole frame.

    Returns:
        The frame with ``share`` beside; null where a part of the group is unknown or negative, or
        the total is zero. Rows whose group is unknown are left out.

    Raises:
        InvalidValueError: A column that is not there.

    Example:
        >>> import polars
        >>> made_up = polars.DataFrame({"sector": ["a", "b"], "rd": [1.0, 3.0]})
        >>> frames.shares(made_up, "rd")["share"].to_list()
        [0.25, 0.75]
    """
    table = as_frame(frame)
    keys = [_ALL] if by is None else columns_listed(by, "by")
    if by is None:
        table = table.with_columns(nw.lit(1).alias(_ALL))
    require_columns(table, [*keys, part])
    wholes = _grouped(table, keys, {"__whole__": not_negative(column(part))})
    wholes = wholes.select(*keys, _total("__whole__", allow_unknown=False))
    found = table.join(wholes, on=keys, how="inner").with_columns(share=share(part, "__whole__"))
    return like(frame, found.drop("__whole__", *([_ALL] if by is None else [])))


def ratio_of_sums(
    frame: Frame, numerator: str, denominator: str, *, by: str | Sequence[str]
) -> Frame:
    """A group's ratio: its numerators' total over its denominators' (总体比率).

    ``sum(numerator) / sum(denominator)``: what a district's R&D intensity is. The mean of its
    members' ratios is another figure, `mean_of_ratios`.

    Args:
        frame: The frame.
        numerator: The column above.
        denominator: The column below, in the same unit.
        by: The columns that name the group.

    Returns:
        A frame of the groups: ``by``, ``rows`` and ``ratio``; null where a figure is unknown or
        the denominators add up to zero or less.

    Raises:
        InvalidValueError: A column that is not there.

    Example:
        >>> import polars
        >>> made_up = polars.DataFrame({"city": ["A", "A"], "rd": [1.0, 1.0], "sales": [1.0, 3.0]})
        >>> frames.ratio_of_sums(made_up, "rd", "sales", by="city")["ratio"].to_list()
        [0.5]
    """
    table, keys = as_frame(frame), columns_listed(by, "by")
    require_columns(table, [*keys, numerator, denominator])
    sides = {"__above__": finite(column(numerator)), "__below__": finite(column(denominator))}
    found = _grouped(table, keys, sides)
    found = found.with_columns(*[_total(name, allow_unknown=False) for name in sides])
    ratio = finite(nw.col("__above__") / above(nw.col("__below__"), 0))
    return like(frame, found.select(*keys, "rows", ratio=ratio))


def mean_of_ratios(
    frame: Frame, numerator: str, denominator: str, *, by: str | Sequence[str]
) -> Frame:
    """The plain mean of a group's ratios, each member counting alike (平均比率).

    ``mean(numerator / denominator)``. It is not the group's own ratio, which is `ratio_of_sums`.

    Args:
        frame: The frame.
        numerator: The column above.
        denominator: The column below, in the same unit.
        by: The columns that name the group.

    Returns:
        A frame of the groups: ``by``, ``rows`` and ``ratio``; null where a member has no ratio.

    Raises:
        InvalidValueError: A column that is not there.

    Example:
        >>> import polars
        >>> made_up = polars.DataFrame({"city": ["A", "A"], "rd": [1.0, 1.0], "sales": [1.0, 4.0]})
        >>> frames.mean_of_ratios(made_up, "rd", "sales", by="city")["ratio"].to_list()
        [0.625]
    """
    table, keys = as_frame(frame), columns_listed(by, "by")
    require_columns(table, [*keys, numerator, denominator])
    ratio = finite(column(numerator) / above(column(denominator), 0))
    found = _grouped(table, keys, {"__ratio__": ratio})
    found = found.with_columns(_total("__ratio__", allow_unknown=False))
    return like(frame, found.select(*keys, "rows", ratio=nw.col("__ratio__") / nw.col("rows")))


def _grouped(table: Any, keys: list[str], figures: dict[str, Any]) -> Any:
    """Sums, numbers of rows and of known figures of every group that has a name."""
    rows = in_known_groups(table, keys).select(*keys, **figures)
    return rows.group_by(keys).agg(
        nw.len().alias("rows"),
        *[nw.col(name).sum() for name in figures],
        *[nw.col(name).count().alias(f"{name}_known") for name in figures],
    )


def _total(name: str, *, allow_unknown: bool) -> Any:
    known = nw.col(f"{name}_known")
    is_told = known > 0 if allow_unknown else known == nw.col("rows")
    return nw.when(is_told).then(nw.col(name)).alias(name)


def _unknown(name: str) -> Any:
    return (nw.col("rows") - nw.col(f"{name}_known")).alias(f"{name}_unknown")
