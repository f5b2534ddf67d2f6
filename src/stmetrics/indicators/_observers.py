"""Which records of a region make which indicator: the table behind `observe`.

Each observer gives a number in the first unit of what the row measures (元, 人年, a count, a
plain ratio), or None where the records are silent.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from operator import attrgetter
from types import NoneType
from typing import TYPE_CHECKING, Any, Final

from stmetrics.exact._arithmetic import exact_sum
from stmetrics.formulas.population import patents_per_10k
from stmetrics.formulas.ratios import leverage_ratio, share, success_ratio
from stmetrics.indicators._recorded import Recorded
from stmetrics.records.enums import (
    CertificationKind,
    CertificationOutcome,
    CooperationStage,
    PatentStatus,
    Performer,
    RDBasis,
)

if TYPE_CHECKING:
    from typing import TypeAlias

    Observer: TypeAlias = Callable[[Recorded], Any]


def _count(kind: str, counts: Callable[[Any], bool] | None = None) -> Observer:
    """How many records of a kind (a property of `Recorded`) count; all, where nothing is said."""

    def count(at: Recorded) -> int | None:
        found = getattr(at, kind)
        if found is None or counts is None:
            return None if found is None else len(found)
        return sum(map(counts, found))

    return count


def _sum(kind: str, name: str) -> Observer:
    """The sum of a field over the records of a kind; None where it is unknown of one."""

    def total(at: Recorded) -> Decimal | None:
        return _sum_where_all_known(getattr(at, kind), name)

    return total


def _sum_where_all_known(records: Iterable[Any] | None, name: str) -> Decimal | None:
    if records is None:
        return None
    amounts = list(map(attrgetter(name), records))
    # Types, since looking for None among Decimals compares it with each of them.
    return None if NoneType in set(map(type, amounts)) else exact_sum(amounts)


# --- technology contracts -------------------------------------------------------------------


def _contract_turnover(at: Recorded) -> Decimal | None:
    return None if at.turnover_by_sides is None else exact_sum(at.turnover_by_sides.values())


def _turnover_by_side(counts: Callable[[bool | None, bool | None], bool | None]) -> Observer:
    def turnover(at: Recorded) -> Decimal | None:
        if at.turnover_by_sides is None:
            return None
        amounts = []
        for sides, amount in at.turnover_by_sides.items():
            counted = counts(*sides)
            if counted is None:
                return None
            if counted:
                amounts.append(amount)
        return exact_sum(amounts)

    return turnover


def _both(first: bool | None, second: bool | None) -> bool | None:  # noqa: FBT001 - two truths
    if first is False or second is False:
        return False
    return None if first is None or second is None else True


def _either(first: bool | None, second: bool | None) -> bool | None:  # noqa: FBT001 - two truths
    if first or second:
        return True
    return None if first is None or second is None else False


def _out_of(sold: bool | None, bought: bool | None) -> bool | None:  # noqa: FBT001 - two truths
    return _both(sold, None if bought is None else not bought)


# --- certification --------------------------------------------------------------------------


def _in_force(at: Recorded) -> int | None:
    return at.high_tech_in_force


def _net_increase(at: Recorded) -> int | None:
    closing, opening = at.high_tech_in_force, at.high_tech_before
    return None if closing is None or opening is None else closing - opening


def _expired(at: Recorded) -> int | None:
    """Certificates that ran out, where those in force before the period are recorded too."""
    if at.high_tech_in_force is None or at.high_tech_before is None:
        return None
    return at.data.sifted.expired_in(at.period)


def _applied(*kinds: CertificationKind) -> Observer:
    def count(at: Recorded) -> int | None:
        if not at.has_kind(kinds) or at.applications is None:
            return None
        return sum(each.kind in kinds for each in at.applications)

    return count


def _certified(*kinds: CertificationKind) -> Observer:
    def count(at: Recorded) -> int | None:
        if not at.has_kind(kinds):
            return None
        if found := sum(each.kind in kinds for each in at.certified or ()):
            return found
        if at.applications is None:
            return None
        outcomes = [each.outcome for each in at.applications if each.kind in kinds]
        # Nothing is decided yet, which is not that nobody was certified.
        return None if outcomes and all(each.is_pending for each in outcomes) else 0

    return count


def _in_public_notice(at: Recorded) -> int | None:
    pending = [each.outcome for each in at.applications or () if each.outcome.is_pending]
    return pending.count(CertificationOutcome.PUBLIC_NOTICE) if pending else None


def _pass_ratio(at: Recorded) -> Decimal | None:
    """Of the applications of the period those that were certified, once all are decided."""
    outcomes = [each.outcome for each in at.applications or ()]
    if not outcomes or any(each.is_pending for each in outcomes):
        return None
    certified = outcomes.count(CertificationOutcome.CERTIFIED)
    return success_ratio(Decimal(certified), Decimal(len(outcomes)))


# --- R&D ------------------------------------------------------------------------------------


def _rd_money(basis: RDBasis) -> Observer:
    def total(at: Recorded) -> Decimal | None:
        return _sum_where_all_known(at.rd_inputs(basis), "expenditure_yuan")

    return total


def _performer_share(performer: Performer) -> Observer:
    """A performer that did not report is unknown, not 0."""

    def part(at: Recorded) -> Decimal | None:
        inputs = at.rd_inputs(RDBasis.STATISTICAL) or []
        own = [each.expenditure_yuan for each in inputs if each.performer is performer]
        total = exact_sum([each.expenditure_yuan for each in inputs])
        return share(exact_sum(own), total) if own and total else None

    return part


def _personnel(at: Recorded) -> Decimal | None:
    return _sum_where_all_known(at.rd_inputs(RDBasis.STATISTICAL), "personnel_fte")


def _share_of_enterprises(flag: str) -> Observer:
    """As `share_with_rd_activity` and its like, None where it is unknown of one."""
    answer_of = attrgetter(flag)

    def part(at: Recorded) -> float | None:
        answers = list(map(answer_of, at.years or ()))
        return share(sum(answers), len(answers)) if answers and None not in answers else None

    return part


# --- patents, people ------------------------------------------------------------------------


def _patents(status: PatentStatus, kind: str) -> Observer:
    def count(at: Recorded) -> int | None:
        found = at.patents(status)
        return None if found is None else getattr(found, kind)

    return count


def _patents_per_10k(at: Recorded) -> Decimal | None:
    found, residents = at.patents(PatentStatus.IN_FORCE), at.residents
    if found is None or found.invention is None or not residents:
        return None
    return patents_per_10k(Decimal(found.invention), Decimal(residents))


def _residents(at: Recorded) -> int | None:
    return at.residents


# --- projects, platforms, cooperation -------------------------------------------------------


def _at_stage(stage: CooperationStage) -> Observer:
    return _count("cooperations_so_far", lambda each: each.stage is stage)


def _leverage(at: Recorded) -> Decimal | None:
    induced = _sum_where_all_known(at.agreements, "induced_investment_yuan")
    agreed = _sum_where_all_known(at.agreements, "planned_investment_yuan")
    return leverage_ratio(induced, agreed) if agreed and induced is not None else None


OBSERVERS: Final[Mapping[str, Observer]] = {
    "cn.tm_n": _count("contracts"),
    "cn.tm_v": _contract_turnover,
    "cn.tm_t": _sum("contracts", "technology_amount_yuan"),
    "tm.sent_out": _turnover_by_side(lambda sold, _: sold),
    "tm.taken_in": _turnover_by_side(lambda _, bought: bought),
    "tm.local": _turnover_by_side(_both),
    "tm.distinct": _turnover_by_side(_either),
    "tm.outflow": _turnover_by_side(_out_of),
    "cn.hte_n": _in_force,
    "cn.hte_net": _net_increase,
    "hte.expired": _expired,
    "hte.applied": _applied(*CertificationKind),
    "hte.certified": _certified(*CertificationKind),
    "hte.new_applied": _applied(CertificationKind.NEW),
    "hte.new_certified": _certified(CertificationKind.NEW),
    "hte.renewed_applied": _applied(CertificationKind.RENEWED),
    "hte.renewed_certified": _certified(CertificationKind.RENEWED),
    "hte.reexamined": _applied(CertificationKind.RE_EXAMINATION),
    "hte.reexamination_passed": _certified(CertificationKind.RE_EXAMINATION),
    "hte.public_notice": _in_public_notice,
    "cn.hte_pass": _pass_ratio,
    "cn.rd_total": _rd_money(RDBasis.STATISTICAL),
    "rd.accounting_expenses": _rd_money(RDBasis.ACCOUNTING),
    "rd.share_enterprise": _performer_share(Performer.BUSINESS_ENTERPRISE),
    "rd.share_university": _performer_share(Performer.HIGHER_EDUCATION),
    "cn.fte": _personnel,
    "rd.share_with_activity": _share_of_enterprises("has_rd_activity"),
    "rd.share_with_institution": _share_of_enterprises("has_rd_institution"),
    "pat.applied": _patents(PatentStatus.APPLIED, "total"),
    "pat.applied_invention": _patents(PatentStatus.APPLIED, "invention"),
    "pat.applied_utility_model": _patents(PatentStatus.APPLIED, "utility_model"),
    "pat.applied_design": _patents(PatentStatus.APPLIED, "design"),
    "pat.granted": _patents(PatentStatus.GRANTED, "total"),
    "pat.granted_invention": _patents(PatentStatus.GRANTED, "invention"),
    "pat.granted_utility_model": _patents(PatentStatus.GRANTED, "utility_model"),
    "pat.granted_design": _patents(PatentStatus.GRANTED, "design"),
    "pat.in_force_invention": _patents(PatentStatus.IN_FORCE, "invention"),
    "cn.pat10k": _patents_per_10k,
    "proj.applied": _count("projects"),
    "proj.approved": _count("approved_projects"),
    "proj.grants": _sum("approved_projects", "planned_funds_yuan"),
    "plat.total": _count("platforms"),
    "coop.agreements": _count("agreements"),
    "coop.cooperating": _at_stage(CooperationStage.COOPERATING),
    "coop.in_contact": _at_stage(CooperationStage.IN_CONTACT),
    "coop.intention": _at_stage(CooperationStage.INTENTION),
    "coop.agreed": _sum("agreements", "planned_investment_yuan"),
    "coop.induced": _sum("agreements", "induced_investment_yuan"),
    "coop.leverage": _leverage,
    "pop.resident": _residents,
}
"""The observer of every indicator that records make, by its id."""
