"""Figures in the units that people write, read in the unit of their row."""

from __future__ import annotations

import pytest

from stmetrics.catalogue import Indicator, fits, indicator
from stmetrics.errors import InvalidValueError, UnitError
from stmetrics.units import Amount, parse

TAKEN = [
    ("coop.agreements", "42个", "42项"),
    ("coop.agreements", "42项", "42项"),
    ("coop.events", "9次", "9场"),
    ("hte.applied", "216个", "216家"),
    ("pat.granted", "超过885项", "超过885件"),
    ("cn.tm_v", "31700万元", "31700万元"),
    ("cn.tm_v", "1.5亿", "150000000元"),
    ("proj.funds", "3200万", "32000000元"),
    ("cn.pat10k", "11.3件", "11.3件/万人"),
    ("cn.pat10k", "11.3项", "11.3件/万人"),
    ("cn.pat10k", "11.3件/万人", "11.3件/万人"),
    ("cn.sme_avg", "1.2亿元", "12000万元/家"),
    ("pop.resident", "48.7万人", "48.7万人"),
    ("cn.cii", "155.7", "155.7"),
    ("msti.gerd", "24.8亿元", "24.8亿元"),
    ("cn.rd_int", "2.44%", "2.44%"),
    ("incub.area", "1.2公顷", "1.2公顷"),
    ("talent.trained", "8200人次", "8200人次"),
    ("pub.papers", "36篇", "36篇"),
]


@pytest.mark.parametrize(("row", "given", "taken"), TAKEN)
def test_what_people_write_is_read_in_the_row_s_unit(row, given, taken):
    assert str(fits(indicator(row), parse(given, bounds=True))) == taken


REFUSED = [
    ("cn.tm_v", "8024项", "is not in 亿元"),
    ("cn.tm_v", "5%", "is not in 亿元"),
    ("cn.tm_v", "3200", "has no unit"),
    ("cn.tm_v", "1.2345万", "has no unit"),
    ("pat.granted", "885", "has no unit"),
    ("pat.granted", "885人", "is not in 件"),
    ("pat.granted", "885万元", "is not in 件"),
    ("cn.sme_avg", "3200万", "has no unit"),
    ("cn.pat10k", "11.3人", "is not in 件/万人"),
    ("cn.rd_int", "2.44百分点", "is not in %"),
    ("pop.resident", "48万元", "is not in 人"),
]


@pytest.mark.parametrize(("row", "given", "why"), REFUSED)
def test_another_measure_is_refused_and_named(row, given, why):
    with pytest.raises((InvalidValueError, UnitError), match=why) as refused:
        fits(indicator(row), parse(given, bounds=True))
    assert row in str(refused.value)


def test_a_row_may_name_further_counting_words():
    own = Indicator(id="own.kits", name="套件数", unit="套", counted_in=["件"])
    assert str(fits(own, parse("3件"))) == "3套"
    with pytest.raises(InvalidValueError, match="is not in 套"):
        fits(own, parse("3次"))
    with pytest.raises(UnitError, match="has no unit"):
        fits(own, parse("3"))
    with pytest.raises(UnitError, match="has no unit"):
        fits(indicator("cn.tm_v"), Amount(parse("3").value, None, None))


def test_a_unit_that_the_table_has_not_is_like_itself_only():
    own = Indicator(id="own.flights", name="飞行架次", unit="架次", counted_in=["次"])
    assert fits(own, parse("3次")).unit == "次"
    with pytest.raises(InvalidValueError, match="is not in 架次"):
        fits(own, parse("3家"))


@pytest.mark.parametrize(
    "wrong",
    [
        {"theme": "patent"},
        {"kind": "sum"},
        {"timing": "monthly"},
        {"direction": "up"},
        {"dimensions": ["colour"]},
        {"synonyms": "一个"},
        {"id": ""},
        {"unit": " "},
        {"name": None},
    ],
)
def test_an_own_row_that_says_what_there_is_not_is_refused_at_once(wrong):
    with pytest.raises(InvalidValueError) as refused:
        Indicator(**{"id": "own.x", "name": "某数", "unit": "个", **wrong})
    assert len(str(refused.value)) < 400


def test_an_own_row_needs_an_id_a_name_and_a_unit():
    own = Indicator(id="own.x", name="飞手数", unit="人")
    assert (own.name.zh, own.name.en) == ("飞手数", "飞手数")
    assert (own.theme.value, own.timing.value, own.kind.value) == ("statistics", "either", "level")
    said = Indicator(id="own.y", name="某率", unit="%", theme="专利", timing="时点", kind="rate")
    assert (said.theme.value, said.timing.value, said.kind.value) == ("patents", "stock", "rate")
    for unit in ("%", "件/万人", None):
        assert Indicator(id="own.z", name="某比", unit=unit).kind.value == "rate"
