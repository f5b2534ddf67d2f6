"""Which column of a table fills which field of a record, and in which unit."""

from __future__ import annotations

import difflib
import functools
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from types import NoneType
from typing import Any, Final, get_args, get_type_hints

import attrs

from stmetrics._closed_list import ClosedList, member_of
from stmetrics.errors import InvalidValueError, UnitError, quoted
from stmetrics.periods.period import Period
from stmetrics.sheets._cell_kinds import MEASURED, CellKind, require_fit
from stmetrics.sheets._cells import read_cell
from stmetrics.sheets._headers import forms_of, header_key
from stmetrics.sheets.terms._fields import (
    BASIS_UNNAMED,
    IMPLIED,
    RD_EXPENSES,
    STANDING_IN,
    TERMS,
    UNCERTAIN,
)
from stmetrics.units._stored import PersonYears, Yuan
from stmetrics.units._table import unit

_KINDS: Final = {
    str: CellKind.TEXT,
    date: CellKind.DAY,
    Period: CellKind.PERIOD,
    bool: CellKind.FLAG,
    int: CellKind.COUNT,
    Decimal: CellKind.PEOPLE,
    Yuan: CellKind.MONEY,
    PersonYears: CellKind.LABOUR,
}
_BY_NAME: Final = {
    "year": CellKind.YEAR,
    "personnel_heads": CellKind.PEOPLE,
    "persons": CellKind.PEOPLE,
    **dict.fromkeys(
        (
            *("id", "enterprise_id", "unit_id", "credit_code", "certificate_no"),
            "registration_no",
        ),
        CellKind.CODE,
    ),
    **dict.fromkeys(("region", "seller_region", "buyer_region"), CellKind.REGION),
}
_STORED_IN: Final = {CellKind.MONEY: "元", CellKind.LABOUR: "人年"}


# --- the fields of a record -----------------------------------------------------------------


@attrs.frozen
class RecordField:
    """A field that a cell can fill.

    Attributes:
        name: As the constructor takes it.
        kind: What it holds.
        member_of: The closed list it takes a member of.
        takes_none: Whether it may be unknown.
        required: Whether the constructor asks for it.
        attribute: As attrs knows it.
    """

    name: str
    kind: CellKind
    member_of: type[ClosedList] | None
    takes_none: bool
    required: bool
    attribute: Any

    @property
    def stored_name(self) -> str:
        """The name of the attribute, which for money and labour ends in the unit."""
        return str(self.attribute.name)

    def converted(self, value: Any) -> Any:
        """The value as the record keeps it; the field's own converter decides."""
        return self.attribute.converter(value)


def require_record(record: object) -> None:
    """Refuse what is no class of records that a row can hold."""
    if not isinstance(record, type) or record not in TERMS:
        known = ", ".join(each.__name__ for each in TERMS)
        raise InvalidValueError(
            quoted(record), "is no type of record that a row can hold", f"use one of {known}"
        )


@functools.cache
def fields_of(record: type) -> dict[str, RecordField]:
    """The fields of a record that a cell can fill, by the name the constructor takes."""
    hints = get_type_hints(record)
    found = {}
    for attribute in attrs.fields(record):
        hint = hints[attribute.name]
        parts = set(get_args(hint)) - {NoneType}
        held = parts.pop() if len(parts) == 1 else hint
        listed = isinstance(held, type) and issubclass(held, ClosedList)
        kind = CellKind.MEMBER if listed else _BY_NAME.get(attribute.name, _KINDS.get(held))
        if kind is not None:
            found[attribute.alias] = RecordField(
                attribute.alias,
                kind,
                held if listed else None,
                NoneType in get_args(hint),
                attribute.default is attrs.NOTHING,
                attribute,
            )
    return found


def field_named(record: type, name: object, what: str) -> RecordField:
    """The field of this name, or of the stored name; an error shows the near ones."""
    for field in fields_of(record).values():
        if name in (field.name, field.stored_name):
            return field
    raise InvalidValueError(
        f"{what}={quoted(name)}", f"is no field of {record.__name__}", near(record, name)
    )


def field_said(record: type, header: Any, name: object) -> RecordField:
    """The field that ``columns`` gives a header; one that has them the wrong way round says so."""
    named = {
        each for field in fields_of(record).values() for each in (field.name, field.stored_name)
    }
    if header in named and name not in named:
        raise InvalidValueError(
            f"columns={{{quoted(header)}: {quoted(name)}}}",
            "has the field first",
            f"the header comes first: columns={{{quoted(name)}: {quoted(header)}}}",
        )
    return field_named(record, name, "columns")


@attrs.frozen
class Meaning:
    """What a header stands for: a field, the unit that its name says, and what else it says."""

    field: RecordField
    unit: str | None = None
    place: int = 0
    """Among the terms of the field: of two columns for one field the earlier is taken."""
    implied: tuple[tuple[str, Any], ...] = ()


@functools.cache
def _meanings(record: type) -> dict[str, Meaning]:
    """What every header key of a record means."""
    fields, keys = fields_of(record), {}
    for field in fields.values():
        for place, term in enumerate((field.name, *TERMS[record].get(field.name, ()))):
            keys[header_key(term)] = Meaning(field, None, place)
        if field.kind in _STORED_IN:
            keys[header_key(field.stored_name)] = Meaning(field, _STORED_IN[field.kind])
    for term, (name, other, value) in IMPLIED.get(record, {}).items():
        keys.setdefault(header_key(term), Meaning(fields[name], None, 0, ((other, value),)))
    return keys


def near(record: type, name: object) -> str:
    """What to write instead: the fields whose headers look like this one."""
    known = [key for key, _ in forms_of(name)] if isinstance(name, str) else []
    keys, uncertain = _meanings(record), UNCERTAIN.get(record, {})
    fields = next((list(uncertain[key]) for key in known if key in uncertain), [])
    if not fields and known:
        close = difflib.get_close_matches(known[0][:80], keys, n=3, cutoff=0.5)
        fields = list(dict.fromkeys(keys[key].field.name for key in close))
    terms = TERMS[record]
    listed = ", ".join(f"{each} ({terms[each][0]})" for each in fields or fields_of(record))
    return f"near are {listed}" if fields else f"the fields are {listed}"


# --- the columns of a table -----------------------------------------------------------------


@attrs.frozen
class SheetColumn:
    """A column that fills a field.

    Attributes:
        header: As the table has it.
        field: The field it fills.
        unit: The unit of its numbers, where one is known.
        zero_is_missing: Whether a zero says that the figure is not known.
    """

    header: Any
    field: RecordField
    unit: str | None
    zero_is_missing: bool = False

    def read(self, cell: Any) -> Any:
        """What a cell that is not missing gives the record; None for a zero that says so."""
        listed = self.field.member_of
        held = read_cell(self.field.kind, cell, self.unit)
        value = self.field.converted(held if listed is None else member_of(listed, held, "cell"))
        return None if self.zero_is_missing and not value else value


def column(header: Any, field: RecordField, shown: str | None, table: Iterable[str]) -> SheetColumn:
    """A column in the unit that its header shows, else in the table's where that fits."""
    if shown is None:
        fitting = MEASURED.get(field.kind, ())
        shown = next((each for each in table if unit(each).measure in fitting), None)
    else:
        try:
            require_fit(field.kind, shown)
        except UnitError as error:
            raise UnitError(
                f"header {quoted(header)}", f"{error.what} {error.why}", error.hint
            ) from None
    return SheetColumn(header, field, shown)


def match_header(record: type, header: str) -> Meaning | None:
    """What a header means for a record, in the unit that it shows; None where it means nothing.

    R&D expenses of an unnamed basis name a field only where one alone could hold them.
    """
    for key, shown in forms_of(header):
        if key in BASIS_UNNAMED and len(RD_EXPENSES.get(record, ())) == 1:
            return Meaning(fields_of(record)[RD_EXPENSES[record][0]], shown)
        found = _meanings(record).get(key)
        if found and not (shown and found.unit and shown != found.unit):
            return attrs.evolve(found, unit=shown or found.unit)
    return None


def stands_in(record: type, headers: Iterable[Any]) -> dict[str, Any]:
    """The surest column that can identify what a record belongs to, by the field it fills."""
    keys: dict[str, Any] = {}
    for header in headers:
        if isinstance(header, str):
            for key, _ in forms_of(header):
                keys.setdefault(key, header)
    found = {}
    for name, terms in STANDING_IN.get(record, {}).items():
        known = [keys[key] for key in map(header_key, terms) if key in keys]
        found.update({name: known[0]} if known else {})
    return found


def leaves_basis_open(header: object) -> bool:
    """Whether a header names R&D money but not on which basis it was counted."""
    return isinstance(header, str) and any(key in BASIS_UNNAMED for key, _ in forms_of(header))
