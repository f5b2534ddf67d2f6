"""Which units were inside a boundary on a day, by its changes."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from stmetrics.errors import InvalidValueError
from stmetrics.indicators.boundary.change import BoundaryChange


def is_inside(changes: Iterable[BoundaryChange], unit: str, on: date) -> bool | None:
    """Whether a unit was inside on a day, by the changes that name it, in order of their days.

    Before the first change it was where that change took it from. None without any change.

    Raises:
        InvalidValueError: One change says that the unit came and that it left.
    """
    inside: bool | None = None
    for change in changes:
        came = unit in change.moved_in
        if came and unit in change.moved_out:
            raise InvalidValueError(
                f"BoundaryChange of {change.on}", f"says that {unit!r} came and left", "say one"
            )
        if change.on > on:
            return not came if inside is None else inside
        inside = came
    return inside
