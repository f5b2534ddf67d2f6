"""Sources and confirmations in words, in either language."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from stmetrics.law.conditions import CriterionResult
from stmetrics.law.dated import Confirmation, Source

_ARTICLE: Final = re.compile(r"Arts?\. ?(\d+)|(?:, | and )(\d+)")
_BRACKET: Final = re.compile(r"\((\w+)\)")
_DIGITS: Final = "零一二三四五六七八九"
_LONGEST: Final = 2  # digits that are written out: 843 stays as it is
_LATIN: Final = re.compile("[A-Za-z]")

_NOT_READ: Final = {
    Confirmation.SECONDARY: "seen only in a secondary source",
    Confirmation.UNCONFIRMED: "not seen in any source",
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
    if lang != "zh":
        return f"{title}, {source.clause}" if source.clause else title
    named = source.number or f"《{source.document}》"
    clause = _ARTICLE.sub(_article, source.clause.replace("part ", ""))
    clause = _BRACKET.sub(lambda found: f"（{_chinese(found[1])}）", clause)
    return named if _LATIN.search(clause) else named + clause


def _article(found: re.Match[str]) -> str:
    first = found[1] is not None
    return f"{'' if first else '、'}第{_chinese(found[1] or found[2])}条"


def _chinese(digits: str) -> str:
    """A number below 100 as the law writes it; anything else as it is."""
    if not digits.isdecimal() or len(digits) > _LONGEST or int(digits) == 0:
        return digits
    tens, ones = divmod(int(digits), 10)
    ten = ("十" if tens == 1 else f"{_DIGITS[tens]}十") if tens else ""
    return ten + (_DIGITS[ones] if ones else "")


def confirmation_in_words(criteria: Iterable[CriterionResult], lang: str) -> str:
    """How far the rules were confirmed, said once; nothing where there are none."""
    zh = lang == "zh"
    taken = list(criteria)
    doubtful = [each for each in taken if each.source.confirmation is not Confirmation.TEXT]
    if not taken:
        return ""
    if not doubtful:
        return "各项依据均已核对原文。" if zh else "Every rule was read in a copy of its text."
    kinds = {each.source.confirmation for each in taken}
    if len(kinds) == 1:
        (only,) = kinds
        return (
            f"各项依据均{only.zh}，使用前请核实。"
            if zh
            else f"To verify before use: every rule ({_NOT_READ[only]})."
        )
    said = []
    for kind in (Confirmation.SECONDARY, Confirmation.UNCONFIRMED):
        titles = [getattr(each, lang) for each in doubtful if each.source.confirmation is kind]
        if titles:
            words = kind.zh if zh else _NOT_READ[kind]
            said.append(
                f"{'、'.join(titles)}（{words}）" if zh else f"{', '.join(titles)} ({words})"
            )
    if zh:
        return f"依据待核实：{'；'.join(said)}。"
    return f"To verify before use: {'; '.join(said)}."
