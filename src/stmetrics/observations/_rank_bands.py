"""The five words for a place among regions, where they end, and the places that they mean."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final

RANK_CUTS: Final = (Fraction(1, 5), Fraction(2, 5), Fraction(3, 5), Fraction(4, 5))
"""Where 上游, 中上游, 中游 and 中下游 end, as shares of all places: fifths. No document fixes
them; this is our own reading (K). Thirds without the two words between are
``(1/3, 1/3, 2/3, 2/3)``."""

RANK_BANDS: Final = (
    ("上游", "upper"),
    ("中上游", "upper middle"),
    ("中游", "middle"),
    ("中下游", "lower middle"),
    ("下游", "lower"),
)
FIRST: Final = ("位居第一", "first")
LAST: Final = ("末位", "last")

_SAID: Final = re.compile(
    r"(?:位居|位列|处于|居于|居|处|列)?(?:全[国省市区县])?"
    r"(?P<place>第一|首位|榜首|末位|倒数第一|(?:中[上下]?|[上下])游)(?:水平|位次|位置)?"
)
_ENDS: Final = {"第一": False, "首位": False, "榜首": False, "末位": True, "倒数第一": True}
_ENGLISH: Final = {english: chinese for chinese, english in RANK_BANDS} | {
    FIRST[1]: "第一",
    LAST[1]: "末位",
}


def band_of(place: Fraction | int, of: int, cuts: Sequence[Fraction] = RANK_CUTS) -> int:
    """Which of the five words a place has, from 0: its middle is compared with the cuts."""
    return sum(2 * place - 1 > 2 * of * cut for cut in cuts)


def says_rank(text: str) -> bool:
    """Whether a text says a place in words."""
    return place_said(text) is not None


def place_said(words: str) -> str | None:
    """The word of a place, without what stands around it."""
    plain = words.strip()
    match = _SAID.fullmatch(_ENGLISH.get(plain.lower(), plain))
    return None if match is None else match["place"]


def ranks_in(place: str, places: int) -> Iterator[int]:
    """The places of so many that a word means."""
    if place in _ENDS:
        yield places if _ENDS[place] else 1
        return
    band = next(at for at, (word, _) in enumerate(RANK_BANDS) if word == place)
    yield from (each for each in range(1, places + 1) if band_of(each, places) == band)
