"""Technology-advanced service enterprises (技术先进型服务企业): staff, income, offshore income."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any, Final

from stmetrics.exact._given import require_kind
from stmetrics.law.assessments import Assessment, Programme
from stmetrics.law.criteria import Decided, ShareAtLeast
from stmetrics.law.shortfalls import Shortfall
from stmetrics.law.verdicts import Verdict
from stmetrics.periods.days import as_date
from stmetrics.rules._additions import FEN, PERSONS, least_addition
from stmetrics.rules.advanced_service import _parameters as values
from stmetrics.rules.advanced_service._wording import SERVICE_FACTS
from stmetrics.rules.advanced_service.facts import AdvancedServiceFacts, AdvancedServiceYear

_ANSWERS: Final = {True: Verdict.MET, False: Verdict.UNMET, None: Verdict.UNKNOWN}


def _college(facts: AdvancedServiceFacts) -> tuple[Any, ...]:
    year = facts.year
    return year.college_staff, year.employees, values.COLLEGE_SHARE.on(facts.on).value


def _service(facts: AdvancedServiceFacts) -> tuple[Any, ...]:
    year = facts.year
    return year.service_income_yuan, year.total_income_yuan, values.SERVICE_SHARE.on(facts.on).value


def _offshore(facts: AdvancedServiceFacts) -> tuple[Any, ...]:
    year, share = facts.year, values.OFFSHORE_SHARE.on(facts.on).value
    return year.offshore_income_yuan, year.total_income_yuan, share


def _others(facts: AdvancedServiceFacts) -> tuple[Verdict]:
    return (_ANSWERS[facts.year.meets_other_conditions],)


def _subject(facts: AdvancedServiceFacts) -> str:
    return facts.year.enterprise_id


def _years(facts: AdvancedServiceFacts) -> tuple[int, ...]:
    return (facts.year.year,)


def _shortfalls(facts: AdvancedServiceFacts) -> tuple[Shortfall, ...]:
    """Staff to hire and income to add, which count in the whole too."""
    gaps = (
        _gap("college_staff", _college(facts), PERSONS, _STAFF),
        _gap("service_income", _service(facts), FEN, _SERVICE),
        _gap("offshore_income", _offshore(facts), FEN, _OFFSHORE),
    )
    return tuple(gap for gap in gaps if gap is not None)


_STAFF: Final = (
    "需新增大专以上学历职工（计入职工总数）",
    "College-educated staff to hire, who count as employees too",
)
_SERVICE: Final = (
    "需增加技术先进型服务业务收入（计入总收入）",
    "Income from technology-advanced services to add, which counts in the total too",
)
_OFFSHORE: Final = (
    "需增加离岸服务外包业务收入（计入总收入）",
    "Income from offshore outsourcing to add, which counts in the total too",
)


def _gap(
    code: str, operands: tuple[Any, ...], decimals: int, titles: tuple[str, str]
) -> Shortfall | None:
    amount: Decimal | None = least_addition(*operands, joins_whole=True, decimals=decimals)
    if amount is None:
        return None
    unit = "人" if decimals == PERSONS else "元"
    return Shortfall(code=code, amount=amount, unit=unit, zh=titles[0], en=titles[1])


PROGRAMME: Final = Programme[AdvancedServiceFacts](
    name="advanced_service_2017",
    zh="技术先进型服务企业认定",
    en="Certification as a technology-advanced service enterprise",
    criteria=(
        ShareAtLeast[AdvancedServiceFacts](
            code="college_staff",
            zh="大专以上学历职工占比",
            en="College-educated staff",
            names=(SERVICE_FACTS["college_staff"], SERVICE_FACTS["employees"]),
            operands=_college,
            source=values.COLLEGE_SHARE.values[0].source,
        ),
        ShareAtLeast[AdvancedServiceFacts](
            code="service_income",
            zh="技术先进型服务业务收入占比",
            en="Income from technology-advanced services",
            names=(SERVICE_FACTS["service_income"], SERVICE_FACTS["total_income"]),
            operands=_service,
            source=values.SERVICE_SHARE.values[0].source,
        ),
        ShareAtLeast[AdvancedServiceFacts](
            code="offshore_income",
            zh="离岸服务外包业务收入占比",
            en="Income from offshore outsourcing",
            names=(SERVICE_FACTS["offshore_income"], SERVICE_FACTS["total_income"]),
            operands=_offshore,
            source=values.OFFSHORE_SHARE.values[0].source,
        ),
        Decided[AdvancedServiceFacts](
            code="other_conditions",
            zh="该通知的其他条件（本库未收录）",
            en="Whatever else the notice asks for, which the library does not have",
            names=(SERVICE_FACTS["meets_other_conditions"],),
            operands=_others,
            source=values.OTHER_CONDITIONS,
        ),
    ),
    shortfalls=_shortfalls,
    subject=_subject,
    years=_years,
)
"""The three shares of 财税〔2017〕79号, and a place for what else it asks for."""


def assess_advanced_service(
    year: AdvancedServiceYear, *, on: date | str
) -> Assessment[AdvancedServiceFacts]:
    """Assess a technology-advanced service enterprise (技术先进型服务企业).

    Half of its staff with a college education, half of its income from technology-advanced
    services, 35 % from offshore outsourcing, each reached or exceeded. What else the notice asks
    for the library does not have: until ``meets_other_conditions`` says that someone has looked,
    the assessment is UNKNOWN or UNMET, never MET.

    Args:
        year: The figures; which year's count was not kept, so any is taken.
        on: The day whose rules are applied.

    Returns:
        The assessment. Its shortfalls are staff and income to add, each by itself, to the person
        and the fen.

    Raises:
        InvalidValueError: No `AdvancedServiceYear`.
        NoRuleInForceError: Before 2017-01-01.

    Example:
        A made-up enterprise, three points of offshore income short:

        >>> year = AdvancedServiceYear(
        ...     enterprise_id="e1", year=2022, employees=40, college_staff=20,
        ...     total_income="1000万元", service_income="600万元", offshore_income="320万元",
        ... )
        >>> assessment = assess_advanced_service(year, on="2022-12-31")
        >>> [each.verdict.name for each in assessment.criteria]
        ['MET', 'MET', 'UNMET', 'UNKNOWN']
        >>> print(assessment.shortfalls[0].text("en"))
        Income from offshore outsourcing to add, which counts in the total too: 461,538.47 yuan

    References:
        财税〔2017〕79号, effective 2017-01-01. The reduced rate and the share of training are the
        parameters ``advanced_service_tax_rate`` and ``advanced_service_training_share``.
    """
    require_kind(AdvancedServiceYear, year=year)
    facts = AdvancedServiceFacts(year, as_date(on, "on"))
    values.TAX_RATE.on(facts.on)  # asked first: before 2017 there is no rule to fail
    return PROGRAMME.assess(facts, on=facts.on)
