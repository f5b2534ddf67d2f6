"""The four growths of a region whose boundary changed, from its own records."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from typing import Final

import attrs

from stmetrics._repr import short_repr
from stmetrics.errors import MissingFactError, UndefinedMetricError
from stmetrics.exact._arithmetic import exact_sum
from stmetrics.exact._given import require_kind
from stmetrics.exact._numbers import one_of
from stmetrics.exact.rounding import percent
from stmetrics.indicators._items import Item, NamedFigures
from stmetrics.indicators.boundary.rates import (
    boundary_adjusted_growth_rate,
    comparable_growth_rate,
    matched_panel_growth_rate,
    published_growth_rate,
)
from stmetrics.indicators.region_data import RegionData
from stmetrics.periods.period import Period
from stmetrics.records.enterprise import EnterpriseYear
from stmetrics.records.enums import ObservationStatus, RDBasis
from stmetrics.results import listed

_RD: Final = "rd_expenditure"
_FIGURES: Final = (
    *(field.name for field in attrs.fields(EnterpriseYear) if field.name.endswith("_yuan")),
    _RD,
)


@attrs.frozen(kw_only=True)
class BoundaryGrowths(NamedFigures):
    """One year's growth on four bases (区划调整前后四种口径增速). Never one for another.

    Attributes:
        published: Each year on its own boundary; None where last year has no sum above zero.
        boundary_adjusted: Last year's total within today's boundary; None likewise.
        comparable: Today's units, each on its own figure of last year (可比口径); None where
            the figure of one is unknown.
        matched_panel: The units in both years' tables; None where there is none.
        without_base: Today's units whose own figure of last year is unknown.

    Example:
        >>> found = BoundaryGrowths(
        ...     published=Decimal("-0.15"), boundary_adjusted=Decimal("0.7"),
        ...     comparable=None, matched_panel=Decimal("0.1"), without_base=("b",),
        ... )
        >>> print(found)
        公布口径增速-15.0%，现行区划调整增速70.0%，可比口径增速无法计算，两期均在样本增速10.0%
        缺上年数据的单位：b
        >>> found.without_base
        ('b',)
    """

    published: Decimal | None
    boundary_adjusted: Decimal | None
    comparable: Decimal | None
    matched_panel: Decimal | None
    without_base: tuple[str, ...]

    __repr__ = short_repr

    def _items(self, lang: str) -> list[Item]:
        zh = lang == "zh"
        unknown = "无法计算" if zh else "undefined"
        return [
            Item(words[0 if zh else 1], rate, unknown if rate is None else percent(rate, _DECIMALS))
            for words, rate in zip(
                _WORDS,
                (self.published, self.boundary_adjusted, self.comparable, self.matched_panel),
                strict=True,
            )
        ]

    def _notes(self, lang: str) -> list[str]:
        if not self.without_base:
            return []
        zh = lang == "zh"
        names = listed(self.without_base, lang)
        return [f"缺上年数据的单位：{names}" if zh else f"without a figure of last year: {names}"]


_DECIMALS: Final = 1
_WORDS: Final = (
    ("公布口径增速", "as published"),
    ("现行区划调整增速", "adjusted to today's boundary"),
    ("可比口径增速", "comparable"),
    ("两期均在样本增速", "matched panel"),
)


def boundary_growths(data: RegionData, figure: str, year: int) -> BoundaryGrowths:
    """Growth of a sum over a region's units on the four bases, by its boundary changes.

    A unit belongs to a year's table where it was inside at the year's end; a unit that no
    change names always was. Figures of units outside need not be known, but for the comparable
    basis, which takes an entrant's figure of last year from wherever it was.

    Args:
        data: The region, with the records of its units (also those it lost, and of those it won
            the year before) and its boundary changes.
        figure: A money field of `EnterpriseYear`, such as ``"sales_income_yuan"``, or
            ``"rd_expenditure"`` for statistical R&D by the ``unit_id`` of `RDInput`.
        year: The later year.

    Returns:
        The four rates, each None where it is undefined.

    Raises:
        InvalidValueError: No such figure.
        MissingFactError: A year has no records; the figure of a unit inside is unknown; an
            R&D input names no unit.

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
    require_kind(RegionData, data=data)
    one_of(figure, "figure", _FIGURES)
    now, last_year = _table(data, figure, year), _table(data, figure, year - 1)
    today = date(year, 12, 31)
    current = _inside(data, now, today, figure)
    base = _inside(data, last_year, date(year - 1, 12, 31), figure)
    own_base = {unit: amount for unit, amount in last_year.items() if amount is not None}
    without_base = tuple(unit for unit in current if unit not in own_base)
    inside = [unit for unit in base if data.is_inside(unit, today) is not False]
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


def _table(data: RegionData, figure: str, year: int) -> dict[str, Decimal | None]:
    """The figures of a year by unit, inside or not; None where one is unknown."""
    rows = _rd_inputs(data, year) if figure == _RD else _enterprise_years(data, figure, year)
    table = dict(rows)
    if not table:
        raise MissingFactError(
            f"{figure} of {data.region} in {year}",
            "does not follow from the records: none is of that year",
            "unknown is not 0; give the records of both years",
        )
    return table


def _enterprise_years(
    data: RegionData, figure: str, year: int
) -> Iterator[tuple[str, Decimal | None]]:
    for each in data.years:
        if each.year == year:
            yield each.enterprise_id, getattr(each, figure)


def _rd_inputs(data: RegionData, year: int) -> Iterator[tuple[str, Decimal | None]]:
    """Statistical R&D of the year by unit; a unit may report in several parts."""
    parts: dict[str, list[Decimal | None]] = {}
    for each in data.rd_inputs:
        if each.basis is not RDBasis.STATISTICAL or each.period != Period.year(year):
            continue
        if each.unit_id is None:
            raise MissingFactError(
                f"RDInput.unit_id of {each.performer.value} in {year}",
                "is unknown, so that no boundary can be drawn",
                "name the reporting unit",
            )
        missing = each.status is ObservationStatus.MISSING
        parts.setdefault(each.unit_id, []).append(None if missing else each.expenditure_yuan)
    for unit, amounts in parts.items():
        known = [amount for amount in amounts if amount is not None]
        yield unit, exact_sum(known) if len(known) == len(amounts) else None


def _inside(
    data: RegionData, table: dict[str, Decimal | None], on: date, figure: str
) -> dict[str, Decimal]:
    held: dict[str, Decimal] = {}
    for unit, amount in table.items():
        if data.is_inside(unit, on) is False:
            continue
        if amount is None:
            raise MissingFactError(
                f"{figure} of {unit!r} in {on.year}",
                "is unknown",
                "unknown is not 0; give it, or leave the unit out and say so",
            )
        held[unit] = amount
    return held


def _defined(rate: Callable[[], Decimal]) -> Decimal | None:
    try:
        return rate()
    except UndefinedMetricError:
        return None
