"""Outliers: how lopsided and how heavy-tailed figures are, and drawing in the extreme ones.

The two statistics are floats. Whether figures have outliers is decided exactly and without a
root, on figures read as printed.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from fractions import Fraction
from typing import Any, Final

from stmetrics.errors import InvalidValueError, UndefinedMetricError, shown
from stmetrics.exact._arithmetic import require_not_negative
from stmetrics.exact._numbers import Number, to_exact, whole_number
from stmetrics.scorecard._cells import Figures, column, known

_FEWEST: Final = 4


class _Moments:
    """Sums of powers of ``n`` times the distances from the mean, exactly."""

    def __init__(self, metric: str, found: Sequence[Any], fewest: int) -> None:
        self.count = len(found)
        if self.count < fewest:
            raise UndefinedMetricError(
                metric, {"known": self.count}, f"it takes {fewest} figures", "leave it untreated"
            )
        exact = [Fraction(to_exact(value)) for value in found]
        common = math.lcm(*(value.denominator for value in exact))
        whole = [value.numerator * (common // value.denominator) for value in exact]
        total = sum(whole)
        away = [self.count * value - total for value in whole]
        self.second = sum(distance**2 for distance in away)
        self.third = sum(distance**3 for distance in away)
        self.fourth = sum(distance**4 for distance in away)

    def squared_skewness(self) -> Fraction:
        """The square of the skewness, which is rational."""
        count = self.count
        return Fraction(count**2 * (count - 1) * self.third**2, (count - 2) ** 2 * self.second**3)

    def kurtosis(self) -> Fraction:
        """The excess kurtosis, which is rational."""
        count = self.count
        tail = Fraction(count * self.fourth, self.second**2)
        return ((count + 1) * (tail - 3) + 6) * (count - 1) / ((count - 2) * (count - 3))


def skewness(values: Figures) -> float:
    """How lopsided figures are (偏度), corrected for the size of the sample.

    ``G1 = sqrt(n * (n - 1)) / (n - 2) * m3 / m2 ** 1.5`` with the central moments m2 and m3:
    `skew` of COINr and SKEW of spreadsheets. A float, since a root is in it.

    Args:
        values: The figures; those that are None are passed over.

    Returns:
        Above zero where the far figures are high ones.

    Raises:
        UndefinedMetricError: Fewer than three figures are known, or all are the same.

    Example:
        >>> round(skewness([1, 2, 3, 10]), 6)
        1.763633
    """
    moments = _Moments("skewness", known("skewness", column(values)), 3)
    _require_spread("skewness", moments)
    return math.copysign(_root(moments.squared_skewness()), moments.third)


def _root(square: Fraction) -> float:
    return math.sqrt(square.numerator / square.denominator)


def _require_spread(metric: str, moments: _Moments) -> None:
    if not moments.second:
        raise UndefinedMetricError(
            metric, {"spread": 0}, "every known figure is the same", "there is no outlier"
        )


def excess_kurtosis(values: Figures) -> float:
    """How heavy the tails of figures are (峰度), corrected for the size of the sample.

    ``G2 = (n - 1) / ((n - 2) * (n - 3)) * ((n + 1) * (m4 / m2 ** 2 - 3) + 6)`` with the central
    moments m2 and m4: `kurt` of COINr and KURT of spreadsheets. A float.

    Args:
        values: The figures; those that are None are passed over.

    Returns:
        About zero for a normal distribution, above it for heavier tails.

    Raises:
        UndefinedMetricError: Fewer than four figures are known, or all are the same.

    Example:
        >>> round(excess_kurtosis([1, 2, 3, 10]), 6)
        3.228
    """
    moments = _Moments("excess_kurtosis", known("excess_kurtosis", column(values)), _FEWEST)
    _require_spread("excess_kurtosis", moments)
    return float(moments.kurtosis())


def has_outliers(values: Figures, *, skew: Number = 2, kurtosis: Number = 3.5) -> bool:
    """Tell whether figures are both lopsided and heavy-tailed (是否存在异常值).

    ``abs(skewness) >= skew and excess_kurtosis >= kurtosis``. The reverse of `check_SkewKurt` of
    COINr, whose ``skew_thresh`` and ``kurt_thresh`` they are. Decided exactly. Figures that are
    all the same have no outliers; COINr fails on them.

    Args:
        values: The figures; those that are None are passed over.
        skew: The skewness from which on, of either sign, together with
        kurtosis: the excess kurtosis, figures are taken to have outliers.

    Returns:
        True where both limits are reached.

    Raises:
        UndefinedMetricError: Fewer than four figures are known.

    Example:
        >>> has_outliers([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30, 100])
        True
        >>> has_outliers([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
        False
    """
    moments = _Moments("has_outliers", known("has_outliers", column(values)), _FEWEST)
    return _is_beyond(moments, _limits(skew, kurtosis))


def _limits(skew: Number, kurtosis: Number) -> tuple[Fraction, Fraction]:
    limits = Fraction(to_exact(skew, "skew")), Fraction(to_exact(kurtosis, "kurtosis"))
    if limits[0] < 0:
        raise InvalidValueError(f"skew={shown(skew)}", "must not be negative", "both signs count")
    return limits


def _is_beyond(moments: _Moments, limits: tuple[Fraction, Fraction]) -> bool:
    if not moments.second:
        return False
    return moments.squared_skewness() >= limits[0] ** 2 and moments.kurtosis() >= limits[1]


def winsorise(
    values: Figures, *, most: int = 5, skew: Number = 2, kurtosis: Number = 3.5
) -> list[Any]:
    """Draw in extreme figures until they have no outliers (缩尾处理).

    While `has_outliers`, the highest figures (the lowest, where the skewness is negative) are
    given the value of the next one, until ``most`` figures are drawn in; equal ones are drawn in
    together, and may exceed ``most``. `winsorise` of COINr, whose ``winmax`` is ``most``, without
    its ``force_win``; the logarithm that `Treat` may take afterwards is not taken. What is left
    may still have outliers.

    Args:
        values: The figures, None where one is not known.
        most: How many figures to draw in before giving up.
        skew: As in `has_outliers`.
        kurtosis: As in `has_outliers`.

    Returns:
        The figures in the same order, the extreme ones drawn in; no new value appears.

    Raises:
        UndefinedMetricError: Fewer than four figures are known, or drawing in the extreme ones
            would make all figures the same.

    Example:
        >>> winsorise([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30, 100])
        [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30, 30]
    """
    figures: list[Any] = list(column(values))
    limits = _limits(skew, kurtosis)
    allowed = whole_number(most, "most")
    require_not_negative(most=allowed)
    drawn = {True: 0, False: 0}
    while sum(drawn.values()) < allowed:
        moments = _Moments("winsorise", known("winsorise", column(figures)), _FEWEST)
        if not _is_beyond(moments, limits):
            break
        high = moments.third >= 0
        places = _extreme(figures, high=high)
        rest = [
            value
            for place, value in enumerate(figures)
            if place not in places and value is not None
        ]
        nearest = max(rest) if high else min(rest)
        if all(value == nearest for value in rest):
            raise UndefinedMetricError(
                "winsorise",
                {"figure": nearest},
                "all but the extreme figures are the same",
                "leave the indicator untreated, or out",
            )
        for place in places:
            figures[place] = nearest
        drawn[high] = len(places)
    return figures


def _extreme(figures: list[Any], *, high: bool) -> set[int]:
    """Places of the highest figures, or of the lowest."""
    found = [value for value in figures if value is not None]
    end = max(found) if high else min(found)
    return {place for place, value in enumerate(figures) if value == end}
