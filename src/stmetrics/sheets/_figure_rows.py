"""One row of a table of figures: what it says of all its figures, and each of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

import attrs

from stmetrics._closed_list import member_of
from stmetrics.catalogue.row import Indicator, Timing
from stmetrics.errors import InvalidValueError, StmetricsError
from stmetrics.observations.observation import Aspect, Observation
from stmetrics.records.enums import Level, ObservationStatus
from stmetrics.sheets._cell_figures import count_in
from stmetrics.sheets._cell_kinds import CellKind
from stmetrics.sheets._cells import is_missing, read_cell, stripped
from stmetrics.sheets._figure_cells import (
    figure_in,
    is_withheld,
    multiplied,
    part_of_the_year,
    unit_said,
    with_sign,
)
from stmetrics.sheets._figure_table import FigureColumn, FigureTable
from stmetrics.sheets._headers import split_unit
from stmetrics.sheets._indicators import facts_said, row_meant
from stmetrics.sheets._marks import marks_in, without_marks
from stmetrics.sheets._roles import Said
from stmetrics.sheets._targets_said import GROWTH_SAID, due_day, rank_facts, rank_target, target_of
from stmetrics.sheets._totals import is_total, plain_label
from stmetrics.sheets.outcomes import RowError
from stmetrics.targets.assigned import AssignedTarget
from stmetrics.targets.target import Target
from stmetrics.units.amount import Amount

_AND_ABOVE: Final = re.compile(r"(?P<level>.+?)(?:及其?)?以上")
_TOLD_APART_BY: Final = ("kind", "level", "scope")
_OF_TARGETS: Final = frozenset({"target", "growth_target"})


@attrs.define
class FigureRow:
    """A row: what its cells say of all its figures, and what is wrong with them.

    Attributes:
        number: Its number in the sheet.
        facts: What holds for every figure of it.
        unit: The unit that a column of units says.
        power: The power of ten that the figures are printed in.
        label: What it calls itself, where it is a line of totals.
        is_of_regions: Whether it adds up regions, not kinds of one region.
        whole: The indicator that 其中 in the next row is of.
        errors: What could not be read.
    """

    number: int
    facts: dict[str, Any]
    unit: str | None = None
    power: Any = None
    label: str | None = None
    is_of_regions: bool = False
    whole: Indicator | None = None
    errors: list[RowError] = attrs.field(factory=list)

    def refuse(self, header: Any, cell: Any, error: StmetricsError) -> None:
        """List what is wrong with a cell."""
        self.errors.append(
            RowError(row=self.number, column=header, value=cell, why=error.why, hint=error.hint)
        )


def row_read(
    table: FigureTable, number: int, row: Mapping[Any, Any], whole: Indicator | None
) -> FigureRow:
    """Read the cells of a row that say of what, where and when its figures are.

    Args:
        table: The table.
        number: The row's number.
        row: Its cells by header.
        whole: The indicator of the last row that is no part (其中) of another.
    """
    fixed = dict(table.fixed)
    read = FigureRow(number, fixed, fixed.pop("unit", None), fixed.pop("multiplier", None))
    read.whole = whole
    for role, header in table.contexts.items():
        cell = row.get(header)
        if not is_missing(cell):
            try:
                _CONTEXTS.get(role, _as_text)(read, role, stripped(cell))
            except StmetricsError as error:
                read.refuse(header, cell, error)
    indicator = read.facts.get("indicator")
    if isinstance(indicator, str):
        name, shown = split_unit(indicator)
        header = table.contexts.get("indicator")
        try:
            said, read.whole = facts_said(name, whole, shown or read.unit, table.own)
            read.facts = {**said, **read.facts, "indicator": said["indicator"]}
        except StmetricsError as error:
            read.refuse(header, indicator, error)
        read.unit = shown or read.unit
    return read


def _as_text(read: FigureRow, role: str, cell: Any) -> None:
    text = read_cell(CellKind.TEXT, cell, None)
    if role in _TOLD_APART_BY and is_total(plain_label(text)):
        read.label = text
    else:
        read.facts[role] = text


def _as_region(read: FigureRow, role: str, cell: Any) -> None:
    text = read_cell(CellKind.REGION, cell, None)
    if is_total(plain_label(text)):
        read.label, read.is_of_regions = text, True
        read.facts.setdefault(role, _whole_named(text) or text)
    else:
        read.facts[role] = text


def _whole_named(label: str) -> str | None:
    """The region that a label of a total names: 全国, 江苏省合计."""
    named = re.sub(r"(?:合计|总计|小计|总和|total)$", "", plain_label(label))
    return named or None


def _as_time(read: FigureRow, role: str, cell: Any) -> None:
    kind = CellKind.DAY if role == "on" else CellKind.PERIOD
    plain = without_marks(cell) if isinstance(cell, str) else cell
    read.facts[role] = read_cell(kind, plain, None)


def _as_due(read: FigureRow, role: str, cell: Any) -> None:
    period = read.facts.get("period")
    read.facts[role] = due_day(cell, None if period is None else period.end.year)


def _as_number_of(read: FigureRow, role: str, cell: Any) -> None:
    read.facts[role] = count_in(cell, None)


def _as_status(read: FigureRow, _: str, cell: Any) -> None:
    read.facts["status"] = member_of(ObservationStatus, cell, "status")


def _as_level(read: FigureRow, role: str, cell: Any) -> None:
    text = read_cell(CellKind.TEXT, cell, None)
    if is_total(plain_label(text)):
        read.label = text
        return
    match = _AND_ABOVE.fullmatch(text)
    read.facts[role] = member_of(Level, match["level"] if match else text, role)
    read.facts["and_above"] = match is not None


def _as_unit(read: FigureRow, _: str, cell: Any) -> None:
    read.unit = unit_said(cell)


def _as_power(read: FigureRow, _: str, cell: Any) -> None:
    read.power = cell


_CONTEXTS: Final[dict[str, Callable[[FigureRow, str, Any], None]]] = {
    "region": _as_region,
    "period": _as_time,
    "on": _as_time,
    "due": _as_due,
    "of": _as_number_of,
    "status": _as_status,
    "level": _as_level,
    "unit": _as_unit,
    "multiplier": _as_power,
}


def figures_of(
    table: FigureTable, read: FigureRow, row: Mapping[Any, Any]
) -> Iterator[Observation | AssignedTarget]:
    """The figures of a row; what cannot be read is listed with it."""
    for column in table.figures:
        cell = row.get(column.header)
        cell = None if is_missing(cell) or is_withheld(cell) else cell
        if cell is None and read.facts.get("status") is not ObservationStatus.MISSING:
            continue
        try:
            yield _figure(table, read, column, cell)
        except StmetricsError as error:
            read.refuse(column.header, cell, error)


def _figure(
    table: FigureTable, read: FigureRow, column: FigureColumn, cell: Any
) -> Observation | AssignedTarget:
    facts = {**read.facts, **column.facts}
    due, of = facts.pop("due", None), facts.pop("of", None)
    if "within" in facts:
        facts["period"] = part_of_the_year(facts.pop("within"), facts.get("period"))
    row = row_meant(facts["indicator"], None, table.own)
    is_level = column.role not in {"growth", "growth_target", "completion", "rank"}
    unit = column.unit or (read.unit if is_level else None)
    if column.role in _OF_TARGETS:
        facts = {name: fact for name, fact in facts.items() if name != "on"}
        period = facts.get("period")
        if due is not None and (period is None or period.end != due):
            facts |= {"on": due, "period": None}
        return _assigned(facts, _target(cell, unit, row, growth=column.role != "target"))
    if "aspect" not in facts:
        facts["aspect"] = Said(column.role, column.unit).aspect
    if facts["aspect"] is Aspect.RANK and facts.get("status") is not ObservationStatus.MISSING:
        facts |= ({} if of is None else {"of": of}) | rank_facts(cell)
    elif facts.get("status") is not ObservationStatus.MISSING:
        said = cell if is_level else with_sign(cell)
        facts["value"] = _amount(said, unit, read.power if is_level else None)
    if isinstance(cell, str) and (marks := marks_in(cell)):
        facts.setdefault("note", f"表注{marks}")
    if column.role == "last_year":
        facts["period"] = facts["period"].previous_year()
    return Observation(**_timed(facts, row))


def _amount(cell: Any, unit: str | None, power: Any) -> Amount:
    amount = figure_in(cell, unit)
    return amount if power is None else multiplied(amount, power)


def _timed(facts: dict[str, Any], row: Indicator | None) -> dict[str, Any]:
    """A stock is observed on the last day of its period."""
    if "on" in facts:
        return {name: fact for name, fact in facts.items() if name != "period"}
    is_stock = row is not None and row.timing is Timing.STOCK
    if not is_stock or facts["aspect"] is not Aspect.LEVEL:
        return facts
    return {**facts, "on": facts["period"].end, "period": None}


def _target(cell: Any, unit: str | None, row: Indicator | None, *, growth: bool) -> Target:
    if isinstance(cell, str):
        if ranked := rank_target(stripped(cell)):
            return ranked
        if said := GROWTH_SAID.fullmatch(stripped(cell)):
            return target_of(figure_in(said["rate"], "%"), row, growth=True)
        if "%" in cell or "％" in cell:  # of a level it is a growth
            unit = None
    return target_of(figure_in(cell, unit), row, growth=growth)


def _assigned(facts: dict[str, Any], target: Target) -> AssignedTarget:
    if "period" not in facts:
        raise InvalidValueError("target", "has no period", 'say fixed={"period": ...}')
    taken = {field.name for field in attrs.fields(AssignedTarget)}
    given = {name: fact for name, fact in facts.items() if name in taken}
    return AssignedTarget(**given, target=target)
