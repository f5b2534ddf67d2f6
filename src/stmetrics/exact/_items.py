"""Collections in: a sequence or an iterable of items, and never a table or a set."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set as AbstractSet
from typing import Any, Final

from stmetrics.errors import InvalidValueError, quoted

_OF_TABLES: Final = ("iloc", "to_frame", "toPandas", "fetchall", "collect_schema", "__dataframe__")


def is_table(value: object) -> bool:
    """Whether a value is a data frame or one of its columns, of whatever library."""
    return any(hasattr(type(value), name) for name in _OF_TABLES)


def as_items(values: Any, name: str) -> list[Any]:
    """The items of a sequence or another iterable, in order; the names of a mapping are none."""
    if type(values) in {list, tuple}:  # by far the most, and nothing to ask them
        return list(values)
    if isinstance(values, Mapping):
        raise _refusal(values, name, "is a mapping, and its names are no figures", ".values()")
    if isinstance(values, AbstractSet):
        raise _refusal(values, name, "is a set, which keeps equal figures only once", "a list")
    return _listed(values, name)


def named_items(values: Any, name: str) -> tuple[list[Any] | None, list[Any]]:
    """The names, None where there is only an order, and the items."""
    if isinstance(values, Mapping):
        return list(values), list(values.values())
    return None, as_items(values, name)


def table_hint() -> str:
    """What to do with a column, in one line."""
    return "call the same function of stmetrics.frames with the columns' names, or give .tolist()"


def _listed(values: Any, name: str) -> list[Any]:
    if is_table(values):
        raise InvalidValueError(
            f"{name}={type(values).__name__}", "is a table or a column", table_hint()
        )
    if isinstance(values, str | bytes | bytearray) or not isinstance(values, Iterable):
        raise _refusal(values, name, "is no list of items", "a list, even of one")
    try:
        return list(values)
    except TypeError:  # it says that it is iterable, and is not: an array of no dimension
        raise _refusal(values, name, "is no list of items", "a list, even of one") from None


def _refusal(values: object, name: str, why: str, what: str) -> InvalidValueError:
    return InvalidValueError(f"{name}={quoted(values)}", why, f"give {what}")
