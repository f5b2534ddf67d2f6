"""Certificates over columns are counted as their records are, on every engine."""

from __future__ import annotations

from datetime import date, timedelta

import attrs
import narwhals.stable.v2 as nw
import polars as pl
import pyarrow as pa
import pytest
from engines import ENGINES, collected, framed
from hypothesis import Phase, given, settings, strategies as st

from stmetrics import frames, indicators
from stmetrics.errors import InvalidValueError, MissingFactError
from stmetrics.frames._days import anniversary
from stmetrics.law._certificate_end import first_day_without
from stmetrics.periods.days import years_after
from stmetrics.records import HighTechCertification

pytestmark = pytest.mark.filterwarnings("ignore:Dask support is moving:FutureWarning")

DATES = ("issued_on", "ended_on", "moved_in_on")
TEXTS = ("enterprise_id", "district", "kind", "outcome", "end_reason")


def certificate(enterprise, issued, **facts):
    plain = {"district": "A", "kind": "new", "outcome": "certified", "end_reason": None}
    plain |= {"enterprise_id": enterprise, "issued_on": issued, "ended_on": None}
    return plain | {"moved_in_on": None} | facts


HELD = [
    certificate("stays", date(2021, 5, 1)),
    certificate("renewed", date(2019, 3, 1)),
    certificate("renewed", date(2022, 3, 1), kind="重新认定"),
    certificate("new", date(2022, 11, 1), district="B"),
    certificate("again", date(2017, 11, 1)),
    certificate("again", date(2022, 10, 1), kind="new"),
    certificate("renewed from elsewhere", date(2022, 10, 2), kind="renewed"),
    certificate("moved in", date(2021, 10, 1), moved_in_on=date(2022, 2, 1)),
    certificate("expired", date(2019, 12, 31)),
    certificate("leap day", date(2020, 2, 29)),
    certificate("revoked", date(2020, 1, 1), ended_on=date(2022, 6, 1), end_reason="revoked"),
    certificate("moved out", date(2021, 1, 1), ended_on=date(2022, 6, 1), end_reason="迁出"),
    certificate("ended", date(2021, 1, 1), ended_on=date(2022, 6, 1), district="B"),
    certificate("ended late", date(2019, 6, 1), ended_on=date(2022, 8, 1), end_reason="revoked"),
    certificate("came and went", date(2022, 2, 1), ended_on=date(2022, 3, 1)),
    certificate("applied", None, outcome="applied"),
]
OPEN = [
    *HELD,
    certificate("known anyhow", date(2021, 5, 1), district="C"),
    certificate("known anyhow", None, district="C"),
    certificate("who knows", None, district="D"),
    certificate("held before", date(2019, 7, 1), district="D"),
]
DAYS = [date(2019, 1, 1), date(2020, 2, 29), date(2022, 12, 31), date(2023, 3, 1)]


def table_of(rows):
    kinds = dict.fromkeys(DATES, pa.date32())
    return pa.table(
        {
            name: pa.array([row[name] for row in rows], kinds.get(name, pa.string()))
            for name in (*TEXTS, *DATES)
        }
    )


def records_of(rows, district):
    return [
        HighTechCertification(**{name: value for name, value in row.items() if name != "district"})
        for row in rows
        if row["district"] == district
    ]


def or_none(count):
    try:
        return count()
    except MissingFactError:
        return None


def row_of(found, **keys):
    at = next(
        place
        for place in range(len(next(iter(found.values()))))
        if all(found[name][place] == value for name, value in keys.items())
    )
    return {name: values[at] for name, values in found.items()}


def assert_stock(found, rows, years):
    for year in years:
        for district in {row["district"] for row in rows if row["outcome"] == "certified"}:
            records = records_of(rows, district)
            held = or_none(lambda: indicators.high_tech_in_force(records, f"{year}-12-31"))  # noqa: B023
            assert row_of(found, year=year, district=district)["in_force"] == held, (year, district)


def assert_expired(found, rows, period):
    for at, district in enumerate(found["district"]):
        records = records_of(rows, district)
        assert found["expired"][at] == or_none(lambda: indicators.expired_in(records, period))  # noqa: B023


def assert_change(found, rows, period):
    for at, district in enumerate(found["district"]):
        records = records_of(rows, district)
        change = or_none(lambda: indicators.high_tech_change(records, period))  # noqa: B023
        names = attrs.fields_dict(indicators.HighTechChange)
        expected = {name: change and getattr(change, name) for name in names}
        assert {name: found[name][at] for name in names} == expected, district


@pytest.mark.parametrize("engine", ENGINES)
def test_every_engine_counts_certificates_as_their_records(engine):
    frame, years, period = framed(table_of(OPEN), engine), range(2020, 2024), "2023-02-28/P2D"
    assert_stock(collected(frames.high_tech_by_year(frame, years, by="district")), OPEN, years)
    assert_expired(collected(frames.expired_in(frame, period, by="district")), OPEN, period)
    assert_change(collected(frames.high_tech_change(frame, "2022", by="district")), OPEN, "2022")


def made_rows():
    days = st.dates(date(2018, 6, 1), date(2024, 1, 1)) | st.sampled_from(DAYS)
    kinds, reasons = st.sampled_from(["new", "renewed"]), st.sampled_from(["revoked", "moved_out"])

    def facts(enterprise, issued, moved, ended, words):
        start = issued + timedelta(days=moved) if moved else None
        end = (start or issued) + timedelta(days=ended) if ended else None
        return certificate(
            enterprise,
            issued,
            kind=words[0],
            moved_in_on=start,
            ended_on=end,
            end_reason=words[1] if end else None,
        )

    later = st.one_of(st.none(), st.integers(1, 1200))
    row = st.builds(facts, st.sampled_from("abc"), days, later, later, st.tuples(kinds, reasons))
    return st.lists(row, min_size=1, max_size=6).filter(_says_who_came_first)


def _says_who_came_first(rows):
    """Two of one enterprise on one day leave the way open, for records and columns alike."""
    starts = [(row["enterprise_id"], row["moved_in_on"] or row["issued_on"]) for row in rows]
    ends = [
        (
            row["enterprise_id"],
            min(row["ended_on"] or date.max, first_day_without(row["issued_on"])),
        )
        for row in rows
    ]
    return len(set(starts)) == len(set(ends)) == len(rows)


@given(made_rows(), st.sampled_from(["2022", "2023", "2022-02-28/P2D", "2021-S1"]))
@settings(max_examples=12, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])
def test_made_certificates_are_counted_as_their_records(rows, period):
    frame = pl.from_arrow(table_of(rows))
    years = (2020, 2022)

    def listed(found):
        return found.to_dict(as_series=False)

    assert_stock(listed(frames.high_tech_by_year(frame, years, by="district")), rows, years)
    assert_expired(listed(frames.expired_in(frame, period, by="district")), rows, period)
    assert_change(listed(frames.high_tech_change(frame, period, by="district")), rows, period)


def test_without_groups_there_is_one_row():
    frame = pl.from_arrow(table_of(HELD))
    records = records_of(HELD, "A") + records_of(HELD, "B")
    assert frames.high_tech_by_year(frame, [2021])["in_force"].to_list() == [
        indicators.high_tech_in_force(records, "2021-12-31")
    ]
    assert frames.expired_in(frame, "2022")["expired"].to_list() == [
        indicators.expired_in(records, "2022")
    ]
    bare = frame.select("enterprise_id", "issued_on", "kind")
    assert frames.high_tech_change(bare, "2022").height == 1


@pytest.mark.parametrize("years", [3, 4])
def test_the_anniversary_of_every_day_is_that_of_the_calendar(years):
    days = [date(2019, 1, 1) + timedelta(days=place) for place in range(365 * 6)]
    days += [date(2096, 2, 29), date(2097, 3, 1), date(2100, 2, 28), date(2100, 3, 1)]
    frame = framed(pa.table({"day": pa.array(days, pa.date32())}), "polars")
    numbers = collected(frame.select(number=anniversary(nw.col("day"), years)))["number"]
    assert numbers == [years_after(day, years).toordinal() for day in days]


def test_certificates_say_what_they_cannot_do():
    frame = pl.from_arrow(table_of(HELD))
    with pytest.raises(InvalidValueError, match="names none"):
        frames.high_tech_by_year(frame, [])
    with pytest.raises(InvalidValueError, match="are not in the frame"):
        frames.high_tech_change(frame.drop("kind"), "2022")
    with pytest.raises(InvalidValueError, match="are not in the frame"):
        frames.expired_in(frame, "2022", by=["city"])
    with pytest.raises(InvalidValueError, match="holds no dates"):
        frames.expired_in(frame.with_columns(ended_on=pl.lit("2022-01-01")), "2022")
    with pytest.raises(InvalidValueError, match="holds no dates"):
        frames.expired_in(frame.with_columns(issued_on=pl.lit(1)), "2022")
