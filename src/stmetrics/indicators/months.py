"""Single months out of January-to-month observations."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from stmetrics.errors import IncomparableError, MissingFactError
from stmetrics.exact.arithmetic import subtract
from stmetrics.formulas.growth import growth_rate
from stmetrics.indicators.answer import Answer, differences, exact_base
from stmetrics.indicators.times import a_year_before, last_day
from stmetrics.periods import Period
from stmetrics.units.amount import Amount
from stmetrics.units.table import convert

if TYPE_CHECKING:
    from typing import Unpack

    from stmetrics.indicators.observation import Observation
    from stmetrics.indicators.observations import Observations, Picked


def single_months(
    observations: Observations, indicator: str, region: str, year: int, **picked: Unpack[Picked]
) -> tuple[Answer, ...]:
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
        One answer a step, each with the period it covers.

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
    steps: list[Answer] = []
    earlier: Observation | None = None
    for each in observations.series(indicator, region, **picked):
        if each.period is None or each.period.start != date(year, 1, 1):
            continue
        if each.period.end.year == year and each.period.whole_months:
            steps.append(_month_step(each, earlier))
            earlier = each
    if not steps:
        raise MissingFactError(
            f"cumulative {indicator} of {region} in {year}", "is not observed",
            "give January-to-month figures",
        )  # fmt: skip
    return tuple(steps)


def single_month_growths(
    observations: Observations, indicator: str, region: str, year: int, **picked: Unpack[Picked]
) -> tuple[Answer, ...]:
    """Growth of single months out of two years' January-to-month figures (当月增速).

    Args:
        observations: Where to look.
        indicator: Its id.
        region: The region.
        year: The later year.
        **picked: As for `find`.

    Returns:
        One answer a step that both years have, January-February first where so given.

    Raises:
        MissingFactError: A year has no cumulative figures; growth rates alone do not fix a
            month's.
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
    last = {
        step.time: step
        for step in single_months(observations, indicator, region, year - 1, **picked)
    }
    grown = []
    for step in single_months(observations, indicator, region, year, **picked):
        base = last.get(a_year_before(step.time))
        if base is None:
            continue
        rate = growth_rate(step.amount.value, _in_unit_of(base.amount, step.amount))
        used = step.used + base.used
        amount = Amount(rate, None, None)
        grown.append(Answer(what="growth", amount=amount, time=step.time, used=used))
    return tuple(grown)


def _month_step(current: Observation, earlier: Observation | None) -> Answer:
    amount = current.require_value()
    level = exact_base(current, None, "cumulative figure")
    if earlier is None:
        return Answer(what="month", amount=amount, time=current.time, used=(current,))
    if unlike := differences(current, earlier):
        raise IncomparableError(
            f"cumulative {current.indicator} of {current.time} and {earlier.time}",
            f"differ in {', '.join(each.value for each in unlike)}",
            "say which series: scope=, vintage=, price_basis= or rd_basis=",
        )
    before = exact_base(earlier, amount.unit, "cumulative figure")
    return Answer(
        what="month",
        amount=Amount(subtract(level, before), amount.unit, amount.decimals),
        time=_step_after(earlier.time, current.time),
        used=(current, earlier),
    )


def _step_after(earlier: Period | date, current: Period | date) -> Period:
    """The months of a cumulative period that an earlier one does not hold."""
    return Period.months(
        last_day(current).year, last_day(earlier).month + 1, last_day(current).month
    )


def _in_unit_of(amount: Amount, other: Amount) -> Decimal:
    return convert(amount.value, amount.require_unit(), other.require_unit())
