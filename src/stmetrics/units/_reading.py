"""The one reader of figures: every form in which a figure arrives becomes an `Amount`.

Constructors, formulas, decisions, rules, targets, audits, observations and sheets call it, so
that what one of them takes every other takes too.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final, TypeAlias, TypeVar

import attrs

from stmetrics.errors import (
    InvalidValueError,
    MissingFactError,
    StmetricsError,
    UnitError,
    quoted,
    shown,
)
from stmetrics.exact._arithmetic import UNROUNDED
from stmetrics.exact._numbers import Number, plain_number, to_exact
from stmetrics.units._grammar import parse
from stmetrics.units._pint import is_quantity, read_quantity
from stmetrics.units._stored import STORED_UNITS, PersonYears, Yuan
from stmetrics.units._table import canonical, factor
from stmetrics.units.amount import Amount, Bound

if TYPE_CHECKING:
    from stmetrics.units._pint import Quantity

    Figure: TypeAlias = Number | str | tuple[Number, str] | Amount | Quantity
    """Every form of a figure: 16, "24.8亿元", (24.8, "亿元"), an Amount, a pint quantity."""


S = TypeVar("S", Yuan, PersonYears)

_scaled: Final = UNROUNDED.scaleb
_MOST_PARTS: Final = 10**6
"""Above every denominator that a fraction in words can have."""


def read(value: Figure, name: str = "figure", *, unit: str | None = None) -> Amount:
    """Read a figure, in whatever form it arrives (读数).

    Args:
        value: A plain number (a float as printed), text, which may state a bound
            (``"超过1.5亿元"``), ``(24.8, "亿元")``, an `Amount`, a pint quantity of any
            registry, or a stored amount of a record, which keeps its printed decimals.
        name: How to call it in an error.
        unit: The unit of a figure that says none.

    Returns:
        The figure with its unit, or None where it says none; never converted, never rounded.

    Raises:
        MissingFactError: None: unknown is not 0.
        ParseError: Text that is not one figure.
        UnitError: An unknown unit, or one that contradicts ``unit``.
        InvalidValueError: Not a figure at all.

    Example:
        >>> read((24.8, "亿元")) == read("24.8亿元") == read(quantity("24.8亿元"))
        True
        >>> print(read("超过40项"), read("25.3%").plain, read(16))
        超过40项 0.253 16
    """
    if isinstance(value, Amount):
        return value if unit is None or value.unit is not None else value.with_unit(unit)
    reader = _READERS.get(type(value))
    if reader is not None:
        return reader(value, name, unit)
    if isinstance(value, str):
        return _from_text(value, name, unit)
    if isinstance(value, tuple):
        return _from_pair(value, name, unit)
    if is_quantity(value):
        return _from_quantity(value, name, unit)
    return _from_number(value, name, unit)


def _from_text(value: str, name: str, unit: str | None) -> Amount:
    try:
        return parse(value, unit=unit, bounds=True)
    except StmetricsError as error:
        raise type(error)(f"{name}={error.what}", error.why, error.hint) from None


def _printed_decimals(number: Decimal | Fraction) -> int | None:
    """The decimals that a number shows; of a Fraction none are printed."""
    if isinstance(number, Fraction):
        return 0 if number.denominator == 1 else None
    return max(0, -int(number.as_tuple().exponent))


def _from_pair(value: tuple[Any, ...], name: str, _: str | None) -> Amount:
    if len(value) != 2 or not isinstance(value[1], str):  # noqa: PLR2004 - (number, unit)
        raise UnitError(
            f"{name}={quoted(value)}", "is no pair of a number and its unit", 'give (24.8, "亿元")'
        )
    if isinstance(value[0], str):
        raise InvalidValueError(
            f"{name}={quoted(value)}",
            "is a pair whose number is text",
            'write both in one text, "5000万元", or the number without quotes, (5000, "万元")',
        )
    require_whole_unit(f"{value[0]}{value[1]}" if value[1] in {"亿", "万"} else "", name)
    return _from_number(value[0], name, value[1])


def _from_quantity(value: Any, name: str, _: str | None) -> Amount:
    try:
        number, own = read_quantity(value)
    except StmetricsError as error:
        raise type(error)(f"{name}={error.what}", error.why, error.hint) from None
    return Amount(number, own, _printed_decimals(number))


def _from_number(value: Any, name: str, unit: str | None) -> Amount:
    if value is None:
        raise MissingFactError(f"{name}=None", "is unknown", "give the figure: unknown is not 0")
    number = to_exact(value, name)
    return Amount(number, None if unit is None else canonical(unit), _printed_decimals(number))


def _from_stored(value: Decimal, _: str, __: str | None) -> Amount:
    exponent = int(value.as_tuple().exponent)
    return Amount(Decimal(value), STORED_UNITS[type(value)], -exponent)


_READERS: Final[dict[type, Callable[[Any, str, str | None], Amount]]] = {
    str: _from_text,
    int: _from_number,
    float: _from_number,
    Decimal: _from_number,
    Fraction: _from_number,
    **dict.fromkeys(STORED_UNITS, _from_stored),
}


def exact_in(value: Any, target: str, name: str) -> Decimal:
    """Read a value that says its unit, exactly, in another unit.

    Args:
        value: ``"24.8亿元"``, ``(Decimal("24.8"), "亿元")``, an `Amount`, or a pint quantity
            of any registry.
        target: The unit wanted.
        name: How to call the value in an error.

    Returns:
        The plain decimal in the target unit.

    Raises:
        UnitError: The value has no unit, or one that measures something else.
        ParseError: The text is not a figure.
        InvalidValueError: It states a bound, or is no finite decimal.

    Example:
        >>> exact_in("24.8亿元", "元", "turnover")
        Decimal('2480000000')
    """
    return _in_unit(value, target, name).one_decimal(name)


def as_stored(kind: type[S], value: Any, name: str) -> S:
    """Read money or labour as records store it; its printed decimals stay in the exponent.

    Example:
        >>> as_stored(Yuan, "24.80亿元", "turnover").as_tuple().exponent
        6
    """
    target = STORED_UNITS[kind]
    if type(value) is tuple and len(value) == 2 and type(value[0]) is Decimal:  # noqa: PLR2004 - a pair
        zeros = _zeros(value[1], target) if type(value[1]) is str else None
        if zeros is not None:  # by far the most: no need of an Amount on the way
            return kind(_scaled(plain_number(value[0], name), zeros))
    amount = _in_unit(value, target, name)
    amount.one_decimal(name)
    return kind(amount.printed)


@functools.cache
def _zeros(source: str, target: str) -> int | None:
    """By how many places the point moves from one unit to another, None where it does not."""
    times = factor(source, target)
    if isinstance(times, Fraction) or times != Decimal((0, (1,), times.adjusted())):
        return None
    return times.adjusted()


def _in_unit(value: Any, target: str, name: str) -> Amount:
    hint = f'give "1{target}", (Decimal(1), "{target}") or a pint quantity'
    if isinstance(value, list | dict):
        why = f"is a {type(value).__name__}, not a number"
        raise UnitError(f"{name}={quoted(value)}", why, hint)
    amount = read(value, name)
    if amount.unit is None:
        require_whole_unit(value, name)
        raise UnitError(f"{name}={quoted(value)}", "it has no unit", hint)
    return amount.to(target, name)


def require_whole_unit(value: Any, name: str) -> None:
    """Refuse a text that says 亿 or 万 and not of what."""
    said = value.strip() if isinstance(value, str) else ""
    if said.endswith(("亿", "万")):
        raise UnitError(
            f"{name}={quoted(value)}",
            f"says {said[-1]} and not of what",
            f'write the unit behind it: "{said}元"',
        )


def number_in(value: Any, unit: str, name: str) -> Decimal | Fraction:
    """Read a figure whose parameter says its unit: a plain number is in it, others are converted.

    Example:
        >>> number_in("800万元", "元", "income_yuan") == number_in(8_000_000, "元", "income_yuan")
        True
    """
    return read(value, name, unit=unit).to(unit, name).one_number(name)


def exact_ratio(value: Any, name: str) -> Decimal | Fraction:
    """Read a ratio: a plain one, or a percentage, a permille or a multiple; points are none.

    Example:
        >>> exact_ratio("25.3%", "rate"), exact_ratio(0.253, "rate")
        (Decimal('0.253'), Decimal('0.253'))
    """
    amount = read(value, name)
    if amount.unit not in {None, "%", "‰", "倍"}:
        raise UnitError(
            f"{name}={amount}", "is no ratio", 'give 0.12 or "12%"; points are a difference of two'
        )
    return amount.plain.one_number(name)


def exact_gap(value: Any, name: str) -> Decimal | Fraction:
    """Read a difference of two ratios: a plain one, or points; a percentage is none.

    Example:
        >>> exact_gap("13个百分点", "gap")
        Decimal('0.13')
    """
    amount = read(value, name)
    if amount.unit not in {None, "百分点"}:
        raise UnitError(
            f"{name}={amount}", "is no difference of two ratios", 'give 0.02 or "2个百分点"'
        )
    return (amount if amount.unit is None else amount.plain_gap).one_number(name)


def goal(value: Any, name: str, bound: Bound) -> Amount:
    """Read a level or a rate to be reached; one that is written as its own bound is its number.

    Example:
        >>> print(goal("30家以上", "value", Bound.AT_LEAST), goal("30家", "value", Bound.AT_LEAST))
        30家 30家
    """
    amount = read(value, name)
    return attrs.evolve(amount, bound=Bound.EXACT) if amount.bound is bound else amount


def within_one(value: Any, name: str) -> Amount:
    """Read a rate to be reached, its plain number at most 1: nobody is to take 12 for 12 %.

    Example:
        >>> print(within_one("120%", "rate"), within_one(0.12, "rate"), within_one("1.2倍", "rate"))
        120% 0.12 1.2倍
    """
    amount = goal(value, name, Bound.AT_LEAST)
    if amount.unit is None and abs(Fraction(amount.value)) > 1:
        raise InvalidValueError(
            f"{name}={shown(value)}",
            "is a plain number above 1",
            f'write "{amount}%" (or "{amount}个百分点" for a gap), or for {amount} times the ratio '
            f'as text: "{amount}倍"',
        )
    return amount


def ratio_to_reach(value: Any, name: str) -> Decimal | Fraction:
    """Read a rate to be reached, which decides: a fraction in words is that fraction itself.

    Two thirds have no last decimal, and 2 of 3 must reach them.

    Example:
        >>> ratio_to_reach("三分之二", "ratio"), ratio_to_reach("四分之三", "ratio")
        (Fraction(2, 3), Decimal('0.75'))
    """
    amount = within_one(value, name)
    ratio = exact_ratio(amount, name)
    if not isinstance(value, str) or amount.decimals is not None:
        return ratio
    # Of 34 digits only one fraction of so small a denominator can be the source.
    fraction = Fraction(ratio).limit_denominator(_MOST_PARTS)
    return ratio if fraction == Fraction(ratio) else fraction
