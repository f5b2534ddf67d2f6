"""R&D expenditure as OECD and UNESCO publish it (国际研发指标)."""

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

_CURRENCY: Final = Words("本国货币", "national currency")
_VINTAGE: Final = Words(
    "经费与GDP须同一货币、同一年、同一版本",
    "R&D and GDP in one currency, of one year and one vintage of GDP",
)
_PPP_HEAD: Final = Words("购买力平价美元/人", "PPP dollars per inhabitant")
_MSTI: Final = "OECD, Main Science and Technology Indicators"
_MSTI_KNOWN: Final = DefinitionSource(_MSTI, Reading.GENERAL_KNOWLEDGE)
_HEADING: Final = Words(
    "表头的末年可能不是该国的末年，年数按本行起止年算",
    "the heading's last year may not be the row's: count the years of the row",
)
_COMMUNIQUE: Final = DefinitionSource(
    "NBS, communiqué on national expenditures on science and technology", Reading.READ
)
_GLOSSARY: Final = "OECD, Frascati Manual 2015, annex 2 glossary, read in part"
_ABS: Final = DefinitionSource("ABS 8104.0", Reading.READ)
_MSTI_PARTLY: Final = DefinitionSource(_MSTI, Reading.PARTLY_READ)
_UIS: Final = DefinitionSource("UIS", Reading.PARTLY_READ)
_amount = partial(
    Indicator,
    theme=Theme.RD,
    unit=None,
    unit_words=_CURRENCY,
    kind=Kind.LEVEL,
    timing=Timing.FLOW,
    maths="sum(expenditure)",
)
_rate = partial(
    Indicator,
    theme=Theme.RD,
    unit="%",
    kind=Kind.RATE,
    timing=Timing.FLOW,
)
_to_gdp = partial(_rate, decimals=2, traps=(_VINTAGE,))
_sector = partial(
    _amount,
    sources=(DefinitionSource(_GLOSSARY, Reading.PARTLY_READ),),
    part_of="msti.gerd",
    function="stmetrics.indicators.rd_expenditure_by_performer",
)
_rate_of_people = partial(
    Indicator,
    theme=Theme.RD,
    unit="%",
    kind=Kind.RATE,
    timing=Timing.FLOW,
    sources=(_UIS,),
)

ROWS: Final = (
    _amount(
        id="msti.gerd",
        name=Words("国内研发总支出", "gross domestic expenditure on R&D"),
        formula=Words(
            "企业、政府、高等学校和非营利机构R&D经费内部支出之和",
            "intramural expenditure of the four performing sectors, summed",
        ),
        maths="BERD + GOVERD + HERD + PNPERD",
        scope=Words(
            "本国境内执行的R&D，含来自国外的资金，不含付给国外的",
            "R&D performed in the territory, funds from abroad included, payments abroad not",
        ),
        sources=(DefinitionSource("statistiques.public.lu, definition page", Reading.READ),),
        synonyms=("GERD", "研究与试验发展（R&D）经费支出", "R&D经费内部支出"),
        function="stmetrics.indicators.rd_expenditure",
    ),
    _to_gdp(
        id="msti.gerd_gdp",
        name=Words("R&D经费占GDP比重", "GERD as a percentage of GDP"),
        formula=Words("国内研发总支出除以国内生产总值", "GERD over GDP"),
        maths="GERD / GDP",
        sources=(DefinitionSource("UN, SDG 9.5.1 metadata", Reading.READ),),
        synonyms=(
            "R&D经费投入强度",
            "R&D intensity",
            "gross domestic expenditure on R&D as a percentage of GDP",
        ),
        function="stmetrics.rd_intensity",
    ),
    _rate(
        id="msti.gerd_pc",
        name=Words("人均R&D经费", "GERD per capita"),
        unit=None,
        unit_words=_PPP_HEAD,
        formula=Words("国内研发总支出除以人口", "GERD over the population"),
        maths="GERD / population",
        sources=(DefinitionSource("UIS, a copy at data.tcs-asia.org", Reading.READ),),
        synonyms=("GERD per inhabitant",),
        function="stmetrics.per_capita",
    ),
    _amount(
        id="msti.gerd_const",
        name=Words("不变价R&D经费", "GERD at constant prices and PPPs"),
        unit_words=Words("不变价购买力平价美元", "constant PPP dollars"),
        formula=Words("现价经费除以平减指数", "GERD over the deflator, base year 1"),
        maths="GERD / deflator",
        sources=(_MSTI_KNOWN,),
        synonyms=("constant-price GERD",),
        function="stmetrics.deflate",
    ),
    _rate(
        id="msti.gerd_cagr",
        name=Words("R&D经费年均增长率（不变价）", "GERD: compound growth at constant prices"),
        formula=Words("不变价经费的几何年均增长", "constant yearly growth of GERD, geometric"),
        maths="(x[t] / x[s]) ** (1 / (t - s)) - 1",
        sources=(
            _MSTI_KNOWN,
            DefinitionSource("NCSES, table RD-5, note on compound growth", Reading.READ),
        ),
        synonyms=("compound annual growth of GERD",),
        function="stmetrics.compound_growth_rate",
        traps=(_HEADING,),
    ),
    _rate(
        id="msti.gerd_yoy",
        name=Words("国内研发总支出比上年增长", "GERD: growth on the previous year"),
        formula=Words("本年除以上年减一", "this year over last year, less 1"),
        maths="x[t] / x[t-1] - 1",
        sources=(_COMMUNIQUE,),
        synonyms=("annual growth of GERD",),
        function="stmetrics.growth_rate",
    ),
    _to_gdp(
        id="msti.basic",
        name=Words("基础研究经费占GDP比重", "basic research as a percentage of GDP"),
        formula=Words("基础研究经费除以国内生产总值", "basic research expenditure over GDP"),
        maths="basic / GDP",
        sources=(DefinitionSource(_GLOSSARY, Reading.PARTLY_READ),),
        synonyms=("基础研究强度", "basic research intensity"),
    ),
    _to_gdp(
        id="msti.civil_gdp",
        name=Words("民用R&D经费占GDP比重", "civil GERD as a percentage of GDP"),
        formula=Words("总支出减国防R&D后除以GDP", "GERD less defence R&D, over GDP"),
        maths="(GERD - defence) / GDP",
        sources=(_MSTI_KNOWN,),
        synonyms=("民用研发", "civil R&D"),
    ),
    _sector(
        id="msti.berd",
        name=Words("企业R&D经费", "business enterprise expenditure on R&D"),
        formula=Words("企业部门R&D经费内部支出之和", "intramural R&D of business enterprises"),
        sources=(DefinitionSource(_GLOSSARY, Reading.READ),),
        synonyms=("BERD", "企业研发经费"),
    ),
    _to_gdp(
        id="msti.berd_gdp",
        name=Words("企业R&D经费占GDP比重", "BERD as a percentage of GDP"),
        formula=Words("企业R&D经费除以国内生产总值", "BERD over GDP"),
        maths="BERD / GDP",
        sources=(_ABS,),
        synonyms=(
            "企业研发强度",
            "business R&D intensity",
            "business enterprise expenditure on R&D as a percentage of GDP",
        ),
    ),
    _rate(
        id="msti.berd_va",
        name=Words(
            "企业R&D经费占工业增加值比重", "BERD as a percentage of value added in industry"
        ),
        formula=Words("企业R&D经费除以工业增加值", "BERD over value added in industry"),
        maths="BERD / value added",
        sources=(_MSTI_KNOWN,),
        synonyms=("BERD over value added",),
    ),
    _rate(
        id="msti.berd_cagr",
        name=Words("企业R&D经费增长（不变价）", "BERD: growth at constant prices"),
        formula=Words("按链式物量计的增长", "growth of the chain volume series"),
        maths="x[t] / x[s] - 1",
        sources=(_ABS,),
        synonyms=("real growth of BERD", "chain volume growth"),
        traps=(
            Words(
                "2004-05年的年均增速是总增速除以五，2006-07年起才是几何平均",
                "the yearly average of 2004-05 is total growth over 5, of 2006-07 compound",
            ),
        ),
    ),
    _sector(
        id="msti.goverd",
        name=Words("政府属研究机构R&D经费", "government expenditure on R&D"),
        formula=Words("政府部门R&D经费内部支出之和", "intramural R&D of the government sector"),
        synonyms=("GOVERD", "政府研究机构R&D经费"),
        traps=(Words("执行部门不是资金来源", "the sector that performs is not the one that pays"),),
    ),
    _to_gdp(
        id="msti.goverd_gdp",
        name=Words("政府研究机构R&D经费占GDP比重", "GOVERD as a percentage of GDP"),
        formula=Words("政府研究机构R&D经费除以GDP", "GOVERD over GDP"),
        maths="GOVERD / GDP",
        sources=(_MSTI_PARTLY,),
    ),
    _sector(
        id="msti.herd",
        name=Words("高等学校R&D经费", "higher education expenditure on R&D"),
        formula=Words("高等学校R&D经费内部支出之和", "intramural R&D of higher education"),
        synonyms=("HERD", "高校研发经费"),
    ),
    _to_gdp(
        id="msti.herd_gdp",
        name=Words("高等学校R&D经费占GDP比重", "HERD as a percentage of GDP"),
        formula=Words("高等学校R&D经费除以GDP", "HERD over GDP"),
        maths="HERD / GDP",
        sources=(_MSTI_PARTLY,),
    ),
    _sector(
        id="msti.pnp",
        name=Words("私人非营利机构R&D经费", "private non-profit expenditure on R&D"),
        formula=Words("私人非营利部门R&D经费内部支出之和", "intramural R&D of private non-profits"),
        synonyms=("PNPERD", "非营利机构R&D经费"),
    ),
    _rate_of_people(
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
