"""A hostile decimal context of the calling thread changes no full-time equivalent and no tax."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from strategies import HOSTILE, hostile, yuan

from stmetrics.rules import (
    TaxYear,
    contract_technology_amount,
    district_relief,
    double_declining_depreciation,
    equipment_extra_deduction,
    estimate_relief,
    full_time_equivalent,
    is_above_designated_size,
    last_year_of_loss,
    loss_carry_forward_years,
    may_deduct_at_once,
    shares_of_hours,
    shares_of_months,
    sum_of_years_depreciation,
    technology_transfer_reduction,
    yearly_depreciation,
)

ON = "2022-12-31"
LONG = Decimal("12345678901234567.89")
YEAR = TaxYear(
    enterprise_id="e1",
    taxable_income=yuan(LONG),
    is_high_tech=True,
    super_deduction=yuan("1234567.89"),
    transfer_income=yuan("98765432.1"),
)
"""Made up."""


def fte(*shares, **kwargs):
    return full_time_equivalent(shares, on=ON, **kwargs)


WORK = {
    "shares": lambda: fte(Decimal("0.123456789012"), 0.8999999, Fraction(1, 3), 0.9),
    "rounded": lambda: fte(Decimal("0.123456789012"), 0.8849999, Fraction(1, 3), decimals=5),
    "hours": lambda: shares_of_hours([160.125, Decimal("1234.56789")], Decimal("176.54321")),
    "months": lambda: shares_of_months([10.79999999, Decimal("1.23456789")]),
    "losses": lambda: (
        loss_carry_forward_years(2015, qualified_years=[2020]),
        last_year_of_loss(2013, qualified_years=[2018]),
    ),
    "transfer": lambda: technology_transfer_reduction(LONG, on=ON),
    "transfer of a float": lambda: technology_transfer_reduction(12345678.91, on=ON),
    "depreciation": lambda: yearly_depreciation(LONG, 7, on=ON),
    "double declining": lambda: double_declining_depreciation(LONG, 7, residual=1, on=ON),
    "sum of years": lambda: sum_of_years_depreciation(LONG, 7, residual=1, on=ON),
    "extra equipment": lambda: equipment_extra_deduction(
        LONG, is_high_tech=True, deducted_at_once=True, on="2022-11-11"
    ),
    "at once": lambda: [
        may_deduct_at_once(value, on=ON)
        for value in (Decimal("5000000.01"), 5000000.01, Fraction(15_000_001, 3))
    ],
    "relief": lambda: estimate_relief(YEAR, on=ON),
    "texts": lambda: [estimate_relief(YEAR, on=ON).text(lang) for lang in ("zh", "en")],
    "total": lambda: estimate_relief(YEAR, on=ON).total_yuan,
    "district": lambda: district_relief([YEAR] * 20, on=ON),
    "technology amount": lambda: contract_technology_amount(LONG, Decimal("1234567.891"), on=ON),
    "size": lambda: (
        is_above_designated_size("industry", revenue_yuan=Decimal("19999999.99"), on=ON).value
    ),
}


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("work", WORK.values(), ids=WORK)
def test_a_hostile_decimal_context_changes_nothing(name, work):
    expected = work()
    with hostile(name):
        found = work()
    assert repr(found) == repr(expected)
    assert found == expected
