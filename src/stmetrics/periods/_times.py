"""Times of figures: periods and days, a year before them, and which part of the year they are."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, overload

from stmetrics.errors import ParseError
from stmetrics.periods.days import as_date, years_after
from stmetrics.periods.period import Period

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
    """The same period, or the same day, of last year (上年同期).

    Example:
        >>> a_year_before(date(2012, 2, 29))
        datetime.date(2011, 2, 28)
    """
    return time.previous_year() if isinstance(time, Period) else years_after(time, -1)


def same_part_of_year(first: Period | date, second: Period | date) -> bool:
    """Whether two times are the same part of their years, so that growth between them is 同比.

    Days are where they fall on one date, 29 February being the 28th of other years.

    Example:
        >>> same_part_of_year(Period.parse("2021-Q1"), Period.parse("2019-Q1"))
        True
        >>> same_part_of_year(date(2021, 10, 31), date(2020, 12, 31))
        False
    """
    one, other = as_period(first), as_period(second)
    if isinstance(first, Period) is not isinstance(second, Period):
        return False
    if one.whole_months is not None and other.whole_months is not None:
        return (one.start.month, one.whole_months) == (other.start.month, other.whole_months)
    years = other.start.year - one.start.year
    return _moved(one, years) == other or _moved(other, -years) == one


def as_period(time: Period | date) -> Period:
    """A period as it is, a day as the period of that day."""
    return time if isinstance(time, Period) else Period(time, time)


def _moved(period: Period, years: int) -> Period:
    return Period(years_after(period.start, years), years_after(period.end, years))


def last_day(time: Period | date) -> date:
    """The day a period ends, or the day itself."""
    return time.end if isinstance(time, Period) else time


def first_day(time: Period | date) -> date:
    """The day a period starts, or the day itself."""
    return time.start if isinstance(time, Period) else time
