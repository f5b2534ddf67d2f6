"""Every formula belongs to named sets, and every set has a law."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given, strategies as st
from strategies import (
    ARGUMENTS,
    EXAMPLES,
    FORMULAS,
    compute,
    each_number,
    flat,
    growths,
    law,
    levels,
    nonnegative,
    parts,
    ratios,
    signed,
    whole_factors,
    years,
)

from stmetrics.errors import StmetricsError
from stmetrics.formulas import (
    average_annual_change,
    balanced_shares,
    cascaded_success_ratio,
    compound_growth_rate,
    contribution_points,
    contribution_share,
    cumulative_growth_rate,
    deflate,
    growth_rate,
    herfindahl_index,
    implied_base,
    location_quotient,
    patents_per_10k,
    per_capita,
    ratio_growth_rate,
    real_growth_rate,
    required_growth_rate,
    residual_shares,
    share,
    shares,
    single_month_growth_rate,
    single_month_level,
    success_ratio,
    top_share,
    two_year_average_growth_rate,
)

# --- the sets -------------------------------------------------------------------------------

SCALE_FREE = {
    "balanced_shares",
    "completion_ratio",
    "compound_growth_rate",
    "contribution_points",
    "contribution_share",
    "cumulative_growth_rate",
    "growth_rate",
    "herfindahl_index",
    "leverage_ratio",
    "location_quotient",
    "multiple",
    "patents_per_10k",
    "rd_intensity",
    "rd_to_sales_ratio",
    "required_growth_rate",
    "residual_shares",
    "share",
    "shares",
    "success_ratio",
    "top_share",
}
"""Every number in another unit: the same result."""

LEVEL_KEEPING = {
    "average_annual_change": {0, 1},
    "deflate": {0},
    "implied_base": {0},
    "per_capita": {0},
    "single_month_level": {0, 1},
}
"""The levels, by position, in another unit: the result in that unit."""

OF_RATES = {
    "cascaded_success_ratio",
    "growth_gap",
    "ratio_growth_rate",
    "real_growth_rate",
    "single_month_growth_rate",
    "two_year_average_growth_rate",
}
"""Of plain ratios, which have no unit."""

BOUNDED = {
    "balanced_shares",
    "cascaded_success_ratio",
    "herfindahl_index",
    "residual_shares",
    "share",
    "shares",
    "success_ratio",
    "top_share",
}
"""From 0 to 1."""

ORDER_FREE = {"cascaded_success_ratio", "herfindahl_index", "top_share"}
"""Of parts whose order does not matter."""

ORDER_KEEPING = {"balanced_shares", "residual_shares", "shares"}
"""One result for every part, in its place or under its name, adding up to one."""

RISING = {
    "average_annual_change",
    "completion_ratio",
    "compound_growth_rate",
    "contribution_points",
    "deflate",
    "growth_gap",
    "growth_rate",
    "implied_base",
    "leverage_ratio",
    "location_quotient",
    "multiple",
    "patents_per_10k",
    "per_capita",
    "ratio_growth_rate",
    "rd_intensity",
    "rd_to_sales_ratio",
    "real_growth_rate",
    "required_growth_rate",
    "single_month_growth_rate",
    "single_month_level",
    "two_year_average_growth_rate",
}
"""More of the first argument, and nothing else changed: more."""

ADDITIVE = {
    "average_annual_change",
    "completion_ratio",
    "contribution_points",
    "contribution_share",
    "deflate",
    "growth_gap",
    "implied_base",
    "leverage_ratio",
    "location_quotient",
    "multiple",
    "patents_per_10k",
    "per_capita",
    "rd_intensity",
    "rd_to_sales_ratio",
    "share",
    "single_month_level",
    "success_ratio",
}
"""Two parts, each with its own base where it has one: their figures add up to the sum's."""

ROOTS = {"compound_growth_rate", "required_growth_rate", "two_year_average_growth_rate"}
"""Fractions give floats."""

PRINTED = {"balanced_shares", "residual_shares"}
"""Decimals to print, whatever kind went in."""

ANTISYMMETRIC = {"growth_gap", "single_month_level"}
"""The two arguments swapped: the opposite."""

TESTED_BY_LAW = [SCALE_FREE, set(LEVEL_KEEPING), OF_RATES]
OWN_BASE = {"average_annual_change", "contribution_points", "contribution_share"}
OWN_BASE |= ANTISYMMETRIC
"""Of the additive ones, those whose second argument is the part's own base."""


def test_every_formula_is_in_exactly_one_set_of_dimension():
    for name in FORMULAS:
        assert sum(name in each for each in TESTED_BY_LAW) == 1, name


def test_every_formula_keeps_a_law_besides_its_dimension():
    others = BOUNDED | ORDER_FREE | ORDER_KEEPING | RISING | ADDITIVE | ROOTS | ANTISYMMETRIC
    assert set(FORMULAS) - others == {"cumulative_growth_rate"}  # it has its own below


def test_no_set_names_what_is_no_formula():
    named = set().union(*TESTED_BY_LAW, BOUNDED, ORDER_FREE, ORDER_KEEPING, RISING, ADDITIVE)
    assert named | ROOTS | ANTISYMMETRIC == set(FORMULAS)


def test_every_formula_has_arguments_and_an_example():
    assert set(ARGUMENTS) == set(EXAMPLES) == set(FORMULAS)


def exactly(name, arguments):
    return compute(name, each_number(Fraction, arguments))


def close(first, second, digits):
    return abs(first - second) <= Fraction(1, 10**digits) * max(1, abs(first), abs(second))


# --- one law a set --------------------------------------------------------------------------


@pytest.mark.parametrize("name", sorted(SCALE_FREE - ROOTS))
@given(data=st.data(), factor=whole_factors, divisor=whole_factors)
@law
def test_scale_free_formulas_ignore_the_unit(name, data, factor, divisor):
    arguments = data.draw(ARGUMENTS[name])
    scaled = each_number(lambda number: Fraction(number) * factor / divisor, arguments)
    assert compute(name, scaled) == exactly(name, arguments)


@pytest.mark.parametrize("name", sorted(SCALE_FREE & ROOTS))
@given(data=st.data(), factor=st.integers(-6, 12))
@law
def test_scale_free_roots_ignore_the_unit(name, data, factor):
    arguments = data.draw(ARGUMENTS[name])
    scaled = each_number(lambda number: number.scaleb(factor), arguments)
    assert compute(name, scaled) == compute(name, arguments)


@pytest.mark.parametrize("name", sorted(SCALE_FREE - PRINTED))
@given(data=st.data(), power=st.integers(-20, 20))
@law
def test_powers_of_two_change_no_bit_of_a_scale_free_float(name, data, power):
    arguments = each_number(float, data.draw(ARGUMENTS[name]))
    scaled = tuple(
        [number * 2.0**power for number in argument]
        if isinstance(argument, list)
        else argument * 2.0**power
        if isinstance(argument, float)
        else argument
        for argument in arguments
    )
    assert compute(name, scaled) == compute(name, arguments)


@pytest.mark.parametrize("name", sorted(LEVEL_KEEPING))
@given(data=st.data(), factor=whole_factors)
@law
def test_level_keeping_formulas_scale_with_their_levels(name, data, factor):
    arguments = each_number(Fraction, data.draw(ARGUMENTS[name]))
    scaled = tuple(
        argument * factor if place in LEVEL_KEEPING[name] else argument
        for place, argument in enumerate(arguments)
    )
    assert compute(name, scaled) == factor * compute(name, arguments)


@pytest.mark.parametrize("name", sorted(BOUNDED))
@given(data=st.data())
@law
def test_bounded_formulas_stay_from_0_to_1(name, data):
    arguments = data.draw(ARGUMENTS[name])
    for kind in (Decimal, Fraction, float):
        result = compute(name, each_number(kind, arguments))
        assert all(0 <= number <= 1 for number in flat(result)), kind


@pytest.mark.parametrize("name", sorted(ORDER_FREE))
@given(data=st.data())
@law
def test_order_free_formulas_ignore_the_order_of_parts(name, data):
    given_parts, *rest = data.draw(ARGUMENTS[name])
    shuffled = data.draw(st.permutations(given_parts))
    assert exactly(name, (shuffled, *rest)) == exactly(name, (given_parts, *rest))


@pytest.mark.parametrize("name", sorted(ORDER_KEEPING))
@given(data=st.data())
@law
def test_order_keeping_formulas_move_with_their_parts(name, data):
    given_parts, *rest = data.draw(ARGUMENTS[name])
    distinct = list(dict.fromkeys(given_parts))  # among equals the place decides, on purpose
    shuffled = data.draw(st.permutations(range(len(distinct))))
    straight = compute(name, (distinct, *rest))
    moved = compute(name, ([distinct[place] for place in shuffled], *rest))
    if name == "balanced_shares":  # equal remainders go by place too
        assert all(abs(moved[at] - straight[to]) <= Decimal("0.01") for at, to in pairs(shuffled))
    else:
        assert all(moved[at] == straight[to] for at, to in pairs(shuffled))


def pairs(order):
    return list(enumerate(order))


@pytest.mark.parametrize("name", sorted(ORDER_KEEPING))
@given(data=st.data())
@law
def test_a_mapping_gives_its_names_back_in_their_order(name, data):
    given_parts, *rest = data.draw(ARGUMENTS[name])
    names = data.draw(st.permutations("abcdef"))[: len(given_parts)]
    by_name = compute(name, (dict(zip(names, given_parts, strict=True)), *rest))
    assert list(by_name) == list(names)
    assert tuple(by_name.values()) == compute(name, (given_parts, *rest))


@pytest.mark.parametrize("name", sorted(ORDER_KEEPING))
@given(data=st.data())
@law
def test_all_the_shares_make_exactly_one(name, data):
    assert sum(flat(exactly(name, data.draw(ARGUMENTS[name])))) == 1


@pytest.mark.parametrize("name", sorted(RISING))
@given(data=st.data(), more=levels)
@law
def test_rising_formulas_rise_with_their_first_argument(name, data, more):
    first, *rest = data.draw(ARGUMENTS[name])
    if name == "single_month_growth_rate":
        more = min(more, Decimal(1))
    raised = compute(name, (first + more, *rest))
    assert raised >= compute(name, (first, *rest))
    assert exactly(name, (first + more, *rest)) > exactly(name, (first, *rest))


@pytest.mark.parametrize("name", sorted(ADDITIVE - OWN_BASE))
@given(data=st.data(), cut=st.fractions(0, 1, max_denominator=50))
@law
def test_additive_formulas_add_up_over_parts(name, data, cut):
    whole, *rest = each_number(Fraction, data.draw(ARGUMENTS[name]))
    first, second = whole * cut, whole * (1 - cut)
    both = compute(name, (first, *rest)) + compute(name, (second, *rest))
    assert both == compute(name, (whole, *rest))


@pytest.mark.parametrize("name", sorted(ADDITIVE & OWN_BASE))
@given(data=st.data(), cut=st.fractions(0, 1, max_denominator=50), moved=growths)
@law
def test_additive_formulas_add_up_over_parts_with_their_bases(name, data, cut, moved):
    whole, base, *rest = each_number(Fraction, data.draw(ARGUMENTS[name]))
    part, part_base = whole * cut, base * Fraction(moved)
    both = compute(name, (part, part_base, *rest)) + compute(
        name, (whole - part, base - part_base, *rest)
    )
    assert both == compute(name, (whole, base, *rest))


@pytest.mark.parametrize("name", sorted(ANTISYMMETRIC))
@given(data=st.data())
@law
def test_antisymmetric_formulas_turn_over(name, data):
    first, second = data.draw(ARGUMENTS[name])
    assert compute(name, (first, second)) == compute(name, (second, first)).copy_negate()


@pytest.mark.parametrize("name", sorted(ROOTS))
@given(data=st.data())
@law
def test_roots_agree_over_the_kinds_of_number(name, data):
    arguments = data.draw(ARGUMENTS[name])
    by_decimal = compute(name, arguments)
    assert type(by_decimal) is Decimal
    for kind in (float, Fraction):
        root = compute(name, each_number(kind, arguments))
        assert type(root) is float
        assert close(Fraction(by_decimal), Fraction(root), 7)


@pytest.mark.parametrize("name", sorted(set(FORMULAS) - ROOTS - PRINTED))
@given(data=st.data())
@law
def test_decimals_carry_34_digits_of_the_exact_result(name, data):
    arguments = data.draw(ARGUMENTS[name])
    pair = zip(flat(compute(name, arguments)), flat(exactly(name, arguments)), strict=True)
    for rounded, exact in pair:
        assert abs(Fraction(rounded) - exact) <= abs(exact) / (2 * 10**33)


# --- laws between formulas ------------------------------------------------------------------


@given(current=levels, base=levels)
@law
def test_the_base_implied_by_a_growth_rate_is_the_base(current, base):
    current, base = Fraction(current), Fraction(base)
    assert implied_base(current, growth_rate(current, base)) == base


@given(current=levels, base=levels, periods=years)
@law
def test_compound_growth_repeated_leads_from_base_to_figure(current, base, periods):
    rate = Fraction(compound_growth_rate(current, base, periods))
    assert close(Fraction(base) * (1 + rate) ** periods, Fraction(current), 24)


@given(base=levels, rate=growths, periods=years)
@law
def test_growth_repeated_is_found_again_as_compound_growth(base, rate, periods):
    exact = Fraction(base) * (1 + Fraction(rate)) ** periods
    found = compound_growth_rate(float(exact), float(base), periods)
    assert abs(found - float(rate)) <= 1e-9


@pytest.mark.parametrize(
    ("current", "base", "periods", "rate"),
    [
        ("144", "100", 2, "0.2"),
        ("133.1", "100", 3, "0.1"),
        ("72.9", "100", 3, "-0.1"),
        ("1", "1024", 10, "-0.5"),
        ("1024", "1", 10, "1"),
        ("0", "5", 4, "-1"),
        ("7", "7", 9, "0"),
        ("1.003003001", "1", 3, "0.001"),
    ],
)
def test_an_exact_root_comes_out_exact(current, base, periods, rate):
    assert compound_growth_rate(Decimal(current), Decimal(base), periods) == Decimal(rate)


@pytest.mark.parametrize(
    ("current", "base", "periods", "rate"),
    [
        (Decimal("1e-40"), Decimal(1), 10, Decimal("-0.9999")),
        (Decimal(7), Decimal("7e36"), 12, Decimal("-0.999")),
        (1e-20, 1.0, 10, -0.99),
        (1, 10**20, 10, -0.99),
        (Fraction(1, 10**20), Fraction(1), 10, -0.99),
    ],
    ids=["Decimal", "Decimal over twelve years", "float", "int", "Fraction"],
)
def test_a_deep_fall_keeps_its_root(current, base, periods, rate):
    assert abs(compound_growth_rate(current, base, periods) - rate) <= abs(rate) / 10**9


@given(growth=st.integers(1, 999), places=st.integers(6, 15))
@law
def test_a_small_growth_is_not_lost_in_floats(growth, places):
    rate = growth / 10.0**places
    assert abs(compound_growth_rate(1 + rate, 1.0, 1) - ((1 + rate) - 1)) <= 1e-15 * rate


@given(current=signed, base=signed, periods=years)
@law
def test_the_average_change_repeated_leads_from_base_to_figure(current, base, periods):
    change = average_annual_change(Fraction(current), Fraction(base), periods)
    assert Fraction(base) + periods * change == Fraction(current)


@given(target=levels, current=levels, periods=years)
@law
def test_the_required_growth_reaches_the_target(target, current, periods):
    rate = required_growth_rate(target, current, periods)
    assert rate == compound_growth_rate(target, current, periods)
    assert (rate > 0) is (target > current)


@given(numerators=st.tuples(levels, levels), denominators=st.tuples(levels, levels))
@law
def test_a_ratio_grows_by_the_growth_of_its_two_sides(numerators, denominators):
    (above, above_base), (below, below_base) = (
        map(Fraction, pair) for pair in (numerators, denominators)
    )
    sides = growth_rate(above, above_base), growth_rate(below, below_base)
    assert ratio_growth_rate(*sides) == growth_rate(above / below, above_base / below_base)


@given(levels_of=st.tuples(levels, levels), deflators=st.tuples(levels, levels))
@law
def test_deflated_levels_grow_by_the_real_growth_rate(levels_of, deflators):
    now, before = map(Fraction, levels_of)
    prices, prices_before = map(Fraction, deflators)
    real = growth_rate(deflate(now, prices), deflate(before, prices_before))
    nominal = growth_rate(now, before)
    assert real == real_growth_rate(nominal, growth_rate(prices, prices_before))


@given(nominal=growths)
@law
def test_without_inflation_growth_is_real(nominal):
    assert real_growth_rate(nominal, Decimal(0)) == nominal


@given(pairs_of=st.lists(st.tuples(levels, levels), min_size=1, max_size=6))
@law
def test_contributions_of_all_parts_explain_the_growth_of_the_total(pairs_of):
    exact = [tuple(map(Fraction, pair)) for pair in pairs_of]
    total, base = (sum(column) for column in zip(*exact, strict=True))
    growth = growth_rate(total, base)
    assert sum(contribution_points(now, then, base) for now, then in exact) == growth
    if total != base:
        contributed = [contribution_share(now, then, total, base) for now, then in exact]
        assert sum(contributed) == 1
        assert contributed[0] * growth == contribution_points(*exact[0], base)


@given(figures=st.tuples(levels, levels, levels))
@law
def test_the_two_year_average_is_compound_growth_over_two_years(figures):
    now, last, before = map(Fraction, figures)
    average = two_year_average_growth_rate(growth_rate(now, last), growth_rate(last, before))
    assert abs(average - compound_growth_rate(now, before, 2)) <= 1e-9 * max(1, abs(average))


@given(months=st.lists(st.tuples(signed, levels), min_size=1, max_size=12))
@law
def test_cumulative_growth_is_the_growth_of_the_sums(months):
    now, before = zip(*months, strict=True)
    assert cumulative_growth_rate(iter(now), iter(before)) == growth_rate(sum(now), sum(before))


@given(months=st.lists(st.tuples(levels, levels), min_size=2, max_size=12))
@law
def test_a_month_is_found_again_from_two_cumulative_figures(months):
    exact = [tuple(map(Fraction, month)) for month in months]
    now, before = (sum(column) for column in zip(*exact, strict=True))
    (month, month_before) = exact[-1]
    earlier, earlier_before = now - month, before - month_before
    assert single_month_level(now, earlier) == month
    found = single_month_growth_rate(
        growth_rate(now, before),
        growth_rate(earlier, earlier_before),
        base=before,
        previous_base=earlier_before,
    )
    assert found == growth_rate(month, month_before)


@given(weights=st.tuples(levels, levels), growth=growths, previous=growths)
@law
def test_weights_of_the_month_may_be_shares_of_any_whole(weights, growth, previous):
    earlier, month = map(Fraction, weights)
    growth, previous = Fraction(growth), Fraction(previous)
    by_level, by_share = (
        single_month_growth_rate(
            growth, previous, base=(earlier + month) / whole, previous_base=earlier / whole
        )
        for whole in (1, earlier + month)
    )
    assert by_level == by_share


@given(given_parts=parts)
@law
def test_concentration_follows_from_the_shares(given_parts):
    exact = [Fraction(part) for part in given_parts]
    ratios_of = shares(exact)
    assert herfindahl_index(exact) == sum(ratio**2 for ratio in ratios_of)
    assert Fraction(1, len(exact)) <= herfindahl_index(exact) <= 1
    for n in range(1, len(exact) + 2):
        assert top_share(exact, n) == sum(sorted(ratios_of, reverse=True)[:n])


@given(given_parts=parts)
@law
def test_shares_are_each_part_over_the_whole(given_parts):
    exact = [Fraction(part) for part in given_parts]
    assert shares(exact) == tuple(share(part, sum(exact)) for part in exact)


@given(part=nonnegative, wholes=st.tuples(levels, levels, levels))
@law
def test_the_location_quotient_compares_two_shares(part, wholes):
    whole, reference, reference_whole = map(Fraction, wholes)
    quotient = location_quotient(Fraction(part), whole, reference, reference_whole)
    assert quotient == share(Fraction(part), whole, allow_excess=True) / share(
        reference, reference_whole, allow_excess=True
    )


@given(stages=st.lists(ratios, min_size=1, max_size=5))
@law
def test_stages_in_a_row_multiply(stages):
    overall = cascaded_success_ratio(Fraction(stage) for stage in stages)
    product = Fraction(1)
    for stage in stages:
        product *= Fraction(stage)
    assert overall == product <= min(stages)


@given(applied=st.integers(1, 500), data=st.data())
@law
def test_a_cascade_of_counts_is_the_last_over_the_first(applied, data):
    selected = data.draw(st.integers(1, applied))
    certified = data.draw(st.integers(0, selected))
    stages = [
        success_ratio(Fraction(selected), applied),
        success_ratio(Fraction(certified), selected),
    ]
    assert cascaded_success_ratio(stages) == Fraction(certified, applied)


@given(count=nonnegative, people=levels, per=st.sampled_from([1, 100, 10_000, 1_000_000]))
@law
def test_figures_per_head_times_heads_give_the_count_back(count, people, per):
    figure = per_capita(Fraction(count), Fraction(people), per=per)
    assert figure * Fraction(people) / per == Fraction(count)
    assert patents_per_10k(Fraction(count), Fraction(people)) * per == figure * 10_000


@given(part=nonnegative, whole=levels)
@law
def test_a_share_may_exceed_one_where_that_is_allowed(part, whole):
    assert share(Fraction(part), Fraction(whole), allow_excess=True) == Fraction(part) / Fraction(
        whole
    )


# --- shares that add up when printed --------------------------------------------------------


@given(given_parts=parts, decimals=st.integers(-2, 4))
@law
def test_balanced_shares_lie_within_one_unit_of_the_shares(given_parts, decimals):
    unit = Fraction(1, 10 ** (decimals + 2))
    balanced = balanced_shares(given_parts, decimals)
    assert sum(balanced) == 1
    for printed, exact in zip(balanced, shares(map(Fraction, given_parts)), strict=True):
        assert abs(Fraction(printed) - exact) < unit
        assert Fraction(printed) % unit == 0


@given(given_parts=parts, decimals=st.integers(0, 3))
@law
def test_balanced_shares_never_turn_the_order_of_parts_over(given_parts, decimals):
    balanced = balanced_shares(given_parts, decimals)
    ranked = sorted(zip(given_parts, balanced, strict=True))
    assert all(low[1] <= high[1] for low, high in pairwise(ranked) if low[0] < high[0])


@given(
    given_parts=st.lists(nonnegative, min_size=1, max_size=3).filter(any),
    decimals=st.integers(0, 4),
)
@law
def test_residual_shares_of_few_parts_lie_within_one_unit(given_parts, decimals):
    unit = Fraction(1, 10 ** (decimals + 2))
    residual = residual_shares(given_parts, decimals)
    exact = shares(map(Fraction, given_parts))
    assert sum(residual) == 1
    assert all(abs(Fraction(r) - e) <= unit for r, e in zip(residual, exact, strict=True))


@given(given_parts=parts, decimals=st.integers(0, 4))
@law
def test_only_the_largest_residual_share_is_not_rounded_on_its_own(given_parts, decimals):
    unit = Fraction(1, 10 ** (decimals + 2))
    largest = given_parts.index(max(given_parts))
    exact = shares(map(Fraction, given_parts))
    for place, printed in enumerate(residual_shares(given_parts, decimals)):
        if place != largest:
            assert abs(Fraction(printed) - exact[place]) <= unit / 2


def test_residual_shares_never_print_a_negative_share():
    many_of_one_size = [Decimal(1)] * 150  # 0.67 % each, which rounds up to 1 % each
    try:
        smallest = min(residual_shares(many_of_one_size, 0))
    except StmetricsError:
        smallest = 0  # to say that the rest is no share any more is as good
    assert smallest >= 0


def test_printed_shares_add_up_where_rounding_alone_would_not():
    thirds = [Decimal(1)] * 3
    assert [str(ratio) for ratio in balanced_shares(thirds, 0)] == ["0.34", "0.33", "0.33"]
    assert [str(ratio) for ratio in residual_shares(thirds, 0)] == ["0.34", "0.33", "0.33"]


@pytest.mark.parametrize("formula", [balanced_shares, residual_shares])
def test_floats_are_balanced_as_they_are_printed(formula):
    assert formula([0.1, 0.2, 0.7], 1) == formula(
        [Decimal("0.1"), Decimal("0.2"), Decimal("0.7")], 1
    )
    assert all(type(ratio) is Decimal for ratio in formula([0.1, 0.2, 0.7], 1))


# --- the ends of the float range ------------------------------------------------------------


@pytest.mark.parametrize("tiny", [1e-160, 1e-200, 5e-324])
def test_squares_that_vanish_in_floats_leave_the_concentration_defined(tiny):
    assert herfindahl_index([tiny, tiny]) == pytest.approx(0.5)


def test_products_that_vanish_in_floats_leave_the_quotient_defined():
    assert location_quotient(1e-200, 1e-200, 1e-200, 1e-200) == pytest.approx(1)


def test_all_the_parts_together_are_the_whole_in_floats_too():
    assert top_share([0.1, 0.7, 0.3], 3) == 1
