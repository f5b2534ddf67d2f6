"""The names of rows by the words in them, and how near a text comes to each."""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Collection, Iterator
from typing import Final, NamedTuple

from stmetrics.catalogue._levels import LEVEL_SAID
from stmetrics.catalogue._shelf import every_row
from stmetrics.catalogue._vocabulary import MEASURES
from stmetrics.catalogue._words import meanings_of
from stmetrics.catalogue.characters import plain
from stmetrics.catalogue.row import Indicator, Kind, Naming

SAME: Final = 1000
"""The score of a name that says the same words."""
_PART_OF_NAME: Final = 400
_PART_OF_BODY: Final = 50
"""Scores, at most, of a name and of a formula that hold the text letter by letter."""
_NAMES: Final = 3
"""The id and both names stand before the other names."""
_LEAST_SHARED: Final = 1, 3
"""A name counts as found where it says a third of what was asked."""
_LITTLE, _COMMONEST, _RARER, _UNHEARD = 3, 4, 2, 12
"""What a word weighs: an ending, the commonest word, more for every halving, an unheard one."""
ENDINGS: Final = frozenset({"数", "额", "家"})
"""Words that say only what is measured."""
_ABROAD: Final = frozenset({"msti", "uis", "fn"})
_OTHER_MEASURE: Final = 4, 5
"""What is left of the score of a row that measures something else than was asked."""
_REMEMBERED, _WORDS = 256, 4096


class Name(NamedTuple):
    """One of a row's names, and its words; where a text was found in it."""

    row: Indicator
    text: str
    meanings: frozenset[str]
    rank: int
    place: str = "words"


class Index(NamedTuple):
    """Names, which of them hold a word, and what is searched letter by letter."""

    names: tuple[Name, ...]
    sizes: tuple[int, ...]
    holders: dict[str, list[int]]
    bodies: tuple[tuple[Name, dict[str, str], str], ...]


@functools.lru_cache(maxsize=_REMEMBERED)
def index_of(rows: tuple[Indicator, ...]) -> Index:
    """The index of some rows; remembered, since one's own are searched again and again."""
    names = tuple(name for row in rows for name in _names(row))
    holders: dict[str, list[int]] = {}
    for at, name in enumerate(names):
        for meaning in name.meanings:
            holders.setdefault(meaning, []).append(at)
    sizes = tuple(sum(map(_weight, name.meanings)) for name in names)
    return Index(names, sizes, holders, tuple(map(_body, rows)))


def _names(row: Indicator) -> Iterator[Name]:
    """Its names with their words: levels come before rates, names before other names."""
    later = 2 * (row.kind is not Kind.LEVEL) + 4 * _is_abroad(row)
    for rank, texts in enumerate(((row.name.zh, row.name.en), row.synonyms)):
        for text in texts:
            yield Name(row, text, frozenset(meanings_of(text)), rank + later)
    for text in () if row.naming is None else _names_of_kinds(row.naming):
        yield Name(row, text, frozenset(meanings_of(text)), later + 1)


def _is_abroad(row: Indicator) -> bool:
    """Rows of other countries' tables, and those of no subject, come after the field's own."""
    return row.id.partition(".")[0] in _ABROAD


def _names_of_kinds(naming: Naming) -> Iterator[str]:
    """What its kinds are called, at any level."""
    english = naming.pattern.en.replace("{level} ", "").replace(", {level}", "")
    for kind in naming.kinds:
        yield naming.pattern.zh.replace("{level}", "").replace("{kind}", kind.zh)
        yield english.replace("{kind}", kind.en)


def _body(row: Indicator) -> tuple[Name, dict[str, str], str]:
    """Its names letter by letter, as they are written, and what it is made of."""
    made = [words for words in (row.formula, row.scope) if words is not None]
    body = (row.theme.value, *(text for words in made for text in (words.zh, words.en)))
    told = (row.id, row.name.zh, row.name.en, *row.synonyms)
    plain_names = {" ".join(plain(text).split()): text for text in reversed(told)}
    ordered = dict(reversed(plain_names.items()))
    return next(_names(row)), ordered, "\n".join(map(plain, body))


@functools.cache
def _heard() -> Counter[str]:
    """In how many rows of the catalogue each meaning is found."""
    return Counter(
        meaning
        for row in every_row()
        for meaning in {each for name in _names(row) for each in name.meanings}
    )


@functools.lru_cache(maxsize=_WORDS)
def _weight(meaning: str) -> int:
    """How much a word tells: little where it says what is measured, more the rarer it is."""
    if meaning in ENDINGS:
        return _LITTLE
    rows = _heard()[meaning]
    if not rows:
        return _UNHEARD
    return _COMMONEST + _RARER * (len(every_row()) // rows).bit_length()


def scores(index: Index, text: str, asked: tuple[str, ...]) -> Iterator[tuple[Name, int]]:
    """Every name that comes near: twice what is shared over all that both say, in thousandths."""
    size = sum(map(_weight, asked))
    shared: Counter[int] = Counter()
    for meaning in asked:
        for at in index.holders.get(meaning, ()):
            shared[at] += _weight(meaning)
    measure, least = measure_asked(asked), _LEAST_SHARED
    for at, both in shared.items():
        name = index.names[at]
        told = size - _graded(name, asked)
        if least[1] * both >= least[0] * told:
            score = 2 * SAME * both // (told + index.sizes[at])
            yield name, _unlike(score, measure, name.row)
    yield from _by_letters(index, plain(text))


def _graded(name: Name, asked: tuple[str, ...]) -> int:
    """The weight of levels that a name need not say, since its row takes one."""
    if "level" not in name.row.dimensions:
        return 0
    return sum(_weight(each) for each in asked if each in LEVEL_SAID and each not in name.meanings)


def _by_letters(index: Index, text: str) -> Iterator[tuple[Name, int]]:
    for name, told, body in index.bodies:
        if text in told:
            place = list(told).index(text)
            is_name = place < _NAMES or not _is_abroad(name.row)
            rank = place - len(told) if is_name else name.rank
            yield name._replace(text=told[text], rank=rank, place="letters"), SAME
        elif holding := [each for each in told if text in each]:
            nearest = min(holding, key=len)
            score = _PART_OF_NAME * len(text) // len(nearest) or 1
            yield name._replace(text=told[nearest], place="letters"), score
        elif text in body:
            yield name._replace(place="definition"), _PART_OF_BODY


def measure_asked(asked: Collection[str]) -> str | None:
    """What the text says that is measured, where it says so; a ratio of amounts is a ratio."""
    return next((measure for meaning, measure in MEASURES.items() if meaning in asked), None)


def _unlike(score: int, asked: str | None, row: Indicator) -> int:
    """A row that measures something else than was asked comes later; growth is any row's.

    Where nothing was said of it, levels come before ratios that say more than was asked.
    """
    told = measured(row)
    is_level_asked = asked is None and (told != "ratio" or score == SAME)
    if asked == "growth" or told in {None, asked} or is_level_asked:
        return score
    above, below = _OTHER_MEASURE
    return score * above // below


def measured(row: Indicator) -> str | None:
    """What the unit says that is measured; of a quotient its first; None without a unit."""
    if row.unit is None:
        return None
    unit = row.unit.partition("/")[0]
    if unit in {"%", "百分点", "倍"}:
        return "ratio"
    if unit.endswith("元"):
        return "money"
    return "area" if unit in {"亩", "平方米", "公顷"} else "count"
