"""Patents over columns add up as their records do, on every engine."""

from __future__ import annotations

from datetime import date

import polars as pl
import pyarrow as pa
import pytest
from engines import ENGINES, collected, framed
from hypothesis import Phase, given, settings, strategies as st

from stmetrics import PatentCounts, frames, indicators, patents_per_10k
from stmetrics.errors import IncomparableError, InvalidValueError, UndefinedMetricError

pytestmark = pytest.mark.filterwarnings("ignore:Dask support is moving:FutureWarning")

KINDS = ("invention", "utility_model", "design")
REGIONS = ["320000", "320400", "320404", "320411", "110000", "110108", "甲区"]


def unit(group, region, *counts, persons=10_000.0, day=date(2022, 12, 31)):
    known = dict(zip(KINDS, counts, strict=True))
    return known | {"group": group, "region": region, "persons": persons, "on": day}


UNITS = [
    unit("city", "320400", 90.0, 5.0, 1.0),
    unit("city", "320404", 40.0, 2.0, 0.0),
    unit("city", "110108", 7.0, 0.0, 0.0, persons=0.0),
    unit("district", "320404", 40.0, 2.0, 0.0),
    unit("district", "320411", 10.0, None, 0.0, persons=25_000.0),
    unit("half told", "320404", 1.0, 1.0, 1.0),
    unit("half told", None, 1.0, 1.0, 1.0),
    unit("untold", None, 1.0, 1.0, 1.0, persons=None),
    unit("untold", None, 2.0, 2.0, 2.0),
    unit("two days", "甲区", 1.0, 1.0, 1.0),
    unit("two days", "乙区", 1.0, 1.0, 1.0, day=date(2021, 12, 31)),
    unit("all of them", "320000", 9.0, 9.0, 9.0),
    unit("all of them", "320400", 9.0, 9.0, 9.0),
    unit("all of them", "320411", 9.0, 9.0, 9.0),
]


def table_of(units):
    kinds = {"group": pa.string(), "region": pa.string(), "on": pa.date32()}
    table = pa.table(
        {
            name: pa.array([each[name] for each in units], kinds.get(name, pa.float64()))
            for name in (*KINDS, "group", "region", "persons", "on")
        }
    )
    return table.append_column("status", pa.array(["in_force"] * len(units)))


def totals_alone(units):
    counts = [
        PatentCounts(
            status="in_force",
            region=each["region"],
            on=each["on"],
            **{kind: None if each[kind] is None else int(each[kind]) for kind in KINDS},
        )
        for each in units
    ]
    try:
        added = indicators.total_patents(counts)
    except IncomparableError:
        return dict.fromkeys((*KINDS, "total"))
    return {kind: getattr(added, kind) for kind in (*KINDS, "total")}


def assert_alike(found, units):
    for at, group in enumerate(found["group"]):
        own = [each for each in units if each["group"] == group]
        for kind, count in totals_alone(own).items():
            assert found[kind][at] == count, (group, kind)


@pytest.mark.parametrize("engine", ENGINES)
def test_every_engine_adds_patents_up_as_their_records(engine):
    frame = framed(table_of(UNITS), engine)
    found = collected(frames.total_patents(frame, status="in_force", by="group"))
    assert sorted(found["group"]) == sorted({each["group"] for each in UNITS})
    assert_alike(found, UNITS)
    per_10k = dict(zip(found["group"], found["per_10k"], strict=True))
    assert per_10k["district"] == pytest.approx(patents_per_10k(50, 35_000), rel=1e-12)
    assert per_10k["city"] == pytest.approx(patents_per_10k(97, 10_000), rel=1e-12)
    assert (per_10k["half told"], per_10k["untold"]) == (None, None)


@given(
    st.lists(
        st.builds(
            unit,
            st.sampled_from(["a", "b"]),
            st.one_of(st.none(), *[st.sampled_from(REGIONS)] * 9),
            *[st.one_of(st.none(), st.integers(0, 10**6).map(float))] * 3,
        ),
        min_size=1,
        max_size=8,
    )
)
@settings(max_examples=30, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])
def test_made_units_add_up_as_their_records(units):
    found = frames.total_patents(pl.from_arrow(table_of(units)), status="有效", by="group")
    assert_alike(found.to_dict(as_series=False), units)


def test_a_status_is_counted_alone_and_without_groups_all_is_one():
    frame = pl.from_arrow(table_of(UNITS[:2])).with_columns(status=pl.Series(["授权", "granted"]))
    found = frames.total_patents(frame, status="granted")
    assert found.columns == ["units", *KINDS, "total"]
    assert found.row(0) == (1, 90.0, 5.0, 1.0, 96.0)
    assert frames.total_patents(frame, status="applied").height == 0
    bare = frame.drop("region", "on", "persons")
    assert frames.total_patents(bare, status="granted", by=["status"])["units"].to_list() == [1, 1]


@pytest.mark.parametrize("count", [-1.0, float("nan"), None])
def test_an_impossible_count_is_unknown(count):
    frame = pl.from_arrow(table_of([unit("a", None, count, 1.0, 1.0)]))
    found = frames.total_patents(frame, status="in_force", by="group")
    assert (found["invention"].item(), found["total"].item()) == (None, None)
    assert (found["design"].item(), found["per_10k"].item()) == (1.0, None)


def test_patents_say_what_they_cannot_do():
    frame = pl.from_arrow(table_of(UNITS))
    with pytest.raises(InvalidValueError, match="PatentStatus"):
        frames.total_patents(frame, status="pending")
    with pytest.raises(InvalidValueError, match="are not in the frame"):
        frames.total_patents(frame, status="in_force", by="city")
    with pytest.raises(InvalidValueError, match="are not in the frame"):
        frames.total_patents(frame.drop("design"), status="in_force")
    with pytest.raises(InvalidValueError, match="hold no texts"):
        frames.total_patents(frame.with_columns(region=320404), status="in_force")
    with pytest.raises(UndefinedMetricError):
        indicators.total_patents([])
