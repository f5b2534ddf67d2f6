"""Science projects, their funds and awards (科技计划项目、资金、奖励)."""

from __future__ import annotations

from functools import partial
from typing import Final

from stmetrics.catalogue.row import Indicator, Kind, Naming, Theme, Timing, Words
from stmetrics.catalogue.rows._sources import (
    DISTRICT_2021,
    HANTING,
    JINDONG,
    TAIXING,
    XUANZHOU,
    ZHONGLOU,
)

_NESTED: Final = Words(
    "级别相包含：市级以上已含省级以上，不可相加",
    "levels nest: city and above holds province and above; never add them",
)
_STAGES: Final = Words("申报不等于立项", "an application is not an approval")
_projects = partial(
    Indicator,
    theme=Theme.PROJECTS,
    unit="项",
    formula=Words("项目个数", "number of projects"),
    maths="n",
    kind=Kind.LEVEL,
    timing=Timing.FLOW,
    decimals=0,
)
_funds = partial(
    _projects,
    unit="万元",
    formula=Words("项目扶持资金之和", "funds granted to projects, summed"),
    maths="sum(funds)",
    function="stmetrics.indicators.project_funds",
)

_PROJECT_KINDS: Final = (
    Words("项目", "projects"),
    Words("重点研发项目", "key R&D projects"),
    Words("成果转化项目", "transformation projects"),
    Words("重点技术攻关项目", "key technology projects"),
    Words("自然科学基金项目", "natural science fund projects"),
    Words("软科学项目", "soft science projects"),
    Words("星火计划项目", "Spark projects"),
    Words("火炬计划项目", "Torch projects"),
    Words("科技部对俄合作专项", "projects of the ministry's cooperation with Russia"),
    Words("国际科技合作项目", "international cooperation projects"),
    Words("国家计划候选项目", "candidates for a national programme"),
    Words("揭榜挂帅项目", "open-call projects"),
)
_PROJECT: Final = Words("科技计划项目", "projects")
_graded = partial(_projects, dimensions=("level", "kind", "scope"), traps=(_NESTED,))

ROWS: Final = (
    _funds(
        id="proj.funds",
        name=Words("争取扶持资金", "project funds won"),
        sources=(ZHONGLOU, DISTRICT_2021),
        synonyms=("扶持资金", "上级资金", "无偿资金", "project funds"),
        traps=(Words("立项金额不是到位金额", "what was granted need not have been paid out"),),
    ),
    _funds(
        id="proj.grants",
        name=Words("项目立项经费", "grants of the projects approved"),
        sources=(HANTING,),
        synonyms=("项目经费", "立项资金", "project grants"),
    ),
    _funds(
        id="proj.largest_grant",
        name=Words("单项最大立项经费", "largest grant of one project"),
        formula=Words("各项目立项经费之最大", "the largest of the grants"),
        maths="max(grant)",
        sources=(HANTING,),
        synonyms=("最大单项经费",),
        function=None,
        part_of="proj.grants",
        traps=(Words("各地最大值不可相加", "the largest grants of several regions do not add up"),),
    ),
    _graded(
        id="proj.total",
        name=Words("科技计划项目数", "science projects"),
        sources=(ZHONGLOU, TAIXING, HANTING),
        synonyms=("科技项目", "承担科技计划项目", "实施科技项目"),
        naming=Naming(
            pattern=Words("{level}{kind}数", "{kind}, {level}"),
            noun=_PROJECT,
            kinds=_PROJECT_KINDS,
        ),
    ),
    _graded(
        id="proj.applied",
        name=Words("科技计划项目申报数", "projects applied for"),
        sources=(ZHONGLOU, TAIXING),
        synonyms=("项目申报", "申报科技项目", "申报项目", "组织申报科技项目"),
        function="stmetrics.indicators.count_of",
        traps=(_NESTED, _STAGES),
        naming=Naming(
            pattern=Words("{level}{kind}申报数", "{kind} applied for, {level}"),
            noun=_PROJECT,
            kinds=_PROJECT_KINDS,
            scoped=Words("{scope}申报{level}{kind}数", "{level} {kind} applied for by {scope}"),
            scopes=[Words("园区", "the zone")],
        ),
    ),
    _graded(
        id="proj.approved",
        name=Words("科技计划项目立项数", "projects approved"),
        sources=(HANTING, JINDONG),
        synonyms=("立项项目", "科技项目立项", "获批科技项目", "新立项项目"),
        function="stmetrics.indicators.count_of",
        naming=Naming(
            pattern=Words("{level}{kind}立项数", "{kind} approved, {level}"),
            noun=_PROJECT,
            kinds=_PROJECT_KINDS,
        ),
    ),
    _graded(
        id="proj.attracted",
        name=Words("招引项目数", "attracted projects"),
        unit="个",
        formula=Words("招引项目个数", "number of projects attracted"),
        timing=Timing.EITHER,
        dimensions=("kind", "scope"),
        sources=(TAIXING, HANTING),
        synonyms=("引进项目", "招商项目", "科技招商项目"),
        traps=(),
        naming=Naming(
            pattern=Words("招引项目{kind}数", "attracted projects {kind}"),
            noun=Words("", ""),
            kinds=[
                Words("认定", "recognised"),
                Words("在跟踪", "in follow-up"),
                Words("入驻", "moved in"),
            ],
        ),
    ),
    _graded(
        id="proj.awarded",
        name=Words("科技奖励数", "science awards"),
        formula=Words("获奖项数", "number of awards"),
        sources=(HANTING, XUANZHOU),
        synonyms=("科技进步奖", "科学技术奖", "获奖成果", "awards"),
        function="stmetrics.indicators.count_of",
        naming=Naming(
            pattern=Words("{level}{kind}数", "{kind}, {level}"),
            noun=Words("科技奖励", "awards"),
            kinds=[
                Words("科技奖一等奖", "first prizes"),
                Words("科技奖二等奖", "second prizes"),
                Words("科技奖三等奖", "third prizes"),
                Words("自然科学奖", "natural science awards"),
                Words("技术发明奖", "technological invention awards"),
            ],
        ),
    ),
)
