"""Weighted means of several scores of one region; gaps are passed over, their weights with them.

Weights are relative: they are divided by the sum of those whose scores are known. Each function
says whether it stays exact.
"""

from __future__ import annotations

import functools
import math
from decimal import Decimal
from itertools import compress
from typing import Any, Final

from stmetrics.errors import InvalidValueError, UndefinedMetricError
from stmetrics.exact._arithmetic import UNROUNDED, add, divide
from stmetrics.exact._numbers import Number, alike
from stmetrics.scorecard._cells import Column, Figures, as_float, column, has_gaps
from stmetrics.scorecard._means import arithmetic_means
from stmetrics.scorecard._weights import Weights, read_weights

_multiply: Final = UNROUNDED.multiply


def _weighed(values: Figures, weights: Figures | None) -> tuple[Column, Weights] | None:
    """The known scores and their weights; None where none of them weighs anything."""
    scores = column(values)
    if not scores:
        raise UndefinedMetricError("mean", {"values": 0}, "there are no scores")
    read = weights if type(weights) is Weights else read_weights(scores, weights)
    if not has_gaps(scores):
        return scores, read
    known = [score is not None for score in scores]
    left = Weights(compress(read, known))
    return (Column(compress(scores, known)), left) if any(left) else None


def arithmetic_mean(values: Figures, weights: Figures | None = None) -> Any:
    """The weighted arithmetic mean (加权算术平均).

    ``sum(w * x) / sum(w)``. `a_amean` of COINr. A poor score is made good by a good one, point
    for point of weight. Exact for exact scores; floats and ints give floats.

    Args:
        values: Scores, None where one is not known.
        weights: Their relative weights, zero or more; None weighs them equally.

    Returns:
        The mean; None where no score is known.

    Raises:
        InvalidValueError: A weight is missing or negative, or all are zero.

    Example:
        >>> arithmetic_mean([Decimal(80), Decimal(60)], [3, 1])
        Decimal('75')
        >>> arithmetic_mean([80, None, 60], [2, 1, 1])
        73.33333333333333
    """
    weighed = _weighed(values, weights)
    if weighed is None:
        return None
    scores, shares = weighed
    return arithmetic_means([(score,) for score in scores], shares)[0]


def geometric_mean(values: Figures, weights: Figures | None = None) -> float | None:
    """The weighted geometric mean (加权几何平均).

    ``exp(sum(w * ln(x)) / sum(w))``. `a_gmean` of COINr. A poor score is made good only in part,
    and a score of zero cannot be: normalise to a range that begins above zero. Always a float.

    Args:
        values: Scores above zero, None where one is not known.
        weights: Their relative weights, zero or more; None weighs them equally.

    Returns:
        The mean; None where no score is known.

    Raises:
        UndefinedMetricError: A score is zero or negative.
        InvalidValueError: A weight is missing or negative, or all are zero.

    Example:
        >>> round(geometric_mean([1, 8], [1, 2]), 12)
        4.0
    """
    weighed = _weighed(values, weights)
    if weighed is None:
        return None
    _require_scores_above_zero("geometric_mean", weighed[0])
    scores, shares = _as_floats(weighed)
    logs = [share * math.log(score) for share, score in zip(shares, scores, strict=True)]
    return math.exp(math.fsum(logs) / math.fsum(shares))


def _as_floats(weighed: tuple[Column, Weights]) -> tuple[list[float], list[float]]:
    """Scores and weights as floats."""
    scores, shares = weighed
    return (
        [as_float(score, "score") for score in scores],
        [as_float(share, "weight") for share in shares],
    )


def _require_scores_above_zero(metric: str, scores: Column, *, zero: bool = False) -> None:
    """Refuse scores that are not above zero; zero itself is taken where it is allowed."""
    least = min(scores)
    if least < 0 or not (least or zero):
        raise UndefinedMetricError(
            metric,
            {"score": least},
            "a score is negative" if zero else "a score is not above zero",
            "normalise to a range above zero, such as 1 to 100, or take the arithmetic mean",
        )


def harmonic_mean(values: Figures, weights: Figures | None = None) -> Any:
    """The weighted harmonic mean (加权调和平均).

    ``sum(w) / sum(w / x)``. `a_hmean` of COINr, which refuses only zero: among negative scores
    its mean can fall when a score rises, so that they are refused here. Exact for Fractions, to
    34 digits for Decimals; floats and ints give floats.

    Args:
        values: Scores above zero, None where one is not known.
        weights: Their relative weights, zero or more; None weighs them equally.

    Returns:
        The mean; None where no score is known.

    Raises:
        UndefinedMetricError: A score is zero or negative.
        InvalidValueError: A weight is missing or negative, or all are zero.

    Example:
        >>> harmonic_mean([Decimal(1), Decimal(2), Decimal(4)], [1, 1, 2])
        Decimal('2')
    """
    weighed = _weighed(values, weights)
    if weighed is None:
        return None
    scores, shares = weighed
    _require_scores_above_zero("harmonic_mean", scores)
    # Of the least score, so that in floats no share of a small one is too large.
    least = min(scores)
    parts = [
        divide(_times(share, least), score) for share, score in zip(shares, scores, strict=True)
    ]
    return divide(_times(functools.reduce(add, shares), least), functools.reduce(add, parts))


def _times(first: Any, second: Any) -> Any:
    if isinstance(first, Decimal) or isinstance(second, Decimal):
        return _multiply(first, second)
    return first * second


def generalised_mean(
    values: Figures, weights: Figures | None = None, *, power: Number
) -> float | None:
    """The weighted generalised mean (广义平均, 幂平均).

    ``(sum(w * x ** p) / sum(w)) ** (1 / p)``. `a_genmean` of COINr, whose ``p`` is ``power``;
    there a gap makes the mean NA against its own description, here it is passed over. COINr takes
    negative scores with a power above zero; a square of them would rise as they fall, so that
    they are refused here. A power of 1 is the arithmetic mean, of -1 the harmonic; the lower it
    is, the more the poorest score decides. Always a float.

    Args:
        values: Scores, None where one is not known; zero or more where the power is above zero,
            above zero where it is not.
        weights: Their relative weights, zero or more; None weighs them equally.
        power: The exponent, not zero: that is the geometric mean.

    Returns:
        The mean; None where no score is known.

    Raises:
        UndefinedMetricError: A score is negative, or zero with a power below zero.
        InvalidValueError: The power is zero, or a weight is missing or negative, or all are zero.

    Example:
        >>> round(generalised_mean([1, 7], power=2), 12)
        5.0
        >>> round(generalised_mean([0, 9], [3, 1], power=0.5), 12)
        0.5625
    """
    exponent = as_float(alike(power=power)[0], "power")
    if exponent == 0:
        raise InvalidValueError("power=0", "is the limit of the means", "take geometric_mean")
    weighed = _weighed(values, weights)
    if weighed is None:
        return None
    _require_scores_above_zero("generalised_mean", weighed[0], zero=exponent > 0)
    scores, shares = _as_floats(weighed)
    # Over the score that decides, no power can overflow.
    scale = max(scores) if exponent > 0 else min(scores)
    if not scale:
        return scale
    powers = [
        share * (score / scale) ** exponent for share, score in zip(shares, scores, strict=True)
    ]
    return float(scale * (math.fsum(powers) / math.fsum(shares)) ** (1 / exponent))
