"""One row of a table of figures: what it says of all its figures, and each of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

import attrs

from stmetrics._closed_list import member_of
from stmetrics.catalogue.counting_words import fits
from stmetrics.catalogue.row import Indicator, Timing
from stmetrics.errors import InvalidValueError, StmetricsError
from stmetrics.observations.observation import Aspect, Observation
from stmetrics.records.enums import ObservationStatus
from stmetrics.sheets._cell_figures import count_in
from stmetrics.sheets._cell_kinds import CellKind
from stmetrics.sheets._cells import is_missing, read_cell, stripped
from stmetrics.sheets._headers import split_unit
from stmetrics.sheets._marks import marks_in, without_marks
from stmetrics.sheets._totals import is_total, plain_label
from stmetrics.sheets.figures._asked import FigureColumn
from stmetrics.sheets.figures._cells import (
    figure_in,
    multiplied,
    part_of_the_year,
    says_nothing,
    with_sign,
)
from stmetrics.sheets.figures._indicators import (
    facts_said,
    increase_of,
    level_said,
    measures_alike,
    narrowed,
    part_meant,
    row_meant,
    row_named,
)
from stmetrics.sheets.figures._roles import WITHIN, Said
from stmetrics.sheets.figures._table import FigureTable
from stmetrics.sheets.figures._targets_said import (
    GROWTH_SAID,
    due_day,
    rank_facts,
    rank_target,
    target_of,
)
from stmetrics.sheets.figures._units import OF_GDP, is_counted_in, unit_said, units_in
from stmetrics.sheets.outcomes import RowError
from stmetrics.targets.assigned import AssignedTarget
from stmetrics.targets.target import Target
from stmetrics.units._grammar import NARROW
from stmetrics.units.amount import Amount

_SAY_WHICH: Final = "give the indicator of every row in a column of indicators"
_TOLD_APART_BY: Final = ("kind", "level", "scope")
_NO_LEVELS: Final = frozenset({"growth", "growth_target", "completion", "rank", "share"})
_OF_GDP: Final = " as a percentage of GDP"
_MONTHS: Final = 12
_OF_TARGETS: Final = frozenset({"target", "growth_target"})


@attrs.define
class FigureRow:
    """A row: what its cells say of all its figures, and what is wrong with them.

    Attributes:
        number: Its number in the sheet.
        facts: What holds for every figure of it.
        unit: The unit that a column of units says.
        units: Those of the table, of which a figure takes the one that measures what it does.
        power: The power of ten that the figures are printed in.
        label: What it calls itself, where it is a line of totals.
        is_of_regions: Whether it adds up regions, not kinds of one region.
        whole: The indicator that 其中 in the next row is of.
        is_of_gdp: Whether the unit says that the figure is a percentage of GDP.
        errors: What could not be read.
    """

    number: int
    facts: dict[str, Any]
    unit: str | None = None
    units: tuple[str, ...] = ()
    power: Any = None
    label: str | None = None
    is_of_regions: bool = False
    whole: Indicator | None = None
    is_of_gdp: bool = False
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
    units = units_in(fixed.pop("unit", None))
    read = FigureRow(number, fixed, units=units, power=fixed.pop("multiplier", None), whole=whole)
    for role, header in table.contexts.items():
        cell = row.get(header)
        if not is_missing(cell):
            try:
                _CONTEXTS.get(role, _as_text)(read, role, stripped(cell))
            except StmetricsError as error:
                read.refuse(header, cell, error)
    _read_indicator(table, read)
    return read


def _read_indicator(table: FigureTable, read: FigureRow) -> None:
    """The row of the catalogue that the row's words mean; a code that is none has its label."""
    words, label = read.facts.get("indicator"), read.facts.pop("label", None)
    if not isinstance(words, str):
        return
    name, shown = split_unit(words)
    unit = shown or read.unit or (read.units[0] if len(read.units) == 1 else None)
    try:
        said, read.whole = _facts_of(name, label, read, unit, table.own)
        read.facts = {**said, **read.facts, "indicator": said["indicator"]}
    except StmetricsError as error:
        read.refuse(table.contexts.get("indicator"), words, error)
    read.unit = shown or read.unit


def _facts_of(
    name: str, label: str | None, read: FigureRow, unit: str | None, own: tuple[Indicator, ...]
) -> tuple[dict[str, Any], Indicator | None]:
    """What the words mean, else the label of the code; OECD codes say in the unit "of GDP"."""
    said = [each for each in (name, label) if each]
    if read.is_of_gdp and row_named(name, own) is None:
        said = [each + _OF_GDP for each in said]
    for each in said[:-1]:
        try:
            return facts_said(each, read.whole, unit, own)
        except StmetricsError:
            continue
    return facts_said(said[-1], read.whole, unit, own)


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


def _as_region_name(read: FigureRow, _: str, cell: Any) -> None:
    """The name beside a code, which alone says what a line of totals is."""
    known = read.facts.get("region")
    _as_region(read, "region", cell)
    if known is not None:
        read.facts["region"] = known


def _whole_named(label: str) -> str | None:
    """The region that a label of a total names: 全国, 江苏省合计."""
    named = re.sub(r"(?:合计|总计|小计|总和|total)$", "", plain_label(label))
    return named or None


def _as_time(read: FigureRow, role: str, cell: Any) -> None:
    kind = CellKind.DAY if role == "on" else CellKind.PERIOD
    plain = without_marks(cell) if isinstance(cell, str) else cell
    read.facts[role] = read_cell(kind, plain, None)


def _as_part_of_the_year(read: FigureRow, _: str, cell: Any) -> None:
    """A month of the row's year (5, 5月, 1-5月, 二季度), or one that says its year."""
    plain = str(cell).translate(NARROW) if isinstance(cell, str | int) else str(cell)
    if plain.isdecimal() and 1 <= int(plain) <= _MONTHS:
        read.facts["within"] = f"{int(plain)}月"
    elif WITHIN.fullmatch(plain):
        read.facts["within"] = plain
    else:
        _as_time(read, "period", cell)


def _as_due(read: FigureRow, role: str, cell: Any) -> None:
    period = read.facts.get("period")
    read.facts[role] = due_day(cell, None if period is None else period.end.year)


def _as_number_of(read: FigureRow, role: str, cell: Any) -> None:
    read.facts[role] = count_in(cell, None)


def _as_status(read: FigureRow, _: str, cell: Any) -> None:
    read.facts["status"] = member_of(ObservationStatus, cell, "status")


def _as_level(read: FigureRow, _: str, cell: Any) -> None:
    text = read_cell(CellKind.TEXT, cell, None)
    if is_total(plain_label(text)):
        read.label = text
        return
    read.facts |= level_said(text)


def _as_unit(read: FigureRow, _: str, cell: Any) -> None:
    read.unit = unit_said(cell)
    read.is_of_gdp = cell in OF_GDP


def _as_power(read: FigureRow, _: str, cell: Any) -> None:
    read.power = cell


_CONTEXTS: Final[dict[str, Callable[[FigureRow, str, Any], None]]] = {
    "region": _as_region,
    "region_name": _as_region_name,
    "within": _as_part_of_the_year,
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
) -> Iterator[tuple[FigureColumn, Observation | AssignedTarget]]:
    """The figures of a row, each with its column; what cannot be read is listed with it."""
    for column in table.figures:
        cell = row.get(column.header)
        cell = None if says_nothing(cell) else cell
        if cell is None and read.facts.get("status") is not ObservationStatus.MISSING:
            continue
        try:
            yield column, _figure(table, read, column, cell)
        except StmetricsError as error:
            read.refuse(column.header, cell, error)


def _figure(
    table: FigureTable, read: FigureRow, column: FigureColumn, cell: Any
) -> Observation | AssignedTarget:
    facts = {**read.facts, **column.facts}
    due, of = facts.pop("due", None), facts.pop("of", None)
    facts = _of_its_part(facts, column, table)
    if "within" in facts:
        facts["period"] = part_of_the_year(facts.pop("within"), facts.get("period"))
    row = row_meant(facts["indicator"], None, table.own)
    is_level = column.role not in _NO_LEVELS
    unit = column.unit or (_unit_of(read, row, cell) if is_level else None)
    if column.role in _OF_TARGETS:
        facts = {name: fact for name, fact in facts.items() if name != "on"}
        period = facts.get("period")
        if due is not None and (period is None or period.end != due):
            facts |= {"on": due, "period": None}
        return _assigned(facts, _target(cell, unit, row, growth=column.role != "target"))
    if column.role == "increase":
        row = increase_of(row, facts["indicator"])
        facts["indicator"] = row.id
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


def _of_its_part(facts: dict[str, Any], column: FigureColumn, table: FigureTable) -> dict[str, Any]:
    """The facts of the part that a row is of the column's indicator: 企业 of R&D经费.

    A share that names no whole is one of the same indicator, or of what the part is of.
    """
    whole = facts.get("indicator")
    part = facts.pop("part", None)
    if part is not None:
        meant = part_meant(part, row_meant(whole, None, table.own), None, table.own)
        if meant is None:
            raise InvalidValueError(
                f"{part}", "is no part of the column's indicator that is known", _SAY_WHICH
            )
        facts |= {"indicator": meant[0].id, **narrowed(meant[1])}
    if column.role == "share" and (part is not None or "indicator" in column.facts):
        facts.setdefault("reference", whole)
    return facts


def _unit_of(read: FigureRow, row: Indicator | None, cell: Any) -> str | None:
    """The unit of the row, else that of the table which fits; things are counted in ones."""
    if read.unit is not None or row is None:
        return read.unit or (read.units[0] if len(read.units) == 1 else None)
    fitting = [each for each in read.units if measures_alike(row, each)]
    if fitting or row.unit is None:
        return fitting[0] if fitting else None
    return row.unit if is_counted_in(row.unit, cell) else None


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
    return target_of(_in_its_unit(figure_in(cell, unit), row), row, growth=growth)


def _in_its_unit(amount: Amount, row: Indicator | None) -> Amount:
    """A target of 11.3件 is one of 11.3件/万人, where the row is; what does not fit stays."""
    if row is None or amount.unit is None:
        return amount
    try:
        return fits(row, amount)
    except StmetricsError:
        return amount


def _assigned(facts: dict[str, Any], target: Target) -> AssignedTarget:
    if "period" not in facts:
        raise InvalidValueError("target", "has no period", 'say fixed={"period": ...}')
    taken = {field.name for field in attrs.fields(AssignedTarget)}
    given = {name: fact for name, fact in facts.items() if name in taken}
    return AssignedTarget(**given, target=target)
