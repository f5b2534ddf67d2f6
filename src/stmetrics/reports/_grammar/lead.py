"""The words between two figures, taken apart once however often a text says them."""

from __future__ import annotations

import functools
import re
from typing import Final

import attrs

from stmetrics.reports._grammar.fillers import DATE, bare
from stmetrics.reports._grammar.places import larger_region, names_another, names_home

_CUTS: Final = re.compile(r"[,;:()《》]+")
_ASIDE: Final = re.compile(r"\(([^(),;]{1,12})\)")
_ASIDE_LAST: Final = re.compile(r"[^,;:(]+\(([^(),;]{1,12})\)[^,;:()]*$")
_DEFINES: Final = re.compile(
    r"(?<=强度)\((?:与|占)(?:国内生产总值|地区生产总值|gdp)(?:之比|的?比[重例])?\)"
    r"|(?<=增长|增加|下降|减少)\((?:按?(?:现价|当年价格?)(?:计算)?|名义|未扣除价格因素|下同)(?:[,、]下同)?\)"
)
"""Brackets that say of a figure only what it is without them: 投入强度（与国内生产总值之比）."""
_COUNTIES: Final = re.compile(r"县\(市[、,]区\)|市\(县[、,]区\)|县市\(区\)|县\([市区]\)")
"""Regions of one size, whose brackets narrow nothing."""
_REMARK: Final = re.compile(r"^\s*\([^()]*\)")
"""What stands in brackets behind a figure: （初步数）."""
_STILL_BEFORE: Final = "的", "左右", "大关"
"""What belongs to the figure before."""
_JOIN: Final = re.compile(r"[\s]*(?:和|与|及|以及|、|或|,)?[\s]*")
_AND_FIRST: Final = re.compile(r"^[ 、]*(?:和|以及|及)?")
_TOPIC: Final = re.compile(
    rf"\s*(?:截至|截止|到|至)?(?:{DATE}|全年|上半年|前三季度|[一二三四]季度|年底),"
)


@attrs.frozen(kw_only=True)
class Lead:
    """The words in front of a figure, up to the figure before or the sentence's beginning."""

    text: str
    """Dates stand as one character each."""
    opens: bool
    """Whether a sentence begins here."""
    parts: tuple[str, ...]
    """The parts between commas; not what still belongs to the figure before."""
    said: str
    """The parts from the last one that names something to the figure, as one."""
    earlier: tuple[str, ...]
    """The parts in front of those."""
    aside: str
    """What stands in brackets behind the words that name something: （全市）."""
    joins: bool
    """Whether nothing but a comma or 和 parts two figures: a list."""
    begins_with_time: bool
    """Whether a part of its own in front says when: 1-9月，专利申请量."""
    larger: str
    """The kind of region that it begins with: 市 of 全市."""
    at_home: bool
    """Whether it speaks of the own place again."""
    elsewhere: bool
    """Whether it speaks of another place, or of the average of several."""

    @property
    def opens_brackets(self) -> bool:
        """Whether the figure stands in brackets that begin here: 86.3亿元（其中技术交易额."""
        return self.text.rfind("(") > self.text.rfind(")")

    @property
    def closes_brackets(self) -> bool:
        """Whether brackets end here that the figure before stood in."""
        end, begin = self.text.find(")"), self.text.find("(")
        return end >= 0 and (begin < 0 or end < begin)

    @property
    def in_list(self) -> bool:
        """Whether 和 or 、 joins two figures, and not a comma."""
        return self.joins and self.text.strip() not in {"", ","}


@functools.lru_cache(maxsize=8192)
def lead_of(text: str, *, opens: bool) -> Lead:
    """Take the words in front of a figure apart."""
    text = _COUNTIES.sub("县市区", _DEFINES.sub("", text))
    parts = _parts(text, opens=opens)
    named = _last_name(parts)
    said, earlier = "".join(parts[named:]), parts[:named]
    aside = _ASIDE_LAST.search(text)
    return Lead(
        text=text,
        opens=opens,
        parts=parts,
        said=said,
        earlier=earlier,
        aside="" if aside is None else aside[1],
        joins=not opens and _JOIN.fullmatch(text) is not None,
        begins_with_time=_TOPIC.match(text) is not None,
        larger=larger_region(said, earlier),
        at_home=names_home(text),
        elsewhere=names_another(said, earlier),
    )


def _parts(text: str, *, opens: bool) -> tuple[str, ...]:
    text = text if opens else _REMARK.sub("", text)
    pieces = _CUTS.split(_ASIDE_LAST.sub(_without_brackets, text))
    if not opens and len(pieces) > 1 and pieces[0].startswith(_STILL_BEFORE):
        pieces = pieces[1:]
    if not opens:
        pieces[0] = _AND_FIRST.sub("", pieces[0])
    return tuple(part.strip(" 、") for part in pieces if part.strip(" 、"))


def _last_name(parts: tuple[str, ...]) -> int:
    """Where the last part that names something stands; the first place where none does."""
    return next((at for at in range(len(parts) - 1, -1, -1) if bare(parts[at])), 0)


def _without_brackets(match: re.Match[str]) -> str:
    return _ASIDE.sub(r"\1", match[0])
