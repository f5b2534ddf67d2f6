"""Tables of bands: every number has one value, and a share finds it without division."""

from __future__ import annotations

import pickle
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given, strategies as st
from strategies import HOSTILE, decimals, hostile, law

from stmetrics.errors import InvalidValueError
from stmetrics.exact.interval import Interval
from stmetrics.law import Band, Bands

edges = st.lists(decimals("-5", "5", places=2), min_size=1, max_size=5, unique=True).map(sorted)
numbers = decimals("-6", "6", places=2)
wholes = decimals("0.01", "1000", places=2)


def table(ends, closed):
    """A table over all numbers: band i lies below end i, which belongs to it where closed."""
    lows, highs = [None, *ends], [*ends, None]
    starts = [True, *(not each for each in closed)]
    return Bands(
        "made up",
        tuple(
            Band(Interval(low, high, low_closed=start, high_closed=end), place)
            for place, (low, high, start, end) in enumerate(
                zip(lows, highs, starts, [*closed, True], strict=True)
            )
        ),
    )


@st.composite
def tables(draw):
    ends = draw(edges)
    return ends, draw(st.lists(st.booleans(), min_size=len(ends), max_size=len(ends)))


@given(tables(), numbers)
@law
def test_a_number_lies_in_the_band_after_every_end_it_has_passed(made, number):
    ends, closed = made
    passed = [
        number > end or (number == end and not shut) for end, shut in zip(ends, closed, strict=True)
    ]
    assert table(ends, closed).of(number) == sum(passed)


@given(tables(), numbers, wholes)
@law
def test_a_share_finds_the_band_of_its_quotient(made, ratio, whole):
    bands = table(*made)
    part = ratio * whole
    assert bands.of_share(part, whole) == bands.of(Fraction(part) / Fraction(whole))
    assert bands.of_share(part, whole) == bands.of(ratio)


@given(numbers, wholes)
@law
def test_a_share_outside_the_table_is_refused_as_its_quotient_is(part, whole):
    grades = Bands("grades", (Band(Interval(Decimal(0), Decimal(1)), "within"),))
    ratio = Fraction(part) / Fraction(whole)
    if 0 <= ratio <= 1:
        assert grades.of(ratio) == grades.of_share(part, whole) == "within"
        return
    for ask in (lambda: grades.of(ratio), lambda: grades.of_share(part, whole)):
        with pytest.raises(InvalidValueError, match=r"^grades of .*no band holds"):
            ask()


def test_a_share_below_the_lowest_band_is_refused():
    points = Bands.rising("points", [(0, 0), (1, 4)])
    with pytest.raises(InvalidValueError, match="no band holds"):
        points.of(Decimal(-1))
    with pytest.raises(InvalidValueError, match="no band holds"):
        points.of_share(Decimal(-1), Decimal(10))


def test_a_share_above_the_highest_band_is_refused():
    grades = Bands("grades", (Band(Interval(Decimal(0), Decimal(1)), "within"),))
    assert grades.of_share(Decimal(10), Decimal(10)) == "within"
    with pytest.raises(InvalidValueError, match="no band holds"):
        grades.of_share(Decimal(11), Decimal(10))


def test_a_table_that_starts_above_its_edge_does_not_hold_the_edge():
    above = Bands("above", (Band(Interval(Decimal(0), None, low_closed=False), "some"),))
    assert above.of(Decimal("0.01")) == above.of_share(Decimal(1), Decimal(100)) == "some"
    for ask in (lambda: above.of(Decimal(0)), lambda: above.of_share(Decimal(0), Decimal(1))):
        with pytest.raises(InvalidValueError, match="no band holds"):
            ask()


def test_a_table_without_bands_holds_nothing():
    with pytest.raises(InvalidValueError, match="no band holds"):
        Bands("empty", ()).of(Decimal(0))


@given(tables(), numbers)
@law
def test_a_rising_table_includes_each_lower_end(made, number):
    ends, _ = made
    rising = Bands.rising(
        "made up", [(None, 0), *((str(end), n + 1) for n, end in enumerate(ends))]
    )
    assert rising.of(number) == sum(number >= end for end in ends)


@pytest.mark.parametrize(
    "rows",
    [
        [(0, 10, True), (11, None, True)],
        [(0, 10, True), (9, None, True)],
        [(0, 10, True), (10, None, True)],
        [(0, None, True), (10, None, True)],
        [(0, 10, True), (None, None, True)],
        [(10, 20, True), (0, 10, True)],
    ],
    ids=["gap", "overlap", "both hold the edge", "past the end", "from nowhere", "backwards"],
)
def test_bands_with_a_gap_or_an_overlap_are_refused(rows):
    with pytest.raises(InvalidValueError, match="leaves a gap, overlaps, or is out of order"):
        Bands(
            "made up", tuple(Band(Interval(low, high), n) for n, (low, high, _) in enumerate(rows))
        )


def test_an_edge_that_no_band_holds_is_a_gap():
    below, above = Interval(0, 10, high_closed=False), Interval(10, 20, low_closed=False)
    with pytest.raises(InvalidValueError):
        Bands("made up", (Band(below, 0), Band(above, 1)))


@given(edges, st.randoms(use_true_random=False))
@law
def test_rising_rows_out_of_order_are_refused(ends, random):
    assume(len(ends) > 1)
    shuffled = list(ends)
    random.shuffle(shuffled)
    assume(shuffled != ends)
    with pytest.raises(InvalidValueError):
        Bands.rising("made up", [(None, 0), *((str(end), 1) for end in shuffled)])


def test_a_band_that_ends_before_it_begins_hides_an_overlap_and_is_refused():
    backwards = (
        Interval(None, 50),
        Interval(50, 20, low_closed=False),
        Interval(20, None, low_closed=False),
    )
    with pytest.raises(InvalidValueError):
        Bands("made up", tuple(Band(each, n) for n, each in enumerate(backwards)))


@pytest.mark.parametrize("name", HOSTILE)
def test_no_context_of_the_caller_moves_an_edge(name):
    edge = Decimal("0.123456789012345678")
    points = Bands.rising("points", [(None, 0), (str(edge), 1)])
    whole = Decimal("123456789.99")
    with hostile(name):
        assert points.of(edge) == 1
    part = Fraction(edge) * Fraction(whole)
    exact = Decimal(part.numerator * 10**20 // part.denominator).scaleb(-20)
    assert Fraction(exact) == part
    with hostile(name):
        assert points.of_share(exact, whole) == 1
    below = Decimal(int(part * 10**20) - 1).scaleb(-20)
    with hostile(name):
        assert points.of_share(below, whole) == 0


def test_a_table_is_a_value():
    points = Bands.rising("points", [(None, 0), ("0.1", 4)])
    assert pickle.loads(pickle.dumps(points)) == points  # noqa: S301 - our own bytes
