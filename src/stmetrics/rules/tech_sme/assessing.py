"""Technology SMEs (科技型中小企业): size, conduct, the score of 100, the four direct routes.

R&D here is on the tax basis (财税〔2015〕119号), never that of certification.
"""

from __future__ import annotations

from datetime import date
from typing import Final

import attrs

from stmetrics.law.assessments import Assessment, Programme
from stmetrics.law.criteria import AtMost, Decided
from stmetrics.law.fact import Fact
from stmetrics.records.enterprise import EnterpriseYear
from stmetrics.rules._year_facts import YEAR_FACTS
from stmetrics.rules.tech_sme import _conditions as conditions, _parameters as values
from stmetrics.rules.tech_sme._parameters import measures
from stmetrics.rules.tech_sme._remarks import remarks, subject, years
from stmetrics.rules.tech_sme._shortfalls import shortfalls
from stmetrics.rules.tech_sme.facts import TechSMEFacts, TechSMEFiling


def _score(facts: TechSMEFacts) -> tuple[int, int]:
    return facts.score


PROGRAMME: Final = Programme[TechSMEFacts](
    name="tech_sme_2017",
    zh="科技型中小企业评价",
    en="Evaluation as a technology SME",
    criteria=(
        Decided[TechSMEFacts](
            code="resident",
            zh="在中国境内（不含港澳台）注册的居民企业",
            en="Resident enterprise registered in mainland China",
            operands=conditions.resident,
            missing=conditions.Unknown(("is_resident",)),
            source=measures("Art. 6(1)"),
        ),
        AtMost[TechSMEFacts](
            code="employees",
            unit="人",
            zh="职工总数",
            en="Employees",
            names=(YEAR_FACTS["employees"],),
            operands=conditions.employees,
            source=measures("Art. 6(2)"),
        ),
        AtMost[TechSMEFacts](
            code="sales",
            unit="元",
            zh="年销售收入",
            en="Sales income",
            names=(YEAR_FACTS["sales_income"],),
            operands=conditions.sales,
            source=measures("Art. 6(2)"),
        ),
        AtMost[TechSMEFacts](
            code="assets",
            unit="元",
            zh="资产总额",
            en="Total assets",
            names=(YEAR_FACTS["total_assets"],),
            operands=conditions.assets,
            source=measures("Art. 6(2)"),
        ),
        Decided[TechSMEFacts](
            code="products",
            zh="产品不属于禁止、限制和淘汰类",
            en="No barred products",
            operands=conditions.products,
            missing=conditions.Unknown(("has_barred_products",)),
            source=measures("Art. 6(3)"),
        ),
        Decided[TechSMEFacts](
            code="clean_record",
            zh="上一年及当年无重大事故、违法和失信",
            en="No major incident in the previous and current year",
            operands=conditions.clean_record,
            missing=conditions.Unknown(("has_incident",)),
            source=measures("Art. 6(4)"),
        ),
        Decided[TechSMEFacts](
            code="score",
            unit="分",
            zh="综合评价得分或直接符合条件",
            en="Score, or a direct route",
            operands=conditions.score_or_route,
            missing=conditions.missing_of_score,
            source=measures("Art. 6(5), 7 and 8"),
            note="a direct route replaces the score, never the size",
        ),
    ),
    value=_score,
    value_unit="分",
    value_is=Fact("score", zh="综合评价得分", en="score of the evaluation"),
    shortfalls=shortfalls,
    subject=subject,
    years=years,
    remarks=remarks,
)
"""The conditions of Art. 6, the score of Art. 7 and the direct routes of Art. 8."""
PROGRAMME_WITH_GUIDE: Final = attrs.evolve(
    PROGRAMME,
    name="tech_sme_2017_with_guide",
    criteria=(
        attrs.evolve(
            PROGRAMME.criteria[0],
            zh="居民企业（在境内注册，或依外国法律成立而实际管理机构在境内）",
            en="Resident enterprise registered in mainland China, or managed from it",
            source=values.ACCOUNTS_ASKED.values[0].source,
        ),
        *PROGRAMME.criteria[1:-1],
        Decided[TechSMEFacts](
            code="accounts",
            zh="会计核算健全、查账征收、准确归集研发费用、缴纳企业所得税",
            en="Sound accounts, taxed as kept, R&D expenses aggregated, income tax paid",
            operands=conditions.accounts,
            missing=conditions.Unknown(values.ACCOUNTS_ASKED.values[0].value),
            source=values.ACCOUNTS_ASKED.values[0].source,
        ),
        Decided[TechSMEFacts](
            code="industry",
            zh="不属于不适用研发费用加计扣除的行业",
            en="Not in an industry barred from the extra deduction of R&D expenses",
            operands=conditions.industry,
            missing=conditions.Unknown(("in_barred_industry",)),
            source=values.INDUSTRIES_EXCLUDED.values[0].source,
        ),
        PROGRAMME.criteria[-1],
    ),
)
"""The same with what the guide of 2022 adds."""


def score_tech_sme(
    filing: TechSMEFiling, year: EnterpriseYear, *, on: date | str
) -> Assessment[TechSMEFacts]:
    """Evaluate a technology SME (科技型中小企业评价).

    Residence, size and conduct are always needed; besides, 60 of 100 points with a staff score
    above zero, or one of four direct routes. Of the two options for R&D the better one counts.
    What is not known widens the score to a range. From 2023 accounts, tax and industry are asked
    for too, by the guide of 2022, whose first day was not seen.

    Args:
        filing: What it files besides figures.
        year: The fiscal year evaluated, the one before the day; R&D on the tax basis, part-time
            and temporary staff from six months of work (certification asks for 183 days).
        on: The day whose rules are applied.

    Returns:
        The assessment; its value is the least and the most score that the facts allow. Its
        shortfalls are size above the limits, points lacking, a staff score of zero, and what by
        itself would reach the mark: staff, R&D (exact to the fen) or rights.

    Raises:
        InvalidValueError: A year of another enterprise, or not the year before the day.
        NoRuleInForceError: Before 2017-05-03.

    Example:
        A made-up enterprise: 10 % S&T staff, R&D of 6 % of sales, one utility model.

        >>> year = EnterpriseYear(
        ...     enterprise_id="e1", year=2021, employees=50, st_staff=5, sales_income="1000万元",
        ...     total_assets="800万元", rd_expenses_tax="60万元", costs_and_expenses="900万元",
        ... )
        >>> filing = TechSMEFiling(
        ...     enterprise_id="e1", is_resident=True, has_barred_products=False,
        ...     has_incident=False,
        ...     ip=[IntellectualProperty(id="made up", kind="utility_model")],
        ... )
        >>> assessment = score_tech_sme(filing, year, on="2022-06-01")
        >>> assessment.verdict.name, assessment.value
        ('MET', (60, 60))
        >>> less = attrs.evolve(year, rd_expenses_tax="59万元")
        >>> for gap in score_tech_sme(filing, less, on="2022-06-01").shortfalls:
        ...     print(gap.text("en"))
        Lacking to the pass mark: 10 points
        By staff alone: S&T staff to hire, who count as employees too: 10 people
        By R&D alone: R&D expenses to add (costs rise with them): 10,000 yuan
        By rights alone: rights of Class II to obtain: 2

    References:
        国科发政〔2017〕115号, Art. 6 to 8, effective 2017-05-03; 国科火字〔2022〕67号, conditions 1
        and 3. The first tier of 工信部企业〔2026〕2号 has another name, see
        `first_cultivation_tier`; whether its score differs is not known.
    """
    facts = TechSMEFacts.of(filing, year, on)
    programme = PROGRAMME_WITH_GUIDE if facts.values.accounts_asked else PROGRAMME
    return programme.assess(facts, on=facts.on)
