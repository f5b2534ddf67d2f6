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
    found = found_columns(names.values(), record, names, units=None if named == "stored" else "元")
    assert {field: each.name for field, each in found.items()} == names
    assert all((each.unit == "元") == each.field.stored_name.endswith("_yuan")
               for each in found.values())  # fmt: skip


def test_units_come_from_the_names():
    names = ["企业编号", "年度", "销售收入_万元", "资产总额（亿元）", "别的"]
    found = found_columns(names, r.EnterpriseYear, also=["sales_income", "total_assets"])
    assert [(each.name, each.unit) for each in found.values()] == [
        ("企业编号", None), ("年度", None), ("销售收入_万元", "万元"), ("资产总额（亿元）", "亿元"),
    ]  # fmt: skip


def test_money_that_is_not_asked_for_needs_no_unit():
    names = ["enterprise_id", "year", "sales_income", "total_assets"]
    assert set(found_columns(names, r.EnterpriseYear)) == {"enterprise_id", "year"}
    with pytest.raises(UnitError, match="column 'sales_income': has no unit"):
        found_columns(names, r.EnterpriseYear, also=["sales_income"])


def test_missing_columns_are_named_at_once():
    with pytest.raises(
        InvalidValueError, match=r"columns for year \(年度\), employees \(职工总数\)"
    ):
        found_columns(["企业编号"], r.EnterpriseYear, ["enterprise_id", "year", "employees"])


def test_a_mapping_goes_before_the_words():
    names = ["gysbh", "年度", "年份"]
    columns = {"gysbh": "enterprise_id", "年份": "year"}
    found = found_columns(names, r.EnterpriseYear, columns=columns)
    assert {field: each.name for field, each in found.items()} == {
        "enterprise_id": "gysbh", "year": "年份",
    }  # fmt: skip


def test_two_columns_for_one_field_are_refused():
    with pytest.raises(InvalidValueError, match="columns '年度' and '年份': both hold year"):
        found_columns(["企业编号", "年度", "年份"], r.EnterpriseYear)


def test_a_name_that_is_no_column_is_refused():
    with pytest.raises(InvalidValueError, match="columns='x', 'y': are no columns of the frame"):
        found_columns(["企业编号"], r.EnterpriseYear, columns={"x": "year", "y": "employees"})


def test_a_credit_code_stands_in_for_an_identifier():
    found = found_columns(["统一社会信用代码", "年度", 5], r.EnterpriseYear)
    assert found["enterprise_id"].name == "统一社会信用代码"
    assert set(found_columns(["统一社会信用代码", "年度"], r.EnterpriseYear, ["year"])) == {"year"}


def test_money_for_research_of_an_unnamed_basis_is_no_column_of_it():
    names = ["执行部门", "年度", "研发费用_万元"]
    with pytest.raises(InvalidValueError, match="'研发费用_万元' says no basis"):
        found_columns(names, r.RDInput)
    assert found_columns([*names, "口径"], r.RDInput)["expenditure"].unit == "万元"
    mapped = found_columns(names, r.RDInput, columns={"研发费用_万元": "expenditure"})
    assert mapped["expenditure"].unit == "万元"


def test_a_name_may_say_more_than_its_field():
    found = found_columns(["截止日期", "常住人口"], r.Population)
    assert found["persons"].implied == (("kind", r.PopulationKind.RESIDENT),)


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda: unit_of_column("sales"), "column 'sales'：没有计量单位"),
        (lambda: unit_of_column("sales", "人年"), "不是金额单位"),
        (lambda: unit_of_column("sales", 5), "既不是单位，也不是列名与单位的对照"),
        (lambda: unit_of_column("a_万元", {"a_万元": "元"}), "与列名里的万元不一致"),
        (lambda: units_of_columns(["a_万元"], {"c": "元"}), "不是所读的金额列"),
        (lambda: found_columns(["年度", "年份"], r.EnterpriseYear), "都是year"),
        (lambda: found_columns(["x"], r.EnterpriseYear), "数据框里没有，而EnterpriseYear需要"),
        (lambda: found_columns([], r.EnterpriseYear, columns={"x": "year"}), "不是数据框的列"),
    ],
)
def test_what_is_wrong_is_said_in_chinese_too(call, said):
    with pytest.raises(InvalidValueError) as refused:
        call()
    assert said in refused.value.text("zh")
