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

_rate = partial(
    Indicator,
    theme=Theme.PATENTS,
    unit="%",
    kind=Kind.RATE,
    timing=Timing.FLOW,
    direction=Direction.NEITHER,
    function="stmetrics.share",
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
)
