"""The units that a table of figures says: of a row, of the whole table, or of what is counted."""

from __future__ import annotations

import re
from typing import Any, Final

from stmetrics.sheets._cell_kinds import CellKind
from stmetrics.sheets._cells import read_cell, stripped
from stmetrics.sheets._headers import in_ones
from stmetrics.units._grammar import NARROW
from stmetrics.units._table import Measure, canonical, is_unit, split_quotient

_SDMX_RATIO: Final = re.compile(r"(?:PT|PC)(?:_[A-Z0-9_]+)?|PERCENT(?:AGE)?")
OF_GDP: Final = frozenset({"PT_B1GQ", "PC_GDP"})
"""Units that SDMX has for percentages of GDP."""
_SDMX_UNITS: Final = {"PS": "人", "PERS": "人", "PERSONS": "人", "FTE": "人年", "CNY": "元"}
_NO_UNITS: Final = frozenset({"无", "无单位", "--", "—", "-", "/", "指数", "IX"})
_WHOLE: Final = re.compile(r"[0-9]+|[0-9]{1,3}(?:[, ][0-9]{3})+")
_NUMBER: Final = re.compile(rf"(?:{_WHOLE.pattern})(?:\.[0-9]+)?")
_BETWEEN_UNITS: Final = re.compile(r"[、,，;；\s]+")


def unit_said(cell: Any) -> str | None:
    """The unit that a cell of units says, of SDMX codes in our own; None where there is none."""
    said = re.sub(r"\s+", "", read_cell(CellKind.TEXT, cell, None)).strip("()（）")
    if said in _NO_UNITS:
        return None
    if _SDMX_RATIO.fullmatch(said):
        return "%"
    plain = _SDMX_UNITS.get(said, said)
    plain = {"人/年": "人年"}.get(plain, plain)
    return plain if in_ones(plain)[1] else canonical(plain)


def units_in(said: Any) -> tuple[str, ...]:
    """The units of a table: 亿元; 项、亿元."""
    if not isinstance(said, str) or is_unit(in_ones(said)[0]):
        return () if said is None else (said,)
    return tuple(unit for each in _BETWEEN_UNITS.split(said) if (unit := unit_said(each)))


def is_counted_in(name: str, cell: Any) -> bool:
    """Whether a bare number can only be in the unit: a whole number of 家, any of 件/万人.

    People are counted in 万人 as often as in 人, and money in anything.
    """
    if not is_unit(name):
        return False
    above, below = split_quotient(name)
    is_of_things = above.counts and above.factor == 1 and above.measure is not Measure.PERSONS
    if below is not None:
        return is_of_things and below.measure is Measure.PERSONS and _is_number(cell, _NUMBER)
    return is_of_things and _is_number(cell, _WHOLE)


def _is_number(cell: Any, form: re.Pattern[str]) -> bool:
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return form.fullmatch(str(stripped(cell)).translate(NARROW)) is not None
