"""Ranges of exact rational numbers, as cheap as integers make them.

A number is a pair of ints, numerator and denominator, the denominator never negative; a pair
over zero is infinite. Comparing and computing multiply across, so nothing is ever rounded.
Every formula that is audited uses each of its figures once, so its range over independent
figures is what the arithmetic of ranges gives: no wider, no narrower.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_CEILING, ROUND_FLOOR, Context
from typing import Final, NamedTuple, TypeAlias

Pair: TypeAlias = tuple[int, int]

INFINITE: Final[Pair] = (1, 0)
MINUS_INFINITE: Final[Pair] = (-1, 0)


class Span(NamedTuple):
    """What a figure may be: its ends, whether they belong to it, and the printed number."""

    low: Pair
    high: Pair
    low_closed: bool
    high_closed: bool
    point: Pair | None


Form: TypeAlias = tuple[Span, Span, Pair]
"""What every check comes down to: one span over another, and a number added to the quotient."""

# In these an end is rounded outward.
DOWN: Final = Context(prec=34, rounding=ROUND_FLOOR, Emin=-6143, Emax=6144)
UP: Final = Context(prec=34, rounding=ROUND_CEILING, Emin=-6143, Emax=6144)

ZERO: Final[Pair] = (0, 1)
MINUS_ONE: Final[Pair] = (-1, 1)
ONE: Final = Span((1, 1), (1, 1), low_closed=True, high_closed=True, point=(1, 1))


def is_positive(span: Span) -> bool:
    """Whether it holds numbers above zero only; an open end at zero does not hold zero."""
    low = span[0][0]
    return low > 0 or (low == 0 and not span.low_closed)


def is_negative(span: Span) -> bool:
    """Whether it holds numbers below zero only."""
    high = span[1][0]
    return high < 0 or (high == 0 and not span.high_closed)


def meet(first: Span, second: Span) -> bool:
    """Whether two spans have a number in common."""
    return not (_ends_before(first, second) or _ends_before(second, first))


def _ends_before(first: Span, second: Span) -> bool:
    high, low = first.high, second.low
    if high[1] == 0 or low[1] == 0:  # no end on that side
        return False
    left, right = high[0] * low[1], low[0] * high[1]
    return left < right or (left == right and not (first.high_closed and second.low_closed))


def plus(first: Span, second: Span) -> Span:
    """Add two spans."""
    return Span(
        _sum(first.low, second.low),
        _sum(first.high, second.high),
        first.low_closed and second.low_closed,
        first.high_closed and second.high_closed,
        None if first.point is None or second.point is None else _sum(first.point, second.point),
    )


def _sum(first: Pair, second: Pair) -> Pair:
    (a, b), (c, d) = first, second
    return (a + c, b) if b == d else (a * d + c * b, b * d)


def negative(span: Span) -> Span:
    """Turn the sign of a span."""
    (low, low_unit), (high, high_unit) = span.low, span.high
    return Span(
        (-high, high_unit),
        (-low, low_unit),
        span.high_closed,
        span.low_closed,
        None if span.point is None else (-span.point[0], span.point[1]),
    )


def minus(first: Span, second: Span) -> Span:
    """Subtract a span from another."""
    return plus(first, negative(second))


def summed(spans: Iterable[Span]) -> Span:
    """Add any number of spans, at least one."""
    first, *others = spans
    for other in others:
        first = plus(first, other)
    return first


def times(span: Span, factor: Pair) -> Span:
    """Multiply a span by a positive number."""
    numerator, denominator = factor

    def scaled(number: Pair) -> Pair:
        return number[0] * numerator, number[1] * denominator

    return span._replace(
        low=scaled(span.low),
        high=scaled(span.high),
        point=None if span.point is None else scaled(span.point),
    )


def product(first: Span, second: Span) -> Span | None:
    """Multiply two spans that hold no number below zero; None where one does."""
    if first.low[0] < 0 or second.low[0] < 0:
        return None
    point = None
    if first.point is not None and second.point is not None:
        point = _times(first.point, second.point)
    return Span(
        _times(first.low, second.low),
        _times(first.high, second.high),
        first.low_closed and second.low_closed,
        first.high_closed and second.high_closed,
        point,
    )


def _times(first: Pair, second: Pair) -> Pair:
    return first[0] * second[0], first[1] * second[1]


def compounded(rate: Span, periods: int) -> Span:
    """The ratios over all periods that a range of yearly rates leads to; below -100 % none."""

    def grown(end: tuple[int, int]) -> tuple[int, int]:
        if end[1] == 0:
            return end
        factor = end[0] + end[1]
        # No level falls below zero: an end below -1 admits nothing down there.
        return (-1, 1) if factor < 0 else (factor**periods, end[1] ** periods)

    return rate._replace(
        low=grown(rate.low),
        high=grown(rate.high),
        point=None if rate.point is None else grown(rate.point),
    )


def over(above: Span, below: Span, shift: Pair = ZERO) -> Span | None:
    """Divide a span by another and add a number.

    None where the divisor may be zero or change its sign.
    """
    (least, least_unit), (most, most_unit), least_closed, most_closed, _ = below
    if not is_positive(below):
        turned = negative(below)
        return over(negative(above), turned, shift) if is_positive(turned) else None
    (low, low_unit), (high, high_unit), low_closed, high_closed, _ = above
    # The smallest quotient takes the largest divisor, unless the dividend is negative.
    if low == 0:
        bottom = ZERO
    elif low < 0:
        bottom = (low * least_unit, low_unit * least)
        low_closed = low_closed and least_closed
    else:
        bottom = (low * most_unit, low_unit * most)
        low_closed = low_closed and most_closed
    if high == 0:
        top = ZERO
    elif high < 0:
        top = (high * most_unit, high_unit * most)
        high_closed = high_closed and most_closed
    else:
        top = (high * least_unit, high_unit * least)
        high_closed = high_closed and least_closed
    point = None
    if above.point is not None and below.point is not None:
        (value, unit), (divisor, divisor_unit) = above.point, below.point
        point = _sum((value * divisor_unit, unit * divisor), shift)
    return Span(_sum(bottom, shift), _sum(top, shift), low_closed, high_closed, point)


def prints_as(form: Form, cell: Span) -> bool:
    """Whether the printed numbers of a form, recomputed, are printed as the cell's figure.

    The same as ``holds(cell, over(*form).point)``, without making the span in between.
    """
    above, below, (added, added_unit) = form
    if above.point is None or below.point is None or cell.point is None:
        return False
    (value, unit), (divisor, divisor_unit) = above.point, below.point
    if divisor < 0:
        value, divisor = -value, -divisor
    scale = unit * divisor * added_unit
    recomputed = value * divisor_unit * added_unit + added * unit * divisor
    (low, low_unit), (high, high_unit), low_closed, high_closed, _ = cell
    inside = recomputed * low_unit - low * scale
    if inside < 0 or (inside == 0 and not low_closed):
        return False
    inside = high * scale - recomputed * high_unit
    return inside > 0 or (inside == 0 and high_closed)


def agrees(form: Form, printed: Span) -> bool:
    """Whether a form and a printed figure have a number in common.

    The same as ``meet(over(*form), printed)``, without making the span in between.
    """
    above, below, (added, unit) = form
    if below[0][0] < 0:
        above, below = negative(above), negative(below)
    (low, low_unit), (high, high_unit), low_closed, high_closed, _ = above
    (least, least_unit), (most, most_unit), least_closed, most_closed, _ = below
    (bottom, bottom_unit), (top, top_unit), bottom_closed, top_closed, _ = printed
    # The divisor of the smallest quotient; of zero, any: 0 is 0 whatever it is divided by.
    if low < 0:
        by, by_unit, by_closed = least, least_unit, least_closed
    else:
        by, by_unit, by_closed = (most, most_unit, most_closed) if low else (1, 1, True)
    divisor = low_unit * by
    if divisor and top_unit:  # else one of the two has no end there
        gap = top * divisor * unit - (low * by_unit * unit + added * divisor) * top_unit
        if gap < 0 or (gap == 0 and not (top_closed and low_closed and by_closed)):
            return False
    if high < 0:
        by, by_unit, by_closed = most, most_unit, most_closed
    else:
        by, by_unit, by_closed = (least, least_unit, least_closed) if high else (1, 1, True)
    divisor = high_unit * by
    if not (divisor and bottom_unit):
        return True
    gap = (high * by_unit * unit + added * divisor) * bottom_unit - bottom * divisor * unit
    return gap > 0 or (gap == 0 and bottom_closed and high_closed and by_closed)
