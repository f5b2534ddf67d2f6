"""A legal value shows its history, and a source says when and in how many copies it was read."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from stmetrics.errors import InvalidValueError
from stmetrics.exact import Interval
from stmetrics.law import Band, Bands, Confirmation, Dated, Parameter, Source
from stmetrics.law._reading_log import _LOG
from stmetrics.law._value_words import value_in_words
from stmetrics.rules import SizeThreshold, parameter, parameters
from stmetrics.rules.rd_deduction.parameters import BarredIndustry

READ = Source(
    document="虚构办法",
    number="虚构〔2016〕1号",
    clause="Art. 2",
    confirmation="T",
    read_on="2026-11-26",
    several_copies=True,
)
HEARD = Source(document="虚构办法", clause="Art. 3", confirmation="S")
RATE = Parameter(
    "made_up_rate",
    (
        Dated(Decimal("0.10"), "2016-01-01", "2020-01-01", READ),
        Dated(Decimal("0.2"), "2020-01-01", None, HEARD),
    ),
    decides="what is made up",
)


def test_a_parameter_says_its_history_in_both_languages():
    assert str(RATE) == RATE.text()
    said = "虚构〔2016〕1号第二条；已读原文，2026-11-26，多份文本一致"
    assert RATE.text().splitlines() == [
        "made_up_rate",
        f"  2016-01-01至2019-12-31：0.10（{said}）",
        "  2020-01-01起：0.2（《虚构办法》第三条；仅见二手资料）",
    ]
    said = "虚构〔2016〕1号, Art. 2; read in the text, 2026-11-26, several copies"
    assert RATE.text("en").splitlines() == [
        "made_up_rate: what is made up",
        f"  2016-01-01 to 2019-12-31: 0.10 ({said})",
        "  from 2020-01-01: 0.2 (虚构办法, Art. 3; seen only in a secondary source)",
    ]


def test_its_rows_are_numbers_and_days():
    first, second = RATE.rows("en")
    assert first == {
        "parameter": "made_up_rate",
        "from": date(2016, 1, 1),
        "until": date(2019, 12, 31),
        "value": Decimal("0.10"),
        "basis": "虚构〔2016〕1号, Art. 2",
        "confirmed": "read in the text",
        "read_on": date(2026, 11, 26),
        "several_copies": True,
    }
    assert (second["until"], second["read_on"], second["several_copies"]) == (None, None, None)


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("each", parameters(), ids=lambda each: each.name)
def test_every_parameter_shows_itself_in_every_form(each, lang):
    rows = each.rows(lang)
    assert len(rows) == len(each.values)
    assert len({tuple(row) for row in rows}) == 1
    table = each.table(lang)
    for dated, row in zip(each.values, rows, strict=True):
        said = value_in_words(dated.value, lang)
        assert said in table
        assert "Threshold(" not in said
        assert row["from"] == dated.start
    assert each.markdown(lang).count("\n|") > len(rows)
    assert each._repr_html_() == each.html("zh")
    if lang == "zh":
        assert not re.search("[a-z]{3,}", table.replace("made up", ""))
    assert not {"True", "False", "None"} & set(table.split())


def test_another_language_is_refused():
    for form in (RATE.text, RATE.rows, RATE.table):
        with pytest.raises(InvalidValueError, match="lang"):
            form("fr")


@pytest.mark.parametrize(
    ("value", "zh", "en"),
    [
        (3, "3", "3"),
        (Decimal("0.60"), "0.60", "0.60"),
        (Fraction(2, 3), "2/3", "2/3"),
        (True, "是", "yes"),
        (False, "否", "no"),
        (None, "未规定", "not laid down"),
        ((7, 8), "7-8", "7-8"),
        (((6, 30), (9, 30)), "6-30、9-30", "6-30, 9-30"),
        (BarredIndustry.TOBACCO, "烟草制造业", "tobacco"),
        ((BarredIndustry.TOBACCO,), "烟草制造业", "tobacco"),
        ("sound_accounts", "会计核算是否健全", "whether its accounts are sound"),
        (
            SizeThreshold(revenue_yuan=5, employees=50, all_state_owned=True, covers="made up"),
            "收入5元或从业人员50人，国有企业不论大小（made up）",
            "revenue of 5 yuan, or 50 employees; every state-owned enterprise (made up)",
        ),
        (
            Bands(
                "made up",
                (
                    Band(Interval(None, 1), 0),
                    Band(Interval(1, Decimal("2.5"), low_closed=False, high_closed=False), None),
                    Band(Interval(Decimal("2.5"), None), (1, 2)),
                ),
            ),
            "(-∞, 1]：0；(1, 2.5)：未规定；[2.5, ∞)：1-2",
            "(-∞, 1]: 0; (1, 2.5): not laid down; [2.5, ∞): 1-2",
        ),
    ],
)
def test_a_legal_value_is_said_in_words(value, zh, en):
    assert (value_in_words(value, "zh"), value_in_words(value, "en")) == (zh, en)


# --- when it was read ---


def test_a_source_takes_its_last_reading_from_the_log_unless_it_says_another():
    logged = Source(document="made up", number="公告2023年第44号", confirmation="T")
    assert (logged.read_on, logged.several_copies) == (date(2026, 11, 26), True)
    again = Source(
        document="made up",
        number="公告2023年第44号",
        confirmation="T",
        read_on="2027-01-01",
        several_copies=False,
    )
    assert (again.read_on, again.several_copies) == (date(2027, 1, 1), False)


@pytest.mark.parametrize(
    ("number", "clause", "several"),
    [
        ("国科发火〔2008〕172号", "Art. 10(四)", True),
        ("国科发火〔2008〕172号", "Art. 14", False),
        ("国科发火〔2016〕32号", "Art. 11(5)", None),
        ("公告2021年第13号", "Art. 1", True),
        ("公告2017年第24号", "Art. 1", False),
        ("公告2022年第28号", "Art. 2", True),
        ("财税〔2015〕119号", "Art. 4", False),
        ("国科火字〔2022〕67号", "condition 1", None),
    ],
)
def test_a_clause_that_was_read_is_known_by_its_article(number, clause, several):
    source = Source(document="made up", number=number, clause=clause, confirmation="T")
    assert (source.read_on, source.several_copies) == (date(2026, 11, 26), several)


@pytest.mark.parametrize(
    ("number", "clause", "confirmation"),
    [
        ("国科发火〔2016〕32号", "Art. 11(8)", "T"),
        ("国科发政〔2017〕115号", "Art. 6(5), 7 and 8", "T"),
        ("财税〔2018〕64号", "", "T"),
        ("财税〔2015〕119号", "", "T"),
        ("国科发火〔2008〕172号", "Art. 10(六)", "S"),
        ("公告2023年第44号", "", "K"),
    ],
)
def test_what_the_log_does_not_tell_is_unknown(number, clause, confirmation):
    source = Source(document="made up", number=number, clause=clause, confirmation=confirmation)
    assert (source.read_on, source.several_copies) == (None, None)


def test_only_what_was_read_in_the_text_has_a_day_of_reading():
    sources = [each.source for one in parameters() for each in one.values]
    assert any(each.read_on for each in sources)
    for each in sources:
        if each.confirmation is not Confirmation.TEXT:
            assert each.read_on is each.several_copies is None


def test_every_document_of_the_log_is_cited_by_a_rule():
    cited = {
        text
        for one in parameters()
        for each in one.values
        for text in (each.source.number, each.source.document)
    }
    unused = {
        document for document, _ in _LOG if not any(document in each for each in cited if each)
    }
    assert unused <= {"财税〔2010〕111号", "财税〔2015〕119号, 公告2015年第97号"}


def test_a_parameter_is_found_by_its_name():
    assert parameter("rd_deduction_rate_general").name == "rd_deduction_rate_general"
    with pytest.raises(InvalidValueError, match="rd_deduction_rate_general"):
        parameter("rd_deduction_rate")
