"""Figures, days and words as JSON holds them, and back exactly. Nothing is read generously.

Each pair is a writer and a reader; a writer refuses what its reader could not give back.
"""

from __future__ import annotations

import enum
import math
import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final, TypeVar

from stmetrics.errors import InvalidValueError, quoted
from stmetrics.exact._arithmetic import UNROUNDED
from stmetrics.exact._numbers import plain_number, plain_text
from stmetrics.law.fact import Fact
from stmetrics.periods.days import as_date
from stmetrics.periods.period import Period
from stmetrics.units._making import quantity
from stmetrics.units._pint import read_quantity, wrap
from stmetrics.units._reading import as_stored
from stmetrics.units._stored import PersonYears, Yuan
from stmetrics.units._table import canonical

E = TypeVar("E", bound=enum.Enum)
S = TypeVar("S", Yuan, PersonYears)

_LONGEST: Final = 4300  # digits that Python reads into an int without being asked
_NUMBER: Final = re.compile(r"-?[0-9]+(?:\.[0-9]+)?(?:E[+-]?[0-9]{1,4})?")
_QUOTIENT: Final = re.compile(r"(-?[0-9]+)/([0-9]*[1-9][0-9]*)")
_HUNDRED_MILLION: Final = 8  # zeros
_SCALES: Final = ((4, "万元"), (_HUNDRED_MILLION, "亿元"))
"""What holds a figure as it was printed, by its zeros: the ten thousand, the hundred million."""
_UNITS: Final[dict[type, str]] = {Yuan: "元", PersonYears: "人年"}


def _refused(plain: object, wanted: str, hint: str) -> InvalidValueError:
    if isinstance(plain, float):
        hint = f'a JSON number is binary; write it as text: "{plain}"'
    return InvalidValueError(quoted(plain), f"is not {wanted}", hint)


# --- exact numbers --------------------------------------------------------------------------


def write_decimal(value: Decimal | int) -> str:
    """A decimal with every digit and its exponent; a whole number is one too."""
    if type(value) is int:
        return write_decimal(Decimal(value))
    if not isinstance(value, Decimal):
        raise _refused(value, "a Decimal, as its field says", "make the record anew")
    return _short(UNROUNDED.to_sci_string(plain_number(value, "figure")))


def read_decimal(plain: Any) -> Decimal:
    """A decimal from text; a whole JSON number is exact as well."""
    if type(plain) is int:
        return Decimal(int(plain_number(plain, "figure")))
    if isinstance(plain, str) and _NUMBER.fullmatch(_short(plain)):
        number: Decimal = plain_number(UNROUNDED.create_decimal(plain), "figure")
        return number
    raise _refused(plain, "an exact number", 'write it as text: "24.8"')


def write_fraction(value: Fraction) -> str:
    """A fraction as numerator and denominator, whole ones too."""
    number = plain_number(value, "figure")
    return _short("/".join(str(Decimal(each)) for each in number.as_integer_ratio()))


def read_fraction(plain: Any) -> Fraction:
    """A fraction from its numerator and denominator."""
    match = _QUOTIENT.fullmatch(_short(plain)) if isinstance(plain, str) else None
    if match is None:
        raise _refused(plain, "a fraction", 'write it as text: "1/3"')
    number: Fraction = plain_number(Fraction(int(match[1]), int(match[2])), "figure")
    return number


def _short(text: str) -> str:
    if len(text) > _LONGEST:
        raise InvalidValueError(quoted(text), f"has more than {_LONGEST} characters", "round it")
    return text


def _stored_writer(kind: type[S]) -> Callable[[Any], str]:
    def write(value: Any) -> str:
        if type(value) not in {kind, Decimal}:
            raise _refused(value, f"an amount in {_UNITS[kind]}", "make the record anew")
        if (
            _UNITS[kind] == "元" and 0 < value.as_tuple().exponent <= _HUNDRED_MILLION
        ):  # as it was printed
            zeros, unit = next(each for each in _SCALES if value.as_tuple().exponent <= each[0])
            return f"{plain_text(UNROUNDED.scaleb(value, -zeros))}{unit}"
        return f"{write_decimal(value)}{_UNITS[kind]}"

    return write


def _stored_reader(kind: type[S]) -> Callable[[Any], S]:
    unit = _UNITS[kind]

    def read(plain: Any) -> S:
        if not isinstance(plain, str):
            raise _refused(plain, f"text with a unit such as {unit}", f'write "24.8{unit}"')
        number = plain.removesuffix(unit)
        if number != plain and _NUMBER.fullmatch(number):
            return kind(read_decimal(number))
        return as_stored(kind, plain, "amount")

    return read


# --- all else that is one word or number ----------------------------------------------------


def _same(kind: type, wanted: str, hint: str) -> Callable[[Any], Any]:
    def check(value: Any) -> Any:
        if type(value) is kind:
            return value
        raise _refused(value, wanted, hint)

    return check


_flag: Final = _same(bool, "true or false", "null says unknown where the field allows it")
_whole: Final = _same(int, "a whole number", "write it without decimals and quotation marks")


def _text(value: Any) -> str:
    if isinstance(value, str):
        return str(value)
    raise _refused(value, "text", "null says unknown where the field allows it")


def _float(value: Any) -> float:
    if type(value) in {float, int} and math.isfinite(value):
        return float(value)
    raise InvalidValueError(quoted(value), "is not a finite number", "leave it out")


def _write_day(value: date) -> str:
    return as_date(value).isoformat()


def _read_day(plain: Any) -> date:
    return as_date(_text(plain))


def _read_period(plain: Any) -> Period:
    return Period.parse(_text(plain))


_PARTS: Final = frozenset(Fact("").as_dict())


def _write_fact(value: Any) -> dict[str, Any]:
    if type(value) is Fact:
        return value.as_dict()
    raise _refused(value, "a fact", "make the result anew")


def _read_fact(plain: Any) -> Fact:
    if not isinstance(plain, Mapping) or set(plain) != _PARTS:
        raise _refused(plain, "a fact", f"write an object of {', '.join(sorted(_PARTS))}")
    year = None if plain["year"] is None else _whole(plain["year"])
    return Fact(**{key: _text(plain[key]) for key in _PARTS - {"year"}}, year=year)


SCALARS: Final[dict[type, tuple[Callable[[Any], Any], Callable[[Any], Any]]]] = {
    bool: (_flag, _flag),
    int: (_whole, _whole),
    float: (_float, _float),
    str: (_text, _text),
    Decimal: (write_decimal, read_decimal),
    Fraction: (write_fraction, read_fraction),
    Yuan: (_stored_writer(Yuan), _stored_reader(Yuan)),
    PersonYears: (_stored_writer(PersonYears), _stored_reader(PersonYears)),
    date: (_write_day, _read_day),
    Period: (str, _read_period),
    Fact: (_write_fact, _read_fact),
}
"""How a value of each type is written, and read."""


def read_member(kind: type[E], plain: Any) -> E:
    """A member of a closed list by its value."""
    try:
        return kind(plain)
    except ValueError:
        known = ", ".join(str(each.value) for each in kind)
        raise InvalidValueError(quoted(plain), f"is no {kind.__name__}", f"use {known}") from None


# --- where the type of a figure is left open ------------------------------------------------


def read_bare(text: str) -> Any:
    """The figure or day that plain text is, where a field leaves its type open.

    Its form says which: ``24.8``, ``1/3``, ``24.8元``, ``24.8人年``, ``2022-12-31``.
    """
    if "/" in text:
        return read_fraction(text)
    for kind, unit in _UNITS.items():
        if text.endswith(unit):
            return SCALARS[kind][1](text)
    if text.count("-") == 2 and "E" not in text:  # noqa: PLR2004 - year-month-day
        return _read_day(text)
    return read_decimal(text)


def write_quantity(value: Any) -> dict[str, str]:
    """A pint quantity as its exact number and unit."""
    number, unit = read_quantity(value)
    return {"value": write_decimal(number), "unit": unit}


def read_quantity_of(value: Any, unit: Any) -> Any:
    """A quantity of the library's registry."""
    number, symbol = read_decimal(value), canonical(_text(unit))
    quantity(number, symbol)  # refuses what is no unit of a quantity, such as %
    return wrap(number, symbol)  # keeps the digits as they are
