"""Where a formula has no value, and where its arguments break a rule."""

from __future__ import annotations

import pickle
from decimal import Decimal
from fractions import Fraction

import pytest
from strategies import FORMULAS, compute, each_number

from stmetrics import formulas
from stmetrics.errors import InvalidValueError, StmetricsError, UndefinedMetricError
from stmetrics.formulas import (
    balanced_shares,
    cascaded_success_ratio,
    compound_growth_rate,
    cumulative_growth_rate,
    growth_rate,
    per_capita,
    required_growth_rate,
    residual_shares,
    share,
    shares,
    success_ratio,
    top_share,
)
from stmetrics.units import quantity

# What makes each formula undefined: arguments, and the argument or figure that is to blame.
UNDEFINED = [
    ("balanced_shares", ([], 1), "sum_of_parts"),
    ("balanced_shares", ([Decimal(0)], 1), "sum_of_parts"),
    ("cascaded_success_ratio", ([],), "stages"),
    ("completion_ratio", (Decimal(1), Decimal(0)), "target"),
    ("completion_ratio", (Decimal(1), Decimal(-5)), "target"),
    ("compound_growth_rate", (Decimal(1), Decimal(0), 3), "base"),
    ("compound_growth_rate", (Decimal(1), Decimal(-1), 3), "base"),
    ("compound_growth_rate", (Decimal(-1), Decimal(1), 3), "current"),
    ("contribution_points", (Decimal(1), Decimal(2), Decimal(0)), "total_base"),
    ("contribution_points", (Decimal(1), Decimal(2), Decimal(-3)), "total_base"),
    ("contribution_share", (Decimal(1), Decimal(2), Decimal(3), Decimal(3)), "total"),
    ("cumulative_growth_rate", ([], []), "sum_of_base_months"),
    ("cumulative_growth_rate", ([Decimal(1)], [Decimal(0)]), "sum_of_base_months"),
    ("cumulative_growth_rate", ([Decimal(1)], [Decimal(-1)]), "sum_of_base_months"),
    ("deflate", (Decimal(1), Decimal(0)), "deflator"),
    ("deflate", (Decimal(1), Decimal(-1)), "deflator"),
    ("growth_rate", (Decimal(2), Decimal(0)), "base"),
    ("growth_rate", (Decimal(2), Decimal(-2)), "base"),
    ("herfindahl_index", ([],), "sum_of_parts"),
    ("herfindahl_index", ([Decimal(0), Decimal(0)],), "sum_of_parts"),
    ("implied_base", (Decimal(1), Decimal(-1)), "rate"),
    ("implied_base", (Decimal(1), Decimal(-2)), "rate"),
    ("leverage_ratio", (Decimal(1), Decimal(0)), "invested"),
    ("leverage_ratio", (Decimal(1), Decimal(-1)), "invested"),
    ("location_quotient", (Decimal(1), Decimal(0), Decimal(1), Decimal(1)), "whole"),
    ("location_quotient", (Decimal(1), Decimal(1), Decimal(0), Decimal(1)), "reference_part"),
    ("location_quotient", (Decimal(1), Decimal(1), Decimal(1), Decimal(0)), "reference_whole"),
    ("multiple", (Decimal(1), Decimal(0)), "reference"),
    ("multiple", (Decimal(1), Decimal(-1)), "reference"),
    ("patents_per_10k", (Decimal(1), Decimal(0)), "population"),
    ("patents_per_10k", (Decimal(1), Decimal(-1)), "population"),
    ("per_capita", (Decimal(1), Decimal(0)), "population"),
    ("per_capita", (Decimal(1), Decimal(-1)), "population"),
    ("ratio_growth_rate", (Decimal(1), Decimal(-1)), "denominator_growth"),
    ("rd_intensity", (Decimal(1), Decimal(0)), "gdp"),
    ("rd_intensity", (Decimal(1), Decimal(-1)), "gdp"),
    ("rd_to_sales_ratio", (Decimal(1), Decimal(0)), "sales"),
    ("rd_to_sales_ratio", (Decimal(1), Decimal(-1)), "sales"),
    ("real_growth_rate", (Decimal(1), Decimal(-1)), "inflation"),
    ("required_growth_rate", (Decimal(1), Decimal(0), 3), "current"),
    ("required_growth_rate", (Decimal(1), Decimal(-1), 3), "current"),
    ("required_growth_rate", (Decimal(-1), Decimal(1), 3), "target"),
    ("residual_shares", ([], 1), "sum_of_parts"),
    ("residual_shares", ([Decimal(0)], 1), "sum_of_parts"),
    ("share", (Decimal(0), Decimal(0)), "whole"),
    ("share", (Decimal(1), Decimal(-1)), "whole"),
    ("shares", ([],), "sum_of_parts"),
    ("shares", ([Decimal(0)],), "sum_of_parts"),
    ("single_month_growth_rate", (Decimal(1), Decimal(1), Decimal(2), Decimal(2)), "month"),
    ("single_month_growth_rate", (Decimal(1), Decimal(1), Decimal(1), Decimal(2)), "month"),
    ("single_month_growth_rate", (Decimal(1), Decimal(1), None, Decimal(2)), "base"),
    ("single_month_growth_rate", (Decimal(1), Decimal(1), Decimal(2), None), "previous_base"),
    ("success_ratio", (Decimal(0), Decimal(0)), "cases"),
    ("top_share", ([], 1), "sum_of_parts"),
    ("top_share", ([Decimal(0)], 1), "sum_of_parts"),
    ("two_year_average_growth_rate", (Decimal(-2), Decimal(0)), "growth"),
    ("two_year_average_growth_rate", (Decimal(0), Decimal(-2)), "previous_growth"),
]
NEVER_UNDEFINED = {"average_annual_change", "growth_gap", "single_month_level"}


def test_every_formula_that_may_be_undefined_is_tried():
    assert {name for name, *_ in UNDEFINED} | NEVER_UNDEFINED == set(FORMULAS)


@pytest.mark.parametrize(("name", "arguments", "blamed"), UNDEFINED)
@pytest.mark.parametrize("kind", [Decimal, float, Fraction, int])
def test_undefined_names_metric_values_and_reason(name, arguments, blamed, kind):
    with pytest.raises(UndefinedMetricError) as caught:
        compute(name, each_number(kind, arguments))
    error = caught.value
    assert error.metric == name
    assert any(key.startswith(blamed) for key in error.values)
    assert error.reason
    assert str(error).startswith(f"{name}(")
    assert isinstance(error, StmetricsError)
    assert isinstance(error, ArithmeticError)


@pytest.mark.parametrize(("name", "arguments"), [case[:2] for case in UNDEFINED])
def test_undefined_survives_a_worker_process(name, arguments):
    with pytest.raises(UndefinedMetricError) as caught:
        compute(name, arguments)
    again = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 - our own bytes
    assert (str(again), again.metric, again.values) == (
        str(caught.value),
        caught.value.metric,
        caught.value.values,
    )


@pytest.mark.parametrize("base", ["0元", "-2亿元"])
def test_quantities_are_undefined_where_numbers_are(base):
    with pytest.raises(UndefinedMetricError, match="base"):
        growth_rate(quantity("2亿元"), quantity(base))


def test_growth_from_minus_2_to_plus_2_prints_nothing():
    with pytest.raises(UndefinedMetricError) as caught:
        growth_rate(2, -2)
    assert str(caught.value).startswith("growth_rate(base=-2): base is negative (")


@pytest.mark.parametrize("fall", [-1, -1.0, Decimal(-1), Fraction(-1)])
def test_a_fall_to_nothing_is_defined(fall):
    assert formulas.two_year_average_growth_rate(fall, fall) == -1
    assert compound_growth_rate(fall + 1, fall + 2, 3) == -1


# --- rules of arguments ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "arguments", "rule"),
    [
        ("success_ratio", (17, 16), "successes=17: must not exceed cases=16"),
        ("success_ratio", (-1, 16), "successes=-1: must not be negative"),
        ("success_ratio", (0, -16), "cases=-16: must not be negative"),
        ("share", (3, 2), "part=3: must not exceed whole=2"),
        ("share", (-3, 2), "part=-3: must not be negative"),
        ("shares", ([3, -2],), r"parts\[1\]=-2: must not be negative"),
        ("shares", ({"a": 3, "b": -2},), r"parts\[b\]=-2: must not be negative"),
        ("balanced_shares", ([3, -2], 1), r"parts\[1\]=-2: must not be negative"),
        ("residual_shares", ([3, -2], 1), r"parts\[1\]=-2: must not be negative"),
        ("herfindahl_index", ([3, -2],), r"parts\[1\]=-2: must not be negative"),
        ("top_share", ([3, -2], 1), r"parts\[1\]=-2: must not be negative"),
        ("top_share", ([3, 2], 0), "n=0: must be 1 or more"),
        ("top_share", ([3, 2], 1.5), "n=1.5: must be a whole number"),
        ("cascaded_success_ratio", ([0.5, 1.1],), "1.1: must not exceed"),
        ("cascaded_success_ratio", ([0.5, -0.1],), "-0.1: must not be negative"),
        ("per_capita", (-1, 5), "count=-1: must not be negative"),
        ("patents_per_10k", (-1, 5), "=-1: must not be negative"),
        ("rd_intensity", (-1, 5), "expenditure=-1: must not be negative"),
        ("rd_to_sales_ratio", (-1, 5), "expenses=-1: must not be negative"),
        ("leverage_ratio", (-1, 5), "induced=-1: must not be negative"),
        ("location_quotient", (-1, 5, 5, 5), "part=-1: must not be negative"),
        ("cumulative_growth_rate", ([1, 2], [1]), "2 months against 1: must be the same months"),
        ("compound_growth_rate", (2, 1, 0), "periods=0: must be above zero"),
        ("compound_growth_rate", (2, 1, -1), "periods=-1: must be above zero"),
        ("required_growth_rate", (2, 1, 0), "periods=0: must be above zero"),
        ("average_annual_change", (2, 1, 0), "periods=0: must be above zero"),
        ("average_annual_change", (2, 1, -0.5), "periods=-0.5: must be above zero"),
        ("balanced_shares", ([1, 1], -3), "decimals=-3: must be -2 to 98"),
        ("residual_shares", ([1, 1], 0.5), "decimals=0.5: must be a whole number"),
        ("balanced_shares", ([1, 1], 101), "decimals"),
        ("shares", ("12",), "is no list of items"),
    ],
)
def test_a_broken_rule_names_argument_value_and_rule(name, arguments, rule):
    with pytest.raises(InvalidValueError, match=rule):
        getattr(formulas, name)(*arguments)


@pytest.mark.parametrize("kind", [Decimal, float, Fraction, int])
def test_counts_above_their_cases_are_refused_in_every_kind(kind):
    with pytest.raises(InvalidValueError, match="must not exceed"):
        success_ratio(kind(17), kind(16))
    with pytest.raises(InvalidValueError, match="must not exceed"):
        share(kind(17), kind(16))
    assert share(kind(17), kind(16), allow_excess=True) == kind(17) / kind(16)


def test_the_limits_themselves_pass():
    assert success_ratio(16, 16) == 1
    assert share(Decimal(2), Decimal(2)) == 1
    assert success_ratio(0, 16) == 0
    assert cascaded_success_ratio([Decimal(1), Decimal(0)]) == 0
    assert top_share([3, 2], 5) == 1


@pytest.mark.parametrize("per", [0, -1])
def test_figures_are_per_so_many_heads_above_zero(per):
    with pytest.raises(StmetricsError, match=f"per={per}"):
        per_capita(5, 10, per=per)


@pytest.mark.parametrize("formula", [shares, balanced_shares, residual_shares])
def test_of_two_names_that_print_alike_none_is_lost(formula):
    more = () if formula is shares else (1,)
    with pytest.raises(InvalidValueError, match="two names print alike"):
        formula({1: Decimal(3), "1": Decimal(1)}, *more)


# --- numbers too large ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("growth_rate", (1e308, 1e-308)),
        ("multiple", (1e308, 1e-5)),
        ("growth_gap", (1.7e308, -1.7e308)),
        ("shares", ([1.7e308, 1.7e308],)),
        ("deflate", (1e308, 1e-308)),
        ("growth_rate", (10**400, 1)),
        ("growth_rate", (10**400, 1.0)),
        ("compound_growth_rate", (2.0, 1.0, 1e-6)),
        ("compound_growth_rate", (Fraction(2), Fraction(1), Fraction(1, 10**6))),
    ],
)
def test_what_is_too_large_for_a_float_is_an_error_of_ours(name, arguments):
    with pytest.raises(InvalidValueError, match="too large"):
        compute(name, arguments)


@pytest.mark.parametrize("name", ["compound_growth_rate", "required_growth_rate"])
def test_what_is_too_large_for_a_decimal_is_an_error_of_ours(name):
    with pytest.raises(StmetricsError):
        compute(name, (Decimal(2), Decimal(1), Decimal("1e-6")))


def test_decimals_reach_further_than_floats():
    assert growth_rate(Decimal("1e400"), Decimal("1e-400")) == Decimal("1e800")


def test_the_target_reached_already_needs_no_growth():
    assert required_growth_rate(Decimal(5), Decimal(5), 3) == 0
    assert cumulative_growth_rate(iter([Decimal(5)]), iter([Decimal(5)])) == 0
