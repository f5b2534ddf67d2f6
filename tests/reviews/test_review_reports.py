"""Reports A and B come out complete: every figure, in both languages, in table and sentences."""

from __future__ import annotations

import csv
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from example_scripts import example

from stmetrics.law import Verdict
from stmetrics.records import Level

DATA = Path(__file__).parent.parent / "data" / "review_figures.csv"
with DATA.open(encoding="utf-8", newline="") as opened:
    FIGURES = list(csv.DictReader(opened))
"""One row a figure of the reports: its cell and its words in Chinese and in English."""


def reviews():
    return dict(zip(("zhonglou", "taixing"), example("district_review.py").reviews(), strict=True))


REVIEWS = reviews()


def key_of(line):
    """What tells a line from every other."""
    level = line.level and line.level.value
    return line.indicator.id, line.scope, level, line.and_above, line.kind


def key(row):
    """The same of a row of the data file."""
    return (
        row["indicator"],
        row["scope"] or None,
        row["level"] or None,
        row["and_above"] == "true",
        row["kind"] or None,
    )


def whole(indicator):
    """The key of a line of all levels and kinds."""
    return indicator, None, None, False, None


def cells(found, lang):
    """Every cell of the table by what it is of, under its heading."""
    table = found._laid_out(lang)  # noqa: SLF001 - the one layout behind all three forms
    return {
        key_of(line): dict(zip(table.header, row, strict=True))
        for line, row in zip(found.lines, table.rows, strict=True)
    }


HEADINGS = {"zhonglou": ("上年同期", "同比（%）"), "taixing": ("上年", "比上年增长（%）")}
"""A full year is compared with the year before, a part of one with the same months."""


@pytest.mark.parametrize("row", FIGURES, ids=lambda row: f"{row['report']}-{row['indicator']}")
def test_every_figure_stands_in_table_and_sentences(row):
    found = REVIEWS[row["report"]]
    assert cells(found, "zh")[key(row)]["数值"] == row["zh_cell"]
    assert cells(found, "en")[key(row)]["Figure"] == row["en_cell"]
    assert row["zh_said"] in "".join(found.sentences("zh"))
    assert row["en_said"] in " ".join(found.sentences("en"))


@pytest.mark.parametrize("report", REVIEWS)
def test_nothing_else_is_stated(report):
    """A line for each figure of the report, and for no other but two that certification implies."""
    lines = {key_of(line) for line in REVIEWS[report].lines}
    stated = {key(row) for row in FIGURES if row["report"] == report}
    assert lines - stated <= {("hte.new_applied", None, None, False, None)}
    assert stated <= lines


@pytest.mark.parametrize(
    ("report", "indicator", "zh", "en"),
    [
        ("zhonglou", "ht.investment", "19.42-19.51", "1.942-1.951"),
        ("zhonglou", "ht.output", "235.38-235.65", "23.538-23.565"),
        ("zhonglou", "pat.applied", "1543", "1,543"),
        ("zhonglou", "pat.granted", "838", "838"),
        ("taixing", "rd.accounting_expenses", "22.12-22.21", "2.212-2.221"),
    ],
)
def test_bases_that_are_implied(report, indicator, zh, en):
    assert cells(REVIEWS[report], "zh")[whole(indicator)][HEADINGS[report][0]] == zh
    assert cells(REVIEWS[report], "en")[whole(indicator)]["Year before"] == en
    assert REVIEWS[report].line(indicator).base_is_implied


@pytest.mark.parametrize(
    ("report", "indicator", "growth", "said"),
    [
        ("zhonglou", "ht.investment", "37.7", "同比增长37.7%"),
        ("zhonglou", "ht.output", "25.3", "同比增长25.3%"),
        ("zhonglou", "pat.applied", "134.8", "同比增长134.8%"),
        ("zhonglou", "pat.granted", "5.6", "同比增长5.6%"),
        ("taixing", "rd.accounting_expenses", "11.88", "比上年增长11.88%"),
    ],
)
def test_growth_as_printed(report, indicator, growth, said):
    assert cells(REVIEWS[report], "zh")[whole(indicator)][HEADINGS[report][1]] == growth
    assert said in "".join(REVIEWS[report].sentences("zh"))
    assert f"up {growth}% on the year" in " ".join(REVIEWS[report].sentences("en"))


@pytest.mark.parametrize(
    ("report", "of", "share"),
    [
        ("zhonglou", whole("ht.output"), "48.4"),
        ("zhonglou", whole("hte.new_certified"), "93.75"),
        ("zhonglou", whole("hte.reexamination_passed"), "100"),
        ("zhonglou", whole("hte.certified"), "97.14"),
        ("zhonglou", ("coop.agreements", None, None, False, "三大产业"), "92.86"),
        ("zhonglou", ("plat.rated_good", None, None, False, "公共服务平台"), "100"),
        ("zhonglou", ("proj.applied", None, "provincial", True, None), "≥25.79"),
        ("taixing", whole("hte.public_notice"), "50.46"),
    ],
)
def test_shares(report, of, share):
    assert cells(REVIEWS[report], "zh")[of]["占比（%）"] == share
    bare = share.removeprefix("≥")
    assert f"{bare}%" in "".join(REVIEWS[report].sentences("zh"))
    assert f"{bare}% of" in " ".join(REVIEWS[report].sentences("en"))


def plain(report, indicator, kind=None):
    return next(
        each
        for each in REVIEWS[report].rows()
        if (each["indicator"], each["kind"]) == (indicator, kind)
    )


def test_what_must_hold_exactly_in_the_rows():
    assert plain("zhonglou", "coop.leverage")["value"] == Decimal("12.8125")
    assert plain("zhonglou", "hte.new_certified")["share"] == Decimal("0.9375")
    assert plain("zhonglou", "pat.applied")["base"] == 1543
    assert plain("zhonglou", "pat.granted")["base"] == 838
    ends = plain("zhonglou", "ht.output")
    assert (ends["base_low"], ends["base_high"]) == (Decimal("235.38"), Decimal("235.65"))
    assert ends["base"] is None
    per_agreement = plain("zhonglou", "coop.agreed_per_agreement")["value"]
    assert round(Fraction(per_agreement), 2) == Fraction("76.19")


@pytest.mark.parametrize(
    ("indicator", "kind", "part", "whole"),
    [
        ("hte.certified", None, 34, 35),
        ("coop.agreements", "三大产业", 39, 42),
        ("hte.public_notice", None, 109, 216),
    ],
)
def test_shares_are_those_of_the_counts(indicator, kind, part, whole):
    report = "taixing" if indicator == "hte.public_notice" else "zhonglou"
    printed = plain(report, indicator, kind)["share"]
    assert abs(Fraction(printed) - Fraction(part, whole)) < Fraction(1, 10**30)


def test_invention_and_utility_model_patents_together():
    found = REVIEWS["zhonglou"]
    two = sum(
        plain("zhonglou", f"pat.applied_{kind}")["value"] for kind in ("invention", "utility_model")
    )
    whole = found.line("pat.applied").figure.value
    assert Fraction(two) / Fraction(whole) == Fraction(2835, 3623)


def test_the_whole_and_the_reference_growth_that_are_implied():
    notes = REVIEWS["zhonglou"].table("zh")
    assert "由占比推算总体为608.98-610.44亿元" in notes
    assert "推算参照增速为11.75-12.85%" in notes
    english = REVIEWS["zhonglou"].table("en")
    assert "the share implies a whole of 60.898-61.044 billion yuan" in english
    assert "the reference then grew 11.75-12.85%" in english


def test_the_gap_in_points():
    assert "高于规上工业总产值增幅13个百分点" in REVIEWS["zhonglou"].sentences("zh")[1]
    assert "13 percentage points above the growth of" in REVIEWS["zhonglou"].sentences("en")[1]


@pytest.mark.parametrize(
    ("report", "indicator", "verdict", "zh", "en"),
    [
        ("zhonglou", "ht.output", "MET", "增长20%以上（已完成）", "growth of at least 20% (met)"),
        ("zhonglou", "proj.applied", "UNKNOWN", "（尚无法判断：实际数只是一个界限，",
         "(not decided yet: the figure is a bound"),
        ("zhonglou", "hte.new_certified", "UNMET", "，完成率93.8%）", "(not met, 93.8% reached)"),
        ("zhonglou", "proj.funds", "UNKNOWN", "（完成年度目标的85.3%，快于序时进度1.9个百分点，",
         "(85.3% of the year's target reached, 1.9 percentage points ahead of schedule, "),
        ("zhonglou", "proj.funds", "UNKNOWN", "余下月份月均需309.5万元）",
         " 3.095 million yuan a month still needed)"),
        ("taixing", "cn.sme_n", "MET", "（已完成，完成率104.3%）", "(met, 104.3% reached)"),
        ("taixing", "cn.tm_v", "UNMET", "（未完成，完成率96.8%）", "(not met, 96.8% reached)"),
    ],
)  # fmt: skip
def test_targets(report, indicator, verdict, zh, en):
    found = REVIEWS[report]
    part = {"level": Level.PROVINCIAL} if indicator == "proj.applied" else {}
    assert found.line(indicator, **part).targets[0].check.verdict is Verdict[verdict]
    assert zh in "".join(found.sentences("zh"))
    assert en in " ".join(found.sentences("en"))


def test_when_is_said_of_flows_stocks_and_the_year():
    said = REVIEWS["zhonglou"].sentences("zh")
    opened = [each.partition("，")[0] for each in said]
    assert [each for each in opened if each.startswith(("1-", "截至", "全年"))] == [
        "1-10月",
        "截至10月底",
        "1-10月",
        "1-9月",
        "截至10月底",
        "1-10月",
        "截至10月底",
        "1-10月",
        "全年",
    ]
    english = REVIEWS["zhonglou"].sentences("en")
    assert english[0].startswith("In January-October 2012, investment")
    assert english[2].startswith("At the end of October 2012, high-tech")
    assert english[-1].startswith("In 2012, tax relief")


OVERLAP = "its parts are told apart by kind, outcome and overlap; do not add them up"


def test_findings_of_both():
    assert [each.text("zh") for each in REVIEWS["zhonglou"].findings] == [
        "高新技术企业申报数：分项按结果、类别分别划分，相互重叠，不可相加",
        "省级以上科技计划项目申报数：目标尚无法判断：实际数只是一个界限，达标与否均有可能",
        "科技税收优惠：预计数",
    ]
    assert [each.text("en") for each in REVIEWS["taixing"].findings] == [
        "cooperation agreements: stands on 2 bases (全市, 产学研活动); never add or compare them",
        f"applications for high-tech certification: {OVERLAP}",
        "enterprises in public notice: provisional",
    ]
