"""Columns of figures with gaps: read once, of one kind, and turned so that more is better."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import repeat
from types import NoneType
from typing import Any, Final, TypeAlias

from stmetrics._closed_list import member_of
from stmetrics.catalogue.row import Direction
from stmetrics.errors import InvalidValueError, UndefinedMetricError, quoted, shown
from stmetrics.exact._arithmetic import CONTEXT, UNROUNDED, add, divide, multiply, subtract
from stmetrics.exact._items import as_items
from stmetrics.exact._numbers import Number, alike

_FAR: Final = 1000
_GRADED: Final = frozenset({Direction.HIGHER, Direction.LOWER})

# Bound once: looked up for every figure, they would cost as much as the arithmetic.
_multiply_add: Final = UNROUNDED.fma
_divide: Final = CONTEXT.divide

Figures: TypeAlias = Sequence[Number | None]
"""Figures of one indicator, one for each region; None where it is not known."""


class Column(tuple[Any, ...]):
    """Figures that have been read: plain numbers of one kind, None for gaps."""

    __slots__ = ()


class Full(Column):
    """Figures that have been read and have no gap."""

    __slots__ = ()


def as_direction(value: Direction | str) -> Direction:
    """A direction that can be graded by, or its text."""
    if value is Direction.HIGHER or value is Direction.LOWER:
        return value
    direction = member_of(Direction, value, "direction")
    if direction not in _GRADED:
        raise InvalidValueError(
            f"direction={quoted(value)}", "is no side to grade by", 'give "higher" or "lower"'
        )
    return direction


def has_gaps(figures: Iterable[Any]) -> bool:
    """Tell whether a figure is missing; by types, since ``None in`` asks every decimal."""
    return type(figures) is not Full and NoneType in set(map(type, figures))


def column(values: Iterable[Any], name: str = "values") -> Column:
    """Read figures once; None stays, all others must be numbers of one kind."""
    if isinstance(values, Column):
        return values
    given = values if isinstance(values, list | tuple) else as_items(values, name)
    kinds = set(map(type, given))
    if NoneType in kinds:
        return _with_gaps(given, name)
    if kinds == {float} and is_finite(given):
        return Full(given)
    if kinds == {Decimal} and _are_plain(given):
        return Full(given)
    numbers = alike(**{f"{name}[{place}]": value for place, value in enumerate(given)})
    sample = next((number for number in numbers if type(number) is not int), 0)
    return Full([as_kind(sample, number) for number in numbers])


def _with_gaps(given: Sequence[Any], name: str) -> Column:
    following = iter(column([value for value in given if value is not None], name))
    return Column([None if value is None else next(following) for value in given])


def _are_plain(decimals: Sequence[Decimal]) -> bool:
    """Tell whether `alike` would give decimals back as they are, in a fraction of its time."""
    if not all(map(Decimal.is_finite, decimals)):
        return False
    magnitudes = set(map(Decimal.adjusted, decimals))
    return max(magnitudes) <= _FAR and min(magnitudes) >= -_FAR


def same_kind(columns: Mapping[str, Column]) -> dict[str, Column]:
    """Bring whole columns to one kind, or say which of them do not mix."""
    firsts = {name: _first(figures) for name, figures in columns.items()}
    samples = {name: first for name, first in firsts.items() if first is not None}
    if len(set(map(type, samples.values()))) <= 1:
        return dict(columns)
    alike(**samples)
    leading = next(sample for sample in samples.values() if type(sample) is not int)
    return {
        name: figures
        if type(samples.get(name)) is not int
        else Column([value if value is None else _beside(leading, value) for value in figures])
        for name, figures in columns.items()
    }


def _first(figures: Column) -> Any:
    """The first known figure, None where nothing is known."""
    if figures and figures[0] is not None:
        return figures[0]
    return next((value for value in figures if value is not None), None)


def _beside(sample: Any, number: int) -> Any:
    return as_float(number, "figure") if isinstance(sample, float) else as_kind(sample, number)


def is_finite(floats: Iterable[float]) -> bool:
    """Tell whether all floats are finite; False too where only their sum is not."""
    return math.isfinite(sum(floats))


def known(metric: str, figures: Column) -> Sequence[Any]:
    """Give the figures without gaps, refused where nothing is known."""
    if type(figures) is Full and figures:
        return figures
    found = [value for value in figures if value is not None]
    if not found:
        raise UndefinedMetricError(
            metric, {"known": 0}, "no figure is known", "leave the indicator out"
        )
    return found


def fitted(sample: Any, **parameters: Any) -> tuple[Any, ...]:
    """Give a method's parameters as numbers of the figures' own kind."""
    if set(map(type, parameters.values())) == {int}:
        return tuple([_beside(sample, number) for number in parameters.values()])
    return tuple([as_kind(sample, number) for number in alike(figures=sample, **parameters)[1:]])


def as_kind(sample: Any, number: Any) -> Any:
    """Give a whole number as a Decimal or Fraction beside figures that are; others as they are."""
    if type(number) is int:
        for kind in (Decimal, Fraction):
            if isinstance(sample, kind):
                return kind(number)
    return number


def oriented(figures: Column, direction: Direction | str) -> Column:
    """Turn figures of which less is better, so that more is better."""
    if as_direction(direction) is Direction.HIGHER:
        return figures
    return Column([None if value is None else subtract(0, value) for value in figures])


def rescaled(figures: Column, start: Any, span: Any, width: Any, base: Any) -> list[Any]:
    """Give ``(figure - start) / span * width + base``; decimals are rounded once, by dividing."""
    move = _moved_decimals if type(span) is Decimal else _moved
    if not has_gaps(figures):
        return move(figures, start, span, width, base)
    known = [value for value in figures if value is not None]
    moved = iter(move(known, start, span, width, base))
    return [None if value is None else next(moved) for value in figures]


def _moved(figures: Sequence[Any], start: Any, span: Any, width: Any, base: Any) -> list[Any]:
    if type(span) is float:
        moved = [(value - start) / span * width + base for value in figures]
        if is_finite(moved):
            return moved
    return [add(divide(multiply(subtract(value, start), width), span), base) for value in figures]


def _moved_decimals(
    figures: Sequence[Decimal], start: Decimal, span: Decimal, width: Decimal, base: Decimal
) -> list[Any]:
    """Give ``(figure * width + (base * span - start * width)) / span``, of which two steps cost."""
    if span < 0:  # a zero over it would be a negative zero
        width, span = subtract(0, width), subtract(0, span)
    shift = subtract(multiply(base, span), multiply(start, width))
    moved = map(_multiply_add, figures, repeat(width), repeat(shift))
    return list(map(_divide, moved, repeat(span)))


def limited(figures: Sequence[Any], low: Any, high: Any) -> list[Any]:
    """Bring figures beyond a limit to the limit, in their kind; a lower limit of None is none."""
    sample = next(value for value in figures if value is not None)
    (top,) = fitted(sample, high=high)
    (bottom,) = (None,) if low is None else fitted(sample, low=low)
    return [
        value
        if value is None
        else top
        if value > top
        else bottom
        if bottom is not None and value < bottom
        else value
        for value in figures
    ]


def require_below(**ends: Any) -> None:
    """Refuse two ends, lower first, that are equal or the wrong way round."""
    (low_name, low), (high_name, high) = ends.items()
    if not low < high:
        raise InvalidValueError(
            f"{low_name}={shown(low)}", f"must lie below {high_name}={shown(high)}", "check both"
        )


def as_float(value: Any, name: str) -> float:
    """Give a number as a float, for methods that are not rational."""
    try:
        converted = float(value)
    except OverflowError:
        converted = math.inf
    if math.isinf(converted):
        raise InvalidValueError(
            f"{name}={shown(value)}", "is too large for a float", "give it in a larger unit"
        )
    return converted


def sum_of(values: Any) -> Any:
    """Add numbers of one kind, 0 where there is none."""
    total: Any = 0
    for value in values:
        total = add(total, value)
    return total
