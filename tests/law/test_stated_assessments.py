"""An assessment as plain data, and back: nothing that it says is lost."""

from __future__ import annotations

import pickle
from datetime import date
from decimal import Decimal
from fractions import Fraction

import attrs
import pytest
from good_cases import CASES, NOW
from hypothesis import given, strategies as st
from strategies import law, maybe

from stmetrics import Verdict, serial
from stmetrics.errors import InvalidValueError
from stmetrics.law import (
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
results = st.builds(
    CriterionResult,
    code=words,
    zh=words,
    en=words,
    source=sources,
    verdict=st.sampled_from(Verdict),
    actual=figures,
    threshold=figures,
    margin=figures,
    missing=st.lists(words, max_size=3).map(tuple),
    note=words,
    is_share=st.booleans(),
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
MADE_UP = StatedAssessment(
    programme="made_up",
    zh="虚构",
    en="Made up",
    on="2026-05-01",
    verdict=Verdict.UNMET,
    value=Decimal("0.10"),
    criteria=(),
    shortfalls=(),
)


PLAIN = serial.to_plain(MADE_UP)


@given(statements)
@law
def test_an_assessment_comes_back_from_json_as_it_was(stated):
    back = serial.loads(serial.dumps(stated), StatedAssessment)
    assert back == stated
    assert serial.dumps(back) == serial.dumps(stated)
    assert type(back.value) is type(stated.value)
    assert pickle.loads(pickle.dumps(stated)) == stated  # noqa: S301 - our own bytes


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        (Decimal("1E+2"), "1E+2"),
        (7, 7),
        (Fraction(1, 3), "1/3"),
        (date(2026, 5, 1), "2026-05-01"),
        ("A", {"type": "text", "value": "A"}),
        ((60, Decimal("70.5")), [60, "70.5"]),
        (0.1, {"type": "float", "value": 0.1}),
        (Verdict.MET, {"type": "Verdict", "value": "met"}),
        (True, True),
        (None, None),
    ],
)
def test_a_figure_says_what_it_is(value, plain):
    written = serial.to_plain(attrs.evolve(MADE_UP, value=value))
    assert written["value"] == plain
    assert serial.from_plain(written).value == value


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
        str(stated)
        == str(assessment)
        == "虚构，2026年5月1日：无法判断\n  无失信：无法判断（缺少：record）\n"
        "  各项依据均未见来源，使用前请核实。"
    )
    assert (
        stated.text("en")
        == assessment.text("en")
        == (
            "Made up, 1 May 2026: unknown\n  Clean record: unknown (not known: record)\n"
            "  To verify before use: every rule (not seen in any source)."
        )
    )
    assert stated.missing == assessment.missing == ("record",)
    assert (stated.verdict, stated.criteria) == (assessment.verdict, assessment.criteria)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"verdit": "met"}, "'verdit': is no field"),
        ({"verdict": "fine"}, "verdict: 'fine': is no Verdict"),
        ({"value": "1.2.3"}, "value: '1.2.3'"),
        ({"value": "1/0"}, "value: '1/0'"),
        ({"criteria": ["made up"]}, r"criteria\[0\]: 'made up': is no CriterionResult"),
        ({"shortfalls": [{"code": "a"}]}, "'amount': is missing"),
        ({"on": "1 May"}, "1 May"),
    ],
)
def test_what_is_not_the_plain_form_is_refused_by_name(changes, said):
    with pytest.raises(InvalidValueError, match=said):
        serial.from_plain(PLAIN | changes, StatedAssessment)


def test_a_key_left_out_is_named():
    with pytest.raises(InvalidValueError, match="'verdict': is missing"):
        serial.from_plain({key: PLAIN[key] for key in PLAIN if key != "verdict"})


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_json_says_in_chinese_what_it_says_in_english(case):
    made = case.ask(case.facts, NOW)
    lacking = []

    def look(plain):
        if isinstance(plain, dict):
            said = [each for each in ("note", "decides") if plain.get(each)]
            lacking.extend(plain[each] for each in said if plain.get(f"{each}_zh") == "")
            plain = list(plain.values())
        for each in plain if isinstance(plain, list) else ():
            look(each)

    look(serial.to_plain(made))
    assert lacking == []
