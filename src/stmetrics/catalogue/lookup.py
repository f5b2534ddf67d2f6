"""Finding rows of the catalogue: by id, by theme, by words in either language."""

from __future__ import annotations

import difflib
import functools
import importlib
import re
import unicodedata
from typing import Final, TypeAlias

from stmetrics.catalogue.row import Indicator, Theme
from stmetrics.errors import InvalidValueError, quoted

Fields: TypeAlias = tuple[tuple[str, ...], ...]

_MODULES: Final = {
    "ht": ("bureau_industry",),
    "industry": ("bureau_industry",),
    "cn": ("china_rd", "china_contracts", "china_enterprises", "china_patents"),
    "hte": ("bureau_certification",),
    "rd": ("bureau_rd",),
    "ent": ("bureau_enterprises",),
    "talent": ("bureau_enterprises",),
    "proj": ("bureau_projects",),
    "plat": ("bureau_platforms",),
    "coop": ("bureau_cooperation",),
    "pat": ("bureau_patents",),
    "tm": ("bureau_patents",),
    "tax": ("bureau_industry",),
    "invest": ("bureau_industry",),
    "review": ("bureau_industry",),
    "pop": ("bureau_industry",),
    "msti": ("msti_expenditure", "msti_structure", "msti_people"),
    "uis": ("uis",),
    "fn": ("derived_growth", "derived_ratios"),
}
"""The modules that hold a family, so that asking for one row loads one family alone."""

_SHOWN_NEAR: Final = 3
_STEPS: Final = ((0, 2, 4, 6), (1, 3, 5, 7), (8, 9, 10, 11))
"""How far a row is from a word: by field (name, synonym, formula), then by fit."""
_NOWHERE: Final = (10**6, 0)
_WORD: Final = re.compile(r"[\w&]+")


def indicator(indicator_id: str) -> Indicator:
    """Look one indicator up by its id (按代码查指标).

    Args:
        indicator_id: The stable identifier, such as ``cn.tm_v``.

    Returns:
        The row.

    Raises:
        InvalidValueError: No row has this id; the nearest ones are named.

    Example:
        >>> indicator("cn.pat10k").name.zh
        '每万人口发明专利拥有量'
        >>> indicator("cn.pat_10k")
        Traceback (most recent call last):
        ...
        stmetrics.errors.InvalidValueError: indicator 'cn.pat_10k': is not in the catalogue...
    """
    if isinstance(indicator_id, str):
        for module in _MODULES.get(indicator_id.partition(".")[0], ()):
            if indicator_id in (held := _by_id(module)):
                return held[indicator_id]
    raise InvalidValueError(
        f"indicator {quoted(indicator_id)}", "is not in the catalogue", _hint(indicator_id)
    )


@functools.cache
def _by_id(module: str) -> dict[str, Indicator]:
    return {row.id: row for row in _rows(module)}


def _rows(module: str) -> tuple[Indicator, ...]:
    package = __name__.rpartition(".")[0]
    rows: tuple[Indicator, ...] = importlib.import_module(f"{package}.rows.{module}").ROWS
    return rows


def all_indicators(*, theme: Theme | str | None = None) -> tuple[Indicator, ...]:
    """Every indicator of the catalogue, family by family (全部指标).

    Args:
        theme: Only those about it: ``Theme.PATENTS`` or ``"patents"``.

    Returns:
        The rows.

    Raises:
        InvalidValueError: No theme has this name.

    Example:
        >>> [row.id for row in all_indicators(theme="talent")]
        ['talent.foreign_experts', 'talent.candidates']
    """
    wanted = _theme(theme)
    return tuple(row for row in _every_row() if wanted is None or row.theme is wanted)


@functools.cache
def _every_row() -> tuple[Indicator, ...]:
    modules = dict.fromkeys(module for homes in _MODULES.values() for module in homes)
    return tuple(row for module in modules for row in _rows(module))


def _theme(theme: Theme | str | None) -> Theme | None:
    if theme is None or isinstance(theme, Theme):
        return theme
    try:
        return Theme(theme)
    except ValueError:
        known = " ".join(each.value for each in Theme)
        raise InvalidValueError(
            f"theme {quoted(theme)}", "is none of the catalogue", f"use one of {known}"
        ) from None


def search(text: str, *, theme: Theme | str | None = None) -> tuple[Indicator, ...]:
    """Find indicators by words of their id, names, synonyms or theme, in either language (检索).

    Every word of the text must occur. Whole names come first, then beginnings, whole words and
    parts of words, names before synonyms, and what only the formula or the scope says last.

    Args:
        text: Words in Chinese or English, in any case and width.
        theme: Only indicators about it.

    Returns:
        The rows, best first; none where nothing fits.

    Raises:
        InvalidValueError: The text holds no word, or no theme has this name.

    Example:
        >>> [row.id for row in search("万人 发明")]
        ['cn.pat10k', 'cn.hv10k']
        >>> search("leverage ratio")[0].name.en
        'leverage of cooperation agreements'
    """
    words, wanted = _words(text), _theme(theme)
    found = [
        (_rank(fields, words), row)
        for row, fields, whole in _searched()
        if all(word in whole for word in words) and (wanted is None or row.theme is wanted)
    ]
    return tuple(row for _, row in sorted(found, key=lambda pair: pair[0]))


def _words(text: str) -> tuple[str, ...]:
    words = tuple(_plain(text).split()) if isinstance(text, str) else ()
    if not words:
        raise InvalidValueError(
            f"search text {quoted(text)}", "holds no word", "all_indicators() gives every row"
        )
    return words


def _plain(text: str) -> str:
    """Text as it is compared: one width, one case, single spaces."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


@functools.cache
def _searched() -> tuple[tuple[Indicator, Fields, str], ...]:
    """Every row with its texts: apart, and as one, where a word can be missed at once."""
    return tuple(
        (row, fields, "\n".join(text for texts in fields for text in texts))
        for row, fields in ((row, _fields(row)) for row in _every_row())
    )


def _fields(row: Indicator) -> Fields:
    """The row's texts, the most telling first: names, other names, what it is made of."""
    names = (row.id, row.name.zh, row.name.en)
    others = (*row.synonyms, row.theme.value)
    scope = () if row.scope is None else (row.scope.zh, row.scope.en)
    body = (row.formula.zh, row.formula.en, *scope)
    return tuple(tuple(_plain(text) for text in texts) for texts in (names, others, body))


def _rank(fields: Fields, words: tuple[str, ...]) -> tuple[int, int]:
    """How far a row that holds the words is from them, as a phrase or apart."""
    apart = [_distance(fields, word) for word in words]
    scattered = sum(step for step, _ in apart) + len(words) - 1, sum(size for _, size in apart)
    return min(scattered, _distance(fields, " ".join(words)))


def _distance(fields: Fields, phrase: str) -> tuple[int, int]:
    """The nearest text that holds the phrase: fit and field first, then the shorter text."""
    return min(
        (
            (steps[_fit(text, phrase)], len(text))
            for steps, texts in zip(_STEPS, fields, strict=True)
            for text in texts
            if phrase in text
        ),
        default=_NOWHERE,
    )


def _fit(text: str, phrase: str) -> int:
    """0 for the whole text, then its beginning, a whole word, a part of a word."""
    if text == phrase:
        return 0
    if text.startswith(phrase):
        return 1
    return 2 if f" {phrase} " in f" {' '.join(_WORD.findall(text))} " else 3


def _hint(indicator_id: object) -> str:
    """The ids that come nearest, by spelling first, then by the words of their names."""
    if not isinstance(indicator_id, str) or not indicator_id.strip():
        return 'give an id such as "cn.tm_v"'
    spelt = difflib.get_close_matches(indicator_id, [row.id for row in _every_row()], _SHOWN_NEAR)
    meant = [row.id for row in search(indicator_id)]
    near = list(dict.fromkeys(spelt + meant))[:_SHOWN_NEAR]
    return f"did you mean {', '.join(near)}?" if near else "try search() with a word of its name"
