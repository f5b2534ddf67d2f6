"""Figures in the prose of a report: found where they stand, and never interpreted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

import attrs

from stmetrics.errors import ParseError, UnitError
from stmetrics.units.amount import Amount
from stmetrics.units.grammar import AFTER, BEFORE, SCALES, parse
from stmetrics.units.table import UNITS

_LONGEST_NUMBER: Final = 60
# Words that reports count by besides the units of the table, and the parts of a date.
_CLASSIFIERS: Final = (
    *("人次", "年度", "季度", "个月"),
    *"名位份所支批类条期篇座台组对天年月日号",
)
_SYMBOLS: Final = tuple(unit.symbol for unit in UNITS)


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


_UNIT: Final = _any({*_SYMBOLS, *_CLASSIFIERS, "个百分点", "％"})
_DIGITS: Final = "[0-9０-９]"
_RUN: Final = f"{_DIGITS}{{1,{_LONGEST_NUMBER}}}"
_NUMBER: Final = rf"{_RUN}(?:[,，]{_DIGITS}{{3}}){{0,13}}(?:[.．]{_RUN})?"
_FIGURE: Final = re.compile(
    rf"""
    (?:(?P<qualifier>{_any(BEFORE)})[ ]?)?
    (?:
        (?P<sign>(?<![0-9０-９A-Za-z%％元])[+＋\-－−])?
        (?<![0-9０-９A-Za-z.．,，_])
        (?P<number>{_NUMBER})
        (?:[-—–~～至]+(?P<upper>{_NUMBER}))?
        (?![0-9０-９.．]?[0-9０-９])
        [ ]?(?P<more>[多余])?
        (?P<scale>{_any(SCALES)})?
        (?P<yet_more>[多余])?[ ]?
        (?P<unit>(?:{_UNIT})(?:[/／](?:{_UNIT}))?)?
      |
        (?P<tenths>[一二三四五六七八九两])成(?P<more_tenths>[多余])?
    )
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
    """

    text: str
    start: int
    end: int
    amount: Amount
    word: str | None


def read_figures(text: str) -> tuple[FoundFigure, ...]:
    """Find every figure in a Chinese report's text (读取文中数字).

    Nothing is interpreted: a year is the number 2012 counted by 年, and what a figure is about
    stays with the reader. Text that only looks like a figure (1.2.3, a number of more than 40
    digits) is passed over.

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
    return tuple(_found(text))


def _found(text: str) -> Iterator[FoundFigure]:
    for match in _FIGURE.finditer(text):
        amount = _amount(match)
        if amount is not None:
            yield FoundFigure(
                text=match[0],
                start=match.start(),
                end=match.end(),
                amount=amount,
                word="成" if match["tenths"] else match["unit"],
            )


def _amount(match: re.Match[str]) -> Amount | None:
    """Read what was found; a word that is no unit is left out of it."""
    unit = match["unit"] or ""
    try:
        return parse(match[0], bounds=True)
    except UnitError:
        return None
    except ParseError:
        pass
    try:
        return parse(match[0].replace(unit, "", 1), bounds=True)
    except ParseError:
        return None
