"""Tables as bureaus, yearbooks and the OECD lay them out; every figure is made."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from stmetrics.catalogue import Indicator, Words
from stmetrics.errors import StmetricsError
from stmetrics.records import EnterpriseYear, RDInput
from stmetrics.sheets import observations_from_rows, records_from_rows

DATA = Path(__file__).parents[1] / "data" / "tables_of_bureaus.jsonl"
CASES = [json.loads(line) for line in DATA.read_text(encoding="utf-8").splitlines()]


def said(each):
    """A figure in one line: of what, where, when, how much, and what tells it apart."""
    told = [each.indicator, each.region, str(each.time), str(each.value or "")]
    if each.aspect.value != "level":
        told.append(each.aspect.value)
    told += [f"{name}={held}" for name in ("kind", "scope", "reference")
             if (held := getattr(each, name))]  # fmt: skip
    if each.level:
        told.append(f"level={each.level.value}{'+' if each.and_above else ''}")
    if each.status.value != "A":
        told.append(f"status={each.status.value}")
    return " ".join(told)


def aimed_at(each):
    target = each.target
    return f"{each.indicator} {target.form.value} {target.value}{target.unit or ''}"


def checked(each):
    return " ".join([str(each.row), *(finding.verdict.name for finding in each.findings)])


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_a_table_is_read_or_refused_by_name(case):
    options = {"fixed": case.get("fixed"), **case.get("layout", {})}
    if "refused" in case:
        with pytest.raises(StmetricsError) as refused:
            observations_from_rows(case["rows"], **options)
        assert str(refused.value).startswith(case["refused"])
        return
    got = observations_from_rows(case["rows"], **options)
    assert list(map(said, got.observations)) == case["figures"]
    assert list(map(aimed_at, got.targets)) == case.get("targets", [])
    assert sorted({each.row for each in got.errors}) == case.get("wrong_rows", [])
    assert list(map(checked, got.totals)) == case.get("totals", [])
    assert list(got.unused) == case.get("unused", [])
    assert list(got.notes) == case.get("notes", [])


# --- what no file can hold ------------------------------------------------------------------

HERE = {"region": "320404", "period": "2022"}


def why(rows, **options):
    return [each.why for each in observations_from_rows(rows, **options).errors]


def test_a_day_that_spreadsheets_show_for_nothing_is_an_error():
    row = {"地区": "甲", "统计日期": dt.date(1899, 12, 30), "高企数（家）": 3}
    assert why([row]) == ["is what spreadsheets show for an empty day"]


@pytest.mark.parametrize("month", ["2023.1", 2023.1])
def test_a_month_that_may_be_two_is_an_error(month):
    row = {"地区": "甲", "月份": month, "技术合同成交额（亿元）": "1.2"}
    assert why([row]) == ["may be January or October"]


def test_an_increase_without_a_row_of_its_own_is_an_error():
    row = {"指标": "科技论文数", "数值": "107篇", "净增": "7篇"}
    assert why([row], fixed=HERE) == ["has no row of its own"]


def test_a_part_that_is_none_is_an_error():
    row = {"执行部门": "飞行器", "R&D经费（亿元）": "1.2"}
    (reason,) = why([row], fixed=HERE)
    assert reason.startswith("is no part of")


@pytest.mark.parametrize("fixed", [{"period": "2021"}, {"period": "2021-01-01/P6M"}])
def test_a_growth_over_another_year_is_refused(fixed):
    row = {"地区": "甲", "技术合同成交额（亿元）": "1.2", "比2021年增长（%）": 3}
    with pytest.raises(StmetricsError, match="over another year than the last"):
        observations_from_rows([row], fixed=fixed)


def test_a_growth_over_a_year_is_of_the_next():
    row = {"指标": "技术合同成交额", "单位": "亿元", "2022年": "1.2", "比2021年增长（%）": 3}
    got = observations_from_rows([row], fixed={"region": "甲"}).observations
    assert [str(each.period) for each in got] == ["2022", "2022"]


def test_a_first_column_without_a_cell_stays_unnamed():
    rows = [
        {"": None, "地区": "甲", "R&D经费（亿元）": 1},
        {"": "乙", "地区": "乙", "R&D经费（亿元）": 2},
    ]
    got = observations_from_rows(rows, fixed={"period": "2022"})
    assert [each.region for each in got.observations] == ["甲", "乙"]


def test_a_code_and_a_name_say_one_region_and_the_name_alone_where_the_code_lacks():
    rows = [
        {"区划代码": "320402", "地区": "天宁区", "高企数（家）": 3},
        {"区划代码": "", "地区": "乙区", "高企数（家）": 4},
    ]
    got = observations_from_rows(rows, fixed={"period": "2022"})
    assert [each.region for each in got.observations] == ["320402", "乙区"]


def test_a_bare_number_has_the_unit_of_what_can_be_counted_only_so():
    table = [["指标", "数值"], ["高新技术企业数", 626.0], ["每万人口发明专利拥有量", "20.1"],
             ["常住人口", "500"], ["R&D经费", 3], ["每亿元研发经费发明专利申请量", 3]]  # fmt: skip
    got = observations_from_rows(table, fixed=HERE)
    assert [str(each.value) for each in got.observations] == ["626家", "20.1件/万人"]


def test_a_row_that_says_no_indicator_and_one_in_a_unit_of_its_own_are_errors():
    own = Indicator(id="own.cows", name=Words("奶牛存栏", "cows"), unit="头")
    rows = [["指标", "数值"], ["奶牛存栏", 12], [None, "3家"]]
    assert why(rows, fixed=HERE, own=[own]) == ["says no indicator"]


def test_a_growth_over_a_year_with_the_period_fixed_is_of_that():
    row = {"地区": "甲", "技术合同成交额（亿元）": "1.2", "比2021年增长（%）": 3}
    got = observations_from_rows([row], fixed={"period": "2022-01-01/P6M"}).observations
    assert [str(each.period) for each in got] == ["2022-S1", "2022-S1"]


@pytest.mark.parametrize(
    ("cell", "period"),
    [
        (5, "2022-05"),
        ("５", "2022-05"),
        ("1-5月", "2022-01-01/P5M"),
        ("二季度", "2022-Q2"),
        (5.5, None),
    ],
)
def test_a_month_of_the_rows_year(cell, period):
    row = {"地区": "甲", "年份": 2022, "月份": cell, "技术合同成交额（亿元）": "1.2"}
    got = observations_from_rows([row])
    assert [str(each.period) for each in got.observations] == ([period] if period else [])
    assert len(got.errors) == (period is None)


@pytest.mark.parametrize("cell", ["2", 2, "二季度", "第2季度", "2022-Q2"])
def test_a_quarter_of_the_rows_year(cell):
    row = {"地区": "甲", "年份": 2022, "季度": cell, "技术合同成交额（亿元）": "1.2"}
    got = observations_from_rows([row])
    assert [str(each.period) for each in got.observations] == ["2022-Q2"]


def test_the_parts_of_an_amount_have_its_unit_where_they_show_none():
    row = {"R&D经费内部支出合计（千元）": 1000, "其中：基础研究": 10, "应用研究": 20,
           "R&D人员折合全时当量（人年）": 4}  # fmt: skip
    made = records_from_rows(
        RDInput, [row], fixed={"period": "2022", "performer": "business_enterprise"}
    ).require_all()
    assert [str(each.basic_research_yuan) for each in made] == ["10000"]
    assert [str(each.applied_research_yuan) for each in made] == ["20000"]


def test_a_list_below_its_title_is_read_and_the_title_kept():
    rows = [["2022年高新技术企业名单"], ["", "", "单位：万元"], ["企业名称", "年度", "销售收入"],
            ["甲", 2022, "1,770"]]  # fmt: skip
    got = records_from_rows(EnterpriseYear, rows)
    assert [str(each.sales_income_yuan) for each in got.records] == ["17700000"]
    assert got.notes == ("2022年高新技术企业名单", "单位：万元")
    assert (got.blank, got.row_numbers) == (0, (4,))


def test_one_column_and_no_rows_have_no_title():
    assert observations_from_rows([], fixed=HERE).row_count == 0
    with pytest.raises(StmetricsError):
        records_from_rows(EnterpriseYear, [["企业名称"], ["甲"]])
    with pytest.raises(StmetricsError, match="is no mapping"):
        observations_from_rows([["指标"], {"指标": "R&D经费"}], fixed=HERE)


@pytest.mark.parametrize(
    ("period", "month", "since_january"),
    [("2023-10", "2023-10", "2023-01-01/P10M"), ("2023-01-01/P10M", "2023-10", "2023-01-01/P10M")],
)
def test_a_month_and_the_months_up_to_it(period, month, since_january):
    row = {"指标": "技术合同成交额", "单位": "亿元", "本月": "2.3", "累计": "12.3"}
    got = observations_from_rows([row], fixed={"region": "甲", "period": period})
    assert [str(each.period) for each in got.observations] == [month, since_january]


def test_the_month_of_a_year_is_not_known_and_years_have_no_months():
    row = {"指标": "技术合同成交额", "单位": "亿元", "本月": "2.3", "累计": "12.3"}
    assert why([row], fixed=HERE) == ["says no month"]
    over = observations_from_rows([row], fixed={"region": "甲", "period": "2021-2022年"})
    assert [str(each.value) for each in over.observations] == ["2.3亿元", "12.3亿元"]


@pytest.mark.parametrize(
    ("words", "unit", "nearest"),
    [
        ("数据知识产权登记数", "件", "cn.tm_n"),
        ("商标注册量", "件", "ip.trademarks"),
        ("科创板上市企业", "家", "ent.listed"),
        ("规上工业企业研发费用", "亿元", "rd.accounting_expenses"),
        ("规上高新技术企业营业收入", "亿元", "ent.revenue"),
        ("获批省级项目资金", "万元", "proj.grants"),
    ],
)
def test_words_that_a_row_does_not_say_are_no_such_indicator(words, unit, nearest):
    row = {"指标": words, "单位": unit, "数值": "120"}
    got = observations_from_rows([row], fixed=HERE)
    assert not got.observations
    (error,) = got.errors
    assert error.why == "is no such indicator"
    assert error.hint.startswith(f"nearest: {nearest} (")
    assert error.text("zh").endswith("没有这一指标，相近的另有其口径")


def test_a_centre_that_proves_concepts_is_no_base_of_trials():
    row = {"指标": "概念验证中心", "单位": "家", "数值": "2"}
    assert not observations_from_rows([row], fixed=HERE).observations
