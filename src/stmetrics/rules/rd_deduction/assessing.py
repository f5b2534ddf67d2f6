"""The extra deduction of R&D expenses from taxable income (研发费用加计扣除).

R&D on this basis is not that of certification: other expenses are capped at 10 %, not 20 %, and
depreciation of buildings does not count.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final

import attrs

from stmetrics.errors import InvalidValueError
from stmetrics.exact._arithmetic import as_decimal, subtract
from stmetrics.exact._given import require_kind
from stmetrics.exact._numbers import whole_number
from stmetrics.law.assessments import Assessment, Programme, Shortfall
from stmetrics.law.criteria import Decided, ShareAtLeast, ShareAtMost
from stmetrics.law.dated import Dated
from stmetrics.law.fact import Fact
from stmetrics.law.verdicts import Verdict
from stmetrics.periods.days import as_date
from stmetrics.records._fields import member
from stmetrics.rules._additions import least_addition
from stmetrics.rules.rd_deduction import parameters as values
from stmetrics.rules.rd_deduction._rates import mean_rate, require_life
from stmetrics.rules.rd_deduction._remarks import remarks, subject, years
from stmetrics.rules.rd_deduction._tests import tests_manufacturing, tests_number
from stmetrics.rules.rd_deduction._wording import CLAIM_FACTS
from stmetrics.rules.rd_deduction.claim import DeductionClaim
from stmetrics.rules.rd_deduction.facts import (
    DeductionFacts,
)
from stmetrics.rules.rd_deduction.parameters import BarredIndustry, DeductionClass, announced
from stmetrics.rules.tech_sme._parameters import NUMBER_FOR_SETTLED_YEAR
from stmetrics.rules.tech_sme.procedure import number_counts_for
from stmetrics.units._reading import number_in
from stmetrics.units._stored import Yuan

if TYPE_CHECKING:
    from stmetrics.units._reading import Figure

_MET, _UNMET, _UNKNOWN = Verdict.MET, Verdict.UNMET, Verdict.UNKNOWN
_YES_IS: Final = {True: _MET, False: _UNMET, None: _UNKNOWN}
_NOTHING, _ONE = Decimal(0), Decimal(1)


def _accounts(facts: DeductionFacts) -> tuple[Verdict]:
    return (_YES_IS[facts.claim.sound_accounts],)


def _accounts_missing(_: DeductionFacts) -> tuple[str, ...]:
    return (CLAIM_FACTS["sound_accounts"],)


def _industry(facts: DeductionFacts) -> tuple[Any, ...]:
    """Income of barred industries in what is tested of income; elsewhere there is none.

    Where the income is known it decides, whether or not the main business was told.
    """
    claim, share = facts.claim, facts.numbers.barred
    if facts.is_barred is False:
        return _NOTHING, _ONE, share
    total, untested = claim.total_income_yuan, claim.untested_income_yuan
    tested = None if total is None or untested is None else subtract(total, untested)
    return claim.barred_income_yuan, tested, share


def _industry_missing(facts: DeductionFacts) -> tuple[str, ...]:
    claim = facts.claim
    names = ("barred_income", "total_income", "untested_income")
    missing = [CLAIM_FACTS[name] for name in names if getattr(claim, f"{name}_yuan") is None]
    industry = (CLAIM_FACTS["in_barred_industry"],) if facts.is_barred is None else ()
    return (*industry, *missing)


def _manufacturing(facts: DeductionFacts) -> tuple[Any, ...]:
    claim = facts.claim
    share = values.MANUFACTURING_INCOME_SHARE.on(facts.on).value
    return claim.manufacturing_income_yuan, claim.total_income_yuan, share


def _number(facts: DeductionFacts) -> tuple[Verdict]:
    claim = facts.claim
    listed_on, revoked = claim.number_listed_on, claim.number_revoked
    return (number_counts_for(facts.on.year, listed_on=listed_on, revoked=revoked),)


def _number_missing(_: DeductionFacts) -> tuple[str, ...]:
    return (CLAIM_FACTS["number_revoked"],)


def _shortfalls(facts: DeductionFacts) -> tuple[Shortfall, ...]:
    """Income to add elsewhere, or from manufacturing, exact to the fen."""
    barred, tested, share = _industry(facts)
    gaps: list[Shortfall | None] = []
    if barred is not None and tested is not None:
        others, rest = subtract(tested, barred), subtract(1, share)
        income = least_addition(others, tested, rest, joins_whole=True)
        titles = ("需增加负面清单以外的收入", "Income outside barred industries to add")
        gaps.append(_gap("industry", income, titles))
    if tests_manufacturing(facts):
        income = least_addition(*_manufacturing(facts), joins_whole=True)
        titles = ("需增加制造业主营业务收入", "Main income of manufacturing to add")
        gaps.append(_gap("manufacturing", income, titles))
    return tuple(gap for gap in gaps if gap is not None)


def _gap(code: str, amount: Decimal | None, titles: tuple[str, str]) -> Shortfall | None:
    if amount is None:
        return None
    return Shortfall(code=code, amount=amount, unit="元", zh=titles[0], en=titles[1])


def _deduction(facts: DeductionFacts) -> Yuan:
    return facts.deduction


PROGRAMME: Final = Programme[DeductionFacts](
    name="rd_super_deduction",
    zh="研发费用加计扣除",
    en="Extra deduction of R&D expenses",
    criteria=(
        Decided[DeductionFacts](
            code="accounts",
            zh="会计核算健全、查账征收、能准确归集研发费用的居民企业",
            en="Resident, sound accounts, taxed as kept, R&D expenses aggregated",
            operands=_accounts,
            missing=_accounts_missing,
            source=announced("财税〔2015〕119号"),
        ),
        ShareAtMost[DeductionFacts](
            code="industry",
            zh="不属于负面清单行业",
            en="Not in a barred industry",
            operands=_industry,
            missing=_industry_missing,
            source=announced("财税〔2015〕119号, 公告2015年第97号, Art. 4"),
            note="main income of more than half of total income less non-taxable and investment "
            "income, in the year",
        ),
    ),
    value=_deduction,
    value_is=Fact("extra_deduction", zh="加计扣除额", en="the extra deduction"),
    value_if=Fact(
        "extra_deduction_if_met",
        zh="若各项条件均符合可加计扣除的金额，目前不能据此扣除",
        en="what would be deducted if every condition were met; nothing may be deducted on it yet",
    ),
    shortfalls=_shortfalls,
    subject=subject,
    years=years,
    remarks=remarks,
)
"""Who may deduct; the value is the extra deduction in 元."""
PROGRAMME_OF_MANUFACTURERS: Final = attrs.evolve(
    PROGRAMME,
    name="rd_super_deduction_manufacturing",
    criteria=(
        *PROGRAMME.criteria,
        ShareAtLeast[DeductionFacts](
            code="manufacturing",
            zh="制造业主营业务收入占比",
            en="Main income of manufacturing in total income",
            names=(CLAIM_FACTS["manufacturing_income"], CLAIM_FACTS["total_income"]),
            operands=_manufacturing,
            source=values.MANUFACTURING_INCOME_SHARE.values[0].source,
            note="not met, it is no manufacturer: claim as general",
        ),
    ),
)
"""The same in 2021 and 2022 for a manufacturer that states its income."""

PROGRAMME_OF_TECH_SMES: Final = attrs.evolve(
    PROGRAMME,
    name="rd_super_deduction_tech_sme",
    criteria=(
        *PROGRAMME.criteria,
        Decided[DeductionFacts](
            code="number",
            zh="科技型中小企业登记编号适用于该年度",
            en="A number of a technology SME that counts for the year",
            operands=_number,
            missing=_number_missing,
            source=NUMBER_FOR_SETTLED_YEAR.values[0].source,
            note="not met, it is no technology SME for the year: claim as general",
        ),
    ),
)
"""The same in 2017 and 2022 for a technology SME that says when it obtained its number."""


def _programme_of(facts: DeductionFacts) -> Programme[DeductionFacts]:
    if tests_manufacturing(facts):
        return PROGRAMME_OF_MANUFACTURERS
    return PROGRAMME_OF_TECH_SMES if tests_number(facts) else PROGRAMME


def rd_super_deduction(claim: DeductionClaim, *, on: date | str) -> Assessment[DeductionFacts]:
    """The extra deduction of R&D expenses for a tax year (研发费用加计扣除).

    ``base = five heads + other, capped + 80 % of entrusted + overseas, capped + amortisation of
    intangibles - special income - material of sold products``, each step zero at the least, times
    the rate; material that a year cannot take off is carried forward (`facts.carried_forward`).
    Other expenses are at most 10 % of own expenses with them: over all projects from 2021, each by
    itself before. Overseas R&D counts from 2018, within two thirds of domestic. For 2022 the fourth
    quarter is taken by its actual cost or by months, whichever is better.

    Args:
        claim: The claim.
        on: Any day of the tax year.

    Returns:
        The assessment; its value is the extra deduction in 元, to 34 digits, whatever the
        verdict: what would be deducted if the enterprise may.

    Raises:
        NoRuleInForceError: Before 2016, when the base was another.
        InvalidValueError: An intangible amortised over fewer than ten years.

    Example:
        The official guide's example: own heads of 88 and 84, other of 12 and 8, in 万元. The cap
        is 19.11, the base 191.11, each rounded half up from 19.111… and 191.111…:

        >>> projects = [
        ...     DeductionProject(personnel="88万元", other="12万元"),
        ...     DeductionProject(personnel="84万元", other="8万元"),
        ... ]
        >>> claim = DeductionClaim(
        ...     enterprise_id="e1", deduction_class="general", projects=projects,
        ...     sound_accounts=True, in_barred_industry=False,
        ... )
        >>> assessment = rd_super_deduction(claim, on="2023-12-31")
        >>> assessment.verdict.name, round_half_up(assessment.value, 2)
        ('MET', Decimal('1911111.11'))

    References:
        财税〔2015〕119号, effective 2016-01-01; 公告2021年第28号; 财税〔2018〕64号;
        公告2022年第28号; 公告2023年第7号 and 第44号, effective 2023-01-01;
        公告2017年第18号, Art. 2, for a technology SME's number.
    """
    require_kind(DeductionClaim, claim=claim)
    day = on if type(on) is date else as_date(on, "on")
    facts = DeductionFacts(claim, day)
    for each in claim.intangibles:
        require_life(each.years, day)
    return _programme_of(facts).assess(facts, on=day)


def intangible_amortisation(
    cost_yuan: Figure,
    years: int = 10,
    *,
    deduction_class: DeductionClass | str,
    on: date | str,
) -> Decimal:
    """A year's amortisation for tax of an intangible from R&D (无形资产加计摊销).

    ``cost * (1 + rate) / years``: 150, 175, 200 or 220 % of its cost over its life.

    Args:
        cost_yuan: Its cost, zero or more; a plain number is in 元.
        years: Years of amortisation, ten at the least.
        deduction_class: The kind of enterprise.
        on: Any day of the tax year; of 2022 each part of the year has its own rate.

    Returns:
        The amount deducted for one whole year in 元, to 34 digits.

    Raises:
        InvalidValueError: A negative cost, fewer than ten years, no such kind.
        NoRuleInForceError: Before 2008.

    Example:
        >>> [
        ...     str(intangible_amortisation(100, deduction_class="general", on=f"{year}-12-31"))
        ...     for year in (2016, 2019, 2023)
        ... ]
        ['15', '17.5', '20']

    References:
        企业所得税法实施条例, Art. 95, effective 2008-01-01; 公告2023年第7号 and 第44号, effective
        2023-01-01.
    """
    day = as_date(on, "on")
    cost = Fraction(number_in(cost_yuan, "元", "cost_yuan"))
    if cost < 0:
        raise InvalidValueError("cost_yuan", "must not be negative", "check the sign")
    life = require_life(whole_number(years, "years"), day)
    kind = member(DeductionClass, deduction_class, "deduction_class")
    yearly = cost * (1 + mean_rate(kind, day)) / life
    return as_decimal(yearly)


def barred_industries(on: date | str) -> Dated[tuple[BarredIndustry, ...]]:
    """The industries that may not deduct R&D expenses extra on a day (负面清单).

    Args:
        on: The day.

    Returns:
        The list with its dates and source.

    Raises:
        NoRuleInForceError: Before 2016.

    Example:
        >>> [each.zh for each in barred_industries("2023-12-31").value][:2]
        ['烟草制造业', '住宿和餐饮业']

    References:
        财税〔2015〕119号, effective 2016-01-01.
    """
    return values.BARRED_INDUSTRIES.on(on)
