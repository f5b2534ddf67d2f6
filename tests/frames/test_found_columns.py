"""Columns are found by the words that head spreadsheets; money without a unit is refused."""

from __future__ import annotations

import pytest
from spreadsheets import HEADERS, fields_in_cells

from stmetrics import records as r
from stmetrics.errors import InvalidValueError, UnitError
from stmetrics.frames._found import found_columns
from stmetrics.frames._money import unit_of_column, units_of_columns


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        ("研发费用_万元", "万元"),
        ("研发费用（万元）", "万元"),
        ("研发费用/亿元", "亿元"),
        ("rd_expenses_10k_yuan", "万元"),
        ("sales_income_yuan", "元"),
        ("sales_income_hundred_million_yuan", "亿元"),
        ("sales income (CNY)", "元"),
    ],
)
def test_a_name_shows_its_unit(name, unit):
    assert unit_of_column(name) == unit
    assert unit_of_column(name, {name: unit}) == unit
    assert unit_of_column(name, "千元") == unit  # said for columns that show none


def test_a_unit_is_said_for_one_column_or_for_all():
    assert unit_of_column("sales", "万元") == "万元"
    assert unit_of_column("sales", {"sales": "yuan"}) == "元"


@pytest.mark.parametrize("units", [None, {}, {"other": "万元"}])
def test_a_money_column_without_a_unit_is_refused_by_name(units):
    with pytest.raises(UnitError, match="column 'sales': has no unit"):
        unit_of_column("sales", units)


def test_two_units_of_one_column_are_refused():
    with pytest.raises(UnitError, match="stands beside 万元 in the column's name"):
        unit_of_column("研发费用_万元", {"研发费用_万元": "亿元"})


@pytest.mark.parametrize(("name", "units"), [("研发费用（件）", None), ("sales", "人年")])
def test_a_unit_that_measures_no_money_is_refused(name, units):
    with pytest.raises(UnitError, match="measures no money"):
        unit_of_column(name, units)


def test_units_are_a_name_or_a_mapping():
    with pytest.raises(InvalidValueError, match="is no unit and no mapping"):
        unit_of_column("sales", 5)
    with pytest.raises(UnitError, match="not in the table"):
        unit_of_column("sales", "块")


def test_all_columns_without_a_unit_are_named_at_once():
    with pytest.raises(UnitError, match="column 'b', 'c': has no unit"):
        units_of_columns(["a_万元", "b", "c"])
    assert units_of_columns(["a_万元", "b"], {"b": "元"}) == {"a_万元": "万元", "b": "元"}


def test_a_unit_of_a_column_that_is_not_read_is_refused():
    with pytest.raises(InvalidValueError, match="units='c': are no money columns that are read"):
        units_of_columns(["a_万元"], {"a_万元": "万元", "c": "元"})


# --- columns --------------------------------------------------------------------------------


@pytest.mark.parametrize("record", HEADERS, ids=lambda record: record.__name__)
@pytest.mark.parametrize("named", ["stored", "given", "Chinese"])
def test_every_field_is_found_under_each_of_its_names(record, named):
    names = {
        each.alias: {
            "stored": each.name,
            "given": each.alias,
            "Chinese": HEADERS[record][each.alias],
        }[named]
        for each in fields_in_cells(record)
    }
    assert found_columns([*names.values(), "别的"], dict.fromkeys(names, record)) == names


def test_fields_of_several_records_and_of_none_are_found_together():
    homes = {
        "enterprise_id": r.EnterpriseYear,
        "sales_income": r.EnterpriseYear,
        "registered_on": r.Enterprise,
        "sales_income_of_years": None,
    }
    names = [
        "统一社会信用代码",
        "成立日期",
        "Sales income of years (万元)",
        "销售收入_万元",
        5,
        "别的",
    ]
    assert found_columns(names, homes) == {
        "enterprise_id": "统一社会信用代码",
        "sales_income": "销售收入_万元",
        "registered_on": "成立日期",
        "sales_income_of_years": "Sales income of years (万元)",
    }


YEAR = {"enterprise_id": r.EnterpriseYear, "year": r.EnterpriseYear}


def test_missing_columns_are_named_at_once_and_optional_ones_are_not():
    homes = {**YEAR, "employees": r.EnterpriseYear, "of_years": None}
    with pytest.raises(
        InvalidValueError,
        match=r"columns for year \(年度\), employees \(职工总数\), of_years: are not",
    ):
        found_columns(["企业编号"], homes)
    optional = ["year", "employees", "of_years"]
    assert found_columns(["企业编号"], homes, optional=optional) == {"enterprise_id": "企业编号"}


def test_a_mapping_goes_before_the_words():
    columns = {"gysbh": "enterprise_id", "年份": "year"}
    found = {"enterprise_id": "gysbh", "year": "年份"}
    assert found_columns(["gysbh", "年度", "年份"], YEAR, columns) == found


def test_a_column_that_is_left_out_is_not_looked_at():
    found = {"enterprise_id": "企业编号", "year": "年份"}
    assert found_columns(["企业编号", "年度", "年份"], YEAR, {"年度": None}) == found


@pytest.mark.parametrize("names", [["年度", "年份"], ["年度", "Year"]])
def test_two_columns_for_one_field_are_refused(names):
    with pytest.raises(InvalidValueError, match=rf"'{names[0]}' and '{names[1]}': both hold year"):
        found_columns(["企业编号", *names], YEAR)
    with pytest.raises(InvalidValueError, match="both hold of_years"):
        found_columns(["of years", "of_years_元"], {"of_years": None})


@pytest.mark.parametrize(
    ("columns", "message"),
    [
        ({"x": "year", "y": "enterprise_id"}, "columns='x', 'y': are no columns of the frame"),
        ({"年度": "years", "企业编号": "y"}, "columns='years', 'y': are no fields that are read"),
        ({"年度": "year", "企业编号": "year"}, "'年度' and '企业编号': both hold year"),
        (
            {"year": "年度"},
            "has the field first .the frame's name comes first: columns={'年度': 'y",
        ),
        (["年度"], "is no mapping"),
    ],
)
def test_what_is_no_field_or_no_column_is_refused(columns, message):
    with pytest.raises(InvalidValueError, match=message):
        found_columns(["企业编号", "年度"], YEAR, columns)


def test_names_are_a_list():
    with pytest.raises(InvalidValueError, match="is no list of values"):
        found_columns("年度", YEAR)


def test_money_for_research_of_an_unnamed_basis_is_no_column_of_it():
    names, homes = ["执行部门", "研发费用_万元"], {"expenditure": r.RDInput}
    with pytest.raises(InvalidValueError, match="'研发费用_万元' says no basis"):
        found_columns(names, homes)
    assert found_columns([*names, "口径"], homes) == {"expenditure": "研发费用_万元"}
    assert found_columns(names, homes, {"研发费用_万元": "expenditure"})
    with pytest.raises(InvalidValueError, match="'研发费用_万元' says no basis"):
        found_columns(names, {"rd_expenses_hte": r.EnterpriseYear})


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda: unit_of_column("sales"), "列'sales'：没有计量单位"),
        (lambda: unit_of_column("sales", "人年"), "不是金额单位"),
        (lambda: unit_of_column("sales", 5), "既不是单位，也不是列名与单位的对照"),
        (lambda: unit_of_column("a_万元", {"a_万元": "元"}), "与列名里的万元不一致"),
        (lambda: units_of_columns(["a_万元"], {"c": "元"}), "不是所读的金额列"),
        (lambda: found_columns(["企业编号", "年度", "年份"], YEAR), "都是year"),
        (lambda: found_columns(["x"], YEAR), "数据框里没有"),
        (lambda: found_columns(["x"], YEAR, {"y": "year"}), "不是数据框的列"),
        (lambda: found_columns(["x"], YEAR, {"x": "y"}), "不是所读的字段"),
        (lambda: found_columns(["x"], YEAR, {"year": "x"}), "字段写在了前面（列名在前，字段在后"),
    ],
)
def test_what_is_wrong_is_said_in_chinese_too(call, said):
    with pytest.raises(InvalidValueError) as refused:
        call()
    assert said in refused.value.text("zh")
