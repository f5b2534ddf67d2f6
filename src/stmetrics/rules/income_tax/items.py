"""A tax year of an enterprise, and the reliefs of it, each explained (税收优惠测算)."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Final

import attrs

from stmetrics._repr import short_repr
from stmetrics.exact._arithmetic import exact_sum
from stmetrics.law.dated import Source
from stmetrics.records import _fields as f, _texts as t
from stmetrics.results import Result, ResultTable, checked_language
from stmetrics.rules.income_tax._wording import said_rate, said_source, said_yuan, still_open
from stmetrics.units._stored import Yuan

_ZERO: Final = Yuan(0)
_NOTHING: Final = Decimal(0)
_HEADINGS: Final = (
    ("减免项目", "减少应纳税所得额", "税率", "节税额", "未使用", "依据"),
    ("Relief", "Off taxable income", "Rate", "Tax saved", "Unused", "Basis"),
)


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

    enterprise_id: str = attrs.field(converter=t.identifier)
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
        Extra deduction of R&D expenses: 1 million yuan off taxable income, tax saved 150,000 ...

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
        """Say it in one line, in ``"zh"`` or ``"en"``."""
        zh = checked_language(lang) == "zh"
        deducted, saved = (said_yuan(each, lang) for each in (self.deducted_yuan, self.saved_yuan))
        at, cited = said_rate(self.rate), said_source(self.source, lang)
        if zh:
            off = f"减少应纳税所得额{deducted}，" if self.deducted_yuan else ""
            line = f"{self.zh}：{off}按{at}计，节税{saved}（{cited}）"
        else:
            off = f"{deducted} off taxable income, " if self.deducted_yuan else ""
            line = f"{self.en}: {off}tax saved {saved} at {at} ({cited})"
        return ("；" if zh else "; ").join([line, *self.besides(lang)])

    def besides(self, lang: str = "zh") -> list[str]:
        """What must be said besides: what could not be used and why, and other rates."""
        zh = checked_language(lang) == "zh"
        said = []
        if self.unused_yuan:
            unused = said_yuan(self.unused_yuan, lang)
            reason = self.reason_zh if zh else self.reason_en
            said.append(f"未使用{unused}：{reason}" if zh else f"{unused} unused: {reason}")
        note = self.note_zh if zh else self.note_en
        return [*said, note] if note else said


@attrs.frozen(kw_only=True)
class ReliefEstimate(Result):
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
        lines = [item.text(checked_language(lang)) for item in self.items]
        if self.missing:
            lines.append(still_open(self.missing, lang))
        return "\n  ".join([self._head(lang), *lines])

    def rows(self, lang: str = "zh") -> list[dict[str, Any]]:
        """One mapping for each relief: amounts in 元, rates as ratios, words in the language."""
        zh = checked_language(lang) == "zh"
        return [
            {
                "relief": item.zh if zh else item.en,
                "deducted_yuan": item.deducted_yuan,
                "rate": item.rate,
                "saved_yuan": item.saved_yuan,
                "unused_yuan": item.unused_yuan,
                "reason": item.reason_zh if zh else item.reason_en,
                "note": item.note_zh if zh else item.note_en,
                "basis": said_source(item.source, lang),
            }
            for item in self.items
        ]

    def _laid_out(self, lang: str) -> ResultTable:
        named = [(item.zh if lang == "zh" else item.en, item) for item in self.items]
        colon = "：" if lang == "zh" else ": "
        notes = [f"{name}{colon}{said}" for name, item in named for said in item.besides(lang)]
        if self.missing:
            notes.append(still_open(self.missing, lang))
        return ResultTable(
            header=_HEADINGS[lang != "zh"],
            rows=[(name, *_cells(item, lang)) for name, item in named],
            align="lrrrrl",
            title=self._head(lang),
            notes=notes,
        )

    def _head(self, lang: str) -> str:
        total = said_yuan(self.total_yuan, lang)
        return f"减免税额合计：{total}" if lang == "zh" else f"Tax saved in all: {total}"


def _cells(item: ReliefItem, lang: str) -> tuple[str, str, str, str, str]:
    """What a relief deducts, its rate, what it saves and leaves unused, and where it stands."""
    deducted, saved, unused = (
        said_yuan(each, lang) for each in (item.deducted_yuan, item.saved_yuan, item.unused_yuan)
    )
    return deducted, said_rate(item.rate), saved, unused, said_source(item.source, lang)
