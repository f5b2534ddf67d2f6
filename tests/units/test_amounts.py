from __future__ import annotations

import copy
import pickle
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st

from stmetrics.errors import InvalidValueError, UnitError
from stmetrics.exact import Interval, round_half_up
from stmetrics.exact._arithmetic import CONTEXT
from stmetrics.units import UNITS, Amount, Bound, Measure, parse, unit

quick = settings(deadline=None, max_examples=100)
values = st.builds(
    lambda number, places: Decimal(f"{number}E-{places}"),
    st.integers(-(10**20), 10**20),
    st.integers(0, 8),
)
money = st.sampled_from([each.symbol for each in UNITS if each.measure is Measure.MONEY])


def _open(low=None, high=None):
    return Interval(low, high, low_closed=low is None, high_closed=high is None)


# --- conversion ---


@pytest.mark.parametrize(
    ("text", "unit", "value", "decimals"),
    [
        ("24.8亿元", "万元", "248000", -3),
        ("3200万元", "亿元", "0.3200", 4),
        ("3万元", "亿元", "0.0003", 4),
        ("24.8亿元", "亿元", "24.8", 1),
        ("24.8亿元", "yuan", "2480000000", -7),
        ("1元", "万亿元", "0.000000000001", 12),
        ("11.3件/万人", "件/人", "0.00113", 5),
        ("62.7万元/人年", "元/人年", "627000", -3),
        ("5元/人", "万元/万人", "5", 0),
        ("25.3%", "‰", "253", 0),
        ("12人月", "人年", "1", None),
        ("1人年", "人月", "12", None),
        ("15亩", "公顷", "1", None),
        ("2公顷", "亩", "30", None),
        ("1万元/人月", "万元/人年", "12", None),
    ],
)
def test_conversion_is_exact_and_carries_the_printed_decimals(text, unit, value, decimals):
    converted = parse(text).to(unit)
    assert converted.value == Decimal(value)
    assert converted.decimals == decimals


def test_a_third_keeps_34_digits():
    assert parse("1人月").to("人年").value == Decimal("0.08333333333333333333333333333333333")


@given(values, money, money, money)
@quick
def test_money_goes_round_through_other_units_unchanged(value, first, second, third):
    start = Amount(value, first, 2)
    assert start.to(second).to(first) == start
    assert start.to(second).to(third) == start.to(third)
    assert (
        Fraction(start.to(second).value) * unit(second).factor
        == Fraction(value) * unit(first).factor
    )


@given(values, money, money)
@quick
def test_the_printed_grid_stays_the_same_grid(value, source, target):
    printed = round_half_up(value, 2)
    converted = Amount(printed, source, 2).to(target)
    assert converted.value == round_half_up(converted.value, converted.decimals)


@pytest.mark.parametrize("bound", list(Bound))
def test_conversion_keeps_the_bound_and_both_ends(bound):
    has_upper = bound in {Bound.BETWEEN, Bound.MORE_THAN, Bound.ABOUT}
    low, high = (3, 5) if has_upper else (3, None)
    converted = Amount(low, "亿元", 0, bound, high).to("万元")
    assert converted == Amount(30000, "万元", -4, bound, 50000 if has_upper else None)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("5人日", "人年"),
        ("5人日", "人月"),
        ("5人年", "人日"),
        ("5人", "人年"),
        ("5件", "项"),
        ("5家", "户"),
        ("5%", "百分点"),
        ("5倍", "%"),
        ("5公顷", "万元"),
        ("5件/万人", "件"),
        ("5件", "件/万人"),
        ("5元/人", "元/人年"),
    ],
)
def test_different_things_do_not_convert(text, unit):
    with pytest.raises(UnitError, match="they measure different things"):
        parse(text).to(unit)


def test_a_figure_without_a_unit_converts_to_nothing():
    with pytest.raises(UnitError, match="has no unit"):
        parse("5").to("元")
    with pytest.raises(UnitError, match="is not in the table"):
        parse("5元").to("美元")


# --- ratios ---


@pytest.mark.parametrize(
    ("text", "ratio"),
    [
        ("25.3%", "0.253"),
        ("-5%", "-0.05"),
        ("3‰", "0.003"),
        ("13个百分点", "0.13"),
        ("2.5倍", "2.5"),
        ("0.0%", "0"),
    ],
)
def test_a_printed_ratio_gives_the_plain_ratio(text, ratio):
    assert parse(text).ratio == Decimal(ratio)


@pytest.mark.parametrize("text", ["5元", "5件/万人", "5人"])
def test_a_level_is_no_ratio(text):
    with pytest.raises(UnitError, match="it is not a ratio"):
        _ = parse(text).ratio


def test_a_number_without_a_unit_is_no_ratio():
    with pytest.raises(UnitError, match="it is not a ratio"):
        _ = parse("0.253").ratio


# --- bounds as intervals ---


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("40项", Interval(40, 40)),
        ("超过40项", Interval(41, None)),
        ("40余项", Interval(41, 49)),
        ("40多家", Interval(41, 49)),
        ("30多家", Interval(31, 39)),
        ("100多家", Interval(101, 199)),
        ("120余家", Interval(121, 129)),
        ("1.5万多家", Interval(15_001, 15_999)),
        ("1.5亿多元", _open(low=Decimal("1.5"), high=Decimal("1.6"))),
        ("0.3多万人", _open(low=Decimal("0.3"), high=Decimal("0.4"))),
        ("三成多", _open(low=30, high=40)),
        ("0多家", Interval(1, None)),
        ("5多家", Interval(6, None)),
        ("105多家", Interval(106, None)),
        ("130多项", Interval(131, 139)),
        ("30家多", Interval(31, 39)),
        ("2倍多", _open(low=2, high=3)),
        ("1.5亿元多", _open(low=Decimal("1.5"), high=Decimal("1.6"))),
        ("5个多百分点", _open(low=5, high=6)),
        ("逾40人", Interval(41, None)),
        ("近40项", Interval(None, 39)),
        ("不到40户", Interval(None, 39)),
        ("40项以上", Interval(40, None)),
        ("至少40项", Interval(40, None)),
        ("不超过40项", Interval(None, 40)),
        ("40项以内", Interval(None, 40)),
        ("约40项", Interval(None, None)),
        ("3-5项", Interval(3, 5)),
        ("超过3千人", Interval(3001, None)),
        ("超过1.5亿元", _open(low=Decimal("1.5"))),
        ("近1.5亿元", _open(high=Decimal("1.5"))),
        ("超过40万人", _open(low=40)),
        ("超过40人年", _open(low=40)),
        ("超过40%", _open(low=40)),
        ("超过40件/万人", _open(low=40)),
        ("超过40", _open(low=40)),
        ("超过40.5项", _open(low=Decimal("40.5"))),
        ("不足40.5项", _open(high=Decimal("40.5"))),
        ("40%以上", Interval(40, None)),
        ("0-0元", Interval(0, 0)),
    ],
)
def test_a_bound_allows_these_numbers_and_counts_are_whole(text, interval):
    assert parse(text, bounds=True).interval == interval


def test_a_count_stays_whole_through_a_conversion():
    assert parse("超过4万人", bounds=True).to("人").interval == Interval(40001, None)


def test_a_range_up_to_zero_ends_at_zero():
    loss = Amount(Decimal(-5), "亿元", 0, Bound.BETWEEN, Decimal(0))
    assert loss.interval == Interval(-5, 0)


@given(values, st.sampled_from(list(Bound)))
@quick
def test_only_an_exact_figure_is_one_number(value, bound):
    upper = value if bound is Bound.BETWEEN else None
    interval = Amount(value, "元", 2, bound, upper).interval
    if bound in {Bound.EXACT, Bound.BETWEEN}:  # a range of one number is that number
        assert interval == Interval(value, value)
    else:
        assert None in {interval.low, interval.high}


# --- showing and keeping ---


@pytest.mark.parametrize(
    ("text", "shown", "printed"),
    [
        ("24.8亿元", "Amount(value=Decimal('24.8'), unit='亿元', decimals=1)", "24.8亿元"),
        ("5", "Amount(value=Decimal('5'), unit=None, decimals=0)", "5"),
        (
            "3-5亿元",
            (
                "Amount(value=Decimal('3'), unit='亿元', decimals=0, "
                "bound=Bound.BETWEEN, upper=Decimal('5'))"
            ),
            "3-5亿元",
        ),
    ],
)
def test_an_amount_shows_what_is_not_as_usual(text, shown, printed):
    read = parse(text, bounds=True)
    assert repr(read) == shown
    assert str(read) == printed


def test_a_large_amount_prints_without_an_exponent():
    assert str(Amount(Decimal("1E+9"), "元", 0)) == "1000000000元"


@pytest.mark.parametrize(
    ("text", "printed"), [("3.2千人", "3200人"), ("1.2345万件", "12345件"), ("0.0万", "0")]
)
def test_a_scaled_figure_prints_no_decimals_that_were_never_printed(text, printed):
    assert str(parse(text)) == printed


@pytest.mark.parametrize("text", ["24.8亿元", "超过40项", "3-5%", "5"])
def test_amounts_are_values(text):
    read = parse(text, bounds=True)
    assert pickle.loads(pickle.dumps(read)) == read  # noqa: S301 - our own bytes
    assert copy.deepcopy(read) == read
    assert hash(parse(text, bounds=True)) == hash(read)
    with pytest.raises(AttributeError):
        read.value = Decimal(1)


def test_an_amount_is_read_as_a_caller_writes_it():
    assert Amount(24.8, "hundred_million_yuan", np.int64(1)) == parse("24.8亿元")
    assert Amount(Fraction(124, 5), "亿元", 1).value == Decimal("24.8")
    third = Amount(Fraction(1, 3), None, None)
    assert (third.value, third.printed) == (Fraction(1, 3), Fraction(1, 3))
    assert third.decimal == CONTEXT.divide(1, 3)
    assert parse("16").with_unit("家") == parse("16家")
    with pytest.raises(UnitError, match="has a unit already"):
        parse("16家").with_unit("项")
    with pytest.raises(UnitError, match="has no unit"):
        parse("16").require_unit()


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ((5, "件", 0, "between"), "a range has two ends"),
        ((5, "件", 0, "between", 1), "lies below value=5"),
        ((5, "件", 0, "exact", 7), "has no upper end"),
        ((5, "件", 0, "nearly"), "is no Bound"),
        ((5, "件", 0, "more_than", None, True), "does not fall short"),
        ((-5, "%", 0, "less_than", None, True), "does not fall short"),
        ((5, "件", 0, "less_than", None, "yes"), "must be True or False"),
        ((5, "公里", 0), "is not in the table"),
        ((5, "件", 0.5), "must be a whole number"),
        ((float("nan"), "件", 0), "finite"),
    ],
)
def test_an_impossible_amount_is_refused(given, why):
    with pytest.raises(InvalidValueError, match=why):
        Amount(*given)


def test_nearly_stays_with_a_figure_in_every_unit():
    near = parse("近7000万元", bounds=True)
    assert near.to("亿元") == Amount(Decimal("0.7"), "亿元", 4, "less_than", nearly=True)
    assert parse("近70%", bounds=True).plain.nearly
    assert parse("近2个百分点", bounds=True).plain_gap.nearly
    assert repr(near).endswith("bound=Bound.LESS_THAN, nearly=True)")


def test_points_are_a_plain_gap_and_percentages_a_plain_ratio():
    assert parse("2个百分点").plain_gap.value == Decimal("0.02")
    assert parse("2%").plain_gap == parse("2%")
    assert parse("2个百分点").plain == parse("2个百分点")
    assert parse("3-5%", bounds=True).plain.upper == Decimal("0.05")


def test_a_bound_in_another_unit_allows_what_it_allows_in_its_own():
    more = parse("超过40人", bounds=True).interval_in("万人")
    assert more.low == Decimal("0.0041")
    assert parse("40").interval_in(None).number == 40
    with pytest.raises(UnitError):
        parse("约40人", bounds=True).interval_in("家")


@pytest.mark.parametrize("text", ["30多家", "1000多万元", "5个多百分点", "2倍多", "20%多"])
def test_a_figure_and_some_prints_as_people_say_it(text):
    assert str(parse(text, bounds=True)) == text
