"""What a technology SME lacks: each gap closes its condition, and a step less does not.

Every enterprise here is made up.
"""

from __future__ import annotations

import itertools
from decimal import Decimal

import attrs
import pytest
from hypothesis import assume, given, strategies as st
from strategies import HOSTILE, hostile, law, yuan

from stmetrics import Verdict
from stmetrics.records import EnterpriseYear
from stmetrics.records.application import IntellectualProperty
from stmetrics.rules import TechSMEFiling, score_tech_sme
from stmetrics.rules._additions import excess, least_addition

ON = "2022-06-01"
FEN = Decimal("0.01")


unused_number = itertools.count(1)


def right(kind="utility_model", **kwargs):
    """A right under a number of its own: none may be listed twice."""
    return IntellectualProperty(id=f"made up {next(unused_number)}", kind=kind, **kwargs)


def several(count, kind="utility_model"):
    return [right(kind) for _ in range(count)]


YEAR = EnterpriseYear(
    enterprise_id="e1",
    year=2021,
    employees=100,
    st_staff=20,
    sales_income="1亿元",
    total_assets="1亿元",
    rd_expenses_tax="350万元",
    costs_and_expenses="100亿元",
)
"""12 points for staff, 20 for R&D."""
FILING = TechSMEFiling(
    enterprise_id="e1",
    is_resident=True,
    has_barred_products=False,
    has_incident=False,
    holds_high_tech_certificate=False,
    won_national_award=False,
    has_provincial_institution=False,
    led_standard=False,
    ip=[right(), right()],
)
"""12 points for rights."""


def assess(**facts):
    """Assess the case of 44 points with some figures or filed facts changed."""
    figures = {name: value for name, value in facts.items() if hasattr(YEAR, name)}
    filed = {name: value for name, value in facts.items() if name not in figures}
    return score_tech_sme(attrs.evolve(FILING, **filed), attrs.evolve(YEAR, **figures), on=ON)


def gaps(assessment):
    return {gap.code: (gap.amount, gap.unit) for gap in assessment.shortfalls}


def test_every_single_way_to_the_mark_is_told():
    assert assess().value == (44, 44)
    assert gaps(assess()) == {
        "score": (16, "分"),
        "score_by_rd": (1_500_000, "元"),
        "score_by_ip": (1, "件"),
    }
    richer = assess(rd_expenses_tax="500万元")
    assert richer.value == (64, 64)
    assert richer.verdict is Verdict.MET
    assert richer.shortfalls == ()


def test_staff_alone_closes_a_small_gap_and_hires_count_as_employees():
    assessment = assess(rd_expenses_tax="400万元", ip=several(3), st_staff=19)
    assert assessment.value == (56, 56)
    assert gaps(assessment)["score_by_staff"] == (2, "人")
    assert (
        assess(rd_expenses_tax="400万元", ip=several(3), st_staff=21, employees=102).verdict
        is Verdict.MET
    )


def test_where_hiring_would_break_the_size_limit_staff_is_moved_instead():
    big = {"employees": 500, "rd_expenses_tax": "400万元", "ip": several(3)}
    assessment = assess(st_staff=95, **big)
    gap = next(gap for gap in assessment.shortfalls if gap.code == "score_by_staff")
    assert (gap.amount, gap.unit) == (5, "人")
    assert "existing" not in gap.en
    assert "turn into" in gap.text("en")
    assert "转为" in gap.text("zh")
    assert assess(st_staff=100, **big).verdict is Verdict.MET


def test_a_staff_score_of_zero_is_a_gap_by_itself():
    assessment = assess(st_staff=9, rd_expenses_tax="600万元", ip=several(4))
    assert assessment.value == (74, 74)
    assert gaps(assessment) == {"st_staff": (2, "人")}
    assert (
        assess(st_staff=11, employees=102, rd_expenses_tax="600万元", ip=several(4)).verdict
        is Verdict.MET
    )


def test_other_ways_count_the_staff_that_is_needed_at_any_rate():
    assessment = assess(st_staff=0)
    assert assessment.value == (32, 32)
    assert gaps(assessment) == {
        "score": (28, "分"),
        "st_staff": (12, "人"),
        "score_by_rd": (2_500_000, "元"),
    }
    closed = assess(st_staff=12, employees=112, rd_expenses_tax="600万元")
    assert closed.verdict is Verdict.MET


@pytest.mark.parametrize(
    ("rd", "owned", "lacking", "rights", "kind"),
    [
        ("400万元", 2, 6, 1, "Class II"),
        ("400万元", 0, 18, 3, "Class II"),
        ("350万元", 0, 28, 1, "Class I "),
    ],
)
def test_rights_to_obtain(rd, owned, lacking, rights, kind):
    assessment = assess(rd_expenses_tax=rd, ip=several(owned))
    assert gaps(assessment)["score"] == (lacking, "分")
    assert gaps(assessment)["score_by_ip"] == (rights, "件")
    assert kind in assessment.shortfalls[-1].text("en") + " "


def test_no_rights_help_where_even_class_1_is_too_little():
    assert "score_by_ip" not in gaps(assess(rd_expenses_tax="100万元", ip=[]))


@pytest.mark.parametrize("route", ["holds_high_tech_certificate", "led_standard"])
def test_a_direct_route_leaves_no_gap_in_the_score(route):
    over = assess(**{route: True}, employees=501)
    assert gaps(over) == {"employees": (1, "人")}


@pytest.mark.parametrize("route", ["holds_high_tech_certificate", "led_standard"])
def test_an_unknown_route_hides_no_gap_in_the_score(route):
    assert gaps(assess(**{route: None})) == gaps(assess())


@pytest.mark.parametrize(
    ("name", "figure", "code", "gap"),
    [
        ("employees", 500, "employees", None),
        ("employees", Decimal("500.01"), "employees", (1, "人")),
        ("employees", 502, "employees", (2, "人")),
        ("sales_income", "2亿元", "sales", None),
        ("sales_income", yuan("200000000.01"), "sales", (FEN, "元")),
        ("sales_income", yuan("200000000.001"), "sales", (FEN, "元")),
        ("total_assets", "2.5亿元", "assets", (50_000_000, "元")),
        ("total_assets", None, "assets", None),
    ],
)
def test_sizes_above_their_limits(name, figure, code, gap):
    assert gaps(assess(**{name: figure})).get(code) == gap


@pytest.mark.parametrize("name", ["rd_expenses_tax", "st_staff", "ip"])
def test_what_is_not_known_is_no_gap(name):
    codes = {"rd_expenses_tax": "score_by_rd", "st_staff": "score_by_staff", "ip": "score_by_ip"}
    poor = {"rd_expenses_tax": "0元", "ip": ()} | {name: None}
    assert codes[name] not in gaps(assess(**poor))
    found = gaps(assess(employees=None, rd_expenses_tax="0元", ip=()))
    assert found.keys() == {"score", "score_by_rd"}


def test_nobody_employed_is_no_gap_that_hiring_a_share_could_close():
    assert "st_staff" not in gaps(assess(employees=0, st_staff=0))


def test_the_option_that_asks_for_less_is_told_and_costs_rise_with_it():
    by_costs = assess(
        sales_income="2亿元", costs_and_expenses="1000万元", rd_expenses_tax="200万元"
    )
    assert by_costs.value == (54, 54)
    assert gaps(by_costs)["score_by_rd"] == (Decimal("666666.67"), "元")


# --- laws ---

fen = st.integers(1, 10**12).map(lambda cents: Decimal(cents) / 100)


@law
@given(
    st.tuples(st.integers(1, 500), st.integers(0, 500)),
    st.tuples(fen, fen, fen),
    st.integers(0, 5),
)
def test_each_way_reaches_the_mark_and_a_step_less_does_not(people, money, owned):
    (staff, most), (rd, sales, costs) = people, money
    employees = max(staff, most)
    facts = {
        "employees": employees,
        "st_staff": min(staff, most),
        "rd_expenses_tax": yuan(rd),
        "sales_income": yuan(sales),
        "costs_and_expenses": yuan(max(rd, costs)),
        "ip": several(owned),
    }
    assessment = assess(**facts)
    found = gaps(assessment)
    assume(assessment.facts.score[0] < 60 or assessment.facts.staff_points[0] == 0)
    needed = found.get("st_staff", (0, ""))[0]
    staffed = with_staff(facts, needed, assessment, "st_staff")
    for code, (amount, _) in found.items():
        if code == "score_by_rd":
            assert reached(with_rd(staffed, amount))
            assert not reached(with_rd(staffed, amount - FEN))
        if code == "score_by_ip":
            kind = (
                "utility_model"
                if amount > 1 or reached(with_ip(staffed, 1))
                else "ic_layout_design"
            )
            assert reached(staffed | {"ip": [*staffed["ip"], *several(int(amount), kind)]})
            assert not reached(with_ip(staffed, int(amount) - 1))
        if code in {"score_by_staff", "st_staff"}:
            more = with_staff(facts, amount, assessment, code)
            less = with_staff(facts, amount - 1, assessment, code)
            enough = 60 if code == "score_by_staff" else 0
            assert assess(**more).facts.staff_points[0] > 0
            assert assess(**more).value[0] >= enough
            assert assess(**less).value[0] < 60 or assess(**less).facts.staff_points[0] == 0


def reached(facts):
    return assess(**facts).value[0] >= 60


def with_rd(facts, more):
    rd, costs = facts["rd_expenses_tax"][0] + more, facts["costs_and_expenses"][0] + more
    return facts | {"rd_expenses_tax": yuan(rd), "costs_and_expenses": yuan(costs)}


def with_ip(facts, more):
    return facts | {"ip": [*facts["ip"], *several(more)]}


def with_staff(facts, more, assessment, code):
    """Hire, or where the gap says so turn employees into S&T staff."""
    told = {gap.code: gap.en for gap in assessment.shortfalls}.get(code, "")
    hired = 0 if "turn into" in told else more
    return facts | {
        "st_staff": facts["st_staff"] + more,
        "employees": facts["employees"] + hired,
    }


numbers = st.integers(0, 10**6).map(lambda number: Decimal(number) / 1000)
percents = st.integers(1, 99).map(lambda percent: Decimal(percent) / 100)


@law
@given(numbers, numbers.filter(bool), percents, st.booleans(), st.integers(0, 3))
def test_the_least_addition_reaches_the_share_and_a_step_less_does_not(
    part, whole, share, joins, decimals
):
    step = Decimal(1).scaleb(-decimals)
    added = least_addition(part, whole, share, joins_whole=joins, decimals=decimals)
    if added is None:
        assert part >= share * whole
        return
    assert part + added >= share * (whole + joins * added)
    assert part + added - step < share * (whole + joins * (added - step))


@pytest.mark.parametrize(
    "unknown", [(None, Decimal(1)), (Decimal(1), None), (Decimal(1), Decimal(0))]
)
def test_nothing_is_added_to_what_is_not_known_or_has_no_share(unknown):
    assert least_addition(*unknown, Decimal("0.1"), joins_whole=True) is None


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_decimal_context_changes_no_gap(name):
    def everything():
        cases = [{}, {"st_staff": 0}, {"sales_income": yuan("234567890.123"), "employees": 501}]
        texts = [gap.text("en") for facts in cases for gap in assess(**facts).shortfalls]
        return texts, excess(Decimal("123456789.123"), 7, 2)

    expected = everything()
    with hostile(name):
        assert everything() == expected
