"""Days, years and periods in the cells of a table."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from typing import Any, Final

from stmetrics.errors import InvalidValueError, ParseError, quoted
from stmetrics.exact._numbers import plain_number
from stmetrics.periods._calendar import day_in as calendar_day
from stmetrics.periods.period import Period
from stmetrics.units._grammar import NARROW

_MIDNIGHT: Final = re.compile(r"[ T]0{1,2}:00(?::00(?:\.0+)?)?")
_COMPACT: Final = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})")
_SERIAL: Final = re.compile(r"[0-9]{1,7}(?:\.[0-9]*)?")
_MONTH: Final = re.compile(
    r"(?P<year>[12][0-9]{3})(?:\.(?P<month>0?[1-9]|1[0-2])|(?P<two>0[1-9]|1[0-2]))月?"
)
_AT_THE_END: Final = re.compile(r"([12][0-9]{3}年?)(?:年?[末底])")
_NO_DAYS: Final = frozenset({date(1899, 12, 30), date(1899, 12, 31), date(1900, 1, 1)})
"""What spreadsheets show for a zero or an empty cell."""
_YEAR_TEXT: Final = re.compile(r"(?P<year>[1-9][0-9]{3})(?:\.0+)?(?:年度?)?")


def day_in(cell: Any, _: str | None) -> date:
    day = _day_in(cell)
    if day in _NO_DAYS:
        raise InvalidValueError(
            quoted(cell), "is what spreadsheets show for an empty day", "leave the cell empty"
        )
    return day


def _day_in(cell: Any) -> date:
    if isinstance(cell, datetime):
        if cell.time() != time.min or cell.tzinfo is not None:
            raise InvalidValueError(
                quoted(cell), "has a time of day or a zone", "give the date alone"
            )
        return cell.date()
    if isinstance(cell, date):
        return cell
    shown = _MIDNIGHT.sub("", _shown(cell))
    if match := _COMPACT.fullmatch(shown):
        shown = "-".join(match.groups())
    if found := calendar_day(shown):
        return found
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


def year_in(cell: Any, _: str | None) -> int:
    match = _YEAR_TEXT.fullmatch(_shown(cell))
    if match is None:
        raise ParseError(quoted(cell), "is not a year of four digits", 'write "2022"')
    return int(match["year"])


def period_in(cell: Any, _: str | None) -> Period:
    if isinstance(cell, Period):
        return cell
    if isinstance(cell, date):
        raise ParseError(
            quoted(cell),
            "is a day, not a period; spreadsheets turn 2022-10 into one",
            "format the column as text",
        )
    shown = _shown(cell)
    if match := _MONTH.fullmatch(shown):
        return _month(cell, match)
    shown = _AT_THE_END.sub(r"\1", shown)
    if _YEAR_TEXT.fullmatch(shown) or not isinstance(cell, str):
        return Period.year(year_in(shown, None))
    return Period.parse(shown)


def _month(cell: Any, match: re.Match[str]) -> Period:
    """A month as tables write it: 2023.5, 202305; 2023.1 is what is left of 2023.10, too."""
    if match["month"] == "1":
        raise ParseError(quoted(cell), "may be January or October", 'write "2023-01" or "2023-10"')
    return Period.parse(f"{match['year']}-{int(match['month'] or match['two']):02}")
