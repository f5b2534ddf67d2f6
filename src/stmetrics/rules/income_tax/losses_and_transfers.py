"""Losses and technology-transfer income in enterprise income tax (亏损结转, 技术转让所得).

VAT is left to the caller's own `Parameter`: from 2026-01-01 the VAT Law's list of exemptions names
no technology item, and how far 公告2026年第10号 keeps development, consulting and services exempt,
and until when, is unconfirmed.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final

from stmetrics.errors import InvalidValueError, quoted
from stmetrics.exact._arithmetic import CONTEXT
from stmetrics.exact.numbers import Number, to_exact, whole_number
from stmetrics.periods.period import as_date
from stmetrics.rules.income_tax import _parameters as values

HALF: Final = Fraction(1, 2)
"""What is taxed of technology-transfer income above the exempt part."""


def loss_carry_forward_years(
    *,
    qualified: bool,
    on: date | str,
    loss_year: int | None = None,
    qualified_in: int | None = None,
) -> int:
    """Years over which a loss is carried forward (亏损结转年限).

    Args:
        qualified: Whether the enterprise is certified or a listed technology SME in the year.
        on: Any day of the tax year in which the loss is to be made up.
        loss_year: The year of the loss; None asks for a loss of that tax year.
        qualified_in: The year since which it is qualified; None means that tax year.

    Returns:
        5; or 10 for the qualified from 2018, for losses of the five years before the year of
        qualification (not before 2018) and later.

    Raises:
        InvalidValueError: A qualification that is neither True nor False, or contradicted by its
            year; a loss or a qualification after the tax year.
        NoRuleInForceError: Before 2008.

    Example:
        >>> loss_carry_forward_years(qualified=True, on="2018-12-31")
        10
        >>> [
        ...     loss_carry_forward_years(
        ...         qualified=True, qualified_in=2020, loss_year=year, on="2020-12-31"
        ...     )
        ...     for year in (2014, 2015)
        ... ]
        [5, 10]

    References:
        企业所得税法, Art. 18, effective 2008-01-01; 财税〔2018〕76号, effective 2018-01-01.
    """
    day = as_date(on, "on")
    if qualified is not True and qualified is not False:
        raise InvalidValueError(f"qualified={quoted(qualified)}", "must be True or False")
    if not qualified and qualified_in is not None:
        raise InvalidValueError(
            f"qualified_in={quoted(qualified_in)}", "contradicts qualified=False", "leave it out"
        )
    loss = _year(loss_year, "loss_year", day)
    if not qualified or day < values.QUALIFIED_LOSS_YEARS.values[0].start:
        return values.LOSS_YEARS.on(day).value
    return _years_of(loss, _year(qualified_in, "qualified_in", day))


def last_year_of_loss(loss_year: int, *, qualified_in: int | None) -> int:
    """The last tax year in which a loss can be made up (亏损结转到期年度).

    Args:
        loss_year: The year of the loss.
        qualified_in: The year in which the enterprise was certified or listed as a technology
            SME, so long as it still is; None where it is not.

    Returns:
        The year of the loss plus 5, or plus 10, see `loss_carry_forward_years`.

    Raises:
        InvalidValueError: No whole number of a year.
        NoRuleInForceError: Before 2008.

    Example:
        >>> last_year_of_loss(2013, qualified_in=2018), last_year_of_loss(2013, qualified_in=None)
        (2023, 2018)

    References:
        企业所得税法, Art. 18, effective 2008-01-01; 财税〔2018〕76号, effective 2018-01-01.
    """
    loss = whole_number(loss_year, "loss_year")
    if qualified_in is None:
        return loss + values.LOSS_YEARS.on(_end_of(loss)).value
    return loss + _years_of(loss, whole_number(qualified_in, "qualified_in"))


def _years_of(loss: int, qualified_in: int) -> int:
    """Years for a loss of an enterprise that is qualified, from 2018 on."""
    longer = values.QUALIFIED_LOSS_YEARS.values[0]
    since = max(qualified_in, longer.start.year)
    if loss < since - values.LOSS_YEARS_BEFORE.on(_end_of(since)).value:
        return values.LOSS_YEARS.on(_end_of(loss)).value
    return longer.value


def _end_of(year: int) -> date:
    return as_date(f"{year:04d}-12-31", "year")


def _year(value: int | None, name: str, day: date) -> int:
    """A year up to that of the day, which is the default."""
    year = day.year if value is None else whole_number(value, name)
    if year > day.year:
        raise InvalidValueError(f"{name}={year}", f"lies after the tax year {day.year}")
    return year


def technology_transfer_reduction(income_yuan: Number, *, on: date | str) -> Decimal:
    """By how much technology-transfer income lowers taxable income (技术转让所得减免).

    All of it up to 5 million yuan in a year, half of what is above. Whether a transfer qualifies
    (kind of technology, registered contract, parties not wholly owned) is the caller's to know.

    Args:
        income_yuan: The year's technology-transfer income in 元, zero or more.
        on: Any day of the tax year.

    Returns:
        The reduction in 元, to 34 digits.

    Raises:
        InvalidValueError: Negative income.
        NoRuleInForceError: Before 2008.

    Example:
        >>> technology_transfer_reduction(8_000_000, on="2022-12-31")
        Decimal('6500000')

    References:
        企业所得税法实施条例, Art. 90, effective 2008-01-01.
    """
    income = Fraction(to_exact(income_yuan, "income_yuan"))
    if income < 0:
        raise InvalidValueError("income_yuan", "must not be negative", "a loss has no relief")
    exempt, above = split_transfer(income, on)
    reduction = exempt + above * HALF
    return CONTEXT.divide(reduction.numerator, reduction.denominator)


def split_transfer(income: Fraction, on: date | str) -> tuple[Fraction, Fraction]:
    """Split technology-transfer income into the exempt part and what is above it."""
    limit = Fraction(values.TRANSFER_EXEMPT_YUAN.on(on).value)
    return min(income, limit), max(income - limit, Fraction(0))
