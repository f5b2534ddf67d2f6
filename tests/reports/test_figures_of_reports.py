"""Figures of annotated sentences, and phrases of each kind; the prose is made or re-worded."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from time import process_time

import pytest

from stmetrics.errors import ParseError
from stmetrics.reports import FigureKind, read_figures
from stmetrics.units import parse
from stmetrics.units._table import convert, is_unit

SENTENCES = [
    json.loads(line)
    for line in (Path(__file__).parents[1] / "data" / "report_sentences.jsonl")
    .read_text(encoding="utf-8")
    .splitlines()
]
FIGURES = {FigureKind.QUANTITY, FigureKind.RANK}


def at(found, start, end):
    return [
        each for each in found if each.start < end and start < each.end and each.kind in FIGURES
    ]


def is_right(fact, figure):
    """Value, unit and bound; the sign of a verb (下降) is not the figure's."""
    amount = figure.amount
    value, unit = amount.value, amount.unit or figure.word
    if fact["unit"] != unit:
        if amount.unit is None or not is_unit(fact["unit"] or ""):
            return False
        value = convert(value, amount.unit, fact["unit"])
    return abs(value) == abs(Decimal(fact["value"])) and amount.bound.name == fact["bound"]


def test_nearly_every_figure_of_the_sentences_is_read_right_and_no_other_is():
    facts = right = found_at_all = 0
    for sentence in SENTENCES:
        text, place = sentence["text"], 0
        found = read_figures(text)
        for fact in sentence["facts"]:
            start = text.find(fact["figure"], place)
            place = max(place, start)
            here = at(found, start, start + len(fact["figure"]))
            facts += 1
            found_at_all += bool(here)
            right += bool(here) and is_right(fact, here[0])
        for words in sentence["not_figures"]:
            start = text.find(words)
            assert not [
                each
                for each in found
                if each.kind is FigureKind.QUANTITY and start <= each.start < start + len(words)
            ], words
    assert facts == 335
    assert found_at_all / facts >= 0.99
    assert right / found_at_all >= 0.98


def quantities(text):
    return [
        (str(each.amount.value), each.amount.unit or each.word, each.amount.bound.name)
        for each in read_figures(text)
        if each.kind is FigureKind.QUANTITY
    ]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("占GDP2.44%", [("2.44", "%", "EXACT")]),
        ("总值达89 705 亿元", [("89705", "亿元", "EXACT")]),
        ("成交额7469.\n13 亿元", [("7469.13", "亿元", "EXACT")]),
        ("首次突破200亿元大关", [("200", "亿元", "MORE_THAN")]),
        ("分别突破2亿元和3亿元", [("2", "亿元", "MORE_THAN"), ("3", "亿元", "MORE_THAN")]),
        ("突破2亿元和3亿元", [("2", "亿元", "MORE_THAN"), ("3", "亿元", "EXACT")]),
        ("增长20.3和49%", [("20.3", "%", "EXACT"), ("49", "%", "EXACT")]),
        ("出口24.8亿美元", [("2480000000", "美元", "EXACT")]),
        ("面积27万平方米以上", [("270000", "平方米", "AT_LEAST")]),
        ("得分10分以上", [("10", "分", "AT_LEAST")]),
        ("占比不大于5%", [("5", "%", "AT_MOST")]),
        ("不得低于3%", [("3", "%", "AT_LEAST")]),
        ("未超过5%", [("5", "%", "AT_MOST")]),
        ("没有达到5%", [("5", "%", "LESS_THAN")]),
        ("≥100家；≤5%", [("100", "家", "AT_LEAST"), ("5", "%", "AT_MOST")]),
        ("24.8亿元（含）以上", [("24.8", "亿元", "AT_LEAST")]),
        ("小于或等于5%", [("5", "%", "AT_MOST")]),
        ("100来家", [("100", "家", "ABOUT")]),
        ("100+家", [("100", "家", "AT_LEAST")]),
        ("5项有余", [("5", "项", "MORE_THAN")]),
        ("约30多家", [("30", "家", "ABOUT")]),
        ("同比▼3.2%", [("-3.2", "%", "EXACT")]),
        ("增长–3.2%", [("-3.2", "%", "EXACT")]),
        ("环比负2.1%", [("-2.1", "%", "EXACT")]),
        ("同比-5~5%", [("-5", "%", "BETWEEN")]),
        ("约3-5亿元", [("3", "亿元", "BETWEEN")]),
        ("5百亿元", [("500", "亿元", "EXACT")]),
        ("3亿5000万元", [("3.5000", "亿元", "EXACT")]),
        ("13万2千元", [("13.2", "万元", "EXACT")]),
        ("三成五", [("35", "%", "EXACT")]),
        ("三成半", [("35", "%", "EXACT")]),
        ("近一半", [("50", "%", "LESS_THAN")]),
        ("过半", [("50", "%", "MORE_THAN")]),
        ("半数以上", [("50", "%", "AT_LEAST")]),
        ("四分之一", [("25", "%", "EXACT")]),
        ("占1/4", [("25", "%", "EXACT")]),
        ("百分之25.3", [("25.3", "%", "EXACT")]),
        ("翻一番", [("1", "倍", "EXACT")]),
        ("翻了两番", [("3", "倍", "EXACT")]),
        ("近一番的增幅", [("1", "倍", "LESS_THAN")]),
        ("高於規上工業4.6個百分點", [("4.6", "百分点", "EXACT")]),
        ("$538 billion", [("538000000000", "USD", "EXACT")]),
        ("more than 75% of it", [("75", "%", "MORE_THAN")]),
        ("up 3 percentage points", [("3", "百分点", "EXACT")]),
        ("一半和20家", [("50", "%", "EXACT"), ("20", "家", "EXACT")]),
        ("分别超过2家和不足3家", [("2", "家", "MORE_THAN"), ("3", "家", "LESS_THAN")]),
        ("企业16家/次", [("16", "家", "EXACT")]),
        ("5-3亿元", []),
        ("约约", []),
    ],
)  # fmt: skip
def test_every_kind_of_quantity_is_read(text, figures):
    assert quantities(text) == figures


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("2020-08-21 10:54:29", "date"),
        ("2022年1-6月", "date"),
        ("2019—2022年", "date"),
        ("一年中的6个月", "date"),
        ("10个工作日", "date"),
        ("前3季度", "date"),
        ("电话0519-88888888", "number"),
        ("国科发政〔2017〕115号", "number"),
        ("GB/T4754-2017", "number"),
        ("表1所示", "number"),
        ("第12条", "number"),
        ("附件3", "number"),
        ("文献[12]", "number"),
        ("1.2.3版", "number"),
        ("9" * 50, "number"),
        ("5G通信", "name"),
        ("863计划", "name"),
        ("“315”体系", "name"),
        ("COVID-19", "name"),
        ("A4纸", "name"),
        ("x.xx亿元", None),
        ("x1家", "name"),
        ("5000强", "name"),
    ],
)
def test_what_is_no_figure_says_what_it_is(text, kind):
    found = read_figures(text)
    assert all(each.amount is None for each in found)
    if kind is not None:
        assert {each.kind.value for each in found} == {kind}


@pytest.mark.parametrize(
    ("text", "place", "bound"),
    [
        ("居全国第7位", "7", "EXACT"),
        ("列第十一", "11", "EXACT"),
        ("居第二十三位", "23", "EXACT"),
        ("全市第二", "2", "EXACT"),
        ("前40位", "40", "AT_MOST"),
    ],
)
def test_a_place_is_a_rank(text, place, bound):
    (found,) = read_figures(text)
    assert found.kind is FigureKind.RANK
    assert (str(found.amount.value), found.amount.bound.name) == (place, bound)


@pytest.mark.parametrize("text", ["第一批", "第二产业", "第三季度", "第一年", "第二成果"])
def test_what_is_only_an_ordinal_is_no_rank(text):
    assert FigureKind.RANK not in {each.kind for each in read_figures(text)}


@pytest.mark.parametrize(
    "text",
    [
        "不大于5%",
        "突破2000亿元",
        "8200多人次",
        "近三分之一",
        "三成五",
        "3亿5000万元",
        "5百亿元",
        "负2.1%",
    ],
)
def test_the_grammar_reads_what_prose_reads(text):
    (found,) = read_figures(text)
    amount = parse(text, bounds=True)
    assert (amount.value, amount.bound) == (found.amount.value, found.amount.bound)


def test_twice_the_text_takes_about_twice_the_time():
    text = "".join(each["text"] for each in SENTENCES)

    def seconds(times):
        began = process_time()
        read_figures(text * times)
        return process_time() - began

    assert min(seconds(20) for _ in range(3)) <= 3 * min(seconds(10) for _ in range(3))


def test_a_compound_figure_puts_the_smaller_part_last():
    with pytest.raises(ParseError, match="larger part behind a smaller"):
        parse("3万5亿元")
