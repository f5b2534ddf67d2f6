"""Around the evaluation of technology SMEs: when to file, on-site checks, how long it holds."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from stmetrics.exact._given import require_kind
from stmetrics.exact.numbers import whole_number
from stmetrics.law.assessments import Assessment, Programme
from stmetrics.law.criteria import AtMost, Decided
from stmetrics.law.dated import Dated
from stmetrics.law.verdicts import Verdict, any_of
from stmetrics.periods.days import as_date
from stmetrics.records._fields import optional_flag
from stmetrics.records.enterprise import EnterpriseYear
from stmetrics.rules.tech_sme import _parameters as values
from stmetrics.rules.tech_sme._conditions import YES_IS, Unknown
from stmetrics.rules.tech_sme.facts import TechSMEFacts, TechSMEFiling, tech_sme_facts

_NOTICE: Final = values.ON_SITE_EMPLOYEES.values[0].source


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
    return ("ip",)


def _little_rd(facts: TechSMEFacts) -> tuple[Any, ...]:
    spent, least = facts.year.rd_expenses_tax_yuan, values.ON_SITE_RD.on(facts.on).value
    return YES_IS[None if spent is None else spent < least], spent, least


def _rd_missing(_: TechSMEFacts) -> tuple[str, ...]:
    return ("rd_expenses_tax",)


def _risk_history(facts: TechSMEFacts) -> tuple[Verdict]:
    return (YES_IS[facts.filing.has_risk_history],)


def _first_filing(facts: TechSMEFacts) -> tuple[Verdict]:
    return (YES_IS[facts.filing.is_first_filing],)


ON_SITE_PROGRAMME: Final = Programme[TechSMEFacts](
    name="tech_sme_on_site_2026",
    zh="科技型中小企业现场核查情形（2026年，二手来源）",
    en="Grounds for checking a technology SME on site, 2026, from secondary sources",
    combine=any_of,
    criteria=(
        AtMost[TechSMEFacts](
            code="few_employees",
            zh="职工人数很少",
            en="Few employees",
            names=("employees",),
            operands=_few_employees,
            source=_NOTICE,
        ),
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
            source=values.ON_SITE_RISK_YEARS.values[0].source,
        ),
        Decided[TechSMEFacts](
            code="first_filing",
            zh="首次申报",
            en="Files for the first time",
            operands=_first_filing,
            missing=Unknown(("is_first_filing",)),
            source=_NOTICE,
        ),
    ),
)
"""Any of them brings a check; none of them refuses anybody."""


def on_site_check(
    filing: TechSMEFiling, year: EnterpriseYear, *, on: date | str
) -> Assessment[TechSMEFacts]:
    """Whether a filing of 2026 is to be checked on site (现场核查).

    Five employees or fewer, no rights, R&D below 100,000 yuan, a history of risk in three years,
    or a first filing. These are grounds for a check, never for refusal: `score_tech_sme` decides.

    Args:
        filing: What it files besides figures.
        year: The fiscal year before the day.
        on: The day, in 2026.

    Returns:
        An assessment: MET where a check is to be expected, UNMET where no ground is there.

    Raises:
        InvalidValueError: A year of another enterprise, or not the year before the day.
        NoRuleInForceError: Outside 2026.

    Example:
        >>> year = EnterpriseYear(enterprise_id="e1", year=2025, employees=5)
        >>> on_site_check(TechSMEFiling(enterprise_id="e1"), year, on="2026-07-01").verdict
        <Verdict.MET: 'met'>

    References:
        工企业函〔2026〕160号, not seen; from secondary sources.
    """
    require_kind(TechSMEFiling, filing=filing)
    require_kind(EnterpriseYear, year=year)
    facts = tech_sme_facts(filing, year, on)
    return Assessment(ON_SITE_PROGRAMME, facts, facts.on, ON_SITE_PROGRAMME.verdict(facts))


def filing_window(year: int) -> tuple[date, date]:
    """The first and the last day of filing for evaluation (申报时间); both included.

    Args:
        year: The year of evaluation.

    Returns:
        The two days.

    Raises:
        NoRuleInForceError: Any year but 2025 and 2026: no other whole window was seen.
        InvalidValueError: No whole number of a year.

    Example:
        >>> filing_window(2025)
        (datetime.date(2025, 6, 30), datetime.date(2025, 9, 30))

    References:
        工企业函〔2025〕137号; 工企业函〔2026〕160号, from secondary sources.
    """
    day = as_date(f"{whole_number(year, 'year'):04d}-12-31", "year")
    first, last = values.WINDOW.on(day).value
    return date(day.year, *first), date(day.year, *last)


def number_expires_on(listed_on: date | str) -> date:
    """The last day of a technology SME's registration number (入库登记编号有效期).

    The number is valid for the year of listing, as secondary sources say.

    Args:
        listed_on: The day it was listed.

    Returns:
        31 December of the same year.

    Raises:
        NoRuleInForceError: Before 2019.

    Example:
        >>> number_expires_on("2022-06-30")
        datetime.date(2022, 12, 31)

    References:
        国科火字〔2019〕87号, not seen.
    """
    day = as_date(listed_on, "listed_on")
    return date(day.year, *values.NUMBER_VALID_FOR_THE_YEAR.on(day).value)


def number_counts_for(
    tax_year: int, *, listed_on: date | str | None, revoked: bool | None = None
) -> Verdict:
    """Whether a number counts for a tax year's extra deduction (登记编号适用的汇算清缴年度).

    A number obtained while the year is settled, from 1 January to 31 May of the next, counts for
    the year being settled. A number that was revoked (撤销) loses that year.

    Args:
        tax_year: The tax year.
        listed_on: The day on which the number was obtained; None is unknown.
        revoked: Whether it was revoked for that year; None is unknown.

    Returns:
        MET or UNMET; UNKNOWN while a fact that decides is; MANUAL_REVIEW of a number obtained
        before the settlement began, of which the text is silent.

    Raises:
        NoRuleInForceError: Before 2017.
        InvalidValueError: No whole number of a year, no day, no answer.

    Example:
        >>> number_counts_for(2022, listed_on="2023-05-31", revoked=False).name
        'MET'
        >>> number_counts_for(2022, listed_on="2023-06-01", revoked=False).name
        'UNMET'

    References:
        公告2017年第18号, Art. 2, for the deduction from 2017-01-01; 企业所得税法, Art. 54.
    """
    last = as_date(f"{whole_number(tax_year, 'tax_year'):04d}-12-31", "tax_year")
    until = date(last.year + 1, *values.NUMBER_FOR_SETTLED_YEAR.on(last).value)
    day = None if listed_on is None else as_date(listed_on, "listed_on")
    if optional_flag(revoked) or (day is not None and day > until):
        return Verdict.UNMET
    if day is None:
        return Verdict.UNKNOWN
    if day <= last:
        return Verdict.MANUAL_REVIEW
    return Verdict.UNKNOWN if revoked is None else Verdict.MET


def listing_update_due(year: int) -> date:
    """The day by which a listed technology SME updates what it filed (信息更新期限), included.

    Args:
        year: The year of the update.

    Returns:
        31 March of that year.

    Raises:
        NoRuleInForceError: Before 2018, the first March under the measures.
        InvalidValueError: No whole number of a year.

    Example:
        >>> listing_update_due(2023)
        datetime.date(2023, 3, 31)

    References:
        国科发政〔2017〕115号, Art. 12, effective 2017-05-03.
    """
    end_of_march = as_date(f"{whole_number(year, 'year'):04d}-03-31", "year")
    return date(end_of_march.year, *values.UPDATE_DUE.on(end_of_march).value)


def first_cultivation_tier(on: date | str) -> Dated[str]:
    """The name of the first tier of cultivated SMEs (梯度培育第一层级), with its source.

    What it asks for was not seen: it is no result of `score_tech_sme`.

    Args:
        on: The day.

    Returns:
        The name with its dates, source and what is unknown of it.

    Raises:
        NoRuleInForceError: Before 2026-04-01.

    Example:
        >>> first_cultivation_tier("2026-04-01").value
        '科技和创新型中小企业'

    References:
        工信部企业〔2026〕2号, effective 2026-04-01, not seen; from secondary sources.
    """
    return values.FIRST_TIER.on(on)
