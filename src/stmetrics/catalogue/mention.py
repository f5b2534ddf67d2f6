"""Where a running text names indicators of the catalogue."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator
from typing import Final

import attrs

from stmetrics._repr import short_repr
from stmetrics.catalogue._index import ENDINGS, Name, index_of, measure_asked, measured
from stmetrics.catalogue._levels import LEVEL_SAID
from stmetrics.catalogue._shelf import every_row
from stmetrics.catalogue._words import Word, words_of
from stmetrics.catalogue.row import Indicator
from stmetrics.exact._given import all_given

_LONGEST: Final = 10
_JOINT: Final = re.compile(r"[\s()（）《》“”\"]*")

_Rows = dict[frozenset[str], list[Name]]


@attrs.frozen(kw_only=True)
class Mention:
    """A place in a text that says what a row's name says (指标名称的出现).

    Attributes:
        start: Where it begins in the text as given.
        end: Where it has ended.
        text: What stands there.
        rows: The rows whose names say the same, the likeliest first.

    Example:
        >>> found = mentions("全年登记技术合同5723项")[0]
        >>> found.text, found.rows[0].id
        ('登记技术合同', 'cn.tm_n')
    """

    start: int
    end: int
    text: str
    rows: tuple[Indicator, ...]

    __repr__ = short_repr


def mentions(text: str, *, own: Iterable[Indicator] = ()) -> tuple[Mention, ...]:
    """Find the names of indicators in running text (文中指标名称).

    A name is found in any of its forms: synonyms, other word order, traditional characters.
    Of two that overlap the longer counts, else the earlier. Linear in the text.

    Args:
        text: Any text.
        own: Rows of one's own, looked for beside the catalogue's.

    Returns:
        The mentions, left to right; they do not overlap.

    Example:
        >>> [each.text for each in mentions("专利授权2710件，万人发明专利拥有量15.2件")]
        ['专利授权', '万人发明专利拥有量']
    """
    own = all_given(Indicator, own, "own")
    words = words_of(text)
    held = [_rows_by_words(every_row()), _rows_by_words(tuple(own))]
    found = sorted(_spans(text, words, held), key=lambda span: (span[0] - span[1], span[0]))
    taken: list[tuple[int, int, frozenset[str]]] = []
    covered: set[int] = set()
    for first, last, meanings in found:
        if covered.isdisjoint(range(first, last)):
            covered.update(range(first, last))
            taken.append((first, last, meanings))
    return tuple(_mention(text, words, span, held) for span in sorted(taken))


@functools.lru_cache(maxsize=8)
def _rows_by_words(rows: tuple[Indicator, ...]) -> _Rows:
    """The names that say the same words, with a level too where the row takes one.

    Endings are left aside: they say only what is measured.
    """
    held: _Rows = {}
    for name in index_of(rows).names:
        said = name.meanings - ENDINGS
        levels = LEVEL_SAID if "level" in name.row.dimensions else ()
        for key in (said, *(said | {level} for level in levels)):
            held.setdefault(key, []).append(name)
    return held


def _spans(
    text: str, words: tuple[Word, ...], held: list[_Rows]
) -> Iterator[tuple[int, int, frozenset[str]]]:
    """Runs of words that say what some name says: first word, the one behind the last, meaning."""
    for first, word in enumerate(words):
        meanings: set[str] = set()
        end, is_name, told = word.start, False, 0
        for last in range(first, min(first + _LONGEST, len(words))):
            start = words[last].start
            if start > end and _JOINT.fullmatch(text, end, start) is None:
                break
            end = words[last].end
            meanings.update(words[last].meanings)
            if len(meanings) > told:  # asked anew only where a word adds something
                told = len(meanings)
                said = frozenset(meanings) - ENDINGS
                is_name = any(said in rows for rows in held)
            if is_name and word.meanings and words[last].meanings:
                yield first, last + 1, frozenset(meanings)


def _mention(
    text: str, words: tuple[Word, ...], span: tuple[int, int, frozenset[str]], held: list[_Rows]
) -> Mention:
    first, last, meanings = span
    start, end = words[first].start, words[last - 1].end
    measure = measure_asked(meanings)
    names = [name for rows in held for name in rows.get(meanings - ENDINGS, ())]
    fitting = {None, measure}
    names.sort(key=lambda name: (measure and measured(name.row) not in fitting, name.rank))
    rows = tuple(dict.fromkeys(name.row for name in names))
    return Mention(start=start, end=end, text=text[start:end], rows=rows)
