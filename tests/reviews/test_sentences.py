"""Sentences in both languages: every sign, bound, status, time, rank and target."""

from __future__ import annotations

import pytest
from made_regions import END_OF_OCTOBER, JAN_OCT, goal, observed, reviewed

from stmetrics import Observation, Observations, Period, Target, review
from stmetrics.indicators import RegionData

OUTPUT = "高新技术产业产值"
OUTPUT_EN = "ross output value of new and high technology industry"


def pair(*observations, **options):
    found = reviewed(*observations, **options)
    return found.sentences("zh"), found.sentences("en")


def one(*observations, **options):
    """The only sentence in both languages."""
    (zh,), (en,) = pair(*observations, **options)
    return zh, en


@pytest.mark.parametrize(
    ("growth", "zh", "en"),
    [
        ("25.3%", "同比增长25.3%", "up 25.3% on the year"),
        ("-1.3%", "同比下降1.3%", "down 1.3% on the year"),
        ("0.0%", "与上年同期持平", "unchanged on the year"),
        ("超过20%", "同比增长超过20%", "up more than 20% on the year"),
        ("20%以上", "同比增长不少于20%", "up at least 20% on the year"),
        ("约5%", "同比增长约5%", "up about 5% on the year"),
        ("3-5%", "同比增长3-5%", "up 3-5% on the year"),
    ],
)
def test_growth_beside_a_figure(growth, zh, en):
    said = one(observed("ht.output", "295.1亿元"), observed("ht.output", growth, aspect="growth"))
    assert said == (f"1-10月，{OUTPUT}295.1亿元，{zh}。", said[1])
    assert said[1] == f"In January-October 2022, g{OUTPUT_EN} came to 29.51 billion yuan, {en}."


@pytest.mark.parametrize(
    ("growth", "zh", "en"),
    [
        ("4.9%", "同比增长4.9%", "rose 4.9% on the year"),
        ("-4.9%", "同比下降4.9%", "fell 4.9% on the year"),
        ("0%", "与上年同期持平", "did not change on the year"),
    ],
)
def test_growth_alone(growth, zh, en):
    said = one(observed("ht.output", growth, aspect="growth"))
    assert said[0] == f"1-10月，{OUTPUT}{zh}。"
    assert said[1].endswith(f"industry {en}.")


@pytest.mark.parametrize(
    ("growth", "zh", "en"),
    [
        ("4.9%", "预计高新技术产业产值同比增长4.9%", "should rise 4.9% on the year (forecast)"),
        ("-4.9%", "预计高新技术产业产值同比下降4.9%", "should fall 4.9% on the year (forecast)"),
        ("0%", "预计高新技术产业产值与上年同期持平", "should not change on the year (forecast)"),
    ],
)
def test_forecast_growth_alone(growth, zh, en):
    said = one(observed("ht.output", growth, aspect="growth", status="F"))
    assert zh in said[0]
    assert en in said[1]


def test_growth_of_a_range_with_two_signs():
    level = [
        observed("coop.events", "8-12场"),
        observed("coop.events", "10场", period="2021-01-01/P10M"),
    ]
    said = one(*level)
    assert said[0] == "1-10月，产学研活动8-12场，同比增速在-20~20%之间。"
    assert said[1].endswith("came to 8-12, changed by -20~20% on the year.")


@pytest.mark.parametrize(("status", "forecast"), [("A", False), ("F", True)])
def test_a_growth_range_with_two_signs_alone(status, forecast):
    from decimal import Decimal  # noqa: PLC0415 - for this figure, which no report prints

    from stmetrics.units import Amount, Bound  # noqa: PLC0415 - the same

    spread = Amount(Decimal(-2), "%", 0, Bound.BETWEEN, Decimal(3))
    said = one(observed("ht.output", spread, aspect="growth", status=status))
    assert "同比增速在-2~3%之间" in said[0]
    assert ("should change by -2~3%" if forecast else "changed by -2~3%") in said[1]


def test_a_fall_that_is_a_range_reads_upwards():
    zh, en = one(
        observed("coop.events", "6-8场"), observed("coop.events", "10场", period="2021-01-01/P10M")
    )
    assert "同比下降20-40%" in zh
    assert "down 20-40% on the year" in en


@pytest.mark.parametrize(
    ("value", "zh", "en"),
    [
        ("超过40项", "超过40项", "came to more than 40"),
        ("40项以上", "不少于40项", "came to at least 40"),
        ("不足40项", "不足40项", "came to less than 40"),
        ("不超过40项", "不超过40项", "came to at most 40"),
        ("约40项", "约40项", "came to about 40"),
        ("30-40项", "30-40项", "came to 30-40"),
    ],
)
def test_bounds_stay_bounds(value, zh, en):
    said = one(observed("coop.agreements", value))
    assert said == (
        f"1-10月，产学研合作协议{zh}。",
        f"In January-October 2022, cooperation agreements {en}.",
    )


@pytest.mark.parametrize(
    ("status", "zh", "en"),
    [
        ("P", "吸纳技术合同成交额23.7亿元（初步数）", "came to 2.37 billion yuan (provisional)"),
        ("E", "吸纳技术合同成交额23.7亿元（估计数）", "came to 2.37 billion yuan (estimated)"),
        ("F", "预计吸纳技术合同成交额23.7亿元", "should come to 2.37 billion yuan (forecast)"),
        (
            "B",
            "吸纳技术合同成交额23.7亿元（口径有变动）",
            "2.37 billion yuan (break in the series)",
        ),
        ("D", "吸纳技术合同成交额23.7亿元（定义不同）", "2.37 billion yuan (another definition)"),
    ],
)
def test_statuses(status, zh, en):
    said = one(observed("tm.taken_in", "23.7亿元", status=status))
    assert said[0] == f"1-10月，{zh}。"
    assert said[1].endswith(f"{en}.")


def test_a_missing_figure_is_said_to_be_missing():
    said = one(observed("tm.taken_in", status="O"))
    assert said == (
        "1-10月，吸纳技术合同成交额数据暂缺。",
        "In January-October 2022, no figure yet of technology contract turnover taken in.",
    )


@pytest.mark.parametrize(
    ("facts", "zh", "en"),
    [
        ({"period": "2022"}, "全年，", "In 2022, "),
        ({"period": "2022-Q3"}, "第三季度，", "In "),
        ({"period": "2022-10"}, "10月，", "In October 2022, "),
        ({"period": "2021"}, "2021年，", "In 2021, "),
        ({"period": "2021-12-01/P2M"}, "2021年12月-2022年1月，", "In "),
    ],
)
def test_periods_of_flows(facts, zh, en):
    period = Period.parse(facts["period"])
    said = one(observed("tm.taken_in", "23.7亿元", **facts), also=[period], period="2022")
    label = period.label("en")
    assert said[0] == f"{zh}吸纳技术合同成交额23.7亿元。"
    assert said[1].startswith(en if label in en else f"In {label}, ")


@pytest.mark.parametrize(
    ("on", "zh", "en"),
    [
        (END_OF_OCTOBER, "截至10月底，", "At the end of October 2022, "),
        ("2022-02-28", "截至2月底，", "At the end of February 2022, "),
        ("2022-12-31", "截至年底，", "At the end of 2022, "),
        ("2021-12-31", "截至2021年底，", "At the end of 2021, "),
        ("2021-06-30", "截至2021年6月底，", "At the end of June 2021, "),
        ("2022-08-15", "截至2022年8月15日，", "On 15 August 2022, "),
    ],
)
def test_days_of_stocks(on, zh, en):
    day = Period.parse(f"{on[:4]}-{on[5:7]}")
    whole = Period.year(int(on[:4]))
    also = [whole, day, Period.between(on, on)]
    said = one(observed("cn.hte_n", "168家", on=on), also=also, period="2022")
    assert said[0] == f"{zh}有效期内高新技术企业168家。"
    assert said[1] == f"{en}high-tech enterprises in force stood at 168."


def test_when_is_said_once_for_lines_of_one_time():
    zh, en = pair(observed("coop.events", "9场"), observed("coop.alliances", "21个"))
    assert zh == ("1-10月，产学研活动9场。", "产学研联盟21个。")
    assert en[1] == "Alliances came to 21."


def test_parts_stand_in_the_sentence_of_their_whole():
    zh, en = one(
        observed("coop.agreements", "42项"), observed("coop.agreements", "39项", kind="三大产业")
    )
    assert zh == "1-10月，产学研合作协议42项，其中：三大产业合作协议39项，占92.86%。"
    assert en.endswith(
        "cooperation agreements came to 42; of which cooperation agreements in the three "
        "industries came to 39, 92.86% of the whole."
    )


def test_bare_parts_are_listed_shortly():
    zh, _ = one(
        observed("plat.total", "超过100家", on=END_OF_OCTOBER),
        observed("plat.total", "3家", on=END_OF_OCTOBER, level="national"),
        observed("plat.total", "2家", on=END_OF_OCTOBER, level="provincial", kind="重点实验室"),
    )
    assert zh == "截至10月底，各类创新平台超过100家，其中国家级平台3家、省重点实验室2家。"


def test_a_part_that_is_a_bound_has_a_share_that_is_one():
    zh, en = one(
        observed("proj.applied", "159项", level="city", and_above=True),
        observed("proj.applied", "超过40项", level="provincial", and_above=True),
    )
    assert "省级以上科技计划项目申报超过40项，占比不少于25.79%。" in zh
    assert "came to more than 40, at least 25.79% of the whole." in en


def test_parts_of_parts_have_their_own_sentence():
    zh, en = pair(
        observed("hte.applied", "35家"),
        observed("hte.new_applied", "16家"),
        observed("hte.new_certified", "15家"),
    )
    assert zh == (
        "1-10月，高新技术企业申报35家，其中：高新技术企业新认定申报16家，占45.71%。",
        "高新技术企业新认定15家，占高新技术企业新认定申报的93.75%。",
    )
    assert en[1] == (
        "Enterprises newly certified came to 15, 93.75% of applications for new certification."
    )


def test_a_share_alone_and_a_share_that_is_a_bound():
    zh, en = one(
        observed("ht.output", "48.4%", aspect="share", reference="industry.output"),
    )
    assert zh == f"1-10月，{OUTPUT}占规上工业总产值的48.4%。"
    assert en.endswith("industry made up 48.4% of gross output value of industry.")
    zh, en = one(
        observed("ht.output", "超过48%", aspect="share", reference="industry.output", status="F")
    )
    assert zh == f"1-10月，预计{OUTPUT}占规上工业总产值的比重超过48%。"
    assert "should make up more than 48% of gross output value of industry (forecast)" in en


def test_a_share_of_an_unnamed_whole():
    zh, en = one(observed("ht.output", "48.4%", aspect="share"))
    assert zh.endswith("占总体的48.4%。")
    assert en.endswith("made up 48.4% of the whole.")


@pytest.mark.parametrize(
    ("gap", "zh", "en"),
    [
        (
            "13个百分点",
            "高于规上工业总产值增幅13个百分点",
            "13 percentage points above the growth of",
        ),
        (
            "-0.4个百分点",
            "低于规上工业总产值增幅0.4个百分点",
            "0.4 percentage points below the growth",
        ),
        ("0个百分点", "与规上工业总产值增幅持平", "level with the growth of gross output value"),
        ("1个百分点", "高于规上工业总产值增幅1个百分点", "1 percentage point above the growth of"),
    ],
)
def test_gaps(gap, zh, en):
    growth = observed("ht.output", "25.3%", aspect="growth")
    said = one(growth, observed("ht.output", gap, aspect="gap", reference="industry.output"))
    assert zh in said[0]
    assert en in said[1]


def test_a_gap_alone_and_one_to_an_unnamed_reference():
    zh, en = one(observed("ht.output", "2个百分点", aspect="gap", reference="industry.output"))
    assert zh == f"1-10月，{OUTPUT}增速高于规上工业总产值增幅2个百分点。"
    assert "the growth of gross output value of new and high technology industry lay 2 perc" in en
    zh, en = one(observed("ht.output", "2个百分点", aspect="gap", status="F"))
    assert zh == f"1-10月，预计{OUTPUT}增速高于参照增幅2个百分点。"
    assert "should lie 2 percentage points above the growth of the reference (forecast)." in en


@pytest.mark.parametrize(
    ("change", "zh", "en"),
    [
        ("0.1个百分点", "比上年提高0.1个百分点", "up 0.1 percentage points on the year"),
        ("-0.25个百分点", "比上年下降0.25个百分点", "down 0.25 percentage points on the year"),
        ("0个百分点", "与上年持平", "unchanged on the year"),
    ],
)
def test_changes_in_points(change, zh, en):
    rate = observed("cn.rd_int", "2.85%", period="2022")
    moved = observed("cn.rd_int", change, aspect="change", period="2022")
    said = one(rate, moved, period="2022")
    assert said[0].endswith(f"2.85%，{zh}。")
    assert said[1].endswith(f"stood at 2.85%, {en}.")


@pytest.mark.parametrize(
    ("change", "status", "en"),
    [
        ("0.1个百分点", "A", "rose 0.1 percentage points on the year."),
        ("-1个百分点", "A", "fell 1 percentage point on the year."),
        ("0个百分点", "A", "did not change on the year."),
        ("0.1个百分点", "F", "should rise 0.1 percentage points on the year (forecast)."),
        ("0个百分点", "F", "should not change on the year (forecast)."),
    ],
)
def test_changes_alone(change, status, en):
    moved = observed("cn.rd_int", change, aspect="change", period="2022", status=status)
    assert one(moved, period="2022")[1].endswith(en)


def test_completion_of_a_task_without_its_figure():
    zh, en = one(observed("proj.funds", "224%", aspect="completion"))
    assert zh == "1-10月，争取扶持资金完成任务的224%。"
    assert en == "In January-October 2022, project funds won reached 224% of the task."
    zh, en = one(
        observed("proj.funds", "3581万元"),
        observed("proj.funds", "85.3%", aspect="completion", status="F"),
    )
    assert zh == "1-10月，争取扶持资金3581万元，完成任务的85.3%。"
    assert en.endswith("came to 35.81 million yuan, 85.3% of the task.")
    assert "should reach 90% of the task" in one(
        observed("proj.funds", "90%", aspect="completion", status="F")
    )[1]  # fmt: skip


def test_name_lists_and_scopes():
    zh, en = one(observed("coop.agreements", "2项", scope="三大产业", names=["甲协议", "乙协议"]))
    assert zh == "1-10月，产学研合作协议（三大产业）2项（甲协议、乙协议）。"
    assert en.endswith("cooperation agreements (三大产业) came to 2 (甲协议, 乙协议).")


def test_constant_prices_are_said():
    zh, en = one(observed("ht.value_added", "4.9%", aspect="growth", price_basis="constant"))
    assert zh == "1-10月，高新技术产业增加值同比增长4.9%（可比价）。"
    assert en.endswith("industry rose 4.9% on the year at constant prices.")
    zh, en = one(
        observed("ht.value_added", "30亿元", price_basis="constant"),
        observed("ht.value_added", "4.9%", aspect="growth", price_basis="constant"),
    )
    assert zh == "1-10月，高新技术产业增加值30亿元（不变价），同比增长4.9%。"
    assert en.endswith("came to 3 billion yuan at constant prices, up 4.9% on the year.")
    zh, en = one(
        observed("ht.value_added", "30亿元"),
        observed("ht.value_added", "4.9%", aspect="growth", price_basis="constant"),
    )
    assert zh == "1-10月，高新技术产业增加值30亿元，同比增长4.9%（可比价）。"
    assert en.endswith("came to 3 billion yuan, up 4.9% on the year at constant prices.")


def test_units_that_the_name_says_are_left_out():
    zh, en = one(observed("cn.pat10k", "11.3件/万人", on=END_OF_OCTOBER))
    assert zh == "截至10月底，每万人口发明专利拥有量11.3件。"
    assert en.endswith("invention patents in force per 10,000 people stood at 11.3.")


# --- ranks ----------------------------------------------------------------------------------


def ranked(own, *others, before=(), direction="ht.output", **facts):
    """The sentence about the first of several regions, by level."""
    names = ("z", "a", "b", "c", "d")
    held = [
        observed(direction, value, region=name, **facts)
        for name, value in zip(names, (own, *others), strict=False)
    ]
    held += [
        observed(direction, value, region=name, period="2021-01-01/P10M")
        for name, value in zip(names, before, strict=False)
    ]
    return pair(*held)


@pytest.mark.parametrize(
    ("levels", "zh", "en"),
    [
        (("9亿元", "8亿元", "7亿元"), "在3个地区中位居第一", "rank 1 of 3 (first)"),
        (("8亿元", "9亿元", "7亿元"), "在3个地区中列第2位，处于中游", "rank 2 of 3 (middle)"),
        (("7亿元", "8亿元", "9亿元"), "在3个地区中列第3位，居末位", "rank 3 of 3 (last)"),
        (("9亿元", "9亿元", "7亿元"), "在3个地区中并列第一", "joint rank 1 of 3 (first)"),
        (("8亿元", "9亿元", "8亿元"), "在3个地区中并列第2位，处于中游", "joint rank 2 of 3"),
        (("超过7亿元", "8亿元", "6亿元"), "在3个地区中列第1至2位", "rank 1 to 2 of 3."),
    ],
)
def test_ranks(levels, zh, en):
    said = ranked(*levels)
    assert zh in said[0][0]
    assert en in said[1][0]


def test_a_rank_by_growth_and_its_change_on_the_year():
    rates = {
        2022: {"z": "8.0%", "a": "9.5%", "b": "6.0%"},
        2021: {"z": "5.0%", "a": "9.5%", "b": "6.0%"},
    }
    held = [
        observed("ht.value_added", rate, aspect="growth", region=region,
                 period=Period.months(year, 1, 10))
        for year, of_year in rates.items()
        for region, rate in of_year.items()
    ]  # fmt: skip
    zh, en = one(*held)
    assert zh.endswith("，增速在3个地区中列第2位，处于中游，比上年同期前移1位。")
    assert en.endswith(", rank 2 of 3 by growth (middle), up 1 place on the year.")


def test_an_unchanged_rank():
    zh, en = ranked("8亿元", "9亿元", "7亿元", before=("5亿元", "6亿元", "4亿元"))
    assert "处于中游，位次不变" in zh[0]
    assert "rank 2 of 3 (middle), unchanged on the year" in en[0]


def test_forecast_and_provisional_ranks():
    zh, en = ranked("8亿元", "9亿元", "7亿元", status="F")
    assert "预计在3个地区中列第2位" in zh[0]
    assert "forecast rank 2 of 3" in en[0]
    zh, en = ranked("8亿元", "9亿元", "7亿元", status="P")
    assert "初步数据显示在3个地区中列第2位" in zh[0]
    assert "provisional rank 2 of 3" in en[0]


def test_an_observed_rank_and_peers_without_a_figure():
    zh, en = one(observed("ht.output", 4, aspect="rank"))
    assert zh == f"1-10月，{OUTPUT}数据暂缺，列第4位。"
    assert en.endswith("industry, rank 4.")
    peers = [RegionData(region="a", observations=[observed("ht.output", "1亿元", region="a")]),
             RegionData(region="b")]  # fmt: skip
    zh, en = one(observed("ht.output", "2亿元"), peers=peers)
    assert zh.endswith("在2个地区中位居第一（另有1个地区无数据）。")
    assert en.endswith("rank 1 of 2 (first) (1 more without a figure).")


# --- targets --------------------------------------------------------------------------------

FUNDS = observed("proj.funds", "1830万元")


@pytest.mark.parametrize(
    ("target", "facts", "zh", "en"),
    [
        (Target.at_least("1800万元"), {}, "目标为不低于1800万元（已完成，完成率101.7%）",
         "target: at least 18 million yuan (met, 101.7% reached)"),
        (Target.at_least("2000万元"), {"force": "binding"},
         "约束性目标为不低于2000万元（未完成，完成率91.5%）",
         "binding target: at least 20 million yuan (not met, 91.5% reached)"),
        (Target.at_most("1800万元"), {}, "目标为不超过1800万元（未完成）",
         "target: at most 18 million yuan (not met)"),
        (Target.between("1800万元", "1900万元"), {}, "目标为1800万元至1900万元（已完成）",
         "target: 18 million yuan to 19 million yuan (met)"),
        (Target.rank_within(3), {}, "目标为前3位（尚无法判断：缺位次）",
         "target: rank 3 or better (not decided yet: the rank is not known)"),
        (Target.growth_at_least("12%"), {"assessed_in": "2023"},
         "目标为增长12%以上（2023年考核，尚无法判断：缺上期数）",
         ("target: growth of at least 12% (assessed in 2023, not decided yet: "
          "the figure of the period before is not known)")),
    ],
)  # fmt: skip
def test_targets_of_the_period(target, facts, zh, en):
    said = one(FUNDS, targets=[goal("proj.funds", target, JAN_OCT, **facts)])
    assert said[0] == f"1-10月，争取扶持资金1830万元，{zh}。"
    assert said[1].endswith(f"came to 18.3 million yuan, {en}.")


def test_targets_with_a_reference_say_of_what():
    output = [
        observed("ht.output", "295.1亿元"),
        observed("ht.output", "48.4%", aspect="share", reference="industry.output"),
        observed("ht.output", "13个百分点", aspect="gap", reference="industry.output"),
    ]
    facts = {"reference": "industry.output"}
    zh, en = one(
        *output,
        targets=[
            goal("ht.output", Target.share_at_least("45%"), JAN_OCT, **facts),
            goal("ht.output", Target.points_above("15个百分点"), JAN_OCT, **facts),
        ],
    )
    assert zh.endswith(
        "目标为占规上工业总产值的45%以上（已完成），"
        "目标为高于规上工业总产值增幅15个百分点以上（未完成）。"
    )
    assert "target: at least 45% of gross output value of industry (met)" in en
    assert "at least 15 percentage points above the growth of gross output" in en


def test_a_target_on_a_provisional_figure_says_so():
    zh, en = one(
        observed("proj.funds", "1830万元", status="P"),
        targets=[goal("proj.funds", Target.at_least("1800万元"), JAN_OCT)],
    )
    assert "（按初步数已完成，完成率101.7%）" in zh
    assert "(met on a figure that is provisional, 101.7% reached)" in en


def test_pace_of_a_target_of_the_year():
    zh, en = one(FUNDS, targets=[goal("proj.funds", Target.at_least("2400万元"))])
    assert zh.endswith(
        "目标为不低于2400万元（完成年度目标的76.3%，慢于序时进度7.1个百分点，"
        "余下月份月均需285万元）。"
    )
    assert "7.1 percentage points behind schedule, 2.85 million yuan a month still needed" in en


def test_pace_against_last_year_beside_the_months():
    zh, en = one(
        FUNDS,
        observed("proj.funds", "900万元", period="2021-01-01/P10M"),
        observed("proj.funds", "1500万元", period="2021"),
        targets=[goal("proj.funds", Target.at_least("2400万元"))],
    )
    assert "慢于序时进度7.1个百分点，快于上年同期进度16.3个百分点" in zh
    assert "behind schedule, 16.3 percentage points ahead of last year's pace" in en


def test_a_target_that_is_reached_already_needs_nothing_more():
    """The year's figure is not there, so the year's target is not decided, but it is ahead."""
    zh, _ = one(
        observed("proj.funds", "2400万元"),
        targets=[goal("proj.funds", Target.at_least("2400万元"))],
    )
    assert zh.endswith("（完成年度目标的100.0%，快于序时进度16.7个百分点）。")


def test_a_target_of_a_later_year_says_which_and_what_growth_it_takes():
    zh, en = one(
        observed("cn.rd_total", "10亿元", period="2022"),
        period="2022",
        targets=[goal("cn.rd_total", Target.at_least("14.4亿元"), "2024")],
    )
    assert zh.endswith(
        "2024年目标为不低于14.4亿元（尚无法判断：目标期尚未结束，还需年均增长20.0%）。"
    )
    assert en.endswith(
        "target for 2024: at least 1.44 billion yuan "
        "(not decided yet: the period of the target is not over, "
        "growth of 20.0% a year still required)."
    )


def test_a_later_target_that_is_reached_already():
    zh, en = one(
        observed("cn.rd_total", "15亿元", period="2022"),
        period="2022",
        targets=[goal("cn.rd_total", Target.at_least("14.4亿元"), "2024")],
    )
    assert zh.endswith(
        "2024年目标为不低于14.4亿元（尚无法判断：目标期尚未结束，目前已达到该水平）。"
    )
    assert "not over, at that level already)" in en


def test_a_target_without_any_figure_has_a_sentence():
    zh, en = (
        one(FUNDS, targets=[])[0],
        reviewed(targets=[goal("tm.taken_in", Target.at_least("20亿元"), JAN_OCT)]).sentences("en"),
    )
    assert zh
    assert en == (
        (
            "In January-October 2022, technology contract turnover taken in, "
            "target: at least 2 billion yuan (not decided yet: the figure is not known)."
        ),
    )


@pytest.mark.parametrize(
    ("status", "zh", "en"), [("E", "估计数", "estimated"), ("P", "初步数", "provisional")]
)
def test_a_figure_says_its_status(status, zh, en):
    said = one(observed("ht.output", "295亿元", status=status))
    assert said[0] == f"1-10月，{OUTPUT}295亿元（{zh}）。"
    assert said[1].endswith(f"29.5 billion yuan ({en}).")


def test_a_net_increase_below_zero_is_a_net_decrease():
    assert one(observed("cn.hte_net", "-3家"))[0] == "1-10月，高新技术企业净减3家。"


def test_a_target_says_who_set_it():
    set_by = goal("ht.output", Target.at_least("300亿元"), "2022", set_by="区科技局")
    said = one(observed("ht.output", "295亿元"), targets=[set_by])
    assert "区科技局下达的目标为不低于300亿元" in said[0]
    assert "target set by 区科技局: at least 30 billion yuan" in said[1]


@pytest.mark.parametrize(
    ("target", "zh"),
    [
        (Target.growth_at_least("5%"), "基数为零或负，比率无意义"),
        (Target.at_least("5件"), "有关数据相互矛盾"),
    ],
)
def test_an_open_target_says_why(target, zh):
    level = observed("ht.output", "295亿元")
    base = observed("ht.output", "0亿元", period="2021-01-01/P10M")
    said = one(level, base, targets=[goal("ht.output", target, "2022-01-01/P10M")])
    assert zh in said[0]


def test_an_open_target_over_two_prices_says_so():
    base = observed("ht.output", "200亿元", period="2021-01-01/P10M", price_basis="constant")
    target = goal("ht.output", Target.growth_at_least("5%"), "2022-01-01/P10M")
    said = one(observed("ht.output", "295亿元"), base, targets=[target])
    assert "有关数据口径不同，不可比较" in said[0]


@pytest.mark.parametrize(("force", "zh"), [("expected", "目标"), ("binding", "约束性目标")])
def test_a_plan_is_its_name_and_its_target(force, zh):
    target = goal("ht.output", Target.at_least("300亿元"), "2022-01-01/P10M", force=force)
    said = one(targets=[target])
    assert said[0] == f"1-10月，{OUTPUT}{zh}为不低于300亿元（尚无法判断：缺实际数）。"


def test_kinds_and_what_became_of_them_do_not_stand_in_one_list():
    counted = {
        "hte.applied": 35,
        "hte.new_applied": 16,
        "hte.renewed_applied": 19,
        "hte.certified": 34,
    }
    held = Observations(
        Observation(indicator=name, region="甲区", period="2022", value=f"{count}家")
        for name, count in counted.items()
    )
    said = review(RegionData(region="甲区", observations=held), "2022").sentences("zh")
    assert said[0].count("占") == 2
    assert "高新技术企业认定" not in said[0]
    assert said[1].startswith("高新技术企业认定34家，占")
