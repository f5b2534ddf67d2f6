"""Normalisation by the regions' own figures: range, spread, best value, another region.

A figure keeps its place and a gap stays a gap. Decimals and Fractions give exact numbers of their
kind, floats and ints give floats; the z-score needs a root and gives floats for all.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from stmetrics.catalogue.row import Direction
from stmetrics.errors import InvalidValueError, MissingFactError, UndefinedMetricError
from stmetrics.exact._arithmetic import add, multiply, require_positive, subtract
from stmetrics.exact._numbers import Number, whole_number
from stmetrics.scorecard._cells import (
    Column,
    Figures,
    as_direction,
    as_float,
    column,
    fitted,
    known,
    oriented,
    require_below,
    rescaled,
)
from stmetrics.scorecard._nearness import nearness, require_more_is_better


def min_max(
    values: Figures,
    *,
    low: Number = 0,
    high: Number = 100,
    direction: Direction = Direction.HIGHER,
    constant: Number | None = None,
) -> list[Any]:
    """Stretch figures onto a range, the worst to its lower end (极差法, 极值标准化).

    ``(x - min) / (max - min) * (high - low) + low``, figures of which less is better turned
    first. `n_minmax` of the R package COINr, whose ``l_u`` are ``low`` and ``high``. There a
    column of equal figures becomes NaN, and later steps drop it without a word; here it is
    refused, or gets the stated ``constant``.

    Args:
        values: The figures, None where one is not known.
        low: What the worst figure gets.
        high: What the best figure gets, above ``low``.
        direction: Whether more is better.
        constant: What all get where all known figures are the same; None refuses them.

    Returns:
        The scores in the same order, from ``low`` to ``high``; exact for exact figures.

    Raises:
        UndefinedMetricError: No figure is known, or all are the same.

    Example:
        >>> min_max([Decimal(2), Decimal(5), None, Decimal(6)])
        [Decimal('0'), Decimal('75'), None, Decimal('100')]
        >>> min_max([2, 5, 6], low=60, direction=Direction.LOWER)
        [100.0, 70.0, 60.0]

    References:
        OECD and JRC, Handbook on Constructing Composite Indicators, 2008, chapter 1.5.
    """
    figures = column(values)
    found = known("min_max", figures)
    low, high = fitted(found[0], low=low, high=high)
    require_below(low=low, high=high)
    worst, best = min(found), max(found)
    if as_direction(direction) is Direction.LOWER:
        worst, best = best, worst
    if worst == best:
        return _all_alike("min_max", figures, constant)
    return rescaled(figures, worst, subtract(best, worst), subtract(high, low), low)


def _all_alike(metric: str, figures: Column, constant: Any) -> list[Any]:
    sample = known(metric, figures)[0]
    if constant is None:
        raise UndefinedMetricError(
            metric,
            {"figure": sample},
            "every known figure is the same",
            "leave the indicator out, or say with constant= what all get",
        )
    (stated,) = fitted(sample, constant=constant)
    return [None if value is None else stated for value in figures]


def z_score(
    values: Figures,
    *,
    mean: Number = 0,
    deviation: Number = 1,
    direction: Direction = Direction.HIGHER,
    constant: Number | None = None,
) -> list[Any]:
    """Give figures as distances from their mean in standard deviations (标准分, Z分数).

    ``(x - average) / s * deviation + mean`` with the sample standard deviation ``s`` (of
    ``n - 1``). `n_zscore` of COINr, whose ``m_sd`` are ``mean`` and ``deviation``. Always floats:
    a standard deviation is a root.

    Args:
        values: The figures, None where one is not known.
        mean: The mean that the scores get.
        deviation: The standard deviation that they get, above zero.
        direction: Whether more is better.
        constant: What all get where all known figures are the same; None refuses them.

    Returns:
        The scores in the same order, as floats.

    Raises:
        UndefinedMetricError: No figure is known, or all are the same.

    Example:
        >>> z_score([1, 2, 3], mean=50, deviation=10)
        [40.0, 50.0, 60.0]
    """
    figures = oriented(column(values), direction)
    found = known("z_score", figures)
    centre, scale = as_float(mean, "mean"), as_float(deviation, "deviation")
    require_below(zero=0, deviation=scale)
    if min(found) == max(found):
        floats = [None if value is None else as_float(value, "figure") for value in figures]
        return _all_alike("z_score", Column(floats), constant)
    distances = _distances(found)
    largest = max(map(abs, distances))
    # Over the largest, no square can overflow or vanish.
    parts = [distance / largest for distance in distances]
    spread = math.sqrt(math.fsum([part * part for part in parts]) / (len(parts) - 1))
    scores = iter([part / spread * scale + centre for part in parts])
    return [None if value is None else next(scores) for value in figures]


def _distances(found: Sequence[Any]) -> list[float]:
    """Distances from the mean, all in one scale: exact figures are subtracted exactly."""
    if isinstance(found[0], float):
        average = math.fsum([value / len(found) for value in found])
        away = [value - average for value in found]
        # What the average lost to rounding, which counts where figures are far from zero.
        rest = math.fsum([distance / len(found) for distance in away])
        return [distance - rest for distance in away]
    total: Any = 0
    for value in found:
        total = subtract(total, value)
    count = len(found)
    exact = [add(multiply(count, value), total) for value in found]
    return [as_float(distance, "distance from the mean") for distance in exact]


def distance_to_maximum(
    values: Figures,
    *,
    direction: Direction = Direction.HIGHER,
    constant: Number | None = None,
) -> list[Any]:
    """Give figures by how near they come to the best (与最优值的距离).

    ``1 - (max - x) / (max - min)``, from 0 for the worst to 1 for the best. `n_dist2max` of
    COINr; equal figures are treated as in `min_max`.

    Args:
        values: The figures, None where one is not known.
        direction: Whether more is better.
        constant: What all get where all known figures are the same; None refuses them.

    Returns:
        The scores in the same order, from 0 to 1; exact for exact figures.

    Raises:
        UndefinedMetricError: No figure is known, or all are the same.

    Example:
        >>> distance_to_maximum([2, 5, 6])
        [0.0, 0.75, 1.0]
    """
    return min_max(values, low=0, high=1, direction=direction, constant=constant)


def distance_to_reference(
    values: Figures,
    *,
    reference: int,
    capped: bool = False,
    direction: Direction = Direction.HIGHER,
) -> list[Any]:
    """Give figures by how near they come to one region's figure (与参照地区的距离).

    ``1 - (x_ref - x) / (x_ref - min)``. `n_dist2ref` of COINr, whose ``iref`` counts from 1 and
    whose ``cap_max`` is ``capped``.

    Args:
        values: The figures, None where one is not known.
        reference: The place of the reference region among the figures, counted from 0.
        capped: Whether a figure better than the reference gets 1 and no more.
        direction: Whether more is better.

    Returns:
        The scores in the same order: 0 for the worst figure, 1 for the reference, above 1 for
        better ones; exact for exact figures.

    Raises:
        MissingFactError: The reference's own figure is not known.
        UndefinedMetricError: The reference is the worst figure itself.
        InvalidValueError: There is no such place.

    Example:
        >>> distance_to_reference([2, 4, 6], reference=1)
        [0.0, 1.0, 2.0]
    """
    figures = oriented(column(values), direction)
    place = whole_number(reference, "reference")
    if not 0 <= place < len(figures):
        raise InvalidValueError(
            f"reference={place}", f"there are {len(figures)} figures", "count from 0"
        )
    standard = figures[place]
    if standard is None:
        raise MissingFactError(
            f"figure {place}", "the reference's figure is not known", "take another reference"
        )
    return nearness("distance_to_reference", figures, standard, capped=capped)


def fraction_of_maximum(values: Figures, *, direction: Direction = Direction.HIGHER) -> list[Any]:
    """Give figures as fractions of the largest (占最大值的比例).

    ``x / max``. `n_fracmax` of COINr. COINr turns figures of which less is better into negative
    ones first, so that ``-x / -min`` gives the worst region the highest score; here such
    indicators are refused.

    Args:
        values: The figures, None where one is not known.
        direction: More must be better.

    Returns:
        The scores in the same order, at most 1; exact for exact figures.

    Raises:
        UndefinedMetricError: No figure is known, or the largest is zero or negative.
        InvalidValueError: Less is better.

    Example:
        >>> fraction_of_maximum([Decimal(1), Decimal(4)])
        [Decimal('0.25'), Decimal('1')]
    """
    require_more_is_better("fraction_of_maximum", direction)
    figures = column(values)
    largest = max(known("fraction_of_maximum", figures))
    require_positive("fraction_of_maximum", largest=largest)
    return rescaled(figures, 0, largest, 1, 0)
