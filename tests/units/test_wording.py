"""Figures as people read them: decimals, units in words, bounds, grouping, signs."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, strategies as st
from strategies import HOSTILE, hostile, law

from stmetrics.units import Amount, Bound, parse
from stmetrics.units._wording import (
    as_percent,
    counts,
    has_two_signs,
    is_exact_count,
    is_flat,
    shown,
    unsigned,
)


@pytest.mark.parametrize(
    ("printed", "zh", "en"),
    [
        ("295.1亿元", "295.1亿元", "29.51 billion yuan"),
        ("9.5亿元", "9.5亿元", "950 million yuan"),
        ("3581万元", "3581万元", "35.81 million yuan"),
        ("50万元", "50万元", "500,000 yuan"),
        ("8元", "8元", "8 yuan"),
        ("1.8万亿元", "1.8万亿元", "1,800 billion yuan"),
        ("3623件", "3623件", "3,623"),
        ("12.3万件", "123000件", "123,000"),
        ("200人", "200人", "200 people"),
        ("1人", "1人", "1 person"),
        ("1.5万人", "1.5万人", "15,000 people"),
        ("12人年", "12人年", "12 person-years"),
        ("1人年", "1人年", "1 person-year"),
        ("3200亩", "3200亩", "3,200 mu"),
        ("11.3件/万人", "11.3件/万人", "11.3 per 10,000 people"),
        ("1285.7万元/个", "1285.7万元/个", "12.857 million yuan per item"),
        ("12.81倍", "12.81倍", "12.81 times"),
        ("25.30%", "25.30%", "25.30%"),
        ("13个百分点", "13个百分点", "13 percentage points"),
        ("1个百分点", "1个百分点", "1 percentage point"),
        ("0.5‰", "0.5‰", "0.5‰"),
        ("超过1.5亿元", "超过1.5亿元", "more than 150 million yuan"),
        ("40项以上", "不少于40项", "at least 40"),
        ("不足40项", "不足40项", "less than 40"),
        ("不超过40项", "不超过40项", "at most 40"),
        ("约40项", "约40项", "about 40"),
        ("30-40项", "30-40项", "30-40"),
        ("-1.3%", "-1.3%", "-1.3%"),
    ],
)
def test_phrases(printed, zh, en):
    amount = parse(printed, bounds=True)
    assert shown(amount, "zh").phrase("zh") == zh
    assert shown(amount, "en").phrase("en") == en


@pytest.mark.parametrize(
    ("printed", "cell"),
    [("超过40项", ">40"), ("40项以上", "≥40"), ("不足40项", "<40"), ("不超过40项", "≤40"),
     ("约40项", "≈40"), ("30-40项", "30-40"), ("40项", "40")],
)  # fmt: skip
def test_cells_show_bounds_as_signs(printed, cell):
    assert shown(parse(printed, bounds=True), "zh").cell == cell


@pytest.mark.parametrize(
    ("printed", "zh", "en"),
    [
        ("近七成", "近70%", "nearly 70%"),
        ("接近100家", "近100家", "nearly 100"),
        ("近1.5亿元", "近1.5亿元", "nearly 150 million yuan"),
    ],
)
def test_nearly_stays_nearly(printed, zh, en):
    figure = parse(printed, bounds=True)
    assert (shown(figure, "zh").phrase("zh"), shown(figure, "en").phrase("en")) == (zh, en)


def test_a_fall_of_nearly_so_much_turns_round_with_its_sign():
    fall = Amount(Decimal("-0.03"), None, 2, Bound.MORE_THAN, nearly=True)
    assert shown(unsigned(as_percent(fall)), "zh").phrase("zh") == "近3%"


def test_a_plain_number_has_no_unit():
    assert shown(Amount(Decimal("0.25"), None, 2), "en").phrase("en") == "0.25"


@given(st.decimals("0.01", "99999", places=3), st.integers(0, 3))
@law
def test_a_computed_figure_has_no_more_decimals_than_asked_for(number, decimals):
    text = shown(Amount(number, "亿元", None), "zh", decimals=decimals).number
    assert len(text.partition(".")[2]) <= decimals
    assert abs(Fraction(text) - Fraction(number)) <= Fraction(1, 2 * 10**decimals)


@given(st.decimals("0.01", "99999", places=2), st.sampled_from(["亿元", "万元", "元"]))
@law
def test_a_printed_figure_says_the_same_in_both_languages(number, unit):
    """No digit is lost and none is added: the English figure is the Chinese one, exactly."""
    amount = Amount(number, unit, 2)
    english = shown(amount, "en")
    size = {"billion yuan": 10**9, "million yuan": 10**6, "yuan": 1}[english.unit]
    yuan = Fraction(english.number.replace(",", "")) * size
    assert yuan == Fraction(number) * {"亿元": 10**8, "万元": 10**4, "元": 1}[unit]
    assert shown(amount, "zh").number == f"{number:f}"


def test_another_figure_may_lend_its_english_unit():
    base, figure = parse("9.8亿元"), parse("10.2亿元")
    assert shown(base, "en").phrase("en") == "980 million yuan"
    assert shown(base, "en", like=figure).phrase("en") == "0.98 billion yuan"


@pytest.mark.parametrize("name", HOSTILE)
def test_the_threads_context_changes_nothing(name):
    with hostile(name):
        assert shown(parse("1234567.89万元"), "en").phrase("en") == "12.3456789 billion yuan"
        assert str(unsigned(Amount(Decimal("-1234.5678"), "%", 4))) == "1234.5678%"


# --- signs ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("bound", "turned"),
    [
        (Bound.EXACT, Bound.EXACT),
        (Bound.ABOUT, Bound.ABOUT),
        (Bound.AT_LEAST, Bound.AT_MOST),
        (Bound.AT_MOST, Bound.AT_LEAST),
        (Bound.MORE_THAN, Bound.LESS_THAN),
        (Bound.LESS_THAN, Bound.MORE_THAN),
    ],
)
def test_the_bound_of_a_fall_turns_round(bound, turned):
    fall = unsigned(Amount(Decimal(-3), "%", 0, bound))
    assert (fall.value, fall.bound) == (3, turned)
    rise = Amount(Decimal(3), "%", 0, bound)
    assert unsigned(rise) == rise


def test_a_range_of_falls_swaps_its_ends():
    fall = unsigned(Amount(Decimal(-5), "%", 0, Bound.BETWEEN, Decimal(-2)))
    assert (fall.value, fall.upper, fall.bound) == (2, 5, Bound.BETWEEN)


def test_signs_of_rates():
    spread = Amount(Decimal(-2), None, 0, Bound.BETWEEN, Decimal(3))
    assert has_two_signs(spread)
    assert not has_two_signs(Amount(Decimal(2), None, 0, Bound.BETWEEN, Decimal(3)))
    assert not has_two_signs(Amount(Decimal(-2), None, 0))
    assert shown(spread, "zh").number == "-2~3"
    assert is_flat(Amount(Decimal(0), None, 1))
    assert not is_flat(Amount(Decimal(0), None, 1, Bound.ABOUT))


def test_percent_and_points_keep_decimals_bounds_and_ranges():
    ratio = Amount(Decimal("0.1175"), None, 4, Bound.BETWEEN, Decimal("0.1285"))
    assert shown(as_percent(ratio), "en").phrase("en") == "11.75-12.85%"
    computed = as_percent(Amount(Decimal("0.123456"), None, None))
    assert shown(computed, "en", decimals=1).phrase("en") == "12.3%"
    assert shown(as_percent(ratio, "百分点"), "zh").phrase("zh") == "11.75-12.85个百分点"


@pytest.mark.parametrize(
    ("unit", "whole"), [("家", True), ("人", True), ("万人", False), ("亿元", False),
                        ("件/万人", False), (None, False), ("%", False)]
)  # fmt: skip
def test_what_nobody_rounds(unit, whole):
    assert counts(Amount(Decimal(1), unit, 0)) is whole
    assert is_exact_count(Amount(Decimal(1), unit, 0)) is whole


def test_a_count_in_ten_thousands_is_rounded():
    assert counts(parse("12.3万件"))
    assert not is_exact_count(parse("12.3万件"))
