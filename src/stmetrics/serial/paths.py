"""Where in a document something is wrong: from nested errors to one that names the place."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import attrs
from cattrs import BaseValidationError, ClassValidationError
from cattrs.errors import AttributeValidationNote, IterableValidationNote

from stmetrics.errors import InvalidValueError, StmetricsError, quoted


def at(place: int | str, read: Callable[[Any, Any], Any], plain: Any, kind: Any) -> Any:
    """Read one of several values; an error says which."""
    try:
        return read(plain, kind)
    except Exception as error:
        error.add_note(IterableValidationNote("", place, kind))
        raise


def located(error: Exception, start: str) -> InvalidValueError:
    """The first of the errors within, with its path: ``RegionData.contracts[3].turnover``."""
    path, record = start, None
    while True:
        for note in reversed(getattr(error, "__notes__", ())):
            path += _step(note, record)
        if not isinstance(error, BaseValidationError):
            break
        record = error.cl if isinstance(error, ClassValidationError) else None
        error = error.exceptions[0]
    if isinstance(error, RecursionError):
        return InvalidValueError(path, "is nested too deeply", "no record is")
    if not isinstance(error, StmetricsError):
        return InvalidValueError(path, f"cannot be made: {quoted(str(error))}", "check its fields")
    kind = type(error) if isinstance(error, InvalidValueError) else InvalidValueError
    what = error.what if error.what.startswith(path) else f"{path}: {error.what}"
    return kind(what, error.why, error.hint)


def _step(note: object, record: type | None) -> str:
    if isinstance(note, IterableValidationNote):
        return f"[{quoted(note.index)}]"
    if isinstance(note, AttributeValidationNote) and record is not None:
        return f".{attrs.fields_dict(record)[note.name].alias}"
    return ""
