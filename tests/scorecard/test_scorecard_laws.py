"""Laws that every normalisation and every aggregation keeps: better is never worse, and neither
units nor the order of regions, of indicators or of weights decide anything."""

from __future__ import annotations

import inspect
from fractions import Fraction
from functools import partial

import pytest
from hypothesis import assume, given, settings, strategies as st

from stmetrics import scorecard
from stmetrics.errors import UndefinedMetricError
from stmetrics.scorecard import (
    AcrossRegions,
    Method,
    Scorecard,
    WeightedIndicator,
    arithmetic_mean,
    borda_score,
    capped_completion,
    copeland,
    distance_to_maximum,
    distance_to_reference,
    distance_to_target,
    efficacy_coefficient,
    fraction_of_maximum,
    generalised_mean,
    geometric_mean,
    goalposts,
    harmonic_mean,
    linear_scale,
    min_max,
    outranking_matrix,
    percentile_rank,
    rank_score,
    score_regions,
    z_score,
)

quick = settings(deadline=None, max_examples=20)
figures = st.fractions(1, 100, max_denominator=100)
columns = st.lists(figures, min_size=3, max_size=8)
shifts, factors = st.fractions(-500, 500), st.fractions("0.001", 1000)


def stated(method, *names, **more):
    """A method against stated figures, which stand in the unit of its column."""

    def call(column, direction="higher", move=lambda x: x):
        ends = {name: move(Fraction(value)) for name, value in zip(names, (20, 70), strict=False)}
        if direction == "lower" and {"good", "bad"} <= set(ends):
            ends = {"good": ends["bad"], "bad": ends["good"]}
        return method(column, direction=direction, **ends, **more)

    return call


def own(method, **more):
    """A method against the regions' own figures, which nothing has to be told."""
    return lambda column, direction="higher", move=None: method(column, direction=direction, **more)  # noqa: ARG005 - one shape for all


NORMALISING = {
    "min_max": own(min_max),
    "z_score": own(z_score),
    "distance_to_maximum": own(distance_to_maximum),
    "distance_to_reference": own(distance_to_reference, reference=0),
    "fraction_of_maximum": own(fraction_of_maximum),
    "distance_to_target": stated(distance_to_target, "target", capped=False),
    "goalposts": stated(goalposts, "low", "high"),
    "linear_scale": stated(linear_scale, "low", "high"),
    "efficacy_coefficient": stated(efficacy_coefficient, "bad", "good"),
    "capped_completion": stated(capped_completion, "target", most=3),
    "rank_score": own(rank_score),
    "borda_score": own(borda_score),
    "percentile_rank": own(percentile_rank),
}
ONLY_HIGHER = {"fraction_of_maximum", "capped_completion"}
TURNED = [(name, "lower") for name in NORMALISING if name not in ONLY_HIGHER]
BOTH_WAYS = [(name, "higher") for name in NORMALISING] + TURNED
MEANS = {
    "arithmetic_mean": arithmetic_mean,
    "geometric_mean": geometric_mean,
    "harmonic_mean": harmonic_mean,
    "generalised_mean": partial(generalised_mean, power=2),
}


def test_no_method_is_forgotten():
    public = {name: getattr(scorecard, name) for name in scorecard.__all__}
    functions = {name: each for name, each in public.items() if inspect.isfunction(each)}
    last = {name: inspect.getmodule(each).__name__ for name, each in functions.items()}
    homes = ("scaling", "stated_scales", "rank_scores")
    assert {name for name, home in last.items() if home.endswith(homes)} == set(NORMALISING)
    assert {name for name, home in last.items() if home.endswith("aggregating")} == set(MEANS)


def defined(call, *arguments):
    try:
        return call(*arguments)
    except UndefinedMetricError:
        assume(False)


def alike(first, second):
    return first == pytest.approx(second, rel=1e-12, abs=1e-9)


# --- normalisations ---------------------------------------------------------------------------


@pytest.mark.parametrize(("name", "direction"), BOTH_WAYS)
@given(column=columns, by=figures, data=st.data())
@quick
def test_a_region_that_does_better_never_scores_lower(name, direction, column, by, data):
    call = NORMALISING[name]
    place = data.draw(st.integers(0, len(column) - 1))
    changed = [*column]
    changed[place] += by if direction == "higher" else -by
    before, after = defined(call, column, direction), defined(call, changed, direction)
    assert after[place] >= before[place] or alike(after[place], before[place])


@pytest.mark.parametrize(("name", "direction"), BOTH_WAYS)
@given(column=columns)
@quick
def test_a_region_that_is_better_never_scores_lower(name, direction, column):
    scores = defined(NORMALISING[name], column, direction)
    pairs = sorted(zip(column, scores, strict=True), reverse=direction == "lower")
    found = [score for _, score in pairs]
    assert found == sorted(found)


@pytest.mark.parametrize(("name", "direction"), BOTH_WAYS)
@given(column=columns, factor=factors, shift=shifts)
@quick
def test_units_decide_nothing(name, direction, column, factor, shift):
    moved_by = 0 if name in ONLY_HIGHER else shift

    def move(x):
        return x * factor + moved_by

    before = defined(NORMALISING[name], column, direction)
    after = NORMALISING[name]([move(x) for x in column], direction, move)
    assert alike(after, before) if name == "z_score" else after == before


@pytest.mark.parametrize(("name", "direction"), BOTH_WAYS)
@given(column=columns, seed=st.randoms(use_true_random=False))
@quick
def test_the_order_of_regions_decides_nothing(name, direction, column, seed):
    order = list(range(1, len(column)))
    seed.shuffle(order)
    order = [0, *order]  # the first is the reference
    scores = defined(NORMALISING[name], column, direction)
    mixed = NORMALISING[name]([column[place] for place in order], direction)
    assert alike(mixed, [scores[place] for place in order])


# --- aggregations -----------------------------------------------------------------------------

weights = st.integers(1, 9)
rows = st.lists(st.tuples(figures, weights), min_size=1, max_size=7)


@pytest.mark.parametrize("mean", MEANS.values(), ids=MEANS.keys())
@given(row=rows, factor=st.integers(2, 50), seed=st.randoms(use_true_random=False))
@quick
def test_neither_the_order_nor_the_size_of_weights_decides(mean, row, factor, seed):
    scores, shares = zip(*row, strict=True)
    mixed = [*row]
    seed.shuffle(mixed)
    found = mean(*zip(*mixed, strict=True))
    assert found == pytest.approx(mean(scores, [share * factor for share in shares]), rel=1e-12)


@pytest.mark.parametrize("mean", MEANS.values(), ids=MEANS.keys())
@given(row=rows, gaps=st.integers(1, 3))
@quick
def test_gaps_and_scores_without_weight_decide_nothing(mean, row, gaps):
    scores, shares = zip(*row, strict=True)
    wider = mean([*scores, *[None] * gaps, Fraction(7)], [*shares, *[3] * gaps, 0])
    assert wider == pytest.approx(mean(scores, shares), rel=1e-12)


levels = st.integers(1, 4)
matrices = st.lists(st.tuples(levels, levels, levels, levels), min_size=2, max_size=6)


@given(table=matrices, order=st.permutations(range(4)), factor=factors, shift=shifts)
@quick
def test_pairs_hang_on_neither_units_nor_order(table, order, factor, shift):
    shares = [1, 2, 3, 5]
    moved = [[Fraction(x) * factor + shift for x in row] for row in table]
    mixed = [[row[place] for place in order] for row in moved]
    shares_mixed = [shares[place] for place in order]
    assert copeland(mixed, shares_mixed) == copeland(table, shares)
    assert copeland(table[::-1], shares) == copeland(table, shares)[::-1]
    exact = [[Fraction(x) for x in row] for row in table]
    assert outranking_matrix(mixed, shares_mixed) == outranking_matrix(exact, shares)


# --- whole scorecards -------------------------------------------------------------------------

AGGREGATIONS = {
    **MEANS,
    "generalised_mean": Method(generalised_mean, power=2),
    "copeland": AcrossRegions(copeland),
}
tables = st.lists(st.tuples(figures, figures, figures), min_size=2, max_size=5).map(
    lambda found: {f"R{n}": dict(zip("abc", row, strict=True)) for n, row in enumerate(found)}
)


@pytest.mark.parametrize("aggregate", AGGREGATIONS.values(), ids=AGGREGATIONS.keys())
@given(table=tables, region=st.integers(0, 4), key=st.sampled_from("abc"), by=figures)
@quick
def test_a_better_figure_never_lowers_the_score(aggregate, table, region, key, by):
    card = Scorecard(
        parts=[
            WeightedIndicator(id="a", weight=0.5, direction="higher"),
            WeightedIndicator(id="b", weight=0.3, direction="lower"),
            WeightedIndicator(id="c", weight=0.2, direction="higher"),
        ],
        normalise=Method(goalposts, low=-100, high=201, scale=99, capped=True),
        aggregate=aggregate,
    )
    name = f"R{region % len(table)}"
    better = table[name][key] + (-by if key == "b" else by)
    changed = table | {name: table[name] | {key: better}}
    before, after = score_regions(card, table).of(name), score_regions(card, changed).of(name)
    assert after.score >= before.score or alike(after.score, before.score)
    assert after.rank <= before.rank
