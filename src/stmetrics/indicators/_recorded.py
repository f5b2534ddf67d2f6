"""A region's records of one time, each kind sifted once however many figures are made of it."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from datetime import date, timedelta
from decimal import Decimal
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final, TypeVar

from stmetrics.errors import MissingFactError
from stmetrics.exact._arithmetic import exact_sum
from stmetrics.indicators.region_data import RegionData
from stmetrics.periods._times import first_day, last_day
from stmetrics.periods.period import Period
from stmetrics.records.activities import Cooperation, Platform, Project, Recognition
from stmetrics.records.certification import HighTechCertification
from stmetrics.records.enterprise import EnterpriseYear
from stmetrics.records.enums import (
    CertificationKind,
    CooperationStage,
    ObservationStatus,
    PatentStatus,
    PopulationKind,
    RDBasis,
    Stage,
)
from stmetrics.records.patents import PatentCounts
from stmetrics.records.rd_input import RDInput
from stmetrics.records.region import region_holds
from stmetrics.records.tech_contract import TechContract

if TYPE_CHECKING:
    from typing import TypeAlias

    Sides: TypeAlias = tuple[bool | None, bool | None]
    """Whether seller and buyer of a contract are in the region; None where it is unknown."""

R = TypeVar("R")

_ON: Final[Callable[[Any], date | None]] = attrgetter("on")
_RECOGNISED: Final = frozenset({Stage.RECOGNISED, Stage.ACCEPTED})
_APPLIED_ON: Final[Callable[[Any], date | None]] = attrgetter("applied_on")


class Recorded:
    """What a region's records say of one period or day (某期记录).

    Each property is None where the records are silent: no record of the kind, and the time not
    within what they cover completely.

    Args:
        data: The region's records.
        time: The period, or the day.
    """

    def __init__(self, data: RegionData, time: Period | date) -> None:
        """Look at a region at a time."""
        self.data = data
        self.time = time

    @functools.cached_property
    def day(self) -> date:
        """The day that stocks are counted on: the last of a period."""
        return last_day(self.time)

    @functools.cached_property
    def period(self) -> Period:
        """The period; a day is a period of its own."""
        return self.time if isinstance(self.time, Period) else Period(self.time, self.time)

    @functools.cached_property
    def is_covered(self) -> bool:
        """Whether the records are said to be complete at the time."""
        covered = self.data.covered
        return covered is not None and covered.contains(self.time)

    # --- technology contracts ---

    @functools.cached_property
    def contracts(self) -> list[TechContract] | None:
        """Technology contracts registered in the period."""
        if not isinstance(self.time, Period):
            return None
        return self._known(self.data.sifted.contracts_in(self.time), self.data.contracts)

    @functools.cached_property
    def turnover_by_sides(self) -> dict[Sides, Decimal] | None:
        """Their turnover by whether seller and buyer are in the region."""
        if self.contracts is None:
            return None
        by_codes: dict[tuple[str | None, str | None], list[Decimal]] = defaultdict(list)
        for each in self.contracts:
            by_codes[each.seller_region, each.buyer_region].append(each.turnover_yuan)
        inside = {
            code: region_holds(self.data.region, code) for codes in by_codes for code in codes
        }
        by_sides: dict[Sides, list[Decimal]] = defaultdict(list)
        for (seller, buyer), amounts in by_codes.items():
            by_sides[inside[seller], inside[buyer]].append(exact_sum(amounts))
        return {sides: exact_sum(amounts) for sides, amounts in by_sides.items()}

    # --- certification ---

    @functools.cached_property
    def applications(self) -> list[HighTechCertification] | None:
        """Certifications applied for in the period, withdrawn ones left out."""
        return self._in_period(
            self.data.sifted.applications, _APPLIED_ON, "applied_on", self.data.certifications
        )

    @functools.cached_property
    def certified(self) -> list[HighTechCertification] | None:
        """Certifications granted in the period, by issue, or application where that is unknown."""
        return self._in_period(
            self.data.sifted.certified,
            lambda each: each.issued_on or each.applied_on,
            "issued_on or applied_on",
            self.data.certifications,
        )

    @functools.cached_property
    def pending_kinds(self) -> frozenset[CertificationKind]:
        """The kinds of certification of which an outcome of the period is still open."""
        return frozenset(
            each.kind
            for each in self.data.sifted.pending
            if each.applied_on is None or self.period.contains(each.applied_on)
        )

    def has_kind(self, kinds: Collection[CertificationKind]) -> bool:
        """Whether the region has certifications of these kinds at all."""
        return not self.data.sifted.kinds.isdisjoint(kinds)

    @functools.cached_property
    def high_tech_in_force(self) -> int | None:
        """Enterprises in force, where the records are complete (one year's are not)."""
        if not self.is_covered or not self.data.certifications:
            return None
        return self.data.sifted.high_tech_in_force(self.day)

    @functools.cached_property
    def high_tech_before(self) -> int | None:
        """The same on the day before the period, its opening."""
        before = self.period.start - timedelta(days=1)
        covered = self.data.covered
        if not isinstance(self.time, Period) or covered is None or not covered.contains(before):
            return None
        return self.data.sifted.high_tech_in_force(before)

    # --- R&D, patents, people ---

    def rd_inputs(self, basis: RDBasis) -> list[RDInput] | None:
        """R&D inputs of the period on a basis; one given as missing leaves the whole unknown."""
        found = [
            each for each in self.data.rd_inputs if each.basis is basis and each.period == self.time
        ]
        for each in found:
            if each.status is ObservationStatus.MISSING:
                raise MissingFactError(
                    f"RDInput of {each.unit_id or each.group or each.performer.value!r}",
                    "is of status O, missing",
                    "give the figure, or leave the record out and say so",
                )
        return found or None

    @functools.cached_property
    def years(self) -> list[EnterpriseYear] | None:
        """Fiscal years of enterprises, where the period is one calendar year."""
        if self.time != Period.year(self.day.year):
            return None
        return self.data.sifted.years_of(self.day.year) or None

    def patents(self, status: PatentStatus) -> PatentCounts | None:
        """Patents of a status: of the period, or in force on the day."""
        stock = status is PatentStatus.IN_FORCE
        when = self.day if stock else self.time
        found = [
            each
            for each in self.data.patents
            if each.status is status and (each.on if stock else each.period) == when
        ]
        return functools.reduce(PatentCounts.__add__, found) if found else None

    @property
    def residents(self) -> int | None:
        """Resident population on the day."""
        for each in self.data.populations:
            if each.on == self.day and each.kind is PopulationKind.RESIDENT:
                return each.persons
        return None

    # --- projects, platforms, cooperation ---

    @functools.cached_property
    def projects(self) -> list[Project] | None:
        """Projects whose stage was reached in the period."""
        return self._in_period(self.data.projects, _ON, "on", self.data.projects)

    @functools.cached_property
    def approved_projects(self) -> list[Project] | None:
        """Projects approved in the period; one accepted since hides when it was approved."""
        approved = [each for each in self.data.projects if each.stage is Stage.APPROVED]
        found = self._in_period(approved, _ON, "on", self.data.projects)
        for each in self.data.projects:
            if each.stage is Stage.ACCEPTED and _dated(each, each.on, "on") >= first_day(self.time):
                raise MissingFactError(
                    f"Project {each.id!r}",
                    "is accepted, and the day of its approval is not recorded",
                    "give the figure as an observation",
                )
        return found

    @functools.cached_property
    def platforms(self) -> list[Platform] | None:
        """Platforms recognised up to the day, where the records are complete."""
        if not self.is_covered or not self.data.platforms:
            return None
        return [
            each
            for each in self.data.platforms
            if each.stage in _RECOGNISED and _dated(each, each.on, "on") <= self.day
        ]

    @functools.cached_property
    def platforms_recognised(self) -> list[Platform] | None:
        """Platforms recognised in the period."""
        recognised = [each for each in self.data.platforms if each.stage in _RECOGNISED]
        return self._in_period(recognised, _ON, "on", self.data.platforms)

    @functools.cached_property
    def recognitions(self) -> list[Recognition] | None:
        """Titles of enterprises given in the period."""
        given = [each for each in self.data.recognitions if each.stage in _RECOGNISED]
        return self._in_period(given, _ON, "on", self.data.recognitions)

    @functools.cached_property
    def cooperations(self) -> list[Cooperation] | None:
        """Cooperation whose stage was reached in the period."""
        return self._in_period(self.data.cooperations, _ON, "on", self.data.cooperations)

    @functools.cached_property
    def agreements(self) -> list[Cooperation] | None:
        """Cooperation agreed in the period."""
        stage = CooperationStage.COOPERATING
        agreed = [each for each in self.cooperations or () if each.stage is stage]
        return self._known(agreed, self.data.cooperations)

    @functools.cached_property
    def cooperations_so_far(self) -> list[Cooperation] | None:
        """Cooperation and its stage on the day, where the records are complete."""
        if not self.is_covered or not self.data.cooperations:
            return None
        for each in self.data.cooperations:
            if _dated(each, each.on, "on") > self.day:
                raise MissingFactError(
                    f"stage of Cooperation {each.id!r} on {self.day}",
                    f"is not recorded; it reached another on {each.on}",
                    "give the figure as an observation",
                )
        return list(self.data.cooperations)

    # --- silence ---

    def _in_period(
        self,
        records: Iterable[R],
        day_of: Callable[[R], date | None],
        name: str,
        of: Collection[Any],
    ) -> list[R] | None:
        if not isinstance(self.time, Period):
            return None
        start, end = self.time.start, self.time.end
        held = list(records)
        days = list(map(day_of, held))
        if None in days:
            _dated(held[days.index(None)], None, name)
        found = [each for each, day in zip(held, days, strict=True) if day and start <= day <= end]
        return self._known(found, of)

    def _known(self, found: list[R], of: Collection[Any]) -> list[R] | None:
        """Nothing found is 0 only where there are records of the kind, and they are complete."""
        return found if found or (of and self.is_covered) else None


def _dated(record: object, day: date | None, name: str) -> date:
    if day is None:
        named = getattr(record, "id", "") or getattr(record, "enterprise_id", "")
        raise MissingFactError(
            f"{type(record).__name__}.{name} of {named!r}",
            "is unknown, so that no period can be given to it",
            "give the day, or give the figure as an observation",
        )
    return day
