"""What a line's figure is made of: the figures of single months (逐月)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from stmetrics.catalogue.row import Words
from stmetrics.observations.basis import Basis
from stmetrics.observations.collection import Observations
from stmetrics.periods.period import Period
from stmetrics.reviews.wording._phrases import short_time
from stmetrics.units.amount import Amount

_MONTHS: Final = range(1, 13)


def by_month(
    figures: Observations, indicator: str, region: str, basis: Basis, time: Period | date
) -> tuple[tuple[Words, Amount], ...]:
    """The figures of single months on the very same basis, in order.

    Args:
        figures: Where to look.
        indicator: The id of the indicator.
        region: The region.
        basis: The basis of the line.
        time: The time of the line.
    """
    if not isinstance(time, Period):
        return ()
    return tuple(
        (_month_name(month, time), each.value)
        for month in months_beside(time)
        for each in figures.at(indicator, region, month)
        if each.basis == basis and each.value is not None
    )


def months_beside(time: Period) -> Iterator[Period]:
    """The months within a period; for one month those before it in its year."""
    within = Period(date(time.start.year, 1, 1), time.end) if time.whole_months == 1 else time
    for year in range(within.start.year, within.end.year + 1):
        for month in _MONTHS:
            one = Period.month(year, month)
            if within.contains(one) and one != time:
                yield one


def _month_name(month: Period, year: Period) -> Words:
    return Words(zh=short_time(month, year, "zh"), en=short_time(month, year, "en"))
