"""Population, composite indices, contribution of S&T, trade in technology (人口与经济)."""

from __future__ import annotations

from functools import partial
from typing import Final

from stmetrics.catalogue.row import (
    DefinitionSource,
    Direction,
    Indicator,
    Kind,
    Naming,
    Reading,
    Theme,
    Timing,
    Words,
)
from stmetrics.catalogue.rows._sources import (
    CNIPA_2021,
    JINDONG,
    NBS_COMMUNIQUE,
    NBS_INDEX,
    NBS_MONTHLY,
    SHANGHAI_INDEX,
    USUAL,
)

_HUBEI: Final = DefinitionSource("Hubei Daily, 2023-02-01, technology SMEs 2022", Reading.READ)
_MSTI: Final = "OECD, Main Science and Technology Indicators"
_MSTI_KNOWN: Final = DefinitionSource(_MSTI, Reading.GENERAL_KNOWLEDGE)
_count = partial(
    Indicator,
    unit="项",
    formula=Words("个数", "count"),
    maths="n",
    kind=Kind.LEVEL,
    timing=Timing.FLOW,
    decimals=0,
)
_rate = partial(
    Indicator,
    theme=Theme.PATENTS,
    unit="%",
    kind=Kind.RATE,
    timing=Timing.FLOW,
    direction=Direction.NEITHER,
    function="stmetrics.share",
)
_rate_official = partial(
    Indicator,
    theme=Theme.CERTIFICATION,
    unit="%",
    kind=Kind.RATE,
    timing=Timing.FLOW,
    function="stmetrics.share",
)
_rate_abroad = partial(
    Indicator,
    theme=Theme.RD,
    unit="%",
    kind=Kind.RATE,
    timing=Timing.FLOW,
)

_share_of_gdp = partial(
    Indicator,
    theme=Theme.ECONOMY,
    unit="%",
    kind=Kind.RATE,
    timing=Timing.FLOW,
    function="stmetrics.share",
)

ROWS: Final = (
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
        function="stmetrics.indicators.resident_population",
    ),
    Indicator(
        id="cn.cii",
        name=Words("中国创新指数", "China Innovation Index"),
        theme=Theme.STATISTICS,
        unit=None,
        unit_words=Words("指数，基年为100", "index, base year 100"),
        formula=Words(
            "指标增速加权后逐年连乘的分领域指数",
            "weighted growth of the indicators, chained into sub-indices",
        ),
        maths="chain(sum(w × g))",
        kind=Kind.RATE,
        timing=Timing.FLOW,
        sources=(DefinitionSource("NBS, note on method, 2023-08-31", Reading.READ),),
        synonyms=("创新指数", "创新环境指数", "创新投入指数", "创新产出指数", "innovation index"),
        dimensions=("kind", "scope"),
        naming=Naming(
            pattern=Words("{kind}指数", "{kind} index"),
            noun=Words("中国创新", "China innovation"),
            kinds=[
                Words("创新环境", "innovation environment"),
                Words("创新投入", "innovation input"),
                Words("创新产出", "innovation output"),
                Words("创新成效", "innovation effect"),
            ],
        ),
        traps=(
            Words(
                "旧序列2005年为100，新序列2015年为100；2016、2020年曾修订",
                "the old series has 2005 as 100, the new one 2015; 2016 and 2020 were revised",
            ),
        ),
    ),
    _rate(
        id="cn.contrib_stp",
        name=Words("科技进步贡献率", "contribution of S&T progress to growth"),
        theme=Theme.ECONOMY,
        formula=Words(
            "全要素生产率增速除以产出增速", "growth of total factor productivity over output"
        ),
        maths="TFP growth / output growth",
        direction=Direction.HIGHER,
        sources=(DefinitionSource("gmw.cn, 2021", Reading.PARTLY_READ),),
        synonyms=("科技贡献率", "S&T progress contribution rate"),
        function=None,
    ),
    _rate(
        id="cn.depend",
        name=Words("对外技术依存度", "dependence on foreign technology"),
        theme=Theme.ECONOMY,
        formula=Words(
            "技术引进经费除以R&D经费与技术引进经费之和",
            "spending on imported technology over R&D plus that spending",
        ),
        maths="imports / (R&D + imports)",
        direction=Direction.LOWER,
        sources=(DefinitionSource("MOST", Reading.GENERAL_KNOWLEDGE),),
        synonyms=("技术依存度", "technology dependence"),
    ),
    _rate_official(
        id="cn.per_growth",
        name=Words("户均（人均）增速", "growth of a figure per unit"),
        theme=Theme.STATISTICS,
        formula=Words(
            "一加总量增速除以一加单位数增速，减一",
            "one plus the total's growth over one plus the units' growth, less 1",
        ),
        maths="(1 + g_num) / (1 + g_den) - 1",
        sources=(_HUBEI,),
        synonyms=("人均增速", "户均增速"),
        function="stmetrics.ratio_growth_rate",
        direction=Direction.HIGHER,
        traps=(Words("不是两个增速之差", "not the difference of the two growth rates"),),
    ),
    Indicator(
        id="msti.tbp",
        name=Words("技术国际收支差额", "technology balance of payments"),
        theme=Theme.ECONOMY,
        unit=None,
        unit_words=Words("本国货币", "national currency"),
        formula=Words("技术收入减技术支出", "technology receipts less payments"),
        maths="receipts - payments",
        kind=Kind.LEVEL,
        timing=Timing.FLOW,
        direction=Direction.NEITHER,
        sources=(DefinitionSource("OECD MSTI documentation at UKDS", Reading.PARTLY_READ),),
        synonyms=("技术国际收支", "技术贸易差额", "TBP"),
    ),
    _rate_abroad(
        id="msti.exp_share",
        name=Words("高研发强度产业出口份额", "export market share in R&D-intensive industries"),
        theme=Theme.ECONOMY,
        formula=Words("本国出口除以经合组织出口", "the country's exports over those of the OECD"),
        maths="country / OECD",
        scope=Words("医药、计算机、航空航天", "pharmaceuticals, computers, aerospace"),
        sources=(_MSTI_KNOWN,),
        function="stmetrics.share",
    ),
    Indicator(
        id="econ.gdp",
        name=Words("地区生产总值", "gross regional product"),
        theme=Theme.ECONOMY,
        unit="亿元",
        formula=Words("各产业增加值之和", "value added of all industries, summed"),
        maths="sum(value added)",
        kind=Kind.LEVEL,
        timing=Timing.FLOW,
        sources=(NBS_COMMUNIQUE, USUAL),
        synonyms=("国内生产总值", "GDP", "生产总值"),
    ),
    _share_of_gdp(
        id="econ.knowledge_services",
        name=Words(
            "知识密集型服务业增加值占GDP比重", "share of knowledge-intensive services in GDP"
        ),
        formula=Words("知识密集型服务业增加值除以GDP", "their value added over GDP"),
        maths="value added / GDP",
        sources=(SHANGHAI_INDEX, USUAL),
        synonyms=("知识密集型服务业占比", "知识密集型产业增加值占GDP比重"),
    ),
    _share_of_gdp(
        id="econ.digital",
        name=Words("数字经济核心产业增加值占GDP比重", "share of core digital industries in GDP"),
        formula=Words("数字经济核心产业增加值除以GDP", "their value added over GDP"),
        maths="value added / GDP",
        sources=(JINDONG, USUAL),
        synonyms=("数字经济占比", "数字经济核心产业占比"),
    ),
    _share_of_gdp(
        id="econ.science_literacy",
        name=Words("公民具备科学素质的比例", "share of citizens with science literacy"),
        formula=Words("具备科学素质的公民除以全体公民", "citizens with science literacy over all"),
        maths="literate / all",
        timing=Timing.STOCK,
        sources=(JINDONG, USUAL),
        synonyms=("公民科学素质水平", "公民科学素养", "具备科学素质公民比例"),
    ),
    Indicator(
        id="econ.productivity",
        name=Words("全员劳动生产率", "labour productivity"),
        theme=Theme.ECONOMY,
        unit="万元/人",
        formula=Words("增加值除以平均从业人员", "value added over mean employment"),
        maths="value added / employees",
        kind=Kind.RATE,
        timing=Timing.FLOW,
        sources=(NBS_INDEX, USUAL),
        synonyms=("劳动生产率", "规上工业全员劳动生产率"),
    ),
    Indicator(
        id="econ.fixed_investment",
        name=Words("固定资产投资", "fixed-asset investment"),
        theme=Theme.ECONOMY,
        unit="亿元",
        formula=Words("固定资产投资额之和", "fixed-asset investment, summed"),
        maths="sum(investment)",
        kind=Kind.LEVEL,
        timing=Timing.FLOW,
        sources=(NBS_MONTHLY, USUAL),
        synonyms=("全社会固定资产投资", "固定资产投资额"),
    ),
    _share_of_gdp(
        id="econ.patent_industries",
        name=Words("专利密集型产业增加值占GDP比重", "share of patent-intensive industries in GDP"),
        formula=Words("专利密集型产业增加值除以GDP", "their value added over GDP"),
        maths="value added / GDP",
        sources=(CNIPA_2021, USUAL),
        synonyms=("专利密集型产业占比",),
    ),
)
