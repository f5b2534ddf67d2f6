"""One Arrow table on every engine that the column functions are proved on."""

from __future__ import annotations

import functools
import math
from decimal import Decimal
from typing import TYPE_CHECKING

import dask.dataframe
import duckdb
import narwhals.stable.v2 as nw
import pandas as pd
import polars as pl
import pytest

if TYPE_CHECKING:
    import pyarrow as pa


def in_pandas(table: pa.Table, backend: str | None = None) -> pd.DataFrame:
    """The table in pandas, with columns of numpy or of another backend."""
    if backend == "pyarrow":
        return table.to_pandas(types_mapper=pd.ArrowDtype)
    data = table.to_pandas(date_as_object=False)
    return data if backend is None else data.convert_dtypes(dtype_backend=backend)


@functools.cache
def spark_session():
    """A local Spark, started once."""
    from pyspark.sql import SparkSession  # noqa: PLC0415 - heavy, and only where Spark is asked for

    return (
        SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "2")
        .config("spark.sql.execution.arrow.pyspark.enabled", "true")
        .getOrCreate()
    )


@functools.cache
def duck():
    """One connection: relations of two do not meet."""
    return duckdb.connect()


MAKERS = {
    "pandas": in_pandas,
    "pandas-nullable": functools.partial(in_pandas, backend="numpy_nullable"),
    "pandas-arrow": functools.partial(in_pandas, backend="pyarrow"),
    "polars": pl.from_arrow,
    "polars-lazy": lambda table: pl.from_arrow(table).lazy(),
    "pyarrow": lambda table: table,
    "duckdb": lambda table: duck().from_arrow(table),
    "dask": lambda table: dask.dataframe.from_pandas(in_pandas(table, "pyarrow"), npartitions=2),
    "spark": lambda table: spark_session().createDataFrame(table),
}
ENGINES = [
    pytest.param(name, marks=[pytest.mark.spark] if name == "spark" else []) for name in MAKERS
]
"""Every engine, Spark only where it is asked for with ``-m spark``."""


ENGINES_WITH_RANKS = [each for each in ENGINES if "dask" not in each.values]  # noqa: PD011
"""Dask has no ranks, and says so."""


def framed(table: pa.Table, engine: str):
    """The table as a narwhals frame of an engine."""
    return nw.from_native(MAKERS[engine](table))


def collected(frame) -> dict[str, list]:
    """The columns of a frame, computed, every missing value as None."""
    computed = frame.lazy().collect(backend="pyarrow")
    return {
        name: [_known(value) for value in values]
        for name, values in computed.to_dict(as_series=False).items()
        if name != "__index_level_0__"  # pandas' own, which Dask hands on
    }


def _known(value):
    if value is None or value is pd.NA or (isinstance(value, float) and math.isnan(value)):
        return None
    return float(value) if isinstance(value, Decimal) else value
