"""Technology-advanced service enterprises: three shares at their edges, and a second writing.

Every enterprise here is made up.
"""

from __future__ import annotations

import pickle
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, strategies as st
from strategies import HOSTILE, hostile, law, maybe, yuan

from stmetrics import Verdict
from stmetrics.errors import InvalidValueError, NoRuleInForceError
from stmetrics.rules import AdvancedServiceYear, assess_advanced_service, parameter, unconfirmed

MET, UNMET, UNKNOWN = Verdict.MET, Verdict.UNMET, Verdict.UNKNOWN
ON = "2022-12-31"
FACTS = {
    "employees": 100,
    "college_staff": 50,
    "total_income": "1000万元",
    "service_income": "500万元",
    "offshore_income": "350万元",
    "meets_other_conditions": True,
}


def assess(on=ON, **facts):
    """Assess the case that lies on every edge, with some facts changed."""
    year = AdvancedServiceYear(enterprise_id="e1", year=2022, **FACTS | facts)
    return assess_advanced_service(year, on=on)


def test_the_case_on_every_edge_passes():
    assessment = assess()
    assert assessment.verdict is MET
    assert [each.margin for each in assessment.criteria] == [0, 0, 0, None]
    assert (assessment.missing, assessment.shortfalls, assessment.value) == ((), (), None)


@pytest.mark.parametrize(
    ("code", "facts", "verdict"),
    [
        ("college_staff", {"college_staff": Decimal("49.99")}, UNMET),
        ("college_staff", {"college_staff": Decimal("50.01")}, MET),
        ("service_income", {"service_income": yuan("4999999.99")}, UNMET),
        ("service_income", {"service_income": yuan("5000000.01")}, MET),
        ("offshore_income", {"offshore_income": yuan("3499999.99")}, UNMET),
        ("offshore_income", {"offshore_income": yuan("3500000.01")}, MET),
        ("other_conditions", {"meets_other_conditions": False}, UNMET),
        ("other_conditions", {"meets_other_conditions": None}, UNKNOWN),
    ],
)
def test_each_condition_alone_decides(code, facts, verdict):
    assessment = assess(**facts)
    assert next(each.verdict for each in assessment.criteria if each.code == code) is verdict
    assert assessment.verdict is verdict


@pytest.mark.parametrize("name", sorted(FACTS))
def test_every_fact_is_needed_and_named(name):
    assessment = assess(**{name: None})
    assert assessment.verdict is UNKNOWN
    assert assessment.missing == (name,)


def test_a_whole_of_zero_is_for_a_person():
    nothing = dict.fromkeys(("total_income", "service_income", "offshore_income"), "0元")
    assert assess(**nothing).verdict is Verdict.MANUAL_REVIEW


def test_before_2017_there_is_no_rule():
    with pytest.raises(NoRuleInForceError):
        assess("2016-12-31", meets_other_conditions=False)
    assert assess("2017-01-01").verdict is MET


@pytest.mark.parametrize("part", ["college_staff", "service_income", "offshore_income"])
def test_a_part_above_its_whole_is_refused(part):
    with pytest.raises(InvalidValueError):
        assess(**{part: 101 if part == "college_staff" else "1001万元"})


def test_what_is_lacking_is_enough_and_no_more():
    low = {"college_staff": 30, "service_income": "400万元", "offshore_income": "300万元"}
    staff, service, offshore = assess(**low).shortfalls
    assert (staff.code, staff.unit, service.unit, offshore.unit) == (
        "college_staff", "人", "元", "元",
    )  # fmt: skip
    assert staff.text("zh").startswith("需新增大专以上学历职工（计入职工总数）：")
    assert staff.text("en").startswith("College-educated staff to hire, who count as employees")
    for less, verdict in ((0, MET), (1, UNMET)):
        hired = staff.amount - less
        earned = service.amount - Decimal(less) / 100
        sold = offshore.amount - Decimal(less) / 100
        by_staff = assess(employees=100 + hired, college_staff=30 + hired)
        by_service = assess(
            total_income=yuan(10_000_000 + earned),
            service_income=yuan(4_000_000 + earned),
            offshore_income="1000万元",
        )
        by_offshore = assess(
            total_income=yuan(10_000_000 + sold),
            service_income="1000万元",
            offshore_income=yuan(3_000_000 + sold),
        )
        assert {by_staff.verdict, by_service.verdict, by_offshore.verdict} == {verdict}


def plainly(facts):
    """The conditions written a second time, with fractions."""
    said = []
    for part, whole, percent in (
        ("college_staff", "employees", 50),
        ("service_income", "total_income", 50),
        ("offshore_income", "total_income", 35),
    ):
        if facts[part] is None or facts[whole] is None:
            said.append("unknown")
        elif facts[whole] == 0:
            said.append("manual_review")
        else:
            said.append("unmet" if Fraction(facts[part] * 100, facts[whole]) < percent else "met")
    said.append({True: "met", False: "unmet", None: "unknown"}[facts["meets_other_conditions"]])
    return next(each for each in ("unmet", "unknown", "manual_review", "met") if each in said)


@st.composite
def made_facts(draw):
    facts = {"meets_other_conditions": draw(st.sampled_from([True, True, False, None]))}
    for whole, parts in (
        ("employees", {"college_staff": 50}),
        ("total_income", {"service_income": 50, "offshore_income": 35}),
    ):
        total = draw(st.integers(0, 1000))
        facts[whole] = draw(maybe(st.just(total)))
        for part, percent in parts.items():
            edge = st.integers(-1, 1).map(lambda n, e=total * percent // 100: e + n)
            facts[part] = draw(maybe(edge.filter(lambda n, t=total: 0 <= n <= t)))
    return facts


@law
@given(made_facts())
def test_a_second_writing_of_the_conditions_agrees(facts):
    given_facts = {
        name: yuan(value) if name.endswith("income") and value is not None else value
        for name, value in facts.items()
    }
    assert assess(**given_facts).verdict.value == plainly(facts)


@pytest.mark.parametrize("name", HOSTILE)
def test_the_callers_context_changes_nothing(name):
    plain = assess(college_staff=33)
    with hostile(name):
        again = assess(college_staff=33)
        assert (again.verdict, again.shortfalls) == (plain.verdict, plain.shortfalls)


def test_it_pickles_and_says_what_the_library_does_not_have():
    assessment = assess(meets_other_conditions=None)
    again = pickle.loads(pickle.dumps(assessment))  # noqa: S301 - our own
    assert again == assessment
    assert "本库未收录" in assessment.text("zh")
    assert "not seen in any source" in assessment.text("en")


def test_rate_and_training_are_found_by_name():
    assert parameter("advanced_service_tax_rate").on(ON).value == Decimal("0.15")
    assert parameter("advanced_service_training_share").on(ON).value == Decimal("0.08")
    assert not [each for each in unconfirmed() if each.parameter.startswith("advanced_service")]
