"""What errors say in Chinese: their reasons and hints, and one sentence for each kind of error."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from typing import Final

from stmetrics._hints_zh import HINTS
from stmetrics._reasons_zh import REASONS
from stmetrics._subjects_zh import SUBJECTS

_VALUES: Final = re.compile(r"\{.*\}|'[^']*'|\"[^\"]*\"")
_FIRST_MARK: Final = 0xE000  # of characters that no text uses
_QUOTED: Final = '"[^"]+"'
_WRITE: Final = re.compile(f"(?:write|give) ({_QUOTED}(?:(?:, | or |, or ){_QUOTED})*)")
_TABLES: Final = (REASONS, HINTS, SUBJECTS)
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


def subject_in_chinese(what: str) -> str:
    """What an error is said of: quoted values as they are, the words between them in Chinese."""
    values = _VALUES.findall(what)
    marks = [chr(_FIRST_MARK + place) for place in range(len(values))]
    left = iter(marks)
    masked = _VALUES.sub(lambda _: next(left), what)
    said = "：".join(_said(each, SUBJECTS) or each for each in masked.split(": "))
    for mark, value in zip(marks, values, strict=True):
        said = said.replace(mark, value)
    return said


def reason_in_chinese(why: str, code: str) -> str:
    """The reason of an error; where it has no words of its own, those of its kind."""
    return _said(why, REASONS) or _of_a_cause(why) or _KINDS.get(code, "无法处理")


def hint_in_chinese(hint: str) -> str:
    """What the caller can do, or nothing where it is said in code alone."""
    if found := _said(hint, HINTS):
        return found
    if "\n" in hint:
        return "\n".join(map(_line_of_hint, hint.split("\n")))
    quoted = _WRITE.fullmatch(hint)
    if quoted is None:
        return ""
    return f"可写：{quoted[1].replace(', or ', '或').replace(' or ', '或').replace(', ', '、')}"


def _line_of_hint(line: str) -> str:
    """One line of several: an advice, or a name with an advice behind it."""
    what, colon, advice = line.partition(": ")
    if said := _said(line.strip(), HINTS):
        return said
    said = _said(advice, HINTS) if colon else None
    return f"{what}：{said}" if said else line


def _of_a_cause(why: str) -> str | None:
    """The reason of another error that is told with what it is said of: ``year: is not known``."""
    what, _, cause = why.rpartition(": ")
    said = _said(cause, REASONS) if what else None
    return said and f"{what}：{said}"


def _said(text: str, words: Mapping[str, str]) -> str | None:
    if found := words.get(text):
        return found
    for pattern, chinese in _templates(_TABLES.index(words)):
        if match := pattern.fullmatch(text):
            return chinese.format(*match.groups())
    return None


@functools.cache
def _templates(table: int) -> list[tuple[re.Pattern[str], str]]:
    """What holds blanks, that with the most words of its own first."""
    words = _TABLES[table]
    blanks = sorted((each for each in words if "{}" in each), key=len, reverse=True)
    return [(_pattern(each), words[each]) for each in blanks]


def _pattern(words: str) -> re.Pattern[str]:
    """What fills a blank may be anything; at the start it is not told of another error."""
    filled = re.escape(words).replace(r"\{\}", "(.+)")
    return re.compile(f"([^:]{filled[2:]}" if words.startswith("{}") else filled)
