"""Figures in the cells of a table: money, labour, people and counts, as exported."""

from __future__ import annotations

import functools
import re
from decimal import Decimal
from numbers import Number
from typing import Any, Final

from stmetrics.errors import UnitError, quoted
from stmetrics.exact._numbers import to_decimal
from stmetrics.sheets._cell_kinds import CellKind, require_fit
from stmetrics.sheets._marks import without_marks
from stmetrics.units._grammar import parse
from stmetrics.units._reading import as_stored
from stmetrics.units._stored import STORED_UNITS
from stmetrics.units._table import UNITS, convert, measures, split_quotient, unit
from stmetrics.units.amount import Amount

_SCALES: Final = frozenset("千万亿")
MARKED_AS_TEXT: Final = re.compile("^'(?=[0-9A-Za-z])")
_NEGATIVE: Final = re.compile(r"[(（]\s*([￥¥]?[0-9][0-9,，.]*)\s*[)）](.*)", re.DOTALL)
_SPACED: Final = re.compile(r"[-−－+]?[0-9]{1,3}(?:[ \u00a0\u2009\u202f][0-9]{3})+(?![0-9])")
_ARROWS: Final = {"▼": "-", "▽": "-", "↓": "-", "↑": ""}
_CURRENCY: Final = re.compile(r"(?:人民币|RMB|CNY|[￥¥])\s*(?=[-−－+0-9０-９.])", re.IGNORECASE)


def printed_figure(text: str) -> str:
    """A figure without currency and footnote marks, and with the sign that brackets stand for."""
    bare = _CURRENCY.sub("", MARKED_AS_TEXT.sub("", without_marks(text)), count=1)
    if _SPACED.match(bare):
        bare = "".join(bare.split())
    if bare[:1] in _ARROWS:
        bare = _ARROWS[bare[0]] + bare[1:].lstrip()
    return _NEGATIVE.sub(r"-\1\2", bare) if bare[:1] in {"(", "（"} else bare


def amount_in(cell: Any, in_unit: str | None) -> Any:
    if isinstance(cell, str):
        found = parse(printed_figure(cell), unit=in_unit_of(cell, in_unit))
        return found if found.unit is not None else _no_unit(cell)
    if isinstance(cell, Number):
        return _stored(cell, in_unit) if in_unit is not None else _no_unit(cell)
    return cell


def _stored(cell: Any, in_unit: str) -> Any:
    """A plain number as records store it, its decimals kept."""
    return as_stored(_stored_as(in_unit), (to_decimal(cell, "amount"), in_unit), "amount")


@functools.cache
def _stored_as(in_unit: str) -> Any:
    """As what records store figures of a unit: money or labour."""
    return next(kind for kind, unit in STORED_UNITS.items() if measures(unit) == measures(in_unit))


def in_unit_of(cell: str, in_unit: str | None) -> str | None:
    """The unit of a cell that may have a scale of its own: 106.5万 below (万元) is in 元."""
    if in_unit is None or cell[-1:] not in _SCALES or "/" in in_unit:
        return in_unit
    above, _ = split_quotient(in_unit)
    return next(each.symbol for each in UNITS if each.measure is above.measure)


def _no_unit(cell: object) -> Amount:
    raise UnitError(
        quoted(cell),
        "has no unit",
        'write the unit into the header, "(万元)", or give the table\'s: unit="万元"',
    )


def people_in(cell: Any, in_unit: str | None) -> Decimal:
    return _counted(cell, in_unit, CellKind.PEOPLE)


def count_in(cell: Any, in_unit: str | None) -> Decimal:
    return _counted(cell, in_unit, CellKind.COUNT)


def _counted(cell: Any, in_unit: str | None, kind: CellKind) -> Decimal:
    if isinstance(cell, str):
        amount = parse(printed_figure(cell), unit=in_unit_of(cell, in_unit))
        number, shown = amount.value, amount.unit
    else:
        number, shown = to_decimal(cell, "count"), in_unit
    if shown is None:
        return number
    require_fit(kind, shown)
    measure = unit(shown).measure
    return convert(number, shown, next(each.symbol for each in UNITS if each.measure is measure))
