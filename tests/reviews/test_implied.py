"""What printed figures imply, against every level that would have printed them."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given, strategies as st
from strategies import law

from stmetrics.reviews._implied import implied_last_year, implied_reference_growth, implied_whole
from stmetrics.units import Amount, Bound, parse

TENTHS = st.integers(10, 400)


def printed(value, decimals):
    """A Fraction as a table prints it, half up, written without the library."""
    scaled = Fraction(value) * 10**decimals
    whole = int(abs(scaled) + Fraction(1, 2))
    return Decimal(whole if scaled >= 0 else -whole).scaleb(-decimals)


def ends(found):
    """The ends of a range, which are themselves printed, to the hundredth."""
    margin = Fraction(1, 200)
    return Fraction(found.value) - margin, Fraction(found.upper) + margin


def ratio(value, decimals, **facts):
    return Amount(Decimal(value), None, decimals, **facts)


@given(TENTHS, TENTHS)
@law
def test_the_true_base_lies_in_the_implied_range(current_cents, base_cents):
    """Levels known to the hundredth, printed to the tenth, growth printed to the tenth of a %."""
    current, base = Fraction(current_cents, 100), Fraction(base_cents, 100)
    growth = printed(current / base - 1, 3)
    figure = Amount(printed(current, 1), "亿元", 1)
    found = implied_last_year(figure, ratio(growth, 3))
    if figure.value - Decimal("0.05") < 0:
        return  # a figure that rounds to next to nothing fixes no base
    assert found.bound is Bound.BETWEEN
    low, high = ends(found)
    assert low <= base <= high


@given(st.integers(1, 3000), st.integers(1, 3000))
@law
def test_counts_imply_every_whole_base_that_prints_the_growth(current, base):
    growth = printed(Fraction(current, base) - 1, 3)
    found = implied_last_year(Amount(Decimal(current), "件", 0), ratio(growth, 3))
    if growth <= -1:
        assert found is None
        return
    possible = [n for n in range(1, 7000) if printed(Fraction(current, n) - 1, 3) == growth]
    assert base in possible
    if len(possible) == 1 and found.bound is Bound.EXACT:
        assert found.value == base
    low, high = found.value, found.value if found.upper is None else found.upper
    assert low <= possible[0] + 1
    assert high >= possible[-1] - 1


@given(TENTHS, TENTHS)
@law
def test_the_true_whole_lies_in_the_implied_range(part_cents, rest_cents):
    part = Fraction(part_cents, 10)
    whole = part + Fraction(rest_cents, 10)
    share = printed(part / whole, 3)
    found = implied_whole(Amount(printed(part, 1), "亿元", 1), ratio(share, 3))
    low, high = ends(found)
    assert low <= whole <= high


@given(st.integers(-500, 900), st.integers(-300, 300))
@law
def test_the_true_reference_growth_lies_in_the_implied_range(growth, gap):
    own, above = Fraction(growth, 10_000), Fraction(gap, 10_000)
    found = implied_reference_growth(ratio(printed(own, 3), 3), ratio(printed(above, 2), 2))
    assert found.value <= own - above <= found.upper


@pytest.mark.parametrize(
    ("figure", "growth", "base"),
    [
        ("26.8亿元", "0.377", "19.42-19.51亿元"),
        ("295.1亿元", "0.253", "235.38-235.65亿元"),
        ("24.8亿元", "0.1188", "22.12-22.21亿元"),
        ("3623件", "1.348", "1543件"),
        ("885件", "0.056", "838件"),
        ("12.3万件", "0.10", "110900-112800件"),
    ],
)
def test_bases_of_the_reports(figure, growth, base):
    printed_growth = Decimal(growth)
    places = -printed_growth.as_tuple().exponent
    assert str(implied_last_year(parse(figure), Amount(printed_growth, None, places))) == base


def test_where_nothing_is_implied():
    figure, growth = parse("26.8亿元"), ratio("0.377", 3)
    assert implied_last_year(parse("超过26.8亿元", bounds=True), growth) is None
    assert implied_last_year(figure, ratio("0.377", None)) is None
    assert implied_last_year(figure, ratio(-1, 3)) is None
    assert implied_whole(figure, ratio("0.0004", 3)) is None
    assert implied_whole(parse("-3亿元"), ratio("0.5", 3)) is None
    assert implied_whole(figure, ratio("0.5", 3, bound=Bound.MORE_THAN)) is None
    assert implied_reference_growth(growth, ratio("0.13", None)) is None


def test_half_up_is_what_the_oracle_prints():
    for value in ("0.05", "-0.05", "0.25", "1.349"):
        exact = Decimal(value).quantize(Decimal("0.1"), rounding=ROUND_HALF_UP)
        assert printed(Fraction(value), 1) == exact
