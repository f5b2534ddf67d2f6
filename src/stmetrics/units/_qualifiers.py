"""Words that make a figure a bound, before its number and behind its unit."""

from __future__ import annotations

from typing import Final

from stmetrics.units.amount import Bound

_MORE_THAN: Final = (
    *(
        "超过",
        "超出",
        "超",
        "大于",
        "高于",
        "多于",
        "逾",
        "突破",
        "首破",
        "首次突破",
        "冲破",
        "跨过",
    ),
    *("越过", "迈过", "迈上", "站上", ">", "＞"),
)
_AT_LEAST: Final = (
    *("不低于", "不少于", "不小于", "至少", "最少", "起码", "不得低于", "不得少于", "不得小于"),
    *("不应低于", "不应少于", "未低于", "没有低于", "未少于", "没有少于", "不下", "不下于"),
    *("大于等于", "大于或等于", "高于或等于", "高于等于", "≥", ">=", "⩾", "≧", "不亚于"),
)
_AT_MOST: Final = (
    *(
        "不超过",
        "不超",
        "不高于",
        "不多于",
        "不大于",
        "至多",
        "最多",
        "最高",
        "不得超过",
        "不得高于",
    ),
    *("不得多于", "不得大于", "不应超过", "未超过", "没有超过", "未超", "未高于", "没有高于"),
    *(
        "未突破",
        "没有突破",
        "小于等于",
        "小于或等于",
        "低于或等于",
        "低于等于",
        "≤",
        "<=",
        "⩽",
        "≦",
    ),
)
_LESS_THAN: Final = (
    *(
        "小于",
        "低于",
        "少于",
        "不足",
        "不到",
        "不满",
        "未满",
        "未达",
        "未达到",
        "没有达到",
        "没达到",
    ),
    *("<", "＜"),
)
NEARLY: Final = ("将近", "接近", "逼近", "近", "仅差")
"""Less than the number, and close to it."""
_ABOUT: Final = ("大约", "大概", "约为", "约", "左右约", "大致", "≈", "～约")
BEFORE: Final = {
    **dict.fromkeys(_MORE_THAN, Bound.MORE_THAN),
    **dict.fromkeys(_AT_LEAST, Bound.AT_LEAST),
    **dict.fromkeys(_AT_MOST, Bound.AT_MOST),
    **dict.fromkeys((*_LESS_THAN, *NEARLY), Bound.LESS_THAN),
    **dict.fromkeys(_ABOUT, Bound.ABOUT),
}
"""Qualifiers that stand before a number."""
_INCLUDED: Final = ("", "（含）", "(含)", "（含本数）", "(含本数)", "含")
AFTER: Final = {
    f"{included}{word}": bound
    for included in _INCLUDED
    for word, bound in {
        "及以上": Bound.AT_LEAST,
        "以上": Bound.AT_LEAST,
        "及以下": Bound.AT_MOST,
        "以下": Bound.AT_MOST,
        "以内": Bound.AT_MOST,
        "之内": Bound.AT_MOST,
        "左右": Bound.ABOUT,
        "上下": Bound.ABOUT,
    }.items()
} | {
    "有余": Bound.MORE_THAN,
    "多": Bound.MORE_THAN,
    "以上（含）": Bound.AT_LEAST,
    "以上(含)": Bound.AT_LEAST,
    "以下（含）": Bound.AT_MOST,
    "以下(含)": Bound.AT_MOST,
}
"""Qualifiers that stand behind the unit."""
SOME_MORE: Final = {
    "多": Bound.MORE_THAN,
    "余": Bound.MORE_THAN,
    "来": Bound.ABOUT,
    "+": Bound.AT_LEAST,
}
"""What stands between number and unit: 30多家, 100来家, 100+家."""
