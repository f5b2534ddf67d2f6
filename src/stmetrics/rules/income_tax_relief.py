"""What an enterprise, or a district, saves by the income tax reliefs of a year (税收优惠测算).

VAT is left to the caller's own `Parameter`, see `stmetrics.rules.income_tax`.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final, NamedTuple

import attrs

from stmetrics.exact.arithmetic import CONTEXT, exact_sum
from stmetrics.exact.numbers import one_of
from stmetrics.exact.rounding import percent, plain_text, round_half_up
from stmetrics.law.dated import Source
from stmetrics.periods import as_date
from stmetrics.records import _fields as f
from stmetrics.rules import income_tax_values as values
from stmetrics.rules.high_tech_lifecycle import TAX_RATE as HIGH_TECH_RATE
from stmetrics.rules.income_tax import HALF, split_transfer
from stmetrics.units.stored import Yuan

_ZERO: Final = Yuan(0)
_NOTHING: Final = Decimal(0)
_FEN: Final = 2


@attrs.frozen(kw_only=True, field_transformer=f.named)
class TaxYear:
    """What the reliefs of one enterprise for one year rest on (纳税年度).

    Attributes:
        enterprise_id: The enterprise's identifier.
        taxable_income_yuan: Taxable income before these reliefs; a loss has none.
        is_high_tech: Whether the reduced rate counts in the year.
        super_deduction_yuan: The extra deduction of R&D expenses, see `rd_super_deduction`.
        transfer_income_yuan: Technology-transfer income, part of taxable income.

    Raises:
        InvalidValueError: A negative amount.
        UnitError: Money without a unit.

    Example:
        >>> TaxYear(enterprise_id="e1", taxable_income="100万元", is_high_tech=True).is_high_tech
        True

    References:
        企业所得税法, Art. 4, 28 and 30; 企业所得税法实施条例, Art. 90 and 95, effective 2008-01-01.
    """

    enterprise_id: str = attrs.field(converter=f.text)
    taxable_income_yuan: Yuan = attrs.field(alias="taxable_income", converter=f.money)
    is_high_tech: bool = attrs.field(converter=f.flag)
    super_deduction_yuan: Yuan = attrs.field(
        default=_ZERO, alias="super_deduction", converter=f.money
    )
    transfer_income_yuan: Yuan = attrs.field(
        default=_ZERO, alias="transfer_income", converter=f.money
    )


@attrs.frozen(kw_only=True)
class ReliefItem:
    """One relief: how much it takes off taxable income, and the tax it saves (减免项目).

    Attributes:
        code: ``technology_transfer``, ``super_deduction`` or ``reduced_rate``.
        zh: Its Chinese title.
        en: Its English title.
        rate: The firm's own rate, at which it saves tax; where another comes in, the notes say so.
        source: Where the relief stands.
        deducted_yuan: What it takes off taxable income; nothing for the reduced rate.
        saved_yuan: The tax it saves.
        unused_yuan: What could not be used.
        reason_zh: Why not, in Chinese; empty where everything was used.
        reason_en: The same in English.
        note_zh: Which part is at another rate, in Chinese; empty where none is.
        note_en: The same in English.

    Example:
        >>> year = TaxYear(
        ...     enterprise_id="e1", taxable_income="100万元", is_high_tech=True,
        ...     super_deduction="120万元",
        ... )
        >>> item = estimate_relief(year, on="2022-12-31").items[1]
        >>> str(item.unused_yuan), item.reason_en
        ('200000', 'taxable income is used up; the rest becomes a loss to carry forward')
        >>> print(item.text("en"))
        Extra deduction of R&D expenses: 1000000.00元 off taxable income, tax saved 150000.00元 ...

    References:
        企业所得税法, Art. 28 and 30; 企业所得税法实施条例, Art. 90, effective 2008-01-01.
    """

    code: str
    zh: str
    en: str
    rate: Decimal
    source: Source
    deducted_yuan: Decimal
    saved_yuan: Decimal
    unused_yuan: Decimal = _NOTHING
    reason_zh: str = ""
    reason_en: str = ""
    note_zh: str = ""
    note_en: str = ""

    def text(self, lang: str = "zh") -> str:
        """Say it in one line, in ``"zh"`` or ``"en"``; money rounded half up to the fen."""
        zh = one_of(lang, "lang", ("zh", "en")) == "zh"
        deducted, saved, unused = (
            plain_text(round_half_up(each, _FEN))
            for each in (self.deducted_yuan, self.saved_yuan, self.unused_yuan)
        )
        at = percent(self.rate, 1)
        if zh:
            line = f"{self.zh}：减少应纳税所得额{deducted}元，按{at}节税{saved}元（{self.source}）"
            left = f"；未使用{unused}元：{self.reason_zh}" if self.unused_yuan else ""
            return f"{line}{left}{'；' if self.note_zh else ''}{self.note_zh}"
        line = (
            f"{self.en}: {deducted}元 off taxable income, tax saved {saved}元 at {at} "
            f"({self.source})"
        )
        left = f"; {unused}元 unused: {self.reason_en}" if self.unused_yuan else ""
        return f"{line}{left}{'; ' if self.note_en else ''}{self.note_en}"


@attrs.frozen(kw_only=True)
class ReliefEstimate:
    """The reliefs of one enterprise for one year, in the order they apply (税收优惠测算).

    Attributes:
        enterprise_id: The enterprise's identifier.
        items: The reliefs.

    Example:
        >>> year = TaxYear(enterprise_id="e1", taxable_income="100万元", is_high_tech=True)
        >>> estimate_relief(year, on="2022-12-31").total_yuan
        Decimal('100000')

    References:
        企业所得税法, Art. 4, effective 2008-01-01.
    """

    enterprise_id: str
    items: tuple[ReliefItem, ...]

    @property
    def total_yuan(self) -> Decimal:
        """The tax saved in all, in 元."""
        return exact_sum([item.saved_yuan for item in self.items])

    def text(self, lang: str = "zh") -> str:
        """One line for the whole, and one for each relief, in ``"zh"`` or ``"en"``."""
        title = "减免税额合计" if one_of(lang, "lang", ("zh", "en")) == "zh" else "Tax saved in all"
        total = plain_text(round_half_up(self.total_yuan, _FEN))
        head = f"{title}{'：' if lang == 'zh' else ': '}{total}元"
        return "\n".join([head, *(f"  {item.text(lang)}" for item in self.items)])


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
        企业所得税法, Art. 4 and 28; 企业所得税法实施条例, Art. 90, effective 2008-01-01. VAT: the list
        of the VAT Law, Art. 24, effective 2026-01-01, names no technology item; what 公告2026年第10号
        keeps exempt beyond patents and know-how, and until when, is unconfirmed.
    """
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
    saved: dict[str, list[Decimal]] = {}
    for year in years:
        for item in estimate_relief(year, on=on).items:
            saved.setdefault(item.code, []).append(item.saved_yuan)
    return {code: exact_sum(amounts) for code, amounts in saved.items()}


def _yuan(amount: Fraction) -> Decimal:
    return CONTEXT.divide(amount.numerator, amount.denominator)
