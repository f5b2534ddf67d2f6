"""Table functions over frames agree with the functions for one number, on every engine."""

from __future__ import annotations

from datetime import date, timedelta

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from engines import ENGINES, ENGINES_WITH_RANKS, collected, framed
from hypothesis import given, settings, strategies as st

from stmetrics import formulas, frames, indicators
from stmetrics.errors import InvalidValueError
from stmetrics.law._certificate_end import first_day_without, last_issue_expired
from stmetrics.records import HighTechCertification

pytestmark = pytest.mark.filterwarnings("ignore:Dask support is moving:FutureWarning")

GROUPS = pa.table(
    {
        "city": ["A", "A", "B", "B", "C", None],
        "part": [1.0, 3.0, 2.0, None, None, 9.0],
        "whole": [4.0, 4.0, 0.0, 1.0, 2.0, 9.0],
    }
)


def by_key(frame, *keys):
    found = collected(frame)
    rows = [dict(zip(found, values, strict=True)) for values in zip(*found.values(), strict=True)]
    return {tuple(row[key] for key in keys): row for row in rows}


@pytest.mark.parametrize("engine", ENGINES)
def test_a_total_with_an_unknown_part_is_unknown(engine):
    found = by_key(frames.totals(framed(GROUPS, engine), ["part", "whole"], by="city"), "city")
    assert found[("A",)] == {
        "city": "A",
        "rows": 2,
        "part": 4.0,
        "part_unknown": 0,
        "whole": 8.0,
        "whole_unknown": 0,
    }
    assert (found[("B",)]["part"], found[("B",)]["part_unknown"]) == (None, 1)
    assert found[("C",)]["part"] is None
    assert set(found) == {("A",), ("B",), ("C",)}


@pytest.mark.parametrize("engine", ENGINES)
def test_a_total_of_what_is_known_can_be_asked_for(engine):
    frame = framed(GROUPS, engine)
    found = by_key(frames.totals(frame, "part", by=["city"], allow_unknown=True), "city")
    assert [found[(city,)]["part"] for city in "ABC"] == [4.0, 2.0, None]


@pytest.mark.parametrize("engine", ENGINES)
def test_shares_are_of_the_group_or_of_all(engine):
    found = by_key(frames.shares(framed(GROUPS, engine), "part", by="city"), "city", "part")
    assert found["A", 1.0]["share"] == 0.25
    assert found["B", 2.0]["share"] is None
    whole = framed(GROUPS.slice(0, 3), engine)
    assert sorted(collected(frames.shares(whole, "part"))["share"]) == sorted(
        formulas.shares([1.0, 3.0, 2.0])
    )


@pytest.mark.parametrize("engine", ENGINES)
def test_the_ratio_of_sums_is_not_the_mean_of_ratios(engine):
    frame = framed(GROUPS, engine)
    of_sums = by_key(frames.ratio_of_sums(frame, "part", "whole", by="city"), "city")
    of_ratios = by_key(frames.mean_of_ratios(frame, "part", "whole", by="city"), "city")
    assert of_sums[("A",)] == {"city": "A", "rows": 2, "ratio": 0.5}
    assert of_ratios[("A",)] == {"city": "A", "rows": 2, "ratio": 0.5}
    assert of_sums[("B",)]["ratio"] is of_ratios[("B",)]["ratio"] is None


PANEL = pa.table(
    {
        "id": ["a", "a", "a", "b", "b", "b", "c", "c", None],
        "year": [2019, 2020, 2022, 2020, 2020, 2021, 2019, 2020, 2019],
        "rd": [4.0, 5.0, 9.0, 1.0, 1.0, 2.0, 0.0, 1.0, 3.0],
    }
)


@pytest.mark.parametrize("engine", ENGINES)
def test_a_gap_is_no_growth_and_a_duplicate_says_so(engine):
    found = by_key(
        frames.panel_growth(framed(PANEL, engine), "rd", entity="id", period="year"), "id", "year"
    )
    said = {key: (row["growth"], row["growth_why"]) for key, row in found.items()}
    assert said == {
        ("a", 2019): (None, "no_earlier_period"),
        ("a", 2020): (0.25, "computed"),
        ("a", 2022): (None, "no_earlier_period"),
        ("b", 2020): (None, "duplicate"),
        ("b", 2021): (None, "duplicate"),
        ("c", 2019): (None, "no_earlier_period"),
        ("c", 2020): (None, "undefined"),
        (None, 2019): (None, "no_earlier_period"),
    }


@pytest.mark.parametrize("engine", ENGINES)
def test_matched_growth_leaves_out_who_came_and_who_went(engine):
    now = pa.table({"id": ["a", "b", "d"], "rd": [3.0, 9.0, 1.0]})
    before = pa.table({"id": ["a", "c", "d"], "rd": [2.0, 7.0, 1.0]})
    found = frames.matched_growth(framed(now, engine), framed(before, engine), "rd", entity="id")
    assert collected(found) == {"matched": [2], "current": [4.0], "base": [3.0], "growth": [1 / 3]}


@pytest.mark.parametrize("engine", ENGINES_WITH_RANKS)
@pytest.mark.parametrize("ties", ["competition", "dense", "average"])
@pytest.mark.parametrize("highest_first", [True, False])
def test_ranks_are_those_of_the_formula(engine, ties, highest_first):
    if (engine, ties) == ("pyarrow", "average"):
        ties = "dense"  # pyarrow has no average ranks, and says so
    given_figures = [3.0, 1.0, 3.0, 2.0]
    table = pa.table(
        {"x": pa.array([*given_figures, None, float("nan")], from_pandas=False), "row": range(6)}
    )
    place = frames.ranks("x", ties=ties, highest_first=highest_first)
    found = by_key(framed(table, engine).with_columns(place=place), "row")
    expected = formulas.ranks(given_figures, ties=ties, highest_first=highest_first)
    places = [found[(row,)]["place"] for row in range(6)]
    assert places == [*map(float, expected), None, None]


@pytest.mark.parametrize("engine", ["pandas", "polars", "polars-lazy", "duckdb"])
def test_ranks_within_groups(engine):
    table = pa.table({"city": ["A", "A", "B"], "x": [1.0, 2.0, 3.0]})
    found = by_key(framed(table, engine).with_columns(place=frames.ranks("x", by="city")), "x")
    assert [found[(x,)]["place"] for x in (1.0, 2.0, 3.0)] == [2.0, 1.0, 1.0]


def test_ties_that_are_refused_cannot_be_seen_in_a_column():
    with pytest.raises(InvalidValueError, match="nothing can be refused"):
        frames.ranks("x", ties="refused")


DAYS = [date(2019, 12, 31), date(2020, 1, 1), date(2020, 2, 29), date(2022, 12, 31), None]
CERTIFICATES = pa.table(
    {
        "enterprise_id": ["e1", "e1", "e2", "e3", "e4"],
        "district": ["A", "A", "A", "B", "B"],
        "issued_on": pa.array(DAYS, pa.date32()),
        "ended_on": pa.array([None, None, date(2022, 6, 1), None, None], pa.date32()),
    }
)


@pytest.mark.parametrize("engine", ENGINES)
def test_certificates_in_force_are_those_of_the_records(engine):
    day = date(2022, 12, 31)
    frame = framed(CERTIFICATES, engine)
    told = collected(frames.with_certificates_in_force(frame, day, ended_on="ended_on"))
    assert dict(zip(map(str, told["issued_on"]), told["in_force"], strict=True)) == {
        str(issued): said
        for issued, said in zip(
            told["issued_on"],
            [
                _said(issued, day, issued == date(2020, 2, 29))
                for issued in map(_day, told["issued_on"])
            ],
            strict=True,
        )
    }
    without_ends = frames.with_certificates_in_force(frame, day)
    assert collected(without_ends)["in_force"].count("met") == 3
    counted = by_key(
        frames.high_tech_in_force(frame, day, by="district", ended_on="ended_on"), "district"
    )
    assert {key: row["in_force"] for key, row in counted.items()} == {("A",): 1, ("B",): 1}
    assert collected(frames.high_tech_in_force(frame, day)) == {"in_force": [3]}


def _day(value):
    return value.date() if hasattr(value, "date") else value


def _said(issued, day, ended):
    if issued is None:
        return "unknown"
    record = HighTechCertification(
        enterprise_id="e",
        kind="new",
        outcome="certified",
        issued_on=issued,
        ended_on=date(2022, 6, 1) if ended else None,
    )
    return "met" if record.in_force(day) else "unmet"


@given(st.dates(date(2008, 1, 1), date(2035, 12, 31)))
@settings(max_examples=300)
def test_the_last_issue_that_expired_parts_the_days_of_issue(day):
    latest = last_issue_expired(day)
    assert latest == date(2007, 12, 31) or first_day_without(latest) <= day
    assert first_day_without(latest + timedelta(days=1)) > day


def test_the_count_of_certificates_is_that_of_the_records():
    records = [
        HighTechCertification(
            enterprise_id=f"e{n % 7}", kind="new", outcome="certified", issued_on=issued
        )
        for n, issued in enumerate(date(2018, 1, 1) + timedelta(days=60 * k) for k in range(40))
    ]
    frame = pl.DataFrame(
        {
            "enterprise_id": [each.enterprise_id for each in records],
            "issued_on": [each.issued_on for each in records],
        }
    )
    for on in ("2021-05-01", "2024-02-29", "2030-01-01"):
        held = indicators.high_tech_in_force(records, on)
        assert frames.high_tech_in_force(frame, on)["in_force"].to_list() == [held]


def test_what_is_not_there_is_named_all_at_once():
    with pytest.raises(InvalidValueError, match="'x', 'y': are not in the frame"):
        frames.totals(pl.DataFrame({"a": [1]}), ["x", "y"], by="a")
    with pytest.raises(InvalidValueError, match="is no data frame"):
        frames.totals([1, 2], "x", by="a")
    with pytest.raises(InvalidValueError, match="is no data frame"):
        frames.totals(object(), "x", by="a")
    with pytest.raises(InvalidValueError, match="names no columns"):
        frames.totals(pl.DataFrame({"a": [1]}), [], by="a")
    with pytest.raises(InvalidValueError, match="holds no whole numbers"):
        frames.panel_growth(
            pl.DataFrame({"a": [1], "t": [2020.0], "x": [1]}), "x", entity="a", period="t"
        )
    with pytest.raises(InvalidValueError, match="holds no dates"):
        frames.with_certificates_in_force(pd.DataFrame({"issued_on": ["2020-01-01"]}), "2022-12-31")
