"""The period before is the same in whatever order rows come, and however it is found."""

from __future__ import annotations

import math

import polars as pl
import pytest
from hypothesis import given, settings, strategies as st

from stmetrics import frames

KEYS = st.tuples(
    st.sampled_from(["a", "b", "c", None]), st.sampled_from([*range(2019, 2023), None])
)
FIGURES = st.sampled_from([4.0, 5.0, 0.0, -1.0, None, math.nan, math.inf])
ROWS = st.lists(st.tuples(KEYS, FIGURES), max_size=12)
SCHEMA = {"row": pl.Int64, "id": pl.String, "year": pl.Int64, "rd": pl.Float64}


def told(key, figure, figures):
    """What is said of a row by the figures of every entity and year."""
    entity, year = key
    if None in key or (entity, year - 1) not in figures:
        once = None in key or len(figures[key]) == 1
        return None, None, "no_earlier_period" if once else "duplicate"
    before = figures[entity, year - 1]
    if len(before) > 1 or len(figures[key]) > 1:
        return None, None, "duplicate"
    base = before[0] if before[0] is not None and math.isfinite(before[0]) else None
    if figure is None or not math.isfinite(figure) or base is None or base <= 0:
        return base, None, "undefined"
    return base, (figure - base) / base, "computed"


def grown(frame):
    found = frames.panel_growth(frame, "rd", entity="id", period="year")
    return found.select("row", "previous", "growth", "growth_why")


@given(ROWS, st.booleans())
@settings(deadline=None)
def test_rows_tell_the_same_in_order_and_out_of_it(rows, is_ordered):
    if is_ordered:
        rows.sort(key=lambda row: (*map(str, row[0]),))
    figures = {}
    for key, figure in rows:
        figures.setdefault(key, []).append(figure)
    data = [(place, *key, figure) for place, (key, figure) in enumerate(rows)]
    frame = pl.DataFrame(data, SCHEMA, orient="row")
    expected = [(place, *told(*row, figures)) for place, row in enumerate(rows)]
    assert grown(frame).rows() == expected
    assert grown(frame.lazy()).collect(engine="streaming").sort("row").rows() == expected


PANEL = pl.DataFrame(
    {"row": range(4), "id": ["1", "1", "2", "2"], "year": [2020, 2021] * 2, "rd": [4.0, 5.0] * 2}
)
KINDS = {
    "text": pl.col("id"),
    "categories": pl.col("id").cast(pl.Categorical),
    "numbers": pl.col("id").cast(pl.UInt8),
    "bytes": pl.col("id").cast(pl.Binary),
    "lists": pl.concat_list("id"),
    "structs": pl.struct("id"),
}


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
@pytest.mark.parametrize("order", [[0, 1, 2, 3], [3, 0, 1, 2]], ids=["in order", "shuffled"])
def test_an_entity_may_be_named_in_any_way(kind, order):
    found = grown(PANEL.with_columns(id=kind)[order])
    assert found["growth"].to_list() == [[None, 0.25, None, 0.25][row] for row in order]


def test_nobody_has_no_growth():
    found = grown(PANEL.with_columns(id=pl.lit(None)))
    assert found["growth_why"].to_list() == ["no_earlier_period"] * 4


@pytest.mark.parametrize("optimised", [True, False])
def test_a_query_is_computed_once(optimised):
    seen = []
    query = PANEL.lazy().map_batches(lambda frame: seen.append(frame.height) or frame)
    flags = pl.QueryOptFlags() if optimised else pl.QueryOptFlags.none()
    grown(query).collect(optimizations=flags)
    assert seen == [4]


def test_the_figures_may_be_named_as_what_is_added():
    named = PANEL.rename({"rd": "previous"})
    found = frames.panel_growth(named, "previous", entity="id", period="year")
    assert found["growth"].to_list() == [None, 0.25, None, 0.25]
