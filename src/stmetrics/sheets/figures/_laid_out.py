"""Observations and targets laid out as columns, as the reader of tables takes them again."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final

import attrs

from stmetrics.catalogue._shelf import row_of
from stmetrics.errors import InvalidValueError
from stmetrics.exact._numbers import to_decimal
from stmetrics.observations.observation import Aspect, Observation
from stmetrics.records.enums import ObservationStatus
from stmetrics.sheets.figures._targets_said import LEVEL_FORMS
from stmetrics.targets.assigned import AssignedTarget
from stmetrics.targets.target import TargetForm
from stmetrics.units._wording import as_percent
from stmetrics.units.amount import Amount

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
_OF_TARGETS: Final = (
    *("indicator", "region", "period", "due", "target_form", "target", "target_high", "force"),
    *("level", "kind", "reference", "scope", "assessed_in", "set_by"),
)
_UNITS: Final = {
    TargetForm.GROWTH_AT_LEAST: "%",
    TargetForm.SHARE_AT_LEAST: "%",
    TargetForm.POINTS_ABOVE: "百分点",
}
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
    return _columns([_row(each) for each in observed], dict.fromkeys(_names()), left_out)


def columns_of_targets(
    given: Iterable[AssignedTarget], left_out: frozenset[str]
) -> dict[str, list[Any]]:
    """A row a target: its form, its figure with the unit, and whatever else is said of some.

    Raises:
        InvalidValueError: A figure that is no decimal; a level without a unit, where its
            indicator has one, which the reader would supply.
    """
    return _columns([_row_of_target(each) for each in given], _OF_TARGETS, left_out)


def _columns(
    rows: list[dict[str, Any]], names: Iterable[str], left_out: frozenset[str]
) -> dict[str, list[Any]]:
    return {
        name: [row.get(name) for row in rows]
        for name in names
        if name not in left_out and any(row.get(name) is not None for row in rows)
    }


def _names() -> tuple[str, ...]:
    first, second, *others = _AS_IT_IS
    return (first, second, "period", "on", *_FIGURES.values(), "status", "level", *others)


def _row(observed: Observation) -> dict[str, Any]:
    status = observed.status
    return {
        **{name: getattr(observed, name) for name in _AS_IT_IS},
        "period": None if observed.period is None else str(observed.period),
        "on": None if observed.on is None else observed.on.isoformat(),
        "level": _level(observed),
        "status": None if status is ObservationStatus.NORMAL else status.value,
        _FIGURES[observed.aspect]: None if observed.value is None else str(observed.value),
    }


def _level(said: Observation | AssignedTarget) -> str | None:
    return None if said.level is None else said.level.zh + ("及以上" if said.and_above else "")


def _row_of_target(assigned: AssignedTarget) -> dict[str, Any]:
    due, target = assigned.on, assigned.target
    assessed = assigned.assessed_in
    return {
        **{name: getattr(assigned, name) for name in _OF_TARGETS if hasattr(assigned, name)},
        "period": str(assigned.period) if due is None else None,
        "due": None if due is None else due.isoformat(),
        "target_form": target.form.value,
        "target": _figure(assigned, target.value),
        "target_high": None if target.high is None else _figure(assigned, target.high),
        "force": assigned.force.value,
        "level": _level(assigned),
        "assessed_in": None if assessed is None else str(assessed),
    }


def _figure(assigned: AssignedTarget, end: Decimal | Fraction) -> str:
    """An end of a target as text: a level in its unit, a ratio in %, a gap in points."""
    target, row = assigned.target, row_of(assigned.indicator)
    is_plain = target.form in LEVEL_FORMS and target.unit is None
    if is_plain and row is not None and row.unit is not None:
        raise InvalidValueError(
            f"target of {assigned.indicator}",
            "has no unit, and would be read in that of its indicator",
            f'Target.at_least("…{row.unit}") says it',
        )
    amount = Amount(to_decimal(end, "target"), target.unit, None)
    return str(as_percent(amount, _UNITS[target.form]) if target.form in _UNITS else amount)


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
