"""Columns of figures with gaps: read once, of one kind, and turned so that more is better."""

from __future__ import annotations

import enum
import math
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from types import NoneType
from typing import Any, Final, TypeAlias

from stmetrics.errors import InvalidValueError, UndefinedMetricError, quoted, shown
from stmetrics.exact.arithmetic import add, divide, multiply, subtract
from stmetrics.exact.numbers import Number, alike

_FAR: Final = 1000

Figures: TypeAlias = Sequence[Number | None]
"""Figures of one indicator, one for each region; None where it is not known."""


class Direction(enum.Enum):
    """Whether more of an indicator is better (指标方向: 正向、逆向).

    Example:
        >>> Direction("lower") is Direction.LOWER
        True
    """

    HIGHER = "higher"
    """正向: the more the better."""
    LOWER = "lower"
    """逆向: the less the better."""


class Column(tuple[Any, ...]):
    """Figures that have been read: plain numbers of one kind, None for gaps."""

    __slots__ = ()


def as_direction(value: Direction | str) -> Direction:
    """A direction, or its text."""
    try:
        return Direction(value)
    except ValueError:
        raise InvalidValueError(
            f"direction={quoted(value)}", "is no direction", 'give "higher" or "lower"'
        ) from None


def column(values: Iterable[Any], name: str = "values") -> Column:
    """Read figures once; None stays, all others must be numbers of one kind."""
    if type(values) is Column:
        return values
    given = list(values)
    if set(map(type, given)) <= {float, NoneType}:
        read = Column(given)
        if is_finite(read):
            return read
    if _are_plain_decimals(given):
        return Column(given)
    numbers = alike(
        **{f"{name}[{place}]": value for place, value in enumerate(given) if value is not None}
    )
    sample = next((number for number in numbers if type(number) is not int), 0)
    following = iter([as_kind(sample, number) for number in numbers])
    return Column([None if value is None else next(following) for value in given])


def _are_plain_decimals(given: Sequence[Any]) -> bool:
    """Tell whether all are decimals, or gaps, that `alike` would give back as they are."""
    return set(map(type, given)) <= {Decimal, NoneType} and all(
        value is None or (value.is_finite() and -_FAR <= value.adjusted() <= _FAR)
        for value in given
    )


def same_kind(columns: Mapping[str, Column]) -> dict[str, Column]:
    """Bring whole columns to one kind, or say which of them do not mix."""
    samples = {
        name: next(value for value in figures if value is not None)
        for name, figures in columns.items()
        if any(value is not None for value in figures)
    }
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


def _beside(sample: Any, number: int) -> Any:
    return as_float(number, "figure") if isinstance(sample, float) else as_kind(sample, number)


def is_finite(floats: Iterable[float | None]) -> bool:
    """Tell whether all floats are finite; False too where only their sum is not."""
    return math.isfinite(sum([value for value in floats if value is not None]))


def known(metric: str, figures: Column) -> list[Any]:
    """Give the figures without gaps, refused where nothing is known."""
    found = [value for value in figures if value is not None] if None in figures else list(figures)
    if not found:
        raise UndefinedMetricError(
            metric, {"known": 0}, "no figure is known", "leave the indicator out"
        )
    return found


def fitted(sample: Any, **parameters: Any) -> tuple[Any, ...]:
    """Give a method's parameters as numbers of the figures' own kind."""
    return tuple(as_kind(sample, number) for number in alike(figures=sample, **parameters)[1:])


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
    if type(span) is float:
        moved = [
            None if value is None else (value - start) / span * width + base for value in figures
        ]
        if is_finite(moved):
            return moved
    return [
        None if value is None else add(divide(multiply(subtract(value, start), width), span), base)
        for value in figures
    ]


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
