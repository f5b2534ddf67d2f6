from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import example, given, settings, strategies as st

from stmetrics.errors import InvalidValueError
from stmetrics.exact import RoundingMode, percent, points, round_half_up, round_to, to_exact

quick = settings(deadline=None, max_examples=120)
modes = pytest.mark.parametrize("mode", list(RoundingMode))
places = st.integers(-8, 12)
digits = st.integers(-(10**25), 10**25)
decimals = st.builds(
    lambda number, power: Decimal(f"{number}E{power}"), digits, st.integers(-20, 8)
)
# A number half-way between two neighbours of the grid, where all modes part.
ties = st.builds(
    lambda number, power: Decimal(f"{number}5E{power}"), st.integers(-(10**6), 10**6), places
)
numbers = st.one_of(
    decimals,
    ties,
    digits,
    st.fractions(max_denominator=10**9),
    st.floats(-1e15, 1e15),
)


def _nearest(value: Fraction, decimals: int, mode: RoundingMode) -> Fraction:
    """Pick the neighbour on the grid by its distance; nothing here is a Decimal."""
    step = Fraction(1, 10**decimals) if decimals >= 0 else Fraction(10**-decimals)
    size = abs(value) / step
    below = size.numerator // size.denominator
    neighbours = [below] if size == below else [below, below + 1]
    chosen = {
        RoundingMode.HALF_UP: min(neighbours, key=lambda n: (abs(n - size), -n)),
        RoundingMode.HALF_EVEN: min(neighbours, key=lambda n: (abs(n - size), n % 2)),
        RoundingMode.TRUNCATION: neighbours[0],
        RoundingMode.UP: neighbours[-1],
    }[mode]
    return chosen * step * (-1 if value < 0 else 1)


@modes
@given(number=numbers, decimals=places)
@example(number=2.675, decimals=2)
@example(number=Decimal("-0.5"), decimals=0)
@example(number=Fraction(-1, 20), decimals=1)
@example(number=Decimal("5E+3"), decimals=-4)
@quick
def test_rounding_agrees_with_an_independent_oracle(mode, number, decimals):
    rounded = round_to(number, decimals, mode)
    assert Fraction(rounded) == _nearest(Fraction(to_exact(number)), decimals, mode)


@modes
@given(number=numbers, decimals=places)
@quick
def test_exactly_the_decimals_asked_for_are_printed(mode, number, decimals):
    rounded = round_to(number, decimals, mode)
    assert type(rounded) is Decimal
    assert rounded.as_tuple().exponent == -max(decimals, 0)


@modes
@given(
    number=st.one_of(numbers, st.sampled_from([-0.0, Decimal("-0.00"), Decimal("-0.4")])),
    decimals=places,
)
@quick
def test_there_is_no_negative_zero(mode, number, decimals):
    rounded = round_to(number, decimals, mode)
    assert rounded.is_signed() == (rounded < 0)


@modes
@given(number=numbers, decimals=places)
@quick
def test_rounding_twice_changes_nothing(mode, number, decimals):
    once = round_to(number, decimals, mode)
    assert round_to(once, decimals, mode) == once


@modes
@given(number=numbers, decimals=places)
@quick
def test_rounding_is_the_same_on_both_sides_of_zero(mode, number, decimals):
    exact = Fraction(to_exact(number))
    mirrored = Fraction(round_to(-exact, decimals, mode))
    assert mirrored == -Fraction(round_to(number, decimals, mode))


@modes
@given(first=numbers, second=numbers, decimals=places)
@quick
def test_rounding_keeps_the_order(mode, first, second, decimals):
    low, high = sorted((first, second), key=lambda number: Fraction(to_exact(number)))
    assert round_to(low, decimals, mode) <= round_to(high, decimals, mode)


@given(number=numbers, decimals=places)
@quick
def test_half_up_is_what_the_official_name_does(number, decimals):
    assert round_half_up(number, decimals) == round_to(number, decimals, RoundingMode.HALF_UP)


@pytest.mark.parametrize(
    ("number", "decimals", "printed"),
    [
        (2.675, 2, "2.68"),
        (1.005, 2, "1.01"),
        (0.285, 2, "0.29"),
        (-2.5, 0, "-3"),
        (Decimal("0.05"), 1, "0.1"),
        (Decimal("-0.04"), 1, "0.0"),
        (290350, -2, "290400"),
        (-49, -2, "0"),
        (50, -2, "100"),
        (Fraction(1, 3), 4, "0.3333"),
        (Fraction(2, 3), 0, "1"),
        (Fraction(-1, 3), 0, "0"),
        (Fraction(149, 1), -2, "100"),
        (7, 3, "7.000"),
        (Decimal("1e1000"), 2, "1" + "0" * 1000 + ".00"),
        (1, 100, "1." + "0" * 100),
        (10**99, -100, "0"),
        (5 * 10**99, -100, "1" + "0" * 100),
    ],
)
def test_half_up_prints_what_a_statistician_would(number, decimals, printed):
    assert str(round_half_up(number, decimals)) == printed


@pytest.mark.parametrize("decimals", [101, -101, 10**6])
def test_absurd_decimals_are_refused(decimals):
    with pytest.raises(InvalidValueError, match=r"decimals=.*100"):
        round_half_up(1, decimals)


@pytest.mark.parametrize("decimals", [1.5, None, "1", True])
def test_decimals_are_a_whole_number(decimals):
    with pytest.raises(InvalidValueError, match="decimals="):
        round_half_up(1, decimals)


@pytest.mark.parametrize("mode", ["no such", None])
def test_a_mode_that_is_none_is_refused_by_name(mode):
    with pytest.raises(InvalidValueError):
        round_to(1, 0, mode)


# --- display ---


@pytest.mark.parametrize(
    ("ratio", "decimals", "printed"),
    [
        (0.253, 1, "25.3%"),
        (0.285, 0, "29%"),  # 0.285 * 100 is 28.499999999999996 in floats
        (Decimal("0.9375"), 2, "93.75%"),
        (Fraction(1, 3), 2, "33.33%"),
        (1, 0, "100%"),
        (0, 1, "0.0%"),
        (-0.0004, 1, "0.0%"),
        (-0.0005, 1, "-0.1%"),
        (12.5, -2, "1300%"),
        (Decimal("1e-30"), 2, "0.00%"),
        (Decimal("1e30"), 0, "1" + "0" * 32 + "%"),
    ],
)
def test_a_ratio_prints_as_a_percentage(ratio, decimals, printed):
    assert percent(ratio, decimals) == printed


@pytest.mark.parametrize(
    ("gap", "decimals", "zh", "en"),
    [
        (0.13, 0, "13个百分点", "13 percentage points"),
        (0.01, 0, "1个百分点", "1 percentage point"),
        (-0.01, 0, "-1个百分点", "-1 percentage point"),
        (0.01, 1, "1.0个百分点", "1.0 percentage points"),
        (0, 0, "0个百分点", "0 percentage points"),
        (-0.115, 1, "-11.5个百分点", "-11.5 percentage points"),
    ],
)
def test_a_gap_prints_as_points(gap, decimals, zh, en):
    assert points(gap, decimals) == zh
    assert points(gap, decimals, lang="zh") == zh
    assert points(gap, decimals, lang="en") == en


def test_points_know_two_languages():
    with pytest.raises(InvalidValueError, match="lang='fr'"):
        points(0.13, 0, lang="fr")


@given(st.integers(-(10**9), 10**9), st.integers(0, 6))
@quick
def test_a_printed_percentage_reads_back_as_the_ratio(hundredths, decimals):
    printed = percent(Fraction(hundredths, 10 ** (decimals + 2)), decimals)
    assert printed.endswith("%")
    assert Fraction(printed[:-1]) == Fraction(hundredths, 10**decimals)


@pytest.mark.parametrize("show", [percent, points])
def test_display_refuses_what_is_no_number(show):
    with pytest.raises(InvalidValueError, match="ratio='25%': is a figure with a unit, or text"):
        show("25%", 1)
