"""Which ranks bounds and forecast intervals leave open."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any, TypeVar

from stmetrics.exact._given import all_given, require_mapping
from stmetrics.exact._numbers import comparable, to_exact
from stmetrics.exact.interval import Interval

__all__ = ["possible_ranks"]

K = TypeVar("K")


def possible_ranks(
    intervals: Mapping[K, Interval], *, highest_first: bool = True
) -> dict[K, tuple[int, int]]:
    """The best and the worst rank that bounds or forecast intervals leave open (可能位次).

    The best rank is one plus the number of those surely ahead, the worst one plus the number of
    those possibly ahead; equal figures share a place (`Ties.COMPETITION`). Both can be reached.

    Args:
        intervals: The numbers that each figure allows, all in one unit.
        highest_first: Whether the highest is first; False where lower is better.

    Returns:
        ``(best, worst)`` by the same names.

    Raises:
        InvalidValueError: Ends that are no finite numbers.

    Example:
        Forecasts of growth; made numbers:

        >>> possible_ranks(
        ...     {
        ...         "甲区": Interval(Decimal("0.08"), Decimal("0.10")),
        ...         "乙区": Interval(Decimal("0.09"), Decimal("0.12")),
        ...         "丙区": Interval(Decimal("0.05"), Decimal("0.06")),
        ...     }
        ... )
        {'甲区': (1, 2), '乙区': (1, 2), '丙区': (3, 3)}
    """
    require_mapping(intervals=intervals)
    all_given(Interval, intervals.values(), "intervals")
    spans = _ends(intervals, highest_first=highest_first)
    nearest = sorted(low for low, _ in spans)
    farthest = sorted(high[:2] for _, high in spans)
    found = {}
    for name, (low, high) in zip(intervals, spans, strict=True):
        surely = len(spans) - bisect_right(nearest, high)
        possibly = len(spans) - bisect_right(farthest, low[:2])
        itself = high[:2] > low[:2]
        found[name] = (surely + 1, possibly - itself + 1)
    return found


def _ends(intervals: Mapping[Any, Interval], *, highest_first: bool) -> list[tuple[Any, Any]]:
    """Both ends of every interval as keys that sort: unbounded ones outermost, open ones inside.

    Where lower is better, the intervals are turned round, so that higher is always ahead.
    """
    kind = _exact_kind(intervals)
    keys = []
    for each in intervals.values():
        low = (0, 0, 0) if each.low is None else (1, kind(each.low), 0 if each.low_closed else 1)
        high = (2, 0, 0) if each.high is None else (1, kind(each.high), -(not each.high_closed))
        keys.append((low, high) if highest_first else (_turned(high), _turned(low)))
    return keys


def _exact_kind(intervals: Mapping[Any, Interval]) -> Any:
    """Decimals and Fractions cannot be compared with one another: one Fraction makes all so."""
    ends = [end for each in intervals.values() for end in (each.low, each.high) if end is not None]
    numbers = comparable(**{f"ends[{place}]": end for place, end in enumerate(ends)})
    return Fraction if any(isinstance(number, Fraction) for number in numbers) else to_exact


def _turned(key: tuple[int, Any, int]) -> tuple[int, Any, int]:
    side, number, open_end = key
    turned = number.copy_negate() if isinstance(number, Decimal) else -number
    return 2 - side, turned, -open_end
