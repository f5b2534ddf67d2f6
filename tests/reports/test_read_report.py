"""What a report's text says is read; what is in doubt is listed, and never guessed."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given, settings, strategies as st
from report_scoring import SENTENCES, is_held_out, score

from stmetrics import Period
from stmetrics.catalogue import Indicator
from stmetrics.errors import StmetricsError
from stmetrics.indicators import RegionData
from stmetrics.reports import read_figures, read_report
from stmetrics.serial import dumps, loads


def read(text, period="2022", **options):
    return read_report(text, region="320404", period=period, **options)


def told(text, period="2022", **options):
    return [
        (seen.indicator, seen.aspect.value, str(seen.value), str(seen.time))
        for seen in read(text, period, **options).observations
    ]


# --- the rules, by name ---------------------------------------------------------------------

OUTPUT = "规上工业总产值"
RULES = {
    "level and growth": (
        f"全区{OUTPUT}完成2893.8亿元，较上年同期增长9.9%。",
        [
            ("industry.output", "level", "2893.8亿元", "2022"),
            ("industry.output", "growth", "9.9%", "2022"),
        ],
    ),
    "a verb makes the value negative": (
        f"全区{OUTPUT}2893.8亿元，同比下降3.2%。",
        [
            ("industry.output", "level", "2893.8亿元", "2022"),
            ("industry.output", "growth", "-3.2%", "2022"),
        ],
    ),
    "a negative verb turns the bound": (
        f"{OUTPUT}同比下降超过3%。",
        [("industry.output", "growth", "不足-3%", "2022")],
    ),
    "completion": (
        f"{OUTPUT}2893.8亿元，完成年度目标的91.4%。",
        [
            ("industry.output", "level", "2893.8亿元", "2022"),
            ("industry.output", "completion", "91.4%", "2022"),
        ],
    ),
    "rank": (
        f"{OUTPUT}2893.8亿元，居全市第2位。",
        [
            ("industry.output", "level", "2893.8亿元", "2022"),
            ("industry.output", "rank", "2", "2022"),
        ],
    ),
    "share of a whole": (
        f"高新技术产业产值占{OUTPUT}比重为52.7%。",
        [("ht.output", "share", "52.7%", "2022")],
    ),
    "share of GDP is a rate, and its change in points": (
        "全社会研发投入占GDP比重为2.71%，较上年提高0.14个百分点。",
        [("cn.rd_int", "level", "2.71%", "2022"), ("cn.rd_int", "change", "0.14百分点", "2022")],
    ),
    "months of the report's year": (
        f"1-10月{OUTPUT}2893.8亿元。",
        [("industry.output", "level", "2893.8亿元", "2022-01-01/P10M")],
    ),
    "a stock has its day": (
        "截至10月底，有效发明专利1362件。",
        [("pat.in_force_invention", "level", "1362件", "2022-10-31")],
    ),
    "the end of a year": (
        "2021年底有效发明专利1362件。",
        [("pat.in_force_invention", "level", "1362件", "2021-12-31")],
    ),
    "traditional characters and full-width digits": (
        "有效發明專利１３６２件。",
        [("pat.in_force_invention", "level", "1362件", "2022")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), RULES.values(), ids=RULES)
def test_a_rule_reads_what_it_says(text, expected):
    reading = read(text)
    assert told(text) == expected
    assert reading.unread == ()


def test_the_end_of_the_year_of_months_has_a_day():
    text = "预计年底有效发明专利1362件。"
    (seen,) = read(text, "2022-01-01/P10M").observations
    assert (str(seen.time), seen.status.value) == ("2022-12-31", "F")


UNREAD = {
    "no indicator": "餐饮收入3亿元。",
    "a target that falls": f"力争{OUTPUT}下降9%。",
    "a target of something unknown": "力争餐饮收入达到3亿元。",
    "another base": f"{OUTPUT}年均增长9%。",
    "the month before": f"{OUTPUT}环比增长9%。",
    "from without a time": f"{OUTPUT}从20亿元。",
    "a part": "技术服务合同成交额12亿元。",
    "a longer name": "甲乙丙丁园技术合同成交额12亿元。",
    "the same period of last year": "上年同期规上工业总产值为27.4亿元。",
    "a share of something unknown": "规上工业总产值占餐饮收入比重为5%。",
    "a share that names no part": "占全市比重为5%。",
    "points of a level": f"{OUTPUT}提高3个百分点。",
    "growth of a rate": "R&D经费投入强度增长3%。",
    "two dates": f"2019年2020年{OUTPUT}27.4亿元。",
    "an unknown date": f"10:54:29{OUTPUT}27.4亿元。",
    "an open fall": f"{OUTPUT}下降30多%。",
}


@pytest.mark.parametrize("text", UNREAD.values(), ids=UNREAD)
def test_what_is_in_doubt_is_unread_and_says_why(text):
    reading = read(text)
    assert reading.observations == ()
    assert reading.unread
    assert all(each.reason and each.reason_en for each in reading.unread)


def test_what_is_planned_is_a_target():
    reading = read(f"力争{OUTPUT}达到3000亿元以上，增长9%。")
    assert (reading.observations, reading.unread) == ((), ())
    told = [(each.indicator, each.target.form.value, str(each.period)) for each in reading.targets]
    assert told == [
        ("industry.output", "at_least", "2022"),
        ("industry.output", "growth_at_least", "2022"),
    ]
    assert [row["aspect"] for row in reading.rows()] == ["不低于", "增长不低于"]


def test_an_unknown_subject_takes_the_place_of_the_one_before():
    text = f"{OUTPUT}28亿元；餐饮收入3亿元，增长5%。"
    assert told(text) == [("industry.output", "level", "28亿元", "2022")]


def test_a_provisional_figure_says_so():
    (seen,) = read("初步统计，规上工业总产值28亿元。").observations
    assert seen.status.value == "P"


def test_words_and_rows_of_ones_own_are_known():
    own = Indicator(id="own.tea", name="茶叶店", unit="家")
    assert told("茶叶店5家。", own=[own]) == [("own.tea", "level", "5家", "2022")]
    words = {"甲类户": "own.tea"}
    assert told("甲类户5家。", own=[own], words=words)[0][0] == "own.tea"
    assert told("甲类户5家。", words={"甲类户": "cn.hte_n"})[0][0] == "cn.hte_n"


# --- what the sentences hold -----------------------------------------------------------------


@pytest.mark.parametrize("held_out", [False, True], ids=["open", "held out"])
def test_what_is_read_of_the_sentences_is_right(held_out):
    found = score(each for each in SENTENCES if is_held_out(each) is held_out)
    assert found.precision >= 0.95, found.wrong
    assert found.recall >= 0.8, found.missed


def test_what_is_read_of_all_sentences_is_right():
    found = score(SENTENCES)
    assert found.precision >= 0.97, found.wrong
    assert found.recall >= 0.9, found.missed


# --- laws -----------------------------------------------------------------------------------

PIECES = [
    OUTPUT,
    "同比增长",
    "9.9%",
    "2893.8亿元",
    "2022年",
    "，",
    "。",
    "力争",
    "5G",
    "第2位",
    "占",
    "1-",
]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join) | st.text(max_size=40))
def test_every_figure_is_in_one_place_and_no_figure_is_made_up(text):
    reading = read(text)
    kept = [each.found for each in (*reading.read, *reading.unread)]
    kept += [found for found, _ in reading.planned]
    places = sorted((each.start, each.end) for each in (*kept, *reading.not_figures))
    assert places == sorted((each.start, each.end) for each in read_figures(text))
    for each in reading.read:
        assert abs(each.observation.value.value) == abs(each.found.amount.value)


def test_a_reading_shows_itself_and_travels():
    reading = read(f"2022年{OUTPUT}28亿元；餐饮收入3亿元。")
    assert loads(dumps(reading)) == reading
    assert [each.text for each in reading.not_figures] == ["2022年"]
    assert reading.text("zh").splitlines() == [
        "28亿元：规上工业总产值，总量，2022年",
        "3亿元：没有对应的指标，或可指几个指标",
    ]
    assert "no indicator known" in reading.text("en")
    assert "gross output value of industry" in reading.markdown("en")
    assert [row["indicator"] for row in reading.rows()] == ["industry.output", None]
    assert "<table" in reading.html()
    RegionData(region="320404", name_zh="甲区", name_en="A", observations=reading.observations)


def test_a_period_may_be_given_as_such_and_must_be_one():
    assert read("", Period.year(2022)).rows() == []
    with pytest.raises(StmetricsError):
        read("", "not a period")


def test_twice_the_text_takes_twice_the_time():
    text = f"2022年{OUTPUT}295.1亿元，同比增长25.3%，居全市第2；餐饮收入3亿元。" * 300

    def taken(prose):
        began = process_time()
        read(prose)
        return process_time() - began

    taken(text)
    assert min(taken(text * 2) for _ in range(2)) < 3 * min(taken(text) for _ in range(2))


def test_a_figure_that_no_observation_takes_is_unread():
    found = read("规上工业总产值排名第0位")
    assert [(each.found.text, each.reason_en) for each in found.unread] == [
        ("第0位", "aspect unclear")
    ]
    assert found.observations == ()
