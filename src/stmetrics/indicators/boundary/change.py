"""A change of a region's boundary: which units came and left."""

from __future__ import annotations

from datetime import date

import attrs

from stmetrics._repr import short_repr
from stmetrics.records import _fields as f, _texts as t


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
    note: str | None = attrs.field(default=None, converter=t.optional_text)

    __repr__ = short_repr
