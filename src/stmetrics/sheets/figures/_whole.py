"""Lines of totals against the lines that they add up."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any, Final

import attrs

from stmetrics.audit import Finding, Published, audit_total
from stmetrics.catalogue._shelf import row_of
from stmetrics.catalogue.row import Kind
from stmetrics.errors import StmetricsError
from stmetrics.exact._numbers import plain_text
from stmetrics.observations.observation import Aspect, Observation
from stmetrics.periods.period import Period
from stmetrics.records._sums import plain_label
from stmetrics.records.region import region_holds
from stmetrics.sheets._totals import is_mean, is_subtotal, names_a_region
from stmetrics.sheets.figures._asked import FigureColumn
from stmetrics.sheets.figures._row import FigureRow
from stmetrics.sheets.figures._table import FigureTable
from stmetrics.sheets.outcomes import RowError
from stmetrics.units._wording import counts
from stmetrics.units.amount import Amount, Bound

_UNLIKE: Final = "stands beside another figure of the same thing"
_TELL_APART: Final = "name the column that tells the rows apart, or leave rows out"
_GROUP: Final = re.compile(
    "(?:东部|中部|西部|东北部?|华东|华北|华中|华南|西南|西北|沿海|内陆)(?:地区|区域|省份)?"
    "|苏[南中北](?:地区)?|长三角(?:地区)?|珠三角(?:地区)?|京津冀(?:地区)?|长江经济带"
)
"""Groups of regions that stand in tables beside their members."""


def adds_up_indicators(table: FigureTable, read: FigureRow) -> bool:
    """Whether a row is a total of no indicator: 合计 in the column of indicators."""
    of_columns = any("indicator" in each.facts for each in table.figures)
    return read.label is not None and "indicator" not in read.facts and not of_columns


@attrs.frozen
class FigureLine:
    """The observations of a row, and what it calls itself where it is a line of totals.

    Attributes:
        number: The row's number.
        label: What it calls itself; None where it is no total.
        observations: Its figures.
        has_a_place: Whether the figures say of which region they are.
        is_across: Whether it is a column of a row, and adds up others of the same row.
    """

    number: int
    label: str | None
    observations: tuple[Observation, ...]
    has_a_place: bool = True
    is_across: bool = False


def lines_of(
    table: FigureTable, read: FigureRow, observed: Iterable[tuple[FigureColumn, Observation]]
) -> Iterator[FigureLine]:
    """The figures of a row as lines: one, or one for each region or level that stands across."""
    across = [each for each in table.figures if each.is_across]
    known = "region" in table.fixed
    if not across:
        has_a_place = known or not read.is_of_regions or names_a_region(read.label or "")
        yield FigureLine(read.number, read.label, tuple(each for _, each in observed), has_a_place)
        return
    pairs = tuple(observed)
    for column in across:
        label = read.label or column.label
        has_a_place = known or column.label is None or names_a_region(column.label)
        held = tuple(each for said, each in pairs if said is column)
        yield FigureLine(read.number, label, held, has_a_place, is_across=read.label is None)


def contradictions(lines: Sequence[FigureLine]) -> list[RowError]:
    """Figures of one thing that differ, row by row.

    Where rows of several kinds stand in a table, and no column that is known says so, each would
    be taken for the whole.
    """
    plain = [
        (line.number, each)
        for line in lines
        if line.label is None
        for each in line.observations
        if each.value is not None
    ]
    held: dict[Any, set[Amount | None]] = {}
    for _, each in plain:
        held.setdefault(each.key, set()).add(each.value)
    return [
        RowError(
            row=number, column=each.indicator, value=str(each.value), why=_UNLIKE, hint=_TELL_APART
        )
        for number, each in plain
        if len(held[each.key]) > 1
    ]


def findings_of(total: FigureLine, lines: Sequence[FigureLine]) -> tuple[Finding, ...]:
    """Check every figure of a line of totals that is a sum against its parts.

    A subtotal adds up the lines above it, from the last line of totals on; any other total adds up
    all lines that are none. A figure of which a part is missing is not checked.
    """
    if is_mean(plain_label(total.label or "")):
        return ()
    plain = [line for line in lines if line.label is None]
    if total.is_across:
        plain = [line for line in plain if line.number == total.number]
    if is_subtotal(plain_label(total.label or "")):
        first = max(
            (each.number for each in lines if each.label and each.number < total.number), default=-1
        )
        plain = [line for line in plain if first < line.number < total.number]
    found = []
    for whole in total.observations:
        parts = _parts(whole, plain)
        places = len(plain) if total.is_across else _places(plain, whole)
        if _adds_up(whole) and len(parts) > 1 and len(parts) >= places:
            found += _checked(_counted_once(parts), whole)
    return tuple(found)


def _adds_up(whole: Observation) -> bool:
    """Whether it is a level of what can be summed."""
    row = row_of(whole.indicator)
    if whole.aspect is not Aspect.LEVEL or (row is not None and row.kind is Kind.RATE):
        return False
    return whole.value is not None and whole.value.bound is Bound.EXACT


def _parts(whole: Observation, lines: Iterable[FigureLine]) -> list[Observation]:
    """What the whole adds up: the same indicator and time, of each region or each kind."""
    alike = [
        each
        for line in lines
        for each in line.observations
        if (each.indicator, each.time, each.aspect) == (whole.indicator, whole.time, whole.aspect)
    ]
    of_regions = [each for each in alike if _but_region(each) == _but_region(whole)]
    named = [each for each in alike if each.region == whole.region and each.key != whole.key]
    return of_regions if len(of_regions) > 1 else named


def _but_region(each: Observation) -> tuple[Any, ...]:
    indicator, _, *others = each.key
    return indicator, *others


def _counted_once(parts: Sequence[Observation]) -> list[Observation]:
    """The parts without those that others of them add up to: a city, 东部地区."""
    single = [each for each in parts if not _GROUP.fullmatch(each.region)] or parts
    return [each for each in single if not _holds_another(each, single)]


def _holds_another(one: Observation, others: Iterable[Observation]) -> bool:
    """Whether a region of the table holds another of it, which alone is counted."""
    return any(
        other.region != one.region and region_holds(one.region, other.region) for other in others
    )


def _places(lines: Iterable[FigureLine], whole: Observation) -> int:
    """How many lines there are that could be a part of the whole."""
    times: set[Period | date] = {whole.time}
    return sum(any(each.time in times for each in line.observations) for line in lines)


def _checked(parts: Sequence[Observation], whole: Observation) -> list[Finding]:
    try:
        return [
            audit_total(
                [_published(each.require_value()) for each in parts],
                _published(whole.require_value()),
            )
        ]
    except StmetricsError:  # a part that is no plain figure, or in another unit: nothing to check
        return []


def _published(amount: Amount) -> Published:
    text = f"{plain_text(amount.value)}{amount.require_unit()}"
    if amount.bound is not Bound.EXACT:
        return Published(f"{amount}", bounds=True)
    if counts(amount) and not amount.decimals:
        return Published(text, exact=True)
    return Published(text, decimals=amount.decimals)
