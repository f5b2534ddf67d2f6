"""What the fields of records take as text: names, identifiers, regions."""

from __future__ import annotations

import re
from typing import Final

from stmetrics.errors import InvalidValueError, quoted

_NOTHING: Final = frozenset({"nan", "none", "<na>", "nat", "null"})
_LONGEST_MARK: Final = 10
_CUT_NUMBER: Final = re.compile(r"[0-9](?:\.[0-9]+)?[eE]\+?[0-9]{1,3}")
_CUT_REGION: Final = re.compile(r"[1-9][0-9](?:[0-9]{2})?|[1-9][0-9]{3}(?:[0-9]{2})?\.0")


def text(value: str) -> str:
    """A text that says something, and not what tables print where they have nothing to say."""
    if value is None:
        raise InvalidValueError("None", "must be text and not empty", "give it")
    if not isinstance(value, str) or not value.strip():
        raise InvalidValueError(quoted(value), "must be text and not empty", "None says unknown")
    if not says_something(value):
        raise InvalidValueError(
            quoted(value), "is what tables print for a missing value", "None says unknown"
        )
    return value


def says_something(value: str) -> bool:
    """Whether a text is neither blank nor what tables print for a missing value."""
    if len(value) <= _LONGEST_MARK:
        value = value.strip().lower()
        return value != "" and value not in _NOTHING
    return not value.isspace()


def identifier(value: str) -> str:
    """A text that names one thing; a number that a spreadsheet has shortened names none."""
    if isinstance(value, str) and _CUT_NUMBER.fullmatch(value.strip()):
        raise InvalidValueError(
            quoted(value),
            "is a number as spreadsheets shorten it; its digits are lost",
            "format the column as text and enter it anew",
        )
    return text(value)


def optional_identifier(value: str | None) -> str | None:
    """The same, or None for unknown."""
    return None if value is None else identifier(value)


def region(value: str) -> str:
    """A region's code of six digits, or any other identifier."""
    if isinstance(value, str) and _CUT_REGION.fullmatch(value):
        whole = value.partition(".")[0]
        raise InvalidValueError(quoted(value), "is a code cut short", f'write "{whole:0<6}"')
    return identifier(value)


def optional_region(value: str | None) -> str | None:
    """The same, or None for unknown."""
    return None if value is None else region(value)


def optional_text(value: str | None) -> str | None:
    """The same, or None for unknown."""
    return None if value is None else text(value)
