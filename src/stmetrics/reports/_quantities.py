"""Quantities in prose: qualifier, sign, number, scale, word that is counted by, qualifier."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from stmetrics.units._grammar import SCALES
from stmetrics.units._in_words import UP_TO_HUNDRED
from stmetrics.units._qualifiers import AFTER, BEFORE, SOME_MORE
from stmetrics.units._table import UNITS, Measure

_ENGLISH_BEFORE: Final = {
    "more than": "超过",
    "over": "超过",
    "above": "超过",
    "exceeding": "超过",
    "at least": "不少于",
    "no less than": "不少于",
    "not less than": "不少于",
    "less than": "不足",
    "under": "不足",
    "below": "不足",
    "fewer than": "不足",
    "nearly": "近",
    "almost": "近",
    "at most": "不超过",
    "no more than": "不超过",
    "not more than": "不超过",
    "up to": "不超过",
    "about": "约",
    "around": "约",
    "approximately": "约",
    "some": "约",
}
"""English qualifiers, and the Chinese word that means the same."""
ENGLISH_SCALES: Final = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12}
ENGLISH_UNITS: Final = {
    "percentage points": "百分点",
    "percentage point": "百分点",
    "percent": "%",
    "per cent": "%",
    "pct": "百分点",
    "pp": "百分点",
    "yuan": "元",
}
CURRENCIES: Final = {
    "$": "USD",
    "us$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "元",
    "￥": "元",
    "人民币": "元",
}
_FOREIGN: Final = ("美元", "欧元", "日元", "港元", "英镑", "港币", "澳元", "韩元", "卢布", "新台币")
_CLASSIFIERS: Final = (
    *("平方公里", "平方米", "立方米", "公里", "千米", "千瓦时", "吨", "千克", "米", "册次", "件次"),
    *(
        "家/次",
        "家次",
        "人/年",
        "人·年",
        "人•年",
        "平米",
        "台/套",
        "人/次",
        "台套",
        "期次",
        "项次",
        "个次",
        "场次",
        "批次",
    ),
    *"所名位份支类条期篇座台组对笔分册",
    *"辆栋款颗株头只部本张门种层道艘架",
    *"版节课幅间处片单档集封级度例批",
)
"""Words that reports count by besides the units of the table."""
_SYMBOLS: Final = tuple(unit.symbol for unit in UNITS if unit.measure is not Measure.DURATION)
_NOT_BEHIND: Final = {
    # 表1所示, 3部门, 2级: a classifier that begins the next word.
    "所": "示述列在有以需谓",
    "部": "门署委委队",
    "本": "科书市省区",
    "类": "似型别",
    "分": "别布析类局公钟",
    "级": "以及",
    "台": "账阶",
    "位": "于居列次",
    "条": "件例款",
    "期": "间末初满望",
    "组": "织建成",
    "集": "团群中",
    "单": "位体",
    "处": "于理",
    "次": "于要",
    "份": "额",
    "度": "假",
    "节": "能约",
    "课": "题",
    "间": "接",
    "项": "目",
    "个": "人体",
    "头": "部",
    "家": "庭",
    "人": "均口民才工大",
    "户": "籍均",
}
_LIKE_A_QUALIFIER: Final = {
    "约": "签节预合契条公制简履违特集大节",
    "近": "附临最接靠邻新远亲将逼",
    "超": "赶反",
    "逼近": "",
    "最高": "",
}
_NUMBER: Final = (
    r"(?:[0-9]{1,3}(?:[,\u00a0 ][0-9]{3})+(?![0-9])|[0-9]{1,60})"
    r"(?:\.[0-9]{1,40}|\.\s*\n\s*[0-9]{1,40})?"
)


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


def _guarded(word: str) -> str:
    """A counting word that is not the beginning of another: 1所示 counts no 所."""
    others = _NOT_BEHIND.get(word)
    return f"{re.escape(word)}(?![{others}])" if others else re.escape(word)


def _qualifier(word: str) -> str:
    others = _LIKE_A_QUALIFIER.get(word)
    return f"(?<![{others}]){re.escape(word)}" if others else re.escape(word)


_ONE_UNIT: Final = "|".join(
    map(
        _guarded,
        sorted({*_SYMBOLS, *_CLASSIFIERS, *_FOREIGN, "个百分点"}, key=len, reverse=True),
    )
)
_UNIT: Final = (
    rf"(?:(?:{_ONE_UNIT})(?:/(?:{_ONE_UNIT}))?(?:人民币)?|{_any(ENGLISH_UNITS)}(?![a-z]))"
)
_BEFORE: Final = "|".join(
    [*map(_qualifier, sorted(BEFORE, key=len, reverse=True)), _any(_ENGLISH_BEFORE)]
)
_SCALE: Final = rf"(?:(?:{_any(SCALES)})(?!分)|{_any(ENGLISH_SCALES)}(?![a-z]))"
_DASH: Final = r"(?:[-‐‑‒–—―−~～至到－﹣]|——)"
_DIGIT: Final = "[一二三四五六七八九两]"
_SPACE: Final = r"[ \u00a0]?"
_MONEY: Final = rf"{_SPACE}{_NUMBER}{_SPACE}[千百]?[万亿]{{0,2}}元"
_ROUND: Final = r"(?:[一二两三四五六七八九]?[千百十])+"
_COUNTED: Final = r"[万亿]?(?:家|件|项|个(?!月|年|季度|百分点)|元|人|名|场|篇|所|亩)(?!级)"
_ROUND_NUMBER: Final = (
    rf"(?<![一二两三四五六七八九十百千万亿数几第上成]){_ROUND}(?=[多余]{_COUNTED})"
    rf"|(?<=[近逾超约过破足]){_ROUND}(?={_COUNTED})"
)
"""Numbers in words that a qualifier makes a bound: 三十多家, 百余项, 近百家, 突破百亿元."""
_PLACES: Final = {"十": 10, "百": 100, "千": 1000}
_ONES: Final = {each: at for at, each in enumerate("一二三四五六七八九", 1)} | {"两": 2, "": 1}
QUANTITY: Final = rf"""
    (?:(?P<before>{_BEFORE})(?:了|到|达)?(?:全[国省市区县](?=[一二三四五六七八九两十百半]))?{_SPACE})?
    (?:
        (?P<tenths>(?<![统第唯单一二三四五六七八九])(?:{_DIGIT}|(?<![0-9.])[1-9]))成
            (?P<hundredths>(?:{_DIGIT}|半)(?![家个项条年月批]))?(?![立果功为员本长熟绩分型品交效就不语片活都])
      | 百分之(?P<percent>{_NUMBER})
      | (?P<below>{_DIGIT}|十|百|[0-9]{{1,3}})分之(?P<above>{UP_TO_HUNDRED}|{_NUMBER})
      | (?<=[占近约达超过为至到])(?P<slash>[1-9]/(?:10|[2-9]))(?![0-9/])
      | (?P<half>一半(?!径)|半数|过半)
      | 翻(?:了)?(?P<doublings>一|两|二|三|[1-3])?番
      | (?P<doubled>一番)(?=的)
      |
        (?P<sign>负|[▼▽▲](?=[0-9])|(?<![0-9a-z%％.])[-+‐‑‒–−﹣－](?=[0-9]))?
        (?:(?P<currency>us\$|[$€£¥￥]|人民币(?={_MONEY})){_SPACE})?
        (?<![0-9.])(?:(?P<number>{_NUMBER})|(?P<round>{_ROUND_NUMBER}))
        (?:{_SPACE}(?P<low_scale>{_any(SCALES)})?(?:%|％)?{_DASH}{_SPACE}(?P<upper>{_NUMBER}))?
        (?![0-9]|\.[0-9])
        (?:个(?=[多余]百分点))?
        (?:{_SPACE}(?P<more>{_any(SOME_MORE)}))?
        (?:{_SPACE}(?P<scale>{_SCALE}))?
        (?:(?P<small>[0-9]{{1,4}})(?P<small_scale>{_any(SCALES)})(?={_ONE_UNIT}))?
        (?P<yet_more>[多余来])?
        (?:{_SPACE}(?P<unit>{_UNIT}))?
    )
    (?P<more_tenths>(?<=[成番])[多余])?
    (?:{_SPACE}(?P<after>(?:{_any(AFTER)})(?![层级万元]|少|次|样|元化|家|数|年|项|方|地)))?
"""


def round_number(words: str) -> str:
    """A round number in digits: 百 is 100, 三百二十 is 320."""
    parts = re.findall(f"({_DIGIT}?)([千百十])", words)
    return str(sum(_PLACES[place] * _ONES[one] for one, place in parts))


def as_chinese(qualifier: str | None) -> str | None:
    """The Chinese word for an English qualifier; a Chinese one as it is."""
    return None if qualifier is None else _ENGLISH_BEFORE.get(qualifier, qualifier)
