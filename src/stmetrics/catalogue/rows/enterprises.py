"""Technology SMEs and enterprises with a title (科技型中小企业、创新型企业)."""

from __future__ import annotations

from functools import partial
from typing import Final

from stmetrics.catalogue.row import DefinitionSource, Indicator, Kind, Reading, Theme, Timing, Words
from stmetrics.catalogue.rows._sources import HANTING, TAIXING

_HUBEI: Final = DefinitionSource("Hubei Daily, 2023-02-01, technology SMEs 2022", Reading.READ)
_LEVELS: Final = Words(
    "省级、市级各有名单，同一企业可能两级都有",
    "each level keeps its own list; one enterprise may stand in both",
)
_count = partial(
    Indicator,
    theme=Theme.CERTIFICATION,
    unit="家",
    kind=Kind.LEVEL,
    timing=Timing.STOCK,
    decimals=0,
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

ROWS: Final = (
    _count(
        id="cn.sme_n",
        name=Words("科技型中小企业评价入库数", "technology SMEs evaluated and listed"),
        theme=Theme.ENTERPRISES,
        formula=Words("评价入库的企业个数", "number of enterprises listed"),
        maths="n",
        timing=Timing.EITHER,
        sources=(_HUBEI,),
        synonyms=("科小", "科技型中小企业", "科技型中小企业入库", "technology SMEs", "tech SMEs"),
        traps=(
            Words(
                "入库编号当年有效，逐年重新评价，各年数不可相加",
                "a number is given anew every year; the years do not add up",
            ),
        ),
    ),
    Indicator(
        id="cn.sme_avg",
        name=Words("科技型中小企业户均研发投入", "R&D per technology SME"),
        theme=Theme.ENTERPRISES,
        unit="万元/家",
        decimals=2,
        formula=Words("研发投入除以企业数", "R&D over the number of enterprises"),
        maths="R&D / n",
        kind=Kind.RATE,
        timing=Timing.FLOW,
        sources=(_HUBEI,),
        synonyms=("平均每家研发投入", "户均研发投入"),
        traps=(
            Words("亿元除以家数，须乘一万得万元/家", "亿元 over 家 needs 10,000 to be 万元/家"),
        ),
    ),
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
)
