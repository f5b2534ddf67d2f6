"""Records of one level and kind, whatever a kind is called of their class."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any, Final, TypeVar

import attrs

from stmetrics.catalogue.names import kind_of
from stmetrics.catalogue.row import Indicator
from stmetrics.errors import InvalidValueError, MissingFactError
from stmetrics.records.activities import Cooperation, Platform, Project, Recognition
from stmetrics.records.enums import ContractKind, Level
from stmetrics.records.tech_contract import TechContract

R = TypeVar("R")

_KIND: Final[dict[type, str]] = {
    Project: "programme",
    Platform: "kind",
    Recognition: "title",
    Cooperation: "industry",
    TechContract: "kind",
}
"""Which field says of what kind a record is."""


def kind_said(record: object) -> str | None:
    """Give the kind of a record in words; None where it is not said."""
    kind: ContractKind | str | None = getattr(record, _KIND[type(record)])
    return kind.zh if isinstance(kind, ContractKind) else kind


@attrs.frozen(kw_only=True)
class Part:
    """Which of an indicator's records are counted: of a level, of a kind; else all."""

    level: Level | None = None
    and_above: bool = False
    kind: str | None = None

    def __attrs_post_init__(self) -> None:
        if self.and_above and self.level is None:
            raise InvalidValueError("and_above", "has no level", "say level=… too")

    @property
    def dimensions(self) -> set[str]:
        """By what it is told apart from the whole."""
        return {name for name in ("level", "kind") if getattr(self, name) is not None}


ALL: Final = Part()


def narrowed(records: Collection[R], part: Part, row: Indicator | None = None) -> Collection[R]:
    """Keep the records of a part; kinds that mean the same to the row are one."""
    found = records
    if part.level is not None:
        found = [each for each in found if _is_at(each, part.level, and_above=part.and_above)]
    if part.kind is not None:
        wanted = _in_one_word(part.kind, row)
        found = [each for each in found if _in_one_word(_known_kind(each), row) == wanted]
    return found


def parts_of(records: Collection[Any], row: Indicator) -> Iterator[Part]:
    """Every part that records tell apart: levels, levels and above, kinds, kinds of a level.

    Nothing is said by kind where a record does not say its own.
    """
    levels: set[Level] = set()
    kinds: set[str | None] = set()
    if "level" in row.dimensions:
        levels = {each.level for each in records}
        yield from _levels(levels)
    if "kind" in row.dimensions:
        kinds = set(map(kind_said, records))
    if None not in kinds:
        for kind in sorted({_in_one_word(str(each), row) for each in kinds}):
            yield Part(kind=kind)
            yield from (attrs.evolve(each, kind=kind) for each in _levels(levels))


def _levels(levels: set[Level]) -> Iterator[Part]:
    """The levels that occur, and all below the highest of them with what is above."""
    ordered = tuple(Level)
    for level in ordered:
        if level in levels:
            yield Part(level=level)
        if any(each.is_at_least(level) for each in levels) and level is not ordered[0]:
            yield Part(level=level, and_above=True)


def _in_one_word(kind: str, row: Indicator | None) -> str:
    return kind if row is None else kind_of(row, kind)


def _is_at(record: Any, level: Level, *, and_above: bool) -> bool:
    own: Level = record.level
    return own.is_at_least(level) if and_above else own is level


def _known_kind(record: Any) -> str:
    kind = kind_said(record)
    if kind is None:
        raise MissingFactError(
            f"{type(record).__name__}.{_KIND[type(record)]} of {record.id!r}",
            "is unknown",
            "give it, or count all kinds together",
        )
    return kind
