"""Where in a document something is wrong: from nested errors to one that names the place."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import attrs
from cattrs import BaseValidationError
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
    path = start
    record: Any = None
    while True:
        for note in reversed(getattr(error, "__notes__", ())):
            if isinstance(note, IterableValidationNote):
                path += f"[{quoted(note.index)}]"
            if isinstance(note, AttributeValidationNote):
                path += f".{attrs.fields_dict(record)[note.name].alias}"
        if not isinstance(error, BaseValidationError):
            break
        record = getattr(error, "cl", record)
        error = error.exceptions[0]
    if isinstance(error, RecursionError):
        return InvalidValueError(path, "is nested too deeply", "no record is")
    if not isinstance(error, StmetricsError):
        return InvalidValueError(path, f"cannot be made: {quoted(str(error))}", "check its fields")
    kind = type(error) if isinstance(error, InvalidValueError) else InvalidValueError
    what = error.what if error.what.startswith(path) else f"{path}: {error.what}"
    made = kind(what, error.why, error.hint)
    made.path = error.path
    within = path.removeprefix(start).removeprefix(".")
    return made.at(within) if within else made
