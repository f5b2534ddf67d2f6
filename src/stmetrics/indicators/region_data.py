"""Everything a review takes of one region: its records, observations, people and boundary."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from datetime import date
from operator import attrgetter
from typing import Final, TypeVar

import attrs

from stmetrics._repr import short_repr
from stmetrics.catalogue._found import found_row
from stmetrics.catalogue.counting_words import fits
from stmetrics.catalogue.row import Indicator, Timing
from stmetrics.errors import InvalidValueError
from stmetrics.indicators._distinct import require_a_side_inside, require_each_once
from stmetrics.indicators._sifted import SiftedRecords
from stmetrics.indicators.boundary._inside import is_inside
from stmetrics.indicators.boundary.change import BoundaryChange
from stmetrics.observations.collection import Observations
from stmetrics.observations.observation import Aspect, Observation
from stmetrics.periods.days import as_date
from stmetrics.periods.period import Period
from stmetrics.records import _fields as f, _nested as nested, _texts as t
from stmetrics.records.activities import Cooperation, Platform, Project, Recognition
from stmetrics.records.certification import HighTechCertification
from stmetrics.records.enterprise import Enterprise, EnterpriseYear
from stmetrics.records.patents import PatentCounts
from stmetrics.records.population import Population
from stmetrics.records.rd_input import RDInput
from stmetrics.records.tech_contract import TechContract

R = TypeVar("R")

# --- converters: named functions, so that type checkers read from them what is taken ----------


def _enterprises(value: nested.Nested[Enterprise]) -> tuple[Enterprise, ...]:
    return nested.all_of(Enterprise, value)


def _years(value: nested.Nested[EnterpriseYear]) -> tuple[EnterpriseYear, ...]:
    return nested.all_of(EnterpriseYear, value)


def _certifications(
    value: nested.Nested[HighTechCertification],
) -> tuple[HighTechCertification, ...]:
    return nested.all_of(HighTechCertification, value)


def _rd_inputs(value: nested.Nested[RDInput]) -> tuple[RDInput, ...]:
    return nested.all_of(RDInput, value)


def _contracts(value: nested.Nested[TechContract]) -> tuple[TechContract, ...]:
    return nested.all_of(TechContract, value)


def _patents(value: nested.Nested[PatentCounts]) -> tuple[PatentCounts, ...]:
    return nested.all_of(PatentCounts, value)


def _projects(value: nested.Nested[Project]) -> tuple[Project, ...]:
    return nested.all_of(Project, value)


def _platforms(value: nested.Nested[Platform]) -> tuple[Platform, ...]:
    return nested.all_of(Platform, value)


def _cooperations(value: nested.Nested[Cooperation]) -> tuple[Cooperation, ...]:
    return nested.all_of(Cooperation, value)


def _recognitions(value: nested.Nested[Recognition]) -> tuple[Recognition, ...]:
    return nested.all_of(Recognition, value)


def _populations(value: nested.Nested[Population]) -> tuple[Population, ...]:
    return nested.all_of(Population, value)


def _observations(value: nested.Nested[Observation]) -> Observations:
    return (
        value
        if isinstance(value, Observations)
        else Observations(nested.all_of(Observation, value))
    )


def _boundary_changes(value: nested.Nested[BoundaryChange]) -> tuple[BoundaryChange, ...]:
    return nested.all_of(BoundaryChange, value)


def _rows(value: Iterable[Indicator]) -> tuple[Indicator, ...]:
    return nested.all_of(Indicator, value)


_WITH_ID: Final = (
    "enterprises",
    "contracts",
    "projects",
    "platforms",
    "cooperations",
    "recognitions",
)


@attrs.frozen(kw_only=True, field_transformer=f.named)
class RegionData:
    """A region's records and figures (区域数据).

    Attributes:
        region: Its code or other identifier.
        name_zh: Its name in Chinese; the identifier where none is given.
        name_en: Its name in English; the identifier where none is given.
        covered: The span that the records cover completely, of the kinds that there are, for
            stocks with what began before it and still holds. A flow without a record is 0
            within it and unknown outside; a stock is counted only within it. Of a kind without
            any record nothing is said.
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
        own: Rows of the region's own beside the catalogue's.

    Raises:
        InvalidValueError: A record of another kind than its field's, or given twice; a contract
            with neither side in the region; an observation of an
            indicator that no row describes, in a unit that does not fit its row, or a day for a
            flow, a period for a stock.
        IncomparableError: Two observations contradict each other.

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

    region: str = attrs.field(converter=t.region)
    name_zh: str | None = attrs.field(default=None, converter=t.optional_text)
    name_en: str | None = attrs.field(default=None, converter=t.optional_text)
    covered: Period | None = attrs.field(default=None, converter=f.optional_period)
    enterprises: tuple[Enterprise, ...] = attrs.field(default=(), converter=_enterprises)
    years: tuple[EnterpriseYear, ...] = attrs.field(default=(), converter=_years)
    certifications: tuple[HighTechCertification, ...] = attrs.field(
        default=(), converter=_certifications
    )
    rd_inputs: tuple[RDInput, ...] = attrs.field(default=(), converter=_rd_inputs)
    contracts: tuple[TechContract, ...] = attrs.field(default=(), converter=_contracts)
    patents: tuple[PatentCounts, ...] = attrs.field(default=(), converter=_patents)
    projects: tuple[Project, ...] = attrs.field(default=(), converter=_projects)
    platforms: tuple[Platform, ...] = attrs.field(default=(), converter=_platforms)
    cooperations: tuple[Cooperation, ...] = attrs.field(default=(), converter=_cooperations)
    recognitions: tuple[Recognition, ...] = attrs.field(default=(), converter=_recognitions)
    populations: tuple[Population, ...] = attrs.field(default=(), converter=_populations)
    observations: Observations = attrs.field(factory=Observations, converter=_observations)
    boundary_changes: tuple[BoundaryChange, ...] = attrs.field(
        default=(), converter=_boundary_changes
    )
    own: tuple[Indicator, ...] = attrs.field(default=(), converter=_rows)

    __repr__ = short_repr

    def __attrs_post_init__(self) -> None:
        for name in _WITH_ID:
            require_each_once(name, (each.id for each in getattr(self, name)))
        require_each_once("years", ((each.enterprise_id, each.year) for each in self.years))
        require_each_once("populations", ((each.on, each.kind.value) for each in self.populations))
        require_a_side_inside(self.region, self.contracts)
        for each in self.observations:
            _require_fits(each, self.row(each.indicator))

    def name(self, lang: str) -> str:
        """The region's name in ``"zh"`` or ``"en"``; its identifier where it has none.

        Example:
            >>> RegionData(region="320404", name_zh="钟楼区").name("en")
            '320404'
        """
        return (self.name_zh if lang == "zh" else self.name_en) or self.region

    def row(self, indicator_id: str) -> Indicator:
        """The row that describes an indicator: the region's own, or the catalogue's.

        Args:
            indicator_id: Its id.

        Raises:
            InvalidValueError: There is none.

        Example:
            >>> RegionData(region="320404").row("cn.tm_v").unit
            '亿元'
        """
        own = self._own_rows
        if indicator_id in own:
            return own[indicator_id]
        return found_row(indicator_id, besides="a row of the region's own is given in own=[row]")

    def is_inside(self, unit: str, on: date | str) -> bool | None:
        """Whether a unit belonged to the region on a day; None where no change names it.

        Args:
            unit: The unit's id.
            on: The day; from a change's own day the new boundary holds.

        Raises:
            InvalidValueError: One change says that the unit came and that it left.

        Example:
            >>> made_up = RegionData(region="z", boundary_changes=[
            ...     BoundaryChange(on="2021-07-01", moved_out=["e7"])
            ... ])
            >>> made_up.is_inside("e7", "2021-06-30"), made_up.is_inside("e7", "2021-07-01")
            (True, False)
        """
        return is_inside(self._changes_of_units.get(unit, ()), unit, as_date(on, "on"))

    # --- worked out once, when first asked for ---

    @functools.cached_property
    def _own_rows(self) -> dict[str, Indicator]:
        return {each.id: each for each in self.own}

    @functools.cached_property
    def sifted(self) -> SiftedRecords:
        """The records in the order that counting asks for."""
        return SiftedRecords(self.contracts, self.years, self.certifications)

    @functools.cached_property
    def _changes_of_units(self) -> dict[str, list[BoundaryChange]]:
        """The changes that name a unit, by date."""
        changes: dict[str, list[BoundaryChange]] = {}
        for change in sorted(self.boundary_changes, key=attrgetter("on")):
            for unit in dict.fromkeys(change.moved_out + change.moved_in):
                changes.setdefault(unit, []).append(change)
        return changes


_TIMED: Final = frozenset({Aspect.LEVEL, Aspect.GROWTH, Aspect.SHARE})


def _require_fits(each: Observation, row: Indicator) -> None:
    """Refuse a level in another measure than its row's, and a stock's period."""
    if each.value is not None and each.aspect is Aspect.LEVEL:
        fits(row, each.value)
    if each.aspect in _TIMED and row.timing is Timing.STOCK and each.on is None:
        raise InvalidValueError(
            f"{each.indicator} in {each.period}",
            "is a stock",
            "give its day: on=…; of what was read, take .dated_observations",
        )
    if each.aspect in _TIMED and row.timing is Timing.FLOW and each.on is not None:
        raise InvalidValueError(
            f"{each.indicator} on {each.on}", "is a flow", "give its period: period=…"
        )
