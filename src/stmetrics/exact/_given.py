"""What functions are given: objects of the class that they ask for, refused by name where not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from stmetrics.errors import InvalidValueError, quoted
from stmetrics.exact._items import as_items

T = TypeVar("T")


def require_kind(kind: type, **values: Any) -> None:
    """Refuse what is no object of a class, by the argument's name."""
    for name, value in values.items():
        if not isinstance(value, kind):
            raise InvalidValueError(
                f"{name}={quoted(value)}", f"is no {kind.__name__}", f"give a {kind.__name__}"
            )


def all_given(kind: type[T], values: Iterable[T], name: str) -> tuple[T, ...]:
    """The objects of one class in an iterable, each refused by its place where it is another."""
    given = as_items(values, name)
    for place, value in enumerate(given):
        if not isinstance(value, kind):
            require_kind(kind, **{f"{name}[{place}]": value})
    return tuple(given)


def require_mapping(**values: Any) -> None:
    """Refuse what has no names."""
    for name, value in values.items():
        if not isinstance(value, Mapping):
            raise InvalidValueError(
                f"{name}={quoted(value)}", "is no mapping", "give the values by name, in a dict"
            )
