"""Which public function makes which indicator, of which of a region's records (指标与函数).

This is the whole of counting: a slice of the records of the time, given to the function that
the indicator's row names.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from decimal import Decimal
from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final

import attrs

from stmetrics.formulas.population import patents_per_10k
from stmetrics.indicators.certification import (
    applied_in,
    certification_pass_ratio,
    certified_in,
    expired_in,
    in_public_notice,
)
from stmetrics.indicators.contracts import (
    contract_count,
    contract_turnover,
    distinct_turnover,
    local_turnover,
    outflow_turnover,
    sent_out_turnover,
    taken_in_turnover,
    technology_amount,
)
from stmetrics.indicators.cooperation import (
    agreed_investment,
    agreement_count,
    cooperation_leverage,
    count_by_stage,
    induced_investment,
)
from stmetrics.indicators.counting._rd_recorded import rd_inputs, rd_of_all, rd_of_all_with
from stmetrics.indicators.counting._recorded import Recorded
from stmetrics.indicators.high_tech import high_tech_change, high_tech_in_force
from stmetrics.indicators.levels import count_of
from stmetrics.indicators.patents import patent_count, total_patents
from stmetrics.indicators.population import resident_population
from stmetrics.indicators.projects import project_funds
from stmetrics.indicators.rd import (
    rd_expenditure,
    rd_personnel,
    rd_structure,
    share_with_rd_activity,
    share_with_rd_institution,
)
from stmetrics.indicators.titles import titled_enterprises
from stmetrics.records.enums import (
    CertificationKind,
    CooperationStage,
    PatentStatus,
    Performer,
    RDBasis,
)

if TYPE_CHECKING:
    from datetime import date

    from stmetrics.records.patents import PatentCounts
    from stmetrics.records.population import Population

NEW: Final = CertificationKind.NEW
RENEWED: Final = CertificationKind.RENEWED
RE_EXAMINED: Final = CertificationKind.RE_EXAMINATION


@attrs.frozen
class Maker:
    """How an indicator is made.

    Attributes:
        records: Its slice of a region's records; None where they are silent.
        function: What makes the figure of the slice, by calling the function of its row.
        given: What the function takes beside the records: the region, the period, the day.
    """

    records: Callable[[Recorded], Collection[Any] | None]
    function: Callable[..., Any]
    given: tuple[str, ...] = ()

    def make(self, records: Collection[Any], at: Recorded) -> Decimal | float:
        """Make the figure, a number of the row's first unit (元, 人年, a count, a ratio)."""
        made = self.function(records, *(getattr(at, name) for name in self.given))
        number: Decimal | float = getattr(made, "magnitude", made)
        return number


def _of(records: str, function: Callable[..., Any], *given: str) -> Maker:
    return Maker(attrgetter(records), function, given)


def _applied(kind: CertificationKind | None = None) -> Maker:
    return Maker(lambda at: at.applications(kind), partial(applied_in, kind=kind), ("period",))


def _certified(kind: CertificationKind | None = None) -> Maker:
    return Maker(lambda at: at.certified(kind), partial(certified_in, kind=kind), ("period",))


def _performer_share(performer: Performer) -> Maker:
    return Maker(
        partial(rd_of_all_with, performer=performer),
        lambda inputs: rd_structure(inputs)[performer],
    )


def _patents(status: PatentStatus, kind: str | None = None) -> Maker:
    return Maker(lambda at: at.patents(status), partial(patent_count, kind=kind))


def _per_10k(
    counts: Collection[PatentCounts], populations: Collection[Population], on: date
) -> Decimal:
    return patents_per_10k(total_patents(counts), Decimal(resident_population(populations, on)))


def _with_residents(at: Recorded) -> Collection[PatentCounts] | None:
    return at.patents(PatentStatus.IN_FORCE) if at.residents else None


def _at_stage(stage: CooperationStage) -> Maker:
    return _of("cooperations_so_far", lambda held: count_by_stage(held).get(stage, 0))


MAKERS: Final[Mapping[str, Maker]] = {
    "cn.tm_n": _of("contracts", contract_count),
    "cn.tm_v": _of("contracts", contract_turnover),
    "cn.tm_t": _of("contracts", technology_amount),
    "tm.sent_out": _of("contracts", sent_out_turnover, "region"),
    "tm.taken_in": _of("contracts", taken_in_turnover, "region"),
    "tm.local": _of("contracts", local_turnover, "region"),
    "tm.distinct": _of("contracts", distinct_turnover, "region"),
    "tm.outflow": _of("contracts", outflow_turnover, "region"),
    "cn.hte_n": _of("held", high_tech_in_force, "day"),
    "cn.hte_net": _of(
        "held_throughout", lambda held, period: high_tech_change(held, period).net, "period"
    ),
    "hte.expired": _of("run_out", expired_in, "period"),
    "hte.applied": _applied(),
    "hte.certified": _certified(),
    "hte.new_applied": _applied(NEW),
    "hte.new_certified": _certified(NEW),
    "hte.renewed_applied": _applied(RENEWED),
    "hte.renewed_certified": _certified(RENEWED),
    "hte.reexamined": _applied(RE_EXAMINED),
    "hte.reexamination_passed": _certified(RE_EXAMINED),
    "hte.public_notice": _of("open_applications", in_public_notice),
    "cn.hte_pass": _of("decided_applications", certification_pass_ratio),
    "cn.rd_total": Maker(rd_of_all, rd_expenditure),
    "rd.accounting_expenses": Maker(partial(rd_inputs, basis=RDBasis.ACCOUNTING), rd_expenditure),
    "rd.share_enterprise": _performer_share(Performer.BUSINESS_ENTERPRISE),
    "rd.share_university": _performer_share(Performer.HIGHER_EDUCATION),
    "cn.fte": Maker(rd_of_all, rd_personnel),
    "rd.share_with_activity": _of("years", share_with_rd_activity),
    "rd.share_with_institution": _of("years", share_with_rd_institution),
    "pat.applied": _patents(PatentStatus.APPLIED),
    "pat.applied_invention": _patents(PatentStatus.APPLIED, "invention"),
    "pat.applied_utility_model": _patents(PatentStatus.APPLIED, "utility_model"),
    "pat.applied_design": _patents(PatentStatus.APPLIED, "design"),
    "pat.granted": _patents(PatentStatus.GRANTED),
    "pat.granted_invention": _patents(PatentStatus.GRANTED, "invention"),
    "pat.granted_utility_model": _patents(PatentStatus.GRANTED, "utility_model"),
    "pat.granted_design": _patents(PatentStatus.GRANTED, "design"),
    "pat.in_force_invention": _patents(PatentStatus.IN_FORCE, "invention"),
    "cn.pat10k": Maker(_with_residents, _per_10k, ("residents", "day")),
    "proj.applied": _of("projects", count_of),
    "proj.approved": _of("approved_projects", count_of),
    "proj.grants": _of("approved_projects", project_funds),
    "plat.total": _of("platforms", count_of),
    "plat.recognised": _of("platforms_recognised", count_of),
    "ent.titled": _of("titles", titled_enterprises),
    "coop.agreements": _of("agreements", agreement_count),
    "coop.cooperating": _at_stage(CooperationStage.COOPERATING),
    "coop.in_contact": _at_stage(CooperationStage.IN_CONTACT),
    "coop.intention": _at_stage(CooperationStage.INTENTION),
    "coop.agreed": _of("agreements", agreed_investment),
    "coop.induced": _of("agreements", induced_investment),
    "coop.leverage": _of("agreements", cooperation_leverage),
    "pop.resident": _of("residents", resident_population, "day"),
}
"""How every indicator is made that records make, by its id."""

OF_RD_INPUTS: Final = frozenset(
    {
        "cn.rd_total",
        "rd.accounting_expenses",
        "rd.share_enterprise",
        "rd.share_university",
        "cn.fte",
    }
)
"""What R&D inputs make: it is as provisional as they are."""
CERTIFIED: Final = {
    "hte.certified": frozenset(CertificationKind),
    "hte.new_certified": frozenset({NEW}),
    "hte.renewed_certified": frozenset({RENEWED}),
    "hte.reexamination_passed": frozenset({RE_EXAMINED}),
    "hte.public_notice": frozenset(CertificationKind),
}
"""Tallies that stay provisional while an outcome of these kinds is open."""
