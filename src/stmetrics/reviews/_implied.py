"""What printed figures imply of others that were not printed: a base, a whole, a reference rate."""

from __future__ import annotations

import math
from decimal import Decimal

from stmetrics.errors import UndefinedMetricError
from stmetrics.exact._arithmetic import add, divide, subtract
from stmetrics.exact.rounding import round_half_up
from stmetrics.formulas.growth import implied_base
from stmetrics.units._wording import is_exact_count, is_printed
from stmetrics.units.amount import Amount, Bound


def implied_last_year(figure: Amount, growth: Amount) -> Amount | None:
    """The range of bases that a printed figure and its printed growth allow (推算基数).

    Counts are exact, other figures are known to half a step of their last decimal; where only
    one whole number is possible, it is that.

    Args:
        figure: The figure as printed.
        growth: Its growth as a plain ratio, with the decimals it was printed with.

    Returns:
        The base in the figure's unit; None for bounds, computed figures, and a fall of 100 %.

    Example:
        >>> from stmetrics.units import parse
        >>> print(implied_last_year(parse("3623件"), Amount(Decimal("1.348"), None, 3)))
        1543件
    """
    if not (is_printed(figure) and is_printed(growth)):
        return None
    (low_figure, high_figure), (low_rate, high_rate) = printed_ends(figure), printed_ends(growth)
    try:
        low, high = implied_base(low_figure, high_rate), implied_base(high_figure, low_rate)
    except UndefinedMetricError:
        return None
    if is_exact_count(figure) and math.ceil(low) == math.floor(high):
        return Amount(Decimal(math.ceil(low)), figure.unit, 0)
    return _between(low, high, figure)


def implied_whole(figure: Amount, share: Amount) -> Amount | None:
    """The range of wholes that a printed part and its printed share allow (推算总量).

    Args:
        figure: The part as printed.
        share: Its share as a plain ratio, with the decimals it was printed with.

    Returns:
        The whole in the part's unit; None for bounds, computed figures, and shares near zero.

    Example:
        Zhonglou 2012: 295.1 亿元 are 48.4 % of output above designated size.

        >>> from stmetrics.units import parse
        >>> print(implied_whole(parse("295.1亿元"), Amount(Decimal("0.484"), None, 3)))
        608.98-610.44亿元
    """
    if not (is_printed(figure) and is_printed(share)):
        return None
    (low, high), (low_share, high_share) = printed_ends(figure), printed_ends(share)
    if low_share <= 0 or low < 0:
        return None
    return _between(divide(low, high_share), divide(high, low_share), figure)


def implied_reference_growth(growth: Amount, gap: Amount) -> Amount | None:
    """The range of growths that a printed growth and its printed gap imply (推算参照增速).

    Args:
        growth: The growth as a plain ratio, with the decimals it was printed with.
        gap: The points it lies above the reference, as a plain ratio with its decimals.

    Returns:
        The reference's growth as a plain ratio; None for bounds and computed rates.

    Example:
        Zhonglou 2012: 25.3 % is 13 points above the growth of industrial output.

        >>> rate, gap = Amount(Decimal("0.253"), None, 3), Amount(Decimal("0.13"), None, 2)
        >>> print(implied_reference_growth(rate, gap))
        0.1175-0.1285
    """
    if not (is_printed(growth) and is_printed(gap)):
        return None
    (low, high), (low_gap, high_gap) = printed_ends(growth), printed_ends(gap)
    ends = subtract(low, high_gap), subtract(high, low_gap)
    return Amount(ends[0], None, (growth.decimals or 0) + 1, Bound.BETWEEN, ends[1])


def printed_ends(amount: Amount) -> tuple[Decimal, Decimal]:
    """What rounds to a printed figure: half a step either way; counts are exact.

    Example:
        >>> from stmetrics.units import parse
        >>> printed_ends(parse("4.1亿元"))
        (Decimal('4.05'), Decimal('4.15'))
    """
    half = Decimal(0) if is_exact_count(amount) else Decimal(5).scaleb(-1 - (amount.decimals or 0))
    return subtract(amount.value, half), add(amount.value, half)


def _between(low: Decimal, high: Decimal, figure: Amount) -> Amount:
    places = (figure.decimals or 0) + (0 if is_exact_count(figure) else 1)
    return Amount(
        round_half_up(low, places), figure.unit, places, Bound.BETWEEN, round_half_up(high, places)
    )
