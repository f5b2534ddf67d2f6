"""What an indicator is called once its level, kind and scope are said: 省级众创空间数."""

from __future__ import annotations

from typing import Final

from stmetrics.catalogue._levels import LEVELS
from stmetrics.catalogue._terms import term_of
from stmetrics.catalogue.row import Indicator, Naming, Words
from stmetrics.errors import InvalidValueError, quoted
from stmetrics.exact._given import require_kind

_WITHOUT_GRADE: Final = ("重点", "院士", "成果转化", "科技奖")
"""What is called 省重点实验室, not 省级重点实验室."""


def kind_of(row: Indicator, kind: str) -> str:
    """A kind in the row's own word, where the row lists one that means the same (规范类别名称).

    Args:
        row: The row.
        kind: A kind as somebody writes it.

    Returns:
        The row's word for it; the text as it was given where the row lists none.

    Example:
        >>> kind_of(indicator("plat.total"), "科技企业孵化器")
        '孵化器'
        >>> kind_of(indicator("plat.total"), "飞行实验室")
        '飞行实验室'
    """
    require_kind(Indicator, row=row)
    return term_of(() if row.naming is None else row.naming.kinds, kind).zh


def name_of(
    row: Indicator,
    *,
    level: str | None = None,
    and_above: bool = False,
    kind: str | None = None,
    scope: str | None = None,
) -> Words:
    """What a row is called for some of what it counts (分级分类后的名称).

    Args:
        row: The row.
        level: ``"national"``, ``"provincial"``, ``"city"`` or ``"district"``; None for all.
        and_above: Whether higher levels are counted too (以上).
        kind: Which kind is counted; None for all.
        scope: Whose, or on which list; part of the name only where the row says so.

    Returns:
        The name in both languages. A kind that the row does not list stands as it was given.

    Raises:
        InvalidValueError: There is no such level.

    Example:
        >>> platforms = indicator("plat.total")
        >>> name_of(platforms, level="provincial", kind="众创空间").zh
        '省级众创空间数'
        >>> name_of(platforms, level="city", and_above=True, kind="工程技术中心").en
        'engineering centres, city level and above'
        >>> name_of(platforms) == platforms.name
        True
    """
    require_kind(Indicator, row=row)
    naming = row.naming or _usual(row)
    scoped = naming.scoped if scope is not None else None
    if level is None and kind is None and scoped is None:
        return row.name
    pattern = scoped or naming.pattern
    what = naming.noun if kind is None else term_of(naming.kinds, kind)
    whose = Words("", "") if scope is None else term_of(naming.scopes, scope)
    parts = (_graded(level, what, and_above=and_above), what, whose)
    return Words(
        _filled(pattern.zh, *(each.zh for each in parts)),
        _filled(_placed(pattern.en, level, and_above=and_above), *(each.en for each in parts)),
    )


def _usual(row: Indicator) -> Naming:
    """How a row without a naming of its own is called."""
    pattern = Words("{level}{kind}" + row.name.zh, row.name.en + ", {kind}, {level}")
    return Naming(pattern=pattern, noun=Words("", ""))


def _graded(level: str | None, what: Words, *, and_above: bool) -> Words:
    if level is None:
        return Words("", "")
    if level not in LEVELS:
        hint = f"use one of {', '.join(LEVELS)}"
        raise InvalidValueError(f"level {quoted(level)}", "is none of four", hint)
    grade = LEVELS[level]
    if and_above and level != "national":
        return Words(f"{grade.zh}以上", f"{grade.en} level and above")
    bare = what.zh.startswith(_WITHOUT_GRADE)
    return Words(grade.zh.removesuffix("级") if bare else grade.zh, grade.en)


def _placed(pattern: str, level: str | None, *, and_above: bool) -> str:
    """In English a level and above stands behind what it grades; no level leaves no place."""
    if level is None:
        return pattern.replace("{level} ", "").replace(", {level}", "")
    if and_above and level != "national" and pattern.startswith("{level} "):
        return pattern.removeprefix("{level} ") + ", {level}"
    return pattern


def _filled(pattern: str, level: str, kind: str, scope: str) -> str:
    filled = pattern.replace("{level}", level).replace("{scope}", scope)
    return filled.replace(", {kind}", f", {kind}" if kind else "").replace("{kind}", kind).strip()
