"""The rows of a table of figures as lines: what each adds, or adds up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import attrs

from stmetrics.observations.observation import Observation
from stmetrics.sheets._totals import names_a_region
from stmetrics.sheets.figures._asked import FigureColumn
from stmetrics.sheets.figures._making import lacking_of
from stmetrics.sheets.figures._row import FigureRow
from stmetrics.sheets.figures._table import FigureTable


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
        lacking: Its levels that are blank or cannot be read, as figures that are missing.
        unread: What is known of its figures, where it cannot be said of what, where or when all
            of them are; else None.
    """

    number: int
    label: str | None
    observations: tuple[Observation, ...]
    has_a_place: bool = True
    is_across: bool = False
    lacking: tuple[Observation, ...] = ()
    unread: Mapping[str, Any] | None = None


def lines_of(
    table: FigureTable,
    read: FigureRow,
    observed: Iterable[tuple[FigureColumn, Observation]],
    blank: Sequence[FigureColumn] = (),
) -> Iterator[FigureLine]:
    """The figures of a row as lines: one, or one for each region or level that stands across.

    Args:
        table: The table.
        read: The row.
        observed: Its figures.
        blank: The columns that gave none.
    """
    across = [each for each in table.figures if each.is_across]
    known, pairs = "region" in table.fixed, tuple(observed)
    if not across:
        has_a_place = known or not read.is_of_regions or names_a_region(read.label or "")
        held = tuple(each for _, each in pairs)
        lacking = () if read.label else tuple(lacking_of(table, read, blank))
        yield FigureLine(read.number, read.label, held, has_a_place, lacking=lacking)
        return
    for column in across:
        label = read.label or column.label
        has_a_place = known or column.label is None or names_a_region(column.label)
        held = tuple(each for said, each in pairs if said is column)
        gone = () if label else [each for each in blank if each is column]
        yield FigureLine(
            read.number,
            label,
            held,
            has_a_place,
            is_across=read.label is None,
            lacking=tuple(lacking_of(table, read, gone)),
        )
