"""The conditions of certification, at their edges. Every enterprise here is made up."""

from __future__ import annotations

import copy
import json
import multiprocessing
import pickle
from concurrent.futures import ProcessPoolExecutor
from datetime import date, timedelta
from decimal import Decimal

import attrs
import pytest
from strategies import HOSTILE, hostile

from stmetrics import Verdict, serial
from stmetrics.errors import InvalidValueError, NoRuleInForceError
from stmetrics.law import StatedAssessment, all_of
from stmetrics.records import EnterpriseYear
from stmetrics.records.application import (
    CertificationApplication,
    ExpertScores,
    IntellectualProperty,
    IPKind,
    TechnologyField,
)
from stmetrics.rules import HighTechFacts, assess_high_tech, high_tech_facts, what_if_gaps_closed

MET, UNMET, UNKNOWN, MANUAL = (
    Verdict.MET,
    Verdict.UNMET,
    Verdict.UNKNOWN,
    Verdict.MANUAL_REVIEW,
)
FEN = Decimal("0.01")
MILLION = 10**6
MONEY = (
    "sales_income",
    "total_income",
    "non_taxable_income",
    "high_tech_income",
    "rd_expenses_hte",
    "rd_expenses_hte_in_china",
    "net_assets",
)
PATENT = IntellectualProperty(id="made up", kind="invention_patent", own_development=True)
YEAR = {
    "sales_income": 40 * MILLION,
    "total_income": 50 * MILLION,
    "non_taxable_income": 10 * MILLION,
    "high_tech_income": 24 * MILLION,
    "rd_expenses_hte": 2 * MILLION,
    "rd_expenses_hte_in_china": Decimal(1200000),
    "net_assets": 10 * MILLION,
    "employees": 50,
    "st_staff": 5,
}
"""Exactly on 5 % of R&D, 60 % of it in China, 60 % of high-tech income, 10 % of staff."""
APPLICATION = {
    "enterprise_id": "e1",
    "applied_on": date(2022, 6, 1),
    "registered_on": date(2015, 3, 1),
    "field": "new_materials",
    "ip": (PATENT,),
    "ip_supports_products": True,
    "incidents": (),
    "achievements": 15,
    "expert_scores": ExpertScores(technical=[58, 59], financial=[12, 13]),
}


def year(fiscal=2021, **changes):
    figures = YEAR | changes
    said = {
        name: (Decimal(value), "元") if name in MONEY and value is not None else value
        for name, value in figures.items()
    }
    return EnterpriseYear(**({"enterprise_id": "e1", "year": fiscal} | said))


def three(latest=None, **changes):
    """Three fiscal years: changes of each, and of the latest only."""
    return [
        year(2019, **changes),
        year(2020, **changes),
        year(2021, **(changes | (latest or {}))),
    ]


def application(**changes):
    return CertificationApplication(**(APPLICATION | changes))


def assess(years=None, *, on="2022-06-01", **changes):
    return assess_high_tech(application(**changes), three() if years is None else years, on=on)


def of(assessment, code):
    (found,) = (each for each in assessment.criteria if each.code == code)
    return found


def test_an_enterprise_exactly_on_every_threshold_passes():
    assessment = assess()
    assert assessment.verdict is MET
    assert {each.verdict for each in assessment.criteria} == {MET}
    assert [each.code for each in assessment.criteria] == [
        "age", "ip", "field", "st_staff", "rd_to_sales", "rd_in_china", "income", "score",
        "clean_record",
    ]  # fmt: skip
    assert assessment.missing == assessment.shortfalls == ()


# --- 1, age and 8, clean record ---


@pytest.mark.parametrize(
    ("applied", "registered", "days", "verdict"),
    [
        ("2022-06-01", "2021-05-31", 366, MET),
        ("2022-06-01", "2021-06-01", 365, MET),
        ("2022-06-01", "2021-06-02", 364, UNMET),
        ("2020-06-01", "2019-06-01", 366, MET),
        ("2020-06-01", "2019-06-02", 365, MET),
        ("2020-06-01", "2019-06-03", 364, UNMET),
        ("2022-06-01", "2022-06-01", 0, UNMET),
        ("2022-06-01", None, None, UNKNOWN),
    ],
)
def test_an_enterprise_is_365_calendar_days_old(applied, registered, days, verdict):
    age = of(assess([], applied_on=applied, registered_on=registered), "age")
    assert (age.verdict, age.actual, age.threshold) == (verdict, days, 365)
    assert age.margin == (None if days is None else days - 365)


@pytest.mark.parametrize(
    ("incidents", "verdict"),
    [
        ((), MET),
        (["2021-05-31"], MET),
        (["2021-06-01"], UNMET),
        (["2021-06-02"], UNMET),
        (["2022-05-31"], UNMET),
        (["2022-12-31"], UNMET),
        (["2023-01-01"], MET),
        (["2015-01-01", "2021-06-01"], UNMET),
        (None, UNKNOWN),
    ],
)
def test_no_incident_lies_in_the_365_days_before_or_in_the_year(incidents, verdict):
    assert of(assess(incidents=incidents), "clean_record").verdict is verdict


# --- 2 and 3, rights and field ---

CLASS_1 = [
    "invention_patent",
    "plant_variety",
    "national_crop_variety",
    "national_new_drug",
    "protected_chinese_medicine",
    "ic_layout_design",
]
CLASS_2 = ["utility_model", "design_patent", "software_copyright"]


def test_every_kind_of_right_is_of_one_class():
    assert {each.value for each in IPKind} == {*CLASS_1, *CLASS_2}
    assert {each.value for each in IPKind if each.is_class_1} == set(CLASS_1)


@pytest.mark.parametrize("in_force", [True, False, None])
@pytest.mark.parametrize("used", [True, False, None])
@pytest.mark.parametrize("kind", CLASS_1 + CLASS_2)
def test_a_right_counts_in_force_and_class_2_only_once(kind, used, in_force):
    right = IntellectualProperty(id="another", kind=kind, in_force=in_force, used_before=used)
    again = kind in CLASS_2 and used is True
    unsure = kind in CLASS_2 and used is None
    expected = False if in_force is False or again else None if in_force is None or unsure else True
    assert right.counts is expected
    verdict = {True: MET, False: UNMET, None: UNKNOWN}[expected]
    assert of(assess(ip=[right]), "ip").verdict is verdict
    assert of(assess(ip=[right, PATENT]), "ip").verdict is MET


@pytest.mark.parametrize(
    ("rights", "supports", "verdict"),
    [
        ([PATENT], True, MET),
        ([PATENT], False, UNMET),
        ([PATENT], None, MANUAL),
        ((), True, UNMET),
        ((), None, UNMET),
        (None, True, UNKNOWN),
    ],
)
def test_owning_none_decides_and_support_is_for_the_experts(rights, supports, verdict):
    assert of(assess(ip=rights, ip_supports_products=supports), "ip").verdict is verdict


@pytest.mark.parametrize("field", [*TechnologyField, None])
def test_every_national_field_is_one_and_outside_is_none(field):
    expected = {None: UNKNOWN, TechnologyField.OUTSIDE: UNMET}.get(field, MET)
    assert of(assess(field=field), "field").verdict is expected
    assert len(TechnologyField) == 9


# --- 4, staff ---


@pytest.mark.parametrize(
    ("employees", "staff", "verdict"),
    [
        (50, 5, MET),
        (50, 6, MET),
        (50, 4, UNMET),
        (51, 5, UNMET),
        (59, 5, UNMET),
        (Decimal("99.9"), Decimal("9.99"), MET),
        (Decimal("99.91"), Decimal("9.99"), UNMET),
        (0, 0, MANUAL),
        (None, 5, UNKNOWN),
        (50, None, UNKNOWN),
        (None, None, UNKNOWN),
    ],
)
def test_staff_is_a_tenth_of_employees_of_the_latest_year(employees, staff, verdict):
    years = three({"employees": employees, "st_staff": staff}, employees=1000, st_staff=0)
    assert of(assess(years), "st_staff").verdict is verdict


# --- 5, R&D ---


@pytest.mark.parametrize(
    ("sales", "share"),
    [
        (0, "0.05"),
        (50 * MILLION - FEN, "0.05"),
        (50 * MILLION, "0.05"),
        (50 * MILLION + FEN, "0.04"),
        (200 * MILLION - FEN, "0.04"),
        (200 * MILLION, "0.04"),
        (200 * MILLION + FEN, "0.03"),
        (10**12, "0.03"),
    ],
)
def test_the_band_of_2016_follows_from_the_latest_sales_upper_ends_included(sales, share):
    years = three({"sales_income": sales}, sales_income=1)
    assert of(assess(years), "rd_to_sales").threshold == Decimal(share)


@pytest.mark.parametrize(
    ("sales", "share"),
    [
        (50 * MILLION - FEN, "0.06"),
        (50 * MILLION, "0.04"),
        (50 * MILLION + FEN, "0.04"),
        (200 * MILLION - FEN, "0.04"),
        (200 * MILLION + FEN, "0.03"),
    ],
)
def test_the_band_of_2008_is_6_percent_below_50_million_only(sales, share):
    years = [year(fiscal, sales_income=sales) for fiscal in (2012, 2013, 2014)]
    old = assess(years, on="2015-06-01", applied_on="2015-06-01", registered_on="2010-01-01")
    assert of(old, "rd_to_sales").threshold == Decimal(share)


@pytest.mark.parametrize(
    ("sales", "share"), [(40 * MILLION, 5), (50 * MILLION, 5), (150 * MILLION, 4), (10**9, 3)]
)
@pytest.mark.parametrize("fen", [-1, 0, 1])
def test_rd_over_sales_is_decided_to_the_fen(sales, share, fen):
    needed = Decimal(3 * sales * share) / 100
    others = sales // 50
    rest = needed - 2 * others + fen * FEN
    years = three(
        {"rd_expenses_hte": rest, "rd_expenses_hte_in_china": rest},
        sales_income=sales,
        rd_expenses_hte=others,
        rd_expenses_hte_in_china=others,
    )
    found = of(assess(years), "rd_to_sales")
    assert found.verdict is (UNMET if fen < 0 else MET)
    assert (found.margin > 0) - (found.margin < 0) == (fen > 0) - (fen < 0)


def test_rd_over_sales_is_the_sum_over_the_sum_and_not_a_mean_of_ratios():
    years = [
        year(2019, sales_income=MILLION, rd_expenses_hte=MILLION, rd_expenses_hte_in_china=0),
        year(2020, sales_income=40 * MILLION, rd_expenses_hte=0, rd_expenses_hte_in_china=0),
        year(2021, sales_income=40 * MILLION, rd_expenses_hte=0, rd_expenses_hte_in_china=0),
    ]
    assert of(assess(years), "rd_to_sales").verdict is UNMET


@pytest.mark.parametrize(
    ("in_china", "verdict"),
    [(1_200_000 - FEN, UNMET), (1_200_000, MET), (1_200_000 + FEN, MET), (None, UNKNOWN)],
)
def test_three_fifths_of_all_rd_are_spent_in_china(in_china, verdict):
    years = three({"rd_expenses_hte_in_china": in_china})
    assert of(assess(years), "rd_in_china").verdict is verdict


def test_without_rd_or_sales_there_is_no_share_to_decide():
    idle = assess(three(rd_expenses_hte=0, rd_expenses_hte_in_china=0))
    assert of(idle, "rd_in_china").verdict is MANUAL
    assert of(idle, "rd_to_sales").verdict is UNMET
    assert of(assess(three(sales_income=0)), "rd_to_sales").verdict is MANUAL


# --- 6, income ---


@pytest.mark.parametrize(
    ("changes", "verdict"),
    [
        ({"high_tech_income": 24 * MILLION - FEN}, UNMET),
        ({"high_tech_income": 24 * MILLION + FEN}, MET),
        ({"non_taxable_income": 10 * MILLION - FEN}, UNMET),
        ({"non_taxable_income": 0}, UNMET),
        ({"non_taxable_income": 10 * MILLION + FEN}, MET),
        ({"sales_income": 10}, MET),
        ({"non_taxable_income": 50 * MILLION}, MANUAL),
        ({"non_taxable_income": None}, UNKNOWN),
        ({"total_income": None}, UNKNOWN),
        ({"high_tech_income": None}, UNKNOWN),
    ],
)
def test_income_is_three_fifths_of_the_total_less_the_untaxed(changes, verdict):
    assert of(assess(three(changes)), "income").verdict is verdict
    assert of(assess(three(**changes)), "income").verdict is verdict


# --- 7, score ---


@pytest.mark.parametrize(
    ("technical", "financial", "verdict"),
    [
        ([58], [12], UNMET),
        ([58, 58, 59], [12], MET),
        ([58, 58, 57], [12], UNMET),
        ([58, 57, 59], [12, 12], UNMET),
        ([57, 59, 58], [12, 12, 13], MET),
        ([80], [20], MET),
        ([59], [12], MET),
        ([57], [12], UNMET),
        ([0], [0], UNMET),
        ([58] * 999 + [59], [12] * 999, MET),
    ],
)
def test_the_mean_of_the_experts_must_exceed_70(technical, financial, verdict):
    scores = ExpertScores(technical=technical, financial=financial)
    assert of(assess(expert_scores=scores), "score").verdict is verdict


# --- what is missing ---

OPTIONAL = [name for name in APPLICATION if name not in {"enterprise_id", "applied_on"}]
NOT_NEEDED_WITH_SCORES = {"achievements"}


@pytest.mark.parametrize("name", OPTIONAL)
def test_a_fact_of_the_application_left_out_is_never_a_refusal(name):
    assessment = assess(**{name: None})
    assert assessment.verdict is not UNMET
    assert (assessment.verdict is MET) == (name in NOT_NEEDED_WITH_SCORES)
    if assessment.verdict is UNKNOWN:
        assert name in assessment.missing
    by_law = {"ip_supports_products": MANUAL, "expert_scores": MANUAL, "achievements": MET}
    assert assessment.verdict is by_law.get(name, UNKNOWN)


LATEST_ONLY = {
    "total_income", "non_taxable_income", "high_tech_income", "employees", "st_staff",
}  # fmt: skip
NEVER = {"net_assets"}


@pytest.mark.parametrize("fiscal", [2019, 2020, 2021])
@pytest.mark.parametrize("name", YEAR)
def test_a_figure_of_a_year_left_out_is_never_a_refusal(name, fiscal):
    years = [year(each, **({name: None} if each == fiscal else {})) for each in (2019, 2020, 2021)]
    assessment = assess(years)
    needed = name not in NEVER and (name not in LATEST_ONLY or fiscal == 2021)
    assert assessment.verdict is (UNKNOWN if needed else MET)
    assert assessment.missing == ((f"{name}[{fiscal}]",) if needed else ())


@pytest.mark.parametrize("name", ["net_assets", "sales_income"])
@pytest.mark.parametrize("fiscal", [2019, 2020, 2021])
def test_without_experts_growth_needs_every_year(name, fiscal):
    years = [year(each, **({name: None} if each == fiscal else {})) for each in (2019, 2020, 2021)]
    score = of(assess(years, expert_scores=None), "score")
    assert score.verdict is UNKNOWN
    assert score.missing == ("expert_scores", f"{name}[{fiscal}]")


@pytest.mark.parametrize("fiscal", [2019, 2020, 2021])
def test_a_whole_year_left_out_is_unknown_and_all_of_it_named(fiscal):
    assessment = assess([each for each in three() if each.year != fiscal])
    assert assessment.verdict is UNKNOWN
    assert {f"rd_expenses_hte[{fiscal}]", f"sales_income[{fiscal}]"} <= set(assessment.missing)
    assert all(name.endswith(f"[{fiscal}]") for name in assessment.missing)
    assert len(set(assessment.missing)) == len(assessment.missing)


def test_the_scores_of_the_experts_are_named_where_they_would_decide():
    years = three(net_assets=None)
    assert assess(years, achievements=None).verdict is MET
    without = assess(years, achievements=None, expert_scores=None)
    assert without.verdict is UNKNOWN
    assert "expert_scores" in without.missing


@pytest.mark.parametrize(
    ("right", "named"),
    [
        ({"kind": "utility_model", "used_before": None, "own_development": True}, True),
        ({"kind": "invention_patent", "in_force": None, "own_development": True}, True),
        ({"kind": "invention_patent", "own_development": None}, True),
        ({"kind": "invention_patent", "own_development": False}, False),
    ],
)
def test_a_fact_of_a_right_left_out_is_named_for_the_score(right, named):
    rights = [IntellectualProperty(id="made up", **right)]
    score = of(assess(ip=rights, expert_scores=None), "score")
    assert score.verdict is (UNKNOWN if named else MANUAL)
    assert score.missing == (("expert_scores", "ip") if named else ())


def test_nothing_known_is_unknown_everywhere_and_refused_nowhere():
    bare = CertificationApplication(enterprise_id="e1", applied_on="2022-06-01")
    assessment = assess_high_tech(bare, [], on="2022-06-01")
    assert {each.verdict for each in assessment.criteria} == {UNKNOWN}
    assert all(each.missing for each in assessment.criteria)
    assert assessment.shortfalls == ()
    assert what_if_gaps_closed(assessment).verdict is UNKNOWN


# --- fiscal years ---


@pytest.mark.parametrize(
    ("applied", "registered", "fiscal"),
    [
        ("2022-01-01", "2015-03-01", [2019, 2020, 2021]),
        ("2022-12-31", "2015-03-01", [2019, 2020, 2021]),
        ("2022-06-01", None, [2019, 2020, 2021]),
        ("2022-06-01", "2019-01-01", [2019, 2020, 2021]),
        ("2022-06-01", "2018-12-31", [2019, 2020, 2021]),
        ("2022-06-01", "2019-12-31", [2019, 2020, 2021]),
        ("2022-06-01", "2020-01-01", [2020, 2021]),
        ("2022-06-01", "2021-01-01", [2021]),
        ("2022-06-01", "2022-01-01", [2021]),
    ],
)
def test_the_fiscal_years_are_those_before_the_application(applied, registered, fiscal):
    given = [year(each) for each in range(2023, 2014, -1)]
    facts = high_tech_facts(
        application(applied_on=applied, registered_on=registered), iter(given), on="2022-06-01"
    )
    assert [each.year for each in facts.years] == fiscal
    assert facts.latest.year == 2021
    assert facts.sales == 40 * MILLION * len(fiscal)


def test_other_years_decide_nothing():
    ruin = {"rd_expenses_hte": 0, "rd_expenses_hte_in_china": 0, "high_tech_income": 0}
    years = [year(2018, **ruin), *three(), year(2022, **ruin)]
    assert assess(years).verdict is MET
    assert assess(reversed(years)).verdict is MET


def test_a_young_enterprise_is_judged_by_the_years_it_operated():
    young = [year(2021)]
    assert assess(young, registered_on="2021-01-01").verdict is MET
    assert assess(young, registered_on="2020-12-31").verdict is UNKNOWN
    assert "registered_on" in assess(young, registered_on=None).missing


def test_the_years_of_another_enterprise_are_refused():
    with pytest.raises(InvalidValueError, match="e2"):
        assess([*three(), year(2021, enterprise_id="e2")])
    with pytest.raises(InvalidValueError, match="e2"):
        assess([year(1999, enterprise_id="e2")])


@pytest.mark.parametrize("fiscal", [2019, 2020, 2021])
def test_two_records_of_one_year_are_refused(fiscal):
    with pytest.raises(InvalidValueError, match=f"{fiscal}.*twice"):
        assess([*three(), year(fiscal, sales_income=1)])


# --- which measures ---


def old(years=None, **changes):
    given = {"applied_on": "2015-06-01", "registered_on": "2010-01-01"} | changes
    if years is None:
        years = [
            year(
                fiscal,
                rd_expenses_hte=3 * MILLION,
                rd_expenses_hte_in_china=3 * MILLION,
                college_st_staff=15,
                rd_staff=5,
            )
            for fiscal in (2012, 2013, 2014)
        ]
    return assess(years, on="2015-06-01", **given)


LAPSED = attrs.evolve(PATENT, id="made up, lapsed", in_force=False)
OPEN = attrs.evolve(PATENT, in_force=None)


@pytest.mark.parametrize(
    ("rights", "supports", "verdict"),
    [
        ((PATENT,), True, MET),
        ((LAPSED, PATENT), True, MET),
        ((PATENT,), False, UNMET),
        ((PATENT,), None, MANUAL),
        ((LAPSED,), True, MANUAL),
        ((LAPSED,), False, MANUAL),
        ((OPEN,), False, MANUAL),
        ((), True, MANUAL),
        ((), False, MANUAL),
        (None, True, UNKNOWN),
        (None, False, UNKNOWN),
    ],
)
def test_under_the_2008_measures_owning_nothing_in_force_is_for_a_person(rights, supports, verdict):
    """A licence would have done, so that only a right in force lets its support decide."""
    assert of(old(ip=rights, ip_supports_products=supports), "ip").verdict is verdict


@pytest.mark.parametrize("on", ["2007-12-31", "1999-01-01", date(2007, 12, 31)])
def test_before_2008_no_rule_was_in_force(on):
    with pytest.raises(NoRuleInForceError, match="no value is in force"):
        assess(on=on)


@pytest.mark.parametrize(
    ("on", "name"),
    [
        ("2008-01-01", "high_tech_2008"),
        ("2015-12-31", "high_tech_2008"),
        ("2016-01-01", "high_tech_2016"),
        (date(2026, 11, 22), "high_tech_2016"),
    ],
)
def test_the_measures_follow_from_the_day_asked_for(on, name):
    assert assess(on=on).programme.name == name


def test_under_2008_the_score_is_always_for_the_experts():
    assessment = old()
    assert of(assessment, "score").verdict is MANUAL
    assert {each.verdict for each in assessment.criteria} == {MET, MANUAL}
    assert assessment.verdict is MANUAL
    assert assessment.value is None
    assert "clean_record" not in {each.code for each in assessment.criteria}
    found = {each.code: each.source.confirmation.value for each in assessment.criteria}
    assert {code for code, tag in found.items() if tag != "T"} == {"age", "score"}
    assert of(assessment, "score").threshold == 70


@pytest.mark.parametrize(
    ("changes", "code", "verdict"),
    [
        ({"college_st_staff": 15}, "college_st_staff", MET),
        ({"college_st_staff": 14}, "college_st_staff", UNMET),
        ({"college_st_staff": None}, "college_st_staff", UNKNOWN),
        ({"rd_staff": 5}, "rd_staff", MET),
        ({"rd_staff": 4}, "rd_staff", UNMET),
        ({"rd_staff": None}, "rd_staff", UNKNOWN),
        ({"rd_expenses_hte": Decimal(2400000)}, "rd_to_sales", MET),
        ({"rd_expenses_hte": Decimal("2399999.99")}, "rd_to_sales", UNMET),
    ],
)
def test_the_edges_of_2008_are_its_own(changes, code, verdict):
    full = {"rd_expenses_hte_in_china": 0, "college_st_staff": 15, "rd_staff": 5} | changes
    years = [year(fiscal, **full) for fiscal in (2012, 2013, 2014)]
    result = of(old(years), code)
    assert result.verdict is verdict
    assert bool(result.missing) is (verdict is UNKNOWN)


def test_the_s_and_t_staff_of_2016_is_not_asked_for_in_2008():
    assert "st_staff" not in [each.code for each in old().criteria]
    assert "st_staff[2014]" not in old([]).missing


def test_under_2008_a_licence_would_do_so_owning_no_right_does_not_refuse():
    assert of(old(ip=()), "ip").verdict is not UNMET


def test_that_class_2_counts_only_once_is_no_rule_of_2008():
    used = IntellectualProperty(id="made up", kind="utility_model", used_before=True)
    assert of(old(ip=[used]), "ip").verdict is not UNMET


# --- the assessment as a whole ---

CASES = {
    "passing": {},
    "scored too low": {"expert_scores": ExpertScores(technical=[58], financial=[12])},
    "unscored": {"expert_scores": None},
    "unknown": {"field": None},
    "young": {"registered_on": "2022-01-01"},
    "with incidents": {"incidents": ["2022-01-01"]},
    "without rights": {"ip": ()},
}


@pytest.mark.parametrize("case", CASES)
def test_the_verdict_is_that_of_its_criteria_and_the_plain_form_is_json(case):
    assessment = assess(**CASES[case])
    assert assessment.verdict is all_of(each.verdict for each in assessment.criteria)
    plain = serial.to_plain(assessment)
    assert json.loads(json.dumps(plain)) == plain
    assert {each["code"] for each in plain["shortfalls"]} <= {
        each["code"] for each in plain["criteria"]
    }


@pytest.mark.parametrize("case", CASES)
def test_the_text_says_every_condition_in_either_language(case):
    assessment = assess(**CASES[case])
    for lang in ("zh", "en"):
        lines = assessment.text(lang).splitlines()
        titles = [getattr(each, lang) for each in assessment.criteria]
        values = assessment.value is not None
        ways = lang == "en" and bool(assessment.missing)
        assert len(lines) == 2 + len(titles) + values + len(assessment.shortfalls) + ways
        for title, line in zip(titles, lines[1:], strict=False):
            assert line.startswith(f"  {title}：" if lang == "zh" else f"  {title}: ")


def test_all_rd_in_china_is_printed_as_100_percent():
    years = three(rd_expenses_hte_in_china=2 * MILLION)
    assert "R&D expenses in China: met (figure 100.00%, threshold 60.00%)" in assess(years).text(
        "en"
    )


def test_the_value_is_the_lowest_and_the_highest_score():
    assert assess().value == (71, 71)
    assert assess(expert_scores=None).value == (33, 100 - 20)
    assert serial.to_plain(assess(expert_scores=None))["value"] == ["33", "80"]


def test_every_criterion_has_both_titles_and_a_source():
    for assessment in (assess(), old()):
        codes = [each.code for each in assessment.criteria]
        assert len(set(codes)) == len(codes)
        for each in assessment.criteria:
            assert each.zh.strip()
            assert each.en.isascii()
            assert each.source.number in {
                "国科发火〔2016〕32号", "国科发火〔2016〕195号", "国科发火〔2008〕172号",
            }  # fmt: skip


def test_facts_without_a_fiscal_year_are_refused():
    for years in ((), ["2021"]):
        with pytest.raises(InvalidValueError, match="are no fiscal years"):
            HighTechFacts(application(), date(2022, 6, 1), years)
    assert HighTechFacts(application(), date(2022, 6, 1), [None]).rd is None


def test_records_and_facts_travel_to_a_worker_process():
    facts = high_tech_facts(application(), three(), on="2022-06-01")
    for each in (application(), APPLICATION["expert_scores"], PATENT, facts):
        assert pickle.loads(pickle.dumps(each)) == each  # noqa: S301 - our own bytes
    plain = serial.to_plain(assess())
    assert pickle.loads(pickle.dumps(plain)) == plain  # noqa: S301


def told(assessment):
    """All that an assessment says; run in another process."""
    return (
        serial.to_plain(assessment),
        assessment.text("zh"),
        what_if_gaps_closed(assessment).verdict,
    )


@pytest.mark.parametrize("case", CASES)
def test_an_assessment_pickles_and_copies_as_an_equal(case):
    assessment = assess(**CASES[case])
    for back in (
        pickle.loads(pickle.dumps(assessment)),  # noqa: S301 - our own bytes
        copy.deepcopy(assessment),
    ):
        assert back == assessment
        assert told(back) == told(assessment)
    assert pickle.loads(pickle.dumps(old())) == old()  # noqa: S301


def test_assessments_travel_to_a_spawned_process_and_back():
    assessments = [assess(**facts) for facts in CASES.values()] + [old()]
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        assert list(pool.map(told, assessments)) == [told(each) for each in assessments]


@pytest.mark.parametrize("case", CASES)
def test_what_an_assessment_says_comes_back_from_json_without_the_programme(case):
    stated = assess(**CASES[case]).stated()
    back = serial.loads(serial.dumps(stated), StatedAssessment)
    assert back == stated
    assert (back.text("zh"), back.text("en")) == (stated.text("zh"), stated.text("en"))


# --- hostile contexts ---


@pytest.mark.parametrize("context", HOSTILE)
@pytest.mark.parametrize("fen", [-FEN, 0, FEN])
def test_no_context_of_the_caller_moves_a_verdict(context, fen):
    latest = {
        "sales_income": Decimal("49999999.98"),
        "rd_expenses_hte": Decimal("2499999.999") + fen,
        "rd_expenses_hte_in_china": Decimal(1700000),
        "high_tech_income": 24 * MILLION + fen,
    }
    years = three(latest)
    made = application(expert_scores=None)
    scored = application()

    def told():
        unscored, given = (
            assess_high_tech(each, years, on="2022-06-01") for each in (made, scored)
        )
        return [serial.to_plain(each) for each in (unscored, given, what_if_gaps_closed(given))]

    plain = told()
    text = assess_high_tech(made, years, on="2022-06-01").text()
    with hostile(context):
        assert told() == plain
        assert assess_high_tech(made, years, on="2022-06-01").text() == text
    verdicts = {each["code"]: each["verdict"] for each in plain[1]["criteria"]}
    expected = "unmet" if fen < 0 else "met"
    assert verdicts["rd_to_sales"] == verdicts["income"] == expected


# --- the records ---


@pytest.mark.parametrize(
    "changes",
    [
        {"enterprise_id": " "},
        {"field": "trade"},
        {"achievements": -1},
        {"achievements": 1.5},
        {"ip": ["made up"]},
        {"ip_supports_products": "yes"},
        {"incidents": "2022-01-01"},
        {"expert_scores": (58, 12)},
        {"registered_on": "2022-06-02"},
    ],
)
def test_an_application_that_cannot_be_is_refused(changes):
    with pytest.raises(InvalidValueError, match="CertificationApplication"):
        application(**changes)


@pytest.mark.parametrize(
    ("technical", "financial"),
    [
        ([], [12]),
        ([58], []),
        ([81], [12]),
        ([58, 80 + FEN], [12]),
        ([58], [20 + FEN]),
        ([-FEN], [12]),
        ([58], [-1]),
    ],
)
def test_scores_outside_their_blocks_are_refused(technical, financial):
    with pytest.raises(InvalidValueError, match="ExpertScores"):
        ExpertScores(technical=technical, financial=financial)


def test_incidents_are_kept_in_order():
    days = application(incidents=["2021-01-01", date(2020, 1, 1)]).incidents
    assert days == (date(2020, 1, 1), date(2021, 1, 1))
    assert days[0] + timedelta(366) == days[1]


def test_a_right_listed_twice_is_refused_and_not_counted_twice():
    design = IntellectualProperty(id="made up 1", kind="design_patent")
    with pytest.raises(InvalidValueError, match=r"lists 'made up 1' 2 times"):
        application(ip=[design, PATENT, attrs.evolve(design, in_force=False)])
    assert len(application(ip=[design, PATENT]).ip) == 2


@pytest.mark.parametrize("changes", [{"id": ""}, {"kind": "trade_mark"}, {"in_force": 1}])
def test_a_right_that_cannot_be_is_refused(changes):
    with pytest.raises(InvalidValueError, match="IntellectualProperty"):
        IntellectualProperty(**({"id": "made up", "kind": "design_patent"} | changes))


def test_under_2008_rights_that_are_not_known_are_unknown():
    application = CertificationApplication(enterprise_id="e1", applied_on="2012-06-01")
    assessment = assess_high_tech(application, [], on="2012-06-01")
    (owned,) = (each for each in assessment.criteria if each.code == "ip")
    assert owned.verdict is Verdict.UNKNOWN
