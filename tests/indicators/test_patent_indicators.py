"""Patents of several units together."""

from __future__ import annotations

import functools

import pytest
from hypothesis import given, strategies as st
from strategies import law, patent_counts

from stmetrics import PatentCounts, PatentStatus
from stmetrics.errors import IncomparableError, UndefinedMetricError
from stmetrics.indicators import total_patents

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
