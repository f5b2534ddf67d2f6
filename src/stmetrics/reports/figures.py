"""Figures in the prose of a report: found where they stand, and never interpreted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import attrs

from stmetrics._closed_list import ClosedList
from stmetrics._repr import short_repr
from stmetrics.audit.published import Published
from stmetrics.catalogue import plain
from stmetrics.errors import ParseError
from stmetrics.reports._beginnings import MAY_BEGIN
from stmetrics.reports._passed_over import RULES
from stmetrics.reports._quantities import (
    QUANTITY,
)
from stmetrics.reports._ranks import RANK, rank_of
from stmetrics.reports._stated_amounts import quantity
from stmetrics.units.amount import Amount, Bound


class FigureKind(ClosedList):
    """What stands there (数字类别).

    Example:
        >>> [found.kind.name for found in read_figures("2022年居全市第3，占比21.4%")]
        ['DATE', 'RANK', 'QUANTITY']
    """

    QUANTITY = "quantity", "数量"
    RANK = "rank", "位次"
    DATE = "date", "日期"
    """A date, a time or a span of time."""
    NUMBER = "number", "编号"
    """The number of a document, an article, a table, a telephone."""
    NAME = "name", "名称"
    """Digits in a name (5G, 863计划), or masked ones (x.xx亿元)."""


@attrs.frozen(kw_only=True)
class FoundFigure:
    """A figure where it stands in a text (数字及其位置).

    Attributes:
        text: The figure as it stands, with its qualifier and unit.
        start: Its first character's position.
        end: The position after its last character.
        amount: Value, unit, printed decimals and bound; of a rank the place. The unit is None
            where the figure shows none of the table. None of what is no figure.
        word: The word it counts by as it stands: a unit, or another such as 名, 份, 美元.
        kind: What it is: a quantity, a rank, or no figure at all.

    Example:
        >>> (found,) = read_figures("邀请专家30多名")
        >>> found.text, found.amount.value, found.amount.bound.name, found.word
        ('30多名', Decimal('30'), 'MORE_THAN', '名')
        >>> found.published().interval.low
        Decimal('30')
    """

    text: str
    start: int
    end: int
    amount: Amount | None
    word: str | None = None
    kind: FigureKind = attrs.field(default=FigureKind.QUANTITY, converter=FigureKind)

    __repr__ = short_repr

    def published(self, *, decimals: int | None = None, exact: bool = False) -> Published:
        """The figure as the audit takes it; a word that is no unit is left out."""
        bare = self.word is not None and (self.amount is None or self.amount.unit is None)
        return Published(
            self.text.replace(self.word or "", "", 1) if bare else self.text,
            decimals=decimals,
            exact=exact,
            bounds=True,
        )


def _passed_over(name: str) -> str:
    return f"(?P<{name}>{RULES[name][1]})"


_FORMS: Final = "|".join(
    [
        *(_passed_over(name).replace("(?m:", "(?:") for name in RULES),
        RANK,
        re.sub(r"\s*\n\s*(\|?)\s*", r"\1", QUANTITY),
    ]
)
_TOKEN: Final = re.compile(f"(?={MAY_BEGIN})(?:{_FORMS})", re.MULTILINE)
_REACH: Final = 16
"""Characters in front of a figure that are looked at for 分别 and its like."""
_JOINS: Final = re.compile(r"[ ]?(?:和|与|及|以及|、|或|，|,)[ ]?")
_SHARED_BEFORE: Final = re.compile(r"(?:分别|均|都|各|依次)[^，。；]{0,6}$")


def read_figures(text: str) -> tuple[FoundFigure, ...]:
    """Find every figure in a report's text, and what only looks like one (读取文中数字).

    Nothing is interpreted: what a figure is about stays with the reader. A unit written once for
    several figures is given to each, and so is a qualifier behind 分别, 均, 各. What is no figure
    (dates, numbers of documents, names) says by its kind what it is.

    Args:
        text: The text, in Chinese, simplified or traditional, or in English.

    Returns:
        What was found, in order of position; nothing overlaps.

    Raises:
        ParseError: What is given is not text.

    Example:
        >>> prose = "高新技术产业产值295.1亿元，同比增长25.3%，高于工业产值增幅13个百分点"
        >>> [found.text for found in read_figures(prose)]
        ['295.1亿元', '25.3%', '13个百分点']
        >>> cited = read_figures("依据国科发政〔2017〕115号，入库717家")
        >>> [(found.text, found.kind.zh) for found in cited]
        [('〔2017〕115号', '编号'), ('717家', '数量')]
    """
    if not isinstance(text, str):
        raise ParseError(repr(type(text).__name__), "is not text", "give the report's text")
    return tuple(_with_shared(list(_found(text, plain(text))), text))


def _found(text: str, simple: str) -> Iterator[FoundFigure]:
    """Find figures in the text made simple, which has the same positions."""
    last_end = -1
    for match in _TOKEN.finditer(simple):
        parts = {name: found for name, found in match.groupdict().items() if found is not None}
        passed = next((name for name in RULES if name in parts), None)
        start, end = match.span()
        shown = text[start:end]
        if passed is not None:
            last_end = end
            yield FoundFigure(
                text=shown, start=start, end=end, amount=None, kind=FigureKind(RULES[passed][0])
            )
            continue
        if "rank" in parts:
            amount = rank_of(parts)
            yield FoundFigure(text=shown, start=start, end=end, amount=amount, kind=FigureKind.RANK)
            continue
        behind_another = last_end >= 0 and not simple[last_end:start].strip(" ")
        if behind_another and parts.get("sign", "负") != "负":
            del parts["sign"]  # it is a dash between two figures: 30家-40家
            start += 1
            shown = text[start:end]
        if parts.get("sign") == "▲" and "▼" in simple:
            del parts["sign"]  # beside ▼ it points upwards; alone it is the minus of tables
        read = quantity(tuple(parts.items()), shown)
        last_end = end
        if read is not None:
            yield FoundFigure(text=shown, start=start, end=end, amount=read[0], word=read[1])


def _with_shared(found: list[FoundFigure], text: str) -> list[FoundFigure]:
    """Give a unit written once to each figure in front, a qualifier to each behind 分别."""
    for place in range(len(found) - 1, 0, -1):
        here, later = found[place - 1], found[place]
        if _joined(here, later, text) and here.word is None and later.word is not None:
            found[place - 1] = _with_unit_of(here, later)
    for place in range(1, len(found)):
        first, here = found[place - 1], found[place]
        if _joined(first, here, text) and _SHARED_BEFORE.search(
            text, max(0, first.start - _REACH), first.start
        ):
            found[place] = _with_bound_of(here, first)
    return found


def _joined(first: FoundFigure, second: FoundFigure, text: str) -> bool:
    both = first.kind is second.kind is FigureKind.QUANTITY
    between = text[first.end : second.start]
    return both and _JOINS.fullmatch(between) is not None and between.strip() not in {"，", ","}


def _with_unit_of(here: FoundFigure, later: FoundFigure) -> FoundFigure:
    own, other = here.amount, later.amount
    if own is None or other is None or own.unit is not None:
        return here
    return attrs.evolve(here, amount=attrs.evolve(own, unit=other.unit), word=later.word)


def _with_bound_of(here: FoundFigure, first: FoundFigure) -> FoundFigure:
    own, other = here.amount, first.amount
    if own is None or other is None or own.bound is not Bound.EXACT or other.upper is not None:
        return here
    return attrs.evolve(here, amount=attrs.evolve(own, bound=other.bound))
