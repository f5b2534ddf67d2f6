"""What stands around a figure in prose, and what it makes of the figure: rules by name."""

from __future__ import annotations

import re
from typing import Final

import attrs

from stmetrics.reports.figures import FigureKind, FoundFigure

_ENDS: Final = re.compile(r"[。！？\n]")
_CUTS: Final = re.compile(r"[，,；;：:、（）()“”\s]+")
_BASE_OF_LAST_YEAR: Final = (
    "比上年同期|较上年同期|比上年|较上年|比去年同期|比去年|较去年|与上年相比|同比"
)
_FILLERS: Final = (
    rf"{_BASE_OF_LAST_YEAR}|上年同期"
    r"|截至|截止|力争|确保|预期|目前|年底|年末|今年以来|今年|全年|上半年|前三季度|本年度?|当年"
    r"|[我全][区市省县国](?!内)|全部|同时|此外|已经|已|共有|共|累计|总计|合计|约|现有|实有|仍|仅|则|也|亦|而"
    r"|实现|完成|达到|高达|可达|达|突破|为|是|拥有|有(?![效限])|增长率|增长幅度|实际增长|增长|增速|增幅"
    r"|增加(?!值)"
    r"|提高|提升|上升|下降|减少|降低|回落|下滑|预计|有望|初步统计|数量|了|的|均"
)
_LEADING: Final = re.compile(rf"(?:{_FILLERS}|\s)+")
_TRAILING: Final = re.compile(rf"(?:{_FILLERS}|增|\s)+$")
RULES: Final = {
    "target": (
        r"力争|(?:^|[，,；;。：])\s*计划|目标(?!的?$|任务的?$)|计划(?:到|达|全年|新增|完成|实现)|预期|确保|争取(?!无偿|资金)"
        r"|要达|应达|将达|要由|要从|规划期"
    ),
    "other_base": (
        r"年均|年平均|两年|环比|上月|上季度|[较比]20[0-9]{2}年|[较比](?:前|同|全|我)|倒数|相当于|是上年|累计增"
        r"|翻|净增|从|由|增至|升至|降至|(?:增加|提高|上升|下降|发展|增长)到|增速(?:加快|放缓|回落|提高)|加快|放缓|超出|距|还差|缺口|其余|另有|单[项个]"
    ),
    "negative": r"下降|减少|降低|回落|下滑|负增长|缩减",
    "growth": r"增长|增速|增幅|同比增|同比$|增加$|增$|下降|减少|降低|下滑|回落",
    "share": r"占|比重|占比|份额",
    "change": r"提高|提升|上升|增加|下降|降低|回落|减少",
    "gap": r"(?:高于|低于|快于|慢于|高出|超出|跑赢)|比.{1,20}[高低]",
    "completion": (
        r"完成(?:全?年度?|计划|目标)?(?:目标|任务|计划)|完成率"
        r"|完成.{0,12}目标(?:任务)?的?$"
    ),
    "forecast": r"预计|有望|预测",
    "provisional": r"初步|快报",
}
_MEETS: Final = {name: re.compile(pattern) for name, pattern in RULES.items()}


@attrs.frozen(kw_only=True)
class Clause:
    """A figure with the words that lead to it and the words behind it."""

    found: FoundFigure
    lead: str
    tail: str
    dates: tuple[FoundFigure, ...]
    opens: bool
    """Whether a sentence begins between the figure before and this one."""

    def says(self, rule: str) -> bool:
        """Whether the words that lead to the figure meet a rule."""
        return _MEETS[rule].search(self.lead) is not None

    @property
    def subject(self) -> str:
        """What the words say besides verbs and fillers; empty where they name nothing."""
        parts = [_bare(part) for part in _CUTS.split(self.lead)]
        return "".join(part for part in parts if part)


def _bare(part: str) -> str:
    """A part of a clause without the verbs and fillers around what it names."""
    return _TRAILING.sub("", part[_end(_LEADING.match(part)) :])


def _end(match: re.Match[str] | None) -> int:
    return match.end() if match else 0


def clauses(text: str, plain: str, figures: tuple[FoundFigure, ...]) -> list[Clause]:
    """Cut a text at its figures."""
    made: list[Clause] = []
    last, dates = 0, list[FoundFigure]()
    pieces: list[str] = []
    shown = [each for each in figures if each.amount is not None]
    ends = [*(each.start for each in shown[1:]), len(text)]
    nexts = dict(zip((each.start for each in shown), ends, strict=False))
    for each in figures:
        pieces.append(plain[last : each.start])
        last = each.end
        if each.kind is FigureKind.DATE:
            dates.append(each)
            pieces.append(" ")
        if each.amount is None:
            continue
        made.append(_clause(each, "".join(pieces), plain[each.end : nexts[each.start]], dates))
        pieces, dates = [], []
    return made


def _clause(found: FoundFigure, lead: str, behind: str, dates: list[FoundFigure]) -> Clause:
    tail = re.split(r"[，,；;。！？\n、]", behind, maxsplit=1)[0]
    sentences = _ENDS.split(lead)
    return Clause(
        found=found,
        lead=sentences[-1],
        tail=tail,
        dates=tuple(dates),
        opens=len(sentences) > 1,
    )
