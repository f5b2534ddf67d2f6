"""People in R&D, per employed and per inhabitant (研发人员)."""

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

_COMMUNIQUE: Final = DefinitionSource(
    "NBS, communiqué on national expenditures on science and technology", Reading.READ
)
_HEADS_OR_FTE: Final = Words("人数与全时当量不可相比", "headcounts and FTE are not comparable")
_UIS: Final = DefinitionSource("UIS glossary", Reading.READ)
_MSTI: Final = "OECD, Main Science and Technology Indicators"
_INE: Final = DefinitionSource(f"{_MSTI}, a copy at INE", Reading.READ)
_PER_1000: Final = Words("人年/千人", "person-years per thousand persons")
_MSTI_KNOWN: Final = DefinitionSource(_MSTI, Reading.GENERAL_KNOWLEDGE)
_MID_YEAR: Final = Words("分母是年中人口", "the denominator is the mid-year population")
_UIS_UNESCO: Final = DefinitionSource("UIS", Reading.PARTLY_READ)
_labour = partial(
    Indicator,
    theme=Theme.RD,
    unit="人年",
    kind=Kind.LEVEL,
    timing=Timing.FLOW,
    decimals=0,
    function="stmetrics.indicators.rd_personnel",
)
_rate = partial(
    Indicator,
    theme=Theme.RD,
    unit="%",
    kind=Kind.RATE,
    timing=Timing.FLOW,
)
_per_thousand = partial(
    _rate,
    unit=None,
    unit_words=_PER_1000,
    function="stmetrics.per_capita",
)
_rate_of_people = partial(
    Indicator,
    theme=Theme.RD,
    unit="%",
    kind=Kind.RATE,
    timing=Timing.FLOW,
    sources=(_UIS_UNESCO,),
)
_per_million = partial(
    _rate_of_people,
    unit=None,
    unit_words=Words("每百万人", "per million inhabitants"),
    decimals=0,
    function="stmetrics.per_capita",
    traps=(_MID_YEAR,),
)

ROWS: Final = (
    Indicator(
        id="cn.fte",
        name=Words("R&D人员全时当量", "R&D personnel, full-time equivalent"),
        theme=Theme.RD,
        unit="人年",
        formula=Words(
            "全时人员计一，非全时人员按工作时间折算后相加",
            "full-time persons count one, part-time persons their share of time, summed",
        ),
        maths="full-time + sum(part-time shares)",
        kind=Kind.LEVEL,
        timing=Timing.FLOW,
        sources=(DefinitionSource("NBS definition with its worked example 3.2", Reading.READ),),
        synonyms=(
            "研发人员",
            "R&D staff",
            "research staff",
            "R&D人员折合全时当量",
            "全时当量",
            "FTE",
            "person-years",
        ),
        function="stmetrics.indicators.rd_personnel",
        traps=(
            Words(
                "工作时间达90%的人计一，不按实际比例",
                "a person at 90 % or above counts one, not the measured fraction",
            ),
        ),
    ),
    Indicator(
        id="cn.fte10k",
        name=Words(
            "每万名就业人员R&D人员全时当量", "R&D personnel (FTE) per 10,000 persons employed"
        ),
        theme=Theme.RD,
        unit="人年/万人",
        formula=Words("R&D人员全时当量除以就业人员", "R&D FTE over persons employed"),
        maths="FTE / employment × 10000",
        kind=Kind.RATE,
        timing=Timing.FLOW,
        sources=(DefinitionSource("China Innovation Index, NBS", Reading.READ),),
        synonyms=("每万名就业人员研发人员",),
        function="stmetrics.per_capita",
    ),
    Indicator(
        id="cn.pcfte",
        name=Words("R&D人员人均经费", "R&D expenditure per FTE"),
        theme=Theme.RD,
        unit="万元/人年",
        formula=Words("R&D经费除以R&D人员全时当量", "R&D expenditure over R&D FTE"),
        maths="R&D / FTE",
        kind=Kind.RATE,
        timing=Timing.FLOW,
        sources=(_COMMUNIQUE,),
        synonyms=("人均经费", "R&D人员全时工作量计算的人均经费", "R&D per person-year"),
        traps=(Words("按全时工作量，不按人数", "per person-year of work, not per head"),),
    ),
    _labour(
        id="msti.rd_pers",
        name=Words("R&D人员全时当量（国际口径）", "total R&D personnel, full-time equivalent"),
        formula=Words("R&D工作时间折算的人年之和", "working time spent on R&D in person-years"),
        maths="sum(hours on R&D / usual hours)",
        sources=(
            _UIS,
            DefinitionSource("NBS, note on R&D personnel", Reading.READ),
        ),
        synonyms=("R&D personnel", "研发人员"),
        traps=(
            Words(
                "中国口径：工作时间达90%的人计一",
                "in China's statistics a person at 90 % or above counts one",
            ),
            _HEADS_OR_FTE,
        ),
    ),
    _per_thousand(
        id="msti.rd_pers_1000emp",
        name=Words("每千名就业人员中R&D人员", "R&D personnel per thousand employed"),
        formula=Words("R&D人员全时当量除以就业人员", "R&D FTE over total employment"),
        maths="FTE / employment × 1000",
        sources=(_INE,),
    ),
    _per_thousand(
        id="msti.rd_pers_1000lf",
        name=Words("每千名劳动力中R&D人员", "R&D personnel per thousand labour force"),
        formula=Words("R&D人员全时当量除以劳动力", "R&D FTE over the labour force"),
        maths="FTE / labour force × 1000",
        sources=(DefinitionSource("SSB, table heading", Reading.READ),),
        traps=(
            Words("劳动力含失业者，不是就业人员", "the labour force holds the unemployed as well"),
        ),
    ),
    _labour(
        id="msti.researchers",
        name=Words("研究人员全时当量", "researchers, full-time equivalent"),
        formula=Words("研究人员折算的人年之和", "researchers in person-years, summed"),
        maths="sum(hours on R&D / usual hours)",
        sources=(_UIS,),
        synonyms=("研究人员", "researchers"),
        part_of="msti.rd_pers",
        traps=(_HEADS_OR_FTE,),
    ),
    _per_thousand(
        id="msti.res_1000emp",
        name=Words("每千名就业人员中研究人员", "researchers per thousand employed"),
        formula=Words("研究人员全时当量除以就业人员", "researchers (FTE) over total employment"),
        maths="FTE / employment × 1000",
        sources=(DefinitionSource(_MSTI, Reading.PARTLY_READ),),
    ),
    _rate(
        id="msti.res_women",
        name=Words("女性研究人员占比", "women as a share of researchers"),
        formula=Words("女性研究人员数除以研究人员数", "women researchers over all, headcount"),
        maths="women / researchers",
        timing=Timing.STOCK,
        scope=Words("按人数", "headcount"),
        sources=(_INE,),
        synonyms=("女性科研人员", "female researchers"),
        function="stmetrics.share",
        traps=(_HEADS_OR_FTE,),
    ),
    _rate(
        id="msti.gerd_per_res",
        name=Words("研究人员人均R&D经费", "GERD per researcher"),
        unit=None,
        unit_words=Words("千购买力平价美元/人年", "thousand PPP dollars per researcher"),
        formula=Words("国内研发总支出除以研究人员", "GERD over researchers"),
        maths="GERD / researchers",
        sources=(DefinitionSource("UIS glossary, node 334879", Reading.READ),),
    ),
    _rate(
        id="msti.gerd_per_fte",
        name=Words("按R&D人员全时工作量计算的人均经费", "R&D expenditure per R&D person-year"),
        unit="万元/人年",
        formula=Words("R&D经费除以R&D人员全时当量", "R&D expenditure over R&D FTE"),
        maths="R&D / FTE",
        sources=(
            DefinitionSource(
                "NBS, communiqué on national expenditures on science and technology", Reading.READ
            ),
        ),
        synonyms=("人均R&D经费支出",),
    ),
    _rate(
        id="msti.berd_pers",
        name=Words("企业R&D人员全时当量占比", "business share of R&D personnel"),
        formula=Words("企业R&D人员全时当量除以全国总数", "FTE of business over the total"),
        maths="business / total",
        direction=Direction.NEITHER,
        sources=(_MSTI_KNOWN,),
        function="stmetrics.share",
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
        sources=(_UIS_UNESCO,),
        traps=(Words("须说明分母是哪一个", "say which of the two the denominator is"),),
    ),
    _rate_of_people(
        id="uis.women",
        name=Words("女性研究人员比例", "female researchers as a share of all"),
        formula=Words("女性研究人员数除以研究人员数", "women over all researchers, headcount"),
        maths="women / researchers",
        timing=Timing.STOCK,
        scope=Words("按人数", "headcount"),
        synonyms=("女性科研人员", "women researchers"),
        function="stmetrics.share",
    ),
    Indicator(
        id="rd.personnel",
        name=Words("R&D人员数", "R&D personnel, headcount"),
        theme=Theme.RD,
        unit="人",
        decimals=0,
        formula=Words("参与R&D活动的人数", "persons taking part in R&D"),
        maths="n",
        kind=Kind.LEVEL,
        timing=Timing.FLOW,
        sources=(NBS_COMMUNIQUE, SHANGHAI_INDEX),
        synonyms=("研发人员数量", "研究与试验发展人员", "R&D人员总量", "科技活动人员"),
        traps=(Words("人数不是全时当量", "heads are not full-time equivalents"),),
    ),
)
