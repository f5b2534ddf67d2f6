"""Reliefs of small low-profit enterprises: against the rate that the firm would really pay.

Every enterprise here is made up.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, strategies as st
from strategies import law, yuan

from stmetrics.rules import TaxYear, estimate_relief

ON = "2023-12-31"
SMALL = {"employees": 300, "total_assets": "5000万元", "in_restricted_industry": False}


def estimate(income, *, on=ON, high_tech=False, extra=0, transfer=0, **facts):
    """The estimate of a made-up year that is on every limit, unless facts say otherwise."""
    year = TaxYear(
        enterprise_id="e1", taxable_income=yuan(income), is_high_tech=high_tech,
        super_deduction=yuan(extra), transfer_income=yuan(transfer), **SMALL | facts,
    )  # fmt: skip
    return estimate_relief(year, on=on)


def saved(*args, **kwargs):
    return [item.saved_yuan for item in estimate(*args, **kwargs).items]


@pytest.mark.parametrize(
    ("facts", "rate"),
    [
        ({}, "0.05"),
        ({"income": "2999999.99"}, "0.05"),
        ({"income": "3000000.01"}, "0.25"),
        ({"employees": 299}, "0.05"),
        ({"employees": Decimal("300.25")}, "0.25"),
        ({"employees": 301}, "0.25"),
        ({"total_assets": "49999999.99元"}, "0.05"),
        ({"total_assets": "50000000.01元"}, "0.25"),
        ({"in_restricted_industry": True}, "0.25"),
        ({"on": "2023-01-01"}, "0.05"),
        ({"on": "2022-12-31"}, "0.25"),
        ({"on": "2027-12-31"}, "0.05"),
        ({"on": "2028-01-01"}, "0.25"),
    ],
)
def test_the_limits_are_included_and_each_is_asked(facts, rate):
    income = Decimal(facts.pop("income", "3000000"))
    _, _, reduced = estimate(income, **facts).items
    assert reduced.rate == Decimal(rate)
    assert bool(reduced.note_zh) is bool(reduced.note_en) is (rate == "0.05")


@pytest.mark.parametrize("high_tech", [True, False])
def test_a_small_enterprise_saves_five_percent_certified_or_not(high_tech):
    assert saved(2_000_000, high_tech=high_tech, extra=1_000_000) == [0, 50_000, 0]
    assert saved(2_000_000, high_tech=high_tech, transfer=500_000) == [25_000, 0, 0]


def test_a_relief_that_brings_income_to_the_limit_is_credited_with_the_lower_rate():
    on_it = estimate(3_500_000, extra=500_000)
    above = estimate(3_500_000, extra="499999.99")
    assert on_it.total_yuan == 875_000 - 150_000
    assert above.total_yuan == Decimal("499999.99") / 4
    assert "按5%计税" in on_it.items[1].text("zh")
    assert "公告2023年第12号" in on_it.items[1].note_en
    assert above.items[1].note_zh == ""
    certified = estimate(3_500_000, extra=500_000, high_tech=True)
    assert [item.saved_yuan for item in certified.items] == [0, 375_000, 350_000]
    by_transfer = estimate(3_500_000, transfer=500_000)
    assert [item.saved_yuan for item in by_transfer.items] == [725_000, 0, 0]
    assert "at 5%" in by_transfer.items[0].note_en


def test_the_taxed_half_of_transfer_income_stays_at_25_percent():
    transfer, extra, reduced = estimate(7_000_000, transfer=6_000_000, extra=1_200_000).items
    assert transfer.saved_yuan == 1_750_000 - (50_000 + 125_000)
    assert "；" in transfer.note_zh
    assert extra.saved_yuan == 50_000 + 50_000
    assert reduced.saved_yuan == 0


@pytest.mark.parametrize("name", SMALL)
def test_what_is_unknown_is_named_where_it_matters(name):
    unknown = estimate(3_000_000, **{name: None})
    assert unknown.missing == (name,)
    assert unknown.items[2].rate == Decimal("0.25")
    assert unknown.text("zh").splitlines()[-1] != unknown.text("en").splitlines()[-1]
    assert estimate("3000000.01", **{name: None}).missing == ()
    assert estimate(4_000_000, extra=1_000_000, **{name: None}).missing == (name,)


@pytest.mark.parametrize(
    "refusing", [{"employees": 301}, {"total_assets": "6000万元"}, {"in_restricted_industry": True}]
)
def test_one_fact_that_refuses_leaves_nothing_open(refusing):
    unknown = dict.fromkeys(SMALL)
    assert estimate(1_000_000, **unknown | refusing).missing == ()
    assert estimate(1_000_000, **unknown).missing == tuple(SMALL)


@pytest.mark.parametrize("on", ["2022-12-31", "2028-01-01"])
def test_a_year_whose_rule_is_not_recorded_says_so(on):
    assert estimate(1_000_000, on=on).missing == ("small_low_profit_rate",)


def test_all_that_is_known_leaves_no_line_open():
    assert len(estimate(1_000_000).text().splitlines()) == 4


fen = st.integers(0, 8 * 10**8)


@law
@given(fen, fen, fen, st.booleans())
def test_reliefs_are_the_tax_without_them_less_the_tax_with_them(
    income, extra, transfer, certified
):
    """A second writing, in fen: tax by what is left and the rate that it brings."""
    transfer = min(transfer, income)
    half = Fraction(max(transfer - 5 * 10**8, 0), 2)
    other = income - transfer
    usual_left = max(other - extra, 0)
    half_left = max(half - max(extra - other, 0), Fraction(0))

    def rate(taxable, usual):
        return Fraction(5, 100) if taxable <= 3 * 10**8 else Fraction(usual, 100)

    own = rate(usual_left + half_left, 15 if certified else 25)
    due = usual_left * own + half_left / 4
    money = {
        name: Decimal(value) / 100 for name, value in (("extra", extra), ("transfer", transfer))
    }
    found = estimate(Decimal(income) / 100, high_tech=certified, **money)
    assert Fraction(found.total_yuan) * 100 == income * rate(income, 25) - due
    assert all(item.saved_yuan >= 0 for item in found.items)
    assert found.missing == ()
