"""What is planned, what is expected, and what was observed."""

from __future__ import annotations

import functools
import re
from typing import Any, Final

from stmetrics.observations.observation import Aspect
from stmetrics.records.enums import ObservationStatus
from stmetrics.reports._grammar.clause import Clause
from stmetrics.reports._grammar.fillers import DATE
from stmetrics.targets.target import Target
from stmetrics.units.amount import Amount, Bound

_PLANNED: Final = re.compile(
    r"力争|(?:^|[,;:])\s*计划(?!项目|立项)|目标(?![的值完任达]|$)|目标(?:为|是)|计划(?:到|达|全年|新增|完成|实现|新建)"
    r"|预期(?:目标)?|确保|争取(?!到|无偿|资金|上级|扶持)(?=.{0,14}?(?:达|突破|实现|完成|新增|超|增长|提[高升]|建成|有))|(?<![主重需])要(?=达|突破|由|从|实现|再|新|完成|力争|超|在)|应达|将达|规划期"
    r"|目标任务(?:为|是)|的?任务是|目标的?为|提出|拟(?=新增|达|实现|建)|不得?低于目标"
)
_ACTUAL: Final = re.compile(
    rf"(?:今年|目前|现|实际|现已)(?:实为|实|已|为|是|完成|达)|已(?!有目标)|实际|实为|截[至止]到?{DATE}(?![^,]{{0,4}}(?:力争|要|将))|而{DATE}(?:是|为|仅|已)|(?:上年|去年)"
)
_COMPLETED: Final = re.compile(r"(?:完成|占|达到?|为)[^,]{0,8}(?:目标|任务|计划)")
_AIM_BEHIND: Final = re.compile(r"的?(?:年度|全年|工作)?(?:目标|任务|计划)(?!项目|立项)")
_AIM_BEFORE: Final = re.compile(r"(?:目标|任务|计划)(?:任务|值|数)?[(为是]$")
_WHOSE_PLAN: Final = re.compile(
    rf"(?:{DATE}|[省市区县局]|政府|下达|年初|年度|全年|今年|既定|预定|考核|工作|序时|总|原|当年|的)*"
)
"""Words that say whose and of when a plan is."""
_FORECAST: Final = re.compile(r"预计|有望|预测")
_PROVISIONAL: Final = re.compile(r"初步|快报")
_QUALIFIER: Final = 4
"""Characters that the longest qualifier in front of a number has."""
_FLOOR: Final = frozenset({Bound.EXACT, Bound.AT_LEAST, Bound.MORE_THAN, Bound.ABOUT})
_CEILING: Final = frozenset({Bound.AT_MOST, Bound.LESS_THAN})


def is_planned(before: bool, clause: Clause) -> bool:  # noqa: FBT001 - what held before
    """Whether a figure is to be reached: said so, or so far not said otherwise."""
    planned, actual = _said_of_plans(clause.lead, clause.found.text[:_QUALIFIER])
    return planned or (before and not clause.opens and not actual)


@functools.lru_cache(maxsize=4096)
def _said_of_plans(lead: str, qualifier: str) -> tuple[bool, bool]:
    """Whether words speak of a plan, and whether of what was reached."""
    words = _COMPLETED.sub("", lead) + qualifier
    return _PLANNED.search(words) is not None, _ACTUAL.search(words) is not None


def is_aim(clause: Clause) -> bool:
    """Whether a figure is itself called an aim: 全年80亿元的目标任务, 年度目标（80亿元）."""
    return bool(_AIM_BEHIND.match(clause.tail) or _AIM_BEFORE.search(clause.lead))


def is_of_other(words: str) -> bool:
    """Whether a plan is said to be one of something: 净增任务, and not 全年任务."""
    return _WHOSE_PLAN.fullmatch(words) is None


def is_forecast(before: bool, clause: Clause) -> bool:  # noqa: FBT001 - what held before
    """Whether a figure is expected: said so, or of the same subject at the same time."""
    if _FORECAST.search(clause.lead):
        return True
    lead = clause.lead
    return before and not clause.opens and DATE not in lead and not _ACTUAL.search(lead)


def status_of(clause: Clause, *, forecast: bool, provisional: bool) -> ObservationStatus:
    """The status of an observation: forecast, provisional or normal."""
    if forecast:
        return ObservationStatus.FORECAST
    is_provisional = provisional or _PROVISIONAL.search(clause.behind)
    return ObservationStatus.PROVISIONAL if is_provisional else ObservationStatus.NORMAL


def says_provisional(before: bool, clause: Clause) -> bool:  # noqa: FBT001 - what held before
    """Whether the sentence gives provisional figures."""
    return bool(_PROVISIONAL.search(clause.lead)) or (before and not clause.opens)


def target_of(aspect: Aspect, amount: Amount) -> Target | None:
    """A planned figure as a target; None of what no target can say."""
    bare = Amount(amount.value, amount.unit, amount.decimals)
    if aspect is Aspect.RANK:
        return Target.rank_within(int(amount.value))
    if amount.bound is Bound.BETWEEN and aspect is Aspect.LEVEL:
        high = Amount(amount.upper, amount.unit, amount.decimals)  # type: ignore[arg-type]  # a range has one
        return Target.between(bare, high)
    if amount.bound in _CEILING:
        return Target.at_most(bare) if aspect is Aspect.LEVEL else None
    make: dict[Aspect, Any] = {
        Aspect.LEVEL: Target.at_least,
        Aspect.GROWTH: Target.growth_at_least,
        Aspect.SHARE: Target.share_at_least,
        Aspect.GAP: Target.points_above,
    }
    return make[aspect](bare) if aspect in make and amount.bound in _FLOOR else None
