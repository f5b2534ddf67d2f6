"""An assessment as plain data, and back: nothing that it says is lost."""

from __future__ import annotations

import json
import pickle
from datetime import date
from decimal import Decimal
from fractions import Fraction

import attrs
import pytest
from hypothesis import given, strategies as st
from strategies import law, maybe

from stmetrics import Verdict
from stmetrics.errors import InvalidValueError
from stmetrics.law import (
    Condition,
    CriterionResult,
    Decided,
    Programme,
    Shortfall,
    Source,
    StatedAssessment,
)

words = st.text(max_size=8)
numbers = (
    st.integers()
    | st.decimals(allow_nan=False, allow_infinity=False)
    | st.fractions()
    | st.floats(allow_nan=False, allow_infinity=False)
)
figures = st.none() | st.booleans() | numbers | words | st.dates() | st.tuples(numbers, numbers)
sources = st.builds(
    Source,
    document=words,
    number=words,
    clause=words,
    issued=maybe(st.dates()),
    effective=maybe(st.dates()),
    confirmation=st.sampled_from("TSK"),
    note=words,
)
conditions = st.builds(
    Condition, code=words, zh=words, en=words, source=sources, note=words, is_share=st.booleans()
)
results = st.builds(
    CriterionResult,
    conditions,
    st.sampled_from(Verdict),
    figures,
    figures,
    figures,
    st.lists(words, max_size=3).map(tuple),
)
gaps = st.builds(
    Shortfall,
    code=words,
    amount=st.decimals(allow_nan=False, allow_infinity=False),
    unit=words,
    zh=words,
    en=words,
    exceed=st.booleans(),
)
statements = st.builds(
    StatedAssessment,
    programme=words,
    zh=words,
    en=words,
    on=st.dates(),
    verdict=st.sampled_from(Verdict),
    value=figures,
    criteria=st.lists(results, max_size=3).map(tuple),
    shortfalls=st.lists(gaps, max_size=3).map(tuple),
)
PLAIN = StatedAssessment(
    programme="made_up",
    zh="虚构",
    en="Made up",
    on="2026-05-01",
    verdict=Verdict.UNMET,
    value=Decimal("0.10"),
    criteria=(),
    shortfalls=(),
).as_dict()


@given(statements)
@law
def test_an_assessment_comes_back_from_json_as_it_was(stated):
    back = StatedAssessment.from_dict(json.loads(json.dumps(stated.as_dict())))
    assert back == stated
    assert back.as_dict() == stated.as_dict()
    assert type(back.value) is type(stated.value)
    assert pickle.loads(pickle.dumps(stated)) == stated  # noqa: S301 - our own bytes


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        (Decimal("1E+2"), "100"),
        (7, 7),
        (Fraction(1, 3), {"fraction": "1/3"}),
        (date(2026, 5, 1), {"date": "2026-05-01"}),
        ("A", {"text": "A"}),
        ((60, Decimal("70.5")), [60, "70.5"]),
        (0.1, 0.1),
        (True, True),
        (None, None),
    ],
)
def test_a_figure_says_what_it_is(value, plain):
    stated = attrs.evolve(StatedAssessment.from_dict(PLAIN), value=value)
    assert stated.as_dict()["value"] == plain
    assert StatedAssessment.from_dict(stated.as_dict()).value == value


def test_a_figure_of_another_kind_is_kept_as_its_text():
    stated = attrs.evolve(StatedAssessment.from_dict(PLAIN), value=Verdict.MET)
    assert StatedAssessment.from_dict(stated.as_dict()).value == "Verdict.MET"


def test_what_is_stated_reads_like_the_assessment_itself():
    programme = Programme(
        name="made_up",
        zh="虚构",
        en="Made up",
        criteria=(
            Decided(
                code="clean",
                zh="无失信",
                en="Clean record",
                source=Source(document="made up", confirmation="K"),
                operands=lambda facts: (facts,),
                names=("record",),
            ),
        ),
    )
    assessment = programme.assess(Verdict.UNKNOWN, on="2026-05-01")
    stated = assessment.stated()
    assert (
        str(stated) == str(assessment) == "虚构 2026-05-01：未知\n  无失信：未知（缺少：record）\n"
        "  各项依据均未见来源，使用前请核实。"
    )
    assert (
        stated.text("en")
        == assessment.text("en")
        == (
            "Made up 2026-05-01: unknown\n  Clean record: unknown [record]\n"
            "  To verify before use: every rule (not seen in any source)."
        )
    )
    assert stated.missing == assessment.missing == ("record",)
    assert (stated.verdict, stated.criteria) == (assessment.verdict, assessment.criteria)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"verdit": "met"}, "unknown keys: 'verdit'"),
        ({"verdict": "fine"}, "Verdict 'fine'"),
        ({"value": "1.2.3"}, "'1.2.3' is not the plain form|plain form of a figure"),
        ({"value": {"fraction": "1/0"}}, "plain form of a figure"),
        ({"value": {"number": "1"}}, "plain form of a figure"),
        ({"value": {"date": "1", "text": "2"}}, "plain form of a figure"),
        ({"value": {1}}, "plain form of a figure"),
        ({"criteria": ["made up"]}, "is no criterion"),
        ({"shortfalls": [{"code": "a"}]}, "lacks: amount, unit, zh, en, exceed"),
        ({"on": "1 May"}, "1 May"),
    ],
)
def test_what_is_not_the_plain_form_is_refused_by_name(changes, said):
    with pytest.raises(InvalidValueError, match=said):
        StatedAssessment.from_dict(PLAIN | changes)


def test_a_key_left_out_is_named():
    with pytest.raises(InvalidValueError, match="lacks: verdict"):
        StatedAssessment.from_dict({key: PLAIN[key] for key in PLAIN if key != "verdict"})
    with pytest.raises(InvalidValueError, match="is no assessment"):
        StatedAssessment.from_dict([])
