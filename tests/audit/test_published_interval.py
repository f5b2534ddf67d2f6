"""A published figure is the set of numbers that print so, no more and no fewer."""

from __future__ import annotations

import pickle
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings, strategies as st

from stmetrics import Interval, RoundingMode, round_to
from stmetrics.audit import Published
from stmetrics.errors import InvalidValueError, ParseError, StmetricsError

HALF_UP, HALF_EVEN = RoundingMode.HALF_UP, RoundingMode.HALF_EVEN
TRUNCATION, UP = RoundingMode.TRUNCATION, RoundingMode.UP
modes = st.sampled_from(RoundingMode)
many = settings(max_examples=300, deadline=None)


def inside(number: Fraction, interval: Interval) -> bool:
    low, high = interval.low, interval.high
    above = low is None or number > Fraction(low) or (interval.low_closed and number == low)
    below = high is None or number < Fraction(high) or (interval.high_closed and number == high)
    return above and below


def printed(number: Decimal, unit: str = "", **given_as) -> Published:
    return Published(f"{number:f}{unit}", **given_as)


# --- ends -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "mode", "ends"),
    [
        ("25.3%", HALF_UP, ("25.25", True, "25.35", True)),
        ("-0.5", HALF_UP, ("-0.55", True, "-0.45", True)),
        ("0", HALF_UP, ("-0.5", True, "0.5", True)),
        ("2", HALF_EVEN, ("1.5", True, "2.5", True)),
        ("3", HALF_EVEN, ("2.5", False, "3.5", False)),
        ("-2", HALF_EVEN, ("-2.5", True, "-1.5", True)),
        ("-3", HALF_EVEN, ("-3.5", False, "-2.5", False)),
        ("0", HALF_EVEN, ("-0.5", True, "0.5", True)),
        ("0.12", HALF_EVEN, ("0.115", True, "0.125", True)),
        ("0.13", HALF_EVEN, ("0.125", False, "0.135", False)),
        ("45.7", TRUNCATION, ("45.7", True, "45.8", False)),
        ("-45.7", TRUNCATION, ("-45.8", False, "-45.7", True)),
        ("0", TRUNCATION, ("-1", False, "1", False)),
        ("45.8", UP, ("45.7", False, "45.8", True)),
        ("-45.8", UP, ("-45.8", True, "-45.7", False)),
        ("0", UP, ("0", True, "0", True)),
        ("24.8亿元", HALF_UP, ("24.75", True, "24.85", True)),
        ("1,234.5 万元", HALF_UP, ("1234.45", True, "1234.55", True)),
        ("三成", HALF_UP, ("25", True, "35", True)),
        ("3200万", HALF_UP, ("31995000", True, "32005000", True)),
    ],
)
def test_each_mode_has_its_own_ends(text, mode, ends):
    low, low_closed, high, high_closed = ends
    interval = Published(text, mode=mode).interval
    assert (interval.low, interval.high) == (Decimal(low), Decimal(high))
    assert (interval.low_closed, interval.high_closed) == (low_closed, high_closed)


@pytest.mark.parametrize(
    ("text", "decimals", "low", "high", "step"),
    [
        ("15%", 1, "14.95", "15.05", "0.1"),
        ("15.0%", 0, "14.5", "15.5", "1"),
        ("290300", -2, "290250", "290350", "100"),
        ("290000", -4, "285000", "295000", "10000"),
        ("0", -1, "-5", "5", "10"),
        ("-20", -1, "-25", "-15", "10"),
        ("8687", 1, "8686.95", "8687.05", "0.1"),
    ],
)
def test_decimals_override_what_the_text_shows(text, decimals, low, high, step):
    figure = Published(text, decimals=decimals)
    assert (figure.interval.low, figure.interval.high) == (Decimal(low), Decimal(high))
    assert figure.step == Decimal(step)


@pytest.mark.parametrize(
    ("text", "decimals"),
    [("15.3%", 0), ("290312", -2), ("0.05", 1), ("-0.001", 2), ("3200.5万", -4), ("3万人", -1)],
)
def test_digits_below_the_grid_are_refused(text, decimals):
    with pytest.raises(InvalidValueError, match="digits below"):
        Published(text, decimals=decimals)


@pytest.mark.parametrize("decimals", [61, -61, 10**6, True, 1.5, "1", float("nan")])
def test_decimals_are_a_small_whole_number(decimals):
    with pytest.raises(InvalidValueError, match="decimals"):
        Published("15", decimals=decimals)


def test_whole_decimals_of_any_number_type_are_taken():
    assert Published("15", decimals=1.0).interval == Published("15", decimals=1).interval


@pytest.mark.parametrize("mode", RoundingMode)
@pytest.mark.parametrize("text", ["16家", "0", "-3", "11.25"])
def test_an_exact_figure_is_one_number(text, mode):
    figure = Published(text, exact=True, mode=mode)
    assert figure.interval.low == figure.interval.high == figure.value
    assert figure.interval.low_closed
    assert figure.interval.high_closed


def test_a_mode_may_be_given_by_its_text():
    assert Published("5", mode="half_even") == Published("5", mode=HALF_EVEN)


def test_a_mode_that_is_none_is_refused_by_an_error_of_the_library():
    with pytest.raises(StmetricsError, match="bankers"):
        Published("5", mode="bankers")


# --- laws -----------------------------------------------------------------------------------

numbers = st.one_of(
    st.fractions(-1000, 1000, max_denominator=999),
    st.builds(lambda n, d: Fraction(n, 10**d), st.integers(-50_000, 50_000), st.integers(0, 6)),
)
units = st.sampled_from(["", "%", "亿元", "万元", "家", "个百分点", "倍", "人月", "亩", "件/万人"])


@many
@given(numbers, st.integers(-3, 6), modes, units)
def test_a_number_lies_in_the_interval_of_what_it_is_rounded_to(number, decimals, mode, unit):
    figure = printed(round_to(number, decimals, mode), unit, decimals=decimals, mode=mode)
    assert inside(number, figure.interval)


@many
@given(st.integers(-30, 30), st.integers(-1, 3), modes, st.integers(-60, 60))
def test_the_interval_holds_nothing_that_rounds_to_another_figure(whole, decimals, mode, off):
    value = Fraction(whole) / Fraction(10) ** decimals
    figure = printed(round_to(value, decimals, mode), decimals=decimals, mode=mode)
    number = value + Fraction(off, 40) / Fraction(10) ** decimals
    tie = mode is HALF_UP and abs(off) == 20  # which way a publisher takes is rarely known
    agrees = round_to(number, decimals, mode) == value
    assert inside(number, figure.interval) == (agrees or tie)


@many
@given(st.integers(-(10**6), 10**6), st.integers(0, 4), modes, units)
def test_the_sign_mirrors_the_interval(whole, decimals, mode, unit):
    value = Decimal(whole).scaleb(-decimals)
    figure = printed(value, unit, decimals=decimals, mode=mode).interval
    mirror = printed(value.copy_negate(), unit, decimals=decimals, mode=mode).interval
    assert (figure.low, figure.high) == (-mirror.high, -mirror.low)
    assert (figure.low_closed, figure.high_closed) == (mirror.high_closed, mirror.low_closed)


@many
@given(st.integers(-999, 999), st.integers(0, 3), modes)
def test_the_unit_does_not_change_the_interval_in_its_own_unit(whole, decimals, mode):
    value = Decimal(whole).scaleb(-decimals)
    bare, money = (printed(value, unit, decimals=decimals, mode=mode) for unit in ("", "亿元"))
    assert bare.interval == money.interval
    assert (bare.value, bare.step) == (money.value, money.step)


# --- bounds ---------------------------------------------------------------------------------

BOUNDS = [
    ("超过1.5亿元", "1.5", False, None, None),
    ("逾1.5亿元", "1.5", False, None, None),
    ("1.5亿多元", "1.5", False, "1.6", False),
    ("近三成", "27", True, "30", False),
    ("三成多", "30", False, "40", False),
    ("三成以上", "30", True, None, None),
    ("30多项", "31", True, "39", True),
    ("30余家", "31", True, "39", True),
    ("180多家", "181", True, "189", True),
    ("超过40项", "41", True, None, None),
    ("超过1.5万家", "15001", True, None, None),
    ("超过1.5万人", "1.5", False, None, None),
    ("60个以上", "60", True, None, None),
    ("至少3家", "3", True, None, None),
    ("不低于2.5%", "2.5", True, None, None),
    ("不足40家", None, None, "39", True),
    ("近40家", "36", True, "39", True),
    ("近40", "36", True, "40", False),
    ("不超过40家", None, None, "40", True),
    ("5%以下", None, None, "5", True),
    ("约30家", "27", True, "33", True),
    ("20亿元左右", "18", True, "22", True),
    ("3-5亿元", "3", True, "5", True),
    ("3—5亿元", "3", True, "5", True),
    ("1至9", "1", True, "9", True),
]


@pytest.mark.parametrize(("text", "low", "low_closed", "high", "high_closed"), BOUNDS)
def test_a_stated_bound_is_a_bound(text, low, low_closed, high, high_closed):
    figure = Published(text, bounds=True)
    interval = figure.interval
    assert interval.low == (None if low is None else Decimal(low))
    assert interval.high == (None if high is None else Decimal(high))
    if low is not None:
        assert interval.low_closed is low_closed
    if high is not None:
        assert interval.high_closed is high_closed
    assert figure.step is None


@pytest.mark.parametrize("text", [row[0] for row in BOUNDS])
def test_a_bound_is_read_only_when_asked_for(text):
    with pytest.raises(ParseError, match="bounds=True"):
        Published(text)


@pytest.mark.parametrize("setting", [{"decimals": 0}, {"exact": True}])
@pytest.mark.parametrize("text", ["超过1.5亿元", "30多项", "约30家", "3-5亿元"])
def test_a_bound_has_no_decimals_and_is_never_exact(text, setting):
    with pytest.raises(InvalidValueError, match="a bound"):
        Published(text, bounds=True, **setting)


def test_allowing_bounds_changes_nothing_for_a_plain_figure():
    assert Published("24.8亿元", bounds=True).interval == Published("24.8亿元").interval


# --- values ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("24.8亿元", "24.8", "亿元"),
        ("25.3%", "25.3", "%"),
        ("13个百分点", "13", "百分点"),
        ("3623", "3623", None),
        ("－５．５％", "-5.5", "%"),
        ("11.3件/万人", "11.3", "件/万人"),
    ],
)
def test_it_shows_value_and_unit_as_printed(text, value, unit):
    figure = Published(text)
    assert (figure.value, figure.unit) == (Decimal(value), unit)


def test_equal_settings_make_equal_figures_and_hashes():
    first = Published("15%", decimals=1, mode=UP)
    assert first == Published("15%", decimals=1, mode="up")
    assert hash(first) == hash(Published("15%", decimals=1, mode="up"))
    others = [
        Published("15%"),
        Published("15%", decimals=1),
        Published("15%", decimals=1, mode=UP, exact=True),
        Published("15.0%", decimals=1, mode=UP),
    ]
    assert first not in others


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
@pytest.mark.parametrize(
    "figure",
    [
        *(Published("-15%", decimals=1, mode=mode) for mode in RoundingMode),
        Published("16家", exact=True),
        Published("290300", decimals=-2),
        *(Published(row[0], bounds=True) for row in BOUNDS),
    ],
    ids=repr,
)
def test_it_pickles(figure, protocol):
    again = pickle.loads(pickle.dumps(figure, protocol))  # noqa: S301 - our own bytes
    assert again == figure
    assert again.interval == figure.interval
    assert (again.value, again.unit, again.step) == (figure.value, figure.unit, figure.step)


def test_its_repr_shows_what_was_given_and_nothing_derived():
    assert repr(Published("24.8亿元", decimals=2)) == "Published(text='24.8亿元', decimals=2)"
    assert repr(Published("16", exact=True)) == "Published(text='16', exact=True)"


def test_it_is_frozen():
    with pytest.raises(AttributeError):
        Published("5").text = "6"


@pytest.mark.parametrize("text", [5, Decimal(5), None, b"5", ["5"], "", "五", "5 6", "1.2.3亿元"])
def test_what_is_no_figure_is_refused(text):
    with pytest.raises(ParseError):
        Published(text)
