"""Full-time equivalents of R&D personnel: the two cuts, the printed examples, and laws."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings, strategies as st
from strategies import law

from stmetrics import round_half_up
from stmetrics.errors import InvalidValueError, NoRuleInForceError
from stmetrics.rules import full_time_equivalent, shares_of_hours, shares_of_months

plain = settings(max_examples=200, deadline=None)
ON = "2022-12-31"


def fte(*shares, **kwargs):
    return full_time_equivalent(shares, on=ON, **kwargs)


@pytest.mark.parametrize(
    ("share", "counted"),
    [
        ("0", "0"),
        ("0.0999", "0"),
        ("0.1", "0.1"),
        ("0.1001", "0.1001"),
        ("0.5", "0.5"),
        ("0.8999", "0.8999"),
        ("0.9", "1"),
        ("0.9001", "1"),
        ("1", "1"),
        ("1.3", "1"),
    ],
)
def test_ninety_percent_counts_as_one_and_less_than_ten_not_at_all(share, counted):
    assert fte(Decimal(share)) == Decimal(counted)
    assert fte(float(share)) == Decimal(counted)
    assert fte(Fraction(share)) == Decimal(counted)


@pytest.mark.parametrize("on", ["2013-01-01", "2019-04-18", "2019-04-19"])
def test_the_cuts_are_the_same_before_and_after_the_norm_of_2019(on):
    shares = ("0.0999", "0.1", "0.1001", "0.8999", "0.9", "0.9001")
    counted = ("0", "0.1", "0.1001", "0.8999", "1", "1")
    assert [full_time_equivalent([Decimal(each)], on=on) for each in shares] == [
        Decimal(each) for each in counted
    ]


def test_two_full_time_and_three_part_time_persons_are_3_2():
    assert fte(0.9, 1.0, 0.2, 0.3, 0.7) == Decimal("3.2")


def test_the_month_of_176_hours_is_7_of_rounded_shares_and_6_977_of_exact_ones():
    shares = shares_of_hours([160] * 3 + [140] * 5 + [16] * 8, 176)
    assert fte(*shares, decimals=1) == 7
    exact = fte(*shares)
    assert round_half_up(exact, 3) == Decimal("6.977")
    assert exact == Decimal("6.977272727272727272727272727272727")


@pytest.mark.parametrize(
    ("share", "decimals", "counted"),
    [
        ("0.25", 1, "0.3"),
        ("0.249", 1, "0.2"),
        ("0.85", 1, "0.9"),
        ("0.8999", 1, "0.9"),
        ("0.0999", 1, "0"),
        ("0.125", 2, "0.13"),
        ("0.95", 2, "1"),
    ],
)
def test_shares_are_cut_first_and_then_rounded_half_up(share, decimals, counted):
    assert fte(Decimal(share), decimals=decimals) == Decimal(counted)


def test_nobody_is_zero():
    assert full_time_equivalent([], on=ON) == 0


# --- the second writing ---


def oracle(shares):
    total = Fraction(0)
    for share in shares:
        if share >= Fraction(9, 10):
            total += 1
        elif share >= Fraction(1, 10):
            total += share
    return total


shares = st.fractions(0, 2, max_denominator=1000) | st.sampled_from(
    [Fraction(9, 10), Fraction(1, 10), Fraction(899, 1000), Fraction(99, 1000)]
)
people = st.lists(shares, max_size=30)


@plain
@given(people)
def test_persons_count_as_the_second_writing_says(persons):
    expected = oracle(persons)
    assert abs(Fraction(fte(*persons)) - expected) <= expected / 10**33


@plain
@given(people)
def test_full_time_equivalents_never_exceed_heads(persons):
    assert 0 <= fte(*persons) <= len(persons)
    assert 0 <= fte(*persons, decimals=1) <= len(persons)


@law
@given(people, shares, shares)
def test_more_time_never_lowers_the_full_time_equivalent(persons, one, other):
    less, more = sorted([one, other])
    for decimals in (None, 1):
        before = fte(*persons, less, decimals=decimals)
        assert fte(*persons, more, decimals=decimals) >= before


@law
@given(people, people)
def test_rounded_shares_of_two_groups_add_up(persons, others):
    together = fte(*persons, *others, decimals=2)
    assert together == fte(*persons, decimals=2) + fte(*others, decimals=2)


@law
@given(people.flatmap(st.permutations), st.none() | st.integers(1, 3))
def test_the_order_of_persons_does_not_matter(persons, decimals):
    assert fte(*persons, decimals=decimals) == fte(*persons[::-1], decimals=decimals)


# --- from hours and months ---


@law
@given(st.lists(st.integers(0, 12)))
def test_twelve_person_months_are_one_person_year(months):
    assert sum(shares_of_months(months)) == Fraction(sum(months), 12)
    assert shares_of_months(months) == shares_of_hours(months, 12)


@pytest.mark.parametrize(
    ("months", "counted"), [(12, "1"), (11, "1"), (Decimal("10.8"), "1"), (9, "0.75"), (1, "0")]
)
def test_person_months_are_cut_as_other_shares(months, counted):
    assert fte(*shares_of_months([months])) == Decimal(counted)


def test_overtime_is_a_share_above_one_and_counts_as_one():
    assert shares_of_hours([200], 160) == (Fraction(5, 4),)
    assert fte(*shares_of_hours([200], 160)) == 1


def test_hours_may_be_any_number():
    halves = shares_of_hours([88, 88.0, Decimal(88), Fraction(88)], 176)
    assert halves == (Fraction(1, 2),) * 4


@pytest.mark.parametrize("full_hours", [0, -1, None, True, "176", float("inf")])
def test_full_hours_must_be_above_zero(full_hours):
    with pytest.raises(InvalidValueError, match="full_hours"):
        shares_of_hours([160], full_hours)


@pytest.mark.parametrize("wrong", [None, True, "160", float("nan")])
def test_time_that_is_no_number_is_refused_by_name(wrong):
    with pytest.raises(InvalidValueError, match="hours"):
        shares_of_hours([wrong], 176)
    with pytest.raises(InvalidValueError, match="months"):
        shares_of_months([wrong])
    with pytest.raises(InvalidValueError, match="share"):
        fte(wrong)


@pytest.mark.parametrize("wrong", [-1, Decimal("-0.01"), -0.5, Fraction(-1, 3)])
def test_a_negative_share_is_refused_by_name(wrong):
    with pytest.raises(InvalidValueError, match="share"):
        fte(Decimal("0.5"), wrong)


# --- dates ---


def test_no_rule_before_the_instruction_of_2013():
    for day in ("2013-01-01", "2019-04-18", "2019-04-19"):
        assert full_time_equivalent([0.5], on=day) == Decimal("0.5")
    with pytest.raises(NoRuleInForceError, match="fte_full_time_share on 2012-12-31"):
        full_time_equivalent([0.5], on="2012-12-31")
