"""What engines do differently with one expression, and what none of our columns may let through."""

from __future__ import annotations

import math
from decimal import Decimal

import dask.dataframe
import duckdb
import narwhals.stable.v2 as nw
import pandas as pd
import pyarrow as pa
import pytest
from engines import ENGINES, collected, framed

from stmetrics import Period, Target, frames
from stmetrics.targets import Schedule

pytestmark = pytest.mark.filterwarnings("ignore:Dask support is moving:FutureWarning")

LARGEST = 2**63 - 1
REFUSES_BEYOND_FLOATS = {"pyarrow", "pandas-arrow"}
"""Arrow makes no float of a whole number that floats do not hold, and says so."""
OCTOBER = Schedule.by_months(Period.year(2022), "2022-10-31")
DECISIONS = {
    "share": frames.is_share_at_least("a", "b", "5%"),
    "growth": frames.is_growth_at_least("a", "b", "-95%"),
    "target": frames.check_target(Target.share_at_least("5%"), "a", "b"),
    "level": frames.check_target(Target.at_least(3), "a"),
    "pace": frames.check_pace(Target.at_least(3), "a", OCTOBER),
}


def told(rows, engine, answers, kind=None):
    """What columns a and b of the rows give, in the order of the rows."""
    first, second = zip(*rows, strict=True)
    columns = {
        name: pa.array(values, kind or pa.float64(), from_pandas=False)
        for name, values in {"a": first, "b": second}.items()
    }
    table = pa.table({"row": range(len(rows)), **columns})
    found = collected(framed(table, engine).select("row", **answers))
    order = sorted(range(len(rows)), key=found["row"].__getitem__)
    return {name: [found[name][each] for each in order] for name in answers}


@pytest.mark.parametrize("engine", ENGINES)
def test_nothing_unknown_or_infinite_passes_a_threshold(engine):
    unknown = [None, math.nan, math.inf, -math.inf]
    rows = [(each, 1.0) for each in unknown]
    found = told(rows, engine, DECISIONS)
    assert found == dict.fromkeys(DECISIONS, ["unknown"] * 4)
    on_a_base = {name: DECISIONS[name] for name in ("share", "growth", "target")}
    rows = [(1.0, each) for each in [*unknown, 0.0, -1.0]]
    assert told(rows, engine, on_a_base) == dict.fromkeys(on_a_base, ["unknown"] * 6)


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(
    "kind", [pa.int64(), pa.int32(), pa.float32(), pa.decimal128(18, 2)], ids=str
)
def test_every_kind_of_number_is_taken(engine, kind):
    whole = [(5, 100), (4, 100), (None, 100), (5, None)]
    rows = [tuple(_as(kind, each) for each in row) for row in whole]
    answers = {"share": DECISIONS["share"], "rate": frames.growth_rate("a", "b")}
    found = told(rows, engine, answers, kind)
    assert found == {
        "share": ["met", "unmet", "unknown", "unknown"],
        "rate": [-0.95, -0.96, None, None],
    }


def _as(kind, number):
    return Decimal(number) if number is not None and pa.types.is_decimal(kind) else number


@pytest.mark.parametrize("engine", ENGINES)
def test_whole_numbers_near_the_limit_do_not_wrap(engine):
    rows = [(LARGEST, LARGEST), (LARGEST // 100, LARGEST), (-LARGEST, LARGEST)]
    rates = {"rate": frames.growth_rate("a", "b"), "share": DECISIONS["share"]}
    if engine in REFUSES_BEYOND_FLOATS:
        with pytest.raises(pa.ArrowInvalid, match="not in range"):
            told(rows, engine, rates, pa.int64())
        return
    found = told(rows, engine, rates, pa.int64())
    assert found["rate"] == [0.0, pytest.approx(-0.99), -2.0]
    assert found["share"] == ["met", "unmet", "unknown"]


@pytest.mark.parametrize("engine", ENGINES)
def test_a_sum_beyond_the_limit_does_not_wrap(engine):
    table = pa.table({"group": ["x", "x"], "a": [LARGEST, LARGEST]})
    if engine in REFUSES_BEYOND_FLOATS:
        with pytest.raises(pa.ArrowInvalid, match="not in range"):
            frames.totals(framed(table, engine), "a", by="group")
        return
    found = collected(frames.totals(framed(table, engine), "a", by="group"))
    assert found["a"] == [pytest.approx(2.0 * LARGEST)]


@pytest.mark.parametrize("engine", ENGINES)
def test_decimals_are_divided_to_the_digits_of_a_float(engine):
    rows = [(Decimal("8.84"), Decimal("177.00")), (Decimal("1.00"), Decimal("0.00"))]
    answers = {"ratio": frames.multiple("a", "b")}
    found = told(rows, engine, answers, pa.decimal128(18, 2))
    assert found["ratio"] == [pytest.approx(8.84 / 177, rel=1e-15), None]


@pytest.mark.parametrize("engine", ENGINES)
def test_a_base_of_zero_raises_on_no_engine(engine):
    answers = {
        "rate": frames.growth_rate("a", "b"),
        "points": frames.contribution_points("a", "a", "b"),
        "quotient": frames.location_quotient("a", "b", "a", "b"),
    }
    for kind in (pa.int64(), pa.float64()):
        assert told([(1, 0)], engine, answers, kind) == {name: [None] for name in answers}


@pytest.mark.parametrize("engine", ENGINES)
def test_a_group_of_nothing_known_is_not_zero(engine):
    table = pa.table(
        {"group": ["x", "x", "y"], "a": pa.array([None, math.nan, 1.0], from_pandas=False)}
    )
    frame = framed(table, engine)
    for allowed in (False, True):
        found = collected(frames.totals(frame, "a", by="group", allow_unknown=allowed))
        assert dict(zip(found["group"], found["a"], strict=True)) == {"x": None, "y": 1.0}


@pytest.mark.parametrize("engine", ENGINES)
def test_who_has_no_name_is_nobody(engine):
    now = pa.table({"id": ["a", None], "year": [2022, 2022], "rd": [3.0, 9.0]})
    before = pa.table({"id": ["a", None], "year": [2021, 2021], "rd": [2.0, 7.0]})
    matched = frames.matched_growth(framed(now, engine), framed(before, engine), "rd", entity="id")
    assert collected(matched)["matched"] == [1]
    panel = framed(pa.concat_tables([now, before]), engine)
    grown = collected(frames.panel_growth(panel, "rd", entity="id", period="year"))
    known = zip(grown["id"], grown["growth"], strict=True)
    assert sorted(known, key=str) == sorted(
        [("a", 0.5), ("a", None), (None, None), (None, None)], key=str
    )


# --- what an engine cannot do ---------------------------------------------------------------

REFUSED = {
    "ranks on Dask": ("dask", frames.ranks("a"), "'rank' is not implemented.*DASK"),
    "ranks in groups on pyarrow": ("pyarrow", frames.ranks("a", by="b"), "PyArrow"),
    "average ranks on pyarrow": ("pyarrow", frames.ranks("a", ties="average"), "pyarrow"),
}


@pytest.mark.parametrize(("engine", "place", "said"), REFUSED.values(), ids=REFUSED)
def test_what_an_engine_cannot_do_is_refused_by_its_name(engine, place, said):
    with pytest.raises((NotImplementedError, ValueError), match=said):
        told([(1.0, 1.0)], engine, {"place": place})


# --- text that was a number -----------------------------------------------------------------

TEXT = pa.table({"group": ["x", "x"], "a": ["2.00", "3.00"], "b": ["1", "2"]})
EXPRESSIONS = {**DECISIONS, "rate": frames.growth_rate("a", "b"), "rank": frames.ranks("a")}


def refusals():
    """The errors by which engines refuse arithmetic on text."""
    refused = [TypeError, nw.exceptions.NarwhalsError, pa.ArrowException, duckdb.Error, ValueError]
    return tuple(refused)


@pytest.mark.parametrize("engine", [each for each in ENGINES if each.values[0] != "spark"])  # noqa: PD011
@pytest.mark.parametrize("name", EXPRESSIONS)
def test_text_is_no_figure(engine, name):
    with pytest.raises((*refusals(), NotImplementedError)):
        collected(framed(TEXT, engine).select(x=EXPRESSIONS[name]))


@pytest.mark.parametrize("engine", [each for each in ENGINES if each.values[0] != "spark"])  # noqa: PD011
def test_text_does_not_add_up(engine):
    with pytest.raises(refusals()):
        collected(frames.totals(framed(TEXT, engine), "a", by="group"))


def test_decimals_that_dask_made_text_are_refused():
    decimals = pd.DataFrame({"a": [Decimal("2.00"), Decimal("3.00")], "b": [Decimal(1)] * 2})
    frame = nw.from_native(dask.dataframe.from_pandas(decimals, npartitions=1))
    with pytest.raises(refusals()):
        collected(frame.select(x=frames.growth_rate("a", "b")))
