"""Places among regions as reports print them: 第7位, 全市第一, 前40位."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from stmetrics.units.amount import Amount, Bound

_CHINESE: Final = "一二三四五六七八九十"
RANK: Final = (
    rf"(?P<rank>(?:并列)?第(?P<place>[0-9]{{1,4}}|[{_CHINESE}]{{1,3}})(?:位次?|名)?"
    rf"(?![0-9]|[条章节届批次期轮版季产阶类号方代集部单款目页卷场年个成]|[{_CHINESE}])"
    rf"|前(?P<within>[0-9]{{1,3}}|[{_CHINESE}]{{1,3}})(?:位|名|强)"
    rf"|(?<=全[国省市区县])前(?P<first>[{_CHINESE}]|[0-9]{{1,3}})(?=[，。,；;、列位名]))"
)
"""A place; what is only an ordinal (第一批, 第一产业, 第3季度) is none."""


def rank_of(parts: Mapping[str, str]) -> Amount:
    """The place that was found, or the places up to it (前40位)."""
    if (within := parts.get("within") or parts.get("first")) is not None:
        return Amount(place_of(within), None, 0, Bound.AT_MOST)
    return Amount(place_of(parts["place"]), None, 0)


def place_of(words: str) -> Decimal:
    """The place that digits or words say: 7, 七, 十一, 二十三."""
    if words.isdigit():
        return Decimal(words)
    tens, ten, ones = words.partition("十")
    if not ten:
        return Decimal(_value(words))
    return Decimal((_value(tens) if tens else 1) * 10 + (_value(ones) if ones else 0))


def _value(digit: str) -> int:
    return _CHINESE.index(digit[0]) + 1
