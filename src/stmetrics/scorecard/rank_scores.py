"""Normalisation by order alone, and the ranks of scores; equal figures share the lower rank."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from stmetrics.catalogue.row import Direction
from stmetrics.exact._arithmetic import divide, require_positive
from stmetrics.scorecard._cells import Figures, as_kind, column, known, oriented


def rank_score(values: Figures, *, direction: Direction = Direction.HIGHER) -> list[int | None]:
    """Give each figure its place counted from the worst (名次得分).

    The worst figure gets 1, and equal figures share the lowest of their places: 1, 2, 2, 4.
    `n_rank` of COINr, whose ``ties.method`` has no effect either.

    Args:
        values: The figures, None where one is not known.
        direction: Whether more is better.

    Returns:
        Whole numbers from 1, the higher the better.

    Raises:
        UndefinedMetricError: No figure is known.

    Example:
        >>> rank_score([10, 30, None, 20, 20])
        [1, 4, None, 2, 2]
    """
    figures = oriented(column(values), direction)
    places = _places(known("rank_score", figures))
    return [None if value is None else places[value] for value in figures]


def _places(found: Iterable[Any]) -> dict[Any, int]:
    """The place of every figure in ascending order, the first of several that are equal."""
    places: dict[Any, int] = {}
    for place, value in enumerate(sorted(found), start=1):
        places.setdefault(value, place)
    return places


def borda_score(values: Figures, *, direction: Direction = Direction.HIGHER) -> list[int | None]:
    """Give each figure the number of figures that are worse (博尔达计分).

    `rank_score` less 1. `n_borda` of COINr.

    Args:
        values: The figures, None where one is not known.
        direction: Whether more is better.

    Returns:
        Whole numbers from 0, the higher the better.

    Raises:
        UndefinedMetricError: No figure is known.

    Example:
        >>> borda_score([10, 30, 20, 20])
        [0, 3, 1, 1]
    """
    places = rank_score(values, direction=direction)
    return [None if place is None else place - 1 for place in places]


def percentile_rank(values: Figures, *, direction: Direction = Direction.HIGHER) -> list[Any]:
    """Give each figure the share of the other figures that are worse (百分位排名).

    ``(rank - 1) / (n - 1)`` with the ranks of `rank_score`, ``n`` being the known figures.
    `n_prank` of COINr.

    Args:
        values: The figures, None where one is not known.
        direction: Whether more is better.

    Returns:
        Ratios from 0 to 1, of the figures' own kind; ints give floats.

    Raises:
        UndefinedMetricError: Fewer than two figures are known.

    Example:
        >>> percentile_rank([10, 30, 20, 20, 15])
        [0.0, 1.0, 0.5, 0.5, 0.25]
    """
    figures = column(values)
    found = known("percentile_rank", figures)
    require_positive("percentile_rank", others=len(found) - 1)
    worse = borda_score(figures, direction=direction)
    return [
        None if count is None else divide(as_kind(found[0], count), len(found) - 1)
        for count in worse
    ]
