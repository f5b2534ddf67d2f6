"""Two assessments side by side: which conditions differ, and by what."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import attrs
import pytest
from hypothesis import given
from result_strategies import stated
from strategies import law

from stmetrics import CertificationApplication, EnterpriseYear, Verdict, serial
from stmetrics.errors import InvalidValueError
from stmetrics.law import (
    AssessmentComparison,
    ConditionDifference,
    CriterionResult,
    Source,
    StatedAssessment,
    compare_assessments,
)
from stmetrics.rules import assess_high_tech

SOURCE = Source(document="made up", confirmation="K")
YEARS = [
    EnterpriseYear(
        enterprise_id="e1",
        year=year,
        sales_income="4000万元",
        rd_expenses_hte="220万元",
        rd_expenses_hte_in_china="220万元",
        employees=100,
        st_staff=20,
    )
    for year in (2012, 2013, 2014)
]
APPLICATION = CertificationApplication(
    enterprise_id="e1",
    applied_on="2015-06-01",
    registered_on="2010-01-01",
    incidents=["2015-01-01"],
)
THEN, NOW = (assess_high_tech(APPLICATION, YEARS, on=day) for day in ("2015-12-31", "2016-01-01"))
COMPARED = compare_assessments(NOW, THEN)


def result(**more):
    made = {"code": "c", "zh": "虚构", "en": "Made up", "source": SOURCE, "verdict": Verdict.MET}
    return CriterionResult(**made | more)


def assessment(*criteria, **more):
    made = {
        "programme": "made_up", "zh": "虚构", "en": "Made up", "on": "2026-05-01",
        "verdict": Verdict.MET, "value": None, "criteria": criteria, "shortfalls": (),
    }  # fmt: skip
    return StatedAssessment(**made | more)


def test_what_differs_between_two_measures_is_told_by_its_code():
    by_code = {each.code: each for each in COMPARED.differences}
    assert list(by_code) == [
        "st_staff", "rd_to_sales", "score", "clean_record", "college_st_staff", "rd_staff",
    ]  # fmt: skip
    ratio = by_code["rd_to_sales"]
    assert (ratio.base.verdict, ratio.current.verdict) == (Verdict.UNMET, Verdict.MET)
    assert (ratio.threshold_change, ratio.actual_change) == (Decimal("-0.01"), 0)
    assert by_code["st_staff"].base is by_code["rd_staff"].current is None
    assert by_code["st_staff"].criterion is by_code["st_staff"].current
    assert by_code["rd_staff"].criterion is by_code["rd_staff"].base
    assert by_code["rd_staff"].threshold_change is None


def test_the_legal_values_that_differ_are_told_too():
    names = [tuple(each and each.name for each in pair) for pair in COMPARED.parameters]
    assert ("high_tech_rd_to_sales", "high_tech_rd_to_sales") in names
    assert ("high_tech_st_staff_share", None) in names
    assert (None, "high_tech_college_staff_share") in names
    assert "high_tech_rd_in_china_share" not in {name for pair in names for name in pair}


def test_the_text_says_both_verdicts_and_what_became_of_each_condition():
    lines = COMPARED.text("en").splitlines()
    assert lines[0] == (
        "High-tech certification, measures of 2008 as far as known 2015-12-31 → "
        "High-tech certification, measures of 2016 2016-01-01: not met"
    )
    assert lines[2] == (
        "  R&D expenses over sales of the fiscal years: not met → met (figure 5.50%; "
        "threshold 6.00% → 5.00%, changed by -1.00 percentage points)"
    )
    assert "  No major incident in the year before: — → not met" in lines
    assert lines[-1] == "  Value: — → 0-90 points"
    zh = COMPARED.text()
    assert zh == str(COMPARED)
    assert "（实际5.50%；标准6.00% → 5.00%，变化-1.00个百分点）" in zh
    assert "缺少：2014年研发人员数 → —" in zh
    assert zh.endswith("结果：— → 0-90分")


def test_rows_hold_what_both_say_and_the_change():
    for lang in ("zh", "en"):
        rows = COMPARED.rows(lang)
        assert len(rows) == len(COMPARED.differences)
        assert len({tuple(each) for each in rows}) == 1
    row = COMPARED.rows("en")[1]
    assert row["condition"] == "R&D expenses over sales of the fiscal years"
    assert (row["base_verdict"], row["current_verdict"]) == ("not met", "met")
    assert (row["base_threshold"], row["current_threshold"]) == (Decimal("0.06"), Decimal("0.05"))
    assert row["threshold_change"] == Decimal("-0.01")
    assert row["unit"] == "ratio"
    assert row["base_basis"].startswith("国科发火〔2008〕172号")
    assert COMPARED.rows("en")[0]["base_verdict"] is None


def test_every_form_shows_it():
    for lang, heading in (("zh", "标准变化"), ("en", "Change of threshold")):
        for shown in (COMPARED.table(lang), COMPARED.markdown(lang), COMPARED.html(lang)):
            assert "6.00% → 5.00%" in shown
            assert heading in shown
    assert COMPARED._repr_html_() == COMPARED.html()
    assert len(repr(COMPARED)) <= 200
    for form in (COMPARED.text, COMPARED.rows, COMPARED.table):
        with pytest.raises(InvalidValueError, match="lang"):
            form("fr")


@given(stated)
@law
def test_an_assessment_does_not_differ_from_itself(one):
    alone = compare_assessments(one, one)
    assert alone.differences == alone.parameters == alone.rows() == () or alone.rows() == []
    assert alone.text().endswith("各项条件无差异。")
    assert alone.text("en").endswith("No condition differs.")


@given(stated, stated)
@law
def test_what_differs_is_the_same_seen_from_either_side(one, other):
    there, back = compare_assessments(one, other), compare_assessments(other, one)
    assert {each.code for each in there.differences} == {each.code for each in back.differences}
    for each in there.differences:
        (twin,) = [found for found in back.differences if found.code == each.code]
        assert (twin.current, twin.base) == (each.base, each.current)
    assert {pair[::-1] for pair in map(_names, there.parameters)} == set(
        map(_names, back.parameters)
    )


def _names(pair):
    return tuple(each and each.name for each in pair)


def test_another_clause_alone_is_no_difference():
    moved = result(source=attrs.evolve(SOURCE, clause="Art. 2"), zh="更名", note="n")
    assert compare_assessments(assessment(moved), assessment(result())).differences == ()


@pytest.mark.parametrize(
    ("now", "then", "change"),
    [
        (5, 3, 2),
        (Decimal("0.5"), 1, Decimal("-0.5")),
        (Fraction(1, 3), Decimal("0.5"), Fraction(-1, 6)),
        ((1, 2), 3, None),
        (None, 3, None),
        (True, 3, None),
    ],
)
def test_a_change_is_exact_and_only_between_numbers(now, then, change):
    each = ConditionDifference(code="c", current=result(actual=now), base=result(actual=then))
    assert each.actual_change == change
    assert type(each.actual_change) is type(change)


def test_a_figure_that_is_gone_or_new_is_a_dash():
    gone = compare_assessments(assessment(result()), assessment(result(actual=5, threshold=3)))
    assert gone.text("en").splitlines()[1] == "  Made up: met (figure 5 → —; threshold 3 → —)"
    zero = compare_assessments(assessment(result(actual=0)), assessment(result()))
    assert zero.text().splitlines()[1] == "  虚构：符合（实际— → 0）"


def test_a_threshold_that_must_be_exceeded_says_so():
    strict = result(actual=72, threshold=70, exceed=True)
    higher = attrs.evolve(strict, threshold=71)
    changed = compare_assessments(assessment(higher), assessment(strict))
    assert "（实际72；标准大于70 → 大于71，变化1）" in changed.text()
    assert "threshold more than 70 → more than 71" in changed.text("en")
    assert "（实际72，标准大于70）" in assessment(strict).text()
    assert "大于70" in assessment(strict).table()
    new = compare_assessments(assessment(strict), assessment(result(actual=72)))
    assert "标准— → 大于70" in new.text()


def test_a_comparison_travels_as_plain_data():
    assert serial.loads(serial.dumps(COMPARED), AssessmentComparison) == COMPARED


@pytest.mark.parametrize("given_one", [None, "met", COMPARED])
def test_what_is_no_assessment_is_refused_by_its_place(given_one):
    with pytest.raises(InvalidValueError, match=r"^current="):
        compare_assessments(given_one, THEN)
    with pytest.raises(InvalidValueError, match=r"^base="):
        compare_assessments(NOW.stated(), given_one)
