"""Which level and kind of an indicator a text speaks of: 市级以上众创空间."""

from __future__ import annotations

import re
from typing import Final

import attrs

from stmetrics._repr import short_repr
from stmetrics.catalogue._levels import LEVEL_SAID
from stmetrics.catalogue._terms import meant
from stmetrics.catalogue._words import words_of
from stmetrics.catalogue.characters import plain
from stmetrics.catalogue.row import Indicator
from stmetrics.exact._given import require_kind

_NATIONAL: Final = re.compile("国家(?!高新|标准)")
_AND_ABOVE: Final = re.compile(r"\(?含?\)?及?\(?含?\)?以上")


@attrs.frozen(kw_only=True)
class Narrowing:
    """What of an indicator is counted (分级分类).

    Attributes:
        level: ``"national"``, ``"provincial"``, ``"city"``, ``"district"``; None for all.
        and_above: Whether higher levels are counted too.
        kind: The kind; None for all.

    Example:
        >>> Narrowing(level="city", and_above=True)
        Narrowing(level='city', and_above=True)
    """

    level: str | None = None
    and_above: bool = False
    kind: str | None = None

    __repr__ = short_repr


def narrowing_of(row: Indicator, text: str) -> Narrowing:
    """Read the level and the kind that a text says of a row (读取级别与类别).

    Args:
        row: The row, which says which of them it takes and which kinds are usual.
        text: A phrase, such as one that `search` found the row by.

    Returns:
        What the text says; nothing of what the row does not take.

    Example:
        >>> narrowing_of(indicator("plat.total"), "市级以上科技企业孵化器")
        Narrowing(level='city', and_above=True, kind='孵化器')
    """
    require_kind(Indicator, row=row)
    kind = _kind(row, text) if "kind" in row.dimensions else None
    # 国家计划候选项目 says no level; a space, since 省 and 评 around a kind are no word 省评.
    rest = plain(text).replace(kind, " ") if kind else text
    level, and_above = _level(rest) if "level" in row.dimensions else (None, False)
    return Narrowing(level=level, and_above=and_above, kind=kind)


def _level(text: str) -> tuple[str | None, bool]:
    """The first level that is said, and whether the higher ones are meant too."""
    for word in words_of(text):
        for meaning in word.meanings:
            if meaning in LEVEL_SAID:
                return LEVEL_SAID[meaning], bool(_AND_ABOVE.match(plain(text), word.end))
    return ("national" if _NATIONAL.search(plain(text)) else None), False


def _kind(row: Indicator, text: str) -> str | None:
    """The kind whose words the text holds; of several what says most, then what stands there."""
    said, written = meant(text), plain(text)
    kinds = () if row.naming is None else row.naming.kinds
    held = [
        each.zh
        for each in kinds
        if (words := meant(each.zh)) and (words <= said or each.zh in written)
    ]
    return max(held, key=lambda kind: (len(meant(kind)), kind in written), default=None)
