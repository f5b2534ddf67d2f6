"""Figures are found where they stand. All prose here is made up; the figures' forms are real."""

from __future__ import annotations

import itertools
import random
import re
from decimal import Decimal
from time import process_time

import pytest
from hypothesis import given, settings, strategies as st

from stmetrics.audit import Published
from stmetrics.errors import ParseError
from stmetrics.reports import FoundFigure, read_figures
from stmetrics.reports.figures import _FORMS, _TOKEN
from stmetrics.units import Bound

EXACT, ABOUT, BETWEEN = Bound.EXACT, Bound.ABOUT, Bound.BETWEEN
MORE_THAN, LESS_THAN = Bound.MORE_THAN, Bound.LESS_THAN
AT_LEAST, AT_MOST = Bound.AT_LEAST, Bound.AT_MOST

# As it stands, value, unit, bound, printed decimals, the word it counts by.
PLAIN = [
    ("26.8亿元", "26.8", "亿元", EXACT, 1),
    ("4.1亿元", "4.1", "亿元", EXACT, 1),
    ("106.5亿元", "106.5", "亿元", EXACT, 1),
    ("3200万元", "3200", "万元", EXACT, 0),
    ("3581万元", "3581", "万元", EXACT, 0),
    ("3,581.0万元", "3581.0", "万元", EXACT, 1),
    ("100万元", "100", "万元", EXACT, 0),
    ("37.7%", "37.7", "%", EXACT, 1),
    ("11.88%", "11.88", "%", EXACT, 2),
    ("224%", "224", "%", EXACT, 0),
    ("+134.8%", "134.8", "%", EXACT, 1),
    ("-2.3%", "-2.3", "%", EXACT, 1),
    ("－2.3％", "-2.3", "%", EXACT, 1),
    ("−2.3%", "-2.3", "%", EXACT, 1),
    ("25.3％", "25.3", "%", EXACT, 1),
    ("25.3 %", "25.3", "%", EXACT, 1),
    ("5.6‰", "5.6", "‰", EXACT, 1),
    ("13个百分点", "13", "百分点", EXACT, 0),
    ("13 个百分点", "13", "百分点", EXACT, 0),
    ("0.3百分点", "0.3", "百分点", EXACT, 1),
    ("12.8倍", "12.8", "倍", EXACT, 1),
    ("3623件", "3623", "件", EXACT, 0),
    ("16家", "16", "家", EXACT, 0),
    ("42项", "42", "项", EXACT, 0),
    ("3万人次", "30000", "人次", EXACT, -4),
    ("1200平方米", "1200", "平方米", EXACT, 0),
    ("36篇", "36", "篇", EXACT, 0),
    ("14个", "14", "个", EXACT, 0),
    ("9场", "9", "场", EXACT, 0),
    ("2次", "2", "次", EXACT, 0),
    ("1.2万人", "1.2", "万人", EXACT, 1),
    ("480.1万人年", "4801000", "人年", EXACT, -3),
    ("1250.5亩", "1250.5", "亩", EXACT, 1),
    ("1.2万亩", "12000", "亩", EXACT, -3),
    ("11.3件/万人", "11.3", "件/万人", EXACT, 1),
    ("11.3件／万人", "11.3", "件/万人", EXACT, 1),
    ("46.1万元/人年", "46.1", "万元/人年", EXACT, 1),
    ("76.19万元/项", "76.19", "万元/项", EXACT, 2),
    ("２４．８亿元", "24.8", "亿元", EXACT, 1),
    ("３６２３件", "3623", "件", EXACT, 0),
    ("1，234.5万元", "1234.5", "万元", EXACT, 1),
    ("3千万元", "3", "千万元", EXACT, 0),
    ("1.2万亿元", "1.2", "万亿元", EXACT, 1),
]
BOUNDS = [
    ("超过1.5亿元", "1.5", "亿元", MORE_THAN, 1),
    ("超过40项", "40", "项", MORE_THAN, 0),
    ("超过 40 项", "40", "项", MORE_THAN, 0),
    ("逾1.5亿元", "1.5", "亿元", MORE_THAN, 1),
    ("180多家", "180", "家", MORE_THAN, 0),
    ("180余家", "180", "家", MORE_THAN, 0),
    ("30多项", "30", "项", MORE_THAN, 0),
    ("20多个", "20", "个", MORE_THAN, 0),
    ("３０多项", "30", "项", MORE_THAN, 0),
    ("1.5亿多元", "1.5", "亿元", MORE_THAN, 1),
    ("3200余万元", "3200", "万元", MORE_THAN, 0),
    ("60项以上", "60", "项", AT_LEAST, 0),
    ("60个以上", "60", "个", AT_LEAST, 0),
    ("13个百分点以上", "13", "百分点", AT_LEAST, 0),
    ("不低于2.5%", "2.5", "%", AT_LEAST, 1),
    ("至少41项", "41", "项", AT_LEAST, 0),
    ("近30家", "30", "家", LESS_THAN, 0),
    ("不足5%", "5", "%", LESS_THAN, 0),
    ("不到60家", "60", "家", LESS_THAN, 0),
    ("不超过40家", "40", "家", AT_MOST, 0),
    ("50公顷以内", "50", "公顷", AT_MOST, 0),
    ("约20亿元", "20", "亿元", ABOUT, 0),
    ("20亿元左右", "20", "亿元", ABOUT, 0),
    ("三成", "30", "%", EXACT, -1),
    ("近三成", "30", "%", LESS_THAN, -1),
    ("三成多", "30", "%", MORE_THAN, -1),
    ("两成以上", "20", "%", AT_LEAST, -1),
    ("3成", "30", "%", EXACT, -1),
    ("近3成", "30", "%", LESS_THAN, -1),
]
RANGES = [
    ("3-5亿元", "3", "5", "亿元", 0),
    ("3—5亿元", "3", "5", "亿元", 0),
    ("3~5亿元", "3", "5", "亿元", 0),
    ("3至5亿元", "3", "5", "亿元", 0),
    ("3－5亿元", "3", "5", "亿元", 0),
    ("3——5亿元", "3", "5", "亿元", 0),
    ("11.75-12.85%", "11.75", "12.85", "%", 2),
    ("5—8个百分点", "5", "8", "百分点", 0),
]
OTHER_WORDS = [
    ("76名", "76", EXACT, 0, "名"),
    ("30多名", "30", MORE_THAN, 0, "名"),
    ("30名以上", "30", AT_LEAST, 0, "名"),
    ("10位", "10", EXACT, 0, "位"),
    ("21份", "21", EXACT, 0, "份"),
    ("6类", "6", EXACT, 0, "类"),
    ("3200万", "32000000", EXACT, -4, None),
]
FORMS = {
    text: (Decimal(value), unit, bound, decimals)
    for text, value, unit, bound, decimals in PLAIN + BOUNDS
}
FORMS |= {text: (Decimal(low), unit, BETWEEN, places) for text, low, _, unit, places in RANGES}
FORMS |= {
    text: (Decimal(value), None, bound, places) for text, value, bound, places, _ in OTHER_WORDS
}

PROSE = [
    "{}",
    "全年达到{}。",
    "今年以来，{}，同比持平",
    "（{}）",
    "其中:{};",
    "一是增长{}、\n",
    "完成{}的任务",
    "“{}”",
    "\t{}\r\n",
    "共 {} ，与计划一致",
    "A区{}Ｂ区",
    "x,{},y",
]


def figures_in(text: str) -> list[FoundFigure]:
    found = list(read_figures(text))
    for figure in found:
        assert text[figure.start : figure.end] == figure.text
    assert [each.start for each in found] == sorted({each.start for each in found})
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))
    return [each for each in found if each.kind.value in {"quantity", "rank"}]


def read(figure: FoundFigure) -> tuple[Decimal, str | None, Bound, int | None]:
    amount = figure.amount
    return amount.value, amount.unit, amount.bound, amount.decimals


@pytest.mark.parametrize("prose", PROSE)
def test_every_form_is_read_wherever_it_stands(prose):
    wrong = {}
    for text, expected in FORMS.items():
        found = figures_in(prose.format(text))
        if [(each.text, read(each)) for each in found] != [(text, expected)]:
            wrong[text] = [(each.text, read(each)) for each in found]
    assert not wrong


@pytest.mark.parametrize("text", FORMS)
def test_every_form_is_read(text):
    (found,) = figures_in(f"全年{text}。")
    assert (found.text, found.start, read(found)) == (text, 2, FORMS[text])


@pytest.mark.parametrize(("text", "low", "high"), [row[:3] for row in RANGES])
def test_a_range_has_two_ends(text, low, high):
    (found,) = figures_in(f"全年{text}。")
    interval = found.amount.interval
    assert (interval.low, interval.high) == (Decimal(low), Decimal(high))


@pytest.mark.parametrize(("text", "word"), [(row[0], row[4]) for row in OTHER_WORDS])
def test_a_word_that_is_no_unit_is_kept_beside_the_number(text, word):
    (found,) = figures_in(f"全年{text}。")
    assert (found.word, found.amount.unit) == (word, None)


@pytest.mark.parametrize(
    "text", [text for text, row in FORMS.items() if row[1] and "——" not in text]
)
def test_what_is_found_can_be_audited(text):
    (found,) = figures_in(f"全年{text}。")
    published = Published(found.text, bounds=True)
    assert published.amount == found.amount


# --- several figures ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("prose", "texts"),
    [
        (
            "2012年10月31日止，产值295.1亿元，同比增长25.3%，高于工业13个百分点，占48.4%。",
            ["295.1亿元", "25.3%", "13个百分点", "48.4%"],
        ),
        (
            "1-9月，专利申请3623件，其中发明980件、实用新型1855件、外观设计788件，增长134.8%。",
            ["3623件", "980件", "1855件", "788件", "134.8%"],
        ),
        ("分两批申报16家,通过15家;累计75家", ["16家", "15家", "75家"]),
        ("其中，20家获批，30家在审", ["20家", "30家"]),
        ("分别为10,20,30家", ["10", "20", "30家"]),
        ("分别为10、20、30家", ["10", "20", "30家"]),
        ("企业180多家，合同2项（均超过100万元）", ["180多家", "2项", "超过100万元"]),
        ("协议10项，总额12,345.6万元，均1234.56万元", ["10项", "12,345.6万元", "1234.56万元"]),
        ("没有研发活动的占近三成企业，另有三成企业", ["近三成", "三成"]),
        ("带动三成。", ["三成"]),
        ("企业16家次，平台169个", ["16家次", "169个"]),
        ("产值比去年增长5.6%,税收下降-2.3%", ["5.6%", "-2.3%"]),
        ("带动比1:12.8", ["1", "12.8"]),
    ],
)
def test_all_figures_of_a_sentence_are_found_in_order(prose, texts):
    assert [found.text for found in figures_in(prose)] == texts


@pytest.mark.parametrize(
    "prose",
    [
        "从1月-10月看",
        "企业30家-40家",
        "投资5万元-8万元",
        "投资5亿-8亿元",
        "3%-5%之间",
        "10人—20人",
        "10项- 20项",
        "第3期—第5期",
        "截至2022-10-31",
        "见表3-1",
        "电话0519-86601234",
    ],
)
def test_a_dash_between_two_figures_is_no_minus_sign(prose):
    assert all(found.amount.value >= 0 for found in figures_in(prose))


@pytest.mark.parametrize("prose", ["增长-2.3%", "为-2.3%", "：-2.3%", "(-2.3%)", " -2.3%", "-2.3%"])
def test_a_sign_before_a_figure_is_read(prose):
    (found,) = figures_in(prose)
    assert found.amount.value == Decimal("-2.3")
    assert found.text == "-2.3%"


def test_a_range_is_never_read_backwards():
    for prose in ("截至2022-10-31", "见表3-1", "5-3亿元"):
        for found in figures_in(prose):
            if found.amount.upper is not None:
                assert found.amount.upper >= found.amount.value


@pytest.mark.parametrize(
    ("prose", "text"),
    [
        ("路演签约10项", "10项"),
        ("共节约3200万元", "3200万元"),
        ("预约60家", "60家"),
        ("附近5家企业", "5家"),
    ],
)
def test_the_end_of_another_word_is_no_qualifier(prose, text):
    """签约 is to sign a contract, not "about"; 附近 is a neighbourhood, not "nearly"."""
    (found,) = figures_in(prose)
    assert (found.text, found.amount.bound) == (text, EXACT)


@pytest.mark.parametrize("prose", ["超1.5亿元", "产值超1.5亿元", "大于40项", "小于5%"])
def test_a_bound_in_other_words_is_never_read_as_exact(prose):
    assert all(found.amount.bound is not EXACT for found in figures_in(prose))


# --- what is no figure ----------------------------------------------------------------------


@pytest.mark.parametrize(
    "prose",
    [
        "版本1.2.3发布",
        "版本1.2.3.4发布",
        "COVID-19",
        "F-16",
        "A4纸",
        "PM2.5浓度",
        "CO2排放",
        "H5N1",
        "x_1",
        "9" * 41,
        "9" * 61,
        "9" * 200,
        "1." + "9" * 40,
        f"企业{'１' * 41}家",
        f"1{',234' * 14}家",
        "统一成立工作专班",
        "公司一成立就申报",
        "第二成果转化中心",
        "一成不变",
        "近",
        "超过",
        "百分点",
        "以上",
        "",
        "．",
        ",,,",
    ],
)
def test_nothing_is_found_in_what_only_looks_like_a_figure(prose):
    assert figures_in(prose) == []


@pytest.mark.parametrize(
    "prose",
    ["近3年", "超过10年", "不足30天", "约3个月", "2021、2022、2023年", "2021年、2022年和2023年"],
)
def test_a_span_of_time_and_a_list_of_years_are_one_date(prose):
    assert [(each.text, each.kind.name) for each in read_figures(prose)] == [(prose, "DATE")]


@pytest.mark.parametrize(
    "prose", ["共30 和", "共30  和", "共 30 \n", "约 30 。", "30 多", "30", "30 以上"]
)
def test_no_space_around_a_figure_is_part_of_it(prose):
    (found,) = figures_in(prose)
    assert found.text == found.text.strip()


@pytest.mark.parametrize("text", [None, 5, b"5", ["5"], Decimal(5)])
def test_only_text_is_read(text):
    with pytest.raises(ParseError, match="text"):
        read_figures(text)


# --- laws -----------------------------------------------------------------------------------

SEPARATORS = ["。", "；", "、", "\n", "和", "）（", "：", "，"]


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from(list(FORMS)), st.sampled_from(SEPARATORS)),
        min_size=1,
        max_size=12,
    )
)
def test_figures_joined_by_prose_are_all_found(pieces):
    prose, texts = "全年", [text for text, _ in pieces]
    for text, separator in pieces:
        prose += f"{text}共计{separator}达"
    found = figures_in(prose)
    assert [each.text for each in found] == texts
    assert [read(each) for each in found] == [FORMS[text] for text in texts]


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 10**9), st.integers(0, 4), st.sampled_from(["亿元", "%", "家", "件/万人"]))
def test_a_number_is_read_with_the_decimals_it_shows(whole, places, unit):
    number = Decimal(whole).scaleb(-places)
    (found,) = figures_in(f"全年{number:,f}{unit}。")
    assert read(found) == (number, unit, EXACT, places)


@settings(max_examples=100, deadline=None)
@given(st.text("近超过约多余至以上1２3.,，-—%％亿万元家成三年 :：。", max_size=60))
def test_whatever_is_found_stands_where_it_says(text):
    for found in figures_in(text):
        assert found.text
        assert found.text == found.text.strip()
        assert isinstance(found.amount.value, Decimal)


# --- time -----------------------------------------------------------------------------------

LENGTH = 250_000
SCRIPTS = "近9，超.過٣三成%-—至多余万亿元以上 \x00\u200b\ud800😀A１"


def mixed_scripts() -> str:
    return "".join(random.Random(5).choices(SCRIPTS, k=LENGTH))  # noqa: S311 - no secret


LONG = {
    "digits": "9" * LENGTH,
    "full-width digits": "９" * LENGTH,
    "commas": "," * LENGTH,
    "full-width commas": "，" * LENGTH,
    "近": "近" * LENGTH,
    "超过": "超过" * (LENGTH // 2),
    "不": "不" * LENGTH,
    "spaces": " " * LENGTH,
    "近 and spaces": "近 " * (LENGTH // 2),
    "dashes after a digit": "1" + "-" * LENGTH,
    "至 after a digit": "1" + "至" * LENGTH,
    "minus signs": "-" * LENGTH,
    "points": "1" + "." * LENGTH,
    "digits with commas": "1," * (LENGTH // 2),
    "thousands": "1" + ",000" * (LENGTH // 4),
    "digits with points": "1." * (LENGTH // 2),
    "一": "一" * LENGTH,
    "a figure and a page of digits": "全年24.8亿元" + "9" * LENGTH,
    "mixed scripts": mixed_scripts(),
}


def seconds(text):
    began = process_time()
    read_figures(text)
    return process_time() - began


@pytest.mark.parametrize("text", LONG.values(), ids=LONG)
def test_twice_the_text_takes_no_more_than_a_few_times_the_time(text):
    """Quadratic reading of such a length would take hours, whatever the machine."""
    part = text[: len(text) // 8]
    assert seconds(text) <= 30 * max(seconds(part), 0.05)


def test_what_is_found_in_a_long_text_stands_where_it_says():
    for text in LONG.values():
        part = text[:10_000]
        assert all(part[each.start : each.end] == each.text for each in read_figures(part))


def test_a_long_report_is_read_whole():
    sentence = "全年产值295.1亿元，增长25.3%，高于全市13个百分点、企业180多家。"
    found = read_figures(sentence * 1000)
    assert len(found) == 4000


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("产业规模跃居全省第三、全国前十。", ["rank", "rank"]),
        ("位列全省前三名", ["rank"]),
        ("在3楼301会议室召开", ["number", "number"]),
        ("前三季度完成5亿元", ["quantity"]),
        ("写字楼12栋", ["quantity"]),
    ],
)
def test_places_in_words_and_rooms_of_a_house(text, kinds):
    assert [found.kind.value for found in read_figures(text)] == kinds


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("增长百分之二十五", "25%"),
        ("增长百分之十二点五", "12.5%"),
        ("投入12人·年", "12人年"),
        ("面积12万平米", "120000平方米"),
        ("提高3.2pct", "3.2百分点"),
    ],
)
def test_words_for_numbers_and_units(text, read):
    assert [str(found.amount) for found in read_figures(text)] == [read]


# --- round numbers in words, triangles, currencies ---------------------------------------------

ROUND = {
    "百余家": ("100", "MORE_THAN"),
    "三十多家": ("30", "MORE_THAN"),
    "近百家": ("100", "LESS_THAN"),
    "突破百亿元": ("100", "MORE_THAN"),
    "三百二十余件": ("320", "MORE_THAN"),
    "近两千亩": ("2000", "LESS_THAN"),
    "近七成": ("70", "LESS_THAN"),
}


@pytest.mark.parametrize("text", ROUND)
def test_a_round_number_in_words_is_a_bound(text):
    (found,) = read_figures(f"共{text}。")
    assert (str(found.amount.value), found.amount.bound.name) == ROUND[text]


@pytest.mark.parametrize(
    "text", ["附近百家", "上百家", "百亿元级", "达到百家", "百余个月", "百强县"]
)
def test_a_number_in_words_without_a_qualifier_or_unit_is_none(text):
    assert read_figures(text) == ()


def test_a_black_triangle_is_a_minus_and_beside_its_reverse_an_arrow():
    assert [str(each.amount) for each in read_figures("同比▲3.2%")] == ["-3.2%"]
    assert [str(each.amount) for each in read_figures("▲3.2%，▼1%")] == ["3.2%", "-1%"]


def test_a_currency_is_passed_over_before_money_alone():
    assert [each.text for each in read_figures("人民币12亿元，人民币12家")] == [
        "人民币12亿元",
        "12家",
    ]


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="0123.%亿元家件约近超第前一百负▲表图号年月（“a翻半成不至"))
def test_looking_at_one_character_first_misses_no_figure(text):
    everywhere = re.compile(_FORMS, re.MULTILINE)
    spans = [each.span() for each in everywhere.finditer(text)]
    assert spans == [each.span() for each in _TOKEN.finditer(text)]
