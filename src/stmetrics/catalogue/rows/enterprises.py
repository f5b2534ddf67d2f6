"""Technology SMEs and enterprises with a title (科技型中小企业、创新型企业)."""

from __future__ import annotations

from functools import partial
from typing import Final

from stmetrics.catalogue.row import (
    DefinitionSource,
    Indicator,
    Kind,
    Naming,
    Reading,
    Theme,
    Timing,
    Words,
)
from stmetrics.catalogue.rows._sources import (
    DISTRICT_2021,
    HANTING,
    JINDONG,
    NBS_INDEX,
    TAIXING,
    TORCH,
    USUAL,
    XUANZHOU,
)

_HUBEI: Final = DefinitionSource("Hubei Daily, 2023-02-01, technology SMEs 2022", Reading.READ)
_WHOSE: Final = Words(
    "须说明是哪一类企业：各类互有重复，不可相加",
    "say of which enterprises: the groups overlap and do not add up",
)
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
    function="stmetrics.indicators.titled_enterprises",
)

_TITLES: Final = Naming(
    pattern=Words("{level}{kind}数", "{kind}, {level}"),
    noun=Words("创新型企业", "innovative enterprises"),
    kinds=[
        Words("瞪羚企业", "gazelle enterprises"),
        Words("独角兽企业", "unicorn enterprises"),
        Words("创新型企业", "innovative enterprises"),
        Words("创新型领军企业", "leading innovative enterprises"),
        Words("创新型（试点）企业", "innovative (pilot) enterprises"),
        Words("科技企业上市培育", "enterprises in the listing pipeline"),
        Words("专精特新企业", "specialised and sophisticated enterprises"),
        Words("专精特新小巨人企业", "little giants"),
        Words("科技领军企业", "leading technology enterprises"),
    ],
)
_TITLES_APPLIED: Final = Naming(
    pattern=Words("{level}{kind}申报数", "applications as {kind}, {level}"),
    noun=Words("创新型企业", "innovative enterprises"),
    kinds=_TITLES.kinds,
)

_GROUPS: Final = (
    Words("高新技术企业", "high-tech enterprises"),
    Words("高新区企业", "enterprises of the high-tech zones"),
    Words("高技术产业", "high-technology industry"),
    Words("科技型中小企业", "technology SMEs"),
    Words("规上工业企业", "industrial enterprises above designated size"),
    Words("在孵企业", "incubated enterprises"),
    Words("科技服务业", "science and technology services"),
)


def _of_group(zh: str, en: str) -> Naming:
    """A figure of one group of enterprises, such as 高新技术企业营业收入."""
    noun = Words("企业", "enterprises")
    return Naming(pattern=Words("{kind}" + zh, en + " of {kind}"), noun=noun, kinds=_GROUPS)


_of_enterprises = partial(
    Indicator,
    theme=Theme.ENTERPRISES,
    unit="亿元",
    kind=Kind.LEVEL,
    timing=Timing.FLOW,
    sources=(TORCH, NBS_INDEX),
    dimensions=("kind", "scope"),
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
        id="ent.titled",
        name=Words("获创新称号企业数", "enterprises with an innovation title"),
        sources=(TAIXING, HANTING),
        synonyms=(
            "称号企业",
            "创新型企业数",
            "瞪羚企业数",
            "独角兽企业数",
            "专精特新企业数",
            "领军企业数",
            "titled enterprises",
        ),
        traps=(_LEVELS,),
        dimensions=("level", "kind", "scope"),
        naming=_TITLES,
    ),
    _titled(
        id="ent.title_applied",
        name=Words("创新称号企业申报数", "applications for an innovation title"),
        formula=Words("申报企业个数", "number of enterprises that applied"),
        timing=Timing.FLOW,
        function=None,
        sources=(HANTING, TAIXING),
        dimensions=("level", "kind", "scope"),
        naming=_TITLES_APPLIED,
    ),
    _of_enterprises(
        id="ent.revenue",
        name=Words("科技企业营业收入", "operating revenue of technology enterprises"),
        formula=Words("企业营业收入之和", "operating revenue of the enterprises, summed"),
        maths="sum(revenue)",
        synonyms=(
            "高新技术企业营业收入",
            "高新区营业收入",
            "高技术产业营业收入",
            "高新技术企业实现营收",
            "孵化器及在孵企业收入",
        ),
        naming=_of_group("营业收入", "operating revenue"),
        traps=(_WHOSE,),
    ),
    _of_enterprises(
        id="ent.profit",
        name=Words("科技企业利润总额", "profit of technology enterprises"),
        formula=Words("企业利润总额之和", "profit of the enterprises, summed"),
        maths="sum(profit)",
        synonyms=("高新技术企业利润总额", "高新区净利润", "高新技术企业净利润", "高技术产业利润"),
        naming=_of_group("利润总额", "profit"),
        traps=(_WHOSE,),
    ),
    _of_enterprises(
        id="ent.tax",
        sources=(TORCH, NBS_INDEX, DISTRICT_2021),
        name=Words("科技企业上缴税费", "tax paid by technology enterprises"),
        formula=Words("企业实际上缴税费之和", "tax that the enterprises paid, summed"),
        maths="sum(tax)",
        synonyms=("高新技术企业上缴税费", "高新区上缴税额", "高新技术企业税收", "企业税收"),
        naming=_of_group("上缴税费", "tax paid"),
        traps=(_WHOSE, Words("上缴税费不是税收优惠", "tax paid is not tax relief")),
    ),
    _of_enterprises(
        id="ent.exports",
        name=Words("科技企业出口总额", "exports of technology enterprises"),
        formula=Words("企业出口总额之和", "exports of the enterprises, summed"),
        maths="sum(exports)",
        synonyms=("高新技术企业出口额", "高新区出口创汇", "高新技术产品出口额", "高技术产业出口"),
        naming=_of_group("出口总额", "exports"),
        traps=(_WHOSE,),
    ),
    _of_enterprises(
        id="ent.employees",
        name=Words("科技企业从业人员数", "persons employed by technology enterprises"),
        unit="人",
        decimals=0,
        timing=Timing.STOCK,
        formula=Words("企业期末从业人员之和", "persons employed at the end of the period, summed"),
        maths="sum(employees)",
        synonyms=("高新技术企业从业人员", "高新区从业人员数", "期末从业人员"),
        naming=_of_group("从业人员数", "persons employed by the group"),
        traps=(_WHOSE,),
    ),
    _titled(
        id="ent.science",
        name=Words("科技型企业数", "science and technology enterprises"),
        formula=Words("科技型企业个数", "number of enterprises"),
        timing=Timing.STOCK,
        sources=(JINDONG, XUANZHOU),
        synonyms=("科技型企业", "科技企业数量", "创新主体数"),
        function=None,
        traps=(Words("口径各地不同", "every region counts others"),),
    ),
    _titled(
        id="ent.listed",
        name=Words("上市科技企业数", "listed technology enterprises"),
        formula=Words("上市企业个数", "number of listed enterprises"),
        timing=Timing.STOCK,
        sources=(TORCH, USUAL),
        synonyms=("上市企业数", "科创板上市企业", "境内外上市企业"),
        function=None,
    ),
    _of_enterprises(
        id="ent.output",
        name=Words("科技企业工业总产值", "gross output value of technology enterprises"),
        formula=Words("企业工业总产值之和", "gross output value of the enterprises, summed"),
        maths="sum(output)",
        synonyms=("高新技术企业工业总产值", "高新技术企业产值", "高技术产业总产值"),
        naming=_of_group("工业总产值", "gross output value"),
        traps=(_WHOSE,),
    ),
    _of_enterprises(
        id="ent.rd_expenses",
        name=Words("科技企业研发费用", "R&D expenses of technology enterprises"),
        formula=Words("企业研发费用之和", "R&D expenses of the enterprises, summed"),
        maths="sum(expenses)",
        synonyms=("高新技术企业研发费用", "高新技术企业研发投入", "科技型中小企业研发投入"),
        naming=_of_group("研发费用", "R&D expenses"),
        traps=(_WHOSE,),
    ),
)
