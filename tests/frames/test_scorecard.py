"""Scores over columns are those of the scorecard, on every engine."""

from __future__ import annotations

import math

import pyarrow as pa
import pytest
from engines import ENGINES, ENGINES_WITH_RANKS, collected, framed
from hypothesis import Phase, given, settings, strategies as st

from stmetrics import frames, scorecard
from stmetrics.errors import InvalidValueError, UndefinedMetricError

pytestmark = [
    pytest.mark.filterwarnings("ignore:Dask support is moving:FutureWarning"),
    # Dask's standard deviation of nothing known, which is null all the same.
    pytest.mark.filterwarnings("ignore:invalid value encountered in divide:RuntimeWarning"),
]

SCALINGS = {
    "min_max": {},
    "min_max of less": {"direction": "lower", "low": 60, "constant": 80},
    "distance_to_maximum": {"constant": 1},
    "distance_to_maximum of less": {"direction": "lower"},
    "z_score": {"mean": 50, "deviation": 10},
    "z_score of less": {"direction": "lower", "constant": 50},
    "fraction_of_maximum": {},
    "distance_to_target": {"target": 4},
    "distance_to_target of less, capped": {"target": 1, "direction": "lower", "capped": True},
    "goalposts": {"low": 0, "high": 4, "scale": 100},
    "goalposts of less": {"low": 1, "high": 3, "direction": "lower", "capped": False},
    "linear_scale": {"low": 1, "high": 3},
    "efficacy_coefficient": {},
    "efficacy_coefficient of less": {"good": 1, "bad": 4, "direction": "lower"},
    "efficacy_coefficient of a stated best": {"good": 4},
    "capped_completion": {"most": 1.2, "target": 3},
}
ORDERS = {
    "rank_score": {},
    "rank_score of less": {"direction": "lower"},
    "borda_score": {},
    "percentile_rank": {},
    "percentile_rank of less": {"direction": "lower"},
}
MEANS = {
    "arithmetic_mean": {},
    "geometric_mean": {},
    "harmonic_mean": {},
    "generalised_mean": {"power": 2},
    "generalised_mean of roots": {"power": 0.5},
    "generalised_mean of the poorest": {"power": -3},
}
WEIGHTS = [None, [3, 0.5, 0]]
FIGURES = [3.0, None, 1.5, 4.25, math.nan, 0.0, -2.0, 3.0]
ROWS = [
    (80.0, 60.0, 40.0),
    (80.0, None, 40.0),
    (None, None, None),
    (None, None, 40.0),
    (80.0, 60.0, None),
    (0.0, 60.0, 40.0),
    (-1.0, 60.0, 40.0),
    (math.nan, 60.0, 40.0),
    (0.0, 0.0, 0.0),
]


def known(value):
    return None if value is None or math.isnan(value) else value


def or_nulls(function, values, *arguments, **options):
    try:
        return function([known(value) for value in values], *arguments, **options)
    except (UndefinedMetricError, InvalidValueError):  # a poor value better than the best
        return None


def close(found, expected, scale=1.0):
    if expected is None:
        return found is None
    return found is not None and math.isclose(found, expected, rel_tol=1e-12, abs_tol=scale * 1e-12)


def table_of(rows, names):
    columns = list(zip(*rows, strict=True)) if rows else [()] * len(names)
    return pa.table(
        {
            name: pa.array(values, pa.float64(), from_pandas=False)
            for name, values in zip(names, columns, strict=True)
        }
    )


def scaled(frame, ways=SCALINGS):
    scores = {
        name: getattr(frames, name.split()[0])("x", **options) for name, options in ways.items()
    }
    return collected(frame.select("row", **scores))


def assert_scaled(found, figures, ways=SCALINGS):
    for name, options in ways.items():
        alone = or_nulls(getattr(scorecard, name.split()[0]), figures, **options)
        alone = [None] * len(figures) if alone is None else alone
        for row, score in zip(found["row"], found[name], strict=True):
            assert close(score, alone[int(row)], 100.0), (name, figures)


@pytest.mark.parametrize("engine", ENGINES)
def test_every_engine_scales_as_the_scorecard(engine):
    for figures in (FIGURES, [2.0, 2.0, None], [None, None], [-1.0, -2.0], [5.0]):
        rows = [(float(place), figure) for place, figure in enumerate(figures)]
        assert_scaled(scaled(framed(table_of(rows, ["row", "x"]), engine)), figures)


@pytest.mark.parametrize("engine", ENGINES_WITH_RANKS)
def test_every_engine_orders_as_the_scorecard(engine):
    for figures in (FIGURES, [2.0, 2.0, None], [None, None], [5.0]):
        frame = framed(table_of(list(enumerate(figures)), ["row", "x"]), engine)
        assert_scaled(scaled(frame, ORDERS), figures, ORDERS)


@given(st.lists(st.one_of(st.none(), st.integers(-(10**6), 10**6).map(lambda n: n / 100))))
@settings(max_examples=10, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])
def test_made_figures_are_scaled_as_the_scorecard_does(figures):
    if not figures:
        return
    frame = framed(table_of(list(enumerate(figures)), ["row", "x"]), "polars")
    assert_scaled(scaled(frame), figures)
    assert_scaled(scaled(frame, ORDERS), figures, ORDERS)


def averaged(frame, weights):
    means = {
        name: getattr(frames, name.split()[0])(["a", "b", "c"], weights, **options)
        for name, options in MEANS.items()
    }
    return collected(frame.select("row", **means))


def assert_averaged(found, weights, rows):
    for name, options in MEANS.items():
        function = getattr(scorecard, name.split()[0])
        for row, mean in zip(found["row"], found[name], strict=True):
            alone = or_nulls(function, rows[int(row)], weights, **options)
            assert close(mean, alone), (name, weights, rows[int(row)])


@pytest.mark.parametrize("engine", ENGINES)
def test_every_engine_averages_as_the_scorecard(engine):
    rows = [(float(place), *row) for place, row in enumerate(ROWS)]
    frame = framed(table_of(rows, ["row", "a", "b", "c"]), engine)
    for weights in WEIGHTS:
        assert_averaged(averaged(frame, weights), weights, ROWS)


SCORE = st.one_of(st.none(), st.just(0.0), st.integers(-10, 10_000).map(lambda n: n / 100))


@given(st.lists(st.tuples(SCORE, SCORE, SCORE), min_size=1), st.sampled_from(WEIGHTS))
@settings(max_examples=10, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])
def test_made_scores_are_averaged_as_the_scorecard_does(rows, weights):
    numbered = [(float(place), *row) for place, row in enumerate(rows)]
    frame = framed(table_of(numbered, ["row", "a", "b", "c"]), "polars")
    assert_averaged(averaged(frame, weights), weights, rows)


def test_scores_say_what_they_cannot_do():
    with pytest.raises(InvalidValueError, match="must lie below"):
        frames.min_max("x", low=100, high=0)
    with pytest.raises(InvalidValueError, match="must lie below"):
        frames.z_score("x", deviation=0)
    with pytest.raises(InvalidValueError, match="only where more is better"):
        frames.fraction_of_maximum("x", direction="lower")
    with pytest.raises(InvalidValueError, match="must lie below"):
        frames.efficacy_coefficient("x", good=1, bad=2)
    with pytest.raises(InvalidValueError, match="only where more is better"):
        frames.capped_completion("x", most=1, direction="lower")
    with pytest.raises(UndefinedMetricError):
        frames.capped_completion("x", most=1, target=0)
    with pytest.raises(InvalidValueError, match="no side to grade by"):
        frames.min_max("x", direction="neither")
    with pytest.raises(UndefinedMetricError):
        frames.arithmetic_mean([])
    with pytest.raises(InvalidValueError, match="not all zero"):
        frames.harmonic_mean(["a", "b"], [0, 0])
    with pytest.raises(InvalidValueError, match="there are 2 scores"):
        frames.geometric_mean(["a", "b"], [1])
    with pytest.raises(InvalidValueError, match="limit of the means"):
        frames.generalised_mean(["a", "b"], power=0)
