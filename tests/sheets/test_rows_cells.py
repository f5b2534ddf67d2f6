"""What a cell says: missing or not, a figure, a day, a word; and what it must not say."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, strategies as st
from strategies import law

from stmetrics import Period, records as r
from stmetrics.errors import StmetricsError
from stmetrics.sheets.record_rows import records_from_rows
from stmetrics.units import quantity

YEAR = {"企业编号": "e1", "年度": 2022}
CONTRACT = {"合同编号": "c1", "合同类别": "技术开发", "登记日期": "2022-05-01", "成交额": "1万元",
            "卖方地区": "320404", "买方地区": "320411"}  # fmt: skip
PATENTS = {"状态": "授权", "发明": 1}


def errors_of(cls, row, **options):
    read = records_from_rows(cls, [row], **options)
    assert (
        len(read.records) + len(read.failed) + len(read.totals) + read.blank == read.row_count == 1
    )
    return read.errors


def error_of(cls, row, **options):
    (error,) = errors_of(cls, row, **options)
    return error


def made(cls, row, **options):
    (record,) = records_from_rows(cls, [row], **options).require_all()
    return record


# --- missing --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "cell",
    [
        *(None, "", " ", "\u3000", "\ufeff", "\t\n", float("nan"), np.float64("nan")),
        *("-", "--", "–", "—", "——", "－", "/", "／", "…", "……", "...", " — "),
        *("N/A", "n/a", "NA", "null", "NULL", "不详", "未知", "暂无", "缺失"),
    ],
)
def test_missing_is_unknown_in_every_kind_of_field(cell):
    blank = {"销售收入(万元)": cell, "职工总数": cell, "是否有研发活动": cell}
    assert made(r.EnterpriseYear, {**YEAR, **blank}) == r.EnterpriseYear(
        enterprise_id="e1", year=2022
    )
    assert made(r.TechContract, {**CONTRACT, "卖方地区": cell}).seller_region is None
    assert made(r.PatentCounts, {**PATENTS, "时期": cell, "截止日期": cell}).period is None


@pytest.mark.parametrize("header", CONTRACT)
def test_missing_is_an_error_where_the_field_cannot_be_unknown(header):
    errors = errors_of(r.TechContract, {**CONTRACT, header: "—"})
    if header in {"卖方地区", "买方地区"}:
        assert errors == ()
    else:
        assert [(each.column, each.value, each.why) for each in errors] == [
            (header, None, "is missing")
        ]


def test_a_blank_cell_is_no_default():
    row = {"执行部门": "企业", "时期": "2022", "R&D经费(元)": 1, "口径": ""}
    assert error_of(r.RDInput, row).field == "basis"
    right = {"知识产权编号": "made up", "知识产权类别": "发明专利", "是否有效": ""}
    assert made(r.IntellectualProperty, right).in_force is None


@pytest.mark.parametrize("cell", [0, 0.0, "0", "0.00", "０", "0人", Decimal("0E+3"), "0 "])
def test_zero_is_missing_only_where_the_caller_says_so(cell):
    row = {**YEAR, "职工总数": cell, "科技人员": 0}
    assert made(r.EnterpriseYear, row).employees == 0
    for name in ("employees", "职工总数", " 职工总数"):
        read = made(r.EnterpriseYear, row, zero_is_missing=[name])
        assert read.employees is None
        assert read.st_staff == 0


def test_zero_money_may_be_missing_too():
    row = {**YEAR, "销售收入(万元)": "0.00", "净资产(万元)": 0}
    read = made(r.EnterpriseYear, row, zero_is_missing=iter(["sales_income_yuan"]))
    assert (read.sales_income_yuan, read.net_assets_yuan) == (None, 0)
    contract = {**CONTRACT, "成交额": "0元"}
    assert made(r.TechContract, contract).turnover_yuan == 0
    assert error_of(r.TechContract, contract, zero_is_missing=["成交额"]).why == "is missing"


# --- figures --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cell", "yuan"),
    [
        (0.1, 1000),
        (1e-4, 1),
        (885, 8_850_000),
        (Decimal("8.85"), 88_500),
        (Fraction(1, 4), 2500),
        (np.float64(0.3), 3000),
        (np.int64(7), 70_000),
        ("1,234.5", 12_345_000),
        ("１，２３４．５", 12_345_000),
        ("+3", 30_000),
        ("3200元", 3200),
        ("1.2亿元", 120_000_000),
    ],
)
def test_figures_of_money_are_exact(cell, yuan):
    assert made(r.EnterpriseYear, {**YEAR, "销售收入(万元)": cell}).sales_income_yuan == yuan


def test_quantities_pass_through():
    row = {**YEAR, "销售收入": quantity("3万元"), "资产总额": (Decimal(3), "万元")}
    read = made(r.EnterpriseYear, row)
    assert read.sales_income_yuan == read.total_assets_yuan == 30_000


@pytest.mark.parametrize("cell", [1, 1.5, Decimal(1), "1", "1.5", "3200万", np.int64(1)])
def test_money_without_any_unit_is_an_error_of_its_row(cell):
    error = error_of(r.EnterpriseYear, {**YEAR, "销售收入": cell})
    assert (error.column, error.field, error.value) == ("销售收入", "sales_income", cell)
    assert error.why == "has no unit"
    assert 'unit="万元"' in error.hint


@pytest.mark.parametrize(
    ("cell", "why"),
    [
        ("1.2.3", "not a figure"),
        ("$100", "not a figure"),
        ("12美元", "unknown unit"),
        ("3-5", "bound or a range"),
        ("约900", "bound or a range"),
        ("超过1.5亿元", "bound or a range"),
        ("12人", "12|人"),
        (-1, "negative"),
        ("-0.01", "negative"),
        (True, "truth value"),
        (float("inf"), "finite"),
        (10**2000, "finite"),
        (date(2022, 5, 1), "not a number"),
        ([1], "not a number"),
        (Fraction(1, 3), "finite decimal"),
        (1 + 2j, "not a number"),
        ("9**9**9", "not a figure"),
        ("9" * 1000, "longer than any figure"),
        ("=SUM(A1:A9)", "formula"),
        ("=cmd|' /C calc'!A0", "formula"),
        ("#REF!", "error of the spreadsheet"),
        ("#N/A", "error of the spreadsheet"),
    ],
)
def test_what_is_no_money_says_why(cell, why):
    error = error_of(r.EnterpriseYear, {**YEAR, "销售收入(万元)": cell})
    assert error.field == "sales_income"
    assert any(each in error.why for each in why.split("|"))


def test_net_assets_may_be_negative():
    assert made(r.EnterpriseYear, {**YEAR, "净资产(万元)": "-1"}).net_assets_yuan == -10_000


@pytest.mark.parametrize("cell", [12, 12.0, "12", "12件", "１２", "12.0", Decimal("12.00")])
def test_counts_are_whole(cell):
    assert made(r.PatentCounts, {"状态": "授权", "发明(件)": cell}).invention == 12


@pytest.mark.parametrize("cell", [12.5, "12.5", -1, "-1", True, "一", "12人", "约12"])
def test_other_counts_are_errors(cell):
    assert error_of(r.PatentCounts, {"状态": "授权", "发明": cell}).value == cell


# --- years, days, periods -------------------------------------------------------------------


@pytest.mark.parametrize("cell", [2022, 2022.0, "2022", "2022年", "2022年度", "２０２２", "2022.0",
                                  Decimal(2022), np.int64(2022), " 2022 "])  # fmt: skip
def test_years(cell):
    assert made(r.EnterpriseYear, {**YEAR, "年度": cell}).year == 2022


@pytest.mark.parametrize("cell", [22, 2022.5, "22", "22年", "0022", "20222", "2022-05", "去年",
                                  True, date(2022, 1, 1), float("inf")])  # fmt: skip
def test_other_years_are_errors(cell):
    assert error_of(r.EnterpriseYear, {**YEAR, "年度": cell}).field == "year"


@pytest.mark.parametrize(
    "cell",
    [
        *(date(2022, 5, 1), datetime(2022, 5, 1)),  # noqa: DTZ001 - sheets have no zones
        *("2022-05-01", "2022-5-1", "2022/05/01", "2022/5/1", "2022.5.1", "20220501"),
        *("2022年5月1日", "2022年05月01日", "２０２２－０５－０１", 20220501, 20220501.0),
        *("2022-05-01 00:00:00", "2022-05-01T00:00", "2022/5/1 00:00"),
    ],
)
def test_days(cell):
    assert made(r.TechContract, {**CONTRACT, "登记日期": cell}).registered_on == date(2022, 5, 1)


@pytest.mark.parametrize(
    ("cell", "why"),
    [
        (44682, "serial number"),
        (44682.0, "serial number"),
        (44682.5, "serial number"),
        ("44682", "serial number"),
        (datetime(2022, 5, 1, 8, 30), "time of day"),  # noqa: DTZ001 - sheets have no zones
        (datetime(2022, 5, 1, tzinfo=UTC), "zone"),
        ("2022-02-29", "not a date"),
        ("2022年13月1日", "not a date"),
        ("00000101", "not a date"),
        ("2022-05/01", "not a date"),
        ("5/1/2022", "not a date"),
        ("2022-05", "not a date"),
        ("2022年5月", "not a date"),
        ("2022-05-01 08:30", "not a date"),
        (True, "truth value"),
        ("=TODAY()", "formula"),
        ([], "not a number"),
    ],
)
def test_other_days_say_why(cell, why):
    error = error_of(r.TechContract, {**CONTRACT, "登记日期": cell})
    assert error.field == "registered_on"
    assert why in error.why


@pytest.mark.parametrize(
    ("cell", "period"),
    [
        ("2022", "2022"),
        (2022, "2022"),
        (2022.0, "2022"),
        ("2022年", "2022"),
        ("2022年度", "2022"),
        ("2022-Q3", "2022-Q3"),
        ("2022-10", "2022-10"),
        ("2012-01-01/P10M", "2012-01-01/P10M"),
        ("2022年上半年", "2022-S1"),
        ("2022年下半年", "2022-S2"),
        ("2022年第三季度", "2022-Q3"),
        ("2022年4季度", "2022-Q4"),
        ("2022年1季度", "2022-Q1"),
        ("2022年10月", "2022-10"),
        ("2012年1-10月", "2012-01-01/P10M"),
        ("２０１２年１－１０月", "2012-01-01/P10M"),
        ("2012年1月至10月份", "2012-01-01/P10M"),
        (Period.year(2022), "2022"),
    ],
)
def test_periods(cell, period):
    assert made(r.PatentCounts, {**PATENTS, "时期": cell}).period == Period.parse(period)


@given(year=st.integers(1001, 9998), first=st.integers(1, 12), more=st.integers(0, 11))
@law
def test_chinese_labels_of_periods_read_back(year, first, more):
    period = Period.months(year, first, min(first + more, 12))
    assert made(r.PatentCounts, {**PATENTS, "时期": period.label("zh")}).period == period


@pytest.mark.parametrize("cell", ["2022年13月", "2022年10-1月", "2022年五月", "22", 22, "0022",
                                  True, date(2022, 10, 1), "2022-W05"])  # fmt: skip
def test_other_periods_are_errors(cell):
    assert error_of(r.PatentCounts, {**PATENTS, "时期": cell}).field == "period"


# --- words ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cell", "expected"),
    [(each, True) for each in (True, 1, 1.0, Decimal(1), "是", "有", "Yes", "TRUE", "y", "1", "√")]
    + [(each, False) for each in (False, 0, 0.0, "否", "无", "No", "FALSE", "n", "0", "０", "×")],
)
def test_flags(cell, expected):
    row = {**YEAR, "是否有研发活动": cell}
    assert made(r.EnterpriseYear, row).has_rd_activity is expected


@pytest.mark.parametrize("cell", [2, 0.5, "也许", "是?", "是否", [], date(2022, 1, 1)])
def test_other_flags_are_errors(cell):
    assert error_of(r.EnterpriseYear, {**YEAR, "有研发活动": cell}).field == "has_rd_activity"


@pytest.mark.parametrize(("cell", "text"), [(320404, "320404"), (320404.0, "320404"), ("a ", "a"),
                                            (Decimal("3E+2"), "300"), (0, "0")])  # fmt: skip
def test_texts(cell, text):
    assert made(r.TechContract, {**CONTRACT, "卖方地区": cell}).seller_region == text


@pytest.mark.parametrize(
    ("cell", "why"),
    [
        (9.1320404e17, "15 digits"),
        (913204041234567890, "15 digits"),
        (-(10**15), "15 digits"),
        (1.5, "whole"),
        (True, "bool"),
        (date(2022, 5, 1), "date"),
        ("=A1", "formula"),
        ("#NAME?", "error of the spreadsheet"),
        ("\x1c", "missing|empty"),
        (["a"], "list"),
    ],
)
def test_other_texts_say_why(cell, why):
    error = error_of(r.TechContract, {**CONTRACT, "合同编号": cell})
    assert error.field == "id"
    assert any(each in error.why for each in why.split("|"))


def test_fifteen_digits_are_whole():
    row = {**CONTRACT, "合同编号": 999_999_999_999_999}
    assert made(r.TechContract, row).id == "999999999999999"


class Hostile:
    def __repr__(self):
        raise RuntimeError


ANYTHING = (
    st.none()
    | st.text()
    | st.text("0123456789.,-+年月日万元亿=# 　…—/", max_size=12)
    | st.integers()
    | st.floats()
    | st.decimals()
    | st.fractions()
    | st.booleans()
    | st.dates()
    | st.datetimes()
    | st.binary()
    | st.complex_numbers()
    | st.lists(st.integers(), max_size=2)
    | st.just(Hostile())
)


@given(st.fixed_dictionaries(dict.fromkeys([*CONTRACT, "技术交易额(万元)"], ANYTHING)))
@law
def test_whatever_the_cells_are_nothing_is_raised(row):
    errors = errors_of(r.TechContract, row)
    assert all(str(each) for each in errors)


@given(
    st.fixed_dictionaries(
        dict.fromkeys(["执行部门", "时期", "R&D经费", "R&D人员全时当量", "R&D人员"], ANYTHING)
    )
)
@law
def test_nor_for_labour_and_periods(row):
    try:
        errors_of(r.RDInput, row, unit="万元、人月")
    except StmetricsError as error:
        pytest.fail(str(error))
