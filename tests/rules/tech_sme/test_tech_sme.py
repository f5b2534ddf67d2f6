"""Technology SMEs: the edges of 国科发政〔2017〕115号, a second writing of it, and its laws.

Every enterprise here is made up.
"""

from __future__ import annotations

import itertools
import json
from datetime import date
from decimal import Decimal
from fractions import Fraction

import attrs
import pytest
from hypothesis import given, settings, strategies as st
from strategies import HOSTILE, hostile, law, yuan

from stmetrics import Verdict, serial
from stmetrics.errors import InvalidValueError, NoRuleInForceError, StmetricsError
from stmetrics.law import facts_in_words
from stmetrics.records import EnterpriseYear
from stmetrics.records.application import IntellectualProperty
from stmetrics.rules import TechSMEFiling, score_tech_sme
from stmetrics.rules.tech_sme.assessing import PROGRAMME, PROGRAMME_WITH_GUIDE

plain = settings(max_examples=200, deadline=None)
ON = "2022-06-01"
WITH_GUIDE = "2023-01-01"
GUIDE = {
    "sound_accounts": True,
    "aggregates_rd": True,
    "pays_income_tax": True,
    "in_barred_industry": False,
}
"""What the guide of 2022 adds; asked for from 2023."""
ROUTES = (
    "holds_high_tech_certificate",
    "won_national_award",
    "has_provincial_institution",
    "led_standard",
)


unused_number = itertools.count(1)


def right(kind="utility_model", **kwargs):
    """A right under a number of its own: none may be listed twice."""
    return IntellectualProperty(id=f"made up {next(unused_number)}", kind=kind, **kwargs)


def several(count, kind="utility_model"):
    return [right(kind) for _ in range(count)]


YEAR = {
    "employees": 100,
    "st_staff": 30,
    "sales_income": "1亿元",
    "total_assets": "1亿元",
    "rd_expenses_tax": "600万元",
    "costs_and_expenses": "2000万元",
}
FILING = {
    "is_resident": True,
    "ip": (right("invention_patent"),),
    "has_barred_products": False,
    "has_incident": False,
} | dict.fromkeys(ROUTES, False)
NOTHING = {"st_staff": 0, "rd_expenses_tax": "0元", "ip": ()}
"""What scores 0."""


def assess(on=ON, **facts):
    """Assess the passing case with some facts changed, by the fiscal year before the day."""
    known = YEAR | FILING | GUIDE | facts
    figures = {name: known[name] for name in YEAR}
    year = EnterpriseYear(enterprise_id="e1", year=int(on[:4]) - 1, **figures)
    filed = {name: known[name] for name in (*FILING, *GUIDE)}
    filing = TechSMEFiling(enterprise_id="e1", **filed)
    return score_tech_sme(filing, year, on=on)


def verdict_of(assessment, code):
    return next(each.verdict for each in assessment.criteria if each.code == code)


@pytest.mark.parametrize("day", [ON, WITH_GUIDE])
def test_the_passing_case_has_every_point(day):
    assessment = assess(on=day)
    assert assessment.verdict is Verdict.MET
    assert assessment.value == (100, 100)
    assert assessment.missing == ()
    assert {each.verdict for each in assessment.criteria} == {Verdict.MET}


# --- Art. 6: size and conduct ---


@pytest.mark.parametrize(
    ("code", "name", "figure", "verdict"),
    [
        ("employees", "employees", 499, Verdict.MET),
        ("employees", "employees", 500, Verdict.MET),
        ("employees", "employees", Decimal("500.01"), Verdict.UNMET),
        ("employees", "employees", 501, Verdict.UNMET),
        ("sales", "sales_income", yuan("199999999.99"), Verdict.MET),
        ("sales", "sales_income", "2亿元", Verdict.MET),
        ("sales", "sales_income", yuan("200000000.01"), Verdict.UNMET),
        ("assets", "total_assets", yuan("199999999.99"), Verdict.MET),
        ("assets", "total_assets", "2亿元", Verdict.MET),
        ("assets", "total_assets", yuan("200000000.01"), Verdict.UNMET),
        ("resident", "is_resident", False, Verdict.UNMET),
        ("products", "has_barred_products", True, Verdict.UNMET),
        ("clean_record", "has_incident", True, Verdict.UNMET),
    ],
)
@pytest.mark.parametrize("route", [None, *ROUTES])
def test_size_and_conduct_decide_with_or_without_a_direct_route(code, name, figure, verdict, route):
    taken = {} if route is None else {route: True}
    assessment = assess(**{"st_staff": 200 if name == "employees" else 30, name: figure} | taken)
    assert verdict_of(assessment, code) is verdict
    assert assessment.verdict is verdict


def test_sizes_say_by_how_much_they_are_kept():
    margins = {each.code: each.margin for each in assess(employees=501, st_staff=200).criteria[1:4]}
    assert margins == {"employees": -1, "sales": 10**8, "assets": 10**8}


# --- Art. 7: the score ---

STAFF = [(10, 0, 4), (15, 4, 8), (20, 8, 12), (25, 12, 16), (30, 16, 20)]
SALES = [(2, 0, 10), (3, 10, 20), (4, 20, 30), (5, 30, 40), (6, 40, 50)]
COSTS = [(10, 0, 10), (15, 10, 20), (20, 20, 30), (25, 30, 40), (30, 40, 50)]


@pytest.mark.parametrize(("percent", "below", "reached"), STAFF)
def test_staff_points_include_the_lower_end(percent, below, reached):
    for step, points in ((-1, below), (0, reached), (1, reached)):
        staff = Decimal(percent) + Decimal(step) / 100
        assert assess(**NOTHING | {"st_staff": staff}).value == (points, points)


@pytest.mark.parametrize(("percent", "below", "reached"), SALES)
def test_points_of_rd_to_sales_include_the_lower_end(percent, below, reached):
    for step, points in ((-1, below), (0, reached), (1, reached)):
        spent = yuan(percent * 10**6 + Decimal(step) / 100)
        facts = NOTHING | {"rd_expenses_tax": spent, "costs_and_expenses": "100亿元"}
        assert assess(**facts).value == (points, points)


@pytest.mark.parametrize(("percent", "below", "reached"), COSTS)
def test_points_of_rd_to_costs_include_the_lower_end(percent, below, reached):
    for step, points in ((-1, below), (0, reached), (1, reached)):
        spent = yuan(percent * 10**6 + Decimal(step) / 100)
        facts = {"sales_income": "100亿元", "costs_and_expenses": "1亿元"}
        assert assess(**NOTHING | facts | {"rd_expenses_tax": spent}).value == (points, points)


@pytest.mark.parametrize(
    ("sales", "costs", "points"),
    [("1亿元", "100亿元", 50), ("100亿元", "2000万元", 50), ("1.5亿元", "5000万元", 30)],
)
def test_the_better_option_for_rd_counts_and_never_both(sales, costs, points):
    facts = {"sales_income": sales, "costs_and_expenses": costs, "st_staff": 0, "ip": ()}
    assert assess(**facts).value == (points, points)


def test_rd_of_a_whole_of_zero_earns_nothing_by_that_option():
    zero = {"sales_income": "0元", "st_staff": 0, "ip": ()}
    assert assess(**zero, costs_and_expenses="0元").value == (0, 0)
    assert assess(**zero).value == (50, 50)


@pytest.mark.parametrize(
    ("kinds", "points"),
    [
        ([], 0),
        (["utility_model"], 6),
        (["design_patent"] * 2, 12),
        (["software_copyright"] * 3, 18),
        (["utility_model", "design_patent", "software_copyright", "utility_model"], 24),
        (["utility_model"] * 5, 24),
        (["utility_model"] * 50, 24),
        (["invention_patent"], 30),
        (["ic_layout_design", "utility_model"], 30),
        (["plant_variety"], 30),
        (["national_crop_variety"], 30),
        (["national_new_drug"], 30),
        (["protected_chinese_medicine"], 30),
    ],
)
def test_points_of_rights(kinds, points):
    facts = NOTHING | {"ip": [right(kind) for kind in kinds]}
    assert assess(**facts).value == (points, points)


def test_only_rights_in_force_count_and_earlier_use_does_not_matter():
    lapsed = [right("invention_patent", in_force=False), right(used_before=True)]
    assert assess(**NOTHING | {"ip": lapsed}).value == (6, 6)


@pytest.mark.parametrize(
    ("kind", "value"), [("utility_model", (6, 12)), ("invention_patent", (6, 30))]
)
def test_a_right_that_may_be_in_force_widens_the_score(kind, value):
    owned = [right(), right(kind, in_force=None)]
    assert assess(**NOTHING | {"ip": owned}).value == value


def test_an_unknown_verdict_over_a_right_that_may_be_in_force_says_what_is_missing():
    facts = {"ip": [right("invention_patent", in_force=None)], "st_staff": 10}
    assessment = assess(**facts, rd_expenses_tax="400万元", costs_and_expenses="100亿元")
    assert assessment.value == (34, 64)
    assert assessment.verdict is Verdict.UNKNOWN
    assert any("ip" in name for name in assessment.missing)


@pytest.mark.parametrize(
    ("staff", "rd", "rights", "score", "verdict"),
    [
        (25, 4, 2, 58, Verdict.UNMET),
        (20, 4, 3, 60, Verdict.MET),
        (30, 4, 2, 62, Verdict.MET),
        (10, 5, 3, 62, Verdict.MET),
        (10, 6, 1, 60, Verdict.MET),
        (9, 6, 4, 74, Verdict.UNMET),
    ],
)
def test_sixty_points_pass_with_a_staff_score(staff, rd, rights, score, verdict):
    assessment = assess(
        st_staff=staff,
        rd_expenses_tax=f"{rd}00万元",
        costs_and_expenses="100亿元",
        ip=several(rights),
    )
    assert assessment.value == (score, score)
    assert assessment.verdict is verdict


@pytest.mark.parametrize(
    ("owned", "value", "verdict"),
    [
        ([True, False, None], (48, 54), Verdict.UNMET),
        ([True, True, None], (54, 60), Verdict.UNKNOWN),
        ([True, True, True, None], (60, 66), Verdict.MET),
    ],
)
def test_a_range_of_scores_decides_only_where_all_of_it_passes_or_fails(owned, value, verdict):
    short = {"st_staff": 20, "rd_expenses_tax": "400万元", "costs_and_expenses": "100亿元"}
    assessment = assess(**short, ip=[right(in_force=held) for held in owned])
    assert assessment.value == value
    assert assessment.verdict is verdict


def test_eighty_points_without_staff_points_fail():
    assessment = assess(st_staff=Decimal("9.99"))
    assert assessment.value == (80, 80)
    assert assessment.verdict is Verdict.UNMET


@pytest.mark.parametrize(
    ("facts", "margin"), [({}, 40), ({"rd_expenses_tax": "0元", "ip": ()}, -40)]
)
def test_a_known_score_carries_its_margin(facts, margin):
    result = assess(**facts).criteria[-1]
    assert (result.actual, result.threshold) == (margin + 60, 60)
    assert result.margin == margin


# --- Art. 8: direct routes ---


@pytest.mark.parametrize("route", ROUTES)
def test_each_direct_route_replaces_the_score_and_the_staff_points(route):
    assessment = assess(**NOTHING | {route: True})
    assert assessment.value == (0, 0)
    assert assessment.verdict is Verdict.MET


def test_no_route_and_no_score_is_unmet():
    assert assess(**NOTHING).verdict is Verdict.UNMET


@pytest.mark.parametrize("route", ROUTES)
def test_an_unknown_route_is_not_a_no(route):
    assessment = assess(**NOTHING | {route: None})
    assert assessment.verdict is Verdict.UNKNOWN
    assert assessment.missing == (route,)


@pytest.mark.parametrize("route", ROUTES)
def test_a_score_that_passes_asks_for_no_route(route):
    assert assess(**{route: None}).verdict is Verdict.MET
    assert assess(**{route: None}).missing == ()


# --- the second writing ---


def share_points(part, whole, table):
    if whole == 0:
        return 0
    return max([high for edge, _, high in table if Fraction(part, whole) * 100 >= edge], default=0)


def oracle_score(facts):
    rd = facts["rd_expenses_tax"]
    staff = share_points(facts["st_staff"], facts["employees"], STAFF)
    by_sales = share_points(rd, facts["sales_income"], SALES)
    by_costs = share_points(rd, facts["costs_and_expenses"], COSTS)
    if any(kind == "invention_patent" for kind, in_force in facts["ip"] if in_force):
        ip = 30
    else:
        ip = min(4, sum(in_force for _, in_force in facts["ip"])) * 6
    return staff, staff + max(by_sales, by_costs) + ip


def oracle_verdict(facts, *, guided=False):
    staff, score = oracle_score(facts)
    fits = (
        facts["is_resident"]
        and facts["employees"] <= 500
        and facts["sales_income"] <= 200_000_000_00
        and facts["total_assets"] <= 200_000_000_00
        and not facts["has_barred_products"]
        and not facts["has_incident"]
    )
    if guided:
        fits = fits and all(facts[name] is answer for name, answer in GUIDE.items())
    passes = (score >= 60 and staff > 0) or any(facts[route] for route in ROUTES)
    return Verdict.MET if fits and passes else Verdict.UNMET


def near(*edges, most):
    """Around an edge, or anything up to a most."""
    around = st.sampled_from(edges).flatmap(
        lambda edge: st.integers(-1, 1).map(lambda step: max(0, min(most, edge + step)))
    )
    return around | st.integers(0, most)


@st.composite
def made_facts(draw):
    """Plain facts, money in fen."""
    employees = draw(near(500, 0, most=600))
    staff = [employees * percent // 100 for percent, _, _ in STAFF]
    sales = draw(near(200_000_000_00, 10_000_000_00, 0, most=250_000_000_00))
    costs = draw(near(sales, sales // 5, 0, most=250_000_000_00))
    edges = [sales * percent // 100 for percent, _, _ in SALES]
    edges += [costs * percent // 100 for percent, _, _ in COSTS]
    kinds = st.sampled_from(["invention_patent", "utility_model", "utility_model"])
    rarely = st.sampled_from([False] * 7 + [True])
    return {
        "employees": employees,
        "st_staff": draw(near(*staff, most=employees)),
        "sales_income": sales,
        "total_assets": draw(near(200_000_000_00, most=250_000_000_00)),
        "rd_expenses_tax": draw(near(*edges, most=max(1, sales))),
        "costs_and_expenses": costs,
        "ip": draw(st.lists(st.tuples(kinds, st.booleans()), max_size=6)),
        "is_resident": not draw(rarely),
        "has_barred_products": draw(rarely),
        "has_incident": draw(rarely),
        **{route: draw(rarely) for route in ROUTES},
        **{name: answer ^ draw(rarely) for name, answer in GUIDE.items()},
    }


MONEY = ("sales_income", "total_assets", "rd_expenses_tax", "costs_and_expenses")


def as_given(facts):
    """The plain facts as records take them."""
    money = {name: yuan(Decimal(facts[name]) / 100) for name in MONEY}
    return facts | money | {"ip": [right(kind, in_force=held) for kind, held in facts["ip"]]}


@plain
@given(made_facts(), st.sampled_from([ON, "2022-12-31", WITH_GUIDE, "2026-07-01"]))
def test_score_and_verdict_are_those_of_the_second_writing(facts, day):
    assessment = assess(on=day, **as_given(facts))
    _, score = oracle_score(facts)
    assert assessment.value == (score, score)
    assert assessment.verdict is oracle_verdict(facts, guided=day >= WITH_GUIDE)
    assert assessment.missing == ()


@plain
@given(made_facts(), st.sets(st.sampled_from([*YEAR, *FILING, *GUIDE]), min_size=1))
def test_what_is_hidden_widens_the_score_and_never_turns_the_verdict(facts, hidden):
    assessment = assess(on=WITH_GUIDE, **as_given(facts) | dict.fromkeys(hidden))
    low, high = assessment.value
    assert 0 <= low <= oracle_score(facts)[1] <= high <= 100
    assert assessment.verdict in {Verdict.UNKNOWN, oracle_verdict(facts, guided=True)}
    assert set(assessment.missing) <= hidden
    if assessment.verdict is Verdict.UNKNOWN:
        assert assessment.missing


@pytest.mark.parametrize("name", ["employees", "sales_income", "total_assets"])
@pytest.mark.parametrize("route", ROUTES)
def test_an_unknown_size_stays_unknown_beside_a_direct_route(name, route):
    assessment = assess(**{name: None, route: True})
    assert assessment.verdict is Verdict.UNKNOWN
    assert name in assessment.missing


@pytest.mark.parametrize("name", ["st_staff", "rd_expenses_tax", "ip", "costs_and_expenses"])
def test_removing_a_fact_that_the_score_needs_is_unknown_and_named(name):
    short = {"st_staff": 20, "rd_expenses_tax": "400万元", "costs_and_expenses": "2000万元"}
    facts = short | {"ip": several(3)}
    assert assess(**facts).value == (60, 60)
    if name == "costs_and_expenses":  # R&D of 1 % of sales counts by costs alone
        facts |= {"sales_income": "2亿元", "rd_expenses_tax": "400万元"}
    assessment = assess(**facts | {name: None})
    assert assessment.verdict is Verdict.UNKNOWN
    assert assessment.missing == (name,)


@pytest.mark.parametrize(("day", "asked"), [(ON, ()), (WITH_GUIDE, tuple(GUIDE))])
def test_nothing_known_is_unknown_and_names_everything(day, asked):
    assessment = assess(on=day, **dict.fromkeys([*YEAR, *FILING, *GUIDE]))
    assert assessment.value == (0, 100)
    assert assessment.verdict is Verdict.UNKNOWN
    assert set(assessment.missing) == {*YEAR, *FILING, *asked}
    assert assessment.shortfalls == ()


# --- what the guide of 2022 adds ---


@pytest.mark.parametrize("name", GUIDE)
@pytest.mark.parametrize("route", [None, *ROUTES])
def test_accounts_tax_and_industry_decide_from_2023_and_not_before(name, route):
    bad = {name: not GUIDE[name]} | ({} if route is None else {route: True})
    code = "industry" if name == "in_barred_industry" else "accounts"
    assert assess(on="2022-12-31", **bad).verdict is Verdict.MET
    for day in (WITH_GUIDE, "2026-08-31"):
        assessment = assess(on=day, **bad)
        assert assessment.verdict is Verdict.UNMET
        assert verdict_of(assessment, code) is Verdict.UNMET


@pytest.mark.parametrize("name", GUIDE)
def test_an_unknown_fact_of_the_guide_is_unknown_from_2023(name):
    assert assess(on="2022-12-31", **{name: None}).verdict is Verdict.MET
    assessment = assess(on=WITH_GUIDE, **{name: None})
    assert assessment.verdict is Verdict.UNKNOWN
    assert assessment.missing == (name,)


def test_one_bad_answer_on_accounts_decides_over_unknown_ones():
    unknown = dict.fromkeys(GUIDE)
    assessment = assess(on=WITH_GUIDE, **unknown | {"pays_income_tax": False})
    assert verdict_of(assessment, "accounts") is Verdict.UNMET


def test_what_the_guide_adds_was_read_and_its_first_day_was_not():
    added = [each for each in PROGRAMME_WITH_GUIDE.criteria if each not in PROGRAMME.criteria]
    assert [each.code for each in added] == ["resident", "accounts", "industry"]
    assert {str(each.source.confirmation.value) for each in added} == {"T"}
    assert all("first day was not seen" in each.source.note for each in added)


@pytest.mark.parametrize(("day", "title"), [(ON, "registered in"), (WITH_GUIDE, "managed from")])
def test_who_is_resident_is_wider_by_the_guide(day, title):
    resident, *_ = assess(on=day, is_resident=False).criteria
    assert title in resident.en
    assert resident.verdict is Verdict.UNMET


# --- laws ---


@law
@given(made_facts(), st.integers(0, 10**10))
def test_more_rd_never_lowers_the_score(facts, more):
    richer = facts | {"rd_expenses_tax": facts["rd_expenses_tax"] + more}
    assert assess(**as_given(richer)).value >= assess(**as_given(facts)).value


@law
@given(made_facts(), st.sampled_from(["invention_patent", "utility_model"]))
def test_another_right_never_lowers_the_score(facts, kind):
    richer = facts | {"ip": [*facts["ip"], (kind, True)]}
    assert assess(**as_given(richer)).value >= assess(**as_given(facts)).value


@law
@given(made_facts())
def test_the_order_of_rights_does_not_matter(facts):
    turned = facts | {"ip": facts["ip"][::-1]}
    assert assess(**as_given(turned)).value == assess(**as_given(facts)).value


CASES = [
    {},
    {"on": WITH_GUIDE, "sound_accounts": None},
    NOTHING,
    NOTHING | {"employees": 501, "sales_income": yuan("200000000.01")},
    {"employees": Decimal("123456.789"), "st_staff": Decimal("12345.6789")},
    {"sales_income": yuan("123456789.01"), "rd_expenses_tax": yuan("7407407.34")},
    dict.fromkeys([*YEAR, *FILING]),
    {"rd_expenses_tax": yuan("1234567.89"), "ip": [], "st_staff": 7},
]


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("facts", CASES)
def test_a_hostile_decimal_context_changes_nothing(name, facts):
    def everything():
        assessment = assess(**facts)
        return serial.to_plain(assessment), assessment.text("zh"), assessment.text("en")

    expected = everything()
    with hostile(name):
        assert everything() == expected


# --- dates, records, explanations ---


def test_no_rule_before_the_measures_and_the_parameter_is_named():
    assert assess(on="2017-05-03").verdict is Verdict.MET
    with pytest.raises(NoRuleInForceError, match=r"tech_sme_.* on 2017-05-02"):
        assess(on="2017-05-02")


@pytest.mark.parametrize("year", [2020, 2022, 2023])
def test_figures_of_another_year_than_the_one_before_are_refused(year):
    with pytest.raises(InvalidValueError, match=rf"figures of {year} on 2022-06-01.*2021"):
        score_tech_sme(
            TechSMEFiling(enterprise_id="e1"),
            EnterpriseYear(enterprise_id="e1", year=year),
            on=ON,
        )


@pytest.mark.parametrize("wrong", ["2022-6-31", "yesterday", None, 20220601])
def test_a_day_that_is_none_is_refused(wrong):
    filing, year = TechSMEFiling(enterprise_id="e1"), EnterpriseYear(enterprise_id="e1", year=2021)
    with pytest.raises(StmetricsError, match="on"):
        score_tech_sme(filing, year, on=wrong)


def test_a_day_is_taken_as_text_or_date():
    filing, year = TechSMEFiling(enterprise_id="e1"), EnterpriseYear(enterprise_id="e1", year=2021)
    by_text = score_tech_sme(filing, year, on=ON)
    assert score_tech_sme(filing, year, on=date.fromisoformat(ON)) == by_text


def test_a_year_of_another_enterprise_is_refused():
    with pytest.raises(InvalidValueError, match=r"'e2'.*'e1'"):
        score_tech_sme(
            TechSMEFiling(enterprise_id="e1"), EnterpriseYear(enterprise_id="e2", year=2021), on=ON
        )


@pytest.mark.parametrize("name", ["is_resident", "has_incident", *GUIDE, *ROUTES])
@pytest.mark.parametrize("answer", [0, 1, "no", "", 1.0])
def test_a_flag_that_is_no_truth_value_is_refused_by_name(name, answer):
    with pytest.raises(InvalidValueError, match=f"TechSMEFiling.{name}"):
        TechSMEFiling(enterprise_id="e1", **{name: answer})


@pytest.mark.parametrize(("name", "wrong"), [("ip", ["a patent"]), ("enterprise_id", " ")])
def test_other_wrong_values_are_refused_by_name(name, wrong):
    with pytest.raises(InvalidValueError, match=f"TechSMEFiling.{name}"):
        TechSMEFiling(**{"enterprise_id": "e1", name: wrong})


def test_filings_are_frozen():
    filing = TechSMEFiling(enterprise_id="e1", ip=[right()])
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        filing.ip = ()
    assert filing == attrs.evolve(filing)
    assert hash(filing) == hash(attrs.evolve(filing))


@pytest.mark.parametrize("facts", CASES)
def test_the_assessment_is_plain_data_and_text_in_both_languages(facts):
    assessment = assess(**facts)
    data = json.loads(json.dumps(serial.to_plain(assessment), allow_nan=False))
    assert data == serial.to_plain(assessment)
    assert data["verdict"] == assessment.verdict.value
    assert [int(end) for end in data["value"]] == list(assessment.value)
    named = [name["name"] for each in data["criteria"] for name in each["missing"]]
    assert list(dict.fromkeys(named)) == list(assessment.missing)
    for lang, title in (("zh", "科技型中小企业评价"), ("en", "Evaluation as a technology SME")):
        text = assessment.text(lang)
        assert text.startswith(title)
        assert all(getattr(each, lang) in text for each in assessment.programme.criteria)
        assert all(facts_in_words([name], lang) in text for name in assessment.missing)


def test_every_criterion_cites_the_article_it_was_read_in():
    assert [each.source.clause for each in PROGRAMME.criteria] == [
        "Art. 6(1)",
        *["Art. 6(2)"] * 3,
        "Art. 6(3)",
        "Art. 6(4)",
        "Art. 6(5), 7 and 8",
    ]
    assert {each.source.number for each in PROGRAMME.criteria} == {"国科发政〔2017〕115号"}


def test_a_right_listed_twice_is_refused_and_not_counted_twice():
    owned = right()
    with pytest.raises(InvalidValueError, match=r"TechSMEFiling\.ip=.*lists .* 2 times"):
        TechSMEFiling(enterprise_id="e1", ip=[owned, owned])
    assert len(TechSMEFiling(enterprise_id="e1", ip=[owned, right()]).ip) == 2
