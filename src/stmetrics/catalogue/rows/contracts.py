"""Technology contracts: registered, by side, their share of GDP (技术合同)."""

from __future__ import annotations

from functools import partial
from typing import Final

from stmetrics.catalogue.row import (
    DefinitionSource,
    Direction,
    Indicator,
    Kind,
    Naming,
    Reading,
    Theme,
    Timing,
    Words,
)
from stmetrics.catalogue.rows._sources import DISTRICT_2021

_BULLETIN: Final = DefinitionSource("MOST, bulletin of the technology market", Reading.READ)
_TECHNICAL_PART: Final = Words(
    "成交额含设备、材料等，技术交易额只计技术部分",
    "turnover holds equipment and material; the technical part does not",
)
_REPORT_2015: Final = DefinitionSource("MOST, technology market report 2015", Reading.READ)
_BOTH_SIDES: Final = Words(
    "吸纳与输出都含本地成交，不可相加",
    "taken in and sent out both hold the local contracts; never add them",
)
_KINDS: Final = (
    Words("技术开发", "technology development"),
    Words("技术转让", "technology transfer"),
    Words("技术许可", "technology licence"),
    Words("技术咨询", "technology consulting"),
    Words("技术服务", "technology service"),
    Words("涉及知识产权的技术", "technology (with intellectual property)"),
)


def _called(zh: str, en: str) -> Naming:
    """A figure of one kind of contracts, such as 技术服务合同成交额."""
    noun = Words("技术", "technology")
    return Naming(pattern=Words("{kind}" + zh, "{kind} " + en), noun=noun, kinds=_KINDS)


_amount = partial(
    Indicator,
    theme=Theme.CONTRACTS,
    unit="亿元",
    kind=Kind.LEVEL,
    timing=Timing.FLOW,
)
_rate = partial(
    Indicator,
    theme=Theme.CONTRACTS,
    unit="%",
    kind=Kind.RATE,
    timing=Timing.FLOW,
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
    _amount(
        id="cn.tm_n",
        name=Words("技术合同认定登记数", "technology contracts registered"),
        unit="项",
        decimals=0,
        formula=Words("登记合同项数", "number of contracts registered"),
        maths="n",
        sources=(_BULLETIN,),
        dimensions=("kind", "scope"),
        naming=_called("合同认定登记数", "contracts registered"),
        synonyms=(
            "技术合同成交项数",
            "技术合同数",
            "成交合同",
            "技术开发合同项数",
            "技术服务合同项数",
            "技术开发项数",
            "技术转让项数",
            "技术咨询项数",
            "技术服务项数",
            "技术许可项数",
            "涉及知识产权的技术合同项数",
            "technical contracts",
        ),
        function="stmetrics.indicators.contract_count",
    ),
    _amount(
        id="cn.tm_v",
        name=Words("技术合同成交额", "technology contract turnover"),
        formula=Words("各项合同成交金额之和", "agreed amounts of the contracts, summed"),
        maths="sum(turnover)",
        sources=(_BULLETIN,),
        dimensions=("kind", "scope"),
        naming=_called("合同成交额", "contract turnover"),
        synonyms=(
            "技术合同额",
            "技术合同登记额",
            "成交额",
            "总成交额",
            "合同成交额",
            "技术开发合同成交额",
            "技术转让合同成交额",
            "技术咨询合同成交额",
            "技术服务合同成交额",
            "涉及知识产权的技术合同成交额",
            "技术市场成交额",
            "contract turnover",
            "technical contracts",
        ),
        function="stmetrics.indicators.contract_turnover",
        traps=(
            _TECHNICAL_PART,
            Words("成交额不是到账额", "what was agreed is not what was paid"),
        ),
    ),
    _amount(
        id="cn.tm_t",
        name=Words("技术交易额", "technical part of contract turnover"),
        formula=Words(
            "成交额减设备、材料等非技术费用", "turnover less equipment, material and the like"
        ),
        maths="sum(turnover - non-technical part)",
        sources=(DefinitionSource("Beijing technology market report", Reading.PARTLY_READ),),
        dimensions=("kind", "scope"),
        synonyms=("技术合同交易额", "technology-trade value"),
        function="stmetrics.indicators.technology_amount",
        part_of="cn.tm_v",
        part_by=Words("金额构成", "content of the amount"),
        traps=(_TECHNICAL_PART,),
    ),
    _rate(
        id="cn.tm_ratio",
        name=Words("技术交易额占成交额比重", "technical part as a share of turnover"),
        formula=Words("技术交易额除以成交额", "technical part over turnover"),
        maths="cn.tm_t / cn.tm_v",
        direction=Direction.NEITHER,
        sources=(DefinitionSource("China technology market report 2015, cbtm", Reading.READ),),
        synonyms=("技术交易额占比", "技术交易额占技术合同成交额比重"),
        function="stmetrics.share",
    ),
    _rate(
        id="cn.tm_avg",
        name=Words("平均每项技术合同成交额", "mean turnover per technology contract"),
        unit="万元/项",
        decimals=2,
        formula=Words("成交额除以合同项数", "turnover over the number of contracts"),
        maths="cn.tm_v / cn.tm_n",
        sources=(_REPORT_2015,),
        synonyms=("单项合同平均成交额", "mean contract value"),
        traps=(
            Words(
                "亿元除以万项即万元/项，不再换算", "亿元 over 万项 is 万元/项; no further factor"
            ),
        ),
    ),
    _rate(
        id="cn.tm_gdp",
        name=Words("技术合同成交额占GDP比重", "technology contract turnover over GDP"),
        decimals=2,
        formula=Words("成交额除以国内生产总值", "turnover over GDP"),
        maths="cn.tm_v / econ.gdp",
        sources=(_REPORT_2015,),
        synonyms=(
            "成交额与GDP之比",
            "技术市场成交额占GDP比重",
        ),
        traps=(
            Words("成交额不是GDP的一部分", "turnover is no part of GDP, though printed as a share"),
        ),
    ),
    _rate(
        id="cn.tm_type",
        name=Words("各类技术合同成交额占比", "share of a kind of technology contract"),
        formula=Words("某类合同成交额除以总成交额", "turnover of the kind over the total"),
        maths="kind / total",
        direction=Direction.NEITHER,
        scope=Words(
            "开发、转让、咨询、服务，后加许可",
            "development, transfer, consulting, services, later also licence",
        ),
        sources=(DefinitionSource("Provincial bulletins", Reading.READ),),
        synonyms=("四技合同占比", "五类合同占比", "share by type"),
        function="stmetrics.share",
        traps=(
            Words("许可单列后，转让与以前不可比", "since licences stand apart, transfers break"),
        ),
    ),
    _amount(
        id="cn.tm_in",
        name=Words(
            "吸纳与输出技术合同成交额之差", "technology contract turnover taken in less sent out"
        ),
        formula=Words("吸纳成交额减输出成交额", "turnover taken in less turnover sent out"),
        maths="tm.taken_in - tm.sent_out",
        direction=Direction.NEITHER,
        sources=(DefinitionSource("Anhui technology market report", Reading.READ),),
        synonyms=("净吸纳", "吸纳输出", "net absorption", "absorbed less output"),
        traps=(
            Words("二者之差可求，之和重复计本地成交", "they may be subtracted; a sum counts twice"),
        ),
    ),
    _rate(
        id="cn.tm_out",
        name=Words("技术合同流向外省占比", "share of contract turnover flowing outside"),
        formula=Words("流向区外的成交额除以输出成交额", "turnover to outside over all sent out"),
        maths="outside / total",
        direction=Direction.NEITHER,
        sources=(DefinitionSource("Hubei and Beijing technology market reports", Reading.READ),),
        synonyms=("流向外省", "外流占比"),
        function="stmetrics.share",
    ),
    _rate(
        id="cn.tm_done",
        name=Words("技术合同目标任务完成率", "technology contracts: completion of the target"),
        theme=Theme.TARGETS,
        formula=Words("完成额除以目标额", "actual over target"),
        maths="actual / target",
        sources=(DefinitionSource("Hunan, notice of 2019", Reading.READ),),
        synonyms=("完成率", "目标完成率"),
        function="stmetrics.completion_ratio",
    ),
    _turnover(
        id="tm.taken_in",
        name=Words("吸纳技术合同成交额", "technology contract turnover taken in"),
        formula=Words("买方在本地的合同成交额之和", "turnover of contracts bought in the region"),
        sources=(DISTRICT_2021,),
        dimensions=("kind", "scope"),
        naming=Naming(
            pattern=Words("吸纳{kind}合同成交额", "{kind} contract turnover taken in"),
            noun=Words("技术", "technology"),
            kinds=_KINDS,
        ),
        synonyms=("吸纳技术合同", "吸纳成交额", "absorbed turnover", "taken in"),
        function="stmetrics.indicators.taken_in_turnover",
    ),
    _turnover(
        id="tm.sent_out",
        name=Words("输出技术合同成交额", "technology contract turnover sent out"),
        formula=Words("卖方在本地的合同成交额之和", "turnover of contracts sold from the region"),
        sources=(DefinitionSource("Anhui technology market report", Reading.READ),),
        dimensions=("kind", "scope"),
        naming=Naming(
            pattern=Words("输出{kind}合同成交额", "{kind} contract turnover sent out"),
            noun=Words("技术", "technology"),
            kinds=_KINDS,
        ),
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
