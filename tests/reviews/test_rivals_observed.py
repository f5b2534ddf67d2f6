"""Other regions among a region's own figures: one without a figure is named; figures are made."""

from __future__ import annotations

import pytest

from stmetrics.indicators import RegionData
from stmetrics.observations import Observation
from stmetrics.reviews import review


def figure(region, value, indicator="cn.tm_v", **facts):
    return Observation(
        indicator=indicator, region=region, value=value, **({"period": "2023"} | facts)
    )


FULL = [figure(place, f"{money}亿元") for place, money in (("甲区", 3), ("乙区", 4), ("丙区", 5))]
PATENTS = [figure("甲区", "10件", "pat.granted"), figure("丙区", "30件", "pat.granted")]


def found(*observations, region="甲区", **options):
    data = RegionData(region=region, observations=observations)
    return review(data, "2023", **options)


def missing(reviewed, indicator="pat.granted"):
    return [
        each.zh
        for each in reviewed.findings
        if each.indicator == indicator and "无此项数据" in each.zh
    ]


def test_a_region_of_other_lines_is_missing_in_a_line_without_it():
    reviewed = found(*FULL, *PATENTS)
    (standing,) = reviewed.line("pat.granted").standings
    assert (standing.of, standing.missing) == (2, 1)
    assert missing(reviewed) == ["乙区无此项数据，未参加排名"]
    assert reviewed.line("cn.tm_v").standings[0].missing == 0
    assert missing(reviewed, "cn.tm_v") == []
    assert "另有1个地区无数据" in reviewed.text()
    assert "乙区 without a figure, not ranked" in reviewed.text("en")


@pytest.mark.parametrize(
    "other",
    [
        figure("乙区", "20件", "pat.granted", period="2022"),
        figure("乙区", "20%", "pat.granted", period="2022", aspect="growth"),
        figure("乙区", None, "pat.granted", status="O"),
        figure("乙区", "6亿元", "fin.loans", on="2023-12-31", period=None),
    ],
)
def test_a_region_with_any_figure_of_the_two_years_is_missing(other):
    reviewed = found(*PATENTS, other)
    assert missing(reviewed) == ["乙区无此项数据，未参加排名"]
    assert reviewed.line("pat.granted").standings[0].missing == 1


@pytest.mark.parametrize(
    "other",
    [
        figure("乙区", "20件", "pat.granted", period="2019"),
        figure("某市", "9亿元"),
        figure("全市", "9亿元"),
        figure("东街街道", "1亿元"),
        figure("320411", "1亿元"),
        figure("乙区", "10%", aspect="share", reference="econ.gdp"),
    ],
)
def test_what_is_no_rival_is_not_missing(other):
    reviewed = found(*PATENTS, other)
    assert missing(reviewed) == []
    assert reviewed.line("pat.granted").standings[0].missing == 0


@pytest.mark.parametrize(
    ("other", "said"),
    [
        ("320412", ["320412无此项数据，未参加排名"]),
        ("320400", []),
        ("320000", []),
        ("320500", []),
    ],
)
def test_codes_of_one_tier_are_rivals(other, said):
    mine = [figure("320404", "3亿元"), figure("320411", "4亿元")]
    beside = figure(other, "20件", "pat.granted")
    reviewed = found(*mine, beside, region="320404")
    assert missing(reviewed, "cn.tm_v") == said


def test_a_region_that_lines_rank_is_missing_elsewhere_whatever_its_tier():
    zone = [figure("高新区", "8亿元"), figure("西街", "4亿元"), figure("东街", "5亿元")]
    patents = [figure("东街", "3件", "pat.granted"), figure("西街", "2件", "pat.granted")]
    reviewed = found(*zone, *patents, region="东街")
    assert missing(reviewed) == ["高新区无此项数据，未参加排名"]


def test_peers_and_regions_observed_are_named_together():
    peer = RegionData(region="丁区", observations=[figure("丁区", "2亿元")])
    reviewed = found(*FULL, *PATENTS, peers=[peer])
    assert missing(reviewed) == ["丁区、乙区无此项数据，未参加排名"]
    assert reviewed.line("pat.granted").standings[0].missing == 2
