"""Tables as people export them: merged headers, marks, notes, parts, months; all figures made."""

from __future__ import annotations

from datetime import date

import pytest

from stmetrics import EnterpriseYear, Period, TechContract
from stmetrics.audit import Consistency
from stmetrics.errors import InvalidValueError
from stmetrics.observations import Aspect
from stmetrics.records import Level, ObservationStatus
from stmetrics.sheets import observations_from_rows, records_from_rows
from stmetrics.targets import Target

YEAR = {"period": "2022"}
HERE = {"region": "320404", "period": "2022"}


def figures(rows, **options):
    options.setdefault("fixed", YEAR)
    return observations_from_rows(rows, **options)


def said(found):
    return [(each.indicator, each.region, str(each.time), str(each.value)) for each in found]


def values(rows, **options):
    got = figures(rows, **options)
    assert not got.errors, got.text("en")
    return [str(each.value) for each in got.observations]


# --- headers --------------------------------------------------------------------------------


def test_headers_of_two_rows_with_merged_cells_and_units():
    rows = [
        ["2022年全市技术合同登记情况表"],
        ["", "", "单位：亿元"],
        ["地区", "合同数", "成交额", "", "专利授权量（件）", None],
        ["", "(项)", "总额", "同比增长(%)", "2021年", "2022年"],
        ["甲区", 57, "3.2", "12.5", 3, 5],
        ["乙区", "1,043", "24.8", "-3.1", 4, 6],
        ["合计", "1,100", "28.0", "-1.5", 7, 11],
    ]
    got = figures(rows, header_row=3, header_rows=2, fixed=YEAR | {"region": "全市"})
    assert said(got.observations)[:5] == [
        ("cn.tm_n", "甲区", "2022", "57项"),
        ("cn.tm_v", "甲区", "2022", "3.2亿元"),
        ("cn.tm_v", "甲区", "2022", "12.5%"),
        ("pat.granted", "甲区", "2021", "3件"),
        ("pat.granted", "甲区", "2022", "5件"),
    ]
    (total,) = got.totals
    assert {each.verdict for each in total.findings} == {Consistency.EXACT}
    assert len(total.findings) == 4


def test_headers_of_three_rows_and_of_mappings():
    rows = [
        ["地区", "专利", ""],
        [None, "授权量", "授权量"],
        ["", "（件）", "2021年"],
        ["甲", 3, 2],
    ]
    assert values(rows, header_rows=3, unit="件") == ["3件", "2件"]
    held = [{"a": "地区", "b": "专利授权量"}, {"a": float("nan"), "b": "件"}, {"a": "甲", "b": 3}]
    assert values(held, header_row=1, header_rows=2) == ["3件"]
    for wrong in (0, -1):
        with pytest.raises(InvalidValueError, match=r"header_rows"):
            figures(rows, header_rows=wrong)


def test_headers_in_two_languages_with_the_unit_behind_both():
    header = ["地区 Region", "发明专利授权量 Invention Patents Granted (件)"]
    assert values([header, ["北 京 Beijing", "88127"]]) == ["88127件"]


def test_headers_in_two_languages_of_records_have_their_unit_behind_both():
    rows = [["企业编号", "年度", "销售收入 Revenue from Sales (万元)"], ["e1", 2022, "12"]]
    assert records_from_rows(EnterpriseYear, rows).records[0].sales_income_yuan == 120_000


def test_parts_of_the_year_across():
    row = {"指标": "技术合同成交额", "单位": "亿元", "1-2月": 3.1, "1—4月累计": 7, "上半年": 12}
    got = figures([row | {"上年同期": 10, "同比增长(%)": 20, "全年": 24.8}], fixed=HERE)
    assert [(str(each.time), each.aspect.value) for each in got.observations] == [
        ("2022-01-01/P2M", "level"),
        ("2022-01-01/P4M", "level"),
        ("2022-S1", "level"),
        ("2021-S1", "level"),
        ("2022-S1", "growth"),
        ("2022", "level"),
    ]


def test_a_part_of_the_year_with_what_was_done_in_it():
    row = {"指标": "技术合同成交额", "单位": "亿元", "1-10月完成": 3, "目标": 5}
    got = figures([row], fixed=HERE)
    assert str(got.observations[0].time) == "2022-01-01/P10M"
    assert got.targets[0].period == Period.year(2022)
    wide = figures([{"地区": "甲", "1-10月专利授权量(件)": 3}])
    assert said(wide.observations) == [("pat.granted", "甲", "2022-01-01/P10M", "3件")]
    years = figures(
        [{"年度": "2021", "指标": "专利授权量", "1-10月": "3件"}], fixed={"region": "z"}
    )
    assert str(years.observations[0].time) == "2021-01-01/P10M"


@pytest.mark.parametrize("period", ["2022年1-3月", "2021-2022年"])
def test_a_part_of_no_year_is_an_error(period):
    row = {"指标": "技术合同成交额", "1-10月": "3亿元"}
    (error,) = figures([row], fixed=HERE | {"period": period}).errors
    assert error.column == "1-10月"


def test_last_year_may_stand_before_the_name():
    got = figures([{"地区": "甲", "专利授权量(件)": 3, "上年专利授权量(件)": 2}])
    assert [str(each.time) for each in got.observations] == ["2022", "2021"]


def test_what_sdmx_writes_beside_its_figures_is_left_out():
    row = {
        "STRUCTURE": "DATAFLOW",
        "STRUCTURE_ID": "OECD.STI:DF_MSTI(1.3)",
        "ACTION": "I",
        "Reference area": "China",
        "REF_AREA": "CHN",
        "FREQ": "A",
        "MEASURE": "msti.gerd_gdp",
        "Measure": "GERD as a percentage of GDP",
        "UNIT_MEASURE": "PT_B1GQ",
        "TIME_PERIOD": "2021",
        "OBS_VALUE": "2.43",
        "OBS_STATUS": "A",
        "Observation status": "Normal value",
        "UNIT_MULT": "0",
        "DECIMALS": "2",
    }
    got = figures([row], fixed={})
    assert said(got.observations) == [("msti.gerd_gdp", "CHN", "2021", "2.43%")]
    assert {"STRUCTURE", "FREQ", "Measure", "Reference area"} <= set(got.ignored)


def test_no_figure_is_of_a_formula():
    with pytest.raises(InvalidValueError, match=r"say nothing that is known"):
        figures([{"地区": "甲", "累计增速": "3%"}])


# --- marks and notes ------------------------------------------------------------------------


def test_marks_of_footnotes_say_nothing_of_figures_and_stand_as_notes():
    rows = [
        ["地区", "技术合同成交额①（亿元）", "专利授权量*（件）", "高新技术企业数¹⁾（家）"],
        ["甲区*", "3.2*", "2,710①", "12²"],
        ["乙区1)", "24.8 1)", "1 043", "15[2]"],
    ]
    got = figures(rows)
    assert [str(each.value) for each in got.observations] == [
        *("3.2亿元", "2710件", "12家"),
        *("24.8亿元", "1043件", "15家"),
    ]
    assert {each.region for each in got.observations} == {"甲区", "乙区"}
    assert [each.note for each in got.observations] == [
        *("表注*", "表注①", "表注²"),
        *("表注1)", None, "表注[2]"),
    ]


def test_square_metres_are_no_mark_and_a_mark_alone_is_none():
    row = {"地区": "甲", "孵化面积": "12平方米", "年份": "2021*"}
    (seen,) = figures([row], fixed={}).observations
    assert (str(seen.value), seen.on) == ("12平方米", date(2021, 12, 31))
    assert figures([{"指标": "①", "本年": "3亿元"}], fixed=HERE).errors


def test_marks_in_tables_of_records():
    rows = [["企业编号", "年度", "销售收入①（万元）"], ["e1", 2022, "1,770.5*"]]
    (made,) = records_from_rows(EnterpriseYear, rows).records
    assert made.sales_income_yuan == 17_705_000


def test_notes_below_a_table_and_headers_once_more_are_no_rows():
    rows = [
        ["地区", "专利授权量（件）"],
        ["甲区", 3],
        ["续表", ""],
        ["地区", "专利授权量（件）"],
        ["乙区", 4],
        ["注：本表为快报数。", ""],
        ["1) 乙区含开发区。", None],
        ["资料来源：市科技局"],
    ]
    got = figures(rows)
    assert got.notes == ("续表", "注：本表为快报数。", "1) 乙区含开发区。", "资料来源：市科技局")
    assert (got.errors, got.blank, got.row_count) == ((), 1, 7)
    assert "表注4行" in got.text()
    assert "4 lines of notes" in got.text("en")


def test_notes_below_a_list_of_records_are_no_rows():
    rows = [
        ["序号", "街道", "统一社会信用代码", "高新口径研发费用（万元）"],
        [1, "甲街道", "91320404MA1MA1MA1X", "885"],
        [2, "", "91320404MA1MA1MA2X", "85"],
        ["小计", "", "", "970"],
        ["注：数据为企业自报", "", "", ""],
    ]
    got = records_from_rows(EnterpriseYear, rows, fixed={"year": 2022}, unknown="list")
    assert (len(got.records), len(got.totals), got.blank) == (2, 1, 0)
    assert got.notes == ("注：数据为企业自报",)
    assert "表注1行" in got.text()


# --- cells ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("(3.2)", "-3.2%"),
        ("（12.3）", "-12.3%"),
        ("▼5.1", "-5.1%"),
        ("↓ 5.1", "-5.1%"),
        ("↑5.1%", "5.1%"),
        ("下降5.1个百分点", None),
        ("▲5.1", None),
    ],
)
def test_signs_of_a_growth(cell, value):
    row = {"指标": "规上工业总产值", "同比增长（%）": cell}
    got = figures([row], fixed=HERE)
    assert [str(each.value) for each in got.observations] == ([] if value is None else [value])
    assert bool(got.errors) is (value is None)


@pytest.mark.parametrize("cell", ["x", "***", "保密", "..", "空缺", "N.A.", "…"])
def test_what_is_kept_back_or_lacking_is_no_figure(cell):
    got = figures([{"地区": "甲", "技术合同成交额(亿元)": cell}])
    assert (got.observations, got.errors) == ((), ())
    (missing,) = figures([{"地区": "甲", "技术合同成交额(亿元)": cell, "状态": "O"}]).observations
    assert missing.status is ObservationStatus.MISSING


def test_regions_marked_as_text_and_full_width_digits():
    rows = [["\ufeff地区", "\xa0技术合同成交额（亿元）\xa0"], ["'甲区", "１，０４３．５"]]
    assert said(figures(rows, fixed={"period": "２０２２年"}).observations) == [
        ("cn.tm_v", "甲区", "2022", "1043.5亿元")
    ]


def test_scales_before_a_unit_in_headers_and_columns_of_units():
    rows = [["地区", "R&D人员（万人年）", "专利授权量（万件）"], ["甲", "1.2", "3.45"]]
    (staff, granted) = figures(rows).observations
    assert (str(staff.value), staff.value.decimals) == ("12000人年", -3)
    assert (str(granted.value), granted.value.decimals) == ("34500件", -2)
    row = {"指标": "专利授权量", "单位": "万件", "本年": "3.45", "上年": "3.1万件"}
    assert [str(each.value) for each in figures([row], fixed=HERE).observations] == [
        "34500件",
        "31000件",
    ]


def test_counting_words_of_a_column_of_units_may_be_those_that_people_use():
    rows = [["指标", "单位", "本年"], ["高新技术企业数", "户", "626"], ["专利授权量", "项", "12"]]
    assert values(rows, fixed=HERE) == ["626家", "12件"]


# --- parts ----------------------------------------------------------------------------------


def test_rows_of_a_whole():
    rows = [
        ["指标", "单位", "本年"],
        ["技术合同成交额", "亿元", "106.5"],
        ["其中：技术开发", "亿元", "40.2"],
        ["　　　技术服务合同", "亿元", "60.3"],
        ["#技术转让", "亿元", "6.0"],
        ["专利授权量", "件", "2710"],
        ["  其中：发明专利", "件", "271"],
        ["二、创新平台数", "家", "169"],
        ["  其中：省级以上", "家", "12"],
        ["　国家级", "家", "3"],
        ["其中：众创空间", "家", "20"],
        ["其中：飞行器", "家", "1"],
        ["其中：省级飞行器", "家", "1"],
    ]
    got = figures(rows, fixed=HERE)
    assert [(each.indicator, each.kind, each.level) for each in got.observations] == [
        ("cn.tm_v", None, None),
        ("cn.tm_v", "技术开发", None),
        ("cn.tm_v", "技术服务", None),
        ("cn.tm_v", "技术转让", None),
        ("pat.granted", None, None),
        ("pat.granted_invention", None, None),
        ("plat.total", None, None),
        ("plat.total", None, Level.PROVINCIAL),
        ("plat.total", None, Level.NATIONAL),
        ("plat.total", "众创空间", None),
    ]
    assert got.observations[7].and_above
    assert [(each.row, each.value) for each in got.errors] == [
        (12, "其中：飞行器"),
        (13, "其中：省级飞行器"),
    ]


def test_columns_of_a_whole():
    header = ["地区", "技术合同\n成交额\n（万元）", "其中：\n技术开发\n（万元）", "同比增长%"]
    got = figures([header, ["甲区", "32000", "12000", "5"]])
    assert [(each.kind, each.aspect) for each in got.observations] == [
        (None, Aspect.LEVEL),
        ("技术开发", Aspect.LEVEL),
        (None, Aspect.GROWTH),
    ]


def test_a_part_before_any_whole_is_an_error():
    (error,) = figures([{"指标": "其中：发明专利", "本年": "3件"}], fixed=HERE).errors
    assert error.column == "指标"


# --- whole tables ---------------------------------------------------------------------------


def test_a_table_of_tasks():
    rows = [
        [
            "序号",
            "指标名称",
            "牵头单位",
            "计量单位",
            "年度目标",
            "1-10月完成",
            "完成率",
            "完成时限",
        ],
        ["1", "全社会研发投入占GDP比重", "科技局", "%", "≥2.5", "", "", "12月底"],
        ["2", "高新技术企业数", "科技局", "家", "600", "626", "104.3%", "2022年6月底"],
        ["3", "技术合同成交额", "科技局", "亿元", "增长12%", "106.5", "", ""],
    ]
    got = figures(rows, fixed=HERE, unknown="list")
    assert not got.errors
    assert [(str(each.period), each.target) for each in got.targets] == [
        ("2022", Target.at_least("2.5%")),
        ("2022-06-30/P1D", Target.at_least("600家")),
        ("2022", Target.growth_at_least("12%")),
    ]
    assert got.unused == ("序号", "牵头单位")


def test_a_list_of_contracts_with_currency_signs_and_a_total():
    rows = [
        [
            "合同登记编号",
            "合同类别",
            "认定登记日期",
            "合同成交金额(万元)",
            "卖方所在地",
            "买方所在地",
        ],
        ["2022320404000001", "技术开发合同", "2022-3-1", "1 120", "320404", "110108"],
        ["2022320404000002", "服务", "2022年3月2日", "￥35.5万", "320404", "320404"],
        ["合计", "2", "", "1155.5", "", ""],
    ]
    got = records_from_rows(TechContract, rows)
    assert [each.turnover_yuan for each in got.records] == [11_200_000, 355_000]
    assert [each.label for each in got.totals] == ["合计"]


# --- parts below a whole, as yearbooks print them -------------------------------------------

WHOLE = ["技术合同成交额", "亿元", "56.8"]
PARTS = [("cn.tm_v", "技术开发", "20亿元"), ("cn.tm_v", "技术转让", "10亿元")]


def of_kinds(rows):
    got = figures([["指标", "单位", "数值"], *rows], fixed=HERE)
    return [(each.indicator, each.kind, str(each.value)) for each in got.observations], got.errors


@pytest.mark.parametrize("first", ["其中：技术开发", "　技术开发", "（一）技术开发", "技术开发"])
@pytest.mark.parametrize("next_one", ["　　　技术转让", "（二）技术转让", "技术转让"])
def test_parts_have_the_measure_and_the_unit_of_their_whole(first, next_one):
    found, errors = of_kinds([WHOLE, [first, "", "20"], [next_one, None, "10"]])
    assert found == [("cn.tm_v", None, "56.8亿元"), *PARTS]
    assert not errors


def test_a_heading_without_a_figure_has_parts_too():
    found, _ = of_kinds([["技术合同成交额", "亿元", ""], ["技术开发", "", "20"]])
    assert found == PARTS[:1]


def test_a_part_with_a_unit_of_its_own_leaves_the_others_that_of_the_whole():
    found, _ = of_kinds([WHOLE, ["其中：技术开发", "万元", "20"], ["技术转让", "", "10"]])
    assert found[1:] == [("cn.tm_v", "技术开发", "20万元"), PARTS[1]]


@pytest.mark.parametrize("between", ["高新技术企业数", "说不出的"])
def test_a_kind_that_may_be_counted_or_paid_is_no_count(between):
    found, errors = of_kinds([WHOLE, [between, "家", "3"], ["技术转让", "", "10"]])
    assert "技术转让" not in {kind for _, kind, _ in found}
    assert errors[-1].why == "may be several indicators"


def test_a_kind_that_is_counted_one_way_alone_is_known_without_a_unit():
    found, errors = of_kinds([["瞪羚企业", "", "3"]])
    assert found == [("ent.titled", "瞪羚企业", "3家")]
    assert not errors


def test_a_part_that_is_not_known_does_not_end_the_list():
    found, errors = of_kinds([WHOLE, ["其中：飞行器", "", "3"], ["技术转让", "", "10"]])
    assert found[1:] == PARTS[1:]
    assert [each.row for each in errors] == [3]


def test_a_total_of_indicators_is_counted_apart():
    got = figures([["指标", "数值"], ["高新技术企业数", "3家"], ["合计", "31"]], fixed=HERE)
    assert [(each.row, each.label, each.observations) for each in got.totals] == [(3, "合计", ())]
    assert (len(got.observations), got.errors) == (1, ())


def test_a_total_over_kinds_and_one_over_regions_are_checked():
    kinds = [["合同类别", "技术合同数（项）"], ["技术开发", 20], ["技术转让", 10], ["合计", 31]]
    places = [["地区", "技术合同成交额（亿元）"], ["东街", "3.1"], ["西街", "2.1"], ["合计", "4.9"]]
    for rows in (kinds, places):
        got = figures(rows, fixed=HERE)
        verdicts = [each.verdict for total in got.totals for each in total.findings]
        assert verdicts == [Consistency.INCONSISTENT]
        assert "不一致" in got.text()


def test_means_and_parts_of_rows_are_no_records_and_no_regions():
    rows = [
        {"企业编号": each, "年度": 2021, "职工总数": 100}
        for each in ("made up 1", "made up 2", "平均", "其中：高企", "合计（2家）", "小计(2)")
    ]
    read = records_from_rows(EnterpriseYear, rows)
    assert [each.enterprise_id for each in read.records] == ["made up 1", "made up 2"]
    assert [each.label for each in read.totals] == ["平均", "其中：高企", "合计（2家）", "小计(2)"]
    streets = {"东街": 1, "西街": 2, "街道平均": "1.5", "合计": 3}
    table = [
        {"街道": street, "年份": 2023, "技术合同成交额（亿元）": turnover}
        for street, turnover in streets.items()
    ]
    found = observations_from_rows(table)
    assert [each.region for each in found.observations] == ["东街", "西街"]
    assert not [each for total in found.totals for each in total.findings if not each.verdict]
    assert found.errors == ()


def test_a_figure_that_is_lacking_for_now_is_missing():
    row = {"街道": "东街", "年份": 2023, "技术合同成交额（亿元）": "暂缺"}
    assert observations_from_rows([row]).errors == ()
