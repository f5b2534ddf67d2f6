"""The day whose rules apply to each row: one for all of them, or a column of days."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

import attrs

from stmetrics.frames._columns import Expression, nw
from stmetrics.frames._frames import day_like, names_in
from stmetrics.law.dated import Dated, Parameter
from stmetrics.periods.days import as_date

T = TypeVar("T")


def ordinal(days: Expression) -> Expression:
    """A column of days as the number of each since the first of year 1, as `date.toordinal`."""
    before = days.dt.year().cast(nw.Float64()) - 1
    leap = _whole(before, 4) - _whole(before, 100) + _whole(before, 400)
    return before * 365.0 + leap + days.dt.ordinal_day().cast(nw.Float64())


def _whole(years: Expression, span: int) -> Expression:
    """How many whole spans lie in so many years; the half keeps a rounded inverse harmless."""
    return ((years + 0.5) / float(span)).floor()


@attrs.frozen
class RuleDays:
    """The day whose rules apply to each row, and what they say on it.

    Attributes:
        given: The day, where it is the same for every row, or the column of the days.
        first: The first day that is looked at; rows before it have no rule.
    """

    given: date | str
    first: date

    @classmethod
    def read(cls, table: Any, given: date | str, name: str, *, first: date) -> RuleDays:
        """A day, or the name of a column of days.

        Raises:
            InvalidValueError: Neither; or a column that holds no dates.
        """
        if isinstance(given, str) and given in names_in(table):
            day_like(table, given, first)
            return cls(given, first)
        return cls(as_date(given, name), first)

    @property
    def one(self) -> date | None:
        """The day, where it is the same for every row."""
        return None if isinstance(self.given, str) else self.given

    @property
    def number(self) -> Expression:
        """Each row's day as a number; null where it is unknown."""
        if isinstance(self.given, str):
            return ordinal(nw.col(self.given))
        return nw.lit(float(self.given.toordinal()))

    @property
    def year(self) -> Expression:
        """The year of each row's day; null where it is unknown."""
        if isinstance(self.given, str):
            return nw.col(self.given).dt.year().cast(nw.Float64())
        return nw.lit(float(self.given.year))

    def choose(
        self,
        parameter: Parameter[T],
        say: Callable[[T], Expression],
        otherwise: Expression | None = None,
    ) -> Expression:
        """What a legal value says on each row's day, and what holds where none is in force.

        Raises:
            NoRuleInForceError: One day for every row, on which none is in force.
        """
        if not isinstance(self.given, str):
            return say(parameter.on(self.given).value)
        chain: Any = nw
        for each in parameter.values:
            if each.end is None or each.end > self.first:
                chain = chain.when(self._within(each)).then(say(each.value))
        found: Expression = chain.otherwise(otherwise)
        return found

    def since(self, start: date, then: Expression, before: Expression) -> Expression:
        """One expression from a day on, another before it."""
        if not isinstance(self.given, str):
            return then if self.given >= start else before
        return nw.when(self.number < start.toordinal()).then(before).otherwise(then)

    def _within(self, dated: Dated[Any]) -> Expression:
        begun = self.number >= max(dated.start, self.first).toordinal()
        return begun if dated.end is None else begun & (self.number < dated.end.toordinal())
