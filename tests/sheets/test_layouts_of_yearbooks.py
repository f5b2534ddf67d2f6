"""Layouts that yearbooks and monthly tables use; figures are made."""

from __future__ import annotations

from datetime import date

import pytest

from stmetrics.sheets import observations_from_rows

HERE = {"region": "320404"}
YEAR = {"period": "2022"}


def said(rows, **options):
    got = observations_from_rows(rows, **options)
    assert not got.errors, got.text("en")
    return [
        (each.indicator, each.region, str(each.time), str(each.value)) for each in got.observations
    ]


@pytest.mark.parametrize(
    ("rows", "fixed", "header", "why"),
    [
        ([["地区", "专利授权量(件)"], ["甲区", 5], ["", 6]], YEAR, "地区", "says no region"),
        ([["年份", "有效发明专利(件)"], ["2022", 5], ["", 6]], HERE, "年份", "says no period"),
        ([["指标", "日期", "数值"], ["有效发明专利", date(2022, 12, 31), 5],
          ["有效发明专利", None, 6]], HERE, "日期", "says no period"),
    ],
    ids=["region", "period", "day"],
)  # fmt: skip
def test_a_blank_cell_of_regions_or_times_is_listed(rows, fixed, header, why):
    got = observations_from_rows(rows, fixed=fixed)
    (error,) = got.errors
    assert (error.row, error.column, error.why) == (3, header, why)
    assert "fill_down" in error.hint
    assert len(got.observations) == 1


def test_merged_cells_of_regions_are_filled_down():
    rows = [["地区", "指标", "2022年"], ["甲区", "专利授权量", 5], ["", "专利申请量", 8]]
    assert [each[1] for each in said(rows, fill_down=["地区"])] == ["甲区", "甲区"]


def test_a_total_that_calls_itself_so_in_another_column_than_that_of_regions():
    rows = [["序号", "地区", "专利授权量(件)"], [1, "甲区", 5], [2, "乙区", 6], ["合计", "", 11]]
    got = observations_from_rows(rows, fixed=YEAR, unknown="list")
    assert [each.region for each in got.observations] == ["甲区", "乙区"]
    (total,) = got.totals
    assert (total.label, total.findings[0].verdict.name) == ("合计", "EXACT")


def test_headers_in_full_width():
    rows = [["指标", "单位", "２０２２年"], ["专利授权量", "件", "２，７１０"]]
    assert said(rows, fixed=HERE) == [("pat.granted", "320404", "2022", "2710件")]


def test_units_in_a_column_without_a_header():
    rows = [["指标", "", "2003", "2004"], ["R&D经费", "(亿元)", "15.6", "20.9"],
            ["#基础研究", "", "0.8", "1.1"]]  # fmt: skip
    assert [each[::3] for each in said(rows, fixed=HERE)] == [
        ("cn.rd_total", "15.6亿元"),
        ("cn.rd_total", "20.9亿元"),
        ("rd.basic", "0.8亿元"),
        ("rd.basic", "1.1亿元"),
    ]


def test_indicators_in_two_languages_with_a_unit_in_each():
    rows = [
        ["指标 Item", "2020"],
        ["R&D经费内部支出   (万元) Intramural R&D Expenditure (10 000 yuan)", 103699],
        ["  基础研究        Basic Research", 327],
    ]
    assert [each[3] for each in said(rows, fixed=HERE)] == ["103699万元", "327万元"]


def test_columns_of_parts_have_the_unit_of_their_whole():
    rows = [["地区", "R&D经费（亿元）", "#企业", "#高等学校"], ["甲市", "120.5", "98.2", "12.1"]]
    assert [each[3] for each in said(rows, fixed=YEAR)] == ["120.5亿元", "98.2亿元", "12.1亿元"]


def test_the_percent_of_a_table_is_that_of_its_growths():
    rows = [["表2 各县市区R&D经费"], ["单位：万元、%"], ["县市区", "R&D经费", "增长"],
            ["甲县", "12,450", "8.6"]]  # fmt: skip
    assert [each[3] for each in said(rows, fixed=YEAR)] == ["12450万元", "8.6%"]


def test_a_growth_without_a_unit_stays_open():
    rows = [["地区", "技术合同成交额（亿元）", "同比增长"], ["甲区", 12.4, 0.128]]
    got = observations_from_rows(rows, fixed=YEAR)
    assert [str(each.value) for each in got.observations] == ["12.4亿元"]
    assert got.errors[0].column == "同比增长"


def test_columns_of_a_monthly_table():
    rows = [["指标", "单位", "本月", "1—本月累计", "累计同比±%"],
            ["技术合同成交额", "亿元", "3.4", "46.1", "12.6"]]  # fmt: skip
    assert [each[2:] for each in said(rows, fixed=HERE | {"period": "2022年11月"})] == [
        ("2022-11", "3.4亿元"),
        ("2022-01-01/P11M", "46.1亿元"),
        ("2022-01-01/P11M", "12.6%"),
    ]
    short = [
        ["指标", "单位", "本月止累计", "比上年同期±%"],
        ["高新技术产业投资", "亿元", 65.35, 42.3],
    ]
    assert [each[3] for each in said(short, fixed=HERE | {"period": "2022年1-10月"})] == [
        "65.35亿元",
        "42.3%",
    ]


def test_what_was_done_below_the_name_of_the_indicator():
    rows = [
        ["地区", "技术合同成交额（亿元）", "", ""],
        ["", "年度目标", "1-10月完成", "完成率（%）"],
        ["甲区", "30", "24.8", "82.7"],
    ]
    got = observations_from_rows(rows, fixed={"period": "2023"}, header_rows=2)
    assert [str(each.time) for each in got.observations] == ["2023-01-01/P10M"] * 2
    assert got.targets[0].indicator == "cn.tm_v"


def test_a_unit_alone_names_no_indicator():
    rows = [["指标", "2022年"], ["专利授权量(件)", 5], ["（亿元）", "12.5亿元"]]
    got = observations_from_rows(rows, fixed=HERE)
    assert [each.row for each in got.errors] == [3]
