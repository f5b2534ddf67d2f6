"""New and high technology industry, and industry as a whole (高新技术产业)."""

from __future__ import annotations

from functools import partial
from typing import Final

from stmetrics.catalogue.row import DefinitionSource, Indicator, Kind, Reading, Theme, Timing, Words
from stmetrics.catalogue.rows._sources import (
    DISTRICT_2021,
    DISTRICT_PLAN,
    JINDONG,
    NBS_COMMUNIQUE,
    NBS_INDEX,
    NBS_MONTHLY,
    USUAL,
    XUANZHOU,
    ZHONGLOU,
)

_NOT_MANUFACTURING: Final = Words(
    "高新技术产业不是国家统计局的高技术产业",
    "not the high-technology industry (高技术产业) of the national statistics",
)
_OUTPUT: Final = Words(
    "产值不是增加值，二者不可相加或相比", "gross output is not value added; never mix the two"
)
_NOT_NATIONAL: Final = Words(
    "高技术制造业不是地方口径的高新技术产业",
    "not the new and high technology industry (高新技术产业) of the provinces",
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

_share = partial(
    Indicator,
    theme=Theme.INDUSTRY,
    unit="%",
    kind=Kind.RATE,
    timing=Timing.FLOW,
    function="stmetrics.share",
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
        synonyms=(
            "高新产值",
            "高新技术产业总产值",
            "high-tech output",
            "gross output of high-tech industry",
        ),
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
    _share(
        id="ht.investment_share",
        name=Words(
            "高新技术产业投资占固定资产投资比重",
            "share of new and high technology industry in fixed-asset investment",
        ),
        formula=Words("高新技术产业投资除以固定资产投资", "investment of the industry over all"),
        maths="ht.investment / fixed-asset investment",
        sources=(JINDONG, XUANZHOU),
        synonyms=("高新技术产业投资占比", "高新投资占比"),
    ),
    _share(
        id="ht.value_added_share",
        name=Words(
            "高新技术产业增加值占规上工业增加值比重",
            "share of new and high technology industry in industrial value added",
        ),
        formula=Words(
            "高新技术产业增加值除以规上工业增加值",
            "value added of the industry over that of industry above designated size",
        ),
        maths="ht.value_added / industry.value_added",
        sources=(DISTRICT_2021, JINDONG),
        synonyms=("高新技术产业增加值占比", "高新增加值占比", "高新技术产业占规上工业比重"),
        traps=(_OUTPUT, _NOT_MANUFACTURING),
    ),
    _amount(
        id="ht.manufacturing_value_added",
        name=Words("高技术制造业增加值", "value added of high-technology manufacturing"),
        formula=Words("高技术制造业企业增加值之和", "value added of the enterprises, summed"),
        maths="sum(value added)",
        sources=(NBS_MONTHLY, NBS_COMMUNIQUE),
        synonyms=("高技术产业增加值", "高技术制造业增加值增速", "high-technology manufacturing"),
        traps=(_GROWTH_ONLY, _NOT_NATIONAL),
    ),
    _share(
        id="ht.manufacturing_share",
        name=Words(
            "高技术制造业增加值占规上工业增加值比重",
            "share of high-technology manufacturing in industrial value added",
        ),
        formula=Words(
            "高技术制造业增加值除以规上工业增加值",
            "value added of high-technology manufacturing over that of industry",
        ),
        maths="ht.manufacturing_value_added / industry.value_added",
        sources=(NBS_MONTHLY, NBS_COMMUNIQUE),
        synonyms=("高技术制造业占比", "高技术制造业增加值占比"),
        traps=(_NOT_NATIONAL,),
    ),
    _amount(
        id="industry.equipment_value_added",
        name=Words("装备制造业增加值", "value added of equipment manufacturing"),
        formula=Words("装备制造业企业增加值之和", "value added of the enterprises, summed"),
        maths="sum(value added)",
        sources=(NBS_MONTHLY, USUAL),
        synonyms=("装备制造业增加值增速",),
        traps=(_GROWTH_ONLY,),
    ),
    _amount(
        id="industry.new_product_revenue",
        name=Words("新产品销售收入", "revenue from new products"),
        formula=Words("企业新产品销售收入之和", "revenue from new products, summed"),
        maths="sum(revenue from new products)",
        scope=Words("规模以上工业企业", "industrial enterprises above designated size"),
        sources=(NBS_INDEX, USUAL),
        synonyms=("规上工业企业新产品销售收入", "新产品收入"),
    ),
    _share(
        id="industry.new_product_share",
        name=Words("新产品销售收入占营业收入比重", "share of new products in revenue"),
        formula=Words("新产品销售收入除以营业收入", "revenue from new products over all revenue"),
        maths="industry.new_product_revenue / revenue",
        scope=Words("规模以上工业企业", "industrial enterprises above designated size"),
        sources=(NBS_INDEX, USUAL),
        synonyms=("新产品销售收入占比", "新产品收入占主营业务收入比例"),
    ),
    _amount(
        id="industry.strategic_value_added",
        name=Words("战略性新兴产业增加值", "value added of strategic emerging industries"),
        formula=Words("战略性新兴产业企业增加值之和", "value added of the industries, summed"),
        maths="sum(value added)",
        sources=(JINDONG, USUAL),
        synonyms=("战新产业增加值",),
        traps=(_GROWTH_ONLY,),
    ),
    _amount(
        id="industry.strategic_output",
        name=Words("战略性新兴产业产值", "gross output value of strategic emerging industries"),
        formula=Words("战略性新兴产业企业产值之和", "gross output value, summed"),
        maths="sum(output)",
        sources=(XUANZHOU, USUAL),
        synonyms=("战新产业产值", "战略性新兴产业总产值"),
        traps=(_OUTPUT,),
    ),
    _share(
        id="industry.strategic_share",
        name=Words(
            "战略性新兴产业产值占规上工业总产值比重",
            "share of strategic emerging industries in industrial output",
        ),
        formula=Words("战略性新兴产业产值除以规上工业总产值", "their output over all output"),
        maths="industry.strategic_output / industry.output",
        sources=(XUANZHOU, USUAL),
        synonyms=("战新产业占比", "战略性新兴产业占比"),
    ),
    _amount(
        id="ht.manufacturing_investment",
        name=Words("高技术产业投资", "investment in high-technology industry"),
        formula=Words("高技术制造业、服务业投资之和", "investment in manufacturing and services"),
        maths="sum(investment)",
        sources=(NBS_MONTHLY, USUAL),
        synonyms=("高技术产业投资增速",),
        traps=(_GROWTH_ONLY, _NOT_NATIONAL),
    ),
)
