"""Tables as bureaus export them: headers of the forms in use, cells as printed, made figures."""

from __future__ import annotations

from datetime import date

import numpy as np
import pandas as pd
import pytest

from stmetrics import records as r
from stmetrics.errors import InvalidValueError, UnitError
from stmetrics.sheets import RowError, TotalRow, records_from_rows
from stmetrics.sheets._headers import forms_of, header_key, split_unit

CODE = "91320404MA1AAAAA5R"
YEAR = {"统一社会信用代码": CODE, "年度": "2022"}
CONTRACT = {
    "合同编号": "c1",
    "合同类别": "技术服务",
    "登记日期": "2022-05-01",
    "卖方地区": "320404",
    "买方地区": "110108",
    "成交金额(万元)": "106.5",
}
CERTIFIED = {"企业名称": "某公司", "认定类别": "新认定", "认定结果": "已认定"}


def one(record, row, **options):
    (made,) = records_from_rows(record, [row], **options).require_all()
    return made


@pytest.mark.parametrize(
    ("header", "cell", "field", "value"),
    [
        ("营业收入（千元）", "88,300", "sales_income_yuan", 88_300_000),
        ("近一年企业总收入（万元）", "5600", "total_income_yuan", 56_000_000),
        ("总收入/万元", "5600", "total_income_yuan", 56_000_000),
        ("年末资产总计（万元）", "10", "total_assets_yuan", 100_000),
        ("#高新技术产品（服务）收入（万元）", "0", "high_tech_income_yuan", 0),
        ("其中：高新技术产品收入（万元）", "0", "high_tech_income_yuan", 0),
        ("从业人员期末数", "86", "employees", 86),
        ("从业人员期末数（人） Number of Employees at Year-end (person)", "86", "employees", 86),
        ("一、职工总数", "86人", "employees", 86),
        ("从业人员年平均人数", 86.5, "employees", 86.5),
        ("研究开发人员合计", "35", "rd_staff", 35),
        ("（1）科技活动人员", "35", "st_staff", 35),
        ("是否建有研发机构", "否", "has_rd_institution", False),
        ("期末所有者权益合计（千元）", "(1,234)", "net_assets_yuan", -1_234_000),
    ],
)
def test_headers_of_an_enterprise_s_year(header, cell, field, value):
    made = one(r.EnterpriseYear, {**YEAR, header: cell})
    assert (made.enterprise_id, getattr(made, field)) == (CODE, value)


@pytest.mark.parametrize(
    ("header", "cell", "field", "value"),
    [
        ("R&D人员全时当量(人/年)", "32095", "personnel_fte", 32095),
        ("R&D人员折合全时当量（人年）", "12.5", "personnel_fte", 12.5),
        ("研究与试验发展（R&D）人员合计", "40", "personnel_heads", 40),
        ("#基础研究（万元） Basic Research (10000 yuan)", "1", "basic_research_yuan", 10_000),
        ("2.应用研究支出(万元)", "1", "applied_research_yuan", 10_000),
        ("按资金来源分：政府资金（万元）", "1", "government_funds_yuan", 10_000),
        ("来源于政府资金（千元）", "1", "government_funds_yuan", 1000),
        ("法人单位代码", "９１３２", "unit_id", "9132"),
        ("单位详细名称", "某所", "unit_id", "某所"),
    ],
)
def test_headers_of_rd_statistics(header, cell, field, value):
    fixed = {"period": "2020", "performer": "企业" if header else ""}
    fixed["performer"] = "business_enterprise"
    row = {"R&D经费内部支出(万元) Intramural Expenditure on R&D  (10000 yuan)": "1149280.1"}
    made = one(r.RDInput, {**row, header: cell}, fixed=fixed)
    assert made.expenditure_yuan == 11_492_801_000
    assert getattr(made, field) == value


@pytest.mark.parametrize(
    "money", ["研究与试验发展(R&D)经费", "研究与试验发展经费支出", "R&D 经费投入"]
)
def test_one_word_for_research_and_experimental_development(money):
    fixed = {"period": "2020", "performer": "business_enterprise"}
    assert one(r.RDInput, {f"{money}（亿元）": "1"}, fixed=fixed).expenditure_yuan == 10**8


@pytest.mark.parametrize(
    ("seller", "buyer"),
    [
        ("卖方行政区划代码", "买方行政区划代码"),
        ("卖方所属地区", "买方所属地区"),
        ("受托方所在地", "委托方所在地"),
        ("输出方区域", "吸纳方区域"),
        ("供方地区代码", "需方地区代码"),
        ("输出地", "吸纳地"),
        ("技术卖方所在省市", "技术买方省份"),
    ],
)
def test_the_sides_of_a_contract(seller, buyer):
    row = {key: cell for key, cell in CONTRACT.items() if "地区" not in key}
    made = one(r.TechContract, {**row, seller: "320404", buyer: "110108"})
    assert (made.seller_region, made.buyer_region) == ("320404", "110108")


def test_what_identifies_where_there_is_no_identifier():
    row = {key: cell for key, cell in CONTRACT.items() if key != "合同编号"}
    made = one(r.TechContract, {**row, "合同登记编号": "2022320404000001"})
    assert made.id == made.registration_no == "2022320404000001"
    firm = one(r.Enterprise, {"企业名称": "某公司", "统一社会信用代码": CODE})
    assert (firm.id, firm.credit_code, firm.name) == (CODE, CODE, "某公司")
    assert one(r.Enterprise, {"企业名称": "某公司"}).id == "某公司"
    listed = records_from_rows(r.EnterpriseYear, [{**YEAR, "企业名称": "甲"}], unknown="list")
    assert (listed.records[0].enterprise_id, listed.unused) == (CODE, ("企业名称",))


def test_a_header_may_say_another_field():
    people = {"常住人口(万人)": "66.2"}
    assert one(r.Population, people, fixed={"on": "2022-12-31"}).persons == 662_000
    people = {"年末户籍人口（人）": 5}
    kind = one(r.Population, people, fixed={"on": "2022-12-31"}).kind
    assert kind is r.PopulationKind.REGISTERED
    counts = {"发明专利授权量（件）": "10", "实用新型授权": 20, "外观设计专利授权数": 5}
    made = one(r.PatentCounts, counts, fixed={"period": "2022"})
    assert (made.status, made.total) == (r.PatentStatus.GRANTED, 35)
    with pytest.raises(InvalidValueError, match="stands beside a header"):
        one(r.PatentCounts, counts, fixed={"status": "applied", "period": "2022"})
    with pytest.raises(InvalidValueError, match="stands beside"):
        one(r.PatentCounts, {"发明专利申请量": 3, "发明专利授权量": 2})


def test_foreign_columns_are_listed_when_asked():
    row = {"序号": 1, **CERTIFIED, "联系电话": "000", "备注": ""}
    with pytest.raises(InvalidValueError) as caught:
        records_from_rows(r.HighTechCertification, [row])
    assert len(str(caught.value)) < 2000
    assert len(str(caught.value).splitlines()) == 4
    read = records_from_rows(r.HighTechCertification, [row], unknown="list")
    assert read.unused == ("序号", "联系电话", "备注")
    assert read.records[0].enterprise_id == "某公司"
    with pytest.raises(InvalidValueError, match="unknown"):
        records_from_rows(r.HighTechCertification, [row], unknown="drop")


def test_of_two_columns_for_one_field_the_surer_is_taken_when_listing():
    row = {"企业编号": "e1", "企业名称": "甲", "地区": "钟楼区", "行政区划代码": "320404"}
    read = records_from_rows(r.Enterprise, [row], unknown="list")
    assert (read.records[0].region, read.unused) == ("320404", ("地区",))
    with pytest.raises(InvalidValueError, match="both fill"):
        records_from_rows(r.Enterprise, [row])
    chosen = records_from_rows(r.Enterprise, [row], unknown="list", columns={"地区": "region"})
    assert (chosen.records[0].region, chosen.unused) == ("钟楼区", ("行政区划代码",))


@pytest.mark.parametrize("header", ["主营业务收入（千元）", "收入(万元)"])
def test_an_uncertain_header_names_those_it_may_mean_alone(header):
    with pytest.raises(InvalidValueError) as caught:
        one(r.EnterpriseYear, {**YEAR, header: 1})
    assert "sales_income" in str(caught.value)
    assert "total_income" in str(caught.value)
    assert "net_assets" not in str(caught.value)


# --- cells ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "cell",
    [
        *("2021/11/30 0:00", "2021-11-30 00:00:00", "2021-11-30T00:00:00.000", "2021.11.30"),
        *("2021/11/30 0:00:00", "'20211130"[1:], "２０２１年11月30日"),
        *(pd.Timestamp("2021-11-30"), np.datetime64("2021-11-30"), date(2021, 11, 30)),
        np.datetime64("2021-11-30T00:00:00", "ns"),
    ],
)
def test_days_as_exported(cell):
    assert one(r.HighTechCertification, {**CERTIFIED, "发证日期": cell}).issued_on == date(
        2021, 11, 30
    )


@pytest.mark.parametrize(
    ("cell", "yuan"),
    [
        *(("￥106.5", 1_065_000), ("¥1,065.00", 10_650_000), ("RMB 106.5", 1_065_000)),
        *(("人民币106.5", 1_065_000), ("106.5万", 1_065_000), ("0.01亿", 1_000_000)),
        *((np.float32(24.8), 248_000), (np.int64(3), 30_000), ("'106.5", 1_065_000)),
        ("106.5万元", 1_065_000),
    ],
)
def test_money_as_exported(cell, yuan):
    assert one(r.TechContract, {**CONTRACT, "成交金额(万元)": cell}).turnover_yuan == yuan


@pytest.mark.parametrize("cell", ["(106.5)", "（￥106.5）", "-106.5"])
def test_brackets_are_a_minus(cell):
    (error,) = records_from_rows(r.TechContract, [{**CONTRACT, "成交金额(万元)": cell}]).errors
    assert "negative" in error.why


@pytest.mark.parametrize(
    "cell",
    [None, pd.NA, pd.NaT, np.nan, np.float32("nan"), np.datetime64("NaT"), float("nan"), "  "],
)
def test_what_a_data_frame_says_is_missing(cell):
    row = {**YEAR, "销售收入（万元）": cell}
    assert one(r.EnterpriseYear, row).sales_income_yuan is None


def test_numpy_says_yes_and_no():
    row = {**YEAR, "有研发活动": np.bool_(True), "有研发机构": np.bool_(False)}
    made = one(r.EnterpriseYear, row)
    assert (made.has_rd_activity, made.has_rd_institution) == (True, False)


@pytest.mark.parametrize(
    ("cell", "why"),
    [
        ("9.13204E+17", "digits are lost"),
        ("1.23457e+14", "digits are lost"),
        ("9E5", "digits are lost"),
        ("9132.0", "turned into a number"),
    ],
)
def test_identifiers_that_a_spreadsheet_spoilt(cell, why):
    (error,) = records_from_rows(r.EnterpriseYear, [{"企业编号": cell, "年度": 2022}]).errors
    assert why in error.why
    assert len(error.text("zh")) < 60


@pytest.mark.parametrize("cell", ['="9132"', "'9132", "９１３２", 9132, 9132.0, "\t9132"])
def test_identifiers_as_exported(cell):
    assert one(r.EnterpriseYear, {"企业编号": cell, "年度": 2022}).enterprise_id == "9132"


@pytest.mark.parametrize(
    ("word", "member"),
    [
        ("通过", r.CertificationOutcome.CERTIFIED),
        ("拟认定", r.CertificationOutcome.PUBLIC_NOTICE),
        ("不通过", r.CertificationOutcome.REJECTED),
        ("已受理", r.CertificationOutcome.APPLIED),
    ],
)
def test_words_of_outcomes(word, member):
    assert one(r.HighTechCertification, {**CERTIFIED, "认定结果": word}).outcome is member


@pytest.mark.parametrize(
    ("word", "member"),
    [
        ("专利权转让", r.ContractKind.TRANSFER),
        ("技术秘密转让", r.ContractKind.TRANSFER),
        ("专利实施许可", r.ContractKind.LICENCE),
        ("委托开发", r.ContractKind.DEVELOPMENT),
        ("技术培训", r.ContractKind.SERVICE),
        ("1.技术咨询", r.ContractKind.CONSULTING),
    ],
)
def test_words_of_contracts(word, member):
    assert one(r.TechContract, {**CONTRACT, "合同类别": word}).kind is member


# --- lines of totals ------------------------------------------------------------------------

PATENTS = {"地区": "甲区", "发明": "10", "实用新型": "20", "外观设计": "5"}
OF_2022 = {"status": "granted", "period": "2022"}


@pytest.mark.parametrize(
    "label",
    ["合计", "合  计", "总计", "小 计", "全 国", "全市", "全国总计", "江苏省合计", "合计：",
     "*总计", "Total", "Grand total", "TOTAL"],
)  # fmt: skip
def test_a_line_of_totals_is_no_record_whatever_columns_are_used(label):
    rows = [PATENTS, {**PATENTS, "地区": label}]
    read = records_from_rows(r.PatentCounts, rows, fixed=OF_2022, columns={"地区": None})
    assert (len(read.records), read.errors) == (1, ())
    assert read.totals == (TotalRow(row=2, label=label),)


@pytest.mark.parametrize("label", ["合计区", "甲区", "总部", "计", "全国重点实验室"])
def test_other_words_are_no_total(label):
    rows = [{**PATENTS, "地区": label}]
    read = records_from_rows(r.PatentCounts, rows, fixed=OF_2022, columns={"地区": None})
    assert (len(read.records), read.totals) == (1, ())


def test_the_whole_is_a_total_only_at_the_head_of_a_row():
    project = {
        "项目编号": "p1",
        "项目名称": "某项目",
        "级别": "市级",
        "阶段": "立项",
        "范围": "全市",
    }
    assert one(r.Project, project).scope == "全市"
    read = records_from_rows(r.Project, [{**project, "项目编号": 3, "项目名称": "全市"}])
    assert len(read.totals) == 1


# --- the sheet ------------------------------------------------------------------------------


def test_titles_merged_cells_and_the_sheet_s_own_row_numbers():
    sheet = [
        ["2022年技术合同登记表", None, None, None, None, None],
        ["单位：万元", None, None, None, None, None],
        ["卖方地区", "合同编号", "合同类别", "登记日期", "买方地区", "成交额"],
        ["320404", "c1", "技术开发", "2022/5/1", "110108", 12],
        [None, "c2", "技术服务", "2022/5/2", None, "去年"],
        [None, "c3", "技术服务", "2022/5/3", "110108", 3],
        ["合计", None, None, None, None, 15],
        [None] * 6,
    ]
    read = records_from_rows(r.TechContract, sheet, header_row=3, fill_down=["卖方地区"])
    assert [(each.id, each.seller_region, each.turnover_yuan) for each in read.records] == [
        ("c1", "320404", 120_000),
        ("c3", "320404", 30_000),
    ]
    assert read.row_numbers == (4, 6)
    assert [each.row for each in read.errors] == [5]
    assert read.totals == (TotalRow(row=7, label="合计"),)
    assert read.row_count == 5


def test_mappings_with_the_headers_in_a_row_of_theirs():
    rows = [{"表1": "企业编号", "Unnamed: 1": "年度"}, {"表1": "e1", "Unnamed: 1": 2022}]
    read = records_from_rows(r.EnterpriseYear, rows, header_row=2, first_row=2)
    assert (read.records[0].enterprise_id, read.row_numbers) == ("e1", (3,))
    plain = [{"企业编号": "e1", "年度": 2022}, {"企业编号": "e2", "年度": "去年"}]
    assert records_from_rows(r.EnterpriseYear, plain, first_row=2).errors[0].row == 3


def test_lists_of_cells_with_a_line_too_long_and_a_header_twice():
    read = records_from_rows(r.EnterpriseYear, [["企业编号", "年度"], ["e1", 2022, "x"]])
    assert read.errors[0].why.startswith("stands below no header")
    with pytest.raises(InvalidValueError, match=r"年度\.1"):
        records_from_rows(r.EnterpriseYear, [["企业编号", "年度", "年度"], ["e1", 2022, 2022]])
    assert records_from_rows(r.EnterpriseYear, [["企业编号", "年度", ""], ["e1", 2022, ""]]).records


@pytest.mark.parametrize("rows", [pd.DataFrame({"企业编号": ["e1"]}), {"e1"}])
def test_a_data_frame_is_refused_with_the_way_to_hand_it_over(rows):
    with pytest.raises(InvalidValueError, match="no list of rows"):
        records_from_rows(r.EnterpriseYear, rows)


# --- headers and words ----------------------------------------------------------------------


def test_forms_of_a_header_from_the_fullest_on():
    assert [key for key, _ in forms_of("年末从业人员总数(人)")] == [
        "年末从业人员总数",
        "从业人员总数",
        "从业人员",
    ]
    assert list(forms_of("x" * 300)) == [("x" * 300, None)]
    assert header_key("#") == ""
    assert split_unit("人均(人/年)") == ("人均", "人年")
    assert split_unit("增长%") == ("增长", "%")


def test_a_result_shows_itself_in_both_languages():
    rows = [
        {"企业编号": "e1", "年度": "去年", "x": 1},
        {"企业编号": "合计"},
        {"企业编号": "e3", "年度": 2022},
    ]
    read = records_from_rows(r.EnterpriseYear, rows, unknown="list")
    assert (
        str(read)
        == "3行：记录1条，合计行1行，出错1行，未用的列：x\n第1行，年度“去年”：不是四位数的年份"
    )
    assert read.text("en").startswith("3 rows: 1 records, 1 lines of totals, 1 with errors")
    assert [(each["row"], each["what"]) for each in read.rows("en")] == [(1, "error"), (2, "total")]
    assert "去年" in read.markdown()
    assert "<table" in read.html("en")
    assert len(repr(read)) <= 200


@pytest.mark.parametrize(
    ("error", "zh"),
    [
        (RowError(row=2, column=5, value=None, why="is missing"), "第2行，5空：缺少必填的值"),
        (RowError(row=2, why="A: exceeds b"), "第2行：部分大于整体"),
        (RowError(row=2, why="no known reason"), "第2行：取值不符合要求"),
    ],
)
def test_errors_in_chinese(error, zh):
    assert error.text() == zh
    with pytest.raises(InvalidValueError):
        error.text("de")


def test_a_unit_that_does_not_fit_the_table_above_the_headers():
    rows = [["单位：美元", None], ["企业编号", "年度"], ["e1", 2022]]
    with pytest.raises(UnitError):
        records_from_rows(r.EnterpriseYear, rows, header_row=2)


# --- R&D money under its many names ---------------------------------------------------------

INPUT = {"执行部门": "企业", "年度": 2022}
OPEN = [
    "研究开发费用（万元）", "研发费用(万元)", "研究开发费用总额（万元）", "研发费用发生额(万元)",
    "年度研发费用(万元)", "企业研究开发费用(万元)", "研发费用归集（万元）", "研发支出合计(万元)",
]  # fmt: skip
STATISTICAL = [
    "R&D经费支出(万元)", "R&D经费（万元）", "研究与试验发展经费支出(万元)", "R&D支出(万元)",
    "全社会研发投入（万元）", "研究与试验发展（R&D）经费支出(万元)",
]  # fmt: skip


@pytest.mark.parametrize("header", OPEN)
def test_r_and_d_money_of_an_unnamed_basis_is_refused_with_the_choice(header):
    with pytest.raises(InvalidValueError, match=r"no basis: .*rd_expenses_hte or rd_expenses_tax"):
        records_from_rows(r.EnterpriseYear, [{**YEAR, header: 100}])
    with pytest.raises(InvalidValueError, match="on which basis"):
        records_from_rows(r.RDInput, [{**INPUT, header: 100}])
    read = records_from_rows(r.RDInput, [{**INPUT, header: 100}], fixed={"basis": "accounting"})
    assert read.records[0].expenditure_yuan == 1_000_000
    said = {header: "rd_expenses_tax"}
    read = records_from_rows(r.EnterpriseYear, [{**YEAR, header: 100}], columns=said)
    assert read.records[0].rd_expenses_tax_yuan == 1_000_000


@pytest.mark.parametrize("header", STATISTICAL)
def test_r_and_d_by_statistics_is_no_expense_of_an_enterprise_year(header):
    with pytest.raises(InvalidValueError, match="is R&D by statistics, none of") as refused:
        records_from_rows(r.EnterpriseYear, [{**YEAR, header: 100}])
    assert "是统计口径的R&D经费" in refused.value.text("zh")
    (one,) = records_from_rows(r.RDInput, [{**INPUT, header: 100}]).records
    assert one.basis is r.RDBasis.STATISTICAL


def test_a_header_that_says_its_basis_gives_it():
    for header, basis in (("加计扣除研发费用(万元)", "tax"), ("高企口径研发费用(万元)", "hte")):
        (one,) = records_from_rows(r.RDInput, [{**INPUT, header: 100}]).records
        assert one.basis.value == basis
        with pytest.raises(InvalidValueError, match="stands beside a header of RDInput"):
            records_from_rows(r.RDInput, [{**INPUT, header: 100}], fixed={"basis": "accounting"})
