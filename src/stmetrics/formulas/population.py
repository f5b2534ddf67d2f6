"""Figures per head."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Protocol, overload

from stmetrics.exact import _numbers as numbers
from stmetrics.exact._arithmetic import divide, multiply, require_not_negative, require_positive
from stmetrics.exact._numbers import Exact
from stmetrics.units._reconcile import in_unit, level, says_unit

if TYPE_CHECKING:
    from stmetrics.units._pint import Quantity

_TEN_THOUSAND = 10_000


class _InForceInventions(Protocol):
    """Anything that can state its invention patents in force, such as `PatentCounts`."""

    @property
    def inventions_in_force(self) -> int:
        """Invention patents in force; an error where other patents were counted."""


@overload
def per_capita(count: float, population: float | Quantity, *, per: int = ...) -> float: ...
@overload
def per_capita(
    count: Exact | int, population: Exact | int | Quantity, *, per: int = ...
) -> Exact: ...
@overload
def per_capita(
    count: Quantity, population: Decimal | int | Quantity, *, per: int = ...
) -> Quantity: ...
def per_capita(count: Any, population: Any, *, per: Any = 1) -> Any:
    """A count or an amount per head, or per so many heads (人均, 每万人).

    ``count / population * per``.

    Args:
        count: A count or an amount, zero or more.
        population: Persons (not 万人), above zero; a quantity may be in either unit. Sources
            differ on residents at year-end or at mid-year, so say which in your report.
        per: Heads to count by: 10 000, 1 000 000.

    Returns:
        The figure per ``per`` persons; for a quantity, a quantity in the count's own unit.

    Raises:
        UndefinedMetricError: The population is zero or negative.
        InvalidValueError: The count is negative.

    Example:
        Invention patents in force per million people, Guangdong, March 2012:

        >>> round_half_up(per_capita(62787, Decimal(104_300_000), per=1_000_000), 0)
        Decimal('602')

    References:
        SIPO, table 8 of March 2012.
    """
    return _per_head("per_capita", per, count=count, population=population)


def _per_head(metric: str, per: Any, **figures: Any) -> Any:
    """A figure per so many heads, named as the caller's own argument, the population second."""
    name, (count, people) = next(iter(figures)), figures.values()
    count, with_unit = level(count, name)
    if says_unit(people):
        people = _in_kind_of(count, in_unit(people, "人", "population"))
    count, people, per = numbers.alike(**{name: count, "population": people, "per": per})
    require_not_negative(**{name: count})
    require_positive(metric, population=people, per=per)
    return with_unit(divide(multiply(count, per), people))


def _in_kind_of(count: Any, people: Decimal) -> Any:
    """Give the persons of a quantity in the kind of number that the count is."""
    kind = type(numbers.plain_number(count, "count"))
    return (
        people
        if issubclass(kind, Decimal)
        else Fraction(people)
        if issubclass(kind, Fraction)
        else float(people)
    )


@overload
def patents_per_10k(patents: float, population: float | Quantity) -> float: ...
@overload
def patents_per_10k(patents: Exact | int, population: Exact | int | Quantity) -> Exact: ...
@overload
def patents_per_10k(patents: _InForceInventions, population: Exact | Quantity) -> Decimal: ...
@overload
def patents_per_10k(patents: _InForceInventions, population: float) -> float: ...
def patents_per_10k(patents: Any, population: Any) -> Any:
    """Invention patents in force per 10,000 people (每万人发明专利拥有量).

    ``patents / population * 10000``. Only inventions, only those in force on the day: a stock.
    Applications and grants are flows and give no such figure.

    Args:
        patents: Invention patents in force, or `PatentCounts` in force.
        population: Persons (not 万人), above zero; a quantity may be in either unit.

    Returns:
        Patents per 10,000 people.

    Raises:
        UndefinedMetricError: The population is zero or negative.
        InvalidValueError: The count is negative.
        IncomparableError: `PatentCounts` of applications or grants.

    Example:
        Zhuzhou, 2020, printed as 17.27:

        >>> round_half_up(patents_per_10k(6957, Decimal(4_028_500)), 2)
        Decimal('17.27')

    References:
        Hunan market regulation bureau, patent table of 2020. Whether the population is resident
        and at year-end differs between sources.
    """
    count = getattr(patents, "inventions_in_force", patents)
    if count is not patents and says_unit(population):
        count = Decimal(count)
    return _per_head("patents_per_10k", _TEN_THOUSAND, patents=count, population=population)
