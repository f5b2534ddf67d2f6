"""Means against a plain second implementation, their conventions and their laws."""

from __future__ import annotations

import math
import random
import statistics
from decimal import Decimal, localcontext
from fractions import Fraction
from functools import partial
from itertools import pairwise

import pytest
from hypothesis import given, settings, strategies as st

from stmetrics.errors import InvalidValueError, UndefinedMetricError
from stmetrics.scorecard import (
    Scorecard,
    WeightedIndicator,
    arithmetic_mean,
    copeland,
    generalised_mean,
    geometric_mean,
    harmonic_mean,
    outranking_matrix,
    score_regions,
)

quick = settings(deadline=None, max_examples=60)
square_mean = partial(generalised_mean, power=2)
MEANS = {
    "arithmetic": arithmetic_mean,
    "geometric": geometric_mean,
    "harmonic": harmonic_mean,
    "generalised": square_mean,
}


def made_rows():
    """Random rows with gaps, and weights with zeros; made up."""
    drawn = random.Random(21)  # noqa: S311 - repeatable figures
    for _ in range(60):
        row = [None if drawn.random() < 0.15 else drawn.uniform(0.5, 100) for _ in range(9)]
        yield row, [drawn.choice([0, 1, 2, drawn.random()]) + 0.01 for _ in row]


ROWS = list(made_rows())


def known(row, weights):
    return zip(*((x, w) for x, w in zip(row, weights, strict=True) if x is not None), strict=True)


def test_means_agree_with_the_standard_library():
    for row, weights in ROWS:
        x, w = known(row, weights)
        assert arithmetic_mean(row, weights) == pytest.approx(statistics.fmean(x, w), rel=1e-12)
        assert harmonic_mean(row, weights) == pytest.approx(
            statistics.harmonic_mean(x, w), rel=1e-12
        )


def test_means_agree_with_plain_rules():
    for row, weights in ROWS:
        x, w = known(row, weights)
        total = math.fsum(w)
        product = math.prod(a ** (b / total) for a, b in zip(x, w, strict=True))
        assert geometric_mean(row, weights) == pytest.approx(product, rel=1e-12)
        for power in (-3, -1, 0.5, 1, 2, 7):
            plain = (sum(b * a**power for a, b in zip(x, w, strict=True)) / total) ** (1 / power)
            assert generalised_mean(row, weights, power=power) == pytest.approx(plain, rel=1e-12)


@pytest.mark.parametrize("mean", MEANS.values(), ids=MEANS.keys())
def test_no_weights_weigh_equally(mean):
    row = [3.0, 5.0, None, 8.0]
    assert mean(row) == pytest.approx(mean(row, [2, 2, 9, 2]), rel=1e-15)


@pytest.mark.parametrize("mean", MEANS.values(), ids=MEANS.keys())
def test_a_mean_of_nothing_known_is_not_known(mean):
    assert mean([None, None], [1, 2]) is None
    assert mean([4.0, None], [0, 2]) is None


def test_exact_scores_give_exact_means():
    assert arithmetic_mean([Decimal("0.1"), Decimal("0.2")], [1, 1]) == Decimal("0.15")
    assert arithmetic_mean([Fraction(1, 3), Fraction(1)], [1, 2]) == Fraction(7, 9)
    assert harmonic_mean([Fraction(1, 3), Fraction(1)], [1, 2]) == Fraction(3, 5)
    assert arithmetic_mean([1, 2], [Decimal("0.5"), Decimal("0.5")]) == Decimal("1.5")
    assert harmonic_mean([Decimal(1), Decimal(2)]) == Decimal("1." + 33 * "3")
    assert type(geometric_mean([Decimal(2), Decimal(8)])) is float
    assert type(generalised_mean([Fraction(2), Fraction(8)], power=2)) is float


def test_ints_beside_decimals_are_decimals():
    assert arithmetic_mean([1, Decimal("2.5"), 3]) == Decimal("2.1" + 31 * "6" + "7")


@pytest.mark.parametrize("mean", MEANS.values(), ids=MEANS.keys())
def test_a_hostile_thread_context_changes_no_mean(mean):
    row, weights = [Decimal("1.23456"), None, Decimal("7.891")], [Decimal("0.123"), 1, 2]
    expected = mean(row, weights)
    with localcontext(prec=2):
        assert mean(row, weights) == expected


@pytest.mark.parametrize(
    "mean", [geometric_mean, harmonic_mean, partial(generalised_mean, power=-2)]
)
@pytest.mark.parametrize("least", [0, -1, Decimal(0)])
def test_scores_that_are_not_above_zero_have_no_such_mean(mean, least):
    with pytest.raises(UndefinedMetricError, match="above zero"):
        mean([4, 3, least])


@pytest.mark.parametrize("power", [0.5, 1, 2, Decimal("2.5")])
def test_a_power_above_zero_takes_scores_of_zero_and_none_below(power):
    found = generalised_mean([0, 9, 4], [2, 1, 1], power=power)
    p = float(power)
    assert found == pytest.approx(((9**p + 4**p) / 4) ** (1 / p), rel=1e-12)
    assert generalised_mean([0, None, 0], power=power) == 0
    with pytest.raises(UndefinedMetricError, match="a score is negative"):
        generalised_mean([4, Decimal("-0.01")], power=power)


@pytest.mark.parametrize("mean", MEANS.values(), ids=MEANS.keys())
@pytest.mark.parametrize(
    "weights", [[1, -1], [0, 0], [1, None], [1], [1, 2, 3], [1, float("nan")], ["1", "2"]]
)
def test_weights_that_weigh_nothing_or_not_all_are_refused(mean, weights):
    with pytest.raises(InvalidValueError):
        mean([1.0, 2.0], weights)


@pytest.mark.parametrize("mean", MEANS.values(), ids=MEANS.keys())
def test_floats_do_not_mix_with_exact_numbers(mean):
    with pytest.raises(InvalidValueError, match="do not mix"):
        mean([1.0, 2.0], [Decimal(1), Decimal(2)])
    with pytest.raises(InvalidValueError, match="do not mix"):
        mean([None, Decimal(2)], [0.5, 0.5])


def test_a_power_of_zero_is_the_geometric_mean_and_refused():
    with pytest.raises(InvalidValueError, match="geometric_mean"):
        generalised_mean([1, 2], power=0)
    near = generalised_mean([2.0, 8.0], power=1e-9)
    assert near == pytest.approx(geometric_mean([2.0, 8.0]), rel=1e-6)


def test_extreme_scores_and_powers_neither_overflow_nor_vanish():
    assert generalised_mean([1e300, 1e300], power=5) == pytest.approx(1e300)
    assert generalised_mean([1e-300, 1e300], power=-5) == pytest.approx(1e-300 * 2**0.2)
    assert harmonic_mean([1e-300, 1e300]) == pytest.approx(2e-300)


def test_products_beyond_floats_are_refused():
    with pytest.raises(InvalidValueError, match="too large"):
        arithmetic_mean([1e308, 1e308], [1e10, 1e10])
    with pytest.raises(InvalidValueError, match="too large"):
        arithmetic_mean([1e308, -1e308], [1e10, 1e10])
    with pytest.raises(InvalidValueError, match="too large"):
        geometric_mean([Decimal("1e900"), Decimal(1)])


positive = st.floats(0.1, 1000)
rows = st.lists(positive, min_size=1, max_size=8)


@pytest.mark.parametrize("mean", MEANS.values(), ids=MEANS.keys())
@given(row=rows, data=st.data())
@quick
def test_a_mean_lies_between_the_extremes_and_rises_with_every_score(mean, row, data):
    weights = data.draw(st.lists(st.integers(1, 9), min_size=len(row), max_size=len(row)))
    found = mean(row, weights)
    assert min(row) * (1 - 1e-12) <= found <= max(row) * (1 + 1e-12)
    place = data.draw(st.integers(0, len(row) - 1))
    better = [x + 1 if i == place else x for i, x in enumerate(row)]
    assert mean(better, weights) >= found


@pytest.mark.parametrize("mean", MEANS.values(), ids=MEANS.keys())
@given(row=rows, factor=st.floats(0.01, 100))
@quick
def test_a_mean_is_in_the_unit_of_its_scores(mean, row, factor):
    assert mean([x * factor for x in row]) == pytest.approx(mean(row) * factor, rel=1e-12)


@given(row=rows)
@quick
def test_harmonic_geometric_arithmetic_and_square_means_stand_in_order(row):
    means = [harmonic_mean(row), geometric_mean(row), arithmetic_mean(row), square_mean(row)]
    assert all(a <= b * (1 + 1e-12) for a, b in pairwise(means))


# --- pair by pair -----------------------------------------------------------------------------


def plain_matrix(rows, weights):
    """Share of weight ahead plus half of the level one, over what both have, in fractions."""

    def share(ours, theirs):
        both = [
            (a, b, Fraction(w))
            for a, b, w in zip(ours, theirs, weights, strict=True)
            if a is not None and b is not None
        ]
        total = sum(w for _, _, w in both)
        if not total:
            return None
        return (
            sum(w for a, b, w in both if a > b) + sum(w for a, b, w in both if a == b) / 2
        ) / total

    return [[0 if i == j else share(a, b) for j, b in enumerate(rows)] for i, a in enumerate(rows)]


def plain_copeland(rows, weights):
    matrix = plain_matrix(rows, weights)
    half = Fraction(1, 2)
    return [
        sum((x > half) - (x < half) for j, x in enumerate(line) if j != i and x is not None)
        for i, line in enumerate(matrix)
    ]


def made_tables():
    drawn = random.Random(22)  # noqa: S311 - repeatable figures
    for _ in range(30):
        yield (
            [
                [None if drawn.random() < 0.1 else drawn.randint(1, 5) for _ in range(6)]
                for _ in range(8)
            ],
            [drawn.randint(1, 4) for _ in range(6)],
        )


TABLES = list(made_tables())


def test_pairs_agree_with_the_plain_rule():
    for table, weights in TABLES:
        assert copeland(table, weights) == plain_copeland(table, weights)
        expected = plain_matrix(table, weights)
        for line, plain in zip(outranking_matrix(table, weights), expected, strict=True):
            assert line == pytest.approx([None if x is None else float(x) for x in plain])


def test_the_order_of_regions_does_not_decide_pairs_with_gaps():
    for table, weights in TABLES:
        backwards = copeland(table[::-1], weights)
        assert backwards[::-1] == copeland(table, weights)
        assert sum(backwards) == 0


def test_a_region_of_which_nothing_is_known_has_no_score():
    assert copeland([[1, 2], [None, None], [2, 3]]) == [-1, None, 1]
    assert outranking_matrix([[None], [1]]) == [[0, None], [None, 0]]


def test_half_the_weight_is_a_draw_and_a_little_more_a_win():
    weights = [Decimal("0.5"), Decimal("0.5")]
    assert copeland([[2, 1], [1, 2]], weights) == [0, 0]
    weights = [Decimal("0.5000000001"), Decimal("0.4999999999")]
    assert copeland([[2, 1], [1, 2]], weights) == [1, -1]


def test_exact_scores_give_an_exact_matrix():
    rows = [[Fraction(1), Fraction(2), Fraction(3)], [Fraction(3), Fraction(2), Fraction(1)]]
    assert outranking_matrix(rows, [1, 1, 4])[0][1] == Fraction(3, 4)
    decimals = [[Decimal(1), Decimal(2)], [Decimal(2), Decimal(1)]]
    assert outranking_matrix(decimals, [1, 3]) == [[0, Decimal("0.75")], [Decimal("0.25"), 0]]


@pytest.mark.parametrize("rows", [[], [[1, 2], [1]]])
def test_rows_must_be_there_and_of_one_length(rows):
    with pytest.raises(InvalidValueError):
        copeland(rows, None if not rows else [1, 1])


@given(
    table=st.lists(st.lists(st.integers(1, 5), min_size=4, max_size=4), min_size=2, max_size=6),
    place=st.integers(0, 3),
)
@quick
def test_a_better_score_never_lowers_a_copeland_score(table, place):
    before = copeland(table)[0]
    better = [[x + (i == place) for i, x in enumerate(table[0])], *table[1:]]
    assert copeland(better)[0] >= before


def test_a_function_that_takes_no_scores_and_weights_is_refused():
    card = Scorecard(parts=[WeightedIndicator(id="a", direction="higher")], aggregate=sum)
    with pytest.raises(InvalidValueError, match="aggregate=sum: could not be called") as refused:
        score_regions(card, {"x": {"a": 1.0}, "y": {"a": 2.0}})
    assert isinstance(refused.value.__cause__, TypeError)
