"""The forms that a clause may take, by name: which words say which aspect of what.

Each form is matched against the words that lead to a figure, up to the figure itself. The first
that fits decides; the groups say what else the words tell.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from stmetrics.observations.observation import Aspect
from stmetrics.reports._grammar.fillers import DATE

_YEAR_BEFORE: Final = (
    r"(?:与|同)?(?:上年同期|去年同期|上年|去年)相比"
    r"|相?[比较](?:上年度?同期|去年同期|(?:上年|去年)(?:[末底]|全年)|年初|上年度?|去年|同期)"
    r"|同比|按(?:可比|不变)价格?(?:计算)?|可比价格?"
)
_OTHER: Final = (
    r"年均|年平均|两年平均|平均每年|环比"
    rf"|[比较](?:十[一二三四五六]五(?:初|期?末)?|上月|上季度?|上周|前[^,]{{1,3}}|{DATE}(?:同期|相比)?)"
    rf"|{DATE}至今|{DATE}以来|[^,]年间|倒数|累计已?(?=增长近?$)"
)
_BASE: Final = rf"(?P<base>(?:{_YEAR_BEFORE}|{_OTHER})?)"
_SMALL: Final = (
    r"(?:分别|依次|各|均|都|实际|名义|也|又|再|更|还|则|累计|仍|保持|继续|大幅|稳步|小幅|略微|略)*"
)
_UP: Final = "增长|增加|上升|提高|提升|上涨|扩大|增|升|涨|多"
_DOWN: Final = "负增长|下降|减少|降低|下滑|回落|缩减|收窄|降|少"
_AFTER: Final = r"(?:了|约|达到?|为|是|在|逾|幅度|率|比例)*"
_IS: Final = (
    r"(?:力争|要|将|应|预计|有望|确保|目标|分别|依次|各|均|约|已|也)*"
    r"(?:达到?|为|是|有|约|的|升至|提高到|提升至|升到|上升至|降至|仅|占|在)*"
)
_PLAN: Final = r"(?:目标|任务|计划|指标|进度|预期)"
_LAST_YEAR: Final = r"(?:上年同期|去年同期|上年度|上年|去年)"
_RISE: Final = r"增加|增长|提高|提升|上升|跃升|攀升|扩大|发展|下降|减少|降低|回落|增|升|降|变|壮大"
_STANDS: Final = (
    r"(?:保持|位居|位列|位于|居于|居|列|排名|排在|排|升至|升到|在|名列|跻身|进入|处于|位次|跃居)"
)
_STILL: Final = r"(?:连续|继续|稳|并)?"
_AMONG: Final = r"(?:各?(?<!城)[市省区县]{0,3})?(?:中|的)?"
_REGION: Final = r"全[国省市区县球州]"


class Form(NamedTuple):
    """A form of a clause: what of an indicator it states, in which units, in which words."""

    name: str
    aspect: Aspect | None
    units: str
    """p: points, r: ratios, a: amounts, k: ranks."""
    pattern: re.Pattern[str]


def _form(name: str, aspect: Aspect | None, units: str, *words: str, before: str = ".*?") -> Form:
    return Form(name, aspect, units, re.compile(f"(?P<subject>{before})" + "".join(words)))


FORMS: Final = (
    _form(
        "completion",
        Aspect.COMPLETION,
        "r",
        r"(?:已|超额|共|提前|累计|顺利)*(?:完成|占|达到?|为|相当于|实现)了?",
        rf"(?P<plan>[^占完]{{0,8}}?){_PLAN}+(?:数|值|总量)?的?(?:比例)?{_IS}",
    ),
    _form("completion_rate", Aspect.COMPLETION, "r", rf"(?:{_PLAN}的?)*完成(?:率|比例|进度){_IS}"),
    _form(
        "from",
        Aspect.LEVEL,
        "rak",
        rf"[由从](?:{_LAST_YEAR}|(?P<at>{DATE}))?(?:年?[底末])?的?",
    ),
    _form(
        "to",
        Aspect.LEVEL,
        "rak",
        rf"(?:{DATE}|今年)?的?(?:快速|稳步|大幅|逐步|迅速)*(?:{_RISE})(?:到|至|为)了?",
    ),
    _form(
        "multiple",
        None,
        "r",
        rf"(?:为|是|相当于|达到?)(?:(?:{_LAST_YEAR}|{DATE})的?|[^,]{{1,8}}的)",
    ),
    _form(
        "rank",
        Aspect.RANK,
        "k",
        rf"(?:总量|数量|规模|总数)?{_STILL}{_STANDS}+(?P<reference>{_REGION}|[^,第居列在排]{{0,6}}?){_AMONG}",
        rf"{_STILL}{_STANDS}*(?:为|是|由|从|第)?",
    ),
    _form(
        "rank_bare",
        Aspect.RANK,
        "k",
        rf"(?:总量|数量|规模|总数)?(?P<reference>(?:{_REGION})?){_AMONG}(?:为|是|第)?",
    ),
    _form("faster", None, "p", rf"{_BASE}{_SMALL}(?P<verb>加快|放缓|提速|减慢)了?"),
    _form("change", Aspect.CHANGE, "p", rf"{_BASE}{_SMALL}(?P<verb>{_UP}|{_DOWN}){_AFTER}"),
    _form(
        "gap",
        Aspect.GAP,
        "p",
        r"(?:分别|各|均)?(?P<verb>高于|低于|快于|慢于|高出|高过|跑赢|领先于?|落后于?|好于|优于)",
        r"(?P<reference>.+?)(?:约|达)?",
    ),
    _form(
        "gap_than",
        Aspect.GAP,
        "p",
        r"[比较](?P<reference>(?!上年|去年|同期|上月|上季).+?)(?:分别|各|平均|均)*",
        r"(?P<verb>高出|低出|快出|多出|高|低|快|慢)(?:出|了|约)*",
    ),
    _form("gap_bare", Aspect.GAP, "p", r"(?P<verb>高出|快出|高|低|快|慢)(?:出|了|约)*"),
    _form(
        "share_of_row",
        Aspect.SHARE,
        "r",
        rf"(?<!占)(?:占比|所占比重|占有率|比重){_IS}",
        before="[^占在与]*?",
    ),
    _form("share_alone", Aspect.SHARE, "r", rf"占比?{_IS}"),
    _form(
        "share",
        Aspect.SHARE,
        "r",
        r"(?:约|仅)?(?:占|在)(?P<whole>.+?)(?:中|中的)?(?:的)?",
        rf"(?:占比|所占比重|比重|比例|份额|百分比)?{_IS}",
    ),
    _form("ratio_of", Aspect.SHARE, "r", rf"[与和同](?P<whole>.+?)(?:的)?(?:之比|比值|比例){_IS}"),
    _form("growth", Aspect.GROWTH, "r", rf"{_BASE}{_SMALL}(?P<verb>{_UP}|{_DOWN}){_AFTER}"),
    _form(
        "growth_rate",
        Aspect.GROWTH,
        "r",
        rf"{_BASE}{_SMALL}(?P<verb>增长率|增长幅度|增长速度|增速|增幅|涨幅|升幅|降幅)",
        rf"(?:目标|预期)?{_SMALL}{_AFTER}",
    ),
    _form("growth_bare", Aspect.GROWTH, "r", r"(?P<base>同比|比上年|较上年|环比)"),
    _form("doubled", Aspect.GROWTH, "r", rf"{_BASE}(?:增长|实现)*"),
    _form(
        "difference",
        None,
        "a",
        rf"{_BASE}{_SMALL}(?<!新)(?P<verb>净增|{_UP}|{_DOWN})(?:了|约|近)*",
    ),
    _form(
        "prior",
        Aspect.LEVEL,
        "rak",
        rf"(?P<prior>{_LAST_YEAR})(?:为|是|仅|有|达|只有|的|约|完成|实现)*",
    ),
)
"""Every form; what none of them fits is a level."""
NEGATIVE: Final = frozenset(_DOWN.split("|")) | frozenset(
    ["降幅", "低于", "慢于", "低", "慢", "低出", "落后", "落后于"]
)
"""Verbs that make a value negative."""
