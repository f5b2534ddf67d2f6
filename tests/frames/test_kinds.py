"""Whole numbers and decimals are decided exactly, however they are mixed, up to their limits."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import narwhals.stable.v2 as nw
import polars as pl
import pyarrow as pa
import pytest
from engines import ENGINES, collected, duck, framed

from stmetrics import Target, frames

LARGEST = 2**63 - 1
THRESHOLDS = ("5%", "33.33%", "100%")
RATES = ("10%", "12.8%", "-95%", "-200%")
PLANNERS = ["polars", "polars-lazy", "duckdb"]
KINDS = {
    "fen": (0, pa.int64()),
    "small": (0, pa.int32()),
    "yuan": (2, pa.decimal128(18, 2)),
    "wide": (2, pa.decimal128(28, 2)),
    "units": (0, pa.decimal128(10, 0)),
    "ten thousands": (6, pa.decimal128(18, 6)),
}


def limits(name):
    """The largest number of a kind, in its own steps."""
    kind = KINDS[name][1]
    if pa.types.is_decimal(kind):
        return 10**kind.precision - 1
    return 2 ** (kind.bit_width - 1) - 1


def rows_of(part, whole):
    """Pairs on every threshold and a step beside it, small ones and those at the limits."""
    (places, _), (of_places, _) = KINDS[part], KINDS[whole]
    wholes = [1, 3, 177, 20_000, 30_000_000, limits(whole), limits(whole) - 19, 0, -1]
    shares = [Fraction(*pair) for pair in ((1, 20), (3333, 10_000), (1, 1), (11, 10), (141, 125))]
    found = [(None, 1), (1, None), (-limits(part) - 1 * (places == 0), 1), (-1, limits(whole))]
    for steps in wholes:
        for each in shares:
            tie = int(each * steps * 10**places // 10**of_places)
            found += [(tie + beside, steps) for beside in (-1, 0, 1)]
    return [
        (_number(some, places), _number(of, of_places))
        for some, of in found
        if (some is None or abs(some) <= limits(part) + 1 * (some < 0 and places == 0))
        and not (pa.types.is_decimal(KINDS[part][1]) and abs(some or 0) > limits(part))
    ]


def _number(steps, places):
    if steps is None:
        return None
    return Decimal(steps).scaleb(-places) if places else steps


def expected(some, of, share, *, from_zero):
    if some is None or of is None or of <= 0 or (from_zero and some < 0):
        return "unknown"
    return "met" if Fraction(some) >= share * Fraction(of) else "unmet"


@pytest.mark.parametrize("engine", PLANNERS)
@pytest.mark.parametrize("part", KINDS)
@pytest.mark.parametrize("whole", KINDS)
def test_exact_numbers_are_decided_exactly(engine, part, whole):
    rows = rows_of(part, whole)
    columns = [
        pa.array(values, KINDS[name][1])
        for name, values in zip((part, whole), zip(*rows, strict=True), strict=True)
    ]
    table = pa.table({"row": range(len(rows)), "a": columns[0], "b": columns[1]})
    shares = {each: frames.is_share_at_least("a", "b", each) for each in THRESHOLDS}
    rates = {each: frames.is_growth_at_least("a", "b", each) for each in RATES}
    found = collected(framed(table, engine).select("row", **shares, **rates))
    wrong = [
        (each, rows[row], got)
        for each in (*shares, *rates)
        for row, got in zip(found["row"], found[each], strict=True)
        if got
        != expected(
            *rows[row],
            (each in rates) + Fraction(each.strip("%")) / 100,
            from_zero=each in shares,
        )
    ]
    assert wrong == []


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("kind", [pa.int64(), pa.decimal128(18, 2), pa.decimal128(18, 6)], ids=str)
@pytest.mark.filterwarnings("ignore:Dask support is moving:FutureWarning")
def test_exact_numbers_stand_beside_floats(engine, kind):
    exact = pa.array([Decimal(8), Decimal(7), None]).cast(pa.decimal128(18, 6)).cast(kind)
    table = pa.table({"row": range(3), "exact": exact, "float": [160.0, 160.0, 160.0]})
    answers = {
        "share": frames.is_share_at_least("exact", "float", "5%"),
        "growth": frames.is_growth_at_least("float", "exact", "19倍"),
    }
    found = collected(framed(table, engine).select("row", **answers))
    rows = zip(found["row"], found["share"], found["growth"], strict=True)
    assert sorted(rows) == [(0, "met", "met"), (1, "unmet", "met"), (2, "unknown", "unknown")]


def test_a_name_is_found_as_the_engine_finds_it():
    table = pa.table({"RD": [8], "sales(1)": [160], "Sales(1)": [161]})
    shares = [frames.is_share_at_least("RD", f"{name}(1)", "5%") for name in ("sales", "Sales")]
    found = framed(table, "polars").select(a=shares[0], b=shares[1])
    assert found.rows() == [("met", "unmet")]
    relation = nw.from_native(duck().sql("SELECT 8 AS rd, 160::DECIMAL(18, 2) AS sales"))
    found = relation.select(a=frames.is_share_at_least("RD", "Sales", "5%"))
    assert collected(found) == {"a": ["met"]}


@pytest.mark.parametrize("engine", PLANNERS)
def test_a_column_that_is_not_there_is_refused(engine):
    table = framed(pa.table({"a": [1], "b": pa.array([Decimal(1)])}), engine)
    refusals = (nw.exceptions.ColumnNotFoundError, pl.exceptions.ColumnNotFoundError)
    for names in (("a", "missing"), ("missing", "b"), ("missing", "other")):
        with pytest.raises(refusals):
            collected(table.select(x=frames.is_share_at_least(*names, "5%")))


def test_targets_on_a_base_are_decided_so_too():
    table = nw.from_native(pl.DataFrame({"now": [LARGEST], "before": [LARGEST - 1]}))
    for aim, answer in (
        (Target.share_at_least("100%"), "met"),
        (Target.growth_at_least("1%"), "unmet"),
    ):
        assert table.select(a=frames.check_target(aim, "now", "before"))["a"].to_list() == [answer]
