"""Which columns of a frame hold what is asked for, by the words that head the forms in use."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

import attrs

from stmetrics.errors import InvalidValueError, quoted
from stmetrics.frames._money import Units, units_of_columns
from stmetrics.records import _fields as f
from stmetrics.sheets._cell_kinds import CellKind
from stmetrics.sheets._columns import (
    Meaning,
    RecordField,
    field_named,
    fields_of,
    leaves_basis_open,
    match_header,
    require_record,
    stands_in,
)
from stmetrics.sheets._rows import as_mapping
from stmetrics.sheets.terms._fields import TERMS

_MOST_NAMED: Final = 20


@attrs.frozen
class FoundColumn:
    """A column of a frame that holds a field of a record.

    Attributes:
        name: As the frame has it.
        field: The field that it holds.
        unit: The unit of a money column, as its Chinese symbol; None for any other.
        implied: What the name says besides (常住人口: the kind of population), by field.
    """

    name: str
    field: RecordField
    unit: str | None = None
    implied: tuple[tuple[str, Any], ...] = ()


def found_columns(  # noqa: PLR0913 - six is what the house allows
    names: Iterable[str],
    record: type,
    fields: Iterable[str] | None = None,
    *,
    also: Iterable[str] = (),
    columns: Mapping[str, str] | None = None,
    units: Units = None,
) -> dict[str, FoundColumn]:
    """Find the columns that hold fields of a record, by its header words (列名识别).

    Names are those of fields ("sales_income"), of what records store ("sales_income_yuan") or
    Chinese terms of the forms in use ("销售收入（万元）"), in any spacing and width. A column of
    credit codes or names stands in for an identifier, as in a spreadsheet. Columns that hold
    nothing asked for are passed over: a frame may have many.

    Args:
        names: The frame's column names.
        record: A record class that a row can hold.
        fields: The names of the fields that are needed; None for those the record asks for.
        also: The names of fields that are taken where they are there.
        columns: Fields by column name, where a name does not say it.
        units: The units of money columns whose names show none: one, or one a column.

    Returns:
        The column of every field that was found, by the field's name.

    Raises:
        InvalidValueError: Needed fields have no column (all of them are named), or one has
            several; a name in ``columns`` is none of the frame's.
        UnitError: Money columns have no unit (all of them are named).
    """
    require_record(record)
    present, needed = f.several(names), _needed(record, fields)
    wanted = {each.name for each in (*needed, *_named(record, also, "also"))}
    found = _by_field(record, present, as_mapping(columns, "columns"), wanted)
    _require_all(record, needed, found, present)
    money = [each.name for each in found.values() if each.field.kind is CellKind.MONEY]
    known = units_of_columns(money, units)
    return {name: attrs.evolve(each, unit=known.get(each.name)) for name, each in found.items()}


def _needed(record: type, fields: Iterable[str] | None) -> list[RecordField]:
    if fields is None:
        return [each for each in fields_of(record).values() if each.required]
    return _named(record, fields, "fields")


def _named(record: type, fields: Iterable[str], what: str) -> list[RecordField]:
    return [field_named(record, each, what) for each in f.several(fields)]


def _by_field(
    record: type, names: tuple[Any, ...], given: Mapping[Any, Any], wanted: set[str]
) -> dict[str, FoundColumn]:
    """The column of each field; what the caller maps goes before what a name says."""
    _require_known(given, names)
    found: dict[str, FoundColumn] = {}
    for name, field in given.items():
        _put(found, FoundColumn(name, field_named(record, field, "columns")))
    mapped, free = set(found), [each for each in names if each not in given]
    meant = {each: said for each in free if (said := _meaning(record, each, names))}
    for name, said in meant.items():
        if said.field.name in wanted - mapped:
            _put(found, FoundColumn(name, said.field, None, said.implied))
    for field, name in stands_in(record, free).items():
        if field in wanted:
            found.setdefault(field, FoundColumn(name, fields_of(record)[field]))
    return found


def _meaning(record: type, name: Any, names: tuple[Any, ...]) -> Meaning | None:
    """What a name says; R&D money counts only where its basis is said too."""
    if not isinstance(name, str) or (leaves_basis_open(name) and not _says_basis(record, names)):
        return None
    return match_header(record, name)


def _says_basis(record: type, names: tuple[Any, ...]) -> bool:
    meant = (match_header(record, each) for each in names if isinstance(each, str))
    return any(said.field.name == "basis" for said in meant if said is not None)


def _put(found: dict[str, FoundColumn], column: FoundColumn) -> None:
    field = column.field.name
    if field in found:
        raise InvalidValueError(
            f"columns {quoted(found[field].name)} and {quoted(column.name)}",
            f"both hold {field}",
            f"say which: columns={{{quoted(column.name)}: {quoted(field)}}}",
        )
    found[field] = column


def _require_known(given: Mapping[Any, Any], names: tuple[Any, ...]) -> None:
    strange = [each for each in given if each not in names]
    if strange:
        raise InvalidValueError(
            f"columns={', '.join(map(quoted, strange))}",
            "are no columns of the frame",
            f"its columns are {', '.join(map(quoted, names[:_MOST_NAMED]))}",
        )


def _require_all(
    record: type, needed: list[RecordField], found: dict[str, FoundColumn], names: tuple[Any, ...]
) -> None:
    lacking = [
        f"{each.name} ({TERMS[record][each.name][0]})" for each in needed if each.name not in found
    ]
    if lacking:
        open_basis = [quoted(each) for each in names if leaves_basis_open(each)]
        told = f"{', '.join(open_basis)} says no basis; " if open_basis else ""
        raise InvalidValueError(
            f"columns for {', '.join(lacking)}",
            f"are not in the frame, but {record.__name__} needs them",
            f'{told}rename, or map them: columns={{"name in the frame": "field"}}',
        )
