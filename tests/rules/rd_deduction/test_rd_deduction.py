"""The extra deduction of R&D expenses: its rates and caps by date, a second writing, its laws.

Every claim here is made up, but for the official guide's example.
"""

from __future__ import annotations

import json
from decimal import Decimal
from fractions import Fraction

import attrs
import pytest
from hypothesis import given, settings, strategies as st
from strategies import HOSTILE, hostile, law, yuan

from stmetrics import Verdict, round_half_up, serial
from stmetrics.errors import InvalidValueError, NoRuleInForceError, UnitError
from stmetrics.law import facts_in_words
from stmetrics.rules import (
    BarredIndustry,
    DeductionClaim,
    DeductionClass,
    DeductionIntangible,
    DeductionProject,
    barred_industries,
    rd_super_deduction,
)
from stmetrics.rules.rd_deduction.assessing import PROGRAMME, PROGRAMME_OF_MANUFACTURERS
from stmetrics.rules.rd_deduction.parameters import RATES

plain = settings(max_examples=200, deadline=None)
CLASSES = ["general", "manufacturing", "tech_sme", "ic_or_machine_tools"]
HEADS = ("personnel", "direct_input", "depreciation", "amortisation", "design")


def project(own="0元", other="0元"):
    return DeductionProject(personnel=own, other=other)


def deduct(*projects, on="2023-12-31", **facts):
    """Assess a claim of an eligible enterprise with some facts changed."""
    known = {
        "deduction_class": "general",
        "sound_accounts": True,
        "in_barred_industry": False,
    } | facts
    return rd_super_deduction(DeductionClaim(enterprise_id="e1", projects=projects, **known), on=on)


def wan(assessment):
    """The deduction in 万元."""
    return assessment.value.scaleb(-4)


# --- rates ---

HISTORY = {
    "general": {2016: 50, 2017: 50, 2018: 75, 2020: 75, 2021: 75, 2023: 100, 2027: 100, 2028: 100},
    "manufacturing": {
        2016: 50, 2017: 50, 2018: 75, 2020: 75, 2021: 100, 2022: 100, 2023: 100, 2028: 100,
    },
    "tech_sme": {
        2016: 50, 2017: 75, 2018: 75, 2021: 75, 2022: 100, 2023: 100, 2028: 100,
    },
    "ic_or_machine_tools": {
        2016: 50, 2017: 50, 2018: 75, 2021: 75, 2023: 120, 2025: 120, 2027: 120, 2028: 100,
    },
}  # fmt: skip
"""Percent by kind of enterprise and tax year, as statutory.md 3.1 lists them."""


@pytest.mark.parametrize(
    ("kind", "year", "percent"),
    [(kind, year, rate) for kind, years in HISTORY.items() for year, rate in years.items()],
)
@pytest.mark.parametrize("day", ["01-01", "12-31"])
def test_the_rate_by_kind_of_enterprise_and_year(kind, year, percent, day):
    assessment = deduct(project("100万元"), deduction_class=kind, on=f"{year}-{day}")
    assert wan(assessment) == percent


@pytest.mark.parametrize(
    ("kind", "day", "rate"),
    [
        ("general", "2022-09-30", "0.75"),
        ("general", "2022-10-01", "1"),
        ("manufacturing", "2020-12-31", "0.75"),
        ("manufacturing", "2021-01-01", "1"),
        ("tech_sme", "2016-12-31", "0.5"),
        ("tech_sme", "2017-01-01", "0.75"),
        ("tech_sme", "2021-12-31", "0.75"),
        ("tech_sme", "2022-01-01", "1"),
        ("ic_or_machine_tools", "2022-09-30", "0.75"),
        ("ic_or_machine_tools", "2022-12-31", "1"),
        ("ic_or_machine_tools", "2023-01-01", "1.2"),
        ("ic_or_machine_tools", "2027-12-31", "1.2"),
        ("ic_or_machine_tools", "2028-01-01", "1"),
    ],
)
def test_the_day_on_which_a_rate_changes(kind, day, rate):
    assert RATES[DeductionClass(kind)].on(day).value == Decimal(rate)


def test_every_kind_of_enterprise_has_its_rates():
    assert set(RATES) == set(DeductionClass)
    assert sorted(HISTORY) == sorted(CLASSES) == sorted(each.value for each in DeductionClass)


# --- the fourth quarter of 2022 ---


@pytest.mark.parametrize(
    ("facts", "deducted"),
    [
        ({}, 975),
        ({"fourth_quarter": "299.99万元"}, 975),
        ({"fourth_quarter": "300万元"}, 975),
        ({"fourth_quarter": "0元"}, 975),
        ({"fourth_quarter": "300.04万元"}, Decimal("975.01")),
        ({"fourth_quarter": "600万元"}, 1050),
        ({"fourth_quarter": "1200万元"}, 1200),
        ({"fourth_quarter": "5000万元"}, 1200),
        ({"operating_months": 4}, 1125),
        ({"operating_months": 6}, 1050),
        ({"operating_months": 3}, 1200),
        ({"operating_months": 2}, 1200),
        ({"operating_months": 1}, 1200),
        ({"operating_months": 6, "fourth_quarter": "800万元"}, 1100),
        ({"operating_months": 6, "fourth_quarter": "500万元"}, 1050),
        ({"operating_months": 9, "months_from_october": 0}, 900),
        ({"operating_months": 9, "months_from_october": 0, "fourth_quarter": "40万元"}, 910),
        ({"operating_months": 10, "months_from_october": 1}, 930),
        ({"operating_months": 6, "months_from_october": 1}, 950),
        ({"operating_months": 6, "months_from_october": 3}, 1050),
        ({"operating_months": 2, "months_from_october": 2}, 1200),
    ],
)
def test_the_fourth_quarter_of_2022_by_months_or_actual_cost_whichever_is_better(facts, deducted):
    for day in ("2022-01-01", "2022-11-15", "2022-12-31"):
        assert wan(deduct(project("1200万元"), on=day, **facts)) == deducted


def test_ic_and_machine_tools_had_the_fourth_quarter_of_the_general_rate():
    for facts in ({}, {"fourth_quarter": "600万元"}, {"operating_months": 4}):
        found = [
            deduct(project("1200万元"), on="2022-12-31", deduction_class=kind, **facts).value
            for kind in ("general", "ic_or_machine_tools")
        ]
        assert found[0] == found[1]


@pytest.mark.parametrize("kind", ["manufacturing", "tech_sme"])
def test_who_had_the_whole_already_gains_nothing_from_the_fourth_quarter(kind):
    facts = {"deduction_class": kind, "fourth_quarter": "900万元"}
    assert wan(deduct(project("1200万元"), on="2022-12-31", **facts)) == 1200


@pytest.mark.parametrize("year", [2021, 2023])
def test_the_fourth_quarter_matters_in_2022_only(year):
    plainly = deduct(project("1200万元"), on=f"{year}-12-31")
    stated = deduct(
        project("1200万元"), on=f"{year}-12-31", fourth_quarter="1200万元", operating_months=3
    )
    assert stated.value == plainly.value


# --- the base ---


def test_the_official_example_prints_19_11_and_191_11():
    assessment = deduct(project("88万元", "12万元"), project("84万元", "8万元"))
    assert round_half_up(assessment.facts.other / 10**4, 2) == Decimal("19.11")
    assert round_half_up(assessment.facts.base / 10**4, 2) == Decimal("191.11")
    assert assessment.facts.base == Fraction(17_200_000, 9)
    assert round_half_up(wan(assessment), 2) == Decimal("191.11")


@pytest.mark.parametrize(
    ("other", "counted"),
    [("9.9999万元", "9.9999"), ("10万元", "10"), ("10.0001万元", "10"), ("1亿元", "10")],
)
@pytest.mark.parametrize("day", ["2020-12-31", "2021-01-01"])
def test_other_expenses_count_up_to_a_tenth_of_own_expenses_with_them(other, counted, day):
    assessment = deduct(project("90万元", other), on=day)
    assert assessment.facts.other == Fraction(counted) * 10**4


@pytest.mark.parametrize(
    ("day", "counted"), [("2016-01-01", 10), ("2020-12-31", 10), ("2021-01-01", 20)]
)
def test_the_cap_is_over_all_projects_from_2021_and_each_by_itself_before(day, counted):
    assessment = deduct(project("90万元"), project("90万元", "25万元"), on=day)
    assert assessment.facts.other == counted * 10**4


def test_other_expenses_alone_count_for_nothing():
    assert deduct(project(other="50万元")).value == 0


@pytest.mark.parametrize("head", HEADS)
def test_each_of_the_five_heads_counts_in_full(head):
    assert DeductionProject(**{head: "90万元"}).five_heads == 900_000
    assert wan(deduct(DeductionProject(**{head: "90万元"}, other="90万元"))) == 100


def test_entrusted_rd_counts_by_four_fifths():
    assert wan(deduct(entrusted_in_china="100万元")) == 80


@pytest.mark.parametrize(
    ("overseas", "counted"),
    [("249万元", "199.2"), ("250万元", "200"), ("250.01万元", "200"), ("9000万元", "200")],
)
@pytest.mark.parametrize(
    "domestic",
    [
        {"projects": [project("300万元")]},
        {"projects": [project("270万元", "40万元")]},
        {"entrusted_in_china": "375万元"},
        {"projects": [project("220万元")], "entrusted_in_china": "100万元"},
    ],
)
def test_overseas_rd_counts_within_two_thirds_of_domestic(overseas, counted, domestic):
    facts = {"entrusted_overseas": overseas} | domestic
    assessment = deduct(*facts.pop("projects", ()), on="2018-01-01", **facts)
    assert assessment.facts.overseas == Fraction(counted) * 10**4
    assert assessment.facts.base == (300 + Fraction(counted)) * 10**4


@pytest.mark.parametrize("day", ["2016-01-01", "2017-12-31"])
def test_overseas_rd_does_not_count_before_2018(day):
    facts = {"on": day, "entrusted_overseas": "100万元"}
    assert deduct(project("300万元"), **facts).value == deduct(project("300万元"), on=day).value


def test_overseas_rd_alone_counts_for_nothing():
    assert deduct(entrusted_overseas="100万元").value == 0


@pytest.mark.parametrize(
    ("special", "left"), [("0元", 100), ("30万元", 70), ("100万元", 0), ("130万元", 0)]
)
def test_special_income_lowers_the_base_to_zero_at_the_least(special, left):
    assessment = deduct(project("100万元"), special_income=special)
    assert wan(assessment) == left
    assert assessment.facts.base == left * 10**4
    assert assessment.facts.own == 100 * 10**4


def test_a_claim_of_nothing_deducts_nothing():
    assert deduct().value == 0
    assert deduct(on="2022-12-31").value == 0


# --- who may deduct ---

BARRED = {
    "in_barred_industry": True,
    "barred_income": "400万元",
    "total_income": "1000万元",
    "untested_income": "200万元",
}


@pytest.mark.parametrize(
    ("barred", "verdict"),
    [
        ("0元", Verdict.MET),
        (yuan("3999999.99"), Verdict.MET),
        ("400万元", Verdict.MET),
        (yuan("4000000.01"), Verdict.UNMET),
        ("499万元", Verdict.UNMET),
        ("800万元", Verdict.UNMET),
    ],
)
def test_a_barred_industry_is_more_than_half_of_tested_income(barred, verdict):
    assert deduct(**BARRED | {"barred_income": barred}).verdict is verdict


def test_a_share_that_34_digits_cannot_tell_from_half_is_still_more_than_half():
    total = 2 * 10**40
    facts = {"total_income": yuan(total), "untested_income": "0元"}
    assert deduct(**BARRED | facts | {"barred_income": yuan(total // 2)}).verdict is Verdict.MET
    above = deduct(**BARRED | facts | {"barred_income": yuan(total // 2 + 1)})
    assert above.verdict is Verdict.UNMET


@pytest.mark.parametrize("industry", BarredIndustry)
def test_a_named_industry_is_barred_and_decided_by_income(industry):
    named = BARRED | {"in_barred_industry": None, "barred_industry": industry.value}
    assert deduct(**named).verdict is Verdict.MET
    assert deduct(**named | {"barred_income": yuan("4000000.01")}).verdict is Verdict.UNMET
    assert deduct(barred_industry=industry, in_barred_industry=None).missing == (
        "barred_income",
        "total_income",
        "untested_income",
    )


def test_the_seven_barred_industries_are_listed_from_2016_with_their_names():
    listed = barred_industries("2016-01-01").value
    assert set(listed) == set(BarredIndustry)
    assert len({each.zh for each in listed}) == 7
    with pytest.raises(NoRuleInForceError, match="rd_deduction_barred_industries"):
        barred_industries("2015-12-31")


def test_an_industry_of_an_enterprise_in_none_is_refused():
    with pytest.raises(InvalidValueError, match="contradicts in_barred_industry=False"):
        deduct(barred_industry="tobacco")
    with pytest.raises(InvalidValueError, match="barred_industry"):
        deduct(barred_industry="farming", in_barred_industry=None)


MAKER = {"deduction_class": "manufacturing", "total_income": "1000万元"}


@pytest.mark.parametrize(
    ("income", "verdict"),
    [
        (yuan("4999999.99"), Verdict.UNMET),
        ("500万元", Verdict.MET),
        (yuan("5000000.01"), Verdict.MET),
        ("1000万元", Verdict.MET),
    ],
)
@pytest.mark.parametrize("day", ["2021-01-01", "2022-12-31"])
def test_a_manufacturer_has_half_of_its_income_from_manufacturing(income, verdict, day):
    assessment = deduct(**MAKER, manufacturing_income=income, on=day)
    assert assessment.verdict is verdict
    assert [each.code for each in assessment.criteria][-1] == "manufacturing"
    assert assessment.criteria[-1].source.confirmation.value == "T"


@pytest.mark.parametrize("day", ["2020-12-31", "2023-01-01"])
def test_in_other_years_manufacturing_makes_no_difference(day):
    assert deduct(**MAKER, manufacturing_income="1元", on=day).verdict is Verdict.MET
    assert deduct(manufacturing_income="1元", on="2021-12-31").verdict is Verdict.MET


def test_a_stated_class_is_taken_where_no_income_is_given():
    assert deduct(deduction_class="manufacturing", on="2021-12-31").verdict is Verdict.MET


@pytest.mark.parametrize(
    ("total", "verdict"), [(None, Verdict.UNKNOWN), ("0元", Verdict.MANUAL_REVIEW)]
)
def test_manufacturing_of_no_known_total_is_unknown_and_of_none_for_a_person(total, verdict):
    facts = {"manufacturing_income": "0元", "on": "2021-12-31"}
    assessment = deduct(**MAKER | {"total_income": total} | facts)
    assert assessment.verdict is verdict
    assert assessment.missing == (("total_income",) if total is None else ())
    assert assessment.shortfalls == ()


# --- what is lacking ---


@pytest.mark.parametrize(
    ("barred", "income"),
    [
        ("400万元", None),
        (yuan("4000000.01"), "0.02"),
        ("600万元", "4000000"),
        ("801万元", "8020000"),
    ],
)
def test_income_elsewhere_lowers_the_barred_share_to_half(barred, income):
    gaps = deduct(**BARRED | {"barred_income": barred}).shortfalls
    found = {gap.code: (gap.amount, gap.unit) for gap in gaps}
    assert found == ({} if income is None else {"industry": (Decimal(income), "元")})
    if income is not None:
        more = 10**7 + Decimal(income)
        changed = BARRED | {"barred_income": barred, "total_income": yuan(more)}
        assert deduct(**changed).verdict is Verdict.MET
        less = changed | {"total_income": yuan(more - Decimal("0.01"))}
        assert deduct(**less).verdict is Verdict.UNMET


@law
@given(st.integers(0, 10**9), st.integers(1, 10**9))
def test_manufacturing_income_to_add_is_the_least(part, rest):
    facts = {"deduction_class": "manufacturing", "on": "2022-12-31"}

    def maker(added):
        return deduct(
            **facts,
            manufacturing_income=yuan(Decimal(part + added) / 100),
            total_income=yuan(Decimal(part + rest + added) / 100),
        )

    gaps = maker(0).shortfalls
    if part >= rest:
        assert gaps == ()
        return
    (gap,) = gaps
    assert gap.code == "manufacturing"
    added = int(gap.amount * 100)
    assert maker(added).verdict is Verdict.MET
    assert maker(added - 1).verdict is Verdict.UNMET


def test_what_is_not_known_is_no_gap():
    assert deduct(**BARRED | {"barred_income": None}).shortfalls == ()
    assert deduct(sound_accounts=False).shortfalls == ()


@pytest.mark.parametrize("untested", ["1000万元", "1001万元"])
def test_no_tested_income_is_left_to_a_person(untested):
    assert deduct(**BARRED | {"untested_income": untested}).verdict is Verdict.MANUAL_REVIEW


def test_an_industry_that_is_not_barred_needs_no_figures():
    assert deduct().verdict is Verdict.MET
    assert deduct().missing == ()


@pytest.mark.parametrize(
    ("sound", "verdict"),
    [(True, Verdict.MET), (False, Verdict.UNMET), (None, Verdict.UNKNOWN)],
)
def test_accounts_must_be_sound(sound, verdict):
    assessment = deduct(sound_accounts=sound)
    assert assessment.verdict is verdict
    assert assessment.missing == (("sound_accounts",) if sound is None else ())


@pytest.mark.parametrize(
    "name", ["sound_accounts", "barred_income", "total_income", "untested_income"]
)
def test_removing_any_one_fact_of_a_passing_case_is_unknown_and_named(name):
    assert deduct(**BARRED).verdict is Verdict.MET
    assessment = deduct(**BARRED | {name: None})
    assert assessment.verdict is Verdict.UNKNOWN
    assert assessment.missing == (name,)


def test_nothing_known_names_everything():
    claim = DeductionClaim(enterprise_id="e1", deduction_class="general")
    assessment = rd_super_deduction(claim, on="2023-12-31")
    assert assessment.verdict is Verdict.UNKNOWN
    assert set(assessment.missing) == {"sound_accounts", *BARRED}


def test_what_would_be_deducted_is_told_whatever_the_verdict():
    assert wan(deduct(project("100万元"), sound_accounts=False)) == 100


@pytest.mark.parametrize(
    ("barred", "printed"),
    [
        ("400万元", "figure 50.00%, threshold 50.00%"),
        ("420万元", "52.50%"),
        ("800万元", "figure 100.00%, threshold 50.00%"),
    ],
)
def test_the_share_of_barred_income_reads_as_a_percentage(barred, printed):
    assert printed in deduct(**BARRED | {"barred_income": barred}).text("en")


def test_the_share_of_barred_income_carries_its_margin():
    result = deduct(**BARRED | {"barred_income": "600万元"}).criteria[-1]
    assert (result.actual, result.threshold) == (Decimal("0.75"), Decimal("0.5"))
    assert result.margin is not None
    assert abs(result.margin) == Decimal("0.25")


# --- the second writing ---


def percent_of(kind, year):
    """The rate of a whole year, read off the history."""
    return Fraction(max(entry for entry in HISTORY[kind].items() if entry[0] <= year)[1], 100)


def oracle(claim, year):
    """The deduction in fen."""
    projects = claim["projects"]
    own = sum(five for five, _ in projects)
    if year >= 2021:
        other = min(Fraction(sum(other for _, other in projects)), Fraction(own, 9))
    else:
        other = sum(min(Fraction(other), Fraction(five, 9)) for five, other in projects)
    domestic = own + other + Fraction(8, 10) * claim["entrusted_in_china"]
    abroad = min(Fraction(8, 10) * claim["entrusted_overseas"], Fraction(2, 3) * domestic)
    base = domestic + (abroad if year >= 2018 else 0)
    if claim["kind"] not in {"general", "ic_or_machine_tools"} or year != 2022:
        return base * percent_of(claim["kind"], year)
    months = claim["operating_months"]
    late_months = claim["months_from_october"]
    late_months = min(3, months) if late_months is None else late_months
    ways = [base * late_months / months]
    if claim["fourth_quarter"] is not None:
        ways.append(min(base, Fraction(claim["fourth_quarter"])))
    return max(late + (base - late) * Fraction(3, 4) for late in ways)


fen = st.integers(0, 10**9)
claims = st.fixed_dictionaries(
    {
        "kind": st.sampled_from(CLASSES),
        "projects": st.lists(st.tuples(fen, fen), max_size=4),
        "entrusted_in_china": fen,
        "entrusted_overseas": fen,
        "fourth_quarter": st.none() | fen,
        "operating_months": st.integers(1, 12),
        "months_from_october": st.none() | st.integers(0, 3),
    }
).filter(
    lambda claim: (
        claim["months_from_october"] is None
        or 0 <= claim["operating_months"] - claim["months_from_october"] <= 9
    )
)
tax_years = st.integers(2016, 2030) | st.just(2022)


def money(cents):
    return None if cents is None else yuan(Decimal(cents) / 100)


def assessed(claim, year):
    return deduct(
        *[project(money(five), money(other)) for five, other in claim["projects"]],
        on=f"{year}-07-01",
        deduction_class=claim["kind"],
        operating_months=claim["operating_months"],
        months_from_october=claim["months_from_october"],
        **{
            name: money(claim[name])
            for name in ("entrusted_in_china", "entrusted_overseas", "fourth_quarter")
        },
    )


@plain
@given(claims, tax_years)
def test_the_deduction_is_that_of_the_second_writing(claim, year):
    expected = oracle(claim, year) / 100
    assert abs(Fraction(assessed(claim, year).value) - expected) <= expected / 10**33


@plain
@given(
    *[st.integers(0, 40)] * 3,
    st.sampled_from([True, False, None]),  # where the income is known it decides
)
def test_the_verdict_on_the_industry_is_that_of_the_second_writing(barred, total, untested, inside):
    facts = {
        "in_barred_industry": inside,
        "barred_income": yuan(barred),
        "total_income": yuan(total),
        "untested_income": yuan(untested),
    }
    if inside is False:
        expected = Verdict.MET
    elif total <= untested:
        expected = Verdict.MANUAL_REVIEW
    elif Fraction(barred, total - untested) > Fraction(1, 2):
        expected = Verdict.UNMET
    else:
        expected = Verdict.MET
    assert deduct(**facts).verdict is expected


# --- laws ---


@law
@given(claims, tax_years, st.sampled_from(["entrusted_in_china", "entrusted_overseas"]), fen)
def test_more_entrusted_rd_never_lowers_the_deduction(claim, year, name, more):
    richer = claim | {name: claim[name] + more}
    assert assessed(richer, year).value >= assessed(claim, year).value


@law
@given(claims, tax_years, fen, fen)
def test_more_expenses_of_a_project_never_lower_the_deduction(claim, year, own, other):
    projects = claim["projects"] or [(0, 0)]
    first, *rest = projects
    richer = claim | {"projects": [(first[0] + own, first[1] + other), *rest]}
    assert assessed(richer, year).value >= assessed(claim, year).value


@law
@given(claims, tax_years, fen, fen)
def test_another_project_never_lowers_the_deduction(claim, year, own, other):
    richer = claim | {"projects": [*claim["projects"], (own, other)]}
    assert assessed(richer, year).value >= assessed(claim, year).value


@law
@given(claims, tax_years)
def test_the_order_of_projects_does_not_matter(claim, year):
    turned = claim | {"projects": claim["projects"][::-1]}
    assert assessed(turned, year).value == assessed(claim, year).value


@law
@given(claims)
def test_a_cap_over_all_projects_never_gives_less_than_one_over_each(claim):
    each, together = (assessed(claim, year).facts for year in (2020, 2021))
    assert together.other >= each.other
    assert together.own == each.own


@law
@given(claims.filter(lambda claim: claim["kind"] != "ic_or_machine_tools"), st.integers(2016, 2029))
def test_no_year_deducts_less_than_the_year_before(claim, year):
    assert assessed(claim, year + 1).value >= assessed(claim, year).value


@law
@given(claims)
def test_stating_the_fourth_quarter_never_lowers_the_deduction(claim):
    unstated = assessed(claim | {"fourth_quarter": None}, 2022)
    assert assessed(claim, 2022).value >= unstated.value


@law
@given(claims, tax_years)
def test_parts_of_the_base_add_up_and_other_expenses_stay_below_a_tenth(claim, year):
    facts = assessed(claim, year).facts
    assert facts.base == facts.own + facts.other + facts.entrusted + facts.overseas
    assert 10 * facts.other <= facts.own + facts.other
    assert 3 * facts.overseas <= 2 * (facts.own + facts.other + facts.entrusted)


CASES = [
    {"on": "2022-12-31", "fourth_quarter": yuan("12345678.91")},
    {"on": "2019-12-31", "entrusted_overseas": "123456.789万元"},
    BARRED | {"barred_income": yuan("6666666.67"), "total_income": "9999999.99元"},
    {"in_barred_industry": None},
    {"on": "2022-12-31", "special_income": yuan("1234567.89"), "operating_months": 7},
    {
        "on": "2021-12-31",
        "deduction_class": "manufacturing",
        "manufacturing_income": yuan("3333333.33"),
        "total_income": yuan("9999999.99"),
    },
    BARRED | {"intangibles": [DeductionIntangible(cost=yuan("1234567.89"), years=11, months=7)]},
]
PROJECTS = [
    DeductionProject(personnel=yuan("12345678.91"), design=yuan("0.07"), other=yuan("9876543.21")),
    DeductionProject(direct_input=yuan("1234567890.12"), other=yuan("1.23")),
]


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("facts", CASES)
def test_a_hostile_decimal_context_changes_nothing(name, facts):
    def everything():
        assessment = deduct(*PROJECTS, **facts)
        rests = assessment.facts
        parts = rests.own, rests.other, rests.entrusted, rests.overseas, rests.base
        texts = assessment.text("zh"), assessment.text("en")
        return assessment.value, parts, rests.amortised, serial.to_plain(assessment), texts

    expected = everything()
    with hostile(name):
        assert everything() == expected


# --- dates, records, explanations ---


@pytest.mark.parametrize("kind", CLASSES)
def test_no_rule_before_2016(kind):
    with pytest.raises(NoRuleInForceError, match=r"rd_deduction_.* on 2015-"):
        deduct(deduction_class=kind, on="2015-12-31")


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("deduction_class", "bank"),
        ("enterprise_id", ""),
        ("projects", ["a project"]),
        ("projects", None),
        ("entrusted_in_china", (-1, "元")),
        ("entrusted_in_china", None),
        ("entrusted_overseas", (-1, "元")),
        ("sound_accounts", "yes"),
        ("in_barred_industry", 0),
        ("barred_income", (-1, "元")),
        ("fourth_quarter", (-1, "元")),
        ("operating_months", 0),
        ("operating_months", 13),
        ("operating_months", -1),
        ("operating_months", Decimal("1.5")),
        ("operating_months", True),
        ("operating_months", None),
        ("months_from_october", -1),
        ("months_from_october", 4),
        ("months_from_october", 2),
        ("special_income", (-1, "元")),
        ("manufacturing_income", (-1, "元")),
        ("intangibles", ["a patent"]),
    ],
)
def test_wrong_values_of_a_claim_are_refused_by_name(name, wrong):
    with pytest.raises(InvalidValueError, match=f"DeductionClaim.{name}"):
        DeductionClaim(**{"enterprise_id": "e1", "deduction_class": "general", name: wrong})


@pytest.mark.parametrize("name", [*HEADS, "other"])
def test_wrong_amounts_of_a_project_are_refused_by_name(name):
    with pytest.raises(InvalidValueError, match=f"DeductionProject.{name}"):
        DeductionProject(**{name: "-1元"})
    with pytest.raises(UnitError, match=f"DeductionProject.{name}"):
        DeductionProject(**{name: 100})


@pytest.mark.parametrize(
    ("record", "field"),
    [
        (DeductionProject(personnel="88万元"), "personnel_yuan"),
        (DeductionClaim(enterprise_id="e1", deduction_class="general"), "operating_months"),
    ],
)
def test_records_are_frozen(record, field):
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(record, field, 1)
    assert record == attrs.evolve(record)
    assert hash(record) == hash(attrs.evolve(record))


@pytest.mark.parametrize("facts", CASES)
def test_the_assessment_is_plain_data_and_text_in_both_languages(facts):
    assessment = deduct(*PROJECTS, **facts)
    data = json.loads(json.dumps(serial.to_plain(assessment), allow_nan=False))
    assert data == serial.to_plain(assessment)
    assert Decimal(data["value"].removesuffix("元")) == assessment.value
    assert data["verdict"] == assessment.verdict.value
    for lang, title in (("zh", "研发费用加计扣除"), ("en", "Extra deduction of R&D expenses")):
        text = assessment.text(lang)
        assert text.startswith(title)
        assert all(getattr(each, lang) in text for each in assessment.programme.criteria)
        assert all(facts_in_words([name], lang) in text for name in assessment.missing)
    programmes = {PROGRAMME.name, PROGRAMME_OF_MANUFACTURERS.name}
    assert data["programme"] in programmes


# --- special income, material of sold products, capitalised projects ---


@pytest.mark.parametrize(
    ("special", "material", "carried", "base", "left"),
    [
        ("0元", "0元", "0元", 20, 0),
        ("15万元", "0元", "0元", 5, 0),
        ("20万元", "0元", "0元", 0, 0),
        ("25万元", "3万元", "0元", 0, 3),
        ("15万元", "5万元", "0元", 0, 0),
        ("15万元", "4.99万元", "0元", Decimal("0.01"), 0),
        ("15万元", "5.01万元", "0元", 0, Decimal("0.01")),
        ("15万元", "3万元", "4万元", 0, 2),
    ],
)
def test_special_income_comes_before_material_and_both_against_expensed_and_amortised_cost(
    special, material, carried, base, left
):
    """Ten expensed and ten amortised, in 万元: the form adds them before it takes anything off."""
    assessment = deduct(
        project("10万元"),
        intangibles=[DeductionIntangible(cost="100万元")],
        special_income=special,
        sold_material=material,
        carried_material=carried,
    )
    assert assessment.facts.base == base * 10_000
    assert assessment.facts.carried_forward == left * 10_000
    assert assessment.value == base * 10_000


WAN = st.integers(0, 10**7).map(lambda fen: Decimal(fen) / 100)


@law
@given(WAN, WAN, WAN, WAN)
def test_what_is_taken_off_or_carried_is_all_of_the_material(cost, special, material, carried):
    facts = deduct(
        project(yuan(cost)),
        special_income=yuan(special),
        sold_material=yuan(material),
        carried_material=yuan(carried),
    ).facts
    after_special = max(Fraction(cost) - Fraction(special), Fraction(0))
    taken = after_special - facts.base
    assert taken + facts.carried_forward == Fraction(material) + Fraction(carried)
    assert facts.base == 0 or facts.carried_forward == 0


@pytest.mark.parametrize(
    ("formed", "formed_other", "day", "other"),
    [
        (None, "0元", "2021-12-31", 10),
        ("90万元", "0元", "2021-12-31", 15),
        ("90万元", "6万元", "2021-12-31", 14),
        ("90万元", "30万元", "2021-12-31", 0),
        ("90万元", "0元", "2020-12-31", 10),
    ],
)
def test_projects_capitalised_in_the_year_enter_the_cap_of_other_expenses(
    formed, formed_other, day, other
):
    projects = [] if formed is None else [DeductionProject(personnel=formed, other=formed_other)]
    facts = deduct(
        DeductionProject(personnel="90万元", other="15万元"), capitalised_projects=projects, on=day
    ).facts
    assert facts.other == other * 10_000
    assert facts.own == 900_000
