"""Patents of several units together."""

from __future__ import annotations

import functools

import pytest
from hypothesis import given, strategies as st
from strategies import law, patent_counts

from stmetrics import PatentCounts, PatentStatus
from stmetrics.errors import (
    IncomparableError,
    InvalidValueError,
    MissingFactError,
    UndefinedMetricError,
)
from stmetrics.indicators import RegionData, observe, patent_count, total_patents

granted = st.lists(
    patent_counts(st.just(PatentStatus.GRANTED), dated=False), min_size=1, max_size=5
)
KINDS = ("invention", "utility_model", "design")


@given(counts=granted, data=st.data())
@law
def test_kinds_add_up_and_an_unknown_one_stays_unknown(counts, data):
    together = total_patents(iter(counts))
    for kind in KINDS:
        numbers = [getattr(each, kind) for each in counts]
        assert getattr(together, kind) == (None if None in numbers else sum(numbers))
    assert together.status is PatentStatus.GRANTED
    assert total_patents(data.draw(st.permutations(counts))) == together


@given(counts=granted)
@law
def test_the_sum_of_sums_is_the_sum(counts):
    halves = [part for part in (counts[::2], counts[1::2]) if part]
    assert total_patents([total_patents(part) for part in halves]) == total_patents(counts)
    assert functools.reduce(lambda a, b: a + b, counts) == total_patents(counts)


def test_no_patents_reported_are_not_zero_patents():
    with pytest.raises(UndefinedMetricError, match=r"total_patents.*nothing was reported"):
        total_patents(iter(()))


def test_two_statuses_and_two_times_do_not_add_up():
    applied = PatentCounts(status="applied", invention=980, period="2012-01-01/P9M")
    for other in (
        PatentCounts(status="granted", invention=144, period="2012-01-01/P9M"),
        PatentCounts(status="applied", invention=980, period="2012"),
    ):
        with pytest.raises(IncomparableError):
            total_patents([applied, other])


def counted(region, invention=1):
    return PatentCounts(status="granted", period="2012", invention=invention, region=region)


@given(
    codes=st.lists(
        st.sampled_from(["320000", "320400", "320404", "320411", "110108", "高新区"]), min_size=1
    )
)
@law
def test_a_region_within_another_that_is_counted_adds_nothing(codes):
    widest = {
        "320400": {"320000"}, "320404": {"320000", "320400"}, "320411": {"320000", "320400"},
    }  # fmt: skip
    wanted = [code for code in codes if not widest.get(code, set()) & set(codes)]
    found = total_patents(map(counted, codes))
    assert found.invention == len(wanted)
    assert found.region == (wanted[0] if len(set(wanted)) == 1 else None)


def test_a_region_beside_one_that_is_not_said_does_not_add_up():
    with pytest.raises(IncomparableError, match="patents of 320404 and of a region not said"):
        total_patents([counted("320404"), counted(None)])
    with pytest.raises(IncomparableError, match=r"region 320404 and 320411.*total_patents"):
        counted("320404") + counted("320411")
    assert (counted("320404") + counted("320404")).region == "320404"


def test_a_region_s_own_count_is_taken_before_those_of_its_parts():
    parts = [counted("320404", 3), counted("320411", 4), counted("110108", 5)]
    data = RegionData(region="320400", patents=parts)
    assert observe("pat.granted_invention", data, "2012").value.value == 7
    whole = RegionData(region="320400", patents=[*parts, counted("320400", 9)])
    assert observe("pat.granted_invention", whole, "2012").value.value == 9
    bare = RegionData(region="320400", patents=[*parts, counted(None, 8)])
    assert observe("pat.granted_invention", bare, "2012").value.value == 8


def test_the_count_of_a_kind_is_that_of_the_sum_and_unknown_is_named():
    granted = counted("320404", 144)
    assert patent_count([granted, granted], kind="发明") == 288
    for kind in (None, "design", "外观设计"):
        with pytest.raises(MissingFactError, match="is unknown of a unit"):
            patent_count([granted], kind=kind)
    with pytest.raises(InvalidValueError, match="must be one of invention"):
        patent_count([granted], kind="商标")
