"""A tax year of an enterprise, and the reliefs of it, each explained (税收优惠测算)."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

import attrs

from stmetrics._repr import short_repr
from stmetrics.exact._arithmetic import exact_sum
from stmetrics.exact._numbers import one_of, plain_text
from stmetrics.exact.rounding import percent, round_half_up
from stmetrics.law.dated import Source
from stmetrics.records import _fields as f
from stmetrics.units._stored import Yuan

_ZERO: Final = Yuan(0)
_NOTHING: Final = Decimal(0)
_FEN: Final = 2
_UNKNOWN: Final = {
    "employees": ("从业人数", "employees"),
    "total_assets": ("资产总额", "total assets"),
    "in_restricted_industry": ("是否属限制或禁止行业", "whether its industry is restricted"),
    "small_low_profit_rate": ("该年度小型微利企业税率", "the year's rate of small enterprises"),
}


@attrs.frozen(kw_only=True, field_transformer=f.named)
class TaxYear:
    """What the reliefs of one enterprise for one year rest on (纳税年度).

    Attributes:
        enterprise_id: The enterprise's identifier.
        taxable_income_yuan: Taxable income before these reliefs; a loss has none.
        is_high_tech: Whether the reduced rate counts in the year.
        super_deduction_yuan: The extra deduction of R&D expenses, see `rd_super_deduction`.
        transfer_income_yuan: Technology-transfer income, part of taxable income.
        employees: 从业人数, those sent by labour agencies included; the mean of the quarters.
        total_assets_yuan: 资产总额, the mean of the quarters.
        in_restricted_industry: Whether its industry is one that the state restricts or forbids.

    The last three decide whether it is a small low-profit enterprise (小型微利企业), which pays
    less than a certified one; None is unknown, and the estimate then says so.

    Raises:
        InvalidValueError: A negative amount.
        UnitError: Money without a unit.

    Example:
        >>> TaxYear(enterprise_id="e1", taxable_income="100万元", is_high_tech=True).is_high_tech
        True

    References:
        企业所得税法, Art. 4, 28 and 30; 企业所得税法实施条例, Art. 90 and 95, effective 2008-01-01;
        公告2023年第12号, to 2027-12-31.
    """

    enterprise_id: str = attrs.field(converter=f.identifier)
    taxable_income_yuan: Yuan = attrs.field(alias="taxable_income", converter=f.money)
    is_high_tech: bool = attrs.field(converter=f.flag)
    super_deduction_yuan: Yuan = attrs.field(
        default=_ZERO, alias="super_deduction", converter=f.money
    )
    transfer_income_yuan: Yuan = attrs.field(
        default=_ZERO, alias="transfer_income", converter=f.money
    )
    employees: Decimal | None = attrs.field(default=None, converter=f.optional_mean)
    total_assets_yuan: Yuan | None = attrs.field(
        default=None, alias="total_assets", converter=f.optional_money
    )
    in_restricted_industry: bool | None = attrs.field(default=None, converter=f.optional_flag)

    __repr__ = short_repr


@attrs.frozen(kw_only=True)
class ReliefItem:
    """One relief: how much it takes off taxable income, and the tax it saves (减免项目).

    Attributes:
        code: ``technology_transfer``, ``super_deduction`` or ``reduced_rate``.
        zh: Its Chinese title.
        en: Its English title.
        rate: The rate that the firm would pay without this relief, at which it saves tax; where
            another comes in, the notes say so.
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

    __repr__ = short_repr

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
        missing: What is unknown and could make it a small low-profit enterprise (小型微利企业),
            which it is then not taken for; the savings may be smaller. Empty where it is decided.

    Example:
        >>> year = TaxYear(enterprise_id="e1", taxable_income="100万元", is_high_tech=True)
        >>> estimate = estimate_relief(year, on="2023-12-31")
        >>> estimate.total_yuan, estimate.missing
        (Decimal('100000'), ('employees', 'total_assets', 'in_restricted_industry'))

    References:
        企业所得税法, Art. 4, effective 2008-01-01; 公告2023年第12号, to 2027-12-31.
    """

    enterprise_id: str
    items: tuple[ReliefItem, ...]
    missing: tuple[str, ...] = ()

    __repr__ = short_repr

    @property
    def total_yuan(self) -> Decimal:
        """The tax saved in all, in 元."""
        return exact_sum([item.saved_yuan for item in self.items])

    def text(self, lang: str = "zh") -> str:
        """A line for the whole, one for each relief, and what is open, in ``"zh"`` or ``"en"``."""
        zh = one_of(lang, "lang", ("zh", "en")) == "zh"
        total = plain_text(round_half_up(self.total_yuan, _FEN))
        head = f"减免税额合计：{total}元" if zh else f"Tax saved in all: {total}元"
        lines = [head, *(f"  {item.text(lang)}" for item in self.items)]
        if self.missing:
            lines.append(_open(self.missing, zh=zh))
        return "\n".join(lines)


def _open(missing: tuple[str, ...], *, zh: bool) -> str:
    """Say that it was not taken for a small low-profit enterprise, and what is unknown of that."""
    names = [_UNKNOWN[name][0 if zh else 1] for name in missing]
    if zh:
        return f"  未按小型微利企业计，节税额可能偏大；未知：{'、'.join(names)}"
    return (
        "  not taken for a small low-profit enterprise, so that less may be saved; unknown: "
        + ", ".join(names)
    )
