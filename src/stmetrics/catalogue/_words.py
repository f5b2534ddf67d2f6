"""The words of the field in a text: which there are, where, and what each means."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from stmetrics.catalogue._synonyms import SYNONYMS
from stmetrics.catalogue._vocabulary import LIGHT, NEUTRAL, WORDS
from stmetrics.catalogue.characters import plain

_LATIN: Final = re.compile(r"[a-z0-9]+(?:[.&+-][a-z0-9]+)*")
_CHINESE: Final = re.compile(r"[\u3400-\u9fff]+")
_ONE: Final = frozenset(word for word in LIGHT if len(word) == 1)


class Word(NamedTuple):
    """A word in a text; without a meaning where it says little.

    Attributes:
        start: Where it begins.
        end: Where it has ended.
        meanings: What it says: meanings of the synonyms, or the characters themselves.
    """

    start: int
    end: int
    meanings: tuple[str, ...]


@functools.cache
def _known() -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[int, ...]]]:
    """What each known word means, and how long those of one first character are, longest first."""
    meant: dict[str, tuple[str, ...]] = {word: (word,) for word in WORDS.split()}
    meant.update((word, ()) for word in (*LIGHT, *NEUTRAL) if len(word) > 1 or word in NEUTRAL)
    for line in filter(None, SYNONYMS.splitlines()):
        said, _, others = line.partition(":")
        meanings = tuple(said.split("+"))
        for other in others.split():
            word, *more = other.split("+")
            meant[word.replace("_", " ")] = meanings + tuple(more)
        if len(meanings) == 1:
            meant[said] = meanings
    lengths: dict[str, set[int]] = {}
    for word in meant:
        lengths.setdefault(word[0], set()).add(len(word))
    return meant, {first: tuple(sorted(all_, reverse=True)) for first, all_ in lengths.items()}


def words_of(text: str) -> tuple[Word, ...]:
    """The words of a text from left to right, linear in the text."""
    simple = plain(text)
    return tuple(_read(simple))


def meanings_of(text: str) -> tuple[str, ...]:
    """What the words of a text mean, each once."""
    return tuple(dict.fromkeys(meaning for word in words_of(text) for meaning in word.meanings))


def _read(text: str) -> Iterator[Word]:
    """Known words, the longest first; what stands between them is taken character by character."""
    meant, lengths = _known()
    at = rest = 0
    while at < len(text):
        found = _known_at(text, at, meant, lengths.get(text[at], ())) or _latin_at(text, at)
        if found is None:
            at += 1
            continue
        yield from _between(text, rest, at)
        yield found
        at = rest = found.end
    yield from _between(text, rest, at)


def _known_at(
    text: str, at: int, meant: dict[str, tuple[str, ...]], lengths: tuple[int, ...]
) -> Word | None:
    for length in lengths:
        end = at + length
        meanings = meant.get(text[at:end]) if end <= len(text) else None
        if meanings is not None and _is_whole(text, at, end) and (length > 1 or _ends(text, end)):
            return Word(at, end, meanings)
    return None


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether a word is none that goes on in Latin letters before or behind it."""
    cut_before = start > 0 and _is_latin(text[start]) and _is_latin(text[start - 1])
    return not cut_before and not (_is_latin(text[end - 1]) and _is_latin(text[end : end + 1]))


def _ends(text: str, end: int) -> bool:
    """Whether a word of one character ends here: 量 is none in 量子, 市 none in 市场."""
    meant, lengths = _known()
    if _CHINESE.match(text, end) is None:
        return True
    return any(text[end : end + length] in meant for length in lengths.get(text[end], ()))


def _is_latin(character: str) -> bool:
    return character.isascii() and character.isalnum()


def _latin_at(text: str, at: int) -> Word | None:
    """A word in Latin letters, without the s of its plural."""
    if (found := _LATIN.match(text, at)) is None:
        return None
    meanings = _singular(found[0])
    return Word(at, found.end(), meanings)


def _singular(word: str) -> tuple[str, ...]:
    meant, _ = _known()
    one = word[:-3] + "y" if word.endswith("ies") else word.removesuffix("s")
    return () if word in LIGHT else meant.get(one, (one if len(one) > 1 else word,))


def _between(text: str, start: int, end: int) -> Iterator[Word]:
    """What no synonym knows: pairs of characters, so that a part of a word is a part of it."""
    for run in _CHINESE.finditer(text, start, end):
        first, last = run.span()
        while first < last and text[first] in _ONE:
            first += 1
        while first < last and text[last - 1] in _ONE:
            last -= 1
        pairs = tuple(text[at : at + 2] for at in range(first, last - 1))
        yield Word(*run.span(), pairs or tuple(text[first:last]))
