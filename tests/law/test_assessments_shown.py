"""How an assessment shows itself: facts, sources and confirmations in words."""

from __future__ import annotations

import attrs
import pytest

from stmetrics import CertificationApplication, EnterpriseYear
from stmetrics.law import Programme, Source
from stmetrics.law._wording import citation, fact_in_words
from stmetrics.rules import assess_high_tech
from stmetrics.rules.tech_sme.facts import ROUTES

APPLICATION = CertificationApplication(enterprise_id="e1", applied_on="2022-06-01")
UNKNOWN = assess_high_tech(APPLICATION, [], on="2022-06-01")


@pytest.mark.parametrize(
    ("clause", "said"),
    [
        ("", ""),
        ("Art. 9", "第九条"),
        ("Art. 10", "第十条"),
        ("Art. 11(4)", "第十一条（四）"),
        ("Art. 20", "第二十条"),
        ("Art. 43", "第四十三条"),
        ("Art. 9 and 12", "第九条、第十二条"),
        ("Art. 843, 851", "第843条、第851条"),
        ("part 三(七)", "三（七）"),
        ("Law Art. 30", ""),
        ("public notice", ""),
    ],
)
def test_a_clause_is_cited_as_the_law_writes_it(clause, said):
    source = Source(document="虚构办法", number="虚构〔2016〕1号", clause=clause, confirmation="K")
    assert citation(source, "zh") == f"虚构〔2016〕1号{said}"
    assert citation(source, "en") == f"虚构〔2016〕1号, {clause}".removesuffix(", ")


def test_a_document_without_a_number_is_cited_by_its_title():
    source = Source(document="虚构办法", clause="Art. 2", confirmation="K")
    assert citation(source, "zh") == "《虚构办法》第二条"
    assert citation(source, "en") == "虚构办法, Art. 2"


@pytest.mark.parametrize(
    ("name", "zh", "en"),
    [
        ("net_assets[2021]", "2021年净资产", "net assets of 2021"),
        ("ip", "知识产权情况", "intellectual property"),
        ("own_fact", "own_fact", "own_fact"),
    ],
)
def test_a_fact_is_named_in_words(name, zh, en):
    assert (fact_in_words(name, "zh"), fact_in_words(name, "en")) == (zh, en)


def test_chinese_output_holds_no_field_name_tag_or_english_clause():
    for shown in (UNKNOWN.text(), UNKNOWN.table(), UNKNOWN.markdown(), UNKNOWN.html()):
        assert "国科发火" in shown or shown == UNKNOWN.text()
        for word in ("Art.", "[T]", "net_assets", "sales_income", "expert_scores", "part "):
            assert word not in shown


def test_rows_have_the_same_keys_and_words_of_the_language():
    for lang in ("zh", "en"):
        rows = UNKNOWN.rows(lang)
        assert len(rows) == len(UNKNOWN.criteria)
        assert {tuple(each) for each in rows} == {
            ("condition", "actual", "threshold", "margin", "verdict", "missing", "basis")
        }
    assert UNKNOWN.rows()[0]["missing"] == "注册日期"
    assert UNKNOWN.rows()[0]["basis"] == "国科发火〔2016〕32号第十一条（一）"
    assert UNKNOWN.rows("en")[0]["verdict"] == "unknown"


def test_a_table_says_figure_threshold_margin_and_basis():
    known = CertificationApplication(
        enterprise_id="e1", applied_on="2022-06-01", registered_on="2015-03-01"
    )
    assessment = assess_high_tech(known, [], on="2022-06-01")
    (line,) = [each for each in assessment.table().splitlines() if "注册成立天数" in each]
    assert line.split() == [
        "注册成立天数", "2649", "365", "2284", "符合", "国科发火〔2016〕32号第十一条（一）",
    ]  # fmt: skip
    assert assessment._repr_html_() == assessment.html() == assessment.stated().html()


def test_a_share_has_its_margin_in_points():
    year = EnterpriseYear(enterprise_id="e1", year=2021, employees=100, st_staff=25)
    assessment = assess_high_tech(APPLICATION, [year], on="2022-06-01")
    (line,) = [each for each in assessment.table().splitlines() if "科技人员占" in each]
    assert line.split()[1:5] == ["25.00%", "10.00%", "15.00个百分点", "符合"]
    (line,) = [each for each in assessment.table("en").splitlines() if "S&T staff" in each]
    assert "15.00 percentage points" in line


def test_a_repr_is_one_short_line():
    assert repr(UNKNOWN) == "<Assessment of high_tech_2016 on 2022-06-01: unknown>"
    assert len(repr(UNKNOWN.stated())) <= 200


def test_nothing_is_said_of_confirmation_without_criteria():
    empty = Programme(name="empty", zh="空", en="Empty", criteria=())
    assert empty.assess(None, on="2026-05-01").text("en") == "Empty 2026-05-01: not applicable"


def test_some_rules_are_named_where_not_all_were_read():
    programme = UNKNOWN.programme
    first, *others = programme.criteria
    doubted = attrs.evolve(first, source=attrs.evolve(first.source, confirmation="S"))
    mixed = attrs.evolve(programme, criteria=(doubted, *others))
    assessment = mixed.assess(UNKNOWN.facts, on=UNKNOWN.on)
    assert assessment.text().endswith("依据待核实：注册成立天数（仅见二手资料）。")
    assert assessment.text("en").endswith(
        "To verify before use: Days since registration (seen only in a secondary source)."
    )


@pytest.mark.parametrize("name", ROUTES)
def test_the_direct_routes_have_words_in_both_languages(name):
    zh, en = fact_in_words(name, "zh"), fact_in_words(name, "en")
    assert not zh.isascii()
    assert en.isascii()
    assert "_" not in en
