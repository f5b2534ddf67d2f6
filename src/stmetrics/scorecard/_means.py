"""Arithmetic means of many regions at once, from columns of one kind."""

from __future__ import annotations

import math
import operator
from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import repeat
from typing import Any, Final

from stmetrics.errors import InvalidValueError
from stmetrics.exact._arithmetic import CONTEXT, UNROUNDED, divide
from stmetrics.scorecard._weights import Weights

# Bound once: looked up each time they cost as much again.
_multiply_add: Final = UNROUNDED.fma
_divide: Final = CONTEXT.divide
_NOTHING: Final = Decimal(0)


def arithmetic_means(columns: Sequence[Sequence[Any]], weights: Weights) -> list[Any]:
    """Give the arithmetic mean of every region, from columns of one kind without gaps."""
    sample = columns[0][0]
    if isinstance(sample, Decimal) or isinstance(weights.total, Decimal):
        return _decimal_means(columns, weights)
    rows = zip(*columns, strict=True)
    if type(sample) is float:
        return _float_means(rows, weights)
    return [divide(sum(map(operator.mul, row, weights)), weights.total) for row in rows]


def _float_means(rows: Iterable[Sequence[float]], weights: Weights) -> list[Any]:
    multiply = operator.mul
    try:
        total, shares = float(weights.total), list(map(float, weights))
        means = [math.fsum(map(multiply, row, shares)) / total for row in rows]
    except (OverflowError, ValueError):  # the sum is infinite, or has infinities of both signs
        means = [math.inf]
    if not all(map(math.isfinite, means)):
        raise InvalidValueError(
            "arithmetic_mean", "a product is too large for a float", "give Decimals"
        )
    return means


def _decimal_means(columns: Sequence[Sequence[Decimal]], weights: Weights) -> list[Any]:
    """Add up column by column: one step for a score, where row by row it would be two."""
    sums = [_NOTHING] * len(columns[0])
    for figures, weight in zip(columns, weights, strict=True):
        sums = list(map(_multiply_add, figures, repeat(Decimal(weight)), sums))
    return list(map(_divide, sums, repeat(weights.total)))
