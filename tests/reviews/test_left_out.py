"""What is given comes back: in a line, or in a finding that names it; what cannot be is said."""

from __future__ import annotations

import pytest

from stmetrics import AssignedTarget, Observation, PatentCounts, RegionData, Target, review
from stmetrics.reviews import FindingKind
from stmetrics.sheets import observations_from_rows

DISTRICT = "320404"


def figure(indicator="proj.funds", value="1830万元", region=DISTRICT, period="2022", **facts):
    return Observation(indicator=indicator, value=value, region=region, period=period, **facts)


def left_out(*figures, targets=(), peers=(), **facts):
    data = RegionData(region=DISTRICT, name_zh="钟楼区", observations=figures, **facts)
    found = review(data, "2022", targets=targets, peers=peers).findings
    return [each for each in found if each.notice is FindingKind.UNUSED]


@pytest.mark.parametrize(
    ("one", "said"),
    [
        (figure("ht.output", "3亿元", period="2015"), "高新技术产业产值：2015年的数据未列入本期"),
        (figure("ht.output", "3亿元", region="320411"),
         "高新技术产业产值：320411的2022年的数据未列入本期"),
    ],
)  # fmt: skip
def test_a_figure_of_another_time_or_region_is_named(one, said):
    (found,) = left_out(figure(), one)
    assert found.text() == said
    assert "not part of this period" in found.text("en")


def test_what_is_no_row_at_all_is_named_by_its_id():
    goal = AssignedTarget(
        indicator="x.y", region="z", period="2022", target=Target.at_least("1万元")
    )
    (found,) = left_out(figure(), targets=[goal])
    assert found.text() == "x.y：z的目标不属于本地区，未列入"


def test_only_the_first_few_times_are_named():
    (found,) = left_out(
        figure(), *(figure("ht.output", "3亿元", period=str(year)) for year in range(2008, 2015))
    )
    assert "2012年等的数据" in found.text()
    assert "2013" not in found.text()


def test_a_target_of_another_region_is_named_one_inside_is_not():
    goal = AssignedTarget(
        indicator="proj.funds", region="110108", period="2022", target=Target.at_least("1万元")
    )
    (found,) = left_out(figure(), targets=[goal])
    assert found.text() == "争取扶持资金：110108的目标不属于本地区，未列入"


def test_a_period_without_figures_says_so():
    (found,) = left_out()
    assert found.text() == "钟楼区：2022年无数据"
    (row,) = found.rows()
    assert row["kind"] == "未采用"
    assert "2022年无数据" in found.table()


def test_records_of_another_region_are_named():
    data = {
        "patents": [PatentCounts(status="granted", invention=1, period="2022", region="110100")]
    }
    data["patents"] = [PatentCounts(status="granted", invention=1, period="2022", region="110108")]
    assert any("不属于本地区" in each.text() for each in left_out(figure(), **data))


def test_peers_without_the_figure_are_named():
    peers = [
        RegionData(region="320411", observations=[figure(region="320411")]),
        RegionData(region="320412"),
    ]
    (found,) = left_out(figure(), peers=peers)
    assert found.text() == "争取扶持资金：320412无此项数据，未参加排名"
    assert left_out(figure(), peers=peers[:1]) == []


@pytest.mark.parametrize(
    ("figures", "zh"),
    [
        ([figure("cn.sme_n", "-3家")], "个数-3家为负"),
        (
            [figure(), figure(value="120%", aspect="share", reference="econ.gdp")],
            "占比120%大于100%",
        ),
    ],
)
def test_what_cannot_be_is_a_finding(figures, zh):
    found = review(RegionData(region=DISTRICT, observations=figures), "2022").findings
    assert [each.zh for each in found if each.notice is FindingKind.IMPOSSIBLE] == [zh]


def test_a_city_is_no_rival_of_its_district():
    peers = [
        RegionData(region=region, observations=[figure(region=region, value=value)])
        for region, value in {"320400": "9000万元", "320411": "1000万元"}.items()
    ]
    data = RegionData(region=DISTRICT, observations=[figure()])
    (line,) = review(data, "2022", peers=peers).lines
    assert (line.standings[0].rank, line.standings[0].of) == (1, 2)


def test_a_review_has_one_short_line_as_its_repr():
    found = review(RegionData(region=DISTRICT, observations=[figure()]), "2022")
    for each in (found, *found.lines, *found.findings):
        assert len(repr(each)) <= 200
        assert "\n" not in repr(each)
    assert str(found) == found.text()


@pytest.mark.parametrize(
    ("value", "zh", "en"),
    [
        ("不足0%", "比上年下降", "down on the year"),
        ("0%以上", "比上年持平或增长", "up on the year"),
    ],
)
def test_a_growth_on_one_side_of_zero(value, zh, en):
    said = review(
        RegionData(region=DISTRICT, observations=[figure(), figure(value=value, aspect="growth")]),
        "2022",
    )
    assert zh in said.sentences("zh")[0]
    assert en in said.sentences("en")[0]


def test_a_range_of_ranks_stays_one():
    ranked = figure(value="3-4", aspect="rank")
    said = review(RegionData(region=DISTRICT, observations=[figure(), ranked]), "2022")
    assert "第3至4位" in said.sentences("zh")[0]


def test_a_missing_later_year_hides_no_earlier_one():
    figures = [
        figure("cn.rd_total", value=None, status="O"),
        figure("cn.rd_total", "15.4亿元", period="2021"),
        figure("cn.rd_total", "10.8%", period="2021", aspect="growth"),
    ]
    data = RegionData(region=DISTRICT, observations=figures)
    found = review(data, "2022", also=["2021"])
    assert "15.4亿元，比上年增长10.8%" in found.sentences("zh")[0]
    assert [each.zh for each in found.findings] == ["2022年数据暂缺"]
    (line,) = review(data, "2022").lines
    assert line.figure is None


def test_records_of_another_period_are_counted_where_it_belongs_to_the_review():
    counts = [
        PatentCounts(status="granted", invention=1, utility_model=2, design=1, period="2020"),
    ]
    data = RegionData(region=DISTRICT, patents=counts)
    said = review(data, "2022", also=["2020"]).sentences("zh")[0]
    assert "专利授权量4件" in said
    assert "占25%" in said


def test_who_set_a_target_is_said_and_a_plan_says_only_its_target():
    goal = AssignedTarget(
        indicator="proj.funds", region=DISTRICT, period="2022",
        target=Target.at_least("2400万元"), set_by="市科技局",
    )  # fmt: skip
    found = review(RegionData(region=DISTRICT), "2022", targets=[goal])
    said = found.sentences("zh")[0]
    assert said == (
        "全年，争取扶持资金，市科技局下达的目标为不低于2400万元（尚无法判断：缺实际数）。"
    )
    assert "target set by 市科技局" in found.sentences("en")[0]


# --- wholes beside their parts --------------------------------------------------------------


def ranked(region, figures, indicator="pat.granted", **more):
    """The regions that a region is ranked with, and the findings."""
    held = [
        Observation(indicator=indicator, region=name, period="2022", value=value, **more)
        for name, value in figures.items()
    ]
    made = review(RegionData(region=region, observations=held), "2022")
    standings = made.line(indicator).standings
    others = {name.zh for each in standings for name, _ in each.others}
    return others, "\n".join(each.text("zh") for each in made.findings)


STREETS = {"甲街道": "10件", "乙街道": "20件", "丙街道": "30件"}


@pytest.mark.parametrize(
    ("whole", "why"),
    [
        ("320404", "320404与本地区一为代码一为名称，隶属不明，不参加排名"),
        ("钟楼区", "钟楼区与参加排名的地区互有包含，不一同排名"),
        ("全区", "全区与参加排名的地区互有包含，不一同排名"),
        ("各街道合计", "各街道合计与参加排名的地区互有包含，不一同排名"),
    ],
)
def test_a_total_is_not_ranked_among_its_parts(whole, why):
    figures = {**STREETS, whole: "60件"}
    others, told = ranked("甲街道", figures)
    assert others == {"乙街道", "丙街道"}
    assert why in told
    others, told = ranked(whole, figures)
    assert others == set()
    assert "甲街道、乙街道、丙街道" in told


def test_a_total_read_from_a_table_is_not_ranked():
    rows = [{"街道": name, "专利授权量(件)": value} for name, value in STREETS.items()]
    read = observations_from_rows(
        [*rows, {"街道": "合计", "专利授权量(件)": 60}],
        fixed={"period": "2022", "region": "320404"},
    )
    made = review(RegionData(region="甲街道", observations=read.observations), "2022")
    assert made.line("pat.granted").standings[0].of == 3
    assert any("320404" in each.zh for each in made.findings)


def test_a_city_is_not_ranked_beside_its_district():
    figures = {"110108": "5件", "320400": "40件", "320404": "10件", "320402": "30件"}
    others, told = ranked("110108", figures)
    assert others == {"320404", "320402"}
    assert "320400与参加排名的地区互有包含" in told


def test_rivals_of_one_tier_and_chance_sums_stay_rivals():
    assert ranked("甲街道", {**STREETS, "开发区": "61件"})[0] == {"乙街道", "丙街道", "开发区"}
    assert ranked("a", {"a": "1件", "b": "2件", "c": "3件"})[0] == {"b", "c"}
    assert ranked("溧阳市", {"溧阳市": "3件", "武进区": "1件"})[0] == {"武进区"}
    open_sum = {**STREETS, "钟楼区": "60件", "甲街道": "约10件"}
    assert ranked("乙街道", open_sum)[0] == {"丙街道", "钟楼区", "甲街道"}


def test_peers_that_were_asked_for_may_be_codes_beside_names():
    def data(region, value):
        held = [Observation(indicator="pat.granted", region=region, period="2022", value=value)]
        return RegionData(region=region, observations=held)

    made = review(data("甲街道", "10件"), "2022", peers=[data("320402", "20件")])
    assert made.line("pat.granted").standings[0].of == 2


# --- beside a figure that is observed as missing ---------------------------------------------


def missing_turnover(*others):
    def turnover(value=None, period="2022", **facts):
        return figure("cn.tm_v", value, period=period, **facts)

    held = [turnover(status="O"), *(turnover(value, **facts) for value, facts in others)]
    return left_out(*held)


def test_last_years_growth_beside_a_missing_figure_is_named():
    level, growth = ("100亿元", {"period": "2021"}), ("12%", {"period": "2021", "aspect": "growth"})
    found = missing_turnover(level, growth)
    assert [str(each) for each in found] == ["技术合同成交额：2021年增速12%未列入本期"]
    assert found[0].text("en") == (
        "technology contract turnover: the growth of 2021, 12%, is not part of this period's review"
    )
    assert missing_turnover(level) == []


def test_last_years_level_beside_a_missing_figure_with_growth_is_named():
    printed = ("20%", {"aspect": "growth"})
    found = missing_turnover(printed, ("100亿元", {"period": "2021"}))
    assert [str(each) for each in found] == ["技术合同成交额：2021年总量100亿元未列入本期"]
