"""Legal values as the site shows them: named in both languages, in units that people read."""

from __future__ import annotations

import re
import sys
from decimal import Decimal
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "docs" / "_ext"))

from sitegen import law_pages, law_words
from stmetrics.rules import changes, parameter, parameters


def said(name: str, lang: str) -> list[str]:
    """The values of a parameter in words."""
    return [law_words.value(name, each, lang) for each in parameter(name).values]


def test_every_number_has_a_unit_and_only_parameters_have():
    named = {each.name for each in parameters()}
    numbers = {each.name for each in parameters() if type(each.values[0].value) in {int, Decimal}}
    assert set(law_words.UNITS["unit"]) | set(law_words.UNITS["by"]) <= named
    assert numbers <= set(law_words.UNITS["unit"])


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_parameter_stands_on_one_page(lang):
    text = "\n".join(law_pages.pages(lang).values())
    assert sorted(re.findall(r"^\(law-(\w+)\)=$", text, re.MULTILINE)) == sorted(
        each.name for each in parameters()
    )
    assert all(text.count(f"(law-{each.name})=") == 1 for each in parameters())


def test_shares_are_percents_and_money_has_few_zeros():
    assert said("income_tax_rate", "zh") == ["25%"]
    assert said("half_taxed_transfer_rate", "en") == ["12.5 %"]
    assert said("tech_sme_max_assets", "zh") == ["2亿元"]
    assert said("tech_sme_max_assets", "en") == ["200,000,000 yuan"]
    assert said("designated_size_industry", "zh")[-1] == "收入2000万元"


def test_bands_say_which_end_belongs_to_them():
    assert said("high_tech_rd_to_sales", "zh")[-1] == (
        "5000万元以下（含）：5%<br>5000万元（不含）至2亿元（含）：4%<br>2亿元以上（不含）：3%"
    )
    assert said("high_tech_rd_to_sales", "en")[-1].startswith("up to 50,000,000 yuan: 5 %<br>above")


def test_days_of_the_year_and_open_windows():
    assert said("high_tech_annual_report_due", "zh") == ["5月31日"]
    assert said("high_tech_annual_report_due", "en") == ["31 May"]
    assert said("tech_sme_window", "zh")[:3] == [
        "起始日未规定，至10月31日",
        "6月27日起，截止日未规定",
        "6月30日至9月30日",
    ]
    assert said("tech_sme_window", "en")[1] == "27 June to a day not laid down"


def test_a_document_is_named_with_its_number():
    sources = [parameter(name).values[0].source for name in ("high_tech_st_staff_share",
               "rd_deduction_other_share", "income_tax_rate")]  # fmt: skip
    assert [law_words.document(each, "zh") for each in sources] == [
        "《高新技术企业认定管理办法》国科发火〔2016〕32号第十一条（四）",
        "研发费用加计扣除，财税〔2015〕119号",
        "《企业所得税法》第四条",
    ]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_change_is_listed_under_its_day(lang):
    text = law_pages.pages(lang)["law/changes"]
    found = changes(since="1990-01-01", until="2040-01-01")
    assert re.findall(r"^## (.*)$", text, re.MULTILINE) == sorted(
        {str(each.on) for each in found}, reverse=True
    )
    assert text.count("(#law-") == len(found)
