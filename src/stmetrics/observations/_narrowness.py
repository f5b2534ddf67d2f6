"""Which figure of an indicator is part of which: 省级以上 of 市级以上, one kind of all kinds."""

from __future__ import annotations

from stmetrics.catalogue.names import name_of
from stmetrics.catalogue.row import Indicator, Words
from stmetrics.observations.basis import Basis
from stmetrics.records.enums import Level


def called(row: Indicator, on: Basis, scope: str | None = None) -> Words:
    """What a figure of a row is called, with its level and kind."""
    level = None if on.level is None else on.level.value
    return name_of(row, level=level, and_above=on.and_above, kind=on.kind, scope=scope)


def is_within(part: Basis, whole: Basis) -> bool:
    """Whether one counts a part of what the other counts, of the same indicator."""
    same = (part.level, part.and_above, part.kind) == (whole.level, whole.and_above, whole.kind)
    return not same and whole.kind in {None, part.kind} and _level_within(part, whole)


def _level_within(part: Basis, whole: Basis) -> bool:
    if whole.level is None or (part.level, part.and_above) == (whole.level, whole.and_above):
        return True
    return part.level is not None and whole.and_above and part.level.is_at_least(whole.level)


def breadth(of: Basis) -> tuple[bool, int]:
    """How much is counted: all kinds before one, all levels before the lower, before the higher."""
    levels = list(Level)
    return of.kind is None, len(levels) if of.level is None else levels.index(of.level)
