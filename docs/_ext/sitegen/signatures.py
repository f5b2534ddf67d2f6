"""Signatures that read: what attrs made is shown as a caller would write it."""

from __future__ import annotations

import inspect
from enum import Enum
from typing import Any

import attrs
from sphinx.application import Sphinx


def show(
    app: Sphinx, what: str, name: str, obj: Any, options: object, signature: str, returns: str
) -> tuple[str, str] | None:
    """The signature of an attrs class, without annotations and with defaults that read."""
    del app, name, options, signature, returns
    if what != "class" or not attrs.has(obj):
        return None
    given = inspect.signature(obj)
    shown = [each.replace(annotation=each.empty, default=_default(each.default))
             for each in given.parameters.values()]  # fmt: skip
    return str(given.replace(parameters=shown, return_annotation=given.empty)), ""


class _AsWritten:
    """A default that prints as a caller writes it."""

    def __init__(self, text: str) -> None:
        self._text = text

    def __repr__(self) -> str:
        return self._text


def _default(value: Any) -> Any:
    """The default as text; an ellipsis where the class works it out."""
    if value is inspect.Parameter.empty or isinstance(value, str):
        return value
    if value is attrs.NOTHING:
        return _AsWritten("…")
    if isinstance(value, Enum):
        return _AsWritten(str(value))
    name = getattr(value, "__name__", None) or f"{value!r}".removeprefix("Decimal('")
    return _AsWritten(name.removesuffix("')"))
