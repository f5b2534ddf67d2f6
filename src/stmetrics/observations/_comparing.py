"""What two observations must have in common, and ratios taken of them."""

from __future__ import annotations

from collections.abc import Callable, Collection
from decimal import Decimal
from typing import Final

from stmetrics._closed_list import member_of
from stmetrics.errors import IncomparableError, UnitError
from stmetrics.observations._on_basis import basis_values
from stmetrics.observations.basis import Difference
from stmetrics.observations.observation import Observation
from stmetrics.records.enums import ObservationStatus
from stmetrics.units._table import convert
from stmetrics.units.amount import Amount, Bound

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


def allowances(allow: Collection[Difference | str]) -> tuple[Difference, ...]:
    """What may differ, read from the words for it."""
    return tuple(member_of(Difference, each, "allow") for each in allow)


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
    allowed = allowances(allow)
    refused = [each for each in unlike if each not in allowed]
    if refused:
        raise IncomparableError(
            f"{first.indicator} {said(first)} of {first.time} and "
            f"{second.indicator} {said(second)} of {second.time}",
            f"differ in {', '.join(each.value for each in refused)}",
            "compare like with like, or allow it: "
            f"allow={{{', '.join(f'Difference.{each.name}' for each in refused)}}}",
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
    return Amount(amount.ratio, None, grid, amount.bound, high, amount.nearly)


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


def exact_base(observation: Observation, beside: Amount, purpose: str) -> Decimal:
    """Take an observation as what is divided by: exact, in the other figure's unit.

    Raises:
        MissingFactError: It is observed as missing.
        IncomparableError: It is a bound.
        UnitError: It measures something else, or one of the two has no unit.
    """
    value = exact_level(observation, purpose)
    unit = observation.require_value().unit
    if unit == beside.unit:
        return value
    if unit is None or beside.unit is None:
        given = f"{observation.indicator}={observation.value}"
        bare, other = (given, beside) if unit is None else (str(beside), given)
        raise UnitError(
            bare, f"has no unit beside {other}", "give all of them units, or plain numbers"
        )
    return convert(value, unit, beside.unit)


def exact_level(observation: Observation, purpose: str) -> Decimal:
    """Take an observation in its own unit.

    Raises:
        MissingFactError: It is observed as missing.
        IncomparableError: It is a bound.
    """
    amount = observation.require_value()
    if amount.bound is not Bound.EXACT:
        raise IncomparableError(
            f"{observation.indicator} {amount}",
            f"is a bound and cannot be the {purpose}",
            "ask for the figure behind it",
        )
    return amount.value


def said(each: Observation) -> str:
    """A figure with what tells it apart from another.

    Example:
        >>> said(Observation(
        ...     indicator="gdp", region="z", period="2021", value="9亿元", vintage="final"
        ... ))
        '9亿元 (final)'
    """
    marks = (each.basis.text("en"), each.reference or "")
    shown = ", ".join(mark for mark in marks if mark)
    return f"{each.value}{f' ({shown})' if shown else ''}"
