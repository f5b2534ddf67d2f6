"""Points of the innovation score, at every edge of 国科发火〔2016〕195号, part 三(七)."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, strategies as st
from strategies import HOSTILE, hostile, law, maybe

from stmetrics.errors import InvalidValueError, NoRuleInForceError
from stmetrics.records import EnterpriseYear
from stmetrics.records.application import (
    CertificationApplication,
    ExpertScores,
    IntellectualProperty,
)
from stmetrics.rules import (
    achievement_points,
    group_score,
    growth_points,
    innovation_score,
    ip_points,
)

ON = "2022-06-01"


def right(kind="utility_model", **facts):
    return IntellectualProperty(
        **({"id": "made up", "kind": kind, "own_development": True} | facts)
    )


def applied(rights=None, **facts):
    return CertificationApplication(enterprise_id="e1", applied_on=ON, ip=rights, **facts)


# --- growth ---

STEP = Decimal("0.00000001")
EDGES = [
    ("0", (0, 0), (0, 0), (1, 2)),
    ("0.05", (1, 2), (3, 4), (3, 4)),
    ("0.15", (3, 4), (5, 6), (5, 6)),
    ("0.25", (5, 6), (7, 8), (7, 8)),
    ("0.35", (7, 8), (9, 10), (9, 10)),
]


@pytest.mark.parametrize(("rate", "below", "at", "above"), EDGES)
def test_growth_of_three_years_has_its_points_on_each_edge(rate, below, at, above):
    first, second = Decimal(100), Decimal(100)
    for shift, points in ((-STEP, below), (0, at), (STEP, above)):
        third = second * (1 + 2 * (Decimal(rate) + shift))
        assert growth_points([first, second, third], on=ON)[:2] == points


@pytest.mark.parametrize(("rate", "below", "at", "above"), EDGES)
def test_after_a_first_year_of_zero_the_last_two_years_count(rate, below, at, above):
    for shift, points in ((-STEP, below), (0, at), (STEP, above)):
        third = 100 * (1 + Decimal(rate) + shift)
        assert growth_points([0, 100, third], on=ON) == (*points, True)


@given(*[st.integers(1, 400)] * 3)
@law
def test_growth_is_the_mean_of_both_years_growth_less_one(first, second, third):
    rate = (Fraction(second, first) + Fraction(third, second)) / 2 - 1
    least = [Fraction(n, 100) for n in (5, 15, 25, 35)]
    place = (rate > 0) + sum(rate >= each for each in least)
    expected = [(0, 0), (1, 2), (3, 4), (5, 6), (7, 8), (9, 10)][place]
    assert growth_points([first, second, third], on=ON) == (*expected, True)


@pytest.mark.parametrize(
    ("levels", "expected"),
    [
        ([100, 0, 500], (0, 0, True)),
        ([0, 0, 500], (0, 0, True)),
        ([0, 0, 0], (0, 0, True)),
        ([100, 100, 0], (0, 0, True)),
        ([100, 50, 20], (0, 0, True)),
        ([100, None, 150], (0, 10, False)),
        ([None, 100, 150], (0, 10, False)),
        ([None], (0, 10, False)),
        ([100], (0, 10, True)),
        ([-100, 50, 150], (0, 10, True)),
        ([100, 50, -1], (0, 10, True)),
        ([0, 100], (0, 10, True)),
    ],
)
def test_zero_negative_and_short_histories_are_as_the_text_has_them(levels, expected):
    assert growth_points(levels, on=ON) == expected


@pytest.mark.parametrize("levels", [[], [1, 2, 3, 4], [True, 1, 2], [float("nan")]])
def test_growth_asks_for_one_to_three_numbers(levels):
    with pytest.raises(InvalidValueError):
        growth_points(levels, on=ON)


@pytest.mark.parametrize("name", HOSTILE)
def test_no_context_of_the_caller_moves_growth_over_an_edge(name):
    levels = [Decimal("123456789.01"), Decimal("123456789.01"), Decimal("135802467.911")]
    short = [*levels[:2], levels[2] - Decimal("0.001")]
    with hostile(name):
        assert growth_points(levels, on=ON).low == 3
        assert growth_points(short, on=ON).low == 1


# --- results ---


@pytest.mark.parametrize(
    ("results", "expected"),
    [
        (0, (0, 0)),
        (3, (1, 6)),
        (4, (1, 6)),
        (5, (1, 6)),
        (6, (7, 12)),
        (7, (7, 12)),
        (8, (7, 12)),
        (9, (13, 18)),
        (11, (13, 18)),
        (12, (19, 24)),
        (14, (19, 24)),
        (15, (25, 30)),
        (16, (25, 30)),
        (10_000, (25, 30)),
    ],
)
def test_results_have_points_by_their_yearly_average(results, expected):
    assert achievement_points(results, on=ON) == (*expected, True)


@pytest.mark.parametrize("results", [1, 2])
def test_less_than_one_result_a_year_is_left_open(results):
    points = achievement_points(results, on=ON)
    assert points.complete
    assert 0 <= points.low <= points.high <= 6


@pytest.mark.parametrize(
    ("results", "years", "expected"),
    [(1, 1, (1, 6)), (5, 1, (25, 30)), (3, 2, (1, 6)), (4, 2, (7, 12)), (9, 2, (19, 24))],
)
def test_results_of_a_young_enterprise_are_averaged_over_the_years_it_operated(
    results, years, expected
):
    """Our own reading, which `unconfirmed` lists."""
    assert achievement_points(results, years, on=ON) == (*expected, True)


@pytest.mark.parametrize(("rate", "below", "at", "above"), EDGES)
def test_of_two_years_their_growth_counts_which_is_our_own_reading(rate, below, at, above):
    for shift, points in ((-STEP, below), (0, at), (STEP, above)):
        assert growth_points([100, 100 * (1 + Decimal(rate) + shift)], on=ON) == (*points, True)


def test_unknown_results_may_earn_anything():
    assert achievement_points(None, on=ON) == (0, 30, False)


@pytest.mark.parametrize(("results", "years"), [(3, 0), (3, 4), (-1, 3), (1.5, 3), (True, 3)])
def test_results_are_whole_over_one_to_three_years(results, years):
    with pytest.raises(InvalidValueError):
        achievement_points(results, years, on=ON)


# --- rights ---


@pytest.mark.parametrize(
    ("number", "expected"),
    [(1, (1, 2)), (2, (1, 2)), (3, (3, 4)), (4, (3, 4)), (5, (5, 6)), (6, (5, 6)), (50, (5, 6))],
)
def test_class_2_rights_have_points_by_their_number(number, expected):
    low, high = expected
    points = ip_points(applied([right(id=f"r{n}") for n in range(number)]), on=ON)
    assert points == (low + 1, min(30, 8 + 8 + high + 6 + 2), True)


def test_one_right_of_class_1_outweighs_any_number_of_class_2():
    alone = ip_points(applied([right("plant_variety")]), on=ON)
    among = ip_points(
        applied([right(id=f"r{n}") for n in range(9)] + [right("plant_variety")]), on=ON
    )
    assert alone == among == (8, 30, True)


def test_rights_only_acquired_earn_at_most_3_for_their_origin():
    acquired = ip_points(applied([right(own_development=False)]), on=ON)
    mixed = ip_points(applied([right(own_development=False), right(id="b")]), on=ON)
    unsure = ip_points(applied([right(own_development=None)]), on=ON)
    assert acquired == (2, 8 + 8 + 2 + 3 + 2, True)
    assert mixed == (2, 8 + 8 + 2 + 6 + 2, True)
    assert unsure == (2, 8 + 8 + 2 + 6 + 2, False)


@pytest.mark.parametrize(
    ("rights", "expected"),
    [
        (None, (0, 30, False)),
        ([], (0, 2, True)),
        ([right(in_force=False)], (0, 2, True)),
        ([right(used_before=True)], (0, 2, True)),
        ([right(in_force=None)], (0, 26, False)),
        ([right(), right("invention_patent", id="b", in_force=None)], (2, 30, False)),
        ([right(), right(id="b", used_before=True)], (2, 26, True)),
    ],
)
def test_rights_that_may_count_widen_the_range(rights, expected):
    assert ip_points(applied(rights), on=ON) == expected


# --- all together ---


@given(
    st.lists(st.integers(0, 80), min_size=1, max_size=6),
    st.lists(st.integers(0, 20), min_size=1, max_size=3),
)
@law
def test_the_group_adds_the_means_of_both_kinds_of_experts(technical, financial):
    scores = ExpertScores(technical=technical, financial=financial)
    expected = Fraction(sum(technical), len(technical)) + Fraction(sum(financial), len(financial))
    assert group_score(scores) == expected
    assert innovation_score(applied(expert_scores=scores), [], on=ON) == (expected, expected, True)


rights = st.builds(
    right,
    st.sampled_from(["invention_patent", "utility_model", "design_patent"]),
    id=st.uuids().map(str),
    in_force=maybe(st.booleans()),
    used_before=maybe(st.booleans()),
    own_development=maybe(st.booleans()),
)
levels = maybe(st.sampled_from([-5, 0, 100, 104, 115, 140, 190]))
fiscal_years = st.tuples(levels, levels).map(
    lambda figures: EnterpriseYear(
        enterprise_id="e1",
        year=2021,
        net_assets=None if figures[0] is None else (Decimal(figures[0]), "元"),
        sales_income=None if figures[1] is None else (Decimal(abs(figures[1])), "元"),
    )
)


def test_without_a_year_growth_is_unknown():
    nothing = innovation_score(applied([], achievements=0), [], on=ON)
    assert nothing == (0, 2 + 0 + 20 + 10 + 10, False)


@pytest.mark.parametrize(
    "ask",
    [
        lambda on: growth_points([1, 2, 3], on=on),
        lambda on: achievement_points(3, on=on),
        lambda on: ip_points(applied([right()]), on=on),
        lambda on: innovation_score(applied([]), [], on=on),
    ],
)
def test_before_2016_the_score_has_no_rule(ask):
    assert ask("2016-01-01").high > 0
    with pytest.raises(NoRuleInForceError):
        ask("2015-12-31")
