"""What observations answer: a figure, and from which observations it was made."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final

import attrs

from stmetrics.errors import IncomparableError
from stmetrics.observations.basis import Difference, basis_values
from stmetrics.observations.observation import Observation, said
from stmetrics.periods.period import Period
from stmetrics.records.enums import ObservationStatus
from stmetrics.units.amount import Amount, Bound
from stmetrics.units.table import convert

# The weakest first: what an answer is worth is what its weakest figure is worth.
_WEAKEST: Final = (
    ObservationStatus.MISSING,
    ObservationStatus.FORECAST,
    ObservationStatus.ESTIMATED,
    ObservationStatus.PROVISIONAL,
    ObservationStatus.BREAK,
    ObservationStatus.DEFINITION_DIFFERS,
    ObservationStatus.NORMAL,
)


def weakest_status(statuses: tuple[ObservationStatus, ...]) -> ObservationStatus:
    """Of several statuses the one that a figure made of them has.

    Example:
        >>> weakest_status((ObservationStatus.NORMAL, ObservationStatus.PROVISIONAL)).name
        'PROVISIONAL'
    """
    return min(statuses, key=_WEAKEST.index)


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
    mixed: tuple[Difference, ...] = ()

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
        level = exact_base(base, None, "base")
        figure = exact_base(current, base.require_value().unit, "figure that points are taken of")
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


def differences(first: Observation, second: Observation) -> tuple[Difference, ...]:
    """In what two observations differ besides indicator, region, aspect and time.

    Another indicator may have no R&D basis at all, such as GDP; that is no difference.

    Example:
        >>> first, final = (
        ...     Observation(
        ...         indicator="gdp", region="z", period="2021", value="9亿元", vintage=vintage
        ...     )
        ...     for vintage in ("first", "final")
        ... )
        >>> differences(first, final)
        (<Difference.VINTAGE: 'vintage'>,)
    """
    if basis_values(first) == basis_values(second):
        return ()
    return first.basis.differences(
        second.basis, of_one_indicator=first.indicator == second.indicator
    )


def require_alike(
    first: Observation,
    second: Observation,
    unlike: tuple[Difference, ...],
    allow: Collection[Difference],
) -> None:
    """Refuse to compare two figures that differ in what is not allowed.

    Raises:
        IncomparableError: They do.
    """
    refused = [each for each in unlike if each not in allow]
    if refused:
        raise IncomparableError(
            f"{first.indicator} {said(first)} of {first.time} and "
            f"{second.indicator} {said(second)} of {second.time}",
            f"differ in {', '.join(each.value for each in refused)}",
            "compare like with like, or allow it: "
            f"allow={{{', '.join(f'Difference.{each.name}' for each in refused)}}}",
        )


def observed_answer(what: str, found: Observation) -> DerivedFigure:
    """Give an observed figure as the answer: a level as it is, anything else as a plain ratio.

    Raises:
        MissingFactError: It is observed as missing.
    """
    amount = found.require_value()
    return DerivedFigure(
        what=what,
        amount=amount if what == "level" else plain_ratio(amount),
        time=found.time,
        used=(found,),
    )


def plain_ratio(amount: Amount) -> Amount:
    """A printed rate, share or number of points as a plain ratio; its decimals are kept in it.

    Example:
        >>> from stmetrics.units import parse
        >>> plain_ratio(parse("25.3%"))
        Amount(value=Decimal('0.253'), unit=None, decimals=3)
    """
    one = Amount(Decimal(1), amount.unit, None).ratio
    grid = None if amount.decimals is None else amount.decimals - one.adjusted()
    upper = amount.upper
    high = None if upper is None else Amount(upper, amount.unit, None).ratio
    return Amount(amount.ratio, None, grid, amount.bound, high)


def carried(amount: Amount, rate: Callable[[Decimal], Decimal]) -> Amount:
    """Compute a ratio that rises with a figure, keeping the figure's bound a bound.

    Args:
        amount: The figure.
        rate: The ratio of an exact figure.

    Returns:
        The ratio without unit; of a range the range, of what counts whole things the next one.

    Example:
        >>> from stmetrics.units import parse
        >>> print(carried(parse("超过40项", bounds=True), lambda count: count / 50))
        不少于0.82
    """
    if amount.bound in {Bound.EXACT, Bound.ABOUT}:
        return Amount(rate(amount.value), None, None, amount.bound)
    ends = amount.interval
    if ends.low is None:
        closed = Bound.AT_MOST if ends.high_closed else Bound.LESS_THAN
        return Amount(rate(ends.high), None, None, closed)
    if ends.high is None:
        closed = Bound.AT_LEAST if ends.low_closed else Bound.MORE_THAN
        return Amount(rate(ends.low), None, None, closed)
    return Amount(rate(ends.low), None, None, Bound.BETWEEN, rate(ends.high))


def exact_base(observation: Observation, unit: str | None, purpose: str) -> Decimal:
    """Take an observation as what is divided by: exact, in the other figure's unit.

    Raises:
        MissingFactError: It is observed as missing.
        IncomparableError: It is a bound.
        UnitError: It measures something else.
    """
    amount = observation.require_value()
    if amount.bound is not Bound.EXACT:
        raise IncomparableError(
            f"{observation.indicator} {amount}",
            f"is a bound and cannot be the {purpose}",
            "ask for the figure behind it",
        )
    if unit is None or amount.unit is None:
        return amount.value
    return convert(amount.value, amount.unit, unit)
