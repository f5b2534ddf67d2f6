"""How many people a region has."""

from __future__ import annotations

from datetime import date

import attrs

from stmetrics._repr import short_repr
from stmetrics.records import _fields as f
from stmetrics.records.enums import PopulationKind


@attrs.frozen(kw_only=True, field_transformer=f.named)
class Population:
    """People of a region on a day (人口).

    Attributes:
        on: The day, such as year-end.
        persons: How many, in 人.
        kind: Who is counted; per-head figures take residents.

    Raises:
        InvalidValueError: A negative or broken count.

    Example:
        >>> Population(on="2020-12-31", persons=655_000).kind
        <PopulationKind.RESIDENT: 'resident'>
    """

    on: date = attrs.field(converter=f.day)
    persons: int = attrs.field(converter=f.count)
    kind: PopulationKind = attrs.field(default=PopulationKind.RESIDENT, converter=PopulationKind)

    __repr__ = short_repr
