"""A counted number in the unit of its row, or a smaller one in which it can be read."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Final

from stmetrics.catalogue.row import Indicator
from stmetrics.exact._arithmetic import CONTEXT, UNROUNDED
from stmetrics.units._table import Measure, split_quotient
from stmetrics.units.amount import Amount

_SMALLER: Final = ("万元", "元")


def _readable(yuan: Decimal, unit: str) -> str:
    """The row's unit, or a smaller one where a small amount would be lost in its decimals."""
    size = abs(Fraction(yuan)) or split_quotient(_SMALLER[0])[0].factor  # 0万元, not 0亿元
    fitting = (name for name in (unit, *_SMALLER) if size >= split_quotient(name)[0].factor)
    return next(fitting, unit)


def in_unit(number: Decimal, row: Indicator) -> Amount:
    """Give a number of the measure's first unit (元, 人年, a count, a plain ratio) in the row's."""
    unit = row.unit or "个"
    above, below = split_quotient(unit)
    if below is not None:
        return Amount(number, unit, None)
    if above.measure is Measure.MONEY:
        unit = _readable(number, unit)
        above, _ = split_quotient(unit)
    factor = above.factor
    scaled = CONTEXT.divide(UNROUNDED.multiply(number, factor.denominator), factor.numerator)
    return Amount(scaled, unit, 0 if above.counts and factor == 1 else None)
