"""Decomposition: what the parts of a total contribute, and how unevenly it is spread."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final, TypeVar, overload

from stmetrics.errors import InvalidValueError, UndefinedMetricError, shown
from stmetrics.exact._arithmetic import (
    UNROUNDED,
    add,
    divide,
    exact_sum,
    multiply,
    require_not_negative,
    require_positive,
    subtract,
)
from stmetrics.exact._numbers import Exact, Number, to_exact, whole_number
from stmetrics.exact.rounding import round_half_up
from stmetrics.formulas._parts import part_values, sum_of_parts
from stmetrics.units._reconcile import alike

if TYPE_CHECKING:
    from stmetrics.units._pint import Quantity

K = TypeVar("K")

_MOST_DECIMALS: Final = 100


@overload
def contribution_share(part: float, part_base: float, total: float, total_base: float) -> float: ...
@overload
def contribution_share(
    part: Exact | int, part_base: Exact | int, total: Exact | int, total_base: Exact | int
) -> Exact: ...
@overload
def contribution_share(
    part: Quantity, part_base: Quantity, total: Quantity, total_base: Quantity
) -> Decimal: ...
def contribution_share(part: Any, part_base: Any, total: Any, total_base: Any) -> Any:
    """The part's increase over the total's increase (贡献率).

    ``(part - part_base) / (total - total_base)``. Over all parts of a total they add up to 1.
    Where the total falls, a positive share is a part of the fall.

    Args:
        part: The part in the current period, in the total's unit.
        part_base: The same part in the base period.
        total: The whole in the current period.
        total_base: The whole in the base period.

    Returns:
        A ratio; 0.711 is 71.1 %. Above 1, or negative, where parts move against each other.

    Raises:
        UndefinedMetricError: The total has not changed.

    Example:
        Enterprises in the growth of China's R&D, 2015, in 亿元, printed as 71.1 %:

        >>> levels = map(Decimal, ("10881.3", "10060.6", "14169.9", "13015.6"))
        >>> percent(contribution_share(*levels), 1)
        '71.1%'

    References:
        NBS, reading of the communiqué of 2016.
    """
    part, part_base, whole, whole_base = alike(
        part=part, part_base=part_base, total=total, total_base=total_base
    )
    if whole == whole_base:
        raise UndefinedMetricError(
            "contribution_share", {"total": whole, "total_base": whole_base}, "nothing changed"
        )
    return divide(subtract(part, part_base), subtract(whole, whole_base))


@overload
def contribution_points(part: float, part_base: float, total_base: float) -> float: ...
@overload
def contribution_points(
    part: Exact | int, part_base: Exact | int, total_base: Exact | int
) -> Exact: ...
@overload
def contribution_points(part: Quantity, part_base: Quantity, total_base: Quantity) -> Decimal: ...
def contribution_points(part: Any, part_base: Any, total_base: Any) -> Any:
    """Points of the total's growth that one part explains (拉动百分点).

    ``(part - part_base) / total_base``. Over all parts of a total they add up to its growth
    rate.

    Args:
        part: The part in the current period, in the total's unit.
        part_base: The same part in the base period.
        total_base: The whole in the base period, above zero.

    Returns:
        A difference of ratios: 0.086 is 8.6 percentage points; negative where the part shrank.

    Raises:
        UndefinedMetricError: The whole's base is zero or negative.

    Example:
        Higher education in the growth of China's R&D, 2022, in 亿元:

        >>> points(contribution_points(Decimal("2412.4"), Decimal("2180.5"), Decimal("27956.3")), 2)
        '0.83个百分点'

    References:
        NBS, communiqué on national expenditures on science and technology, 2022.
    """
    part, part_base, whole_base = alike(part=part, part_base=part_base, total_base=total_base)
    require_positive("contribution_points", total_base=whole_base)
    return divide(subtract(part, part_base), whole_base)


@overload
def balanced_shares(parts: Mapping[K, Any], decimals: int) -> dict[K, Decimal]: ...
@overload
def balanced_shares(parts: Iterable[Any], decimals: int) -> tuple[Decimal, ...]: ...
def balanced_shares(parts: Any, decimals: int) -> Any:
    """Shares that add up to exactly 100 % when printed, by largest remainder (平衡占比).

    Every share is cut to the printed decimals, and the units of the last decimal that are
    missing go to the largest remainders, the earlier part first among equals. No share moves
    by a whole unit.

    Args:
        parts: The parts by name, or in order; zero or more, in one unit.
        decimals: Decimals of the percentages that will be printed.

    Returns:
        Ratios as Decimals, by the same names or in the same order, that add up to 1.

    Raises:
        UndefinedMetricError: There are no parts, or they add up to zero.
        InvalidValueError: A part is negative.

    Example:
        >>> [percent(ratio, 0) for ratio in balanced_shares([1, 1, 1], 0)]
        ['34%', '33%', '33%']
    """
    names, ratios, places = _exact_shares("balanced_shares", parts, decimals)
    step = Fraction(10) ** -places
    kept = [ratio // step for ratio in ratios]
    missing = 10**places - sum(kept)
    order = sorted(range(len(ratios)), key=lambda index: kept[index] * step - ratios[index])
    for index in order[:missing]:
        kept[index] += 1
    return _named(names, [round_half_up(units * step, places) for units in kept])


@overload
def residual_shares(parts: Mapping[K, Any], decimals: int) -> dict[K, Decimal]: ...
@overload
def residual_shares(parts: Iterable[Any], decimals: int) -> tuple[Decimal, ...]: ...
def residual_shares(parts: Any, decimals: int) -> Any:
    """Shares that add up to exactly 100 % when printed, the largest taking the rest (平衡占比).

    Every share but the largest is rounded half up; the largest is what is left of 100 %. This
    is what the national R&D communiqués of 2011, 2015 and 2024 appear to print.

    Args:
        parts: The parts by name, or in order; zero or more, in one unit.
        decimals: Decimals of the percentages that will be printed.

    Returns:
        Ratios as Decimals, by the same names or in the same order, that add up to 1; of equal
        largest parts, the first takes the rest.

    Raises:
        UndefinedMetricError: There are no parts, or they add up to zero.
        InvalidValueError: A part is negative, or so many are rounded up that nothing is left.

    Example:
        Basic, applied and experimental research of 2015, printed as 5.1, 10.8 and 84.1 %
        (rounded on its own, the last would be 84.2 %):

        >>> kinds = map(Decimal, ("716.1", "1528.7", "11925.1"))
        >>> [percent(ratio, 1) for ratio in residual_shares(kinds, 1)]
        ['5.1%', '10.8%', '84.1%']

    References:
        NBS, communiqué on national expenditures on science and technology, 2015.
    """
    names, ratios, places = _exact_shares("residual_shares", parts, decimals)
    rounded = [round_half_up(ratio, places) for ratio in ratios]
    largest = max(range(len(ratios)), key=lambda index: ratios[index])
    rest = exact_sum(ratio for index, ratio in enumerate(rounded) if index != largest)
    rounded[largest] = UNROUNDED.subtract(1, rest)
    if rounded[largest] < 0:
        raise InvalidValueError(
            f"{len(rounded)} parts at decimals={decimals}",
            "leave the largest less than nothing",
            "print more decimals, or use balanced_shares",
        )
    return _named(names, rounded)


def _exact_shares(
    metric: str, parts: Any, decimals: int
) -> tuple[list[Any] | None, list[Fraction], int]:
    names, values = part_values(parts)
    exact = [Fraction(to_exact(value)) for value in values]
    whole = sum(exact)
    require_positive(metric, sum_of_parts=whole)
    places = whole_number(decimals, "decimals") + 2
    if not 0 <= places <= _MOST_DECIMALS:
        raise InvalidValueError(
            f"decimals={shown(decimals)}",
            f"must be -2 to {_MOST_DECIMALS - 2}",
            "100 % is one unit at -2",
        )
    return names, [value / whole for value in exact], places


def _named(names: list[Any] | None, ratios: list[Decimal]) -> Any:
    return tuple(ratios) if names is None else dict(zip(names, ratios, strict=True))


@overload
def top_share(parts: Iterable[Quantity], n: int) -> Decimal: ...
@overload
def top_share(parts: Iterable[Exact], n: int) -> Exact: ...
@overload
def top_share(parts: Iterable[float], n: int) -> float: ...
def top_share(parts: Any, n: int) -> Any:
    """Share of the largest parts in the whole (集中度, 前n位占比).

    The sum of the ``n`` largest over the sum of all.

    Args:
        parts: The parts; zero or more, in one unit.
        n: How many of the largest, from 1; all of them where there are fewer.

    Returns:
        A ratio from 0 to 1.

    Raises:
        UndefinedMetricError: There are no parts, or they add up to zero.
        InvalidValueError: A part is negative, or ``n`` is below 1.

    Example:
        >>> percent(top_share([50, 30, 15, 5], 2), 0)
        '80%'
    """
    _, values = part_values(parts)
    count = whole_number(n, "n")
    if count < 1:
        raise InvalidValueError(f"n={count}", "must be 1 or more")
    descending = tuple(sorted(values, reverse=True))
    # Both sums in one order: in floats, another order could exceed the whole.
    whole = sum_of_parts("top_share", descending)
    return divide(sum_of_parts("top_share", descending[:count]), whole)


@overload
def herfindahl_index(parts: Iterable[Quantity]) -> Decimal: ...
@overload
def herfindahl_index(parts: Iterable[Exact]) -> Exact: ...
@overload
def herfindahl_index(parts: Iterable[float]) -> float: ...
def herfindahl_index(parts: Any) -> Any:
    """Concentration as the sum of squared shares (赫芬达尔指数, HHI).

    ``sum(share ** 2)``, from 1/n for n equal parts to 1 for one part alone. Competition
    authorities print it times 10,000.

    Args:
        parts: The parts; zero or more, in one unit.

    Returns:
        A ratio above 0, at most 1.

    Raises:
        UndefinedMetricError: There are no parts, or they add up to zero.
        InvalidValueError: A part is negative.

    Example:
        >>> herfindahl_index([Decimal(1), Decimal(1), Decimal(2)])
        Decimal('0.375')
    """
    _, values = part_values(parts)
    whole = sum_of_parts("herfindahl_index", values)
    if isinstance(whole, float):  # squares of small floats vanish, their shares' do not
        values, whole = tuple(value / whole for value in values), 1.0
    squares = functools.reduce(add, (multiply(value, value) for value in values))
    return divide(squares, multiply(whole, whole))


def location_quotient(
    part: Number, whole: Number, reference_part: Number, reference_whole: Number
) -> Any:
    """A region's share in an activity over the country's share in it (区位熵).

    ``(part / whole) / (reference_part / reference_whole)``.

    Args:
        part: The activity in the region, zero or more.
        whole: All activities in the region, above zero.
        reference_part: The activity in the reference area, above zero.
        reference_whole: All activities in the reference area, above zero.

    Returns:
        A ratio: 1 where the region is as specialised as the reference area.

    Raises:
        UndefinedMetricError: A whole or the reference part is zero or negative.
        InvalidValueError: The part is negative.

    Example:
        >>> location_quotient(Decimal(30), Decimal(100), Decimal(15), Decimal(100))
        Decimal('2')
    """
    part, whole, reference_part, reference_whole = alike(
        part=part, whole=whole, reference_part=reference_part, reference_whole=reference_whole
    )
    require_not_negative(part=part)
    require_positive(
        "location_quotient",
        whole=whole,
        reference_part=reference_part,
        reference_whole=reference_whole,
    )
    if isinstance(part, float):  # products of small floats vanish, their quotients do not
        return divide(divide(part, whole), divide(reference_part, reference_whole))
    return divide(multiply(part, reference_whole), multiply(whole, reference_part))
