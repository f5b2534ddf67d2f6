"""Times of figures: periods and days, a year before them, and which part of the year they are."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, overload

from stmetrics.errors import ParseError
from stmetrics.periods import Period, as_date, years_after

if TYPE_CHECKING:
    from typing import TypeAlias

    Time: TypeAlias = Period | date | str
    """A period or a day; text as SDMX period or ISO date."""


def as_time(value: Time) -> Period | date:
    """Read a period or a day; text as an SDMX period or an ISO date.

    Example:
        >>> as_time("2012-10-31"), str(as_time("2012-10"))
        (datetime.date(2012, 10, 31), '2012-10')
    """
    if isinstance(value, Period):
        return value
    if not isinstance(value, str):
        return as_date(value)
    try:
        return as_date(value)
    except ParseError:
        return Period.parse(value)


@overload
def a_year_before(time: Period) -> Period: ...
@overload
def a_year_before(time: date) -> date: ...
@overload
def a_year_before(time: Period | date) -> Period | date: ...
def a_year_before(time: Period | date) -> Period | date:
    """The same period, or the same day, of last year."""
    return time.previous_year() if isinstance(time, Period) else years_after(time, -1)


def same_part_of_year(first: Period | date, second: Period | date) -> bool:
    """Whether two times are the same part of their years."""
    if not (isinstance(first, Period) and isinstance(second, Period)):
        return type(first) is type(second)
    return _part_of_year(first) == _part_of_year(second)


def _part_of_year(period: Period) -> tuple[int, int, int | None]:
    months = period.whole_months
    return period.start.month, period.start.day, period.days if months is None else -months


def last_day(time: Period | date) -> date:
    """The day a period ends, or the day itself."""
    return time.end if isinstance(time, Period) else time


def first_day(time: Period | date) -> date:
    """The day a period starts, or the day itself."""
    return time.start if isinstance(time, Period) else time
