"""What form a clause has, and what its words say."""

from __future__ import annotations

import functools

import attrs

from stmetrics.observations.observation import Aspect
from stmetrics.reports._grammar.clause import Clause
from stmetrics.reports._grammar.fillers import bare
from stmetrics.reports._grammar.rules import FORMS, NEGATIVE
from stmetrics.reports.figures import FigureKind, FoundFigure

RATIOS = frozenset({"%", "倍", "‰"})


@attrs.frozen(kw_only=True)
class Parsed:
    """The form of a clause and the words in its places."""

    form: str
    aspect: Aspect | None
    subject: str
    """The words that name another subject; empty where the one before is kept."""
    full: str
    """The same with the verb, for rows that are named by it: 净增, 增加额, 加快."""
    words: dict[str, str]

    @property
    def negative(self) -> bool:
        return self.words.get("verb") in NEGATIVE


def units_of(found: FoundFigure) -> str:
    """Which kind a figure is of: points (p), ratios (r), amounts (a) or ranks (k)."""
    if found.kind is FigureKind.RANK:
        return "k"
    unit = found.amount.unit if found.amount else None
    return "p" if unit == "百分点" else "r" if unit in RATIOS else "a"


def parse(clause: Clause) -> Parsed:
    """The first form that the words in front of a figure have; a level where none fits."""
    found = _parsed(clause.said, units_of(clause.found), doubled="番" in clause.found.text)
    if found.subject or found.form == "level" or not (before := _before(clause)):
        return found
    return attrs.evolve(found, subject=before)


@functools.lru_cache(maxsize=4096)
def _parsed(said: str, units: str, *, doubled: bool) -> Parsed:
    """The form that some words have; remembered, since reports say 同比增长 again and again."""
    for form in FORMS:
        if units not in form.units or (form.name == "doubled") is not doubled:
            continue
        if match := form.pattern.fullmatch(said):
            words = {name: each for name, each in match.groupdict().items() if each is not None}
            subject = bare(match["subject"])
            return Parsed(
                form=form.name, aspect=form.aspect, subject=subject, full=bare(said), words=words
            )
    return Parsed(form="level", aspect=Aspect.LEVEL, subject=bare(said), full=bare(said), words={})


def _before(clause: Clause) -> str:
    """The subject that an earlier part of the clause names, where the last names none."""
    return next((found for part in reversed(clause.words.earlier) if (found := bare(part))), "")
