"""Graded enterprises, maker spaces and talent (创新型企业、众创空间、科技人才)."""

from __future__ import annotations

from functools import partial
from typing import Final

from stmetrics.catalogue.row import Indicator, Kind, Theme, Timing, Words
from stmetrics.catalogue.rows.bureau_sources import (
    DISTRICT_PLAN,
    HANTING,
    TAIXING,
)

_LEVELS: Final = Words(
    "省级、市级各有名单，同一企业可能两级都有",
    "each level keeps its own list; one enterprise may stand in both",
)

_titled = partial(
    Indicator,
    theme=Theme.ENTERPRISES,
    unit="家",
    formula=Words("获得该称号的企业个数", "number of enterprises with the title"),
    maths="n",
    kind=Kind.LEVEL,
    timing=Timing.EITHER,
    decimals=0,
    function="stmetrics.indicators.count_by_level",
)
_persons = partial(
    Indicator,
    theme=Theme.TALENT,
    unit="人",
    formula=Words("人数", "number of persons"),
    maths="n",
    kind=Kind.LEVEL,
    timing=Timing.EITHER,
    decimals=0,
)

ROWS: Final = (
    _titled(
        id="ent.gazelle_provincial",
        name=Words("省级瞪羚企业数", "gazelle enterprises, provincial"),
        sources=(TAIXING,),
        synonyms=("瞪羚企业", "gazelles"),
        traps=(_LEVELS,),
    ),
    _titled(
        id="ent.gazelle_city",
        name=Words("市级瞪羚企业数", "gazelle enterprises, city"),
        sources=(TAIXING,),
        synonyms=("瞪羚企业", "gazelles"),
        traps=(_LEVELS,),
    ),
    _titled(
        id="ent.innovative",
        name=Words("省级创新型企业数", "innovative enterprises, provincial"),
        sources=(TAIXING,),
        synonyms=("创新型企业",),
    ),
    _titled(
        id="ent.leading",
        name=Words("省级创新型领军企业数", "leading innovative enterprises, provincial"),
        sources=(TAIXING,),
        synonyms=("领军企业", "leading enterprises"),
    ),
    _titled(
        id="ent.innovative_pilot",
        name=Words("创新型（试点）企业数", "innovative (pilot) enterprises"),
        sources=(HANTING,),
        synonyms=("创新型试点企业", "试点企业"),
    ),
    _titled(
        id="ent.pilot_applied",
        name=Words("创新型试点企业申报数", "applications as an innovative pilot enterprise"),
        formula=Words("申报企业个数", "number of enterprises that applied"),
        timing=Timing.FLOW,
        function=None,
        sources=(HANTING,),
        synonyms=("试点申报",),
    ),
    _titled(
        id="ent.listing_pipeline",
        name=Words("省级科技企业上市培育数", "enterprises in the listing pipeline, provincial"),
        formula=Words("列入上市培育的企业个数", "number of enterprises in the pipeline"),
        sources=(TAIXING,),
        synonyms=("上市培育", "上市后备", "listing candidates"),
    ),
    _titled(
        id="ent.spaces_provincial",
        name=Words("省级众创空间数", "maker spaces, provincial"),
        formula=Words("众创空间个数", "number of maker spaces"),
        sources=(TAIXING,),
        synonyms=("众创空间", "makerspaces"),
        traps=(_LEVELS,),
    ),
    _titled(
        id="ent.spaces_city",
        name=Words("市级众创空间数", "maker spaces, city"),
        formula=Words("众创空间个数", "number of maker spaces"),
        sources=(TAIXING,),
        synonyms=("众创空间", "makerspaces"),
        traps=(_LEVELS,),
    ),
    _persons(
        id="talent.foreign_experts",
        name=Words("外国高端和专业人才数", "foreign high-end and professional experts"),
        sources=(TAIXING,),
        synonyms=("外国人才", "外国专家", "foreign experts"),
    ),
    _persons(
        id="talent.candidates",
        name=Words("人才计划申报企业数", "talent programme candidates"),
        unit="家",
        formula=Words("拟申报人才计划的企业个数", "number of enterprises with a candidate"),
        timing=Timing.FLOW,
        sources=(DISTRICT_PLAN,),
        synonyms=("人才计划", "人才项目申报"),
    ),
)
