"""What rows are called for a level, a kind and a scope, in both languages."""

from __future__ import annotations

import pytest

from stmetrics.catalogue import (
    Indicator,
    Words,
    all_indicators,
    indicator,
    kind_of,
    name_of,
    narrowing_of,
    search,
)
from stmetrics.catalogue._levels import LEVELS
from stmetrics.errors import InvalidValueError
from stmetrics.records import Level

CALLED = [
    ("plat.total", {"level": "national"}, "国家级平台数", "national platforms"),
    (
        "plat.total",
        {"level": "national", "kind": "孵化器"},
        "国家级孵化器数",
        "national incubators",
    ),
    (
        "plat.total",
        {"level": "provincial", "kind": "重点实验室"},
        "省重点实验室数",
        "provincial key laboratories",
    ),
    (
        "plat.total",
        {"level": "city", "and_above": True, "kind": "工程技术中心"},
        "市级以上工程技术中心数",
        "engineering centres, city level and above",
    ),
    ("plat.total", {"level": "national", "and_above": True}, "国家级平台数", "national platforms"),
    (
        "plat.added",
        {"level": "provincial", "and_above": True, "kind": "企业研发平台"},
        "新增省级以上企业研发平台数",
        "enterprise R&D platforms added, provincial level and above",
    ),
    (
        "plat.applied",
        {"kind": "工程技术中心"},
        "工程技术中心申报数",
        "engineering centres applied for",
    ),
    (
        "ent.titled",
        {"level": "provincial", "kind": "瞪羚企业"},
        "省级瞪羚企业数",
        "gazelle enterprises, provincial",
    ),
    (
        "proj.applied",
        {"level": "city", "and_above": True},
        "市级以上科技计划项目申报数",
        "projects applied for, city level and above",
    ),
    (
        "proj.applied",
        {"level": "provincial", "kind": "成果转化项目", "scope": "园区"},
        "园区申报省成果转化项目数",
        "provincial transformation projects applied for by the zone",
    ),
    (
        "proj.applied",
        {"scope": "园区"},
        "园区申报科技计划项目数",
        "projects applied for by the zone",
    ),
    ("proj.attracted", {"kind": "在跟踪"}, "招引项目在跟踪数", "attracted projects in follow-up"),
    (
        "coop.agreements",
        {"kind": "三大产业"},
        "三大产业合作协议数",
        "cooperation agreements in the three industries",
    ),
    ("coop.agreements", {"scope": "全市"}, "产学研合作协议数", "cooperation agreements"),
    (
        "coop.experts_invited",
        {"kind": "国家级人才"},
        "邀请国家级人才数",
        "national talents invited",
    ),
    ("cn.tm_v", {"kind": "技术服务"}, "技术服务合同成交额", "technology service contract turnover"),
    ("cn.tm_v", {}, "技术合同成交额", "technology contract turnover"),
    ("plat.total", {"kind": "量子实验室"}, "量子实验室数", "量子实验室"),
]


@pytest.mark.parametrize(("row", "said", "zh", "en"), CALLED)
def test_a_name_is_built_from_the_dimensions(row, said, zh, en):
    assert name_of(indicator(row), **said) == Words(zh, en)


def test_a_row_without_a_naming_puts_them_around_its_name():
    own = Indicator(id="own.x", name=Words("飞手数", "drone pilots"), unit="人")
    assert name_of(own, level="city", kind="持证") == Words(
        "市级持证飞手数", "drone pilots, 持证, city"
    )
    assert name_of(own, level="city") == Words("市级飞手数", "drone pilots, city")
    assert name_of(own, kind="持证") == Words("持证飞手数", "drone pilots, 持证")
    assert name_of(own, scope="全市") == own.name
    assert kind_of(own, "持证") == "持证"


def test_an_unknown_level_is_refused():
    with pytest.raises(InvalidValueError, match=r"level '部级'.*use one of national"):
        name_of(indicator("plat.total"), level="部级")


@pytest.mark.parametrize(
    ("row", "given", "own"),
    [
        ("plat.total", "科技企业孵化器", "孵化器"),
        ("plat.total", "incubators", "孵化器"),
        ("plat.total", "工程技术研究中心", "工程技术中心"),
        ("plat.total", "院士专家工作站", "院士工作站"),
        ("ent.titled", "瞪羚", "瞪羚企业"),
        ("ent.titled", "创新型领军企业", "创新型领军企业"),
        ("cn.tm_v", "技术开发", "技术开发"),
        ("plat.total", "飞行实验室", "飞行实验室"),
    ],
)
def test_a_kind_is_known_by_the_words_that_people_use(row, given, own):
    assert kind_of(indicator(row), given) == own


def test_every_kind_is_its_own():
    for row in all_indicators():
        for kind in () if row.naming is None else row.naming.kinds:
            assert kind_of(row, kind.zh) == kind.zh


@pytest.mark.parametrize(
    ("said", "row"),
    [
        ("国家级孵化器", "plat.total"),
        ("技术服务合同成交额", "cn.tm_v"),
        ("省级科技计划项目立项数", "proj.approved"),
        ("高新技术企业利润总额", "ent.profit"),
        ("基础研究经费投入", "rd.basic"),
        ("知识产权质押融资总额", "fin.pledged"),
        ("在孵企业个数", "incub.tenants"),
        ("科技成果转化收入", "res.transformed_income"),
        ("高价值发明专利拥有量", "pat.high_value"),
    ],
)
def test_what_real_reports_count_has_a_row(said, row):
    assert search(said)[0].id == row


SAID = [
    ("plat.total", "国家级孵化器", "national", False, "孵化器"),
    ("plat.total", "省级及以上重点实验室", "provincial", True, "重点实验室"),
    ("plat.total", "市级（含）以上众创空间", "city", True, "众创空间"),
    ("plat.total", "省院士工作站", "provincial", False, "院士工作站"),
    ("plat.total", "各类创新平台", None, False, None),
    ("plat.added", "省级以上企业研发平台新增", "provincial", True, "企业研发平台"),
    ("ent.titled", "省级瞪羚企业累计", "provincial", False, "瞪羚企业"),
    ("ent.titled", "省级创新型领军企业", "provincial", False, "创新型领军企业"),
    ("proj.applied", "市级以上科技项目申报", "city", True, None),
    ("cn.tm_v", "技术服务合同成交额", None, False, "技术服务"),
    ("cn.tm_v", "省级技术合同", None, False, None),
    ("pat.granted", "省级发明专利授权", None, False, None),
    ("plat.total", "市场化平台", None, False, None),
    ("proj.total", "国家星火计划项目", "national", False, "星火计划项目"),
    ("plat.total", "国家高新区内平台", None, False, None),
]


@pytest.mark.parametrize(("row", "text", "level", "and_above", "kind"), SAID)
def test_a_phrase_says_level_and_kind(row, text, level, and_above, kind):
    found = narrowing_of(indicator(row), text)
    assert (found.level, found.and_above, found.kind) == (level, and_above, kind)


def test_what_a_name_says_is_read_out_of_it_again():
    for row in all_indicators():
        if {"level", "kind"} <= set(row.dimensions) and row.naming is not None:
            for kind in row.naming.kinds:
                name = name_of(row, level="provincial", and_above=True, kind=kind.zh)
                found = narrowing_of(row, name.zh)
                assert (found.level, found.and_above) == ("provincial", True)
                assert found.kind == (None if kind.zh == "项目" else kind.zh)


def test_the_levels_of_rows_are_those_of_records():
    assert {each.value: (each.zh, each.en) for each in Level} == {
        level: (words.zh, words.en) for level, words in LEVELS.items()
    }
