"""Figures and records of the law as plain data, and back."""

from __future__ import annotations

import enum
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from typing import Any, Final, TypeVar

from stmetrics.errors import InvalidValueError, quoted
from stmetrics.exact._arithmetic import UNROUNDED
from stmetrics.exact.rounding import plain_text
from stmetrics.periods.days import as_date

E = TypeVar("E", bound=enum.Enum)

# Figures that are no numbers in plain text say what they are; anything else is kept as its text.
_NAMED: Final[dict[str, tuple[type, Callable[[Any], Any]]]] = {
    "date": (date, as_date),
    "fraction": (Fraction, Fraction),
    "text": (str, str),
}


def plain_figure(value: Any) -> Any:
    """A figure as plain data: a Decimal as text with every digit, a range as a list."""
    if value is None or isinstance(value, int | float):
        return value
    if isinstance(value, tuple):
        return [plain_figure(each) for each in value]
    if isinstance(value, Decimal):
        return plain_text(value)
    for name, (kind, _) in _NAMED.items():
        if isinstance(value, kind):
            return {name: str(value)}
    return {"text": str(value)}


def figure_of(plain: Any) -> Any:
    """A figure out of its plain form.

    Raises:
        InvalidValueError: Not the plain form of a figure.
    """
    if plain is None or isinstance(plain, int | float):
        return plain
    if isinstance(plain, list | tuple):
        return tuple(figure_of(each) for each in plain)
    if isinstance(plain, str):
        return _number(plain)
    try:
        ((name, text),) = plain.items()
        _, read = _NAMED[name]
        return read(text)
    except (AttributeError, KeyError, TypeError, ValueError, ZeroDivisionError) as error:
        raise _no_figure(plain) from error


def _number(text: str) -> Decimal:
    try:
        return UNROUNDED.create_decimal(text)
    except InvalidOperation as error:
        raise _no_figure(text) from error


def _no_figure(plain: object) -> InvalidValueError:
    return InvalidValueError(
        quoted(plain), "is not the plain form of a figure", "give what as_dict gave"
    )


def plain_date(value: date | None) -> str | None:
    """A date as ISO text."""
    return None if value is None else value.isoformat()


def read_as(kind: type[E], value: Any) -> E:
    """A member of an enumeration by its value.

    Raises:
        InvalidValueError: No member has it.
    """
    try:
        return kind(value)
    except ValueError as error:
        names = ", ".join(str(each.value) for each in kind)
        raise InvalidValueError(
            f"{kind.__name__} {quoted(value)}", "is not known", names
        ) from error


def keyed(plain: Any, names: tuple[str, ...], what: str) -> dict[str, Any]:
    """The values of exactly these keys.

    Raises:
        InvalidValueError: It is no mapping, or a key is missing or unknown.
    """
    if not isinstance(plain, Mapping):
        raise InvalidValueError(quoted(plain), f"is no {what}", "give what as_dict gave")
    for problem, keys in (
        ("lacks", [name for name in names if name not in plain]),
        ("has unknown keys", [quoted(key) for key in plain if key not in names]),
    ):
        if keys:
            raise InvalidValueError(
                f"a plain {what}", f"{problem}: {', '.join(keys)}", "give what as_dict gave"
            )
    return dict(plain)
