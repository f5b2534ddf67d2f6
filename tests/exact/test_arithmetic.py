from __future__ import annotations

from decimal import Decimal, getcontext, localcontext
from fractions import Fraction

import pytest
from hypothesis import given, settings, strategies as st

from stmetrics import compound_growth_rate
from stmetrics.errors import InvalidValueError, UndefinedMetricError
from stmetrics.exact import _arithmetic as arithmetic
from stmetrics.exact._arithmetic import (
    add,
    divide,
    exact_sum,
    multiply,
    require_not_negative,
    require_positive,
    subtract,
)

quick = settings(deadline=None, max_examples=100)
decimals = st.builds(
    lambda number, power: Decimal(f"{number}E{power}"),
    st.integers(-(10**50), 10**50),
    st.integers(-60, 60),
)
pairs = pytest.mark.parametrize("kind", [int, float, Decimal, Fraction])


def root_growth(growth, degree):
    """The yearly growth behind a growth over several years."""
    return arithmetic.root_growth(1 + growth, growth, degree)


@given(decimals, decimals)
@quick
def test_sums_differences_and_products_of_decimals_lose_no_digit(first, second):
    a, b = Fraction(first), Fraction(second)
    assert Fraction(add(first, second)) == a + b
    assert Fraction(subtract(first, second)) == a - b
    assert Fraction(multiply(first, second)) == a * b


@given(decimals, decimals.filter(bool))
@quick
def test_a_quotient_of_decimals_is_right_to_34_digits(first, second):
    true = Fraction(first) / Fraction(second)
    assert abs(Fraction(divide(first, second)) - true) <= abs(true) * Fraction(1, 2 * 10**33)


@given(st.lists(decimals, max_size=20))
@quick
def test_a_sum_is_exact_and_free_of_order(values):
    total = exact_sum(values)
    assert Fraction(total) == sum(map(Fraction, values))
    assert exact_sum(reversed(values)) == total


def test_a_generator_is_run_in_its_owners_context():
    with localcontext(prec=7):
        seen = []

        def values():
            for _ in range(3):
                seen.append(getcontext().prec)
                yield Decimal(1) / 3

        assert exact_sum(values()) == Decimal("0.9999999")
    assert seen == [7, 7, 7]


@pairs
def test_the_kind_stays(kind):
    for operation in (add, subtract, multiply):
        assert type(operation(kind(6), kind(4))) is kind
    assert divide(kind(6), kind(4)) == Fraction(3, 2)


@pytest.mark.parametrize(
    "overflow",
    [
        lambda: add(1.7e308, 1.7e308),
        lambda: subtract(-1.7e308, 1.7e308),
        lambda: multiply(1e200, 1e200),
        lambda: divide(1e200, 1e-200),
        lambda: divide(10**400, 3),
        lambda: root_growth(1e308, 0.5),
    ],
)
def test_a_float_result_is_never_infinite(overflow):
    with pytest.raises(InvalidValueError, match="too large for a float") as caught:
        overflow()
    assert caught.value.hint == "give Decimals"


# --- roots ---


@given(st.integers(1, 10**6), st.integers(1, 12))
@quick
def test_a_decimal_root_undoes_the_power(thousandths, degree):
    rate = Decimal(thousandths) / 1000
    with localcontext(prec=200):
        growth = (1 + rate) ** degree - 1
    assert root_growth(growth, degree) == rate


@given(st.floats(-0.9, 10), st.integers(1, 12))
@quick
def test_a_float_root_undoes_the_power_closely(rate, degree):
    assert root_growth((1 + rate) ** degree - 1, degree) == pytest.approx(rate, abs=1e-6)


def test_a_small_float_growth_keeps_its_digits():
    assert root_growth(1e-12, 2) == pytest.approx(5e-13, rel=1e-12)


@pytest.mark.parametrize("growth", [-1, -1.0, Decimal(-1), Fraction(-1)])
def test_a_total_loss_is_one_over_any_number_of_periods(growth):
    assert root_growth(growth, 3) == -1


def test_a_fraction_of_a_period_raises_the_power():
    assert root_growth(Decimal("0.1"), Fraction(1, 2)) == Decimal("0.21")
    assert root_growth(Fraction(1, 10), 0.5) == pytest.approx(0.21)


def test_a_decimal_result_beyond_the_context_is_refused_by_name():
    with pytest.raises(InvalidValueError):
        compound_growth_rate(Decimal("1e500"), Decimal("1e-500"), Decimal("0.01"))


# --- guards ---


@pairs
def test_only_a_base_above_zero_is_positive(kind):
    require_positive("growth_rate", base=kind(1))
    with pytest.raises(UndefinedMetricError, match=r"growth_rate\(base=-1.*base is negative"):
        require_positive("growth_rate", base=kind(-1))
    with pytest.raises(UndefinedMetricError, match=r"growth_rate\(base=0.*base is zero"):
        require_positive("growth_rate", base=kind(0))


@pairs
def test_zero_is_not_negative(kind):
    require_not_negative(part=kind(0), whole=kind(3))
    with pytest.raises(InvalidValueError, match=r"part=-1.*must not be negative"):
        require_not_negative(part=kind(-1))
