"""A range of numbers with open or closed ends."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import attrs

from stmetrics._repr import short_repr


@attrs.frozen
class Interval:
    """A range of numbers with open or closed ends; an end that is None is unbounded (区间).

    Attributes:
        low: The lower end.
        high: The upper end.
        low_closed: Whether the lower end belongs to it.
        high_closed: Whether the upper end belongs to it.

    Example:
        "More than 40" against a target of 50 is open; "at least 60" is not:

        >>> Interval(Decimal(40), None, low_closed=False).all_at_least(Decimal(50))
        False
        >>> Interval(Decimal(60), None).all_at_least(Decimal(50))
        True
    """

    low: Any
    high: Any
    low_closed: bool = attrs.field(default=True, kw_only=True)
    high_closed: bool = attrs.field(default=True, kw_only=True)

    __repr__ = short_repr

    @property
    def number(self) -> Any:
        """The one number that it allows, or None where it allows several.

        Example:
            >>> Interval(3, 3).number, Interval(3, None).number
            (3, None)
        """
        return self.low if self.low is not None and self.low == self.high else None

    def mapped(self, change: Callable[[Any], Any]) -> Interval:
        """The interval with its ends changed, an unbounded one left so.

        Example:
            >>> Interval(Decimal("0.5"), None).mapped(Fraction).low
            Fraction(1, 2)
        """
        low, high = (None if end is None else change(end) for end in (self.low, self.high))
        return Interval(low, high, low_closed=self.low_closed, high_closed=self.high_closed)

    def all_at_least(self, threshold: Any) -> bool:
        """Tell whether every number of the interval is at least the threshold."""
        return self.low is not None and bool(self.low >= threshold)

    def all_below(self, threshold: Any) -> bool:
        """Tell whether every number of the interval is below the threshold."""
        if self.high is None:
            return False
        return bool(self.high < threshold or (self.high == threshold and not self.high_closed))

    def all_at_most(self, threshold: Any) -> bool:
        """Tell whether every number of the interval is at most the threshold."""
        return self.high is not None and bool(self.high <= threshold)

    def all_above(self, threshold: Any) -> bool:
        """Tell whether every number of the interval is above the threshold."""
        if self.low is None:
            return False
        return bool(self.low > threshold or (self.low == threshold and not self.low_closed))
