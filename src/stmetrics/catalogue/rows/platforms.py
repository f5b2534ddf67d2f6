"""Platforms: laboratories, centres, incubators, institutes (创新平台)."""

from __future__ import annotations

from functools import partial
from typing import Final

from stmetrics.catalogue.row import Indicator, Kind, Naming, Theme, Timing, Words
from stmetrics.catalogue.rows._sources import (
    DISTRICT_PLAN,
    HANTING,
    JINDONG,
    TAIXING,
    USUAL,
    ZHONGLOU,
)

_NESTED: Final = Words(
    "级别相包含：市级以上已含省级以上，不可相加",
    "levels nest: city and above holds province and above; never add them",
)
_ADDED: Final = Words(
    "新增数是流量，不是平台总数", "what was added is a flow, not the number there is"
)
_STAGES: Final = Words("申报不等于认定", "an application is not a recognition")
_platforms = partial(
    Indicator,
    theme=Theme.PLATFORMS,
    unit="家",
    formula=Words("平台个数", "number of platforms"),
    maths="n",
    kind=Kind.LEVEL,
    timing=Timing.STOCK,
    decimals=0,
)

_PLATFORM_KINDS: Final = (
    Words("孵化器", "incubators"),
    Words("众创空间", "maker spaces"),
    Words("加速器", "accelerators"),
    Words("孵化载体", "incubation facilities"),
    Words("重点实验室", "key laboratories"),
    Words("院士工作站", "academician stations"),
    Words("博士后工作站", "postdoctoral stations"),
    Words("工程技术中心", "engineering centres"),
    Words("企业技术中心", "enterprise technology centres"),
    Words("企业研发中心", "enterprise R&D centres"),
    Words("企业研发平台", "enterprise R&D platforms"),
    Words("新型研发机构", "new-type R&D institutions"),
    Words("外资研发机构", "foreign-invested R&D institutions"),
    Words("公共服务平台", "service platforms"),
    Words("中试基地", "pilot bases"),
    Words("国际科技合作中心", "international cooperation centres"),
    Words("产业创新中心", "industrial innovation centres"),
    Words("星创天地", "rural maker spaces"),
    Words("农业科技园区", "agricultural science parks"),
)
_PLATFORM: Final = Words("平台", "platforms")


def _called(zh: str, en: str) -> Naming:
    return Naming(pattern=Words(zh, en), noun=_PLATFORM, kinds=_PLATFORM_KINDS)


_graded = partial(_platforms, dimensions=("level", "kind", "scope"))
_graded_flow = partial(_graded, timing=Timing.FLOW)

ROWS: Final = (
    _graded(
        id="plat.total",
        name=Words("各类创新平台数", "platforms for innovation"),
        sources=(TAIXING, HANTING),
        synonyms=(
            "创新平台",
            "科技平台",
            "平台总数",
            "研发机构数",
            "新型研发机构数",
            "孵化载体数",
            "孵化器数",
            "众创空间数",
            "重点实验室数",
            "工程技术研究中心数",
            "院士工作站数",
            "企业研发机构数",
            "innovation platforms",
        ),
        traps=(_NESTED,),
        naming=_called("{level}{kind}数", "{level} {kind}"),
        function="stmetrics.indicators.count_of",
    ),
    _platforms(
        id="plat.transfer_institutions",
        name=Words("技术转移机构数", "technology transfer institutions"),
        formula=Words("机构个数", "number of institutions"),
        sources=(DISTRICT_PLAN,),
        synonyms=("技术转移", "technology transfer"),
    ),
    _graded_flow(
        id="plat.applied",
        name=Words("创新平台申报数", "platforms applied for"),
        formula=Words("申报平台个数", "number of platforms applied for"),
        sources=(ZHONGLOU, HANTING),
        synonyms=("申报平台", "平台申报"),
        traps=(_STAGES, _NESTED),
        naming=_called("{level}{kind}申报数", "{kind} applied for, {level}"),
    ),
    _graded_flow(
        id="plat.recognised",
        name=Words("创新平台认定数", "platforms recognised"),
        formula=Words("当期认定平台个数", "number of platforms recognised in the period"),
        sources=(ZHONGLOU, HANTING),
        synonyms=("认定平台", "获批平台", "平台认定"),
        traps=(_STAGES, _NESTED),
        naming=_called("{level}{kind}认定数", "{kind} recognised, {level}"),
        function="stmetrics.indicators.count_of",
    ),
    _graded_flow(
        id="plat.added",
        name=Words("新增创新平台数", "platforms added"),
        formula=Words("当期新增平台个数", "number of platforms added in the period"),
        sources=(TAIXING, JINDONG),
        synonyms=("新增研发机构", "新建研发平台", "平台新增"),
        traps=(_ADDED, _NESTED),
        naming=_called("新增{level}{kind}数", "{kind} added, {level}"),
    ),
    _graded_flow(
        id="plat.evaluated",
        name=Words("创新平台绩效评估数", "platforms evaluated"),
        formula=Words("参加评估的平台个数", "number of platforms evaluated"),
        sources=(ZHONGLOU, TAIXING),
        synonyms=("平台评估", "绩效评估"),
        naming=_called("{level}{kind}绩效评估数", "{kind} evaluated, {level}"),
    ),
    _graded_flow(
        id="plat.rated_good",
        name=Words("创新平台评为良好数", "platforms rated good"),
        formula=Words("评为良好的平台个数", "number of platforms rated good"),
        sources=(ZHONGLOU, USUAL),
        part_of="plat.evaluated",
        naming=_called("{level}{kind}评为良好数", "{kind} rated good, {level}"),
    ),
    _graded_flow(
        id="plat.rated_excellent",
        name=Words("优秀创新平台数", "platforms rated excellent"),
        formula=Words("评为优秀的平台个数", "number of platforms rated excellent"),
        sources=(TAIXING, USUAL),
        part_of="plat.evaluated",
        synonyms=("评为优秀的平台数",),
        naming=_called("{level}优秀{kind}数", "{kind} rated excellent, {level}"),
    ),
)
