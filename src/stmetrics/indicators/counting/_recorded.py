"""A region's records of one time: the slices that are handed to the functions that count."""

from __future__ import annotations

import functools
from collections.abc import Collection, Iterable
from datetime import date, timedelta
from operator import attrgetter
from typing import Any, Final, TypeVar

from stmetrics.errors import MissingFactError
from stmetrics.indicators._slice import Slice
from stmetrics.indicators.region_data import RegionData
from stmetrics.periods._times import as_period, first_day, last_day
from stmetrics.periods.period import Period
from stmetrics.records.activities import Cooperation, Platform, Project, Recognition
from stmetrics.records.certification import HighTechCertification
from stmetrics.records.enterprise import EnterpriseYear
from stmetrics.records.enums import (
    CertificationKind,
    CertificationOutcome,
    CooperationStage,
    PatentStatus,
    PopulationKind,
    Stage,
)
from stmetrics.records.patents import PatentCounts
from stmetrics.records.population import Population
from stmetrics.records.region import region_holds
from stmetrics.records.tech_contract import TechContract

C = TypeVar("C", bound=Collection[Any])

_is_open: Final = attrgetter("outcome.is_pending")
_THERE: Final = frozenset({Stage.RECOGNISED, Stage.ACCEPTED})


class Recorded:
    """What a region's records say of one period or day (某期记录).

    Each slice is None where the records are silent: no record of the kind, and the time not
    within what they cover completely.

    Args:
        data: The region's records.
        time: The period, or the day.
    """

    def __init__(self, data: RegionData, time: Period | date) -> None:
        """Look at a region at a time."""
        self.data = data
        self.region = data.region
        self.time = time

    @functools.cached_property
    def day(self) -> date:
        """The day that stocks are counted on: the last of a period."""
        return last_day(self.time)

    @functools.cached_property
    def period(self) -> Period:
        """The period; a day is a period of its own."""
        return as_period(self.time)

    @functools.cached_property
    def is_covered(self) -> bool:
        """Whether the records are said to be complete at the time."""
        covered = self.data.covered
        return covered is not None and covered.contains(self.time)

    # --- technology contracts ---

    @functools.cached_property
    def contracts(self) -> Slice[TechContract] | None:
        """Technology contracts registered in the period."""
        if not isinstance(self.time, Period):
            return None
        return self._known(self.data.sifted.contracts.within(self.time), self.data.contracts)

    # --- certification ---

    @functools.cached_property
    def _applied(self) -> Slice[HighTechCertification]:
        return self.data.sifted.applications.within(self.period)

    def applications(
        self, kind: CertificationKind | None = None
    ) -> list[HighTechCertification] | None:
        """Applications of the period or of unknown day, where the region has such of the kind."""
        if not self._has(kind) or not isinstance(self.time, Period):
            return None
        undated = self.data.sifted.applications.undated
        return self._known([*self._applied, *undated], self.data.certifications)

    @functools.cached_property
    def decided_applications(self) -> Slice[HighTechCertification] | None:
        """Applications of the period, once all are decided; unknown where a day is."""
        for each in self.data.sifted.applications.undated:
            _dated(each, None, "applied_on")
        return None if self.open_applications else self._applied or None

    @functools.cached_property
    def open_applications(self) -> Slice[HighTechCertification] | None:
        """Applications of the period, where an outcome is still open."""
        return self._applied if any(map(_is_open, self._applied)) else None

    def certified(
        self, kind: CertificationKind | None = None
    ) -> list[HighTechCertification] | None:
        """Certificates issued in the period, and those of unknown day.

        That none was issued is said only where the period's applications are decided, and none
        of them led to a certificate issued later.
        """
        if not self._has(kind) or not isinstance(self.time, Period):
            return None
        issued = self.data.sifted.issued
        found = [*issued.within(self.time), *issued.undated]
        if any(_is_of(each, kind) for each in found):
            return found
        outcomes = {each.outcome for each in self._applied if _is_of(each, kind)}
        decided = any(not outcome.is_pending for outcome in outcomes)
        if CertificationOutcome.CERTIFIED in outcomes or (outcomes and not decided):
            return None
        return found if self._applied or self.is_covered else None

    @functools.cached_property
    def pending_kinds(self) -> frozenset[CertificationKind]:
        """The kinds of certification of which an outcome of the period is still open."""
        made = (*(self.open_applications or ()), *self.data.sifted.applications.undated)
        return frozenset(each.kind for each in made if _is_open(each))

    @functools.cached_property
    def held(self) -> Slice[HighTechCertification] | None:
        """All certifications, where the records are complete on the day (one year's are not)."""
        return (self.data.sifted.held or None) if self.is_covered else None

    @functools.cached_property
    def held_throughout(self) -> Slice[HighTechCertification] | None:
        """All certifications, where they are complete on the day before the period too."""
        before = self.period.start - timedelta(days=1)
        covered = self.data.covered
        if not isinstance(self.time, Period) or covered is None or not covered.contains(before):
            return None
        return self.held

    @functools.cached_property
    def run_out(self) -> Slice[HighTechCertification] | None:
        """Certificates that ran out in the period, where those held before are known too."""
        return (
            None if self.held_throughout is None else self.data.sifted.run_out.within(self.period)
        )

    def _has(self, kind: CertificationKind | None) -> bool:
        """Whether the region has certifications of the kind at all."""
        kinds = self.data.sifted.kinds
        return bool(kinds) if kind is None else kind in kinds

    # --- enterprises, patents, people ---

    @functools.cached_property
    def years(self) -> list[EnterpriseYear] | None:
        """Fiscal years of enterprises, where the period is one calendar year."""
        if self.time != Period.year(self.day.year):
            return None
        return self.data.sifted.years_of(self.day.year) or None

    def patents(self, status: PatentStatus) -> list[PatentCounts] | None:
        """Patents of a status in the period, or in force on the day; the region's own figure."""
        stock = status is PatentStatus.IN_FORCE
        when = self.day if stock else self.time
        found = [
            each
            for each in self.data.patents
            if each.status is status and (each.on if stock else each.period) == when
        ]
        own = [each for each in found if each.region in {None, self.region}]
        return own or [each for each in found if region_holds(self.region, each.region)] or None

    @functools.cached_property
    def residents(self) -> list[Population] | None:
        """Counts of residents on the day."""
        kind = PopulationKind.RESIDENT
        of_day = (each for each in self.data.populations if each.on == self.day)
        return [each for each in of_day if each.kind is kind] or None

    # --- projects, platforms, titles, cooperation ---

    @functools.cached_property
    def projects(self) -> list[Project] | None:
        """Projects whose stage was reached in the period."""
        return self._in_period(self.data.projects, self.data.projects)

    @functools.cached_property
    def approved_projects(self) -> list[Project] | None:
        """Projects approved in the period; one accepted since hides when it was approved."""
        approved = [each for each in self.data.projects if each.stage is Stage.APPROVED]
        found = self._in_period(approved, self.data.projects)
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
        there = (each for each in self.data.platforms if each.stage in _THERE)
        return [each for each in there if _dated(each, each.on, "on") <= self.day]

    @functools.cached_property
    def platforms_recognised(self) -> list[Platform] | None:
        """Platforms recognised in the period."""
        there = [each for each in self.data.platforms if each.stage in _THERE]
        return self._in_period(there, self.data.platforms)

    @functools.cached_property
    def titles(self) -> list[Recognition] | None:
        """Titles given to enterprises in the period."""
        given = [each for each in self.data.recognitions if each.stage in _THERE]
        return self._in_period(given, self.data.recognitions)

    @functools.cached_property
    def cooperations(self) -> list[Cooperation] | None:
        """Cooperation whose stage was reached in the period."""
        return self._in_period(self.data.cooperations, self.data.cooperations)

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

    def _in_period(self, records: Iterable[Any], of: Collection[Any]) -> list[Any] | None:
        if not isinstance(self.time, Period):
            return None
        found = [each for each in records if self.time.contains(_dated(each, each.on, "on"))]
        return self._known(found, of)

    def _known(self, found: C, of: Collection[Any]) -> C | None:
        """Nothing found is 0 only where there are records of the kind, and they are complete."""
        return found if found or (of and self.is_covered) else None


def _is_of(certification: HighTechCertification, kind: CertificationKind | None) -> bool:
    return kind is None or certification.kind is kind


def _dated(record: object, day: date | None, name: str) -> date:
    if day is None:
        named = getattr(record, "id", "") or getattr(record, "enterprise_id", "")
        raise MissingFactError(
            f"{type(record).__name__}.{name} of {named!r}",
            "is unknown, so that no period can be given to it",
            "give the day, or give the figure as an observation",
        )
    return day
