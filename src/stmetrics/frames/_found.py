"""Which columns of a frame hold what is asked for, by the words that head the forms in use."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from stmetrics.errors import InvalidValueError, quoted
from stmetrics.records import _fields as f
from stmetrics.sheets._columns import leaves_basis_open, match_header, stands_in
from stmetrics.sheets._headers import forms_of, header_key
from stmetrics.sheets._rows import as_mapping
from stmetrics.sheets.terms._fields import TERMS

_MOST_NAMED: Final = 20


def found_columns(
    names: Iterable[str],
    homes: Mapping[str, type | None],
    columns: Mapping[Any, str | None] | None = None,
    *,
    optional: Iterable[str] = (),
) -> dict[str, str]:
    """Find the columns that hold fields, by the header words of records (列名识别).

    Names are those of fields ("sales_income"), of what records store ("sales_income_yuan") or
    Chinese terms of the forms in use ("销售收入（万元）"), in any spacing and width. A column of
    credit codes or names stands in for an identifier, as in a spreadsheet; R&D money of an unnamed
    basis is nobody's, unless there is a column that says the basis. Columns that hold nothing
    asked for are passed over: a frame may have many.

    Args:
        names: The frame's column names.
        homes: For every field the record whose words apply; None for a field of no record, which
            goes by its own name alone, with or without a unit.
        columns: Fields by the frame's names, where the words do not find them; None leaves a
            column out.
        optional: Fields that need not be there.

    Returns:
        The column's name by field, in the order of ``homes``; what is optional and not there is
        left out.

    Raises:
        InvalidValueError: Fields have no column (all of them are named), or one has several;
            ``columns`` has a field that is not asked for, or a name that the frame has not, or
            is the wrong way round.
    """
    present, said = f.several(names), as_mapping(columns, "columns")
    found = _as_said(said, present, homes)
    free = [each for each in present if isinstance(each, str) and each not in said]
    for record in dict.fromkeys(homes.values()):
        wanted = {field for field, home in homes.items() if home is record} - set(found)
        found |= _by_own_name(free, wanted) if record is None else _by_words(free, record, wanted)
    lacking = [field for field in homes if field not in {*found, *optional}]
    if lacking:
        raise _not_there([_termed(field, homes[field]) for field in lacking], free)
    return {field: found[field] for field in homes if field in found}


def _as_said(
    said: Mapping[Any, str | None], present: Iterable[Any], homes: Mapping[str, Any]
) -> dict[str, str]:
    """The columns by field, as the caller says them: fields by the frame's names."""
    meant = {name: field for name, field in said.items() if field is not None}
    turned = [name for name, field in meant.items() if name in homes and field in present]
    if turned and not set(meant) <= set(present):
        raise _wrong_way_round(turned[0], meant[turned[0]])
    _require_among(said, present, "columns", "are no columns of the frame")
    _require_among(meant.values(), homes, "columns", "are no fields that are read")
    return _one_each((field, name) for name, field in meant.items())


def _wrong_way_round(field: str, name: str) -> InvalidValueError:
    return InvalidValueError(
        f"columns={{{quoted(field)}: {quoted(name)}}}",
        "has the field first",
        f"the frame's name comes first: columns={{{quoted(name)}: {quoted(field)}}}",
    )


def _by_words(names: list[str], record: type, wanted: set[str]) -> dict[str, str]:
    """The columns of a record's fields; of those that stand in, the surest."""
    meant = {each: _meaning(record, each, names) for each in names}
    found = _one_each((field, name) for name, field in meant.items() if field in wanted)
    surest = stands_in(record, names).items()
    return {**{field: name for field, name in surest if field in wanted}, **found}


def _by_own_name(names: list[str], wanted: set[str]) -> dict[str, str]:
    keys = {header_key(field): field for field in wanted}
    return _one_each(
        (keys[key], name) for name in names for key, _ in forms_of(name) if key in keys
    )


def _meaning(record: type, name: str, names: list[str]) -> str | None:
    """The field that a name means; R&D money counts only where its basis is said too."""
    if leaves_basis_open(name) and not _says_basis(record, names):
        return None
    found = match_header(record, name)
    return None if found is None else found.field.name


def _says_basis(record: type, names: list[str]) -> bool:
    meant = (match_header(record, each) for each in names)
    return any(said.field.name == "basis" for said in meant if said is not None)


def _one_each(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The pairs as a mapping; two columns for one field are refused."""
    found: dict[str, str] = {}
    for field, name in pairs:
        if found.setdefault(field, name) != name:
            raise InvalidValueError(
                f"columns {quoted(found[field])} and {quoted(name)}",
                f"both hold {field}",
                f"say which: columns={{{quoted(name)}: {quoted(field)}}}",
            )
    return found


def _require_among(given: Iterable[Any], known: Iterable[Any], what: str, why: str) -> None:
    strange = [each for each in given if each not in known]
    if strange:
        listed = ", ".join(map(quoted, list(known)[:_MOST_NAMED]))
        raise InvalidValueError(f"{what}={', '.join(map(quoted, strange))}", why, f"use {listed}")


def _termed(field: str, record: type | None) -> str:
    """A field with the Chinese term that its column would usually have."""
    return field if record is None else f"{field} ({TERMS[record][field][0]})"


def _not_there(lacking: list[str], names: list[str]) -> InvalidValueError:
    open_basis = ", ".join(quoted(each) for each in names if leaves_basis_open(each))
    return InvalidValueError(
        f"columns for {', '.join(lacking)}",
        "are not in the frame",
        f"{open_basis and open_basis + ' says no basis; '}"
        'rename them, or say columns={"name in the frame": "field"}',
    )
