"""Days: how they are read, and calendar arithmetic. Only here is dateutil used."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any, Final

from dateutil.relativedelta import relativedelta

from stmetrics.errors import InvalidValueError, ParseError, quoted
from stmetrics.exact.numbers import whole_number

DAY: Final = timedelta(days=1)
_LONGEST_TEXT: Final = 40
_NARROW: Final = str.maketrans("０１２３４５６７８９／．－", "0123456789/.-")
_DAY_TEXT: Final = re.compile(
    r"""(?P<year>[0-9]{4})
    (?: (?P<mark>[-/.])(?P<month>[0-9]{1,2})(?P=mark)(?P<day>[0-9]{1,2})
      | 年(?P<month_zh>[0-9]{1,2})月(?P<day_zh>[0-9]{1,2})日
    )""",
    re.VERBOSE,
)


def as_date(value: Any, name: str = "date") -> date:
    """Read a day: a ``date``, ISO text, or as reports and spreadsheets print it (日期).

    Args:
        value: ``date(2012, 10, 31)``, ``"2012-10-31"``, ``"2012年10月31日"``, ``"2012/10/31"``,
            ``"2012.10.31"``, or a numpy day.
        name: How to call it in an error.

    Returns:
        The date.

    Raises:
        ParseError: Text that is not a calendar date.
        InvalidValueError: Anything else, datetimes included: a time of day has no meaning here.

    Example:
        >>> as_date("2012-10-31") == as_date("2012年10月31日") == as_date("2012/10/31")
        True
    """
    if type(value) is date:
        return value
    if isinstance(value, str):
        found = day_in(value)
        if found is None:
            raise ParseError(
                f"{name}={quoted(value)}",
                "is not a date",
                'write "2012-10-31", "2012年10月31日" or "2012/10/31"',
            )
        return found
    if getattr(getattr(value, "dtype", None), "kind", "") == "M" and hasattr(value, "item"):
        return _of_numpy(value, name)
    raise InvalidValueError(
        f"{name}={quoted(value)}",
        f"is a {type(value).__name__}, not a date",
        "give a datetime.date or ISO text; of a datetime, its .date()",
    )


def day_in(text: str) -> date | None:
    """The day that a text names, or None."""
    match = _DAY_TEXT.fullmatch(text.translate(_NARROW)) if len(text) <= _LONGEST_TEXT else None
    if match is None:
        return None
    month, day = match["month"] or match["month_zh"], match["day"] or match["day_zh"]
    try:
        return date(int(match["year"]), int(month), int(day))
    except ValueError:
        return None


def _of_numpy(value: Any, name: str) -> date:
    """A numpy time that falls on midnight."""
    day = value.astype("datetime64[D]") if value.shape == () else None
    if day is None or day != value:  # NaT is not itself
        raise InvalidValueError(
            f"{name}={quoted(value)}", "is no single day", "give the date alone"
        )
    found = day.item()
    return as_date(found, name)


def years_after(start: date, years: int) -> date:
    """The same day a number of years later; 29 February becomes the 28th.

    Example:
        >>> years_after(date(2020, 2, 29), 3)
        datetime.date(2023, 2, 28)
    """
    start = as_date(start, "start")
    try:
        return start.replace(year=start.year + years)
    except (OverflowError, ValueError):  # 29 February, or beyond the calendar
        return moved(start, years=years)


def months_after(start: date, months: int) -> date:
    """The same day a number of months later, or the last day of a shorter month.

    Example:
        >>> months_after(date(2022, 1, 31), 1)
        datetime.date(2022, 2, 28)
    """
    return moved(as_date(start, "start"), months=whole_number(months, "months"))


def moved(start: date, *, years: int = 0, months: int = 0, days: int = 0) -> date:
    """A day moved along the calendar."""
    try:
        return start + relativedelta(years=years, months=months, days=days)
    except (OverflowError, ValueError):
        by = " ".join(
            f"{count} {unit}"
            for count, unit in ((years, "years"), (months, "months"), (days, "days"))
            if count
        )
        raise InvalidValueError(f"{start} moved by {by}", "leaves the calendar") from None


def last_of_months(start: date, months: int) -> date:
    """The last day of so many whole months from the first of one."""
    return moved(start, months=months) - DAY
