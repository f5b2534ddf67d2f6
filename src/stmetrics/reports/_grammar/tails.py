"""What stands behind a figure: 26家高新技术企业, 9.9%的增长, 13.4%的国内生产总值."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from stmetrics.catalogue._words import words_of
from stmetrics.observations.observation import Aspect
from stmetrics.reports._grammar.clause import Clause
from stmetrics.reports._grammar.fillers import bare
from stmetrics.reports._grammar.reading_of import Parsed
from stmetrics.reports._grammar.subject import Subject, Subjects

_OF: Final = re.compile(
    r"的(?!增长|增速|增幅|涨幅|速度|比例|水平|规模|关口|大关|(?:年度|全年)?(?:目标|任务)|好成绩|位置|行列)"
)
_GOES_ON: Final = re.compile(
    r"(?:左右|以上|以下|居|位|列|排|占|比|同比|较|环比|增长|下降|高于|低于|快于|和|与|及|以及|、|由|从|的|已|到|为|是|升|降|大关|下乡)"
)
_LIMIT: Final = re.compile("(?:以上|以下|以内)(?:[(（]含[)）])?$")
_LISTED: Final = re.compile(r"的?(?:依次|分别)?(?:[是为有:(]|[省市区县]|地区|城市|企业|领域|行业)")
"""What begins a list behind 前五位."""
_HOME_BEFORE: Final = re.compile("(?:对|为|全部)(?:[我全本][市区县省镇])?$")


def with_tail(clause: Clause, parsed: Parsed, subject: Subject, subjects: Subjects) -> Subject:
    """The subject of a figure whose noun stands behind it; unknown where that is no row's."""
    tail = clause.tail
    if not tail or clause.joined:
        return subject
    if subject.row is not None and parsed.subject:
        return Subject(phrase=parsed.subject + tail) if _is_threshold(parsed, clause) else subject
    if _OF.match(tail):
        return subjects.next(subject, bare(tail[1:]), clause, clause.amount)
    if parsed.aspect is not Aspect.LEVEL or _GOES_ON.match(tail):
        return subject
    return _counted(clause, parsed, subject, subjects)


def begins_list(clause: Clause) -> bool:
    """Whether places are those of others, who are named next: 前五位是甲市、乙市…."""
    return clause.found.text.startswith("前") and _LISTED.match(clause.behind) is not None


def _is_threshold(parsed: Parsed, clause: Clause) -> bool:
    """Whether a figure says which ones are counted: 超过50亿元的县, 5亿元以上企业15家."""
    tail = clause.tail
    if parsed.aspect not in {Aspect.LEVEL, Aspect.RANK}:
        return False
    runs_on = clause.runs_on and _LIMIT.search(clause.found.text) and not _GOES_ON.match(tail)
    return bool(runs_on) or _OF.match(tail) is not None


def _counted(clause: Clause, parsed: Parsed, subject: Subject, subjects: Subjects) -> Subject:
    """What is counted by a figure with its noun right behind: 26家高新技术企业."""
    tail = clause.tail
    if clause.runs_on:
        return Subject(phrase=parsed.subject + tail)
    found = subjects.next(subject, bare(parsed.subject + tail), clause, clause.amount)
    if found.row is not None or parsed.subject:
        return found
    return next((one for one in _begun(tail, subject, subjects, clause) if one.row), found)


def _begun(tail: str, subject: Subject, subjects: Subjects, clause: Clause) -> Iterator[Subject]:
    """Subjects that the tail begins with, the longest first: 92家规上工业企业逐家上门指导."""
    if not _HOME_BEFORE.search(clause.said):
        return
    for word in reversed(words_of(tail)):
        yield subjects.next(subject, tail[: word.end], clause, clause.amount)
