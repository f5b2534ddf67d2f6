"""A table of figures whose headers are understood: what each column says of each figure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

import attrs

from stmetrics.catalogue.row import Indicator
from stmetrics.errors import InvalidValueError, quoted
from stmetrics.records import _fields as f
from stmetrics.sheets._cell_kinds import CellKind
from stmetrics.sheets._cells import read_cell, stripped
from stmetrics.sheets._headers import split_unit
from stmetrics.sheets._indicators import facts_said, indicator_meant, said_beside
from stmetrics.sheets._roles import (
    CONTEXT_ROLES,
    Said,
    is_code,
    is_plumbing,
    require_facts,
    require_present,
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
        require_present(asked.columns, headers)
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


@attrs.define
class _Settling:
    """The columns settled so far, from left to right."""

    asked: AskedOfFigures
    contexts: dict[str, Any] = attrs.field(factory=dict)
    figures: list[FigureColumn] = attrs.field(factory=list)
    ignored: list[Any] = attrs.field(factory=list)
    unused: list[Any] = attrs.field(factory=list)
    whole: Indicator | None = None
    """The indicator that 其中 in a header further right is of."""
    open: list[tuple[Any, str]] = attrs.field(factory=list)
    """Columns that nothing is known for, and why."""

    def settle(self, header: Any) -> None:
        name = stripped(header)
        if name in self.asked.columns:
            self._as_asked(header, self.asked.columns[name])
        elif is_plumbing(name):
            self.ignored.append(header)
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
        held = self.contexts.setdefault(role, header)
        if held is header:
            return
        if is_code(held) is not is_code(header):  # SDMX labels stand beside their codes
            self.contexts[role] = held if is_code(held) else header
            self.ignored.append(header if is_code(held) else held)
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
        if said.within is not None:
            facts["within"] = said.within
        if said.indicator is not None:
            unit = said.unit if said.role == "value" else None
            try:
                meant, self.whole = facts_said(said.indicator, self.whole, unit, self.asked.own)
                facts |= meant
            except InvalidValueError as error:
                self.open.append((header, f"{error.why}; {error.hint}"))
                return
        self.figures.append(FigureColumn(header, said.role, said.unit, facts))

    def require_enough(self) -> None:
        """Give figures of no indicator of their own that of the left; refuse what is not known."""
        self._share_indicators()
        self._share_parts_of_the_year()
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

    def _share_parts_of_the_year(self) -> None:
        """上年同期 and 同比 are of the same part of the year as the column before them."""
        left: str | None = None
        for each in self.figures:
            left = each.facts.get("within", None if each.role == "value" else left)
            if left is not None and each.role not in {"target", "growth_target"}:
                each.facts["within"] = left

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
