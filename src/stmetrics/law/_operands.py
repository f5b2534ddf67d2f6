"""What a criterion takes from the facts: figures read as everywhere, and what is not there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction
from numbers import Real
from types import NoneType
from typing import Any, Final, TypeVar

from stmetrics.errors import InvalidValueError, StmetricsError, UnitError, quoted
from stmetrics.exact._arithmetic import as_decimal
from stmetrics.units._pint import is_quantity
from stmetrics.units._reading import read, within_one
from stmetrics.units._stored import STORED_UNITS, Yuan
from stmetrics.units._table import Measure, measures
from stmetrics.units.amount import Amount

R = TypeVar("R")

_SAID: Final = frozenset({str, float, Amount, tuple})
_PLAIN: Final = frozenset({int, bool, Decimal, Fraction, NoneType, *STORED_UNITS})
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


def asked_of(facts: Any, operands: Callable[[Any], R]) -> tuple[R | None, tuple[str, ...]]:
    """The operands, None where what is not there leaves none; and the names that are not there."""
    if isinstance(facts, Mapping):
        return _asked_by_name(_Known(facts), operands)
    try:
        return operands(facts), ()
    except AttributeError as error:
        if error.obj is not facts or not error.name:
            raise  # a fault of the caller's own function
        return None, (error.name,)


def _asked_by_name(known: _Known, operands: Callable[[Any], R]) -> tuple[R | None, tuple[str, ...]]:
    try:
        given = operands(known)
    except (AttributeError, ArithmeticError, LookupError, StmetricsError, TypeError):
        if not known.absent:
            raise  # a fault of the caller's own function
        return None, tuple(known.absent)
    return given, tuple(known.absent)


def as_numbers(given: tuple[Any, ...], code: str) -> tuple[Any, ...]:
    """Figures that say a unit as plain numbers: money in 元, ratios as ratios, counts as counts.

    The two that are compared measure the same thing; nothing else may be compared.
    """
    if _PLAIN.issuperset(map(type, given)):
        return given
    said = tuple(_figure(each, code) for each in given)
    require_one_measure(given, [unit for number, unit in said[:2] if number is not None], code)
    return tuple(number for number, _ in said)


def unit_said(given: tuple[Any, ...], code: str) -> str:
    """The unit that the two which are compared are read in; nothing where neither says one."""
    units = (_figure(each, code)[1] for each in given[:2])
    return next(filter(None, units), "")


def require_one_measure(given: tuple[Any, ...], units: list[str | None], code: str) -> None:
    """Refuse people against enterprises, points against a percentage, money against a number."""
    measured = {None if unit is None else measures(unit) for unit in units}
    if len(measured) < 2:  # noqa: PLR2004 - two figures are compared
        return
    what = f"{code} of {quoted(given)}"
    if None not in measured:
        raise UnitError(what, "they measure different things", "compare like with like")
    if "元" in units:
        why, hint = "compares money with a plain number", 'give both with units: "300万元"'
        raise UnitError(what, why, hint)
    raise UnitError(what, "one says a unit and the other does not", "give both with units")


def require_share(share: Any, code: str) -> None:
    """Refuse a plain share above 1: nobody is to take 3 for 3 %."""
    if share is None or (type(share) is Decimal and share.is_finite() and share <= 1):
        return
    within_one(share, f"{code}.share")


def require_part(given: tuple[Any, ...], code: str) -> None:
    """Refuse a part above its whole; where one is unknown there is nothing to say."""
    part, whole = given[:2]
    if part is not None and whole is not None and part > whole:
        raise InvalidValueError(
            f"{code} of {quoted(given)}",
            "holds a part above its whole",
            "a part lies within its whole; check both figures and their units",
        )


def _figure(figure: Any, code: str) -> tuple[Any, str | None]:
    """The number of an operand and the unit that it is in; of what says none, as it is."""
    kind = type(figure)
    if kind in STORED_UNITS:
        return figure, STORED_UNITS[kind]
    is_said = kind in _SAID or is_quantity(figure) or isinstance(figure, Real)
    if kind in _PLAIN or not is_said:
        return figure, None
    amount = read(figure, code).plain
    number = as_decimal(amount.one_number(code))
    if amount.unit is None:
        return number, None
    measure, below = measures(amount.unit)
    if below is None and measure is Measure.MONEY:
        return Yuan(amount.to("元", code).one_decimal(code)), "元"
    unit = _ONES.get(amount.unit, amount.unit)
    return amount.to(unit, code).one_decimal(code), unit
