"""Enterprise income tax reliefs of innovating enterprises (企业所得税优惠).

VAT is left to the caller's own `Parameter`: from 2026-01-01 the VAT Law's list of exemptions names
no technology item, and how far 公告2026年第10号 keeps development, consulting and services exempt,
and until when, is unconfirmed.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final

import attrs

from stmetrics.errors import InvalidValueError, quoted
from stmetrics.exact.arithmetic import CONTEXT, exact_sum, require_not_negative
from stmetrics.exact.numbers import Number, to_exact, whole_number
from stmetrics.law.dated import Confirmation, Dated, Parameter, Source
from stmetrics.periods import as_date
from stmetrics.records import _fields as f
from stmetrics.rules.high_tech_lifecycle import TAX_RATE as HIGH_TECH_RATE
from stmetrics.units.stored import Yuan

_TEXT, _SECONDARY = Confirmation.TEXT, Confirmation.SECONDARY
_UNCONFIRMED = Confirmation.UNCONFIRMED
_ZERO: Final = Yuan(0)


def _law(clause: str) -> Source:
    return Source(
        document="企业所得税法", clause=clause, effective="2008-01-01", confirmation=_TEXT
    )


def _regulations(clause: str, note: str = "") -> Source:
    return Source(
        document="企业所得税法实施条例",
        clause=clause,
        effective="2008-01-01",
        confirmation=_TEXT,
        note=note,
    )


STANDARD_RATE: Final = Parameter(
    "income_tax_rate",
    (Dated(Decimal("0.25"), "2008-01-01", None, _law("Art. 4")),),
    decides="the rate of enterprise income tax",
)
LOSS_YEARS: Final = Parameter(
    "loss_carry_forward_years",
    (Dated(5, "2008-01-01", None, _law("Art. 18")),),
    decides="years over which a loss is carried forward",
)
QUALIFIED_LOSS_YEARS: Final = Parameter(
    "qualified_loss_carry_forward_years",
    (
        Dated(
            10,
            "2018-01-01",
            None,
            Source(
                document="财税〔2018〕76号",
                effective="2018-01-01",
                confirmation=_SECONDARY,
                note="losses of the five years before the year of qualification included",
            ),
        ),
    ),
    decides="years over which a certified enterprise or technology SME carries a loss forward",
)
TRANSFER_EXEMPT_YUAN: Final = Parameter(
    "technology_transfer_exempt_yuan",
    (
        Dated(
            Decimal(5_000_000),
            "2008-01-01",
            None,
            _regulations("Art. 90", "per tax year; conditions of 财税〔2010〕111号 not modelled"),
        ),
    ),
    decides="technology-transfer income that is exempt; half of what is above is taxed",
)
HALF_TAXED_RATE: Final = Parameter(
    "half_taxed_transfer_rate",
    (
        Dated(
            Decimal("0.125"),
            "2008-01-01",
            None,
            Source(
                document="企业所得税法实施条例",
                clause="Art. 90",
                confirmation=_UNCONFIRMED,
                note="half of 25 % for certified enterprises too, not half of 15 %",
            ),
        ),
    ),
    decides="the rate at which technology-transfer income above the exempt part is taxed",
)
SHORTENED_LIFE_SHARE: Final = Parameter(
    "shortened_life_share",
    (Dated(Decimal("0.6"), "2008-01-01", None, _regulations("Art. 98")),),
    decides="the shortest life of equipment, as a share of the minimum life",
)
AT_ONCE_YUAN: Final = Parameter(
    "deducted_at_once_yuan",
    (
        Dated(
            Decimal(5_000_000),
            "2018-01-01",
            "2021-01-01",
            Source(document="财税〔2018〕54号", confirmation=_SECONDARY),
        ),
        Dated(
            Decimal(5_000_000),
            "2021-01-01",
            "2024-01-01",
            Source(document="公告2021年第6号", confirmation=_UNCONFIRMED),
        ),
        Dated(
            Decimal(5_000_000),
            "2024-01-01",
            "2028-01-01",
            Source(document="公告2023年第37号", confirmation=_SECONDARY),
        ),
    ),
    decides="the unit value up to which equipment, not buildings, is deducted at once",
)
_HALF: Final = Fraction(1, 2)


def loss_carry_forward_years(*, qualified: bool, on: date | str) -> int:
    """Years over which a loss is carried forward (亏损结转年限).

    Args:
        qualified: Whether the enterprise is certified or a listed technology SME in the year.
        on: Any day of the tax year.

    Returns:
        5, or 10 for the qualified from 2018.

    Raises:
        NoRuleInForceError: Before 2008.

    Example:
        >>> loss_carry_forward_years(qualified=True, on="2018-12-31")
        10
        >>> loss_carry_forward_years(qualified=True, on="2017-12-31")
        5

    References:
        企业所得税法, Art. 18; 财税〔2018〕76号.
    """
    day = as_date(on, "on")
    if qualified is not True and qualified is not False:
        raise InvalidValueError(f"qualified={quoted(qualified)}", "must be True or False")
    if qualified and day >= QUALIFIED_LOSS_YEARS.values[0].start:
        return QUALIFIED_LOSS_YEARS.on(day).value
    return LOSS_YEARS.on(day).value


def technology_transfer_reduction(income_yuan: Number, *, on: date | str) -> Decimal:
    """By how much technology-transfer income lowers taxable income (技术转让所得减免).

    All of it up to 5 million yuan in a year, half of what is above.

    Args:
        income_yuan: The year's technology-transfer income in 元, zero or more.
        on: Any day of the tax year.

    Returns:
        The reduction in 元, to 34 digits.

    Raises:
        InvalidValueError: Negative income.

    Example:
        >>> technology_transfer_reduction(8_000_000, on="2022-12-31")
        Decimal('6500000')

    References:
        企业所得税法实施条例, Art. 90.
    """
    exempt, above = _split_transfer(Fraction(to_exact(income_yuan, "income_yuan")), on)
    reduction = exempt + above * _HALF
    return CONTEXT.divide(reduction.numerator, reduction.denominator)


def _split_transfer(income: Fraction, on: date | str) -> tuple[Fraction, Fraction]:
    if income < 0:
        raise InvalidValueError("income_yuan", "must not be negative", "a loss has no relief")
    limit = Fraction(TRANSFER_EXEMPT_YUAN.on(on).value)
    return min(income, limit), max(income - limit, Fraction(0))


def yearly_depreciation(cost: Number, minimum_years: int, *, on: date | str) -> Decimal:
    """Yearly straight-line depreciation of R&D equipment over the shortened life (加速折旧).

    ``cost / (minimum life * 60 %)``.

    Args:
        cost: The cost, in any unit, above zero.
        minimum_years: The minimum life that the law gives.
        on: Any day of the year of purchase.

    Returns:
        The yearly amount in the cost's unit, to 34 digits.

    Raises:
        InvalidValueError: A cost or life of zero or less.

    Example:
        1,200 万元 over ten years, shortened to six:

        >>> yearly_depreciation(1200, 10, on="2022-12-31")
        Decimal('200')

    References:
        企业所得税法实施条例, Art. 98.
    """
    amount, years = Fraction(to_exact(cost, "cost")), whole_number(minimum_years, "minimum_years")
    if amount <= 0 or years < 1:
        raise InvalidValueError("cost or minimum_years", "must be above zero")
    yearly = amount / (years * Fraction(SHORTENED_LIFE_SHARE.on(on).value))
    return CONTEXT.divide(yearly.numerator, yearly.denominator)


def may_deduct_at_once(unit_value_yuan: Number, *, on: date | str) -> bool:
    """Whether equipment may be deducted at once (设备一次性税前扣除); buildings never are.

    Args:
        unit_value_yuan: Its unit value in 元.
        on: The day of purchase.

    Returns:
        True up to 5 million yuan, that included.

    Raises:
        NoRuleInForceError: Before 2018, or from 2028.

    Example:
        >>> may_deduct_at_once(5_000_000, on="2024-06-01")
        True

    References:
        财税〔2018〕54号; 公告2021年第6号; 公告2023年第37号.
    """
    value = to_exact(unit_value_yuan, "unit_value_yuan")
    require_not_negative(unit_value_yuan=value)
    return bool(value <= AT_ONCE_YUAN.on(on).value)


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
        deducted_yuan: What it takes off taxable income; nothing for the reduced rate.
        saved_yuan: The tax it saves.
        unused_yuan: What taxable income was too small for.

    Example:
        >>> year = TaxYear(enterprise_id="e1", taxable_income="100万元", is_high_tech=True)
        >>> estimate_relief(year, on="2022-12-31").items[-1].code
        'reduced_rate'
    """

    code: str
    zh: str
    en: str
    deducted_yuan: Decimal
    saved_yuan: Decimal
    unused_yuan: Decimal = Decimal(0)


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
    """

    enterprise_id: str
    items: tuple[ReliefItem, ...]

    @property
    def total_yuan(self) -> Decimal:
        """The tax saved in all, in 元."""
        return exact_sum([item.saved_yuan for item in self.items])


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
        Every relief with what it saves, in 元; what taxable income was too small for is stated.

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
        企业所得税法, Art. 4 and 28; 企业所得税法实施条例, Art. 90.
    """
    standard = Fraction(STANDARD_RATE.on(on).value)
    own = Fraction(HIGH_TECH_RATE.on(on).value) if year.is_high_tech else standard
    half_rate = Fraction(HALF_TAXED_RATE.on(on).value)
    income = Fraction(year.taxable_income_yuan)
    transfer = min(Fraction(year.transfer_income_yuan), income)
    exempt, above = _split_transfer(transfer, on)
    usual, half_taxed = income - transfer, above * _HALF
    extra = min(Fraction(year.super_deduction_yuan), usual + half_taxed)
    from_usual = min(extra, usual)
    return ReliefEstimate(
        enterprise_id=year.enterprise_id,
        items=(
            ReliefItem(
                code="technology_transfer",
                zh="技术转让所得减免",
                en="Technology-transfer income",
                deducted_yuan=_yuan(exempt + above * _HALF),
                saved_yuan=_yuan(exempt * own + above * (own - half_rate)),
                unused_yuan=_yuan(Fraction(year.transfer_income_yuan) - transfer),
            ),
            ReliefItem(
                code="super_deduction",
                zh="研发费用加计扣除",
                en="Extra deduction of R&D expenses",
                deducted_yuan=_yuan(extra),
                saved_yuan=_yuan(from_usual * own + (extra - from_usual) * standard),
                unused_yuan=_yuan(Fraction(year.super_deduction_yuan) - extra),
            ),
            ReliefItem(
                code="reduced_rate",
                zh="高新技术企业减按15%税率",
                en="Reduced rate of certified enterprises",
                deducted_yuan=Decimal(0),
                saved_yuan=_yuan(income * (standard - own)),
            ),
        ),
    )


def district_relief(years: Iterable[TaxYear], *, on: date | str) -> dict[str, Decimal]:
    """Estimate the reliefs of a district's enterprises for one tax year (全区税收优惠测算).

    Args:
        years: The enterprises' years.
        on: Any day of the tax year.

    Returns:
        The tax saved by each relief, in 元.

    Example:
        >>> year = TaxYear(enterprise_id="e1", taxable_income="100万元", is_high_tech=True)
        >>> district_relief([year, year], on="2022-12-31")["reduced_rate"]
        Decimal('200000')
    """
    saved: dict[str, list[Decimal]] = {}
    for year in years:
        for item in estimate_relief(year, on=on).items:
            saved.setdefault(item.code, []).append(item.saved_yuan)
    return {code: exact_sum(amounts) for code, amounts in saved.items()}


def _yuan(amount: Fraction) -> Decimal:
    return CONTEXT.divide(amount.numerator, amount.denominator)
