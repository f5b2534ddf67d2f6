"""Why a figure is not read, in both languages."""

from __future__ import annotations

from typing import Final


class UnclearError(Exception):
    """A figure is not read: the reason in Chinese and in English."""


NO_INDICATOR: Final = ("没有对应的指标，或可指几个指标", "no indicator known, or several fit")
NO_SUBJECT: Final = ("没有说明是什么的数字", "no subject to speak of")
NO_ASPECT: Final = ("说法不明", "aspect unclear")
NO_TIME: Final = ("时间不明", "time unclear")
PLANNED: Final = ("属目标或计划，不是观测值", "planned, not observed")
OTHER_BASE: Final = ("与上年同期以外的基数相比", "compared with another base than the year before")
DIFFERENCE: Final = ("增减的绝对量", "an absolute change")
ASIDE: Final = ("括号内另有限定", "narrowed by words in brackets")
UNIT: Final = ("计量单位不是指标的单位", "counted by what is no unit of the indicator")
CONTRADICTED: Final = ("同一句中已有另一数值", "the sentence has given another figure for the same")
ELSEWHERE: Final = ("属其他地区或单位", "of another place")
