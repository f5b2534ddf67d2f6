"""Losses and technology-transfer income in enterprise income tax (亏损结转, 技术转让所得).

VAT is left to the caller's own `Parameter`: from 2026-01-01 the VAT Law's list of exemptions names
no technology item, and how far 公告2026年第10号 keeps development, consulting and services exempt,
and until when, is unconfirmed.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from stmetrics.errors import InvalidValueError
from stmetrics.exact._arithmetic import as_decimal
from stmetrics.exact._numbers import whole_number
from stmetrics.periods.days import as_date
from stmetrics.rules.income_tax import _parameters as values
from stmetrics.rules.income_tax._transfer_income import HALF, split_transfer
from stmetrics.units._reading import number_in

if TYPE_CHECKING:
    from stmetrics.units._reading import Figure


def loss_carry_forward_years(loss_year: int, *, qualified_years: Iterable[int] = ()) -> int:
    """Years over which a loss is carried forward (亏损结转年限).

    Ten for a loss of the five years before a year, from 2018 on, in which the enterprise is
    certified or a listed technology SME, whether or not it was so when it made the loss; else five.

    Args:
        loss_year: The year of the loss.
        qualified_years: The tax years in which the enterprise is certified or listed.

    Returns:
        5 or 10.

    Raises:
        InvalidValueError: No whole number of a year.
        NoRuleInForceError: Before 2008.

    Example:
        Qualified in 2020 alone: the losses of 2015 to 2019 carry longer, that of 2020 does not.

        >>> [
        ...     loss_carry_forward_years(year, qualified_years=[2020])
        ...     for year in (2014, 2015, 2019, 2020)
        ... ]
        [5, 10, 10, 5]

    References:
        企业所得税法, Art. 18, effective 2008-01-01; 财税〔2018〕76号 and 公告2018年第45号, Art. 1,
        effective 2018-01-01.
    """
    loss = whole_number(loss_year, "loss_year")
    least = values.LOSS_YEARS.on(_end_of(loss)).value
    longer = values.QUALIFIED_LOSS_YEARS.values[0]
    for given in qualified_years:
        year = whole_number(given, "qualified_years")
        if year >= longer.start.year:
            before: int = values.LOSS_YEARS_BEFORE.on(_end_of(year)).value
            if year - before <= loss < year:
                return longer.value
    return least


def last_year_of_loss(loss_year: int, *, qualified_years: Iterable[int] = ()) -> int:
    """The last tax year in which a loss can be made up (亏损结转到期年度).

    Args:
        loss_year: The year of the loss.
        qualified_years: The tax years in which the enterprise is certified or a listed technology
            SME.

    Returns:
        The year of the loss plus 5, or plus 10, see `loss_carry_forward_years`.

    Raises:
        InvalidValueError: No whole number of a year.
        NoRuleInForceError: Before 2008.

    Example:
        >>> last_year_of_loss(2013, qualified_years=[2018]), last_year_of_loss(2013)
        (2023, 2018)

    References:
        企业所得税法, Art. 18, effective 2008-01-01; 财税〔2018〕76号 and 公告2018年第45号, Art. 1,
        effective 2018-01-01.
    """
    years = loss_carry_forward_years(loss_year, qualified_years=qualified_years)
    return whole_number(loss_year, "loss_year") + years


def _end_of(year: int) -> date:
    return as_date(f"{year:04d}-12-31", "year")


def technology_transfer_reduction(income_yuan: Figure, *, on: date | str) -> Decimal:
    """By how much technology-transfer income lowers taxable income (技术转让所得减免).

    All of it up to 5 million yuan in a year, half of what is above. Which transfers qualify says
    `assess_technology_transfer`, and what those of a year bring `qualifying_transfer_income`.

    Args:
        income_yuan: The year's income from technology transfers that qualify, zero or more; a plain
            number is in 元.
        on: Any day of the tax year.

    Returns:
        The reduction in 元, to 34 digits.

    Raises:
        InvalidValueError: Negative income.
        NoRuleInForceError: Before 2008.

    Example:
        >>> technology_transfer_reduction("800万元", on="2022-12-31")
        Decimal('6500000')

    References:
        企业所得税法实施条例, Art. 90, effective 2008-01-01.
    """
    income = Fraction(number_in(income_yuan, "元", "income_yuan"))
    if income < 0:
        raise InvalidValueError("income_yuan", "must not be negative", "a loss has no relief")
    exempt, above = split_transfer(income, on)
    reduction = exempt + above * HALF
    return as_decimal(reduction)
