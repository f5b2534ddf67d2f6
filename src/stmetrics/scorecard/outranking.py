"""Regions compared pair by pair: by how much weight one is ahead of the other."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from typing import Any

from stmetrics.errors import InvalidValueError
from stmetrics.exact._arithmetic import add, divide
from stmetrics.scorecard._cells import Column, Figures, as_kind, column
from stmetrics.scorecard._weights import Weights, read_weights


def copeland(rows: Sequence[Figures], weights: Figures | None = None) -> list[int | None]:
    """Pairs won less pairs lost by every region (科普兰得分).

    A region wins against another where the indicators in which it is ahead weigh more than those
    in which it is behind. `a_copeland` of COINr. There a gap counts for whichever region stands
    later in the table; here a pair is compared on what both have, and one that has nothing in
    common is a draw. There half the weight may miss a draw by a float's last digit; here whole
    and exact weights are added up exactly.

    Args:
        rows: The scores of every region, in one order of indicators; None where one is not known.
        weights: The indicators' relative weights; None weighs them equally.

    Returns:
        Whole numbers from ``-(n - 1)`` to ``n - 1``, in the order of the rows; None for a region
        of which nothing is known. They sum to zero.

    Raises:
        InvalidValueError: Rows of unlike lengths, or weights that do not fit.

    Example:
        >>> copeland([[1, 3, 2], [2, 2, 3], [3, 1, 1], [4, 5, 4]])
        [-1, 1, -3, 3]
    """
    columns, shares = _read(rows, weights)
    scores: list[int | None] = [0 if any(x is not None for x in row) else None for row in columns]
    for (first, ours), (second, theirs) in combinations(enumerate(columns), 2):
        ahead, behind, _ = _compared(ours, theirs, shares)
        if ahead != behind:
            sign = 1 if ahead > behind else -1
            scores[first] = (scores[first] or 0) + sign
            scores[second] = (scores[second] or 0) - sign
    return scores


def outranking_matrix(rows: Sequence[Figures], weights: Figures | None = None) -> list[list[Any]]:
    """For every pair of regions, the share of weight in which the first is ahead (优势矩阵).

    Weight of the indicators in which it is ahead, and half of those in which both are equal, over
    the weight of all that both have. `outrankMatrix` of COINr, with gaps as in `copeland`; the
    sums of its rows are what early releases of COINr gave as Copeland scores, and a ratio of 1 is
    what it counts as a dominant pair.

    Args:
        rows: The scores of every region, in one order of indicators; None where one is not known.
        weights: The indicators' relative weights; None weighs them equally.

    Returns:
        A list of rows of ratios: 0 against itself, None for a pair with nothing in common. The
        two ratios of a pair add up to 1. Of the kind of the scores and weights.

    Raises:
        InvalidValueError: Rows of unlike lengths, or weights that do not fit.

    Example:
        >>> outranking_matrix([[1, 3, None, 4], [2, 3, 1, 1]], [1, 2, 5, 1])
        [[0, 0.5], [0.5, 0]]
    """
    columns, shares = _read(rows, weights)
    return [
        [
            0 if first == second else _share(ours, theirs, shares)
            for second, theirs in enumerate(columns)
        ]
        for first, ours in enumerate(columns)
    ]


def _share(ours: Column, theirs: Column, weights: Weights) -> Any:
    ahead, behind, level = _compared(ours, theirs, weights)
    compared = add(add(ahead, behind), level)
    if not compared:
        return None
    sample = next(value for value in ours if value is not None)
    half = add(add(ahead, ahead), level)
    return divide(as_kind(sample, half), add(compared, compared))


def _read(rows: Sequence[Figures], weights: Figures | None) -> tuple[list[Column], Weights]:
    columns = [column(row, f"rows[{place}]") for place, row in enumerate(rows)]
    if not columns:
        raise InvalidValueError("rows", "there is none", "give the scores of every region")
    for row in columns:
        shares = read_weights(row, weights)
    return columns, shares


def _compared(ours: Column, theirs: Column, weights: Weights) -> tuple[Any, Any, Any]:
    """Weight in which we are ahead, in which we are behind, and in which both are level."""
    ahead: Any = 0
    behind: Any = 0
    level: Any = 0
    for mine, other, weight in zip(ours, theirs, weights, strict=True):
        if mine is None or other is None:
            continue
        if mine > other:
            ahead = add(ahead, weight)
        elif mine < other:
            behind = add(behind, weight)
        else:
            level = add(level, weight)
    return ahead, behind, level
