"""What stands beside the weighted score: points added and taken off, vetoes, and grades."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

import attrs

from stmetrics._repr import short_repr
from stmetrics.errors import InvalidValueError, quoted, shown
from stmetrics.exact._arithmetic import multiply, subtract
from stmetrics.exact._given import pairs_given, require_mapping
from stmetrics.exact._items import as_items
from stmetrics.exact._numbers import Number, to_exact, whole_number
from stmetrics.scorecard._cells import fitted, require_below


def _exact(value: Number) -> Decimal | Fraction:
    return to_exact(value)


def _above_zero(value: Number) -> Decimal | Fraction:
    exact = to_exact(value)
    require_below(zero=0, points=exact)
    return exact


@attrs.frozen(kw_only=True)
class PointsItem:
    """An item that adds points, or takes them off, after the weighted score (加分项、扣分项).

    Attributes:
        id: Where the table says how often it happened.
        each: Points for one time; negative where they are taken off.
        most: The most points that it can add or take off; None for no limit.

    Raises:
        InvalidValueError: ``each`` is zero, or ``most`` is not above zero.

    Example:
        Two points for a national award, at most five; one off for a late report:

        >>> award = PointsItem(id="national_awards", each=2, most=5)
        >>> [award.points(times) for times in (0, 2, 3)]
        [0, 4, 5]
        >>> PointsItem(id="late_reports", each=-1).points(Decimal(3))
        Decimal('-3')
    """

    id: str
    each: Decimal | Fraction = attrs.field(converter=_exact)
    most: Decimal | Fraction | None = attrs.field(
        default=None, converter=attrs.converters.optional(_above_zero)
    )

    __repr__ = short_repr

    def __attrs_post_init__(self) -> None:
        if not self.each:
            raise InvalidValueError(f"each=0 of {self.id}", "changes nothing", "leave it out")

    def points(self, times: Number) -> Any:
        """Give the points for so many times, of the same kind of number.

        Raises:
            InvalidValueError: A negative number of times.
        """
        if times < 0:
            raise InvalidValueError(
                f"{self.id}={shown(times)}", "must not be negative", "the sign stands in each="
            )
        earned = multiply(_like(times, self.each), times)
        if self.most is None:
            return earned
        limit = _like(times, self.most)
        return max(earned, subtract(0, limit)) if self.each < 0 else min(earned, limit)


def _like(sample: Any, value: Decimal | Fraction) -> Any:
    """A stated number in the kind of the table's: whole beside ints, a float beside floats."""
    if isinstance(sample, float):
        return float(value)
    if isinstance(sample, int):
        return int(value) if value == int(value) else float(value)
    if isinstance(sample, Fraction):
        return Fraction(value)
    return fitted(sample, points=value)[0]


@attrs.frozen(kw_only=True)
class Veto:
    """What takes a region out of the ranking, whatever its score (一票否决).

    The region keeps its score, which shows what the veto cost it, and loses its rank; the others
    move up. Its grade is at best ``grade``.

    Attributes:
        id: Where the table says how often it happened.
        most: How often it may happen; more than that is vetoed.
        grade: The best grade that is left; None for no grade at all.

    Raises:
        InvalidValueError: ``most`` is no whole number, or negative.

    Example:
        >>> veto = Veto(id="major_accidents", grade="unqualified")
        >>> veto.applies(0), veto.applies(1)
        (False, True)
    """

    id: str
    most: int = 0
    grade: str | None = None

    __repr__ = short_repr

    def __attrs_post_init__(self) -> None:
        if whole_number(self.most, "most") < 0:
            raise InvalidValueError(f"most={self.most} of {self.id}", "must not be negative")

    def applies(self, times: Number) -> bool:
        """Tell whether so many times are too many."""
        return times > self.most


def grade_by_share(
    ranks: Mapping[str, int | None], shares: Sequence[tuple[str, Number]], rest: str
) -> dict[str, str | None]:
    """Grade by rank, the best grades being kept to shares of all (按比例定档).

    A region is in a grade where ``rank <= share * n``, the shares being added up from the top and
    ``n`` the regions that have a rank. Decided exactly. Regions of equal rank share the better
    grade, so that ties may exceed a share.

    Args:
        ranks: The rank of every region, 1 being the first; None without a rank.
        shares: Grades from the best, each with its share of all.
        rest: The grade of all others.

    Returns:
        The grade of every region; None without a rank.

    Raises:
        InvalidValueError: A share is not above zero, or they exceed 1.

    Example:
        >>> ranks = {"Eastside": 1, "Northside": 2, "Southside": 2, "Westside": 4, "Lakeside": None}
        >>> grade_by_share(ranks, [("A", 0.25), ("B", 0.25)], "C")
        {'Eastside': 'A', 'Northside': 'B', 'Southside': 'B', 'Westside': 'C', 'Lakeside': None}
    """
    require_mapping(ranks=ranks)
    ends: list[tuple[str, Fraction]] = []
    total = Fraction(0)
    given = as_items(shares, "shares")
    if len(pairs_given(given, "shares")) < len(given):
        raise InvalidValueError(f"shares={quoted(given)}", "names a grade twice", "name each once")
    for grade, share in given:
        part = Fraction(to_exact(share, f"share of {grade}"))
        total += part
        if part <= 0 or total > 1:
            raise InvalidValueError(
                f"share of {quoted(grade)}={shown(share)}",
                "shares are above 0 and add up to at most 1",
                "0.3 is 30 %",
            )
        ends.append((grade, total))
    ranked = sum(rank is not None for rank in ranks.values())
    return {
        region: None
        if rank is None
        else next((grade for grade, end in ends if rank <= end * ranked), rest)
        for region, rank in ranks.items()
    }
