"""Figures as a review is given them: numbers, quantities, Amounts and printed text, bounds too."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import attrs

from stmetrics.errors import MissingFactError, UnitError
from stmetrics.exact.interval import Interval
from stmetrics.exact.numbers import Number, to_decimal, to_exact
from stmetrics.units.amount import Amount
from stmetrics.units.grammar import parse
from stmetrics.units.quantities import is_quantity, read_quantity
from stmetrics.units.table import convert

if TYPE_CHECKING:
    from stmetrics.units.quantities import Quantity

    Figure: TypeAlias = Number | str | Amount | Quantity
    """A figure that a review takes; text is read with bounds."""

_PLAIN_RATIOS: Final = frozenset({"%", "‰", "倍"})


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

    def to(self, unit: str | None, name: str) -> Span:
        """The same in another unit; a figure with a unit and one without do not go together."""
        if self.unit == unit:
            return self
        if self.unit is None or unit is None:
            raise UnitError(
                f"{name} in {self.unit or 'no unit'}",
                f"it is compared with a figure in {unit or 'no unit'}",
                "give both with units, or both without",
            )
        given, source = self.interval, self.unit
        low, high = (
            None if end is None else convert(to_decimal(end, name), source, unit)
            for end in (given.low, given.high)
        )
        ends = Interval(low, high, low_closed=given.low_closed, high_closed=given.high_closed)
        return Span(ends, unit)


def read_span(value: Any, name: str) -> Span:
    """Read a figure; printed ratios (25.3 %) become the plain ones of formulas (0.253)."""
    if value is None:
        raise MissingFactError(f"{name}=None", "is unknown", "leave it out: unknown is not 0")
    read = parse(value, bounds=True) if isinstance(value, str) else value
    if isinstance(read, Amount):
        return _of_amount(read)
    number, unit = read_quantity(read) if is_quantity(read) else (to_exact(read, name), None)
    return Span(Interval(number, number), unit)


def _of_amount(amount: Amount) -> Span:
    given, unit = amount.interval, amount.unit
    if unit not in _PLAIN_RATIOS:
        return Span(given, unit)
    low, high = (
        None if end is None else Amount(end, unit, None).ratio for end in (given.low, given.high)
    )
    ends = Interval(low, high, low_closed=given.low_closed, high_closed=given.high_closed)
    return Span(ends, None)
