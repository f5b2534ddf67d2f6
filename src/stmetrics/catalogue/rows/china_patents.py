"""Patents, high-tech zones and composite indices in China's statistics (专利、高新区)."""

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

_XINHUA: Final = DefinitionSource("Xinhua, 2019", Reading.READ)
_POPULATION: Final = Words(
    "人口按年末常住还是年平均，来源不一", "sources differ on year-end or mid-year residents"
)
_IN_FORCE: Final = Words(
    "只计有效发明专利，不计申请、授权和其他种类",
    "inventions in force alone: no applications, no grants, no other kinds",
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
_per_head = partial(
    Indicator,
    theme=Theme.PATENTS,
    unit="件/万人",
    kind=Kind.RATE,
    timing=Timing.STOCK,
)

ROWS: Final = (
    Indicator(
        id="cn.pat_app",
        name=Words("专利申请、授权、有效量", "patents applied for, granted or in force"),
        theme=Theme.PATENTS,
        unit="件",
        decimals=0,
        formula=Words("专利件数", "number of patents"),
        maths="n",
        kind=Kind.LEVEL,
        timing=Timing.EITHER,
        sources=(DefinitionSource("CNIPA", Reading.READ),),
        synonyms=("专利量", "专利数", "patent counts"),
        function="stmetrics.indicators.total_patents",
        traps=(
            Words(
                "申请、授权是流量，有效是存量；三者不可相加",
                "applied for and granted are flows, in force is a stock; they do not add up",
            ),
        ),
    ),
    _per_head(
        id="cn.pat10k",
        name=Words("每万人口发明专利拥有量", "invention patents in force per 10,000 people"),
        formula=Words("有效发明专利除以人口", "invention patents in force over the population"),
        maths="in force / population × 10000",
        sources=(DefinitionSource("Hunan, table of patents", Reading.READ),),
        synonyms=("万人发明专利拥有量", "万人发明拥有量", "每万人发明专利", "patents per 10,000"),
        function="stmetrics.patents_per_10k",
        traps=(_IN_FORCE, _POPULATION),
    ),
    _per_head(
        id="cn.hv10k",
        name=Words(
            "每万人口高价值发明专利拥有量",
            "high-value invention patents in force per 10,000 people",
        ),
        formula=Words("高价值发明专利除以人口", "high-value invention patents over the population"),
        maths="high-value / population × 10000",
        sources=(DefinitionSource("CNIPA, 2023 and 2026", Reading.READ),),
        synonyms=("高价值发明专利", "high-value patents"),
        function="stmetrics.per_capita",
        traps=(_POPULATION,),
    ),
    _rate(
        id="cn.pat_serv",
        name=Words("职务发明占比", "share of service inventions"),
        formula=Words("职务申请除以全部申请", "service applications over all"),
        maths="service / total",
        sources=(DefinitionSource("CNIPA, tables", Reading.READ),),
        synonyms=("职务专利占比", "employer share"),
    ),
    _rate(
        id="cn.pat_rd",
        name=Words(
            "每亿元研发经费发明专利申请量", "invention applications per 100 million yuan of R&D"
        ),
        unit="件/亿元",
        formula=Words(
            "国内发明专利申请除以R&D经费", "domestic invention applications over R&D expenditure"
        ),
        maths="applications / R&D",
        direction=Direction.HIGHER,
        sources=(_XINHUA,),
        synonyms=("每亿元研发经费产生发明专利申请",),
        function=None,
    ),
    _rate(
        id="cn.inv_share",
        name=Words("发明专利申请占比", "share of inventions in patent applications"),
        formula=Words("发明专利申请除以三种专利申请", "inventions over all three kinds"),
        maths="invention / all",
        direction=Direction.HIGHER,
        sources=(_XINHUA,),
        synonyms=("发明专利占比", "发明占比", "invention share"),
    ),
    _rate(
        id="cn.zone_gdp",
        name=Words("国家高新区生产总值占GDP比重", "share of national high-tech zones in GDP"),
        theme=Theme.ECONOMY,
        formula=Words("高新区生产总值除以国内生产总值", "gross product of the zones over GDP"),
        maths="zones / GDP",
        direction=Direction.HIGHER,
        sources=(DefinitionSource("MIIT, 2023", Reading.READ),),
        synonyms=("高新区GDP占比", "high-tech zones"),
    ),
    _rate(
        id="cn.zone_rdp",
        name=Words("高新区R&D人员占从业人员比重", "share of R&D personnel in zone employees"),
        theme=Theme.RD,
        formula=Words("R&D人员除以从业人员", "R&D personnel over employees"),
        maths="R&D personnel / employees",
        direction=Direction.HIGHER,
        sources=(DefinitionSource("Torch statistical yearbook", Reading.READ),),
        synonyms=("高新区研发人员占比",),
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
        synonyms=("创新指数", "innovation index"),
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
)
