"""Equipment in enterprise income tax: faster depreciation, deduction at once (加速折旧)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from stmetrics.errors import InvalidValueError, quoted
from stmetrics.exact._arithmetic import as_decimal, multiply, require_not_negative
from stmetrics.exact._numbers import to_decimal, whole_number
from stmetrics.periods.days import as_date
from stmetrics.records._fields import flag
from stmetrics.rules.income_tax import _parameters as values
from stmetrics.units._reading import number_in

if TYPE_CHECKING:
    from stmetrics.units._reading import Figure


def yearly_depreciation(cost: Figure, minimum_years: int, *, on: date | str) -> Decimal:
    """Yearly straight-line depreciation of R&D equipment over the shortened life (加速折旧).

    ``cost / (minimum life * 60 %)``.

    Args:
        cost: The cost, in any unit, above zero.
        minimum_years: The minimum life that the law gives.
        on: Any day of the year of purchase.

    Returns:
        The yearly amount in the cost's unit, to 34 digits.

    Raises:
        InvalidValueError: A cost or life of zero or less.
        NoRuleInForceError: Before 2008.

    Example:
        1,200 万元 over ten years, shortened to six:

        >>> yearly_depreciation(1200, 10, on="2022-12-31")
        Decimal('200')

    References:
        企业所得税法实施条例, Art. 98, effective 2008-01-01.
    """
    amount = Fraction(number_in(cost, "元", "cost"))
    years = whole_number(minimum_years, "minimum_years")
    if amount <= 0 or years < 1:
        raise InvalidValueError("cost or minimum_years", "must be above zero")
    return _plain(amount / (years * Fraction(values.SHORTENED_LIFE_SHARE.on(on).value)))


def double_declining_depreciation(
    cost: Figure, years: int, *, residual: Figure = 0, on: date | str
) -> tuple[Decimal, ...]:
    """Depreciation of each year by the double declining balance (双倍余额递减法).

    ``2 / years`` of what is left, and over the last two years what is left evenly, down to the
    residual value. That last step is believed to stand in 国税发〔2009〕81号, not seen.

    Args:
        cost: The cost, in any unit, above zero.
        years: The minimum life that the law gives; it is not shortened besides.
        residual: The residual value, zero or more and at most the cost.
        on: Any day of the year of purchase.

    Returns:
        The amount of each year in the cost's unit, to 34 digits; none lies below zero.

    Raises:
        InvalidValueError: A cost or life of zero or less, a residual value outside the cost.
        NoRuleInForceError: Before 2008.

    Example:
        >>> [str(each) for each in double_declining_depreciation(1000, 5, on="2022-12-31")]
        ['400', '240', '144', '108', '108']

    References:
        企业所得税法实施条例, Art. 98, effective 2008-01-01; 国税发〔2009〕81号, not seen.
    """
    left, floor, life = _equipment(cost, residual, years)
    evenly = min(values.STRAIGHT_LINE_YEARS.on(on).value, life)
    amounts = []
    for _ in range(life - evenly):
        amount = min(left * 2 / life, left - floor)
        amounts.append(amount)
        left -= amount
    amounts += [(left - floor) / evenly] * evenly
    return tuple(_plain(each) for each in amounts)


def sum_of_years_depreciation(
    cost: Figure, years: int, *, residual: Figure = 0, on: date | str
) -> tuple[Decimal, ...]:
    """Depreciation of each year by the sum of the years' digits (年数总和法).

    ``(cost - residual) * years left / (1 + 2 + … + years)``.

    Args:
        cost: The cost, in any unit, above zero.
        years: The minimum life that the law gives; it is not shortened besides.
        residual: The residual value, zero or more and at most the cost.
        on: Any day of the year of purchase.

    Returns:
        The amount of each year in the cost's unit, to 34 digits.

    Raises:
        InvalidValueError: A cost or life of zero or less, a residual value outside the cost.
        NoRuleInForceError: Before 2008.

    Example:
        >>> [str(each) for each in sum_of_years_depreciation(1500, 5, on="2022-12-31")]
        ['500', '400', '300', '200', '100']

    References:
        企业所得税法实施条例, Art. 98, effective 2008-01-01.
    """
    whole, floor, life = _equipment(cost, residual, years)
    values.ACCELERATED_METHODS.on(on)
    digits = life * (life + 1) // 2
    return tuple(_plain((whole - floor) * left / digits) for left in range(life, 0, -1))


def may_deduct_at_once(
    unit_value_yuan: Figure,
    *,
    on: date | str,
    is_high_tech: bool = False,
    for_rd_alone: bool = False,
) -> bool:
    """Whether equipment may be deducted at once (设备一次性税前扣除); buildings never are.

    Args:
        unit_value_yuan: Its unit value; a plain number is in 元.
        on: The day of purchase.
        is_high_tech: Whether the enterprise was certified; any value of the fourth quarter of
            2022 then is deducted at once.
        for_rd_alone: Whether it serves R&D alone, which counted until 2017.

    Returns:
        True up to 5 million yuan, that included; until 2017 up to 5,000, and 1 million for R&D
        alone.

    Raises:
        InvalidValueError: A negative value.
        NoRuleInForceError: Before 2014, or from 2028.

    Example:
        >>> may_deduct_at_once(5_000_000, on="2024-06-01")
        True
        >>> may_deduct_at_once(9_000_000, on="2022-11-11", is_high_tech=True)
        True

    References:
        财税〔2014〕75号, effective 2014-01-01; 财税〔2018〕54号, effective 2018-01-01;
        公告2021年第6号; 公告2022年第28号; 公告2023年第37号, effective 2024-01-01.
    """
    value = number_in(unit_value_yuan, "元", "unit_value_yuan")
    require_not_negative(unit_value_yuan=value)
    limit = values.AT_ONCE_YUAN.on(on).value
    if for_rd_alone is True and values.AT_ONCE_RD_YUAN.values[0].holds(as_date(on, "on")):
        limit = values.AT_ONCE_RD_YUAN.on(on).value
    within = bool(value <= limit)
    return within or bool(_extra_rate(on, is_high_tech=is_high_tech))


def equipment_extra_deduction(
    cost_yuan: Figure, *, is_high_tech: bool, deducted_at_once: bool, on: date | str
) -> Decimal:
    """What is deducted of equipment beyond its cost (设备器具加计扣除).

    Certified enterprises that chose to deduct equipment bought in the fourth quarter of 2022 at
    once deducted as much again; there is nothing extra otherwise. Used equipment counts too.

    Args:
        cost_yuan: The cost, zero or more; a plain number is in 元.
        is_high_tech: Whether the enterprise was certified at any time in the quarter.
        deducted_at_once: Whether the one-off deduction was chosen.
        on: The day of purchase: of the invoice, of arrival by instalments, of completion.

    Returns:
        The extra deduction in 元, exact.

    Raises:
        InvalidValueError: A negative cost; an answer that is neither True nor False.

    Example:
        >>> equipment_extra_deduction(
        ...     9_000_000, is_high_tech=True, deducted_at_once=True, on="2022-11-11"
        ... )
        Decimal('9000000')
        >>> equipment_extra_deduction(
        ...     9_000_000, is_high_tech=True, deducted_at_once=False, on="2022-11-11"
        ... )
        Decimal('0')

    References:
        公告2022年第28号, Art. 1, effective 2022-10-01; 公告2018年第46号 on the day of purchase.
    """
    cost = to_decimal(number_in(cost_yuan, "元", "cost_yuan"), "cost_yuan")
    require_not_negative(cost_yuan=cost)
    rate = _extra_rate(on, is_high_tech=is_high_tech)
    if not flag(deducted_at_once):
        return Decimal(0)
    return Decimal(multiply(cost, rate)) if rate else rate


def _extra_rate(on: date | str, *, is_high_tech: bool) -> Decimal:
    late_2022, day = values.EXTRA_EQUIPMENT_RATE.values[0], as_date(on, "on")
    if is_high_tech is not True and is_high_tech is not False:
        raise InvalidValueError(f"is_high_tech={quoted(is_high_tech)}", "must be True or False")
    return late_2022.value if is_high_tech and late_2022.holds(day) else Decimal(0)


def _equipment(cost: Figure, residual: Figure, years: int) -> tuple[Fraction, Fraction, int]:
    whole, floor = (
        Fraction(number_in(each, "元", name))
        for name, each in (("cost", cost), ("residual", residual))
    )
    life = whole_number(years, "years")
    if whole <= 0 or life < 1:
        raise InvalidValueError("cost or years", "must be above zero")
    if not 0 <= floor <= whole:
        raise InvalidValueError("residual", "must lie between zero and the cost")
    return whole, floor, life


def _plain(amount: Fraction) -> Decimal:
    return as_decimal(amount)
