"""The day whose rules apply to each row: one for all of them, or a column of days."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any, Final, TypeVar

import attrs

from stmetrics.frames._columns import Expression, column, finite, nw
from stmetrics.frames._frames import day_like, names_in
from stmetrics.law.dated import Dated, Parameter
from stmetrics.periods.days import as_date

T = TypeVar("T")

_LEAP_DAY: Final = 60
"""29 February as a day of its year; of any other year it is 1 March."""
_DAYS_OF_LEAP_YEAR: Final = 366


def ordinal(days: Expression) -> Expression:
    """A column of days as the number of each since the first of year 1, as `date.toordinal`."""
    before = days.dt.year().cast(nw.Float64()) - 1
    return _days_of(before) + days.dt.ordinal_day().cast(nw.Float64())


def anniversary(days: Expression, years: int) -> Expression:
    """The number of the same day so many years on; 29 February becomes the 28th where it must."""
    year = days.dt.year().cast(nw.Float64())
    place = days.dt.ordinal_day().cast(nw.Float64())
    later = year + float(years)
    was_leap, is_leap = _is_leap(year), _is_leap(later)
    moved = nw.when(was_leap & (place >= _LEAP_DAY)).then(place - 1).otherwise(place)
    pushed = (moved >= _LEAP_DAY) | (was_leap & (place == _LEAP_DAY))
    return _days_of(later - 1) + nw.when(is_leap & pushed).then(moved + 1).otherwise(moved)


def _is_leap(year: Expression) -> Expression:
    return _days_of(year) - _days_of(year - 1) == _DAYS_OF_LEAP_YEAR


def _days_of(years: Expression) -> Expression:
    """How many days so many years have from year 1 on, which is the last day's number."""
    leap = _whole(years, 4) - _whole(years, 100) + _whole(years, 400)
    return years * 365.0 + leap


def _whole_years(figures: Expression) -> Expression:
    years = finite(column(figures))
    return nw.when(years == years.round(0)).then(years)


def _whole(years: Expression, span: int) -> Expression:
    """How many whole spans lie in so many years; the half keeps a rounded inverse harmless."""
    return ((years + 0.5) / float(span)).floor()


@attrs.frozen
class RuleDays:
    """The day whose rules apply to each row, and what they say on it.

    Attributes:
        one: The day, where it is the same for every row.
        column: The name of the column that holds them, where they differ.
        number: Each row's day as a number; null where it is unknown.
        year: Its year.
        first: The first day that is looked at; rows before it have no rule.
    """

    one: date | None
    column: str | None
    number: Expression
    year: Expression
    first: date

    @classmethod
    def read(
        cls, table: Any, given: date | str, name: str, *, first: date, or_years: bool = False
    ) -> RuleDays:
        """A day, or the name of a column of days; or of years, which stand for their last day.

        Raises:
            InvalidValueError: Neither; or a column that holds no dates.
        """
        if isinstance(given, str) and given in names_in(table):
            if or_years and table.collect_schema()[given].is_numeric():
                year = _whole_years(nw.col(given))
                return cls(None, given, _days_of(year), year, first)
            day_like(table, given, first)
            days = nw.col(given)
            return cls(None, given, ordinal(days), days.dt.year().cast(nw.Float64()), first)
        day = as_date(given, name)
        number, year = nw.lit(float(day.toordinal())), nw.lit(float(day.year))
        return cls(day, None, number, year, first)

    def laid_out(self, table: Any, beside: str) -> tuple[Any, RuleDays]:
        """The table with the numbers of its days as columns, so that they are worked out once.

        Args:
            table: The frame.
            beside: What the names of the columns begin with.
        """
        if self.one is not None:
            return table, self
        number, year = f"{beside}number", f"{beside}year"
        told = table.with_columns(**{number: self.number, year: self.year})
        return told, attrs.evolve(self, number=nw.col(number), year=nw.col(year))

    def before_year_end(self, days: int) -> RuleDays:
        """So many days before the last one of each row's year."""
        one = self.one and date(self.one.year, 12, 31) - timedelta(days=days)
        return attrs.evolve(self, one=one, number=_days_of(self.year) - float(days))

    def choose(
        self,
        parameter: Parameter[T],
        say: Callable[[T], Expression],
        otherwise: Expression | None = None,
    ) -> Expression:
        """What a legal value says on each row's day, else null or what is said otherwise.

        Raises:
            NoRuleInForceError: One day for every row, on which none is in force, and nothing is
                said otherwise.
        """
        if self.one is not None:
            if otherwise is not None and not any(each.holds(self.one) for each in parameter.values):
                return otherwise
            return say(parameter.on(self.one).value)
        chain: Any = nw
        for each in parameter.values:
            if each.end is None or each.end > self.first:
                chain = chain.when(self._within(each)).then(say(each.value))
        found: Expression = chain.otherwise(otherwise)
        return found

    def _within(self, dated: Dated[Any]) -> Expression:
        begun = self.number >= max(dated.start, self.first).toordinal()
        return begun if dated.end is None else begun & (self.number < dated.end.toordinal())
