"""Growth: change of one figure over time, and differences of rates.

The later figure always comes first. Rates are plain ratios: 0.253 is 25.3 %.
"""

from __future__ import annotations

import math
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any, overload

from stmetrics.errors import InvalidValueError, UndefinedMetricError, shown
from stmetrics.exact import _numbers as numbers
from stmetrics.exact._arithmetic import (
    add,
    divide,
    multiply,
    require_positive,
    root_growth,
    subtract,
)
from stmetrics.exact._numbers import Exact, Number, as_ratio, plain_number, to_exact
from stmetrics.units._reconcile import alike, level, levels, rate as rate_of, rates

if TYPE_CHECKING:
    from stmetrics.units._pint import Quantity


@overload
def growth_rate(current: float, base: float) -> float: ...
@overload
def growth_rate(current: Exact | int, base: Exact | int) -> Exact: ...
@overload
def growth_rate(current: Quantity, base: Quantity) -> Decimal: ...
def growth_rate(current: Any, base: Any) -> Any:
    """Change of a figure over a base, as a ratio of the base (增长率; 同比 over last year).

    ``(current - base) / base``. From a negative base to a positive figure there is no growth
    rate, nor from zero.

    Args:
        current: The later figure.
        base: The earlier figure, in the same unit, above zero.

    Returns:
        A ratio (0.253 is 25.3 %), negative for a fall, in the kind of the arguments.

    Raises:
        UndefinedMetricError: The base is zero or negative.
        InvalidValueError: Not finite numbers of one kind.

    Example:
        China's R&D expenditure of 2013 and 2012, in 亿元, printed as 15 %:

        >>> percent(growth_rate(Decimal("11846.6"), Decimal("10298.4")), 1)
        '15.0%'

    References:
        NBS, communiqué on national expenditures on science and technology, 2013.
    """
    if type(current) is type(base) is float and 0.0 < base < math.inf:  # the hot path, unchanged
        rate = (current - base) / base
        if -math.inf < rate < math.inf:
            return rate
    current, base = alike(current=current, base=base)
    require_positive("growth_rate", base=base)
    return divide(subtract(current, base), base)


@overload
def compound_growth_rate(current: float, base: float, periods: Number) -> float: ...
@overload
def compound_growth_rate(
    current: Decimal | int, base: Decimal | int, periods: Number
) -> Decimal: ...
@overload
def compound_growth_rate(
    current: Fraction | int, base: Fraction | int, periods: Number
) -> float: ...
@overload
def compound_growth_rate(current: Quantity, base: Quantity, periods: Number) -> Decimal: ...
def compound_growth_rate(current: Any, base: Any, periods: Any) -> Any:
    """Constant yearly growth that leads from a base to a figure (年均增长, 复合增长率).

    ``(current / base) ** (1 / periods) - 1``. The number of periods is the years passed, not
    the years counted: 2019 to 2022 are three. The average of an index in points is another
    figure, `average_annual_change`.

    Args:
        current: The later figure, zero or more.
        base: The earlier figure, in the same unit, above zero.
        periods: Periods between the two, above zero.

    Returns:
        A ratio per period; a float where Fractions were given.

    Raises:
        UndefinedMetricError: The base is zero or negative, or the later figure negative.
        InvalidValueError: The number of periods is zero or negative.

    Example:
        China's innovation index, environment, 100 in 2015 and 160.4 in 2022, printed as 7.0 %:

        >>> percent(compound_growth_rate(Decimal("160.4"), Decimal(100), 7), 1)
        '7.0%'

    References:
        NBS, China innovation index 2022.
    """
    return _compound_growth("compound_growth_rate", periods, current=current, base=base)


def _compound_growth(metric: str, periods: Any, **levels: Any) -> Any:
    """Yearly growth between two levels, named as the caller's own arguments, later one first."""
    (later_name, base_name), (later, base) = levels, alike(**levels)
    require_positive(metric, **{base_name: base})
    if later < 0:
        raise UndefinedMetricError(
            metric, {later_name: later}, "no root leads to a negative figure"
        )
    growth = divide(subtract(later, base), base)
    return root_growth(divide(later, base), growth, _positive_periods(periods))


@overload
def average_annual_change(current: float, base: float, periods: Number) -> float: ...
@overload
def average_annual_change(current: Exact | int, base: Exact | int, periods: Number) -> Exact: ...
@overload
def average_annual_change(current: Quantity, base: Quantity, periods: Number) -> Quantity: ...
def average_annual_change(current: Any, base: Any, periods: Any) -> Any:
    """Arithmetic average change per year, in the figure's own unit (年均提高, 年均增加).

    ``(current - base) / periods``. This is what "rose by 4.2 points a year on average" means;
    it is not a growth rate.

    Args:
        current: The later figure.
        base: The earlier figure, in the same unit.
        periods: Periods between the two, above zero.

    Returns:
        The change per period in the figure's unit; a quantity for quantities.

    Raises:
        InvalidValueError: The number of periods is zero or negative.

    Example:
        Yangtze delta development index, 100 in 2015 and 129.5 in 2022:

        >>> round_half_up(average_annual_change(Decimal("129.5"), Decimal(100), 7), 1)
        Decimal('4.2')

    References:
        Zhejiang statistics bureau, Yangtze delta development index 2022.
    """
    (current, base), with_unit = levels(current=current, base=base)
    change = subtract(current, base)
    return with_unit(divide(change, _periods_like(change, periods)))


@overload
def implied_base(current: float, rate: float) -> float: ...
@overload
def implied_base(current: Exact | int, rate: Exact | int) -> Exact: ...
@overload
def implied_base(current: Quantity, rate: Decimal | int) -> Quantity: ...
def implied_base(current: Any, rate: Any) -> Any:
    """The earlier figure that a printed figure and its growth rate imply (推算基数).

    ``current / (1 + rate)``. The printed rate is rounded, so the base is known only within a
    range.

    Args:
        current: The later figure.
        rate: Its growth rate as a ratio, above -1.

    Returns:
        The base in the figure's unit; a quantity for a quantity.

    Raises:
        UndefinedMetricError: The rate is -1 or less.

    Example:
        Gross output value of 295.1 亿元 after growth of 25.3 %, Zhonglou 2012:

        >>> round_half_up(implied_base(Decimal("295.1"), Decimal("0.253")), 1)
        Decimal('235.5')
    """
    current, with_unit = level(current, "current")
    current, rate = numbers.alike(current=current, rate=rate_of(rate, "rate"))
    return with_unit(divide(current, _growth_factor("implied_base", rate=rate)))


@overload
def growth_gap(rate: float, reference: float) -> float: ...
@overload
def growth_gap(rate: Exact | int, reference: Exact | int) -> Exact: ...
def growth_gap(rate: Any, reference: Any) -> Any:
    """How far one rate lies above another (高于…个百分点; 增速差).

    ``rate - reference``. The result is a difference of ratios: 0.13 is 13 percentage points,
    printed by `points`, never a percentage.

    Args:
        rate: A rate or share as a ratio.
        reference: The rate that it is compared with; for a change, last year's revised one.

    Returns:
        The difference, negative where the rate lies below.

    Raises:
        InvalidValueError: Not finite numbers of one kind.

    Example:
        R&D intensity of 2019 against the revised intensity of 2018:

        >>> points(growth_gap(Decimal("0.0223"), Decimal("0.0214")), 2)
        '0.09个百分点'

    References:
        NBS, communiqué 2019, note on the revised GDP of 2018.
    """
    return as_ratio(subtract(*rates(rate=rate, reference=reference)))


@overload
def ratio_growth_rate(numerator_growth: float, denominator_growth: float) -> float: ...
@overload
def ratio_growth_rate(numerator_growth: Exact | int, denominator_growth: Exact | int) -> Exact: ...
def ratio_growth_rate(numerator_growth: Any, denominator_growth: Any) -> Any:
    """Growth of a ratio from the growth of its two sides (比率增速, 人均增速, 户均增速).

    ``(1 + numerator_growth) / (1 + denominator_growth) - 1``.

    Args:
        numerator_growth: Growth of the numerator, as a ratio.
        denominator_growth: Growth of the denominator, as a ratio above -1.

    Returns:
        Growth of the ratio.

    Raises:
        UndefinedMetricError: The denominator's growth is -1 or less.

    Example:
        R&D of Hubei's technology SMEs grew by 102.74 %, their number by 69.96 %:

        >>> percent(ratio_growth_rate(Decimal("1.0274"), Decimal("0.6996")), 2)
        '19.29%'

    References:
        Hubei Daily, 2023-02-01, technology SMEs 2022.
    """
    above, below = rates(numerator_growth=numerator_growth, denominator_growth=denominator_growth)
    factor = _growth_factor("ratio_growth_rate", denominator_growth=below)
    return divide(subtract(above, below), factor)


@overload
def real_growth_rate(nominal_growth: float, inflation: float) -> float: ...
@overload
def real_growth_rate(nominal_growth: Exact | int, inflation: Exact | int) -> Exact: ...
def real_growth_rate(nominal_growth: Any, inflation: Any) -> Any:
    """Growth at constant prices (实际增长, 扣除价格因素).

    ``(1 + nominal_growth) / (1 + inflation) - 1``; the difference of the two is only close.

    Args:
        nominal_growth: Growth at current prices, as a ratio.
        inflation: Growth of the price index, as a ratio above -1.

    Returns:
        Real growth.

    Raises:
        UndefinedMetricError: Inflation is -1 or less.

    Example:
        >>> percent(real_growth_rate(0.10, 0.02), 1)
        '7.8%'
    """
    nominal, prices = rates(nominal_growth=nominal_growth, inflation=inflation)
    factor = _growth_factor("real_growth_rate", inflation=prices)
    return divide(subtract(nominal, prices), factor)


@overload
def deflate(nominal: float, deflator: float) -> float: ...
@overload
def deflate(nominal: Exact | int, deflator: Exact | int) -> Exact: ...
@overload
def deflate(nominal: Quantity, deflator: Decimal | int) -> Quantity: ...
def deflate(nominal: Any, deflator: Any) -> Any:
    """A level at the prices of the base year (不变价).

    ``nominal / deflator``, the base year's deflator being 1. An index that is 100 in its base
    year must be divided by 100 first.

    Args:
        nominal: The level at current prices.
        deflator: The price index with base 1, above zero.

    Returns:
        The level at constant prices; a quantity for a quantity.

    Raises:
        UndefinedMetricError: The deflator is zero or negative.

    Example:
        >>> deflate(Decimal("104"), Decimal("1.04"))
        Decimal('1E+2')
    """
    nominal, with_unit = level(nominal, "nominal")
    nominal, deflator = numbers.alike(nominal=nominal, deflator=rate_of(deflator, "deflator"))
    require_positive("deflate", deflator=deflator)
    return with_unit(divide(nominal, deflator))


@overload
def required_growth_rate(target: float, current: float, periods: Number) -> float: ...
@overload
def required_growth_rate(
    target: Decimal | int, current: Decimal | int, periods: Number
) -> Decimal: ...
@overload
def required_growth_rate(
    target: Fraction | int, current: Fraction | int, periods: Number
) -> float: ...
@overload
def required_growth_rate(target: Quantity, current: Quantity, periods: Number) -> Decimal: ...
def required_growth_rate(target: Any, current: Any, periods: Any) -> Any:
    """Yearly growth still needed to reach a target (所需年均增速).

    ``(target / current) ** (1 / periods) - 1``.

    Args:
        target: The figure to reach, zero or more.
        current: Today's figure, in the same unit, above zero.
        periods: Periods left, above zero.

    Returns:
        A ratio per period, negative where the target lies below today's figure.

    Raises:
        UndefinedMetricError: Today's figure is zero or negative, or the target negative.
        InvalidValueError: No period is left.

    Example:
        From 100 certified enterprises to 144 in two years:

        >>> percent(required_growth_rate(144, 100, 2), 1)
        '20.0%'
    """
    return _compound_growth("required_growth_rate", periods, target=target, current=current)


@overload
def two_year_average_growth_rate(growth: float, previous_growth: float) -> float: ...
@overload
def two_year_average_growth_rate(
    growth: Decimal | int, previous_growth: Decimal | int
) -> Decimal: ...
@overload
def two_year_average_growth_rate(
    growth: Fraction | int, previous_growth: Fraction | int
) -> float: ...
def two_year_average_growth_rate(growth: Any, previous_growth: Any) -> Any:
    """Average growth of two years on the base two years back (两年平均增速).

    The geometric mean ``((1 + growth) * (1 + previous_growth)) ** (1 / 2) - 1``.

    Args:
        growth: This year's growth, as a ratio of -1 or more.
        previous_growth: Last year's growth, as a ratio of -1 or more.

    Returns:
        A ratio per year; a float where Fractions were given.

    Raises:
        UndefinedMetricError: A growth rate is below -1.

    Example:
        >>> percent(two_year_average_growth_rate(Decimal("0.21"), Decimal("0")), 1)
        '10.0%'

    References:
        NBS, wording of 2021: 两年平均 is geometric on the base of 2019.
    """
    this, last = rates(growth=growth, previous_growth=previous_growth)
    for name, rate in (("growth", this), ("previous_growth", last)):
        if rate < -1:
            raise UndefinedMetricError(
                "two_year_average_growth_rate", {name: rate}, "a level cannot fall by more than all"
            )
    ratio = multiply(add(1, this), add(1, last))
    return root_growth(ratio, add(add(this, last), multiply(this, last)), 2)


def _positive_periods(periods: Any) -> Any:
    number = plain_number(periods, "periods")
    if number <= 0:
        raise InvalidValueError(
            f"periods={shown(number)}",
            "must be above zero",
            "count the years passed: 2019 to 2022 are 3",
        )
    return number


def _periods_like(change: Any, periods: Any) -> Any:
    """Give the number of periods in the kind that the change has."""
    number = to_exact(_positive_periods(periods), "periods")
    if isinstance(change, Decimal):
        return (
            number
            if isinstance(number, Decimal)
            else divide(Decimal(number.numerator), Decimal(number.denominator))
        )
    if isinstance(change, Fraction):
        return Fraction(number)
    if not (as_float := float(number)):
        raise InvalidValueError(f"periods={shown(number)}", "is too small", "count whole periods")
    return as_float


def _growth_factor(metric: str, **rate: Any) -> Any:
    """One plus a growth rate, refused where nothing, or less, would be left."""
    ((name, value),) = rate.items()
    if value <= -1:
        raise UndefinedMetricError(metric, rate, f"{name} of -1 or less leaves no base")
    return add(1, value)
