"""Normalisation over columns by the regions' own figures: it looks down a column at all regions.

The twins of `stmetrics.scorecard`. A column is an indicator and a row a region.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from stmetrics.catalogue.row import Direction
from stmetrics.frames._columns import (
    Column,
    Expression,
    above,
    as_float,
    column,
    finite,
    nw,
)
from stmetrics.scorecard._cells import as_direction, require_below
from stmetrics.scorecard._nearness import require_more_is_better

if TYPE_CHECKING:
    from stmetrics.exact._numbers import Number


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
    ends = {"low": as_float(low), "high": as_float(high)}
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
    spread = as_float(deviation)
    require_below(zero=0.0, deviation=spread)
    figure = finite(column(values))
    sign = -1.0 if as_direction(direction) is Direction.LOWER else 1.0
    away = (figure - figure.mean()) * sign / figure.std(ddof=1)
    return _unless_alike(figure, away * spread + as_float(mean), constant)


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
    return scores.when(~figure.is_null()).then(as_float(constant))
