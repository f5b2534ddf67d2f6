"""What the caller says of a table of figures, and what a column of it holds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import attrs

from stmetrics.catalogue.row import Indicator
from stmetrics.records import _nested as nested
from stmetrics.sheets._cell_kinds import CellKind
from stmetrics.sheets._cells import read_cell, stripped
from stmetrics.sheets._rows import as_mapping
from stmetrics.sheets.figures._roles import require_facts

ABOUT_TARGETS: Final = ("due", "target_form", "target_high", "force", "assessed_in", "set_by")
"""What targets have and observations have not."""
OBSERVED: Final = frozenset(
    (
        *("indicator", "region", "period", "on", "unit", "aspect", "reference", "scope", "level"),
        *("and_above", "kind", "status", "price_basis", "price_year", "rd_basis", "vintage"),
        *("names", "note", "role", "multiplier", "of", *ABOUT_TARGETS),
    )
)
"""What can be said of figures, for all of them or for those of a column."""


@attrs.frozen
class FigureColumn:
    """A column of figures.

    Attributes:
        header: As the table has it.
        role: What the figures are: ``"value"``, ``"last_year"``, ``"growth"``, ``"target"``, ...
        unit: The unit that the header shows.
        facts: What they all have in common.
        label: What the column calls itself, where it adds up those of regions or levels.
        is_across: Whether its header is a region or a level, not what is counted.
    """

    header: Any
    role: str
    unit: str | None
    facts: dict[str, Any]
    label: str | None = None
    is_across: bool = False


def times_read(facts: Mapping[str, Any]) -> dict[str, Any]:
    """What is said of figures, with its period and its day read as cells are."""
    kinds = {"period": CellKind.PERIOD, "on": CellKind.DAY}
    said = {name: facts[name] for name in kinds if facts.get(name) is not None}
    return {**facts, **{name: read_cell(kinds[name], said[name], None) for name in said}}


@attrs.frozen
class AskedOfFigures:
    """What the caller says of a table of figures."""

    columns: dict[Any, Any]
    fixed: dict[str, Any]
    lists_unknown: bool
    own: tuple[Indicator, ...]

    @classmethod
    def of(cls, columns: Any, fixed: Any, own: Any, *, lists_unknown: bool) -> AskedOfFigures:
        """Check what is asked for."""
        facts = dict(as_mapping(fixed, "fixed"))
        require_facts(facts, OBSERVED, "fixed")
        given = {stripped(each): said for each, said in as_mapping(columns, "columns").items()}
        for said in given.values():
            if isinstance(said, Mapping):
                require_facts(said, OBSERVED, "columns")
        return cls(given, times_read(facts), lists_unknown, nested.all_of(Indicator, own))

    def in_unit(self, unit: str | None) -> AskedOfFigures:
        """The same with a unit of the table, where none was given."""
        if unit is None or "unit" in self.fixed:
            return self
        return attrs.evolve(
            self, fixed={**self.fixed, "unit": unit.removeprefix("单位").lstrip(":： ")}
        )
