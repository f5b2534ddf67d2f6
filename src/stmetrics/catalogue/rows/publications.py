"""Papers and results: published, appraised, transformed (论文与成果)."""

from __future__ import annotations

from functools import partial
from typing import Final

from stmetrics.catalogue.row import Indicator, Kind, Naming, Theme, Timing, Words
from stmetrics.catalogue.rows._sources import (
    HANTING,
    NBS_INDEX,
    SHANGHAI_INDEX,
    TRANSFORMATION,
    USUAL,
    XUANZHOU,
)

_results = partial(
    Indicator,
    theme=Theme.PROJECTS,
    unit="项",
    formula=Words("成果项数", "number of results"),
    maths="n",
    kind=Kind.LEVEL,
    timing=Timing.FLOW,
    decimals=0,
)
_NESTED: Final = Words(
    "级别相包含：市级以上已含省级以上，不可相加",
    "levels nest: city and above holds province and above; never add them",
)

ROWS: Final = (
    _results(
        id="pub.papers",
        name=Words("科技论文数", "scientific papers"),
        unit="篇",
        formula=Words("发表的科技论文篇数", "number of papers published"),
        sources=(SHANGHAI_INDEX, NBS_INDEX),
        synonyms=("发表论文数", "国际科技论文数", "SCI论文数", "论文发表量", "papers"),
    ),
    _results(
        id="pub.cited",
        name=Words("高被引论文数", "highly cited papers"),
        unit="篇",
        formula=Words("高被引论文篇数", "number of highly cited papers"),
        sources=(SHANGHAI_INDEX, USUAL),
        synonyms=("高被引科技论文",),
        part_of="pub.papers",
    ),
    _results(
        id="res.registered",
        name=Words("科技成果登记数", "results registered"),
        sources=(XUANZHOU, USUAL),
        synonyms=("登记科技成果", "成果登记项数"),
        dimensions=("level", "kind", "scope"),
    ),
    _results(
        id="res.appraised",
        name=Words("科技成果鉴定数", "results appraised"),
        formula=Words("通过鉴定的成果项数", "number of results appraised"),
        sources=(HANTING, USUAL),
        synonyms=("成果鉴定", "科技成果评价数"),
        traps=(_NESTED,),
        dimensions=("level", "scope"),
        naming=Naming(
            pattern=Words("{level}{kind}鉴定数", "{kind} appraised, {level}"),
            noun=Words("科技成果", "results"),
        ),
    ),
    _results(
        id="res.transformed_amount",
        name=Words("科技成果转化合同金额", "contract value of transformed results"),
        theme=Theme.COOPERATION,
        unit="亿元",
        decimals=1,
        formula=Words(
            "转让、许可、作价投资等合同金额之和",
            "contracts of transfer, licence and investment in kind, summed",
        ),
        maths="sum(amount)",
        sources=(TRANSFORMATION, USUAL),
        synonyms=("成果转化合同金额", "成果转化金额", "转让许可作价投资合同金额", "成果转化额"),
    ),
    _results(
        id="res.transformed_contracts",
        name=Words("科技成果转化合同数", "contracts of transformed results"),
        theme=Theme.COOPERATION,
        formula=Words("转让、许可、作价投资等合同项数", "contracts of transfer, licence, in kind"),
        sources=(TRANSFORMATION, USUAL),
        synonyms=("成果转化合同项数", "转让许可作价投资合同数"),
    ),
    _results(
        id="res.transformed_income",
        name=Words("科技成果转化收入", "income from transformed results"),
        theme=Theme.COOPERATION,
        unit="亿元",
        decimals=1,
        formula=Words("成果转化取得的收入之和", "income from transformed results, summed"),
        maths="sum(income)",
        sources=(TRANSFORMATION, USUAL),
        synonyms=("成果转化收入", "成果转化到账金额", "转化收益"),
        traps=(Words("收入不是合同金额", "what came in is not what was agreed"),),
    ),
)
