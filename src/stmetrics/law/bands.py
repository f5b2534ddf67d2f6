"""Piecewise tables with explicit ends: which value applies to a number."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Generic, TypeVar

import attrs

from stmetrics._repr import short_repr
from stmetrics.errors import InvalidValueError, quoted, shown
from stmetrics.exact._arithmetic import UNROUNDED
from stmetrics.exact._given import all_given, pairs_given
from stmetrics.exact.interval import Interval

T = TypeVar("T")


@attrs.frozen
class Band(Generic[T]):
    """One row of a table: a range of numbers and the value that applies there.

    Attributes:
        range: The range, its ends open or closed; None is unbounded.
        value: The value.

    Example:
        >>> Band(Interval(Decimal(0), Decimal(50_000_000)), Decimal("0.05")).value
        Decimal('0.05')
    """

    range: Interval
    value: T

    __repr__ = short_repr


@attrs.frozen
class Bands(Generic[T]):
    """A table of bands without gap or overlap, in ascending order (分档表).

    Attributes:
        name: A stable identifier.
        bands: The rows.

    Raises:
        InvalidValueError: Rows that overlap, leave a gap, or are out of order.

    Example:
        >>> table = Bands.rising("grade", [(None, "C"), (60, "B"), (80, "A")])
        >>> table.of(Decimal(60)), table.of(Decimal("59.9"))
        ('B', 'C')
    """

    name: str
    bands: tuple[Band[T], ...]
    _start: tuple[Decimal | None, bool] = attrs.field(init=False, repr=False, eq=False)
    _ends: tuple[tuple[Decimal | None, bool, T], ...] = attrs.field(
        init=False, repr=False, eq=False
    )

    __repr__ = short_repr

    def __attrs_post_init__(self) -> None:
        all_given(Band, self.bands, "bands")
        for each in self.bands:
            low, high = each.range.low, each.range.high
            if low is not None and high is not None and low > high:
                raise InvalidValueError(
                    f"{self.name} from {shown(low)} to {shown(high)}", "ends before it begins"
                )
        for lower, upper in zip(self.bands, self.bands[1:], strict=False):
            end, start = lower.range, upper.range
            touch = end.high is not None and end.high == start.low
            if not touch or end.high_closed == start.low_closed:
                raise InvalidValueError(
                    f"{self.name} at {shown(end.high)} and {shown(start.low)}",
                    "leaves a gap, overlaps, or is out of order",
                    "let each band begin where the one before ends, one of the two closed",
                )
        # Side by side without gap, the bands are known by where the first starts and each ends.
        ranges = [each.range for each in self.bands]
        lowest = (ranges[0].low, ranges[0].low_closed) if ranges else (None, False)
        ends = tuple((each.range.high, each.range.high_closed, each.value) for each in self.bands)
        object.__setattr__(self, "_start", lowest)
        object.__setattr__(self, "_ends", ends)

    @classmethod
    def rising(cls, name: str, rows: list[tuple[int | str | None, T]]) -> Bands[T]:
        """Make a table from lower ends, each included (…以上); the first None is unbounded.

        Example:
            >>> Bands.rising("points", [(None, 0), ("0.1", 4)]).of(Decimal("0.1"))
            4
        """
        given = pairs_given(rows, "rows")
        starts = [None if low is None else _end(low) for low in given]
        ends = [*starts[1:], None][: len(starts)]
        return cls(
            name,
            tuple(
                Band(Interval(low, high, high_closed=False), value)
                for low, high, value in zip(starts, ends, given.values(), strict=True)
            ),
        )

    def of(self, number: Decimal | Fraction | int) -> T:
        """Give the value that applies to a number.

        Raises:
            InvalidValueError: No band holds the number.
        """
        low, low_closed = self._start
        if low is None or number > low or (low_closed and number == low):
            for high, high_closed, value in self._ends:
                if high is None or number < high or (high_closed and number == high):
                    return value
        raise self._outside(number)

    def of_share(self, part: Decimal, whole: Decimal) -> T:
        """Give the value that applies to ``part / whole``, without dividing; the whole above 0.

        Raises:
            InvalidValueError: No band holds the share, or the whole is zero or negative.

        Example:
            >>> points = Bands.rising("points", [(None, 0), ("0.1", 4)])
            >>> points.of_share(Decimal(1), Decimal(10))
            4
        """
        low, low_closed = self._start
        least = None if low is None else UNROUNDED.multiply(low, whole)
        if whole > 0 and (least is None or part > least or (low_closed and part == least)):
            for high, high_closed, value in self._ends:
                if high is None or part < (edge := UNROUNDED.multiply(high, whole)):
                    return value
                if high_closed and part == edge:
                    return value
        raise self._outside(f"{shown(part)} of {shown(whole)}")

    def _outside(self, number: object) -> InvalidValueError:
        return InvalidValueError(f"{self.name} of {shown(number)}", "no band holds this number")


def _end(low: int | str) -> Decimal:
    try:
        return Decimal(low)
    except (ArithmeticError, TypeError, ValueError):
        raise InvalidValueError(
            f"rows={quoted(low)}", "is no lower end of a band", 'give a whole number or "0.1"'
        ) from None
