"""The four growths over columns are those of a region's records, on every engine."""

from __future__ import annotations

import polars as pl
import pyarrow as pa
import pytest
from engines import ENGINES, collected, framed
from hypothesis import Phase, given, settings, strategies as st

from stmetrics import EnterpriseYear, RegionData, frames, indicators
from stmetrics.errors import InvalidValueError, MissingFactError
from stmetrics.indicators import BoundaryChange

pytestmark = pytest.mark.filterwarnings("ignore:Dask support is moving:FutureWarning")

GROWTHS = ("published", "boundary_adjusted", "comparable", "matched_panel")
CHANGES = [
    BoundaryChange(on="2021-07-01", moved_out=["c"], moved_in=["b"]),
    BoundaryChange(on="2020-03-01", moved_in=["d"]),
    BoundaryChange(on="2022-01-01", moved_out=["a"]),
]
NOW = {"a": 11.0, "b": 6.0, "new": 2.5, "d": 3.0, "c": 99.0}
BEFORE = {"a": 10.0, "b": 5.0, "c": 10.0, "closed": 4.0, "d": 1.0, "new": 0.5}


def table_of(figures):
    kinds = {"id": pa.string(), "sales": pa.float64()}
    columns = {"id": list(figures), "sales": list(figures.values())}
    return pa.table({name: pa.array(each, kinds[name]) for name, each in columns.items()})


def growths_alone(now, before, changes):
    data = RegionData(
        region="z",
        years=[
            EnterpriseYear(
                enterprise_id=unit,
                year=year,
                sales_income=None if sales is None else (sales, "万元"),
            )
            for year, figures in ((2021, now), (2020, before))
            for unit, sales in figures.items()
        ],
        boundary_changes=changes,
    )
    try:
        return indicators.boundary_growths(data, "sales_income_yuan", 2021)
    except MissingFactError:
        return None


def assert_alike(found, now, before, changes):
    alone = growths_alone(now, before, changes)
    for name in GROWTHS:
        rate = alone and getattr(alone, name)
        expected = None if rate is None else pytest.approx(float(rate), rel=1e-12, abs=1e-15)
        assert found[name] == [expected], name
    if alone is None:
        assert found["unknown"][0] > 0
    else:
        assert found["without_base"] == [len(alone.without_base)]


def told(engine, now, before, changes):
    later, earlier = (framed(table_of(figures), engine) for figures in (now, before))
    found = frames.boundary_growths(later, earlier, "sales", unit="id", year=2021, changes=changes)
    return collected(found)


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(
    "before",
    [BEFORE, {"a": 10.0, "d": 1.0}, BEFORE | {"closed": None}],
    ids=["whole", "without a base", "unknown"],
)
def test_every_engine_grows_as_the_records_do(engine, before):
    assert_alike(told(engine, NOW, before, CHANGES), NOW, before, CHANGES)


def figures():
    amount = st.one_of(st.none(), *[st.integers(0, 10**6).map(lambda fen: fen / 100)] * 9)
    return st.dictionaries(st.sampled_from("abcdefg"), amount, min_size=1)


def changes():
    sides = st.lists(st.sampled_from("abcdefg"), unique=True, max_size=4)
    day = st.sampled_from(["2020-12-31", "2021-01-01", "2021-12-31", "2022-01-01"])

    def change(on, units):
        return BoundaryChange(on=on, moved_in=units[:2], moved_out=units[2:])

    return st.lists(st.builds(change, day, sides), max_size=2, unique_by=lambda each: each.on)


@given(figures(), figures(), changes())
@settings(max_examples=40, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])
def test_made_units_grow_as_their_records_do(now, before, changed):
    assert_alike(told("polars", now, before, changed), now, before, changed)


@pytest.mark.parametrize("engine", ENGINES)
def test_what_is_there_twice_or_names_no_unit_grows_nothing(engine):
    now, before = table_of({"a": 1.0, "b": 2.0}), table_of({"a": 1.0, None: 2.0})
    twice = pa.concat_tables([now, now.slice(0, 1)])
    for later, earlier, warning in ((twice, now, "duplicates"), (now, before, "unknown")):
        found = collected(
            frames.boundary_growths(
                framed(later, engine), framed(earlier, engine), "sales", unit="id", year=2021
            )
        )
        assert [found[name] for name in GROWTHS] == [[None]] * 4
        assert found[warning] == [1]


def test_boundaries_say_what_they_cannot_do():
    frame = pl.from_arrow(table_of(NOW))
    with pytest.raises(InvalidValueError, match="are not in the frame"):
        frames.boundary_growths(frame, frame, "rd", unit="id", year=2021)
    with pytest.raises(InvalidValueError, match="hold no texts"):
        frames.boundary_growths(frame, frame.with_columns(id=1), "sales", unit="id", year=2021)
    both = [BoundaryChange(on="2021-07-01", moved_out=["c"], moved_in=["c"])]
    with pytest.raises(InvalidValueError, match="came and left"):
        frames.boundary_growths(frame, frame, "sales", unit="id", year=2021, changes=both)
    with pytest.raises(InvalidValueError, match="BoundaryChange"):
        frames.boundary_growths(frame, frame, "sales", unit="id", year=2021, changes=["c"])
