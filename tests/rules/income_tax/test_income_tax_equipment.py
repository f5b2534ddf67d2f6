"""Equipment in income tax: faster depreciation by each method, deduction at once, late 2022."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, strategies as st
from strategies import law

from stmetrics.errors import InvalidValueError, NoRuleInForceError
from stmetrics.rules import (
    double_declining_depreciation,
    equipment_extra_deduction,
    may_deduct_at_once,
    sum_of_years_depreciation,
    yearly_depreciation,
)

ON = "2023-12-31"
METHODS = (double_declining_depreciation, sum_of_years_depreciation)


def test_twelve_million_over_ten_years_shortened_to_six_gives_two_million():
    assert yearly_depreciation(1200, 10, on=ON) == 200
    assert yearly_depreciation(Decimal(12_000_000), 10, on=ON) == 2_000_000


@law
@given(st.integers(1, 10**12), st.integers(1, 40))
def test_the_shortened_life_deducts_the_whole_cost(cost, years):
    yearly = Fraction(yearly_depreciation(Decimal(cost) / 100, years, on=ON))
    whole = Fraction(cost, 100)
    assert abs(yearly * years * Fraction(6, 10) - whole) <= whole / 10**32


@pytest.mark.parametrize(
    ("cost", "years"), [(0, 10), (-1, 10), (1200, 0), (1200, -1), (1200, 2.5), (None, 10)]
)
def test_a_cost_or_life_that_is_none_is_refused(cost, years):
    with pytest.raises(InvalidValueError, match=r"cost|minimum_years"):
        yearly_depreciation(cost, years, on=ON)


@pytest.mark.parametrize("day", ["2018-01-01", "2020-12-31", "2021-01-01", "2023-12-31"])
@pytest.mark.parametrize(
    ("value", "may"),
    [
        (1, True),
        (Decimal("4999999.99"), True),
        (5_000_000, True),
        (5_000_000.0, True),
        (Fraction(5_000_000), True),
        (Decimal("5000000.01"), False),
        (Fraction(15_000_001, 3), False),
    ],
)
def test_equipment_of_up_to_five_million_is_deducted_at_once(value, may, day):
    assert may_deduct_at_once(value, on=day) is may


@pytest.mark.parametrize("day", ["2024-01-01", "2027-12-31"])
def test_equipment_is_deducted_at_once_to_the_end_of_2027(day):
    assert may_deduct_at_once(5_000_000, on=day)
    assert not may_deduct_at_once(5_000_001, on=day)


@pytest.mark.parametrize("wrong", [-1, None, "one"])
def test_a_unit_value_that_is_no_amount_is_refused_by_name(wrong):
    with pytest.raises(InvalidValueError, match="unit_value_yuan"):
        may_deduct_at_once(wrong, on=ON)


# --- methods that take more in early years ---


@pytest.mark.parametrize(
    ("years", "amounts"),
    [
        (1, ["1000"]),
        (2, ["500", "500"]),
        (3, ["666.6666666666666666666666666666667", *["166.6666666666666666666666666666667"] * 2]),
        (4, ["500", "250", "125", "125"]),
        (5, ["400", "240", "144", "108", "108"]),
    ],
)
def test_the_double_declining_balance(years, amounts):
    found = double_declining_depreciation(1000, years, on=ON)
    assert found == tuple(Decimal(each) for each in amounts)


@pytest.mark.parametrize(
    ("years", "amounts"), [(1, [1500]), (2, [1000, 500]), (5, [500, 400, 300, 200, 100])]
)
def test_the_sum_of_the_years_digits(years, amounts):
    assert sum_of_years_depreciation(1500, years, on=ON) == tuple(amounts)


def test_a_residual_value_is_never_depreciated():
    assert double_declining_depreciation(1000, 5, residual=50, on=ON) == (400, 240, 144, 83, 83)
    assert double_declining_depreciation(1000, 5, residual=900, on=ON) == (100, 0, 0, 0, 0)
    assert sum_of_years_depreciation(1000, 4, residual=100, on=ON) == (360, 270, 180, 90)
    for method in METHODS:
        assert sum(method(1000, 3, residual=1000, on=ON)) == 0


@law
@given(
    st.integers(1, 10**12),
    st.integers(1, 40),
    st.integers(0, 100),
    st.sampled_from(METHODS),
)
def test_every_method_depreciates_what_is_above_the_residual_value(cents, years, percent, method):
    cost = Decimal(cents) / 100
    residual = cost * percent / 100
    amounts = method(cost, years, residual=residual, on=ON)
    assert len(amounts) == years
    assert all(each >= 0 for each in amounts)
    assert amounts[0] == max(amounts) or method is double_declining_depreciation
    left = Fraction(cost) - Fraction(residual)
    assert abs(sum(map(Fraction, amounts)) - left) <= Fraction(cost) / 10**30


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize(
    ("cost", "years", "residual"),
    [(0, 5, 0), (-1, 5, 0), (10, 0, 0), (10, 2.5, 0), (10, 5, 11), (10, 5, -1), (None, 5, 0)],
)
def test_equipment_that_cannot_be_is_refused(method, cost, years, residual):
    with pytest.raises(InvalidValueError, match=r"cost|years|residual"):
        method(cost, years, residual=residual, on=ON)


# --- late 2022 ---


@pytest.mark.parametrize(
    ("day", "certified", "may"),
    [
        ("2022-09-30", True, False),
        ("2022-10-01", True, True),
        ("2022-12-31", True, True),
        ("2023-01-01", True, False),
        ("2022-11-11", False, False),
    ],
)
def test_certified_enterprises_deducted_any_equipment_of_late_2022_and_as_much_again(
    day, certified, may
):
    value = Decimal("5000000.01")
    assert may_deduct_at_once(value, is_high_tech=certified, on=day) is may
    extra = equipment_extra_deduction(value, is_high_tech=certified, deducted_at_once=True, on=day)
    assert extra == (value if may else 0)


def test_small_equipment_of_late_2022_has_the_extra_part_too():
    assert may_deduct_at_once(1, is_high_tech=True, on="2022-11-11")
    assert (
        equipment_extra_deduction(1, is_high_tech=True, deducted_at_once=True, on="2022-11-11") == 1
    )


@pytest.mark.parametrize("answer", [None, 0, 1, "yes"])
def test_a_certificate_that_is_not_known_is_refused_by_name(answer):
    with pytest.raises(InvalidValueError, match="is_high_tech"):
        equipment_extra_deduction(1, is_high_tech=answer, deducted_at_once=True, on="2022-11-11")
    with pytest.raises(InvalidValueError, match="is_high_tech"):
        may_deduct_at_once(9_000_000, is_high_tech=answer, on="2022-11-11")


@pytest.mark.parametrize("wrong", [-1, None, "one", Fraction(1, 3)])
def test_a_cost_that_is_no_amount_is_refused_by_name(wrong):
    with pytest.raises(InvalidValueError, match="cost_yuan"):
        equipment_extra_deduction(wrong, is_high_tech=True, deducted_at_once=True, on="2022-11-11")


@pytest.mark.parametrize(
    ("work", "parameter"),
    [
        (lambda: yearly_depreciation(1200, 10, on="2007-12-31"), "shortened_life_share"),
        (
            lambda: double_declining_depreciation(1200, 10, on="2007-12-31"),
            "double_declining_straight_line_years",
        ),
        (
            lambda: sum_of_years_depreciation(1200, 10, on="2007-12-31"),
            "accelerated_depreciation_methods",
        ),
        (lambda: may_deduct_at_once(1, on="2013-12-31"), "deducted_at_once_yuan"),
        (lambda: may_deduct_at_once(1, on="2028-01-01"), "deducted_at_once_yuan"),
    ],
)
def test_a_day_without_a_rule_names_the_parameter(work, parameter):
    with pytest.raises(NoRuleInForceError, match=parameter):
        work()


def test_equipment_that_was_not_deducted_at_once_has_nothing_extra():
    facts = {"is_high_tech": True, "on": "2022-11-11"}
    assert equipment_extra_deduction(1, deducted_at_once=False, **facts) == 0
    with pytest.raises(InvalidValueError):
        equipment_extra_deduction(1, deducted_at_once=None, **facts)
