"""What an enterprise, or a district, saves by the income tax reliefs of a year (税收优惠测算).

VAT is left to the caller's own `Parameter`, see `stmetrics.rules.income_tax.losses_and_transfers`.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final, NamedTuple

from stmetrics.exact._arithmetic import CONTEXT, exact_sum
from stmetrics.exact._given import all_given, require_kind
from stmetrics.exact.rounding import percent, plain_text, round_half_up
from stmetrics.periods.days import as_date
from stmetrics.rules.high_tech.lifecycle import TAX_RATE as HIGH_TECH_RATE
from stmetrics.rules.income_tax import _parameters as values
from stmetrics.rules.income_tax.items import ReliefEstimate, ReliefItem, TaxYear
from stmetrics.rules.income_tax.losses_and_transfers import HALF, split_transfer

_NOTHING: Final = Decimal(0)
_FEN: Final = 2


class _Income(NamedTuple):
    """Taxable income by how it is taxed, and the rates."""

    whole: Fraction
    usual: Fraction
    exempt: Fraction
    above: Fraction
    own: Fraction
    standard: Fraction


def _income(year: TaxYear, day: date) -> _Income:
    standard = Fraction(values.STANDARD_RATE.on(day).value)
    own = Fraction(HIGH_TECH_RATE.on(day).value) if year.is_high_tech else standard
    whole = Fraction(year.taxable_income_yuan)
    transfer = min(Fraction(year.transfer_income_yuan), whole)
    exempt, above = split_transfer(transfer, day)
    return _Income(whole, whole - transfer, exempt, above, own, standard)


def estimate_relief(year: TaxYear, *, on: date | str) -> ReliefEstimate:
    """Estimate the reliefs of one enterprise for one tax year (税收优惠测算).

    Technology-transfer income (first 5 million exempt, the rest half-taxed) comes first, then the
    extra deduction of R&D expenses, each up to the taxable income that is left and at the firm's
    own rate, 15 % for a certified one. The taxed half of transfer income is taxed at 25 % for
    everyone (unconfirmed), so what is deducted from that half saves 25 %. The reduced rate is
    counted on all taxable income, so that the items add up to the tax at 25 % less the tax due.
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

    References:
        企业所得税法, Art. 4 and 28; 企业所得税法实施条例, Art. 90, effective 2008-01-01.
        VAT is left out because Art. 24 of the VAT Law, effective 2026-01-01, lists no technology
        item, and what 公告2026年第10号 keeps exempt beyond patents and know-how, and until when, is
        unconfirmed.
    """
    require_kind(TaxYear, year=year)
    day = as_date(on, "on")
    income = _income(year, day)
    items = (_of_transfer(year, income, day), _of_deduction(year, income), _of_rate(income, day))
    return ReliefEstimate(enterprise_id=year.enterprise_id, items=items)


def _of_transfer(year: TaxYear, income: _Income, day: date) -> ReliefItem:
    half_rate = values.HALF_TAXED_RATE.on(day)
    rate = Fraction(half_rate.value)
    unused = Fraction(year.transfer_income_yuan) - (income.whole - income.usual)
    at_half = f"{percent(half_rate.value, 1)} ({half_rate.source})" if income.above else ""
    return ReliefItem(
        code="technology_transfer",
        zh="技术转让所得减免",
        en="Technology-transfer income",
        rate=_yuan(income.own),
        source=values.TRANSFER_EXEMPT_YUAN.on(day).source,
        deducted_yuan=_yuan(income.exempt + income.above * HALF),
        saved_yuan=_yuan(income.exempt * income.own + income.above * (income.own - rate)),
        unused_yuan=_yuan(unused),
        reason_zh="应纳税所得额小于技术转让所得" if unused else "",
        reason_en="taxable income is smaller than the transfer income" if unused else "",
        note_zh=f"超过免税额的部分按{at_half}计税" if at_half else "",
        note_en=f"what is above the exempt part is taxed at {at_half}" if at_half else "",
    )


def _of_deduction(year: TaxYear, income: _Income) -> ReliefItem:
    claimed = Fraction(year.super_deduction_yuan)
    extra = min(claimed, income.usual + income.above * HALF)
    from_usual = min(extra, income.usual)
    from_half, unused = extra - from_usual, claimed - extra
    part = f"{plain_text(round_half_up(from_half, _FEN))}元" if from_half else ""
    at = percent(income.standard, 1)
    return ReliefItem(
        code="super_deduction",
        zh="研发费用加计扣除",
        en="Extra deduction of R&D expenses",
        rate=_yuan(income.own),
        source=values.law("Art. 30"),
        deducted_yuan=_yuan(extra),
        saved_yuan=_yuan(from_usual * income.own + from_half * income.standard),
        unused_yuan=_yuan(unused),
        reason_zh="应纳税所得额已扣完；余额形成亏损结转" if unused else "",
        reason_en="taxable income is used up; the rest becomes a loss to carry forward"
        if unused
        else "",
        note_zh=f"其中{part}扣自技术转让所得的应税一半，按{at}计" if part else "",
        note_en=f"{part} of it comes off the taxed half of transfer income, at {at}"
        if part
        else "",
    )


def _of_rate(income: _Income, day: date) -> ReliefItem:
    return ReliefItem(
        code="reduced_rate",
        zh="高新技术企业减按15%税率",
        en="Reduced rate of certified enterprises",
        rate=_yuan(income.own),
        source=HIGH_TECH_RATE.on(day).source,
        deducted_yuan=_NOTHING,
        saved_yuan=_yuan(income.whole * (income.standard - income.own)),
    )


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
    return CONTEXT.divide(amount.numerator, amount.denominator)
