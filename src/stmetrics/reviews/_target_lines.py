"""Targets beside the lines they are set for: check, pace, and growth still required."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Final

import attrs

from stmetrics.catalogue.row import Indicator, Kind, Timing
from stmetrics.errors import (
    IncomparableError,
    InvalidValueError,
    UndefinedMetricError,
    UnitError,
)
from stmetrics.indicators.region_data import RegionData
from stmetrics.law.verdicts import Verdict
from stmetrics.observations._comparing import weakest_status
from stmetrics.observations.basis import Basis, Difference
from stmetrics.observations.collection import Observations
from stmetrics.observations.observation import Aspect, Observation
from stmetrics.periods._times import a_year_before, last_day
from stmetrics.periods.period import Period
from stmetrics.records.enums import ObservationStatus
from stmetrics.reviews.lines import ReviewLine, TargetLine
from stmetrics.targets.assigned import AssignedTarget, check_assigned
from stmetrics.targets.check import TargetCheck, check_target
from stmetrics.targets.pace import Pace, check_pace, growth_still_required
from stmetrics.targets.schedule import Schedule
from stmetrics.targets.target import TargetForm
from stmetrics.targets.why_open import WhyOpen
from stmetrics.units.amount import Amount, Bound

_NARROWED: Final = frozenset({Difference.LEVEL, Difference.KIND})
_LATEST_DEADLINE: Final = 30
"""Years ahead that a deadline is looked for; plans end long before."""


def with_targets(
    lines: list[ReviewLine],
    data: RegionData,
    figures: Observations,
    targets: Iterable[AssignedTarget],
    until: date,
) -> list[ReviewLine]:
    """Every target beside its line; one without a line has a line of its own.

    Args:
        lines: The review's lines.
        data: The region.
        figures: Its figures.
        targets: All targets that were given.
        until: The day on which the review's period ends.
    """
    found = list(lines)
    for assigned in targets:
        if assigned.region != data.region:
            continue
        place = _place_of(assigned, found)
        if place is None:
            place = len(found)
            planned = ReviewLine(
                indicator=data.row(assigned.indicator),
                time=assigned.on or assigned.period,
                scope=assigned.scope,
                level=assigned.level,
                and_above=assigned.and_above,
                kind=assigned.kind,
            )
            found.append(planned)
        line = found[place]
        checked = _checked(assigned, line, data, figures, until)
        found[place] = attrs.evolve(line, targets=(*line.targets, checked))
    return found


def _place_of(assigned: AssignedTarget, lines: list[ReviewLine]) -> int | None:
    places = [
        place
        for place, line in enumerate(lines)
        if line.indicator.id == assigned.indicator
        and (assigned.scope is None or line.scope == assigned.scope)
        and not _NARROWED.intersection(line.basis.differences(assigned.basis))
    ]
    if len(places) > 1:
        raise IncomparableError(
            f"target of {assigned.indicator}",
            f"{len(places)} lines fit it: they differ in scope, basis, vintage or prices",
            "say which in the target, scope=…, or give the figures of one basis",
        )
    return places[0] if places else None


def _checked(
    assigned: AssignedTarget,
    line: ReviewLine,
    data: RegionData,
    figures: Observations,
    until: date,
) -> TargetLine:
    """Check a target on its own period; where that is not over, against its schedule."""
    check = _decided(assigned, line, figures, until)
    if assigned.target.form is TargetForm.RANK_WITHIN and check.actual is None:
        check = _check_standing(assigned, line)
    reference = None if assigned.reference is None else data.row(assigned.reference)
    made = TargetLine(
        assigned=assigned,
        check=check,
        reference=reference,
        status=_status(assigned, figures, line.basis),
    )
    if check.verdict is not Verdict.UNKNOWN or line.figure is None:
        return made
    return attrs.evolve(
        made,
        pace=_pace(assigned, line, figures),
        last_year_pace=_last_year_pace(assigned, line, figures),
        growth_required=_growth_required(assigned, line),
    )


def _decided(
    assigned: AssignedTarget, line: ReviewLine, figures: Observations, until: date
) -> TargetCheck:
    """What the figures say, or why those that are there do not decide it."""
    try:
        check = check_assigned(assigned, figures, on=line.basis)
    except UndefinedMetricError:
        return _open(assigned, WhyOpen.BASE_NOT_POSITIVE)
    except IncomparableError:
        return _open(assigned, WhyOpen.UNLIKE)
    except UnitError:
        return _open(assigned, WhyOpen.UNITS)
    except InvalidValueError:
        return _open(assigned, WhyOpen.IMPOSSIBLE)
    is_planned = line.figure is None and last_day(line.time) == assigned.period.end
    is_early = (until if is_planned else last_day(line.time)) < assigned.period.end
    if is_early and check.why_open is WhyOpen.NO_FIGURE:
        return attrs.evolve(check, why_open=WhyOpen.NOT_OVER)
    return check


def _open(assigned: AssignedTarget, why: WhyOpen) -> TargetCheck:
    return attrs.evolve(check_target(assigned.target, None), why_open=why)


def _check_standing(assigned: AssignedTarget, line: ReviewLine) -> TargetCheck:
    """Check a rank among the peers: by level, else by growth; bounds leave it open."""
    standing = next((each for each in line.standings if each.by is Aspect.LEVEL), None)
    standing = standing or next(iter(line.standings), None)
    if standing is None:
        return _open(assigned, WhyOpen.NO_RANK)
    ends = Amount(Decimal(standing.best), None, 0, Bound.BETWEEN, Decimal(standing.worst))
    return check_target(assigned.target, standing.rank or ends)


def _status(assigned: AssignedTarget, figures: Observations, on: Basis) -> ObservationStatus:
    """The weakest status of what is observed of the target's own period."""
    found = [
        each.status
        for aspect in Aspect
        for time in (assigned.period, assigned.period.end)
        for each in figures.at(assigned.indicator, assigned.region, time, aspect)
        if each.basis.but_prices == on.but_prices
    ]
    return weakest_status((ObservationStatus.NORMAL, *found))


# --- pace -----------------------------------------------------------------------------------


def accrues(row: Indicator) -> bool:
    """Whether an indicator adds up from month to month: neither a stock nor a rate does."""
    return row.kind is Kind.LEVEL and row.timing is not Timing.STOCK


def has_begun(assigned: AssignedTarget, time: Period | date) -> bool:
    """Whether a figure reaches from the start of a target's period to a day within it."""
    whole = assigned.period
    return isinstance(time, Period) and time.start == whole.start and time.end < whole.end


def _pace(assigned: AssignedTarget, line: ReviewLine, figures: Observations) -> Pace | None:
    whole = assigned.period
    if not has_begun(assigned, line.time) or whole.whole_months is None:
        return None
    schedule = Schedule.by_months(whole, last_day(line.time))
    return _pace_by(schedule, assigned, line, figures)


def _last_year_pace(
    assigned: AssignedTarget, line: ReviewLine, figures: Observations
) -> Pace | None:
    """Against last year's profile, where its figure to date and its total are both observed."""
    if not has_begun(assigned, line.time):
        return None
    so_far = _level_of(line, figures, assigned.region, a_year_before(line.time))
    total = _level_of(line, figures, assigned.region, assigned.period.previous_year())
    if so_far is None or total is None:
        return None
    try:
        schedule = Schedule.by_last_year(
            assigned.period,
            last_day(line.time),
            so_far=so_far.require_value(),
            total=total.require_value(),
        )
    except (InvalidValueError, UndefinedMetricError, UnitError):
        return None  # a bound, a total of zero, or less than was there before
    return _pace_by(schedule, assigned, line, figures)


def _pace_by(
    schedule: Schedule, assigned: AssignedTarget, line: ReviewLine, figures: Observations
) -> Pace | None:
    base = None
    if assigned.target.form is TargetForm.GROWTH_AT_LEAST:
        found = _level_of(line, figures, assigned.region, assigned.period.previous_year())
        base = None if found is None else found.value
        if base is None:
            return None
    try:
        return check_pace(
            assigned.target, line.figure, schedule, base=base, accrues=accrues(line.indicator)
        )
    except (IncomparableError, InvalidValueError, UndefinedMetricError):
        return None  # nothing that is worked up to; a finding says so


def _level_of(
    line: ReviewLine, figures: Observations, region: str, time: Period | date
) -> Observation | None:
    """The level of another time on the line's own basis."""
    found = figures.find(line.indicator.id, region, time, **line.basis.picked)
    return found if found is not None and found.value is not None else None


# --- deadlines years ahead ------------------------------------------------------------------


def _growth_required(assigned: AssignedTarget, line: ReviewLine) -> Decimal | None:
    """Growth a year that still leads to a target due whole years after the figure."""
    years = _years_ahead(line.time, assigned.period)
    if years is None or line.figure is None:
        return None
    try:
        return growth_still_required(assigned.target, line.figure, years)
    except (IncomparableError, InvalidValueError, UndefinedMetricError):
        return None  # no level to grow to, or a figure that cannot grow: a bound, zero


def _years_ahead(time: Period | date, due: Period) -> int | None:
    """How many whole years a target's period, or its last day, lies after a time."""
    end: Period | date = due if isinstance(time, Period) else due.end
    for years in range(1, _LATEST_DEADLINE):
        end = a_year_before(end)
        if end == time:
            return years
    return None
