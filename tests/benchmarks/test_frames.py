"""Costs of columns, each against what a person would write by hand on the same engine.

Fewer rows than a nation has: the ratios are the same, and the whole file takes minutes. As many as
are asked for by ``BENCHMARK_ROWS=10000000``. Engines work on all cores, so what counts is the time
of the processor, not of the clock.
"""

from __future__ import annotations

import functools
import os
import time
from decimal import Decimal

import duckdb
import narwhals.stable.v2 as nw
import polars as pl
import pytest
from example_scripts import printed
from measure import ratio as ratio_of_times

from stmetrics import frames
from stmetrics.records import EnterpriseYear
from stmetrics.records.application import CertificationApplication
from stmetrics.rules import assess_high_tech

pytestmark = pytest.mark.benchmark

ratio = functools.partial(ratio_of_times, timer=time.process_time)
ROWS = int(os.environ.get("BENCHMARK_ROWS", "3000000"))
ENTITIES = 1_000_000
YEARS = max(3, ROWS // ENTITIES)
ON = "2022-06-01"


def numbers(of, *, step, start=0):
    """Made-up figures with two decimals; every hundredth is NaN, every hundred-and-first null."""
    row = pl.int_range(of, eager=False)
    figures = ((row * step % 40_000 + start) / 100).round(2)
    return (
        pl.when(row % 101 == 7)
        .then(None)
        .when(row % 100 == 3)
        .then(float("nan"))
        .otherwise(figures)
    )


@pytest.fixture(scope="module")
def pairs():
    """Parts and wholes as floats, and as decimals and whole fen."""
    floats = pl.select(part=numbers(ROWS, step=7919), whole=numbers(ROWS, step=104_729, start=900))
    clean = pl.all().fill_nan(None).cast(pl.Decimal(18, 2))
    decimals = floats.select(clean).rename({"part": "part_dec", "whole": "whole_dec"})
    fen = floats.select((pl.all().fill_nan(None) * 100).round().cast(pl.Int64))
    return pl.concat(
        [floats, decimals, fen.rename({"part": "part_fen", "whole": "whole_fen"})], how="horizontal"
    )


@pytest.fixture(scope="module")
def database(pairs):
    connection = duckdb.connect()
    connection.execute("SET threads = 2")
    connection.register("given", pairs)
    connection.execute("CREATE TABLE pairs AS SELECT * FROM given")
    return connection


def on_polars(data, expression):
    """An expression over a lazy frame, ready to be computed."""
    if isinstance(expression, nw.Expr):
        return nw.from_native(data.lazy()).select(x=expression).to_native().collect
    return data.lazy().select(x=expression).collect


def on_duckdb(database, expression, seen):
    """An expression over a table, ready to be computed, with every row looked at."""
    table = database.table("pairs")
    if isinstance(expression, nw.Expr):
        inner = nw.from_native(table).select(x=expression).to_native().sql_query()
    else:
        inner = f"SELECT {expression} AS x FROM pairs"  # noqa: S608 - our own text
    statement = f"SELECT {seen} FROM ({inner})"  # noqa: S608 - our own text
    return lambda: database.execute(statement).fetchall()


WHOLE, PART = pl.col("whole"), pl.col("part")
FLOATS = {
    "growth_rate": (
        frames.growth_rate("part", "whole"),
        pl.when(WHOLE > 0).then((PART - WHOLE) / WHOLE).fill_nan(None),
        "CASE WHEN whole > 0 AND NOT isnan((part - whole) / whole) THEN (part - whole) / whole END",
    ),
    "share": (
        frames.share("part", "whole"),
        pl.when((PART >= 0) & (WHOLE > 0) & WHOLE.is_finite() & (PART <= WHOLE))
        .then(PART / WHOLE)
        .fill_nan(None),
        (
            "CASE WHEN part >= 0 AND whole > 0 AND whole < 'infinity'::DOUBLE AND part <= whole"
            " AND NOT isnan(part / whole) THEN part / whole END"
        ),
    ),
}


@pytest.mark.parametrize("name", FLOATS)
def test_a_float_expression(report, pairs, database, name):
    ours, polars_own, duckdb_own = FLOATS[name]
    measured = ratio(on_polars(pairs, ours), on_polars(pairs, polars_own), number=1, repeat=9)
    report(f"columns: {name} on polars / by hand", measured, limit=1.15)
    by_hand = on_duckdb(database, duckdb_own, "sum(x)")
    measured = ratio(on_duckdb(database, ours, "sum(x)"), by_hand, number=1, repeat=9)
    report(f"columns: {name} on DuckDB / by hand", measured, limit=1.15)


def told(known, condition):
    return (
        pl.when(known)
        .then(pl.when(condition).then(pl.lit("met")).otherwise(pl.lit("unmet")))
        .otherwise(pl.lit("unknown"))
    )


MOST = (2**63 - 1) // 20
"""The largest whole number of which twenty times are one still."""


def exactly(part, whole):
    """Twenty times the part, in decimals of 28 digits or masked whole numbers of fen."""
    if part.endswith("_fen"):
        some, of = (
            pl.when(pl.col(name).is_between(-MOST, MOST)).then(pl.col(name))
            for name in (part, whole)
        )
        reached = some * 20 >= of
    else:
        some, of = (pl.col(name).cast(pl.Decimal(28, 2)) for name in (part, whole))
        reached = some * pl.lit(Decimal(20)) >= of
    return told((pl.col(part) >= 0) & (pl.col(whole) > 0), reached)


def exactly_in_sql(part, whole):
    if part.endswith("_fen"):
        some, of = (
            f"CASE WHEN {name} BETWEEN {-MOST} AND {MOST} THEN {name} END" for name in (part, whole)
        )
        reached = f"({some}) * 20 >= ({of})"
    else:
        some, of = (f"CAST({name} AS DECIMAL(28, 2))" for name in (part, whole))
        reached = f"{some} * CAST(20 AS DECIMAL(2, 0)) >= {of}"
    return (
        f"CASE WHEN {part} >= 0 AND {whole} > 0 THEN"
        f" CASE WHEN {reached} THEN 'met' ELSE 'unmet' END ELSE 'unknown' END"
    )


CLEAN = "SELECT * REPLACE (nullif(part, 'nan') AS part, nullif(whole, 'nan') AS whole) FROM pairs"
SEEN = "count(x) FILTER (x = 'met')"
KINDS = {"floats": "", "whole fen": "_fen", "decimals": "_dec"}


@pytest.mark.parametrize(
    ("what", "limit"), [("floats", 1.15), ("whole fen", 1.25), ("decimals", 1.25)]
)
def test_an_exact_decision_on_polars(report, pairs, what, limit):
    names = [f"{side}{KINDS[what]}" for side in ("part", "whole")]
    given = pairs.select(names).lazy()
    clean = given.with_columns(pl.all().fill_nan(None)) if what == "floats" else given
    ours, by_hand = frames.is_share_at_least(*names, "5%"), exactly(*names)
    measured = ratio(on_polars(given, ours), on_polars(clean, by_hand), number=1, repeat=15)
    report(f"columns: 5 % of {what} on polars / exactly by hand", measured, limit=limit)


@pytest.mark.parametrize("what", KINDS)
def test_an_exact_decision_on_duckdb(report, database, what):
    names = [f"{side}{KINDS[what]}" for side in ("part", "whole")]
    source = f"({CLEAN})" if what == "floats" else "pairs"
    statement = f"SELECT {SEEN} FROM (SELECT {exactly_in_sql(*names)} AS x FROM {source})"  # noqa: S608 - our own text
    answer = on_duckdb(database, frames.is_share_at_least(*names, "5%"), SEEN)
    by_hand = lambda: database.execute(statement).fetchall()  # noqa: E731 - as beside it
    assert answer() == by_hand()
    measured = ratio(answer, by_hand, number=1, repeat=15)
    report(f"columns: 5 % of {what} on DuckDB / exactly by hand", measured, limit=1.3)


@pytest.fixture(scope="module")
def panel():
    """A million made-up entities, three years each or more, in order."""
    row = pl.int_range(ENTITIES * YEARS)
    return pl.select(
        entity=row // YEARS, year=2019 + row % YEARS, rd=(row * 7919 % 40_000 + 100) / 100
    )


def changes(data):
    """What a person would write on polars, for rows in order without gaps or duplicates."""
    return data.lazy().with_columns(x=pl.col("rd").pct_change().over("entity")).collect


@pytest.mark.parametrize(("order", "limit"), [("in order", 0.125), ("shuffled", 1)])
def test_growth_of_a_panel(report, panel, order, limit):
    data = panel if order == "in order" else panel.sample(ROWS, seed=1)
    ours = frames.panel_growth(data.lazy(), "rd", entity="entity", period="year").collect
    measured = ratio(ours, changes(data), number=1, repeat=3)
    report(
        f"columns: growth of a panel {order} / polars' pct_change().over()", measured, limit=limit
    )


def test_growth_of_a_panel_on_duckdb(report, panel):
    connection = duckdb.connect()
    connection.execute("SET threads = 2")
    connection.register("given", panel)
    connection.execute("CREATE TABLE made AS SELECT * FROM given")
    grown = frames.panel_growth(connection.table("made"), "rd", entity="entity", period="year")
    statement = f"SELECT sum(growth), max(growth_why) FROM ({grown.sql_query()})"  # noqa: S608 - our own text
    ours = lambda: connection.execute(statement).fetchall()  # noqa: E731 - as beside it
    measured = ratio(ours, changes(panel), number=1, repeat=3)
    report("columns: growth of a panel on DuckDB / polars' pct_change().over()", measured, limit=1)


MONEY = ("sales_income", "total_income", "non_taxable_income", "high_tech_income")


@pytest.fixture(scope="module")
def enterprises():
    """A million made-up enterprises as screening reads them, in yuan."""
    row = pl.int_range(1_000_000)
    sales = (row * 7919 % 40_000 + 100) * 10_000.0
    rd = (sales * 3 * (row % 97) / 1000).round(2)
    return pl.select(
        registered_on=pl.date(2004 + row % 19, 1 + row % 12, 1),
        employees=10 + row % 490,
        st_staff=row % 61,
        sales_income=sales,
        total_income=sales * 1.02,
        non_taxable_income=pl.lit(0.0),
        high_tech_income=(sales * (40 + row % 53) / 100).round(2),
        sales_income_of_years=sales * 3,
        rd_expenses_of_years=rd,
        rd_expenses_in_china_of_years=(rd * (50 + row % 47) / 100).round(2),
    )


def a_pass(data):
    """A ratio of two columns, kept: what a person would compute first."""
    return data.lazy().select(x=pl.col("rd_expenses_of_years") / pl.col("sales_income")).collect


def test_screening_in_passes_on_polars(report, enterprises):
    ours = frames.screen_high_tech(enterprises.lazy(), applied_on=ON, units="元").collect
    measured = ratio(ours, a_pass(enterprises), number=1, repeat=25)
    report("columns: screening on polars / one ratio of two columns", measured, limit=75)


def test_screening_in_passes_on_duckdb(report, enterprises):
    connection = duckdb.connect()
    connection.execute("SET threads = 2")
    connection.register("given", enterprises)
    connection.execute("CREATE TABLE made AS SELECT * FROM given")
    screened = frames.screen_high_tech(connection.table("made"), applied_on=ON, units="元")
    seen = ", ".join(f"max({name})" for name in screened.columns if name not in enterprises)
    statement = f"SELECT {seen} FROM ({screened.sql_query()})"  # noqa: S608 - our own text
    bare = "SELECT max(rd_expenses_of_years / sales_income) FROM made"
    measured = ratio(
        lambda: connection.execute(statement).fetchall(),
        lambda: connection.execute(bare).fetchall(),
        number=1,
        repeat=25,
    )
    report("columns: screening on DuckDB / one ratio of two columns", measured, limit=75)


def test_screening_a_row_against_an_object(report, enterprises):
    year = {"enterprise_id": "e1", "employees": 57, "st_staff": 6}
    money = dict.fromkeys((*MONEY, "rd_expenses_hte", "rd_expenses_hte_in_china"), "412.5万元")
    years = [EnterpriseYear(**year, **money, year=number) for number in (2019, 2020, 2021)]
    application = CertificationApplication(
        enterprise_id="e1", applied_on=ON, registered_on="2015-03-01"
    )

    def of_objects():
        for _ in range(1000):
            assessment = assess_high_tech(application, years, on=ON)
            assert assessment.criteria
            assert assessment.shortfalls is not None

    ours = frames.screen_high_tech(enterprises.lazy(), applied_on=ON, units="元").collect
    measured = ratio(ours, of_objects, number=1, repeat=3) / 1000
    report("columns: screening a row / an explained verdict on an object", measured, limit=1 / 50)


def test_memory_of_screening(report):
    """Each engine in a process of its own, which the example starts, reading Parquet."""
    lines = printed("screen_province.py", "1000000").splitlines()
    for engine in ("duckdb", "polars"):
        (row,) = [line.split() for line in lines if line.startswith(engine)]
        used = (float(row[2]) - float(row[3])) / 1024
        report(f"columns: GiB to screen 1,000,000 of three years on {engine}", used, limit=2)
