"""Comparisons of columns that never divide by a figure, and give a verdict's code.

A share reaches 5 % where twenty times the part is at least the whole. Floats tell wherever the two
lie further apart than rounding can have moved them. Where they do not, the figures are read as
printed: as whole numbers of millionths, ten-thousandths, hundredths or units, whichever their size
leaves exact. A figure with more decimals than that, right on a threshold, is unknown.
"""

from __future__ import annotations

import functools
import math
import operator
from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import Final

from stmetrics.errors import InvalidValueError, shown
from stmetrics.frames._columns import nw
from stmetrics.law.verdicts import Verdict

_EXACT: Final = 2.0**53
"""Whole numbers up to here are exact in a float, and so are their products."""
_ROUNDING: Final = 2.0**-50
"""More than reading two floats, multiplying and subtracting can be off, relative to their size."""
_BILLIONTHS: Final = 1e9
_MILLIONTHS: Final = 1e6
_TEN_THOUSANDTHS: Final = 1e4
_HUNDREDTHS: Final = 1e2
_DIGITS: Final = 15
"""Digits that survive a float."""


def code(verdict: Verdict) -> nw.Expr:
    """A verdict's text, as a column."""
    return nw.lit(verdict.value)


def share_reaches(part: nw.Expr, whole: nw.Expr, threshold: Fraction, name: str) -> nw.Expr:
    """Whether a part makes up a share of a whole, which is above zero or null."""
    of, times = _factors(threshold, name)
    if not of:
        return number_reaches(nw.when(whole > 0).then(part), threshold, name)
    return times_reach(part, times, whole, nw.lit(float(of)), abs(of))


def times_reach(
    part: nw.Expr, times: int, whole: nw.Expr, of: nw.Expr, size_of: float | nw.Expr
) -> nw.Expr:
    """Whether ``times * part`` is at least ``of * whole``; ``size_of`` is ``of`` without sign."""
    size = whole * size_of
    apart = part * float(times) - whole * of
    margin = nw.when(size < math.inf).then(size * _ROUNDING)
    grid = (
        nw.when(size < _EXACT / _MILLIONTHS)
        .then(_MILLIONTHS)
        .when(size < _EXACT / _TEN_THOUSANDTHS)
        .then(_TEN_THOUSANDTHS)
        .when(size < _EXACT / _HUNDREDTHS)
        .then(_HUNDREDTHS)
        .when(size < _EXACT)
        .then(1.0)
    )
    steps, steps_of, as_printed = _in_steps(part, whole, grid)
    return _told(apart, margin, as_printed, steps * float(times) - steps_of * of)


def gap_reaches(rate: nw.Expr, reference: nw.Expr, gap: Fraction, name: str) -> nw.Expr:
    """Whether a rate lies above another by at least a gap; rates are printed to nine decimals."""
    level = _float_of(gap, name)
    size = rate.abs() + reference.abs() + abs(level)
    grid = nw.when(size < _EXACT / _BILLIONTHS).then(_BILLIONTHS)
    steps, steps_of, as_printed = _in_steps(rate, reference, grid)
    beyond = steps - steps_of - float(gap * int(_BILLIONTHS))
    return _told(rate - reference - level, size * _ROUNDING, as_printed, beyond)


def number_reaches(figure: nw.Expr, threshold: Fraction, name: str) -> nw.Expr:
    """Whether a figure as printed is at least a number."""
    level = _float_of(threshold, name)
    return either(figure >= level, figure < level)


def number_within(figure: nw.Expr, threshold: Fraction, name: str) -> nw.Expr:
    """Whether a figure as printed is at most a number."""
    level = _float_of(threshold, name)
    return either(figure <= level, figure > level)


def all_of(verdicts: Sequence[nw.Expr]) -> nw.Expr:
    """Any unmet decides, then unknown, then what a person judges; what does not apply is passed."""

    def any_is(verdict: Verdict) -> nw.Expr:
        return _any([each == verdict.value for each in verdicts])

    words = [verdict.value for verdict in Verdict]
    unread = _any([each.is_null() | ~each.is_in(words) for each in verdicts])
    return (
        nw.when(any_is(Verdict.UNMET))
        .then(code(Verdict.UNMET))
        .when(any_is(Verdict.UNKNOWN) | unread)
        .then(code(Verdict.UNKNOWN))
        .when(any_is(Verdict.MANUAL_REVIEW))
        .then(code(Verdict.MANUAL_REVIEW))
        .otherwise(code(Verdict.MET))
    )


def _any(conditions: Iterable[nw.Expr]) -> nw.Expr:
    return functools.reduce(operator.or_, conditions)


def _in_steps(one: nw.Expr, other: nw.Expr, grid: nw.Expr) -> tuple[nw.Expr, nw.Expr, nw.Expr]:
    """Two figures in steps of a grid, and whether neither prints more decimals than it has."""
    # A column, never a literal: polars divides by a literal through its rounded inverse.
    grid = grid + (one + other) * 0.0
    steps, steps_of = (one * grid).round(0), (other * grid).round(0)
    return steps, steps_of, (steps / grid == one) & (steps_of / grid == other)


def _told(apart: nw.Expr, margin: nw.Expr, as_printed: nw.Expr, beyond: nw.Expr) -> nw.Expr:
    """By floats where they lie apart, else by the figures as printed, else unknown."""
    return (
        nw.when(apart > margin)
        .then(code(Verdict.MET))
        .when(apart < -margin)
        .then(code(Verdict.UNMET))
        .when(as_printed & (beyond >= 0))
        .then(code(Verdict.MET))
        .when(as_printed & (beyond < 0))
        .then(code(Verdict.UNMET))
        .otherwise(code(Verdict.UNKNOWN))
    )


def either(met: nw.Expr, unmet: nw.Expr) -> nw.Expr:
    """Met where the first condition holds, else unmet where the second does, else unknown."""
    return (
        nw.when(met)
        .then(code(Verdict.MET))
        .when(unmet)
        .then(code(Verdict.UNMET))
        .otherwise(code(Verdict.UNKNOWN))
    )


def _factors(threshold: Fraction, name: str) -> tuple[int, int]:
    """A threshold's two sides, which must be exact in floats."""
    sides = threshold.numerator, threshold.denominator
    if max(abs(side) for side in sides) > _EXACT:
        raise _too_many_digits(threshold, name)
    return sides


def _float_of(threshold: Fraction, name: str) -> float:
    if abs(threshold) > _EXACT:
        raise _too_many_digits(threshold, name)
    level = float(threshold)
    if Fraction(f"{level:.{_DIGITS}g}") != threshold:
        raise _too_many_digits(threshold, name)
    return level


def _too_many_digits(threshold: Fraction, name: str) -> InvalidValueError:
    return InvalidValueError(
        f"{name}={shown(threshold)}",
        "has more digits than a column of floats can decide by",
        f"give at most {_DIGITS} digits",
    )
