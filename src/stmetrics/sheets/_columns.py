"""Which column of a table fills which field of a record, and in which unit."""

from __future__ import annotations

import difflib
import functools
import re
import unicodedata
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from enum import Enum
from types import NoneType
from typing import Any, Final, get_args, get_type_hints

import attrs

from stmetrics._closed_list import ClosedList, member_of
from stmetrics.errors import InvalidValueError, UnitError, quoted
from stmetrics.periods.period import Period
from stmetrics.sheets._cells import MEASURED, Kind, read_cell, require_fit
from stmetrics.sheets._headers import BASIS_UNNAMED, RD_EXPENSES, TERMS, header_key
from stmetrics.units.stored import PersonYears, Yuan
from stmetrics.units.table import is_unit, unit

_KINDS: Final = {
    str: Kind.TEXT,
    date: Kind.DAY,
    Period: Kind.PERIOD,
    bool: Kind.FLAG,
    int: Kind.COUNT,
    Decimal: Kind.PEOPLE,
    Yuan: Kind.MONEY,
    PersonYears: Kind.LABOUR,
}
_BY_NAME: Final = {"year": Kind.YEAR, "personnel_heads": Kind.PEOPLE, "persons": Kind.PEOPLE}
_STORED_IN: Final = {Kind.MONEY: "元", Kind.LABOUR: "人年"}

_IN_BRACKETS: Final = re.compile(
    r"(?P<name>.*)[(\[【〔]\s*(?:单位:)?\s*(?P<unit>[^()\[\]【】〔〕]+)[)\]】〕]", re.DOTALL
)
_AFTER_A_MARK: Final = re.compile(r"(?P<name>.*)[/,:\s](?P<unit>[^/,:\s]+)", re.DOTALL)
_MOST_NAMED: Final = 10


# --- the fields of a record -----------------------------------------------------------------


@attrs.frozen
class Field:
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
    kind: Kind
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
def fields_of(record: type) -> dict[str, Field]:
    """The fields of a record that a cell can fill, by the name the constructor takes."""
    hints = get_type_hints(record)
    found = {}
    for attribute in attrs.fields(record):
        hint = hints[attribute.name]
        parts = set(get_args(hint)) - {NoneType}
        held = parts.pop() if len(parts) == 1 else hint
        listed = isinstance(held, type) and issubclass(held, Enum)
        kind = Kind.MEMBER if listed else _BY_NAME.get(attribute.name, _KINDS.get(held))
        if kind is not None:
            found[attribute.alias] = Field(
                attribute.alias,
                kind,
                held if listed else None,
                NoneType in get_args(hint),
                attribute.default is attrs.NOTHING,
                attribute,
            )
    return found


def field_named(record: type, name: object, what: str) -> Field:
    """The field of this name, or of the stored name; an error shows the near ones."""
    for field in fields_of(record).values():
        if name in (field.name, field.stored_name):
            return field
    raise InvalidValueError(
        f"{what}={quoted(name)}", f"is no field of {record.__name__}", _near(record, name)
    )


@functools.cache
def _keys(record: type) -> dict[str, tuple[Field, str | None]]:
    """Every header of a record: its field, and the unit that a stored name says."""
    keys: dict[str, tuple[Field, str | None]] = {}
    for field in fields_of(record).values():
        for term in (field.name, *TERMS[record].get(field.name, ())):
            keys[header_key(term)] = field, None
        if field.kind in _STORED_IN:
            keys[header_key(field.stored_name)] = field, _STORED_IN[field.kind]
    return keys


def _near(record: type, name: object) -> str:
    """What to write instead: the fields whose headers look like this one."""
    keys = _keys(record)
    text = header_key(name)[:80] if isinstance(name, str) else ""
    close = difflib.get_close_matches(text, keys, n=3, cutoff=0.5)
    fields = list(dict.fromkeys(keys[key][0].name for key in close)) or list(fields_of(record))
    terms = TERMS[record]
    listed = ", ".join(f"{each} ({terms[each][0]})" for each in fields)
    return f"near are {listed}" if close else f"the fields are {listed}"


# --- the columns of a table -----------------------------------------------------------------


@attrs.frozen
class Column:
    """A column that fills a field.

    Attributes:
        header: As the table has it.
        field: The field it fills.
        unit: The unit of its numbers, where one is known.
        zero_is_missing: Whether a zero says that the figure is not known.
    """

    header: Any
    field: Field
    unit: str | None
    zero_is_missing: bool = False

    def read(self, cell: Any) -> Any:
        """What a cell that is not missing gives the record; None for a zero that says so."""
        listed = self.field.member_of
        held = read_cell(self.field.kind, cell, self.unit)
        value = self.field.converted(held if listed is None else member_of(listed, held, "cell"))
        return None if self.zero_is_missing and not value else value


def split_unit(header: str) -> tuple[str, str | None]:
    """Split "研发费用（万元）", "研发费用/万元" into name and unit; else the header and None."""
    plain = unicodedata.normalize("NFKC", header).strip()
    for form in (_IN_BRACKETS, _AFTER_A_MARK):
        if match := form.fullmatch(plain):
            name = re.sub(r"\s+", "_", match["unit"].strip())
            if is_unit(name):
                return match["name"], name
    return header, None


def table_units(text: str | None) -> tuple[str, ...]:
    """Read the unit of a table: "千元", "单位:千元", "单位：万元、人年"."""
    if text is None:
        return ()
    if not isinstance(text, str):
        raise UnitError(f"unit={quoted(text)}", "is not a name", 'give "万元"')
    plain = unicodedata.normalize("NFKC", text[:80]).strip().removeprefix("单位").lstrip(": ")
    names = tuple(re.split(r"\s*[、,;]\s*", plain))
    for name in names:
        if not any(unit(name).measure in measures for measures in MEASURED.values()):
            raise UnitError(f"unit={quoted(text)}", "measures nothing that records hold")
    if len({unit(name).measure for name in names}) < len(names):
        raise UnitError(f"unit={quoted(text)}", "names two units of one measure", "keep one")
    return names


def column(header: Any, field: Field, shown: str | None, table: Iterable[str]) -> Column:
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
    return Column(header, field, shown)


def match_header(record: type, header: str) -> tuple[Field, str | None] | None:
    """The field that a header names, and the unit it shows; None where it names none.

    R&D expenses of an unnamed basis name a field only where one alone could hold them.
    """
    name, shown = split_unit(header)
    key = header_key(name).removeprefix("其中")
    if key in BASIS_UNNAMED and len(RD_EXPENSES.get(record, ())) == 1:
        return fields_of(record)[RD_EXPENSES[record][0]], shown
    found = _keys(record).get(key)
    if found is None or (shown and found[1] and shown != found[1]):
        return None
    return found[0], shown or found[1]


def leaves_basis_open(header: object) -> bool:
    """Whether a header names R&D money but not on which basis it was counted."""
    if not isinstance(header, str):
        return False
    return header_key(split_unit(header)[0]) in BASIS_UNNAMED


def unmatched(record: type, headers: list[Any]) -> InvalidValueError:
    """The error for headers that name no field, all of them at once."""
    shown = headers[:_MOST_NAMED]
    hints = []
    for header in shown:
        if leaves_basis_open(header) and record in RD_EXPENSES:
            fields = " or ".join(RD_EXPENSES[record])
            hints.append(f"{quoted(header)} says no basis: give columns={{...: {fields}}}")
        else:
            hints.append(f"for {quoted(header)} {_near(record, header)}")
    return InvalidValueError(
        f"headers {', '.join(quoted(each) for each in shown)}",
        f"match no field of {record.__name__}" + (", and more" if headers != shown else ""),
        "; ".join([*hints, "map them in columns=, or to None to leave them out"]),
    )
