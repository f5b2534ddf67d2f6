"""Decisions that never divide.

``8.85 / 177.0 >= 0.05`` is False in floats although 8.85 is exactly 5 % of 177. A decision
reads each number as it is printed and cross-multiplies exactly.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from stmetrics.exact._arithmetic import (
    multiply,
    require_not_negative,
    require_positive,
    subtract,
)
from stmetrics.exact._numbers import comparable
from stmetrics.units._reconcile import in_one_unit, rate_to_reach

if TYPE_CHECKING:
    from stmetrics.units._reading import Figure


def is_share_at_least(part: Figure, whole: Figure, threshold: Figure) -> bool:
    """Decide whether a part makes up at least a given share of a whole (占比达到).

    Decided as ``part >= threshold * whole``, exactly and without division, so that a part
    exactly on the threshold passes. Floats are read as printed; kinds may be mixed.

    Args:
        part: The part, in the whole's unit; zero or more. It may exceed the whole.
        whole: The whole, above zero.
        threshold: The share: 0.05 or ``"5%"``; above 1 only as text, ``"120%"`` or ``"1.2倍"``.

    Returns:
        True where the share reaches the threshold; the threshold itself passes.

    Raises:
        UndefinedMetricError: The whole is zero or negative.
        InvalidValueError: The part is negative, an argument is not a finite number, or the
            threshold a plain number above 1.

    Example:
        Exactly 5 %, which floats would turn down:

        >>> is_share_at_least(8.85, 177.0, 0.05)
        True
        >>> 8.85 / 177.0 >= 0.05
        False
    """
    figures = in_one_unit({"part": part, "whole": whole})
    part, whole, threshold = comparable(**figures, threshold=rate_to_reach(threshold, "threshold"))
    require_positive("is_share_at_least", whole=whole)
    require_not_negative(part=part)
    return bool(part >= multiply(threshold, whole))


def is_growth_at_least(current: Figure, base: Figure, threshold: Figure) -> bool:
    """Decide whether growth on a base reaches a given rate (增速达到).

    Decided as ``current - base >= threshold * base``, exactly and without division.

    Args:
        current: The later figure, in the base's unit.
        base: The earlier figure, above zero.
        threshold: The growth rate: 0.05 or ``"5%"``, -0.1 a fall of 10 %; above 1 only as text,
            ``"120%"`` or ``"1.2倍"``.

    Returns:
        True where growth reaches the threshold; the threshold itself passes.

    Raises:
        UndefinedMetricError: The base is zero or negative.
        InvalidValueError: An argument is not a finite number, or the threshold a plain number
            above 1.

    Example:
        >>> is_growth_at_least(1.1, 1.0, 0.1)
        True
        >>> 1.1 / 1.0 - 1 >= 0.1, (1.2 - 1.0) / 1.0 >= 0.2
        (True, False)
    """
    figures = in_one_unit({"current": current, "base": base})
    current, base, threshold = comparable(
        **figures, threshold=rate_to_reach(threshold, "threshold")
    )
    require_positive("is_growth_at_least", base=base)
    return bool(subtract(current, base) >= multiply(threshold, base))
