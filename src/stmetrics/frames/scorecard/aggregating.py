"""Means over columns: they look along a row at the scores of one region.

The twins of `stmetrics.scorecard`.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from stmetrics.errors import InvalidValueError
from stmetrics.frames._columns import (
    Column,
    Expression,
    above,
    as_float,
    columns_in_order,
    finite,
    nw,
    one_if,
    sum_of,
)
from stmetrics.scorecard._weights import read_weights

if TYPE_CHECKING:
    from stmetrics.exact._numbers import Number


def arithmetic_mean(
    values: Sequence[Column], weights: Sequence[Number] | None = None
) -> Expression:
    """The weighted arithmetic mean of several columns, a row each (加权算术平均).

    ``sum(w * x) / sum(w)``. What is unknown or no finite number is passed over, its weight with
    it.

    Args:
        values: The columns of scores; at least one.
        weights: Their relative weights, zero or more; None weighs them equally.

    Returns:
        An expression; null where no score is known.

    Raises:
        UndefinedMetricError: There is no column.
        InvalidValueError: A weight is missing or negative, or all are zero; an argument is
            neither a name nor an expression.

    Example:
        >>> import narwhals.stable.v2 as nw
        >>> import polars
        >>> data = polars.DataFrame({"rd": [80.0, None], "ip": [60.0, 60.0]})
        >>> means = frames.arithmetic_mean(["rd", "ip"], [3, 1])
        >>> nw.from_native(data).select(a=means)["a"].to_list()
        [75.0, 60.0]
    """
    scores = _scores(values)
    return finite(_mean(scores, weights, lambda score: score))


def geometric_mean(values: Sequence[Column], weights: Sequence[Number] | None = None) -> Expression:
    """The weighted geometric mean of several columns, a row each (加权几何平均).

    ``exp(sum(w * ln(x)) / sum(w))``. What is unknown or no finite number is passed over, its
    weight with it.

    Args:
        values: The columns of scores; at least one.
        weights: Their relative weights, zero or more; None weighs them equally.

    Returns:
        An expression; null where no score is known, or one is zero or negative.

    Raises:
        UndefinedMetricError: There is no column.
        InvalidValueError: A weight is missing or negative, or all are zero; an argument is
            neither a name nor an expression.

    Example:
        >>> import narwhals.stable.v2 as nw
        >>> import polars
        >>> data = polars.DataFrame({"rd": [1.0, 0.0], "ip": [8.0, 8.0]})
        >>> means = frames.geometric_mean(["rd", "ip"], [1, 2])
        >>> nw.from_native(data).select(a=means.round(12))["a"].to_list()
        [4.0, None]
    """
    scores = _scores(values)
    logs = _mean(scores, weights, lambda score: _above_zero(score).log())
    return _unless_refused(scores, logs.exp())


def harmonic_mean(values: Sequence[Column], weights: Sequence[Number] | None = None) -> Expression:
    """The weighted harmonic mean of several columns, a row each (加权调和平均).

    ``sum(w) / sum(w / x)``. What is unknown or no finite number is passed over, its weight with
    it.

    Args:
        values: The columns of scores; at least one.
        weights: Their relative weights, zero or more; None weighs them equally.

    Returns:
        An expression; null where no score is known, or one is zero or negative.

    Raises:
        UndefinedMetricError: There is no column.
        InvalidValueError: A weight is missing or negative, or all are zero; an argument is
            neither a name nor an expression.

    Example:
        >>> import narwhals.stable.v2 as nw
        >>> import polars
        >>> data = polars.DataFrame({"rd": [1.0], "ip": [2.0], "hte": [4.0]})
        >>> means = frames.harmonic_mean(["rd", "ip", "hte"], [1, 1, 2])
        >>> nw.from_native(data).select(a=means)["a"].to_list()
        [2.0]
    """
    scores = _scores(values)
    parts = _mean(scores, weights, lambda score: 1.0 / _above_zero(score))
    return _unless_refused(scores, 1.0 / above(parts, 0))


def generalised_mean(
    values: Sequence[Column], weights: Sequence[Number] | None = None, *, power: Number
) -> Expression:
    """The weighted generalised mean of several columns, a row each (广义平均, 幂平均).

    ``(sum(w * x ** p) / sum(w)) ** (1 / p)``. What is unknown or no finite number is passed over,
    its weight with it.

    Args:
        values: The columns of scores; at least one.
        weights: Their relative weights, zero or more; None weighs them equally.
        power: The exponent, not zero: that is the geometric mean.

    Returns:
        An expression; null where no score is known, one is negative, or zero with a power below
        zero, and where a power leaves the range of floats.

    Raises:
        UndefinedMetricError: There is no column.
        InvalidValueError: The power is zero; a weight is missing or negative, or all are zero; an
            argument is neither a name nor an expression.

    Example:
        >>> import narwhals.stable.v2 as nw
        >>> import polars
        >>> data = polars.DataFrame({"rd": [1.0], "ip": [7.0]})
        >>> means = frames.generalised_mean(["rd", "ip"], power=2)
        >>> nw.from_native(data).select(a=means)["a"].to_list()
        [5.0]
    """
    exponent = as_float(power)
    if exponent == 0:
        raise InvalidValueError("power=0", "is the limit of the means", "take geometric_mean")
    scores, is_rising = _scores(values), exponent > 0
    powers = _mean(scores, weights, lambda score: _above_zero(score, zero=is_rising) ** exponent)
    inside = finite(powers) if is_rising else above(powers, 0)
    return _unless_refused(scores, inside ** (1 / exponent), zero=is_rising)


def _scores(values: Sequence[Column]) -> list[Expression]:
    return columns_in_order(values, "mean", "values")


def _mean(
    scores: list[Expression],
    weights: Sequence[Number] | None,
    of: Callable[[Expression], Expression],
) -> Expression:
    """The mean of what is made of the known scores; null where none of them weighs anything."""
    read = [float(weight) for weight in read_weights([0] * len(scores), weights)]
    pairs = list(zip(scores, read, strict=True))
    weighed = sum_of([_or_zero(score, of(score) * weight) for score, weight in pairs])
    shares = sum_of([_or_zero(score, nw.lit(weight)) for score, weight in pairs])
    return weighed / nw.when(shares > 0).then(shares)


def _or_zero(score: Expression, figure: Expression) -> Expression:
    """What is made of a score where it is known, else nothing."""
    return nw.when((score > -math.inf) & (score < math.inf)).then(figure).otherwise(0.0)


def _above_zero(score: Expression, *, zero: bool = False) -> Expression:
    """A score, 1 where it is refused: engines take the logarithm of what is masked, too."""
    return nw.when(score >= 0 if zero else score > 0).then(score).otherwise(1.0)


def _unless_refused(
    scores: list[Expression], mean: Expression, *, zero: bool = False
) -> Expression:
    """The mean, null where a score is not above zero; zero itself is taken where it is allowed."""
    refused = [score < 0 if zero else score <= 0 for score in scores]
    times = sum_of(one_if(each) for each in refused)
    return nw.when(times == 0).then(mean)
