"""Marks of footnotes in a table, and the lines below it that they point to."""

from __future__ import annotations

import re
from typing import Final

_MARKS: Final = re.compile(
    r"""[①-⑳㉑-㉟❶-❿]                                  # circled
      | (?<![mM米])[¹²³⁰⁴-⁹]+[⁾)）]?                     # raised, but of square metres
      | (?<=\S)[*＊†‡※]+(?=\s*(?:$|[(（]))               # stars at the end
      | (?<=[\u3400-\u9fff])\s?[0-9]{1,2}[)）](?=\s*(?:$|[(（]))   # 乙区1)
      | (?<=[0-9%])\s+[0-9]{1,2}[)）]$                   # 24.8 1)
      | (?<=\S)\s?(?:\[[0-9]{1,2}\]|［[0-9]{1,2}］|〔[0-9]{1,2}〕)
      | (?<=\S)\s?[(（](?:见?注|注释)\s?[0-9]{0,2}[)）]
    """,
    re.VERBOSE,
)
_MAY_HOLD: Final = re.compile("[①-⑳㉑-㉟❶-❿¹²³⁰⁴-⁹*＊†‡※)）\\]］〕]")
_NOTE: Final = re.compile(
    r"""\s*(?:
        [(（\[]?(?:附?注|备注|说明|注释|注解)[0-9一二三四五六七八九十]{0,2}[)）\]]?\s*[:：.、，,]
      | (?:资料|数据)?来源\s*[:：]? | (?:续表|续上表|[(（]续[)）表]) | (?:计量)?单位\s*[:：]
      | 填[报表](?:单位|人|日期)\s*[:：] | 制表 | 审核人?\s*[:：]
      | [*＊※†①-⑳] | [(（]?[0-9]{1,2}[)）.、]\s*[\u3400-\u9fff] | (?:notes?|sources?)\s*[:.]
    )""",
    re.VERBOSE | re.IGNORECASE,
)


def without_marks(text: str) -> str:
    """A text without the marks of footnotes in it: 成交额①, 24.8*, 乙区1)."""
    return _MARKS.sub("", text).rstrip() or text if _MAY_HOLD.search(text) else text


def marks_in(text: str) -> str:
    """The marks of footnotes in a text, as they stand; empty where there are none."""
    if not _MAY_HOLD.search(text) or not _MARKS.sub("", text).strip():
        return ""
    return "".join(each.strip() for each in _MARKS.findall(text))


def says_note(text: str) -> bool:
    """Whether a text begins as a line below a table does: 注：, 资料来源, 续表."""
    return _NOTE.match(text) is not None
