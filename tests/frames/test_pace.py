"""Pace over columns answers as it does for one figure, on every engine and on the boundary."""

from __future__ import annotations

import math
from fractions import Fraction

import narwhals.stable.v2 as nw
import polars as pl
import pyarrow as pa
import pytest
from engines import ENGINES, collected, framed
from hypothesis import given, settings, strategies as st

from stmetrics import Period, Target, frames, targets
from stmetrics.errors import (
    IncomparableError,
    InvalidValueError,
    StmetricsError,
    UndefinedMetricError,
    UnitError,
)
from stmetrics.targets import Schedule

YEAR = Period.year(2022)
BEFORE, MARCH, OCTOBER, DECEMBER = (
    Schedule.by_months(YEAR, day)
    for day in ("2022-01-05", "2022-03-31", "2022-10-31", "2022-12-31")
)
BY_DAYS = Schedule.by_days(YEAR, "2022-06-30")
FIGURES = (None, math.nan, math.inf, -3.0, 0.0, 6.15, 6.1499, 20.5, 20.49, 24.6, 24.5999, 1e12)
BASES = (None, math.nan, -1.0, 0.0, 5.125, 18.3036, 20.5, 24.6)
ROWS = [(figure, base) for figure in FIGURES for base in BASES]
TABLE = pa.table(
    {
        "row": range(len(ROWS)),
        "a": pa.array([figure for figure, _ in ROWS], pa.float64(), from_pandas=False),
        "b": pa.array([base for _, base in ROWS], pa.float64(), from_pandas=False),
    }
)
CASES = {
    "a level": (Target.at_least("24.6亿元"), OCTOBER, {"unit": "亿元"}),
    "a level in another unit": (Target.at_least("24.6亿元"), OCTOBER, {"unit": "万元"}),
    "a plain level by days": (Target.at_least(7), BY_DAYS, {}),
    "nothing due yet": (Target.at_least(7), BEFORE, {}),
    "a range": (Target.between("24.6亿元", "30亿元"), OCTOBER, {"unit": "亿元"}),
    "growth": (Target.growth_at_least("20%"), OCTOBER, {"base": "b"}),
    "a fall": (Target.growth_at_least("-5%"), BY_DAYS, {"base": "b"}),
    "growth not due yet": (Target.growth_at_least("20%"), BEFORE, {"base": "b"}),
}


def scalar(target, figure, base, schedule, options):
    known = figure is not None and math.isfinite(figure)
    actual = (figure, options["unit"]) if known and "unit" in options else figure
    given = {"base": base} if "base" in options else {}
    if "base" in options and (base is None or not math.isfinite(base)):
        return "unknown"
    try:
        return targets.check_pace(
            target, actual if known else None, schedule, **given
        ).verdict.value
    except StmetricsError:
        return "unknown"


@pytest.mark.filterwarnings("ignore:Dask support is moving:FutureWarning")
@pytest.mark.parametrize("engine", ENGINES)
def test_every_engine_answers_as_the_function_for_one_figure(engine):
    answers = {
        name: frames.check_pace(target, "a", schedule, **options)
        for name, (target, schedule, options) in CASES.items()
    }
    got = collected(framed(TABLE, engine).with_columns(**answers))
    for name, (target, schedule, options) in CASES.items():
        for row, verdict in zip(got["row"], got[name], strict=True):
            figure, base = ROWS[row]
            expected = scalar(target, figure, base, schedule, options)
            assert (name, figure, base, verdict) == (name, figure, base, expected)


@settings(deadline=None, max_examples=30)
@given(
    level=st.decimals("0.01", 10**6, places=2),
    figures=st.lists(st.decimals(0, 10**6, places=2), min_size=1, max_size=5),
    months=st.integers(0, 12),
)
def test_exactly_on_schedule_is_met(level, figures, months):
    last_day = Period.month(2022, months).end if months else "2022-01-30"
    schedule = Schedule.by_months(YEAR, last_day)
    target = Target.at_least((level, "万元"))
    values = [*map(float, figures), float(level)]
    table = nw.from_native(pl.DataFrame({"a": values}))
    got = table.select(a=frames.check_pace(target, "a", schedule, unit="万元"))["a"].to_list()
    assert got == [scalar(target, each, None, schedule, {"unit": "万元"}) for each in values]
    assert got[-1] == "met"


def test_a_target_a_row_is_decided_as_a_share():
    table = nw.from_native(pl.DataFrame({"a": [20.5, 20.49, None], "target": [24.6, 24.6, 24.6]}))
    share = frames.is_share_at_least("a", "target", OCTOBER.share)
    assert OCTOBER.share == Fraction(5, 6)
    assert table.select(x=share)["x"].to_list() == ["met", "unmet", "unknown"]


@pytest.mark.parametrize(
    ("error", "target", "options"),
    [
        (IncomparableError, Target.at_most("5亿元"), {"unit": "亿元"}),
        (IncomparableError, Target.share_at_least("5%"), {"base": "b"}),
        (IncomparableError, Target.at_least(5), {"accrues": False}),
        (UndefinedMetricError, Target.at_least(0), {}),
        (UndefinedMetricError, Target.growth_at_least(-1), {"base": "b"}),
        (InvalidValueError, Target.growth_at_least("5%"), {}),
        (InvalidValueError, Target.at_least(5), {"base": "b"}),
        (UnitError, Target.at_least("5亿元"), {}),
        (UnitError, Target.at_least("5亿元"), {"unit": "人年"}),
        (InvalidValueError, "5亿元", {}),
    ],
)
def test_what_has_no_pace_is_refused(error, target, options):
    with pytest.raises(error):
        frames.check_pace(target, "a", OCTOBER, **options)


def test_a_schedule_is_a_schedule():
    with pytest.raises(InvalidValueError, match="is no Schedule"):
        frames.check_pace(Target.at_least(5), "a", 0.5)
