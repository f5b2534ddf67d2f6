"""Technology transfers: every condition at its edge, a second writing of them, the income.

Every transfer here is made up.
"""

from __future__ import annotations

import itertools
import pickle
from datetime import date, timedelta
from decimal import Decimal

import attrs
import pytest
from hypothesis import given, strategies as st
from strategies import HOSTILE, hostile, law, maybe, yuan

from stmetrics import Verdict
from stmetrics.errors import InvalidValueError, MissingFactError, NoRuleInForceError
from stmetrics.rules import (
    TaxYear,
    TechnologyTransfer,
    TransferForm,
    TransferredTechnology,
    assess_technology_transfer,
    parameter,
    qualifying_transfer_income,
    technology_transfer_income,
    technology_transfer_reduction,
)

MET, UNMET, UNKNOWN = Verdict.MET, Verdict.UNMET, Verdict.UNKNOWN
REVIEW, NOT_APPLICABLE = Verdict.MANUAL_REVIEW, Verdict.NOT_APPLICABLE
BEFORE, SINCE = date(2015, 9, 30), date(2015, 10, 1)
ON = date(2022, 12, 31)
CONDITIONS = {
    "technology": "patent",
    "form": "non_exclusive_licence",
    "licence_years": 5,
    "owns_technology": True,
    "is_resident": True,
    "is_registered": True,
    "is_barred_export": False,
    "is_wholly_held": False,
}
MONEY = {
    "receipts": "800万元",
    "equipment": "100万元",
    "consulting": "50万元",
    "consulting_counts": True,
    "cost": "150万元",
    "taxes": "5万元",
}


def transfer(**facts):
    """The passing case with some facts changed."""
    return TechnologyTransfer(**{"id": "t1"} | CONDITIONS | MONEY | facts)


def assess(on=ON, **facts):
    return assess_technology_transfer(transfer(**facts), on=on)


def verdict_of(assessment, code):
    return next(each.verdict for each in assessment.criteria if each.code == code)


def test_the_passing_case_meets_every_condition():
    assessment = assess()
    assert assessment.verdict is MET
    assert {each.verdict for each in assessment.criteria} == {MET}
    assert assessment.missing == ()
    assert assessment.shortfalls == ()
    assert assessment.value == 5_450_000


# --- the conditions ---


@pytest.mark.parametrize(
    ("facts", "on", "code", "verdict"),
    [
        ({"is_resident": False}, ON, "resident", UNMET),
        ({"technology": "other"}, ON, "technology", REVIEW),
        *(
            ({"technology": kind}, ON, "technology", MET)
            for kind in TransferredTechnology
            if kind is not TransferredTechnology.OTHER
        ),
        ({"form": "ownership"}, date(2008, 1, 1), "form", MET),
        ({"form": "exclusive_licence"}, date(2008, 1, 1), "form", MET),
        ({"form": "exclusive_licence"}, ON, "form", MET),
        ({}, BEFORE, "form", UNMET),
        ({}, SINCE, "form", MET),
        ({"form": "other_licence"}, BEFORE, "form", UNMET),
        ({"form": "other_licence"}, SINCE, "form", REVIEW),
        ({"licence_years": Decimal("4.99")}, ON, "licence_years", UNMET),
        ({"licence_years": 5}, ON, "licence_years", MET),
        ({"licence_years": 6}, ON, "licence_years", MET),
        ({"form": "ownership", "licence_years": 1}, ON, "licence_years", NOT_APPLICABLE),
        ({"owns_technology": False}, ON, "own_technology", UNMET),
        (
            {"form": "exclusive_licence", "owns_technology": False},
            ON,
            "own_technology",
            NOT_APPLICABLE,
        ),
        ({"is_registered": False}, ON, "registered", UNMET),
        ({"is_barred_export": True}, ON, "export", UNMET),
        ({"is_wholly_held": True}, ON, "parties", UNMET),
    ],
)
def test_each_condition_alone_decides(facts, on, code, verdict):
    assessment = assess(on, **facts)
    assert verdict_of(assessment, code) is verdict
    assert assessment.verdict is (MET if verdict is NOT_APPLICABLE else verdict)


def test_everything_unknown_is_named():
    assessment = assess_technology_transfer(TechnologyTransfer(id="t1"), on=ON)
    assert assessment.verdict is UNKNOWN
    assert set(assessment.missing) == set(CONDITIONS)
    assert assessment.value is None


def test_the_years_that_a_licence_lacks():
    gap, *more = assess(licence_years=Decimal("3.5")).shortfalls
    assert (gap.amount, gap.unit, more) == (Decimal("1.5"), "年", [])
    longer = Decimal("3.5") + gap.amount
    assert assess(licence_years=longer).verdict is MET
    assert assess(is_registered=False).shortfalls == ()


def test_before_2008_there_is_no_rule():
    for facts in ({}, {"is_resident": False}):
        with pytest.raises(NoRuleInForceError):
            assess("2007-12-31", **facts)
    with pytest.raises(NoRuleInForceError):
        technology_transfer_income(transfer(), on="2007-12-31")
    assert assess("2008-01-01", form="ownership").verdict is MET


def plainly(facts, on):
    """The conditions written a second time: what fails, what is open, or that all is well."""
    form = facts["form"]
    late = on >= date(2015, 10, 1)
    wanted = {
        "is_resident": True,
        "is_registered": True,
        "is_barred_export": False,
        "is_wholly_held": False,
    }
    failed = [facts[name] is (not good) for name, good in wanted.items()]
    unknown = [facts[name] is None for name in wanted]
    failed.append(not late and form in {"non_exclusive_licence", "other_licence"})
    unknown += [form is None, facts["technology"] is None]
    if form is not None and form != "ownership":
        years = facts["licence_years"]
        failed.append(years is not None and years < 5)
        unknown.append(years is None)
    if form == "non_exclusive_licence":
        failed.append(facts["owns_technology"] is False)
        unknown.append(facts["owns_technology"] is None)
    if any(failed):
        return "unmet"
    if any(unknown):
        return "unknown"
    is_open = facts["technology"] == "other" or form == "other_licence"
    return "manual_review" if is_open else "met"


mostly = st.sampled_from([True, True, True, False, None])


@law
@given(
    st.fixed_dictionaries(
        {
            "technology": maybe(st.sampled_from([each.value for each in TransferredTechnology])),
            "form": maybe(st.sampled_from([each.value for each in TransferForm])),
            "licence_years": maybe(st.sampled_from([0, 4, 5, 6, 20])),
            "owns_technology": mostly,
            "is_resident": mostly,
            "is_registered": mostly,
            "is_barred_export": mostly.map(lambda yes: None if yes is None else not yes),
            "is_wholly_held": mostly.map(lambda yes: None if yes is None else not yes),
        }
    ),
    st.integers(-3, 3).map(lambda days: SINCE + timedelta(days=days)),
)
def test_a_second_writing_of_the_conditions_agrees(facts, on):
    assert assess(on, **facts).verdict.value == plainly(facts, on)


@pytest.mark.parametrize("name", HOSTILE)
def test_the_callers_context_changes_nothing(name):
    plain = assess(licence_years=Decimal("3.5"))
    with hostile(name):
        again = assess(licence_years=Decimal("3.5"))
        assert (again.verdict, again.value) == (plain.verdict, plain.value)
        assert again.shortfalls == plain.shortfalls


def test_an_assessment_pickles_and_is_read_in_both_languages():
    assessment = assess(licence_years=4)
    again = pickle.loads(pickle.dumps(assessment))  # noqa: S301 - our own
    assert again == assessment
    assert "许可使用年限：不符合（实际4，标准5）" in assessment.text("zh")
    assert "Years of the licence: not met (figure 4, threshold 5)" in assessment.text("en")


# --- the income ---


@pytest.mark.parametrize(
    ("facts", "income"),
    [
        ({}, 5_450_000),
        ({"consulting_counts": False}, 4_950_000),
        ({"consulting": "0元", "consulting_counts": None}, 5_450_000),
        ({"equipment": "0元"}, 6_450_000),
        ({"cost": "900万元"}, -2_050_000),
        ({"taxes": yuan("0.01")}, Decimal("5499999.99")),
    ],
)
def test_income_is_receipts_less_equipment_cost_and_taxes(facts, income):
    assert technology_transfer_income(transfer(**facts), on=ON) == income
    assert assess(**facts).value == income


def test_an_assessment_says_the_income_in_a_readable_unit():
    stated = assess(
        receipts="800万元", equipment="10万元", consulting="0元", cost="11万元", taxes="5万元"
    )
    assert "结果：774万元" in stated.text()
    assert "Value: 7.74 million yuan" in stated.text("en")


@pytest.mark.parametrize("name", sorted(MONEY))
def test_income_is_not_known_where_a_figure_is_not(name):
    with pytest.raises(MissingFactError, match=name):
        technology_transfer_income(transfer(**{name: None}), on=ON)
    assert assess(**{name: None}).value is None


def test_what_held_of_consulting_before_november_2013_is_not_known():
    old = transfer(form="ownership")
    with pytest.raises(NoRuleInForceError, match="consulting"):
        technology_transfer_income(old, on="2013-10-31")
    assert assess_technology_transfer(old, on="2013-10-31").value is None
    assert technology_transfer_income(old, on="2013-11-01") == 5_450_000
    without = attrs.evolve(old, consulting="0元")
    assert technology_transfer_income(without, on="2008-01-01") == 5_450_000


def test_parts_of_the_receipts_are_within_them():
    assert transfer(equipment="750万元").equipment_yuan == 7_500_000
    assert transfer(receipts=None, equipment="900万元").receipts is None
    with pytest.raises(InvalidValueError, match="more than the receipts"):
        transfer(equipment=yuan("7500000.01"))


# --- a year's transfers ---


def test_those_that_qualify_share_one_exempt_sum():
    given_twice = [transfer(), transfer(id="t2"), transfer(id="t3", is_wholly_held=True)]
    income = qualifying_transfer_income(given_twice, on=ON)
    assert income == 10_900_000
    assert technology_transfer_reduction(income, on=ON) == 5_000_000 + 5_900_000 / 2
    assert qualifying_transfer_income([], on=ON) == 0


@pytest.mark.parametrize("income", [4_999_999, 5_000_000, 5_000_001])
def test_the_exempt_sum_includes_five_million(income):
    one = transfer(
        receipts=yuan(income), equipment="0元", consulting="0元", cost="0元", taxes="0元"
    )
    found = qualifying_transfer_income([one], on=ON)
    half = Decimal(max(0, income - 5_000_000)) / 2
    assert technology_transfer_reduction(found, on=ON) == min(income, 5_000_000) + half


@pytest.mark.parametrize("facts", [{"is_registered": None}, {"technology": "other"}])
def test_what_may_qualify_is_not_left_out_in_silence(facts):
    with pytest.raises(MissingFactError, match=r"t2.*may qualify or not"):
        qualifying_transfer_income([transfer(), transfer(id="t2", **facts)], on=ON)


def test_a_loss_and_a_transfer_given_twice_are_refused():
    with pytest.raises(InvalidValueError, match="has lost money"):
        qualifying_transfer_income([transfer(cost="900万元")], on=ON)
    with pytest.raises(InvalidValueError, match="holds one twice"):
        qualifying_transfer_income([transfer(), transfer()], on=ON)
    with pytest.raises(InvalidValueError, match="is no TechnologyTransfer"):
        qualifying_transfer_income(["t1"], on=ON)


@law
@given(st.lists(st.integers(0, 10**9), max_size=5))
def test_the_order_of_the_transfers_does_not_matter(incomes):
    nothing = dict.fromkeys(("equipment", "consulting", "cost", "taxes"), "0元")
    made = [
        transfer(id=f"t{place}", receipts=yuan(income), **nothing)
        for place, income in enumerate(incomes)
    ]
    sums = {qualifying_transfer_income(each, on=ON) for each in itertools.permutations(made)}
    assert sums == {sum(incomes)}


# --- the values ---


def test_the_values_are_found_by_name():
    assert parameter("technology_transfer_licence_years").on(ON).value == 5
    early, late = parameter("technology_transfer_forms").values
    assert (early.end, late.start) == (SINCE, SINCE)
    assert set(late.value) - set(early.value) == {TransferForm.NON_EXCLUSIVE_LICENCE}
    assert (
        TransferredTechnology.OTHER
        not in parameter("technology_transfer_technologies").values[0].value
    )


def test_what_qualifies_is_money_that_a_tax_year_takes():
    income = qualifying_transfer_income([transfer()], on=ON)
    assert income == Decimal(5_450_000)
    taxed = TaxYear(
        enterprise_id="e1", taxable_income="2000万元", is_high_tech=True, transfer_income=income
    )
    assert taxed.transfer_income_yuan == income
    one = technology_transfer_income(transfer(), on=ON)
    assert attrs.evolve(taxed, transfer_income=one) == taxed
