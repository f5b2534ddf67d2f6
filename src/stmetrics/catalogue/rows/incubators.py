"""Incubators and maker spaces: their tenants, graduates and floor (科技企业孵化)."""

from __future__ import annotations

from functools import partial
from typing import Final

from stmetrics.catalogue.row import Indicator, Kind, Naming, Theme, Timing, Words
from stmetrics.catalogue.rows._sources import TAIXING, TORCH, USUAL, ZHONGLOU

_incubation = partial(
    Indicator,
    theme=Theme.PLATFORMS,
    unit="家",
    kind=Kind.LEVEL,
    timing=Timing.STOCK,
    decimals=0,
    sources=(TORCH, USUAL),
    dimensions=("level", "kind", "scope"),
)
_KINDS: Final = (Words("孵化器", "incubators"), Words("众创空间", "maker spaces"))
_TENANTS: Final = (Words("研究院", "the institute"), Words("园区", "the zone"))

ROWS: Final = (
    _incubation(
        id="incub.tenants",
        name=Words("在孵企业数", "incubated enterprises"),
        formula=Words("孵化载体内的企业个数", "number of enterprises in incubation"),
        maths="n",
        synonyms=("在孵企业", "在孵科技型企业数", "孵化企业数", "众创空间入驻企业", "tenants"),
        naming=Naming(
            pattern=Words("{level}{kind}在孵企业数", "enterprises in {level} {kind}"),
            noun=Words("孵化载体", "incubation facilities"),
            kinds=_KINDS,
        ),
    ),
    _incubation(
        id="incub.graduates",
        name=Words("毕业企业数", "enterprises graduated from incubation"),
        timing=Timing.EITHER,
        formula=Words("达到毕业条件离开的企业个数", "number that met the conditions and left"),
        maths="n",
        synonyms=("累计毕业企业数", "孵化毕业企业", "graduates"),
        naming=Naming(
            pattern=Words("{level}{kind}毕业企业数", "graduates of {level} {kind}"),
            noun=Words("孵化载体", "incubation facilities"),
            kinds=_KINDS,
        ),
    ),
    _incubation(
        id="incub.area",
        name=Words("孵化面积", "incubation floor area"),
        unit="平方米",
        formula=Words("孵化场地面积之和", "floor area of the facilities, summed"),
        maths="sum(area)",
        synonyms=("孵化场地面积", "孵化器面积", "众创空间面积", "孵化总面积"),
        naming=Naming(
            pattern=Words("{level}{kind}孵化面积", "floor area of {level} {kind}"),
            noun=Words("孵化载体", "incubation facilities"),
            kinds=_KINDS,
        ),
    ),
    _incubation(
        id="incub.projects",
        name=Words("入驻项目数", "projects moved in"),
        unit="个",
        formula=Words("入驻项目个数", "number of projects"),
        maths="n",
        sources=(ZHONGLOU, TAIXING),
        dimensions=("kind", "scope"),
        synonyms=("入驻团队和项目", "入园项目", "研究院入驻项目"),
        naming=Naming(
            pattern=Words("{kind}入驻项目数", "projects registered at {kind}"),
            noun=Words("园区", "the zone"),
            kinds=_TENANTS,
        ),
    ),
    Indicator(
        id="incub.capital_per_project",
        name=Words("入驻项目平均注册资本", "registered capital per project moved in"),
        theme=Theme.PLATFORMS,
        unit="万元/个",
        formula=Words("总注册资本除以入驻项目数", "registered capital over the projects"),
        maths="incub.capital / incub.projects",
        kind=Kind.RATE,
        timing=Timing.STOCK,
        sources=(ZHONGLOU, USUAL),
        synonyms=("平均每个项目注册资本",),
        dimensions=("kind", "scope"),
        naming=Naming(
            pattern=Words("{kind}入驻项目平均注册资本", "registered capital per project at {kind}"),
            noun=Words("园区", "the zone"),
            kinds=_TENANTS,
        ),
    ),
    _incubation(
        id="incub.capital",
        name=Words("入驻项目总注册资本", "registered capital of the projects moved in"),
        unit="亿元",
        decimals=1,
        formula=Words("入驻项目注册资本之和", "registered capital of the projects, summed"),
        maths="sum(capital)",
        sources=(ZHONGLOU, USUAL),
        dimensions=("kind", "scope"),
        synonyms=("入驻项目注册资金",),
        traps=(Words("注册资本不是实缴资本", "registered capital is not paid-in capital"),),
        naming=Naming(
            pattern=Words("{kind}入驻项目总注册资本", "registered capital of projects at {kind}"),
            noun=Words("园区", "the zone"),
            kinds=_TENANTS,
        ),
    ),
)
