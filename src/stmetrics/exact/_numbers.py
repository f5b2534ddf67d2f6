"""Numbers in: which kinds there are, how they are checked, and how a float is read.

Numbers keep their kind. Floats (with ints) give floats; Decimals (with ints) give Decimals;
Fractions give Fractions. Kinds are never mixed in silence.
"""

from __future__ import annotations

import math
from decimal import Decimal
from fractions import Fraction
from numbers import Real
from typing import Any, Final, TypeAlias, TypeVar, overload

from stmetrics.errors import InvalidValueError, quoted
from stmetrics.exact._items import is_table, table_hint

Number: TypeAlias = float | Decimal | Fraction
"""Any number that a formula takes; ``int`` goes with each of them."""

Exact = TypeVar("Exact", Decimal, Fraction)
"""The two exact kinds, for signatures: exact in, the same kind out."""

_LARGEST_EXPONENT: Final = 1000
_LARGEST: Final = 10**_LARGEST_EXPONENT


def plain_number(value: Any, name: str) -> Any:
    """Check one argument and give it as an int, float, Decimal or Fraction.

    Numpy scalars count as what they hold. bool, None, text, nan, infinities and numbers beyond
    1e±1000 are refused by name.
    """
    kind = type(value)
    if kind is float:
        if -math.inf < value < math.inf:
            return value
    elif kind is int:
        if -_LARGEST <= value <= _LARGEST:
            return value
    elif isinstance(value, Decimal):
        if -_LARGEST_EXPONENT <= value.adjusted() <= _LARGEST_EXPONENT and value.is_finite():
            return value
    elif isinstance(value, Fraction):
        if -_LARGEST <= value <= _LARGEST and (not value or abs(value) >= Fraction(1, _LARGEST)):
            return value
    elif (held := _held(value)) is not None:
        return plain_number(held, name)
    raise _refusal(value, name)


def _held(value: Any) -> float | int | None:
    """What a numpy scalar, or a subclass of int or float, holds; None where that is no number."""
    if isinstance(value, float):
        return float(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return int(value)
    # Spans of time are Integral to numpy, so its own kind of number decides.
    kind = getattr(getattr(value, "dtype", None), "kind", "") if isinstance(value, Real) else ""
    if kind in {"i", "u"}:
        return int(value)
    return float(str(value)) if kind == "f" else None  # as it prints: float32(24.8) is 24.8


def _refusal(value: object, name: str) -> InvalidValueError:
    what = f"{name}={quoted(value)}"
    if value is None:
        return InvalidValueError(
            what, "the value is missing", "leave the figure out: unknown is not 0"
        )
    if isinstance(value, bool):
        return InvalidValueError(what, "a truth value is not a number", "give a count or a ratio")
    if (
        isinstance(value, str | tuple)
        or hasattr(value, "magnitude")
        or hasattr(value, "interval_in")
    ):
        return InvalidValueError(
            what,
            "is a figure with a unit, or text, where a plain number is expected",
            "take units.read(value).value in one unit, or .ratio of a percentage",
        )
    if is_table(value):
        return InvalidValueError(
            f"{name}={type(value).__name__}", "is a table or a column, not a number", table_hint()
        )
    if isinstance(value, int | float | Decimal):
        return InvalidValueError(
            what, "is not a finite number of at most 1000 digits", "give a finite number"
        )
    return InvalidValueError(
        what, f"is a {type(value).__name__}, not a number", "give an int, float, Decimal, Fraction"
    )


def alike(**values: Any) -> tuple[Any, ...]:
    """Give the arguments as numbers of one kind, or say which of them do not mix.

    Ints go with every kind. All-float (with ints), all-Decimal (with ints) and all-Fraction
    (with ints) come back as they are, except that ints beside floats become floats.
    """
    given = [plain_number(value, name) for name, value in values.items()]
    kinds = {_kind(number) for number in given} - {int}
    if not kinds:
        return tuple(given)
    if len(kinds) > 1:
        raise _mixed(dict(zip(values, given, strict=True)))
    if kinds == {float}:
        return tuple(_as_float(number, name) for name, number in zip(values, given, strict=True))
    return tuple(given)


def as_ratio(number: Any) -> Any:
    """Give a rate of ints as a float, as a quotient of ints is one."""
    return _as_float(number, "result") if type(number) is int else number


def _kind(number: Any) -> type:
    return next((kind for kind in (Decimal, Fraction) if isinstance(number, kind)), type(number))


def _mixed(values: dict[str, Any]) -> InvalidValueError:
    listed = ", ".join(f"{name} is a {_kind(number).__name__}" for name, number in values.items())
    return InvalidValueError(
        listed,
        "exact numbers and floats do not mix, and Decimals and Fractions neither",
        "give all of them as one kind; stmetrics.exact.to_exact reads a float as printed",
    )


def _as_float(number: float, name: str) -> float:
    try:
        return float(number)
    except OverflowError:
        raise InvalidValueError(
            f"{name}={quoted(number)}", "is too large for a float", "give Decimals"
        ) from None


@overload
def to_exact(value: Fraction, name: str = ...) -> Fraction: ...
@overload
def to_exact(value: float | Decimal, name: str = ...) -> Decimal: ...
def to_exact(value: Any, name: str = "value") -> Decimal | Fraction:
    """Read a number as it is printed, exactly.

    Args:
        value: An int, float, Decimal or Fraction, or a numpy scalar. A float is taken as the
            shortest decimal that prints it: 0.05 is 5/100, not 0.05000000000000000277.
        name: How to call it in an error.

    Returns:
        A Decimal; a Fraction where a Fraction was given.

    Raises:
        InvalidValueError: Not a finite number, or one beyond 1e±1000.

    Example:
        >>> to_exact(0.05)
        Decimal('0.05')
        >>> to_exact(Fraction(1, 3))
        Fraction(1, 3)
    """
    number = plain_number(value, name)
    if isinstance(number, Decimal | Fraction):
        return number
    if isinstance(number, float):
        return Decimal(float.__repr__(number))
    return Decimal(number)


def to_decimal(value: Any, name: str) -> Decimal:
    """Read a number exactly as a Decimal; refuse a Fraction such as 1/3, which is none."""
    number = plain_number(value, name)
    if isinstance(number, Decimal):
        return number
    exact: Any = to_exact(number, name)
    if not isinstance(exact, Fraction):
        return exact  # type: ignore[no-any-return]  # a Decimal
    decimal = finite_decimal(exact)
    if decimal is None:
        raise InvalidValueError(
            f"{name}={quoted(value)}", "is not a finite decimal", "round it the way you mean to"
        )
    return decimal


def finite_decimal(exact: Fraction) -> Decimal | None:
    """A fraction as the decimal that it is, or None where no number of digits is enough."""
    places = _decimal_places(exact.denominator)
    if places is None:
        return None
    digits = Decimal(abs(exact.numerator) * 10**places // exact.denominator).as_tuple().digits
    return Decimal((int(exact < 0), digits, -places))


def _decimal_places(denominator: int) -> int | None:
    """Decimals that a fraction in lowest terms needs, or None where no number is enough."""
    twos = fives = 0
    while denominator % 2 == 0:
        denominator //= 2
        twos += 1
    while denominator % 5 == 0:
        denominator //= 5
        fives += 1
    return max(twos, fives) if denominator == 1 else None


def comparable(**values: Any) -> tuple[Any, ...]:
    """Read the arguments exactly, all as Decimals, or all as Fractions if one of them is."""
    exact = [to_exact(value, name) for name, value in values.items()]
    if any(isinstance(number, Fraction) for number in exact):
        return tuple(Fraction(number) for number in exact)
    return tuple(exact)


def whole_number(value: Any, name: str) -> int:
    """Give a whole number as an int, whatever numeric type holds it; refuse 2.5."""
    number = plain_number(value, name)
    if number != (whole := int(number)):
        raise InvalidValueError(f"{name}={quoted(value)}", "must be a whole number")
    return whole


def one_of(value: str, name: str, allowed: tuple[str, ...]) -> str:
    """Refuse a word that is not in a short list."""
    if value not in allowed:
        raise InvalidValueError(f"{name}={quoted(value)}", f"must be one of {', '.join(allowed)}")
    return value


def plain_text(number: Decimal | Fraction) -> str:
    """Print every digit of a decimal, without an exponent; a fraction as one."""
    return str(number) if isinstance(number, Fraction) else format(number, "f")
