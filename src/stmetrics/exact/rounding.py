"""Official rounding, and ratios as people read them."""

from __future__ import annotations

from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP, Decimal
from fractions import Fraction
from typing import Final

from stmetrics._closed_list import ClosedList, member_of
from stmetrics.errors import InvalidValueError, shown
from stmetrics.exact._arithmetic import UNROUNDED, multiply
from stmetrics.exact._numbers import Number, one_of, plain_text, to_exact, whole_number

_MOST_DECIMALS: Final = 100


class RoundingMode(ClosedList):
    """How a figure was brought to its printed decimals (数值修约).

    Example:
        >>> round_to(Decimal("2.5"), 0, RoundingMode("half_even"))
        Decimal('2')
    """

    HALF_UP = "half_up", "四舍五入"
    """四舍五入, away from zero at one half: what official statistics print."""
    HALF_EVEN = "half_even", "四舍六入五成双"
    """四舍六入五成双, to the even neighbour at one half: GB/T 8170."""
    TRUNCATION = "truncation", "截尾"
    """去尾法, toward zero."""
    UP = "up", "进一"
    """进一法, away from zero whenever anything is left."""


_DECIMAL_ROUNDING: Final = {
    RoundingMode.HALF_UP: ROUND_HALF_UP,
    RoundingMode.HALF_EVEN: ROUND_HALF_EVEN,
    RoundingMode.TRUNCATION: ROUND_DOWN,
    RoundingMode.UP: ROUND_UP,
}


def round_half_up(value: Number, decimals: int) -> Decimal:
    """Round as Chinese official statistics print: half up, away from zero (四舍五入).

    Args:
        value: Any number; a float is read as printed.
        decimals: Decimals to keep; negative for tens (-1), hundreds (-2) and so on.

    Returns:
        A Decimal with exactly these decimals, never a negative zero; money that knows its unit,
        as records and assessments hold it, stays so.

    Raises:
        InvalidValueError: Not a finite number, or decimals beyond ±100.

    Example:
        >>> round_half_up(2.675, 2), round_half_up(-0.5, 0), round_half_up(290312, -2)
        (Decimal('2.68'), Decimal('-1'), Decimal('290300'))
    """
    return round_to(value, decimals, RoundingMode.HALF_UP)


def round_to(value: Number, decimals: int, mode: RoundingMode | str) -> Decimal:
    """Round to a number of decimals in a named way (修约).

    Args:
        value: Any number; a float is read as printed, a Fraction exactly.
        decimals: Decimals to keep; negative for tens (-1), hundreds (-2) and so on.
        mode: One of `RoundingMode`.

    Returns:
        A Decimal with exactly these decimals, never a negative zero.

    Raises:
        InvalidValueError: Not a finite number, or decimals beyond ±100.

    Example:
        45.747 printed as 45.8 is explained by no single rounding:

        >>> [str(round_to(Decimal("45.747"), 1, mode)) for mode in RoundingMode]
        ['45.7', '45.7', '45.7', '45.8']

    References:
        GB/T 8170, rules of rounding off for numerical values (half-even).
    """
    exact = to_exact(value)
    decimals = whole_number(decimals, "decimals")
    if abs(decimals) > _MOST_DECIMALS:
        raise InvalidValueError(f"decimals={shown(decimals)}", "must lie within ±100")
    mode = member_of(RoundingMode, mode, "mode")
    if isinstance(exact, Fraction):
        rounded = _round_fraction(exact, decimals, mode)
    else:
        grid = Decimal((0, (1,), -decimals))
        rounded = exact.quantize(grid, rounding=_DECIMAL_ROUNDING[mode], context=UNROUNDED)
    if decimals < 0:
        rounded = rounded.quantize(Decimal(1), context=UNROUNDED)
    rounded = rounded or rounded.copy_abs()
    return type(value)(rounded) if isinstance(value, Decimal) else rounded


def _round_fraction(value: Fraction, decimals: int, mode: RoundingMode) -> Decimal:
    scaled = abs(value) * Fraction(10) ** decimals
    kept, rest = divmod(scaled.numerator, scaled.denominator)
    twice = 2 * rest
    goes_up = {
        RoundingMode.HALF_UP: twice >= scaled.denominator,
        RoundingMode.HALF_EVEN: twice > scaled.denominator
        or (twice == scaled.denominator and kept % 2 == 1),
        RoundingMode.TRUNCATION: False,
        RoundingMode.UP: rest > 0,
    }[mode]
    digits = Decimal(kept + goes_up).as_tuple().digits
    return Decimal((int(value < 0), digits, -decimals))


def percent(ratio: Number, decimals: int) -> str:
    """Print a ratio as a percentage (百分比), rounded half up.

    Args:
        ratio: The ratio: 0.253 prints as 25.3 %.
        decimals: Decimals of the printed percentage.

    Returns:
        Text such as ``25.3%``.

    Raises:
        InvalidValueError: Not a finite number.

    Example:
        >>> percent(0.253, 1), percent(Decimal("15") / 16, 2)
        ('25.3%', '93.75%')
    """
    return f"{plain_text(_hundredfold(ratio, decimals))}%"


def points(gap: Number, decimals: int, *, lang: str = "zh") -> str:
    """Print a difference of two ratios in percentage points (百分点), rounded half up.

    Points are not percent: from 12 % to 25 % is 13 points, and 108 percent more.

    Args:
        gap: The difference as a ratio: 0.13 prints as 13 points.
        decimals: Decimals of the printed figure.
        lang: ``"zh"`` or ``"en"``.

    Returns:
        Text such as ``13个百分点``.

    Raises:
        InvalidValueError: Not a finite number, or an unknown language.

    Example:
        Growth of gross output value above that of industrial output, Zhonglou 2012:

        >>> points(0.13, 0), points(0.13, 0, lang="en")
        ('13个百分点', '13 percentage points')
    """
    printed = plain_text(_hundredfold(gap, decimals))
    if one_of(lang, "lang", ("zh", "en")) == "zh":
        return f"{printed}个百分点"
    return f"{printed} percentage point{'' if printed in {'1', '-1'} else 's'}"


def _hundredfold(ratio: Number, decimals: int) -> Decimal:
    return round_half_up(multiply(to_exact(ratio, "ratio"), 100), decimals)
