"""What functions are given: objects of the class that they ask for, refused by name where not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from stmetrics.errors import InvalidValueError, quoted
from stmetrics.exact._items import as_items

T = TypeVar("T")


def require_kind(kind: Any, **values: Any) -> None:
    """Refuse what is no object of a class, by the argument's name.

    A class that is made in several ways says them in `_made_by`.
    """
    for name, value in values.items():
        if not isinstance(value, kind):
            hint = getattr(kind, "_made_by", f"give a {_named(kind)}")
            raise InvalidValueError(f"{name}={quoted(value)}", f"is no {_named(kind)}", hint)


def _named(kind: Any) -> str:
    return kind.__name__ if isinstance(kind, type) else " or ".join(map(_named, kind.__args__))


def as_flag(value: Any, name: str) -> bool:
    """Yes or no, and nothing that merely counts as one of them."""
    if value is True or value is False:
        return bool(value)
    raise InvalidValueError(f"{name}={quoted(value)}", "must be True or False", "say which")


def all_given(kind: type[T], values: Iterable[T], name: str) -> tuple[T, ...]:
    """The objects of one class in an iterable, each refused by its place where it is another.

    A tuple is given back as it is: a slice of a region's records remembers its groups, and the
    classes that it was once seen to hold.
    """
    given = values if isinstance(values, tuple) else tuple(as_items(values, name))
    kinds = getattr(given, "kinds", None) or set(map(type, given))
    if kinds != {kind}:  # else all is as it should be, seen in one pass
        for place, value in enumerate(given):
            require_kind(kind, **{f"{name}[{place}]": value})
    return given


def pairs_given(values: Any, name: str) -> dict[Any, Any]:
    """Names and values, given as a mapping or as pairs."""
    if isinstance(values, Mapping):
        return dict(values)
    given = as_items(values, name)
    for place, pair in enumerate(given):
        if not isinstance(pair, tuple | list) or len(pair) != 2:  # noqa: PLR2004 - a name and a value
            raise InvalidValueError(
                f"{name}[{place}]={quoted(pair)}", "is no pair of a name and a value", "give a dict"
            )
    return {pair[0]: pair[1] for pair in given}


def require_mapping(**values: Any) -> None:
    """Refuse what has no names."""
    for name, value in values.items():
        if not isinstance(value, Mapping):
            raise InvalidValueError(
                f"{name}={quoted(value)}", "is no mapping", "give the values by name, in a dict"
            )
