"""Sources in words, in either language."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from stmetrics.law.dated import Confirmation, Source

_ARTICLE: Final = re.compile(r"Arts?\. ?(\d+)(?:-(\d+))?|(?:, | and )(\d+)(?:-(\d+))?")
_BRACKET: Final = re.compile(r"\((\w+)\)")
_DIGITS: Final = "零一二三四五六七八九"
_LONGEST: Final = 2  # digits that are written out: 843 stays as it is
_LATIN: Final = re.compile("[A-Za-z]")
_HAN: Final = re.compile("[\u4e00-\u9fff]")
_HOW_FAR: Final = {
    "TEXT": "read in the text",
    "SECONDARY": "seen only in a secondary source",
    "UNCONFIRMED": "not seen in any source",
}
_COPIES: Final = {
    True: ("多份文本一致", "several copies"),
    False: ("仅一份文本", "one copy"),
}


def citation(source: Source, lang: str) -> str:
    """Cite a source as people of that language do, without its confirmation.

    Example:
        >>> where = Source(
        ...     document="made up", number="虚构〔2016〕1号", clause="Art. 11(4)", confirmation="K"
        ... )
        >>> citation(where, "zh"), citation(where, "en")
        ('虚构〔2016〕1号第十一条（四）', '虚构〔2016〕1号, Art. 11(4)')
    """
    title = source.number or source.document
    if lang == "zh":
        return _cited_zh(title.split(", "), source.clause.split("; "), named=not source.number)
    quoted = not source.number and not title.endswith("号")
    named = f"《{title}》" if quoted and _HAN.search(title) else title
    clause = _NUMERALS.sub(lambda found: str(_NUMBERS[found[0]]), source.clause)
    return f"{named}, {clause}" if clause else named


def _cited_zh(documents: list[str], clauses: list[str], *, named: bool) -> str:
    """Each document with its clause, where there is one a document; else all clauses at the end."""
    titles = [f"《{each}》" if named and not each.endswith("号") else each for each in documents]
    said = [_clause_zh(each) for each in clauses]
    if len(said) != len(titles):
        said = [*[""] * (len(titles) - 1), "；".join(said)]
    cited = [title + clause for title, clause in zip(titles, said, strict=True)]
    return "、".join(cited).replace("》、《", "》《")


def _clause_zh(clause: str) -> str:
    """A clause as the law is cited; nothing where it says more than numbers."""
    said = _ARTICLE.sub(_article, clause.replace("part ", ""))
    said = _BRACKET.sub(lambda found: f"（{_chinese(found[1])}）", said)
    return "" if _LATIN.search(said) else said


def years_in_words(years: Sequence[int], lang: str) -> str:
    """Years in order, those without a gap as a span.

    Example:
        >>> years_in_words([2019, 2020, 2021], "zh"), years_in_words([2019, 2021], "en")
        ('2019—2021', '2019 and 2021')
    """
    first, last, zh = years[0], years[-1], lang == "zh"
    if len(years) > 1 and last - first == len(years) - 1:
        return f"{first}{'—' if zh else ' to '}{last}"
    return ("、" if zh else " and ").join(map(str, years))


def _article(found: re.Match[str]) -> str:
    first, last, further, its_last = found.groups()
    said = f"{'、' if further else ''}第{_chinese(first or further)}条"
    end = last or its_last
    return f"{said}至第{_chinese(end)}条" if end else said


def _chinese(digits: str) -> str:
    """A number below 100 as the law writes it; anything else as it is."""
    if not digits.isdecimal() or len(digits) > _LONGEST or int(digits) == 0:
        return digits
    tens, ones = divmod(int(digits), 10)
    ten = ("十" if tens == 1 else f"{_DIGITS[tens]}十") if tens else ""
    return ten + (_DIGITS[ones] if ones else "")


def how_far_read(confirmation: Confirmation, lang: str) -> str:
    """How far something was confirmed, without when.

    Example:
        >>> how_far_read(Confirmation.SECONDARY, "zh")
        '仅见二手资料'
    """
    return confirmation.zh if lang == "zh" else _HOW_FAR[confirmation.name]


def read_in_words(source: Source, lang: str) -> str:
    """How far a source was confirmed, when it was last read, and in how many copies.

    Example:
        >>> seen = Source(document="made up", confirmation="T", read_on="2026-11-26")
        >>> read_in_words(seen, "zh")
        '已读原文，2026-11-26'
    """
    zh = lang == "zh"
    said = [how_far_read(source.confirmation, lang)]
    if source.read_on is not None:
        said.append(source.read_on.isoformat())
    if source.several_copies is not None:
        said.append(_COPIES[source.several_copies][not zh])
    return ("，" if zh else ", ").join(said)


_NUMBERS: Final = {_chinese(str(number)): number for number in range(1, 10**_LONGEST)}
_NUMERALS: Final = re.compile(f"[十{_DIGITS}]+")
"""Parts and items that the text numbers in words, which English has in digits."""
