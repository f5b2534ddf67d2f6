"""Criteria, programmes and assessments, as someone outside the library would build them."""

from __future__ import annotations

import json
import pickle
import types
from datetime import date
from decimal import Decimal
from fractions import Fraction

import attrs
import numpy as np
import pytest
from hypothesis import given, strategies as st
from strategies import HOSTILE, hostile, law, maybe

import stmetrics
from stmetrics import Verdict, serial
from stmetrics.errors import InvalidValueError, UnitError
from stmetrics.law import (
    AtLeast,
    AtMost,
    Criterion,
    Decided,
    Fact,
    Programme,
    ScoreAbove,
    ShareAtLeast,
    ShareAtMost,
    Shortfall,
    Source,
    all_of,
    any_of,
)
from stmetrics.law._criterion_words import criterion_cells, criterion_line
from stmetrics.units import parse, quantity

MET, UNMET, UNKNOWN = Verdict.MET, Verdict.UNMET, Verdict.UNKNOWN
MANUAL, NONE = Verdict.MANUAL_REVIEW, Verdict.NOT_APPLICABLE
MADE_UP = Source(document="made up", number="no. 1", clause="Art. 1", confirmation="K")
amounts = st.integers(0, 1000).map(Decimal)


def of(kind, operands, code="made_up", **more):
    return kind(
        code=code, zh="虚构条件", en="Made-up condition", source=MADE_UP, operands=operands, **more
    )


# Functions of a module, so that a programme made of them can travel to a worker process.


def staff_of(facts):
    return facts.get("staff"), 10


def debt_of(facts):
    return facts.get("debt"), Decimal("0.8")


def income_of(facts):
    return facts.get("main"), facts.get("income"), Decimal("0.8")


def clean_of(facts):
    return (facts.get("clean", UNKNOWN),)


def name_clean(facts):
    return () if "clean" in facts else ("clean",)


def staff_to_add(facts):
    staff = facts.get("staff")
    if staff is None or staff >= 10:
        return ()
    return (
        Shortfall(code="staff", amount=10 - staff, unit="人", zh="增加职工", en="Staff to add"),
    )


def income_in_all(facts):
    return facts.get("income")


PROVINCIAL = Programme(
    name="made_up_provincial",
    zh="虚构省级计划",
    en="Made-up provincial programme",
    criteria=(
        of(AtLeast, staff_of, "staff", names=("staff",)),
        of(AtMost, debt_of, "debt", names=("debt",)),
        of(ShareAtLeast, income_of, "main", names=("main", "income"), note="of all income"),
        of(Decided, clean_of, "clean", missing=name_clean),
    ),
    value=income_in_all,
    shortfalls=staff_to_add,
)
GOOD = {
    "staff": Decimal(10),
    "debt": Decimal("0.8"),
    "main": Decimal(80),
    "income": Decimal(100),
    "clean": MET,
}


# --- kinds of criteria ---


@given(maybe(amounts), maybe(amounts))
@law
def test_at_least_and_at_most_include_their_threshold(number, threshold):
    low = of(AtLeast, lambda pair: pair).explained((number, threshold))
    high = of(AtMost, lambda pair: pair).explained((number, threshold))
    if number is None or threshold is None:
        assert low.verdict is high.verdict is UNKNOWN
        assert low.margin is high.margin is None
        return
    assert low.verdict is (MET if number >= threshold else UNMET)
    assert high.verdict is (MET if number <= threshold else UNMET)
    assert (low.margin >= 0) is (low.verdict is MET)
    assert low.margin == number - threshold == -high.margin


@given(maybe(amounts), maybe(amounts), maybe(st.integers(0, 100).map(lambda n: Decimal(n) / 100)))
@law
def test_a_share_is_decided_by_the_exact_quotient(part, whole, share):
    result = of(ShareAtLeast, lambda facts: facts).explained((part, whole, share))
    if None in (part, whole, share):
        assert result.verdict is UNKNOWN
        assert result.actual is None
    elif whole == 0:
        assert result.verdict is MANUAL
        assert result.actual is None
    else:
        ratio = Fraction(part) / Fraction(whole)
        assert result.verdict is (MET if ratio >= Fraction(share) else UNMET)
        assert abs(Fraction(result.actual) - ratio) <= Fraction(1, 10**28)
        assert result.threshold == share


@pytest.mark.parametrize("whole", [Decimal(0), Decimal(-5)])
@pytest.mark.parametrize("part", [Decimal(0), Decimal(3)])
def test_a_whole_of_zero_or_less_has_no_share_and_is_for_a_person(part, whole):
    assert of(ShareAtLeast, lambda facts: facts).verdict((part, whole, Decimal("0.6"))) is MANUAL
    assert of(ShareAtLeast, lambda facts: facts).verdict((None, whole, Decimal("0.6"))) is UNKNOWN


@given(
    st.integers(0, 100), st.integers(0, 100), st.integers(1, 99), st.booleans(), st.integers(1, 9)
)
@law
def test_a_score_range_decides_where_all_of_it_lies_on_one_side(one, other, mark, known, scale):
    low, high = sorted((one, other))
    scaled = (low * scale, high * scale, mark * scale, known, scale)
    result = of(ScoreAbove, lambda facts: facts).explained(scaled)
    expected = MET if low > mark else UNMET if high <= mark else MANUAL if known else UNKNOWN
    assert result.verdict is expected
    assert result.actual == (low if low == high else (low, high))
    assert result.threshold == mark
    assert result.margin == low - mark


@pytest.mark.parametrize("verdict", list(Verdict))
def test_what_the_facts_decide_is_given_with_their_figures(verdict):
    decided = of(Decided, lambda figures: (verdict, *figures))
    assert decided.verdict(()) is verdict
    bare, full = decided.explained(()), decided.explained((Decimal(3), Decimal(2), Decimal(1)))
    assert (bare.actual, bare.threshold, bare.margin) == (None, None, None)
    assert (full.actual, full.threshold, full.margin) == (3, 2, 1)


def test_a_criterion_of_no_kind_decides_nothing():
    bare = of(Criterion, lambda facts: facts)
    for ask in (bare.verdict, bare.explained):
        with pytest.raises(NotImplementedError):
            ask(())


@pytest.mark.parametrize(
    ("kind", "figures"),
    [
        (AtLeast, ("many", 10)),
        (AtLeast, (float("nan"), 10)),
        (AtMost, (float("nan"), 10)),
        (AtMost, (Decimal("NaN"), 10)),
        (ShareAtLeast, (float("nan"), Decimal(1), Decimal("0.6"))),
        (ShareAtMost, (float("nan"), Decimal(1), Decimal("0.6"))),
        (AtLeast, (1j, 10)),
        (AtLeast, ("超过5人", 3)),
        (ScoreAbove, ("high", "high", 70, True, 1)),
    ],
)
def test_figures_that_cannot_be_compared_are_refused_by_the_criterions_code(kind, figures):
    criterion = of(kind, lambda facts: facts)
    programme = attrs.evolve(PROVINCIAL, criteria=(criterion,), shortfalls=None)
    for ask in (criterion.verdict, criterion.explained, programme.verdict):
        with pytest.raises(InvalidValueError, match=r"^made_up"):
            ask(figures)


@pytest.mark.parametrize("kind", [AtLeast, AtMost])
def test_a_decision_asked_for_by_itself_refuses_what_lies_neither_above_nor_below(kind):
    with pytest.raises(InvalidValueError, match="is no number to compare"):
        kind.decide(float("nan"), 10)


@pytest.mark.parametrize("kind", [np.float64, np.float32, np.int64, np.uint8])
@pytest.mark.parametrize("ten", [10, Decimal(10), "10", 10.0])
def test_a_numpy_number_counts_as_what_it_holds(kind, ten):
    criterion = of(AtLeast, lambda facts: facts)
    found = criterion.explained((kind(9), ten))
    assert criterion.verdict((kind(9), ten)) is found.verdict is UNMET
    assert (found.actual, found.margin) == (9, -1)
    assert type(found.actual) is type(found.margin) is Decimal


def test_a_numpy_number_that_is_not_there_is_refused():
    with pytest.raises(InvalidValueError, match="is not a finite number"):
        of(AtLeast, lambda facts: facts).verdict((np.float64("nan"), 10))


def test_a_float_counts_as_what_it_prints():
    programme = attrs.evolve(
        PROVINCIAL, criteria=(of(AtLeast, lambda facts: facts),), value=None, shortfalls=None
    )
    assert programme.verdict((9.5, Decimal(10))) is UNMET
    for ten in (10, Decimal(10), "10"):
        assert "实际9.5，标准10" in programme.assess((9.5, ten), on="2026-05-01").text()
    assert programme.assess((9.5, 10), on="2026-05-01").criteria[0].margin == Decimal("-0.5")


@pytest.mark.parametrize("figures", [("A", "B"), (0.5, Decimal(1)), (Decimal(1), "B")])
def test_figures_beside_a_decided_verdict_are_printed_as_they_are(figures):
    decided = of(Decided, lambda facts: (MET, *facts))
    assert decided.explained(figures).margin is None
    programme = attrs.evolve(PROVINCIAL, criteria=(decided,), value=None, shortfalls=None)
    text = programme.assess(figures, on="2026-05-01").text()
    assert text.splitlines()[1].startswith("  虚构条件：符合（实际")


def test_a_fault_in_the_callers_own_function_is_told_as_it_is():
    programme = attrs.evolve(PROVINCIAL, criteria=(of(AtLeast, lambda facts: facts["no"] + "x"),))
    with pytest.raises(TypeError, match="unsupported operand"):
        programme.verdict({"no": 1})


def test_what_a_decided_condition_lacks_is_what_its_names_say():
    clean = of(Decided, lambda facts: (facts,), names=("accounts", "books"))
    assert clean.explained(UNKNOWN).missing == ("accounts", "books")
    assert clean.explained(MET).missing == ()


def test_a_kind_must_say_its_figures():
    @attrs.frozen(kw_only=True)
    class Mute(Criterion):
        @staticmethod
        def decide(*_):
            return MET

    mute = of(Mute, lambda _: ())
    assert mute.verdict({}) is MET
    with pytest.raises(NotImplementedError):
        mute.explained({})


def test_an_answer_that_is_no_verdict_is_refused():
    programme = attrs.evolve(PROVINCIAL, criteria=(of(Decided, lambda _: (True,)),))
    with pytest.raises(InvalidValueError, match="is no Verdict"):
        programme.assess({}, on="2026-05-01")


@pytest.mark.parametrize("name", HOSTILE)
def test_no_context_of_the_caller_changes_an_answer(name):
    part, whole = Decimal("8850000.00"), Decimal("177000000.00")
    share = of(ShareAtLeast, lambda facts: facts)
    with hostile(name):
        exact = share.explained((part, whole, Decimal("0.05")))
        below = share.explained((Decimal("8849999.99"), whole, Decimal("0.05")))
        least = of(AtLeast, lambda facts: facts).explained((Decimal("123456.78"), Decimal(123456)))
    assert (exact.verdict, exact.actual, exact.margin) == (MET, Decimal("0.05"), 0)
    assert below.verdict is UNMET
    assert -Decimal("1e-10") < below.margin < 0
    assert least.margin == Decimal("0.78")


# --- programmes ---


@given(st.lists(st.sampled_from(Verdict), max_size=6), st.sampled_from([all_of, any_of]))
@law
def test_a_programme_says_what_its_criteria_say_together(verdicts, combine):
    programme = Programme(
        name="made_up",
        zh="虚构",
        en="Made up",
        criteria=tuple(
            of(Decided, lambda facts, n=n: (facts[n],), f"c{n}") for n in range(len(verdicts))
        ),
        combine=combine,
    )
    assessment = programme.assess(verdicts, on=date(2026, 5, 1))
    assert assessment.verdict is programme.verdict(verdicts) is combine(verdicts)
    assert [each.verdict for each in assessment.criteria] == verdicts
    assert [each.code for each in assessment.criteria] == [f"c{n}" for n in range(len(verdicts))]


def test_a_criterion_after_a_decisive_one_is_not_asked():
    def never(_facts):
        raise AssertionError

    for combine, decisive in ((all_of, UNMET), (any_of, MET)):
        criteria = (of(Decided, lambda facts: (facts,)), of(Decided, never))
        programme = attrs.evolve(PROVINCIAL, criteria=criteria, combine=combine)
        assert programme.verdict(decisive) is decisive


def test_another_way_to_combine_is_asked_for_every_criterion():
    def most(verdicts):
        return MET if list(verdicts).count(MET) > 1 else UNMET

    programme = attrs.evolve(
        PROVINCIAL,
        criteria=tuple(of(Decided, lambda facts, n=n: (facts[n],)) for n in range(3)),
        combine=most,
    )
    assert programme.verdict((UNMET, MET, MET)) is MET


FACTS = st.fixed_dictionaries(
    {},
    optional={
        "staff": amounts,
        "debt": st.integers(0, 20).map(lambda n: Decimal(n) / 10),
        "main": amounts,
        "income": amounts,
        "clean": st.sampled_from(Verdict),
    },
)


@given(FACTS)
@law
def test_the_verdict_is_that_of_the_explained_criteria(facts):
    assessment = PROVINCIAL.assess(facts, on="2026-05-01")
    assert assessment.verdict is all_of(each.verdict for each in assessment.criteria)
    named = {name for each in assessment.criteria for name in each.missing}
    assert set(assessment.missing) == named
    assert len(assessment.missing) == len(named)
    assert named <= set(GOOD) - set(facts)
    assert (UNKNOWN in [each.verdict for each in assessment.criteria]) >= bool(named)


@pytest.mark.parametrize("name", GOOD)
def test_a_fact_left_out_is_unknown_and_named(name):
    assert PROVINCIAL.verdict(GOOD) is MET
    assessment = PROVINCIAL.assess({k: v for k, v in GOOD.items() if k != name}, on="2026-05-01")
    assert assessment.verdict is UNKNOWN
    assert assessment.missing == (name,)
    assert f"（缺少：{name}）" in assessment.text("zh")
    assert f"(not known: {name})" in assessment.text("en")


def test_a_programme_without_criteria_does_not_apply():
    empty = Programme(name="empty", zh="空", en="Empty", criteria=())
    assessment = empty.assess({}, on="2026-05-01")
    assert assessment.verdict is NONE
    assert (assessment.criteria, assessment.missing, assessment.shortfalls) == ((), (), ())
    assert assessment.value is None
    assert serial.to_plain(assessment)["value"] is None


def test_a_day_must_be_given_for_an_assessment():
    with pytest.raises(TypeError):
        PROVINCIAL.assess(GOOD)
    with pytest.raises(InvalidValueError):
        PROVINCIAL.assess(GOOD, on="some day")


def test_a_programme_with_other_criteria_decides_by_them():
    lenient = attrs.evolve(PROVINCIAL, criteria=PROVINCIAL.criteria[:1])
    assert lenient.verdict({"staff": 10}) is MET
    assert PROVINCIAL.verdict({"staff": 10}) is UNKNOWN


# --- assessments ---


def test_a_result_carries_what_its_criterion_says():
    result = PROVINCIAL.assess(GOOD, on="2026-05-01").criteria[2]
    assert (result.code, result.zh, result.en) == ("main", "虚构条件", "Made-up condition")
    assert (result.source, result.note) == (MADE_UP, "of all income")
    assert (result.actual, result.threshold, result.margin) == (Decimal("0.8"), Decimal("0.8"), 0)


def test_shortfalls_are_told_unless_all_is_met():
    assert PROVINCIAL.assess(GOOD, on="2026-05-01").shortfalls == ()
    lacking = PROVINCIAL.assess(GOOD | {"staff": Decimal(7)}, on="2026-05-01")
    assert [(gap.code, gap.amount) for gap in lacking.shortfalls] == [("staff", 3)]
    assert lacking.shortfalls[0].text() == "增加职工：3人"
    assert lacking.shortfalls[0].text("en") == "Staff to add: 3 people"
    assert "  → Staff to add: 3 people" in lacking.text("en").splitlines()


def test_the_text_is_the_whole_then_each_criterion_then_the_value():
    lines = PROVINCIAL.assess(GOOD, on="2026-05-01").text("en").splitlines()
    assert len(lines) == 7
    assert lines[0] == "Made-up provincial programme, 1 May 2026: met"
    assert lines[1] == "  Made-up condition: met (figure 10, threshold 10)"
    assert lines[3] == "  Made-up condition: met (figure 80.00%, threshold 80.00%)"
    assert lines[4] == "  Made-up condition: met"
    assert lines[5] == "  Value: 100"
    assert lines[6].startswith("  To verify before use: ")


@pytest.mark.parametrize(
    ("verdict", "zh", "en"),
    [
        (MET, "符合", "met"),
        (UNMET, "不符合", "not met"),
        (UNKNOWN, "无法判断", "unknown"),
        (NONE, "不适用", "not applicable"),
        (MANUAL, "需人工审核", "for review by a person"),
    ],
)
def test_every_verdict_is_said_in_both_languages(verdict, zh, en):
    programme = attrs.evolve(PROVINCIAL, criteria=(of(Decided, lambda facts: (facts,)),))
    programme = attrs.evolve(programme, value=None, shortfalls=None)
    assessment = programme.assess(verdict, on="2026-05-01")
    assert assessment.text().splitlines()[:2] == [
        f"虚构省级计划，2026年5月1日：{zh}",
        f"  虚构条件：{zh}",
    ]
    assert assessment.text("en").splitlines()[1] == f"  Made-up condition: {en}"


@pytest.mark.parametrize("lang", ["fr", "", "EN", None])
def test_another_language_is_refused(lang):
    lacking = PROVINCIAL.assess(GOOD | {"staff": Decimal(7)}, on="2026-05-01")
    for ask in (lacking.text, lacking.shortfalls[0].text):
        with pytest.raises(InvalidValueError):
            ask(lang)


@pytest.mark.parametrize(
    ("part", "shown"), [(0, "0.00%"), (50, "50.00%"), (100, "100.00%"), (125, "125.00%")]
)
def test_a_share_is_printed_as_a_percentage_like_its_threshold(part, shown):
    facts = GOOD | {"main": Decimal(part)}
    text = PROVINCIAL.assess(facts, on="2026-05-01").text("en")
    assert f"(figure {shown}, threshold 80.00%)" in text


def test_a_number_below_one_is_not_printed_as_a_percentage():
    text = PROVINCIAL.assess(GOOD | {"staff": Decimal("0.5")}, on="2026-05-01").text("en")
    assert "(figure 0.5, threshold 10)" in text


def test_a_share_just_below_its_threshold_is_not_printed_as_equal_to_it():
    facts = GOOD | {"main": Decimal("79.9999999")}
    text = PROVINCIAL.assess(facts, on="2026-05-01").text("en")
    assert "not met" in text
    assert "not met (figure 80.00%, threshold 80.00%)" not in text


KEYS = [
    "schema", "type", "programme", "zh", "en", "on", "verdict", "value", "criteria", "shortfalls",
    "parameters", "version", "value_unit",
]  # fmt: skip
CRITERION_KEYS = [
    "code", "zh", "en", "source", "verdict", "actual", "threshold", "margin", "missing", "note",
    "is_share", "exceed",
]  # fmt: skip


@given(FACTS)
@law
def test_the_plain_form_is_stable_and_json(facts):
    assessment = PROVINCIAL.assess(facts, on="2026-05-01")
    plain = serial.to_plain(assessment)
    assert json.loads(json.dumps(plain)) == plain == serial.to_plain(assessment)
    assert list(plain) == KEYS
    assert [list(each) for each in plain["criteria"]] == [CRITERION_KEYS] * 4
    assert Verdict(plain["verdict"]) is assessment.verdict
    assert plain["on"] == "2026-05-01"
    assert plain["version"] == stmetrics.__version__


def test_the_plain_form_says_every_digit_and_where_each_rule_stands():
    lacking = PROVINCIAL.assess(GOOD | {"staff": Decimal("7.0000001")}, on="2026-05-01")
    plain = serial.to_plain(lacking)
    assert plain["criteria"][0]["actual"] == "7.0000001"
    assert plain["criteria"][0]["threshold"] == 10
    (gap,) = plain["shortfalls"]
    assert gap == {
        "code": "staff",
        "amount": "2.9999999",
        "unit": "人",
        "zh": "增加职工",
        "en": "Staff to add",
        "exceed": False,
    }
    assert plain["criteria"][0]["source"] == {
        "document": "made up",
        "number": "no. 1",
        "clause": "Art. 1",
        "issued": None,
        "effective": None,
        "confirmation": "K",
        "note": "",
        "read_on": None,
        "several_copies": None,
        "note_zh": "",
    }


def test_a_range_is_a_list_in_the_plain_form_and_joined_in_text():
    score = attrs.evolve(
        PROVINCIAL,
        criteria=(of(ScoreAbove, lambda facts: facts),),
        value=lambda facts: facts[:2],
        shortfalls=None,
    ).assess((65, 75, 70, True, 1), on="2026-05-01")
    assert serial.to_plain(score)["value"] == [65, 75]
    assert serial.to_plain(score)["criteria"][0]["actual"] == ["65", "75"]
    assert "65-75" in score.text("en")


def test_an_assessment_of_plain_functions_travels_to_a_worker_process():
    assessment = PROVINCIAL.assess(GOOD, on="2026-05-01")
    before = pickle.dumps(assessment)
    told = serial.to_plain(assessment)
    for sent in (before, pickle.dumps(assessment)):
        back = pickle.loads(sent)  # noqa: S301 - our own bytes
        assert back == assessment
        assert serial.to_plain(back) == told


def test_programmes_and_assessments_are_frozen():
    assessment = PROVINCIAL.assess(GOOD, on="2026-05-01")
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        assessment.verdict = UNMET
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        PROVINCIAL.criteria = ()


def test_an_assessment_prints_as_its_chinese_text():
    empty = Programme(name="empty", zh="空", en="Empty", criteria=())
    assert str(empty.assess(None, on="2026-05-01")) == "空，2026年5月1日：不适用"


# --- what a caller's own criteria ask for ---


def one(criterion):
    return attrs.evolve(PROVINCIAL, criteria=(criterion,), value=None, shortfalls=None)


SHARE = of(ShareAtLeast, lambda facts: (facts["rd"], facts["sales"], "5%"), names=("rd", "sales"))
GROWTH = of(ShareAtLeast, lambda facts: (facts["now"] - facts["before"], facts["before"], "10%"))


@pytest.mark.parametrize(
    ("facts", "verdict"),
    [
        ({"rd": "300万元", "sales": "0.6亿元"}, MET),
        ({"rd": "299万元", "sales": parse("6000万元")}, UNMET),
        ({"rd": 300, "sales": 6000}, MET),
        ({"rd": None, "sales": "1亿元"}, UNKNOWN),
    ],
)
def test_figures_of_a_criterion_are_read_as_everywhere(facts, verdict):
    assert one(SHARE).assess(facts, on="2026-05-01").verdict is verdict


@pytest.mark.parametrize(
    ("figures", "verdict"),
    [(("0.3万人", "3000人"), MET), (("49人", "50人"), UNMET), (("3件/万人", "2件/万人"), MET)],
)
def test_counts_and_quotients_are_compared_in_ones(figures, verdict):
    assert of(AtLeast, lambda facts: facts).verdict(figures) is verdict


def test_money_is_not_compared_with_a_plain_number():
    with pytest.raises(UnitError, match="plain number"):
        of(AtLeast, lambda facts: facts).verdict(("300万元", 100))


def test_a_growth_of_ones_own_shows_percent():
    said = one(GROWTH).assess({"now": 115, "before": 100}, on="2026-05-01").text()
    assert "实际15.00%，标准10.00%" in said


@pytest.mark.parametrize(
    ("criterion", "facts", "missing"),
    [
        (SHARE, {}, ("rd", "sales")),
        (SHARE, {"rd": 1}, ("sales",)),
        (GROWTH, {"before": 2}, ("now",)),
        (of(AtLeast, lambda facts: (facts.get("staff"), 10)), {}, ("staff",)),
        (of(AtLeast, lambda facts: (facts.staff, 10)), types.SimpleNamespace(), ("staff",)),
    ],
)
def test_a_fact_that_is_asked_for_and_not_there_is_unknown_and_listed(criterion, facts, missing):
    assessment = one(criterion).assess(facts, on="2026-05-01")
    assert (assessment.verdict, assessment.missing) == (UNKNOWN, missing)
    assert criterion.verdict(facts) is UNKNOWN


def test_what_stands_in_for_a_fact_is_taken():
    staff = of(AtLeast, lambda facts: (facts.get("staff", 12), 10))
    assert one(staff).assess({}, on="2026-05-01").missing == ()
    assert staff.verdict({}) is MET


def test_an_attribute_that_others_lack_is_a_fault():
    with pytest.raises(AttributeError):
        of(AtLeast, lambda facts: (facts.staff.head, 1)).verdict(types.SimpleNamespace(staff=1))


@pytest.mark.parametrize(
    ("figures", "said"),
    [
        (("60人", "50家"), "measure different things"),
        (("60件/万人", "50万元/人"), "measure different things"),
        (("5个百分点", "4%"), "one says a unit and the other does not"),
        (("60人", 50), "one says a unit and the other does not"),
        (("6000万元", 50), "compares money with a plain number"),
    ],
)
@pytest.mark.parametrize("kind", [AtLeast, AtMost])
def test_figures_of_unlike_units_are_refused(kind, figures, said):
    for pair in (figures, figures[::-1]):
        with pytest.raises(UnitError, match=said):
            of(kind, lambda _, pair=pair: pair).verdict({})


def test_a_share_is_of_a_whole_of_the_same_measure():
    with pytest.raises(UnitError, match="measure different things"):
        of(ShareAtLeast, lambda _: ("6亿元", "50家", "5%")).verdict({})
    assert of(ShareAtLeast, lambda _: ("6万人", "100000人", "5%")).verdict({}) is MET


def test_a_pint_quantity_is_a_figure_with_its_unit():
    sales = of(AtLeast, lambda _: (quantity("6000万元"), "5000万元"))
    assert sales.verdict({}) is MET
    assert (
        criterion_line(sales.explained({}), "zh") == "虚构条件：符合（实际6000万元，标准5000万元）"
    )
    assert of(AtLeast, lambda _: (None, "50家")).verdict({}) is UNKNOWN
    assert of(AtLeast, lambda _: ((3, "万人"), "20000人")).verdict({}) is MET


def test_figures_that_differ_are_printed_with_as_many_decimals_as_tell_them_apart():
    near = of(AtLeast, lambda _: (Decimal("0.051"), Decimal("0.05"))).explained({})
    assert criterion_line(near, "zh") == "虚构条件：符合（实际0.051，标准0.05）"
    assert criterion_cells(near, "zh")[3] == "0.001"
    assert criterion_cells(of(AtLeast, lambda _: (50, 50)).explained({}), "zh")[1:4] == (
        "50",
        "50",
        "0",
    )


def test_what_a_mapping_does_not_hold_is_named_as_the_criterion_names_it():
    staff = Fact("staff", zh="职工总数", en="employees")
    asked = of(AtLeast, lambda facts: (facts["staff"] * 2, 50), names=(staff,))
    assert criterion_line(asked.explained({}), "zh") == "虚构条件：无法判断（缺少：职工总数）"
    other = of(AtLeast, lambda facts: (facts["other"] * 2, 50), names=(staff,))
    assert criterion_line(other.explained({}), "zh").endswith("（缺少：other）")


@pytest.mark.parametrize(
    ("facts", "missing"),
    [
        ({"sales": "5万元"}, ("salse",)),
        ({"sales": None}, ("sales",)),
        ({"salse": "5万元"}, ()),
        ({"sales": "5万元", "salse": "2万元"}, ()),
    ],
)
def test_a_mistyped_name_is_the_one_that_is_missing(facts, missing):
    typo = of(AtLeast, lambda given: (given["salse"], "3万元"), names=("sales",))
    assessment = one(typo).assess(facts, on="2026-05-01")
    assert assessment.missing == missing


def test_a_mistyped_name_stands_beside_what_is_missing_indeed():
    typo = of(
        ShareAtLeast, lambda given: (given["rd"], given["salse"], "3%"), names=("rd", "sales")
    )
    assert one(typo).assess({"sales": 9}, on="2026-05-01").missing == ("rd", "salse")


def test_a_mistyped_name_of_what_the_facts_decide_is_the_one_that_is_missing():
    def decided(given):
        return (UNKNOWN if given["claen"] is None else MET,)

    typo = of(Decided, decided, names=("clean",))
    assert one(typo).assess({"clean": True}, on="2026-05-01").missing == ("claen",)


def test_a_source_that_is_none_is_refused_with_the_way_to_give_one():
    with pytest.raises(InvalidValueError, match=r"source of made_up='办法': is no Source \(give"):
        attrs.evolve(of(AtLeast, staff_of), source="办法")
