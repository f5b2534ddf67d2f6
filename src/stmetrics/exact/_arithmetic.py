"""Arithmetic that keeps the kind of number, in our own decimal contexts.

Nothing here reads or changes the calling thread's decimal context.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Callable, Iterable
from decimal import (
    MAX_EMAX,
    MAX_PREC,
    MIN_EMIN,
    ROUND_HALF_EVEN,
    Context,
    Decimal,
    DivisionByZero,
    InvalidOperation,
    Overflow,
    localcontext,
)
from fractions import Fraction
from typing import Any, Final

from stmetrics.errors import InvalidValueError, UndefinedMetricError, shown
from stmetrics.exact._numbers import to_exact

CONTEXT: Final = Context(
    prec=34,
    rounding=ROUND_HALF_EVEN,
    Emin=-6143,
    Emax=6144,
    traps=[InvalidOperation, DivisionByZero, Overflow],
)
"""The context of every result that may need rounding: IEEE decimal128."""

UNROUNDED: Final = Context(
    prec=MAX_PREC, Emin=MIN_EMIN, Emax=MAX_EMAX, rounding=ROUND_HALF_EVEN, traps=[InvalidOperation]
)
"""Sums, differences and products of decimals are finite: with room for every digit they are
exact. Never divide in this one, it would ask for MAX_PREC digits."""

# Bound once: looked up on every call, they would cost as much as the arithmetic.
_add: Final = UNROUNDED.add
_subtract: Final = UNROUNDED.subtract
_multiply: Final = UNROUNDED.multiply
_divide: Final = CONTEXT.divide

# So few additions cost less than changing the context for them.
_FEW: Final = 16
_DEEP_FALL: Final = Fraction(-1, 2)

# Sixteen digits more than a result keeps, for the steps on the way to a root.
_GUARDED: Final = Context(
    prec=50,
    rounding=ROUND_HALF_EVEN,
    Emin=-6143,
    Emax=6144,
    traps=[InvalidOperation, DivisionByZero, Overflow],
)


def add(first: Any, second: Any) -> Any:
    """Add two numbers of one kind; decimals without rounding."""
    if isinstance(first, Decimal) or isinstance(second, Decimal):
        return _add(first, second)
    return _finite(first + second)


def subtract(first: Any, second: Any) -> Any:
    """Subtract two numbers of one kind; decimals without rounding."""
    if isinstance(first, Decimal) or isinstance(second, Decimal):
        return _subtract(first, second)
    return _finite(first - second)


def multiply(first: Any, second: Any) -> Any:
    """Multiply two numbers of one kind; decimals without rounding."""
    if isinstance(first, Decimal) or isinstance(second, Decimal):
        return _multiply(first, second)
    return _finite(first * second)


def divide(first: Any, second: Any) -> Any:
    """Divide two numbers of one kind; decimals to 34 digits, two ints to a float."""
    try:
        if isinstance(first, Decimal) or isinstance(second, Decimal):
            return _divide(first, second)
        return _finite(first / second)
    except (OverflowError, Overflow) as error:
        raise _too_large(of_decimals=isinstance(error, Overflow)) from None


def combined(
    operation: Callable[[Any, Any], Any], first: Decimal | Fraction, second: Decimal | Fraction
) -> Any:
    """Combine two exact numbers, as fractions where one of them is a fraction."""
    if isinstance(first, Fraction) or isinstance(second, Fraction):
        return operation(Fraction(first), Fraction(second))
    return operation(first, second)


def exact_sum(values: Iterable[Decimal]) -> Decimal:
    """Add decimals without rounding, in the caller's order.

    The values are taken from the caller's iterable before the context is changed: a generator
    must never run inside a context that is not its own.
    """
    taken = list(values)
    if len(taken) <= _FEW:
        return functools.reduce(_add, taken, Decimal(0))
    with localcontext(UNROUNDED):
        return sum(taken, Decimal(0))


def root_growth(ratio: Any, growth: Any, degree: Any) -> Any:
    """Give ``ratio ** (1 / degree) - 1`` for a ratio of zero or more.

    The ratio comes with its growth, ``ratio - 1``, since either alone loses digits: the ratio of
    a small growth, the growth of a deep fall. Decimals are computed with sixteen digits to spare,
    so that an exact root comes out exact; floats through logarithms; Fractions give floats.
    """
    power = 1 / Fraction(to_exact(degree, "periods"))
    try:
        if isinstance(ratio, Decimal):
            return _decimal_root(ratio, growth, power)
        if ratio == 0:
            return -1.0
        return math.expm1(_logarithm(ratio, growth) * float(power))
    except (OverflowError, Overflow):
        raise _too_large(of_decimals=isinstance(ratio, Decimal)) from None


def _decimal_root(ratio: Decimal, growth: Decimal, power: Fraction) -> Decimal:
    base = ratio if growth < _DEEP_FALL else _GUARDED.add(1, growth)
    exponent = _GUARDED.divide(power.numerator, power.denominator)
    return CONTEXT.plus(_GUARDED.subtract(_GUARDED.power(base, exponent), 1))


def _logarithm(ratio: float | Fraction, growth: float | Fraction) -> float:
    if growth >= _DEEP_FALL:
        return math.log1p(growth)
    if isinstance(ratio, Fraction):
        return math.log(ratio.numerator) - math.log(ratio.denominator)
    return math.log(ratio)


def _finite(result: Any) -> Any:
    if isinstance(result, float) and not -math.inf < result < math.inf:
        raise _too_large()
    return result


def _too_large(*, of_decimals: bool = False) -> InvalidValueError:
    if of_decimals:
        return InvalidValueError("result", "lies beyond 1e6144", "check the figures")
    return InvalidValueError("result", "is too large for a float", "give Decimals")


def require_positive(metric: str, **values: Any) -> None:
    """Refuse a metric whose base, whole or number of cases is zero or negative."""
    for name, value in values.items():
        if not value > 0:
            sign = "negative" if value < 0 else "zero"
            raise UndefinedMetricError(
                metric, values, f"{name} is {sign}", "state the figures themselves, not a ratio"
            )


def require_not_negative(**values: Any) -> None:
    """Refuse a count, an amount or a part below zero."""
    for name, value in values.items():
        if value < 0:
            raise InvalidValueError(
                f"{name}={shown(value)}", "must not be negative", "check the sign"
            )


def as_decimal(number: Decimal | Fraction) -> Decimal:
    """A Decimal as it is, a Fraction to 34 digits."""
    if isinstance(number, Fraction):
        return CONTEXT.divide(number.numerator, number.denominator)
    return number


def quotient(above: Decimal, below: Decimal) -> Decimal:
    """Divide to 34 digits, without trailing zeros after the point."""
    if not above:
        return Decimal(0)
    numerator, above_unit = above.as_integer_ratio()
    below_numerator, unit = below.as_integer_ratio()
    return CONTEXT.divide(numerator * unit, above_unit * below_numerator)
