"""Industry-university-research cooperation, its agreements and its funnel of needs (产学研合作)."""

from __future__ import annotations

from functools import partial
from typing import Final

from stmetrics.catalogue.row import (
    Direction,
    Indicator,
    Kind,
    Theme,
    Timing,
    Words,
)
from stmetrics.catalogue.rows.bureau_sources import (
    DISTRICT_2021,
    HANTING,
    TAIXING,
    ZHONGLOU,
)

_SCOPES: Final = Words(
    "同一报告可有两个口径的协议数，不可相加",
    "one report may count agreements in two scopes; they do not add up",
)
_BOUND: Final = Words(
    "“余”“多”“以上”是下限，不是准确数", '"more than" is a lower bound, not a figure'
)
_INTENTION: Final = Words("意向不等于协议", "an intention is not an agreement")

_count = partial(
    Indicator,
    theme=Theme.COOPERATION,
    unit="项",
    formula=Words("个数", "count"),
    maths="n",
    kind=Kind.LEVEL,
    timing=Timing.FLOW,
    decimals=0,
)
_amount = partial(_count, maths="sum(amount)")
_need = partial(_count, sources=(DISTRICT_2021,))
_stage = partial(
    _need,
    timing=Timing.STOCK,
    formula=Words("处于该阶段的合作个数", "number of cooperations at the stage"),
    function="stmetrics.indicators.count_by_stage",
)

ROWS: Final = (
    _count(
        id="coop.events",
        name=Words("产学研活动数", "industry-university-research events"),
        unit="场",
        formula=Words("活动场次", "number of events"),
        sources=(ZHONGLOU, TAIXING),
        synonyms=("产学研对接活动", "对接会", "events"),
    ),
    _count(
        id="coop.agreements",
        name=Words("产学研合作协议数", "cooperation agreements"),
        formula=Words("正式签订的协议项数", "number of agreements signed"),
        sources=(ZHONGLOU, TAIXING),
        synonyms=("正式合作协议", "合作协议", "产学研合作", "agreements"),
        traps=(_SCOPES, _BOUND, _INTENTION),
    ),
    _count(
        id="coop.agreements_in_three",
        name=Words("三大产业合作协议数", "cooperation agreements in the three industries"),
        formula=Words("三大产业的协议项数", "number of agreements in the three industries"),
        sources=(ZHONGLOU,),
        synonyms=("三大产业",),
        part_of="coop.agreements",
    ),
    _amount(
        id="coop.agreed",
        name=Words("产学研合作协议金额", "amount of the cooperation agreements"),
        unit="万元",
        formula=Words("各项协议金额之和", "amounts of the agreements, summed"),
        sources=(ZHONGLOU,),
        synonyms=("协议金额", "合同金额", "amount agreed"),
    ),
    Indicator(
        id="coop.agreed_per_agreement",
        name=Words("平均每项协议金额", "amount per cooperation agreement"),
        theme=Theme.COOPERATION,
        unit="万元/项",
        decimals=2,
        formula=Words("协议金额除以协议项数", "amount agreed over the agreements"),
        maths="coop.agreed / coop.agreements",
        kind=Kind.RATE,
        timing=Timing.FLOW,
        sources=(ZHONGLOU,),
        synonyms=("每项协议",),
    ),
    _amount(
        id="coop.induced",
        name=Words("产学研带动项目投资", "project investment induced by cooperation"),
        unit="亿元",
        decimals=1,
        formula=Words("协议带动的项目投资之和", "project investment that agreements brought in"),
        sources=(ZHONGLOU,),
        synonyms=("带动项目投资", "带动投资", "induced investment"),
    ),
    Indicator(
        id="coop.leverage",
        name=Words("产学研带动比", "leverage of cooperation agreements"),
        theme=Theme.COOPERATION,
        unit="倍",
        formula=Words("带动项目投资除以协议金额", "induced investment over the amount agreed"),
        maths="coop.induced / coop.agreed",
        kind=Kind.RATE,
        timing=Timing.FLOW,
        sources=(ZHONGLOU,),
        decimals=2,
        synonyms=("带动比", "放大倍数", "leverage ratio"),
        function="stmetrics.indicators.cooperation_leverage",
    ),
    _count(
        id="coop.fair_enterprises",
        name=Words("洽谈会参会企业数", "enterprises at the fair"),
        unit="家",
        sources=(ZHONGLOU,),
        synonyms=("参会企业", "洽谈会"),
        traps=(_BOUND,),
    ),
    _count(
        id="coop.fair_people",
        name=Words("洽谈会参会人数", "people at the fair"),
        unit="人",
        sources=(ZHONGLOU,),
        synonyms=("参会人员", "洽谈会"),
        traps=(_BOUND,),
    ),
    _count(
        id="coop.fair_contracts",
        name=Words("洽谈会技术转让合同数", "transfer contracts signed at the fair"),
        scope=Words("单项金额超100万元的合同", "contracts above 1,000,000元 each"),
        sources=(ZHONGLOU,),
        synonyms=("技术转让合同", "洽谈会"),
    ),
    _count(
        id="coop.experts_invited",
        name=Words("邀请专家数", "experts invited"),
        unit="人",
        sources=(ZHONGLOU,),
        synonyms=("专家",),
        traps=(_BOUND,),
    ),
    _count(
        id="coop.national_talents",
        name=Words("邀请国家级人才数", "national talents invited"),
        unit="人",
        sources=(ZHONGLOU,),
        synonyms=("国家级专家", "国家级人才"),
    ),
    _count(
        id="coop.alliances",
        name=Words("产学研联盟数", "alliances"),
        unit="个",
        sources=(TAIXING,),
        synonyms=("创新联盟", "校企联盟"),
    ),
    _count(
        id="coop.transformed",
        name=Words("科技成果转化数", "results transformed"),
        formula=Words("转化成果项数", "number of results put to use"),
        sources=(TAIXING,),
        synonyms=("成果转化", "results transferred"),
    ),
    _count(
        id="coop.roadshow_contracts",
        name=Words("路演签约数", "contracts signed at roadshows"),
        formula=Words("签约项数", "number of contracts"),
        sources=(TAIXING,),
        synonyms=("项目路演", "roadshows"),
    ),
    _count(
        id="coop.partners",
        name=Words("产学研合作企业数", "enterprises with a partnership"),
        unit="家",
        formula=Words("建立合作关系的企业个数", "number of enterprises with a partnership"),
        timing=Timing.STOCK,
        sources=(HANTING,),
        synonyms=("合作企业", "partnerships"),
        traps=(_BOUND,),
    ),
    _need(
        id="coop.needs_collected",
        name=Words("技术需求征集数", "needs collected"),
        formula=Words("征集的需求项数", "number of needs collected"),
        synonyms=("征集需求", "技术需求", "needs"),
    ),
    _need(
        id="coop.needs_collected_enterprises",
        name=Words("技术需求征集企业数", "enterprises whose needs were collected"),
        unit="家",
        synonyms=("征集企业",),
    ),
    _need(
        id="coop.needs_selected",
        name=Words("技术需求筛选数", "needs selected"),
        formula=Words("筛选出的需求项数", "number of needs selected"),
        synonyms=("筛选需求", "technology needs"),
        part_of="coop.needs_collected",
    ),
    _need(
        id="coop.needs_selected_enterprises",
        name=Words("技术需求筛选企业数", "enterprises whose needs were selected"),
        unit="家",
        synonyms=("筛选企业",),
        part_of="coop.needs_collected_enterprises",
    ),
    _stage(
        id="coop.intention",
        name=Words("有合作意向数", "needs with an intention to cooperate only"),
        synonyms=("合作意向", "intention"),
        traps=(_INTENTION,),
    ),
    _stage(
        id="coop.in_contact",
        name=Words("正在对接数", "needs in contact"),
        synonyms=("对接中", "洽谈中", "in contact"),
    ),
    _stage(
        id="coop.cooperating",
        name=Words("已开展合作数", "needs already in cooperation"),
        synonyms=("已合作", "cooperating"),
    ),
    _amount(
        id="coop.investment_planned",
        name=Words("合作计划投资", "investment planned in cooperation"),
        unit="万元",
        formula=Words("计划投资额之和", "investment planned, summed"),
        sources=(DISTRICT_2021,),
        synonyms=("计划投资", "planned investment"),
    ),
    _amount(
        id="coop.investment_made",
        name=Words("合作已投资额", "investment already made in cooperation"),
        unit="万元",
        formula=Words("已投资额之和", "investment made, summed"),
        sources=(DISTRICT_2021,),
        synonyms=("已投资", "investment made"),
    ),
    _count(
        id="coop.experts_dispatched",
        name=Words("选派专家数", "experts dispatched"),
        unit="人",
        sources=(DISTRICT_2021,),
        synonyms=("科技特派员", "派出专家"),
    ),
    _amount(
        id="coop.land",
        name=Words("服务土地面积", "land served by the experts"),
        unit="亩",
        formula=Words("专家服务的土地面积", "area that the experts served"),
        maths="sum(area)",
        sources=(DISTRICT_2021,),
        synonyms=("土地", "种植面积", "land"),
        direction=Direction.NEITHER,
    ),
    _count(
        id="coop.villagers",
        name=Words("带动村民数", "villagers reached"),
        unit="人",
        sources=(DISTRICT_2021,),
        synonyms=("带动农户", "villagers"),
    ),
    _amount(
        id="coop.villager_income",
        name=Words("村民增收额", "extra income of villagers"),
        unit="万元",
        formula=Words("村民增加的收入", "income that villagers gained"),
        maths="sum(income)",
        sources=(DISTRICT_2021,),
        synonyms=("增收", "extra income"),
        traps=(
            Words(
                "人均增收与增收总额须说明",
                "say whether it is a total or per villager; only a total adds up",
            ),
        ),
    ),
)
