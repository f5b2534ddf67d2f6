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
from stmetrics.frames._columns import Column, all_hold, column, is_above, is_finite, nw
from stmetrics.frames._kinds import in_own_kind
from stmetrics.law.verdicts import Verdict

EXACT: Final = 2.0**53
"""Whole numbers up to here are exact in a float, and so are their products."""
_ROUNDING: Final = 5.25 * 2.0**-53
"""More than reading two floats and multiplying each can be off, relative to their size."""
_TELLING: Final = EXACT / 10.5
"""Below so many steps of a grid, two figures on it that floats cannot tell apart are the same."""
_BILLIONTHS: Final = 1e9
_GRIDS: Final = (1e6, 1e4, 1e2, 1.0)
"""Steps to a unit in which figures are read, the finest first."""
WEIGHTS: Final = {
    Verdict.MET: 0,
    Verdict.MANUAL_REVIEW: 1,
    Verdict.UNKNOWN: 2,
    Verdict.UNMET: 3,
}
"""The verdict on all of several conditions is the one that weighs most."""
_PASSED: Final = (Verdict.MET.value, Verdict.NOT_APPLICABLE.value)
_DIGITS: Final = 15
"""Digits that survive a float."""


def code(verdict: Verdict) -> nw.Expr:
    """A verdict's text, as a column."""
    return nw.lit(verdict.value)


def columns_reach(
    part: Column, whole: Column, threshold: Fraction, name: str, *, from_zero: bool = False
) -> nw.Expr:
    """As `share_reaches`, of columns as a caller gives them.

    Decimals and whole numbers are told by a column's name; an expression is read as floats.
    """
    figures = column(part), column(whole)
    of, times = _factors(threshold, name)
    if not (of and isinstance(part, str) and isinstance(whole, str)):
        return share_reaches(*figures, threshold, name, from_zero=from_zero)
    surely, surely_not, tie = _as_printed(figures[0], times, figures[1], float(of))
    told = surely | surely_not
    # DuckDB looks at ties for every row, unless they stand behind a `when`.
    told = nw.when(told).then(told).otherwise(tie)
    known = all_hold(told, *_conditions(*figures, from_zero=from_zero))
    sides = in_own_kind(part, times, whole, of, (known, ~surely_not), from_zero=from_zero)
    return _told(*sides)


def share_reaches(
    part: nw.Expr, whole: nw.Expr, threshold: Fraction, name: str, *, from_zero: bool = False
) -> nw.Expr:
    """Whether a part makes up a share of a whole.

    Unknown unless both are finite, the whole is above zero, and the part at least zero where it
    must be.
    """
    of, times = _factors(threshold, name)
    conditions = _conditions(part, whole, from_zero=from_zero)
    if not of:
        return number_reaches(part, threshold, name, *conditions)
    return times_reach(part, times, whole, float(of), *conditions)


def times_reach(
    part: nw.Expr, times: int, whole: nw.Expr, of: float | nw.Expr, *conditions: nw.Expr
) -> nw.Expr:
    """Whether ``times * part`` is at least ``of * whole``, of finite figures.

    A column of ``of`` is above zero.
    """
    surely, surely_not, tie = _as_printed(part, times, whole, of)
    return either(surely | (~surely_not & tie), surely_not, *conditions)


def _conditions(part: nw.Expr, whole: nw.Expr, *, from_zero: bool) -> tuple[nw.Expr, ...]:
    low = part >= 0 if from_zero else part > -math.inf
    return low, part < math.inf, is_above(whole, 0)


def _as_printed(
    part: nw.Expr, times: int, whole: nw.Expr, of: float | nw.Expr
) -> tuple[nw.Expr, nw.Expr, nw.Expr]:
    """Whether floats tell that a part reaches, that it does not, or that it does where neither."""
    left = part * float(times)
    size_of = abs(of) if isinstance(of, float) else of
    surely = left > whole * (of + size_of * _ROUNDING)
    surely_not = left < whole * (of - size_of * _ROUNDING)
    # One multiplication less where ``of`` is a number.
    grid = _grid(whole * of, 1.0) if isinstance(of, nw.Expr) else _grid(whole, abs(of))
    tie = _is_printed(part, grid) & _is_printed(whole, grid)
    return surely, surely_not, tie


def gap_reaches(rate: nw.Expr, reference: nw.Expr, gap: Fraction, name: str) -> nw.Expr:
    """Whether a rate lies above another by at least a gap; rates are printed to nine decimals."""
    level = _float_of(gap, name)
    apart = rate - reference - level
    size = rate.abs() + reference.abs() + abs(level)
    grid = nw.when(size < _TELLING / _BILLIONTHS).then(_BILLIONTHS)
    surely, surely_not = apart > size * _ROUNDING, apart < -size * _ROUNDING
    tie = _is_printed(rate, grid) & _is_printed(reference, grid)
    return either(surely | (~surely_not & tie), surely_not, size < math.inf)


def number_reaches(
    figure: nw.Expr, threshold: Fraction, name: str, *conditions: nw.Expr
) -> nw.Expr:
    """Whether a figure as printed is at least a number."""
    level = _float_of(threshold, name)
    return either(figure >= level, figure < level, is_finite(figure), *conditions)


def number_within(figure: nw.Expr, threshold: Fraction, name: str, *conditions: nw.Expr) -> nw.Expr:
    """Whether a figure as printed is at most a number."""
    level = _float_of(threshold, name)
    return either(figure <= level, figure > level, is_finite(figure), *conditions)


def severity(verdict: nw.Expr) -> nw.Expr:
    """How much a verdict's code weighs among several, as a number: see `all_of`."""
    return (
        nw.when(verdict.is_in(_PASSED))
        .then(WEIGHTS[Verdict.MET])
        .when(verdict == Verdict.MANUAL_REVIEW.value)
        .then(WEIGHTS[Verdict.MANUAL_REVIEW])
        .when(verdict == Verdict.UNMET.value)
        .then(WEIGHTS[Verdict.UNMET])
        .otherwise(WEIGHTS[Verdict.UNKNOWN])
    )


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


def _grid(figure: nw.Expr, times: float) -> nw.Expr:
    """Steps to a unit, as fine as figures of so many times a size can tell ties apart."""
    first, *coarser = _GRIDS
    chain = nw.when(figure < _TELLING / first / times).then(first)
    for steps in coarser:
        chain = chain.when(figure < _TELLING / steps / times).then(steps)
    return chain


def _is_printed(figure: nw.Expr, grid: nw.Expr) -> nw.Expr:
    """Whether a figure prints no more decimals than a grid has.

    What is divided by is made a column: polars divides by a literal through its rounded inverse.
    """
    return (figure * grid).round(0) / (figure * 0.0 + grid) == figure


def either(met: nw.Expr, unmet: nw.Expr, *conditions: nw.Expr) -> nw.Expr:
    """Met where the first holds, else unmet where the second does, else unknown.

    Unknown, too, where one of the conditions does not hold.
    """
    return (
        nw.when(all_hold(met, *conditions))
        .then(code(Verdict.MET))
        .when(all_hold(unmet, *conditions))
        .then(code(Verdict.UNMET))
        .otherwise(code(Verdict.UNKNOWN))
    )


def _told(known: nw.Expr, reached: nw.Expr) -> nw.Expr:
    """The code of a decision."""
    decided = nw.when(reached).then(code(Verdict.MET)).otherwise(code(Verdict.UNMET))
    return nw.when(known).then(decided).otherwise(code(Verdict.UNKNOWN))


def _factors(threshold: Fraction, name: str) -> tuple[int, int]:
    """A threshold's two sides, which must be exact in floats."""
    sides = threshold.numerator, threshold.denominator
    if max(abs(side) for side in sides) > EXACT:
        raise _too_many_digits(threshold, name)
    return sides


def _float_of(threshold: Fraction, name: str) -> float:
    if abs(threshold) > EXACT:
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
