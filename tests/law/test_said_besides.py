"""What an assessment says beside its verdict: whose case, years, which value, what to check."""

from __future__ import annotations

import json
import pickle

import attrs
import pytest

from stmetrics import Verdict, serial
from stmetrics.errors import InvalidValueError, NoRuleInForceError
from stmetrics.law import (
    AtLeast,
    Dated,
    Fact,
    Parameter,
    Programme,
    ShareAtLeast,
    ShareAtMost,
    Source,
    StatedAssessment,
    compare_assessments,
)
from stmetrics.law.statements import UNREAD, UNSEEN

MADE = Source(document="made up", confirmation="K")
READ = attrs.evolve(MADE, confirmation="T")
ON = "2024-06-30"
LEAST = Parameter(
    "least_staff",
    [Dated(8, "2020-01-01", "2024-01-01", MADE), Dated(10, "2024-01-01", None, MADE)],
    decides="the least staff, made up",
    decides_zh="虚构的最低人数",
)


def staff(facts):
    return facts["staff"], LEAST.on(facts["on"]).value


SIZE = AtLeast(
    code="staff", zh="人数", en="Staff", names=["staff"], source=READ, operands=staff
)  # fmt: skip
PROGRAMME = Programme(
    name="made_up", zh="虚构备案", en="Made-up register", criteria=(SIZE,),
    subject=lambda facts: facts["name"],
    years=lambda _: (2021, 2022, 2023),
    value=lambda facts: facts.get("sum"),
    value_is=Fact("sum", zh="奖励额", en="the award"),
    value_if=Fact("sum_if", zh="若符合可得的奖励额", en="the award if it were met"),
    value_missing=lambda facts: ("sum",) if facts.get("sum") is None else (),
    remarks=lambda facts: facts.get("remarks", ()),
)  # fmt: skip
FACTS = {"name": "虚构甲公司", "staff": 10, "sum": 5}


def assess(on=ON, **facts):
    return PROGRAMME.assess({**FACTS, "on": on} | facts, on=on)


def test_the_title_says_whose_case_it_is_and_of_which_years():
    made = assess()
    for shown in (made.text(), made.markdown(), made.html()):
        assert "虚构备案，2024年6月30日：符合（虚构甲公司，2021—2023年度）" in shown
    assert "30 June 2024: met (虚构甲公司, figures of 2021 to 2023)" in made.text("en")
    assert (made.subject, made.years) == ("虚构甲公司", (2021, 2022, 2023))


def test_a_case_whose_name_is_not_given_has_none():
    made = PROGRAMME.assess({"on": ON, "staff": 10, "sum": 5}, on=ON)
    assert made.subject == made.stated().subject == ""
    assert made.text().startswith("虚构备案，2024年6月30日：符合（2021—2023年度）")


def test_json_keeps_what_is_said_besides_and_gives_it_back():
    noted = (Fact(UNSEEN, zh="某文件未见", en="a paper was not seen"),)
    made = assess(remarks=noted)
    back = serial.loads(serial.dumps(made), StatedAssessment)
    assert back == made.stated()
    assert (back.subject, back.years, back.remarks) == ("虚构甲公司", (2021, 2022, 2023), noted)
    for lang in ("zh", "en"):
        assert back.text(lang) == made.text(lang)
    assert pickle.loads(pickle.dumps(back)) == back  # noqa: S301 - our own bytes


def test_what_says_nothing_is_left_out_of_json_and_older_json_is_read():
    bare = attrs.evolve(PROGRAMME, subject=None, years=None, value_is=None, value_if=None)
    plain = serial.to_plain(bare.assess(FACTS | {"on": ON}, on=ON))
    new = ("subject", "years", "value_is", "value_missing", "remarks")
    assert not set(new) & set(plain)
    back = serial.from_plain(json.loads(json.dumps(plain)))
    assert (back.subject, back.years, back.remarks, back.value_is) == ("", (), (), None)
    assert back.text().splitlines()[0] == "虚构备案，2024年6月30日：符合"


@pytest.mark.parametrize(
    ("facts", "zh", "en"),
    [
        ({}, "结果：5（奖励额）", "Value: 5 (the award)"),
        ({"staff": 9}, "结果：5（若符合可得的奖励额）", "Value: 5 (the award if it were met)"),
        ({"sum": None}, "结果：无法计算，缺少sum（奖励额）",
         "Value: not known for want of sum (the award)"),
    ],
)  # fmt: skip
def test_the_value_says_which_it_is_and_what_it_lacks(facts, zh, en):
    assert zh in assess(**facts).text().split("\n  ")
    assert en in assess(**facts).text("en").split("\n  ")


def test_what_the_value_lacks_is_missing_once_every_condition_is_met():
    assert assess(sum=None).missing == assess(sum=None).stated().missing == ("sum",)
    assert assess(sum=None, staff=None).missing == ("staff",)
    assert assess(sum=None, staff=9).missing == ()


def test_years_that_were_not_read_stand_in_the_title_other_remarks_below():
    noted = (
        Fact(UNREAD, zh="2020年数据未采用", en="those of 2020 not read"),
        Fact("odd", zh="请核对人数", en="check the staff"),
    )
    lines = assess(remarks=noted).text().splitlines()
    assert lines[0].endswith("（虚构甲公司，2021—2023年度，2020年数据未采用）")
    assert lines[3] == "  注意：请核对人数"
    assert "<p>注意：请核对人数</p>" in assess(remarks=noted).html()
    assert "Note: check the staff" in assess(remarks=noted).text("en")


def test_rules_are_said_to_be_read_where_every_value_was_read_and_no_paper_is_unseen():
    assert "依据待核实：虚构的最低人数（未见来源）。" in assess().text()
    assert "To verify before use: the least staff, made up" in assess().text("en")
    read = attrs.evolve(PROGRAMME, criteria=(attrs.evolve(SIZE, operands=lambda _: (1, 1)),))
    assert read.assess(FACTS, on=ON).text().endswith("各项依据均已核对原文。")
    unseen = FACTS | {"remarks": (Fact(UNSEEN, zh="某文件未见", en="unseen"),)}
    assert (
        read.assess(unseen, on=ON)
        .text()
        .endswith("  注意：某文件未见\n  所列依据均已核对原文，上述未见的文件除外。")
    )
    assert "but not the document noted above." in read.assess(unseen, on=ON).text("en")


def test_two_cases_side_by_side_are_told_apart():
    assert "不是同一对象" not in compare_assessments(assess(), assess("2023-06-30")).text()
    other = compare_assessments(assess(), assess(name="虚构乙公司"))
    assert "注意：不是同一对象（虚构乙公司 → 虚构甲公司）" in other.text()
    assert "not the same case" in other.text("en")


# --- one day ---


def test_facts_of_another_day_are_refused():
    with pytest.raises(InvalidValueError, match=r'facts\["on"\]=2023-06-30: is not the day'):
        PROGRAMME.assess({**FACTS, "on": "2023-06-30"}, on=ON)
    assert PROGRAMME.assess({**FACTS, "on": "2024年6月30日"}, on=ON).verdict is Verdict.MET


def test_a_day_that_the_facts_do_not_say_is_missing():
    made = PROGRAMME.assess(FACTS, on=ON)
    assert (made.verdict, made.missing) == (Verdict.UNKNOWN, ("on",))


def test_a_gap_of_one_day_is_an_end_that_was_meant_as_a_last_day():
    with pytest.raises(InvalidValueError, match=r'2023-12-31: has no value.*end="2024-01-01"'):
        Parameter(
            "gap",
            [Dated(8, "2020-01-01", "2023-12-31", MADE), Dated(10, "2024-01-01", None, MADE)],
        )
    apart = Parameter(
        "gap", [Dated(8, "2020-01-01", "2023-12-30", MADE), Dated(10, "2024-01-01", None, MADE)]
    )
    with pytest.raises(NoRuleInForceError, match="each up to and without its end"):
        apart.on("2023-12-31")


# --- shares ---


def share(kind, asked, **more):
    return kind(
        code="rd", zh="占比", en="Share", source=MADE, names=["rd", "revenue"],
        operands=lambda facts: (*facts, asked), **more,
    )  # fmt: skip


@pytest.mark.parametrize("kind", [ShareAtLeast, ShareAtMost])
@pytest.mark.parametrize("asked", [3, "3", 3.5])
def test_a_plain_share_above_one_is_refused(kind, asked):
    with pytest.raises(InvalidValueError, match=r"rd\.share=.*plain number above 1"):
        share(kind, asked).verdict((1, 10))


@pytest.mark.parametrize(("asked", "reached"), [("300%", "UNMET"), (1, "UNMET"), ("10%", "MET")])
def test_a_share_as_text_or_up_to_one_is_taken(asked, reached):
    assert share(ShareAtLeast, asked).verdict((1, 10)).name == reached
    assert share(ShareAtLeast, None).verdict((1, 10)) is Verdict.UNKNOWN


@pytest.mark.parametrize("kind", [ShareAtLeast, ShareAtMost])
def test_a_part_above_its_whole_is_refused_where_it_lies_within(kind):
    assert share(kind, "50%").verdict(("300万元", "1万元")) in {Verdict.MET, Verdict.UNMET}
    with pytest.raises(InvalidValueError, match="holds a part above its whole"):
        share(kind, "50%", within=True).verdict(("300万元", "1万元"))
    assert share(kind, "50%", within=True).verdict((None, 1)) is Verdict.UNKNOWN
    assert share(kind, "100%", within=True).verdict((1, 1)) is Verdict.MET
