"""Experts and talent (人才)."""

from __future__ import annotations

from functools import partial
from typing import Final

from stmetrics.catalogue.row import Indicator, Kind, Naming, Theme, Timing, Words
from stmetrics.catalogue.rows._sources import (
    DISTRICT_PLAN,
    JINDONG,
    TAIXING,
    TECHNOLOGY_MARKET,
    USUAL,
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

_EVENT: Final = Words("按人次计，同一人可计多次", "attendances: one person may count several times")

ROWS: Final = (
    _persons(
        id="talent.foreign_experts",
        name=Words("外国高端和专业人才数", "foreign high-end and professional experts"),
        sources=(TAIXING,),
        synonyms=("外国人才", "外国专家", "来华工作的外国高端和专业人才", "foreign experts"),
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
    _persons(
        id="talent.introduced",
        name=Words("引进人才数", "talents brought in"),
        formula=Words("当期引进的人数", "number brought in during the period"),
        timing=Timing.FLOW,
        sources=(JINDONG, TAIXING),
        synonyms=("引进高层次人才", "引进高端人才", "柔性引才", "新增人才", "引进海外人才"),
        dimensions=("level", "kind", "scope"),
        naming=Naming(
            pattern=Words("引进{level}{kind}数", "{level} {kind} brought in"),
            noun=Words("人才", "talents"),
            kinds=[
                Words("高层次人才", "high-level talents"),
                Words("领军人才", "leading talents"),
                Words("硕博人才", "graduates with a master's or doctor's degree"),
            ],
        ),
    ),
    _persons(
        id="talent.selected",
        name=Words("人才计划入选人数", "persons selected for a talent programme"),
        formula=Words("入选人才计划的人数", "number of persons selected"),
        timing=Timing.FLOW,
        sources=(JINDONG, USUAL),
        synonyms=("入选人才计划", "入选人才工程", "人才工程入选数"),
        dimensions=("level", "kind", "scope"),
    ),
    _persons(
        id="talent.teams",
        name=Words("创新创业团队数", "innovation and start-up teams"),
        unit="个",
        formula=Words("团队个数", "number of teams"),
        sources=(JINDONG, USUAL),
        synonyms=("引进研发团队", "科技创新团队", "人才团队"),
        dimensions=("level", "kind", "scope"),
    ),
    _persons(
        id="talent.brokers",
        name=Words("技术经纪人数", "technology brokers"),
        sources=(TECHNOLOGY_MARKET, USUAL),
        synonyms=("技术经纪人", "技术经理人", "培训技术经纪人"),
    ),
    _persons(
        id="talent.trained",
        name=Words("培训人次", "attendances at training"),
        unit="人次",
        formula=Words("参加培训的人次之和", "attendances at training, summed"),
        timing=Timing.FLOW,
        sources=(JINDONG, USUAL),
        synonyms=("科技特派员培训人次", "科技培训人次", "培训农民人次", "受训人次"),
        counted_in=("人",),
        traps=(_EVENT,),
        dimensions=("kind", "scope"),
    ),
    _persons(
        id="talent.trainings",
        name=Words("科技培训场次", "training events"),
        unit="场",
        formula=Words("培训场次", "number of training events"),
        timing=Timing.FLOW,
        sources=(JINDONG, USUAL),
        synonyms=("培训班", "举办培训班", "培训次数", "辅导讲座"),
        dimensions=("kind", "scope"),
    ),
)
