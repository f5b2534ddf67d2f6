"""High-tech zones (高新区)."""

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
from stmetrics.catalogue.rows._sources import TORCH, USUAL

_rate = partial(
    Indicator,
    theme=Theme.PATENTS,
    unit="%",
    kind=Kind.RATE,
    timing=Timing.FLOW,
    direction=Direction.NEITHER,
    function="stmetrics.share",
)

_of_zones = partial(
    Indicator,
    theme=Theme.ECONOMY,
    kind=Kind.LEVEL,
    sources=(TORCH, USUAL),
)

ROWS: Final = (
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
    _of_zones(
        id="zone.gdp",
        name=Words("高新区生产总值", "gross product of the high-tech zones"),
        unit="亿元",
        timing=Timing.FLOW,
        formula=Words("高新区生产总值之和", "gross product of the zones, summed"),
        maths="sum(gross product)",
        synonyms=("国家高新区生产总值", "高新区GDP"),
    ),
    _of_zones(
        id="zone.enterprises",
        name=Words("高新区入统企业数", "enterprises reporting in the high-tech zones"),
        unit="家",
        decimals=0,
        timing=Timing.STOCK,
        formula=Words("高新区纳入统计的企业个数", "enterprises of the zones that report"),
        maths="n",
        synonyms=("入统企业", "高新区企业数", "园区企业数"),
    ),
    _of_zones(
        id="zone.output",
        name=Words("高新区工业总产值", "gross output value of industry in the high-tech zones"),
        unit="亿元",
        timing=Timing.FLOW,
        formula=Words("高新区企业工业总产值之和", "gross output value of the zones, summed"),
        maths="sum(output)",
        synonyms=("国家高新区工业总产值", "园区工业总产值"),
    ),
    _of_zones(
        id="zone.investment",
        name=Words("高新区固定资产投资", "fixed-asset investment in the high-tech zones"),
        unit="亿元",
        timing=Timing.FLOW,
        formula=Words("高新区固定资产投资之和", "fixed-asset investment of the zones, summed"),
        maths="sum(investment)",
        synonyms=("国家高新区固定资产投资", "园区固定资产投资"),
    ),
)
