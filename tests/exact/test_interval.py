from __future__ import annotations

from decimal import Decimal

from hypothesis import given, settings, strategies as st

from stmetrics.exact import Interval

quick = settings(deadline=None, max_examples=200)
small = st.integers(-4, 4)
ends = st.one_of(st.none(), small)


@st.composite
def intervals(draw):
    low, high = draw(ends), draw(ends)
    if low is not None and high is not None and low >= high:
        return Interval(high, high)  # a single number, closed
    return Interval(low, high, low_closed=draw(st.booleans()), high_closed=draw(st.booleans()))


def _members(interval: Interval) -> list[Decimal]:
    """Numbers inside, on a grid finer than the ends, and far out where it is unbounded."""
    grid = [Decimal(n) / 4 for n in range(-20, 21)] + [Decimal(10**9), Decimal(-(10**9))]
    return [
        n
        for n in grid
        if (interval.low is None or n > interval.low or (n == interval.low and interval.low_closed))
        and (
            interval.high is None
            or n < interval.high
            or (n == interval.high and interval.high_closed)
        )
    ]


@given(intervals(), small)
@quick
def test_an_interval_answers_for_every_number_in_it(interval, threshold):
    members = _members(interval)
    assert members
    assert interval.all_above(threshold) == all(n > threshold for n in members)
    assert interval.all_below(threshold) == all(n < threshold for n in members)
    # Among whole thresholds an open end at the threshold still lies on the right side of it.
    assert interval.all_at_least(threshold) == all(n >= threshold for n in members)
    assert interval.all_at_most(threshold) == all(n <= threshold for n in members)


@given(small)
@quick
def test_an_interval_without_ends_decides_nothing(threshold):
    everything = Interval(None, None)
    assert not everything.all_at_least(threshold)
    assert not everything.all_below(threshold)
    assert not everything.all_at_most(threshold)
    assert not everything.all_above(threshold)


def test_the_ends_are_closed_unless_said_otherwise():
    assert Interval(1, 2) == Interval(1, 2, low_closed=True, high_closed=True)
    assert Interval(1, 2) != Interval(1, 2, low_closed=False)
