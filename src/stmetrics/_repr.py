"""The repr of a value: one line, as its constructor takes it, without what is at its default."""

from __future__ import annotations

from typing import Any, Final

import attrs

_LONGEST: Final = 200
_CUT: Final = "…"


def short_repr(value: Any) -> str:
    """Write an attrs value as its constructor takes it, on one line of at most 200 characters.

    A class takes it on by ``__repr__ = short_repr``. What is longer is cut, and ends in "…".
    """
    said = ", ".join(
        f"{field.alias if field.kw_only else field.name}={getattr(value, field.name)!r}"
        for field in attrs.fields(type(value))
        if field.repr and getattr(value, field.name) != _default_of(field, value)
    )
    line = f"{type(value).__name__}({said})".replace("\n", " ")
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + _CUT


def _default_of(field: attrs.Attribute[Any], value: Any) -> Any:
    default: Any = field.default
    if not isinstance(default, attrs.Factory):  # type: ignore[arg-type]  # a class at run time
        return default
    return default.factory(value) if default.takes_self else default.factory()
