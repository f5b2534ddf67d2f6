"""Normalisations against a plain second implementation, their conventions and their laws."""

from __future__ import annotations

import math
import random
import statistics
from decimal import Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import assume, given, settings, strategies as st

from stmetrics.catalogue import Direction
from stmetrics.errors import InvalidValueError, MissingFactError, UndefinedMetricError
from stmetrics.scorecard import (
    borda_score,
    capped_completion,
    distance_to_maximum,
    distance_to_reference,
    distance_to_target,
    efficacy_coefficient,
    fraction_of_maximum,
    goalposts,
    linear_scale,
    min_max,
    percentile_rank,
    rank_score,
    z_score,
)

quick = settings(deadline=None, max_examples=60)
HIGHER, LOWER = Direction.HIGHER, Direction.LOWER


def made_columns():
    """Random columns with ties, gaps, negative figures and large offsets; made up."""
    drawn = random.Random(20)  # noqa: S311 - repeatable figures
    for _ in range(40):
        offset = drawn.choice([0, 0, -3, 1e6])
        figures = [round(drawn.uniform(-9, 9), drawn.choice([0, 3])) + offset for _ in range(30)]
        yield [None if drawn.random() < 0.1 else figure for figure in figures]


COLUMNS = list(made_columns())


def oracle(column, rule):
    """Apply a rule for one figure, given all known ones, in exact fractions."""
    known = [Fraction(value) for value in column if value is not None]
    return [None if value is None else rule(Fraction(value), known) for value in column]


def places(x, known):
    return 1 + sum(value < x for value in known)


def close(first, second):
    return all(
        a is b is None or math.isclose(a, b, rel_tol=1e-12, abs_tol=1e-12)
        for a, b in zip(map(as_float, first), map(as_float, second), strict=True)
    )


def as_float(value):
    return None if value is None else float(value)


RULES = {
    "min_max": (min_max, lambda x, k: (x - min(k)) / (max(k) - min(k)) * 100),
    "min_max 60-100": (
        lambda c: min_max(c, low=60, high=100),
        lambda x, k: (x - min(k)) / (max(k) - min(k)) * 40 + 60,
    ),
    "distance_to_maximum": (
        distance_to_maximum,
        lambda x, k: 1 - (max(k) - x) / (max(k) - min(k)),
    ),
    "distance_to_target": (
        lambda c: distance_to_target(c, target=2_000_000),
        lambda x, k: (x - min(k)) / (2_000_000 - min(k)),
    ),
    "goalposts": (
        lambda c: goalposts(c, low=-5, high=4, scale=10),
        lambda x, _: max(0, min(1, (x + 5) / 9)) * 10,
    ),
    "linear_scale": (
        lambda c: linear_scale(c, low=-5, high=4),
        lambda x, _: (x + 5) / 9 * 100,
    ),
    "rank_score": (rank_score, places),
    "borda_score": (borda_score, lambda x, k: places(x, k) - 1),
    "percentile_rank": (
        percentile_rank,
        lambda x, k: Fraction(places(x, k) - 1, len(k) - 1),
    ),
    "efficacy_coefficient": (
        lambda c: efficacy_coefficient(c, good=5, bad=-3),
        lambda x, _: (x + 3) / 8 * 40 + 60,
    ),
    "efficacy of all": (
        efficacy_coefficient,
        lambda x, k: (x - min(k)) / (max(k) - min(k)) * 40 + 60,
    ),
    "capped_completion": (
        lambda c: capped_completion(c, target=4, most=2),
        lambda x, _: max(0, min(2, x / 4)) * 100,
    ),
}


@pytest.mark.parametrize(("method", "rule"), RULES.values(), ids=RULES.keys())
def test_a_method_agrees_with_the_plain_rule_on_random_columns(method, rule):
    for column in COLUMNS:
        assert close(method(column), oracle(column, rule))


def test_z_scores_agree_with_the_sample_standard_deviation():
    for column in COLUMNS:
        known = [Fraction(value) for value in column if value is not None]
        mean, deviation = statistics.mean(known), statistics.stdev(known)
        expected = oracle(column, lambda x, _: float(x - mean) / deviation * 2 + 10)  # noqa: B023
        assert close(z_score(column, mean=10, deviation=2), expected)


def test_distance_to_reference_agrees_with_the_plain_rule():
    for column in COLUMNS:
        place = next(i for i, x in enumerate(column) if x is not None and x > min_of(column))
        rule = lambda x, k: 1 - (Fraction(column[place]) - x) / (Fraction(column[place]) - min(k))  # noqa: B023, E731
        expected = oracle(column, rule)
        assert close(distance_to_reference(column, reference=place), expected)
        capped = [None if x is None else min(x, 1) for x in expected]
        assert close(distance_to_reference(column, reference=place, capped=True), capped)


def min_of(column):
    return min(value for value in column if value is not None)


def test_fraction_of_maximum_agrees_with_the_plain_rule():
    for column in COLUMNS:
        assert close(fraction_of_maximum(column), oracle(column, lambda x, k: x / max(k)))


# --- where less is better ---------------------------------------------------------------------

TURNABLE = {
    "min_max": min_max,
    "z_score": z_score,
    "distance_to_maximum": distance_to_maximum,
    "distance_to_reference": lambda c, direction: distance_to_reference(
        c, reference=2, direction=direction
    ),
    "rank_score": rank_score,
    "borda_score": borda_score,
    "percentile_rank": percentile_rank,
    "efficacy_coefficient": efficacy_coefficient,
}


@pytest.mark.parametrize("method", TURNABLE.values(), ids=TURNABLE.keys())
def test_less_being_better_is_more_being_better_of_the_negative(method):
    figures = [3, -1, 2, 5, 5, 0]
    assert method(figures, direction=LOWER) == method([-x for x in figures], direction=HIGHER)


@pytest.mark.parametrize(
    ("scores", "expected"),
    [
        (goalposts([1, -1, 11], low=0, high=10, direction=LOWER), [0.9, 1, 0]),
        (goalposts([11], low=0, high=10, capped=False, direction=LOWER), [-0.1]),
        (linear_scale([1, 12], low=2, high=10, direction=LOWER), [112.5, -25]),
        (distance_to_target([-1, 1, 10], target=0, direction=LOWER), [1.1, 0.9, 0]),
        (distance_to_target([-1, 1, 10], target=0, capped=True, direction=LOWER), [1, 0.9, 0]),
        (efficacy_coefficient([2, 6], good=2, bad=10, direction=LOWER), [100, 80]),
        (efficacy_coefficient([2, 6], bad=10, direction=LOWER), [100, 80]),
        (min_max([1, 4], direction="lower"), [100, 0]),
    ],
)
def test_less_is_better_against_stated_figures(scores, expected):
    assert scores == pytest.approx(expected, abs=1e-15)


@pytest.mark.parametrize(
    "fails",
    [
        lambda: fraction_of_maximum([1, 2], direction=LOWER),
        lambda: capped_completion([1, 2], most=1, direction=LOWER),
    ],
)
def test_methods_that_would_reward_the_worst_refuse_less_is_better(fails):
    with pytest.raises(InvalidValueError, match="more is better"):
        fails()


# --- kinds of number --------------------------------------------------------------------------

RATIONAL = {
    "min_max": min_max,
    "distance_to_maximum": distance_to_maximum,
    "distance_to_reference": lambda c: distance_to_reference(c, reference=1),
    "distance_to_target": lambda c: distance_to_target(c, target=9),
    "capped target": lambda c: distance_to_target(c, target=4, capped=True),
    "goalposts": lambda c: goalposts(c, low=0, high=4),
    "linear_scale": lambda c: linear_scale(c, low=1, high=4),
    "fraction_of_maximum": fraction_of_maximum,
    "efficacy_coefficient": lambda c: efficacy_coefficient(c, good=7, bad=1),
    "capped_completion": lambda c: capped_completion(c, most=1, target=3),
    "percentile_rank": percentile_rank,
}


@pytest.mark.parametrize("method", RATIONAL.values(), ids=RATIONAL.keys())
@pytest.mark.parametrize("kind", [Decimal, Fraction, float])
def test_a_rational_method_keeps_the_kind_of_number(method, kind):
    scores = method([kind(2), kind(6), None, kind(3)])
    assert {type(score) for score in scores} == {kind, type(None)}


@pytest.mark.parametrize("method", RATIONAL.values(), ids=RATIONAL.keys())
def test_ints_give_floats_and_go_with_decimals(method):
    assert {type(score) for score in method([2, 6, None, 3])} == {float, type(None)}
    assert method([2, Decimal(6), 3]) == method([Decimal(2), Decimal(6), Decimal(3)])


@pytest.mark.parametrize("method", RATIONAL.values(), ids=RATIONAL.keys())
def test_fractions_are_exact_and_decimals_right_to_34_digits(method):
    exact = method([Fraction(2), Fraction(6), Fraction(3)])
    decimals = method([Decimal(2), Decimal(6), Decimal(3)])
    for fraction, decimal in zip(exact, decimals, strict=True):
        assert abs(Fraction(decimal) - fraction) <= abs(fraction) * Fraction(1, 10**33)


def test_z_scores_are_floats_and_exact_figures_lose_nothing_to_an_offset():
    far = [Decimal(10**30 + n) for n in (1, 2, 3)]
    assert z_score(far) == [-1.0, 0.0, 1.0]
    assert z_score([Fraction(1, 3), Fraction(2, 3), Fraction(1)]) == pytest.approx([-1, 0, 1])


def test_z_scores_of_huge_and_tiny_figures_neither_overflow_nor_vanish():
    assert z_score([-1e200, 0.0, 1e200]) == [-1.0, 0.0, 1.0]
    assert z_score([-1e-200, 0.0, 1e-200]) == [-1.0, 0.0, 1.0]


@pytest.mark.parametrize("method", [*RATIONAL.values(), z_score], ids=[*RATIONAL, "z_score"])
def test_a_hostile_thread_context_changes_nothing(method):
    column = [Decimal("1.234567890123"), Decimal("6.5"), Decimal("2.000000000001"), None]
    expected = method(column)
    with localcontext(prec=2):
        assert method(column) == expected


@pytest.mark.parametrize("method", [*RATIONAL.values(), z_score, rank_score])
@pytest.mark.parametrize(
    "column",
    [
        [1.0, Decimal(2), 3.0],
        [Fraction(1), Decimal(2), 5],
        [1.0, float("nan"), 2.0],
        [1.0, float("inf"), 3.0],
        [Decimal("NaN"), Decimal(1), Decimal(3)],
        [Decimal("1e2000"), Decimal(1), Decimal(3)],
        [True, 2, 3],
        ["1", 2, 3],
    ],
)
def test_what_is_no_column_of_numbers_is_refused(method, column):
    with pytest.raises(InvalidValueError):
        method(column)


@pytest.mark.parametrize(
    "fails",
    [
        lambda: min_max([Decimal(1), Decimal(2)], high=99.5),
        lambda: goalposts([1.0, 2.0], low=Decimal(1), high=2),
        lambda: min_max([1.0, 2.0], direction="up"),
    ],
)
def test_parameters_must_be_of_the_figures_kind(fails):
    with pytest.raises(InvalidValueError):
        fails()


def test_floats_beyond_their_range_are_refused():
    with pytest.raises(InvalidValueError, match="too large"):
        linear_scale([1e308, -1e308], low=0, high=1e-5)
    with pytest.raises(InvalidValueError, match="too large"):
        z_score([Decimal("1e999"), Decimal(1)])
    with pytest.raises(InvalidValueError, match="too large"):
        z_score([10**999, 1])


def test_floats_whose_sum_is_too_large_are_still_figures():
    assert min_max([1e308, 1.5e308, 1.7e308])[0] == 0.0


# --- constant columns, nothing known, boundaries ----------------------------------------------


@pytest.mark.parametrize("method", [min_max, z_score, distance_to_maximum])
def test_equal_figures_are_refused_or_get_the_stated_constant(method):
    with pytest.raises(UndefinedMetricError, match="the same"):
        method([4, 4, None, 4])
    assert method([4.0, None, 4.0], constant=50) == [50.0, None, 50.0]
    with pytest.raises(UndefinedMetricError, match="the same"):
        method([7])


def test_the_constant_is_of_the_scores_kind():
    assert [type(x) for x in min_max([Decimal(4)] * 2, constant=50)] == [Decimal] * 2
    assert [type(x) for x in z_score([Decimal(4)] * 2, constant=50)] == [float] * 2


@pytest.mark.parametrize("method", [rank_score, borda_score, percentile_rank])
def test_equal_figures_all_have_the_lowest_place(method):
    assert set(method([4, 4, 4])) == {1} if method is rank_score else {0}


@pytest.mark.parametrize(
    "method", [*RATIONAL.values(), z_score, rank_score], ids=[*RATIONAL, "z_score", "rank_score"]
)
@pytest.mark.parametrize("column", [[], [None, None]])
def test_where_nothing_is_known_nothing_is_defined(method, column):
    with pytest.raises((UndefinedMetricError, InvalidValueError, MissingFactError)):
        method(column)


@pytest.mark.parametrize(
    "fails",
    [
        lambda: distance_to_reference([1, 2, 3], reference=0),
        lambda: distance_to_target([1, 2, 3], target=1),
        lambda: distance_to_target([1, 2, 3], target=0),
        lambda: distance_to_target([1, 2, 3], target=3, direction=LOWER),
        lambda: fraction_of_maximum([0, 0]),
        lambda: fraction_of_maximum([-2, -1]),
        lambda: percentile_rank([3, None]),
        lambda: efficacy_coefficient([3, 3]),
        lambda: efficacy_coefficient([3, 3], good=3),
        lambda: capped_completion([1, 2], target=0, most=1),
    ],
)
def test_a_scale_of_no_length_is_undefined(fails):
    with pytest.raises(UndefinedMetricError):
        fails()


@pytest.mark.parametrize(
    "fails",
    [
        lambda: min_max([1, 2], low=5, high=5),
        lambda: z_score([1, 2], deviation=0),
        lambda: goalposts([1, 2], low=2, high=2),
        lambda: goalposts([1, 2], low=3, high=2),
        lambda: efficacy_coefficient([1, 2], good=2, bad=3),
        lambda: efficacy_coefficient([1, 2], good=2, bad=2),
        lambda: efficacy_coefficient([1, 2], good=3, bad=2, direction=LOWER),
        lambda: efficacy_coefficient([1, 2], width=0),
        lambda: capped_completion([1, 2], most=0),
        lambda: capped_completion([1, 2], most=1, scale=0),
        lambda: distance_to_reference([1, 2], reference=2),
        lambda: distance_to_reference([1, 2], reference=-1),
        lambda: distance_to_reference([1, 2], reference=0.5),
    ],
)
def test_parameters_that_make_no_scale_are_refused(fails):
    with pytest.raises(InvalidValueError):
        fails()


def test_a_reference_that_is_not_known_is_a_missing_fact():
    with pytest.raises(MissingFactError):
        distance_to_reference([1, None, 3], reference=1)


@pytest.mark.parametrize(
    ("figure", "score"),
    [("-0.01", "0"), ("0", "0"), ("0.01", "1"), ("1.19", "119"), ("1.2", "120"), ("1.21", "120")],
)
def test_completion_is_capped_on_its_limits(figure, score):
    assert capped_completion([Decimal(figure)], most=Decimal("1.2")) == [Decimal(score)]


@pytest.mark.parametrize(
    ("figure", "score"), [(-0.1, 0), (0, 0), (0.5, 0.05), (9.5, 0.95), (10, 1), (10.5, 1)]
)
def test_goalposts_are_capped_on_the_posts(figure, score):
    assert goalposts([figure], low=0, high=10) == [score]


# --- laws -------------------------------------------------------------------------------------

decimals = st.decimals(-1000, 1000, places=3)
columns = st.lists(st.none() | decimals, min_size=2, max_size=12)
SCALE_FREE = [min_max, distance_to_maximum, rank_score, borda_score, percentile_rank]
SCALE_FREE += [efficacy_coefficient, lambda c: distance_to_reference(c, reference=0)]


def defined(method, column):
    try:
        return method(column)
    except (UndefinedMetricError, MissingFactError):
        assume(False)


@pytest.mark.parametrize("method", SCALE_FREE)
@given(column=columns, factor=st.decimals("0.001", 1000, places=3), shift=decimals)
@quick
def test_the_unit_and_the_origin_of_figures_change_nothing(method, column, factor, shift):
    moved = [
        None if x is None else Fraction(x) * Fraction(factor) + Fraction(shift) for x in column
    ]
    exact = [None if x is None else Fraction(x) for x in column]
    assert defined(method, exact) == method(moved)


@pytest.mark.parametrize("method", [*SCALE_FREE[:6], z_score])
@given(column=columns, seed=st.randoms(use_true_random=False))
@quick
def test_the_order_of_regions_changes_nothing(method, column, seed):
    order = list(range(len(column)))
    seed.shuffle(order)
    scores = defined(method, column)
    assert close(method([column[place] for place in order]), [scores[place] for place in order])


MONOTONE = [*SCALE_FREE[:6], z_score, lambda c: goalposts(c, low=-100, high=100)]
MONOTONE += [linear_scale, lambda c: capped_completion(c, most=1, target=50)]
MONOTONE += [lambda c: distance_to_target(c, target=2000, capped=True)]


@pytest.mark.parametrize("method", MONOTONE)
@given(column=columns)
@quick
def test_a_better_figure_never_has_a_lower_score(method, column):
    scores = defined(method, column)
    pairs = sorted((x, y) for x, y in zip(column, scores, strict=True) if x is not None)
    assert [y for _, y in pairs] == sorted(y for _, y in pairs)


@pytest.mark.parametrize("method", [min_max, goalposts, linear_scale, efficacy_coefficient])
@given(column=columns)
@quick
def test_gaps_stay_and_do_not_matter_to_the_others(method, column):
    call = (lambda c: method(c, low=0, high=9)) if method == goalposts else method
    scores = defined(call, column)
    assert [x is None for x in column] == [y is None for y in scores]
    without = [x for x in column if x is not None]
    assert call(without) == [y for y in scores if y is not None]
