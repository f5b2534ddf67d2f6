"""Every expression answers as its formula does, on every engine, null where that raises."""

from __future__ import annotations

import importlib
import math
import subprocess
import sys
from fractions import Fraction

import duckdb
import narwhals.stable.v2 as nw
import polars as pl
import pyarrow as pa
import pytest
from engines import ENGINES, collected, framed, in_pandas

from stmetrics import formulas, frames
from stmetrics.errors import (
    InvalidValueError,
    MissingExtraError,
    StmetricsError,
    UndefinedMetricError,
)

FIGURES = (None, math.nan, math.inf, -math.inf, -1.5, -1.0, 0.0, 5e-324, 0.05, 1.0, 8.85, 177.0)
EDGES = (1.7e308, -1.7e308, float(2**53), -0.999, 1e-9, -0.02, 8.85000001)
VALUES = [*FIGURES, *EDGES]
ROWS = [(one, other) for one in VALUES for other in VALUES]
TABLE = pa.table(
    {
        "row": range(len(ROWS)),
        "a": pa.array([one for one, _ in ROWS], pa.float64(), from_pandas=False),
        "b": pa.array([other for _, other in ROWS], pa.float64(), from_pandas=False),
        "c": pa.array([2.0] * len(ROWS)),
        "d": pa.array([0.5] * len(ROWS)),
    }
)
A_B = (("a", "b"), {})
CALLS = {
    "average_annual_change": [(("a", "b", 3), {}), (("a", "c", "b"), {})],
    "cascaded_success_ratio": [((["a", "b"],), {})],
    "compound_growth_rate": [(("a", "b", 7), {}), (("a", "b", "c"), {})],
    "contribution_points": [(("a", "c", "b"), {})],
    "contribution_share": [(("a", "c", "b", "d"), {}), (("c", "d", "a", "b"), {})],
    "cumulative_growth_rate": [((["a", "c"], ["b", "d"]), {})],
    "is_growth_at_least": [(("a", "b", "5%"), {}), (("a", "b", -1), {}), (("a", "b", "-2倍"), {})],
    "is_share_at_least": [(("a", "b", 0.05), {}), (("b", "a", "0%"), {})],
    "location_quotient": [(("a", "c", "b", "d"), {}), (("c", "a", "d", "b"), {})],
    "required_growth_rate": [(("a", "b", 0.5), {})],
    "single_month_growth_rate": [
        (("d", "a"), {"base": "c", "previous_base": "b"}),
        (("a", "c"), {"base": "b", "previous_base": "d"}),
    ],
}
OVER_ROWS = {"ranks", "shares"}
"""Twins over whole columns and frames, proved in `test_tables`."""
TWINS = sorted((set(formulas.__all__) & set(frames.__all__)) - OVER_ROWS)


def scalar(name, arguments, keywords, row):
    values = {"a": row[0], "b": row[1], "c": 2.0, "d": 0.5}

    def value(key):
        if isinstance(key, list):
            return [values[each] for each in key]
        return values.get(key, key)

    try:
        answer = getattr(formulas, name)(
            *map(value, arguments), **{key: value(each) for key, each in keywords.items()}
        )
    except StmetricsError:
        return "unknown" if name.startswith("is_") else None
    return ("met" if answer else "unmet") if name.startswith("is_") else answer


def is_left_open(name, row):
    """Whether a decision's figures are so large that floats cannot tell at a threshold."""
    return name.startswith("is_") and any(abs(each or 0) >= 2**53 / 100 for each in row)


def agree(name, got, expected, row):
    if got == expected or (got == "unknown" and is_left_open(name, row)):
        return True
    if isinstance(got, str) or None in {got, expected}:
        return False
    return math.isclose(got, expected, rel_tol=1e-12, abs_tol=1e-320)


def expression(name, call):
    arguments, keywords = call
    return getattr(frames, name)(*arguments, **keywords)


@pytest.mark.filterwarnings("ignore:Dask support is moving:FutureWarning")
@pytest.mark.parametrize("engine", ENGINES)
def test_every_engine_answers_as_the_formula(engine):
    calls = {
        f"{name}_{index}": (name, call)
        for name in TWINS
        for index, call in enumerate(CALLS.get(name, [A_B]))
    }
    answers = {key: expression(name, call) for key, (name, call) in calls.items()}
    found = collected(framed(TABLE, engine).select("row", **answers))
    wrong = [
        (key, ROWS[row], got, scalar(name, *call, ROWS[row]))
        for key, (name, call) in calls.items()
        for row, got in zip(found["row"], found[key], strict=True)
        if not agree(name, got, scalar(name, *call, ROWS[row]), ROWS[row])
    ]
    assert wrong == []


TEXT = pa.table({"a": ["2", "3"], "b": ["1", "2"]})
REFUSALS = (
    TypeError,
    nw.exceptions.InvalidOperationError,
    pa.ArrowNotImplementedError,
    duckdb.BinderException,
)


@pytest.mark.parametrize(
    "engine", ["pandas", "pandas-arrow", "polars", "polars-lazy", "pyarrow", "duckdb"]
)
@pytest.mark.parametrize(
    "twin", [frames.growth_rate("a", "b"), frames.is_share_at_least("a", "b", "5%")]
)
def test_a_column_of_text_is_refused_by_every_engine(engine, twin):
    with pytest.raises(REFUSALS):
        collected(framed(TEXT, engine).with_columns(x=twin))


def test_a_part_may_exceed_its_whole_where_it_is_said():
    table = nw.from_native(pl.DataFrame({"a": [5.0], "b": [4.0]}))
    answer = table.select(frames.share("a", "b", allow_excess=True))
    assert answer["a"].to_list() == [formulas.share(5.0, 4.0, allow_excess=True)]


def test_heads_are_counted_by_so_many():
    table = nw.from_native(pl.DataFrame({"a": [11], "b": [48_000]}))
    answer = table.select(frames.per_capita(nw.col("a"), "b", per=10_000))
    assert answer["a"].to_list() == [pytest.approx(11 * 10_000 / 48_000, rel=1e-15)]


def test_a_number_is_no_column():
    with pytest.raises(InvalidValueError, match="neither a column's name"):
        frames.growth_rate(3.0, "b")


def test_what_is_no_list_of_columns_is_refused():
    with pytest.raises(InvalidValueError, match="is no list of columns"):
        frames.cascaded_success_ratio("a")
    with pytest.raises(InvalidValueError, match="is no list of columns"):
        frames.cascaded_success_ratio({"a", "b"})
    with pytest.raises(UndefinedMetricError, match="there are none"):
        frames.cascaded_success_ratio([])
    with pytest.raises(InvalidValueError, match="must be the same months"):
        frames.cumulative_growth_rate(["a", "b"], ["a"])


@pytest.mark.parametrize("threshold", [Fraction(1, 2**60 + 1), Fraction(10**17 - 1, 10**17)])
def test_a_threshold_beyond_floats_is_refused(threshold):
    with pytest.raises(InvalidValueError, match="more digits than a column of floats"):
        frames.is_share_at_least("a", "b", threshold)


def test_right_on_a_threshold_a_float_with_too_many_digits_stays_open():
    table = nw.from_native(pl.DataFrame({"a": [0.3, 0.30000000000000004], "b": [6.0, 6.0]}))
    answer = table.select(a=frames.is_share_at_least("a", "b", "5%"))
    assert answer["a"].to_list() == ["met", "unknown"]


def test_without_narwhals_it_says_what_to_install():
    script = (
        "import sys; sys.modules['narwhals'] = None; import stmetrics\n"
        "try: stmetrics.frames.growth_rate\n"
        "except stmetrics.errors.MissingExtraError as error: print(error)"
    )
    said = subprocess.run(  # noqa: S603 - our own interpreter and script
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert "st-policy-metrics[frames]" in said.stdout


def test_the_missing_extra_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "narwhals.stable.v2", None)
    monkeypatch.delitem(sys.modules, "stmetrics.frames._columns")
    with pytest.raises(MissingExtraError, match="needs narwhals"):
        importlib.import_module("stmetrics.frames._columns")


def test_numbers_of_pandas_are_computed_whatever_holds_them():
    whole = pa.table({"a": [3, None], "b": [2, 2]})
    for backend in (None, "numpy_nullable", "pyarrow"):
        found = collected(
            nw.from_native(in_pandas(whole, backend)).select(x=frames.growth_rate("a", "b"))
        )
        assert found == {"x": [0.5, None]}


def test_a_column_itself_is_refused_with_the_way_to_name_it():
    column = pa.table({"a": [3.0], "b": [2.0]}).to_pandas()["a"]
    with pytest.raises(InvalidValueError, match="where its name is meant") as caught:
        frames.growth_rate(column, "b")
    assert "with_columns" in caught.value.hint
    assert len(str(caught.value)) < 250
