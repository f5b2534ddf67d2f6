"""Scores over columns: the twins of the normalisations and means of `stmetrics.scorecard`.

A column is an indicator and a row a region: normalisation looks down a column at all regions,
a mean looks along a row at the scores of one.
"""

from __future__ import annotations

import functools
import math
import operator
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from stmetrics.catalogue.row import Direction
from stmetrics.errors import InvalidValueError
from stmetrics.exact._numbers import to_exact
from stmetrics.frames._columns import (
    Column,
    Expression,
    above,
    column,
    columns_in_order,
    finite,
    nw,
)
from stmetrics.scorecard._cells import as_direction, require_below
from stmetrics.scorecard._nearness import require_more_is_better
from stmetrics.scorecard._weights import read_weights

if TYPE_CHECKING:
    from stmetrics.exact._numbers import Number

# --- normalisation: down a column -----------------------------------------------------------


def min_max(
    values: Column,
    *,
    low: Number = 0,
    high: Number = 100,
    direction: Direction | str = Direction.HIGHER,
    constant: Number | None = None,
) -> Expression:
    """Stretch the figures of a column onto a range, the worst to its lower end (极差法).

    ``(x - min) / (max - min) * (high - low) + low``, down the whole column, of 64-bit floats.

    Args:
        values: The figures.
        low: What the worst figure gets.
        high: What the best figure gets, above ``low``.
        direction: Whether more is better, ``"higher"`` or ``"lower"``.
        constant: What all get where all known figures are the same; None leaves them null.

    Returns:
        An expression; null where a figure is unknown or no finite number.

    Raises:
        InvalidValueError: ``low`` is not below ``high``; an argument is neither a name nor an
            expression.

    Example:
        >>> import narwhals.stable.v2 as nw
        >>> import polars
        >>> data = polars.DataFrame({"share": [2.0, 5.0, None, 6.0]})
        >>> nw.from_native(data).select(a=frames.min_max("share"))["a"].to_list()
        [0.0, 75.0, None, 100.0]
    """
    ends = {"low": _float(low), "high": _float(high)}
    require_below(**ends)
    figure = finite(column(values))
    worst, best = figure.min(), figure.max()
    if as_direction(direction) is Direction.LOWER:
        worst, best = best, worst
    moved = (figure - worst) / (best - worst) * (ends["high"] - ends["low"]) + ends["low"]
    return _unless_alike(figure, moved, constant)


def distance_to_maximum(
    values: Column,
    *,
    direction: Direction | str = Direction.HIGHER,
    constant: Number | None = None,
) -> Expression:
    """How near the figures of a column come to the best of them (与最优值的距离).

    ``1 - (max - x) / (max - min)``, down the whole column: `min_max` from 0 to 1.

    Args:
        values: The figures.
        direction: Whether more is better, ``"higher"`` or ``"lower"``.
        constant: What all get where all known figures are the same; None leaves them null.

    Returns:
        An expression, from 0 for the worst to 1 for the best; null as for `min_max`.

    Raises:
        InvalidValueError: An argument is neither a name nor an expression.

    Example:
        >>> import narwhals.stable.v2 as nw
        >>> import polars
        >>> data = polars.DataFrame({"share": [2.0, 5.0, 6.0]})
        >>> nw.from_native(data).select(a=frames.distance_to_maximum("share"))["a"].to_list()
        [0.0, 0.75, 1.0]
    """
    return min_max(values, low=0, high=1, direction=direction, constant=constant)


def z_score(
    values: Column,
    *,
    mean: Number = 0,
    deviation: Number = 1,
    direction: Direction | str = Direction.HIGHER,
    constant: Number | None = None,
) -> Expression:
    """Distances of a column's figures from their mean in standard deviations (标准分).

    ``(x - average) / s * deviation + mean`` with the sample standard deviation ``s``, down the
    whole column, of 64-bit floats, as the engine works them out.

    Args:
        values: The figures.
        mean: The mean that the scores get.
        deviation: The standard deviation that they get, above zero.
        direction: Whether more is better, ``"higher"`` or ``"lower"``.
        constant: What all get where all known figures are the same; None leaves them null.

    Returns:
        An expression; null where a figure is unknown or no finite number.

    Raises:
        InvalidValueError: A deviation of zero or less; an argument is neither a name nor an
            expression.

    Example:
        >>> import narwhals.stable.v2 as nw
        >>> import polars
        >>> data = polars.DataFrame({"share": [1.0, 2.0, 3.0]})
        >>> scores = frames.z_score("share", mean=50, deviation=10)
        >>> nw.from_native(data).select(a=scores)["a"].to_list()
        [40.0, 50.0, 60.0]
    """
    spread = _float(deviation)
    require_below(zero=0.0, deviation=spread)
    figure = finite(column(values))
    sign = -1.0 if as_direction(direction) is Direction.LOWER else 1.0
    away = (figure - figure.mean()) * sign / figure.std(ddof=1)
    return _unless_alike(figure, away * spread + _float(mean), constant)


def fraction_of_maximum(
    values: Column, *, direction: Direction | str = Direction.HIGHER
) -> Expression:
    """The figures of a column as fractions of the largest (占最大值的比例).

    ``x / max``, down the whole column, of 64-bit floats.

    Args:
        values: The figures.
        direction: More must be better.

    Returns:
        An expression, at most 1; null where a figure is unknown or no finite number, and for all
        where the largest is zero or negative.

    Raises:
        InvalidValueError: Less is better; an argument is neither a name nor an expression.

    Example:
        >>> import narwhals.stable.v2 as nw
        >>> import polars
        >>> data = polars.DataFrame({"share": [1.0, 4.0]})
        >>> nw.from_native(data).select(a=frames.fraction_of_maximum("share"))["a"].to_list()
        [0.25, 1.0]
    """
    require_more_is_better("fraction_of_maximum", as_direction(direction))
    figure = finite(column(values))
    return finite(figure / above(figure.max(), 0))


def _unless_alike(figure: Expression, moved: Expression, constant: Number | None) -> Expression:
    """The scores, or the stated one for all where all known figures are the same."""
    scores = nw.when(figure.max() > figure.min()).then(finite(moved))
    if constant is None:
        return scores
    return scores.when(~figure.is_null()).then(_float(constant))


def _float(number: Number) -> float:
    return float(to_exact(number))


# --- means: along a row ---------------------------------------------------------------------


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
    exponent = _float(power)
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
    weighed = _sum([_or_zero(score, of(score) * weight) for score, weight in pairs])
    shares = _sum([_or_zero(score, nw.lit(weight)) for score, weight in pairs])
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
    times = _sum([nw.when(each).then(1.0).otherwise(0.0) for each in refused])
    return nw.when(times == 0).then(mean)


def _sum(figures: list[Expression]) -> Expression:
    return functools.reduce(operator.add, figures)
