"""A legal value shows its history, and a source says when and in how many copies it was read."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from fractions import Fraction

import attrs
import pytest

from stmetrics.errors import InvalidValueError
from stmetrics.exact import Interval
from stmetrics.law import Band, Bands, Confirmation, Dated, Parameter, Programme, Source
from stmetrics.law._notes_zh import DECIDES, NOTES
from stmetrics.law._reading_log import _LOG
from stmetrics.law._value_words import value_in_words
from stmetrics.rules import (
    JIANGSU_HIGH_TECH_INDUSTRY,
    SizeThreshold,
    changes,
    parameter,
    parameters,
    unconfirmed,
)
from stmetrics.rules.advanced_service import assessing as advanced_service
from stmetrics.rules.high_tech import _programmes as high_tech
from stmetrics.rules.rd_deduction import assessing as rd_deduction
from stmetrics.rules.rd_deduction.parameters import BarredIndustry
from stmetrics.rules.tech_sme import _on_site as on_site, assessing as tech_sme
from stmetrics.rules.technology_transfer import assessing as technology_transfer

READ = Source(
    document="虚构办法",
    number="虚构〔2016〕1号",
    clause="Art. 2",
    confirmation="T",
    read_on="2026-11-26",
    several_copies=True,
)
PROGRAMMES = [
    each
    for module in (
        high_tech,
        tech_sme,
        on_site,
        rd_deduction,
        technology_transfer,
        advanced_service,
    )
    for each in vars(module).values()
    if isinstance(each, Programme)
]
"""Every programme of the library."""
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
        "  from 2020-01-01: 0.2 (《虚构办法》, Art. 3; seen only in a secondary source)",
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
        "note": "",
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


# --- what depends on it, and what is noted of its sources ---

NOTED = Parameter(
    "made_up_share",
    (
        Dated(1, "2016-01-01", "2018-01-01", HEARD),
        Dated(2, "2018-01-01", "2020-01-01", attrs.evolve(HEARD, note="read", note_zh="读过")),
        Dated(3, "2020-01-01", None, attrs.evolve(HEARD, note="read", note_zh="读过")),
    ),
    decides="what is made up",
    decides_zh="虚构的事项",
)


def test_a_callers_own_parameter_is_told_in_both_languages():
    assert "made_up_share：虚构的事项" in NOTED.markdown("zh")
    assert "made_up_share: what is made up" in NOTED.html("en")
    for form in (NOTED.table, NOTED.markdown, NOTED.html):
        assert "2018-01-01至2019-12-31、2020-01-01起：读过" in form("zh")
        assert "2018-01-01 to 2019-12-31, from 2020-01-01: read" in form("en")
    assert [each["note"] for each in NOTED.rows("en")] == ["", "read", "read"]
    assert NOTED.text().startswith("made_up_share：虚构的事项\n")


def test_what_was_not_said_in_chinese_is_left_out():
    assert (RATE.decides_in("zh"), RATE.decides_in("en")) == ("", "what is made up")
    unsaid = attrs.evolve(HEARD, note="only in English")
    assert (unsaid.note_in("zh"), unsaid.note_in("en")) == ("", "only in English")
    for ask in (RATE.decides_in, HEARD.note_in):
        with pytest.raises(InvalidValueError, match="lang"):
            ask("fr")


ENGLISH = re.compile(r"[A-Za-z]{3,}")


@pytest.mark.parametrize("each", parameters(), ids=lambda each: each.name)
def test_every_parameter_says_what_it_decides_and_notes_in_chinese(each):
    assert each.decides_in("zh")
    assert not ENGLISH.search(each.decides_in("zh"))
    for dated in each.values:
        said = dated.source.note_in("zh")
        assert bool(said) is bool(dated.source.note)
        assert not ENGLISH.search(said)


def test_every_criterion_of_a_programme_notes_its_source_in_chinese():
    found = [each for programme in PROGRAMMES for each in programme.criteria if each.source.note]
    assert all(each.source.note_in("zh") for each in found)


def test_no_chinese_is_kept_of_what_is_no_longer_said():
    said = {each.decides for each in parameters()}
    noted = {dated.source.note for each in parameters() for dated in each.values}
    noted |= {each.source.note for programme in PROGRAMMES for each in programme.criteria}
    noted.add(JIANGSU_HIGH_TECH_INDUSTRY.note)
    assert set(DECIDES) == said
    assert set(NOTES) == noted - {""}


def test_changes_and_unconfirmed_values_say_what_they_decide_in_chinese():
    assert all(each.decides_zh for each in unconfirmed())
    assert all(each.decides_zh for each in changes(since="2016-01-01", until="2028-12-31"))


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
    ("document", "several"), [("公告2011年第4号", True), ("企业所得税法及实施条例", False)]
)
def test_what_was_read_a_day_later_says_so(document, several):
    source = Source(document=document, clause="Art. 1", confirmation="T")
    assert (source.read_on, source.several_copies) == (date(2026, 11, 27), several)


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
