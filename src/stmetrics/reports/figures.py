"""Figures in the prose of a report: found where they stand, and never interpreted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

import attrs

from stmetrics.audit.published import Published
from stmetrics.errors import ParseError
from stmetrics.units.amount import Amount, Bound
from stmetrics.units.grammar import AFTER, BEFORE, NARROW, SCALES, amount_of
from stmetrics.units.table import UNITS, is_unit

_LONGEST_NUMBER: Final = 60
# Words that reports count by besides the units of the table, and the parts of a date.
_CLASSIFIERS: Final = (
    *("年度", "季度", "个月"),
    *"名位份所支批类条期座台组对天年月日号",
)
_SYMBOLS: Final = tuple(unit.symbol for unit in UNITS)


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


_UNIT: Final = _any({*_SYMBOLS, *_CLASSIFIERS, "个百分点", "％"})
_RUN: Final = f"[0-9]{{1,{_LONGEST_NUMBER}}}"
_NUMBER: Final = rf"{_RUN}(?:,[0-9]{{3}}(?![0-9])){{0,40}}(?:\.{_RUN})?"
# Words that end or begin like a qualifier, a sign or tenths, and are none: 签约, 最近, 第一成果.
_OTHER_WORDS: Final = {
    "约": "签节预合契条公制简履违特",
    "近": "附临最接靠邻新远亲",
    "超": "赶反",
}
_BEFORE_TENTHS: Final = "统第唯单"
_AFTER_TENTHS: Final = "一二三四五六七八九半立果功为员本长熟绩分型品交效就不语片"


def _qualifier(word: str) -> str:
    others = _OTHER_WORDS.get(word)
    return f"(?<![{others}]){word}" if others else word


_QUALIFIER: Final = "|".join(map(_qualifier, sorted(BEFORE, key=len, reverse=True)))
_FIGURE: Final = re.compile(
    rf"""
    (?:(?P<before>{_QUALIFIER})[ ]?)?
    (?:
        (?P<tenths>(?<![{_BEFORE_TENTHS}])[一二三四五六七八九两]|(?<![0-9.])[1-9])成
        (?![{_AFTER_TENTHS}])
      |
        (?P<sign>(?<![0-9A-Za-z%])[+-])?
        (?<![0-9A-Za-z_.])(?<![A-Za-z]-)
        (?P<number>{_NUMBER})
        (?:(?:[-—–~～至]|——)(?P<upper>{_NUMBER}))?
        (?![0-9]|\.[0-9])
        (?:[ ]?(?P<more>[多余]))?
        (?:[ ]?(?P<scale>{_any(SCALES)}))?
        (?P<yet_more>[多余])?
        (?:[ ]?(?P<unit>(?:{_UNIT})(?:/(?:{_UNIT}))?))?
    )
    (?P<more_tenths>(?<=成)[多余])?
    (?P<after>{_any(AFTER)})?
    """,
    re.VERBOSE,
)


@attrs.frozen(kw_only=True)
class FoundFigure:
    """A figure where it stands in a text (数字及其位置).

    Attributes:
        text: The figure as it stands, with its qualifier and unit.
        start: Its first character's position.
        end: The position after its last character.
        amount: Value, unit, printed decimals and bound. The unit is None where the figure
            shows none of the table.
        word: The word it counts by as it stands: a unit, or another such as 名, 份, 年.

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
    amount: Amount
    word: str | None

    def published(self, *, decimals: int | None = None, exact: bool = False) -> Published:
        """The figure as the audit takes it; a word that is no unit is left out."""
        bare = self.amount.unit is None and self.word is not None
        return Published(
            self.text.replace(self.word or "", "", 1) if bare else self.text,
            decimals=decimals,
            exact=exact,
            bounds=True,
        )


def read_figures(text: str) -> tuple[FoundFigure, ...]:
    """Find every figure in a Chinese report's text (读取文中数字).

    Nothing is interpreted: a year is the number 2012 counted by 年, and what a figure is about
    stays with the reader. Passed over is what only looks like a figure (1.2.3, a number of more
    than 40 digits), and what is written in words: of Chinese numerals, only tenths such as 三成 are
    read; 二十多家, 翻两番 and 一成五 are not.

    Args:
        text: The text.

    Returns:
        The figures in order of position.

    Raises:
        ParseError: What is given is not text.

    Example:
        >>> prose = "高新技术产业产值295.1亿元，同比增长25.3%，高于工业产值增幅13个百分点"
        >>> [found.text for found in read_figures(prose)]
        ['295.1亿元', '25.3%', '13个百分点']
    """
    if not isinstance(text, str):
        raise ParseError(repr(type(text).__name__), "is not text", "give the report's text")
    return tuple(_found(text, text.translate(NARROW)))


def _found(text: str, plain: str) -> Iterator[FoundFigure]:
    """Find figures in the text with narrow digits, which has the same positions."""
    last_end = 0
    for match in _FIGURE.finditer(plain):
        parts, start = match.groupdict(), match.start()
        if parts["sign"] and not plain[last_end:start].strip(" ") and last_end:
            # Right behind a figure it is a dash between two: 1月-10月.
            parts["sign"], start = None, start + 1
        last_end = match.end()
        word = "成" if parts["tenths"] else parts["unit"]
        amount = _amount(parts, text[start : match.end()])
        if amount is not None:
            yield FoundFigure(
                text=text[start : match.end()],
                start=start,
                end=match.end(),
                amount=amount,
                word=word,
            )


def _amount(parts: dict[str, str | None], text: str) -> Amount | None:
    """Read what was found; a word that is no unit is left out of it."""
    parts["more"] = parts["more"] or parts["more_tenths"]
    if parts["unit"] and not (
        is_unit(parts["unit"]) or is_unit(f"{parts['scale'] or ''}{parts['unit']}")
    ):
        parts["unit"] = None
    try:
        return amount_of(parts, text)
    except ParseError:
        pass
    if not parts["before"] or not (parts["more"] or parts["yet_more"] or parts["after"]):
        return None
    # "约30多家" states two bounds at once: the weaker of them is read.
    bare = parts | dict.fromkeys(("before", "more", "yet_more", "after"))
    try:
        return attrs.evolve(amount_of(bare, text), bound=Bound.ABOUT)
    except ParseError:
        return None
