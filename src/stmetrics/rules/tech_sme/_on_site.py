"""The grounds on which a technology SME's filing is checked on site, by year of evaluation."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from stmetrics.exact._arithmetic import UNROUNDED
from stmetrics.law.assessments import Programme
from stmetrics.law.criteria import AtMost, Criterion, Decided
from stmetrics.law.dated import Source
from stmetrics.law.verdicts import Verdict, all_of, any_of
from stmetrics.rules._year_facts import YEAR_FACTS
from stmetrics.rules.tech_sme import _parameters as values
from stmetrics.rules.tech_sme._conditions import YES_IS, Unknown
from stmetrics.rules.tech_sme._wording import FILING_FACTS
from stmetrics.rules.tech_sme.facts import TechSMEFacts

_OF_2024, _OF_2025, _NOTICE = (each.source for each in values.ON_SITE_EMPLOYEES.values)


def _few_employees(facts: TechSMEFacts) -> tuple[Any, int]:
    return facts.year.employees, values.ON_SITE_EMPLOYEES.on(facts.on).value


def _no_rights(facts: TechSMEFacts) -> tuple[Verdict]:
    owned = facts.filing.ip
    if owned is None:
        return (Verdict.UNKNOWN,)
    if any(each.in_force for each in owned):
        return (Verdict.UNMET,)
    unsure = any(each.in_force is None for each in owned)
    return (Verdict.UNKNOWN if unsure else Verdict.MET,)


def _ip_missing(_: TechSMEFacts) -> tuple[str, ...]:
    return (FILING_FACTS["ip"],)


def _little_rd(facts: TechSMEFacts) -> tuple[Any, ...]:
    spent, least = facts.year.rd_expenses_tax_yuan, values.ON_SITE_RD.on(facts.on).value
    return YES_IS[None if spent is None else spent < least], spent, least


def _rd_missing(_: TechSMEFacts) -> tuple[str, ...]:
    return (YEAR_FACTS["rd_expenses_tax"],)


def _risk_history(facts: TechSMEFacts) -> tuple[Verdict]:
    return (YES_IS[facts.filing.has_risk_history],)


def _first_filing(facts: TechSMEFacts) -> tuple[Verdict]:
    return (YES_IS[facts.filing.is_first_filing],)


def _many_st_staff(facts: TechSMEFacts) -> tuple[Verdict]:
    staff, employees = facts.year.st_staff, facts.year.employees
    if employees is None:
        return (Verdict.UNKNOWN,)
    share = values.ON_SITE_STAFF_SHARE.on(facts.on).value
    of_many = employees >= values.ON_SITE_STAFF_EMPLOYEES.on(facts.on).value
    most = None if staff is None else staff >= UNROUNDED.multiply(share, employees)
    return (all_of([YES_IS[of_many], YES_IS[most]]),)


def _not_recorded(_: TechSMEFacts) -> tuple[Verdict]:
    return (Verdict.MANUAL_REVIEW,)


def _staff_missing(facts: TechSMEFacts) -> tuple[str, ...]:
    return tuple(
        YEAR_FACTS[name] for name in ("st_staff", "employees") if getattr(facts.year, name) is None
    )


def _few(source: Source) -> Criterion[TechSMEFacts]:
    return AtMost[TechSMEFacts](
        code="few_employees",
        unit="人",
        zh="职工人数很少",
        en="Few employees",
        names=(YEAR_FACTS["employees"],),
        operands=_few_employees,
        source=source,
    )


def _first(source: Source) -> Criterion[TechSMEFacts]:
    return Decided[TechSMEFacts](
        code="first_filing",
        zh="首次申报",
        en="Files for the first time",
        operands=_first_filing,
        missing=Unknown(("is_first_filing",)),
        source=source,
    )


ON_SITE_PROGRAMME: Final = Programme[TechSMEFacts](
    name="tech_sme_on_site_2026",
    zh="科技型中小企业现场核查情形（2026年，二手来源）",
    en="Grounds for checking a technology SME on site, 2026, from secondary sources",
    combine=any_of,
    criteria=(
        _few(_NOTICE),
        Decided[TechSMEFacts](
            code="no_rights",
            zh="无知识产权",
            en="No rights in force",
            operands=_no_rights,
            missing=_ip_missing,
            source=_NOTICE,
        ),
        Decided[TechSMEFacts](
            code="little_rd",
            unit="元",
            zh="研发费用过少",
            en="Little R&D",
            operands=_little_rd,
            missing=_rd_missing,
            source=values.ON_SITE_RD.values[0].source,
        ),
        Decided[TechSMEFacts](
            code="risk_history",
            zh="三年内有风险记录",
            en="A history of risk in three years",
            operands=_risk_history,
            missing=Unknown(("has_risk_history",)),
            source=values.ON_SITE_RISK_YEARS.values[1].source,
        ),
        _first(_NOTICE),
    ),
)
"""Any of them brings a check; none of them refuses anybody."""
ON_SITE_OF_2025: Final = Programme[TechSMEFacts](
    name="tech_sme_on_site_2025",
    zh="科技型中小企业现场核查情形（2025年）",
    en="Grounds for checking a technology SME on site, 2025",
    combine=any_of,
    criteria=(
        _few(_OF_2025),
        Decided[TechSMEFacts](
            code="many_st_staff",
            zh="职工人数较多而科技人员占比很高",
            en="A very high share of S&T staff in many employees",
            operands=_many_st_staff,
            missing=_staff_missing,
            source=_OF_2025,
        ),
        Decided[TechSMEFacts](
            code="risk_history",
            zh="三年内严重失信或被撤销登记编号",
            en="Serious dishonesty or a revoked number in three years",
            operands=_risk_history,
            missing=Unknown(("has_risk_history",)),
            source=values.ON_SITE_RISK_YEARS.values[0].source,
        ),
        _first(_OF_2025),
    ),
)
"""The four grounds of 2025."""
ON_SITE_OF_2024: Final = Programme[TechSMEFacts](
    name="tech_sme_on_site_2024",
    zh="科技型中小企业现场核查情形（2024年，尽已知）",
    en="Grounds for checking a technology SME on site, 2024, as far as known",
    combine=any_of,
    criteria=(
        _few(_OF_2024),
        Decided[TechSMEFacts](
            code="other_grounds",
            zh="其他情形（未见原文）",
            en="Other grounds, not seen",
            operands=_not_recorded,
            source=_OF_2024,
        ),
    ),
)
"""One ground of 2024 is known; the others are for a person."""


def on_site_programme(day: date) -> Programme[TechSMEFacts]:
    """The grounds of the year of evaluation."""
    values.ON_SITE_EMPLOYEES.on(day)
    by_year = {2024: ON_SITE_OF_2024, 2025: ON_SITE_OF_2025, 2026: ON_SITE_PROGRAMME}
    return by_year[day.year]
