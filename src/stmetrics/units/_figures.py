"""Figures as a review is given them: numbers, quantities, Amounts and printed text, bounds too."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import attrs

from stmetrics.errors import InvalidValueError, MissingFactError, UnitError
from stmetrics.exact._arithmetic import CONTEXT
from stmetrics.exact.interval import Interval
from stmetrics.exact.numbers import Number, to_decimal, to_exact
from stmetrics.units.amount import Amount
from stmetrics.units.grammar import parse
from stmetrics.units.quantities import is_quantity, read_quantity, wrap
from stmetrics.units.table import convert, split_quotient

if TYPE_CHECKING:
    from stmetrics.units.quantities import Quantity

    Figure: TypeAlias = Number | str | Amount | Quantity
    """A figure that a review takes; text is read with bounds."""

_PLAIN_RATIOS: Final = frozenset({"%", "‰", "倍"})


@attrs.frozen
class Level:
    """An exact number, with its unit where it has one."""

    number: Decimal | Fraction
    unit: str | None

    def number_in(self, unit: str | None, name: str) -> Decimal | Fraction:
        """The number in another unit; a figure with a unit and one without do not go together."""
        if self.unit == unit:
            return self.number
        if self.unit is None or unit is None:
            raise UnitError(
                f"{name}={self.number}{self.unit or ''}",
                f"the figures that it goes with are in {unit}"
                if unit
                else "the figures that it goes with have no unit",
                "give both with units, or both without",
            )
        return convert(to_decimal(self.number, name), self.unit, unit)


@attrs.frozen
class Span:
    """The numbers that a figure allows, in its own unit; one number where it is exact."""

    interval: Interval
    unit: str | None

    @property
    def number(self) -> Decimal | Fraction | None:
        """The figure where it is one number, None where it is a bound."""
        low: Decimal | Fraction | None = self.interval.low
        return low if low is not None and low == self.interval.high else None

    @property
    def as_fractions(self) -> Interval:
        """The interval with ends that compare with any other Fraction."""
        return self._with_ends(Fraction)

    @property
    def ratios(self) -> Interval:
        """The interval of a printed ratio as plain ones: 25.3 % is 0.253."""
        return self._with_ends(lambda end: Amount(end, self.unit, None).ratio)

    def _with_ends(self, change: Callable[[Any], Any]) -> Interval:
        given = self.interval
        low, high = (None if end is None else change(end) for end in (given.low, given.high))
        return Interval(low, high, low_closed=given.low_closed, high_closed=given.high_closed)

    def to(self, unit: str | None, name: str) -> Span:
        """The same in another unit."""
        if self.unit == unit:
            return self
        ends = self._with_ends(lambda end: Level(end, self.unit).number_in(unit, name))
        if ends.low is ends.high is None:  # "about 3" has no end that could be refused
            Level(Decimal(0), self.unit).number_in(unit, name)
        return Span(ends, unit)


def read_span(value: Any, name: str) -> Span:
    """Read a figure; printed ratios (25.3 %) become the plain ones of formulas (0.253)."""
    read = parse(value, bounds=True) if isinstance(value, str) else value
    if isinstance(read, Amount):
        span = Span(read.interval, read.unit)
        return span if read.unit not in _PLAIN_RATIOS else Span(span.ratios, None)
    number, unit = read_quantity(read) if is_quantity(read) else (to_exact(read, name), None)
    return Span(Interval(number, number), unit)


def exact_level(value: Any, name: str) -> Level:
    """Read a figure that must be one number: a target's own, a base, a whole."""
    if value is None:
        raise MissingFactError(f"{name}=None", "is unknown", "give the figure: unknown is not 0")
    span = read_span(parse(value) if isinstance(value, str) else value, name)
    if span.number is None:
        raise InvalidValueError(f"{name}={value}", "is a bound, not one number", "give the figure")
    return Level(span.number, span.unit)


def shown_in(number: Decimal | Fraction, unit: str | None) -> Any:
    """Give a number as people take it on: a quantity where it has a unit that is no ratio."""
    if unit is None:
        return number
    decimal = as_decimal(number)
    return Amount(decimal, unit, None) if split_quotient(unit)[0].is_ratio else wrap(decimal, unit)


def as_decimal(number: Decimal | Fraction) -> Decimal:
    """A Decimal as it is, a Fraction to 34 digits."""
    if isinstance(number, Fraction):
        return CONTEXT.divide(number.numerator, number.denominator)
    return number
