"""Arguments of formulas brought together: numbers of one kind, quantities of one measure."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final

from stmetrics.errors import UnitError
from stmetrics.exact import numbers
from stmetrics.units.quantities import is_quantity, read_quantity, wrap
from stmetrics.units.table import convert, measures

_PLAIN: Final = frozenset({int, float, Decimal, Fraction})


def alike(**values: Any) -> tuple[Any, ...]:
    """Give the arguments as numbers that may be computed with.

    Plain numbers come back in one kind (see `stmetrics.exact.numbers.alike`). Quantities are
    taken in the first one's unit, as exact Decimals, so that units cancel: 2 亿元 over
    100 万元 is 200. A quantity beside a plain number is an error.
    """
    if _PLAIN.issuperset(map(type, values.values())):
        return numbers.alike(**values)
    given = {name: is_quantity(value) for name, value in values.items()}
    if not any(given.values()):
        return numbers.alike(**values)
    if not all(given.values()):
        bare = ", ".join(name for name, has_unit in given.items() if not has_unit)
        raise UnitError(
            bare, "has no unit beside a quantity", "give all of them units, or plain numbers"
        )
    return _in_one_unit(values)


def _in_one_unit(values: dict[str, Any]) -> tuple[Decimal, ...]:
    read = {name: read_quantity(value) for name, value in values.items()}
    first, (_, unit) = next(iter(read.items()))
    for name, (_, other) in read.items():
        if measures(other) != measures(unit):
            raise UnitError(f"{name} in {other}", f"{first} is in {unit}", "compare like with like")
    return tuple(convert(number, other, unit) for number, other in read.values())


def level(value: Any) -> tuple[Any, Callable[[Any], Any]]:
    """Split a level that stays a level: its number, and how to give a result back its unit."""
    if not is_quantity(value):
        return value, _unchanged
    number, unit = read_quantity(value)
    return number, lambda result: wrap(result, unit)


def levels(**values: Any) -> tuple[tuple[Any, ...], Callable[[Any], Any]]:
    """The same for several levels: their reconciled numbers, and the first one's unit."""
    first = next(iter(values.values()))
    return alike(**values), level(first)[1]


def in_unit(value: Any, unit: str) -> Any:
    """Take a quantity in a unit; leave a plain number, which is in that unit already."""
    return convert(*read_quantity(value), unit) if is_quantity(value) else value


def _unchanged(result: Any) -> Any:
    return result
