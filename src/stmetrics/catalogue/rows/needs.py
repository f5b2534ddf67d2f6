"""Needs for technology on their way to a cooperation; experts sent out (技术需求、科技特派员)."""

from __future__ import annotations

from functools import partial
from typing import Final

from stmetrics.catalogue.row import Direction, Indicator, Kind, Theme, Timing, Words
from stmetrics.catalogue.rows._sources import DISTRICT_2021

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
_need = partial(_count, sources=(DISTRICT_2021,))
_stage = partial(
    _need,
    timing=Timing.STOCK,
    formula=Words("处于该阶段的合作个数", "number of cooperations at the stage"),
    function="stmetrics.indicators.count_by_stage",
)
_amount = partial(_count, maths="sum(amount)")

ROWS: Final = (
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
