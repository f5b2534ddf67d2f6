"""How an assessment shows itself: facts, sources and confirmations in words."""

from __future__ import annotations

import inspect
import pickle
from decimal import Decimal

import attrs
import pytest

from stmetrics import CertificationApplication, EnterpriseYear, records, rules, serial
from stmetrics.errors import InvalidValueError, StmetricsError
from stmetrics.law import (
    AtLeast,
    Decided,
    Fact,
    Programme,
    Shortfall,
    Source,
    Verdict,
    facts_in_words,
    facts_of,
    ways_to_give,
)
from stmetrics.law._wording import citation
from stmetrics.records import IntellectualProperty
from stmetrics.rules import (
    DeductionClaim,
    DeductionProject,
    TechSMEFiling,
    assess_high_tech,
    rd_super_deduction,
    score_tech_sme,
)
from stmetrics.rules._year_facts import YEAR_FACTS
from stmetrics.rules.advanced_service._wording import SERVICE_FACTS
from stmetrics.rules.high_tech._wording import APPLICATION_FACTS
from stmetrics.rules.rd_deduction._wording import CLAIM_FACTS
from stmetrics.rules.tech_sme._wording import FILING_FACTS
from stmetrics.rules.technology_transfer._wording import TRANSFER_FACTS

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
    in_digits = clause.replace("三(七)", "3(7)")
    assert citation(source, "en") == f"虚构〔2016〕1号, {in_digits}".removesuffix(", ")


def test_a_document_without_a_number_is_cited_by_its_title():
    source = Source(document="虚构办法", clause="Art. 2", confirmation="K")
    assert citation(source, "zh") == "《虚构办法》第二条"
    assert citation(source, "en") == "《虚构办法》, Art. 2"


def test_facts_are_named_in_words_the_years_of_one_together():
    dated = YEAR_FACTS["net_assets"].of_year(2021)
    assert dated == "net_assets[2021]"
    assert facts_in_words([dated]) == "2021年净资产"
    assert facts_in_words([dated], "en") == "net assets of 2021"
    apart = [YEAR_FACTS["net_assets"].of_year(year) for year in (2019, 2021)]
    assert facts_in_words(apart) == "2019、2021年净资产"
    assert facts_in_words([*apart, "own"], "en") == "net assets of 2019 and 2021, own"
    assert facts_in_words([Fact("own_fact")]) == "own_fact"


def test_own_facts_are_named_for_people_and_say_how_they_are_given():
    staff = Fact("staff", zh="职工数", en="staff", give="Case(staff=…)")
    bare = Fact("sheet", zh="台账", en="the ledger", give="the ledger of the park")
    programme = Programme(
        name="own", zh="虚构计划", en="Made up",
        criteria=(
            Decided(
                code="staff", zh="规模", en="Size", names=(staff, bare, "plain"),
                source=Source(document="made up", confirmation="K"),
                operands=lambda _: (Verdict.UNKNOWN,),
            ),
        ),
    )  # fmt: skip
    stated = programme.assess({}, on="2026-05-01").stated()
    assert "（缺少：职工数、台账、plain）" in stated.text()
    assert "(not known: staff, the ledger, plain)" in stated.text("en")
    assert "To give what is missing: Case(staff=…), the ledger of the park" in stated.text("en")
    assert stated.rows()[0]["to_give"] == "Case(staff=…); the ledger of the park"
    for again in (
        pickle.loads(pickle.dumps(stated)),  # noqa: S301 - our own bytes
        serial.loads(serial.dumps(stated)),
    ):
        for lang in ("zh", "en"):
            assert again.text(lang) == stated.text(lang)


@pytest.mark.parametrize(
    "plain",
    ["staff", {"name": "staff"}, {"name": 1, "zh": "", "en": "", "give": "", "year": None}],
)
def test_what_is_no_fact_is_refused_where_json_is_read(plain):
    stated = serial.to_plain(UNKNOWN.stated())
    stated["criteria"][0]["missing"] = [plain]
    with pytest.raises(StmetricsError):
        serial.from_plain(stated)


def test_facts_are_text_with_names():
    for refused in (
        lambda: Fact(5),
        lambda: facts_of("Case", {"a": "ab"}),
        lambda: facts_of("Case", ["a"]),
        lambda: facts_in_words([1]),
    ):
        with pytest.raises(StmetricsError):
            refused()
    assert facts_of("Case", {"a": ("甲", "A")})["a"].give == "Case(a=…)"


def test_what_is_missing_is_given_constructor_by_constructor():
    ways = ways_to_give(UNKNOWN.missing)
    assert ways[0].startswith("CertificationApplication(registered_on=…, ip=…, field=…")
    assert "EnterpriseYear(year=2019, rd_expenses_hte=…, sales_income=…" in ways[2]
    assert UNKNOWN.rows()[0]["to_give"] == "CertificationApplication(registered_on=…)"


@pytest.mark.parametrize(
    ("sales", "said"),
    [
        ("2亿元", "实际2亿元，标准2亿元"),
        ("1.5亿元", "实际1.5亿元，标准2亿元"),
        ("300万元", "实际0.03亿元，标准2亿元"),
        ("20000.01万元", "实际2.000001亿元，标准2亿元"),
        ("200000000.0001元", "实际2.000000000001亿元，标准2亿元"),
    ],
)
def test_money_of_a_condition_is_printed_in_one_readable_unit(sales, said):
    year = EnterpriseYear(enterprise_id="e1", year=2021, sales_income=sales)
    stated = score_tech_sme(TechSMEFiling(enterprise_id="e1"), year, on="2022-06-01").stated()
    assert said in stated.text()
    assert "元" not in stated.table("en")


def test_money_of_a_condition_in_english_and_its_margin():
    year = EnterpriseYear(enterprise_id="e1", year=2021, sales_income="2.5亿元")
    assessed = score_tech_sme(TechSMEFiling(enterprise_id="e1"), year, on="2022-06-01")
    assert (
        "Sales income: not met (figure 250 million yuan, threshold 200 million yuan)"
        in assessed.text("en")
    )
    (line,) = [each for each in assessed.table().splitlines() if each.startswith("年销售收入 ")]
    assert line.split()[1:4] == ["2.5亿元", "2亿元", "-5000万元"]
    assert "Sales income above the limit: 50 million yuan" in assessed.text("en")


def test_a_value_in_money_is_said_so():
    claim = DeductionClaim(
        enterprise_id="e1", deduction_class="general",
        projects=[DeductionProject(personnel="88万元")],
    )  # fmt: skip
    assessed = rd_super_deduction(claim, on="2023-12-31")
    assert "结果：88万元" in assessed.text()
    assert "Value: 880,000 yuan" in assessed.text("en")


@pytest.mark.parametrize(
    ("amount", "unit", "zh", "en"),
    [
        ("1", "人", "1人", "1 person"),
        ("2", "人", "2人", "2 people"),
        ("1", "天", "1天", "1 day"),
        ("246", "天", "246天", "246 days"),
        ("3", "件", "3件", "3"),
        ("0.5", "分", "0.5分", "0.5 points"),
        ("7", "sites", "7sites", "7 sites"),
        ("0.01", "元", "0.01元", "0.01 yuan"),
        ("1", "元", "1元", "1 yuan"),
        ("9999.99", "元", "9999.99元", "9,999.99 yuan"),
        ("10000", "元", "1万元", "10,000 yuan"),
        ("99999999.99", "元", "9999.999999万元", "99.99999999 million yuan"),
        ("100000000", "元", "1亿元", "100 million yuan"),
        ("122850.00", "元", "12.285万元", "122,850 yuan"),
        ("2218250.00", "元", "221.825万元", "2.21825 million yuan"),
        ("250000000.01", "元", "2.5000000001亿元", "250.00000001 million yuan"),
    ],
)
def test_a_shortfall_says_its_unit_in_the_language(amount, unit, zh, en):
    gap = Shortfall(code="c", amount=Decimal(amount), unit=unit, zh="差", en="Gap")
    assert (gap.text(), gap.text("en")) == (f"差：{zh}", f"Gap: {en}")


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
            ("condition", "actual", "threshold", "margin", "verdict", "missing", "to_give", "basis")
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
    assert empty.assess(None, on="2026-05-01").text("en") == "Empty, 1 May 2026: not applicable"


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


@pytest.mark.parametrize(
    "fact",
    [
        *YEAR_FACTS.values(),
        *APPLICATION_FACTS.values(),
        *FILING_FACTS.values(),
        *CLAIM_FACTS.values(),
        *TRANSFER_FACTS.values(),
        *SERVICE_FACTS.values(),
    ],
)
def test_every_fact_of_the_law_has_words_in_both_languages(fact):
    assert not fact.zh.isascii()
    assert fact.en.isascii()
    assert "_" not in fact.en
    constructor, _, field = fact.give.removesuffix("=…)").partition("(")
    kind = getattr(records if hasattr(records, constructor) else rules, constructor)
    assert field == fact
    assert field in inspect.signature(kind).parameters


@pytest.mark.parametrize(
    ("amount", "said"),
    [(9, "9人"), (9.0, "9人"), (2.5, "2.5人"), (Decimal(9), "9人"), (Decimal("2.50"), "2.50人")],
)
def test_a_shortfall_takes_any_number_exactly(amount, said):
    gap = Shortfall(code="s", amount=amount, unit="人", zh="增人", en="add")
    assert type(gap.amount) is Decimal
    assert gap.amount == amount
    assert gap.text("zh") == f"增人：{said}"


@pytest.mark.parametrize("amount", [None, True, "9", (9, "人"), float("nan"), Decimal("nan")])
def test_a_shortfall_of_no_number_is_refused(amount):
    with pytest.raises(InvalidValueError, match=r"Shortfall\.amount"):
        Shortfall(code="s", amount=amount, unit="人", zh="增人", en="add")


SCORED = attrs.evolve(
    APPLICATION,
    registered_on="2015-03-01",
    ip=[IntellectualProperty(id="made up", kind="invention_patent")],
)


def figures_of(assessment, lang="zh"):
    return {each["condition"]: each for each in assessment.figures(lang)}


def test_figures_stand_each_as_one_number_beside_what_it_counts():
    year = EnterpriseYear(enterprise_id="e1", year=2021, employees=100, st_staff=25)
    assessment = assess_high_tech(SCORED, [year], on="2022-06-01")
    found = figures_of(assessment)
    score, age = found["创新能力评价"], found["注册成立天数"]
    assert (score["actual"], score["actual_low"], score["actual_high"]) == (None, 8, 100)
    assert (score["threshold"], score["threshold_excluded"], score["margin"]) == (70, True, None)
    assert (age["actual"], age["actual_low"], age["actual_high"]) == (2649, 2649, 2649)
    assert (age["margin"], age["threshold_excluded"], age["unit"]) == (2284, False, "天")
    staff = found["科技人员占职工总数比例"]
    assert (staff["actual"], staff["unit"]) == (Decimal("0.25"), "比率")
    assert [each["unit"] for each in assessment.figures("en")][0:4] == ["days", "", "", "ratio"]
    bare = found["属于国家重点支持的高新技术领域"]
    assert {bare[name] for name in ("actual", "actual_low", "threshold", "margin")} == {None}
    for row in found.values():
        assert not any(isinstance(each, tuple) for each in row.values())


def test_rows_leave_the_margin_of_a_range_out_as_the_table_does():
    assessment = assess_high_tech(SCORED, [], on="2022-06-01")
    rows = {each["condition"]: each for each in assessment.rows()}
    assert rows["创新能力评价"]["actual"] == (8, 100)
    assert rows["创新能力评价"]["margin"] is None
    assert rows["注册成立天数"]["margin"] == 2284


def test_figures_are_those_of_the_stated_assessment_and_of_its_json():
    assessment = assess_high_tech(SCORED, [], on="2022-06-01")
    assert assessment.figures() == assessment.stated().figures()
    back = serial.from_plain(serial.to_plain(assessment))
    assert back.figures("en") == assessment.figures("en")
    with pytest.raises(InvalidValueError, match="lang"):
        assessment.figures("fr")


@pytest.mark.parametrize(
    ("operands", "more", "zh", "en"),
    [
        (("5万元", "3万元"), {}, "元", "yuan"),
        ((None, "3万元"), {}, "元", "yuan"),
        (("0.3万人", "3000人"), {}, "人", "people"),
        (("3件/万人", "2件/万人"), {}, "件/万人", "per 10,000 people"),
        ((3, 2), {}, "", ""),
        ((3, 2), {"unit": "天"}, "天", "days"),
        ((3, 2), {"unit": "回合"}, "回合", ""),
        (("15%", "10%"), {}, "", ""),
    ],
)
def test_the_unit_is_that_of_the_operands_or_as_the_criterion_says(operands, more, zh, en):
    one = AtLeast(
        code="made_up", zh="虚构", en="Made up", operands=lambda _: operands,
        source=Source(document="made up", confirmation="K"), **more,
    )  # fmt: skip
    made = Programme(name="made_up", zh="虚构", en="Made up", criteria=(one,))
    assessment = made.assess({}, on="2026-05-01")
    assert [assessment.figures(lang)[0]["unit"] for lang in ("zh", "en")] == [zh, en]
