"""Which rows a text means, how surely, and why: by the words of the field, not by spelling."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from typing import Final

import attrs

from stmetrics._closed_list import member_of
from stmetrics._repr import short_repr
from stmetrics.catalogue._index import Name, index_of, scores
from stmetrics.catalogue._shelf import every_row
from stmetrics.catalogue._words import meanings_of
from stmetrics.catalogue.row import Indicator, Theme, Words
from stmetrics.errors import InvalidValueError, quoted
from stmetrics.exact._given import all_given

_REMEMBERED: Final = 4096
_PLACES: Final = {
    "letters": Words("字面相符", "holds it letter by letter"),
    "definition": Words("定义、口径或主题中有此文字", "its definition, scope or theme says it"),
}


@attrs.frozen(kw_only=True)
class Match:
    """A row that a text may mean, and what speaks for it (检索结果).

    Attributes:
        row: The row.
        name: The one of its names that comes nearest.
        score: From 1 to 1000, where name and text say the same.
        shared: What both say.
        foreign: What the text says, and the name does not.
        unsaid: What the name says, and the text does not.
        place: What the text was found by: ``"words"``, the ``"letters"`` of a name or an id, or
            the row's ``"definition"``.

    Example:
        >>> best = matches("全社会研发投入强度")[0]
        >>> best.row.id, best.score
        ('cn.rd_int', 1000)
    """

    row: Indicator
    name: str
    score: int
    shared: tuple[str, ...] = ()
    foreign: tuple[str, ...] = ()
    unsaid: tuple[str, ...] = ()
    place: str = "words"

    __repr__ = short_repr

    def why(self, lang: str = "zh") -> str:
        """Say why the row was found, in ``"zh"`` or ``"en"``.

        Example:
            >>> print(matches("技术合同登记")[0].why())
            “技术合同认定登记数”：同说合同、登记；另含数
            >>> print(matches("cn.tm_v")[0].why())
            “cn.tm_v”：字面相符
        """
        zh = lang == "zh"
        name = f"“{self.name}”：" if zh else f'"{self.name}": '
        if not self.shared and self.place in _PLACES:
            return name + _PLACES[self.place].of(lang)
        heads = ("同说", "不含", "另含") if zh else ("both say ", "lacks ", "says besides ")
        comma, semicolon = ("、", "；") if zh else (", ", "; ")
        parts = zip(heads, (self.shared, self.foreign, self.unsaid), strict=True)
        told = semicolon.join(head + comma.join(words) for head, words in parts if words)
        return name + told


def search(
    text: str, *, theme: Theme | str | None = None, own: Iterable[Indicator] = ()
) -> tuple[Indicator, ...]:
    """Find indicators by the words that reports use for them, in either language (检索).

    Synonyms, word order, endings (数, 量, 额, 总量), traditional characters and widths do not
    matter. What says the same comes first, then what says more or less, levels before rates.

    Args:
        text: Words in Chinese or English, or an id.
        theme: Only indicators about it.
        own: Rows of one's own, searched beside the catalogue's.

    Returns:
        The rows, best first; none where nothing fits. `matches` says why.

    Raises:
        InvalidValueError: The text holds no word, or no theme has this name.

    Example:
        >>> [row.id for row in search("每万人发明专利")][:2]
        ['cn.pat10k', 'cn.hv10k']
        >>> search("全社会R&D经费支出占地区生产总值的比重")[0].name.zh
        'R&D经费投入强度'
    """
    return tuple(each.row for each in matches(text, theme=theme, own=own))


def matches(
    text: str, *, theme: Theme | str | None = None, own: Iterable[Indicator] = ()
) -> tuple[Match, ...]:
    """Find indicators as `search` does, and say how near each comes and why (检索及理由).

    Args:
        text: Words in Chinese or English, or an id.
        theme: Only indicators about it.
        own: Rows of one's own, searched beside the catalogue's.

    Returns:
        A match for each row, best first.

    Raises:
        InvalidValueError: The text holds no word, or no theme has this name.

    Example:
        >>> matches("有效发明专利拥有量")[0].why("en")
        '"有效发明专利量": both say 有效, 发明'
    """
    if not isinstance(text, str) or not text.strip():
        raise InvalidValueError(
            f"search text {quoted(text)}", "holds no word", "all_indicators() gives every row"
        )
    wanted = None if theme is None else member_of(Theme, theme, "theme")
    found = _found(" ".join(text.split()), all_given(Indicator, own, "own"))
    return tuple(each for each in found if wanted is None or each.row.theme is wanted)


@functools.lru_cache(maxsize=_REMEMBERED)
def _found(text: str, own: tuple[Indicator, ...]) -> tuple[Match, ...]:
    asked = meanings_of(text)
    best: dict[str, tuple[tuple[int, int], Name]] = {}
    for rows in (own, every_row()):
        for name, score in scores(index_of(rows), text, asked):
            key = (-score, name.rank)
            if name.row.id not in best or key < best[name.row.id][0]:
                best[name.row.id] = key, name
    ordered = sorted(best.values(), key=lambda pair: pair[0])
    return tuple(_match(name, -key[0], asked) for key, name in ordered)


def _match(name: Name, score: int, asked: tuple[str, ...]) -> Match:
    return Match(
        row=name.row,
        name=name.text,
        score=score,
        shared=tuple(each for each in asked if each in name.meanings),
        foreign=tuple(each for each in asked if each not in name.meanings),
        unsaid=tuple(sorted(name.meanings.difference(asked))),
        place=name.place,
    )
