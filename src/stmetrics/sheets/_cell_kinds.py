"""What the cells of a column can hold, and what the figures among them measure."""

from __future__ import annotations

import enum
from typing import Final

from stmetrics.errors import UnitError
from stmetrics.units.table import UNITS, Measure, unit


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
