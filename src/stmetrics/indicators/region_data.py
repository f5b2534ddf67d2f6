"""Everything a review takes of one region: its records, observations, people and boundary."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

import attrs

from stmetrics.errors import InvalidValueError
from stmetrics.indicators.catalogue.lookup import indicator
from stmetrics.indicators.catalogue.row import Indicator, Timing
from stmetrics.indicators.observation import Aspect, Observation
from stmetrics.indicators.observations import Observations
from stmetrics.periods import Period
from stmetrics.records import _fields as f
from stmetrics.records.activities import Cooperation, Platform, Project, Recognition
from stmetrics.records.certification import HighTechCertification
from stmetrics.records.enterprise import Enterprise, EnterpriseYear
from stmetrics.records.patents import PatentCounts
from stmetrics.records.population import Population
from stmetrics.records.rd_input import RDInput
from stmetrics.records.tech_contract import TechContract
from stmetrics.units.table import measures


def _observations(value: Any) -> Observations:
    return value if isinstance(value, Observations) else Observations(value)


@attrs.frozen(kw_only=True, field_transformer=f.named)
class BoundaryChange:
    """Units that changed region on a day, such as a zone with its enterprises (区划调整).

    Attributes:
        on: The first day of the new boundary.
        moved_out: Ids of the units that left.
        moved_in: Ids of the units that came.
        note: What happened.

    Example:
        >>> BoundaryChange(on="2021-07-01", moved_out=["e7", "e8"]).moved_out
        ('e7', 'e8')
    """

    on: date = attrs.field(converter=f.day)
    moved_out: tuple[str, ...] = attrs.field(default=(), converter=f.several)
    moved_in: tuple[str, ...] = attrs.field(default=(), converter=f.several)
    note: str | None = attrs.field(default=None, converter=f.optional_text)


@attrs.frozen(kw_only=True, field_transformer=f.named)
class RegionData:
    """A region's records and figures (区域数据).

    Attributes:
        region: Its code or other identifier.
        name_zh: Its name in Chinese; the identifier where none is given.
        name_en: Its name in English; the identifier where none is given.
        covered: The span that the records cover completely, for stocks with what began
            before it and still holds. A flow without any record is 0 within it and unknown
            outside; a stock is counted only within it.
        enterprises: Enterprises.
        years: Fiscal years of enterprises.
        certifications: Certifications of high-tech enterprises.
        rd_inputs: R&D inputs.
        contracts: Technology contracts with a side in the region.
        patents: Counts of patents.
        projects: Projects.
        platforms: Platforms.
        cooperations: Cooperation with universities and institutes.
        recognitions: Titles of enterprises.
        populations: People by day.
        observations: Figures that are given, not counted from records; of other regions too.
        boundary_changes: Units that came or left, by date.
        own_indicators: Rows of the region's own beside the catalogue's.

    Raises:
        InvalidValueError: An observation of an indicator that no row describes, in a unit that
            does not fit its row, or a day for a flow, a period for a stock.

    Example:
        >>> zhonglou = RegionData(
        ...     region="320404", name_zh="钟楼区", name_en="Zhonglou",
        ...     observations=[
        ...         Observation(
        ...             indicator="ht.output", region="320404",
        ...             period="2012-01-01/P10M", value="295.1亿元",
        ...         ),
        ...     ],
        ... )
        >>> zhonglou.name("en"), len(zhonglou.observations)
        ('Zhonglou', 1)
    """

    region: str = attrs.field(converter=f.text)
    name_zh: str | None = attrs.field(default=None, converter=f.optional_text)
    name_en: str | None = attrs.field(default=None, converter=f.optional_text)
    covered: Period | None = attrs.field(default=None, converter=f.optional_period)
    enterprises: tuple[Enterprise, ...] = attrs.field(default=(), converter=f.several)
    years: tuple[EnterpriseYear, ...] = attrs.field(default=(), converter=f.several)
    certifications: tuple[HighTechCertification, ...] = attrs.field(default=(), converter=f.several)
    rd_inputs: tuple[RDInput, ...] = attrs.field(default=(), converter=f.several)
    contracts: tuple[TechContract, ...] = attrs.field(default=(), converter=f.several)
    patents: tuple[PatentCounts, ...] = attrs.field(default=(), converter=f.several)
    projects: tuple[Project, ...] = attrs.field(default=(), converter=f.several)
    platforms: tuple[Platform, ...] = attrs.field(default=(), converter=f.several)
    cooperations: tuple[Cooperation, ...] = attrs.field(default=(), converter=f.several)
    recognitions: tuple[Recognition, ...] = attrs.field(default=(), converter=f.several)
    populations: tuple[Population, ...] = attrs.field(default=(), converter=f.several)
    observations: Observations = attrs.field(factory=Observations, converter=_observations)
    boundary_changes: tuple[BoundaryChange, ...] = attrs.field(default=(), converter=f.several)
    own_indicators: tuple[Indicator, ...] = attrs.field(default=(), converter=f.several)

    def __attrs_post_init__(self) -> None:
        for each in self.observations:
            _require_fits(each, self.row(each.indicator))

    def name(self, lang: str) -> str:
        """The region's name in ``"zh"`` or ``"en"``."""
        return (self.name_zh if lang == "zh" else self.name_en) or self.region

    def row(self, indicator_id: str) -> Indicator:
        """The row that describes an indicator: the region's own, or the catalogue's.

        Raises:
            InvalidValueError: There is none.
        """
        own = {each.id: each for each in self.own_indicators}
        return own[indicator_id] if indicator_id in own else indicator(indicator_id)

    def is_inside(self, unit: str, on: date) -> bool | None:
        """Whether a unit belonged to the region on a day; None where no change names it."""
        inside: bool | None = None
        for change in sorted(self.boundary_changes, key=lambda each: each.on):
            came, left = unit in change.moved_in, unit in change.moved_out
            if not (came or left):
                continue
            if change.on > on:
                return left if inside is None else inside
            inside = came
        return inside


_TIMED: Final = frozenset({Aspect.LEVEL, Aspect.GROWTH, Aspect.SHARE})


def _require_fits(each: Observation, row: Indicator) -> None:
    """Refuse a level in another measure than its row's, and a stock's period."""
    unit = each.value.unit if each.value is not None and each.aspect is Aspect.LEVEL else None
    if unit is not None and row.unit is not None and measures(unit) != measures(row.unit):
        raise InvalidValueError(
            f"{each.indicator} {each.value}",
            f"is not in {row.unit} or a multiple of it",
            "check the unit, or the indicator",
        )
    if each.aspect in _TIMED and row.timing is Timing.STOCK and each.on is None:
        raise InvalidValueError(
            f"{each.indicator} in {each.period}", "is a stock", "give its day: on=…"
        )
    if each.aspect in _TIMED and row.timing is Timing.FLOW and each.on is not None:
        raise InvalidValueError(
            f"{each.indicator} on {each.on}", "is a flow", "give its period: period=…"
        )
