"""All figures of a region that a review can use: those given, and those its records make."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Final

import attrs

from stmetrics.exact.rounding import round_half_up
from stmetrics.indicators.counting._rd_recorded import only_performer
from stmetrics.indicators.counting._recorded import Recorded
from stmetrics.indicators.counting.observing import observe_all
from stmetrics.indicators.quotients import derive
from stmetrics.indicators.region_data import RegionData
from stmetrics.observations.collection import Observations
from stmetrics.observations.observation import Aspect, Observation
from stmetrics.periods._times import as_period
from stmetrics.periods.period import Period
from stmetrics.units.amount import Bound

_SHARES_OF_PERFORMERS: Final = frozenset({"rd.share_enterprise", "rd.share_university"})


@attrs.frozen(kw_only=True)
class Gathered:
    """Figures for a review, and what was found while gathering them.

    Attributes:
        observations: Given figures, of other regions too, and those counted from records.
        counted: Those counted from records.
        contradicted: Pairs of a given figure and what the records make of the same; the given
            one is used.
        silent: Indicators that records of the region should make but cannot, and why, in Chinese
            and in English.
    """

    observations: Observations
    counted: Observations
    contradicted: tuple[tuple[Observation, Observation], ...]
    silent: Mapping[str, tuple[str, str]]


def gather(data: RegionData, period: Period, also: Iterable[Period] = ()) -> Gathered:
    """Bring together what is given and what the records make, of the period and the year before.

    Args:
        data: The region.
        period: The review's period.
        also: Other periods whose figures belong to it.
    """
    given = data.observations
    counted: list[Observation] = []
    contradicted: list[tuple[Observation, Observation]] = []
    silent: dict[str, tuple[str, str]] = {}
    also = tuple(also)
    main = [each for span in (period, *also) for each in (span, span.previous_year())]
    for time in dict.fromkeys((*main, *_own_times(data, period))):
        found = observe_all(data, time, dated_only=time not in main)
        if time == period or time in also:
            told = {name: (found.silent_zh[name], why) for name, why in found.silent.items()}
            silent = told | silent
        for each in found.observations:
            if each.indicator in _SHARES_OF_PERFORMERS and only_performer(Recorded(data, time)):
                continue  # 100 % of itself
            rival = next(_rivals(given, each), None)
            if rival is None:
                counted.append(each)
            elif not _agree(rival, each):
                contradicted.append((rival, each))
    together = Observations([*given, *counted])
    return Gathered(
        observations=together | derive(data, together),
        counted=Observations(counted),
        silent=silent,
        contradicted=tuple(contradicted),
    )


def _own_times(data: RegionData, period: Period) -> Iterator[Period]:
    """Periods and days that records themselves name, in the review's years and the one before."""
    named: list[Period | date | None] = [each.period for each in data.rd_inputs]
    named += [each.period or each.on for each in data.patents]
    named += [each.on for each in data.populations]
    for time in named:
        if time is None:
            continue
        span = as_period(time)
        if period.start.year - 1 <= span.start.year and span.end.year <= period.end.year:
            yield span


def _rivals(given: Observations, counted: Observation) -> Iterator[Observation]:
    """Given figures of the very thing that was counted."""
    for each in given.at(counted.indicator, counted.region, counted.time, Aspect.LEVEL):
        if each.scope is None and each.rd_basis in {None, counted.rd_basis}:
            yield each


def _agree(given: Observation, counted: Observation) -> bool:
    """Whether a given figure is the counted one at its printed precision."""
    if given.value is None or counted.value is None:
        return given.value is counted.value
    amount = counted.value.to(given.value.require_unit())
    if given.value.bound is Bound.EXACT:
        decimals = given.value.decimals
        exact = amount.value if decimals is None else round_half_up(amount.value, decimals)
        return exact == given.value.value
    allowed = given.value.interval
    return not (allowed.all_above(amount.value) or allowed.all_below(amount.value))
