"""What each certification condition compares, and what is missing to it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, Final

from stmetrics.exact.arithmetic import subtract
from stmetrics.law.verdicts import Verdict
from stmetrics.records.application import TechnologyField
from stmetrics.rules.high_tech_case import HighTechFacts

_MET, _UNMET, _UNKNOWN = Verdict.MET, Verdict.UNMET, Verdict.UNKNOWN
_OUTSIDE: Final = TechnologyField.OUTSIDE


def age(facts: HighTechFacts) -> tuple[int | None, int]:
    """Days from registration to application, and how many are needed."""
    application = facts.application
    if application.registered_on is None:
        return None, facts.values.min_age_days
    age = application.applied_on - application.registered_on
    return age.days, facts.values.min_age_days


def ip_owned(facts: HighTechFacts) -> tuple[Verdict]:
    """Owning none decides; whether it supports the main products is for the experts."""
    rights, supports = facts.application.ip, facts.application.ip_supports_products
    if rights is None:
        return (_UNKNOWN,)
    owned: Verdict = _UNMET
    for right in rights:
        counts = right.counts
        if counts:
            owned = _MET
            break
        if counts is None:
            owned = _UNKNOWN
    if owned is not _MET:
        return (owned,)
    if supports is None:
        return (Verdict.MANUAL_REVIEW,)
    return (_MET if supports else _UNMET,)


def ip_owned_2008(facts: HighTechFacts) -> tuple[Verdict]:
    """A licence would have done, and Class II was not used up: owning none refuses nobody."""
    rights, supports = facts.application.ip, facts.application.ip_supports_products
    if rights is None:
        return (_UNKNOWN,)
    if supports is None or not any(right.in_force for right in rights):
        return (Verdict.MANUAL_REVIEW,)
    return (_MET if supports else _UNMET,)


def field_known(facts: HighTechFacts) -> tuple[Verdict]:
    """Whether the field is one of the national ones."""
    field = facts.application.field
    if field is None:
        return (_UNKNOWN,)
    return (_UNMET if field is _OUTSIDE else _MET,)


def staff_share(name: str, share: str) -> Any:
    """Make the operands of a share of one kind of staff in the employees."""

    def operands(facts: HighTechFacts) -> tuple[Any, ...]:
        latest = facts.latest
        if latest is None:
            return None, None, getattr(facts.values, share)
        return getattr(latest, name), latest.employees, getattr(facts.values, share)

    return operands


def rd_to_sales(facts: HighTechFacts) -> tuple[Any, ...]:
    """The threshold follows from the latest year's sales; the ratio is that of all years."""
    latest = facts.latest
    if latest is None or latest.sales_income_yuan is None:
        return facts.rd, facts.sales, None
    return facts.rd, facts.sales, facts.values.rd_bands.of(latest.sales_income_yuan)


def rd_in_china(facts: HighTechFacts) -> tuple[Any, ...]:
    """R&D in China, all R&D, and the share needed."""
    return facts.rd_in_china, facts.rd, facts.values.rd_in_china


def income_share(facts: HighTechFacts) -> tuple[Any, ...]:
    """High-tech income, total income less non-taxable income, and the share needed."""
    latest = facts.latest
    if latest is None:
        return None, None, facts.values.income
    total, untaxed = latest.total_income_yuan, latest.non_taxable_income_yuan
    taxed = None if total is None or untaxed is None else subtract(total, untaxed)
    return latest.high_tech_income_yuan, taxed, facts.values.income


def score(facts: HighTechFacts) -> tuple[Any, ...]:
    """The score's range, the pass mark, whether every fact is known, and a common factor."""
    return facts.score


def clean_record(facts: HighTechFacts) -> tuple[Verdict]:
    """An incident counts from 365 days before the application to the end of its year."""
    incidents = facts.application.incidents
    if incidents is None:
        return (_UNKNOWN,)
    for day in incidents:
        if weighs(facts, day):
            return (_UNMET,)
    return (_MET,)


def weighs(facts: HighTechFacts, incident: date) -> bool:
    """Whether an incident is recent enough to weigh."""
    applied = facts.application.applied_on
    since = applied - timedelta(days=facts.values.clean_days)
    return since <= incident and incident.year <= applied.year


def missing_in_years(*names: str) -> Any:
    """Name what is missing: a whole fiscal year, or a figure of one."""

    def missing(facts: HighTechFacts) -> tuple[str, ...]:
        first = facts.application.applied_on.year - len(facts.years)
        return tuple(
            f"{name}[{year}]"
            for year, known in enumerate(facts.years, first)
            for name in names
            if known is None or getattr(known, f"{name}_yuan") is None
        )

    return missing


def missing_in_latest(*names: str) -> Any:
    """Name what is missing of the latest fiscal year."""

    def missing(facts: HighTechFacts) -> tuple[str, ...]:
        year = facts.application.applied_on.year - 1
        return tuple(
            f"{name.removesuffix('_yuan')}[{year}]"
            for name in names
            if facts.latest is None or getattr(facts.latest, name) is None
        )

    return missing


def missing_of_score(facts: HighTechFacts) -> tuple[str, ...]:
    """Name what is missing to the score."""
    application = facts.application
    names = [name for name in ("ip", "achievements") if getattr(application, name) is None]
    names.append("expert_scores")
    counting = application.ip or ()
    if any(right.counts is None or right.own_development is None for right in counting):
        names.append("ip")
    return (*dict.fromkeys(names), *missing_in_years("net_assets", "sales_income")(facts))
