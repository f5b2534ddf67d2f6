"""What indicator the words before a figure name: one that fits, or none."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import attrs

from stmetrics.catalogue import fits, indicator, matches, narrowing_of
from stmetrics.catalogue._words import words_of
from stmetrics.catalogue.row import Indicator
from stmetrics.errors import StmetricsError
from stmetrics.units.amount import Amount

_SURE: Final = 800
_SAME: Final = 1000
_UNKNOWN: Final = 1
"""Characters that may stand in a phrase besides the words of the catalogue."""
_NOT_OF_REPORTS: Final = ("msti.", "review.")
"""Rows of other countries and of the review itself, which no district's report means."""
_ENDINGS: Final = frozenset("数量额") | {"总量", "总额", "总数", "规模"}


@attrs.frozen(kw_only=True)
class SubjectWords:
    """The words by which rows are known: the catalogue's, and the caller's own."""

    named: Mapping[str, str]
    rows: tuple[Indicator, ...]

    def row(self, phrase: str, amount: Amount | None) -> Indicator | None:
        """The one row that a phrase names; None where it names none, or several fit."""
        if phrase in self.named:
            wanted = self.named[phrase]
            own = [each for each in self.rows if each.id == wanted]
            return own[0] if own else indicator(wanted)
        found = [
            each
            for each in matches(phrase, own=self.rows)[:8]
            if each.score >= _SURE
            and not each.row.id.startswith(_NOT_OF_REPORTS)
            and set(each.foreign) <= _ENDINGS
            and _fits(each.row, amount)
        ]
        if not found or _says_more(phrase) or _part_of_it(found[0].row, phrase):
            return None
        if len(found) > 1 and found[1].score == found[0].score < _SAME:
            return None
        return found[0].row


def _says_more(phrase: str) -> bool:
    """Whether the phrase holds words that no name of the catalogue knows: a longer name."""
    known = sum(word.end - word.start for word in words_of(phrase))
    return len(phrase) - known > _UNKNOWN


def _part_of_it(row: Indicator, phrase: str) -> bool:
    """Whether the phrase says a kind of what the row counts and no level: a part, not the row."""
    narrow = narrowing_of(row, phrase)
    return narrow.kind is not None and narrow.level is None


def _fits(row: Indicator, amount: Amount | None) -> bool:
    """Whether the row could be measured so; a ratio may be of any row that is none."""
    if amount is None:
        return True
    try:
        fits(row, amount)
    except StmetricsError:
        return False
    return True
