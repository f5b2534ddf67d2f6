"""The figure in a cell of a table: its number, and the unit that cell, header or row says."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any, Final, cast

import attrs

from stmetrics.errors import InvalidValueError, quoted
from stmetrics.exact._arithmetic import UNROUNDED
from stmetrics.exact._numbers import whole_number
from stmetrics.periods.period import Period
from stmetrics.sheets._cell_figures import in_unit_of, printed_figure
from stmetrics.sheets._cell_kinds import CellKind
from stmetrics.sheets._cells import read_cell, stripped
from stmetrics.sheets._headers import in_ones
from stmetrics.units._reading import read
from stmetrics.units._table import canonical
from stmetrics.units.amount import Amount

_SDMX_RATIO: Final = re.compile(r"(?:PT|PC)(?:_[A-Z0-9_]+)?|PERCENT(?:AGE)?")
_SDMX_UNITS: Final = {"PS": "人", "PERS": "人", "PERSONS": "人", "FTE": "人年", "CNY": "元"}
_NO_UNITS: Final = frozenset({"无", "无单位", "--", "—", "-", "/", "指数", "IX"})
_MOST_POWERS: Final = 15
_WITHHELD: Final = frozenset({"x", "*", "**", "***", "#", ":", "..", "c", "保密", "不公布"})
_RISE_OR_FALL: Final = re.compile(
    r"\s*(?:同比)?(?:(?P<fall>下降|减少|降低|回落)|增长|上升|提高|增加)\s*(?P<rate>[0-9０-９].*)"
)


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


def figure_in(cell: Any, unit: str | None) -> Amount:
    """The figure of a cell in the unit that it shows, else in the unit given, if any."""
    ones, tens = (None, 0) if unit is None else in_ones(unit)
    if tens:
        shown = figure_in(cell, None)
        return shown if shown.unit is not None else multiplied(figure_in(cell, ones), tens)
    if isinstance(cell, str):
        text = printed_figure(read_cell(CellKind.TEXT, cell, None))
        return read(text, unit=in_unit_of(text, unit))
    amount = read(cell, unit=unit)
    if amount.value == amount.value.to_integral_value(context=UNROUNDED):
        return attrs.evolve(amount, value=Decimal(int(amount.value)), decimals=0)
    return amount


def multiplied(amount: Amount, power: Any) -> Amount:
    """A figure that is printed in a power of ten of its unit (UNIT_MULT)."""
    tens = whole_number(power if not isinstance(power, str) else _whole(power), "power of ten")
    if not 0 <= tens <= _MOST_POWERS:
        raise InvalidValueError(f"power {tens}", f"must be 0 to {_MOST_POWERS}")
    value = _times_ten(amount.value, tens)
    upper = None if amount.upper is None else _times_ten(amount.upper, tens)
    decimals = None if amount.decimals is None else amount.decimals - tens
    return attrs.evolve(amount, value=value, upper=upper, decimals=decimals)


def _times_ten(number: Decimal, tens: int) -> Decimal:
    """A number by a power of ten, without a point where it is whole."""
    product = UNROUNDED.multiply(number, Decimal(10**tens))
    whole = product.to_integral_value(context=UNROUNDED)
    return whole if whole == product else product


def is_withheld(cell: Any) -> bool:
    """Whether a cell of figures says that the figure is kept back: x, ***, 保密."""
    return isinstance(cell, str) and stripped(cell).casefold() in _WITHHELD


def part_of_the_year(within: str, year: Period | None) -> Period:
    """The part of the table's year that a header names: 1-10月."""
    if year is None or year.start.year != year.end.year:
        raise InvalidValueError(
            quoted(within),
            "is of no year",
            'say fixed={"period": "2022"}, or give a column of years',
        )
    part = cast("Period", read_cell(CellKind.PERIOD, f"{year.start.year}年{within}", None))
    if part != year and not year.contains(part):
        raise InvalidValueError(
            quoted(within), f"lies outside {year}", 'say the year in fixed={"period": ...}'
        )
    return part


def with_sign(cell: Any) -> Any:
    """A growth in words with its sign: 下降3% is -3%."""
    match = _RISE_OR_FALL.fullmatch(cell) if isinstance(cell, str) else None
    if match is None:
        return cell
    return f"-{match['rate']}" if match["fall"] else match["rate"]


def _whole(text: str) -> int:
    if not re.fullmatch(r"\s*[0-9]{1,3}\s*", text):
        raise InvalidValueError(quoted(text), "is no power of ten", "give 0, 3, 6, ...")
    return int(text)
