"""The repr of a value: one line, as its constructor takes it, without what is at its default."""

from __future__ import annotations

import enum
from datetime import date
from decimal import Decimal
from typing import Any, Final

import attrs

OMITTED_AT_DEFAULT: Final = "omitted_at_default"
"""Marks a field that documents leave out where it says nothing, and stay as they were."""
_LONGEST: Final = 200
_CUT: Final = "…"
_UNITS: Final = {"_yuan": "元", "_fte": "人年"}
"""What stored figures are in, by the end of their field's name."""


def short_repr(value: Any) -> str:
    """Write an attrs value as its constructor takes it, on one line of at most 200 characters.

    Members of closed lists and days stand as their text, money and labour with their unit. A
    class takes it on by ``__repr__ = short_repr``. What is longer is cut, and ends in "…".
    """
    said = ", ".join(
        f"{_name(field)}={_given(field, getattr(value, field.name))}"
        for field in attrs.fields(type(value))
        if field.repr and getattr(value, field.name) != _default_of(field, value)
    )
    line = f"{type(value).__name__}({said})".replace("\n", " ")
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + _CUT


def _name(field: attrs.Attribute[Any]) -> str:
    """The name by which the constructor takes it."""
    return (field.alias or field.name) if field.kw_only or field.alias else field.name


def _given(field: attrs.Attribute[Any], value: Any) -> str:
    if isinstance(value, enum.Enum) and isinstance(value.value, str):
        return repr(value.value)
    if type(value) is date:
        return repr(value.isoformat())
    unit = next((each for end, each in _UNITS.items() if field.name.endswith(end)), None)
    if unit is not None and isinstance(value, Decimal):
        return repr(f"{value:f}{unit}")
    return repr(value)


def _default_of(field: attrs.Attribute[Any], value: Any) -> Any:
    default: Any = field.default
    if not isinstance(default, attrs.Factory):  # type: ignore[arg-type]  # a class at run time
        return default
    return default.factory(value) if default.takes_self else default.factory()
