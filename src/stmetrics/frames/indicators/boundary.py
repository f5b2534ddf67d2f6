"""Growth after a boundary change over columns: the twin of `stmetrics.boundary_growths`.

Which base a growth rests on must be said, so there are four of them under four names.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from operator import attrgetter
from typing import Any, Final

from stmetrics.exact._given import all_given
from stmetrics.frames._columns import Expression, column, finite, nw, one_if
from stmetrics.frames._frames import Frame, as_frame, like, require_columns
from stmetrics.frames.formulas.growth import growth_rate
from stmetrics.frames.indicators._regions import require_texts
from stmetrics.indicators.boundary._inside import is_inside
from stmetrics.indicators.boundary.change import BoundaryChange
from stmetrics.records import _fields as f

_UNIT: Final = "unit"
_SIDES: Final = ("now", "then")
_GROWTHS: Final = ("published", "boundary_adjusted", "comparable", "matched_panel")
_WARNINGS: Final = ("without_base", "unknown", "duplicates")


def boundary_growths(  # noqa: PLR0913 - six is what the house allows
    current: Frame,
    base: Frame,
    value: str,
    *,
    unit: str,
    year: int,
    changes: Iterable[BoundaryChange] = (),
) -> Frame:
    """Growth of a sum over a region's units on the four bases (区划调整前后四种口径增速).

    ``published``, each year on its own boundary; ``boundary_adjusted``, last year's total within
    today's boundary; ``comparable``, today's units, each on its own figure of last year, wherever
    it was; ``matched_panel``, the units in both years' tables. A unit belongs to a year's table
    where it was inside at the year's end; one that no change names always was.

    Args:
        current: The later year, a row a unit.
        base: The year before, with the same columns, of the same engine; also of units that the
            region lost, and of those it won.
        value: The column of the figures.
        unit: The column that names the unit, in texts.
        year: The later year.
        changes: The changes of the boundary.

    Returns:
        A frame of one row: the four growths, null where undefined; ``without_base``, how many of
        today's units have no figure of last year, which leaves ``comparable`` null; ``unknown``,
        how many rows inside name no unit or no figure, and ``duplicates``, how many units have two
        rows in a year, either of which leaves all four null. A lazy frame stays lazy.

    Raises:
        InvalidValueError: Columns that are not there, units that are no texts, a change that says
            that a unit came and left.

    Example:
        A made-up district that lost zone c in the middle of 2021 and gained b:

        >>> import polars
        >>> now = polars.DataFrame({"id": ["a", "b"], "sales": [11, 6]})
        >>> before = polars.DataFrame({"id": ["a", "b", "c"], "sales": [10, 5, 10]})
        >>> change = BoundaryChange(on="2021-07-01", moved_out=["c"], moved_in=["b"])
        >>> found = frames.boundary_growths(
        ...     now, before, "sales", unit="id", year=2021, changes=[change]
        ... )
        >>> [round(growth, 4) for growth in found.row(0)[:4]]
        [-0.15, 0.7, 0.1333, 0.1]
    """
    known = sorted(all_given(BoundaryChange, changes, "changes"), key=attrgetter("on"))
    later = f.year(year)
    outside = {
        side: _outside(known, date(of_year, 12, 31))
        for side, of_year in zip(_SIDES, (later, later - 1), strict=True)
    }
    tables = {"now": as_frame(current, "current"), "then": as_frame(base, "base")}
    rows = []
    for side, table in tables.items():
        require_columns(table, [value, unit])
        require_texts(table, [unit])
        rows.append(_rows(table, value, unit, side))
    marked = _of_units(nw.concat(rows), outside)
    return like(current, _growths(marked.select(**_sums())))


def _outside(changes: list[BoundaryChange], on: date) -> list[str]:
    """The units that some change names and that were outside on a day."""
    named = dict.fromkeys(
        unit for change in changes for unit in (*change.moved_in, *change.moved_out)
    )
    return [unit for unit in named if is_inside(_naming(changes, unit), unit, on) is False]


def _naming(changes: list[BoundaryChange], unit: str) -> list[BoundaryChange]:
    return [each for each in changes if unit in each.moved_in or unit in each.moved_out]


def _rows(table: Any, value: str, unit: str, side: str) -> Any:
    """A year's rows, its figures under the year's own name."""
    figure, none = finite(column(value)), nw.lit(None, nw.Float64())
    sides = {each: figure if each == side else none for each in _SIDES}
    there = {_rows_of(each): nw.lit(float(each == side)) for each in _SIDES}
    return table.select(nw.col(unit).alias(_UNIT), **sides, **there)


def _rows_of(side: str) -> str:
    return f"__rows_{side}__"


def _of_units(rows: Any, outside: dict[str, list[str]]) -> Any:
    """A row a unit: its two figures, whether it has them, and whether it was inside."""
    each = rows.group_by(_UNIT).agg(
        *[nw.col(side).max() for side in _SIDES],
        *[nw.col(_rows_of(side)).sum() for side in _SIDES],
    )
    inside = {
        f"inside_{side}": nw.when(nw.col(_UNIT).is_in(names)).then(0.0).otherwise(1.0)
        if names
        else nw.lit(1.0)
        for side, names in outside.items()
    }
    return each.with_columns(**inside)


def _sums() -> dict[str, Expression]:
    """The totals that the growths compare, and what leaves them open."""
    now, then = nw.col("now"), nw.col("then")
    inside_now, was_inside = nw.col("inside_now") > 0, nw.col("inside_then") > 0
    is_now, was_then = nw.col(_rows_of("now")) > 0, nw.col(_rows_of("then")) > 0
    today, in_table = is_now & inside_now, was_then & was_inside
    nameless = nw.col(_UNIT).is_null()
    is_open = (
        (today & now.is_null()) | (in_table & then.is_null()) | (nameless & (today | in_table))
    )
    twice = (nw.col(_rows_of("now")) > 1) | (nw.col(_rows_of("then")) > 1)
    return {
        "current": _sum(now, today),
        "published": _sum(then, in_table),
        "boundary_adjusted": _sum(then, in_table & inside_now),
        "comparable": _sum(then, today),
        "matched_panel": _sum(then, today & in_table),
        "matched": _sum(now, today & in_table),
        "without_base": _count(today & then.is_null()),
        "unknown": _count(is_open),
        "duplicates": _count(twice & ~nameless),
    }


def _sum(figure: Expression, counts: Expression) -> Expression:
    return nw.when(counts & ~figure.is_null()).then(figure).otherwise(0.0).sum()


def _count(counts: Expression) -> Expression:
    return one_if(counts).sum()


def _growths(sums: Any) -> Any:
    is_whole = (nw.col("unknown") == 0) & (nw.col("duplicates") == 0)
    growths = {}
    for name in _GROWTHS:
        growth = growth_rate("matched" if name == "matched_panel" else "current", name)
        told = is_whole & (nw.col("without_base") == 0) if name == "comparable" else is_whole
        growths[name] = nw.when(told).then(growth)
    return sums.select(*[each.alias(name) for name, each in growths.items()], *_WARNINGS)
