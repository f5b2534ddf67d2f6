"""The four growths of a region whose boundary changed, from its own records."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Final

import attrs

from stmetrics.errors import MissingFactError, UndefinedMetricError
from stmetrics.exact.numbers import one_of
from stmetrics.indicators.boundary import (
    boundary_adjusted_growth_rate,
    comparable_growth_rate,
    matched_panel_growth_rate,
    published_growth_rate,
)
from stmetrics.indicators.region_data import RegionData
from stmetrics.records.enterprise import EnterpriseYear

_FIGURES: Final = tuple(
    field.name for field in attrs.fields(EnterpriseYear) if field.name.endswith("_yuan")
)


@attrs.frozen(kw_only=True)
class BoundaryGrowths:
    """One year's growth on four bases (区划调整前后四种口径增速). Never one for another.

    Attributes:
        published: Each year on its own boundary; None where last year has no sum above zero.
        boundary_adjusted: Last year's total within today's boundary.
        comparable: Today's units, each on its own figure of last year (可比口径); None where
            the figure of one is unknown.
        matched_panel: The units in both years' tables.
        without_base: Today's units whose own figure of last year is unknown.

    Example:
        >>> BoundaryGrowths(
        ...     published=Decimal("-0.15"), boundary_adjusted=Decimal("0.7"),
        ...     comparable=None, matched_panel=Decimal("0.1"), without_base=("b",),
        ... ).without_base
        ('b',)
    """

    published: Decimal | None
    boundary_adjusted: Decimal | None
    comparable: Decimal | None
    matched_panel: Decimal | None
    without_base: tuple[str, ...]


def boundary_growths(data: RegionData, figure: str, year: int) -> BoundaryGrowths:
    """Growth of a sum over a region's enterprises on the four bases, by its boundary changes.

    A unit belongs to a year's table where it was inside at the year's end; a unit that no
    change names always was.

    Args:
        data: The region, with the fiscal years of its enterprises (also those it lost) and its
            boundary changes.
        figure: A money field of `EnterpriseYear`, such as ``"sales_income_yuan"``.
        year: The later year.

    Returns:
        The four rates, each None where it is undefined.

    Raises:
        InvalidValueError: No such field.
        MissingFactError: The figure of one of the year's enterprises is unknown.

    Example:
        A made-up district that lost zone c in the middle of 2021 and gained b:

        >>> years = {("a", 2020): "10亿元", ("a", 2021): "11亿元", ("c", 2020): "10亿元",
        ...          ("b", 2020): "5亿元", ("b", 2021): "6亿元"}
        >>> made_up = RegionData(
        ...     region="z",
        ...     years=[
        ...         EnterpriseYear(enterprise_id=unit, year=year, sales_income=sales)
        ...         for (unit, year), sales in years.items()
        ...     ],
        ...     boundary_changes=[
        ...         BoundaryChange(on="2021-07-01", moved_out=["c"], moved_in=["b"])
        ...     ],
        ... )
        >>> found = boundary_growths(made_up, "sales_income_yuan", 2021)
        >>> [percent(rate, 1) for rate in (found.published, found.boundary_adjusted)]
        ['-15.0%', '70.0%']
        >>> [percent(rate, 1) for rate in (found.comparable, found.matched_panel)]
        ['13.3%', '10.0%']
    """
    one_of(figure, "figure", _FIGURES)
    now, then = date(year, 12, 31), date(year - 1, 12, 31)
    own_base = _table(data, figure, year - 1)
    current = _inside(data, _table(data, figure, year), now)
    base = _inside(data, own_base, then)
    without_base = tuple(unit for unit in current if unit not in own_base)
    inside = _inside(data, base, now)
    return BoundaryGrowths(
        published=_defined(lambda: published_growth_rate(current, base)),
        boundary_adjusted=_defined(
            lambda: boundary_adjusted_growth_rate(current, base, inside=inside)
        ),
        comparable=None
        if without_base
        else _defined(lambda: comparable_growth_rate(current, own_base)),
        matched_panel=_defined(lambda: matched_panel_growth_rate(current, base)),
        without_base=without_base,
    )


def _table(data: RegionData, figure: str, year: int) -> dict[str, Decimal]:
    table: dict[str, Decimal] = {}
    for each in data.years:
        if each.year != year:
            continue
        amount = getattr(each, figure)
        if amount is None:
            raise MissingFactError(
                f"EnterpriseYear.{figure} of {each.enterprise_id!r} in {year}",
                "is unknown",
                "unknown is not 0; give it, or leave the enterprise out and say so",
            )
        table[each.enterprise_id] = amount
    return table


def _inside(data: RegionData, table: dict[str, Decimal], on: date) -> dict[str, Decimal]:
    return {unit: amount for unit, amount in table.items() if data.is_inside(unit, on) is not False}


def _defined(rate: Callable[[], Decimal]) -> Decimal | None:
    try:
        return rate()
    except UndefinedMetricError:
        return None
