"""The conditions of certification as programmes: the measures of 2016, and those of 2008.

All functions are a module's own, so that a programme, and every assessment by it, travels to a
worker process.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Final

import attrs

from stmetrics.exact._arithmetic import CONTEXT
from stmetrics.law.assessments import Programme
from stmetrics.law.criteria import AtLeast, Criterion, Decided, ScoreAbove, ShareAtLeast
from stmetrics.law.dated import Confirmation
from stmetrics.law.fact import Fact
from stmetrics.rules.high_tech import _parameters as values
from stmetrics.rules.high_tech._conditions import (
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
    st_staff,
)
from stmetrics.rules.high_tech._remarks import remarks, subject, years
from stmetrics.rules.high_tech._shortfalls import shortfalls
from stmetrics.rules.high_tech._wording import APPLICATION_FACTS
from stmetrics.rules.high_tech.facts import HighTechFacts

_AGE: Final = AtLeast[HighTechFacts](
    code="age",
    unit="天",
    zh="注册成立天数",
    en="Days since registration",
    names=(APPLICATION_FACTS["registered_on"],),
    operands=age,
    source=values.measures_2016("Art. 11(1)"),
)
_IP: Final = Decided[HighTechFacts](
    code="ip",
    zh="拥有核心自主知识产权",
    en="Owns core intellectual property",
    operands=ip_owned,
    names=(APPLICATION_FACTS["ip"],),
    source=values.measures_2016("Art. 11(2)"),
    note=f"{values.CLASS_2_USES.values[0].source.note}; support of the main products is for the "
    "experts",
)
_FIELD: Final = Decided[HighTechFacts](
    code="field",
    zh="属于国家重点支持的高新技术领域",
    en="Within the national fields of high technology",
    operands=field_known,
    names=(APPLICATION_FACTS["field"],),
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
    unit="分",
    zh="创新能力评价",
    en="Innovation score",
    operands=score,
    missing=missing_of_score,
    source=values.guide_2016("part 三(七)"),
    note="must exceed the pass mark",
)
_CLEAN: Final = Decided[HighTechFacts](
    code="clean_record",
    zh="近一年内未发生重大安全、质量事故或严重环境违法",
    en="No major incident in the year before",
    operands=clean_record,
    names=(APPLICATION_FACTS["incidents"],),
    source=values.measures_2016("Art. 11(8)"),
)


def _as_of_2008(
    criterion: Criterion[HighTechFacts], clause: str, **changes: Any
) -> Criterion[HighTechFacts]:
    return attrs.evolve(criterion, source=values.measures_2008(clause), **changes)


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
    value_unit="分",
    value_is=Fact("innovation_score", zh="创新能力评价得分", en="innovation score"),
    shortfalls=shortfalls,
    subject=subject,
    years=years,
    remarks=remarks,
)
"""The eight conditions of Art. 11 in its order; the fifth is two: R&D to sales, R&D in China."""
PROGRAMME_2008: Final = Programme[HighTechFacts](
    name="high_tech_2008",
    zh="高新技术企业认定（2008年办法，尽已知）",
    en="High-tech certification, measures of 2008 as far as known",
    criteria=(
        attrs.evolve(_AGE, source=values.MIN_AGE_DAYS.values[0].source),
        _as_of_2008(_FIELD, "Art. 10(二)"),
        _as_of_2008(
            _IP,
            "Art. 10(一)",
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
        attrs.evolve(_RD_TO_SALES, source=values.RD_TO_SALES_BANDS.values[0].source),
        _as_of_2008(_RD_IN_CHINA, "Art. 10(四)"),
        _as_of_2008(_INCOME, "Art. 10(五)"),
        Decided[HighTechFacts](
            code="score",
            unit="分",
            zh="自主创新和成长性指标",
            en="Innovation and growth indicators",
            operands=score_2008,
            source=values.measures_2008(
                "Art. 10(六)",
                "the scoring of 国科发火〔2008〕362号 was not seen in its text",
                Confirmation.SECONDARY,
            ),
        ),
    ),
    shortfalls=shortfalls,
    subject=subject,
    years=years,
    remarks=remarks,
)
"""The six conditions of Art. 10 until 2015, the score left to the experts. Incidents are none of
them: Art. 15 makes them a ground to cancel, which bars for five years (`may_apply`)."""
