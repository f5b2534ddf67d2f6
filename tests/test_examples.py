"""The scripts of docs/examples run, in both languages, and print what they promise."""

from __future__ import annotations

import math

import pytest
from example_scripts import EXAMPLES, example, printed

import stmetrics as st
from stmetrics.errors import StmetricsError
from stmetrics.targets import Schedule, check_pace


@pytest.mark.parametrize(
    ("lang", "figures"),
    [
        (
            "zh",
            ["19.42-19.51", "235.38-235.65", "608.98-610.44亿元", "11.75-12.85%", "93.75", "97.14",
             "12.81", "76.19", "1543", "838", "≥25.79", "尚无法判断", "22.12-22.21", "50.46"],
        ),
        (
            "en",
            ["1.942-1.951", "23.538-23.565", "60.898-61.044 billion yuan", "11.75-12.85%",
             "93.75", "97.14", "12.81", "761,905", "1,543", "838", "≥25.79", "not decided yet",
             "2.212-2.221"],
        ),
    ],
)  # fmt: skip
def test_the_district_review_prints_a_table(lang, figures):
    text = printed("district_review.py", "--lang", lang)
    assert [figure for figure in figures if figure not in text] == []


@pytest.mark.parametrize("form", ["sentences", "markdown", "html"])
def test_the_district_review_has_three_other_forms(form):
    text = printed("district_review.py", "--lang", "zh", "--form", form)
    assert "钟楼区2012年1-10月" in text
    assert "高新技术产业产值" in text
    assert "met" not in text


def test_the_monthly_review_shows_what_its_report_holds():
    """Boundary change, provisional contracts, ten districts ranked, growth month by month."""
    text = printed("monthly_review.py")
    for said in (
        "吸纳技术合同成交额23.7亿元（初步数）",
        "增速在10个地区中列第6位，处于中游",
        "约束性目标为增长12%以上（2021年考核，未完成）",
        "慢于序时进度7.1个百分点",
        "无R&D活动企业占比近40%",
        "2021年4月：-1.3%",
        "可比口径：缺e5的上年数",
        "预计在10个地区中列第4位，处于中上游",
    ):
        assert said in text
    english = printed("monthly_review.py", "--lang", "en")
    assert "District A (made up)" in english
    assert "rank 6 of 10 by growth (middle)" in english


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        (
            "en",
            ["all made up", "   1  District 32     104.7   36.0%  met            met",
             "   —  District 17         —       —  unknown        unknown",
             "Of 50 districts 28 grew by at least 12%, 31 are on schedule; of 2 one is not known."],
        ),
        (
            "zh",
            ["均为虚构", "   1  第32区   104.7     36.0%  符合      符合",
             "   —  第17区       —         —  无法判断  无法判断",
             "50个区中，28个增长12%以上，31个达到序时进度，2个有一项无法判断。"],
        ),
    ],
)  # fmt: skip
def test_fifty_districts_are_ranked_from_a_frame(lang, said):
    text = printed("fifty_districts.py", "--lang", lang)
    assert [line for line in said if line not in text] == []
    assert len(text.splitlines()) == 1 + 1 + 2 + 50 + 1 + 1


def test_a_district_of_the_frame_is_judged_as_it_is_alone():
    script = example("fifty_districts.py")
    target, october = (
        st.Target.growth_at_least("12%"),
        Schedule.by_months(st.Period.year(2022), "2022-10-31"),
    )
    rows = list(script.reviewed(script.made_up_districts("en")).iter_rows(named=True))
    growths = [row["growth"] for row in rows if not math.isnan(row["growth"])]
    assert growths == sorted(growths, reverse=True)
    assert {round(growth, 12) for growth in growths} >= {0.12}  # one lies on the threshold
    for row in rows:
        now = None if math.isnan(row["now"]) else row["now"]
        due = check_pace(st.Target.at_least(row["year_target"]), now, october)
        assert row["pace"] == due.verdict.value
        assert row["target"] == verdict_of_growth(target, now, row["before"])
        if not math.isnan(row["growth"]):
            assert row["place"] == 1 + sum(growth > row["growth"] for growth in growths)


def verdict_of_growth(target, now, before):
    try:
        return st.check_target(target, now, base=before).verdict.value
    except StmetricsError:
        return "unknown"


@pytest.mark.parametrize(("readme", "lang"), [("README.md", "en"), ("README.zh.md", "zh")])
def test_the_readme_shows_what_the_review_prints(readme, lang):
    text = (EXAMPLES.parent.parent / readme).read_text(encoding="utf-8")
    shown = text.partition("```text\n")[2].partition("```")[0]
    assert shown.strip()
    assert shown in printed("district_review.py", "--lang", lang, "--form", "sentences")


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", ["2,000 enterprises", "registered a year", " 1,843", "S&T staff + R&D expenses"]),
        ("zh", ["2,000家企业", "注册满一年", " 1,843", "科技人员占比、研发费用占比"]),
    ],
)  # fmt: skip
def test_a_province_is_screened_alike_on_two_engines(lang, said):
    text = printed("screen_province.py", "2000", "--lang", lang)
    assert [line for line in said if line not in text] == []
    took = [line.split() for line in text.splitlines() if line.startswith(("duckdb", "polars"))]
    assert len(took) == 2
    assert all(float(peak) >= float(before) > 0 for _, _, peak, before in took)


def test_the_funnel_narrows_and_shortfalls_add_up():
    script = example("screen_province.py")
    patterns = {
        ("met", "met", "met", "met", "met"): 5,
        ("met", "unmet", "met", "met", "met"): 3,
        ("unmet", "unmet", "met", "met", "met"): 2,
        ("met", "unknown", "met", "met", "met"): 1,
        ("met", "unmet", "unknown", "met", "met"): 4,
    }
    assert script.funnel(patterns) == [15, 13, 5, 5, 5, 5]
    assert script.shortfalls(patterns, 0) == [
        ("S&T staff", "7"),
        ("registered a year + S&T staff", "2"),
        ("(figures are missing)", "1"),
    ]
