"""Lists: 分别 and 依次 give each of several subjects its figure, in order."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

import attrs

from stmetrics.reports._grammar.clause import Clause
from stmetrics.reports._grammar.fillers import bare
from stmetrics.reports._grammar.held_names import with_measure_of
from stmetrics.reports._grammar.reading_of import Parsed, parse
from stmetrics.reports._grammar.subject import Subject

_EACH: Final = re.compile(r"分别|依次|(?<![全我本])各(?![市区县级类地])")
_NEXT: Final = re.compile(r"[ ]*(?:、|和|与|及|以及)")
_AND: Final = re.compile(r"、|和|与|及|以及")


@attrs.define(kw_only=True)
class Listing:
    """The list that is being read, and the subjects of the sentence so far."""

    parsed_first: Parsed | None = None
    wanted: tuple[str, ...] = ()
    """Words of the subjects of the list, where it names them."""
    kept: tuple[Subject, ...] = ()
    """Subjects already spoken of, where it does not."""
    at: int = 0
    seen: list[Subject] = attrs.Factory(list)

    def parsed(self, clause: Clause, own: Parsed, count: int) -> Parsed:
        """The form of a clause; a figure that joins a list has the form of its first."""
        if clause.opens:
            self.seen.clear()
        if clause.joined and self.parsed_first is not None:
            self.at += 1
            return self._taking_turn(self.parsed_first)
        if self.kept and not own.subject and goes_on(clause):
            self.at += 1
            self.parsed_first = own
            return own
        self.at, self.parsed_first = 0, own
        listed = _EACH.search(clause.said) is not None
        words = tuple(filter(None, _AND.split(own.subject)))
        self.wanted = words if listed and len(words) > 1 else ()
        self.kept = tuple(self.seen[-count:]) if listed and not own.subject and count > 1 else ()
        return self._taking_turn(own)

    def _taking_turn(self, parsed: Parsed) -> Parsed:
        if not self.wanted:
            return parsed if self.at == 0 else attrs.evolve(parsed, subject="", full="")
        if self.at >= len(self.wanted):
            return attrs.evolve(parsed, subject="?", full="?")
        phrase = with_measure_of(bare(self.wanted[self.at]), bare(self.wanted[-1]))
        return attrs.evolve(parsed, subject=phrase, full=phrase)

    def subject(self, parsed: Parsed) -> Subject | None:
        """The subject whose turn it is among those already spoken of."""
        if not self.kept or parsed.subject:
            return None
        return self.kept[self.at] if self.at < len(self.kept) else Subject()

    def drop(self) -> None:
        """Forget what the last figure was about: it was another's."""
        if self.seen:
            self.seen[-1] = attrs.evolve(self.seen[-1], row=None)

    def took(self, subject: Subject) -> None:
        """Remember what a figure was about."""
        if (
            not self.kept
            and subject.phrase
            and (not self.seen or self.seen[-1].phrase != subject.phrase)
        ):
            self.seen.append(subject)


def counted(all_clauses: Iterable[Clause]) -> tuple[tuple[Clause, int], ...]:
    """Every clause with the number of figures in the list that begins there."""
    found = list(all_clauses)
    counts = [1] * len(found)
    for at in range(len(found) - 2, -1, -1):
        if goes_on(found[at + 1]):
            counts[at] = counts[at + 1] + 1
    return tuple(zip(found, counts, strict=True))


def goes_on(clause: Clause) -> bool:
    """Whether a figure goes on with a list: 26.3%和下降0.5%."""
    if clause.joined:
        return True
    return not clause.opens and _NEXT.match(clause.lead) is not None and not parse(clause).subject
