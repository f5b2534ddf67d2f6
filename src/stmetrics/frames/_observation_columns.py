"""Observations laid out as columns, as the reader of tables of figures takes them again."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

import attrs

from stmetrics.errors import InvalidValueError
from stmetrics.observations.observation import Aspect, Observation
from stmetrics.records.enums import ObservationStatus

_FIGURES: Final = {
    Aspect.LEVEL: "value",
    Aspect.GROWTH: "growth",
    Aspect.CHANGE: "growth",
    Aspect.SHARE: "share",
    Aspect.COMPLETION: "completion",
    Aspect.RANK: "rank",
}
"""The column of figures by what of the indicator they are; points in it are a change."""
_AS_IT_IS: Final = ("indicator", "region", "of", "reference", "scope", "kind", "vintage", "note")
_IN_NO_CELL: Final = ("price_basis", "price_year", "rd_basis", "names")


def columns_of_observations(
    given: Iterable[Observation], left_out: frozenset[str]
) -> dict[str, list[Any]]:
    """A row an observation: figures as they are printed, in a column for each aspect.

    Raises:
        InvalidValueError: What no cell can hold is known and not left out; a figure that is
            missing stands beside other aspects, of which the reader could not tell which it is.
    """
    observed = list(given)
    _require_cells(observed, left_out)
    rows = [_row(each) for each in observed]
    names = [name for name in dict.fromkeys(_names()) if name not in left_out]
    return {
        name: [row.get(name) for row in rows]
        for name in names
        if any(row.get(name) is not None for row in rows)
    }


def _names() -> tuple[str, ...]:
    first, second, *others = _AS_IT_IS
    return (first, second, "period", "on", *_FIGURES.values(), "status", "level", *others)


def _row(observed: Observation) -> dict[str, Any]:
    level, status = observed.level, observed.status
    return {
        **{name: getattr(observed, name) for name in _AS_IT_IS},
        "period": None if observed.period is None else str(observed.period),
        "on": None if observed.on is None else observed.on.isoformat(),
        "level": None if level is None else level.zh + ("及以上" if observed.and_above else ""),
        "status": None if status is ObservationStatus.NORMAL else status.value,
        _FIGURES[observed.aspect]: None if observed.value is None else str(observed.value),
    }


def _require_cells(given: list[Observation], left_out: frozenset[str]) -> None:
    """Refuse what the reader of tables could not read again."""
    told = [
        each.name
        for each in attrs.fields(Observation)
        if each.name in _IN_NO_CELL
        and each.name not in left_out
        and any(getattr(one, each.name) != each.default for one in given)
    ]
    if told:
        raise InvalidValueError(
            f"Observation.{', '.join(told)}",
            "is known of some, and no cell can hold it",
            f'say leave_out={told}, and read them again with fixed={{"{told[0]}": …}}',
        )
    aspects = {each.aspect for each in given}
    if Aspect.GAP in aspects:
        raise InvalidValueError(
            "Observation.aspect=gap",
            "has no column of its own in tables of figures",
            "keep gaps apart, or let them be computed from the growths",
        )
    columns = {_FIGURES[each] for each in aspects}
    if len(columns) > 1 and any(each.value is None for each in given):
        raise InvalidValueError(
            "observations that are missing",
            f"stand beside figures of several columns: {', '.join(sorted(columns))}",
            "lay out the observations of one aspect at a time",
        )
