"""One row of a table of figures: what it says of all its figures, and each of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, Final

import attrs

from stmetrics._closed_list import ClosedList, member_of
from stmetrics.catalogue._shelf import row_of
from stmetrics.catalogue.row import Indicator
from stmetrics.errors import StmetricsError
from stmetrics.records._sums import plain_label
from stmetrics.records.enums import ObservationStatus
from stmetrics.sheets._cell_figures import count_in
from stmetrics.sheets._cell_kinds import CellKind
from stmetrics.sheets._cells import is_missing, read_cell, stripped
from stmetrics.sheets._headers import chinese_of, split_unit
from stmetrics.sheets._marks import without_marks
from stmetrics.sheets._totals import is_total, names_a_region
from stmetrics.sheets.figures._indicators import facts_said, level_said, says_part
from stmetrics.sheets.figures._said import WITHIN
from stmetrics.sheets.figures._table import FigureTable
from stmetrics.sheets.figures._targets_said import due_day
from stmetrics.sheets.figures._units import OF_GDP, unit_said, units_in
from stmetrics.sheets.outcomes import RowError
from stmetrics.targets.assigned import TargetForce
from stmetrics.targets.target import TargetForm
from stmetrics.units._grammar import NARROW

_TOLD_APART_BY: Final = ("kind", "level", "scope", "part")
_OF_GDP: Final = " as a percentage of GDP"
_MOST: Final = {"within": 12, "quarter": 4}
_LISTS: Final[dict[str, type[ClosedList]]] = {"target_form": TargetForm, "force": TargetForce}


@attrs.define
class FigureRow:
    """A row: what its cells say of all its figures, and what is wrong with them.

    Attributes:
        number: Its number in the sheet.
        facts: What holds for every figure of it.
        unit: The unit that a column of units says.
        units: Those of the table, of which a figure takes the one that measures what it does.
        power: The power of ten that the figures are printed in.
        of: Among how many regions it ranks.
        label: What it calls itself, where it is a line of totals.
        is_of_regions: Whether it adds up regions, not kinds of one region.
        whole: The indicator that 其中 in the next row is of.
        whole_unit: The unit that it was in.
        is_of_gdp: Whether the unit says that the figure is a percentage of GDP.
        errors: What could not be read.
    """

    number: int
    facts: dict[str, Any]
    unit: str | None = None
    units: tuple[str, ...] = ()
    power: Any = None
    of: Any = None
    label: str | None = None
    is_of_regions: bool = False
    whole: Indicator | None = None
    whole_unit: str | None = None
    is_of_gdp: bool = False
    errors: list[RowError] = attrs.field(factory=list)

    def refuse(self, header: Any, cell: Any, error: StmetricsError) -> None:
        """List what is wrong with a cell."""
        self.errors.append(
            RowError(row=self.number, column=header, value=cell, why=error.why, hint=error.hint)
        )


def row_read(
    table: FigureTable, number: int, row: Mapping[Any, Any], last: FigureRow | None = None
) -> FigureRow:
    """Read the cells of a row that say of what, where and when its figures are.

    Args:
        table: The table.
        number: The row's number.
        row: Its cells by header.
        last: The row before, of whose indicator this may be a part (其中).
    """
    fixed = dict(table.fixed)
    units = units_in(fixed.pop("unit", None))
    power, of = fixed.pop("multiplier", None), fixed.pop("of", None)
    read = FigureRow(number, fixed, units=units, power=power, of=of)
    if last is not None:
        read.whole, read.whole_unit = last.whole, last.whole_unit
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
    name, shown = split_unit(chinese_of(without_marks(words)).rstrip(":： "))
    is_label = is_total(plain_label(name)) and not names_a_region(name)
    if is_label or not name.strip():  # a unit alone names nothing
        read.label, read.unit = (name if is_label else read.label), shown or read.unit
        del read.facts["indicator"]
        return
    unit = shown or read.unit or (read.units[0] if len(read.units) == 1 else None)
    whole, is_new = read.whole, True
    try:
        said, read.whole = _facts_of(name, label, read, unit, table.own)
        read.facts = {**said, **read.facts, "indicator": said["indicator"]}
        is_new = whole is None or read.whole is not whole
    except StmetricsError as error:
        read.refuse(table.contexts.get("indicator"), words, error)
        is_new = not says_part(words)
        read.whole = None if is_new else whole
    read.unit = shown or read.unit
    if is_new:
        read.whole_unit = read.unit
    elif unit is None:
        read.unit = read.whole_unit  # a part has the unit of what it is of


def _facts_of(
    name: str, label: str | None, read: FigureRow, unit: str | None, own: tuple[Indicator, ...]
) -> tuple[dict[str, Any], Indicator | None]:
    """What the words mean, else the label of the code; OECD codes say in the unit "of GDP"."""
    said = [each for each in (name, label) if each]
    if read.is_of_gdp and row_of(name, own) is None:
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


def _as_part_of_the_year(read: FigureRow, role: str, cell: Any) -> None:
    """A month of the row's year (5, 5月, 1-5月, 二季度), or one that says its year."""
    plain = str(cell).translate(NARROW) if isinstance(cell, str | int) else str(cell)
    if plain.isdecimal() and 1 <= int(plain) <= _MOST[role]:
        read.facts["within"] = f"{int(plain)}月" if role == "within" else f"第{int(plain)}季度"
    elif WITHIN.fullmatch(plain):
        read.facts["within"] = plain
    else:
        _as_time(read, "period", cell)


def _as_due(read: FigureRow, role: str, cell: Any) -> None:
    period = read.facts.get("period")
    read.facts[role] = due_day(cell, None if period is None else period.end.year)


def _as_number_of(read: FigureRow, _: str, cell: Any) -> None:
    read.of = count_in(cell, None)


def _as_said(read: FigureRow, role: str, cell: Any) -> None:
    """The cell as it is, or the member of the role's closed list that it names."""
    listed = _LISTS.get(role)
    read.facts[role] = cell if listed is None else member_of(listed, cell, role)


def _as_status(read: FigureRow, _: str, cell: Any) -> None:
    code = str(cell).partition(":")[0]
    first, *others = [each for each in re.split(r"[\s,;]+", code) if each != "A"] or ["A"]
    found = member_of(ObservationStatus, first if others else code.strip(), "status")
    read.facts["status"] = found
    if others:
        read.facts.setdefault("note", str(cell))


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
    "target_form": _as_said,
    "target_high": _as_said,
    "force": _as_said,
    "assessed_in": _as_time,
    "within": _as_part_of_the_year,
    "quarter": _as_part_of_the_year,
    "period": _as_time,
    "on": _as_time,
    "due": _as_due,
    "of": _as_number_of,
    "status": _as_status,
    "level": _as_level,
    "unit": _as_unit,
    "multiplier": _as_power,
}
