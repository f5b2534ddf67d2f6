"""Quotients that follow from two observed figures: an amount an item, a leverage."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

import attrs

from stmetrics.exact._arithmetic import divide
from stmetrics.exact._given import require_kind
from stmetrics.indicators.region_data import RegionData
from stmetrics.observations._comparing import differences, weakest_status
from stmetrics.observations.collection import Observations
from stmetrics.observations.observation import Aspect, Observation
from stmetrics.units.amount import Amount, Bound


@attrs.frozen
class _Quotient:
    """An indicator that is one indicator over another (派生指标).

    Attributes:
        indicator: Its id.
        above: The numerator's id.
        below: The denominator's id.
    """

    indicator: str
    above: str
    below: str


_QUOTIENTS: Final = (
    _Quotient("coop.leverage", "coop.induced", "coop.agreed"),
    _Quotient("coop.agreed_per_agreement", "coop.agreed", "coop.agreements"),
    _Quotient("incub.capital_per_project", "incub.capital", "incub.projects"),
)
"""The quotients that reports print beside their two figures."""


def derive(data: RegionData, figures: Observations) -> tuple[Observation, ...]:
    """Work out the quotients that a region's figures allow and nobody gave (派生计算).

    Args:
        data: The region, whose rows say the units.
        figures: Its figures; those of other regions are passed over.

    Returns:
        New observations, of the weaker status of the two figures.

    Example:
        Zhonglou 2012: 3200 万元 agreed, 4.1 亿元 of project investment induced.

        >>> given = Observations([
        ...     Observation(indicator=indicator, region="320404", period="2012", value=value)
        ...     for indicator, value in {
        ...         "coop.agreed": "3200万元", "coop.induced": "4.1亿元"
        ...     }.items()
        ... ])
        >>> [str(each.value) for each in derive(RegionData(region="320404"), given)]
        ['12.8125倍']
    """
    require_kind(RegionData, data=data)
    require_kind(Observations, figures=figures)
    return tuple(
        made
        for quotient in _QUOTIENTS
        for above, below in _pairs(quotient, data.region, figures)
        if not figures.at(quotient.indicator, data.region, above.time)
        and (made := _made(data, quotient, above, below)) is not None
    )


def _pairs(
    quotient: _Quotient, region: str, figures: Observations
) -> Iterator[tuple[Observation, Observation]]:
    for above in figures.of(quotient.above, region, Aspect.LEVEL):
        for below in figures.at(quotient.below, region, above.time):
            if not differences(above, below):
                yield above, below


def _made(
    data: RegionData, quotient: _Quotient, above: Observation, below: Observation
) -> Observation | None:
    numerator, denominator = above.value, below.value
    if numerator is None or denominator is None or denominator.value <= 0:
        return None
    if {numerator.bound, denominator.bound} != {Bound.EXACT}:
        return None
    unit = data.row(quotient.indicator).unit or ""
    top, slash, bottom = unit.partition("/")
    if not slash:  # one measure over itself: the units cancel
        top, bottom = denominator.require_unit(), denominator.require_unit()
    value: Decimal = divide(numerator.to(top).value, denominator.to(bottom).value)
    return attrs.evolve(
        above,
        indicator=quotient.indicator,
        value=Amount(value, unit, None),
        status=weakest_status((above.status, below.status)),
        names=(),
        note=None,
    )
