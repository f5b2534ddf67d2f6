"""OECD Main Science and Technology Indicators: people, patents, trade (R&D人员、专利、贸易)."""

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

_MSTI: Final = "OECD, Main Science and Technology Indicators"
_MSTI_KNOWN: Final = DefinitionSource(_MSTI, Reading.GENERAL_KNOWLEDGE)
_INE: Final = DefinitionSource(f"{_MSTI}, a copy at INE", Reading.READ)
_UIS: Final = DefinitionSource("UIS glossary", Reading.READ)
_PER_1000: Final = Words("人年/千人", "person-years per thousand persons")
_HEADS_OR_FTE: Final = Words("人数与全时当量不可相比", "headcounts and FTE are not comparable")

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
_labour = partial(
    Indicator,
    theme=Theme.RD,
    unit="人年",
    kind=Kind.LEVEL,
    timing=Timing.FLOW,
    decimals=0,
    function="stmetrics.rules.full_time_equivalent",
)
_families = partial(
    Indicator,
    theme=Theme.PATENTS,
    unit="件",
    kind=Kind.LEVEL,
    timing=Timing.FLOW,
    decimals=0,
    sources=(_MSTI_KNOWN,),
)

ROWS: Final = (
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
    _families(
        id="msti.triadic",
        name=Words("三方专利族数", "triadic patent families"),
        formula=Words("在欧、日、美三局申请的专利族数", "families filed at the EPO, JPO and USPTO"),
        maths="n",
        synonyms=("三方专利",),
    ),
    _rate(
        id="msti.triadic_share",
        name=Words("三方专利族占比", "share of countries in triadic patent families"),
        theme=Theme.PATENTS,
        formula=Words("本国专利族数除以总数", "the country's families over the total"),
        maths="country / total",
        sources=(_MSTI_KNOWN,),
        function="stmetrics.share",
    ),
    _families(
        id="msti.pct",
        name=Words("PCT国际专利申请量", "PCT patent applications"),
        formula=Words(
            "按发明人居住国分数计数的申请", "applications by inventor, counted in fractions"
        ),
        maths="sum(fractions)",
        scope=Words("按优先权年、发明人居住国", "by priority year and the inventor's residence"),
        synonyms=("PCT申请", "international applications"),
        traps=(Words("分数计数，与件数不可相比", "fractional counts are not whole applications"),),
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
    _rate(
        id="msti.exp_share",
        name=Words("高研发强度产业出口份额", "export market share in R&D-intensive industries"),
        theme=Theme.ECONOMY,
        formula=Words("本国出口除以经合组织出口", "the country's exports over those of the OECD"),
        maths="country / OECD",
        scope=Words("医药、计算机、航空航天", "pharmaceuticals, computers, aerospace"),
        sources=(_MSTI_KNOWN,),
        function="stmetrics.share",
    ),
)
