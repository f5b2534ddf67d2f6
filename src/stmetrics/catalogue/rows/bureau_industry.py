"""New and high technology industry, and the economy around it (高新技术产业与区域经济)."""

from __future__ import annotations

from functools import partial
from typing import Final

from stmetrics.catalogue.row import (
    DefinitionSource,
    Direction,
    Indicator,
    Kind,
    Reading,
    Theme,
    Timing,
    Words,
)
from stmetrics.catalogue.rows.bureau_sources import (
    DISTRICT_2021,
    DISTRICT_PLAN,
    HANTING,
    TAIXING,
    ZHONGLOU,
)

_OUTPUT: Final = Words(
    "产值不是增加值，二者不可相加或相比", "gross output is not value added; never mix the two"
)
_NOT_MANUFACTURING: Final = Words(
    "高新技术产业不是国家统计局的高技术产业",
    "not the high-technology industry (高技术产业) of the national statistics",
)
_GROWTH_ONLY: Final = Words(
    "常只公布增速，不公布总量；各月增速不可平均",
    "often printed as growth without a level; monthly rates do not average",
)

_amount = partial(
    Indicator,
    theme=Theme.INDUSTRY,
    unit="亿元",
    kind=Kind.LEVEL,
    timing=Timing.FLOW,
)
_count = partial(
    Indicator,
    unit="项",
    formula=Words("个数", "count"),
    maths="n",
    kind=Kind.LEVEL,
    timing=Timing.FLOW,
    decimals=0,
)

ROWS: Final = (
    _amount(
        id="ht.investment",
        name=Words("高新技术产业投入", "investment in new and high technology industry"),
        formula=Words("高新技术产业投入额之和", "investment of the industry, summed"),
        maths="sum(investment)",
        sources=(ZHONGLOU,),
        synonyms=("高新技术产业投资", "高新投入"),
        traps=(_NOT_MANUFACTURING,),
    ),
    _amount(
        id="ht.output",
        name=Words("高新技术产业产值", "gross output value of new and high technology industry"),
        formula=Words("高新技术产业企业产值之和", "gross output value of the industry, summed"),
        maths="sum(output)",
        sources=(ZHONGLOU,),
        synonyms=("高新产值", "高新技术产业总产值", "high-tech output"),
        traps=(_OUTPUT, _NOT_MANUFACTURING),
    ),
    _amount(
        id="ht.value_added",
        name=Words("高新技术产业增加值", "value added of new and high technology industry"),
        formula=Words("高新技术产业企业增加值之和", "value added of the industry, summed"),
        maths="sum(value added)",
        sources=(DISTRICT_2021,),
        synonyms=("高新增加值", "high-tech value added"),
        traps=(_OUTPUT, _NOT_MANUFACTURING, _GROWTH_ONLY),
    ),
    Indicator(
        id="ht.output_share",
        name=Words(
            "高新技术产业产值占规上工业总产值比重",
            "share of new and high technology industry in industrial output",
        ),
        theme=Theme.INDUSTRY,
        unit="%",
        formula=Words(
            "高新技术产业产值除以规上工业总产值",
            "gross output value of the industry over that of industry above designated size",
        ),
        maths="ht.output / industry.output",
        kind=Kind.RATE,
        timing=Timing.FLOW,
        sources=(ZHONGLOU,),
        synonyms=("高新占比", "高新技术产业产值占比", "高新技术产业产值比重", "high-tech share"),
        function="stmetrics.share",
        traps=(_OUTPUT,),
    ),
    _amount(
        id="industry.output",
        name=Words("规上工业总产值", "gross output value of industry"),
        formula=Words("规模以上工业企业总产值之和", "gross output value of enterprises, summed"),
        maths="sum(output)",
        scope=Words("规模以上工业企业", "industrial enterprises above designated size"),
        sources=(ZHONGLOU,),
        synonyms=("工业总产值", "工业产值", "规模以上工业总产值", "industrial output"),
        traps=(_OUTPUT,),
    ),
    _amount(
        id="industry.value_added",
        name=Words("规上工业增加值", "value added of industry"),
        formula=Words("规模以上工业企业增加值之和", "value added of enterprises, summed"),
        maths="sum(value added)",
        scope=Words("规模以上工业企业", "industrial enterprises above designated size"),
        sources=(
            DefinitionSource("Usual scope of industrial statistics", Reading.GENERAL_KNOWLEDGE),
        ),
        synonyms=("工业增加值", "industrial value added"),
        traps=(_OUTPUT, _GROWTH_ONLY),
    ),
    _count(
        id="industry.enterprises",
        name=Words("规上工业企业数", "industrial enterprises above designated size"),
        theme=Theme.INDUSTRY,
        unit="家",
        formula=Words("规模以上工业企业个数", "number of enterprises"),
        timing=Timing.STOCK,
        sources=(DISTRICT_PLAN,),
        synonyms=("规模以上工业企业", "above-scale enterprises"),
    ),
    _amount(
        id="tax.relief",
        name=Words("科技税收优惠", "tax relief for science and technology"),
        theme=Theme.FINANCE,
        formula=Words(
            "研发费用加计扣除、高企减免税率、研发设备加速折旧、技术转让减免之和",
            "R&D super-deduction, reduced rate, accelerated depreciation and technology "
            "transfer, summed",
        ),
        maths="sum(relief)",
        sources=(ZHONGLOU,),
        synonyms=("税收优惠", "科技政策减免税", "减免税额"),
        traps=(
            Words(
                "全年数年内公布时为预测；优惠额是少缴的税，不是加计的费用",
                "a whole-year figure printed within the year is a forecast; relief is tax "
                "saved, not the expense deducted",
            ),
        ),
    ),
    _amount(
        id="tax.floor",
        name=Words("楼层企业税收", "tax paid by the firms of one floor"),
        theme=Theme.FINANCE,
        unit="万元",
        decimals=0,
        formula=Words("同一楼层企业税收之和", "tax of the firms on one floor, summed"),
        maths="sum(tax)",
        sources=(DISTRICT_2021,),
        synonyms=("单层税收", "楼宇税收"),
    ),
    Indicator(
        id="invest.completion",
        name=Words("招商引资任务完成率", "completion of the investment attraction task"),
        theme=Theme.TARGETS,
        unit="%",
        decimals=0,
        formula=Words("完成额除以任务额", "attracted over the task set"),
        maths="actual / target",
        kind=Kind.RATE,
        timing=Timing.FLOW,
        sources=(HANTING,),
        synonyms=("招商任务完成率", "招商引资"),
        function="stmetrics.completion_ratio",
    ),
    _count(
        id="invest.projects",
        name=Words("引进项目数", "projects attracted"),
        theme=Theme.TARGETS,
        unit="个",
        formula=Words("引进项目个数", "number of projects"),
        sources=(HANTING,),
        synonyms=("招商项目", "引进项目"),
    ),
    _count(
        id="review.tasks_classes",
        name=Words("目标任务类别数", "classes of tasks"),
        theme=Theme.TARGETS,
        unit="个",
        direction=Direction.NEITHER,
        formula=Words("任务分解后的类数", "number of classes that the tasks fall into"),
        timing=Timing.STOCK,
        sources=(TAIXING,),
        synonyms=("任务类别",),
    ),
    _count(
        id="review.tasks_indicators",
        name=Words("目标任务指标数", "indicators of the tasks"),
        theme=Theme.TARGETS,
        direction=Direction.NEITHER,
        formula=Words("任务分解后的指标个数", "number of indicators that the tasks hold"),
        timing=Timing.STOCK,
        sources=(TAIXING,),
        synonyms=("任务指标", "按序时推进"),
    ),
    Indicator(
        id="review.composite_score",
        name=Words("年度综合考核得分", "score of the yearly composite assessment"),
        theme=Theme.TARGETS,
        unit=None,
        unit_words=Words("分", "points of the assessment"),
        formula=Words("各项得分按考核办法汇总", "scores put together as the assessment says"),
        maths="f(scores)",
        kind=Kind.RATE,
        timing=Timing.FLOW,
        sources=(HANTING, TAIXING),
        synonyms=("综合考核", "考核得分", "composite assessment"),
    ),
    _count(
        id="pop.resident",
        name=Words("常住人口", "resident population"),
        theme=Theme.ECONOMY,
        unit="人",
        direction=Direction.NEITHER,
        formula=Words("常住人口数", "number of residents"),
        timing=Timing.STOCK,
        sources=(DefinitionSource("Usual base of figures per head", Reading.GENERAL_KNOWLEDGE),),
        synonyms=("年末常住人口", "人口", "population", "residents"),
        traps=(
            Words(
                "年末数与年平均数、常住与户籍须说明",
                "say whether year-end or mid-year, resident or registered",
            ),
        ),
    ),
)
