"""A table of figures whose headers are understood: what each column says of each figure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

import attrs

from stmetrics.catalogue.narrowing import narrowing_of
from stmetrics.catalogue.row import Indicator
from stmetrics.errors import InvalidValueError, quoted
from stmetrics.records import _fields as f
from stmetrics.sheets._cell_kinds import CellKind
from stmetrics.sheets._cells import read_cell, stripped
from stmetrics.sheets._headers import split_unit
from stmetrics.sheets._indicators import indicator_meant, indicator_row
from stmetrics.sheets._roles import (
    CONTEXT_ROLES,
    Said,
    require_facts,
    role_named,
    said_by,
)
from stmetrics.sheets._rows import as_mapping

OBSERVED: Final = frozenset(
    (
        *("indicator", "region", "period", "on", "unit", "aspect", "reference", "scope", "level"),
        *("and_above", "kind", "status", "price_basis", "price_year", "rd_basis", "vintage"),
        *("names", "note", "role", "multiplier", "of", "due"),
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
    """

    header: Any
    role: str
    unit: str | None
    facts: dict[str, Any]


@attrs.frozen
class FigureTable:
    """A table of figures, settled.

    Attributes:
        contexts: The columns that say of what, where and when the figures are, by role.
        figures: The columns of figures.
        ignored: The headers left out on purpose.
        unused: The headers that say nothing known.
        fixed: What holds for every row.
        own: The caller's own rows of indicators.
    """

    contexts: dict[str, Any]
    figures: tuple[FigureColumn, ...]
    ignored: tuple[Any, ...]
    unused: tuple[Any, ...]
    fixed: dict[str, Any]
    own: tuple[Indicator, ...]

    @classmethod
    def of(cls, asked: AskedOfFigures, headers: Iterable[Any]) -> FigureTable:
        """Settle every header of the first row, or say what is wrong with them."""
        headers = tuple(headers)
        asked.require_present(headers)
        settling = _Settling(asked)
        for header in headers:
            settling.settle(header)
        settling.require_enough()
        return cls(
            settling.contexts,
            tuple(settling.figures),
            tuple(settling.ignored),
            tuple(settling.unused),
            asked.fixed,
            asked.own,
        )


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
        if "period" in facts:
            facts["period"] = read_cell(CellKind.PERIOD, facts["period"], None)
        return cls(given, facts, lists_unknown, f.all_of(Indicator, own))

    def in_unit(self, unit: str | None) -> AskedOfFigures:
        """The same with a unit of the table, where none was given."""
        if unit is None or "unit" in self.fixed:
            return self
        return attrs.evolve(
            self, fixed={**self.fixed, "unit": unit.removeprefix("单位").lstrip(":： ")}
        )

    def require_present(self, headers: tuple[Any, ...]) -> None:
        """Refuse names of columns that the table does not have."""
        absent = set(self.columns) - set(map(stripped, headers))
        if absent:
            raise InvalidValueError(
                f"columns={', '.join(sorted(map(quoted, absent)))}",
                "are no headers of the table",
                f"its headers are {', '.join(map(quoted, headers[:20]))}",
            )


@attrs.define
class _Settling:
    """The columns settled so far, from left to right."""

    asked: AskedOfFigures
    contexts: dict[str, Any] = attrs.field(factory=dict)
    figures: list[FigureColumn] = attrs.field(factory=list)
    ignored: list[Any] = attrs.field(factory=list)
    unused: list[Any] = attrs.field(factory=list)
    open: list[tuple[Any, str]] = attrs.field(factory=list)
    """Columns that nothing is known for, and why."""

    def settle(self, header: Any) -> None:
        name = stripped(header)
        if name in self.asked.columns:
            self._as_asked(header, self.asked.columns[name])
        elif name not in {None, ""}:
            self._as_said(header, said_by(name))

    def _as_asked(self, header: Any, asked: Any) -> None:
        if asked is None:
            self.ignored.append(header)
            return
        facts = {"indicator": asked} if isinstance(asked, str) else dict(asked)
        shown = split_unit(header)[1] if isinstance(header, str) else None
        if isinstance(asked, str) and role_named(asked):
            facts = {"role": asked}
        role = facts.pop("role", "value")
        if role in CONTEXT_ROLES:
            self._context(header, role)
            return
        if "indicator" in facts:
            unit = facts.get("unit", shown) if role == "value" else None
            row = indicator_meant(facts["indicator"], unit, self.asked.own)
            facts = {**said_beside(row, facts["indicator"]), **facts, "indicator": row.id}
        if "period" in facts:
            facts["period"] = read_cell(CellKind.PERIOD, facts["period"], None)
        self.figures.append(FigureColumn(header, role, facts.pop("unit", shown), facts))

    def _as_said(self, header: Any, said: Said | None) -> None:
        if said is None:
            self.open.append((header, "is no text"))
        elif said.role in CONTEXT_ROLES:
            self._context(header, said.role)
        else:
            self._figure(header, said)

    def _context(self, header: Any, role: str) -> None:
        if role not in self.contexts:
            self.contexts[role] = header
        elif self.asked.lists_unknown:
            self.unused.append(header)
        else:
            raise InvalidValueError(
                f"headers {quoted(self.contexts[role])} and {quoted(header)}",
                f"both say the {role}",
                "map one of them to None in columns=",
            )

    def _figure(self, header: Any, said: Said) -> None:
        facts: dict[str, Any] = {} if said.period is None else {"period": said.period}
        if said.indicator is not None:
            unit = said.unit if said.role == "value" else None
            try:
                row = indicator_meant(said.indicator, unit, self.asked.own)
                facts |= {"indicator": row.id, **said_beside(row, said.indicator)}
            except InvalidValueError as error:
                self.open.append((header, f"{error.why}; {error.hint}"))
                return
        self.figures.append(FigureColumn(header, said.role, said.unit, facts))

    def require_enough(self) -> None:
        """Give figures of no indicator of their own that of the left; refuse what is not known."""
        self._share_indicators()
        if self.open and not self.asked.lists_unknown:
            lines = [f"{quoted(header)} {why}"[:140] for header, why in self.open[:10]]
            raise InvalidValueError(
                f"headers {', '.join(quoted(header) for header, _ in self.open[:10])}",
                "say nothing that is known of figures",
                "\n  ".join(
                    ['map them in columns=, or to None; unknown="list" lists them', *lines]
                ),
            )
        self.unused += [header for header, _ in self.open]
        for fact in ("region", "period"):
            said = fact in self.contexts or fact in self.asked.fixed
            said = said or all(fact in each.facts for each in self.figures)
            if not (said or (fact == "period" and self._has_a_day())):
                raise InvalidValueError(
                    f"the table's {fact}",
                    "is said by no column",
                    f'name the column, columns={{...: "{fact}"}}, or say fixed={{"{fact}": ...}}',
                )

    def _has_a_day(self) -> bool:
        return "on" in self.contexts or "on" in self.asked.fixed

    def _share_indicators(self) -> None:
        """In a table without a column of indicators, 同比增长 is that of the column before it."""
        if "indicator" in self.contexts or "indicator" in self.asked.fixed:
            return
        left: str | None = None
        shared = []
        for each in self.figures:
            left = each.facts.get("indicator", left)
            if left is None:
                self.open.append((each.header, "are figures of no indicator"))
            else:
                shared.append(attrs.evolve(each, facts={"indicator": left, **each.facts}))
        self.figures = shared


def said_beside(row: Indicator, words: str) -> dict[str, Any]:
    """The level and the kind that the words for a row say: 省级众创空间数."""
    if words == row.id:
        return {}
    said = narrowing_of(row, words)
    facts: dict[str, Any] = {"level": said.level, "kind": said.kind}
    if said.level is not None:
        facts["and_above"] = said.and_above
    return {name: fact for name, fact in facts.items() if fact is not None}


def row_meant(words: Any, unit: str | None, own: tuple[Indicator, ...]) -> Indicator | None:
    """The row that a cell of indicators means; an id that is in no catalogue stays an id."""
    return indicator_row(words, own) or indicator_meant(words, unit, own)
