"""Counts and sums of one level and one kind out of records (分级分类计数)."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from operator import attrgetter
from typing import Any, Final

import attrs

from stmetrics.catalogue.lookup import indicator
from stmetrics.catalogue.naming import kind_of
from stmetrics.errors import InvalidValueError, MissingFactError
from stmetrics.exact._arithmetic import exact_sum
from stmetrics.indicators._recorded import Recorded
from stmetrics.records.enums import Level


@attrs.frozen
class Counted:
    """Which records an indicator counts, what kind each is of, and what of it is summed."""

    records: str
    kind: Callable[[Any], str | None]
    summed: str | None = None


COUNTED: Final = {
    "plat.total": Counted("platforms", attrgetter("kind")),
    "plat.recognised": Counted("platforms_recognised", attrgetter("kind")),
    "ent.titled": Counted("recognitions", attrgetter("title")),
    "proj.applied": Counted("projects", attrgetter("programme")),
    "proj.approved": Counted("approved_projects", attrgetter("programme")),
    "cn.tm_n": Counted("contracts", attrgetter("kind.zh")),
    "cn.tm_v": Counted("contracts", attrgetter("kind.zh"), "turnover_yuan"),
}
"""The indicators that records make by level and kind."""


@attrs.frozen(kw_only=True)
class Part:
    """What of an indicator is counted."""

    level: Level | None = None
    and_above: bool = False
    kind: str | None = None

    @property
    def is_all(self) -> bool:
        """Whether all of it is."""
        return self.level is None and self.kind is None


ALWAYS: Final = (
    ("plat.total", Part(level=Level.NATIONAL)),
    ("proj.applied", Part(level=Level.CITY, and_above=True)),
    ("proj.applied", Part(level=Level.PROVINCIAL, and_above=True)),
    ("proj.approved", Part(level=Level.CITY, and_above=True)),
)
"""What is counted beside the whole without being asked for, since every report prints it."""


def count_part(name: str, at: Recorded, part: Part) -> int | Decimal | None:
    """Count, or sum, the records of a level and a kind; None where the records are silent.

    Raises:
        InvalidValueError: Records do not make the indicator by level and kind.
        MissingFactError: A record does not say its kind.
    """
    if name not in COUNTED:
        raise InvalidValueError(
            f"{name} by level or kind",
            "is not made of records",
            f"give it as an observation; records make {', '.join(COUNTED)} so",
        )
    counted = COUNTED[name]
    records = getattr(at, counted.records)
    if records is None:
        return None
    found = [each for each in records if _is_of(each, part, counted, name)]
    if counted.summed is None:
        return len(found)
    return exact_sum(map(attrgetter(counted.summed), found))


def _is_of(record: Any, part: Part, counted: Counted, name: str) -> bool:
    if part.level is not None and not _has_level(record.level, part.level, part.and_above):
        return False
    if part.kind is None:
        return True
    own = counted.kind(record)
    if own is None:
        raise MissingFactError(
            f"{type(record).__name__} {record.id!r}", "does not say its kind", "unknown is not 0"
        )
    row = indicator(name)
    return kind_of(row, own) == kind_of(row, part.kind)


def _has_level(own: Level, wanted: Level, above: bool) -> bool:  # noqa: FBT001 - a truth
    return own.is_at_least(wanted) if above else own is wanted
