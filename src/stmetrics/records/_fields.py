"""What the fields of records have in common: converters, views as quantities, errors by name.

Converters are plain functions, so that type checkers read from them what a constructor takes.
`named` then makes their errors say which record and field they come from.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from enum import EnumType
from types import NoneType
from typing import TYPE_CHECKING, Any, Final, Generic, TypeAlias, TypeVar, cast, overload

from stmetrics._closed_list import ClosedList, member_of
from stmetrics.errors import InvalidValueError, StmetricsError, quoted, renamed
from stmetrics.exact._given import as_flag
from stmetrics.exact._numbers import Number, plain_number, to_decimal, whole_number
from stmetrics.periods.days import as_date
from stmetrics.periods.period import Period
from stmetrics.records._texts import optional_text, says_something, text
from stmetrics.units._pint import wrap
from stmetrics.units._reading import as_stored
from stmetrics.units._stored import PersonYears, Yuan
from stmetrics.units.amount import Amount

if TYPE_CHECKING:
    import attrs

    from stmetrics.units._pint import Quantity

    HasUnit: TypeAlias = str | tuple[Number, str] | Amount | Quantity
    """A value that says its unit: "24.8亿元", (Decimal("24.8"), "亿元"), a pint quantity."""

Q = TypeVar("Q")
E = TypeVar("E", bound=ClosedList)
N = TypeVar("N", bound=int | Decimal)
R = TypeVar("R")


# --- errors by name -------------------------------------------------------------------------


_YEAR: Final = re.compile("([0-9]{4})(?:年度?)?")


def named(cls: type, fields: list[attrs.Attribute[Any]]) -> list[attrs.Attribute[Any]]:
    """Make the converter of every field say record and field when it refuses a value."""
    return [
        field.evolve(
            converter=_naming(
                cast("Callable[[Any], Any]", field.converter),
                f"{cls.__name__}.{field.alias or field.name}",
            )
        )
        for field in fields
    ]


def _naming(convert: Callable[[Any], Any], where: str) -> Callable[[Any], Any]:
    ready = _READY.get(convert, frozenset({convert} if isinstance(convert, EnumType) else ()))
    takes_text = convert in {text, optional_text}
    path = where.partition(".")[2]

    def converted(value: Any) -> Any:
        if type(value) in ready or (takes_text and type(value) is str and says_something(value)):
            return value
        try:
            return convert(value)
        except StmetricsError as error:
            if error.path is not None:  # a record within says which of its fields it is
                raise error.at(path) from None
            raise renamed(error, f"{where}={quoted(value)}", path) from None

    return converted


def require_order(record: object, *names: str) -> None:
    """Refuse dates out of order; missing ones are passed over."""
    earlier: tuple[str, date] | None = None
    for name in names:
        day = getattr(record, name)
        if day is None:
            continue
        if earlier is not None and day < earlier[1]:
            raise InvalidValueError(
                f"{type(record).__name__}.{name}={day}",
                f"lies before {earlier[0]}={earlier[1]}",
                "check the two dates",
            ).at(name)
        earlier = (name, day)


def require_within(record: object, part: str, whole: str) -> None:
    """Refuse a part above its whole; where either is missing there is nothing to say."""
    above = getattr(record, part)
    if above is None:
        return
    below = getattr(record, whole)
    if below is not None and above > below:
        raise InvalidValueError(
            f"{type(record).__name__}.{part}={above}",
            f"exceeds {whole}={below}",
            "a part lies within its whole; check both figures and their units",
        ).at(part)


# --- converters -----------------------------------------------------------------------------


def several(value: Iterable[Any]) -> tuple[Any, ...]:
    """Several values in order, from any iterable but text."""
    if isinstance(value, str | bytes) or not isinstance(value, Iterable):
        raise InvalidValueError(quoted(value), "is no list of values", "give them in a list")
    return tuple(value)


def texts(value: Iterable[str]) -> tuple[str, ...]:
    """Several texts in order, each of which says something."""
    return tuple(map(text, several(value)))


def day(value: date | str) -> date:
    """A date, or ISO text."""
    return as_date(value)


def optional_day(value: date | str | None) -> date | None:
    """The same, or None for unknown."""
    return None if value is None else as_date(value)


def period(value: Period | str) -> Period:
    """A period, or SDMX text."""
    return value if isinstance(value, Period) else Period.parse(value)


def optional_period(value: Period | str | None) -> Period | None:
    """The same, or None for unknown."""
    return None if value is None else period(value)


def money(value: Yuan | HasUnit) -> Yuan:
    """An amount of money that says its unit, zero or more."""
    stored = signed_money(value)
    return stored if stored >= 0 else _not_negative(stored)


def optional_money(value: Yuan | HasUnit | None) -> Yuan | None:
    """The same, or None for unknown."""
    return None if value is None else money(value)


def signed_money(value: Yuan | HasUnit) -> Yuan:
    """An amount of money that may be negative, such as net assets."""
    if type(value) is Yuan:
        return cast("Yuan", plain_number(value, "amount"))
    return as_stored(Yuan, value, "amount")


def _not_negative(number: N) -> N:
    if number < 0:
        raise InvalidValueError(quoted(number), "must not be negative", "check the sign")
    return number


def optional_signed_money(value: Yuan | HasUnit | None) -> Yuan | None:
    """The same, or None for unknown."""
    return None if value is None else signed_money(value)


def optional_person_years(value: PersonYears | HasUnit | None) -> PersonYears | None:
    """An amount of labour that says its unit, zero or more, or None for unknown."""
    if value is None:
        return None
    if type(value) is PersonYears:
        return _not_negative(cast("PersonYears", plain_number(value, "amount")))
    return _not_negative(as_stored(PersonYears, value, "amount"))


def count(value: int) -> int:
    """A whole number, zero or more."""
    return _not_negative(
        value if type(value) is int else whole_number(_number_alone(value), "count")
    )


def year(value: int | str) -> int:
    """A year of four digits, or text as reports print it: 2022年."""
    printed = _YEAR.fullmatch(value.strip()) if isinstance(value, str) else None
    if isinstance(value, str) and printed is None:
        raise InvalidValueError(quoted(value), "is not a year of four digits", "write 2022")
    whole = int(printed[1]) if printed else whole_number(value, "year")
    if not 1001 <= whole <= 9998:  # noqa: PLR2004 - as periods have them
        raise InvalidValueError(quoted(value), "is not a year of four digits", "write 2022")
    return whole


def optional_count(value: int | None) -> int | None:
    """The same, or None for unknown."""
    return None if value is None else count(value)


def optional_mean(value: Number | None) -> Decimal | None:
    """A mean number of people, zero or more and not always whole, or None for unknown."""
    if value is None:
        return None
    return _not_negative(to_decimal(_number_alone(value), "mean"))


def _number_alone(value: Number) -> Number:
    """A plain number; text is refused with what to write."""
    if isinstance(value, str):
        raise InvalidValueError(
            quoted(value), "is text where a plain count is expected", "write the number alone: 80"
        )
    return value


def flag(value: bool) -> bool:  # noqa: FBT001 - it is a converter
    """Yes or no."""
    return as_flag(value, "flag")


def member(kind: type[E], value: E | str, name: str) -> E:
    """A member of a closed list, given as itself or as its text."""
    return member_of(kind, value, name)


def optional_flag(value: bool | None) -> bool | None:  # noqa: FBT001 - it is a converter
    """Yes, no, or None for unknown."""
    if value is None or value is True or value is False:
        return value
    raise InvalidValueError(quoted(value), "must be True, False or None", "None says unknown")


# Types that a converter gives back as they are, so that it need not be called at all.
_READY: Final[dict[Any, frozenset[type]]] = {
    day: frozenset({date}),
    period: frozenset({Period}),
    optional_text: frozenset({NoneType}),
    optional_day: frozenset({NoneType, date}),
    optional_period: frozenset({NoneType, Period}),
    optional_money: frozenset({NoneType}),
    optional_signed_money: frozenset({NoneType}),
    optional_person_years: frozenset({NoneType}),
    optional_count: frozenset({NoneType}),
    optional_mean: frozenset({NoneType}),
    flag: frozenset({bool}),
    optional_flag: frozenset({NoneType, bool}),
}


# --- views as quantities --------------------------------------------------------------------


class QuantityView(Generic[Q]):
    """A stored field as a pint quantity, under the field's plain name."""

    __slots__ = ("_stored", "_suffix", "_unit")

    def __init__(self, unit: str, suffix: str) -> None:
        self._unit = unit
        self._suffix = suffix
        self._stored = ""

    def __set_name__(self, owner: type, name: str) -> None:
        self._stored = f"{name}_{self._suffix}"

    @overload
    def __get__(self, record: None, owner: type) -> QuantityView[Q]: ...
    @overload
    def __get__(self, record: object, owner: type) -> Q: ...
    def __get__(self, record: Any, owner: type) -> Any:
        if record is None:
            return self
        stored = getattr(record, self._stored)
        return None if stored is None else wrap(stored, self._unit)


class MoneyView(QuantityView["Quantity"]):
    """A stored amount of 元 as a quantity."""

    __slots__ = ()

    def __init__(self) -> None:
        super().__init__("元", "yuan")


class OptionalMoneyView(QuantityView["Quantity | None"]):
    """The same, or None where the amount is unknown."""

    __slots__ = ()

    def __init__(self) -> None:
        super().__init__("元", "yuan")


class OptionalLabourView(QuantityView["Quantity | None"]):
    """A stored amount of 人年 as a quantity, or None where it is unknown."""

    __slots__ = ()

    def __init__(self) -> None:
        super().__init__("人年", "fte")
