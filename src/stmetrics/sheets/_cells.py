"""One cell of a spreadsheet: what counts as missing, and how every kind of field is read."""

from __future__ import annotations

import enum
import re
import string
import unicodedata
from collections.abc import Callable
from datetime import date, datetime, time
from decimal import Decimal
from numbers import Number
from typing import Any, Final

from stmetrics._closed_list import word_key
from stmetrics.errors import InvalidValueError, ParseError, UnitError, quoted
from stmetrics.exact.numbers import plain_number, to_decimal, whole_number
from stmetrics.periods.period import Period
from stmetrics.sheets._headers import without_numbering
from stmetrics.units.amount import Amount
from stmetrics.units.grammar import NARROW, parse
from stmetrics.units.table import UNITS, Measure, convert, split_quotient, unit


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

MISSING: Final = frozenset((
    "", "-", "--", "–", "—", "——", "－", "/", "／", "…", "……", "...",
    "n/a", "na", "null", "不详", "未知", "暂无", "缺失",
))  # fmt: skip
"""Texts that say a figure is not there, whatever their case; 0 and 无 are not among them."""

_BLANK: Final = string.whitespace + "\u00a0\u2002\u2003\u2009\u3000\u200b\ufeff"
_PLAIN: Final = frozenset({int, float, Decimal, date, datetime})
_NO_VALUES: Final = frozenset({"NAType", "NaTType"})
_LONGEST_MISSING: Final = max(map(len, MISSING))
_SHEET_ERRORS: Final = frozenset(
    {"#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!"}
)
_SCALES: Final = frozenset("千万亿")
_SHEET_DIGITS: Final = 15
_YES: Final = frozenset({"是", "有", "yes", "y", "true", "1", "√", "✓"})
_NO: Final = frozenset({"否", "无", "no", "n", "false", "0", "×", "✗"})

_DAY_TEXT: Final = re.compile(
    r"""(?P<year>[0-9]{4})
    (?: (?P<mark>[-/.])(?P<month>[0-9]{1,2})(?P=mark)(?P<day>[0-9]{1,2})
      | 年(?P<month_zh>[0-9]{1,2})月(?P<day_zh>[0-9]{1,2})日
      | (?P<month_plain>[0-9]{2})(?P<day_plain>[0-9]{2})
    )(?:[ T]0{1,2}:00(?::00(?:\.0+)?)?)?""",
    re.VERBOSE,
)
_CUT_REGION: Final = re.compile(r"[1-9][0-9](?:[0-9]{2})?")
_BETWEEN_CHARACTERS: Final = re.compile(r"(?<=[\u3400-\u9fff])\s+(?=[\u3400-\u9fff])")
_MARKED_AS_TEXT: Final = re.compile("^'(?=[0-9A-Za-z])")
_CUT_CODE: Final = re.compile(r"[0-9](?:\.[0-9]+)?[eE]\+?[0-9]{1,3}")
_CODE_WITH_POINT: Final = re.compile(r"[0-9]+\.0+")
_TEXT_AS_FORMULA: Final = re.compile('="([^"]*)"')
_NEGATIVE: Final = re.compile(r"[(（]\s*([￥¥]?[0-9][0-9,，.]*)\s*[)）](.*)", re.DOTALL)
_CURRENCY: Final = re.compile(r"(?:人民币|RMB|CNY|[￥¥])\s*(?=[-−－+0-9０-９.])", re.IGNORECASE)
_SERIAL: Final = re.compile(r"[0-9]{1,7}(?:\.[0-9]*)?")
_YEAR_TEXT: Final = re.compile(r"(?P<year>[1-9][0-9]{3})(?:\.0+)?(?:年度?)?")
_PERIOD_TEXT: Final = re.compile(
    r"""(?P<year>[0-9]{4})年
    (?: (?P<half>[上下])半年
      | 第?(?P<quarter>[一二三四1-4])季度
      | (?P<first>[0-9]{1,2})(?:月?[-–—~～至](?P<last>[0-9]{1,2}))?月份?
    )""",
    re.VERBOSE,
)
_QUARTERS: Final = {name: place % 4 + 1 for place, name in enumerate("一二三四1234")}


def stripped(cell: Any) -> Any:
    """A text without the blanks around it, invisible ones included; anything else as it is."""
    return cell.strip().strip(_BLANK) if isinstance(cell, str) else cell


def is_missing(cell: Any) -> bool:
    """Whether a cell says nothing: None, a blank, a dash, a NaN, a NaT, a pandas NA."""
    if cell is None:
        return True
    if isinstance(cell, str):
        plain = stripped(cell)
        return len(plain) <= _LONGEST_MISSING and plain.casefold() in MISSING
    if isinstance(cell, int | Decimal):
        return isinstance(cell, Decimal) and cell.is_nan()
    if isinstance(cell, float):
        return cell != cell  # noqa: PLR0124 - NaN is not
    if isinstance(cell, Number | datetime) or type(cell).__name__ == "datetime64":
        return bool(cell != cell)  # noqa: PLR0124 - nor is NaT
    return type(cell).__name__ in _NO_VALUES


def read_cell(kind: CellKind, cell: Any, in_unit: str | None) -> Any:
    """What a cell holds, in a form that the field's own converter takes."""
    plain = stripped(cell)
    if isinstance(plain, str):
        plain = _value_of(plain)
    elif type(plain) not in _PLAIN and type(plain).__module__ == "numpy":
        plain = _of_numpy(plain)
    if kind is CellKind.MEMBER:
        return without_numbering(plain) if isinstance(plain, str) else plain
    return _READERS[kind](plain, in_unit)


def _value_of(text: str) -> str:
    """A text that is no formula and no error of the spreadsheet; ="0123" is how some say text."""
    if text.startswith("="):
        if found := _TEXT_AS_FORMULA.fullmatch(text):
            return found[1]
        raise ParseError(
            quoted(text), "is a formula, not its value", "export the sheet with values"
        )
    if text in _SHEET_ERRORS:
        raise ParseError(quoted(text), "is an error of the spreadsheet", "mend the sheet")
    return text


def _of_numpy(cell: Any) -> Any:
    """A day of numpy as its text, a yes or no as Python's own, a short float as it prints."""
    if type(cell).__name__ == "datetime64":
        return str(cell)
    if type(cell).__name__ in {"bool", "bool_"}:
        return bool(cell)
    return float(str(cell)) if type(cell).__name__ in {"float16", "float32"} else cell


def printed_figure(text: str) -> str:
    """A figure without its currency sign, and with the sign that accounting brackets stand for."""
    bare = _CURRENCY.sub("", _MARKED_AS_TEXT.sub("", text), count=1)
    return _NEGATIVE.sub(r"-\1\2", bare) if bare[:1] in {"(", "（"} else bare


def require_fit(kind: CellKind, name: str) -> None:
    """Refuse a unit that does not measure what a kind of field holds."""
    fitting = MEASURED.get(kind, ())
    if unit(name).measure not in fitting:
        known = " ".join(each.symbol for each in UNITS if each.measure in fitting)
        hint = f"use one of {known}" if known else "leave the unit out"
        raise UnitError(f"unit {name}", "does not measure what the field holds", hint)


# --- one reader for every kind --------------------------------------------------------------


def _text(cell: Any, _: str | None) -> Any:
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool) or not isinstance(cell, Number):
        raise InvalidValueError(
            quoted(cell), f"is a {type(cell).__name__}, not text", "format the column as text"
        )
    digits = str(whole_number(cell, "text"))
    if len(digits.lstrip("-")) > _SHEET_DIGITS:
        raise InvalidValueError(
            quoted(cell),
            f"is a number of more than {_SHEET_DIGITS} digits, which spreadsheets cut",
            "format the column as text and enter it anew",
        )
    return digits


def _code(cell: Any, _: str | None) -> Any:
    """An identifier, in narrow characters; one that a spreadsheet has cut or turned is refused."""
    held = _text(cell, None)
    code = unicodedata.normalize("NFKC", _MARKED_AS_TEXT.sub("", held))
    if _CUT_CODE.fullmatch(code):
        raise InvalidValueError(
            quoted(cell),
            "is a number as spreadsheets shorten it; its digits are lost",
            "format the column as text and enter it anew",
        )
    if _CODE_WITH_POINT.fullmatch(code):
        whole = code.partition(".")[0]
        raise InvalidValueError(
            quoted(cell),
            "is a code that was turned into a number",
            f"format the column as text: {whole}",
        )
    return code


def _region(cell: Any, _: str | None) -> Any:
    """A region's code, whole, or its name, whose characters tables space apart."""
    text = _BETWEEN_CHARACTERS.sub("", _code(cell, None))
    if _CUT_REGION.fullmatch(text):
        raise InvalidValueError(quoted(cell), "is a code cut short", f'write "{text:0<6}"')
    return text


def _day(cell: Any, _: str | None) -> date:
    if isinstance(cell, datetime):
        if cell.time() != time.min or cell.tzinfo is not None:
            raise InvalidValueError(
                quoted(cell), "has a time of day or a zone", "give the date alone"
            )
        return cell.date()
    if isinstance(cell, date):
        return cell
    shown = _shown(cell)
    if match := _DAY_TEXT.fullmatch(shown):
        parts = {name: text for name, text in match.groupdict().items() if text}
        month, day = (
            next(int(text) for name, text in parts.items() if name.startswith(part))
            for part in ("month", "day")
        )
        try:
            return date(int(parts["year"]), month, day)
        except ValueError:
            raise ParseError(quoted(cell), "is not in the calendar", "check the day") from None
    if _SERIAL.fullmatch(shown):
        raise ParseError(
            quoted(cell),
            "is a number, perhaps a spreadsheet's serial number of a day",
            "format the column as dates",
        )
    raise ParseError(quoted(cell), "is not a date", 'write "2022-05-01" or "2022年5月1日"')


def _shown(cell: Any) -> str:
    """A text with narrow digits; a number as it is printed, whole ones without a point."""
    if isinstance(cell, str):
        return cell.translate(NARROW)
    number = plain_number(cell, "value")
    return str(int(number) if number == int(number) else number)


def _year(cell: Any, _: str | None) -> int:
    match = _YEAR_TEXT.fullmatch(_shown(cell))
    if match is None:
        raise ParseError(quoted(cell), "is not a year of four digits", 'write "2022"')
    return int(match["year"])


def _period(cell: Any, _: str | None) -> Period:
    if isinstance(cell, Period):
        return cell
    if isinstance(cell, date):
        raise ParseError(
            quoted(cell),
            "is a day, not a period; spreadsheets turn 2022-10 into one",
            "format the column as text",
        )
    shown = cell.translate(NARROW) if isinstance(cell, str) else cell
    if not isinstance(shown, str) or _YEAR_TEXT.fullmatch(shown):
        return Period.year(_year(cell, None))
    match = _PERIOD_TEXT.fullmatch(shown)
    if match is None:
        return Period.parse(shown)
    year = int(match["year"])
    if match["half"]:
        return Period.half(year, "上下".index(match["half"]) + 1)
    if match["quarter"]:
        return Period.quarter(year, _QUARTERS[match["quarter"]])
    first = int(match["first"])
    return Period.months(year, first, int(match["last"] or first))


def _flag(cell: Any, _: str | None) -> bool:
    if isinstance(cell, bool):
        return cell
    if isinstance(cell, str):
        word = word_key(cell)
    else:
        word = {0: "0", 1: "1"}.get(plain_number(cell, "flag"), "")
    if word in _YES or word in _NO:
        return word in _YES
    raise ParseError(quoted(cell), "says neither yes nor no", "write 是 or 否, 1 or 0")


def _amount(cell: Any, in_unit: str | None) -> Any:
    if isinstance(cell, str):
        found = parse(printed_figure(cell), unit=in_unit_of(cell, in_unit))
        return found if found.unit is not None else _no_unit(cell)
    if isinstance(cell, Number):
        return (cell, in_unit) if in_unit is not None else _no_unit(cell)
    return cell


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


def _people(cell: Any, in_unit: str | None) -> Decimal:
    return _counted(cell, in_unit, CellKind.PEOPLE)


def _count(cell: Any, in_unit: str | None) -> Decimal:
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


_READERS: Final[dict[CellKind, Callable[[Any, str | None], Any]]] = {
    CellKind.TEXT: _text,
    CellKind.CODE: _code,
    CellKind.REGION: _region,
    CellKind.DAY: _day,
    CellKind.PERIOD: _period,
    CellKind.YEAR: _year,
    CellKind.FLAG: _flag,
    CellKind.MONEY: _amount,
    CellKind.LABOUR: _amount,
    CellKind.PEOPLE: _people,
    CellKind.COUNT: _count,
}
