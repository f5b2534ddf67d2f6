"""Parts of a whole, by name or in order, as numbers that add up."""

from __future__ import annotations

import functools
from typing import Any

from stmetrics.errors import InvalidValueError
from stmetrics.exact._arithmetic import add, require_not_negative, require_positive
from stmetrics.exact._items import named_items
from stmetrics.units._reconcile import alike


def part_values(parts: Any) -> tuple[list[Any] | None, tuple[Any, ...]]:
    """Take parts apart: their names, None where they have only an order, and their numbers."""
    names, given = named_items(parts, "parts")
    labels = [str(name) for name in names] if names is not None else map(str, range(len(given)))
    labelled = {f"parts[{label}]": value for label, value in zip(labels, given, strict=True)}
    if len(labelled) != len(given):
        raise InvalidValueError("parts", "two names print alike", "give every part its own name")
    values = alike(**labelled)
    require_not_negative(**dict(zip(labelled, values, strict=True)))
    return names, values


def sum_of_parts(metric: str, values: tuple[Any, ...]) -> Any:
    """Add the parts of a whole, refused where nothing is there to take a share of."""
    whole = functools.reduce(add, values, 0)
    require_positive(metric, sum_of_parts=whole)
    return whole
