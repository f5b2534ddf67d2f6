"""Nothing is lost: every row gives a record, or all its errors, or is counted as blank."""

from __future__ import annotations

import csv
import io
import pickle
from collections import UserDict

import pytest
from hypothesis import given, strategies as st
from strategies import law

from stmetrics import records as r
from stmetrics.errors import InvalidValueError
from stmetrics.sheets.observation_rows import observations_from_rows
from stmetrics.sheets.record_rows import RowError, records_from_rows

GOOD = {"企业编号": "e1", "年度": "2022", "研发费用(高企口径)(万元)": "885",
        "境内研发费用(万元)": "800"}  # fmt: skip
BAD_CELLS = {**GOOD, "年度": "去年", "境内研发费用(万元)": "n. a."}
BAD_WHOLE = {**GOOD, "境内研发费用(万元)": "885.01"}
STRAY = {**GOOD, "备注": "made up"}
BLANK = dict.fromkeys(GOOD, "")
SORTS = {"good": GOOD, "cells": BAD_CELLS, "whole": BAD_WHOLE, "stray": STRAY, "blank": BLANK,
         "nothing": {}}  # fmt: skip


@law
@given(st.lists(st.sampled_from([*SORTS]), max_size=12))
def test_every_row_is_accounted_for(sorts):
    rows = [GOOD, *(SORTS[sort] for sort in sorts)]
    read = records_from_rows(r.EnterpriseYear, iter(rows))
    wanted = ["good", *sorts]
    numbers = {sort: [at for at, each in enumerate(wanted, 1) if each == sort] for sort in SORTS}
    assert read.row_numbers == tuple(numbers["good"])
    assert len(read.records) == len(numbers["good"])
    assert read.blank == len(numbers["blank"]) + len(numbers["nothing"])
    assert sorted(read.failed) == sorted(numbers["cells"] + numbers["whole"] + numbers["stray"])
    assert len(read.records) + len(read.failed) + read.blank == read.row_count == len(rows)
    assert [each.row for each in read.errors] == sorted(each.row for each in read.errors)


def test_a_row_lists_all_its_errors():
    first, second = records_from_rows(r.EnterpriseYear, [BAD_CELLS]).errors
    assert (first.row, first.column, first.field, first.value) == (1, "年度", "year", "去年")
    assert (second.column, second.field) == ("境内研发费用(万元)", "rd_expenses_hte_in_china")
    assert str(first) == "row 1, 年度='去年': is not a year of four digits (write \"2022\")"


def test_a_record_that_contradicts_itself_names_row_field_and_column():
    read = records_from_rows(r.EnterpriseYear, [GOOD, BAD_WHOLE])
    (error,) = read.errors
    assert (error.row, error.column) == (2, "境内研发费用(万元)")
    assert (error.field, error.value) == ("rd_expenses_hte_in_china", "885.01")
    assert "exceeds rd_expenses_hte_yuan=8850000" in error.why
    assert len(read.records) == 1


def test_an_error_of_several_fields_names_the_row():
    row = {"执行部门": "企业", "时期": "2022", "R&D经费(元)": 3, "基础研究(元)": 2,
           "应用研究(元)": 2}  # fmt: skip
    (error,) = records_from_rows(r.RDInput, [row]).errors
    assert (error.row, error.column, error.field, error.value) == (1, None, None, None)
    assert str(error).startswith("row 1: RDInput parts by activity of 4")


def test_an_error_of_a_fixed_value_names_the_row():
    row = {"企业编号": "e1", "收入总额(元)": 1}
    fixed = {"year": 2022, "high_tech_income": "2元"}
    (error,) = records_from_rows(r.EnterpriseYear, [row], fixed=fixed).errors
    assert error.column is None
    assert "high_tech_income_yuan=2: exceeds" in error.why


def test_long_and_short_lines_of_a_csv():
    text = "企业编号,年度,\ne1,2022,,\ne2\ne3,2022,,9\ne4,2022,备注\n,,\n"
    read = records_from_rows(r.EnterpriseYear, csv.DictReader(io.StringIO(text)))
    assert [each.enterprise_id for each in read.records] == ["e1"]
    assert [(each.row, each.column, each.field) for each in read.errors] == [
        (2, "年度", "year"),
        (3, None, None),
        (4, "", None),
    ]
    assert read.errors[1].value == ["9"]
    assert str(read.errors[1]).startswith("row 3, None=['9']: stands below no header")
    assert (read.blank, read.row_count) == (1, 5)


def test_a_byte_order_mark_does_not_hide_a_header():
    assert records_from_rows(r.EnterpriseYear, [{"\ufeff企业编号": "e1", "年度": "2022"}]).records


def test_ignored_columns_alone_leave_a_row_blank():
    row = {"序号": 9, "企业编号": "", "年度": None}
    read = records_from_rows(r.EnterpriseYear, [row], columns={"序号": None})
    assert (read.blank, read.ignored, read.errors) == (1, ("序号",), ())


def test_no_rows_give_nothing():
    read = records_from_rows(r.EnterpriseYear, [])
    assert (read.records, read.errors, read.ignored, read.row_count) == ((), (), (), 0)
    assert read.require_all() == ()


def test_requiring_all_refuses_a_table_with_an_error():
    read = records_from_rows(r.EnterpriseYear, [GOOD, BAD_CELLS, GOOD])
    with pytest.raises(InvalidValueError, match=r"1 of 3 rows: .*row 2, 年度='去年'"):
        read.require_all()


@pytest.mark.parametrize("rows", ["企业编号", b"", {"企业编号": "e1"}, None, 3])
def test_rows_must_be_rows(rows):
    with pytest.raises(InvalidValueError, match="is no list of rows"):
        records_from_rows(r.EnterpriseYear, rows)


@pytest.mark.parametrize("row", ["企业编号", ["e1"], None])
def test_a_row_must_be_a_mapping(row):
    with pytest.raises(InvalidValueError, match=r"row 2: .*is no mapping"):
        records_from_rows(r.EnterpriseYear, [GOOD, row])


def test_any_mapping_is_a_row():
    assert records_from_rows(r.EnterpriseYear, [UserDict(GOOD)]).records


def test_rows_are_taken_once_and_one_at_a_time():
    taken = []

    def rows():
        for number in range(1000):
            taken.append(number)
            yield {**GOOD, "企业编号": f"e{number}"}

    read = records_from_rows(r.EnterpriseYear, rows())
    assert taken == list(range(1000))
    assert [each.enterprise_id for each in read.records] == [f"e{each}" for each in taken]


def test_what_the_caller_s_rows_raise_is_not_hidden():
    def rows():
        yield GOOD
        raise OSError("made up")

    with pytest.raises(OSError, match="made up"):
        records_from_rows(r.EnterpriseYear, rows())


def test_results_and_errors_pickle_and_hash():
    read = records_from_rows(r.EnterpriseYear, [GOOD, BAD_CELLS])
    again = pickle.loads(pickle.dumps(read))  # noqa: S301 - our own bytes
    assert again == read
    assert hash(RowError(row=1, column=None, value=[1], why="made up")) == hash(
        RowError(row=1, column=None, value=[2], why="made up")
    )


@pytest.mark.parametrize("name", ["unkown", "uint", "indicators", "nonsense"])
def test_an_option_that_is_none_is_refused_by_name(name):
    said = rf"_from_rows\(\) got an unexpected keyword argument '{name}'"
    with pytest.raises(TypeError, match=f"records{said}"):
        records_from_rows(r.EnterpriseYear, [GOOD], **{name: "list"})
    with pytest.raises(TypeError, match=f"observations{said}"):
        observations_from_rows([], **{name: "list"})


def test_figures_have_no_zeros_that_are_missing():
    with pytest.raises(TypeError, match="zero_is_missing"):
        observations_from_rows([], zero_is_missing=["人员"])


def test_a_column_that_is_not_used_since_it_says_no_basis_says_so():
    read = records_from_rows(
        r.EnterpriseYear, [{**GOOD, "研发费用（万元）": 3, 7: 1}], unknown="list"
    )
    assert read.unused == ("研发费用（万元）", 7)
    assert "未用的列：研发费用（万元）（未说明口径）、7" in read.text()
    assert "columns not used: 研发费用（万元） (says no basis)" in read.text("en")
