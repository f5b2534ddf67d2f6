"""Experts and talent (人才)."""

from __future__ import annotations

from functools import partial
from typing import Final

from stmetrics.catalogue.row import Indicator, Kind, Theme, Timing, Words
from stmetrics.catalogue.rows._sources import DISTRICT_PLAN, TAIXING

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
