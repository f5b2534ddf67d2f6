"""R&D expenses, S&T staff and monthly means as certification counts them."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, strategies as st
from strategies import HOSTILE, hostile, law, yuan

from stmetrics.errors import InvalidValueError, NoRuleInForceError, UnitError
from stmetrics.records import EnterpriseYear
from stmetrics.rules import RDExpenseHeads, count_st_staff, high_tech_rd_expenses, yearly_mean

ON = "2022-06-01"
FEN = Decimal("0.01")
SIX = ["personnel", "direct_input", "depreciation", "amortisation", "design", "testing"]
ENTRUSTED = ["entrusted_in_china", "entrusted_overseas"]
fen = st.integers(0, 10**12).map(lambda n: Decimal(n) * FEN)


def counted(**heads):
    said = {name: yuan(amount) for name, amount in heads.items()}
    return high_tech_rd_expenses(RDExpenseHeads(**said), on=ON)


@pytest.mark.parametrize("head", SIX)
def test_each_of_six_heads_counts_in_full_and_in_china(head):
    found = counted(**{head: 100})
    assert (found.total_yuan, found.in_china_yuan) == (100, 100)


def test_entrusted_expenses_count_at_80_percent_and_overseas_ones_not_in_china():
    assert counted(entrusted_in_china=100).total_yuan == 80
    assert counted(entrusted_in_china=100).in_china_yuan == 80
    assert counted(entrusted_overseas=100).total_yuan == 80
    assert counted(entrusted_overseas=100).in_china_yuan == 0


@pytest.mark.parametrize(("other", "cut"), [(20 - FEN, 0), (20, 0), (20 + FEN, FEN), (200, 180)])
def test_other_expenses_count_up_to_a_fifth_of_the_total(other, cut):
    found = counted(personnel=80, other=other)
    assert found.other_cut_yuan == cut
    assert found.other_counted_yuan == other - cut
    assert found.total_yuan == 80 + other - cut


@given(st.fixed_dictionaries(dict.fromkeys([*SIX, *ENTRUSTED, "other"], fen)))
@law
def test_what_counts_follows_the_text(given_heads):
    found = counted(**given_heads)
    eighty = Fraction(80, 100)
    rest = sum(Fraction(given_heads[name]) for name in SIX)
    rest += sum(eighty * Fraction(given_heads[name]) for name in ENTRUSTED)
    total = Fraction(found.total_yuan)
    other = Fraction(found.other_counted_yuan)
    assert total == rest + other
    assert other <= total / 5
    assert found.other_counted_yuan + found.other_cut_yuan == given_heads["other"]
    if found.other_cut_yuan:
        assert other + Fraction(1, 100) > (rest + other + Fraction(1, 100)) / 5
    assert found.in_china_yuan == found.total_yuan - Decimal("0.8") * given_heads[ENTRUSTED[1]]
    made = EnterpriseYear(
        enterprise_id="e1",
        year=2021,
        rd_expenses_hte=found.total_yuan,
        rd_expenses_hte_in_china=found.in_china_yuan,
    )
    assert made.rd_expenses_hte_yuan == found.total_yuan


def test_no_expenses_count_as_none():
    assert high_tech_rd_expenses(RDExpenseHeads(), on=ON).total_yuan == 0
    assert counted(other=100).total_yuan == 0


@pytest.mark.parametrize("name", HOSTILE)
def test_no_context_of_the_caller_changes_what_counts(name):
    heads = RDExpenseHeads(
        personnel="123456789.01元", entrusted_overseas="1234567.89元", other="99999999.99元"
    )
    plain, mean = high_tech_rd_expenses(heads, on=ON), yearly_mean(90, [100] * 12)
    with hostile(name):
        assert high_tech_rd_expenses(heads, on=ON) == plain
        assert yearly_mean(90, [100] * 12) == mean


def test_heads_say_their_unit_and_are_not_negative():
    with pytest.raises(UnitError):
        RDExpenseHeads(personnel=100)
    with pytest.raises(InvalidValueError, match=r"RDExpenseHeads\.other"):
        RDExpenseHeads(other="-1元")


@pytest.mark.parametrize(
    ("days", "persons"),
    [([183], 1), ([182], 0), ([184], 1), ([0], 0), ([366], 1), ([], 0), ([183, 182, 366, 183], 3)],
)
def test_a_person_counts_from_183_days(days, persons):
    assert count_st_staff(iter(days), on=ON) == persons


@pytest.mark.parametrize("days", [-1, 367, 182.5, True, None])
def test_days_of_work_are_whole_and_of_one_year(days):
    with pytest.raises(InvalidValueError):
        count_st_staff([days], on=ON)


def test_before_2016_there_is_no_rule_to_count_by():
    assert count_st_staff([183], on="2016-01-01") == 1
    for ask in (
        lambda: count_st_staff([183], on="2015-12-31"),
        lambda: high_tech_rd_expenses(RDExpenseHeads(), on="2015-12-31"),
    ):
        with pytest.raises(NoRuleInForceError):
            ask()


@given(st.integers(0, 500), st.lists(st.integers(0, 500), min_size=1, max_size=12))
@law
def test_the_year_is_the_mean_of_its_months_means(opening, ends):
    starts = [opening, *ends[:-1]]
    months = [Fraction(a + b, 2) for a, b in zip(starts, ends, strict=True)]
    expected = sum(months) / len(months)
    assert abs(Fraction(yearly_mean(opening, ends)) - expected) < Fraction(1, 10**30)


def test_the_mean_is_monthly_and_not_quarterly():
    """Hired in December only: a mean of quarters would weigh them thrice."""
    assert yearly_mean(0, [0] * 11 + [24]) == 1


@pytest.mark.parametrize("ends", [[], [1] * 13, [1, -1], [None], [float("inf")]])
def test_means_ask_for_1_to_12_counts_of_zero_or_more(ends):
    with pytest.raises(InvalidValueError):
        yearly_mean(1, ends)
