"""What an enterprise lacks: exactly enough meets the condition, one step less does not."""

from __future__ import annotations

import re
from datetime import timedelta
from decimal import Decimal
from fractions import Fraction

import attrs
import pytest
from hypothesis import assume, given, settings, strategies as st

from stmetrics import Verdict
from stmetrics.records import EnterpriseYear
from stmetrics.records.application import (
    CertificationApplication,
    ExpertScores,
    IntellectualProperty,
)
from stmetrics.rules import assess_high_tech, what_if_gaps_closed
from stmetrics.units._stored import Yuan

MET, UNMET = Verdict.MET, Verdict.UNMET
FEN = Decimal("0.01")
plain = settings(max_examples=60, deadline=None)
PATENT = IntellectualProperty(id="made up", kind="invention_patent", own_development=True)
APPLICATION = CertificationApplication(
    enterprise_id="e1",
    applied_on="2022-06-01",
    registered_on="2015-03-01",
    field="new_materials",
    ip=[PATENT],
    ip_supports_products=True,
    incidents=(),
    expert_scores=ExpertScores(technical=[59], financial=[13]),
)
OF_2012 = attrs.evolve(APPLICATION, applied_on="2015-06-01", registered_on="2010-01-01")

fen = st.integers(0, 30_000_000_000).map(lambda n: Decimal(n) * FEN)


def yuan(number):
    return (number, "元")


@st.composite
def poor_years(draw, fiscal):
    """Sales, income, R&D and staff that mostly fall short; nothing is unknown."""
    sales, rd = draw(fen) + 1, draw(fen) / 10
    employees = draw(st.integers(1, 3000))
    total = sales + draw(st.integers(0, 1000))
    staff = st.integers(0, employees)
    return EnterpriseYear(
        enterprise_id="e1",
        year=fiscal,
        sales_income=yuan(sales),
        total_income=yuan(total),
        non_taxable_income=yuan(total * draw(st.sampled_from([0, 0, Decimal("0.1")]))),
        high_tech_income=yuan(total * draw(st.integers(0, 100)) / 100),
        rd_expenses_hte=yuan(rd),
        rd_expenses_hte_in_china=yuan(rd * draw(st.integers(0, 100)) / 100),
        employees=employees,
        st_staff=draw(staff),
        college_st_staff=draw(staff),
        rd_staff=draw(staff),
    )


def three(first):
    return st.tuples(*(poor_years(n) for n in range(first, first + 3)))


def added(years, names, amount):
    """The years with an amount added to figures of the latest."""
    latest = years[-1]
    changes = {}
    for name in names:
        stored = getattr(latest, f"{name}_yuan", None)
        if stored is None:
            changes[name] = getattr(latest, name) + amount
        else:
            changes[name] = Yuan(stored + amount)
    return [*years[:-1], attrs.evolve(latest, **changes)]


def verdict(years, code, application=APPLICATION):
    on = application.applied_on
    assessment = assess_high_tech(application, years, on=on)
    (found,) = (each.verdict for each in assessment.criteria if each.code == code)
    return found


JOINS = {
    "rd_to_sales": (["rd_expenses_hte"], FEN),
    "rd_in_china": (["rd_expenses_hte", "rd_expenses_hte_in_china"], FEN),
    "income": (["high_tech_income", "total_income"], FEN),
    "st_staff": (["st_staff", "employees"], 1),
}


@given(three(2019))
@plain
def test_exactly_the_shortfall_meets_the_condition_and_a_step_less_does_not(years):
    assessment = assess_high_tech(APPLICATION, years, on="2022-06-01")
    gaps = {gap.code: gap for gap in assessment.shortfalls}
    short = {each.code for each in assessment.criteria if each.verdict is UNMET}
    assert gaps.keys() == short
    for code, gap in gaps.items():
        names, step = JOINS[code]
        assert gap.amount > 0
        assert gap.amount % step == 0
        assert verdict(added(years, names, gap.amount), code) is MET
        assert verdict(added(years, names, gap.amount - step), code) is UNMET


@given(three(2019))
@plain
def test_with_all_gaps_closed_no_gap_in_money_or_staff_is_left(years):
    before = assess_high_tech(APPLICATION, years, on="2022-06-01")
    after = what_if_gaps_closed(before)
    assert UNMET not in {each.verdict for each in after.criteria}
    assert after.shortfalls == ()
    assert after.verdict is MET
    assert after.facts.years[:-1] == before.facts.years[:-1]
    assert what_if_gaps_closed(after).facts == after.facts


@given(three(2012))
@plain
def test_under_2008_too_all_gaps_are_closed_together(years):
    before = assess_high_tech(OF_2012, years, on="2015-06-01")
    after = what_if_gaps_closed(before)
    assert UNMET not in {each.verdict for each in after.criteria}
    assert after.shortfalls == ()


def of_2014(**staff):
    return [
        EnterpriseYear(enterprise_id="e1", year=2014, employees=100, **staff),
    ]


def test_under_2008_hiring_for_one_share_of_staff_does_not_spoil_the_other():
    years = of_2014(college_st_staff=29, rd_staff=5)
    closed = what_if_gaps_closed(assess_high_tech(OF_2012, years, on="2015-06-01"))
    said = {each.code: each.verdict for each in closed.criteria}
    assert (said["college_st_staff"], said["rd_staff"]) == (MET, MET)


def test_under_2008_each_share_of_staff_has_its_own_shortfall():
    years = of_2014(college_st_staff=20, rd_staff=5)
    gaps = assess_high_tech(OF_2012, years, on="2015-06-01").shortfalls
    assert {gap.code: gap.amount for gap in gaps} == {"college_st_staff": 15, "rd_staff": 6}


@pytest.mark.parametrize(
    ("on", "codes"),
    [
        ("2015-12-31", ["college_st_staff", "rd_staff"]),
        ("2016-01-01", ["ip", "st_staff"]),
    ],
)
def test_the_first_day_of_the_2016_measures_asks_for_their_gaps(on, codes):
    years = of_2014(st_staff=0, college_st_staff=0, rd_staff=0)
    gaps = assess_high_tech(attrs.evolve(OF_2012, ip=()), years, on=on).shortfalls
    assert [gap.code for gap in gaps] == codes


def test_an_unknown_figure_has_no_shortfall():
    years = [EnterpriseYear(enterprise_id="e1", year=2021, employees=100, st_staff=0)]
    gaps = assess_high_tech(APPLICATION, years, on="2022-06-01").shortfalls
    assert [(gap.code, gap.amount, gap.unit) for gap in gaps] == [("st_staff", 12, "人")]


def rich(sales, rd, income):
    return [
        EnterpriseYear(
            enterprise_id="e1",
            year=fiscal,
            sales_income=yuan(sales),
            total_income=yuan(sales),
            non_taxable_income="0元",
            high_tech_income=yuan(income),
            rd_expenses_hte=yuan(rd),
            rd_expenses_hte_in_china=yuan(rd),
            employees=50,
            st_staff=5,
        )
        for fiscal in (2019, 2020, 2021)
    ]


def test_more_income_may_lower_what_rd_must_reach():
    """From 40 to 70 million of sales: the band falls from 5 % to 4 %, and R&D suffices."""
    years = rich(Decimal(40_000_000), Decimal(2_000_000), Decimal(12_000_000))
    before = assess_high_tech(APPLICATION, years, on="2022-06-01")
    assert [(gap.code, gap.amount) for gap in before.shortfalls] == [("income", 30_000_000)]
    after = what_if_gaps_closed(before)
    assert after.facts.latest.sales_income_yuan == 70_000_000
    assert after.facts.latest.rd_expenses_hte_yuan == 2_000_000
    said = {each.code: each.threshold for each in after.criteria}
    assert said["rd_to_sales"] == Decimal("0.04")
    assert after.verdict is MET


def test_more_income_without_a_new_band_asks_for_more_rd():
    years = rich(Decimal(20_000_000), Decimal(1_000_000), Decimal(8_000_000))
    after = what_if_gaps_closed(assess_high_tech(APPLICATION, years, on="2022-06-01"))
    assert after.facts.latest.sales_income_yuan == 30_000_000
    assert after.facts.latest.rd_expenses_hte_yuan == 1_500_000
    assert after.verdict is MET


def test_what_is_met_already_stays_as_it_is():
    years = rich(Decimal(40_000_000), Decimal(2_000_000), Decimal(24_000_000))
    before = assess_high_tech(APPLICATION, years, on="2022-06-01")
    assert before.verdict is MET
    assert what_if_gaps_closed(before) == before


def test_a_gap_is_closed_where_sales_are_not_known_and_they_stay_unknown():
    latest = EnterpriseYear(
        enterprise_id="e1",
        year=2021,
        total_income="1000万元",
        non_taxable_income="0元",
        high_tech_income="500万元",
    )
    after = what_if_gaps_closed(assess_high_tech(APPLICATION, [latest], on="2022-06-01"))
    assert after.facts.latest.high_tech_income_yuan == 7_500_000
    assert after.facts.latest.total_income_yuan == 12_500_000
    assert after.facts.latest.sales_income_yuan is None
    assert after.verdict is Verdict.UNKNOWN


# --- the score ---

SCORES = st.tuples(
    st.lists(st.integers(0, 80), min_size=1, max_size=5),
    st.lists(st.integers(0, 20), min_size=1, max_size=3),
)


def gap_of_score(application, years=()):
    assessment = assess_high_tech(application, years, on="2022-06-01")
    gaps = [gap for gap in assessment.shortfalls if gap.code == "score"]
    return gaps[0] if gaps else None


@given(SCORES)
@plain
def test_a_score_lacks_what_it_must_exceed(scores):
    technical, financial = scores
    mean = Fraction(sum(technical), len(technical)) + Fraction(sum(financial), len(financial))
    application = attrs.evolve(
        APPLICATION, expert_scores=ExpertScores(technical=technical, financial=financial)
    )
    gap = gap_of_score(application)
    assert (gap is not None) is (mean <= 70)
    assert (verdict([], "score", application) is UNMET) is (mean <= 70)
    if gap is not None:
        assert (gap.unit, gap.exceed) == ("分", True)
        assert 0 <= Fraction(gap.amount) - (70 - mean) < Fraction(1, 100)
        assert (Fraction(gap.amount) == 70 - mean) >= ((70 - mean).denominator in {1, 2, 4, 5})


@given(SCORES)
@plain
def test_the_points_of_the_technical_experts_just_pass_and_one_less_does_not(scores):
    technical, financial = scores
    mean = Fraction(sum(technical), len(technical)) + Fraction(sum(financial), len(financial))
    assume(mean <= 70)
    application = attrs.evolve(
        APPLICATION, expert_scores=ExpertScores(technical=technical, financial=financial)
    )
    before = assess_high_tech(application, [], on="2022-06-01")
    more = int(re.search(r"give (\d+) more", before.text("en")).group(1))
    raised = mean + Fraction(more, len(technical))
    assert raised > 70 >= raised - Fraction(1, len(technical))
    after = what_if_gaps_closed(before)
    given_now = after.facts.application.expert_scores.technical
    assert sum(given_now) - sum(technical) == more
    assert all(now >= was for now, was in zip(given_now, technical, strict=True))
    assert not [gap for gap in after.shortfalls if gap.code == "score"]


def test_a_score_of_exactly_70_lacks_any_more():
    application = attrs.evolve(
        APPLICATION, expert_scores=ExpertScores(technical=[58], financial=[12])
    )
    gap = gap_of_score(application)
    assert gap.amount == 0
    assert gap.text("en") == (
        "Points to gain on the innovation score, which must exceed 70 (the technical experts to "
        "give 1 more in all): more than 0 points"
    )
    assert gap.text("zh") == "创新能力评分需提高（须超过70分，技术专家合计至少再给1分）：超过0分"


def test_a_gap_that_no_hundredth_ends_is_rounded_up():
    application = attrs.evolve(
        APPLICATION, expert_scores=ExpertScores(technical=[58, 58, 57], financial=[12])
    )
    assert gap_of_score(application).amount == Decimal("0.34")


@pytest.mark.parametrize(
    ("achievements", "lacking"), [(15, None), (9, None), (8, 2), (3, 8), (0, 14), (None, None)]
)
def test_without_experts_the_most_that_the_facts_allow_is_what_lacks(achievements, lacking):
    """30 for rights, 20 for organisation, 6 for assets that grow by a fifth, none for sales."""
    years = [
        EnterpriseYear(
            enterprise_id="e1", year=2019 + place, sales_income="100元", net_assets=(net, "元")
        )
        for place, net in enumerate((100, 120, 144))
    ]
    application = attrs.evolve(APPLICATION, expert_scores=None, achievements=achievements)
    gap = gap_of_score(application, years)
    assert (gap and gap.amount) == lacking
    if gap is not None:
        assert "the highest score that the facts allow" in gap.en
        before = assess_high_tech(application, years, on="2022-06-01")
        assert what_if_gaps_closed(before).facts.application == application


def test_under_2008_the_score_lacks_nothing_that_we_know():
    application = attrs.evolve(OF_2012, expert_scores=ExpertScores(technical=[0], financial=[0]))
    before = assess_high_tech(application, [], on="2015-06-01")
    assert before.shortfalls == ()
    assert what_if_gaps_closed(before).facts == before.facts


# --- waiting and rights ---

waits = st.tuples(st.integers(0, 500), st.lists(st.integers(-150, 700), max_size=3), st.booleans())


@given(waits)
@plain
def test_waiting_exactly_the_shortfall_is_enough_and_a_day_less_is_not(case):
    age, ago, _ = case
    applied = APPLICATION.applied_on
    incidents = [applied - timedelta(days) for days in ago]
    application = attrs.evolve(
        APPLICATION, registered_on=applied - timedelta(age), incidents=incidents
    )
    gaps = assess_high_tech(application, [], on="2022-06-01").shortfalls
    days = [int(gap.amount) for gap in gaps if gap.unit == "天"]
    codes = ("age", "clean_record")
    short = [code for code in codes if verdict([], code, application) is UNMET]
    assert bool(days) is bool(short)
    assume(days)

    def later(wait):
        moved = attrs.evolve(application, applied_on=applied + timedelta(wait))
        return {verdict([], code, moved) for code in codes}

    assert later(max(days)) == {MET}
    assert UNMET in later(max(days) - 1)


@given(waits)
@plain
def test_waiting_is_assumed_and_new_fiscal_years_stay_unknown(case):
    age, ago, _ = case
    applied = APPLICATION.applied_on
    application = attrs.evolve(
        APPLICATION,
        registered_on=applied - timedelta(age),
        incidents=[applied - timedelta(days) for days in ago],
    )
    before = assess_high_tech(application, [], on="2022-06-01")
    days = [int(gap.amount) for gap in before.shortfalls if gap.unit == "天"]
    after = what_if_gaps_closed(before)
    assert after.facts.application.applied_on == applied + timedelta(max(days, default=0))
    assert after.verdict is Verdict.UNKNOWN
    assert not [gap for gap in after.shortfalls if gap.unit == "天"]


def test_within_the_year_waiting_keeps_the_fiscal_years():
    years = rich(Decimal(40_000_000), Decimal(2_000_000), Decimal(24_000_000))
    recent = attrs.evolve(APPLICATION, incidents=["2021-07-01"])
    after = what_if_gaps_closed(assess_high_tech(recent, years, on="2022-06-01"))
    assert after.facts.application.applied_on.isoformat() == "2022-07-02"
    assert after.verdict is MET
    late = attrs.evolve(APPLICATION, incidents=["2022-02-01"])
    after = what_if_gaps_closed(assess_high_tech(late, years, on="2022-06-01"))
    assert after.verdict is Verdict.UNKNOWN
    assert "sales_income[2022]" in after.missing


def test_a_right_to_obtain_is_assumed_as_one_of_class_2():
    years = rich(Decimal(40_000_000), Decimal(2_000_000), Decimal(24_000_000))
    bare = attrs.evolve(APPLICATION, ip=())
    after = what_if_gaps_closed(assess_high_tech(bare, years, on="2022-06-01"))
    assert after.verdict is MET
    assert [right.kind.is_class_1 for right in after.facts.application.ip] == [False]


@pytest.mark.parametrize(
    ("rights", "short"),
    [
        ((), True),
        ([IntellectualProperty(id="a", kind="design_patent", used_before=True)], True),
        ([IntellectualProperty(id="a", kind="design_patent", in_force=None)], False),
        ([PATENT], False),
        (None, False),
    ],
)
def test_one_right_is_lacking_where_none_counts(rights, short):
    application = attrs.evolve(APPLICATION, ip=rights)
    gaps = assess_high_tech(application, [], on="2022-06-01").shortfalls
    assert [(gap.code, gap.amount, gap.unit) for gap in gaps] == [("ip", 1, "件")] * short


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_shortfalls_are_told_in_the_text(lang):
    years = rich(Decimal(20_000_000), Decimal(500_000), Decimal(8_000_000))
    assessment = assess_high_tech(APPLICATION, years, on="2022-06-01")
    text = assessment.text(lang)
    assert [gap.code for gap in assessment.shortfalls] == ["rd_to_sales", "income"]
    for gap in assessment.shortfalls:
        assert f"  → {gap.text(lang)}" in text.splitlines()
    assert ("150万元" if lang == "zh" else "1.5 million yuan") in text
    assert ("1000万元" if lang == "zh" else "10 million yuan") in text


def test_the_shortfall_of_each_kind_of_staff_says_whom_to_hire():
    years = of_2014(college_st_staff=30, rd_staff=5)
    (gap,) = assess_high_tech(OF_2012, years, on="2015-06-01").shortfalls
    assert gap.code == "rd_staff"
    assert "R&D staff" in gap.text("en")
