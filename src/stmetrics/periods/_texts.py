"""Periods in text: SDMX, what reports and spreadsheets print, and the names to print."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from stmetrics.errors import InvalidValueError
from stmetrics.periods._calendar import DAY, day_in, last_of_months, moved

Span = tuple[date, date]

_LONGEST_TEXT: Final = 60
_NARROW: Final = str.maketrans("０１２３４５６７８９／－", "0123456789/-")
_TO: Final = r"[ ]?(?:[-–—~～至到]|——)[ ]?"
_NAMED: Final = re.compile(
    r"""(?P<year>[0-9]{4})
    (?: -(?P<month>[0-9]{2})
      | /(?P<plain_month>[0-9]{1,2})
      | -?M(?P<named_month>[0-9]{1,2})
      | -?Q(?P<quarter>[1-4])
      | -?[SH](?P<half>[12])
      | (?:-A1)?
    )""",
    re.VERBOSE,
)
_PRINTED: Final = re.compile(
    rf"""(?P<year>[0-9]{{4}})(?:[ ]?年度?[ ]?)?
    (?: (?P<whole>全年)?
      | (?P<half>[上下])半年
      | (?:第?(?P<quarter>[一二三四1-4])季度?|Q(?P<number>[1-4]))
      | [前头](?P<quarters>[一二三四1-4])个?季度
      | [前头](?P<months>[0-9]{{1,2}}|十[一二]?|[一二三四五六七八九两])个月
      | (?P<first>[0-9]{{1,2}})(?:月?{_TO}(?P<last>[0-9]{{1,2}}))?月份?
    )(?:累计)?""",
    re.VERBOSE,
)
_YEARS: Final = re.compile(rf"(?P<first>[0-9]{{4}})年?{_TO}(?P<last>[0-9]{{4}})年?")
_MONTHS: Final = re.compile(
    rf"(?P<first>[0-9]{{4}})年(?P<from>[0-9]{{1,2}})月{_TO}"
    r"(?P<last>[0-9]{4})年(?P<until>[0-9]{1,2})月"
)
_DAYS: Final = re.compile(rf"(?P<first>[^至]{{6,20}}日){_TO}(?P<last>.{{4,20}}日)")
_RANGE: Final = re.compile(
    r"(?P<start>[0-9]{4}-[0-9]{2}-[0-9]{2})/P(?P<count>[1-9][0-9]{0,6})(?P<step>[YMD])"
)
_YEAR: Final = 12
_COUNTS: Final = {word: count for count, word in enumerate("一二三四五六七八九十", 1)} | {
    "两": 2,
    "十一": 11,
    "十二": 12,
}
_QUARTERS: Final = {char: place % 4 + 1 for place, char in enumerate("一二三四1234")}


def span_in(text: str) -> Span | None:
    """The first and last day of the period that a text names, or None."""
    plain = text.translate(_NARROW)
    if len(plain) > _LONGEST_TEXT:
        return None
    try:
        for form, read in _FORMS.items():
            if match := form.fullmatch(plain):
                return read(match)
        day = day_in(plain) if "年" in plain else None  # 2022-10-05 is a month that a sheet spoilt
    except (InvalidValueError, OverflowError, ValueError):
        return None
    return None if day is None else (day, day)


def of_months(year: int, month: int, count: int) -> Span:
    """Whole months from the first of one."""
    start = date(year, month, 1)
    return start, last_of_months(start, count)


def _named(match: re.Match[str]) -> Span:
    year = int(match["year"])
    if month := match["month"] or match["plain_month"] or match["named_month"]:
        return of_months(year, int(month), 1)
    if match["quarter"]:
        return of_months(year, 3 * int(match["quarter"]) - 2, 3)
    return (
        of_months(year, 6 * int(match["half"]) - 5, 6) if match["half"] else of_months(year, 1, 12)
    )


def _printed(match: re.Match[str]) -> Span | None:
    year = int(match["year"])
    if match["half"]:
        return of_months(year, 1 if match["half"] == "上" else 7, 6)
    if quarter := match["quarter"] or match["number"]:
        return of_months(year, 3 * _QUARTERS[quarter] - 2, 3)
    if match["quarters"]:
        return of_months(year, 1, 3 * _QUARTERS[match["quarters"]])
    if match["months"]:
        count = _COUNTS.get(match["months"]) or int(match["months"])
        return of_months(year, 1, count) if 1 <= count <= _YEAR else None
    if match["first"] is None:
        return of_months(year, 1, _YEAR)
    first = int(match["first"])
    last = int(match["last"] or first)
    return of_months(year, first, last - first + 1) if first <= last <= _YEAR else None


def _years(match: re.Match[str]) -> Span:
    return date(int(match["first"]), 1, 1), date(int(match["last"]), 12, 31)


def _months(match: re.Match[str]) -> Span:
    start = date(int(match["first"]), int(match["from"]), 1)
    return start, last_of_months(date(int(match["last"]), int(match["until"]), 1), 1)


def _days(match: re.Match[str]) -> Span | None:
    first, until = day_in(match["first"]), match["last"]
    last = day_in(until if "年" in until or first is None else f"{first.year}年{until}")
    return None if first is None or last is None else (first, last)


def _range(match: re.Match[str]) -> Span | None:
    start, count = day_in(match["start"]), int(match["count"])
    if start is None:
        return None
    unit = {"Y": "years", "M": "months", "D": "days"}[match["step"]]
    return start, moved(start, **{unit: count}) - DAY


_FORMS: Final = {
    _NAMED: _named,
    _RANGE: _range,
    _PRINTED: _printed,
    _YEARS: _years,
    _MONTHS: _months,
    _DAYS: _days,
}

# --- names ----------------------------------------------------------------------------------

MONTHS_EN: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
SDMX: Final = {
    "year": "{start.year}",
    "half": "{start.year}-S{half}",
    "quarter": "{start.year}-Q{quarter}",
    "month": "{start.year}-{start.month:02}",
    "months": "{start}/P{months}M",
    "months over years": "{start}/P{months}M",
    "years": "{start}/P{months}M",
    "day": "{start}/P1D",
    "days": "{start}/P{days}D",
}
ZH: Final = {
    "year": "{start.year}年",
    "half": "{start.year}年{half_zh}半年",
    "quarter": "{start.year}年第{quarter_zh}季度",
    "month": "{start.year}年{start.month}月",
    "months": "{start.year}年{start.month}-{end.month}月",
    "months over years": "{start.year}年{start.month}月-{end.year}年{end.month}月",
    "years": "{start.year}-{end.year}年",
    "day": "{start.year}年{start.month}月{start.day}日",
    "days": "{start.year}年{start.month}月{start.day}日-{end.year}年{end.month}月{end.day}日",
}
EN: Final = {
    "year": "{start.year}",
    "half": "{half_en} half of {start.year}",
    "quarter": "Q{quarter} {start.year}",
    "month": "{month} {start.year}",
    "months": "{month}-{last_month} {start.year}",
    "months over years": "{month} {start.year} to {last_month} {end.year}",
    "years": "{start.year}-{end.year}",
    "day": "{start.day} {month} {start.year}",
    "days": "{start.day} {month} {start.year} to {end.day} {last_month} {end.year}",
}
