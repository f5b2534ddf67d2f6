"""What is wrong with a record, all of it at once, before it is made."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs

from stmetrics.errors import InvalidValueError, MissingFactError, StmetricsError, quoted


def problems_of(kind: type, values: Mapping[str, Any]) -> tuple[StmetricsError, ...]:
    """Every fault of what a record would be made from (校验).

    A constructor stops at the first fault; a form or a service wants them all. Fields are read
    one by one; where each is sound, the record is made, for what does not go together.

    Args:
        kind: A class of the library, such as `TechContract`.
        values: What its constructor would take, by name.

    Returns:
        The faults in the order of the fields, each with ``.code``, ``.path`` (the field) and
        ``.text("zh")``; empty where the record can be made.

    Raises:
        InvalidValueError: Not a class with fields, or no mapping of names.

    Example:
        >>> faults = problems_of(RDInput, {"performer": "nobody", "expenditure": 5, "extra": 1})
        >>> [fault.path for fault in faults]
        ['performer', 'period', 'expenditure', 'extra']
        >>> faults[1].code, faults[2].text("zh").partition("（")[0]
        ('missing_fact', 'RDInput.expenditure=5：没有计量单位')
    """
    if not (isinstance(kind, type) and attrs.has(kind)):
        raise InvalidValueError(f"kind={quoted(kind)}", "is no class with fields", "give a record")
    if not isinstance(values, Mapping):
        raise InvalidValueError(f"values={quoted(values)}", "is no mapping", "give fields by name")
    fields = {field.alias: field for field in attrs.fields(kind) if field.init}
    found = [fault for field in fields.values() for fault in _faults_of(kind, field, values)]
    known = ", ".join(fields)
    found += [
        InvalidValueError(
            f"{kind.__name__}.{quoted(name)}",
            "is no field of it",
            f"use one of {known}",
        ).at(str(name))
        for name in values
        if name not in fields
    ]
    return tuple(found) if found else _of_the_whole(kind, values)


def _faults_of(
    kind: type, field: attrs.Attribute[Any], values: Mapping[str, Any]
) -> tuple[StmetricsError, ...]:
    name = field.alias or field.name
    if name not in values:
        if field.default is not attrs.NOTHING:
            return ()
        return (MissingFactError(f"{kind.__name__}.{name}", "is not given", "give it").at(name),)
    try:
        if field.converter is not None:
            field.converter(values[name])  # type: ignore[operator]  # attrs calls it so
    except StmetricsError as error:
        found = error if error.path else error.at(name)
        return (found, *found.further)
    return ()


def _of_the_whole(kind: type, values: Mapping[str, Any]) -> tuple[StmetricsError, ...]:
    try:
        kind(**values)
    except StmetricsError as error:
        return (error, *error.further)
    return ()
