"""The figures of a row: observations and targets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

import attrs

from stmetrics.catalogue.counting_words import fits
from stmetrics.catalogue.row import Indicator
from stmetrics.errors import InvalidValueError, StmetricsError, quoted
from stmetrics.observations.observation import Aspect, Observation
from stmetrics.records.enums import ObservationStatus
from stmetrics.sheets._cells import stripped
from stmetrics.sheets._marks import marks_in
from stmetrics.sheets.figures._asked import FigureColumn
from stmetrics.sheets.figures._cells import (
    figure_in,
    flag_apart,
    multiplied,
    says_nothing,
    with_sign,
)
from stmetrics.sheets.figures._dating import observed_at, of_last_year, with_its_period
from stmetrics.sheets.figures._indicators import (
    increase_of,
    is_ratio,
    measures_alike,
    narrowed,
    part_meant,
    row_meant,
    takes_kinds,
)
from stmetrics.sheets.figures._roles import TARGET_ROLES
from stmetrics.sheets.figures._row import FigureRow
from stmetrics.sheets.figures._said import MIXED, HeaderSaid
from stmetrics.sheets.figures._table import FigureTable
from stmetrics.sheets.figures._targets_said import (
    GROWTH_SAID,
    LEVEL_FORMS,
    rank_facts,
    rank_target,
    target_of,
    target_of_form,
)
from stmetrics.sheets.figures._units import is_counted_in
from stmetrics.targets.assigned import AssignedTarget
from stmetrics.targets.target import Target
from stmetrics.units.amount import Amount

_SAY_WHICH: Final = "give the indicator of every row in a column of indicators"
_NO_LEVELS: Final = frozenset({"growth", "growth_target", "completion", "rank", "share"})


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


def lacking_of(
    table: FigureTable, read: FigureRow, columns: Iterable[FigureColumn]
) -> Iterator[Observation]:
    """The levels that a row does not give, as figures that are missing.

    Args:
        table: The table.
        read: What the row says of all its figures.
        columns: Those that gave none: their cells are blank, or cannot be read.
    """
    facts = {**read.facts, "status": ObservationStatus.MISSING}
    blank = attrs.evolve(read, facts=facts, errors=[])
    for column in columns:
        has_a_place = "region" in {**facts, **column.facts}
        if not has_a_place or column.role in _NO_LEVELS or column.role in TARGET_ROLES:
            continue
        try:
            found = _figure(table, blank, column, None)
        except StmetricsError:  # what the row lacks is said with its other cells
            continue
        if isinstance(found, Observation) and found.aspect is Aspect.LEVEL:
            yield found


def _figure(
    table: FigureTable, read: FigureRow, column: FigureColumn, cell: Any
) -> Observation | AssignedTarget:
    facts = {**read.facts, **column.facts}
    if "indicator" not in facts:
        raise InvalidValueError(
            "the row", "says no indicator", "fill the cell, or leave the row out"
        )
    facts = _of_its_part(facts, column, table)
    facts = with_its_period(facts, column)
    row = row_meant(facts["indicator"], None, table.own)
    if column.role in TARGET_ROLES:
        form = facts.get("target_form")
        is_level = column.role == "target" and form in {None, *LEVEL_FORMS}
        unit = column.unit or (_unit_of(read, row, cell) if is_level else None)
        if form is not None:
            high = facts.get("target_high")
            return _assigned(facts, target_of_form(form, cell, high, unit))
        return _assigned(facts, _target(cell, unit, row, growth=column.role != "target"))
    if column.role == "increase":
        row = increase_of(row, facts["indicator"])
        facts["indicator"] = row.id
    cell, flagged = flag_apart(cell)
    facts = {**_value_facts(read, column, row, cell), **flagged, **facts}
    if isinstance(cell, str) and (marks := marks_in(cell)):
        facts.setdefault("note", f"表注{marks}")
    if column.role == "last_year":
        facts = of_last_year(facts)
    return Observation(**observed_at(facts, row))


def _value_facts(
    read: FigureRow, column: FigureColumn, row: Indicator, cell: Any
) -> dict[str, Any]:
    """The value of a cell, and what of the indicator it is; of points the change, not a growth."""
    is_level = column.role not in _NO_LEVELS
    unit = column.unit or (_unit_of(read, row, cell) if is_level else _percent_of(read))
    if unit == MIXED:
        unit = "百分点" if is_ratio(row) else "%"
    aspect = column.facts.get("aspect", HeaderSaid(column.role, unit).aspect)
    if read.facts.get("status") is ObservationStatus.MISSING:
        return {"aspect": aspect}
    if aspect is Aspect.RANK:
        return {
            "aspect": aspect,
            **({} if read.of is None else {"of": read.of}),
            **rank_facts(cell),
        }
    amount = figure_in(cell if is_level else with_sign(cell), unit)
    if is_level and read.power is not None:
        amount = multiplied(amount, read.power)
    if aspect is Aspect.GROWTH and amount.unit == "百分点":
        aspect = Aspect.CHANGE
    return {"aspect": aspect, "value": amount}


def _percent_of(read: FigureRow) -> str | None:
    """The percent that the table says for figures that are none of its levels: 单位：亿元、%."""
    return "%" if "%" in read.units else None


def _of_its_part(facts: dict[str, Any], column: FigureColumn, table: FigureTable) -> dict[str, Any]:
    """The facts of the part that a row is of the column's indicator: 企业 of R&D经费.

    A share that names no whole is one of the same indicator, or of what the part is of.
    """
    whole = row_meant(facts["indicator"], None, table.own)
    part = facts.pop("part", None)
    if part is None and "kind" in facts and not takes_kinds(whole):
        part = facts.pop("kind")
    if part is not None:
        meant = part_meant(part, whole, None, table.own)
        if meant is None:
            raise InvalidValueError(
                quoted(part), f"is no part of {whole.name.zh} that is known", _SAY_WHICH
            )
        facts |= {"indicator": meant[0].id, **narrowed(meant[1])}
    if column.role == "share" and (part is not None or "indicator" in column.facts):
        facts.setdefault("reference", whole.id)
    return facts


def _unit_of(read: FigureRow, row: Indicator, cell: Any) -> str | None:
    """The unit of the row, else that of the table which fits; things are counted in ones."""
    if read.unit is not None:
        return read.unit
    fitting = [each for each in read.units if measures_alike(row, each)]
    if fitting or row.unit is None:
        return fitting[0] if fitting else None
    return row.unit if is_counted_in(row.unit, cell) else None


def _target(cell: Any, unit: str | None, row: Indicator, *, growth: bool) -> Target:
    if isinstance(cell, str):
        if ranked := rank_target(stripped(cell)):
            return ranked
        if said := GROWTH_SAID.fullmatch(stripped(cell)):
            return target_of(figure_in(said["rate"], "%"), row, growth=True)
        if "%" in cell or "％" in cell:  # of a level it is a growth
            unit = None
    return target_of(_in_its_unit(figure_in(cell, unit), row), row, growth=growth)


def _in_its_unit(amount: Amount, row: Indicator) -> Amount:
    """A target of 11.3件 is one of 11.3件/万人, where the row is; what does not fit stays."""
    if amount.unit is None:
        return amount
    try:
        return fits(row, amount)
    except StmetricsError:
        return amount


def _assigned(facts: dict[str, Any], target: Target) -> AssignedTarget:
    due = facts.get("due")
    facts = {name: fact for name, fact in facts.items() if name != "on"}
    if due is not None and (facts.get("period") is None or facts["period"].end != due):
        facts |= {"on": due, "period": None}
    if "period" not in facts:
        raise InvalidValueError("target", "has no period", 'say fixed={"period": ...}')
    taken = {field.name for field in attrs.fields(AssignedTarget)}
    given = {name: fact for name, fact in facts.items() if name in taken}
    return AssignedTarget(**given, target=target)
