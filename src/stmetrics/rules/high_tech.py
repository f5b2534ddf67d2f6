"""Certification of high-tech enterprises (高新技术企业认定): the conditions, and what is lacking.

The measures of 2016 (国科发火〔2016〕32号 and 195号), and those of 2008 as far as they are known.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any, Final

import attrs

from stmetrics.exact.arithmetic import CONTEXT, add, subtract
from stmetrics.law.assessments import Assessment, Programme, Shortfall
from stmetrics.law.criteria import AtLeast, Criterion, Decided, ScoreAbove, ShareAtLeast
from stmetrics.records.application import TECHNICAL_BLOCKS, CertificationApplication
from stmetrics.records.enterprise import EnterpriseYear
from stmetrics.rules import high_tech_values as values
from stmetrics.rules.high_tech_case import MEASURES_OF_2016, HighTechFacts, high_tech_facts
from stmetrics.rules.high_tech_conditions import (
    MissingInLatest,
    MissingInYears,
    age,
    clean_record,
    college_staff,
    field_known,
    income_share,
    ip_owned,
    ip_owned_2008,
    missing_of_score,
    rd_in_china,
    rd_staff,
    rd_to_sales,
    score,
    score_2008,
    score_side,
    st_staff,
)
from stmetrics.rules.high_tech_gaps import (
    INCOME,
    RD_IN_CHINA,
    RD_TO_SALES,
    points_lacking,
    share_shortfall,
    shortfalls,
    staff_gaps,
)
from stmetrics.units.stored import Yuan

_AGE: Final = AtLeast[HighTechFacts](
    code="age",
    zh="注册成立天数",
    en="Days since registration",
    names=("registered_on",),
    operands=age,
    source=values.measures_2016("Art. 11(1)"),
)
_IP: Final = Decided[HighTechFacts](
    code="ip",
    zh="拥有核心自主知识产权",
    en="Owns core intellectual property",
    operands=ip_owned,
    names=("ip",),
    source=values.measures_2016("Art. 11(2)"),
    note="Class II rights count for one certification only; support of the main products is "
    "for the experts",
)
_FIELD: Final = Decided[HighTechFacts](
    code="field",
    zh="属于国家重点支持的高新技术领域",
    en="Within the national fields of high technology",
    operands=field_known,
    names=("field",),
    source=values.measures_2016("Art. 11(3)"),
)
_ST_STAFF: Final = ShareAtLeast[HighTechFacts](
    code="st_staff",
    zh="科技人员占职工总数比例",
    en="S&T staff in employees",
    operands=st_staff,
    missing=MissingInLatest(("st_staff", "employees")),
    source=values.measures_2016("Art. 11(4)"),
    note="of the fiscal year before the application, monthly means (195号)",
)
_RD_TO_SALES: Final = ShareAtLeast[HighTechFacts](
    code="rd_to_sales",
    zh="近三个会计年度研究开发费用占销售收入比例",
    en="R&D expenses over sales of the fiscal years",
    operands=rd_to_sales,
    missing=MissingInYears(("rd_expenses_hte", "sales_income")),
    source=values.measures_2016("Art. 11(5)"),
    note="the threshold follows from the latest year's sales",
)
_RD_IN_CHINA: Final = ShareAtLeast[HighTechFacts](
    code="rd_in_china",
    zh="境内研究开发费用占比",
    en="R&D expenses in China",
    operands=rd_in_china,
    missing=MissingInYears(("rd_expenses_hte_in_china", "rd_expenses_hte")),
    source=values.measures_2016("Art. 11(5)"),
)
_INCOME: Final = ShareAtLeast[HighTechFacts](
    code="income",
    zh="高新技术产品(服务)收入占比",
    en="High-tech income in total income",
    operands=income_share,
    missing=MissingInLatest(
        ("high_tech_income_yuan", "total_income_yuan", "non_taxable_income_yuan")
    ),
    source=values.measures_2016("Art. 11(6)"),
    note="of total income less non-taxable income (195号), not of sales",
)
_SCORE: Final = ScoreAbove[HighTechFacts](
    code="score",
    zh="创新能力评价",
    en="Innovation score",
    operands=score,
    quick=score_side,
    missing=missing_of_score,
    source=values.guide_2016("part 三(七)"),
    note="must exceed the pass mark",
)
_CLEAN: Final = Decided[HighTechFacts](
    code="clean_record",
    zh="近一年内未发生重大安全、质量事故或严重环境违法",
    en="No major incident in the year before",
    operands=clean_record,
    names=("incidents",),
    source=values.measures_2016("Art. 11(8)"),
)


def _as_of_2008(criterion: Criterion[HighTechFacts], **changes: Any) -> Criterion[HighTechFacts]:
    source = values.measures_2008(values.MIN_AGE_DAYS.values[0].source.confirmation)
    return attrs.evolve(criterion, **({"source": source} | changes))


def _score_range(facts: HighTechFacts) -> tuple[Decimal, Decimal]:
    low, high, *_, scale = score(facts)
    return CONTEXT.divide(low, scale), CONTEXT.divide(high, scale)


PROGRAMME_2016: Final = Programme[HighTechFacts](
    name="high_tech_2016",
    zh="高新技术企业认定（2016年办法）",
    en="High-tech certification, measures of 2016",
    criteria=(
        _AGE,
        _IP,
        _FIELD,
        _ST_STAFF,
        _RD_TO_SALES,
        _RD_IN_CHINA,
        _INCOME,
        _SCORE,
        _CLEAN,
    ),
    value=_score_range,
    shortfalls=shortfalls,
)
"""The eight conditions of Art. 11 in its order; the fifth is two: R&D to sales, R&D in China."""
PROGRAMME_2008: Final = Programme[HighTechFacts](
    name="high_tech_2008",
    zh="高新技术企业认定（2008年办法，尽已知）",
    en="High-tech certification, measures of 2008 as far as known",
    criteria=(
        _as_of_2008(_AGE),
        _as_of_2008(_FIELD),
        _as_of_2008(
            _IP,
            operands=ip_owned_2008,
            note="owned within three years, or licensed exclusively for five: a licence and the "
            "window are for a person to judge",
        ),
        ShareAtLeast[HighTechFacts](
            code="college_st_staff",
            zh="大专以上学历科技人员占职工总数比例",
            en="College-educated S&T staff in employees",
            operands=college_staff,
            missing=MissingInLatest(("college_st_staff", "employees")),
            source=values.COLLEGE_STAFF_SHARE_2008.values[0].source,
        ),
        ShareAtLeast[HighTechFacts](
            code="rd_staff",
            zh="研发人员占职工总数比例",
            en="R&D staff in employees",
            operands=rd_staff,
            missing=MissingInLatest(("rd_staff", "employees")),
            source=values.RD_STAFF_SHARE_2008.values[0].source,
        ),
        _as_of_2008(_RD_TO_SALES, source=values.RD_TO_SALES_BANDS.values[0].source),
        _as_of_2008(_RD_IN_CHINA),
        _as_of_2008(_INCOME),
        _as_of_2008(_CLEAN),
        Decided[HighTechFacts](
            code="score",
            zh="自主创新和成长性指标",
            en="Innovation and growth indicators",
            operands=score_2008,
            source=values.measures_2008(
                values.MIN_AGE_DAYS.values[0].source.confirmation,
                "the scoring of 国科发火〔2008〕362号 was not seen",
            ),
        ),
    ),
    shortfalls=shortfalls,
)
"""The conditions until 2015; most of them unconfirmed, and the score left to the experts."""


def _assessed(facts: HighTechFacts) -> Assessment[HighTechFacts]:
    day = facts.values.day
    programme = PROGRAMME_2016 if day >= MEASURES_OF_2016 else PROGRAMME_2008
    return Assessment(programme, facts, day, programme.verdict(facts))


def assess_high_tech(
    application: CertificationApplication,
    years: Iterable[EnterpriseYear],
    *,
    on: date | str,
) -> Assessment[HighTechFacts]:
    """Assess an application for certification as a high-tech enterprise (高新技术企业认定).

    All conditions of Art. 11 must be met. The verdict is decided at once; what explains it, the
    criteria, what is missing and the shortfalls, is built when it is asked for.

    Args:
        application: The application.
        years: The enterprise's fiscal years, in any order; the three before the application are
            read, fewer where it was registered later.
        on: The day whose rules are applied: those of 2016 from 2016-01-01, before that those of
            2008 as far as known.

    Returns:
        The assessment. UNKNOWN where a fact is missing that the law needs; MANUAL_REVIEW where
        only experts can judge. Its value is the innovation score's lowest and highest.

    Raises:
        InvalidValueError: A year of another enterprise, or two records of one year.
        NoRuleInForceError: Before 2008.

    Example:
        A made-up enterprise, exactly on the thresholds of R&D and of staff:

        >>> years = [
        ...     EnterpriseYear(
        ...         enterprise_id="e1", year=year, sales_income="4000万元",
        ...         total_income="4000万元", non_taxable_income="0元",
        ...         high_tech_income="3000万元", rd_expenses_hte="200万元",
        ...         rd_expenses_hte_in_china="200万元", employees=50, st_staff=5,
        ...     )
        ...     for year in (2019, 2020, 2021)
        ... ]
        >>> application = CertificationApplication(
        ...     enterprise_id="e1", applied_on="2022-06-01", registered_on="2015-03-01",
        ...     field="new_materials", incidents=(), ip_supports_products=True,
        ...     ip=[IntellectualProperty(id="made up", kind="invention_patent")],
        ...     expert_scores=ExpertScores(technical=[58, 59], financial=[12, 13]),
        ... )
        >>> assess_high_tech(application, years, on="2022-06-01").verdict
        <Verdict.MET: 'met'>
        >>> poorer = [attrs.evolve(year, rd_expenses_hte="190万元",
        ...     rd_expenses_hte_in_china="190万元") for year in years]
        >>> print(assess_high_tech(application, poorer, on="2022-06-01").shortfalls[0].text("en"))
        R&D expenses to add, at today's sales: 300000.00元

    References:
        国科发火〔2016〕32号, Art. 11; 国科发火〔2016〕195号, part 三; 国科发火〔2008〕172号.
    """
    return _assessed(high_tech_facts(application, years, on=on))


def what_if_gaps_closed(assessment: Assessment[HighTechFacts]) -> Assessment[HighTechFacts]:
    """Assess again with every gap in money, staff and points closed together (补齐差距后的评估).

    High-tech income is added first: it raises sales too, and with them what R&D must reach, and
    perhaps the band. Then R&D in China, then staff, then the points of the technical experts
    where there are scores. Waiting and rights are not assumed.

    Args:
        assessment: An assessment of `assess_high_tech`.

    Returns:
        The assessment of the changed years.

    Example:
        >>> lacking = EnterpriseYear(enterprise_id="e1", year=2021, employees=100, st_staff=9)
        >>> application = CertificationApplication(enterprise_id="e1", applied_on="2022-06-01")
        >>> closed = what_if_gaps_closed(assess_high_tech(application, [lacking], on="2022-06-01"))
        >>> closed.facts.latest.st_staff
        Decimal('11')

    References:
        国科发火〔2016〕32号, Art. 11.
    """
    facts = assessment.facts
    rd = ("rd_expenses_hte", "rd_expenses_hte_in_china")
    income = ("high_tech_income", "total_income", "sales_income")
    facts = _with_added(facts, share_shortfall(facts, INCOME), income)
    facts = _with_added(facts, share_shortfall(facts, RD_TO_SALES), rd)
    facts = _with_added(facts, share_shortfall(facts, RD_IN_CHINA), rd)
    # Whoever is hired counts for every kind of staff, so that no share falls for another's sake.
    kinds = staff_gaps(facts)
    hires = [gap for kind in kinds if (gap := share_shortfall(facts, kind)) is not None]
    most = max(hires, key=lambda gap: gap.amount, default=None)
    facts = _with_added(facts, most, ("employees", *(kind.code for kind in kinds)))
    return _assessed(_with_points(facts))


def _with_points(facts: HighTechFacts) -> HighTechFacts:
    """Whole points given one technical expert after the other, up to the most of their blocks."""
    lacking, scores = points_lacking(facts), facts.application.expert_scores
    if lacking is None or scores is None:
        return facts
    left, raised = int(lacking), []
    for given in scores.technical:
        more = min(left, int(subtract(TECHNICAL_BLOCKS, given)))
        raised.append(add(given, more))
        left -= more
    scored = attrs.evolve(facts.application, expert_scores=attrs.evolve(scores, technical=raised))
    return facts._replace(application=scored)


def _with_added(
    facts: HighTechFacts, gap: Shortfall | None, names: tuple[str, ...]
) -> HighTechFacts:
    latest = facts.latest
    if gap is None or latest is None:
        return facts
    changes: dict[str, Any] = {}
    for name in names:
        stored = getattr(latest, name if gap.unit == "人" else f"{name}_yuan")
        if stored is not None:
            raised = add(stored, gap.amount)
            changes[name] = raised if gap.unit == "人" else Yuan(raised)
    years = (*(year for year in facts.years[:-1] if year), attrs.evolve(latest, **changes))
    return high_tech_facts(facts.application, years, on=facts.on)
