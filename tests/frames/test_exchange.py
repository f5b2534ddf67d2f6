"""Records laid out as columns of any engine and read back are the same records."""

from __future__ import annotations

import datetime as dt
import pickle
import tracemalloc
from collections import deque
from decimal import Decimal
from fractions import Fraction

import attrs
import duckdb
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from engines import spark_session
from hypothesis import HealthCheck, assume, given, settings, strategies as st
from spreadsheets import HEADERS, flat, shows_plain_texts
from strategies import RECORDS, hostile, targets

from stmetrics import Observation, Period, Target, frames, records as r, sheets
from stmetrics.catalogue import Indicator
from stmetrics.errors import InvalidValueError, StmetricsError, UnitError
from stmetrics.frames._chunks import FrameRows
from stmetrics.targets import AssignedTarget

tried = settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow],
)
every_record = pytest.mark.parametrize("cls", HEADERS, ids=lambda cls: cls.__name__)


def in_duckdb(columns):
    return duckdb.connect().from_arrow(pa.table(columns))


ENGINES = {
    "pandas": pd.DataFrame,
    "pandas-nullable": lambda columns: pd.DataFrame(columns).convert_dtypes(),
    "pandas-arrow": lambda columns: pa.table(columns).to_pandas(types_mapper=pd.ArrowDtype),
    "polars": pl.DataFrame,
    "pyarrow": pa.table,
    "duckdb": in_duckdb,
}


@every_record
@tried
@given(data=st.data())
def test_what_is_laid_out_is_read_back_on_every_engine(cls, data):
    some = [flat(each) for each in data.draw(st.lists(RECORDS[cls], min_size=1, max_size=3))]
    assume(all(map(shows_plain_texts, some)))
    columns, size = frames.to_columns(some), data.draw(st.integers(1, 4))
    for engine, made in ENGINES.items():
        read = frames.records_from_frame(cls, made(columns), chunk_size=size)
        assert (engine, read.errors) == (engine, ())
        assert (engine, read.records) == (engine, tuple(some))
        assert read.row_numbers == tuple(range(1, len(some) + 1))


@every_record
@tried
@given(data=st.data())
def test_columns_are_rows_of_a_spreadsheet_too(cls, data):
    some = [flat(each) for each in data.draw(st.lists(RECORDS[cls], min_size=1, max_size=3))]
    assume(all(map(shows_plain_texts, some)))
    with hostile("everything is an error"):
        columns = frames.to_columns(some)
    rows = [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]
    assert sheets.records_from_rows(cls, rows).records == tuple(some)


PLAIN = (type(None), str, int, bool, Decimal)


@every_record
@tried
@given(data=st.data())
def test_columns_hold_plain_values_in_one_form(cls, data):
    some = [flat(each) for each in data.draw(st.lists(RECORDS[cls], min_size=1, max_size=3))]
    columns = frames.to_columns(some)
    for name, values in columns.items():
        assert len(values) == len(some)
        assert {type(each) for each in values} <= set(PLAIN)
        figures = [each for each in values if isinstance(each, Decimal)]
        assert len({each.as_tuple().exponent for each in figures}) <= 1
        assert all(each.as_tuple().exponent <= 0 for each in figures)
        assert figures or not name.endswith(("_yuan", "_fte")) or set(values) == {None}


CONTRACT = r.TechContract(
    id="c1",
    kind="development",
    registered_on="2022-05-01",
    turnover="24.8万元",
    seller_region="320404",
    buyer_region=None,
)


def test_names_units_and_texts_of_columns():
    assert frames.to_columns([CONTRACT, CONTRACT]) == {
        "id": ["c1", "c1"],
        "kind": ["development"] * 2,
        "registered_on": ["2022-05-01"] * 2,
        "turnover_yuan": [Decimal(248_000)] * 2,
        "seller_region": ["320404"] * 2,
        "buyer_region": [None, None],
        "technology_amount_yuan": [None, None],
        "registration_no": [None, None],
    }


def test_money_is_the_stored_class_no_more():
    columns = frames.to_columns(iter([CONTRACT]))
    assert {type(each) for each in columns["turnover_yuan"]} == {Decimal}
    assert pickle.loads(pickle.dumps(columns)) == columns  # noqa: S301 - our own


def test_no_records_have_the_columns_of_their_class():
    columns = frames.to_columns([], record=r.TechContract)
    assert columns == {name: [] for name in frames.to_columns([CONTRACT])}
    read = frames.records_from_frame(r.TechContract, pd.DataFrame(columns))
    assert (read.records, read.row_count, read.blank) == ((), 0, 0)
    with pytest.raises(InvalidValueError, match="since their class is unknown"):
        frames.to_columns([])


APPLICATION = r.CertificationApplication(
    enterprise_id="e1", applied_on="2022-06-01", ip=(), incidents=["2021-01-01"]
)


def test_what_no_cell_can_hold_is_left_out_on_purpose_only():
    with pytest.raises(
        InvalidValueError, match=r"CertificationApplication.ip, incidents: is known"
    ):
        frames.to_columns([APPLICATION])
    columns = frames.to_columns([APPLICATION], leave_out=["ip", "incidents", "achievements"])
    assert not {"ip", "incidents", "achievements", "expert_scores"} & set(columns)
    read = frames.records_from_frame(r.CertificationApplication, pd.DataFrame(columns))
    assert read.records == (flat(APPLICATION),)


def test_a_field_is_left_out_under_either_name():
    for name in ("turnover", "turnover_yuan"):
        assert "turnover_yuan" not in frames.to_columns([CONTRACT], leave_out=[name])


@pytest.mark.parametrize(
    ("records", "options", "message"),
    [
        ([CONTRACT, APPLICATION], {}, r"records\[1\]=.*is no TechContract"),
        ([CONTRACT], {"record": r.Project}, r"records\[0\]=.*is no Project"),
        ([CONTRACT], {"leave_out": ["price"]}, "leave_out='price': is no field of TechContract"),
        ([CONTRACT], {"record": "TechContract"}, "is no type of record"),
        ([5], {}, "is no type of record"),
        ([r.ExpertScores(technical=[1], financial=[1])], {}, "is no type of record"),
        (CONTRACT, {}, "is no list of items"),
        (pd.DataFrame({"a": [1]}), {}, "is a table"),
    ],
)
def test_what_is_no_list_of_records_is_refused(records, options, message):
    with pytest.raises(InvalidValueError, match=message):
        frames.to_columns(records, **options)


# --- reading frames -------------------------------------------------------------------------

MADE_UP = {
    "企业编号": ["e1", "e2", "e3"],
    "年度": [2022, 2022, 2022],
    "销售收入_万元": [17700.0, None, -5.0],
    "职工总数": [85, None, 12],
}
READABLE = {
    **ENGINES,
    "pandas-nullable": lambda columns: pd.DataFrame(columns).convert_dtypes(
        dtype_backend="numpy_nullable"
    ),
}


@pytest.mark.parametrize("size", [1, 2, 3, 50_000])
@pytest.mark.parametrize("engine", READABLE)
def test_every_engine_gives_what_the_rows_give(engine, size):
    rows = pd.DataFrame(MADE_UP).to_dict("records")
    read = frames.records_from_frame(r.EnterpriseYear, READABLE[engine](MADE_UP), chunk_size=size)
    asked = sheets.records_from_rows(r.EnterpriseYear, rows)
    assert (read.records, read.row_numbers, read.failed) == (asked.records, (1, 2), (3,))
    assert (
        [(each.row, each.column, each.field, each.why) for each in read.errors]
        == [(3, "销售收入_万元", "sales_income", "must not be negative")]
        == [(each.row, each.column, each.field, each.why) for each in asked.errors]
    )


@pytest.mark.parametrize("engine", READABLE)
def test_figures_of_every_engine_give_what_the_rows_give(engine):
    table = {
        "地区": ["甲区", "乙区"],
        "技术合同成交额_亿元": [12.4, None],
        "同比增长(%)": [8.1, -2],
    }
    read = frames.observations_from_frame(
        READABLE[engine](table), fixed={"period": "2022"}, chunk_size=1
    )
    asked = sheets.observations_from_rows(
        pd.DataFrame(table).to_dict("records"), fixed={"period": "2022"}
    )
    assert read.observations == asked.observations
    assert [str(each.value) for each in read.observations] == ["12.4亿元", "8.1%", "-2%"]


def test_options_of_the_layout_reach_the_reader():
    table = pd.DataFrame(
        {"企业编号": ["e1", None], "销售收入": ["3", "1,2"], "职工总数": [0, 5], "另": [1, 2]}
    )
    read = frames.records_from_frame(
        r.EnterpriseYear,
        table,
        columns={"另": None},
        fixed={"year": 2022},
        unit="万元",
        first_row=10,
        fill_down=["企业编号"],
        zero_is_missing=["employees"],
    )
    assert [each.enterprise_id for each in read.records] == ["e1"]
    assert (read.records[0].employees, read.records[0].sales_income_yuan) == (None, 30_000)
    assert (read.errors[0].row, read.ignored) == (11, ("另",))


def test_columns_that_no_field_takes_are_refused_or_listed():
    frame = pl.DataFrame({"企业编号": ["e1"], "年度": [2022], "别的": [1]})
    with pytest.raises(InvalidValueError, match="headers '别的'"):
        frames.records_from_frame(r.EnterpriseYear, frame)
    read = frames.records_from_frame(r.EnterpriseYear, frame, unknown="list")
    assert read.unused == ("别的",)


@pytest.mark.parametrize("engine", READABLE)
def test_the_columns_of_an_empty_frame_are_checked(engine):
    empty = READABLE[engine]({"企业编号": ["e1"], "年度": [2022], "销售收入": [1.0]})
    empty = empty.limit(0) if engine == "duckdb" else empty[:0]
    assert frames.records_from_frame(r.EnterpriseYear, empty).row_count == 0
    with pytest.raises(InvalidValueError, match="no column fills what the record asks for"):
        frames.records_from_frame(r.TechContract, empty, unknown="list")
    with pytest.raises(InvalidValueError, match="registered_on"):
        frames.records_from_frame(r.TechContract, empty, unknown="list")


def test_a_frame_without_columns_lacks_what_the_record_asks_for():
    with pytest.raises(InvalidValueError, match="no column fills what the record asks for"):
        frames.records_from_frame(r.EnterpriseYear, pd.DataFrame())


# --- cells of engines -----------------------------------------------------------------------


def year_of(frame):
    (record,) = frames.records_from_frame(
        r.EnterpriseYear, frame, fixed={"year": 2022}
    ).require_all()
    return record


@pytest.mark.parametrize("number", [24.8, 0.1, 177.0, 1e10, 123456.79, 16777216.0, 1.17549435e-38])
@pytest.mark.parametrize(
    "frame",
    [
        lambda number: pd.DataFrame({"id": ["e1"], "x": np.array([number], "float32")}),
        lambda number: pd.DataFrame({"id": ["e1"], "x": pd.array([number], "Float32")}),
        lambda number: pl.DataFrame({"id": ["e1"], "x": pl.Series([number], dtype=pl.Float32)}),
        lambda number: pa.table({"id": ["e1"], "x": pa.array([number], pa.float32())}),
        lambda number: duckdb.sql(f"select 'e1' id, {number}::float x"),
    ],
    ids=["numpy", "nullable", "polars", "pyarrow", "duckdb"],
)
def test_a_short_float_counts_as_what_it_prints(frame, number):
    columns = {"id": "enterprise_id", "x": "sales_income"}
    (record,) = frames.records_from_frame(
        r.EnterpriseYear, frame(number), columns=columns, fixed={"year": 2022}, unit="元"
    ).require_all()
    assert record.sales_income_yuan == Decimal(str(np.float32(number)))


@given(st.floats(width=32, allow_infinity=False, min_value=0))
@settings(deadline=None, max_examples=200)
def test_short_floats_print_as_numpy_prints_them(number):
    (row,) = FrameRows.of(pa.table({"x": pa.array([number], pa.float32())}), 1)
    assert row["x"] == float(str(np.float32(number)))


@pytest.mark.parametrize("kind", [None, "Float32"])
def test_a_short_float_that_is_missing_stays_so(kind):
    missing = pd.array([None], "Float32") if kind else np.array([np.nan], "float32")
    frame = pd.DataFrame({"企业编号": ["e1"], "销售收入_万元": missing})
    assert year_of(frame).sales_income_yuan is None


MISSING = {
    "None": pd.DataFrame({"企业编号": ["e1"], "销售收入_元": [None]}),
    "NaN": pd.DataFrame({"企业编号": ["e1"], "销售收入_元": [float("nan")]}),
    "NA": pd.DataFrame({"企业编号": ["e1"], "销售收入_元": pd.array([pd.NA], "Int64")}),
    "NA in objects": pd.DataFrame({"企业编号": ["e1"], "销售收入_元": [pd.NA]}, dtype=object),
    "NaT": pd.DataFrame({"企业编号": ["e1"], "销售收入_元": [pd.NaT]}),
    "null of polars": pl.DataFrame({"企业编号": ["e1"], "销售收入_元": [None]}),
    "NaN of polars": pl.DataFrame({"企业编号": ["e1"], "销售收入_元": [float("nan")]}),
    "null of pyarrow": pa.table({"企业编号": ["e1"], "销售收入_元": pa.nulls(1)}),
    "null of duckdb": duckdb.sql("select 'e1' as 企业编号, null as 销售收入_元"),
    "text": pl.DataFrame({"企业编号": ["e1"], "销售收入_元": ["—"]}),
}


@pytest.mark.parametrize("frame", MISSING.values(), ids=MISSING)
def test_what_is_missing_in_an_engine_is_unknown(frame):
    assert year_of(frame).sales_income_yuan is None


DAY = dt.date(2022, 5, 1)
DAYS = {
    "pandas": pd.DataFrame({"on": pd.to_datetime([DAY])}),
    "pandas of days": pd.DataFrame({"on": [DAY]}),
    "pandas arrow": pd.DataFrame({"on": pd.array([DAY], pd.ArrowDtype(pa.date32()))}),
    "polars": pl.DataFrame({"on": [DAY]}),
    "polars datetime": pl.DataFrame({"on": [dt.datetime(2022, 5, 1)]}),  # noqa: DTZ001 - plain
    "pyarrow": pa.table({"on": [DAY]}),
    "pyarrow timestamp": pa.table({"on": pa.array([DAY]).cast(pa.timestamp("ns"))}),
    "duckdb": duckdb.sql("select date '2022-05-01' as \"on\""),
    "duckdb timestamp": duckdb.sql("select timestamp '2022-05-01' as \"on\""),
    "numbers": pd.DataFrame({"on": [20220501]}),
}


@pytest.mark.parametrize("frame", DAYS.values(), ids=DAYS)
def test_days_of_every_engine_are_days(frame):
    read = frames.records_from_frame(r.Population, frame, fixed={"persons": 5})
    assert [each.on for each in read.require_all()] == [DAY]


PERIODS = {"2022": "Y", "2022-Q3": "Q", "2022-10": "M"}


@pytest.mark.parametrize(("period", "frequency"), PERIODS.items())
def test_periods_of_pandas_are_periods(period, frequency):
    frame = pd.DataFrame({"period": pd.PeriodIndex([period.replace("-Q", "Q")], freq=frequency)})
    read = frames.records_from_frame(
        r.RDInput, frame, fixed={"performer": "government", "expenditure": "1万元"}
    )
    assert [each.period for each in read.require_all()] == [Period.parse(period)]


CATEGORIES = {
    "pandas": pd.DataFrame({"kind": pd.Categorical(["技术开发"])}),
    "polars": pl.DataFrame({"kind": pl.Series(["技术开发"], dtype=pl.Categorical)}),
    "polars enum": pl.DataFrame({"kind": pl.Series(["技术开发"], dtype=pl.Enum(["技术开发"]))}),
    "pyarrow": pa.table({"kind": pa.array(["技术开发"]).dictionary_encode()}),
}


@pytest.mark.parametrize("frame", CATEGORIES.values(), ids=CATEGORIES)
def test_categories_are_their_text(frame):
    fixed = {
        "id": "c1",
        "registered_on": "2022-05-01",
        "turnover": "1元",
        "seller_region": "320404",
        "buyer_region": "320404",
    }
    read = frames.records_from_frame(r.TechContract, frame, fixed=fixed)
    assert [each.kind.name for each in read.require_all()] == ["DEVELOPMENT"]


@pytest.mark.parametrize(
    "frame",
    [
        pd.DataFrame({"企业编号": ["e1"], 2021: [5]}),
        pd.DataFrame([["e1", 5]], columns=pd.MultiIndex.from_product([["a"], ["企业编号", "x"]])),
    ],
    ids=["numbers", "several levels"],
)
def test_names_of_columns_that_are_no_text_are_refused_by_name(frame):
    with pytest.raises(InvalidValueError, match="match no field of EnterpriseYear"):
        frames.records_from_frame(r.EnterpriseYear, frame, fixed={"year": 2022})


def test_years_may_be_names_of_columns():
    frame = pd.DataFrame({"地区": ["甲区"], 2021: [12.4], 2022: [13.1]})
    read = frames.observations_from_frame(frame, fixed={"indicator": "cn.tm_v", "unit": "亿元"})
    assert [str(each.period) for each in read.observations] == ["2021", "2022"]


def test_a_cell_that_is_no_plain_value_is_an_error_of_its_row():
    frame = pl.DataFrame({"企业编号": ["e1", "e2"], "年度": [2022, 2022], "职工总数": [[1], [2]]})
    read = frames.records_from_frame(r.EnterpriseYear, frame)
    assert [(each.row, each.field) for each in read.errors] == [(1, "employees"), (2, "employees")]


# --- refusals -------------------------------------------------------------------------------


def test_an_index_with_a_name_would_be_lost():
    frame = pd.DataFrame({"企业编号": ["e1"], "年度": [2022]})
    for indexed in (frame.set_index("企业编号"), frame.set_index(["企业编号", "年度"])):
        with pytest.raises(InvalidValueError, match=r"the index '企业编号'.*reset_index"):
            frames.records_from_frame(r.EnterpriseYear, indexed)
    again = frame.set_index("企业编号").reset_index()
    assert len(frames.records_from_frame(r.EnterpriseYear, again).records) == 1


def test_rows_are_counted_whatever_the_index():
    frame = pd.DataFrame({"企业编号": ["e1", "e2", ""], "年度": ["?", "2022", "?"]})[::-1]
    read = frames.records_from_frame(r.EnterpriseYear, frame, chunk_size=2)
    assert (read.failed, read.row_numbers) == ((1, 3), (2,))


class Explodes:
    """What must not be computed."""

    def __call__(self, *_):
        raise AssertionError


def in_dask():
    import dask.dataframe  # noqa: PLC0415 - takes long

    frame = dask.dataframe.from_pandas(pd.DataFrame({"年度": [2022]}), npartitions=1)
    return frame.map_partitions(Explodes(), meta={"年度": int})


@pytest.mark.parametrize(
    ("lazy", "hint"),
    [
        (lambda: pl.LazyFrame({"年度": [2022]}).map_batches(Explodes()), r"lazy\.collect\(\)"),
        (in_dask, r"frame\.compute\(\)"),
    ],
    ids=["polars", "dask"],
)
@pytest.mark.filterwarnings("ignore:Dask support is moving:FutureWarning")
def test_a_frame_that_is_not_computed_is_refused_with_the_way_round(lazy, hint):
    for read in (
        lambda: frames.records_from_frame(r.EnterpriseYear, lazy()),
        lambda: frames.observations_from_frame(lazy()),
    ):
        with pytest.raises(InvalidValueError, match=hint):
            read()


@pytest.mark.parametrize(
    "frame",
    [None, 5, "frame", [{"年度": 2022}], {"年度": [2022]}, pd.Series([1]), pl.Series([1]),
     np.ones(2)],
    ids=lambda frame: type(frame).__name__,
)  # fmt: skip
def test_what_is_no_frame_is_refused_with_the_way_round(frame):
    for read in (
        lambda: frames.records_from_frame(r.EnterpriseYear, frame),
        lambda: frames.observations_from_frame(frame),
    ):
        with pytest.raises(InvalidValueError, match=r"is no data frame.*stmetrics\.sheets"):
            read()


def test_a_name_that_comes_twice_is_refused():
    frame = pd.DataFrame([["e1", "e2"]], columns=["企业编号", "企业编号"])
    with pytest.raises(InvalidValueError, match=r"have a name twice.*企业编号"):
        frames.records_from_frame(r.EnterpriseYear, frame)


FRAME = pd.DataFrame({"企业编号": ["e1"], "年度": [2022], "销售收入": [5]})


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"chunk_size": 0}, "chunk_size=0: must be 1 or more"),
        ({"chunk_size": 1.5}, "chunk_size"),
        ({"chunksize": 5}, "chunksize=: is no option of a frame"),
        ({"header_row": 3}, "header_row=: is no option of a frame"),
        ({"unknown": "drop"}, "unknown"),
        ({"unit": "块"}, "块"),
    ],
)
def test_wrong_options_are_refused(options, message):
    with pytest.raises(InvalidValueError, match=message):
        frames.records_from_frame(r.EnterpriseYear, FRAME, **options)


def test_money_without_a_unit_is_an_error_of_its_row():
    (error,) = frames.records_from_frame(r.EnterpriseYear, FRAME).errors
    assert (error.row, error.column, error.why) == (1, "销售收入", "has no unit")
    with pytest.raises(UnitError):
        frames.records_from_frame(r.EnterpriseYear, FRAME.rename(columns={"年度": "年度_万元"}))


# --- no more than it says -------------------------------------------------------------------


class Watched:
    """A pandas frame that counts how many rows were asked for at once."""

    def __init__(self, frame):
        self.frame, self.most = frame, 0

    def __len__(self):
        return len(self.frame)

    def __getitem__(self, part):
        asked = self.frame[part]
        self.most = max(self.most, len(asked))
        return asked


@pytest.mark.parametrize("size", [1, 7, 100])
@pytest.mark.parametrize("engine", ["pandas", "polars", "pyarrow"])
def test_no_more_rows_are_asked_for_than_a_chunk_has(engine, size):
    rows = FrameRows.of(ENGINES[engine]({"x": list(range(50))}), size)
    watched = Watched(rows.frame)
    object.__setattr__(rows, "frame", watched)
    assert [each["x"] for each in rows] == list(range(50))
    assert watched.most == min(size, 50)


@pytest.mark.parametrize("size", [1, 7, 1024, 3000])
def test_duckdb_hands_over_batches_of_a_chunk(monkeypatch, size):
    relation = duckdb.sql("select i as x from range(5000) t(i)")
    asked = []
    reader = type(relation).to_arrow_reader

    def watched(self, rows):
        for batch in reader(self, rows):
            asked.append(batch.num_rows)
            yield batch

    monkeypatch.setattr(type(relation), "to_arrow_reader", watched)
    assert [each["x"] for each in FrameRows.of(relation, size)] == list(range(5000))
    assert max(asked) <= size


def test_plain_values_of_one_chunk_alone_are_held():
    rows = 200_000
    frame = pl.DataFrame(
        {"x": pl.int_range(rows, eager=True), "y": pl.repeat("甲区", rows, eager=True)}
    )
    peaks = {}
    for size in (10_000, rows):
        tracemalloc.start()
        last = deque(FrameRows.of(frame, size), maxlen=1)
        peaks[size] = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert last[0]["x"] == rows - 1
    assert peaks[10_000] < peaks[rows] / 12
    assert peaks[10_000] < 10_000 * 500  # a row of two cells takes some 300 bytes


@pytest.mark.spark
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_spark_is_refused_with_the_way_round():
    frame = spark_session().createDataFrame(pa.table({"企业编号": ["e1"], "年度": [2022]}))
    with pytest.raises(InvalidValueError, match=r"lazy frame of pyspark.*toArrow\(\)"):
        frames.records_from_frame(r.EnterpriseYear, frame)
    assert len(frames.records_from_frame(r.EnterpriseYear, frame.toArrow()).records) == 1


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda: frames.observations_from_frame(5), "不是数据框"),
        (lambda: frames.observations_from_frame(pl.LazyFrame()), "尚未计算，不在暗中计算"),
        (lambda: frames.observations_from_frame(FRAME.set_index("年度")), "不是列，读不到"),
        (lambda: frames.observations_from_frame(FRAME, header_row=1), "不是读数据框的选项"),
        (lambda: frames.to_columns([]), "没有记录，无从知道有哪些列"),
        (lambda: frames.to_columns([APPLICATION]), "已有内容，而单元格里放不下"),
        (
            lambda: frames.observations_from_frame(pd.DataFrame([[1, 2]], columns=["a", "a"])),
            "有重名的列：",
        ),
    ],
)
def test_what_is_wrong_is_said_in_chinese_too(call, said):
    with pytest.raises(InvalidValueError) as refused:
        call()
    assert said in refused.value.text("zh")


def test_errors_are_ours_alone():
    for frame in (FRAME, pl.from_pandas(FRAME), pa.Table.from_pandas(FRAME)):
        with pytest.raises(StmetricsError):
            frames.records_from_frame(5, frame)


# --- every class of records -----------------------------------------------------------------

PARTS = {r.ExpertScores: "the marks of experts, which an application holds"}
"""What is no record of its own: no row is one, and the record that holds it says so."""
TABLES_OF_FIGURES = {Observation, AssignedTarget}
"""What is laid out as a table of figures."""


def test_every_class_of_records_can_be_laid_out_or_is_part_of_one():
    classes = {getattr(r, name) for name in r.__all__ if attrs.has(getattr(r, name))}
    assert classes == {*HEADERS, *PARTS}
    for cls in (*HEADERS, *TABLES_OF_FIGURES):
        assert set(map(len, frames.to_columns([], record=cls).values())) <= {0}
    for cls in PARTS:
        with pytest.raises(InvalidValueError, match="is no type of record"):
            frames.to_columns([], record=cls)


# --- targets that were set, both ways -------------------------------------------------------

SET = {"indicator": "cn.tm_v", "region": "320404", "period": "2022"}
TARGETS = [
    AssignedTarget(**SET, target=Target.at_least("12000万元"), scope="规上"),
    AssignedTarget(**SET, target=Target.at_most("3亿元"), force="binding", set_by="市科技局"),
    AssignedTarget(**SET, target=Target.between("1亿元", "2.50亿元"), assessed_in="2023"),
    AssignedTarget(**SET, target=Target.growth_at_least("12.5%")),
    AssignedTarget(**SET, target=Target.growth_at_least("-2%")),
    AssignedTarget(**SET, target=Target.share_at_least("5%"), reference="gdp"),
    AssignedTarget(**SET, target=Target.points_above("2个百分点"), reference="gdp"),
    AssignedTarget(**SET | {"period": "2022-Q3"}, target=Target.rank_within(3)),
    AssignedTarget(
        indicator="plat.total",
        region="甲区",
        on="2023-06-30",
        kind="中试基地",
        level="provincial",
        and_above=True,
        target=Target.at_least("1家"),
    ),
]


@pytest.mark.parametrize("set_ones", [TARGETS, TARGETS[:1], TARGETS[-1:]], ids=len)
@pytest.mark.parametrize("engine", READABLE)
def test_targets_come_back_as_they_were(engine, set_ones):
    read = frames.observations_from_frame(READABLE[engine](frames.to_columns(set_ones)))
    assert (read.errors, read.observations) == ((), ())
    assert list(read.targets) == set_ones


@tried
@given(st.lists(targets, min_size=1, max_size=4))
def test_made_targets_come_back_as_they_were(some):
    set_ones = [
        AssignedTarget(indicator="own.x", region="z", period="2022", target=each, reference="gdp")
        for each in some
    ]
    own = [Indicator(id="own.x", name="某项", unit=None)]
    columns = frames.to_columns(set_ones)
    read = frames.observations_from_frame(pl.DataFrame(columns, strict=False), own=own)
    assert read.errors == ()
    assert list(read.targets) == set_ones


def test_columns_of_targets_are_those_that_say_something():
    assert frames.to_columns(TARGETS[3:4]) == {
        **{name: [fact] for name, fact in SET.items()},
        "target_form": ["growth_at_least"],
        "target": ["12.5%"],
        "force": ["expected"],
    }
    assert "force" not in frames.to_columns(TARGETS, leave_out=["force"])
    assert frames.to_columns([], record=AssignedTarget) == {}


PANEL = {
    "地区": ["甲区", "乙区", "甲区", "丙区"],
    "指标": ["技术合同成交额", "技术合同成交额", "技术合同成交额", "技术合同成交额"],
    "年度": [2022, 2022, 2023, 2023],
    "目标": ["增长12%", "12亿元", "约5亿元", "9亿元"],
    "目标性质": ["约束性", "预期", None, "随便"],
    "考核年度": [2023, None, None, None],
}


@pytest.mark.parametrize("engine", READABLE)
def test_a_panel_of_targets_is_read_with_its_errors(engine):
    read = frames.observations_from_frame(READABLE[engine](PANEL))
    assert [(each.region, each.target.form.value, each.force.value) for each in read.targets] == [
        ("甲区", "growth_at_least", "binding"),
        ("乙区", "at_least", "expected"),
    ]
    assert read.targets[0].assessed_in == Period.year(2023)
    assert [(each.row, each.column) for each in read.errors] == [(3, "目标"), (4, "目标性质")]


def test_targets_of_several_forms_may_stand_in_numbers():
    panel = pl.DataFrame(
        {
            "region": ["a", "b", "c", "d"],
            "目标形式": ["不低于", "增长不低于", "区间", "不超过"],
            "target": [1.5, 0.12, 1, 5],
            "target_high": [None, None, 2, 6],
            "unit": ["亿元"] * 4,
        }
    )
    read = frames.observations_from_frame(panel, fixed={"indicator": "cn.tm_v", "period": "2022"})
    assert [each.target for each in read.targets] == [
        Target.at_least("1.5亿元"),
        Target.growth_at_least("12%"),
        Target.between("1亿元", "2亿元"),
    ]
    (error,) = read.errors
    assert (error.row, error.column) == (4, "target")
    assert "只有区间才有上下两端" in error.text("zh")


def test_facts_of_targets_are_no_facts_of_the_figures_beside_them():
    table = {"地区": ["甲区"], "目标(亿元)": [12], "实际(亿元)": [11.5], "目标性质": ["约束性"]}
    read = frames.observations_from_frame(
        pl.DataFrame(table), fixed={"indicator": "cn.tm_v", "period": "2022"}
    )
    assert [str(each.value) for each in read.observations] == ["11.5亿元"]
    assert [each.force.value for each in read.targets] == ["binding"]


@pytest.mark.parametrize(
    ("target", "message", "said"),
    [
        (Target.at_least(600), "has no unit, and would be read in that of its indicator", "单位"),
        (Target.at_least((Fraction(1, 3), "亿元")), "target=", "小数"),
    ],
)
def test_targets_that_no_table_says_again_are_refused(target, message, said):
    with pytest.raises(InvalidValueError, match=message) as refused:
        frames.to_columns([AssignedTarget(**SET, target=target)])
    assert said in refused.value.text("zh")


# --- observations, both ways ----------------------------------------------------------------

HERE = {"indicator": "cn.tm_v", "region": "320404", "period": "2022"}
BASES = {"kind": "众创空间", "indicator": "plat.total", "region": "320404", "on": "2022-12-31"}
OBSERVED = {
    "levels": [
        Observation(**HERE, value="24.80亿元", scope="规上", vintage="final", note="made up"),
        Observation(**HERE | {"period": "2022-01-01/P10M"}, value="超过20亿元", status="P"),
        Observation(**HERE | {"period": "2021"}, status="O"),
        Observation(**BASES, value="3家", level="national"),
        Observation(**BASES, value="30多家", level="provincial", and_above=True),
    ],
    "rates": [
        Observation(**HERE, value="25.3%", aspect="growth"),
        Observation(**HERE, value="-1.3个百分点", aspect="change"),
        Observation(**HERE, value="12.5%", aspect="share", reference="gdp"),
        Observation(**HERE, value="104%", aspect="completion"),
        Observation(**HERE, value=3, aspect="rank", of=13),
    ],
}
OBSERVED["both"] = [each for one in OBSERVED.values() for each in one if each.value is not None]


@pytest.mark.parametrize("given_ones", OBSERVED.values(), ids=OBSERVED)
@pytest.mark.parametrize("engine", READABLE)
def test_observations_come_back_as_they_were(engine, given_ones):
    read = frames.observations_from_frame(READABLE[engine](frames.to_columns(given_ones)))
    assert read.errors == ()
    assert list(read.observations) == given_ones


def test_columns_of_observations_are_those_that_say_something():
    assert frames.to_columns(OBSERVED["rates"][:2]) == {
        "indicator": ["cn.tm_v"] * 2,
        "region": ["320404"] * 2,
        "period": ["2022"] * 2,
        "growth": ["25.3%", "-1.3百分点"],
    }
    assert frames.to_columns([], record=Observation) == {}
    left_out = frames.to_columns(OBSERVED["levels"][:1], leave_out=["scope", "vintage", "note"])
    assert set(left_out) == {*HERE, "value"}


@pytest.mark.parametrize(
    ("observed", "message", "said"),
    [
        (
            [Observation(**HERE, value="1亿元", price_basis="constant", price_year=2020)],
            r"Observation\.price_basis, price_year: is known of some.*leave_out=",
            "已有内容，而单元格里放不下",
        ),
        (
            [Observation(**HERE, value="2个百分点", aspect="gap", reference="gdp")],
            "aspect=gap: has no column of its own",
            "在指标表中没有对应的列",
        ),
        (
            [OBSERVED["rates"][0], OBSERVED["levels"][2]],
            "stand beside figures of several columns: growth, value",
            "与其他列的数字放在一起：growth, value",
        ),
    ],
)
def test_observations_that_no_table_says_again_are_refused(observed, message, said):
    with pytest.raises(InvalidValueError, match=message) as refused:
        frames.to_columns(observed)
    assert said in refused.value.text("zh")


def test_what_no_cell_holds_of_an_observation_is_said_again_for_all():
    given_one = Observation(**HERE, value="1亿元", price_basis="constant")
    columns = frames.to_columns([given_one], leave_out=["price_basis"])
    read = frames.observations_from_frame(pl.DataFrame(columns), fixed={"price_basis": "constant"})
    assert read.observations == (given_one,)
