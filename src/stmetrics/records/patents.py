"""Counts of patents by kind, of one status."""

from __future__ import annotations

from datetime import date

import attrs

from stmetrics._repr import short_repr
from stmetrics.errors import IncomparableError, InvalidValueError, MissingFactError
from stmetrics.formulas.ratios import share
from stmetrics.periods.period import Period
from stmetrics.records import _fields as f, _texts as t
from stmetrics.records.enums import PatentStatus


@attrs.frozen(kw_only=True, field_transformer=f.named)
class PatentCounts:
    """Patents by kind (专利): applications, grants, or patents in force.

    Applications and grants are flows of a period; patents in force are a stock on a day.

    Attributes:
        status: What was counted.
        invention: 发明专利; None is unknown.
        utility_model: 实用新型; None is unknown.
        design: 外观设计; None is unknown.
        period: The period of a flow.
        on: The day of a stock.
        region: Of which region they are; None where that goes without saying.

    Raises:
        InvalidValueError: A negative count; a period for a stock or a day for a flow.

    Example:
        Applications of Zhonglou, January to September 2012:

        >>> applied = PatentCounts(
        ...     status="applied", invention=980, utility_model=1855, design=788
        ... )
        >>> applied.total
        3623
    """

    status: PatentStatus = attrs.field(converter=PatentStatus)
    invention: int | None = attrs.field(default=None, converter=f.optional_count)
    utility_model: int | None = attrs.field(default=None, converter=f.optional_count)
    design: int | None = attrs.field(default=None, converter=f.optional_count)
    period: Period | None = attrs.field(default=None, converter=f.optional_period)
    on: date | None = attrs.field(default=None, converter=f.optional_day)
    region: str | None = attrs.field(default=None, converter=t.optional_region)

    __repr__ = short_repr

    def __attrs_post_init__(self) -> None:
        stock = self.status is PatentStatus.IN_FORCE
        if stock and self.period is not None:
            raise InvalidValueError(
                f"PatentCounts.period={self.period}", "patents in force are a stock", "give on=…"
            )
        if not stock and self.on is not None:
            raise InvalidValueError(
                f"PatentCounts.on={self.on}",
                f"patents {self.status.value} are a flow",
                "give period=…",
            )

    @property
    def total(self) -> int | None:
        """All three kinds together; None where one of them is unknown."""
        kinds = (self.invention, self.utility_model, self.design)
        known = [count for count in kinds if count is not None]
        return sum(known) if len(known) == len(kinds) else None

    @property
    def invention_share(self) -> float:
        """Inventions over all three kinds (发明专利占比), as a ratio."""
        if self.invention is None or self.total is None:
            raise MissingFactError(
                "PatentCounts.invention_share", "a kind is unknown", "give all three kinds"
            )
        return share(self.invention, self.total)

    @property
    def inventions_in_force(self) -> int:
        """Invention patents in force (有效发明专利), refused for applications and grants."""
        if self.status is not PatentStatus.IN_FORCE:
            raise IncomparableError(
                f"PatentCounts of patents {self.status.value}",
                "per-head figures take patents in force, a stock",
                "give the inventions in force on a day",
            )
        if self.invention is None:
            raise MissingFactError(
                "PatentCounts.invention", "is unknown", "unknown is not 0; give the count"
            )
        return self.invention

    def __add__(self, other: PatentCounts) -> PatentCounts:
        """Add counts of one status, time and region; an unknown kind stays unknown."""
        if not isinstance(other, PatentCounts):
            return NotImplemented
        for name in ("status", "period", "on"):
            mine, theirs = getattr(self, name), getattr(other, name)
            if mine != theirs:
                raise IncomparableError(
                    f"PatentCounts of {name} {_named(mine)} and {_named(theirs)}",
                    "do not add up",
                    "add counts of one status and one period or day",
                )
        if self.region != other.region:
            raise IncomparableError(
                f"PatentCounts of region {self.region} and {other.region}",
                "may count patents twice where one lies within the other",
                "add them by total_patents",
            )
        return attrs.evolve(
            self,
            invention=_sum(self.invention, other.invention),
            utility_model=_sum(self.utility_model, other.utility_model),
            design=_sum(self.design, other.design),
        )


def _sum(first: int | None, second: int | None) -> int | None:
    return None if first is None or second is None else first + second


def _named(value: object) -> object:
    return value.value if isinstance(value, PatentStatus) else value
