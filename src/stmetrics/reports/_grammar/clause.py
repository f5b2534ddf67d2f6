"""A figure with the words that lead to it and the words behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

import attrs

from stmetrics.reports._grammar.amounts import amount_of
from stmetrics.reports._grammar.fillers import DATE
from stmetrics.reports._grammar.lead import Lead, lead_of
from stmetrics.reports._grammar.places import SIZES
from stmetrics.reports.figures import FigureKind, FoundFigure
from stmetrics.units.amount import Amount

_ENDS: Final = re.compile(r"[。!?\n]")
_RD: Final = re.compile(r"(?<!应用)研究[与和]试验发展(?:\(r&d\))?")
"""One word, whose 与 joins nothing and whose brackets narrow nothing."""
_QUOTES: Final = str.maketrans("", "", '“”"「」『』')
_BEHIND: Final = re.compile(r"[,;。!?\n、:()]")
_GLIMPSE: Final = 8
_REACH: Final = 160
"""Characters in front of a figure, and behind it, that are looked at."""
_SPAN: Final = re.compile(
    r"(?:近|约|超过?|逾|不足|不到)?(?:[0-9]{1,2}[多余来]?年[内期间]?|[0-9]+(?:\.[0-9])?[多余来]?"
    r"(?:个?工作日|个月|个季度|天|周|周年|小时|分钟|周岁|岁|秒|个小时))"
)
_OWN: Final = re.compile(r"[我全本]([省市县区镇])")


@attrs.frozen(kw_only=True)
class Clause:
    """A figure, the words of its sentence in front of it, and those behind it."""

    found: FoundFigure
    amount: Amount
    """The figure's amount as a row takes it."""
    words: Lead
    """What stands in front of it, up to the figure before."""
    tail: str
    behind: str
    """The first characters behind the figure, whatever they are."""
    runs_on: bool
    """Whether the words behind lead to the next figure without a comma between."""
    dates: tuple[str, ...]
    home: str = ""
    """The smallest region that the text calls its own: 区 of 我区, 全区."""

    @property
    def lead(self) -> str:
        """What stands between the figure before and this one, dates as one character each."""
        return self.words.text

    @property
    def opens(self) -> bool:
        """Whether a sentence begins between the figure before and this one."""
        return self.words.opens

    @property
    def said(self) -> str:
        """The words from the last part that names something to the figure."""
        return self.words.said

    @property
    def joined(self) -> bool:
        """Whether it goes on with a list."""
        return self.words.joins

    @property
    def of_larger(self) -> bool:
        """Whether it begins with a larger region than the text's own: 全市 in a district's."""
        larger = "" if self.found.kind is FigureKind.RANK else self.words.larger
        return bool(larger) and SIZES.find(larger) < SIZES.find(self.home)

    @property
    def is_of_foreign_unit(self) -> bool:
        """Whether it is counted by a word that is no unit of the table: 美元, 分."""
        return self.amount.unit is None and self.found.word is not None


def clauses(text: str, plain: str, figures: tuple[FoundFigure, ...]) -> Iterator[Clause]:
    """Cut a text at its figures; what is none stays among the words, a date as one character."""
    plain = plain.replace(DATE, " ")
    shown = [each for each in figures if each.amount is not None]
    ends = [*(each.start for each in shown[1:]), len(text)]
    nexts = iter(ends)
    home = max(_OWN.findall(plain), key=SIZES.find, default="")
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
    own = _RD.sub("r&d", sentences[-1][-_REACH:]).translate(_QUOTES)
    behind = _RD.sub("r&d", behind[:_REACH]).translate(_QUOTES)
    tail = _BEHIND.split(behind, maxsplit=1)[0]
    return {
        "words": lead_of(own, opens=len(sentences) > 1),
        "tail": tail.strip(),
        "behind": behind[:_GLIMPSE],
        "runs_on": tail == behind,
        "dates": tuple(dates[len(dates) - own.count(DATE) :]),
    }
