"""Which header fills which field, in which unit, and what is refused."""

from __future__ import annotations

from decimal import Decimal
from enum import Enum

import attrs
import pytest
from hypothesis import given, strategies as st
from spreadsheets import HEADERS
from strategies import MINIMAL, MONEY, law

from stmetrics import Period, records as r
from stmetrics.errors import InvalidValueError, StmetricsError, UnitError
from stmetrics.sheets._headers import header_key
from stmetrics.sheets.record_rows import records_from_rows
from stmetrics.sheets.terms._fields import TERMS

YEAR = {"企业编号": "e1", "年度": 2022}
EXPENSES = (
    "研发费用",
    "研发费用(万元)",
    "研究开发费用总额（千元）",
    "研发投入/亿元",
    "研发经费 (元)",
)


def year_of(row=(), **options):
    return records_from_rows(r.EnterpriseYear, [{**YEAR, **dict(row)}], **options)


def made_year(row=(), **options):
    (made,) = year_of(row, **options).require_all()
    return made


@pytest.mark.parametrize("cls", list(HEADERS), ids=lambda cls: cls.__name__)
def test_no_header_names_two_fields(cls):
    terms = TERMS[cls]
    assert set(HEADERS[cls]) <= set(terms)
    names = {**{each.alias: each.alias for each in attrs.fields(cls)}}
    names |= {each.name: each.alias for each in attrs.fields(cls)}
    for field, words in terms.items():
        for word in words:
            key = header_key(word)
            assert names.setdefault(key, field) == field, word


@pytest.mark.parametrize(
    ("kind", "word", "member"),
    [
        ("kind", "新认定", r.CertificationKind.NEW),
        ("kind", "重新认定", r.CertificationKind.RENEWED),
        ("kind", "复审", r.CertificationKind.RE_EXAMINATION),
        ("kind", "Re-examination", r.CertificationKind.RE_EXAMINATION),
        ("outcome", "已认定", r.CertificationOutcome.CERTIFIED),
        ("outcome", "公 示", r.CertificationOutcome.PUBLIC_NOTICE),
        ("outcome", "申报", r.CertificationOutcome.APPLIED),
        ("outcome", "未通过", r.CertificationOutcome.REJECTED),
        ("end_reason", "迁出", r.CertificationEnd.MOVED_OUT),
    ],
)
def test_words_of_certification(kind, word, member):
    row = {"企业编号": "e1", "kind": "new", "outcome": "applied", "ended_on": "2022-05-01"}
    (made,) = records_from_rows(r.HighTechCertification, [{**row, kind: word}]).require_all()
    assert getattr(made, kind) is member


@pytest.mark.parametrize("word", ["认定?", "非复审", "new!", 1, "新认定" * 40])
def test_an_uncertain_word_is_no_member(word):
    row = {"企业编号": "e1", "认定类别": word, "认定结果": "申报"}
    (error,) = records_from_rows(r.HighTechCertification, [row]).errors
    assert (error.field, error.value, error.why) == ("kind", word, "is no CertificationKind")
    assert "re_examination (复审)" in error.hint


@law
@given(
    shape=st.sampled_from(["{}({})", "{}（{}）", "{}/{}", "{}／{}", "{}\n（单位：{}）"]),
    unit=st.sampled_from(list(MONEY)),
    number=st.integers(0, 10**6),
)
def test_a_header_says_the_unit(shape, unit, number):
    made = made_year({shape.format("销售收入", unit): number})
    assert made.sales_income_yuan == number * MONEY[unit]


@pytest.mark.parametrize("name", ["ten_thousand_yuan", "ten thousand yuan"])
def test_a_header_says_the_unit_in_english(name):
    assert made_year({f"R&D expenses (HTE) ({name})": 3}).rd_expenses_hte_yuan == 30_000


@law
@given(unit=st.sampled_from(list(MONEY)), number=st.integers(0, 10**6))
def test_a_table_says_the_unit_of_what_the_header_leaves_open(unit, number):
    for said in (unit, f"单位:{unit}", f"单位： {unit}"):
        made = made_year({"销售收入": number, "资产总额(元)": 7}, unit=said)
        assert made.sales_income_yuan == number * MONEY[unit]
        assert made.total_assets_yuan == 7


def test_blanks_around_a_header_and_a_unit_say_nothing():
    read = made_year({" 销售收入 (万元)\u3000": 1, "资产总额": 1}, unit=" 千元 ")
    assert (read.sales_income_yuan, read.total_assets_yuan) == (10_000, 1000)


def test_the_error_of_a_unit_names_those_that_fit():
    with pytest.raises(UnitError, match=r"use one of 人 万人\)"):
        year_of({"职工总数(万元)": 1})
    with pytest.raises(UnitError, match="leave the unit out"):
        year_of({"企业编号(件)": 1})


def test_a_table_may_have_units_of_several_measures():
    row = {"执行部门": "企业", "时期": "2022", "R&D经费内部支出": "1,000", "R&D人员全时当量": 24,
           "R&D人员": "2.5"}  # fmt: skip
    options = {"unit": "单位：千元、人月，万人"}
    (made,) = records_from_rows(r.RDInput, [row], **options).require_all()
    assert (made.expenditure_yuan, made.personnel_fte) == (10**6, 2)
    assert made.personnel_heads == 25_000


@pytest.mark.parametrize("said", ["%", "美元", "公顷", "", "元、万元", 1, "件/万人"])
def test_a_table_s_unit_must_measure_what_records_hold(said):
    with pytest.raises(UnitError):
        year_of(unit=said)


def test_a_cell_s_own_unit_wins_where_it_measures_the_same():
    assert made_year({"销售收入(千元)": "3200万元"}).sales_income_yuan == 32_000_000
    assert made_year({"销售收入": "3200万元"}, unit="元").sales_income_yuan == 32_000_000
    (error,) = year_of({"销售收入(千元)": "3200人"}).errors
    assert "千元" in error.why


def test_counts_take_the_unit_of_what_they_count():
    assert made_year({"职工总数(万人)": "1.25"}).employees == 12_500
    assert made_year({"职工总数": "85人"}).employees == 85
    assert made_year({"职工总数": 85.5}).employees == Decimal("85.5")
    for header, cell in {"职工总数": "85件", "职工总数(人)": "85家", "科技人员": "10%"}.items():
        assert len(year_of({header: cell}).errors) == 1


@pytest.mark.parametrize("header", ["职工总数(万元)", "销售收入(人)", "销售收入(%)", "年度(家)",
                                    "企业编号(件)", "销售收入(件/万人)"])  # fmt: skip
def test_a_header_s_unit_must_measure_what_the_field_holds(header):
    with pytest.raises(UnitError, match=r"header|table"):
        records_from_rows(r.EnterpriseYear, [{**YEAR, header: "1"}])


@pytest.mark.parametrize("header", ["销售收入?", "rd_expenses_tax_yuan(万元)",
                                    "销售收入(万美元)", "x" * 300, 2022])  # fmt: skip
def test_a_header_that_matches_nothing_is_an_error(header):
    with pytest.raises(InvalidValueError, match="match no field of EnterpriseYear"):
        year_of({header: "1"})


def test_the_error_names_all_such_headers_and_what_is_near():
    with pytest.raises(InvalidValueError) as caught:
        year_of({"销售收": 1, "员工数目": 2})
    assert caught.value.what == "headers '销售收', '员工数目'"
    assert "sales_income (销售收入)" in caught.value.hint
    assert "None to leave them out" in caught.value.hint
    with pytest.raises(InvalidValueError, match="and more"):
        year_of({f"第{number}列": 1 for number in range(30)})


def test_two_headers_of_one_field_are_an_error():
    with pytest.raises(InvalidValueError, match=r"'销售收入\(元\)'.*'sales_income'"):
        year_of({"销售收入(元)": 1, "sales_income": "1元"})
    with pytest.raises(InvalidValueError, match=r"both fill EnterpriseYear\.year"):
        year_of(fixed={"year": 2021})


@pytest.mark.parametrize("header", EXPENSES)
def test_rd_expenses_without_a_basis_are_refused_where_two_fields_could_hold_them(header):
    with pytest.raises(InvalidValueError, match="rd_expenses_hte or rd_expenses_tax"):
        year_of({header: 1})
    made = made_year({header: 1}, columns={header: "rd_expenses_hte"}, unit="元")
    assert made.rd_expenses_hte_yuan in MONEY.values()
    assert made.rd_expenses_tax_yuan is None


@pytest.mark.parametrize("header", EXPENSES)
def test_rd_expenses_of_an_input_need_their_basis(header):
    row = {"执行部门": "企业", "时期": "2022", header: 1}
    with pytest.raises(InvalidValueError, match="on which basis"):
        records_from_rows(r.RDInput, [row], unit="元")
    for options in ({"fixed": {"basis": "accounting"}}, {"columns": {header: "expenditure"}}):
        (made,) = records_from_rows(r.RDInput, [row], unit="元", **options).require_all()
        assert made.expenditure_yuan in MONEY.values()
    (made,) = records_from_rows(r.RDInput, [{**row, "口径": "高企"}], unit="元").require_all()
    assert made.basis is r.RDBasis.HTE


def test_the_caller_s_columns_win():
    row = {"企业编号": "a1", "内部编号": "e9", "年度": 2022, "销售收入(元)": 1, "备注": "made up"}
    columns = {"企业编号": None, " 内部编号 ": "enterprise_id", "备注": None,
               "销售收入(元)": "total_income_yuan"}  # fmt: skip
    read = records_from_rows(r.EnterpriseYear, [row], columns=columns)
    assert read.ignored == ("企业编号", "备注")
    (made,) = read.require_all()
    assert (made.enterprise_id, made.total_income_yuan, made.sales_income_yuan) == ("e9", 1, None)


def test_headers_that_are_no_text_can_be_mapped():
    row = {"企业编号": "e1", 2022: 3, None: "made up"}
    options = {"columns": {2022: "sales_income", None: None}, "unit": "元"}
    read = records_from_rows(r.EnterpriseYear, [row], fixed={"year": 2022}, **options)
    assert read.records[0].sales_income_yuan == 3
    assert read.ignored == (None,)


@pytest.mark.parametrize(
    ("options", "match"),
    [
        ({"columns": {"没有": "year"}}, "are no headers of the table"),
        ({"columns": {"年度": "years"}}, r"columns='years': is no field.*near are year \(年度\)"),
        ({"columns": {"年度": 1}}, "columns=1: is no field"),
        (
            {"columns": {"year": "年度"}},
            "has the field first .the header comes first: columns={'年度': 'year'}",
        ),
        ({"columns": "年度"}, "is no mapping"),
        ({"fixed": {"sale_income": 1}}, "fixed='sale_income': is no field.*sales_income"),
        ({"fixed": {"sales_income": 1}}, "has no unit"),
        ({"fixed": [1]}, "is no mapping"),
        ({"zero_is_missing": ["employees"]}, "is no column of the table"),
        ({"zero_is_missing": ["年度"]}, "holds no figure"),
        ({"zero_is_missing": "年度"}, "is no list"),
    ],
)
def test_wrong_options_are_named(options, match):
    with pytest.raises(InvalidValueError, match=match):
        year_of(**options)


@pytest.mark.parametrize("cls", list(HEADERS), ids=lambda cls: cls.__name__)
def test_what_the_record_asks_for_must_have_a_column(cls):
    needed = [each.alias for each in attrs.fields(cls) if each.default is attrs.NOTHING]
    for name in needed:
        given = {each: MINIMAL[cls].get(each) for each in needed if each != name}
        with pytest.raises(InvalidValueError, match=f"{name}.*no column fills"):
            records_from_rows(cls, [given])
        fixed = {name: MINIMAL[cls].get(name)}
        read = records_from_rows(cls, [given], fixed=fixed)
        assert read.records == ((cls(**MINIMAL[cls]),) if given else ())
        assert read.blank == (0 if given else 1)


@pytest.mark.parametrize("record", [r.ExpertScores, dict, Period, Enum, "EnterpriseYear", [], None])
def test_other_types_are_refused(record):
    with pytest.raises(InvalidValueError, match="no type of record"):
        records_from_rows(record, [])


@law
@given(st.dictionaries(st.text(max_size=12) | st.integers() | st.none(), st.text(), max_size=5))
def test_whatever_the_headers_are_nothing_else_is_raised(row):
    try:
        read = year_of(row)
    except StmetricsError:
        return
    assert read.row_count == 1


@pytest.mark.parametrize(
    ("header", "yuan"),
    [
        ("销售收入_万元", 10_000),
        ("销售收入__亿元", 10**8),
        ("sales_income_10k_yuan", 10_000),
        ("sales_income_100m_yuan", 10**8),
        ("sales_income_yuan", 1),
        ("Sales_Income_ten_thousand_yuan", 10_000),
    ],
)
def test_a_unit_may_stand_behind_an_underscore(header, yuan):
    row = {"企业编号": "e1", "年度": 2022, header: 3}
    assert records_from_rows(r.EnterpriseYear, [row]).records[0].sales_income_yuan == 3 * yuan
