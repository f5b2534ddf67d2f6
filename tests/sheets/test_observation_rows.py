"""Tables of figures, long and wide, as bureaus and the OECD write them; figures are made."""

from __future__ import annotations

import pickle
from datetime import date
from decimal import Decimal

import pandas as pd
import pytest
from hypothesis import given, strategies as st
from strategies import law

from stmetrics import Period
from stmetrics.audit import Consistency
from stmetrics.catalogue import Indicator, Words
from stmetrics.errors import InvalidValueError, StmetricsError
from stmetrics.observations import Aspect
from stmetrics.records import Level, ObservationStatus
from stmetrics.sheets import observations_from_rows
from stmetrics.targets import Target

HERE = {"region": "320404", "period": "2022"}


def read(*rows, **options):
    return observations_from_rows(list(rows), **options)


def said(found):
    return [(each.indicator, each.region, str(each.time), str(each.value)) for each in found]


# --- long -----------------------------------------------------------------------------------


def test_an_indicator_a_row_with_last_year_growth_and_target():
    row = {"指标": "1. 技术合同成交额", "单位": "亿元", "本年": "24.8", "上年": 21.5}
    row.update({"增长（%）": "15.3", "目标": "30以上"})
    got = read(row, fixed=HERE)
    assert said(got.observations) == [
        ("cn.tm_v", "320404", "2022", "24.8亿元"),
        ("cn.tm_v", "320404", "2021", "21.5亿元"),
        ("cn.tm_v", "320404", "2022", "15.3%"),
    ]
    assert [each.aspect for each in got.observations] == [Aspect.LEVEL, Aspect.LEVEL, Aspect.GROWTH]
    (target,) = got.targets
    assert (target.indicator, target.target) == ("cn.tm_v", Target.at_least("30亿元"))
    assert (got.errors, got.row_count, got.blank) == ((), 1, 0)


def test_a_stock_is_of_the_last_day_and_its_growth_of_the_period():
    row = {"指标名称": "高新技术企业数（家）", "本期": "626", "上年同期": 500, "同比增长": "25.2%"}
    got = read(row, fixed=HERE).observations
    assert [each.on for each in got] == [date(2022, 12, 31), date(2021, 12, 31), None]
    assert got[2].period == Period.year(2022)


@pytest.mark.parametrize(
    ("indicator", "cell", "target"),
    [
        ("技术合同成交额（亿元）", "增长12%", Target.growth_at_least("12%")),
        ("技术合同成交额（亿元）", "12%", Target.growth_at_least("12%")),
        ("技术合同成交额（亿元）", "30-35", Target.between("30亿元", "35亿元")),
        ("技术合同成交额（亿元）", "不超过40", Target.at_most("40亿元")),
        ("高新技术企业数（家）", "超过600", Target.at_least("601家")),
        ("高新技术企业数（家）", "600家以上", Target.at_least("600家")),
        ("R&D经费投入强度（%）", "2.6", Target.at_least("2.6%")),
        ("R&D经费投入强度（%）", "前3名", Target.rank_within(3)),
        ("R&D经费投入强度（%）", "全省前三", Target.rank_within(3)),
    ],
)
def test_targets_in_a_column(indicator, cell, target):
    got = read({"考核指标": indicator, "年度目标": cell}, fixed=HERE)
    assert [each.target for each in got.targets] == [target]


def test_growth_targets_completion_and_rank_have_columns_of_their_own():
    row = {
        "考核指标": "技术合同成交额（亿元）",
        "增长目标（%）": "12",
        "完成率": "82.7%",
        "全省位次": 3,
    }
    got = read(row, fixed=HERE)
    assert got.targets[0].target == Target.growth_at_least("12%")
    assert [each.aspect for each in got.observations] == [Aspect.COMPLETION, Aspect.RANK]


@pytest.mark.parametrize("cell", ["约30", "超过30.5", "做好服务"])
def test_a_target_that_says_no_figure_is_an_error(cell):
    got = read({"指标": "技术合同成交额（亿元）", "目标": cell}, fixed=HERE)
    assert (got.targets, len(got.errors)) == ((), 1)


@pytest.mark.parametrize(
    ("cell", "value", "of", "status"),
    [
        ("预计中上游", "3-4", 10, "F"),
        ("第3位", "3", 10, "A"),
        ("3/12", "3", 12, "A"),
        ("有望全市第2至3位", "2-3", 10, "F"),
        (3, "3", 10, "A"),
        ("末位", "10", 10, "A"),
    ],
)
def test_ranks_in_a_column(cell, value, of, status):
    row = {"指标": "高新技术产业产值", "单位": "亿元", "位次": cell, "参评地区数": "10"}
    (seen,) = read(row, fixed=HERE).observations
    found = (seen.aspect, str(seen.value), seen.of, seen.status.value)
    assert found == (Aspect.RANK, value, of, status)


def test_a_rank_that_says_none_and_a_missing_one():
    row = {"指标": "高新技术产业产值", "位次": "较好", "状态": "A"}
    (error,) = read(row, fixed=HERE).errors
    assert error.column == "位次"
    (seen,) = read(row | {"位次": None, "状态": "O"}, fixed=HERE).observations
    assert (seen.aspect, seen.value) == (Aspect.RANK, None)


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("2023年6月底前", date(2023, 6, 30)),
        ("2023-09-15", date(2023, 9, 15)),
        (date(2023, 9, 15), date(2023, 9, 15)),
        ("2023年上半年", date(2023, 6, 30)),
        ("2023年末", date(2023, 12, 31)),
    ],
)
def test_milestones_have_a_column_of_days(cell, day):
    row = {"指标": "中试基地数", "单位": "家", "目标": "1", "本年": 0, "完成时限": cell}
    got = read(row, fixed=HERE)
    (target,) = got.targets
    assert (target.on, target.kind, target.target) == (day, "中试基地", Target.at_least("1家"))
    assert got.observations[0].on == date(2022, 12, 31)


def test_a_milestone_needs_no_period_and_a_wrong_day_is_an_error():
    row = {"指标": "中试基地数", "单位": "家", "目标": "1", "完成时限": "2023年6月底"}
    got = read(row, {**row, "完成时限": "尽快"}, fixed={"region": "z", "on": "2022-12-31"})
    assert [each.on for each in got.targets] == [date(2023, 6, 30)]
    assert [(each.row, each.column) for each in got.errors] == [(2, "完成时限")]


def test_the_words_for_an_indicator_say_its_level_and_kind():
    row = {"指标": "省级以上众创空间数", "单位": "家", "本年": 3}
    (seen,) = read(row, fixed=HERE).observations
    assert (seen.kind, seen.level, seen.and_above) == ("众创空间", Level.PROVINCIAL, True)
    wide = read(
        {"地区": "甲区", "瞪羚企业数": "4家", "plat.total": "9家"}, fixed={"period": "2022"}
    )
    assert [each.kind for each in wide.observations] == ["瞪羚企业", None]
    told = read(
        {"地区": "甲区", "孵": "4家"}, columns={"孵": "市级孵化器数"}, fixed={"period": "2022"}
    )
    assert (told.observations[0].kind, told.observations[0].level) == ("孵化器", Level.CITY)


def test_an_unknown_indicator_and_a_figure_without_unit_are_errors_of_their_rows():
    rows = [
        {"指标": name, "单位": unit, "本年": cell}
        for name, unit, cell in (
            ("某数", "个", "5"),
            ("技术合同成交额", None, 5),
            ("技术合同成交额", "亿元", "—"),
        )
    ]
    got = read(*rows, fixed=HERE, first_row=2)
    assert [each.row for each in got.errors] == [2, 3]
    assert "不是已知的指标" in got.text()
    assert got.blank == 1
    assert got.text("en").startswith("3 rows: 0 observations, 1 blank, 2 with errors")


@pytest.mark.parametrize(
    ("cell", "value"), [("下降3%", "-3%"), ("同比增长12.5%", "12.5%"), ("-3%", "-3%")]
)
def test_growth_may_be_said_in_words(cell, value):
    (growth,) = read(
        {"地区": "甲", "技术合同成交额增长": cell}, fixed={"period": "2022"}
    ).observations
    assert (growth.aspect, str(growth.value)) == (Aspect.GROWTH, value)


def test_headers_in_two_languages_and_short_ones():
    row = {
        "市": "南  京 Nanjing",
        "月份": "2022年1-6月",
        "R&D经费(亿元) Expenditure on R&D (100 million yuan)": 5,
    }
    (one,) = read(row).observations
    assert (one.indicator, one.region, str(one.period)) == ("cn.rd_total", "南京", "2022-S1")
    flags = {"LOCATION": "CZE", "TIME": "2019", "Value": "1.93", "Flags": "Estimated value"}
    fixed = {"indicator": "msti.gerd_gdp", "unit": "%"}
    assert read(flags, fixed=fixed).observations[0].status is ObservationStatus.ESTIMATED


def test_growth_never_takes_the_unit_of_the_level():
    row = {"指标": "技术合同成交额", "单位": "亿元", "本年": "24.8", "增长": "15.3"}
    got = read(row, fixed=HERE)
    assert [each.column for each in got.errors] == ["增长"]
    points = {"指标": "R&D经费投入强度", "单位": "%", "本年": "2.5", "增减（百分点）": "0.1"}
    assert read(points, fixed=HERE).observations[1].aspect is Aspect.CHANGE


# --- wide -----------------------------------------------------------------------------------


def test_a_year_a_column():
    row = {"指标": "R&D经费（亿元）", "2020年": 10, 2021: "11.5", "2022年": "…", "2022年目标": "13"}
    got = read(row, fixed={"region": "320404"})
    assert said(got.observations) == [
        ("cn.rd_total", "320404", "2020", "10亿元"),
        ("cn.rd_total", "320404", "2021", "11.5亿元"),
    ]
    assert got.targets[0].period == Period.year(2022)


def test_a_year_a_row_and_an_indicator_a_column():
    rows = [{"年份": each, "R&D经费内部支出(亿元)": 10, "2999年": None} for each in ("2020", 2021)]
    rows = [{key: cell for key, cell in row.items() if key != "2999年"} for row in rows]
    got = read(*rows, fixed={"region": "320404"})
    assert [str(each.period) for each in got.observations] == ["2020", "2021"]


def test_growth_is_that_of_the_column_before_it():
    row = {"城市": "广  州", "合同数(项)": 20000, "同比增长(%)": "12.1"}
    row.update({"合同成交额(亿元)": "2256.5", "同比增长(%).1": 3, "高新技术产业产值增长(%)": 4})
    got = read(row, fixed={"period": "2022"})
    assert {each.region for each in got.observations} == {"广州"}
    growths = [each for each in got.observations if each.aspect is Aspect.GROWTH]
    assert [(each.indicator, str(each.value)) for each in growths] == [
        ("cn.tm_n", "12.1%"),
        ("cn.tm_v", "3%"),
        ("ht.output", "4%"),
    ]


def test_a_header_may_say_indicator_and_target():
    row = {"地区": "甲", "专利授权量年度目标(件)": "30", "专利授权量(件)": 12}
    got = read(row, fixed={"period": "2022"})
    assert [each.target for each in got.targets] == [Target.at_least("30件")]
    assert len(got.observations) == 1


def test_what_a_header_means_may_be_said():
    row = {"城市": "广州", "数": 20000, "率": "12.1%", "x": 1}
    columns = {"数": {"indicator": "合同数", "unit": "项", "period": "2021年"}, "x": None,
               "率": {"indicator": "cn.tm_n", "aspect": "growth"}}  # fmt: skip
    got = read(row, fixed={"period": "2022"}, columns=columns)
    assert said(got.observations) == [
        ("cn.tm_n", "广州", "2021", "20000项"),
        ("cn.tm_n", "广州", "2022", "12.1%"),
    ]
    assert got.ignored == ("x",)


def test_own_rows_are_found_by_id_and_words():
    own = [Indicator(id="own.pilots", name=Words("飞手数", "drone pilots"), unit="人")]
    got = read({"地区": "甲", "飞手数(人)": 12}, fixed={"period": "2022"}, own=own)
    assert said(got.observations) == [("own.pilots", "甲", "2022", "12人")]
    assert got.rows("en")[0]["name"] == "drone pilots"
    assert "own.pilots" not in got.markdown("zh")
    columns = {"飞手": "own.pilots"}
    got = read({"地区": "甲", "飞手": "12人"}, fixed={"period": "2022"}, own=own, columns=columns)
    assert len(got.observations) == 1


# --- SDMX -----------------------------------------------------------------------------------

SDMX = {"REF_AREA": "CZE", "MEASURE": "GERD as a percentage of GDP", "TIME_PERIOD": "2019",
        "OBS_VALUE": "1.93", "UNIT_MEASURE": "PT_B1GQ", "OBS_STATUS": "E"}  # fmt: skip


def test_rows_of_the_oecd():
    missing = {**SDMX, "OBS_VALUE": "", "OBS_STATUS": "O"}
    got = read(SDMX, missing, {**SDMX, "OBS_VALUE": None, "OBS_STATUS": ""})
    first, second = got.observations
    assert (first.indicator, str(first.value), first.period) == (
        "msti.gerd_gdp",
        "1.93%",
        Period.year(2019),
    )
    assert (first.status, second.status) == (ObservationStatus.ESTIMATED, ObservationStatus.MISSING)
    assert (second.value, got.blank) == (None, 1)


def test_powers_of_ten_units_and_statuses_that_are_none():
    people = {"REF_AREA": "CHN", "TIME_PERIOD": "2019", "OBS_VALUE": "1.5", "UNIT_MEASURE": "FTE",
              "UNIT_MULT": "3"}  # fmt: skip
    fixed = {"indicator": "msti.rd_pers"}
    (one,) = read(people, fixed=fixed).observations
    assert (one.value.value, one.value.unit) == (1500, "人年")
    for wrong in ({"UNIT_MULT": "x"}, {"UNIT_MULT": 40}, {"UNIT_MEASURE": "PT"}):
        assert len(read({**people, **wrong}, fixed=fixed).errors) == 1
    assert len(read({**SDMX, "OBS_STATUS": "?"}).errors) == 1
    (error,) = read({**people, "UNIT_MEASURE": "USD_PPP"}, fixed=fixed).errors
    assert (error.column, error.value) == ("UNIT_MEASURE", "USD_PPP")
    plain = {**people, "UNIT_MEASURE": "—", "UNIT_MULT": None}
    assert read(plain, fixed={"indicator": "msti.gerd"}).observations[0].value.unit is None


# --- levels, kinds, totals ------------------------------------------------------------------


def test_the_whole_by_kind_is_kept_without_a_kind():
    rows = [{"合同类别": kind, "成交额(万元)": money} for kind, money in
            (("技术开发", "100"), ("技术转让", "50"), ("合计", "151"))]  # fmt: skip
    got = read(*rows, fixed=HERE, columns={"成交额(万元)": "cn.tm_v"})
    assert [each.kind for each in got.observations] == ["技术开发", "技术转让", None]
    (finding,) = got.totals[0].findings
    assert finding.verdict is Consistency.CONSISTENT


def test_levels_and_the_levels_above():
    rows = [{"级别": "省级及以上", "平台数(家)": 3}, {"级别": "市级", "平台数(家)": 4},
            {"级别": "合计", "平台数(家)": 8}]  # fmt: skip
    got = read(*rows, fixed=HERE, columns={"平台数(家)": "plat.total"})
    assert [(each.level, each.and_above) for each in got.observations] == [
        (Level.PROVINCIAL, True),
        (Level.CITY, False),
        (None, False),
    ]


REGIONS = [
    {"地区": place, "专利授权量(件)": count} for place, count in (("甲区", 10), ("乙区", "20"))
]


@pytest.mark.parametrize(
    ("label", "total", "verdict", "region"),
    [
        ("合计", 30, "EXACT", None),
        ("小计", "30", "EXACT", None),
        ("全市", 31, "INCONSISTENT", "全市"),
        ("某市合计", 30, "EXACT", "某市"),
    ],
)
def test_a_total_is_checked_against_its_parts_and_kept_where_its_region_is_known(
    label, total, verdict, region
):
    rows = [*REGIONS, {"地区": label, "专利授权量(件)": total}]
    got = read(*rows, fixed={"period": "2022"})
    (line,) = got.totals
    assert (line.row, line.label) == (3, label)
    assert [each.verdict.name for each in line.findings] == [verdict]
    assert [each.region for each in got.observations[2:]] == ([region] if region else [])
    assert ("不一致" in got.text()) is (verdict == "INCONSISTENT")
    fixed = {"period": "2022", "region": "320400"}
    assert read(*rows, fixed=fixed).observations[2].region == "320400"


def test_subtotals_add_up_what_stands_above_them():
    sub, total = {"地区": "小计", "专利授权量(件)": 30}, {"地区": "总计", "专利授权量(件)": 60}
    others = [{**row, "地区": place} for row, place in zip(REGIONS, ("丙", "丁"), strict=True)]
    got = read(*REGIONS, sub, *others, sub, total, fixed={"period": "2022"})
    assert [each.findings[0].verdict.name for each in got.totals] == ["EXACT"] * 3


def test_a_total_with_a_part_missing_or_no_sum_is_not_checked():
    total = {"地区": "合计", "专利授权量(件)": 30}
    missing = [*REGIONS, {"地区": "丙区", "专利授权量(件)": "约3"}]
    assert read(*missing, total, fixed={"period": "2022"}).totals[0].findings[0].verdict.name == (
        "INCONSISTENT"
    )
    assert read(REGIONS[0], total, fixed={"period": "2022"}).totals[0].findings == ()
    rates = [{"地区": each, "R&D经费投入强度(%)": 2} for each in ("甲", "乙", "合计")]
    assert read(*rates, fixed={"period": "2022"}).totals[0].findings == ()


def test_a_city_and_its_districts_are_not_counted_twice():
    rows = [{"地区": code, "专利授权量(件)": count} for code, count in
            (("320400", 30), ("320404", 10), ("320411", 20), ("合计", 30))]  # fmt: skip
    assert read(*rows, fixed={"period": "2022"}).totals[0].findings[0].verdict.name == "EXACT"


@law
@given(st.lists(st.integers(0, 10**6), min_size=2, max_size=8))
def test_the_sum_of_counts_is_exactly_their_total(counts):
    rows = [{"地区": f"r{place}", "专利授权量(件)": count} for place, count in enumerate(counts)]
    total = {"地区": "合计", "专利授权量(件)": sum(counts)}
    got = read(*rows, total, fixed={"period": "2022"})
    assert got.totals[0].findings[0].verdict is Consistency.EXACT
    assert sum(each.value.value for each in got.observations) == sum(counts)


# --- refusals and forms ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("row", "options", "match"),
    [
        ({"地区": "甲", "发明(件)": 1}, {}, "may be several.*pat.granted_invention"),
        ({"地区": "甲", "某数(件)": 1}, {}, "says? nothing that is known|is no row"),
        ({"地区": "甲", 3.5: 1}, {}, "is no text"),
        ({"地区": "甲", "同比增长(%)": 1}, {}, "are figures of no indicator"),
        ({"地区": "甲", "城市": "乙"}, {}, "both say the region"),
        ({"专利授权量(件)": 1}, {}, "the table's region"),
        ({"地区": "甲", "专利授权量(件)": 1}, {"fixed": {}}, "the table's period"),
        ({"地区": "甲"}, {"fixed": {"periods": 1}}, "is nothing that a figure"),
        ({"地区": "甲"}, {"columns": {"城": "region"}}, "are no headers"),
        ({"地区": "甲", "x": 1}, {"columns": {"x": {"indicators": 1}}}, "is nothing that a figure"),
        ({"地区": "甲", "x": 1}, {"columns": {"x": "某某某"}}, "is no row"),
        ({"地区": "甲"}, {"columns": []}, "is no mapping"),
        ({"地区": "甲"}, {"own": [1]}, "give only Indicator"),
        ({"地区": "甲"}, {"unknown": "drop"}, "unknown"),
    ],
)
def test_what_is_not_understood_is_refused(row, options, match):
    with pytest.raises(InvalidValueError, match=match):
        read(row, **{"fixed": {"period": "2022"}, **options})


def test_foreign_columns_are_listed_when_asked():
    row = {
        "序号": 1,
        "地区": "甲",
        "城市": "乙",
        "专利授权量(件)": 3,
        "培训(件)": 2,
        "责任单位": "x",
    }
    got = read(row, fixed={"period": "2022"}, unknown="list")
    assert got.unused == ("城市", "序号", "培训(件)", "责任单位")
    assert len(got.observations) == 1


def test_a_cut_code_and_a_wrong_period_are_errors_of_the_row():
    rows = [{"行政区划代码": code, "年度": year, "专利授权量(件)": 1}
            for code, year in (("3204", 2022), (320404, "去年"), (320404, 2022))]  # fmt: skip
    got = read(*rows)
    assert [each.row for each in got.errors] == [1, 2]
    assert got.observations[0].region == "320404"


def test_cells_of_all_kinds():
    cells = ["1,234", 1234.0, Decimal(1234), "１２３４", pd.Series([1234])[0], "0.1234万件"]
    rows = [{"地区": f"r{place}", "专利授权量(件)": cell} for place, cell in enumerate(cells)]
    got = read(*rows, {"地区": "x", "专利授权量(件)": True}, fixed={"period": "2022"})
    assert {each.value.value for each in got.observations} <= {Decimal(1234), Decimal("0.1234")}
    assert len(got.errors) == len(rows) + 1 - len(got.observations)


def test_what_is_said_of_units_indicators_and_periods_at_their_edges():
    index = {"指标": "中国创新指数", "单位": "无", "本年": "155.7"}
    assert read(index, fixed=HERE).errors or read(index, fixed=HERE).observations
    own = [Indicator(id="own.x", name=Words("某某物", "x"), unit="某单位")]
    row = {"地区": "甲", "某某物(件)": 1}
    with pytest.raises(InvalidValueError):
        read(row, fixed={"period": "2022"}, own=own)
    with pytest.raises(InvalidValueError):
        read({"地区": "甲", "2022年13月": 1}, fixed={"period": "2022", "indicator": "cn.tm_v"})
    columns = {"x": {"role": "region"}}
    got = read({"x": "甲", "专利授权量(件)": 3}, fixed={"period": "2022"}, columns=columns)
    assert got.observations[0].region == "甲"


def test_a_total_of_parts_in_other_units_is_checked_where_units_are_known():
    rows = [{"地区": place, "专利授权量": text} for place, text in
            (("甲", "3件"), ("乙", "0.1万件"), ("合计", "1003件"))]  # fmt: skip
    assert read(*rows, fixed={"period": "2022"}).totals[0].findings[0].verdict.name == "EXACT"
    own = [Indicator(id="own.i", name=Words("某某数", "x"), unit=None)]
    plain = [{"地区": each, "某某数": 3, "某某数目标": 4} for each in ("甲", "乙", "合计")]
    got = read(*plain, fixed={"period": "2022"}, own=own)
    assert got.totals[0].findings == ()
    assert got.targets[0].target == Target.at_least(4)


def test_days_of_a_column_and_a_day_for_all():
    row = {"地区": "甲", "截止日期": "2022-06-30", "高新技术企业数(家)": 5}
    assert read(row).observations[0].on == date(2022, 6, 30)
    row = {"地区": "甲", "高新技术企业数(家)": 5}
    assert read(row, fixed={"on": "2022-06-30"}).observations[0].on == date(2022, 6, 30)
    row = {"指标": "高新技术企业数(家)", "目标": 5}
    got = read(row, fixed={"on": "2022-06-30", "region": "x"})
    assert "has no period" in got.errors[0].why


def test_a_sheet_with_titles_and_its_unit():
    sheet = [["表3", None, None], ["单位：亿元", None, None], ["地区", "2022年", "2022年增长(%)"],
             ["甲", "1.2", 3], [None, 2, None]]  # fmt: skip
    got = observations_from_rows(
        sheet, header_row=3, fill_down=["地区"], fixed={"indicator": "cn.rd_total"}
    )
    assert [str(each.value) for each in got.observations] == ["1.2亿元", "3%", "2亿元"]


def test_a_result_shows_itself_in_both_languages():
    got = read(*REGIONS, {"地区": "丙", "专利授权量(件)": "?"}, fixed={"period": "2022"})
    assert str(got) == "3行：观测2条，出错1行\n第3行，专利授权量(件)“?”：不是一个数值"
    assert got.rows("en")[0] == {
        "indicator": "pat.granted",
        "name": "patents granted",
        "region": "甲区",
        "time": "2022",
        "aspect": "level",
        "level": None,
        "kind": None,
        "value": 10,
        "unit": None,
        "bound": "exact",
        "status": "normal",
    }
    assert got.rows("zh")[0]["unit"] == "件"
    assert "专利授权量" in got.markdown()
    assert "<table" in got.html("en")
    assert "…" in read({**SDMX, "OBS_VALUE": "", "OBS_STATUS": "O"}).table()
    row = [Indicator(id="own.x", name=Words("x", "x"), unit="项")]
    fixed = {"period": "2022", "indicator": "own.x"}
    own = read({"地区": "甲", "x": "1项"}, fixed=fixed, columns={"x": "value"}, own=row)
    assert own.rows()[0]["name"] == "x"
    assert pickle.loads(pickle.dumps(got)) == got  # noqa: S301 - our own bytes
    assert len(repr(got)) <= 200


def test_no_rows_give_nothing():
    got = read()
    assert (got.observations, got.totals, got.unused, got.row_count) == ((), (), (), 0)


@law
@given(st.dictionaries(st.text(max_size=12) | st.integers() | st.none(), st.text(), max_size=5))
def test_whatever_the_headers_are_nothing_else_is_raised(row):
    try:
        got = read(row, fixed=HERE, unknown="list")
    except StmetricsError:
        return
    assert got.row_count == 1


@pytest.mark.parametrize("blank", ["", None, float("nan"), " "])
def test_a_row_without_a_region_is_an_error_of_its_own(blank):
    got = read(
        {"地区": blank, "专利授权量(件)": 10}, {"地区": "甲", "专利授权量(件)": 9},
        fixed={"period": "2022"},
    )  # fmt: skip
    assert [(each.row, each.why) for each in got.errors] == [(1, "is missing")]
    assert [each.region for each in got.observations] == ["甲"]
