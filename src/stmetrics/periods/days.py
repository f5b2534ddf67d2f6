"""Days: how they are read, and the same day of other years and months."""

from __future__ import annotations

from datetime import date
from typing import Any

from stmetrics.errors import InvalidValueError, ParseError, quoted
from stmetrics.exact._numbers import whole_number
from stmetrics.periods._calendar import day_in, moved


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
