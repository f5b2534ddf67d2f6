"""Around the evaluation of technology SMEs: when to file, on-site checks, how long it holds."""

from __future__ import annotations

from datetime import date

from stmetrics.exact._numbers import whole_number
from stmetrics.law.assessments import Assessment
from stmetrics.law.dated import Dated
from stmetrics.law.verdicts import Verdict
from stmetrics.periods.days import as_date
from stmetrics.records._fields import optional_flag
from stmetrics.records.enterprise import EnterpriseYear
from stmetrics.rules.tech_sme import _parameters as values
from stmetrics.rules.tech_sme._on_site import on_site_programme
from stmetrics.rules.tech_sme.facts import TechSMEFacts, TechSMEFiling


def on_site_check(
    filing: TechSMEFiling, year: EnterpriseYear, *, on: date | str
) -> Assessment[TechSMEFacts]:
    """Whether a filing is to be checked on site (现场核查), in 2024 to 2026.

    In 2026: five employees or fewer, no rights, R&D below 100,000 yuan, a history of risk in three
    years, or a first filing. In 2025: five employees or fewer, S&T staff of 90 % and above where
    there are fifty employees or more, serious dishonesty or a revoked number in three years, or a
    first filing. Of 2024 only five employees or fewer is known; the rest is for a person. These
    are grounds for a check, never for refusal: `score_tech_sme` decides.

    Args:
        filing: What it files besides figures.
        year: The fiscal year before the day.
        on: The day, in 2024 to 2026.

    Returns:
        An assessment: MET where a check is to be expected, UNMET where no ground is there,
        in 2024 MANUAL_REVIEW.

    Raises:
        InvalidValueError: A year of another enterprise, or not the year before the day.
        NoRuleInForceError: Outside 2024 to 2026.

    Example:
        >>> year = EnterpriseYear(enterprise_id="e1", year=2025, employees=5)
        >>> on_site_check(TechSMEFiling(enterprise_id="e1"), year, on="2026-07-01").verdict
        <Verdict.MET: 'met'>

    References:
        工信厅企业函〔2024〕244号; 工企业函〔2025〕137号; 工企业函〔2026〕160号, not seen; from
        secondary sources.
    """
    facts = TechSMEFacts.of(filing, year, on)
    return on_site_programme(facts.on).assess(facts, on=facts.on)


def filing_window(year: int) -> tuple[date | None, date | None]:
    """The first and the last day of filing for evaluation (申报时间); both included.

    Of 2024 the last day is not known, of 2019 the first.

    Args:
        year: The year of evaluation.

    Returns:
        The two days; None is unknown.

    Raises:
        NoRuleInForceError: Any year but 2019 and 2024 to 2026: no other window was seen.
        InvalidValueError: No whole number of a year.

    Example:
        >>> filing_window(2025)
        (datetime.date(2025, 6, 30), datetime.date(2025, 9, 30))

    References:
        国科火字〔2019〕87号; 工信厅企业函〔2024〕244号; 工企业函〔2025〕137号;
        工企业函〔2026〕160号, from secondary sources.
    """
    day = as_date(f"{whole_number(year, 'year'):04d}-12-31", "year")
    first, last = values.WINDOW.on(day).value
    return _of_year(day.year, first), _of_year(day.year, last)


def _of_year(year: int, month_and_day: tuple[int, int] | None) -> date | None:
    return None if month_and_day is None else date(year, *month_and_day)


def public_notices_due(year: int) -> date:
    """The last day for public notice of a year's technology SMEs (公示截止), included.

    Args:
        year: The year of evaluation.

    Returns:
        31 October of that year.

    Raises:
        NoRuleInForceError: Any year but 2024 and 2025.
        InvalidValueError: No whole number of a year.

    Example:
        >>> public_notices_due(2024)
        datetime.date(2024, 10, 31)

    References:
        工信厅企业函〔2024〕244号; 工企业函〔2025〕137号.
    """
    day = as_date(f"{whole_number(year, 'year'):04d}-12-31", "year")
    return date(day.year, *values.NOTICES_DUE.on(day).value)


def number_expires_on(listed_on: date | str) -> date:
    """The last day of a technology SME's registration number (入库登记编号有效期).

    Since 2019 the number is valid for the year of listing; until 2018 it was to 31 March of the
    next, as secondary sources say.

    Args:
        listed_on: The day it was listed.

    Returns:
        31 December of the same year; until 2018, 31 March of the next.

    Raises:
        NoRuleInForceError: Before 2017-05-03.

    Example:
        >>> number_expires_on("2022-06-30")
        datetime.date(2022, 12, 31)

    References:
        国科火字〔2019〕87号, item 1; 国科火字〔2017〕144号, not seen.
    """
    day = as_date(listed_on, "listed_on")
    year = day.year + values.NUMBER_YEARS.on(day).value
    return date(year, *values.NUMBER_VALID_FOR_THE_YEAR.on(day).value)


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
