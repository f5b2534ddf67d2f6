"""Normalisation over columns against stated figures: a row's score hangs on no other row.

The twins of `stmetrics.scorecard`, but for a target's distance, whose zero is the worst figure of
the column, and a satisfactory or poor value that is not stated.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from stmetrics.catalogue.row import Direction
from stmetrics.exact._arithmetic import require_positive
from stmetrics.frames._columns import Column, Expression, above, as_float, column, finite, nw
from stmetrics.scorecard._cells import as_direction, require_below
from stmetrics.scorecard._nearness import require_more_is_better

if TYPE_CHECKING:
    from stmetrics.exact._numbers import Number


def distance_to_target(
    values: Column,
    *,
    target: Number,
    capped: bool = False,
    direction: Direction | str = Direction.HIGHER,
) -> Expression:
    """Give the figures of a column by how near they come to a target (与目标值的距离).

    ``(x - min) / (target - min)``; where less is better ``(max - x) / (max - target)``.

    Args:
        values: The figures.
        target: The target, in the figures' unit.
        capped: Whether a figure better than the target gets 1 and no more.
        direction: Whether more is better, ``"higher"`` or ``"lower"``.

    Returns:
        An expression: 0 for the worst figure, 1 for the target, above 1 beyond it; null where a
        figure is unknown or no finite number, and for all where the target is not better than the
        worst.

    Raises:
        InvalidValueError: An argument is neither a name nor an expression.

    Example:
        >>> import narwhals.stable.v2 as nw
        >>> import polars
        >>> data = polars.DataFrame({"share": [0.0, 5.0, 11.0]})
        >>> scores = frames.distance_to_target("share", target=10, capped=True)
        >>> nw.from_native(data).select(a=scores)["a"].to_list()
        [0.0, 0.5, 1.0]
    """
    sign = -1.0 if as_direction(direction) is Direction.LOWER else 1.0
    figure = finite(column(values)) * sign
    worst, goal = figure.min(), as_float(target) * sign
    scores = finite((figure - worst) / above(goal - worst, 0))
    return scores.clip(upper_bound=1.0) if capped else scores


def goalposts(  # noqa: PLR0913 - six, of which the first alone goes by position
    values: Column,
    *,
    low: Number,
    high: Number,
    scale: Number = 1,
    capped: bool = True,
    direction: Direction | str = Direction.HIGHER,
) -> Expression:
    """Give figures by their way from a lower to an upper goalpost (目标值法, 阈值法).

    ``(x - low) / (high - low) * scale``; where less is better ``(high - x) / (high - low) *
    scale``.

    Args:
        values: The figures.
        low: The lower goalpost, in the figures' unit.
        high: The upper goalpost, above ``low``.
        scale: What a figure on the better goalpost gets.
        capped: Whether figures beyond a goalpost get what the goalpost gets.
        direction: Whether more is better, ``"higher"`` or ``"lower"``.

    Returns:
        An expression, capped from 0 to ``scale``; null where a figure is unknown or no finite
        number.

    Raises:
        InvalidValueError: The goalposts are equal or the wrong way round; an argument is neither
            a name nor an expression.

    Example:
        >>> import narwhals.stable.v2 as nw
        >>> import polars
        >>> data = polars.DataFrame({"share": [-1.0, 1.0, 11.0]})
        >>> nw.from_native(data).select(a=frames.goalposts("share", low=0, high=10))["a"].to_list()
        [0.0, 0.1, 1.0]
    """
    bottom, top = as_float(low), as_float(high)
    require_below(low=bottom, high=top)
    figure = finite(column(values))
    is_lower = as_direction(direction) is Direction.LOWER
    way = (top - figure if is_lower else figure - bottom) / (top - bottom)
    return finite((way.clip(0.0, 1.0) if capped else way) * as_float(scale))


def linear_scale(
    values: Column,
    *,
    low: Number = 0,
    high: Number = 100,
    direction: Direction | str = Direction.HIGHER,
) -> Expression:
    """Give figures in hundredths of the way from one stated figure to another (线性标定).

    ``(x - low) / (high - low) * 100``, not capped; where less is better ``(high - x) / (high -
    low) * 100``.

    Args:
        values: The figures.
        low: The figure of 0, or of 100 where less is better.
        high: The figure of 100, above ``low``.
        direction: Whether more is better, ``"higher"`` or ``"lower"``.

    Returns:
        An expression; null where a figure is unknown or no finite number.

    Raises:
        InvalidValueError: The ends are equal or the wrong way round; an argument is neither a
            name nor an expression.

    Example:
        >>> import narwhals.stable.v2 as nw
        >>> import polars
        >>> data = polars.DataFrame({"share": [1.0, 4.0, 12.0]})
        >>> scores = frames.linear_scale("share", low=2, high=10)
        >>> nw.from_native(data).select(a=scores)["a"].to_list()
        [-12.5, 25.0, 125.0]
    """
    return goalposts(values, low=low, high=high, scale=100, capped=False, direction=direction)


def efficacy_coefficient(  # noqa: PLR0913 - six, of which the first alone goes by position
    values: Column,
    *,
    good: Number | None = None,
    bad: Number | None = None,
    base: Number = 60,
    width: Number = 40,
    direction: Direction | str = Direction.HIGHER,
) -> Expression:
    """Score figures between a poor and a satisfactory value (功效系数法).

    ``(x - bad) / (good - bad) * width + base``: 60 points for the value that may not be missed
    (不允许值), 100 for the satisfactory value (满意值). Not capped.

    Args:
        values: The figures.
        good: The satisfactory value; None takes the best known figure.
        bad: The poor value; None takes the worst known figure.
        base: Points of the poor value.
        width: Points between the two, above zero.
        direction: Whether more is better; it must agree with ``good`` and ``bad``.

    Returns:
        An expression; null where a figure is unknown or no finite number, and for all where the
        satisfactory value is not better than the poor one.

    Raises:
        InvalidValueError: Both values are stated and ``good`` is not better than ``bad``; a width
            of zero or less; an argument is neither a name nor an expression.

    Example:
        >>> import narwhals.stable.v2 as nw
        >>> import polars
        >>> data = polars.DataFrame({"share": [4.0, 10.0, 11.0]})
        >>> scores = frames.efficacy_coefficient("share", good=10, bad=2)
        >>> nw.from_native(data).select(a=scores)["a"].to_list()
        [70.0, 100.0, 105.0]
    """
    span = as_float(width)
    require_below(zero=0.0, width=span)
    sign = -1.0 if as_direction(direction) is Direction.LOWER else 1.0
    if good is not None and bad is not None:
        require_below(bad=as_float(bad) * sign, good=as_float(good) * sign)
    figure = finite(column(values)) * sign
    best = figure.max() if good is None else nw.lit(as_float(good) * sign)
    worst = figure.min() if bad is None else nw.lit(as_float(bad) * sign)
    return finite((figure - worst) / above(best - worst, 0) * span + as_float(base))


def capped_completion(
    values: Column,
    *,
    most: Number,
    target: Number = 1,
    scale: Number = 100,
    direction: Direction | str = Direction.HIGHER,
) -> Expression:
    """Score how far a task is completed, up to a stated maximum (完成率计分, 封顶).

    ``x / target``, not below 0 and not above ``most``, times ``scale``. Where every row has a
    target of its own, give `completion_ratio` and leave ``target`` at 1.

    Args:
        values: What was reached.
        most: The completion that still counts: 1.2 for at most 120 %.
        target: The task, in the figures' unit, above zero.
        scale: Points of a completion of 1.
        direction: More must be better.

    Returns:
        An expression, from 0 to ``most * scale``; null where a figure is unknown or no finite
        number.

    Raises:
        UndefinedMetricError: The target is zero or negative.
        InvalidValueError: Less is better, or ``most`` or ``scale`` is not above zero; an argument
            is neither a name nor an expression.

    Example:
        >>> import narwhals.stable.v2 as nw
        >>> import polars
        >>> data = polars.DataFrame({"done": [2.24, 0.9, -0.1]})
        >>> points = frames.capped_completion("done", most=1)
        >>> nw.from_native(data).select(a=points)["a"].to_list()
        [100.0, 90.0, 0.0]
    """
    require_more_is_better("capped_completion", as_direction(direction))
    limit, task, points = as_float(most), as_float(target), as_float(scale)
    require_positive("capped_completion", target=task)
    require_below(zero=0.0, most=limit)
    require_below(zero=0.0, scale=points)
    return finite((finite(column(values)) / task * points).clip(0.0, limit * points))
