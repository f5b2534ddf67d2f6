"""R&D expenditure and its intensity in China's official statistics (研发投入)."""

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
from stmetrics.catalogue.rows._sources import NBS_COMMUNIQUE, SHANGHAI_INDEX

_BASES: Final = Words(
    "统计口径R&D经费不是财务口径研发费用，二者不可相加或相比",
    "statistical R&D expenditure is not accounting R&D expenses; never add or compare them",
)
_REPRINTS: Final = Words(
    "转载可能错位或错字，以公报为准", "a reprint may lose or change a digit: take the communiqué"
)
_VINTAGES: Final = Words(
    "初步数与终审数不同：2022年为30870与30782.9亿元",
    "preliminary and final figures differ: 30870 and 30782.9 亿元 for 2022",
)
_COMMUNIQUE: Final = DefinitionSource(
    "NBS, communiqué on national expenditures on science and technology", Reading.READ
)
_REVISED: Final = Words(
    "与修订后的上年数比，常不等于两次公布数之差",
    "taken against the revised previous year, so often not the difference of two prints",
)
_NBS_READINGS: Final = DefinitionSource(
    "NBS readings of the communiqué, 2014, 2016, 2022", Reading.READ
)
_amount = partial(
    Indicator,
    theme=Theme.RD,
    unit="亿元",
    kind=Kind.LEVEL,
    timing=Timing.FLOW,
    sources=(_COMMUNIQUE,),
)
_rate = partial(
    Indicator,
    theme=Theme.RD,
    unit="%",
    kind=Kind.RATE,
    timing=Timing.FLOW,
    sources=(_COMMUNIQUE,),
)
_points = partial(_rate, unit="百分点", function="stmetrics.growth_gap")

_activity = partial(
    _amount,
    part_of="cn.rd_total",
    part_by=Words("活动类型", "type of activity"),
    sources=(NBS_COMMUNIQUE, SHANGHAI_INDEX),
    traps=(_BASES,),
)

ROWS: Final = (
    _amount(
        id="cn.rd_total",
        name=Words("全社会研究与试验发展（R&D）经费", "society-wide R&D expenditure"),
        formula=Words("各执行部门R&D经费内部支出之和", "expenditure of all performers, summed"),
        maths="sum(expenditure by performer)",
        synonyms=(
            "全社会研发投入",
            "研发投入",
            "R&D spending",
            "R&D expenditure",
            "R&D经费",
            "研发经费",
            "全社会R&D",
            "national R&D expenditure",
        ),
        function="stmetrics.indicators.rd_expenditure",
        traps=(_BASES, _VINTAGES, _REPRINTS),
    ),
    _amount(
        id="cn.rd_inc",
        name=Words("R&D经费比上年增加额", "R&D expenditure: increase over the previous year"),
        formula=Words("本年数减上年数", "this year's figure less last year's"),
        maths="x[t] - x[t-1]",
        synonyms=("R&D经费增加额", "比上年增加"),
    ),
    _rate(
        id="cn.rd_g",
        name=Words("R&D经费比上年增长", "R&D expenditure: growth over the previous year"),
        formula=Words("本年数除以上年数减一，现价", "this year over last year less 1, nominal"),
        maths="x[t] / x[t-1] - 1",
        synonyms=("R&D经费增速", "研发投入增速", "nominal growth of R&D"),
        function="stmetrics.growth_rate",
        traps=(_VINTAGES,),
    ),
    _rate(
        id="cn.rd_real",
        name=Words("R&D经费实际增长", "R&D expenditure: growth at constant prices"),
        formula=Words("扣除价格因素后的增长", "growth with price change taken out"),
        maths="(1 + growth) / (1 + inflation) - 1",
        sources=(DefinitionSource("Xinhua, 2023-09-18", Reading.READ),),
        synonyms=("按不变价增长", "扣除价格因素实际增长", "real growth of R&D"),
        function="stmetrics.real_growth_rate",
    ),
    _points(
        id="cn.rd_acc",
        name=Words("R&D经费增速比上年变化", "R&D expenditure: acceleration of growth"),
        formula=Words("本年增速减上年增速", "this year's growth less last year's"),
        maths="g[t] - g[t-1]",
        synonyms=("R&D经费增速加快", "R&D经费增速回落", "增速加快", "增速回落", "acceleration"),
    ),
    _rate(
        id="cn.rd_int",
        name=Words("R&D经费投入强度", "R&D intensity"),
        formula=Words("R&D经费除以国内生产总值", "R&D expenditure over GDP"),
        maths="cn.rd_total / econ.gdp",
        decimals=2,
        synonyms=(
            "R&D投入强度",
            "研发强度",
            "研发投入强度",
            "研发投入占GDP比重",
            "R&D占GDP比重",
            "R&D to GDP",
        ),
        function="stmetrics.rd_intensity",
        traps=(_BASES,),
    ),
    _points(
        id="cn.rd_int_d",
        name=Words("R&D经费投入强度比上年提高", "change of R&D intensity"),
        formula=Words("本年强度减修订后的上年强度", "intensity less the revised one of last year"),
        maths="i[t] - revised i[t-1]",
        decimals=2,
        sources=(DefinitionSource("NBS communiqué, note 3", Reading.READ),),
        synonyms=("强度提高", "change of intensity"),
        traps=(_REVISED,),
    ),
    _rate(
        id="cn.rd_contrib",
        name=Words("对R&D经费增长的贡献率", "contribution of a performer to R&D growth"),
        formula=Words("部门增加额除以总增加额", "the performer's increase over the whole's"),
        maths="(p[t] - p[t-1]) / (x[t] - x[t-1])",
        sources=(_NBS_READINGS,),
        synonyms=("贡献率", "contribution to growth"),
        function="stmetrics.contribution_share",
    ),
    _points(
        id="cn.rd_pull",
        name=Words("拉动R&D经费增长百分点", "points of R&D growth that a performer explains"),
        formula=Words("贡献率乘总增速", "contribution share times total growth"),
        maths="(p[t] - p[t-1]) / x[t-1]",
        sources=(DefinitionSource("NBS usage", Reading.GENERAL_KNOWLEDGE),),
        synonyms=("拉动", "points pulled"),
        function="stmetrics.contribution_points",
    ),
    _rate(
        id="cn.rd_avg",
        name=Words("R&D经费年均增长", "R&D expenditure: average annual growth"),
        formula=Words("几何年均增长率", "constant yearly growth, geometric"),
        maths="(x[t] / x[s]) ** (1 / (t - s)) - 1",
        sources=(DefinitionSource("NBS reading of the communiqué, 2021", Reading.READ),),
        synonyms=("年均增速", "CAGR of R&D"),
        function="stmetrics.compound_growth_rate",
        traps=(
            Words("年数是间隔数，不是年份个数", "count the years passed, not the years listed"),
        ),
    ),
    _rate(
        id="cn.ht_int",
        name=Words("高技术制造业R&D经费投入强度", "R&D intensity of high-technology manufacturing"),
        formula=Words("R&D经费除以营业收入", "R&D expenditure over operating revenue"),
        maths="R&D / operating revenue",
        decimals=2,
        synonyms=("高技术制造业研发强度",),
        traps=(
            Words(
                "分母是营业收入，不是GDP；与R&D/GDP不可相比",
                "the denominator is revenue, not GDP; not to be compared with R&D over GDP",
            ),
        ),
    ),
    _rate(
        id="cn.top_conc",
        name=Words("R&D经费超千亿元行业经费占比", "R&D share of the industries above a threshold"),
        formula=Words(
            "超过门槛的行业经费之和除以总经费", "R&D of industries above it over the total"
        ),
        maths="sum(x > threshold) / total",
        direction=Direction.NEITHER,
        synonyms=("超千亿行业", "行业集中度", "concentration by industry"),
        function="stmetrics.share",
    ),
    _rate(
        id="cn.prov_share",
        name=Words("地区R&D经费占全国比重", "a province's share of national R&D"),
        formula=Words("地区R&D经费除以全国R&D经费", "the province's R&D over the nation's"),
        maths="province / national",
        sources=(DefinitionSource("NBS communiqués 2013 to 2018", Reading.READ),),
        synonyms=("占全国比重", "province share"),
        function="stmetrics.share",
    ),
    _rate(
        id="cn.prov_int",
        name=Words("地区R&D经费投入强度", "a province's R&D intensity"),
        formula=Words("地区R&D经费除以地区生产总值", "the province's R&D over its gross product"),
        maths="R&D / GRP",
        decimals=2,
        sources=(DefinitionSource("NBS communiqué, annex", Reading.READ),),
        synonyms=("R&D占GRP比重", "regional intensity"),
        function="stmetrics.rd_intensity",
    ),
    _activity(
        id="rd.basic",
        name=Words("基础研究经费", "basic research expenditure"),
        formula=Words("基础研究经费内部支出之和", "expenditure on basic research, summed"),
        maths="sum(basic)",
        synonyms=("基础研究投入", "基础研究经费支出", "basic research"),
    ),
    _activity(
        id="rd.applied_research",
        name=Words("应用研究经费", "applied research expenditure"),
        formula=Words("应用研究经费内部支出之和", "expenditure on applied research, summed"),
        maths="sum(applied)",
        synonyms=("应用研究投入", "应用研究经费支出", "applied research"),
    ),
    _activity(
        id="rd.experimental",
        name=Words("试验发展经费", "experimental development expenditure"),
        formula=Words(
            "试验发展经费内部支出之和", "expenditure on experimental development, summed"
        ),
        maths="sum(experimental)",
        synonyms=("试验发展投入", "试验发展经费支出", "experimental development"),
    ),
)
