"""Every expression answers as its formula does, on every engine, null where that raises."""

from __future__ import annotations

import importlib
import math
import subprocess
import sys

import dask.dataframe
import duckdb
import narwhals.stable.v2 as nw
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

from stmetrics import formulas, frames
from stmetrics.errors import InvalidValueError, MissingExtraError, StmetricsError

FIGURES = (None, math.nan, math.inf, -math.inf, -1.5, -1.0, 0.0, 5e-324, 0.05, 1.0, 8.85, 177.0)
EDGES = (1.7e308, -1.7e308, float(2**53), -0.999)
VALUES = [*FIGURES, *EDGES]
ROWS = [(one, other) for one in VALUES for other in VALUES]
TABLE = pa.table(
    {
        "row": range(len(ROWS)),
        "a": pa.array([one for one, _ in ROWS], pa.float64(), from_pandas=False),
        "b": pa.array([other for _, other in ROWS], pa.float64(), from_pandas=False),
        "c": pa.array([2.0] * len(ROWS)),
    }
)
ARGUMENTS = {"contribution_points": ("a", "c", "b")}


def in_pandas(kind):
    table = TABLE.to_pandas()
    return table if kind is None else table.convert_dtypes(dtype_backend=kind)


ENGINES = {
    "pandas": lambda: in_pandas(None),
    "pandas-nullable": lambda: in_pandas("numpy_nullable"),
    "pandas-arrow": lambda: in_pandas("pyarrow"),
    "polars": lambda: pl.from_arrow(TABLE),
    "polars-lazy": lambda: pl.from_arrow(TABLE).lazy(),
    "pyarrow": lambda: TABLE,
    "duckdb": lambda: duckdb.connect().from_arrow(TABLE),
    "dask": lambda: dask.dataframe.from_pandas(in_pandas("pyarrow"), npartitions=2),
}


def scalar(name, row):
    values = {"a": row[0], "b": row[1], "c": 2.0}
    try:
        return getattr(formulas, name)(*(values[key] for key in ARGUMENTS.get(name, ("a", "b"))))
    except StmetricsError:
        return None


NO_TWIN_YET = {
    "Ties",  # a closed list, no formula
    "average_annual_change",
    "balanced_shares",  # over all parts of a whole, not by row
    "cascaded_success_ratio",
    "compound_growth_rate",
    "contribution_share",
    "cumulative_growth_rate",
    "herfindahl_index",  # over all parts of a whole, not by row
    "is_growth_at_least",  # decides, so it needs exact columns
    "is_share_at_least",  # decides, so it needs exact columns
    "location_quotient",
    "patents_per_10k",
    "ranks",  # over a whole column, not by row
    "required_growth_rate",
    "residual_shares",  # over all parts of a whole, not by row
    "shares",  # over all parts of a whole, not by row
    "single_month_growth_rate",
    "single_month_level",
    "top_share",  # over all parts of a whole, not by row
    "two_year_average_growth_rate",
}


def test_every_formula_has_its_twin_or_stands_among_those_without():
    assert set(formulas.__all__) == set(frames.__all__) | NO_TWIN_YET
    assert not set(frames.__all__) & NO_TWIN_YET


def known(value):
    return None if value is None or value is pd.NA or math.isnan(value) else float(value)


def close(one, other):
    return one == other or (None not in {one, other} and math.isclose(one, other, rel_tol=1e-12))


@pytest.mark.filterwarnings("ignore:Dask support is moving:FutureWarning")
@pytest.mark.parametrize("engine", ENGINES)
def test_every_engine_answers_as_the_formula(engine):
    table = nw.from_native(ENGINES[engine]())
    answers = {
        name: getattr(frames, name)(*ARGUMENTS.get(name, ("a", "b"))) for name in frames.__all__
    }
    found = table.with_columns(**answers).lazy().collect().to_dict(as_series=False)
    for name in frames.__all__:
        got = {row: known(value) for row, value in zip(found["row"], found[name], strict=True)}
        wrong = [
            (name, row, got[index], scalar(name, row))
            for index, row in enumerate(ROWS)
            if not close(got[index], scalar(name, row))
        ]
        assert wrong == []


TEXT = pa.table({"a": ["2", "3"], "b": ["1", "2"]})
ENGINES_OF_TEXT = {
    "pandas": TEXT.to_pandas,
    "pandas-arrow": lambda: TEXT.to_pandas().convert_dtypes(dtype_backend="pyarrow"),
    "polars": lambda: pl.from_arrow(TEXT),
    "polars-lazy": lambda: pl.from_arrow(TEXT).lazy(),
    "pyarrow": lambda: TEXT,
    "duckdb": lambda: duckdb.connect().from_arrow(TEXT),
}
REFUSALS = (
    TypeError,
    nw.exceptions.InvalidOperationError,
    pa.ArrowNotImplementedError,
    duckdb.BinderException,
)


@pytest.mark.parametrize("engine", ENGINES_OF_TEXT)
def test_a_column_of_text_is_refused_by_every_engine(engine):
    table = nw.from_native(ENGINES_OF_TEXT[engine]())
    with pytest.raises(REFUSALS):
        table.with_columns(x=frames.growth_rate("a", "b")).lazy().collect()


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


def test_a_lazy_frame_that_raises_when_computed_passes_through():
    broken = pl.LazyFrame({"a": [1.0], "b": [1.0]}).map_batches(lambda _: 1 / 0)
    for name in frames.__all__:
        columns = ("a", "b", "b")[: len(ARGUMENTS.get(name, "ab"))]
        answer = nw.from_native(broken, eager_only=False).select(getattr(frames, name)(*columns))
        assert isinstance(answer.to_native(), pl.LazyFrame)


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
    monkeypatch.setitem(sys.modules, "narwhals.stable", None)
    monkeypatch.delitem(sys.modules, "stmetrics.frames._columns")
    with pytest.raises(MissingExtraError, match="needs narwhals"):
        importlib.import_module("stmetrics.frames._columns")
