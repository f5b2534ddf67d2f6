"""A whole table: what the caller asked for, settled against the headers of its first row."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import attrs

from stmetrics.errors import InvalidValueError, quoted
from stmetrics.records import _fields as f
from stmetrics.sheets._cells import MEASURED, stripped
from stmetrics.sheets._columns import (
    Column,
    Field,
    column,
    field_named,
    fields_of,
    leaves_basis_open,
    match_header,
    require_record,
    split_unit,
    table_units,
    unmatched,
)


@attrs.frozen
class Asked:
    """What the caller says about a table, checked before a row is read.

    Attributes:
        record: The class of the records.
        columns: Fields by header, None for a column to leave out.
        units: The table's units.
        zeros: Fields or headers whose zero says that the figure is not known.
        fixed: Values of fields that hold for every row, converted.
    """

    record: type
    columns: dict[Any, Field | None]
    units: tuple[str, ...]
    zeros: tuple[Any, ...]
    fixed: dict[str, Any]

    @classmethod
    def of(
        cls,
        record: type,
        columns: Mapping[Any, str | None] | None,
        unit: str | None,
        zeros: Iterable[Any],
        fixed: Mapping[str, Any] | None,
    ) -> Asked:
        """Check names, units and values."""
        require_record(record)
        given = {
            stripped(header): None if name is None else field_named(record, name, "columns")
            for header, name in _mapping(columns, "columns").items()
        }
        values = {}
        for name, value in _mapping(fixed, "fixed").items():
            field = field_named(record, name, "fixed")
            values[field.name] = field.converted(value)
        return cls(record, given, table_units(unit), f.several(zeros), values)


def _mapping(value: Any, name: str) -> Mapping[Any, Any]:
    if value is None:
        return {}
    if isinstance(value, Mapping):
        return value
    raise InvalidValueError(f"{name}={quoted(value)}", "is no mapping", "give a dict")


@attrs.frozen
class Table:
    """A table whose headers are understood.

    Attributes:
        asked: What the caller said.
        columns: The columns that fill a field, by header.
        ignored: The headers left out on purpose.
        known: Both kinds of headers.
    """

    asked: Asked
    columns: dict[Any, Column]
    ignored: tuple[Any, ...]
    known: frozenset[Any]

    @classmethod
    def of(cls, asked: Asked, headers: Iterable[Any]) -> Table:
        """Settle every header of the first row, or say what is wrong with them."""
        headers = tuple(headers)
        _require_present(asked, headers)
        columns: dict[Any, Column] = {}
        ignored, unknown = [], []
        for header in headers:
            name = stripped(header)
            if name in asked.columns:
                field = asked.columns[name]
                shown = split_unit(name)[1] if isinstance(name, str) else None
            elif name is None or name == "":
                continue  # what stands below it is judged cell by cell
            elif isinstance(name, str) and (found := match_header(asked.record, name)):
                field, shown = found
            else:
                unknown.append(header)
                continue
            if field is None:
                ignored.append(header)
            else:
                columns[header] = column(header, field, shown, asked.units)
        if unknown:
            raise unmatched(asked.record, unknown)
        _require_one_each(asked, columns.values())
        _require_basis(asked, columns.values())
        return cls(
            asked, _with_zeros(asked, columns), tuple(ignored), frozenset((*columns, *ignored))
        )


def _require_present(asked: Asked, headers: tuple[Any, ...]) -> None:
    absent = set(asked.columns) - set(map(stripped, headers))
    if absent:
        raise InvalidValueError(
            f"columns={', '.join(sorted(map(quoted, absent)))}",
            "are no headers of the table",
            f"its headers are {', '.join(map(quoted, headers[:20]))}",
        )


def _require_one_each(asked: Asked, columns: Iterable[Column]) -> None:
    """Every field is filled once, and every field that the record asks for is filled."""
    filled = dict.fromkeys(asked.fixed, "fixed=")
    for each in columns:
        name, where = each.field.name, f"header {quoted(each.header)}"
        if name in filled:
            raise InvalidValueError(
                f"{filled[name]} and {where}",
                f"both fill {asked.record.__name__}.{name}",
                "map one of them to None in columns=, or leave it out of fixed=",
            )
        filled[name] = where
    lacking = [
        each.name
        for each in fields_of(asked.record).values()
        if each.required and each.name not in filled
    ]
    if lacking:
        raise InvalidValueError(
            f"{asked.record.__name__}.{', '.join(lacking)}",
            "no column fills what the record asks for",
            "name the columns in columns=, or give one value for all rows in fixed=",
        )


def _require_basis(asked: Asked, columns: Iterable[Column]) -> None:
    """Refuse R&D money of an unnamed basis, unless the caller maps it or says the basis."""
    columns = tuple(columns)
    if "basis" in asked.fixed or any(each.field.name == "basis" for each in columns):
        return
    for each in columns:
        if leaves_basis_open(each.header) and stripped(each.header) not in asked.columns:
            raise InvalidValueError(
                f"header {quoted(each.header)}",
                "does not say on which basis it was counted",
                'say it in a column 口径, or for all rows: fixed={"basis": "accounting"}',
            )


def _with_zeros(asked: Asked, columns: dict[Any, Column]) -> dict[Any, Column]:
    changed = dict(columns)
    for name in asked.zeros:
        wanted = stripped(name)
        for header, each in columns.items():
            if wanted in (stripped(header), each.field.name, each.field.stored_name):
                break
        else:
            raise InvalidValueError(
                f"zero_is_missing={quoted(name)}",
                "is no column of the table",
                "give a header or the name of a field",
            )
        if each.field.kind not in MEASURED:
            raise InvalidValueError(
                f"zero_is_missing={quoted(name)}", "holds no figure", "leave it out"
            )
        changed[header] = attrs.evolve(each, zero_is_missing=True)
    return changed
