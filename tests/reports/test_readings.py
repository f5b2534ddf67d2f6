"""A reading audits what its text states, shows what was read, and covers every figure once."""

from __future__ import annotations

import random

import pytest
from example_scripts import example, printed
from hypothesis import HealthCheck, given, settings, strategies as st
from read_back import regions, wrongly_read
from report_scoring import SENTENCES

from stmetrics.audit import Consistency
from stmetrics.catalogue import Indicator, Words, matches, mentions, search
from stmetrics.errors import InvalidValueError
from stmetrics.indicators import RegionData
from stmetrics.reports import read_figures, read_report
from stmetrics.reviews import review
from stmetrics.serial import dumps, loads
from stmetrics.sheets import observations_from_rows
from stmetrics.tables import escaped_html


def read(text, period="2022"):
    return read_report(text, region="320404", period=period)


# --- the audit ------------------------------------------------------------------------------

STATED = {
    "growth with both levels": (
        "技术合同成交额42.1亿元，上年为36.5亿元，增长15.3%。",
        {"技术合同成交额增速": "EXACT"},
    ),
    "growth that is not": (
        "技术合同成交额42.1亿元，上年为36.5亿元，增长25.3%。",
        {"技术合同成交额增速": "INCONSISTENT"},
    ),
    "growth of a count, from the only whole number": (
        "1-9月专利申请3623件，同比增长134.8%。",
        {"专利申请量增速": "EXACT"},
    ),
    "growth of a count from no whole number": (
        "科技型中小企业入库11家，同比增长7.3%。",
        {"科技型中小企业评价入库数增速": "INCONSISTENT"},
    ),
    "growth of a count from several": ("专利授权2710件，同比增长5.6%。", {}),
    "growth of a count that is a bound": ("专利授权超过2710件，同比增长5.6%。", {}),
    "growth of money alone": ("技术合同成交额42.1亿元，增长15.3%。", {}),
    "growth alone": ("技术合同成交额增长15.3%。", {}),
    "change": (
        "研发投入强度由上年的3.30%提高到3.42%，比上年提高0.12个百分点。",
        {"R&D经费投入强度变动百分点": "EXACT"},
    ),
    "change alone": ("研发投入强度提高0.12个百分点。", {}),
    "share": (
        "规上工业总产值2893.8亿元，高新技术产业产值1523.6亿元，占规上工业总产值的52.7%。",
        {"高新技术产业产值占比": "EXACT"},
    ),
    "share alone": ("高新技术产业产值占规上工业总产值的52.7%。", {}),
    "a rate of two rows": (
        "规上工业总产值2893.8亿元，高新技术产业产值1523.6亿元，高新技术产业产值占比52.7%。",
        {"高新技术产业产值占规上工业总产值比重总量": "EXACT"},
    ),
    "a rate of one row": (
        "高新技术产业产值1523.6亿元，高新技术产业产值占比52.7%。",
        {},
    ),
    "gap": (
        "规上工业总产值增长6.4%，高新技术产业产值增长10.9%，快于规上工业总产值4.5个百分点。",
        {"高新技术产业产值增速差": "EXACT"},
    ),
    "gap above a region": ("高新技术产业产值增长10.9%，快于全市4.5个百分点。", {}),
    "completion": (
        "力争技术合同成交额50亿元，增长3%。已完成技术合同成交额36.2亿元，完成全年目标的72.4%。",
        {"技术合同成交额完成率": "EXACT"},
    ),
    "completion by a day": (
        "力争有效发明专利8000件。截至10月底，有效发明专利6000件，完成目标的75%。",
        {"有效发明专利量完成率": "EXACT"},
    ),
    "completion alone": ("技术合同成交额完成全年目标的72.4%。", {}),
    "parts that are all of a whole": (
        "专利授权2710件，其中外观设计402件、发明415件、实用新型1893件。",
        {"专利授权量总量": "EXACT"},
    ),
    "parts that are not all": ("专利授权2710件，其中外观设计402件。", {}),
    "a rank": ("技术合同成交额居全市第3。", {}),
}


@pytest.mark.parametrize(("text", "expected"), STATED.values(), ids=STATED)
def test_a_reading_audits_what_its_text_states(text, expected):
    found = read(text).audit().findings
    assert {label: finding.verdict.name for label, finding in found} == expected


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("地区生产总值1225.6亿元，全社会研发投入38.2亿元，占GDP比重3.52%。", "inconsistent"),
        ("地区生产总值1225.6亿元，全社会研发投入38.2亿元，占GDP比重3.12%。", "exact"),
        ("地区生产总值1225.6亿元，技术合同成交额56.8亿元，技术合同成交额占GDP比重4.63%。", "exact"),
    ],
)
def test_an_intensity_is_audited_against_both_levels(text, verdict):
    ((_, finding),) = read(text).audit().findings
    assert finding.verdict.value == verdict


def test_an_intensity_whose_levels_are_of_another_time_or_not_said_is_no_claim():
    assert read("全社会研发投入38.2亿元，占GDP比重3.12%。").claims() == ()
    assert (
        read("上年地区生产总值1225.6亿元，今年全社会研发投入38.2亿元，占GDP比重3.12%。").claims()
        == ()
    )


def test_an_audit_speaks_both_languages_and_an_own_row_is_named():
    reading = read("技术合同成交额42.1亿元，上年为36.5亿元，增长15.3%。")
    (claim,) = reading.claims("en")
    assert claim.label == "technology contract turnover, growth"
    assert reading.audit().count(Consistency.EXACT) == 1
    own = Indicator(id="own.tea", name="茶叶店", unit="家")
    text = "茶叶店12家，上年为10家，增长20%。"
    (claim,) = read_report(text, region="320404", period="2022", own=[own]).claims()
    assert claim.label == "茶叶店增速"


def test_figures_that_cannot_be_compared_are_no_claim():
    text = "专利授权2710件，高新技术企业312家，占专利授权的5%。"
    assert read(text).audit().findings == ()
    assert read("专利授权2710件，同比下降100%。").audit().findings == ()


# --- the forms ------------------------------------------------------------------------------

TEXT = "2022年技术合同成交额42.1亿元；力争专利授权3000件；餐饮<i>收入3亿元。"


def test_an_explanation_shows_the_text_with_what_was_read():
    reading = read(TEXT)
    assert reading.explain() == (
        "2022年技术合同成交额42.1亿元〔技术合同成交额，总量，2022年〕；"
        "力争专利授权3000件〔专利授权量，不低于，2022年〕；餐饮<i>收入3亿元〔没有对应的指标，或可指几个指标〕。"
    )
    assert "42.1亿元 [technology contract turnover, level, 2022]" in reading.explain("en")


def test_the_html_marks_the_spans_and_escapes_the_text():
    shown = read(TEXT).html()
    assert shown.count("<mark ") == 3
    assert escaped_html("<i>") in shown
    assert "<table" in shown
    assert ">42.1亿元</mark>" in shown


def test_rows_have_the_same_keys_and_a_language_is_one_of_two():
    rows = read(TEXT).rows()
    assert {tuple(row) for row in rows} == {tuple(rows[0])}
    assert [row["kind"] for row in rows] == ["read", "target", "unread"]
    for form in ("explain", "html", "rows", "claims", "audit"):
        with pytest.raises(InvalidValueError):
            getattr(read(TEXT), form)("fr")


def test_a_reading_travels_and_is_reviewed():
    reading = read(TEXT)
    assert loads(dumps(reading)) == reading
    data = RegionData(region="320404", observations=reading.observations)
    made = review(data, "2022", targets=reading.targets)
    assert str(made.line("cn.tm_v").figure) == "42.1亿元"


ALPHABET = (
    "技术合同成交额增长下降占高新企业第年月一二三0129.%亿万元家件，。；、（）-\ue000 \n其中分别"
)


def key(seen):
    part = seen.level, seen.and_above, seen.kind
    return (seen.indicator, seen.aspect, str(seen.time), seen.value, *part)


BESIDE = ("pat.", "hte.")  # by hand these are records, not observations
LEFT_UNREAD = [
    ["14个", "1.8亿元", "39项", "180多家", "200多人", "2项", "10人", "2项"],
    ["2项", "2项", "7项", "22项", "10项", "34个", "20多个", "10个", "6个", "30项"],
    [],
]
"""Kinds that the text does not name as the catalogue does, figures of the zone, tasks."""


def test_what_the_example_reads_is_what_was_written_down_by_hand():
    by_hand = (example("district_review.py").zhonglou(), example("district_review.py").taixing())
    reports = list(example("read_report.py").readings())
    for (_, _, reading), data, left in zip(reports, by_hand, LEFT_UNREAD, strict=False):
        held = {key(each) for each in data.observations}
        read_back = {key(each) for each in reading.dated_observations}
        assert {each for each in read_back - held if not each[0].startswith(BESIDE)} == set()
        assert sorted(str(each[3]) for each in held - read_back) == sorted(left)
    unread = [[each.found.text for each in reading.unread] for _, _, reading in reports]
    assert unread == LEFT_UNREAD
    assert all(reading.targets == () for _, _, reading in reports)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_example_prints_what_was_read(lang):
    text = printed("read_report.py", "--lang", lang)
    assert "3623件" in text
    assert {"zh": "完全一致4", "en": "4 exact"}[lang] in text


def test_a_stock_has_a_day_for_a_region():
    reading = read("有效发明专利6184件，截至10月底有效发明专利6000件，技术合同成交额5亿元。")
    dated = [str(each.time) for each in reading.dated_observations]
    assert dated == ["2022-12-31", "2022-10-31", "2022-01-01/P10M"]


# --- laws -----------------------------------------------------------------------------------


def places(reading):
    kept = [each.found for each in (*reading.read, *reading.unread)]
    kept += [found for found, _ in reading.planned]
    return sorted((each.start, each.end) for each in (*kept, *reading.not_figures))


def mishandled(chance):
    """The annotated sentences, cut, doubled, shuffled and garbled."""
    text = "".join(each["text"] for each in chance.sample(SENTENCES, 3))
    letters = list(text)
    how = chance.randrange(5)
    if how == 0:
        return text[chance.randrange(len(text)) : chance.randrange(len(text))]
    if how == 1:
        at = chance.randrange(len(text))
        return text[:at] + text[at // 2 : at] + text[at:]
    if how == 2:
        chance.shuffle(letters)
        return "".join(letters)
    if how == 3:
        return "".join(each for each in letters if chance.random() < 0.9)
    for _ in range(12):
        letters[chance.randrange(len(letters))] = chance.choice("，。；、%亿0-（）占第\ue000\n年")
    return "".join(letters)


@pytest.mark.parametrize("seed", range(12))
def test_mishandled_text_never_raises_nor_makes_a_figure_up(seed):
    chance = random.Random(seed)  # noqa: S311 - no secret
    for _ in range(5):
        text = mishandled(chance)
        reading = read(text)
        found = read_figures(text)
        assert places(reading) == sorted((each.start, each.end) for each in found)
        for each in reading.read:
            assert text[each.found.start : each.found.end] == each.found.text
        reading.audit()


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=ALPHABET))
def test_every_run_of_digits_is_in_one_place(text):
    reading = read(text)
    assert places(reading) == sorted((each.start, each.end) for each in read_figures(text))


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(regions())
def test_a_review_is_read_back_from_its_own_sentences(made):
    assert [(text, each) for text, each in wrongly_read(made)] == []


OWN = Indicator(
    id="own.pilots", name=Words("飞手数", "drone pilots"), unit="人",
    timing="stock", synonyms=["持证飞手"],
)  # fmt: skip


def test_an_indicator_of_ones_own_is_called_by_its_name():
    text = "年末持证飞手312人，比上年增长16.4%，上年为268人，力争2025年达到400人。"
    reading = read_report(text, region="320404", period="2023", own=[OWN])
    assert reading.text("zh").startswith("312人：飞手数，总量，2023年")
    assert reading.text("en").startswith("312人: drone pilots, level, 2023")
    assert "own.pilots" not in reading.text() + reading.markdown() + reading.html("en")
    assert {(row["indicator"], row["name"]) for row in reading.rows("en")} == {
        ("own.pilots", "drone pilots")
    }
    assert [claim.label for claim in reading.claims()] == ["飞手数增速"]
    assert str(reading.dated_observations[0].time) == "2023-12-31"
    assert loads(dumps(reading)) == reading


@pytest.mark.parametrize("own", [OWN, {"a": OWN}, "own.pilots", ["own.pilots"], 5, None])
def test_rows_of_ones_own_are_a_list_everywhere(own):
    for call in (
        lambda: search("飞手", own=own),
        lambda: matches("飞手", own=own),
        lambda: mentions("飞手", own=own),
        lambda: observations_from_rows([], own=own),
        lambda: read_report("飞手5人", region="320404", period="2022", own=own),
    ):
        with pytest.raises(InvalidValueError):
            call()


@pytest.mark.parametrize(
    ("called", "region", "name"),
    [
        ("钟楼区", "320404", "钟楼区"),
        ("钟楼区", "钟楼区", None),
        ("常州市钟楼区", "320404", "钟楼区"),
        ("江苏省常州市钟楼区", "钟楼区", None),
        ("A区", "320404", "A区"),
        ("我区", "甲", None),
        ("我区", "320404", "区"),
    ],
)
def test_a_text_calls_its_region_by_name(called, region, name):
    text = (
        f"2023年，{called}技术合同成交额42.1亿元，同比增长25.3%。新北区技术合同成交额50亿元，"
        f"{called}全社会研发投入3.1亿元。"
    )
    found = read_report(text, region=region, period="2023", name=name)
    assert [str(each.value) for each in found.observations] == ["42.1亿元", "25.3%", "3.1亿元"]
    assert [text[each.found.start : each.found.end] for each in found.unread] == ["50亿元"]
