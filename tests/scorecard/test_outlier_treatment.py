"""Skewness, kurtosis and winsorising against plain formulas, on and beside their limits."""

from __future__ import annotations

import math
import random
from decimal import Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import given, settings, strategies as st

from stmetrics.errors import InvalidValueError, UndefinedMetricError
from stmetrics.scorecard import excess_kurtosis, has_outliers, skewness, winsorise

quick = settings(deadline=None, max_examples=60)


def plain_moments(values):
    """Central moments m2, m3 and m4 in fractions."""
    exact = [Fraction(value) for value in values]
    mean = sum(exact) / len(exact)
    return [sum((x - mean) ** power for x in exact) / len(exact) for power in (2, 3, 4)]


def plain_skewness(values):
    n = len(values)
    m2, m3, _ = plain_moments(values)
    return math.sqrt(n * (n - 1)) / (n - 2) * float(m3) / float(m2) ** 1.5


def plain_kurtosis(values):
    n = len(values)
    m2, _, m4 = plain_moments(values)
    return float(Fraction(n - 1, (n - 2) * (n - 3)) * ((n + 1) * (m4 / m2**2 - 3) + 6))


def plain_winsorise(values, most):
    """Step by step, on a copy, with floats deciding."""
    x, high, low = list(values), 0, 0
    while high + low < most and abs(plain_skewness(x)) >= 2 and plain_kurtosis(x) >= 3.5:
        if plain_skewness(x) >= 0:
            top = max(x)
            high, below = x.count(top), max(v for v in x if v != top)
            x = [below if v == top else v for v in x]
        else:
            bottom = min(x)
            low, above = x.count(bottom), min(v for v in x if v != bottom)
            x = [above if v == bottom else v for v in x]
    return x


def made_columns():
    """Random lopsided columns, heavy tails on either side, with ties; made up."""
    drawn = random.Random(23)  # noqa: S311 - repeatable figures
    for _ in range(60):
        sign = drawn.choice([-1, 1])
        yield [round(sign * drawn.lognormvariate(0, 2), drawn.choice([0, 4])) for _ in range(25)]


COLUMNS = [column for column in made_columns() if len(set(column)) > 1]


def test_statistics_agree_with_plain_formulas():
    for column in COLUMNS:
        assert skewness(column) == pytest.approx(plain_skewness(column), rel=1e-12)
        assert excess_kurtosis(column) == pytest.approx(plain_kurtosis(column), rel=1e-12)


def test_winsorising_agrees_with_the_plain_steps():
    changed = 0
    for column in COLUMNS:
        for most in (0, 1, 2, 5):
            treated = winsorise(column, most=most)
            assert treated == plain_winsorise(column, most)
            changed += treated != column
    assert changed > 60


def test_values_that_spreadsheets_give():
    column = [3, 4, 5, 2, 3, 4, 5, 6, 4, 7]
    assert round(skewness(column), 6) == 0.359543
    assert round(excess_kurtosis(column), 6) == -0.151800


def test_gaps_are_passed_over_and_stay():
    column = [1, 2, None, 3, 4, 5, 6, 7, 8, 9, 10, 30, 100]
    known = [value for value in column if value is not None]
    assert skewness(column) == skewness(known)
    assert has_outliers(column)
    assert winsorise(column)[2] is None
    assert winsorise(known) == [value for value in winsorise(column) if value is not None]


def test_kinds_of_number_stay_and_decide_alike():
    column = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30, 100]
    for kind in (Decimal, Fraction, float):
        treated = winsorise([kind(value) for value in column])
        assert {type(value) for value in treated} == {kind}
        assert treated == winsorise(column)
    with localcontext(prec=1):
        assert winsorise([Decimal(value) for value in column]) == winsorise(column)


def test_the_decision_is_exact_on_both_limits():
    """Four zeros and a one: the skewness is the root of five, the kurtosis exactly five."""
    column = [0, 0, 0, 0, 1]
    assert skewness(column) == pytest.approx(math.sqrt(5))
    assert excess_kurtosis(column) == 5
    assert has_outliers(column, kurtosis=5)
    assert not has_outliers(column, kurtosis=Decimal("5.000000000000000000000001"))
    assert has_outliers(column, skew=Decimal("2.236"))
    assert not has_outliers(column, skew=Decimal("2.2361"))
    assert has_outliers([-x for x in column], kurtosis=5)


def test_both_limits_must_be_reached():
    column = [0, 0, 0, 0, 1]
    assert not has_outliers(column, skew=3)
    assert not has_outliers(column, kurtosis=6)


def test_equal_figures_have_no_outliers():
    assert not has_outliers([4, 4, 4, 4])
    assert winsorise([4, 4, 4, 4]) == [4, 4, 4, 4]


def test_treatment_never_makes_all_figures_the_same():
    with pytest.raises(UndefinedMetricError, match="all but the extreme"):
        winsorise([0, 0, 0, 0, 0, 9])
    with pytest.raises(UndefinedMetricError, match="all but the extreme"):
        winsorise([0, 0, 0, 0, 0, -9])


def test_equal_extremes_are_drawn_in_together():
    column = [*range(20), 900, 1000]
    assert winsorise(column, most=1) == [*range(20), 900, 900]
    assert winsorise(column, most=2) == [*range(20), 19, 19]


@pytest.mark.parametrize("statistic", [skewness, excess_kurtosis])
def test_a_statistic_of_equal_figures_is_undefined(statistic):
    with pytest.raises(UndefinedMetricError, match="the same"):
        statistic([4, 4, 4, 4])


@pytest.mark.parametrize(
    ("statistic", "fewest"),
    [(skewness, 3), (excess_kurtosis, 4), (has_outliers, 4), (winsorise, 4)],
)
def test_so_few_figures_say_nothing(statistic, fewest):
    statistic([1, 2, 4, 9][:fewest])
    with pytest.raises(UndefinedMetricError, match=f"it takes {fewest}"):
        statistic([1, 2, 4][: fewest - 1])
    with pytest.raises(UndefinedMetricError):
        statistic([None, None])


def test_a_negative_limit_of_skewness_is_refused():
    with pytest.raises(InvalidValueError, match="must not be negative"):
        has_outliers([1, 2, 3, 4], skew=-2)
    with pytest.raises(InvalidValueError, match="must not be negative"):
        winsorise([1, 2, 3, 4], skew=-2)
    with pytest.raises(InvalidValueError, match="must not be negative"):
        winsorise([1, 2, 3, 4], most=-1)


@given(
    column=st.lists(st.integers(-50, 50), min_size=4, max_size=15),
    factor=st.integers(1, 9),
    shift=st.integers(-99, 99),
)
@quick
def test_unit_and_origin_do_not_matter(column, factor, shift):
    moved = [factor * value + shift for value in column]
    assert has_outliers(column) == has_outliers(moved)
    try:
        treated = winsorise(column)
    except UndefinedMetricError:
        return
    assert winsorise(moved) == [factor * value + shift for value in treated]
    assert set(treated) <= set(column)
