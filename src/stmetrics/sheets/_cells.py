"""One cell of a spreadsheet: what counts as missing, and how every kind of field is read."""

from __future__ import annotations

import re
import string
import unicodedata
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from numbers import Number
from typing import Any, Final

from stmetrics._closed_list import word_key
from stmetrics.errors import InvalidValueError, ParseError, quoted
from stmetrics.exact._numbers import plain_number, whole_number
from stmetrics.sheets._cell_figures import MARKED_AS_TEXT, amount_in, count_in, people_in
from stmetrics.sheets._cell_kinds import CellKind
from stmetrics.sheets._cell_times import day_in, period_in, year_in
from stmetrics.sheets._headers import chinese_of, without_numbering
from stmetrics.sheets._marks import without_marks

MISSING: Final = frozenset((
    "", "-", "--", "–", "—", "——", "－", "/", "／", "…", "……", "...",
    "n/a", "na", "n.a.", "null", "不详", "未知", "暂无", "缺失", "空缺", "无数据",
    "未填报", "未上报", "暂缺",
))  # fmt: skip
"""Texts that say a figure is not there, whatever their case; 0 and 无 are not among them."""

_BLANK: Final = string.whitespace + "\u00a0\u2002\u2003\u2009\u3000\u200b\ufeff"
_PLAIN: Final = frozenset({int, float, Decimal, date, datetime})
_NO_VALUES: Final = frozenset({"NAType", "NaTType"})
_LONGEST_MISSING: Final = max(map(len, MISSING))
_SHEET_ERRORS: Final = frozenset(
    {"#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!"}
)
_SHEET_DIGITS: Final = 15
_YES: Final = frozenset({"是", "有", "yes", "y", "true", "1", "√", "✓"})
_NO: Final = frozenset({"否", "无", "no", "n", "false", "0", "×", "✗"})

_CUT_REGION: Final = re.compile(r"[1-9][0-9](?:[0-9]{2})?")
_BETWEEN_CHARACTERS: Final = re.compile(r"(?<=[\u3400-\u9fff])\s+(?=[\u3400-\u9fff])")
_CUT_CODE: Final = re.compile(r"[0-9](?:\.[0-9]+)?[eE]\+?[0-9]{1,3}")
_CODE_WITH_POINT: Final = re.compile(r"[0-9]+\.0+")
_TEXT_AS_FORMULA: Final = re.compile('="([^"]*)"')


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
    plain = cell
    if isinstance(cell, str):
        plain = _value_of(stripped(cell))
    elif type(cell) not in _PLAIN and type(cell).__module__ == "numpy":
        plain = _of_numpy(cell)
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
    code = unicodedata.normalize("NFKC", MARKED_AS_TEXT.sub("", held))
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
    code = _code(cell, None)
    text = _BETWEEN_CHARACTERS.sub("", chinese_of(without_marks(code.removeprefix("'"))))
    if _CUT_REGION.fullmatch(text):
        raise InvalidValueError(quoted(cell), "is a code cut short", f'write "{text:0<6}"')
    return text


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


_READERS: Final[dict[CellKind, Callable[[Any, str | None], Any]]] = {
    CellKind.TEXT: _text,
    CellKind.CODE: _code,
    CellKind.REGION: _region,
    CellKind.DAY: day_in,
    CellKind.PERIOD: period_in,
    CellKind.YEAR: year_in,
    CellKind.FLAG: _flag,
    CellKind.MONEY: amount_in,
    CellKind.LABOUR: amount_in,
    CellKind.PEOPLE: people_in,
    CellKind.COUNT: count_in,
}
