"""A region's records in the order that counting asks for, sorted once for all times."""

from __future__ import annotations

import functools
from bisect import bisect_left, bisect_right
from datetime import date
from operator import attrgetter

from stmetrics.indicators.certification import by_enterprise, each_once, holds_one, ran_out_on
from stmetrics.periods.period import Period
from stmetrics.records.certification import HighTechCertification
from stmetrics.records.enterprise import EnterpriseYear
from stmetrics.records.enums import CertificationKind, CertificationOutcome
from stmetrics.records.tech_contract import TechContract


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

    def contracts_in(self, period: Period) -> list[TechContract]:
        """Contracts registered in a period, by the day of registration."""
        days, contracts = self._contracts_by_day
        return contracts[bisect_left(days, period.start) : bisect_right(days, period.end)]

    def years_of(self, year: int) -> list[EnterpriseYear]:
        """Fiscal years of enterprises that are of a year."""
        return self._years_by_year.get(year, [])

    @functools.cached_property
    def kinds(self) -> frozenset[CertificationKind]:
        """The kinds of certification that there are."""
        return frozenset(each.kind for each in self._certifications)

    @functools.cached_property
    def applications(self) -> list[HighTechCertification]:
        """Certifications, each once, withdrawn ones left out."""
        withdrawn = CertificationOutcome.WITHDRAWN
        return [each for each in each_once(self._certifications) if each.outcome is not withdrawn]

    @functools.cached_property
    def certified(self) -> list[HighTechCertification]:
        """Certifications that were granted, each once."""
        certified = CertificationOutcome.CERTIFIED
        return [each for each in self.applications if each.outcome is certified]

    @functools.cached_property
    def pending(self) -> list[HighTechCertification]:
        """Certifications whose outcome is still open."""
        return [each for each in self.applications if each.outcome.is_pending]

    def high_tech_in_force(self, day: date) -> int:
        """Enterprises with a certificate in force on a day, as the function of this name counts."""
        starts, ends, others = self._spans
        begun, ended = bisect_right(starts, day), bisect_right(ends, day)
        return begun - ended + sum(holds_one(held, day) for held in others)

    def expired_in(self, period: Period) -> int:
        """Certificates that ran out in a period, as the function of this name counts."""
        days = self._expiries
        return bisect_right(days, period.end) - bisect_left(days, period.start)

    @functools.cached_property
    def _spans(self) -> tuple[list[date], list[date], list[list[HighTechCertification]]]:
        """First days, and first days after, of enterprises with one dated certificate; the rest."""
        starts: list[date] = []
        ends: list[date] = []
        others: list[list[HighTechCertification]] = []
        for held in by_enterprise(self._certifications):
            if len(held) > 1 or held[0].issued_on is None or held[0].expires_on is None:
                others.append(held)
                continue
            one, expires_on = held[0], held[0].expires_on
            start, end = one.moved_in_on or held[0].issued_on, one.ended_on or expires_on
            if start < min(end, expires_on):
                starts.append(start)
                ends.append(min(end, expires_on))
        return sorted(starts), sorted(ends), others

    @functools.cached_property
    def _expiries(self) -> list[date]:
        return sorted(map(ran_out_on, self.certified))

    @functools.cached_property
    def _contracts_by_day(self) -> tuple[list[date], list[TechContract]]:
        ordered = sorted(self._contracts, key=attrgetter("registered_on"))
        return [each.registered_on for each in ordered], ordered

    @functools.cached_property
    def _years_by_year(self) -> dict[int, list[EnterpriseYear]]:
        years: dict[int, list[EnterpriseYear]] = {}
        for each in self._years:
            years.setdefault(each.year, []).append(each)
        return years
