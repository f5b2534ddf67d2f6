"""Normalisation against stated figures: targets, goalposts, satisfactory and poor values.

Scores of one region then do not depend on who else is graded, and years can be compared. Decimals
and Fractions give exact numbers of their kind, floats and ints give floats.
"""

from __future__ import annotations

from typing import Any

from stmetrics.catalogue.row import Direction
from stmetrics.errors import InvalidValueError, UndefinedMetricError, shown
from stmetrics.exact._arithmetic import multiply, require_positive, subtract
from stmetrics.exact._numbers import Number
from stmetrics.scorecard._cells import (
    Figures,
    as_direction,
    column,
    fitted,
    known,
    limited,
    oriented,
    require_below,
    rescaled,
)
from stmetrics.scorecard._nearness import nearness, require_more_is_better


def distance_to_target(
    values: Figures,
    *,
    target: Number,
    capped: bool = False,
    direction: Direction = Direction.HIGHER,
) -> list[Any]:
    """Give figures by how near they come to a target (与目标值的距离).

    ``(x - min) / (target - min)``; where less is better ``(max - x) / (max - target)``.
    `n_dist2targ` of COINr, whose ``targ`` and ``cap_max`` are ``target`` and ``capped``; the
    target stays in the figures' unit, while COINr's `Normalise` wants it negated where less is
    better. With a target worse than every figure COINr warns and turns the order round; here it
    is refused.

    Args:
        values: The figures, None where one is not known.
        target: The target, in the figures' unit.
        capped: Whether a figure better than the target gets 1 and no more.
        direction: Whether more is better.

    Returns:
        The scores in the same order: 0 for the worst figure, 1 for the target, above 1 beyond it;
        exact for exact figures.

    Raises:
        UndefinedMetricError: No figure is known, or the target is not better than the worst.

    Example:
        >>> distance_to_target([0, 5, 11], target=10, capped=True)
        [0.0, 0.5, 1.0]
        >>> distance_to_target([-1, 1, 10], target=0, direction=Direction.LOWER)
        [1.1, 0.9, 0.0]
    """
    figures = column(values)
    (goal,) = fitted(known("distance_to_target", figures)[0], target=target)
    if as_direction(direction) is Direction.LOWER:
        goal = subtract(0, goal)
    return nearness("distance_to_target", oriented(figures, direction), goal, capped=capped)


def goalposts(  # noqa: PLR0913 - six, of which the first alone goes by position
    values: Figures,
    *,
    low: Number,
    high: Number,
    scale: Number = 1,
    capped: bool = True,
    direction: Direction = Direction.HIGHER,
) -> list[Any]:
    """Give figures by their way from a lower to an upper goalpost (目标值法, 阈值法).

    ``(x - low) / (high - low) * scale``; where less is better ``(high - x) / (high - low) *
    scale``. `n_goalposts` of COINr, whose ``gposts`` are ``low``, ``high`` and ``scale`` and
    whose ``trunc2posts`` is ``capped``; the posts stay in the figures' unit, while COINr's
    `Normalise` wants them negated and changed over where less is better.

    Args:
        values: The figures, None where one is not known.
        low: The lower goalpost, in the figures' unit.
        high: The upper goalpost, above ``low``.
        scale: What a figure on the better goalpost gets.
        capped: Whether figures beyond a goalpost get what the goalpost gets.
        direction: Whether more is better.

    Returns:
        The scores in the same order, capped ones from 0 to ``scale``; exact for exact figures.

    Raises:
        UndefinedMetricError: No figure is known.
        InvalidValueError: The goalposts are equal or the wrong way round.

    Example:
        >>> goalposts([-1, 1, 11], low=0, high=10)
        [0.0, 0.1, 1.0]
        >>> goalposts([-1, 1, 11], low=0, high=10, direction=Direction.LOWER)
        [1.0, 0.9, 0.0]
    """
    figures = column(values)
    low, high, scale = fitted(known("goalposts", figures)[0], low=low, high=high, scale=scale)
    require_below(low=low, high=high)
    start = low if as_direction(direction) is Direction.HIGHER else subtract(0, high)
    ways = rescaled(oriented(figures, direction), start, subtract(high, low), 1, 0)
    if capped:
        ways = limited(ways, 0, 1)
    return [None if way is None else multiply(way, scale) for way in ways]


def linear_scale(
    values: Figures,
    *,
    low: Number = 0,
    high: Number = 100,
    direction: Direction = Direction.HIGHER,
) -> list[Any]:
    """Give figures in hundredths of the way from one stated figure to another (线性标定).

    ``(x - low) / (high - low) * 100``, not capped. `n_scaled` of COINr, whose ``npara`` are
    ``low`` and ``high``. Where less is better COINr turns the figures but not the two ends; here
    the score is ``(high - x) / (high - low) * 100``.

    Args:
        values: The figures, None where one is not known.
        low: The figure of 0, or of 100 where less is better.
        high: The figure of 100, above ``low``.
        direction: Whether more is better.

    Returns:
        The scores in the same order; exact for exact figures.

    Raises:
        UndefinedMetricError: No figure is known.
        InvalidValueError: The ends are equal or the wrong way round.

    Example:
        >>> linear_scale([1, 4, 12], low=2, high=10)
        [-12.5, 25.0, 125.0]
    """
    return goalposts(values, low=low, high=high, scale=100, capped=False, direction=direction)


def efficacy_coefficient(  # noqa: PLR0913 - six, of which the first alone goes by position
    values: Figures,
    *,
    good: Number | None = None,
    bad: Number | None = None,
    base: Number = 60,
    width: Number = 40,
    direction: Direction = Direction.HIGHER,
) -> list[Any]:
    """Score figures between a poor and a satisfactory value (功效系数法).

    ``(x - bad) / (good - bad) * width + base``: 60 points for the value that may not be missed
    (不允许值), 100 for the satisfactory value (满意值). Not capped: a better figure than ``good``
    gets more than 100. COINr has no counterpart.

    Args:
        values: The figures, None where one is not known.
        good: The satisfactory value; None takes the best known figure.
        bad: The poor value; None takes the worst known figure.
        base: Points of the poor value.
        width: Points between the two, above zero.
        direction: Whether more is better; it must agree with ``good`` and ``bad``.

    Returns:
        The scores in the same order; exact for exact figures.

    Raises:
        UndefinedMetricError: No figure is known, or all are the same and a value is not stated.
        InvalidValueError: ``good`` is not better than ``bad``.

    Example:
        >>> efficacy_coefficient([Decimal(4), Decimal(10), Decimal(11)], good=10, bad=2)
        [Decimal('70'), Decimal('100'), Decimal('105')]
    """
    figures = column(values)
    found = known("efficacy_coefficient", figures)
    base, width = fitted(found[0], base=base, width=width)
    require_below(zero=0, width=width)
    rises = as_direction(direction) is Direction.HIGHER
    best = (max if rises else min)(found)
    worst = (min if rises else max)(found)
    stated = good is not None and bad is not None
    good, bad = fitted(
        found[0], good=best if good is None else good, bad=worst if bad is None else bad
    )
    if good == bad and not stated:
        raise UndefinedMetricError(
            "efficacy_coefficient",
            {"good": good, "bad": bad},
            "the best and the worst are the same",
            "state the satisfactory and the poor value",
        )
    if not (good > bad if rises else good < bad):
        raise InvalidValueError(
            f"good={shown(good)}, bad={shown(bad)}",
            "the satisfactory value is not better than the poor one",
            f"more is better: {rises}",
        )
    return rescaled(figures, bad, subtract(good, bad), width, base)


def capped_completion(
    values: Figures,
    *,
    most: Number,
    target: Number = 1,
    scale: Number = 100,
    direction: Direction = Direction.HIGHER,
) -> list[Any]:
    """Score how far a task is completed, up to a stated maximum (完成率计分, 封顶).

    ``x / target``, not below 0 and not above ``most``, times ``scale``. Where every region has a
    target of its own, give completion ratios and leave ``target`` at 1. COINr has no counterpart.

    Args:
        values: What was reached, None where it is not known.
        most: The completion that still counts: 1 where more than the task earns nothing more,
            1.2 for at most 120 %.
        target: The task, in the figures' unit, above zero.
        scale: Points of a completion of 1.
        direction: More must be better.

    Returns:
        The points in the same order, from 0 to ``most * scale``; exact for exact figures.

    Raises:
        UndefinedMetricError: No figure is known, or the target is zero or negative.
        InvalidValueError: Less is better, or ``most`` or ``scale`` is not above zero.

    Example:
        >>> capped_completion([Decimal("2.24"), Decimal("0.9"), Decimal("-0.1")], most=1)
        [Decimal('100'), Decimal('90.0'), Decimal('0')]
    """
    require_more_is_better("capped_completion", direction)
    figures = column(values)
    sample = known("capped_completion", figures)[0]
    most, target, scale = fitted(sample, most=most, target=target, scale=scale)
    require_positive("capped_completion", target=target)
    require_below(zero=0, most=most)
    require_below(zero=0, scale=scale)
    points = rescaled(figures, 0, target, scale, 0)
    return limited(points, 0, multiply(most, scale))
