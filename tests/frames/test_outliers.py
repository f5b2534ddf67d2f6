"""Outliers over columns are those of the scorecard, on every engine."""

from __future__ import annotations

import math

import polars as pl
import pyarrow as pa
import pytest
from engines import ENGINES, collected, framed
from hypothesis import given, settings, strategies as st

from stmetrics import frames, scorecard
from stmetrics.errors import InvalidValueError, UndefinedMetricError

pytestmark = [
    pytest.mark.filterwarnings("ignore:Dask support is moving:FutureWarning"),
    pytest.mark.filterwarnings("ignore:invalid value encountered in divide:RuntimeWarning"),
]

FIGURES = {
    "high": [*map(float, range(1, 11)), 30.0, 100.0],
    "low": [*(-n for n in range(1, 11)), -30.0, -100.0],
    "both ends": [*map(float, range(1, 19)), -300.0, 900.0],
    "ties": [*map(float, range(1, 11)), 90.0, 90.0],
    "none": [*map(float, range(1, 11)), None, math.nan],
    "far from zero": [1e9 + n for n in (*range(1, 11), 30, 100)],
    "alike": [2.0, 2.0, 2.0, 2.0, None],
    "all but one alike": [2.0] * 9 + [50.0],
    "three": [1.0, 2.0, 9.0, None],
    "unknown": [None, None, None, None],
}
"""Columns of figures; each is filled up with what is not known."""
LONGEST = max(map(len, FIGURES.values()))


def full(figures):
    return [*figures, *[None] * (LONGEST - len(figures))]


def table():
    columns = {name: pa.array(full(each), pa.float64(), from_pandas=False)
               for name, each in FIGURES.items()}  # fmt: skip
    return pa.table({"row": pa.array(range(LONGEST), pa.int64()), **columns})


def known(figures):
    return [None if each is None or math.isnan(each) else each for each in figures]


def alone(function, figures, **options):
    try:
        return getattr(scorecard, function)(known(figures), **options)
    except UndefinedMetricError:
        return None


@pytest.mark.parametrize("engine", ENGINES)
def test_every_engine_tells_outliers_as_the_scorecard(engine):
    names = list(FIGURES)[: 3 if engine == "spark" else None]  # it plans each for 20 seconds
    frame = framed(table(), engine)
    for function in ("skewness", "excess_kurtosis"):
        (found,) = zip(*collected(getattr(frames, function)(frame, names)).values(), strict=True)
        for name, value in zip(names, found, strict=True):
            expected = alone(function, FIGURES[name])
            assert (value is None) is (expected is None), (function, name)
            assert value is None or math.isclose(value, expected, rel_tol=1e-9, abs_tol=1e-9), name
    codes = {True: "met", False: "unmet", None: "unknown"}
    assert collected(frames.has_outliers(frame, names)) == {
        name: [codes[alone("has_outliers", each)]]
        for name, each in FIGURES.items()
        if name in names
    }


def assert_drawn_in(engine, names, most):
    found = collected(frames.winsorise(framed(table(), engine), names, most=most))
    assert set(found) == {"row", *FIGURES}
    for name in names:
        expected = alone("winsorise", FIGURES[name], most=most) or [None] * len(FIGURES[name])
        told = dict(zip(found["row"], found[name], strict=True))
        assert [told[row] for row in range(LONGEST)] == full(expected), name


@pytest.mark.parametrize("engine", ENGINES)
def test_every_engine_draws_in_as_the_scorecard(engine):
    """Dask takes seconds to plan a pass."""
    most, names = (1, ["high"]) if engine == "dask" else (2, ["high", "low", "ties", "three"])
    assert_drawn_in(engine, names, most)


@pytest.mark.parametrize("most", [0, 5])
def test_figures_of_every_sort_are_drawn_in_as_the_scorecard_does(most):
    assert_drawn_in("polars", list(FIGURES), most)


@given(
    st.lists(st.one_of(st.none(), st.integers(-50, 50), st.integers(200, 400)), max_size=14),
    st.integers(0, 4),
)
@settings(max_examples=25, deadline=None)
def test_made_figures_are_drawn_in_as_the_scorecard_does(figures, most):
    frame = pl.DataFrame({"x": pl.Series(figures, dtype=pl.Float64)})
    told = frames.has_outliers(frame, "x")["x"].item()
    expected = alone("winsorise", figures, most=most)
    found = frames.winsorise(frame, "x", most=most)["x"].to_list()
    if expected is not None and found != [None] * len(figures):
        assert found == expected
    elif most:  # not known, or so near a limit that floats do not tell
        assert expected is None or "unknown" in told or expected == figures
    sure = {True: {"met", "unknown"}, False: {"unmet", "unknown"}, None: {"unknown"}}
    assert told in sure[alone("has_outliers", figures)]


def test_a_limit_so_near_that_floats_do_not_tell_is_unknown():
    frame = pl.DataFrame({"x": [1.0, 1.0, 1.0, 2.0]})  # a skewness of exactly 2
    assert scorecard.has_outliers([1, 1, 1, 2])
    assert frames.has_outliers(frame, "x")["x"].to_list() == ["unknown"]
    assert frames.winsorise(frame, "x")["x"].to_list() == [None] * 4


def test_wrong_limits_are_refused():
    frame = pl.DataFrame({"x": [1.0]})
    with pytest.raises(InvalidValueError, match="must not be negative"):
        frames.has_outliers(frame, "x", skew=-1)
    with pytest.raises(InvalidValueError, match="must not be negative"):
        frames.winsorise(frame, "x", most=-1)
    with pytest.raises(InvalidValueError, match="are not in the frame"):
        frames.skewness(frame, "y")
    with pytest.raises(InvalidValueError, match="names a column twice"):
        frames.skewness(frame, ["x", "x"])
