"""A region's boundary changes, and which units were inside on a day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import attrs

from stmetrics.errors import InvalidValueError
from stmetrics.records import _fields as f


@attrs.frozen(kw_only=True, field_transformer=f.named)
class BoundaryChange:
    """Units that changed region on a day, such as a zone with its enterprises (区划调整).

    Attributes:
        on: The first day of the new boundary.
        moved_out: Ids of the units that left.
        moved_in: Ids of the units that came.
        note: What happened.

    Raises:
        InvalidValueError: An id that is no text, or empty.

    Example:
        >>> BoundaryChange(on="2021-07-01", moved_out=["e7", "e8"]).moved_out
        ('e7', 'e8')
    """

    on: date = attrs.field(converter=f.day)
    moved_out: tuple[str, ...] = attrs.field(default=(), converter=f.texts)
    moved_in: tuple[str, ...] = attrs.field(default=(), converter=f.texts)
    note: str | None = attrs.field(default=None, converter=f.optional_text)


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
