"""What the library's assessments say beside the verdict: whose they are, and what to check."""

from __future__ import annotations

from decimal import Decimal

import attrs
import pytest

from stmetrics import CertificationApplication, EnterpriseYear, Verdict, round_half_up, serial
from stmetrics.errors import InvalidValueError, UnitError
from stmetrics.law.statements import UNREAD, UNSEEN
from stmetrics.records import ExpertScores, IntellectualProperty, TechContract
from stmetrics.rules import (
    AdvancedServiceYear,
    DeductionClaim,
    DeductionIntangible,
    DeductionProject,
    TaxYear,
    TechnologyTransfer,
    TechSMEFiling,
    assess_advanced_service,
    assess_high_tech,
    assess_technology_transfer,
    high_tech_facts,
    rd_super_deduction,
    score_tech_sme,
)
from stmetrics.units import Yuan

APPLICATION = CertificationApplication(
    enterprise_id="虚构甲公司", applied_on="2022-06-01", registered_on="2015-03-01",
    field="new_materials", incidents=(), ip_supports_products=True,
    ip=[IntellectualProperty(id="1", kind="invention_patent")],
)  # fmt: skip


def year_of(year, **figures):
    usual = {"sales_income": "4000万元", "total_income": "4000万元", "rd_expenses_hte": "200万元"}
    return EnterpriseYear(enterprise_id="虚构甲公司", year=year, **usual | figures)


YEARS = [year_of(year) for year in (2019, 2020, 2021)]
STAFFED = {
    "employees": 50, "st_staff": 10, "rd_expenses_hte_in_china": "200万元",
    "high_tech_income": "3000万元", "non_taxable_income": "0元",
}  # fmt: skip


def names(assessment):
    return [str(each) for each in assessment.remarks]


# --- certification ---


def test_a_certification_names_its_applicant_and_the_years_read():
    for on in ("2022-06-01", "2015-12-31"):
        made = assess_high_tech(APPLICATION, YEARS, on=on)
        assert (made.subject, made.years) == ("虚构甲公司", (2019, 2020, 2021))
        assert "（虚构甲公司，2019—2021年度）" in made.html()
        assert serial.loads(serial.dumps(made)).subject == "虚构甲公司"
    assert assess_high_tech(APPLICATION, YEARS[2:], on="2022-06-01").years == (2021,)


@pytest.mark.parametrize(
    ("on", "said"),
    [
        ("2022-06-01", None),
        ("2022-12-31", None),
        ("2022-05-31", "早于申请日"),
        ("2017-06-20", "早于申请日"),
        ("2023-01-01", "不在申请当年"),
    ],
)
def test_a_day_before_the_application_or_in_another_year_is_remarked_on(on, said):
    remarks = assess_high_tech(APPLICATION, YEARS, on=on).remarks
    assert [each.zh.endswith(said) for each in remarks] == ([] if said is None else [True])
    assert all("applied on 1 June 2022" in each.en for each in remarks)


def test_years_that_were_given_and_not_read_are_listed():
    young = attrs.evolve(APPLICATION, registered_on="2021-03-01")
    given = [*YEARS, year_of(2022), year_of(2018)]
    facts = high_tech_facts(young, given, on="2022-06-01")
    assert facts.unread == (2018, 2019, 2020, 2022)
    made = assess_high_tech(young, given, on="2022-06-01")
    assert names(made) == [UNREAD, UNREAD]
    title = made.text().splitlines()[0]
    assert title.endswith(
        "（虚构甲公司，2021年度，2018—2020年数据早于注册年度、未采用，2022年数据不在所看年度之内、未采用）"
    )
    assert "those of 2018 to 2020 not read: before the registration" in made.text("en")
    assert assess_high_tech(APPLICATION, YEARS, on="2022-06-01").facts.unread == ()


def test_an_incident_after_the_application_is_said_to_count_or_not():
    late = attrs.evolve(APPLICATION, incidents=("2022-05-01", "2022-08-01", "2023-01-01"))
    counts, not_counted = assess_high_tech(late, YEARS, on="2022-06-01").remarks
    assert "2022年8月1日" in counts.zh
    assert "属申请当年，计入" in counts.zh
    assert "2023年1月1日" in not_counted.zh
    assert "does not count" in not_counted.en


def test_sales_above_total_income_and_rd_above_sales_are_to_be_checked():
    odd = [*YEARS[:2], year_of(2021, total_income="3000万元", rd_expenses_hte="5000万元")]
    sales, rd = assess_high_tech(APPLICATION, odd, on="2022-06-01").remarks
    assert sales.zh == "2021年销售收入4000万元大于总收入3000万元，请核对数值、口径和单位"
    assert sales.en.startswith("sales of 2021 (40 million yuan) exceed total income (30 million")
    assert rd.zh.startswith("2021年研究开发费用5000万元大于销售收入4000万元")


# --- technology SMEs ---


def sme(year=2021, on="2022-06-01", **figures):
    usual = {"employees": 50, "st_staff": 5, "sales_income": "1000万元", "total_assets": "80万元"}
    figures = EnterpriseYear(enterprise_id="e1", year=year, **usual | figures)
    return score_tech_sme(TechSMEFiling(enterprise_id="e1"), figures, on=on)


def test_a_technology_sme_is_named_with_its_year_and_its_score():
    made = sme()
    assert (made.subject, made.years) == ("e1", (2021,))
    assert "（综合评价得分）" in made.text()


def test_rd_above_costs_or_sales_is_to_be_checked():
    made = sme(rd_expenses_tax="6000万元", costs_and_expenses="50万元")
    assert names(made) == [
        "rd_expenses_tax_above_costs_and_expenses", "rd_expenses_tax_above_sales_income",
    ]  # fmt: skip
    assert sme(rd_expenses_tax="60万元", costs_and_expenses="60万元").remarks == ()


def test_the_notice_of_2026_was_not_seen_and_is_said_so():
    assert names(sme(2024, "2025-12-31")) == []
    assert names(sme(2025, "2026-06-30")) == [UNSEEN]
    assert "注意：工企业函〔2026〕160号未见原文" in sme(2025, "2026-06-30").text()
    assert "均已核对原文。" not in sme(2025, "2026-06-30").text()


@pytest.mark.parametrize(
    ("sales", "zh", "en"),
    [
        ("1000元", "实际1000元，标准2亿元", "figure 1,000 yuan, threshold 200 million yuan"),
        ("0元", "实际0亿元，标准2亿元", "figure 0 million yuan"),
        ("100万元", "实际0.01亿元，标准2亿元", "figure 1 million yuan"),
    ],
)
def test_what_is_something_is_not_printed_as_nothing(sales, zh, en):
    assert zh in sme(sales_income=sales).text()
    assert en in sme(sales_income=sales).text("en")


# --- the extra deduction ---

CLAIM = DeductionClaim(
    enterprise_id="e1", deduction_class="general", sound_accounts=True, in_barred_industry=False,
    projects=[DeductionProject(personnel="88万元"), DeductionProject(design="1万元", other="1元")],
)  # fmt: skip


def deduct(on="2023-12-31", **changes):
    return rd_super_deduction(attrs.evolve(CLAIM, **changes), on=on)


def test_a_deduction_says_whether_its_sum_may_be_deducted():
    assert "（加计扣除额）" in deduct().text()
    for accounts in (False, None):
        made = deduct(sound_accounts=accounts)
        assert made.value == deduct().value
        for shown in (made.text(), made.html(), made.table()):
            assert "（若各项条件均符合可加计扣除的金额，目前不能据此扣除）" in shown
        assert "nothing may be deducted on it yet" in made.text("en")


def test_what_was_taken_as_zero_is_named():
    (said,) = deduct().remarks
    assert said.zh == "各项目未填或为0、按0计：直接投入费用、折旧费用、无形资产摊销"
    (nothing,) = deduct(projects=()).remarks
    assert "按0计" in nothing.zh
    assert deduct(projects=(), entrusted_in_china="1万元").remarks == ()
    assert deduct(projects=(), intangibles=[DeductionIntangible(cost="1万元")]).remarks == ()


@pytest.mark.parametrize(
    ("on", "changes", "unused"),
    [
        ("2023-12-31", {"fourth_quarter": "1万元", "months_from_october": 3}, 2),
        ("2022-12-31", {"fourth_quarter": "1万元", "months_from_october": 3}, 0),
        ("2023-12-31", {"number_listed_on": "2023-06-01"}, 1),
        ("2022-12-31", {"number_listed_on": "2022-06-01", "deduction_class": "tech_sme"}, 0),
        ("2023-12-31", {"manufacturing_income": "1万元"}, 1),
        ("2021-12-31", {"manufacturing_income": "1万元", "deduction_class": "manufacturing"}, 0),
    ],
)
def test_what_the_year_does_not_ask_for_is_said_to_be_unused(on, changes, unused):
    assert names(deduct(on, **changes)).count("not_asked_for") == unused


def test_a_rounded_sum_still_knows_that_it_is_money():
    rounded = round_half_up(deduct(projects=[DeductionProject(personnel="1.23456元")]).value, 2)
    assert (type(rounded), str(rounded)) == (Yuan, "1.23")
    taxed = TaxYear(
        enterprise_id="e1", taxable_income="9元", is_high_tech=True, super_deduction=rounded
    )
    assert taxed.super_deduction_yuan == rounded


# --- technology transfers and services ---

TRANSFER = TechnologyTransfer(
    id="t1", technology="patent", form="ownership", is_resident=True, is_registered=True,
    is_barred_export=False, is_wholly_held=False, receipts="800万元", equipment="0元",
    consulting="0元", cost="100万元", taxes="5万元",
)  # fmt: skip


def transfer(**changes):
    return assess_technology_transfer(attrs.evolve(TRANSFER, **changes), on="2022-12-31")


@pytest.mark.parametrize(
    ("changes", "missing"),
    [
        ({"taxes": None}, ("taxes",)),
        ({"equipment": None, "consulting": None}, ("equipment", "consulting")),
        ({"consulting": "1万元"}, ("consulting_counts",)),
        ({}, ()),
    ],
)
def test_what_the_income_lacks_is_missing(changes, missing):
    made = transfer(**changes)
    assert (made.verdict, made.missing, made.value is None) == (
        Verdict.MET, missing, bool(missing),
    )  # fmt: skip
    assert ("无法计算，缺少" in made.text()) is bool(missing)


def test_the_income_is_not_taken_for_the_relief():
    assert "结果：695万元（技术转让所得，不是减免额）" in transfer().text()
    assert "目前不能据此减免" in transfer(is_registered=False).text()


def test_what_ownership_does_not_ask_for_is_said_to_be_unused():
    assert names(transfer(licence_years=3, owns_technology=True)) == [
        "licence_years", "owns_technology",
    ]  # fmt: skip
    licence = transfer(form="non_exclusive_licence", licence_years=5, owns_technology=True)
    assert licence.remarks == ()


def test_a_contract_is_refused_with_what_to_make_of_it():
    contract = TechContract(
        id="c1", kind="transfer", registered_on="2022-05-01", turnover="8万元",
        seller_region=None, buyer_region=None,
    )  # fmt: skip
    with pytest.raises(InvalidValueError, match=r"of a contract give TechnologyTransfer\(id=…"):
        assess_technology_transfer(contract, on="2022-12-31")


def test_a_service_enterprise_is_named_with_its_year():
    made = assess_advanced_service(
        AdvancedServiceYear(enterprise_id="e1", year=2022), on="2023-01-01"
    )
    assert made.text().splitlines()[0].endswith("（e1，2022年度）")


# --- figures given as pairs ---


@pytest.mark.parametrize(
    ("pair", "kind", "said"),
    [
        (("5000", "万元"), InvalidValueError, "is a pair whose number is text"),
        ((5000, "万"), UnitError, "says 万 and not of what"),
    ],
)
def test_a_pair_that_is_none_says_what_to_write(pair, kind, said):
    with pytest.raises(kind, match=said):
        year_of(2021, sales_income=pair)


@pytest.mark.parametrize("above", ["0", "0.001", "1.5"])
def test_scores_above_what_the_facts_allow_are_remarked_on(above):
    most = assess_high_tech(APPLICATION, YEARS, on="2022-06-01").value[1]
    given = most + Decimal(above)
    scored = attrs.evolve(
        APPLICATION, expert_scores=ExpertScores(technical=[given - 20], financial=[20])
    )
    years = [attrs.evolve(each, **STAFFED) for each in YEARS]
    assessment = assess_high_tech(scored, years, on="2022-06-01")
    assert assessment.verdict is Verdict.MET
    assert names(assessment) == ([] if above == "0" else ["scores_above_the_most"])
    for remark in assessment.remarks:
        assert f"专家评分{given}分，高于按评分标准和所填数据至多可得的{most}分" in remark.zh
        assert f"gave {given} points, more than the {most} that" in remark.en
        assert remark.zh in assessment.text()


def test_scores_are_not_remarked_on_where_the_rights_refuse_or_before_2016():
    scored = attrs.evolve(
        APPLICATION, ip=(), expert_scores=ExpertScores(technical=[80], financial=[20])
    )
    assert names(assess_high_tech(scored, YEARS, on="2022-06-01")) == []
    assert names(assess_high_tech(scored, YEARS, on="2015-12-31")) == ["rules_of_another_day"]
