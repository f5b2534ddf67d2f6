"""Totals of which a part is missing, and the days of stocks in tables; every figure is made."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest
from hypothesis import given, strategies as st
from strategies import law

from stmetrics.audit import Consistency
from stmetrics.frames import observations_from_frame
from stmetrics.indicators import RegionData
from stmetrics.sheets import observations_from_rows

COUNT = "高新技术企业数（家）"
YEAR = {"period": "2023"}


def totals(*rows, header=COUNT, **options):
    cells = [{"地区": place, header: cell} for place, cell in rows]
    return observations_from_rows(cells, fixed=YEAR, **options)


def named(total):
    return [each.region for each in total.missing]


# --- parts that are missing -----------------------------------------------------------------

BLANKS = [None, "", " ", "—", "-", float("nan"), "x", "暂缺", "abc", "约"]


@pytest.mark.parametrize("blank", BLANKS)
@pytest.mark.parametrize("total", [1255, 1014])
def test_a_part_that_is_missing_is_named_and_never_0(blank, total):
    got = totals(("甲区", 312), ("乙区", blank), ("丙区", 702), ("合计", total))
    (line,) = got.totals
    assert (line.findings, named(line)) == ((), ["乙区"])
    said = "合计: 缺乙区2023年12月31日的有效期内高新技术企业数，未核对合计是否为各项之和"
    assert got.text().splitlines()[-1] == said
    assert got.text("en").splitlines()[-1].startswith("合计: no ")
    assert "不一致" not in got.text()
    assert line.missing[0].value is None
    assert not [each for each in got.observations if each.value is None]


@pytest.mark.parametrize("blank", BLANKS)
def test_a_total_below_the_parts_that_are_known_is_wrong_whatever_is_missing(blank):
    got = totals(("甲区", 312), ("乙区", blank), ("丙区", 702), ("合计", 1000))
    (finding,) = got.totals[0].findings
    assert (finding.verdict, finding.low, finding.high) == (Consistency.INCONSISTENT, 1014, None)
    assert "合计: 合计1000家：不一致；可能不低于1014家" in got.text()


@law
@given(
    st.lists(st.integers(0, 10**4), min_size=1, max_size=6), st.integers(0, 6), st.integers(-3, 3)
)
def test_one_rule_for_every_number_of_parts(parts, at, more):
    rows = [(f"{place}号区", part) for place, part in enumerate(parts)]
    rows.insert(min(at, len(rows)), ("缺数区", None))
    total = max(sum(parts) + more, 0)
    (line,) = totals(*rows, ("合计", total)).totals
    assert named(line) == ["缺数区"]
    assert bool(line.findings) is (total < sum(parts))


def test_what_may_be_negative_is_not_checked_while_a_part_is_missing():
    rows = ("甲区", 30), ("乙区", None), ("丙区", 20), ("合计", 10)
    for header in ("高新技术企业净增数（家）", "高新技术企业利润总额（亿元）"):
        (line,) = totals(*rows, header=header).totals
        assert (line.findings, named(line)) == ((), ["乙区"])
    (line,) = totals(("甲区", -3), ("乙区", None), ("合计", -9)).totals
    assert line.findings == ()


def test_the_other_figures_of_a_row_are_checked_all_the_same():
    rows = [{"地区": place, COUNT: count, "专利授权量（件）": patents} for place, count, patents in
            (("甲区", 3, 10), ("乙区", None, 20), ("合计", 9, 30))]  # fmt: skip
    (line,) = observations_from_rows(rows, fixed=YEAR).totals
    assert [each.verdict for each in line.findings] == [Consistency.EXACT]
    assert [(each.region, each.indicator) for each in line.missing] == [("乙区", "cn.hte_n")]


def test_each_year_has_its_own_missing_parts():
    rows = [{"地区": place, "2022年": early, "2023年": late} for place, early, late in
            (("甲区", 1, 2), ("乙区", 3, None), ("丙区", 5, 6), ("合计", 9, 14))]  # fmt: skip
    got = observations_from_rows(rows, fixed={"indicator": "cn.hte_n", "unit": "家"})
    (line,) = got.totals
    assert [each.verdict for each in line.findings] == [Consistency.EXACT]
    assert [(each.region, str(each.time)) for each in line.missing] == [("乙区", "2023-12-31")]


def test_regions_across_and_kinds_down_are_missing_as_regions_down_are():
    across = [{"指标": COUNT, "甲区": 3, "乙区": "—", "丙区": 4, "合计": 9}]
    (line,) = observations_from_rows(across, fixed=YEAR).totals
    assert (line.findings, named(line)) == ((), ["乙区"])
    kinds = [["合同类别", "技术合同数（项）"], ["技术开发", 20], ["技术转让", None], ["合计", 31]]
    got = observations_from_rows(kinds, fixed={"region": "320404", "period": "2022"})
    (line,) = got.totals
    assert ([each.kind for each in line.missing], line.findings) == (["技术转让"], ())
    assert "缺技术转让2022年的" in got.text()


def test_subtotals_miss_what_stands_above_them_alone():
    rows = ("甲区", 1), ("乙区", 2), ("小计", 3), ("丙区", None), ("丁区", 4), ("小计", 5)
    first, second = totals(*rows).totals
    assert (first.findings[0].verdict, named(first)) == (Consistency.EXACT, [])
    assert (second.findings, named(second)) == ((), ["丙区"])


def test_a_part_that_is_given_elsewhere_and_a_group_of_parts_are_not_missing():
    rows = ("甲区", 1), ("甲区", None), ("苏南", None), ("乙区", 2), ("合计", 3)
    (line,) = totals(*rows).totals
    assert (line.findings[0].verdict, line.missing) == (Consistency.EXACT, ())
    rows = ("320400", None), ("320404", 1), ("320411", 2), ("合计", 3)
    (line,) = totals(*rows).totals
    assert (line.findings[0].verdict, line.missing) == (Consistency.EXACT, ())


def test_words_below_a_table_are_no_part():
    rows = ("甲区", 1), ("乙区", 2), ("合计", 3), ("由各区上报", None)
    (line,) = totals(*rows).totals
    assert (line.findings[0].verdict, line.missing) == (Consistency.EXACT, ())
    (line,) = totals(("合计", 3), ("甲区", 1), ("乙区", None)).totals
    assert named(line) == ["乙区"]


def test_a_row_that_cannot_be_told_is_missing_by_its_number():
    (line,) = totals(("320402", 1), ("3204", 2), ("320411", 3), ("合计", 9)).totals
    assert (line.findings, named(line)) == ((), ["#2"])
    rows = [{"地区": place, "年度": year, COUNT: 1} for place, year in
            (("甲区", 2023), ("乙区", "去年"))]  # fmt: skip
    rows += [{"地区": "合计", "年度": 2023, COUNT: 5}]
    (line,) = observations_from_rows(rows).totals
    assert (line.findings, named(line)) == ((), ["乙区"])


def test_a_row_of_what_is_not_known_is_no_part():
    rows = [{"地区": place, "指标": words, "数值": 5} for place, words in
            (("甲区", COUNT), ("乙区", COUNT), ("乙区", "飞行器（架）"))]  # fmt: skip
    total = {"地区": "合计", "指标": COUNT, "数值": 10}
    (line,) = observations_from_rows([*rows, total], fixed=YEAR).totals
    assert line.missing == ()


def test_a_frame_has_missing_parts_too():
    frame = pd.DataFrame({"地区": ["甲区", "乙区", "合计"], COUNT: [312.0, None, 400.0]})
    (line,) = observations_from_frame(frame, fixed=YEAR).totals
    assert (line.findings, named(line)) == ((), ["乙区"])


# --- days of stocks -------------------------------------------------------------------------

ROW = {"指标": "高新技术企业数", "单位": "家", "本年": 312, "上年": 268, "同比增长(%)": 16.4,
       "排名": 2, "完成率(%)": 97.5}  # fmt: skip
HOME = {"region": "钟楼区"}


@pytest.mark.parametrize(
    ("row", "fixed"),
    [
        (ROW, {**HOME, **YEAR}),
        (ROW, {**HOME, "on": "2023-12-31"}),
        (ROW, {**HOME, **YEAR, "on": date(2023, 12, 31)}),
        ({"地区": "钟楼区", "年度": "2023", f"有效期内{COUNT}": 312, "同比增长（%）": 16.4}, None),
        ({"指标": COUNT, "2023年": 312, "比上年增长": "16.4%"}, HOME),
        ({"指标": COUNT, "2022年": 268, "2023年": 312, "比2022年增长（%）": 16.4}, HOME),
    ],
)
def test_all_that_is_said_of_a_stock_has_the_day_of_its_level(row, fixed):
    read = observations_from_rows([row], fixed=fixed)
    assert read.errors == ()
    days = {each.on for each in read.dated_observations}
    assert days <= {date(2022, 12, 31), date(2023, 12, 31)}
    assert {each.on for each in read.dated_observations if each.aspect.value != "level"} == {
        date(2023, 12, 31)
    }
    data = RegionData(region="钟楼区", observations=read.dated_observations)
    assert len(data.observations) == len(read.observations)


def test_flows_keep_their_period_and_own_rows_are_known():
    row = {"指标": "技术合同成交额", "单位": "亿元", "本年": 3, "同比增长(%)": 2}
    read = observations_from_rows([row], fixed={**HOME, **YEAR})
    assert read.dated_observations == read.observations


def test_last_year_of_a_day_is_the_day_a_year_before():
    read = observations_from_rows([ROW], fixed={**HOME, "on": "2024-02-29"})
    assert [each.on for each in read.observations][:2] == [date(2024, 2, 29), date(2023, 2, 28)]
    row = {"指标": COUNT, "截止日期": "2023-06-30", "本期": 3, "上年同期": 2}
    read = observations_from_rows([row], fixed=HOME)
    assert [each.on for each in read.observations] == [date(2023, 6, 30), date(2022, 6, 30)]


def test_a_flow_beside_a_day_and_a_period_has_the_period():
    rows = [ROW, {"指标": "技术合同成交额", "单位": "亿元", "本年": 3, "上年": 2}]
    read = observations_from_rows(rows, fixed={**HOME, **YEAR, "on": "2023-12-31"})
    assert [str(each.time) for each in read.observations][-2:] == ["2023", "2022"]


def test_a_column_of_another_period_than_the_day_is_an_error():
    rows = [{"指标": COUNT, "2022年": 268, "2023年": 312}]
    read = observations_from_rows(rows, fixed={**HOME, "on": "2023-12-31"})
    assert [str(each.value) for each in read.observations] == ["312家"]
    (error,) = read.errors
    assert error.column == "2022年"
    assert error.text() == "第1行，2022年“268”：在2022之外"
    assert "say a day of the column's own, or none" in error.text("en")
