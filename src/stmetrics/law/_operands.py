"""What a criterion takes from the facts: figures read as everywhere, and what is not there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, Final

from stmetrics.errors import UnitError, quoted
from stmetrics.exact._arithmetic import as_decimal
from stmetrics.units._reading import read
from stmetrics.units._stored import Yuan
from stmetrics.units._table import Measure, measures
from stmetrics.units.amount import Amount

_SAID: Final = frozenset({str, float, Amount})
_ONES: Final = {"万人": "人"}


class _Known(dict[Any, Any]):
    """Facts by name that say None for what is not there, and remember that it was asked for."""

    def __init__(self, facts: Mapping[Any, Any]) -> None:
        super().__init__(facts)
        self.absent: dict[str, None] = {}

    def __missing__(self, name: Any) -> None:
        self.absent[str(name)] = None

    def get(self, name: Any, default: Any = None) -> Any:
        """What the name says; what is not there is remembered where nothing stands in for it."""
        return self[name] if name in self or default is None else default


def asked_of(
    facts: Any, operands: Callable[[Any], tuple[Any, ...]]
) -> tuple[tuple[Any, ...] | None, tuple[str, ...]]:
    """The operands, None where what is not there leaves none; and the names that are not there."""
    known = _Known(facts) if isinstance(facts, Mapping) else facts
    try:
        given = operands(known)
    except (AttributeError, ArithmeticError, LookupError, TypeError) as error:
        absent = _absent(known, error)
        if not absent:
            raise  # a fault of the caller's own function
        return None, absent
    return given, tuple(known.absent) if isinstance(known, _Known) else ()


def _absent(known: Any, error: Exception) -> tuple[str, ...]:
    if isinstance(known, _Known):
        return tuple(known.absent)
    if isinstance(error, AttributeError) and error.obj is known and error.name:
        return (error.name,)
    return ()


def as_numbers(given: tuple[Any, ...], code: str) -> tuple[Any, ...]:
    """Figures that say a unit as plain numbers: money in 元, ratios as ratios, counts as counts."""
    if _SAID.isdisjoint(map(type, given)):
        return given
    said = tuple(_number(each, code) if type(each) in _SAID else each for each in given)
    compared = [each for each in said[:2] if each is not None]
    if len({type(each) is Yuan for each in compared}) > 1:
        raise UnitError(
            f"{code} of {quoted(given)}",
            "compares money with a plain number",
            'give both with units: "300万元"',
        )
    return said


def _number(figure: Any, code: str) -> Decimal:
    amount = read(figure, code)
    number = as_decimal(amount.plain.one_number(code))
    if amount.unit is None or amount.plain.unit is None:
        return number
    measure, below = measures(amount.unit)
    if below is not None:
        return number
    if measure is Measure.MONEY:
        return Yuan(amount.to("元", code).one_decimal(code))
    return amount.to(_ONES.get(amount.unit, amount.unit), code).one_decimal(code)
