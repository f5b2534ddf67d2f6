"""New and high technology industry, and industry as a whole (高新技术产业)."""

from __future__ import annotations

from functools import partial
from typing import Final

from stmetrics.catalogue.row import DefinitionSource, Indicator, Kind, Reading, Theme, Timing, Words
from stmetrics.catalogue.rows._sources import DISTRICT_2021, DISTRICT_PLAN, ZHONGLOU

_NOT_MANUFACTURING: Final = Words(
    "高新技术产业不是国家统计局的高技术产业",
    "not the high-technology industry (高技术产业) of the national statistics",
)
_OUTPUT: Final = Words(
    "产值不是增加值，二者不可相加或相比", "gross output is not value added; never mix the two"
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
)
