"""A region's records of one time, each kind sifted once however many figures are made of it."""

from __future__ import annotations

import functools
from collections.abc import Callable, Collection, Iterable
from datetime import date
from typing import TypeVar

from stmetrics.errors import MissingFactError
from stmetrics.indicators.region_data import RegionData
from stmetrics.indicators.times import last_day
from stmetrics.periods import Period
from stmetrics.records.activities import Cooperation, Platform, Project, Recognition
from stmetrics.records.certification import HighTechCertification
from stmetrics.records.enterprise import EnterpriseYear
from stmetrics.records.enums import (
    CertificationKind,
    CertificationOutcome,
    PatentStatus,
    PopulationKind,
    RDBasis,
    Stage,
)
from stmetrics.records.patents import PatentCounts
from stmetrics.records.rd_input import RDInput
from stmetrics.records.tech_contract import TechContract

R = TypeVar("R")


class Recorded:
    """What a region's records say of one period or day.

    Each property is None where the records are silent: no record of the kind, and the time not
    within what they cover completely.
    """

    def __init__(self, data: RegionData, time: Period | date) -> None:
        """Look at a region at a time."""
        self.data = data
        self.time = time

    @property
    def day(self) -> date:
        """The day that stocks are counted on: the last of a period."""
        return last_day(self.time)

    @property
    def is_covered(self) -> bool:
        """Whether the records are said to be complete at the time."""
        covered = self.data.covered
        return covered is not None and covered.contains(self.time)

    @functools.cached_property
    def contracts(self) -> list[TechContract] | None:
        """Technology contracts registered in the period."""
        if not isinstance(self.time, Period):
            return None
        start, end = self.time.start, self.time.end
        return self._known([c for c in self.data.contracts if start <= c.registered_on <= end])

    @functools.cached_property
    def applications(self) -> list[HighTechCertification] | None:
        """Certifications applied for in the period, withdrawn ones left out."""
        return self._in_period(
            (
                each
                for each in self.data.certifications
                if each.outcome is not CertificationOutcome.WITHDRAWN
            ),
            lambda each: each.applied_on,
            "applied_on",
        )

    def has_kind(self, kinds: Collection[CertificationKind]) -> bool:
        """Whether the region has certifications of these kinds at all."""
        return any(each.kind in kinds for each in self.data.certifications)

    @functools.cached_property
    def projects(self) -> list[Project] | None:
        """Projects whose stage was reached in the period."""
        return self._in_period(self.data.projects, lambda each: each.on, "on")

    @functools.cached_property
    def cooperations(self) -> list[Cooperation] | None:
        """Cooperation whose stage was reached in the period."""
        return self._in_period(self.data.cooperations, lambda each: each.on, "on")

    @functools.cached_property
    def platforms(self) -> list[Platform] | None:
        """Platforms recognised up to the day."""
        return self._up_to_day(self.data.platforms)

    @functools.cached_property
    def recognitions(self) -> list[Recognition] | None:
        """Titles recognised up to the day."""
        return self._up_to_day(self.data.recognitions)

    @functools.cached_property
    def years(self) -> list[EnterpriseYear] | None:
        """Fiscal years of enterprises, where the period is one calendar year."""
        if not isinstance(self.time, Period) or self.time != Period.year(self.day.year):
            return None
        return [each for each in self.data.years if each.year == self.day.year] or None

    def rd_inputs(self, basis: RDBasis) -> list[RDInput] | None:
        """R&D inputs of the period on a basis."""
        return [
            each for each in self.data.rd_inputs if each.basis is basis and each.period == self.time
        ] or None

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

    def _in_period(
        self, records: Iterable[R], day_of: Callable[[R], date | None], name: str
    ) -> list[R] | None:
        if not isinstance(self.time, Period):
            return None
        return self._known(
            [each for each in records if self.time.contains(_dated(each, day_of, name))]
        )

    def _up_to_day(self, records: Iterable[R]) -> list[R] | None:
        held = [
            each
            for each in records
            if getattr(each, "stage", None) in {Stage.RECOGNISED, Stage.ACCEPTED}
            and _dated(each, lambda one: getattr(one, "on", None), "on") <= self.day
        ]
        return held if self.is_covered else None

    def _known(self, found: list[R]) -> list[R] | None:
        """Nothing found is 0 only where the records are complete."""
        return found if found or self.is_covered else None


def _dated(record: R, day_of: Callable[[R], date | None], name: str) -> date:
    day = day_of(record)
    if day is None:
        raise MissingFactError(
            f"{type(record).__name__}.{name} of {getattr(record, 'id', '') or record!r:.60}",
            "is unknown, so that no period can be given to it",
            "give the day, or give the figure as an observation",
        )
    return day
