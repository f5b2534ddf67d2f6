"""The whole numbers that a count can have grown from."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings, strategies as st

from stmetrics import RoundingMode, round_to
from stmetrics.audit import Consistency, Published, audit_growth, whole_number_bases
from stmetrics.errors import UndefinedMetricError, UnitError


@pytest.mark.parametrize(
    ("current", "growth", "base"),
    [("3623件", "134.8%", 1543), ("885件", "5.6%", 838), ("75家", "200%", 25)],
)
def test_the_bases_of_report_a(current, growth, base):
    assert list(whole_number_bases(Published(current, exact=True), Published(growth))) == [base]


@settings(max_examples=150, deadline=None)
@given(
    st.integers(0, 3000),
    st.integers(-900, 3000),
    st.integers(0, 1),
    st.sampled_from(RoundingMode),
    st.booleans(),
)
def test_they_are_those_that_brute_force_finds(current, wholes, decimals, mode, exact):
    rate = Decimal(wholes).scaleb(-1 - decimals).quantize(Decimal((0, (1,), -decimals)))
    count, growth = Published(str(current), exact=exact), Published(f"{rate}%", mode=mode)
    found = whole_number_bases(count, growth)
    # Every base that any current figure and any rate within their ranges can come from.
    low, high = (1 + Fraction(end) / 100 for end in (growth.interval.low, growth.interval.high))
    least, most = Fraction(count.interval.low), Fraction(count.interval.high)
    first = min(least / high, least / low)
    for base in range(int(first) - 3, int(most / low) + 4):
        if base == 0:
            continue
        bottom, top = sorted((base * low, base * high))
        fits, touches = bottom <= most and top >= least, bottom == most or top == least
        if not touches:  # at an end it depends on which ends belong
            assert (base in found) == fits


@settings(max_examples=150, deadline=None)
@given(st.integers(1, 5000), st.integers(1, 5000), st.sampled_from(RoundingMode))
def test_the_base_that_a_rate_was_computed_from_is_among_them(current, base, mode):
    rate = round_to(Fraction(current - base, base) * 100, 1, mode)
    if rate <= Decimal("-99.9"):
        return
    growth = Published(f"{rate}%", mode=mode)
    assert base in whole_number_bases(Published(str(current), exact=True), growth)


@settings(max_examples=100, deadline=None)
@given(st.integers(1, 3000), st.integers(-500, 3000))
def test_each_agrees_with_the_growth_rate_and_its_neighbours_do_not(current, tenths):
    count, growth = Published(f"{current}", exact=True), Published(f"{Decimal(tenths) / 10}%")
    found = whole_number_bases(count, growth)

    def agrees(base: int) -> bool:
        finding = audit_growth(count, Published(str(base), exact=True), growth)
        return finding.verdict is not Consistency.INCONSISTENT

    assert all(agrees(base) for base in found if base > 0)
    outside = {found.start - 1, found.stop} - {0, -1}
    assert not any(agrees(base) for base in outside if base > 0)


def test_there_may_be_none():
    found = whole_number_bases(Published("7", exact=True), Published("34.8%"))
    assert found == range(0)
    assert list(found) == []


def test_a_scaled_count_is_counted_one_by_one():
    found = whole_number_bases(Published("1万人", exact=True), Published("25%", decimals=2))
    assert list(found) == [8000]


@pytest.mark.parametrize(
    ("mode", "rate", "is_base"),
    [
        ("truncation", "25%", True),
        ("truncation", "24%", False),
        ("up", "25%", True),
        ("up", "26%", False),
        ("half_up", "25%", True),
    ],
)
def test_an_open_end_is_left_out(mode, rate, is_base):
    """125 of 100 is 25 % exactly: truncation prints 25, never 24, rounding up never 26."""
    found = whole_number_bases(Published("125", exact=True), Published(rate, mode=mode))
    assert (100 in found) == is_base


@pytest.mark.parametrize(
    ("current", "growth"),
    [
        (Published("5", exact=True), Published("-100%")),
        (Published("5", exact=True), Published("-300%")),
        (Published("5", exact=True), Published("-100.0%", mode="up")),
        (Published("超过5家", bounds=True), Published("5%")),
        (Published("不足5家", bounds=True), Published("5%")),
        (Published("5家", exact=True), Published("不足5%", bounds=True)),
        (Published("约5家", bounds=True, tolerance=None), Published("5%")),
    ],
)
def test_what_does_not_bound_the_base_is_undefined(current, growth):
    with pytest.raises(UndefinedMetricError):
        whole_number_bases(current, growth)


def test_the_growth_is_a_ratio():
    with pytest.raises(UnitError):
        whole_number_bases(Published("5家"), Published("5家"))
