"""What the cells of a column can hold, and what the figures among them measure."""

from __future__ import annotations

import enum
import re
import unicodedata
from typing import Final

from stmetrics.errors import UnitError, quoted
from stmetrics.units._table import UNITS, Measure, unit


class CellKind(enum.Enum):
    """What a field holds."""

    TEXT = enum.auto()
    CODE = enum.auto()
    """A text that must be the same character for character: an identifier, a number of a paper."""
    REGION = enum.auto()
    DAY = enum.auto()
    PERIOD = enum.auto()
    YEAR = enum.auto()
    FLAG = enum.auto()
    MEMBER = enum.auto()
    MONEY = enum.auto()
    LABOUR = enum.auto()
    PEOPLE = enum.auto()
    """A number of people, whole or a mean."""
    COUNT = enum.auto()


MEASURED: Final = {
    CellKind.MONEY: (Measure.MONEY,),
    CellKind.LABOUR: (Measure.LABOUR,),
    CellKind.PEOPLE: (Measure.PERSONS,),
    CellKind.COUNT: (Measure.PIECES, Measure.ITEMS, Measure.UNITS),
}
"""What the numbers of a kind measure; the other kinds have no unit."""


def require_fit(kind: CellKind, name: str) -> None:
    """Refuse a unit that does not measure what a kind of field holds."""
    fitting = MEASURED.get(kind, ())
    if unit(name).measure not in fitting:
        known = " ".join(each.symbol for each in UNITS if each.measure in fitting)
        hint = f"use one of {known}" if known else "leave the unit out"
        raise UnitError(f"unit {name}", "does not measure what the field holds", hint)


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
