"""Levels and kinds in lines, sentences, shares, targets and findings; made figures."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from stmetrics import Target
from stmetrics.catalogue import Indicator, Words
from stmetrics.errors import InvalidValueError
from stmetrics.indicators import RegionData
from stmetrics.observations import Observation
from stmetrics.reviews import review
from stmetrics.targets import AssignedTarget, check_assigned

YEAR = "2022"


def observed(indicator, value, **more):
    time = more.pop("time", {"period": YEAR})
    return Observation(indicator=indicator, region="z", value=value, **time, **more)


def reviewed(*observations, targets=()):
    data = RegionData(region="z", name_zh="甲区", name_en="A", observations=observations)
    return review(data, YEAR, targets=targets)


STOCK = {"time": {"on": "2022-12-31"}}
PLATFORMS = (
    observed("plat.total", "169家", **STOCK),
    observed("plat.total", "3家", level="national", **STOCK),
    observed("plat.total", "1家", level="national", kind="科技企业孵化器", **STOCK),
    observed("plat.total", "2家", level="provincial", kind="重点实验室", **STOCK),
)


def test_lines_are_called_by_level_and_kind():
    found = reviewed(*PLATFORMS)
    assert [line.name.zh for line in found.lines] == [
        "各类创新平台数",
        "国家级平台数",
        "国家级孵化器数",
        "省重点实验室数",
    ]
    assert [line.name.en for line in found.lines][1:] == [
        "national platforms",
        "national incubators",
        "provincial key laboratories",
    ]
    assert not found.findings
    assert found.line("plat.total", kind="孵化器").figure.value == 1
    assert [row["kind"] for row in found.rows()] == [None, None, "孵化器", "重点实验室"]
    assert [row["level"] for row in found.rows()][:2] == [None, "国家级"]
    with pytest.raises(InvalidValueError, match="say scope=, level=, kind="):
        found.line("plat.total")


def test_sentences_say_them_as_parts_of_all():
    said = "".join(reviewed(*PLATFORMS).sentences("zh"))
    assert "各类创新平台169家" in said
    assert "国家级孵化器1家，占0.59%" in said
    english = " ".join(reviewed(*PLATFORMS).sentences("en"))
    assert "national platforms stood at 3, 1.78% of the whole" in english


def test_a_share_is_of_the_widest():
    found = reviewed(
        observed("proj.applied", "159项", level="city", and_above=True),
        observed("proj.applied", "40项", level="provincial", and_above=True),
        observed("proj.applied", "3项", level="national"),
    )
    shares = [line.share and Fraction(line.share.value) for line in found.lines]
    assert shares[0] is None
    for share, part in zip(shares[1:], (40, 3), strict=True):
        assert abs(share - Fraction(part, 159)) < Fraction(1, 10**30)
    assert found.lines[1].share_of_name.zh == "市级以上科技计划项目申报数"


def test_a_part_that_exceeds_its_whole_is_found_by_name():
    found = reviewed(
        observed("plat.total", "2家", **STOCK),
        observed("plat.total", "3家", kind="众创空间", **STOCK),
    )
    assert [each.text("zh") for each in found.findings] == ["众创空间数：分项3家大于总体2家"]


def test_a_scope_in_the_name_is_not_said_again():
    found = reviewed(
        observed("proj.applied", "2项", level="provincial", kind="成果转化项目", scope="园区"),
        observed("coop.agreements", "22项", scope="产学研活动"),
    )
    said = "".join(found.sentences("zh"))
    assert "园区申报省成果转化项目2项" in said
    assert "（园区）" not in said
    assert "产学研合作协议（产学研活动）22项" in said


def goal(**more):
    facts = {"region": "z", "period": YEAR, "target": Target.at_least("10家")}
    return AssignedTarget(**{**facts, **more})


def test_a_target_is_set_for_a_level_and_a_kind():
    added = [
        observed("plat.added", "11家", level="provincial", and_above=True, kind="企业研发平台"),
        observed("plat.added", "1家", level="city", kind="众创空间"),
    ]
    mine = goal(indicator="plat.added", level="省级", and_above=True, kind="企业研发平台")
    spaces = goal(indicator="plat.added", level="city", kind="众创空间")
    other = goal(indicator="plat.added", kind="孵化器")
    found = reviewed(*added, targets=[mine, spaces, other])
    verdicts = {line.kind: line.targets[0].check.verdict.name for line in found.lines}
    assert verdicts == {"企业研发平台": "MET", "众创空间": "UNMET", "孵化器": "UNKNOWN"}
    assert check_assigned(mine, RegionData(region="z", observations=added).observations).completion


def test_growth_is_of_the_same_kind():
    found = reviewed(
        observed("cn.tm_v", "30亿元", kind="技术开发"),
        observed("cn.tm_v", "20亿元", kind="技术开发", time={"period": "2021"}),
        observed("cn.tm_v", "50亿元", kind="技术服务"),
        observed("cn.tm_v", "10亿元", kind="技术服务", time={"period": "2021"}),
    )
    assert {line.kind: line.growth.value for line in found.lines} == {
        "技术开发": 0.5,
        "技术服务": 4,
    }
    assert "技术服务合同成交额50亿元，比上年增长400%" in "".join(found.sentences("zh"))


def test_a_figure_without_unit_is_reviewed():
    own = Indicator(id="own.index", name=Words("区级创新指数", "district index"), unit=None)
    data = RegionData(
        region="z",
        own=[own],
        observations=[
            observed("own.index", "155.7"),
            observed("own.index", "150.1", time={"period": "2021"}),
            observed("cn.cii", "155.7"),
            observed("cn.cii", "160.4", kind="创新环境指数"),
        ],
    )
    target = goal(indicator="own.index", target=Target.at_least(150))
    found = review(data, YEAR, targets=[target])
    assert found.line("own.index").targets[0].check.verdict.name == "MET"
    assert next(row["base"] for row in found.rows()) == Decimal("150.1")
    said = "".join(found.sentences("zh"))
    assert "区级创新指数155.7" in said
    assert "创新环境指数160.4。" in said
    assert "innovation environment index stood at 160.4" in " ".join(found.sentences("en")).lower()
    assert "150.1" in found.table("en")
