"""What reviews once said wrongly of reports, figure by figure; all data are made."""

from __future__ import annotations

from decimal import Decimal

import pytest

from stmetrics import (
    AssignedTarget,
    Enterprise,
    HighTechCertification,
    Observation,
    PatentCounts,
    Project,
    RDInput,
    RegionData,
    Target,
    review,
)
from stmetrics.errors import StmetricsError
from stmetrics.indicators import BoundaryChange
from stmetrics.units import Amount, Bound

DISTRICT = "320404"
OUTPUT_EN = "gross output value of new and high technology industry"


def figure(indicator="ht.output", value="20亿元", **facts):
    facts.setdefault("region", DISTRICT)
    if "on" not in facts:
        facts.setdefault("period", "2022")
    return Observation(indicator=indicator, value=value, **facts)


def goal(target, indicator="ht.output", period="2022", **facts):
    return AssignedTarget(
        indicator=indicator, region=DISTRICT, period=period, target=target, **facts
    )


def reviewed(*figures, period="2022", targets=(), peers=(), also=(), **facts):
    data = RegionData(
        region=DISTRICT, name_zh="钟楼区", name_en="Zhonglou", observations=figures, **facts
    )
    return review(data, period, targets=targets, peers=peers, also=also)


def said(*figures, **facts):
    """All sentences in Chinese, and all in English."""
    found = reviewed(*figures, **facts)
    return "".join(found.sentences("zh")), " ".join(found.sentences("en"))


def to_be_checked(*figures, **facts):
    return [each.text("zh") for each in reviewed(*figures, **facts).findings]


# --- targets --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("target", "indicator", "value", "zh"),
    [
        (Target.at_least("35%"), "cn.hte_pass", "36%", "不低于35%"),
        (Target.at_least("100%"), "rd.coverage_ratio", "98%", "不低于100%"),
        (Target.growth_at_least("12%"), "ht.output", "20亿元", "增长12%以上"),
    ],
)
def test_a_percent_target_is_shown_as_percent(target, indicator, value, zh):
    found = reviewed(figure(indicator, value), targets=[goal(target, indicator)])
    assert f"目标为{zh}（" in found.sentences()[0]
    assert zh in found.table()
    assert found.rows()[0]["target"] == zh


def test_a_target_that_cannot_be_judged_says_why_everywhere():
    found = reviewed(targets=[goal(Target.at_least("30亿元"))])
    assert found.lines[0].targets[0].check.why_open.zh == "缺实际数"
    assert "尚无法判断：缺实际数" in found.sentences()[0]
    assert "目标尚无法判断：缺实际数" in found.table()
    assert found.rows()[0]["why_open"] == "缺实际数"
    assert "not decided yet: the figure is not known" in found.table("en")


# --- records --------------------------------------------------------------------------------


def rd(performer, **facts):
    return RDInput(performer=performer, period="2022", expenditure="3亿元", **facts)


def test_rd_of_one_performer_is_not_that_of_all():
    found = reviewed(rd_inputs=[rd("business_enterprise", group="规上工业")])
    assert "经费3亿元（仅企业3亿元）" in found.sentences()[0]
    assert not any("占比" in each for each in found.sentences())
    assert "business enterprise alone" in found.sentences("en")[0]


@pytest.mark.parametrize(
    ("performers", "covered"),
    [(["business_enterprise", "hospital"], None), (["business_enterprise"], "2022")],
)
def test_rd_of_all_performers_is_the_whole(performers, covered):
    zh, _ = said(rd_inputs=map(rd, performers), covered=covered)
    assert f"全社会研究与试验发展（R&D）经费{3 * len(performers)}亿元" in zh
    assert f"企业R&D经费占比{100 // len(performers)}%" in zh


def application(number, outcome="certified", issued_on="2022-10-30", **facts):
    return HighTechCertification(
        enterprise_id=f"e{number}",
        kind="new",
        outcome=outcome,
        applied_on="2022-06-30",
        issued_on=issued_on if outcome == "certified" else None,
        **facts,
    )


@pytest.mark.parametrize("covered", [None, "2022"])
def test_certificates_issued_later_are_no_zero_beside_a_pass_ratio(covered):
    decided = [application(1, issued_on="2023-01-15"), application(2, "rejected")]
    zh, en = said(certifications=decided, covered=covered)
    assert "认定通过率50%" in zh
    assert "认定0家" not in zh
    assert "certified came to 0" not in en


@pytest.mark.parametrize(
    ("kind", "outcome"), [(None, "certified"), ("", "certified"), ("new", None)]
)
def test_a_kind_that_is_left_open_is_taken_as_none(kind, outcome):
    with pytest.raises(StmetricsError):
        HighTechCertification(enterprise_id="e1", kind=kind, outcome=outcome)


def test_a_figure_marked_missing_is_not_given_as_none():
    counts = PatentCounts(status="granted", invention=1, utility_model=2, design=1, period="2022")
    found = reviewed(figure("pat.granted", None, status="O"), patents=[counts])
    assert found.findings[0].text() == "专利授权量：2022年标为暂缺与记录推算数4件不符"
    assert "None" not in found.text() + found.text("en")


def test_a_fall_over_a_change_of_the_boundary_has_a_finding():
    change = BoundaryChange(on="2022-01-01", moved_out=["甲镇"])
    found = reviewed(
        figure(value="75亿元"), figure(value="100亿元", period="2021"), boundary_changes=[change]
    )
    assert "比上年下降25%" in found.sentences()[0]
    assert "区划调整（划出1个单位），高新技术产业产值的增速未按同一区划计算" in found.text()


def test_shares_of_another_year_stay():
    counts = PatentCounts(status="granted", invention=1, utility_model=2, design=1, period="2022")
    zh, _ = said(patents=[counts], also=["2020"])
    assert "发明专利授权量1件，占25%" in zh


def test_a_forecast_against_a_count_of_records_says_that_they_are_unlike():
    counted = PatentCounts(status="granted", invention=1, utility_model=2, design=1, period="2021")
    found = to_be_checked(figure("pat.granted", "6件", status="F"), patents=[counted])
    assert "专利授权量：本年为给定的预计数，上年为记录推算数，增速的两端口径不同" in found


# --- words ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("facts", "zh"),
    [
        ({"aspect": "share", "reference": "industry.output"}, "占规上工业总产值的比重近70%"),
        ({"aspect": "growth"}, "比上年增长近70%"),
        ({"aspect": "completion"}, "完成任务的近70%"),
    ],
)
def test_nearly_stays_nearly(facts, zh):
    found = said(figure(value="近七成", **facts))
    assert zh in found[0]
    assert "nearly 70%" in found[1]


@pytest.mark.parametrize(
    ("scope", "kind", "level", "zh"),
    [
        (None, "省市级工程技术中心", None, "省市级工程技术中心16家"),
        (None, "工程技术中心", "city", "市级以上工程技术中心16家"),
        ("工程技术中心", None, None, "各类创新平台（工程技术中心）16家"),
    ],
)
def test_names_are_neither_doubled_nor_cut(scope, kind, level, zh):
    one = figure(
        "plat.total", "16家", on="2022-12-31",
        scope=scope, kind=kind, level=level, and_above=level is not None,
    )  # fmt: skip
    assert said(one)[0] == f"截至年底，{zh}。"


def test_a_ratio_of_one_scope_keeps_its_name():
    zh, _ = said(figure("rd.coverage_ratio", "98%", scope="遍访"))
    assert zh == "全年，应统尽统率（遍访）98%。"


# --- what is given comes back -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("other", "zh"),
    [
        ({"period": "2015"}, "高新技术产业产值：2015年的数据未列入本期"),
        (
            {"period": "2014", "region": "320411"},
            "高新技术产业产值：320411的2014年的数据未列入本期",
        ),
        ({"region": "320400"}, "高新技术产业产值：320400的2022年的数据未列入本期"),
    ],
)
def test_figures_beside_a_line_that_it_does_not_take_are_named(other, zh):
    assert to_be_checked(figure(), figure(**other)) == [zh]


def test_the_year_before_and_the_years_of_targets_are_taken():
    found = to_be_checked(
        figure(),
        figure(period="2021"),
        figure(period="2020", value="24亿元"),
        figure("industry.output", "60亿元", period="2020"),
        targets=[
            goal(Target.share_at_least("40%"), period="2020", reference="industry.output"),
        ],
    )
    assert found == []


def peer(region, *figures):
    return RegionData(region=region, observations=figures)


def test_a_city_among_the_peers_is_no_rival_and_lacks_nothing():
    peers = [
        peer("320400", figure(region="320400", value="90亿元")),
        peer("320411", figure(region="320411", value="10亿元")),
    ]
    found = reviewed(figure(), peers=peers)
    assert found.sentences()[0].endswith("在2个地区中位居第一。")
    assert [each.text() for each in found.findings] == [
        "钟楼区：320400与本地区互有隶属，不参加排名"
    ]


def test_peers_of_whom_none_has_the_indicator_are_named():
    found = to_be_checked(figure(), peers=[peer("320411"), peer("320412")])
    assert found == ["钟楼区：高新技术产业产值未排名：320411、320412无同口径数据"]


# --- which way a rate goes ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "zh", "beside", "alone", "foreseen"),
    [
        ("不足0%", "下降", "down", "fell", "should fall"),
        ("不超过0%", "持平或下降", "unchanged or down", "did not rise", "should not rise"),
        ("超过0%", "增长", "up", "rose", "should rise"),
        ("0%以上", "持平或增长", "unchanged or up", "did not fall", "should not fall"),
        ("约0%", "大体持平", "about unchanged", "hardly changed", "should hardly change"),
        ("0-3%", "增长0-3%", "up 0-3%", "rose 0-3%", "should rise 0-3%"),
    ],
)
def test_a_growth_that_is_told_from_zero(value, zh, beside, alone, foreseen):
    growth = {"aspect": "growth", "value": value}
    found = said(figure(), figure(**growth))
    assert found[0].endswith(f"，比上年{zh}。")
    assert found[1].endswith(f", {beside} on the year.")
    assert said(figure(**growth))[1].endswith(f"{OUTPUT_EN} {alone} on the year.")
    assert f"{foreseen} on the year" in said(figure(**growth, status="F"))[1]


@pytest.mark.parametrize(
    ("value", "zh", "beside", "alone"),
    [
        ("不足0个百分点", "比上年下降", "down", "fell"),
        ("0个百分点以上", "比上年持平或提高", "unchanged or up", "did not fall"),
        ("0-3个百分点", "比上年提高0-3个百分点", "up 0-3 percentage points",
         "rose 0-3 percentage points"),
    ],
)  # fmt: skip
def test_a_change_in_points_that_is_told_from_zero(value, zh, beside, alone):
    change = figure("cn.rd_int", value, aspect="change")
    found = said(figure("cn.rd_int", "3%"), change)
    assert found[0].endswith(f"，{zh}。")
    assert found[1].endswith(f", {beside} on the year.")
    assert said(change)[1].endswith(f"R&D intensity {alone} on the year.")


def test_a_change_of_two_signs_keeps_both():
    spread = Amount(Decimal(-2), "百分点", 0, Bound.BETWEEN, Decimal(3))
    change = figure("cn.rd_int", spread, aspect="change")
    assert said(figure("cn.rd_int", "3%"), change) == (
        "全年，R&D经费投入强度3%，比上年变动-2~3个百分点。",
        "In 2022, R&D intensity stood at 3%, changed by -2~3 percentage points on the year.",
    )
    assert said(change)[1].endswith("changed by -2~3 percentage points on the year.")


@pytest.mark.parametrize(
    ("value", "zh", "en"),
    [
        ("不足0个百分点", "低于", "below"),
        ("不超过0个百分点", "不高于", "not above"),
        ("超过0个百分点", "高于", "above"),
        ("0个百分点以上", "不低于", "not below"),
    ],
)
def test_a_gap_that_is_told_from_zero(value, zh, en):
    gap = figure(value=value, aspect="gap", reference="industry.output")
    found = said(figure(), gap)
    assert found[0].endswith(f"，{zh}规上工业总产值增幅。")
    assert f", {en} the growth of gross output value of industry" in found[1]


def test_half_a_year_has_its_article_in_english():
    half = "2022-01-01/P6M"
    assert said(figure(period=half), period=half)[1].startswith("In the first half of 2022, ")
    target = goal(Target.at_least("30亿元"), period=half, assessed_in="2022-07-01/P6M")
    found = said(figure(), targets=[target])[1]
    assert "target for the first half of 2022" in found
    assert "assessed in the second half of 2022" in found


# --- what a figure is made of ---------------------------------------------------------------


def months(*values, year=2022):
    return [
        figure("pat.granted", value, period=f"{year}-{month:02d}")
        for month, value in enumerate(values, 1)
    ]


def test_single_months_stand_beside_their_sum():
    quarter = "2022-01-01/P3M"
    whole = figure("pat.granted", "18件", period=quarter)
    found = reviewed(whole, *months("5件", "6件", "7件"), period=quarter)
    assert found.sentences("zh") == ("第一季度，专利授权量18件（1月5件、2月6件、3月7件）。",)
    assert found.sentences("en")[0].endswith("came to 18 (January 5, February 6, March 7).")
    assert "细目：1月5件、2月6件、3月7件" in found.table()
    assert "in detail: January 5, February 6, March 7" in found.table("en")
    assert found.findings == ()


def test_single_months_stand_beside_the_last_of_them():
    found = reviewed(*months("5件", "6件", "7件"), period="2022-01-01/P3M")
    assert found.sentences() == ("3月，专利授权量7件（1月5件、2月6件）。",)
    assert found.findings == ()


def test_batches_of_certification_are_told_apart():
    first = [application(number, batch="第一批") for number in range(3)]
    second = [application(3, batch="第二批"), application(4, "rejected", batch="第二批")]
    zh, en = said(certifications=[*first, *second, application(5, "rejected")])
    assert "高新技术企业申报6家（第一批3家、第二批2家、其余1家）" in zh
    assert "高新技术企业认定4家（第一批3家、第二批1家）" in zh
    assert "came to 6 (第一批 3, 第二批 2, others 1)" in en


def test_one_batch_is_not_said_twice():
    assert "（第一批" not in said(certifications=[application(1, batch="第一批")])[0]


def project(number, funds, enterprise):
    return Project(
        id=f"p{number}", name=f"项目{number}", level="provincial", stage="approved",
        on="2022-05-01", planned_funds=funds, enterprise_id=enterprise,
    )  # fmt: skip


def test_funds_are_told_apart_by_enterprise():
    held = [project(1, "300万元", "e1"), project(2, "1.2亿元", "e2"), project(3, "5万元", "e1")]
    zh, _ = said(enterprises=[Enterprise(id="e1", name="甲公司")], projects=held)
    assert "项目立项经费12305万元（甲公司305万元、e2 12000万元）" in zh


def test_of_many_enterprises_the_first_are_named():
    held = [project(number, "1万元", f"企业{number:02d}号") for number in range(20)]
    zh, _ = said(projects=held)
    assert "企业11号1万元等）" in zh
    assert "企业12号" not in zh


def test_other_districts_are_shown_with_their_figures():
    peers = [
        RegionData(
            region="320411", name_zh="新北区", name_en="Xinbei",
            observations=[
                figure(region="320411", value="90亿元"),
                figure(region="320411", value="5%", aspect="growth"),
            ],
        )
    ]  # fmt: skip
    found = reviewed(
        figure(), figure(value="3%", aspect="growth"),
        figure(region="320412", value="9亿元"), peers=peers,
    )  # fmt: skip
    assert "其他地区：新北区90亿元、320412 9亿元" in found.table()
    assert "其他地区增速：新北区5%" in found.table()
    assert "elsewhere: Xinbei 9 billion yuan, 320412 900 million yuan" in found.table("en")
    assert "growth elsewhere: Xinbei 5%" in found.table("en")


def test_plain_rows_leave_none_of_it_out():
    target = goal(Target.rank_within(3), set_by="市科技局")
    rank = figure(value="3-4", aspect="rank", of=7)
    found = reviewed(figure(), rank, *months("5件", "6件"), targets=[target])
    granted, output = sorted(found.rows(), key=lambda row: row["indicator"], reverse=True)
    assert (output["rank"], output["rank_best"], output["rank_worst"]) == (None, 3, 4)
    assert output["set_by"] == "市科技局"
    assert granted["breakdown"] == "1月5件"
    assert "3-4/7" in found.table()
    assert "目标由市科技局下达" in found.table()
    assert "target set by 市科技局" in found.table("en")


def test_a_row_says_who_stands_elsewhere():
    found = reviewed(figure(), figure(region="320412", value="9亿元"))
    assert found.rows()[0]["elsewhere"] == "320412 9亿元"


def test_a_missing_year_says_what_was_last_known():
    held = [
        figure("cn.rd_total", None, status="O"),
        figure("cn.rd_total", "15.4亿元", period="2021"),
    ]
    found = reviewed(*held)
    assert found.sentences("zh")[0].endswith("经费数据暂缺，上年为15.4亿元。")
    assert found.sentences("en")[0].endswith("R&D expenditure, 1.54 billion yuan the year before.")
    assert found.table().splitlines()[2].split()[-3:] == ["亿元", "15.4", "1"]


@pytest.mark.parametrize(("moved", "en"), [(["甲镇"], "1 unit"), (["甲镇", "乙镇"], "2 units")])
def test_units_that_left_are_counted(moved, en):
    change = BoundaryChange(on="2022-01-01", moved_out=moved)
    held = [figure(value="75亿元"), figure(value="100亿元", period="2021")]
    assert f"({en} moved out)" in reviewed(*held, boundary_changes=[change]).text("en")
