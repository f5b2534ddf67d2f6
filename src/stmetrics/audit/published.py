"""A figure as it was published: not a number, but the range of numbers that print so."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any, Final

import attrs

from stmetrics._repr import short_repr
from stmetrics.audit._spans import INFINITE, MINUS_INFINITE, Pair, Span, times
from stmetrics.errors import InvalidValueError, quoted
from stmetrics.exact._arithmetic import UNROUNDED
from stmetrics.exact._given import as_flag
from stmetrics.exact._numbers import to_decimal, whole_number
from stmetrics.exact.interval import Interval
from stmetrics.exact.rounding import RoundingMode
from stmetrics.units._grammar import parse
from stmetrics.units._reading import read
from stmetrics.units._table import Measure, measures, split_quotient
from stmetrics.units.amount import Amount, Bound

_MOST_DECIMALS: Final = 60


def _flag(value: bool) -> bool:  # noqa: FBT001 - it is a converter
    return as_flag(value, "Published")


def _mode(value: RoundingMode | str) -> RoundingMode:
    try:
        return RoundingMode(value)
    except ValueError:
        known = ", ".join(mode.value for mode in RoundingMode)
        raise InvalidValueError(f"mode={quoted(value)}", f"must be one of {known}") from None


def _share_of_the_figure(value: Any) -> Fraction | None:
    if value is None:
        return None
    share = Fraction(read(value, "tolerance").plain.value)
    if 0 <= share <= 1:
        return share
    raise InvalidValueError(
        f"tolerance={quoted(value)}", "must be 0 to 1", "give a ratio of the figure: 0.1 is 10 %"
    )


@attrs.frozen
class Published:
    """A figure as printed (公布数): its value, unit, and the interval of what rounds to it.

    Attributes:
        text: The figure as printed: ``"24.8亿元"``, ``"25.3%"``, ``"13个百分点"``, ``"3623"``.
        decimals: Printed decimals, where the text does not show them: Chinese prose drops
            trailing zeros, so "15%" may be 15.0 %. Negative where the figure is known to the
            ten (-1), the hundred (-2). None takes what the text shows.
        exact: Whether it is exactly this number, as counts are: 16 applied is 16.
        mode: How it was brought to its decimals.
        bounds: Whether the text may state a bound (超过1.5亿元, 近三成, 30多项, 60个以上).
        tolerance: How far a figure that is "about" (约, 左右) or "nearly" (近, 接近) so much may
            be from it, as a ratio of the printed figure: 0.1 lets 约30 be 27 to 33, 近30 be 27 to
            below 30. None says nothing of it, and decides nothing.
        unit_of_others: The unit it is in where its text shows none.

    Raises:
        ParseError: The text is not one figure, or states a bound and ``bounds`` is False.
        InvalidValueError: Digits below the grid of ``decimals``; decimals for a bound.

    Example:
        >>> rate = Published("15%", decimals=1)
        >>> rate.interval.low, rate.interval.high
        (Decimal('14.95'), Decimal('15.05'))
        >>> Published("30多项", bounds=True).interval.low
        Decimal('31')

    References:
        GB/T 8170, rules of rounding off for numerical values.
    """

    text: str
    decimals: int | None = attrs.field(default=None, kw_only=True)
    exact: bool = attrs.field(default=False, kw_only=True, converter=_flag)
    mode: RoundingMode = attrs.field(default=RoundingMode.HALF_UP, kw_only=True, converter=_mode)
    bounds: bool = attrs.field(default=False, kw_only=True, converter=_flag)
    tolerance: Fraction | None = attrs.field(
        default=Fraction(1, 10), kw_only=True, converter=_share_of_the_figure
    )
    unit_of_others: str | None = attrs.field(default=None, kw_only=True)

    __repr__ = short_repr

    amount: Amount = attrs.field(init=False, repr=False, eq=False)
    """The figure as parsed."""
    measure: tuple[Measure, Measure | None] | None = attrs.field(init=False, repr=False, eq=False)
    factor: Fraction = attrs.field(init=False, repr=False, eq=False)
    """How many of its measure's first unit one of its own unit is."""
    may_be_ratio: bool = attrs.field(init=False, repr=False, eq=False)
    """Whether it shows a ratio's unit (%, 百分点, 倍), or none."""
    span: Span = attrs.field(init=False, repr=False, eq=False)
    """What it may be, in the first unit of its measure, as the audit takes it."""
    cell: Span = attrs.field(init=False, repr=False, eq=False)
    """What its mode of rounding prints so: the same ends, strictly open or closed."""

    def __attrs_post_init__(self) -> None:
        amount = parse(self.text, unit=self.unit_of_others, bounds=self.bounds)
        grid = self._grid(amount)
        factor, is_ratio = Fraction(1), True
        if amount.unit is not None:
            above, below = split_quotient(amount.unit)
            factor = above.factor / below.factor if below else above.factor
            is_ratio = above.is_ratio and below is None
        spans = self._bound_spans(amount) if grid is None else self._rounding_spans(amount, grid)
        span, cell = spans
        settings: dict[str, Any] = {
            "amount": amount,
            "measure": None if amount.unit is None else measures(amount.unit),
            "factor": factor,
            "may_be_ratio": is_ratio,
            "span": times(span, factor.as_integer_ratio()),
            "cell": times(cell, factor.as_integer_ratio()),
        }
        for name, value in settings.items():
            object.__setattr__(self, name, value)

    def _grid(self, amount: Amount) -> int | None:
        """The printed decimals, or None for a bound."""
        if amount.bound is not Bound.EXACT:
            if self.decimals is not None or self.exact:
                raise InvalidValueError(
                    f"Published({quoted(self.text)})",
                    "a bound has no decimals and is not exact",
                    "leave decimals and exact out",
                )
            return None
        shown = amount.decimals or 0
        if self.decimals is None:
            return shown
        decimals = whole_number(self.decimals, "decimals")
        if abs(decimals) > _MOST_DECIMALS:
            raise InvalidValueError(f"decimals={decimals}", f"must lie within ±{_MOST_DECIMALS}")
        scaled = UNROUNDED.scaleb(amount.value, decimals)
        if scaled != scaled.to_integral_value(context=UNROUNDED):
            raise InvalidValueError(
                f"Published({quoted(self.text)}, decimals={decimals})",
                "has digits below the last printed decimal",
                "give as many decimals as the figure shows, or more",
            )
        return decimals

    def _rounding_spans(self, amount: Amount, grid: int) -> tuple[Span, Span]:
        # In halves of the last printed decimal every end is a whole number.
        halves = int(UNROUNDED.scaleb(amount.value, grid)) * 2
        point = _on_grid(halves, grid)
        if self.exact:
            exactly = Span(point, point, low_closed=True, high_closed=True, point=point)
            return exactly, exactly
        below, above, low_closed, high_closed = _CELLS[self.mode](halves)
        low, high = _on_grid(halves - below, grid), _on_grid(halves + above, grid)
        cell = Span(low, high, low_closed, high_closed, point)
        if self.mode is RoundingMode.HALF_UP:
            # Which way a publisher rounds one half is rarely known, so both ends are let in.
            return cell._replace(low_closed=True, high_closed=True), cell
        return cell, cell

    def _bound_spans(self, amount: Amount) -> tuple[Span, Span]:
        """What a bound allows; "about" and "nearly" reach as far as the tolerance."""
        interval = amount.interval
        low, high = (
            None if end is None else Fraction(end) for end in (interval.low, interval.high)
        )
        value = Fraction(amount.value)
        reach = None if self.tolerance is None else self.tolerance * abs(value)
        if reach is None:
            pass
        elif amount.bound is Bound.ABOUT:
            low, high = value - reach, value + reach
        elif amount.nearly and amount.value > 0:
            low = value - reach
        span = Span(
            MINUS_INFINITE if low is None else low.as_integer_ratio(),
            INFINITE if high is None else high.as_integer_ratio(),
            low is not None and interval.low_closed,
            high is not None and interval.high_closed,
            point=None,
        )
        return span, span

    def with_unit(self, unit: str) -> Published:
        """Take a figure that shows no unit in a unit."""
        return attrs.evolve(self, unit_of_others=unit)

    def measured_as(self, measure: tuple[Measure, Measure | None]) -> Published:
        """Take a count as of another measure, where two words count the same things."""
        again = attrs.evolve(self)
        object.__setattr__(again, "measure", measure)
        return again

    @property
    def value(self) -> Decimal:
        """The printed number, in the figure's own unit."""
        return self.amount.value

    @property
    def unit(self) -> str | None:
        """The printed unit, None where the figure shows none."""
        return self.amount.unit

    @property
    def step(self) -> Decimal | None:
        """One unit of the last printed decimal; None for a bound."""
        grid = self._grid(self.amount)
        return None if grid is None else Decimal((0, (1,), -grid))

    @property
    def interval(self) -> Interval:
        """The numbers that print so, in the figure's own unit."""
        return Interval(
            self.in_own_unit(self.span.low),
            self.in_own_unit(self.span.high),
            low_closed=self.span.low_closed,
            high_closed=self.span.high_closed,
        )

    def in_own_unit(self, number: Pair) -> Decimal | None:
        """Show an end in the figure's own unit; None where it is infinite."""
        if number[1] == 0:
            return None
        return to_decimal(Fraction(*number) / self.factor, "interval")


def _half_up(halves: int) -> tuple[int, int, bool, bool]:
    return 1, 1, halves > 0, halves < 0


def _half_even(halves: int) -> tuple[int, int, bool, bool]:
    even = halves % 4 == 0
    return 1, 1, even, even


def _truncation(halves: int) -> tuple[int, int, bool, bool]:
    return (0 if halves > 0 else 2), (0 if halves < 0 else 2), halves > 0, halves < 0


def _up(halves: int) -> tuple[int, int, bool, bool]:
    return (2 if halves > 0 else 0), (2 if halves < 0 else 0), halves <= 0, halves >= 0


# How far a cell reaches below and above the printed number, in halves of the last decimal, and
# whether its ends belong to it.
_CELLS: Final = {
    RoundingMode.HALF_UP: _half_up,
    RoundingMode.HALF_EVEN: _half_even,
    RoundingMode.TRUNCATION: _truncation,
    RoundingMode.UP: _up,
}


def _on_grid(halves: int, grid: int) -> Pair:
    return (halves, 2 * 10**grid) if grid >= 0 else (halves * 10**-grid, 2)
