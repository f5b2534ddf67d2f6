"""Lines out of figures: which figures belong together, and which time of theirs counts."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date

from stmetrics.indicators.region_data import RegionData
from stmetrics.observations.basis import Basis
from stmetrics.observations.collection import Observations
from stmetrics.observations.observation import Observation
from stmetrics.periods._times import first_day, last_day
from stmetrics.periods.period import Period
from stmetrics.reviews._gathering import Gathered
from stmetrics.reviews._line_facts import LineFacts
from stmetrics.reviews._parts import parts_after_wholes
from stmetrics.reviews.lines import ReviewLine


def build_lines(
    data: RegionData,
    gathered: Gathered,
    period: Period,
    also: Mapping[str | None, Collection[Period]],
) -> list[ReviewLine]:
    """One line for each strand of figures that the region has in the period's years.

    A strand without a figure there takes one of the other periods, the first that it has.
    In the order of themes, parts after their whole, else in the order given.

    Args:
        data: The region.
        gathered: Its figures.
        period: The review's period.
        also: Other periods, by the indicator that they count for; None for all of them.
    """
    built: list[ReviewLine] = []
    for (indicator, basis), figures in _strands(data.region, gathered.observations).items():
        others = (*also.get(None, ()), *also.get(indicator, ()))
        known = [each for each in figures if each.value is not None]
        time = _time_that_counts(known, period) or _other_time(known, others)
        time = time or _time_that_counts(figures, period) or _other_time(figures, others)
        if time is not None:
            built += _lines_of(data, gathered, indicator, basis, time)
    return parts_after_wholes(built)


def _strands(region: str, observations: Observations) -> dict[tuple[str, Basis], list[Observation]]:
    """Figures that belong together: of one indicator, and one basis but for prices."""
    found: dict[tuple[str, Basis], list[Observation]] = {}
    for each in observations:
        if each.region == region:
            found.setdefault((each.indicator, each.basis.but_prices), []).append(each)
    return found


def _time_that_counts(figures: Iterable[Observation], period: Period) -> Period | date | None:
    """The review's own period; else the latest up to its end; else the next, within its years."""
    times = {
        each.time
        for each in figures
        if first_day(each.time).year >= period.start.year
        and last_day(each.time).year <= period.end.year
    }
    if period in times or not times:
        return period if times else None
    past = [time for time in times if last_day(time) <= period.end]
    if past:
        return max(past, key=lambda time: (last_day(time), _length(time)))
    return min(times, key=lambda time: (last_day(time), _length(time)))


def _other_time(figures: Iterable[Observation], also: Collection[Period]) -> Period | date | None:
    times = {each.time for each in figures}
    return next((time for span in also for time in (span, span.end) if time in times), None)


def _length(time: Period | date) -> int:
    return time.days if isinstance(time, Period) else 0


def _lines_of(
    data: RegionData, gathered: Gathered, indicator: str, basis: Basis, time: Period | date
) -> Iterator[ReviewLine]:
    """A line for the level at each price basis; one without level where only rates are known."""
    levels: list[Observation | None] = [
        each
        for each in gathered.observations.at(indicator, data.region, time)
        if each.basis.but_prices == basis
    ]
    for level in levels or [None]:
        on = basis if level is None else level.basis
        yield LineFacts(data, gathered, indicator, on, time, level).line()
