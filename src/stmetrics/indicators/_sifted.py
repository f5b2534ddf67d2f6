"""A region's records in the order that counting asks for, sorted once for all times."""

from __future__ import annotations

import functools
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from datetime import date
from operator import attrgetter
from typing import Any, Generic, TypeVar

from stmetrics.indicators._certificates import certificates, each_once, ran_out_on
from stmetrics.indicators._slice import Slice
from stmetrics.periods.period import Period
from stmetrics.records.certification import HighTechCertification
from stmetrics.records.enterprise import EnterpriseYear
from stmetrics.records.enums import CertificationKind, CertificationOutcome
from stmetrics.records.tech_contract import TechContract

R = TypeVar("R")


class _ByDay(Generic[R]):
    """Records sorted by a day of theirs; those whose day is unknown stand apart."""

    def __init__(self, records: Iterable[R], day_of: Callable[[Any], date | None]) -> None:
        taken = list(records)
        self.undated = [each for each in taken if day_of(each) is None]
        dated = [each for each in taken if day_of(each)] if self.undated else taken
        self._records: list[R] = sorted(dated, key=day_of)  # type: ignore[arg-type]  # none is None
        self._days: list[date] = list(map(day_of, self._records))  # type: ignore[arg-type]

    def within(self, period: Period) -> Slice[R]:
        """Those of a period, its ends included."""
        first, last = bisect_left(self._days, period.start), bisect_right(self._days, period.end)
        return Slice(self._records[first:last])


class SiftedRecords:
    """What does not depend on the time that is counted (预先整理的记录).

    Args:
        contracts: A region's technology contracts.
        years: Fiscal years of its enterprises.
        certifications: Its certifications.
    """

    def __init__(
        self,
        contracts: tuple[TechContract, ...],
        years: tuple[EnterpriseYear, ...],
        certifications: tuple[HighTechCertification, ...],
    ) -> None:
        """Keep the records; each order is made when it is first asked for."""
        self._contracts = contracts
        self._years = years
        self._certifications = certifications

    @functools.cached_property
    def contracts(self) -> _ByDay[TechContract]:
        """Contracts by the day of registration."""
        return _ByDay(self._contracts, attrgetter("registered_on"))

    @functools.cached_property
    def applications(self) -> _ByDay[HighTechCertification]:
        """Certifications by the day of application, each once, withdrawn ones left out."""
        withdrawn = CertificationOutcome.WITHDRAWN
        made = (each for each in each_once(self._certifications) if each.outcome is not withdrawn)
        return _ByDay(made, attrgetter("applied_on"))

    @functools.cached_property
    def held(self) -> Slice[HighTechCertification]:
        """All certifications, grouped by enterprise once."""
        return Slice(self._certifications)

    @functools.cached_property
    def certificates(self) -> list[HighTechCertification]:
        """Certifications that were granted, each once."""
        return list(certificates(self._certifications))

    @functools.cached_property
    def issued(self) -> _ByDay[HighTechCertification]:
        """Certificates by the day of issue."""
        return _ByDay(self.certificates, attrgetter("issued_on"))

    @functools.cached_property
    def run_out(self) -> _ByDay[HighTechCertification]:
        """Certificates by the first day after their validity."""
        return _ByDay(self.certificates, ran_out_on)

    @functools.cached_property
    def kinds(self) -> frozenset[CertificationKind]:
        """The kinds of certification that there are."""
        return frozenset(each.kind for each in self._certifications)

    def years_of(self, year: int) -> list[EnterpriseYear]:
        """Fiscal years of enterprises that are of a year."""
        return self._years_by_year.get(year, [])

    @functools.cached_property
    def _years_by_year(self) -> dict[int, list[EnterpriseYear]]:
        years: dict[int, list[EnterpriseYear]] = {}
        for each in self._years:
            years.setdefault(each.year, []).append(each)
        return years
