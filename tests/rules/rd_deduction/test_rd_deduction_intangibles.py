"""Intangibles from R&D: 150, 175, 200 and 220 % of cost, over ten years at the least.

Every claim here is made up.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import attrs
import pytest
from hypothesis import given, strategies as st
from strategies import HOSTILE, hostile, law, yuan

from stmetrics.errors import InvalidValueError, NoRuleInForceError, UnitError
from stmetrics.rules import (
    DeductionClaim,
    DeductionClass,
    DeductionIntangible,
    DeductionProject,
    intangible_amortisation,
    rd_super_deduction,
)


def deduct(*intangibles, year=2023, kind="general", **facts):
    claim = DeductionClaim(
        enterprise_id="e1", deduction_class=kind, intangibles=intangibles, **facts
    )
    return rd_super_deduction(claim, on=f"{year}-12-31")


@pytest.mark.parametrize(
    ("kind", "year", "percent"),
    [
        ("general", 2008, 150),
        ("general", 2016, 150),
        ("general", 2018, 175),
        ("general", 2021, 175),
        ("general", 2023, 200),
        ("manufacturing", 2021, 200),
        ("tech_sme", 2017, 175),
        ("tech_sme", 2022, 200),
        ("ic_or_machine_tools", 2022, Decimal("181.25")),
        ("ic_or_machine_tools", 2023, 220),
        ("ic_or_machine_tools", 2028, 200),
    ],
)
def test_the_cost_is_amortised_at_one_plus_the_rate(kind, year, percent):
    for day in (f"{year}-01-01", f"{year}-12-31"):
        yearly = intangible_amortisation(1_000_000, deduction_class=kind, on=day)
        assert yearly * 10 == percent * 10_000
        assert (
            intangible_amortisation(1_000_000, 20, deduction_class=DeductionClass(kind), on=day)
            == yearly / 2
        )


def test_2022_is_by_months_where_its_rate_changed():
    yearly = intangible_amortisation(1_200_000, deduction_class="general", on="2022-06-01")
    assert yearly == 120_000 + (90_000 * Decimal("0.75") + 30_000)


def test_the_claim_deducts_the_extra_part_beside_expenses():
    assert deduct(DeductionIntangible(cost="100万元")).value == 100_000
    assert deduct(DeductionIntangible(cost="100万元"), kind="ic_or_machine_tools").value == 120_000
    both = deduct(
        DeductionIntangible(cost="100万元", months=6),
        DeductionIntangible(cost="120万元", years=12, months=1),
        projects=[DeductionProject(personnel="90万元", other="20万元")],
    )
    assert both.facts.amortised == 50_000 + Fraction(100_000, 12)
    assert both.facts.base == 1_050_000 + Fraction(100_000, 12)
    assert Fraction(both.value) - (1_050_000 + Fraction(100_000, 12)) < Fraction(1, 10**24)


def test_amortisation_is_no_r_and_d_that_caps_are_measured_by():
    plainly = deduct(projects=[DeductionProject(personnel="90万元")], entrusted_overseas="90万元")
    beside = deduct(
        DeductionIntangible(cost="9000万元"),
        projects=[DeductionProject(personnel="90万元")],
        entrusted_overseas="90万元",
    )
    assert beside.facts.overseas == plainly.facts.overseas == 600_000
    assert beside.facts.base == plainly.facts.base + 9_000_000


def test_the_fourth_quarter_of_2022_holds_its_share_of_amortisation():
    made = DeductionIntangible(cost="1200万元")
    assert deduct(made, year=2022).value == 900_000 * Decimal("0.75") + 300_000
    assert deduct(made, year=2022, fourth_quarter="60万元").value == 600_000 * Decimal("1.75")


@law
@given(
    st.lists(st.tuples(st.integers(0, 10**9), st.integers(10, 40), st.integers(1, 12)), max_size=4),
    st.sampled_from([2016, 2019, 2021, 2023]),
    st.sampled_from(DeductionClass),
)
def test_the_extra_deduction_is_the_part_beyond_cost(given_, year, kind):
    made = [
        DeductionIntangible(cost=yuan(Decimal(cents) / 100), years=years, months=months)
        for cents, years, months in given_
    ]
    expected = sum(
        (
            (
                Fraction(
                    intangible_amortisation(
                        each.cost_yuan, each.years, deduction_class=kind, on=f"{year}-12-31"
                    )
                )
                - Fraction(each.cost_yuan) / each.years
            )
            * each.months
            / 12
            for each in made
        ),
        Fraction(0),
    )
    found = Fraction(deduct(*made, year=year, kind=kind).value)
    assert abs(found - expected) <= (expected + 1) / 10**20


@pytest.mark.parametrize("years", [0, 1, 9])
def test_fewer_than_ten_years_are_refused(years):
    with pytest.raises(InvalidValueError, match=rf"years={years}.*10 years"):
        deduct(DeductionIntangible(cost="100万元", years=years))
    with pytest.raises(InvalidValueError, match=rf"years={years}.*10 years"):
        intangible_amortisation(100, years, deduction_class="general", on="2023-12-31")


@pytest.mark.parametrize("wrong", [-1, Decimal("-0.01"), None, "100件", True])
def test_a_cost_that_is_no_amount_is_refused(wrong):
    with pytest.raises(InvalidValueError, match="cost_yuan"):
        intangible_amortisation(wrong, deduction_class="general", on="2023-12-31")


def test_other_wrong_arguments_are_refused_by_name():
    with pytest.raises(InvalidValueError, match="deduction_class='bank'"):
        intangible_amortisation(100, deduction_class="bank", on="2023-12-31")
    with pytest.raises(InvalidValueError, match="years"):
        intangible_amortisation(100, 10.5, deduction_class="general", on="2023-12-31")
    with pytest.raises(NoRuleInForceError, match="rd_deduction_"):
        intangible_amortisation(100, deduction_class="general", on="2007-12-31")
    with pytest.raises(UnitError, match=r"DeductionIntangible\.cost"):
        DeductionIntangible(cost=100)
    for months in (0, 13):
        with pytest.raises(InvalidValueError, match=rf"DeductionIntangible\.months={months}"):
            DeductionIntangible(cost="1元", months=months)


def test_intangibles_are_frozen():
    made = DeductionIntangible(cost="100万元")
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        made.months = 3
    assert hash(made) == hash(attrs.evolve(made))


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_decimal_context_changes_no_amortisation(name):
    def everything():
        return [
            intangible_amortisation(
                Decimal("1234567890.123456789"), 13, deduction_class=kind, on="2022-06-01"
            )
            for kind in DeductionClass
        ]

    expected = everything()
    with hostile(name):
        assert everything() == expected
