"""Records that a record holds: objects, or their fields by name as a JSON document nests them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias, TypeVar, cast

from stmetrics.errors import InvalidValueError, StmetricsError, quoted
from stmetrics.records._fields import several
from stmetrics.records.problems import problems_of

R = TypeVar("R")

ByName: TypeAlias = Mapping[str, Any]
"""The fields of a record, as a JSON document nests it."""
Nested: TypeAlias = Iterable[R | ByName]
"""Records, or the fields of each."""


def record(kind: type[R], value: R | ByName, place: str = "") -> R:
    """A record, or its fields by name as a JSON document nests them."""
    if isinstance(value, kind):
        return value
    if not isinstance(value, Mapping):
        raise InvalidValueError(quoted(value), f"is no {kind.__name__}", f"give a {kind.__name__}")
    faults = problems_of(kind, value)
    if not faults:
        return kind(**value)
    faults[0].further = faults[1:]
    raise faults[0].at(place)


def all_of(kind: type[R], value: Nested[R]) -> tuple[R, ...]:
    """Several values of one class, from any iterable; a mapping is one by the names of fields."""
    given = several(value)
    if any(issubclass(each, Mapping) for each in set(map(type, given))):
        given = _all_made(kind, given)
    strange = sorted(each.__name__ for each in set(map(type, given)) if not issubclass(each, kind))
    if strange:
        raise InvalidValueError(
            quoted(given), f"holds {', '.join(strange)}", f"give only {kind.__name__}"
        )
    return given


def _all_made(kind: type[R], given: Iterable[Any]) -> tuple[R, ...]:
    """Records, those that are nested as mappings made; every fault of theirs is found."""
    made: list[R] = []
    faults: list[StmetricsError] = []
    for place, each in enumerate(given):
        try:
            made.append(record(kind, each, f"[{place}]") if isinstance(each, Mapping) else each)
        except StmetricsError as error:
            faults += [error, *error.further]
    if faults:
        faults[0].further = tuple(faults[1:])
        raise faults[0]
    return tuple(made)


def distinct(kind: type[R], value: Nested[R] | None) -> tuple[R, ...] | None:
    """Objects of a class that have an ``id``, each once, or None for unknown."""
    if value is None:
        return None
    given = all_of(kind, value)
    for number, times in Counter(each.id for each in cast("Iterable[Any]", given)).items():
        if times > 1:
            raise InvalidValueError(
                quoted(given), f"lists {quoted(number)} {times} times", "give each once"
            )
    return given
