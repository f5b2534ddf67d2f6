"""From a table of figures to columns of scores: read, treated for outliers, normalised."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from functools import partial
from types import NoneType
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from stmetrics.catalogue.row import Direction
from stmetrics.errors import (
    InvalidValueError,
    MissingFactError,
    UndefinedMetricError,
    quoted,
)
from stmetrics.exact._given import require_mapping
from stmetrics.records._sums import require_regions
from stmetrics.scorecard._cells import Column, column, has_gaps, same_kind
from stmetrics.scorecard.outliers import has_outliers
from stmetrics.scorecard.tree import Scorecard, WeightedIndicator
from stmetrics.units._reconcile import in_one_unit

if TYPE_CHECKING:
    from stmetrics.units._reading import Figure

Table: TypeAlias = Mapping[str, Mapping[str, "Figure | None"]]
"""Figures by region and indicator, those of an indicator all plain numbers or all with a unit.

None, or no entry, stands where one is not known.
"""
_PLAIN: Final = frozenset({int, float, Decimal, Fraction, NoneType})


def read_table(card: Scorecard, table: Table) -> dict[str, Column]:
    """Read all columns that a scorecard needs, in one kind of number."""
    require_mapping(table=table)
    require_regions(table, "table")
    if not table:
        raise InvalidValueError("table", "there is no region", "give every region its figures")
    for region, row in table.items():
        if not isinstance(row, Mapping):
            raise InvalidValueError(
                f"table[{quoted(region)}]={quoted(row)}",
                "is no mapping of indicators to figures",
                'give {"region": {"indicator": figure}}',
            )
    names = card.needed
    cells = zip(*[map(row.get, names) for row in table.values()], strict=True)
    return same_kind(
        {name: _read_column(name, given, table) for name, given in zip(names, cells, strict=True)}
    )


def _read_column(name: str, given: tuple[Any, ...], table: Table) -> Column:
    if given[0] is None and not any(name in row for row in table.values()):
        raise InvalidValueError(
            f"indicator {quoted(name)}",
            "is unknown: no region has it",
            "check the identifier; a figure that is not known is None",
        )
    return column(_numbers(name, given, table), name)


def _numbers(name: str, given: tuple[Any, ...], regions: Iterable[str]) -> tuple[Any, ...]:
    """Figures that say a unit as plain numbers, all in the unit of the first."""
    if all(type(each) in _PLAIN for each in given):
        return given
    cells = dict(zip((f"{name} of {region}" for region in regions), given, strict=True))
    read = in_one_unit({cell: each for cell, each in cells.items() if each is not None})
    return tuple(map(read.get, cells))


def treated(card: Scorecard, columns: Mapping[str, Column]) -> dict[str, Column]:
    """Treat the indicators' outliers as the scorecard says."""
    treat = card.treat
    if treat is None:
        return dict(columns)
    return {name: _naming(name, treat, figures) for name, figures in columns.items()}


def outlying(card: Scorecard, columns: Mapping[str, Column]) -> tuple[str, ...]:
    """Indicators that have outliers still, after a treatment that was asked for."""
    if card.treat is None:
        return ()
    return tuple(name for name, figures in columns.items() if has_outliers(figures))


def normalised(card: Scorecard, columns: Mapping[str, Column]) -> dict[str, Column]:
    """Turn figures into scores, each indicator in its own way or in the scorecard's."""
    scores = {}
    for indicator in card.indicators:
        direction = direction_of(indicator)
        method = partial(indicator.normalise or card.normalise, direction=direction)
        scores[indicator.id] = _naming(indicator.id, method, columns[indicator.id])
    return same_kind(scores)


def direction_of(indicator: WeightedIndicator) -> Direction:
    """The direction of an indicator, refused where the tree does not state it."""
    if indicator.direction is None:
        raise InvalidValueError(
            f"indicator {quoted(indicator.id)}",
            "has no direction",
            "state it in the tree, or take it from a catalogue with Scorecard.directed",
        )
    return indicator.direction


def _naming(name: str, work: Callable[[Column], Iterable[Any]], figures: Column) -> Column:
    """Do something with one indicator's figures, and name it in an error."""
    try:
        return as_many("scores", column(work(figures), name), figures)
    except UndefinedMetricError as error:
        raise UndefinedMetricError(
            error.metric, {"indicator": name, **error.values}, error.reason, error.hint
        ) from None
    except InvalidValueError as error:
        raise type(error)(f"{name}: {error.what}", error.why, error.hint) from None


def as_many(what: str, given: Column, wanted: Sequence[Any]) -> Column:
    """Refuse what a method gives where it is not one score for each figure."""
    if len(given) != len(wanted):
        raise InvalidValueError(
            what, f"the method gives {len(given)} for {len(wanted)}", "give one score for each"
        )
    return given


def counted(name: str, figures: Column, regions: tuple[str, ...]) -> Column:
    """Give the counts of an item or a veto, refused where one is missing, whatever the policy."""
    if has_gaps(figures):
        raise MissingFactError(
            f"{name} of {regions[[value is None for value in figures].index(True)]}",
            "is not known, and points or a veto depend on it",
            "say 0 where nothing happened",
        )
    return figures
