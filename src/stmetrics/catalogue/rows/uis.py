"""UNESCO Institute for Statistics and the UN's goal 9.5 (联合国教科文组织统计研究所)."""

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

_UIS: Final = DefinitionSource("UIS", Reading.PARTLY_READ)
_MID_YEAR: Final = Words("分母是年中人口", "the denominator is the mid-year population")
_UNSPECIFIED: Final = Words("含“未指明”一项", 'there is a share "not specified"')

_rate = partial(
    Indicator,
    theme=Theme.RD,
    unit="%",
    kind=Kind.RATE,
    timing=Timing.FLOW,
    sources=(_UIS,),
)
_per_million = partial(
    _rate,
    unit=None,
    unit_words=Words("每百万人", "per million inhabitants"),
    decimals=0,
    function="stmetrics.per_capita",
    traps=(_MID_YEAR,),
)
_breakdown = partial(
    _rate,
    direction=Direction.NEITHER,
    function="stmetrics.share",
)

ROWS: Final = (
    _rate(
        id="uis.951",
        name=Words(
            "研发支出占GDP比例（可持续发展目标9.5.1）", "R&D as a proportion of GDP (SDG 9.5.1)"
        ),
        decimals=2,
        formula=Words("国内研发总支出除以国内生产总值", "GERD over GDP"),
        maths="GERD / GDP",
        sources=(DefinitionSource("UN, SDG 9.5.1 metadata", Reading.READ),),
        synonyms=("SDG 9.5.1", "研发强度", "R&D intensity"),
        function="stmetrics.rd_intensity",
    ),
    _per_million(
        id="uis.952",
        name=Words(
            "每百万人口研究人员（可持续发展目标9.5.2）",
            "researchers (FTE) per million inhabitants (SDG 9.5.2)",
        ),
        formula=Words("研究人员全时当量除以年中人口", "researchers (FTE) over mid-year population"),
        maths="FTE / population × 1000000",
        sources=(DefinitionSource("UN, SDG e-handbook 9.5.2; UIS", Reading.READ),),
        synonyms=("SDG 9.5.2", "每百万人研究人员"),
    ),
    _per_million(
        id="uis.pers_m",
        name=Words("每百万人口R&D人员", "R&D personnel per million inhabitants"),
        formula=Words("R&D人员除以年中人口", "R&D personnel over mid-year population"),
        maths="personnel / population × 1000000",
        sources=(DefinitionSource("UIS glossary, term 2845", Reading.READ),),
    ),
    _per_million(
        id="uis.tech_m",
        name=Words("每百万人口技术人员", "technicians per million inhabitants"),
        formula=Words("技术人员除以人口", "technicians over the population"),
        maths="technicians / population × 1000000",
        sources=(DefinitionSource("UIS glossary, term 2467", Reading.READ),),
        synonyms=("技术人员", "technicians"),
    ),
    _per_million(
        id="uis.res_emp",
        name=Words(
            "每千名劳动力（就业人员）研究人员", "researchers per thousand labour force or employed"
        ),
        unit_words=Words("每千人", "per thousand persons"),
        decimals=1,
        formula=Words(
            "研究人员除以劳动力或就业人员", "researchers over labour force or employment"
        ),
        maths="researchers / labour force × 1000",
        sources=(_UIS,),
        traps=(Words("须说明分母是哪一个", "say which of the two the denominator is"),),
    ),
    _rate(
        id="uis.women",
        name=Words("女性研究人员比例", "female researchers as a share of all"),
        formula=Words("女性研究人员数除以研究人员数", "women over all researchers, headcount"),
        maths="women / researchers",
        timing=Timing.STOCK,
        scope=Words("按人数", "headcount"),
        synonyms=("女性科研人员", "women researchers"),
        function="stmetrics.share",
    ),
    _breakdown(
        id="uis.gerd_src",
        name=Words("R&D经费按来源占比", "GERD by source of funds"),
        formula=Words("该来源资金除以国内研发总支出", "GERD from the source over GERD"),
        maths="source / GERD",
        scope=Words(
            "企业、政府、高等学校、非营利、国外、未指明",
            "business, government, higher education, non-profit, abroad, not specified",
        ),
        synonyms=("资金来源", "source of funds"),
        traps=(_UNSPECIFIED,),
    ),
    _breakdown(
        id="uis.gerd_type",
        name=Words("R&D经费按活动类型占比", "GERD by type of activity"),
        formula=Words("该类活动经费除以国内研发总支出", "R&D of the type over GERD"),
        maths="type / GERD",
        synonyms=("活动类型", "type of R&D"),
        traps=(_UNSPECIFIED,),
    ),
    _breakdown(
        id="uis.gerd_ford",
        name=Words("R&D经费按学科领域占比", "GERD by field of R&D"),
        formula=Words("该领域经费除以国内研发总支出", "R&D in the field over GERD"),
        maths="field / GERD",
        synonyms=("学科领域", "FORD"),
    ),
    Indicator(
        id="uis.extramural",
        name=Words("外部R&D支出", "extramural R&D expenditure"),
        theme=Theme.RD,
        unit=None,
        unit_words=Words("本国货币", "national currency"),
        formula=Words("单位之外执行的R&D的支出", "expenditure on R&D performed outside the unit"),
        maths="sum(expenditure)",
        kind=Kind.LEVEL,
        timing=Timing.FLOW,
        direction=Direction.NEITHER,
        sources=(DefinitionSource("UIS glossary", Reading.READ),),
        synonyms=("R&D经费外部支出", "委托研发", "extramural"),
        traps=(
            Words(
                "不计入国内研发总支出，否则与执行单位重复",
                "no part of GERD: the unit that performs it reports it",
            ),
        ),
    ),
)
