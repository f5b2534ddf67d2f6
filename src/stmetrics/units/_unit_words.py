"""Units in English words: what stands beside a number, in a heading, behind "per"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from stmetrics.exact._numbers import one_of
from stmetrics.units._table import Unit, canonical, split_quotient

_WORDS: Final[Mapping[str, tuple[str, str]]] = {
    "元": ("yuan", "yuan"),
    "千元": ("thousand yuan", "thousand yuan"),
    "万元": ("10,000 yuan", "10,000 yuan"),
    "百万元": ("million yuan", "million yuan"),
    "千万元": ("10 million yuan", "10 million yuan"),
    "亿元": ("100 million yuan", "100 million yuan"),
    "万亿元": ("trillion yuan", "trillion yuan"),
    "人": ("person", "people"),
    "万人": ("10,000 people", "10,000 people"),
    "人年": ("person-year", "person-years"),
    "人月": ("person-month", "person-months"),
    "人日": ("person-day", "person-days"),
    "公顷": ("hectare", "hectares"),
    "亩": ("mu", "mu"),
    "平方米": ("square metre", "square metres"),
    "户": ("household", "households"),
    "个月": ("month", "months"),
    "年": ("year", "years"),
    "%": ("%", "%"),
    "‰": ("‰", "‰"),
    "百分点": ("percentage point", "percentage points"),
    "倍": ("times", "times"),
}
"""One and several of each unit that English names."""
_COUNTED_BY: Final[Mapping[str, str]] = {
    "件": "piece",
    "家": "enterprise",
    "项": "item",
    "个": "item",
    "次": "occurrence",
    "场": "event",
    "套": "set",
    "人次": "attendance",
    "篇": "paper",
}
"""Counting words: English names what is counted instead, and needs them behind "per" only."""
SINGULAR: Final = {many: one for one, many in _WORDS.values() if one != many}
"""What stands beside a one, for what stands beside other numbers."""


def beside(unit: Unit) -> str:
    """What stands behind a number of things; nothing for counting words.

    Example:
        >>> beside(unit("万人")), beside(unit("家"))
        ('10,000 people', '')
    """
    return _WORDS.get(unit.symbol, ("", ""))[1]


def per(unit: Unit | None) -> str:
    """What a quotient says behind its first unit: `` per enterprise``."""
    if unit is None:
        return ""
    one = _WORDS[unit.symbol][0] if unit.symbol in _WORDS else _COUNTED_BY[unit.symbol]
    return f" per {one}"


def unit_in_words(symbol: str | None, lang: str) -> str | None:
    """A unit in words, for a column or a heading (计量单位的名称).

    Args:
        symbol: A unit of the table, a quotient of two, or None.
        lang: ``"zh"`` gives the symbol, ``"en"`` English words.

    Returns:
        None where there is no unit, or English names what is counted instead (件, 家, 项).

    Raises:
        UnitError: The table has no such unit.
        InvalidValueError: Another language.

    Example:
        >>> unit_in_words("万元/人年", "en"), unit_in_words("亿元", "en"), unit_in_words("家", "en")
        ('10,000 yuan per person-year', '100 million yuan', None)
        >>> unit_in_words("亿元", "zh")
        '亿元'
    """
    if symbol is None:
        return None
    above, below = split_quotient(symbol)
    if one_of(lang, "lang", ("zh", "en")) == "zh":
        return canonical(symbol)
    return (beside(above) + per(below)).strip() or None
