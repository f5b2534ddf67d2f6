"""Amounts of records, every one of them known."""

from __future__ import annotations

from collections.abc import Iterable
from operator import attrgetter
from types import NoneType
from typing import Any

from stmetrics.errors import MissingFactError


def known_amounts(records: Iterable[Any], name: str) -> list[Any]:
    """Give a field of every record, or say of which it is unknown."""
    taken = list(records)
    amounts = list(map(attrgetter(name), taken))
    # Types, since looking for None among Decimals compares it with each of them.
    if NoneType in set(map(type, amounts)):
        unknown = taken[list(map(type, amounts)).index(NoneType)]
        raise MissingFactError(
            f"{type(unknown).__name__}.{_given_as(name)} of {_called(unknown)!r}",
            "is unknown",
            "unknown is not 0; give it, or leave the record out and say so",
        )
    return amounts


def _given_as(name: str) -> str:
    return name.removesuffix("_yuan").removesuffix("_fte")


def _called(record: Any) -> str:
    """What tells a record from others of its class."""
    names = ("id", "unit_id", "group", "enterprise_id")
    found = next((value for name in names if (value := getattr(record, name, None))), None)
    return str(found or record.performer.value)
