"""A whole table: what the caller asked for, settled against the headers of its first row."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import attrs

from stmetrics.errors import InvalidValueError, quoted
from stmetrics.exact._numbers import one_of
from stmetrics.records import _fields as f
from stmetrics.sheets._cell_kinds import MEASURED, table_units
from stmetrics.sheets._cells import stripped
from stmetrics.sheets._columns import (
    Meaning,
    RecordField,
    SheetColumn,
    column,
    field_named,
    field_said,
    fields_of,
    leaves_basis_open,
    match_header,
    require_record,
    stands_in,
)
from stmetrics.sheets._headers import split_unit
from stmetrics.sheets._parts import in_units_of_wholes
from stmetrics.sheets._rows import SheetLayout, as_mapping
from stmetrics.sheets._unmatched import unmatched
from stmetrics.sheets.figures._roles import require_present


@attrs.frozen
class Asked:
    """What the caller says about a table, checked before a row is read.

    Attributes:
        record: The class of the records.
        columns: Fields by header, None for a column to leave out.
        units: The table's units.
        zeros: Fields or headers whose zero says that the figure is not known.
        fixed: Values of fields that hold for every row, converted.
        lists_unknown: Whether foreign columns are listed instead of refused.
    """

    record: type
    columns: dict[Any, RecordField | None]
    units: tuple[str, ...]
    zeros: tuple[Any, ...]
    fixed: dict[str, Any]
    lists_unknown: bool

    @classmethod
    def of(
        cls,
        record: type,
        columns: Mapping[Any, str | None] | None,
        fixed: Mapping[str, Any] | None,
        unknown: str,
        layout: SheetLayout,
    ) -> Asked:
        """Check names, units and values."""
        require_record(record)
        given = {
            stripped(header): None if name is None else field_said(record, header, name)
            for header, name in as_mapping(columns, "columns").items()
        }
        values = {}
        for name, value in as_mapping(fixed, "fixed").items():
            field = field_named(record, name, "fixed")
            values[field.name] = field.converted(value)
        lists = one_of(unknown, "unknown", ("refuse", "list")) == "list"
        zeros = f.several(layout.get("zero_is_missing", ()))
        return cls(record, given, table_units(layout.get("unit")), zeros, values, lists)

    def in_unit(self, said: str | None) -> Asked:
        """The same with the unit that a line above the headers says, where none was given."""
        return self if self.units or said is None else attrs.evolve(self, units=table_units(said))


@attrs.frozen
class RecordTable:
    """A table whose headers are understood.

    Attributes:
        asked: What the caller said.
        columns: The columns that fill a field; one may fill two.
        ignored: The headers left out on purpose.
        unused: The headers that no field takes.
        fixed: Values that hold for every row: what was given, and what a header says besides.
        known: All headers that are not blank.
    """

    asked: Asked
    columns: tuple[SheetColumn, ...]
    ignored: tuple[Any, ...]
    unused: tuple[Any, ...]
    fixed: dict[str, Any]
    known: frozenset[Any]

    @classmethod
    def of(cls, asked: Asked, headers: Iterable[Any]) -> RecordTable:
        """Settle every header of the first row, or say what is wrong with them."""
        headers = tuple(headers)
        require_present(asked.columns, headers)
        ignored = [each for each in headers if asked.columns.get(stripped(each), ...) is None]
        meant = {each: said for each in headers if (said := _meaning(asked, each))}
        if asked.lists_unknown:
            meant = _surest(asked, meant)
        columns = [
            column(header, said.field, said.unit, asked.units) for header, said in meant.items()
        ]
        columns = in_units_of_wholes(columns)
        columns += _standing_in(asked, headers, columns)
        taken = {each.header for each in columns}
        unused = [
            each
            for each in headers
            if each not in taken and each not in ignored and stripped(each) not in {None, ""}
        ]
        if unused and not asked.lists_unknown:
            raise unmatched(asked.record, unused)
        fixed = _with_implied(asked, meant.values())
        _require_one_each(asked, columns, fixed)
        _require_basis(asked, columns)
        return cls(
            asked,
            _with_zeros(asked, columns),
            tuple(ignored),
            tuple(unused),
            fixed,
            frozenset((*taken, *ignored, *unused)),
        )


def _meaning(asked: Asked, header: Any) -> Meaning | None:
    """What a header fills: as the caller says, else as the forms in use say."""
    name = stripped(header)
    if name in asked.columns:
        field = asked.columns[name]
        shown = split_unit(name)[1] if isinstance(name, str) else None
        return None if field is None else Meaning(field, shown)
    return match_header(asked.record, name) if isinstance(name, str) and name else None


def _surest(asked: Asked, meant: dict[Any, Meaning]) -> dict[Any, Meaning]:
    """Of several columns for one field, none of them named by the caller, the surest alone."""
    best: dict[str, tuple[int, Any]] = {}
    for header, said in meant.items():
        rank = -1 if stripped(header) in asked.columns else said.place
        if said.field.name not in best or rank < best[said.field.name][0]:
            best[said.field.name] = rank, header
    kept = {header for _, header in best.values()}
    return {
        header: said
        for header, said in meant.items()
        if header in kept or stripped(header) in asked.columns
    }


def _standing_in(
    asked: Asked, headers: tuple[Any, ...], columns: list[SheetColumn]
) -> list[SheetColumn]:
    """Columns that identify what has no identifier of its own (统一社会信用代码, 企业名称)."""
    filled = {each.field.name for each in columns} | set(asked.fixed)
    free = [each for each in headers if asked.columns.get(stripped(each), ...) is not None]
    return [
        column(header, fields_of(asked.record)[name], None, ())
        for name, header in stands_in(asked.record, free).items()
        if name not in filled
    ]


def _with_implied(asked: Asked, meant: Iterable[Meaning]) -> dict[str, Any]:
    """The fixed values and those that headers say; two that differ are refused."""
    values = dict(asked.fixed)
    for said in meant:
        for name, value in said.implied:
            if values.setdefault(name, value) is not value:
                raise InvalidValueError(
                    f"{name}={quoted(values[name])}",
                    f"stands beside a header of {asked.record.__name__} that says {value}",
                    "leave one of the two out",
                )
    return values


def _require_one_each(asked: Asked, columns: Iterable[SheetColumn], fixed: dict[str, Any]) -> None:
    """Every field is filled once, and every field that the record asks for is filled."""
    filled = dict.fromkeys(fixed, "fixed=")
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


def _require_basis(asked: Asked, columns: Iterable[SheetColumn]) -> None:
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


def _with_zeros(asked: Asked, columns: list[SheetColumn]) -> tuple[SheetColumn, ...]:
    changed = list(columns)
    for name in asked.zeros:
        wanted = stripped(name)
        for each in changed:
            if wanted in (stripped(each.header), each.field.name, each.field.stored_name):
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
        changed[changed.index(each)] = attrs.evolve(each, zero_is_missing=True)
    return tuple(changed)
