"""Cooperation of industry, university and research (产学研合作)."""

from __future__ import annotations

from functools import partial
from typing import Final

from stmetrics.catalogue.row import Indicator, Kind, Naming, Theme, Timing, Words
from stmetrics.catalogue.rows._sources import HANTING, TAIXING, USUAL, ZHONGLOU

_BOUND: Final = Words(
    "“余”“多”“以上”是下限，不是准确数", '"more than" is a lower bound, not a figure'
)
_INTENTION: Final = Words("意向不等于协议", "an intention is not an agreement")
_SCOPES: Final = Words(
    "同一报告可有两个口径的协议数，不可相加",
    "one report may count agreements in two scopes; they do not add up",
)
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

_MEETINGS: Final = (
    Words("洽谈会", "the fair"),
    Words("路演", "roadshows"),
    Words("对接会", "matchmaking meetings"),
)
_at_meetings = partial(_count, dimensions=("kind", "scope"), sources=(ZHONGLOU, TAIXING))

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
        synonyms=(
            "正式合作协议",
            "合作协议",
            "产学研合作",
            "产学研合作项目数",
            "agreements",
        ),
        traps=(_SCOPES, _BOUND, _INTENTION),
        counted_in=("份",),
        dimensions=("kind", "scope"),
        naming=Naming(
            pattern=Words("{kind}合作协议数", "cooperation agreements {kind}"),
            noun=Words("产学研", ""),
            kinds=[Words("三大产业", "in the three industries")],
        ),
        function="stmetrics.indicators.agreement_count",
    ),
    _amount(
        id="coop.agreed",
        name=Words("产学研合作协议金额", "amount of the cooperation agreements"),
        unit="万元",
        formula=Words("各项协议金额之和", "amounts of the agreements, summed"),
        sources=(ZHONGLOU,),
        synonyms=("协议金额", "合同金额", "amount agreed"),
        function="stmetrics.indicators.agreed_investment",
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
        function="stmetrics.indicators.induced_investment",
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
        id="coop.experts_invited",
        name=Words("邀请专家数", "experts invited"),
        unit="人",
        sources=(ZHONGLOU, USUAL),
        synonyms=("专家",),
        traps=(_BOUND,),
        dimensions=("kind", "scope"),
        naming=Naming(
            pattern=Words("邀请{kind}数", "{kind} invited"),
            noun=Words("专家", "experts"),
            kinds=[Words("国家级人才", "national talents"), Words("院士", "academicians")],
        ),
    ),
    _count(
        id="coop.alliances",
        name=Words("产学研联盟数", "alliances"),
        unit="个",
        sources=(TAIXING,),
        synonyms=("创新联盟", "校企联盟", "产业技术创新战略联盟"),
    ),
    _count(
        id="coop.transformed",
        name=Words("科技成果转化数", "results transformed"),
        formula=Words("转化成果项数", "number of results put to use"),
        sources=(TAIXING,),
        synonyms=("成果转化", "成果转化项目", "results transferred"),
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
    _at_meetings(
        id="coop.attending_enterprises",
        name=Words("参会企业数", "enterprises attending"),
        unit="家",
        formula=Words("参加活动的企业个数", "number of enterprises that attended"),
        traps=(_BOUND,),
        naming=Naming(
            pattern=Words("{kind}参会企业数", "enterprises at {kind}"),
            noun=Words("活动", "events"),
            kinds=_MEETINGS,
        ),
    ),
    _at_meetings(
        id="coop.attending_people",
        name=Words("参会人数", "people attending"),
        unit="人",
        formula=Words("参加活动的人数", "number of people that attended"),
        traps=(_BOUND,),
        naming=Naming(
            pattern=Words("{kind}参会人数", "people at {kind}"),
            noun=Words("活动", "events"),
            kinds=_MEETINGS,
        ),
    ),
    _at_meetings(
        id="coop.signed",
        name=Words("活动签约数", "contracts signed at events"),
        formula=Words("活动上签订的合同项数", "number of contracts signed at events"),
        synonyms=("签约项目数", "签约项数", "现场签约"),
        naming=Naming(
            pattern=Words("{kind}数", "contracts signed at {kind}"),
            noun=Words("活动签约", "events"),
            kinds=[
                Words("路演签约", "roadshows"),
                Words("洽谈会签约", "the fair"),
                Words("洽谈会技术转让合同", "the fair"),
            ],
        ),
    ),
)
