"""Single months out of January-to-month observations."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from stmetrics.errors import InvalidValueError, MissingFactError, quoted
from stmetrics.exact._arithmetic import subtract
from stmetrics.exact._numbers import whole_number
from stmetrics.formulas.growth import growth_rate
from stmetrics.observations._comparing import (
    differences,
    exact_base,
    exact_level,
    require_alike,
)
from stmetrics.observations.collection import Observations
from stmetrics.observations.derived_figure import DerivedFigure
from stmetrics.observations.observation import Observation
from stmetrics.periods._times import a_year_before, last_day
from stmetrics.periods.period import Period
from stmetrics.units.amount import Amount

if TYPE_CHECKING:
    from typing import Unpack

    from stmetrics.observations._on_basis import Picked


def single_months(
    observations: Observations, indicator: str, region: str, year: int, **picked: Unpack[Picked]
) -> tuple[DerivedFigure, ...]:
    """Single months out of January-to-month figures (由累计推算当月).

    The first step is the earliest cumulative figure, which for industry is January-February
    as one; a month without a cumulative figure joins the next. After a revision the
    difference falls into the month.

    Args:
        observations: Where to look.
        indicator: Its id.
        region: The region.
        year: The year.
        **picked: As for `find`.

    Returns:
        One answer a step, each with the period it covers; together they are the last figure.

    Raises:
        MissingFactError: No cumulative figure of the year is observed.
        IncomparableError: One is a bound, or two are of unlike scope, prices, basis or vintage.

    Example:
        A made-up zone:

        >>> held = Observations([
        ...     Observation(indicator="ht.output", region="z", period=period, value=value)
        ...     for period, value in {
        ...         "2021-01-01/P2M": "41亿元", "2021-Q1": "63亿元", "2021-01-01/P5M": "110亿元",
        ...     }.items()
        ... ])
        >>> for step in single_months(held, "ht.output", "z", 2021):
        ...     print(step.time.label("en"), step.amount)
        January-February 2021 41亿元
        March 2021 22亿元
        April-May 2021 47亿元
    """
    series = _series(observations, indicator, region, **picked)
    cumulative = _cumulative(series, whole_number(year, "year"))
    if not cumulative:
        raise MissingFactError(
            f"cumulative {indicator} of {region} in {year}",
            "is not observed",
            "give January-to-month figures",
        )
    return _steps(cumulative)


def single_month_growths(
    observations: Observations, indicator: str, region: str, year: int, **picked: Unpack[Picked]
) -> tuple[DerivedFigure, ...]:
    """Growth of single months out of two years' January-to-month figures (当月增速).

    Args:
        observations: Where to look.
        indicator: Its id.
        region: The region.
        year: The later year.
        **picked: As for `find`.

    Returns:
        One answer a step, January-February first where so given. A month that one of the two
        years lacks joins the next.

    Raises:
        MissingFactError: No cumulative period is observed in both years; growth rates alone do
            not fix a month's.
        IncomparableError: A figure is a bound, or two are of unlike scope, prices, basis or
            vintage.
        UndefinedMetricError: Last year's month is zero or negative.

    Example:
        >>> held = Observations([
        ...     Observation(indicator="ht.output", region="z", period=period, value=value)
        ...     for period, value in {
        ...         "2020-01-01/P2M": "40亿元", "2020-Q1": "60亿元",
        ...         "2021-01-01/P2M": "44亿元", "2021-Q1": "63亿元",
        ...     }.items()
        ... ])
        >>> for step in single_month_growths(held, "ht.output", "z", 2021):
        ...     print(step.time.label("en"), percent(step.amount.value, 1))
        January-February 2021 10.0%
        March 2021 -5.0%
    """
    series = _series(observations, indicator, region, **picked)
    year = whole_number(year, "year")
    now, last = _cumulative(series, year), _cumulative(series, year - 1)
    common = [time for time in now if a_year_before(time) in last]
    if not common:
        raise MissingFactError(
            f"{indicator} of {region} in {year} and {year - 1}",
            "is observed for no cumulative period of both years",
            "give January-to-month figures of the same months",
        )
    steps = _steps({time: now[time] for time in common})
    bases = _steps({time: last[time] for time in map(a_year_before, common)})
    return tuple(map(_grown, steps, bases))


def _series(
    observations: Observations, indicator: str, region: str, **picked: Unpack[Picked]
) -> tuple[Observation, ...]:
    if not isinstance(observations, Observations):
        raise InvalidValueError(
            quoted(observations), "are no Observations", "give data.observations, Observations([…])"
        )
    return observations.series(indicator, region, **picked)


def _cumulative(series: tuple[Observation, ...], year: int) -> dict[Period, Observation]:
    """The January-to-month figures of a year by period, those observed as missing left out."""
    return {
        each.period: each
        for each in series
        if each.period is not None
        and each.value is not None
        and each.period.start == date(year, 1, 1)
        and each.period.end.year == year
        and each.period.whole_months is not None
    }


def _steps(cumulative: dict[Period, Observation]) -> tuple[DerivedFigure, ...]:
    """What each cumulative figure adds to the one before."""
    held = list(cumulative.values())
    return tuple(map(_step, held, [None, *held[:-1]]))


def _step(current: Observation, earlier: Observation | None) -> DerivedFigure:
    amount = current.require_value()
    level = exact_level(current, "cumulative figure")
    if earlier is None:
        return DerivedFigure(what="month", amount=amount, time=current.time, used=(current,))
    require_alike(current, earlier, differences(current, earlier), ())
    before = exact_base(earlier, amount, "cumulative figure")
    return DerivedFigure(
        what="month",
        amount=Amount(subtract(level, before), amount.unit, None),
        time=_months_after(earlier.time, current.time),
        used=(current, earlier),
    )


def _grown(step: DerivedFigure, base: DerivedFigure) -> DerivedFigure:
    require_alike(step.used[0], base.used[0], differences(step.used[0], base.used[0]), ())
    level = base.amount.to(step.amount.require_unit()).value
    rate = growth_rate(step.amount.value, level)
    used = step.used + base.used
    return DerivedFigure(what="growth", amount=Amount(rate, None, None), time=step.time, used=used)


def _months_after(earlier: Period | date, current: Period | date) -> Period:
    """The months of a cumulative period that an earlier one does not hold."""
    end = last_day(current)
    return Period.months(end.year, last_day(earlier).month + 1, end.month)
