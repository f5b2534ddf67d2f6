"""Contracts over columns flow as the records of contracts do, on every engine."""

from __future__ import annotations

from datetime import date

import polars as pl
import pyarrow as pa
import pytest
from engines import ENGINES, collected, framed
from hypothesis import Phase, given, settings, strategies as st

from stmetrics import TechContract, frames, indicators
from stmetrics.errors import InvalidValueError, MissingFactError, UnitError

pytestmark = pytest.mark.filterwarnings("ignore:Dask support is moving:FutureWarning")

FLOWS = {
    "sent_out": indicators.sent_out_turnover,
    "taken_in": indicators.taken_in_turnover,
    "local": indicators.local_turnover,
    "outflow": indicators.outflow_turnover,
    "distinct": indicators.distinct_turnover,
}
REGIONS = ["320000", "320400", "320404", "320411", "110108", "甲区", "3204041", "020404"]
ASKED = ["320000", "320400", "320404", "甲区"]
DAYS = [date(2021, 12, 31), date(2022, 1, 1), date(2022, 12, 31), date(2023, 1, 1)]


def contracts(sides):
    return [
        {"turnover": turnover, "seller_region": seller, "buyer_region": buyer, "registered_on": day}
        for turnover, seller, buyer, day in sides
    ]


def table_of(rows):
    kinds = {"turnover": pa.float64(), "registered_on": pa.date32()}
    names = ("turnover", "seller_region", "buyer_region", "registered_on")
    return pa.table(
        {
            name: pa.array([row[name] for row in rows], kinds.get(name, pa.string()))
            for name in names
        }
    )


def records_of(rows):
    return [
        TechContract(
            id=f"c{place}", kind="service", **{**row, "turnover": (row["turnover"], "万元")}
        )
        for place, row in enumerate(rows)
    ]


def yuan_or_none(function, records, region, period):
    try:
        return float(function(records, region, period=period).magnitude)
    except MissingFactError:
        return None


def assert_alike(found, rows, period):
    records = records_of(rows)
    assert sorted(found["region"]) == sorted(ASKED)
    for at, region in enumerate(found["region"]):
        assert found["contracts"][at] == indicators.contract_count(records, period=period)
        for flow, function in FLOWS.items():
            expected = yuan_or_none(function, records, region, period)
            assert found[flow][at] == expected, (flow, region)


def made_rows():
    side = st.one_of(st.none(), st.sampled_from(REGIONS), st.sampled_from(REGIONS))
    turnover = st.integers(0, 10**12).map(lambda fen: fen / 1_000_000)
    row = st.tuples(turnover, side, side, st.sampled_from(DAYS))
    return st.lists(row, min_size=1, max_size=8).map(contracts)


KNOWN = contracts(
    [
        (100.0, "320404", "320411", DAYS[1]),
        (40.000001, "320404", "110108", DAYS[2]),
        (7.5, "110108", "甲区", DAYS[1]),
        (0.0, "3204041", "320400", DAYS[0]),
        (12.25, "甲区", "甲区", DAYS[3]),
    ]
)
OPEN = [*KNOWN, *contracts([(1.0, None, "320404", DAYS[1]), (2.0, "110108", None, DAYS[1])])]


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("rows", [KNOWN, OPEN], ids=["known", "open"])
@pytest.mark.parametrize("period", [None, "2022"])
def test_every_engine_counts_the_flows_of_the_records(engine, rows, period):
    frame = framed(table_of(rows), engine)
    found = collected(frames.contract_flows(frame, ASKED, period=period, units="万元"))
    assert_alike(found, rows, period)


@given(made_rows())
@settings(max_examples=30, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])
def test_made_contracts_flow_as_their_records_do(rows):
    frame = pl.from_arrow(table_of(rows))
    found = collected(
        framed(frames.contract_flows(frame, ASKED, units="万元").to_arrow(), "polars")
    )
    assert_alike(found, rows, None)


def test_flows_of_groups_and_of_one_region():
    frame = pl.from_arrow(table_of(KNOWN)).with_columns(kind=pl.Series(["a", "b", "a", None, "b"]))
    found = frames.contract_flows(frame, "320404", by="kind", units="万元").sort("kind")
    assert found.select("region", "kind", "contracts", "sent_out").rows() == [
        ("320404", "a", 2, 1_000_000.0),
        ("320404", "b", 2, 400_000.01),
    ]
    assert frames.contract_flows(frame.head(0), "320404", units="万元")["local"].to_list() == [0.0]


def test_an_impossible_turnover_is_unknown():
    rows = [KNOWN[0] | {"turnover": turnover} for turnover in (-1.0, float("nan"), None)]
    for row in rows:
        frame = pl.from_arrow(table_of([row]))
        found = frames.contract_flows(frame, ["320404", "甲区"], units="万元")
        assert found["sent_out"].to_list() == [None, 0.0]


def test_flows_say_what_they_cannot_do():
    frame = pl.from_arrow(table_of(KNOWN))
    with pytest.raises(UnitError, match="has no unit"):
        frames.contract_flows(frame, "320404")
    with pytest.raises(InvalidValueError, match="cut short"):
        frames.contract_flows(frame, "3204", units="万元")
    with pytest.raises(InvalidValueError, match="names none"):
        frames.contract_flows(frame, [], units="万元")
    numbers = frame.with_columns(seller_region=pl.lit(320404))
    with pytest.raises(InvalidValueError, match="hold no texts"):
        frames.contract_flows(numbers, "320404", units="万元")
    with pytest.raises(InvalidValueError, match="are not in the frame"):
        frames.contract_flows(frame, "320404", by=["kind"], units="万元")
