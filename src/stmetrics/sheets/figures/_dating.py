"""When the figures of a table are of: the period of a flow, the day of a stock."""

from __future__ import annotations

from typing import Any, cast

from stmetrics.catalogue.row import Indicator, Timing
from stmetrics.errors import InvalidValueError, quoted
from stmetrics.observations.observation import Aspect
from stmetrics.periods._times import a_year_before
from stmetrics.periods.period import Period
from stmetrics.sheets._cell_kinds import CellKind
from stmetrics.sheets._cells import read_cell
from stmetrics.sheets.figures._asked import ABOUT_TARGETS, FigureColumn


def with_its_period(facts: dict[str, Any], column: FigureColumn) -> dict[str, Any]:
    """The facts of a figure with the part of the year that its column or row says.

    Raises:
        InvalidValueError: It is a part of no year; or the table is of a day, and the column of a
            period without it.
    """
    facts = dict(facts)
    if "within" in facts:
        facts["period"] = part_of_the_year(facts.pop("within"), facts.get("period"))
    if "span" in facts:
        facts["period"] = span_of_the_year(facts.pop("span"), facts.get("period"))
    day, period = facts.get("on"), facts.get("period")
    own = {"period", "within"} & set(column.facts) and "on" not in column.facts
    if own and day is not None and period is not None and not period.start <= day <= period.end:
        raise InvalidValueError(
            str(day), f"lies outside {period}", "say a day of the column's own, or none"
        )
    return facts


def of_last_year(facts: dict[str, Any]) -> dict[str, Any]:
    """The facts of a figure at the same period, or the same day, a year before."""
    times = {name: facts[name] for name in ("period", "on") if facts.get(name) is not None}
    return {**facts, **{name: a_year_before(time) for name, time in times.items()}}


def observed_at(facts: dict[str, Any], row: Indicator) -> dict[str, Any]:
    """What an observation has: the period of a flow, the day of a stock's level.

    What else is said of a stock keeps the time that the table says.
    """
    facts = {name: fact for name, fact in facts.items() if name not in ABOUT_TARGETS}
    day, period = facts.get("on"), facts.get("period")
    if period is not None and row.timing is Timing.FLOW:
        return {**facts, "on": None}
    is_stock = row.timing is Timing.STOCK and facts["aspect"] is Aspect.LEVEL
    if day is None and period is not None and is_stock:
        day = period.end
    return facts if day is None else {**facts, "on": day, "period": None}


def part_of_the_year(within: str, year: Period | None) -> Period:
    """The part of the table's year that a header names: 1-10月."""
    if year is None or year.start.year != year.end.year:
        raise InvalidValueError(
            quoted(within),
            "is of no year",
            'say fixed={"period": "2022"}, or give a column of years',
        )
    part = cast("Period", read_cell(CellKind.PERIOD, f"{year.start.year}年{within}", None))
    if part != year and not year.contains(part):
        raise InvalidValueError(
            quoted(within), f"lies outside {year}", 'say the year in fixed={"period": ...}'
        )
    return part


def span_of_the_year(span: str, period: Period | None) -> Period | None:
    """The last month of a period, or the months from January to its end; of a year, the year."""
    if period is None or period.end.year != period.start.year:
        return period
    end = period.end.month
    if span == "since January":
        return Period.months(period.end.year, 1, end)
    if period == Period.year(period.end.year):
        raise InvalidValueError(
            str(period), "says no month", 'say the months in fixed={"period": ...}: 2022年1-10月'
        )
    return Period.month(period.end.year, end)
