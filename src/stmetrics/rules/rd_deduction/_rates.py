"""The rates of a tax year, and the years over which an intangible is amortised."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final

from stmetrics.errors import InvalidValueError
from stmetrics.law._trace import looked_up_once
from stmetrics.rules.rd_deduction import parameters as values
from stmetrics.rules.rd_deduction.parameters import DeductionClass

MONTHS: Final = 12
QUARTER: Final = 3
"""Months of a year, and of its last quarter."""


@looked_up_once
def year_rates(kind: DeductionClass, day: date) -> tuple[Decimal, Decimal, bool]:
    """The rate at the end of the tax year, that of September, and whether the two are told apart.

    Only 2022 tells them apart.
    """
    parameter = values.RATES[kind]
    last = parameter.on(date(day.year, 12, 31)).value
    if not values.FOURTH_QUARTER.values[0].holds(day):
        return last, last, False
    values.FOURTH_QUARTER.on(day)  # read, so that the assessment names it
    first = parameter.on(date(day.year, 9, 30)).value
    return last, first, first != last


def mean_rate(kind: DeductionClass, day: date) -> Fraction:
    """The rate of a whole tax year, the fourth quarter of 2022 by its months."""
    last, first, _ = year_rates(kind, day)
    return (Fraction(last) * QUARTER + Fraction(first) * (MONTHS - QUARTER)) / MONTHS


def require_life(years: int, day: date) -> int:
    """Refuse to amortise an intangible over fewer years than the rules allow."""
    least = values.INTANGIBLE_YEARS.on(day).value
    if years < least:
        raise InvalidValueError(
            f"years={years}", f"an intangible is amortised over {least} years at the least"
        )
    return years
