"""What an enterprise, or a district, saves by the income tax reliefs of a year (税收优惠测算).

VAT is left to the caller's own `Parameter`, see `stmetrics.rules.income_tax.losses_and_transfers`.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final, NamedTuple

from stmetrics.exact._arithmetic import as_decimal, exact_sum
from stmetrics.exact._given import all_given, require_kind
from stmetrics.periods.days import as_date
from stmetrics.rules.high_tech.lifecycle import TAX_RATE as HIGH_TECH_RATE
from stmetrics.rules.income_tax import _parameters as values
from stmetrics.rules.income_tax._small_low_profit import SmallLowProfit, small_low_profit
from stmetrics.rules.income_tax._transfer_income import HALF, split_transfer
from stmetrics.rules.income_tax._wording import said_rate, said_taxed, said_yuan
from stmetrics.rules.income_tax.items import ReliefEstimate, ReliefItem, TaxYear

_NOTHING: Final = Decimal(0)


class _Income(NamedTuple):
    """Taxable income by how it is taxed, and the rates that the firm pays as reliefs come off."""

    whole: Fraction
    usual: Fraction
    exempt: Fraction
    above: Fraction
    certified: Fraction
    standard: Fraction
    small: SmallLowProfit

    @property
    def half(self) -> Fraction:
        """The taxed half of transfer income above the exempt part."""
        return self.above * HALF

    def rate(self, taxable: Fraction, *, certified: bool = True) -> Fraction:
        """The rate on so much taxable income: that of small low-profit enterprises comes first."""
        if self.small.rate is not None and self.small.reaches(taxable):
            return self.small.rate
        return self.certified if certified else self.standard


def _income(year: TaxYear, day: date) -> _Income:
    standard = Fraction(values.STANDARD_RATE.on(day).value)
    certified = Fraction(HIGH_TECH_RATE.on(day).value) if year.is_high_tech else standard
    whole = Fraction(year.taxable_income_yuan)
    transfer = min(Fraction(year.transfer_income_yuan), whole)
    exempt, above = split_transfer(transfer, day)
    small = small_low_profit(year, day)
    return _Income(whole, whole - transfer, exempt, above, certified, standard, small)


def estimate_relief(year: TaxYear, *, on: date | str) -> ReliefEstimate:
    """Estimate the reliefs of one enterprise for one tax year (税收优惠测算).

    Technology-transfer income (first 5 million exempt, the rest half-taxed) comes first, then the
    extra deduction of R&D expenses, each up to the taxable income that is left and at the rate
    that the firm would really pay: 5 % for a small low-profit enterprise (小型微利企业) with what
    income is then left, also a certified one, else 15 % for a certified one and 25 % for others.
    Where a relief brings the income down to that of a small low-profit enterprise, it is credited
    with the lower rate on the rest. Where it is unknown whether the enterprise is one, it is not
    taken for one, and `missing` says what to find out. The taxed half of transfer income is taxed
    at 25 % for everyone, so what is deducted from that half saves 25 %. The reduced rate is
    counted on all taxable income, so that the items add up to the tax without them less the tax
    due.
    VAT relief is left to the caller's own `Parameter`.

    Args:
        year: The enterprise's year.
        on: Any day of the tax year.

    Returns:
        Every relief with what it saves, in 元 and to 34 digits, its rate, source and text; what
        could not be used is stated with the reason.

    Raises:
        NoRuleInForceError: Before 2008.

    Example:
        A made-up certified enterprise: 10 million of income, 4 million of extra deduction.

        >>> year = TaxYear(
        ...     enterprise_id="e1", taxable_income="1000万元", is_high_tech=True,
        ...     super_deduction="400万元",
        ... )
        >>> [str(item.saved_yuan) for item in estimate_relief(year, on="2023-12-31").items]
        ['0', '600000', '1000000']

        A made-up technology SME that pays 5 % anyhow saves 5 % of its extra deduction:

        >>> small = TaxYear(
        ...     enterprise_id="e2", taxable_income="200万元", is_high_tech=False,
        ...     super_deduction="100万元", employees=40, total_assets="900万元",
        ...     in_restricted_industry=False,
        ... )
        >>> estimate_relief(small, on="2023-12-31").total_yuan
        Decimal('50000')

    References:
        企业所得税法, Art. 4 and 28; 企业所得税法实施条例, Art. 90, effective 2008-01-01;
        公告2023年第12号, to 2027-12-31: taxable income of 3 million, 300 employees and total assets
        of 50 million at most; a quarter of the income at 20 %. From secondary sources.
        VAT is left out because Art. 24 of the VAT Law, effective 2026-01-01, lists no technology
        item, and what 公告2026年第10号 keeps exempt beyond patents and know-how, and until when, is
        unconfirmed.
    """
    require_kind(TaxYear, year=year)
    day = as_date(on, "on")
    income = _income(year, day)
    items = (_of_transfer(year, income, day), _of_deduction(year, income), _of_rate(income, day))
    left = income.usual + income.half - Fraction(items[1].deducted_yuan)
    missing = income.small.missing if income.small.reaches(left) else ()
    return ReliefEstimate(enterprise_id=year.enterprise_id, items=items, missing=missing)


def _of_transfer(year: TaxYear, income: _Income, day: date) -> ReliefItem:
    half_rate = values.HALF_TAXED_RATE.on(day)
    before, after = income.rate(income.whole), income.rate(income.usual + income.half)
    due = income.usual * after + income.above * Fraction(half_rate.value)
    unused = Fraction(year.transfer_income_yuan) - (income.whole - income.usual)
    at_zh, at_en = said_taxed(half_rate.value, half_rate.source)
    lower_zh, lower_en = _lower(income.small, before, after)
    return ReliefItem(
        code="technology_transfer",
        zh="技术转让所得减免",
        en="Technology-transfer income",
        rate=_yuan(before),
        source=values.TRANSFER_EXEMPT_YUAN.on(day).source,
        deducted_yuan=_yuan(income.exempt + income.half),
        saved_yuan=_yuan(income.whole * before - due),
        unused_yuan=_yuan(unused),
        reason_zh="应纳税所得额小于技术转让所得" if unused else "",
        reason_en="taxable income is smaller than the transfer income" if unused else "",
        note_zh=_joined("；", f"超过免税额的部分{at_zh}" if income.above else "", lower_zh),
        note_en=_joined(
            "; ",
            f"what is above the exempt part is taxed {at_en}" if income.above else "",
            lower_en,
        ),
    )


def _of_deduction(year: TaxYear, income: _Income) -> ReliefItem:
    claimed = Fraction(year.super_deduction_yuan)
    taxable = income.usual + income.half
    extra = min(claimed, taxable)
    from_usual = min(extra, income.usual)
    from_half, unused = extra - from_usual, claimed - extra
    before, after = income.rate(taxable), income.rate(taxable - extra)
    due = (income.usual - from_usual) * after - from_half * income.standard
    half, at = _yuan(from_half), said_rate(_yuan(income.standard))
    lower_zh, lower_en = _lower(income.small, before, after)
    return ReliefItem(
        code="super_deduction",
        zh="研发费用加计扣除",
        en="Extra deduction of R&D expenses",
        rate=_yuan(before),
        source=values.law("Art. 30"),
        deducted_yuan=_yuan(extra),
        saved_yuan=_yuan(income.usual * before - due),
        unused_yuan=_yuan(unused),
        reason_zh="应纳税所得额已扣完；余额形成亏损结转" if unused else "",
        reason_en="taxable income is used up; the rest becomes a loss to carry forward"
        if unused
        else "",
        note_zh=_joined(
            "；",
            f"其中{said_yuan(half, 'zh')}扣自技术转让所得的应税一半，按{at}计" if half else "",
            lower_zh,
        ),
        note_en=_joined(
            "; ",
            f"{said_yuan(half, 'en')} of it comes off the taxed half of transfer income, at {at}"
            if half
            else "",
            lower_en,
        ),
    )


def _of_rate(income: _Income, day: date) -> ReliefItem:
    own, without = income.rate(income.whole), income.rate(income.whole, certified=False)
    small = own == income.small.rate
    at_zh, at_en = said_taxed(_yuan(own), income.small.source)
    return ReliefItem(
        code="reduced_rate",
        zh="高新技术企业减按15%税率",
        en="Reduced rate of certified enterprises",
        rate=_yuan(own),
        source=HIGH_TECH_RATE.on(day).source,
        deducted_yuan=_NOTHING,
        saved_yuan=_yuan(income.whole * (without - own)),
        note_zh=f"小型微利企业本已{at_zh}" if small else "",
        note_en=f"a small low-profit enterprise is taxed {at_en} anyhow" if small else "",
    )


def _lower(small: SmallLowProfit, before: Fraction, after: Fraction) -> tuple[str, str]:
    """Say that a relief brings the firm to the rate of small low-profit enterprises."""
    if before == after:
        return "", ""
    at_zh, at_en = said_taxed(_yuan(after), small.source)
    return f"其余所得因此作为小型微利企业{at_zh}", f"what is left is thereby taxed {at_en}"


def _joined(mark: str, *notes: str) -> str:
    return mark.join(note for note in notes if note)


def district_relief(years: Iterable[TaxYear], *, on: date | str) -> dict[str, Decimal]:
    """Estimate the reliefs of a district's enterprises for one tax year (全区税收优惠测算).

    Args:
        years: The enterprises' years.
        on: Any day of the tax year.

    Returns:
        The tax saved by each relief, in 元.

    Raises:
        NoRuleInForceError: Before 2008.

    Example:
        >>> year = TaxYear(enterprise_id="e1", taxable_income="100万元", is_high_tech=True)
        >>> district_relief([year, year], on="2022-12-31")["reduced_rate"]
        Decimal('200000')

    References:
        企业所得税法, Art. 4 and 28; 企业所得税法实施条例, Art. 90, effective 2008-01-01.
    """
    years = all_given(TaxYear, years, "years")
    saved: dict[str, list[Decimal]] = {}
    for year in years:
        for item in estimate_relief(year, on=on).items:
            saved.setdefault(item.code, []).append(item.saved_yuan)
    return {code: exact_sum(amounts) for code, amounts in saved.items()}


def _yuan(amount: Fraction) -> Decimal:
    return as_decimal(amount)
