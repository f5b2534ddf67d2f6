"""Observations out of records: which records of a region make which indicator."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

import attrs

from stmetrics.errors import InvalidValueError, MissingFactError, quoted
from stmetrics.exact.arithmetic import CONTEXT, UNROUNDED, exact_sum
from stmetrics.exact.numbers import to_decimal
from stmetrics.formulas.population import patents_per_10k
from stmetrics.formulas.ratios import leverage_ratio, share, success_ratio
from stmetrics.indicators.answer import weakest_status
from stmetrics.indicators.catalogue.row import Indicator, Timing
from stmetrics.indicators.certification import high_tech_in_force
from stmetrics.indicators.observation import Observation
from stmetrics.indicators.observations import Observations
from stmetrics.indicators.rd import share_with_rd_activity, share_with_rd_institution
from stmetrics.indicators.recorded import Recorded
from stmetrics.indicators.region_data import RegionData
from stmetrics.indicators.times import as_time
from stmetrics.periods import Period
from stmetrics.records.enums import (
    CertificationKind,
    CertificationOutcome,
    CooperationStage,
    Level,
    ObservationStatus,
    PatentStatus,
    Performer,
    RDBasis,
    Stage,
)
from stmetrics.records.region import region_holds
from stmetrics.units.amount import Amount
from stmetrics.units.table import split_quotient

if TYPE_CHECKING:
    from typing import TypeAlias

    from stmetrics.indicators.times import Time

    Observer: TypeAlias = Callable[[Recorded], Any]
    """Makes a number in the row's first unit (元, 人年, a count, a ratio); None without records."""


# --- technology contracts -------------------------------------------------------------------


def _contract_count(at: Recorded) -> int | None:
    return None if at.contracts is None else len(at.contracts)


def _contract_turnover(at: Recorded) -> Decimal | None:
    return None if at.contracts is None else exact_sum([c.turnover_yuan for c in at.contracts])


def _technology_amount(at: Recorded) -> Decimal | None:
    return _sum_where_all_known(at.contracts, "technology_amount_yuan")


def _turnover_by_side(*sides: str) -> Observer:
    def turnover(at: Recorded) -> Decimal | None:
        amounts = []
        for contract in at.contracts or ():
            held = [region_holds(at.data.region, getattr(contract, side)) for side in sides]
            if False not in held and None in held:
                return None
            if all(held):
                amounts.append(contract.turnover_yuan)
        return None if at.contracts is None else exact_sum(amounts)

    return turnover


# --- certification --------------------------------------------------------------------------


def _in_force(at: Recorded) -> int | None:
    """Enterprises in force, where the records are complete: one year's say little of a stock."""
    return high_tech_in_force(at.data.certifications, at.day) if at.is_covered else None


def _applied(*kinds: CertificationKind) -> Observer:
    def count(at: Recorded) -> int | None:
        if at.applications is None or not at.has_kind(kinds):
            return None
        return sum(each.kind in kinds for each in at.applications)

    return count


def _certified(*kinds: CertificationKind) -> Observer:
    def count(at: Recorded) -> int | None:
        if at.applications is None or not at.has_kind(kinds):
            return None
        outcomes = [each.outcome for each in at.applications if each.kind in kinds]
        if outcomes and all(each.is_pending for each in outcomes):
            return None  # nothing is decided yet, which is not that nobody was certified
        return outcomes.count(CertificationOutcome.CERTIFIED)

    return count


def _in_public_notice(at: Recorded) -> int | None:
    if at.applications is None:
        return None
    pending = [each for each in at.applications if each.outcome.is_pending]
    if not pending:
        return None
    return sum(each.outcome is CertificationOutcome.PUBLIC_NOTICE for each in pending)


def _pass_ratio(at: Recorded) -> Decimal | None:
    if not at.applications or any(each.outcome.is_pending for each in at.applications):
        return None
    certified = _certified(*CertificationKind)(at)
    return success_ratio(Decimal(certified), Decimal(len(at.applications)))


# --- R&D ------------------------------------------------------------------------------------


def _rd_money(basis: RDBasis) -> Observer:
    def total(at: Recorded) -> Decimal | None:
        inputs = at.rd_inputs(basis)
        return None if inputs is None else exact_sum(each.expenditure_yuan for each in inputs)

    return total


def _performer_share(performer: Performer) -> Observer:
    def part(at: Recorded) -> Decimal | None:
        inputs = at.rd_inputs(RDBasis.STATISTICAL)
        total = _rd_money(RDBasis.STATISTICAL)(at)
        if inputs is None or not total:
            return None
        own = [each.expenditure_yuan for each in inputs if each.performer is performer]
        return share(exact_sum(own), total) if own else None

    return part


def _personnel(at: Recorded) -> Decimal | None:
    return _sum_where_all_known(at.rd_inputs(RDBasis.STATISTICAL), "personnel_fte")


def _share_of_enterprises(flag: str, ratio: Callable[..., float]) -> Observer:
    def part(at: Recorded) -> float | None:
        years = at.years
        if years is None or any(getattr(each, flag) is None for each in years):
            return None
        return ratio(years)

    return part


# --- patents --------------------------------------------------------------------------------


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


# --- projects, platforms, cooperation -------------------------------------------------------


def _projects_at(level: Level) -> Observer:
    def count(at: Recorded) -> int | None:
        if at.projects is None:
            return None
        return sum(each.level.is_at_least(level) for each in at.projects)

    return count


def _grants(at: Recorded) -> Decimal | None:
    if at.projects is None:
        return None
    granted = [each for each in at.projects if each.stage in {Stage.APPROVED, Stage.ACCEPTED}]
    return _sum_where_all_known(granted, "planned_funds_yuan")


def _platforms_at(level: Level | None) -> Observer:
    def count(at: Recorded) -> int | None:
        if at.platforms is None:
            return None
        return sum(level is None or each.level is level for each in at.platforms)

    return count


def _cooperations(stage: CooperationStage) -> Observer:
    def count(at: Recorded) -> int | None:
        if at.cooperations is None:
            return None
        return sum(each.stage is stage for each in at.cooperations)

    return count


def _cooperation_money(name: str) -> Observer:
    return lambda at: _sum_where_all_known(at.cooperations, name)


def _leverage(at: Recorded) -> Decimal | None:
    induced = _sum_where_all_known(at.cooperations, "induced_investment_yuan")
    agreed = _sum_where_all_known(at.cooperations, "planned_investment_yuan")
    return leverage_ratio(induced, agreed) if agreed and induced is not None else None


def _residents(at: Recorded) -> int | None:
    return at.residents


def _sum_where_all_known(records: Iterable[Any] | None, name: str) -> Decimal | None:
    """The sum of a field; None without records, or where it is unknown of one."""
    if records is None:
        return None
    amounts = [getattr(each, name) for each in records]
    return None if None in amounts or not amounts else exact_sum(amounts)


_AGAIN: Final = (CertificationKind.RENEWED,)
_OBSERVERS: Final[Mapping[str, Observer]] = {
    "cn.tm_n": _contract_count,
    "cn.tm_v": _contract_turnover,
    "cn.tm_t": _technology_amount,
    "tm.sent_out": _turnover_by_side("seller_region"),
    "tm.taken_in": _turnover_by_side("buyer_region"),
    "tm.local": _turnover_by_side("seller_region", "buyer_region"),
    "cn.hte_n": _in_force,
    "hte.applied": _applied(*CertificationKind),
    "hte.certified": _certified(*CertificationKind),
    "hte.new_applied": _applied(CertificationKind.NEW),
    "hte.new_certified": _certified(CertificationKind.NEW),
    "hte.renewed_applied": _applied(*_AGAIN),
    "hte.renewed_certified": _certified(*_AGAIN),
    "hte.reexamined": _applied(CertificationKind.RE_EXAMINATION),
    "hte.reexamination_passed": _certified(CertificationKind.RE_EXAMINATION),
    "hte.public_notice": _in_public_notice,
    "cn.hte_pass": _pass_ratio,
    "cn.rd_total": _rd_money(RDBasis.STATISTICAL),
    "rd.accounting_expenses": _rd_money(RDBasis.ACCOUNTING),
    "rd.share_enterprise": _performer_share(Performer.BUSINESS_ENTERPRISE),
    "rd.share_university": _performer_share(Performer.HIGHER_EDUCATION),
    "cn.fte": _personnel,
    "rd.share_with_activity": _share_of_enterprises("has_rd_activity", share_with_rd_activity),
    "rd.share_with_institution": _share_of_enterprises(
        "has_rd_institution", share_with_rd_institution
    ),
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
    "proj.applied_city": _projects_at(Level.CITY),
    "proj.applied_provincial": _projects_at(Level.PROVINCIAL),
    "proj.grants": _grants,
    "plat.total": _platforms_at(None),
    "plat.national": _platforms_at(Level.NATIONAL),
    "coop.agreements": _cooperations(CooperationStage.COOPERATING),
    "coop.in_contact": _cooperations(CooperationStage.IN_CONTACT),
    "coop.intention": _cooperations(CooperationStage.INTENTION),
    "coop.agreed": _cooperation_money("planned_investment_yuan"),
    "coop.induced": _cooperation_money("induced_investment_yuan"),
    "coop.leverage": _leverage,
    "pop.resident": _residents,
}


def observe(indicator: str, data: RegionData, time: Time) -> Observation:
    """Count an indicator out of a region's records (由记录计算指标).

    Args:
        indicator: Its id in the catalogue.
        data: The region's records.
        time: The period of a flow; of a stock its day, or a period whose last day is meant.

    Returns:
        The observation, exact, in the row's unit; provisional where a record behind it is.

    Raises:
        InvalidValueError: Records make no such indicator; it can only be observed.
        MissingFactError: The region has no records for it at that time, or one lacks the fact.

    Example:
        >>> made_up = RegionData(region="z", patents=[
        ...     PatentCounts(
        ...         status="granted", invention=144, utility_model=611, design=130, period="2012"
        ...     )
        ... ])
        >>> print(observe("pat.granted", made_up, "2012").value)
        885件
    """
    if indicator not in _OBSERVERS:
        raise InvalidValueError(
            f"indicator={quoted(indicator)}",
            "is not made of records",
            f"give it as an observation; records make {', '.join(_OBSERVERS)}",
        )
    found = _observed(indicator, Recorded(data, as_time(time)))
    if found is None:
        raise MissingFactError(
            f"{indicator} of {data.region} in {time}",
            "does not follow from the records",
            "none is of that time, a fact is unknown, or say what they cover: covered=…",
        )
    return found


_DATED: Final = (
    "rd.accounting_expenses",
    "rd.share_enterprise",
    "rd.share_university",
    *(
        name
        for name in _OBSERVERS
        if name.startswith(("pat.", "pop.", "cn.rd", "cn.fte", "cn.pat"))
    ),
)


@attrs.frozen(kw_only=True)
class Counted:
    """What a region's records make at a time, and what they should make but cannot.

    Attributes:
        observations: The figures.
        silent: Indicators whose records lack a fact, and which one.

    Example:
        >>> made_up = RegionData(region="z", populations=[Population(on="2012-12-31", persons=9)])
        >>> counted: Counted = observe_all(made_up, "2012")
        >>> [str(each.value) for each in counted.observations], counted.silent
        (['9人'], {})
    """

    observations: Observations
    silent: Mapping[str, str]


def observe_all(data: RegionData, time: Time, *, dated_only: bool = False) -> Counted:
    """Count every indicator that a region's records make at a time (全部可算指标).

    Args:
        data: The region's records.
        time: The period; stocks are taken on its last day.
        dated_only: Only what records say of a period or day that they themselves name: R&D
            inputs, counts of patents, population.

    Returns:
        The figures. Indicators without records are left out; those whose records lack a fact,
        such as the day, are named.
    """
    at = Recorded(data, as_time(time))
    found: list[Observation] = []
    silent: dict[str, str] = {}
    for indicator in _DATED if dated_only else _OBSERVERS:
        try:
            made = _observed(indicator, at)
        except MissingFactError as error:
            silent[indicator] = f"{error.what} {error.why}"
            continue
        if made is not None:
            found.append(made)
    return Counted(observations=Observations(found), silent=silent)


def _observed(indicator: str, at: Recorded) -> Observation | None:
    number = _OBSERVERS[indicator](at)
    if number is None:
        return None
    row = at.data.row(indicator)
    period = at.time if isinstance(at.time, Period) and row.timing is not Timing.STOCK else None
    return Observation(
        indicator=indicator,
        region=at.data.region,
        value=_in_unit(to_decimal(number, indicator), row),
        period=period,
        on=at.day if period is None else None,
        status=_status(indicator, at),
        rd_basis=_RD_BASES.get(indicator),
    )


def _in_unit(number: Decimal, row: Indicator) -> Amount:
    """A number of the measure's first unit (元, 人年, a count, a plain ratio) in the row's."""
    unit = row.unit or "个"
    above, below = split_quotient(unit)
    if below is not None:
        return Amount(number, unit, None)
    factor = above.factor
    scaled = CONTEXT.divide(UNROUNDED.multiply(number, factor.denominator), factor.numerator)
    return Amount(scaled, unit, 0 if above.counts and factor == 1 else None)


_OUTCOMES: Final = frozenset(
    {
        "hte.certified",
        "hte.new_certified",
        "hte.renewed_certified",
        "hte.reexamination_passed",
        "hte.public_notice",
    }
)
_RD_BASES: Final = {
    "cn.rd_total": RDBasis.STATISTICAL,
    "rd.accounting_expenses": RDBasis.ACCOUNTING,
}


def _status(indicator: str, at: Recorded) -> ObservationStatus:
    """The weakest status of the records; a tally is provisional while an outcome is open."""
    if indicator in _OUTCOMES and any(each.outcome.is_pending for each in at.applications or ()):
        return ObservationStatus.PROVISIONAL
    basis = _RD_BASES.get(indicator)
    inputs = None if basis is None else at.rd_inputs(basis)
    return weakest_status((ObservationStatus.NORMAL, *(each.status for each in inputs or ())))
