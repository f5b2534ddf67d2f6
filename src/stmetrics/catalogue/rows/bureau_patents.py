"""Patents by kind and technology contracts by side, as bureaus report them (专利、技术合同)."""

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
from stmetrics.catalogue.rows.bureau_sources import DISTRICT_2021, ZHONGLOU

_STATUS: Final = Words(
    "申请、授权、有效是三种数，不可相加",
    "applied for, granted and in force are three figures; they do not add up",
)
_ALL_KINDS: Final = Words("发明、实用新型、外观设计", "inventions, utility models and designs")
_BOTH_SIDES: Final = Words(
    "吸纳与输出都含本地成交，不可相加",
    "taken in and sent out both hold the local contracts; never add them",
)

_patents = partial(
    Indicator,
    theme=Theme.PATENTS,
    unit="件",
    formula=Words("专利件数", "number of patents"),
    maths="n",
    kind=Kind.LEVEL,
    timing=Timing.FLOW,
    decimals=0,
    sources=(ZHONGLOU,),
    function="stmetrics.indicators.total_patents",
    traps=(_STATUS,),
)
_all = partial(
    _patents,
    formula=Words("三种专利件数之和", "the three kinds of patents, summed"),
    maths="invention + utility model + design",
    scope=_ALL_KINDS,
    parts_add_up=True,
)
_turnover = partial(
    Indicator,
    theme=Theme.CONTRACTS,
    unit="亿元",
    kind=Kind.LEVEL,
    timing=Timing.FLOW,
    maths="sum(turnover)",
    traps=(_BOTH_SIDES,),
)

ROWS: Final = (
    _all(
        id="pat.applied",
        name=Words("专利申请量", "patents applied for"),
        synonyms=("专利申请", "申请专利", "patent applications"),
    ),
    _patents(
        id="pat.applied_invention",
        name=Words("发明专利申请量", "invention patents applied for"),
        synonyms=("发明申请", "invention applications", "inventions applied for"),
        part_of="pat.applied",
    ),
    _patents(
        id="pat.applied_utility_model",
        name=Words("实用新型专利申请量", "utility model patents applied for"),
        synonyms=("实用新型申请", "utility model applications"),
        part_of="pat.applied",
    ),
    _patents(
        id="pat.applied_design",
        name=Words("外观设计专利申请量", "design patents applied for"),
        synonyms=("外观设计申请", "design applications"),
        part_of="pat.applied",
    ),
    _all(
        id="pat.granted",
        name=Words("专利授权量", "patents granted"),
        synonyms=("专利授权", "授权专利", "patent grants"),
    ),
    _patents(
        id="pat.granted_invention",
        name=Words("发明专利授权量", "invention patents granted"),
        synonyms=("发明授权", "invention grants", "inventions granted"),
        part_of="pat.granted",
    ),
    _patents(
        id="pat.granted_utility_model",
        name=Words("实用新型专利授权量", "utility model patents granted"),
        synonyms=("实用新型授权", "utility model grants"),
        part_of="pat.granted",
    ),
    _patents(
        id="pat.granted_design",
        name=Words("外观设计专利授权量", "design patents granted"),
        synonyms=("外观设计授权", "design grants"),
        part_of="pat.granted",
    ),
    _patents(
        id="pat.in_force_invention",
        name=Words("有效发明专利量", "invention patents in force"),
        timing=Timing.STOCK,
        scope=Words("期末维持有效的发明专利", "inventions only, in force on the date"),
        synonyms=("发明专利拥有量", "有效发明专利", "有效专利", "inventions in force"),
        traps=(
            _STATUS,
            Words("有效量是存量，有时点", "in force is a stock: it has a date, not a period"),
        ),
    ),
    _turnover(
        id="tm.taken_in",
        name=Words("吸纳技术合同成交额", "technology contract turnover taken in"),
        formula=Words("买方在本地的合同成交额之和", "turnover of contracts bought in the region"),
        sources=(DISTRICT_2021,),
        synonyms=("吸纳技术合同", "吸纳成交额", "absorbed turnover", "taken in"),
        function="stmetrics.indicators.taken_in_turnover",
    ),
    _turnover(
        id="tm.sent_out",
        name=Words("输出技术合同成交额", "technology contract turnover sent out"),
        formula=Words("卖方在本地的合同成交额之和", "turnover of contracts sold from the region"),
        sources=(DefinitionSource("Anhui technology market report", Reading.READ),),
        synonyms=("输出技术合同", "输出成交额", "output turnover", "sent out"),
        function="stmetrics.indicators.sent_out_turnover",
    ),
    _turnover(
        id="tm.local",
        name=Words("本地技术合同成交额", "technology contract turnover within the region"),
        formula=Words(
            "买卖双方都在本地的合同成交额之和", "turnover of contracts with both sides here"
        ),
        direction=Direction.NEITHER,
        sources=(DefinitionSource("Usual reading of contract flows", Reading.GENERAL_KNOWLEDGE),),
        synonyms=("本地成交", "local turnover"),
        function="stmetrics.indicators.local_turnover",
        traps=(
            _BOTH_SIDES,
            Words(
                "区与区之间的合同，对市是本地成交",
                "what one district sends to another is local for their city",
            ),
        ),
    ),
    _turnover(
        id="tm.distinct",
        name=Words("去重技术合同成交额", "technology contract turnover, each contract once"),
        formula=Words(
            "任一方在本地的合同成交额之和", "turnover of contracts with a side in the region"
        ),
        maths="taken in + sent out - local",
        direction=Direction.NEITHER,
        sources=(DefinitionSource("Usual reading of contract flows", Reading.GENERAL_KNOWLEDGE),),
        synonyms=("去重成交额",),
        function="stmetrics.indicators.distinct_turnover",
        traps=(),
    ),
    _turnover(
        id="tm.outflow",
        name=Words("流向区外技术合同成交额", "technology contract turnover to buyers outside"),
        formula=Words(
            "卖方在本地、买方在外地的合同成交额之和", "turnover sold from the region to outside"
        ),
        maths="sent out - local",
        direction=Direction.NEITHER,
        sources=(DefinitionSource("Hubei and Beijing technology market reports", Reading.READ),),
        synonyms=("流向区外", "流向外省", "outflow"),
        function="stmetrics.indicators.outflow_turnover",
        traps=(),
    ),
)
