"""A figure with the words that lead to it and the words behind it."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import Any, Final

import attrs

from stmetrics.reports._grammar.amounts import amount_of
from stmetrics.reports._grammar.fillers import DATE, bare
from stmetrics.reports.figures import FigureKind, FoundFigure
from stmetrics.units.amount import Amount

_ENDS: Final = re.compile(r"[。!?\n]")
_CUTS: Final = re.compile(r"[,;:()《》]+")
_QUOTES: Final = str.maketrans("", "", "“”\"「」『』")
_ASIDE: Final = re.compile(r"\(([^(),;]{1,12})\)")
_ASIDE_LAST: Final = re.compile(r"[^,;:(]+\(([^(),;]{1,12})\)[^,;:()]*$")
_REMARK: Final = re.compile(r"^\s*\([^()]*\)")
"""What stands in brackets behind a figure: （初步数）."""
_BEHIND: Final = re.compile(r"[,;。!?\n、:()]")
_JOIN: Final = re.compile(r"[\s]*(?:和|与|及|以及|、|或|,)?[\s]*")
_GLIMPSE: Final = 8
_REACH: Final = 160
"""Characters in front of a figure, and behind it, that are looked at."""
_AND_FIRST: Final = re.compile(r"^[ 、]*(?:和|以及|及)?")
_SPAN: Final = re.compile(
    r"[0-9]+(?:\.[0-9])?[多余来]?(?:个?工作日|个月|个季度|天|周|周年|小时|分钟|周岁|岁|秒|个小时)|[0-9]{1,2}年[内期间]?"
)

_SIZES: Final = "国省市县区镇"
_FIRST_REGION: Final = re.compile(
    rf"(?:{DATE}|今年|全年|截至|年底|上半年|目前|,)*[全]([国省市])(?!平均|的|第|.{{0,2}}第)"
)
_TOPIC: Final = re.compile(
    rf"(?:截至|截止|到|至)?(?:{DATE}|全年|上半年|前三季度|[一二三四]季度|年底),"
)
_OWN: Final = re.compile(r"[我全本]([省市县区镇])")


@attrs.frozen(kw_only=True)
class Clause:
    """A figure, the words of its sentence in front of it, and those behind it."""

    found: FoundFigure
    amount: Amount
    """The figure's amount as a row takes it."""
    lead: str
    """What stands between the figure before and this one, dates as one character each."""
    tail: str
    behind: str
    """The first characters behind the figure, whatever they are."""
    runs_on: bool
    """Whether the words behind lead to the next figure without a comma between."""
    dates: tuple[str, ...]
    opens: bool
    """Whether a sentence begins between the figure before and this one."""

    home: str = ""
    """The smallest region that the text calls its own: 区 of 我区, 全区."""

    @property
    def of_larger(self) -> bool:
        """Whether it begins with a larger region than the text's own: 全市 in a district's."""
        match = _FIRST_REGION.match(self.said)
        return match is not None and _SIZES.find(match[1]) < _SIZES.find(self.home)

    @property
    def is_of_foreign_unit(self) -> bool:
        """Whether it is counted by a word that is no unit of the table: 美元, 分."""
        return self.amount.unit is None and self.found.word is not None

    @property
    def begins_with_time(self) -> bool:
        """Whether a part of its own in front says when: 1-9月，专利申请量."""
        return _TOPIC.match(self.lead.lstrip()) is not None

    @property
    def joined(self) -> bool:
        """Whether nothing but a comma or 和 parts it from the figure before: a list."""
        return not self.opens and _JOIN.fullmatch(self.lead) is not None

    @property
    def in_list(self) -> bool:
        """Whether 和 or 、 joins it to the figure before, and not a comma."""
        return self.joined and self.lead.strip() not in {"", ","}

    @functools.cached_property
    def parts(self) -> tuple[str, ...]:
        """The parts between commas; not what still belongs to the figure before."""
        lead = self.lead if self.opens else _REMARK.sub("", self.lead)
        pieces = _CUTS.split(_ASIDE_LAST.sub(_without_brackets, lead))
        if not self.opens and len(pieces) > 1 and pieces[0].startswith(("的", "左右", "大关")):
            pieces = pieces[1:]
        if not self.opens:
            pieces[0] = _AND_FIRST.sub("", pieces[0])
        return tuple(part.strip(" 、") for part in pieces if part.strip(" 、"))

    @property
    def aside(self) -> str:
        """What stands in brackets behind the words that name something: （全市）."""
        match = _ASIDE_LAST.search(self.lead)
        return "" if match is None else match[1]

    @functools.cached_property
    def said(self) -> str:
        """The parts from the last one that names something to the figure, as one."""
        kept: list[str] = []
        for part in reversed(self.parts):
            kept.append(part)
            if bare(part):
                break
        return "".join(reversed(kept))

    @functools.cached_property
    def earlier(self) -> tuple[str, ...]:
        """The parts in front of those."""
        parts = self.parts
        for at in range(len(parts) - 1, -1, -1):
            if bare(parts[at]):
                return parts[:at]
        return ()


def _without_brackets(match: re.Match[str]) -> str:
    return _ASIDE.sub(r"\1", match[0])


def clauses(text: str, plain: str, figures: tuple[FoundFigure, ...]) -> Iterator[Clause]:
    """Cut a text at its figures; what is none stays among the words, a date as one character."""
    plain = plain.replace(DATE, " ")
    shown = [each for each in figures if each.amount is not None]
    ends = [*(each.start for each in shown[1:]), len(text)]
    nexts = iter(ends)
    home = max(_OWN.findall(plain), key=_SIZES.find, default="")
    pieces, dates, last = list[str](), list[str](), 0
    for each in figures:
        pieces.append(plain[last : each.start])
        last = each.end
        if each.amount is not None:
            cut = _clause("".join(pieces), plain[each.end : next(nexts)], dates)
            yield Clause(found=each, amount=amount_of(each, each.amount), home=home, **cut)
            pieces, dates = [], []
        elif each.kind is FigureKind.DATE and _SPAN.fullmatch(shown_date(plain, each)) is None:
            dates.append(shown_date(plain, each))
            pieces[-1] = pieces[-1].removesuffix("前") if dates[-1][0] == "前" else pieces[-1]
            pieces.append(DATE)
        else:
            pieces.append(plain[each.start : each.end])


def shown_date(plain: str, each: FoundFigure) -> str:
    """A date as it is written, with the 前 of 前8个月."""
    shown = plain[each.start : each.end].replace(" ", "")
    return f"前{shown}" if plain[max(0, each.start - 1) : each.start] == "前" else shown


def _clause(lead: str, behind: str, dates: list[str]) -> dict[str, Any]:
    """The words of a clause, of its own sentence and within reach."""
    sentences = _ENDS.split(lead)
    own = sentences[-1][-_REACH:].translate(_QUOTES)
    behind = behind[:_REACH].translate(_QUOTES)
    tail = _BEHIND.split(behind, maxsplit=1)[0]
    return {
        "lead": own,
        "tail": tail.strip(),
        "behind": behind[:_GLIMPSE],
        "runs_on": tail == behind,
        "dates": tuple(dates[len(dates) - own.count(DATE) :]),
        "opens": len(sentences) > 1,
    }
