"""Regions in words: the own one, a larger one, another, and what something is compared with."""

from __future__ import annotations

import re
from typing import Final

from stmetrics.reports._grammar.fillers import DATE

SIZES: Final = "国省市县区镇"
"""Kinds of regions, the largest first."""
_FIRST: Final = re.compile(
    rf"(?:{DATE}|今年|全年|截至|年底|上半年|目前|,)*[全]([国省市])(?!平均|的|第|.{{0,2}}第)"
)
_HOME: Final = re.compile(
    rf"我[市区县省镇州]|本[市区县省](?!级)|(?:^|[,;:])(?:{DATE}|\s|而|但|同期|今年|全年|目前)*"
    r"(?:全[市区县省国镇州](?!的|第|前|首|平均)|全社会)"
)
"""Words that speak of the own place; 全市 inside a clause (占全市的5%) does not."""
_SEEN_FROM: Final = re.compile(r"(?:从|就|在)?全([国省市])(?:来?看|而言|范围内?|层面)?")
_AVERAGE: Final = re.compile(
    r"(?<![高低快慢优好]于)(?<![高低快慢]出)(?<!领先)(?<![比较超过])(?:全[国省市区县](?:的)?平均|(?<!全[国省市区县])(?<!的)平均水平)"
)
"""Averages that are spoken of; not those that something lies above: 高于全省平均水平."""
_ALONE: Final = re.compile(
    r"(?:在|其中)?(?![我全本各]).{1,8}(?:[市县镇乡]|[^地]区|街道|园区|开发区|科技园|集团|公司)(?:内|方面|境内)?"
)
_REGION: Final = re.compile(
    r"全[国省市区县球州]|[国省市](?=平均|$)|全球|[^,]{1,4}[市省区县](?=平均|总|$)"
)
_LARGER: Final = re.compile("全[国省市区县球州]")
_TOTAL: Final = re.compile(
    r"(?:的)?(?:总数|总量|总额|总计|平均.*|水平|企业总数|总规模|各[市区县]|同类|增速|增幅)*"
)


def with_home_said(words: str, name: str) -> str:
    """The same words, at their places, with the own place's name said as 我区.

    With what it lies in, of two characters: 江苏省常州市钟楼区.
    """
    own = f"我{name[-1]}" if name[-1] in SIZES else "我区"
    if len(name) < len(own):
        return words
    called = re.compile(rf"(?:[\u3400-\u9fff]{{2}}[省市]){{0,2}}{re.escape(name)}")
    return called.sub(lambda found: own.rjust(len(found[0])), words)


def larger_region(said: str, earlier: tuple[str, ...]) -> str:
    """The kind of region that some words are of: 市 of 全市, 从全市看; empty for none."""
    match = _FIRST.match(said) or (_SEEN_FROM.fullmatch(earlier[-1]) if earlier else None)
    return "" if match is None else match[1]


def names_home(words: str) -> bool:
    """Whether some words speak of the own place."""
    return _HOME.search(words) is not None


def names_another(said: str, earlier: tuple[str, ...]) -> bool:
    """Whether a part in front is another place, or what is said is an average of several."""
    if _AVERAGE.search(said):
        return True
    return any(_ALONE.fullmatch(part) for part in earlier)


def region_first(words: str) -> str | None:
    """The region that words begin with, of which they go on to say something; None for none."""
    match = _LARGER.match(words)
    return None if match is None else match[0]


def region_said(words: str) -> str | None:
    """The region among or above which something stands; None where the words say another thing."""
    match = _REGION.match(words)
    if match is None or _TOTAL.fullmatch(words, match.end()) is None:
        return None
    return match[0]
