"""Income tax reliefs: their edges by date and amount, a second writing, and their laws.

Every enterprise here is made up.
"""

from __future__ import annotations

import json
import re
from decimal import Decimal
from fractions import Fraction

import attrs
import pytest
from hypothesis import given, settings, strategies as st
from strategies import law, yuan

from stmetrics.errors import InvalidValueError, NoRuleInForceError, UnitError
from stmetrics.rules import (
    TaxYear,
    district_relief,
    estimate_relief,
    last_year_of_loss,
    loss_carry_forward_years,
    technology_transfer_reduction,
)

plain = settings(max_examples=200, deadline=None)
ON = "2023-12-31"
CODES = ["technology_transfer", "super_deduction", "reduced_rate"]


def tax_year(income, *, high_tech=False, extra=0, transfer=0):
    """A made-up year; amounts in 元."""
    return TaxYear(
        enterprise_id="e1",
        taxable_income=yuan(income),
        is_high_tech=high_tech,
        super_deduction=yuan(extra),
        transfer_income=yuan(transfer),
    )


def saved(*args, on=ON, **kwargs):
    """The tax that each relief saves, in the order they apply."""
    return [item.saved_yuan for item in estimate_relief(tax_year(*args, **kwargs), on=on).items]


# --- losses ---


@pytest.mark.parametrize(
    ("loss_year", "qualified_years", "years"),
    [
        (2012, [2018], 5),
        (2013, [2018], 10),
        (2017, [2018], 10),
        (2018, [2018], 5),
        (2014, [2020], 5),
        (2015, [2020], 10),
        (2019, [2020], 10),
        (2020, [2020], 5),
        (2020, [2020, 2021], 10),
        (2020, [2025], 10),
        (2020, [2026], 5),
        (2015, [2016, 2017], 5),
        (2016, [2017, 2018], 10),
        (2020, [], 5),
    ],
)
def test_losses_of_the_five_years_before_a_qualified_year_are_carried_ten(
    loss_year, qualified_years, years
):
    assert loss_carry_forward_years(loss_year, qualified_years=qualified_years) == years
    assert last_year_of_loss(loss_year, qualified_years=qualified_years) == loss_year + years


@law
@given(st.integers(2008, 2030), st.lists(st.integers(2008, 2035), max_size=4))
def test_ten_years_take_a_qualified_year_of_2018_or_later_within_the_five_after(loss, qualified):
    longer = any(loss + step in qualified and loss + step >= 2018 for step in range(1, 6))
    assert loss_carry_forward_years(loss, qualified_years=qualified) == (10 if longer else 5)


@pytest.mark.parametrize("strange", ["2020", 2020.5, None])
def test_years_that_cannot_be_are_refused_by_name(strange):
    with pytest.raises(InvalidValueError, match="loss_year"):
        loss_carry_forward_years(strange)
    with pytest.raises(InvalidValueError, match="qualified_years"):
        loss_carry_forward_years(2020, qualified_years=[strange])


def test_losses_before_2008_have_no_rule():
    with pytest.raises(NoRuleInForceError, match="loss_carry_forward_years on 2007-12-31"):
        last_year_of_loss(2007)
    with pytest.raises(NoRuleInForceError, match="loss_carry_forward_years on 2007-12-31"):
        last_year_of_loss(2007, qualified_years=[])


# --- technology transfer ---


@pytest.mark.parametrize(
    ("income", "reduction"),
    [
        (0, "0"),
        ("4999999.99", "4999999.99"),
        (5_000_000, "5000000"),
        ("5000000.02", "5000000.01"),
        (8_000_000, "6500000"),
        (5_000_000.5, "5000000.25"),
        (Fraction(16_000_000, 3), "5166666.666666666666666666666666667"),
    ],
)
def test_transfer_income_is_exempt_up_to_five_million_and_half_taxed_above(income, reduction):
    given_income = Decimal(income) if isinstance(income, str) else income
    assert technology_transfer_reduction(given_income, on=ON) == Decimal(reduction)


@pytest.mark.parametrize("wrong", [-1, Decimal("-0.01"), None, True, "one", float("nan")])
def test_a_transfer_income_that_is_no_amount_is_refused_by_name(wrong):
    with pytest.raises(InvalidValueError, match="income_yuan"):
        technology_transfer_reduction(wrong, on=ON)


# --- the reliefs of a year ---


@pytest.mark.parametrize(
    ("year", "each"),
    [
        ({"income": 10_000_000}, [0, 0, 0]),
        ({"income": 10_000_000, "high_tech": True}, [0, 0, 1_000_000]),
        ({"income": 10_000_000, "extra": 4_000_000}, [0, 1_000_000, 0]),
        ({"income": 10_000_000, "extra": 10_000_000}, [0, 2_500_000, 0]),
        ({"income": 10_000_000, "extra": 99_000_000}, [0, 2_500_000, 0]),
        ({"income": 10_000_000, "transfer": 5_000_000}, [1_250_000, 0, 0]),
        ({"income": 10_000_000, "transfer": 8_000_000}, [1_625_000, 0, 0]),
        ({"income": 3_000_000, "transfer": 8_000_000}, [750_000, 0, 0]),
        ({"income": 0, "transfer": 8_000_000, "extra": 1, "high_tech": True}, [0, 0, 0]),
    ],
)
def test_what_each_relief_saves(year, each):
    assert saved(year.pop("income"), **year) == each


def test_the_extra_deduction_saves_tax_at_the_firms_own_rate():
    facts = {"extra": 4_000_000}
    assert saved(10_000_000, high_tech=True, **facts)[1] == 600_000
    assert saved(10_000_000, high_tech=False, **facts)[1] == 1_000_000


@pytest.mark.parametrize(
    ("facts", "before", "after"),
    [
        ({"extra": 4_000_000}, 2_500_000, 900_000),
        ({"extra": 10_000_000}, 2_500_000, 0),
        ({"transfer": 5_000_000}, 2_500_000, 750_000),
        ({"transfer": 8_000_000}, 2_500_000, 675_000),
    ],
)
def test_all_reliefs_of_a_certified_enterprise_are_its_tax_without_less_its_tax_with_them(
    facts, before, after
):
    estimate = estimate_relief(tax_year(10_000_000, high_tech=True, **facts), on=ON)
    assert estimate.total_yuan == before - after


def test_reliefs_come_in_their_order_and_say_what_they_are():
    estimate = estimate_relief(tax_year(10_000_000, high_tech=True), on=ON)
    assert [item.code for item in estimate.items] == CODES
    assert estimate.enterprise_id == "e1"
    assert all(item.zh.strip() and item.en.strip() for item in estimate.items)
    assert estimate.total_yuan == sum(item.saved_yuan for item in estimate.items)
    assert json.loads(json.dumps(attrs.asdict(estimate), default=str))["enterprise_id"] == "e1"


@pytest.mark.parametrize(("high_tech", "rate"), [(True, "0.15"), (False, "0.25")])
def test_every_item_carries_the_firms_own_rate_and_its_source(high_tech, rate):
    items = estimate_relief(tax_year(10_000_000, high_tech=high_tech), on=ON).items
    assert [item.rate for item in items] == [Decimal(rate)] * 3
    assert [item.source.clause for item in items] == ["Art. 90", "Art. 30", "Art. 28"]
    assert [item.reason_zh + item.reason_en + item.note_en for item in items] == [""] * 3


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_text_says_rate_source_what_is_unused_and_why(lang):
    estimate = estimate_relief(
        tax_year(3_000_000, high_tech=True, transfer=4_000_000, extra=500_000), on=ON
    )
    head, transfer, extra, reduced, still_open = estimate.text(lang).splitlines()
    said = {
        "zh": (
            "75万元", "45万元", "100万元", "《企业所得税法实施条例》第九十条", "50万元", "30万元",
        ),
        "en": (
            "750,000 yuan", "450,000 yuan", "1 million yuan", "《企业所得税法实施条例》, Art. 90",
            "500,000 yuan", "300,000 yuan",
        ),
    }[lang]  # fmt: skip
    assert head.endswith(said[0])
    assert all(each in transfer for each in (*said[1:4], "15%"))
    assert said[4] in extra
    assert getattr(estimate.items[1], f"reason_{lang}") in extra
    assert getattr(estimate.items[0], f"reason_{lang}") in transfer
    assert said[5] in reduced
    assert getattr(estimate.items[2], lang) in reduced
    assert {"zh": "从业人数", "en": "employees"}[lang] in still_open


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_text_says_what_is_taxed_at_another_rate(lang):
    facts = {"high_tech": True, "transfer": 10_000_000, "extra": 2_000_000}
    transfer, extra, _ = estimate_relief(tax_year(10_000_000, **facts), on=ON).items
    assert "12.5%" in transfer.text(lang)
    assert "国税函〔2010〕157号" in transfer.text(lang)
    assert {"zh": "200万元", "en": "2 million yuan"}[lang] in getattr(extra, f"note_{lang}")
    assert "25%" in extra.text(lang)
    assert transfer.unused_yuan == 0
    assert transfer.reason_en == ""


def test_an_estimate_shows_itself_as_every_result_does():
    estimate = estimate_relief(
        tax_year(10_000_000, high_tech=True, transfer=6_000_000, extra=9_000_000), on=ON
    )
    assert str(estimate) == estimate.text("zh")
    assert not re.search(r"[A-Za-z]|\[", estimate.text("zh") + estimate.table("zh"))
    first, second, third = estimate.rows("en")
    assert first["relief"] == "Technology-transfer income"
    assert [each["saved_yuan"] for each in (first, second, third)] == [
        each.saved_yuan for each in estimate.items
    ]
    assert second["unused_yuan"] == 4_500_000
    assert second["reason"].startswith("taxable income is used up")
    assert first["note"].startswith("what is above the exempt part")
    table = estimate.table("zh").splitlines()
    assert table[0].split()[:4] == ["减免项目", "减少应纳税所得额", "税率", "节税额"]
    assert "研发费用加计扣除：未使用450万元：应纳税所得额已扣完；余额形成亏损结转" in table
    assert "减免税额合计" in estimate.markdown("zh")
    assert "Tax saved in all" in estimate.html("en")


def test_a_rule_that_was_not_read_in_the_text_says_so():
    small = {"employees": 40, "total_assets": "900万元", "in_restricted_industry": False}
    year = TaxYear(enterprise_id="e1", taxable_income="100万元", is_high_tech=True, **small)
    estimate = estimate_relief(year, on="2023-12-31")
    assert "小型微利企业本已按5%计税（公告2023年第12号，仅见二手资料）" in estimate.text("zh")
    assert "seen only in a secondary source" in estimate.text("en")
    assert "未知" not in estimate.table("zh")


def test_a_text_in_another_language_is_refused():
    estimate = estimate_relief(tax_year(1), on=ON)
    for record in (estimate, estimate.items[0]):
        with pytest.raises(InvalidValueError, match="lang"):
            record.text("de")


def test_what_taxable_income_was_too_small_for_is_stated():
    transfer, extra, _ = estimate_relief(
        tax_year(3_000_000, transfer=4_000_000, extra=500_000), on=ON
    ).items
    assert (transfer.deducted_yuan, transfer.unused_yuan) == (3_000_000, 1_000_000)
    assert (extra.deducted_yuan, extra.unused_yuan) == (0, 500_000)


def test_the_extra_deduction_reaches_the_taxed_half_of_transfer_income():
    transfer, extra, _ = estimate_relief(
        tax_year(10_000_000, transfer=10_000_000, extra=2_000_000), on=ON
    ).items
    assert transfer.deducted_yuan == 7_500_000
    assert (extra.deducted_yuan, extra.unused_yuan) == (2_000_000, 0)
    assert extra.saved_yuan == 500_000


# --- the second writing ---

fen = st.integers(0, 2 * 10**9)
made_years = st.fixed_dictionaries(
    {
        "income": fen,
        "transfer": st.just(0) | fen | st.sampled_from([5 * 10**8 - 1, 5 * 10**8, 5 * 10**8 + 1]),
        "extra": st.just(0) | fen,
        "high_tech": st.booleans(),
    }
)


def relief_of(year, on=ON):
    money = {name: Decimal(year[name]) / 100 for name in ("income", "transfer", "extra")}
    income = money.pop("income")
    return estimate_relief(tax_year(income, high_tech=year["high_tech"], **money), on=on)


def tax_before_and_after(year):
    """Tax at 25 % of everything, and with all reliefs, in fen.

    The taxed half of transfer income is taxed at 25 %; the extra deduction is taken from it only
    where other income does not suffice.
    """
    income = Fraction(year["income"])
    transfer = min(Fraction(year["transfer"]), income)
    half = max(transfer - 5 * 10**8, Fraction(0)) / 2
    other = income - transfer
    extra = Fraction(year["extra"])
    own = Fraction(15, 100) if year["high_tech"] else Fraction(25, 100)
    other_left = max(other - extra, Fraction(0))
    half_left = max(half - max(extra - other, Fraction(0)), Fraction(0))
    return income / 4, other_left * own + half_left / 4


@plain
@given(made_years)
def test_reliefs_save_what_the_second_writing_says(year):
    before, after = tax_before_and_after(year)
    assert Fraction(relief_of(year).total_yuan) * 100 == before - after


@plain
@given(made_years)
def test_reliefs_never_exceed_the_tax_due(year):
    estimate = relief_of(year)
    assert 0 <= Fraction(estimate.total_yuan) * 100 <= Fraction(year["income"], 4)
    assert all(item.saved_yuan >= 0 for item in estimate.items)


@plain
@given(made_years)
def test_items_never_deduct_more_than_taxable_income(year):
    items = relief_of(year).items
    transfer, extra, reduced = items
    assert all(item.deducted_yuan >= 0 and item.unused_yuan >= 0 for item in items)
    assert (transfer.deducted_yuan + extra.deducted_yuan) * 100 <= year["income"]
    assert reduced.deducted_yuan * 100 <= year["income"]
    assert (extra.deducted_yuan + extra.unused_yuan) * 100 == year["extra"]
    assert transfer.unused_yuan * 100 == max(0, year["transfer"] - year["income"])
    assert reduced.unused_yuan == 0


@law
@given(made_years, fen)
def test_more_extra_deduction_never_lowers_the_relief(year, more):
    richer = year | {"extra": year["extra"] + more}
    assert relief_of(richer).total_yuan >= relief_of(year).total_yuan


@law
@given(made_years, fen)
def test_more_income_never_lowers_the_relief(year, more):
    richer = year | {"income": year["income"] + more}
    assert relief_of(richer).total_yuan >= relief_of(year).total_yuan


@law
@given(made_years)
def test_a_certificate_never_raises_the_tax(year):
    plainly = relief_of(year | {"high_tech": False})
    assert relief_of(year | {"high_tech": True}).total_yuan >= plainly.total_yuan
    assert plainly.items[-1].saved_yuan == 0


# --- a district ---


@law
@given(st.lists(made_years, min_size=1, max_size=20))
def test_a_district_saves_what_its_enterprises_save(years):
    records = [
        tax_year(
            Decimal(year["income"]) / 100,
            high_tech=year["high_tech"],
            extra=Decimal(year["extra"]) / 100,
            transfer=Decimal(year["transfer"]) / 100,
        )
        for year in years
    ]
    by_relief = district_relief(iter(records), on=ON)
    assert list(by_relief) == CODES
    each = [relief_of(year).items for year in years]
    for place, code in enumerate(CODES):
        assert by_relief[code] == sum(items[place].saved_yuan for items in each)


# --- dates, records ---


@pytest.mark.parametrize(
    ("work", "parameter"),
    [
        (lambda: loss_carry_forward_years(2007), "loss_carry_forward"),
        (
            lambda: technology_transfer_reduction(1, on="2007-12-31"),
            "technology_transfer_exempt_yuan",
        ),
        (lambda: estimate_relief(tax_year(1), on="2007-12-31"), "income_tax_rate"),
        (lambda: district_relief([tax_year(1)], on="2007-12-31"), "income_tax_rate"),
    ],
)
def test_a_day_without_a_rule_names_the_parameter(work, parameter):
    with pytest.raises(NoRuleInForceError, match=parameter):
        work()


@pytest.mark.parametrize("answer", [None, 0, 1, "yes", 1.0])
def test_a_certificate_that_is_not_known_is_refused_by_name(answer):
    with pytest.raises(InvalidValueError, match=r"TaxYear\.is_high_tech"):
        TaxYear(enterprise_id="e1", taxable_income="1元", is_high_tech=answer)


@pytest.mark.parametrize("name", ["taxable_income", "super_deduction", "transfer_income"])
def test_wrong_amounts_are_refused_by_name(name):
    facts = {"enterprise_id": "e1", "taxable_income": "1元", "is_high_tech": False}
    with pytest.raises(InvalidValueError, match=rf"TaxYear\.{name}"):
        TaxYear(**facts | {name: "-1元"})
    with pytest.raises(UnitError, match=rf"TaxYear\.{name}"):
        TaxYear(**facts | {name: 100})


def test_records_are_frozen():
    year = tax_year(1)
    estimate = estimate_relief(year, on=ON)
    for record, field in (
        (year, "is_high_tech"),
        (estimate, "items"),
        (estimate.items[0], "saved_yuan"),
    ):
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(record, field, None)
        assert hash(record) == hash(attrs.evolve(record))
