"""How records store money and labour: exact decimals in one canonical unit.

The stored classes are Decimals that add nothing but their name, so that a converter knows its
own values: copying, evolving, pickling and JSON round trips pass through unchanged, and none
of them needs pint.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from stmetrics.errors import UnitError, quoted
from stmetrics.exact.numbers import plain_number, to_decimal
from stmetrics.units.amount import Amount
from stmetrics.units.grammar import parse
from stmetrics.units.quantities import is_quantity, read_quantity
from stmetrics.units.table import convert


class Yuan(Decimal):
    """An exact amount of money in 元, as records store it.

    Example:
        >>> Yuan("1.5") == Decimal("1.5")
        True
    """

    __slots__ = ()


class PersonYears(Decimal):
    """An exact amount of labour in 人年, as records store it.

    Example:
        >>> PersonYears("0.9") == Decimal("0.9")
        True
    """

    __slots__ = ()


def exact_in(value: Any, target: str, name: str) -> Decimal:
    """Read a value that says its unit, exactly, in another unit.

    Args:
        value: ``"24.8亿元"``, ``(Decimal("24.8"), "亿元")``, an `Amount`, or a pint quantity
            of any registry.
        target: The unit wanted.
        name: How to call the value in an error.

    Returns:
        The plain decimal in the target unit.

    Raises:
        UnitError: The value has no unit, or one that measures something else.
        ParseError: The text is not a figure, or it states a bound.

    Example:
        >>> exact_in("24.8亿元", "元", "turnover")
        Decimal('2480000000')
    """
    if type(value) is tuple and len(value) == 2 and isinstance(value[1], str):  # noqa: PLR2004 - (number, unit)
        number, source = value
        exact = plain_number if type(number) is Decimal else to_decimal
        return convert(exact(number, name), source, target)
    if isinstance(value, str):
        value = parse(value)
    if isinstance(value, Amount):
        return convert(*value.require_exact(name), target)
    if is_quantity(value):
        return convert(*read_quantity(value), target)
    raise UnitError(
        f"{name}={quoted(value)}",
        "it has no unit",
        f'give "1{target}", (Decimal(1), "{target}") or a pint quantity',
    )
