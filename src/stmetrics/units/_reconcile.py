"""Arguments of formulas brought together: numbers of one kind, figures of one measure."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final

from stmetrics.errors import UnitError, shown
from stmetrics.exact import _numbers as numbers
from stmetrics.exact._numbers import plain_number
from stmetrics.units._pint import is_quantity, wrap
from stmetrics.units._reading import (
    exact_ratio,
    ratio_to_reach,
    read,
    require_whole_unit,
    within_one,
)
from stmetrics.units._stored import STORED_UNITS
from stmetrics.units._table import convert, measures, split_quotient

_PLAIN: Final = frozenset({int, float, Decimal, Fraction})
_NAMED: Final = 3
"""How many figures without a unit an error names."""


def alike(**values: Any) -> tuple[Any, ...]:
    """Give the arguments as numbers that may be computed with.

    Plain numbers come back in one kind (see `stmetrics.exact._numbers.alike`). Figures with units
    are taken in the first one's unit, as exact numbers, so that units cancel: 2 亿元 over
    100 万元 is 200. A figure with a unit beside a plain number is an error.
    """
    if _PLAIN.issuperset(map(type, values.values())):
        return numbers.alike(**values)
    return numbers.alike(**in_one_unit(values))


def in_one_unit(values: dict[str, Any]) -> dict[str, Any]:
    """The numbers of several figures in the first one's unit; plain numbers as they are."""
    given = {name: _split(value, name) for name, value in values.items()}
    units = {name: unit for name, (_, unit) in given.items() if unit is not None}
    if not units:
        return {name: number for name, (number, _) in given.items()}
    for name, value in values.items():
        if type(value) in STORED_UNITS:
            units[name] = STORED_UNITS[type(value)]
    first, unit = next((name, units[name]) for name in values if name in units)
    bare = [name for name in given if name not in units]
    for name in bare:
        require_whole_unit(values[name], name)
    if bare:
        raise UnitError(
            f"{', '.join(bare[:_NAMED])}={shown(values[bare[0]])}",
            f"has no unit beside {first}={shown(values[first])}",
            "give all of them units, or plain numbers",
        )
    for name, other in units.items():
        if measures(other) != measures(unit):
            raise UnitError(
                f"{name}={shown(values[name])} in {other}",
                f"{first} is in {unit}",
                "compare like with like",
            )
    return {name: convert(number, units[name], unit) for name, (number, _) in given.items()}


def _split(value: Any, name: str) -> tuple[Any, str | None]:
    """The number of a figure and its unit; a plain number in the kind that it is."""
    if not says_unit(value):
        return plain_number(value, name), None
    amount = read(value, name)
    return amount.one_number(name), amount.unit


def says_unit(value: Any) -> bool:
    """Whether a figure comes in a form that may say its unit: text, a pair, an Amount, pint."""
    return isinstance(value, str | tuple) or hasattr(value, "interval_in") or is_quantity(value)


def rates(**values: Any) -> tuple[Any, ...]:
    """Give ratios as plain numbers of one kind: 0.253, or "25.3%"; the two are not mixed."""
    if _PLAIN.issuperset(map(type, values.values())):
        return numbers.alike(**values)
    bare = [name for name, value in values.items() if not says_unit(value)]
    if bare and len(bare) < len(values):
        printed = next(name for name in values if name not in bare)
        raise UnitError(
            f"{bare[0]}={shown(values[bare[0]])}",
            f"is a plain number beside {printed}={shown(values[printed])}",
            'give both as plain ratios, or both as text: "12.3%"',
        )
    return numbers.alike(**{name: rate(value, name) for name, value in values.items()})


def rate(value: Any, name: str) -> Any:
    """A ratio as a plain number; a plain one stays as it is."""
    return exact_ratio(value, name) if says_unit(value) else value


def rate_to_reach(value: Any, name: str) -> Any:
    """The same of a threshold, whose plain number is at most 1: 12 is not taken for 12 %."""
    if says_unit(value):
        return ratio_to_reach(value, name)
    within_one(value, name)
    return value


def level(value: Any, name: str) -> tuple[Any, Callable[[Any], Any]]:
    """Split a level that stays a level: its number, and how to give a result back its unit."""
    number, unit = _split(value, name)
    if unit is None:
        return number, _unchanged
    if split_quotient(unit)[0].is_ratio:
        raise UnitError(
            f"{name}={shown(value)}", "is a ratio where a level is meant", "give it as 0.25"
        )
    return number, lambda result: wrap(result, unit)


def levels(**values: Any) -> tuple[tuple[Any, ...], Callable[[Any], Any]]:
    """The same for several levels: their reconciled numbers, and the first one's unit."""
    if _PLAIN.issuperset(map(type, values.values())):
        return numbers.alike(**values), _unchanged
    name, first = next(iter(values.items()))
    return alike(**values), level(first, name)[1]


def in_unit(value: Any, unit: str, name: str) -> Any:
    """Take a figure in a unit; leave a plain number, which is in that unit already."""
    number, own = _split(value, name)
    return number if own is None else convert(number, own, unit)


def _unchanged(result: Any) -> Any:
    return result
