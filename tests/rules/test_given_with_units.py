"""Rules read amounts as everything else does: plain in the unit that they name, or with a unit."""

from __future__ import annotations

from decimal import Decimal

import pytest

from stmetrics import rules
from stmetrics.errors import UnitError
from stmetrics.units import parse, quantity

DAY = "2022-12-31"
CALLS = {
    "technology_transfer_reduction": lambda money: rules.technology_transfer_reduction(
        money, on=DAY
    ),
    "contract_technology_amount": lambda money: rules.contract_technology_amount(
        money, "100万元", on=DAY
    ),
    "intangible_amortisation": lambda money: rules.intangible_amortisation(
        money, deduction_class="general", on=DAY
    ),
    "is_above_designated_size": lambda money: rules.is_above_designated_size(
        "industry", revenue_yuan=money, on=DAY
    ),
    "may_deduct_at_once": lambda money: rules.may_deduct_at_once(money, on=DAY),
    "equipment_extra_deduction": lambda money: rules.equipment_extra_deduction(
        money, is_high_tech=True, deducted_at_once=True, on="2022-11-11"
    ),
    "yearly_depreciation": lambda money: rules.yearly_depreciation(money, 10, on=DAY),
    "double_declining_depreciation": lambda money: rules.double_declining_depreciation(
        money, 5, on=DAY
    ),
    "growth_points": lambda money: rules.growth_points([100, 120, money], on=DAY),
}


@pytest.mark.parametrize("name", CALLS)
def test_money_is_read_in_every_form(name):
    plain = CALLS[name](8_000_000)
    pair = Decimal(800), "万元"
    for given in ("800万元", pair, parse("0.08亿元"), quantity("800万元"), 8e6):
        assert CALLS[name](given) == plain


@pytest.mark.parametrize("name", CALLS)
@pytest.mark.parametrize("given", ["800件", "25%"])
def test_what_is_no_money_is_refused(name, given):
    with pytest.raises(UnitError):
        CALLS[name](given)


def test_people_may_say_that_they_are():
    assert rules.yearly_mean("90人", ["100人"] * 12) == rules.yearly_mean(90, [100] * 12)
    assert rules.is_above_designated_size(
        "services_10m", revenue_yuan=None, employees="60人", on="2018-12-31"
    ) is rules.is_above_designated_size(
        "services_10m", revenue_yuan=None, employees=60, on="2018-12-31"
    )
