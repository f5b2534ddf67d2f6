"""Figures given on: as pint quantities, and as text with so many decimals."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from stmetrics.errors import UnitError, quoted
from stmetrics.exact._arithmetic import as_decimal
from stmetrics.exact._numbers import plain_text
from stmetrics.exact.rounding import round_half_up
from stmetrics.units._pint import wrap
from stmetrics.units._reading import read
from stmetrics.units._table import split_quotient
from stmetrics.units.amount import Amount

if TYPE_CHECKING:
    from stmetrics.units._pint import Quantity


def quantity(value: Any, unit: str | None = None) -> Quantity:
    """Make a quantity of the library's registry (量), its magnitude an exact Decimal.

    Args:
        value: A number (a float is read as printed) with ``unit``; or a text, an `Amount` or a
            quantity of any registry, which is converted to ``unit`` where one is given.
        unit: A unit of the table.

    Returns:
        A pint quantity.

    Raises:
        UnitError: No unit at all, an unknown one, or one that does not fit.

    Example:
        >>> print(quantity(24.8, "亿元"))
        24.8 亿元
        >>> quantity("3200万元", "亿元").magnitude
        Decimal('0.3200')
    """
    says_none = isinstance(value, str | Amount)  # a unit is not put on what was printed without
    amount = read(value, "quantity", unit=None if says_none else unit)
    if amount.unit is None:
        raise UnitError(f"{quoted(value)}", "it has no unit", 'give quantity(1, "万元")')
    amount = amount if unit is None else amount.to(unit, "quantity")
    symbol = amount.require_unit()
    if split_quotient(symbol)[0].is_ratio:
        raise UnitError(f"quantity in {symbol}", "ratios are plain numbers", "use Amount.ratio")
    return wrap(amount.one_decimal("quantity"), symbol)


def shown_in(number: Decimal | Fraction, unit: str | None) -> Any:
    """Give a number as people take it on: a quantity where it has a unit that is no ratio."""
    if unit is None:
        return number
    decimal = as_decimal(number)
    return Amount(decimal, unit, None) if split_quotient(unit)[0].is_ratio else wrap(decimal, unit)


def text(quantity: Any, unit: str, decimals: int) -> str:
    """Print a quantity in a unit with a number of decimals, rounded half up.

    Args:
        quantity: A pint quantity of any registry, or an `Amount`.
        unit: The unit to print in.
        decimals: Decimals to print; negative for tens and above.

    Returns:
        Text such as ``24.8亿元``.

    Raises:
        UnitError: The unit does not fit.

    Example:
        >>> text(quantity("2478000000元"), "亿元", 1)
        '24.8亿元'
    """
    amount = read(quantity, "quantity").to(unit, "quantity")
    amount.one_number("quantity")
    return f"{plain_text(round_half_up(amount.value, decimals))}{amount.unit}"
