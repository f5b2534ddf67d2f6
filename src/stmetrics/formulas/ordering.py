"""Places in an order: which figure is first, and what equal figures share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from itertools import groupby
from typing import TYPE_CHECKING, Any, Literal, TypeVar, overload

from stmetrics._closed_list import ClosedList, member_of
from stmetrics.errors import InvalidValueError, UndefinedMetricError
from stmetrics.exact._arithmetic import divide
from stmetrics.exact._items import named_items
from stmetrics.exact._numbers import Number, comparable
from stmetrics.units._reconcile import in_one_unit

if TYPE_CHECKING:
    from typing import TypeAlias

    from stmetrics.units._pint import Quantity

    Ranked: TypeAlias = Number | Quantity

K = TypeVar("K")


class Ties(ClosedList):
    """What equal figures do to a rank (并列规则); four figures, the middle two being equal.

    Example:
        >>> [ranks([9, 7, 7, 5], ties=rule) for rule in (Ties.COMPETITION, Ties.DENSE)]
        [(1, 2, 2, 4), (1, 2, 2, 3)]
    """

    COMPETITION = "competition", "并列跳号"
    """1 2 2 4: as many places are left out as are shared; a rank says how many are ahead."""
    DENSE = "dense", "并列连号"
    """1 2 2 3: no place is left out."""
    AVERAGE = "average", "平均名次"
    """1 2.5 2.5 4: the average of the places shared, as rank correlations need it."""
    REFUSED = "refused", "不允许并列"
    """Equal figures are an error: the caller has another rule."""


if TYPE_CHECKING:
    WithoutHalves: TypeAlias = Literal[Ties.COMPETITION, Ties.DENSE, Ties.REFUSED]


@overload
def ranks(
    values: Mapping[K, Ranked], *, ties: Literal[Ties.AVERAGE], highest_first: bool = ...
) -> dict[K, Decimal]: ...
@overload
def ranks(
    values: Mapping[K, Ranked], *, ties: WithoutHalves = ..., highest_first: bool = ...
) -> dict[K, int]: ...
@overload
def ranks(
    values: Mapping[K, Ranked], *, ties: Ties, highest_first: bool = ...
) -> dict[K, int | Decimal]: ...
@overload
def ranks(
    values: Iterable[Ranked], *, ties: Literal[Ties.AVERAGE], highest_first: bool = ...
) -> tuple[Decimal, ...]: ...
@overload
def ranks(
    values: Iterable[Ranked], *, ties: WithoutHalves = ..., highest_first: bool = ...
) -> tuple[int, ...]: ...
@overload
def ranks(
    values: Iterable[Ranked], *, ties: Ties, highest_first: bool = ...
) -> tuple[int | Decimal, ...]: ...
def ranks(values: Any, *, ties: Ties = Ties.COMPETITION, highest_first: bool = True) -> Any:
    """The place of every figure in their order, the first being 1 (位次, 排名).

    One plus the number of figures ahead; what equal figures get, a rule says. Figures are
    compared exactly: floats as printed, quantities in one unit.

    Args:
        values: The figures by name, or in order; plain numbers, or quantities of one measure.
            A missing figure is an error: leave it out, and say so beside the ranks.
        ties: What equal figures get.
        highest_first: Whether the highest is first; False where lower is better.

    Returns:
        The ranks, by the same names or in the same order: whole numbers from 1, Decimals such
        as 2.5 for `Ties.AVERAGE`.

    Raises:
        UndefinedMetricError: There are no figures.
        InvalidValueError: A figure is missing or no number, or two are equal where that is
            refused.

    Example:
        Growth of four districts in a month; made numbers:

        >>> growth = {"甲区": 0.082, "乙区": 0.095, "丙区": -0.013, "丁区": 0.082}
        >>> ranks(growth)
        {'甲区': 2, '乙区': 1, '丙区': 4, '丁区': 2}
        >>> ranks(growth.values(), ties=Ties.AVERAGE)
        (Decimal('2.5'), Decimal('1'), Decimal('4'), Decimal('2.5'))
    """
    ties = member_of(Ties, ties, "ties")
    names, given = named_items(values, "values")
    if not given:
        raise UndefinedMetricError("ranks", {"figures": 0}, "there is nothing to rank")
    labels = [str(name) for name in (range(len(given)) if names is None else names)]
    places = _places(_compared(given, labels), labels, ties, highest_first=highest_first)
    return tuple(places) if names is None else dict(zip(names, places, strict=True))


def _compared(given: list[Any], labels: list[str]) -> tuple[Decimal | Fraction, ...]:
    """The figures as exact numbers of one kind, which can be told apart or found equal."""
    labelled = {f"values[{label}]": value for label, value in zip(labels, given, strict=True)}
    if len(labelled) != len(given):
        raise InvalidValueError("values", "two names print alike", "give each its own name")
    return comparable(**in_one_unit(labelled))


def _places(
    numbers: tuple[Decimal | Fraction, ...], labels: list[str], ties: Ties, *, highest_first: bool
) -> list[Any]:
    order = sorted(range(len(numbers)), key=numbers.__getitem__, reverse=highest_first)
    places: list[Any] = [None] * len(numbers)
    ahead = 0
    for step, (_, group) in enumerate(groupby(order, key=numbers.__getitem__), start=1):
        equal = list(group)
        if ties is Ties.REFUSED and len(equal) > 1:
            listed = ", ".join(labels[place] for place in equal[:5])
            raise InvalidValueError(
                f"values of {listed}",
                "are equal",
                "rank them by a second figure, or name a rule such as Ties.COMPETITION",
            )
        for place in equal:
            places[place] = _shared(ties, step, ahead, len(equal))
        ahead += len(equal)
    return places


def _shared(ties: Ties, step: int, ahead: int, equal: int) -> int | Decimal:
    if ties is Ties.AVERAGE:
        average: Decimal = divide(Decimal(2 * ahead + equal + 1), 2)
        return average
    return step if ties is Ties.DENSE else ahead + 1
