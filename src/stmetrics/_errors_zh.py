"""What errors say in Chinese: their reasons and hints, and one sentence for each kind of error."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from typing import Final

from stmetrics._hints_zh import HINTS
from stmetrics._reasons_zh import REASONS

_QUOTED: Final = '"[^"]+"'
_WRITE: Final = re.compile(f"(?:write|give) ({_QUOTED}(?:(?:, | or |, or ){_QUOTED})*)")
_KINDS: Final = {
    "invalid_value": "取值不符合要求",
    "unreadable": "无法识别",
    "unit": "计量单位缺失或不符",
    "incomparable": "口径不同，不能相加或比较",
    "missing_fact": "缺少所需的数据",
    "missing_extra": "缺少所需的可选组件",
    "no_rule_in_force": "该日期没有适用的规定",
    "undefined": "该指标对这些数值没有意义",
}


def reason_in_chinese(why: str, code: str) -> str:
    """The reason of an error; where it has no words of its own, those of its kind."""
    return _said(why, REASONS) or _of_a_cause(why) or _KINDS.get(code, "无法处理")


def hint_in_chinese(hint: str) -> str:
    """What the caller can do, or nothing where it is said in code alone."""
    if found := _said(hint, HINTS):
        return found
    quoted = _WRITE.fullmatch(hint)
    if quoted is None:
        return ""
    return f"可写：{quoted[1].replace(', or ', '或').replace(' or ', '或').replace(', ', '、')}"


def _of_a_cause(why: str) -> str | None:
    """The reason of another error that is told with what it is said of: ``year: is not known``."""
    what, _, cause = why.rpartition(": ")
    said = _said(cause, REASONS) if what else None
    return said and f"{what}：{said}"


def _said(text: str, words: Mapping[str, str]) -> str | None:
    if found := words.get(text):
        return found
    for pattern, chinese in _templates(words is HINTS):
        if match := pattern.fullmatch(text):
            return chinese.format(*match.groups())
    return None


@functools.cache
def _templates(of_hints: bool) -> list[tuple[re.Pattern[str], str]]:  # noqa: FBT001 - private
    """What holds blanks, that with the most words of its own first."""
    words = HINTS if of_hints else REASONS
    blanks = sorted((each for each in words if "{}" in each), key=len, reverse=True)
    return [(_pattern(each), words[each]) for each in blanks]


def _pattern(words: str) -> re.Pattern[str]:
    """What fills a blank may be anything; at the start it is not told of another error."""
    filled = re.escape(words).replace(r"\{\}", "(.+)")
    return re.compile(f"([^:]{filled[2:]}" if words.startswith("{}") else filled)
