"""The figure in a cell of a table: its number, and the unit that cell, header or row says."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any, Final

import attrs

from stmetrics.errors import InvalidValueError, quoted
from stmetrics.exact._arithmetic import UNROUNDED
from stmetrics.exact._numbers import whole_number
from stmetrics.records.enums import ObservationStatus
from stmetrics.sheets._cell_figures import in_unit_of, printed_figure
from stmetrics.sheets._cell_kinds import CellKind
from stmetrics.sheets._cells import is_missing, read_cell, stripped
from stmetrics.sheets._headers import in_ones
from stmetrics.sheets._marks import without_marks
from stmetrics.units._reading import read
from stmetrics.units.amount import Amount

_FLAGS: Final = {
    "p": ObservationStatus.PROVISIONAL,
    "e": ObservationStatus.ESTIMATED,
    "f": ObservationStatus.FORECAST,
    "b": ObservationStatus.BREAK,
    "d": ObservationStatus.DEFINITION_DIFFERS,
}
_FLAGGED: Final = re.compile(r"\s*(?P<figure>-?[0-9][0-9.,]*)\s?(?P<flag>[pefbd])\s*")
_SAID_BEHIND: Final = re.compile(
    r"(?P<figure>.*[^\s(（])\s*[(（](?P<status>预计数?|预测数?|初步数?|快报数?|估计数?)[)）]\s*"
)
_MOST_POWERS: Final = 15
_WITHHELD: Final = frozenset({"x", "*", "**", "***", "#", ":", "..", "c", "保密", "不公布"})
_RISE_OR_FALL: Final = re.compile(
    r"\s*(?:同比)?(?:(?P<fall>下降|减少|降低|回落|下跌|降|跌)|增长|上升|提高|增加|上涨|增|升|涨)\s*(?P<rate>[0-9０-９].*)"
)


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


def flag_apart(cell: Any) -> tuple[Any, dict[str, Any]]:
    """A cell without what says its status: Eurostat's flag (3.13 p), 626家（预计）."""
    if not isinstance(cell, str):
        return cell, {}
    if match := _FLAGGED.fullmatch(cell):
        return match["figure"], {"status": _FLAGS[match["flag"]]}
    if match := _SAID_BEHIND.fullmatch(cell):
        return match["figure"], {"status": ObservationStatus(match["status"])}
    return cell, {}


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


def says_nothing(cell: Any) -> bool:
    """Whether a cell of figures is missing (also —③), or says that it is kept back: x, 保密."""
    if is_missing(cell):
        return True
    if not isinstance(cell, str):
        return False
    plain = stripped(cell).casefold()
    return plain in _WITHHELD or is_missing(without_marks(plain))


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
