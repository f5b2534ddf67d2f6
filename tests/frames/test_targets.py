"""A target over columns is decided as it is for one figure, on every engine."""

from __future__ import annotations

import math
from fractions import Fraction

import narwhals.stable.v2 as nw
import polars as pl
import pyarrow as pa
import pytest
from engines import ENGINES, collected, framed
from hypothesis import given, settings, strategies as st

from stmetrics import Target, check_target, frames, is_growth_at_least, is_share_at_least
from stmetrics.errors import InvalidValueError, StmetricsError, UnitError

FIGURES = [None, math.nan, -1.0, 0.0, 0.02, 0.123, 0.143, 1.0, 2.5, 3.0, 112.0, 120.0, 30000.0]
ROWS = [(one, other) for one in FIGURES for other in FIGURES]
TABLE = pa.table(
    {
        "row": range(len(ROWS)),
        "a": pa.array([one for one, _ in ROWS], pa.float64(), from_pandas=False),
        "b": pa.array([other for _, other in ROWS], pa.float64(), from_pandas=False),
    }
)
ON_A_BASE = [
    Target.growth_at_least("12%"),
    Target.growth_at_least(-1),
    Target.share_at_least("5%"),
    Target.share_at_least(1),
    Target.points_above("2个百分点"),
]
OF_LEVELS = [
    Target.at_least(3),
    Target.at_most("2.5"),
    Target.between(1, 112),
    Target.rank_within(3),
]


def scalar(target, actual, base):
    try:
        figures = [None if each is None or math.isnan(each) else each for each in (actual, base)]
        return check_target(target, figures[0], figures[1]).verdict.value
    except StmetricsError:
        return "unknown"


@pytest.mark.filterwarnings("ignore:Dask support is moving:FutureWarning")
@pytest.mark.parametrize("engine", ENGINES)
def test_every_engine_decides_as_for_one_figure(engine):
    columns = {f"base{n}": frames.check_target(each, "a", "b") for n, each in enumerate(ON_A_BASE)}
    columns |= {f"level{n}": frames.check_target(each, "a") for n, each in enumerate(OF_LEVELS)}
    found = collected(framed(TABLE, engine).select("row", **columns))
    for n, target in enumerate(ON_A_BASE):
        expected = [scalar(target, *ROWS[row]) for row in found["row"]]
        assert found[f"base{n}"] == expected
    for n, target in enumerate(OF_LEVELS):
        expected = [scalar(target, ROWS[row][0], None) for row in found["row"]]
        assert found[f"level{n}"] == expected


def test_the_unit_of_a_column_is_said():
    table = nw.from_native(pl.DataFrame({"a": [3.0, 2.9]}))
    aim = frames.check_target(Target.at_least("3亿元"), "a", unit="亿元")
    assert table.select(x=aim)["x"].to_list() == ["met", "unmet"]
    with pytest.raises(UnitError, match="one says a unit"):
        frames.check_target(Target.at_least("3亿元"), "a")
    with pytest.raises(UnitError, match="one says a unit"):
        frames.check_target(Target.at_least(3), "a", unit="亿元")
    with pytest.raises(UnitError):
        frames.check_target(Target.at_least("3项"), "a", unit="亿元")


def test_bases_stand_where_the_target_has_one():
    with pytest.raises(InvalidValueError, match="has no base"):
        frames.check_target(Target.at_least(3), "a", "b")
    with pytest.raises(InvalidValueError, match="needs one"):
        frames.check_target(Target.growth_at_least(0.1), "a")
    with pytest.raises(InvalidValueError, match="more digits"):
        frames.check_target(Target.at_least("0.1234567890123456789"), "a")
    with pytest.raises(InvalidValueError, match="more digits"):
        frames.check_target(Target.at_least(10**17), "a")


PRINTED = st.builds(
    lambda whole, places: float(f"{whole}e-{places}"),
    st.integers(-(10**11), 10**13),
    st.integers(0, 4),
)
PERCENTS = st.integers(0, 10_000).map(lambda hundredths: f"{hundredths / 100}%")


@given(st.lists(st.tuples(PRINTED, PRINTED), min_size=1, max_size=30), PERCENTS)
@settings(max_examples=60, deadline=None)
def test_decisions_are_those_of_one_number_on_and_beside_the_boundary(pairs, threshold):
    ratio = float(threshold.rstrip("%")) / 100
    on_it = [(float(f"{whole * ratio:.4f}"), whole) for _, whole in pairs]
    rows = pairs + on_it
    table = nw.from_native(pl.DataFrame(rows, schema=["a", "b"], orient="row"))
    found = table.select(
        share=frames.is_share_at_least("a", "b", threshold),
        growth=frames.is_growth_at_least("a", "b", threshold),
    )
    for name, decide in (("share", is_share_at_least), ("growth", is_growth_at_least)):
        for (part, whole), got in zip(rows, found[name].to_list(), strict=True):
            try:
                expected = "met" if decide(part, whole, threshold) else "unmet"
            except StmetricsError:
                expected = "unknown"
            of = (Fraction(threshold.rstrip("%")) / 100 + (name == "growth")).numerator
            too_large = abs(whole) * of >= 2**53 / 10.5 / 10**4
            assert got == expected or (got == "unknown" and too_large)
