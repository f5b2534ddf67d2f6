"""What observations answer: a figure, and from which observations it was made."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from fractions import Fraction

import attrs

from stmetrics._closed_list import member_of
from stmetrics._repr import short_repr
from stmetrics.errors import IncomparableError
from stmetrics.exact._items import as_items
from stmetrics.observations._comparing import exact_base, exact_level, weakest_status
from stmetrics.observations.basis import Difference
from stmetrics.observations.observation import Observation
from stmetrics.periods.period import Period
from stmetrics.records.enums import ObservationStatus
from stmetrics.units.amount import Amount, Bound


def _differences(given: Iterable[Difference | str]) -> tuple[Difference, ...]:
    return tuple(member_of(Difference, each, "mixed") for each in as_items(given, "mixed"))


@attrs.frozen(kw_only=True)
class DerivedFigure:
    """A figure and what it was made from (查询结果).

    Attributes:
        what: ``level``, ``growth``, ``share``, ``change``, ``gap`` or ``month``.
        amount: The figure: a level with its unit; a rate, share or gap as a plain ratio (0.253;
            0.13 is 13 points) without unit. It carries printed decimals where it was observed,
            none where it was computed, and a bound where a figure behind it is one.
        time: The period or day it is of.
        used: The observations it was made from; one where it was itself observed.
        mixed: In what they differ.

    Example:
        >>> observed = Observation(
        ...     indicator="ht.output", region="320404", period="2012", value="295.1亿元"
        ... )
        >>> answer: DerivedFigure = Observations([observed]).level("ht.output", "320404", "2012")
        >>> str(answer.amount), answer.status.name, answer.is_observed
        ('295.1亿元', 'NORMAL', True)
    """

    what: str
    amount: Amount
    time: Period | date
    used: tuple[Observation, ...]
    mixed: tuple[Difference, ...] = attrs.field(default=(), converter=_differences)

    __repr__ = short_repr

    @property
    def status(self) -> ObservationStatus:
        """The weakest status of what it was made from."""
        return weakest_status(tuple(each.status for each in self.used))

    @property
    def is_observed(self) -> bool:
        """Whether it was observed as it stands, not computed."""
        return len(self.used) == 1

    @property
    def exactly(self) -> Amount | Fraction:
        """The ratio without division: as observed, or of two levels as an exact fraction.

        Raises:
            IncomparableError: It was computed from a bound.
        """
        if self.is_observed:
            return self.amount
        current, base = self.used
        level = exact_level(base, "base")
        figure = exact_base(current, base.require_value(), "figure that points are taken of")
        return Fraction(figure) / Fraction(level) - 1

    def require_exact(self) -> Decimal:
        """Give the plain ratio, or refuse a bound: no points are taken of one.

        Raises:
            IncomparableError: The figure is a bound.

        Example:
            >>> held = Observations([Observation(
            ...     indicator="gdp", region="z", period="2021", aspect="growth", value="7.5%"
            ... )])
            >>> held.growth("gdp", "z", "2021").require_exact()
            Decimal('0.075')
        """
        if self.amount.bound is not Bound.EXACT:
            raise IncomparableError(
                f"{self.what} {self.amount}", "is a bound", "points are taken of exact rates"
            )
        return self.amount.value
