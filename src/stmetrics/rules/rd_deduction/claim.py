"""What is claimed of R&D expenses for one tax year: projects, intangibles, what was entrusted."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Final

import attrs

from stmetrics._repr import short_repr
from stmetrics.errors import InvalidValueError
from stmetrics.exact._arithmetic import exact_sum
from stmetrics.records import _fields as f, _nested as nested, _texts as t
from stmetrics.rules.rd_deduction.parameters import BarredIndustry, DeductionClass
from stmetrics.units._stored import Yuan

_ZERO: Final = Yuan(0)
_YEAR: Final = 12
_QUARTER: Final = 3


@attrs.frozen(kw_only=True, field_transformer=f.named)
class DeductionProject:
    """R&D expenses of one project on the tax basis (研发项目辅助账). 0 by default.

    Failed projects count. Grants booked by the net method (净额法) are left out. The material of
    products that were sold stays in; the claim says it apart.

    Attributes:
        personnel_yuan: 人员人工费用.
        direct_input_yuan: 直接投入费用.
        depreciation_yuan: 折旧费用 of instruments and equipment; buildings do not count.
        amortisation_yuan: 无形资产摊销 of intangibles used for the R&D.
        design_yuan: 新产品设计费等.
        other_yuan: 其他相关费用, before the cap.

    Raises:
        InvalidValueError: A negative amount.
        UnitError: Money without a unit.

    Example:
        >>> DeductionProject(personnel="88万元", other="12万元").five_heads
        Decimal('880000')

    References:
        财税〔2015〕119号, effective 2016-01-01.
    """

    personnel_yuan: Yuan = attrs.field(default=_ZERO, alias="personnel", converter=f.money)
    direct_input_yuan: Yuan = attrs.field(default=_ZERO, alias="direct_input", converter=f.money)
    depreciation_yuan: Yuan = attrs.field(default=_ZERO, alias="depreciation", converter=f.money)
    amortisation_yuan: Yuan = attrs.field(default=_ZERO, alias="amortisation", converter=f.money)
    design_yuan: Yuan = attrs.field(default=_ZERO, alias="design", converter=f.money)
    other_yuan: Yuan = attrs.field(default=_ZERO, alias="other", converter=f.money)

    __repr__ = short_repr

    @property
    def five_heads(self) -> Decimal:
        """The heads but other expenses, in 元."""
        return exact_sum(
            [
                self.personnel_yuan,
                self.direct_input_yuan,
                self.depreciation_yuan,
                self.amortisation_yuan,
                self.design_yuan,
            ]
        )


@attrs.frozen(kw_only=True, field_transformer=f.named)
class DeductionIntangible:
    """R&D expenses that became an intangible and are amortised (形成无形资产的研发支出).

    Attributes:
        cost_yuan: Its cost.
        years: Years of amortisation, as a rule ten at the least.
        months: Months of the tax year for which it is amortised.

    Raises:
        InvalidValueError: A negative cost, months outside 1 to 12.
        UnitError: Money without a unit.

    Example:
        >>> DeductionIntangible(cost="100万元").years
        10

    References:
        企业所得税法实施条例, Art. 95, effective 2008-01-01; 财税〔2015〕119号.
    """

    cost_yuan: Yuan = attrs.field(alias="cost", converter=f.money)
    years: int = attrs.field(default=10, converter=f.count)
    months: int = attrs.field(default=_YEAR, converter=f.count)

    __repr__ = short_repr

    def __attrs_post_init__(self) -> None:
        _require_months(self, "months", least=1, most=_YEAR)


def _projects(value: nested.Nested[DeductionProject]) -> tuple[DeductionProject, ...]:
    return nested.all_of(DeductionProject, value)


def _intangibles(value: nested.Nested[DeductionIntangible]) -> tuple[DeductionIntangible, ...]:
    return nested.all_of(DeductionIntangible, value)


def _industry(value: BarredIndustry | str | None) -> BarredIndustry | None:
    return None if value is None else f.member(BarredIndustry, value, "industry")


def _require_months(record: object, name: str, *, least: int, most: int) -> None:
    months = getattr(record, name)
    if months is not None and not least <= months <= most:
        raise InvalidValueError(
            f"{type(record).__name__}.{name}={months}", f"must be {least} to {most}"
        )


@attrs.frozen(kw_only=True, field_transformer=f.named)
class DeductionClaim:
    """An enterprise's claim for one tax year (加计扣除申报). What is not known is None.

    Attributes:
        enterprise_id: The enterprise's identifier.
        deduction_class: Its kind.
        projects: Its projects whose expenses were expensed.
        capitalised_projects: Projects whose intangible was formed in the year (当年形成无形资产):
            from 2021 their costs count under the cap of other expenses, and nowhere else.
        intangibles: What became an intangible and is amortised in the year.
        entrusted_in_china_yuan: Entrusted to domestic parties, in full.
        entrusted_overseas_yuan: Entrusted to bodies abroad by a registered contract, in full;
            individuals abroad do not count and are left out.
        special_income_yuan: Income from scrap and trial products of the R&D (特殊收入), which
            lowers what was expensed and amortised, to zero at the least.
        basic_research_yuan: Paid to non-profit institutes, universities and government funds for
            basic research (基础研究支出), from 2022; it stands beside the base.
        sold_material_yuan: Material of R&D products that were sold in the year (销售研发活动直接
            形成产品对应的材料部分), taken off after the special income.
        carried_material_yuan: What of it earlier years could not take off.
        sound_accounts: Whether it is a resident enterprise with sound accounts, taxed as kept
            (查账征收), that can aggregate its R&D expenses.
        in_barred_industry: Whether its main business lies in barred industries; needed only where
            the income is not known.
        barred_industry: Which one, where it is known; says that its main business lies there.
        barred_income_yuan: Income of the barred industries together.
        manufacturing_income_yuan: Main income of manufacturing; where it is given, being a
            manufacturer is decided by it in 2021 and 2022, else the class is taken as stated.
        number_listed_on: The day on which a technology SME obtained its number (入库登记编号);
            where it is given, the class is decided by it in the years in which it has a rate of
            its own, 2017 and 2022, else the class is taken as stated.
        number_revoked: Whether that number was revoked for the year.
        total_income_yuan: 收入总额.
        untested_income_yuan: Non-taxable and investment income, left out of the industry test.
        fourth_quarter_yuan: The part of base and amortisation from October to December 2022.
        operating_months: Months of operation in the year.
        months_from_october: Those of them from October on; where it is None, operation is taken
            to last until December.

    Raises:
        InvalidValueError: A negative amount, months outside 1 to 12 or against each other, a
            barred industry of an enterprise that is in none.
        UnitError: Money without a unit.

    Example:
        >>> DeductionClaim(enterprise_id="e1", deduction_class="general").operating_months
        12

    References:
        财税〔2015〕119号 and 公告2015年第97号, effective 2016-01-01; 公告2022年第28号.
    """

    enterprise_id: str = attrs.field(converter=t.identifier)
    deduction_class: DeductionClass = attrs.field(converter=DeductionClass)
    projects: tuple[DeductionProject, ...] = attrs.field(default=(), converter=_projects)
    capitalised_projects: tuple[DeductionProject, ...] = attrs.field(
        default=(), converter=_projects
    )
    intangibles: tuple[DeductionIntangible, ...] = attrs.field(default=(), converter=_intangibles)
    entrusted_in_china_yuan: Yuan = attrs.field(
        default=_ZERO, alias="entrusted_in_china", converter=f.money
    )
    entrusted_overseas_yuan: Yuan = attrs.field(
        default=_ZERO, alias="entrusted_overseas", converter=f.money
    )
    special_income_yuan: Yuan = attrs.field(
        default=_ZERO, alias="special_income", converter=f.money
    )
    basic_research_yuan: Yuan = attrs.field(
        default=_ZERO, alias="basic_research", converter=f.money
    )
    sold_material_yuan: Yuan = attrs.field(default=_ZERO, alias="sold_material", converter=f.money)
    carried_material_yuan: Yuan = attrs.field(
        default=_ZERO, alias="carried_material", converter=f.money
    )
    sound_accounts: bool | None = attrs.field(default=None, converter=f.optional_flag)
    in_barred_industry: bool | None = attrs.field(default=None, converter=f.optional_flag)
    barred_industry: BarredIndustry | None = attrs.field(default=None, converter=_industry)
    barred_income_yuan: Yuan | None = attrs.field(
        default=None, alias="barred_income", converter=f.optional_money
    )
    manufacturing_income_yuan: Yuan | None = attrs.field(
        default=None, alias="manufacturing_income", converter=f.optional_money
    )
    total_income_yuan: Yuan | None = attrs.field(
        default=None, alias="total_income", converter=f.optional_money
    )
    untested_income_yuan: Yuan | None = attrs.field(
        default=None, alias="untested_income", converter=f.optional_money
    )
    fourth_quarter_yuan: Yuan | None = attrs.field(
        default=None, alias="fourth_quarter", converter=f.optional_money
    )
    number_listed_on: date | None = attrs.field(default=None, converter=f.optional_day)
    number_revoked: bool | None = attrs.field(default=None, converter=f.optional_flag)
    operating_months: int = attrs.field(default=_YEAR, converter=f.count)
    months_from_october: int | None = attrs.field(default=None, converter=f.optional_count)

    __repr__ = short_repr

    def __attrs_post_init__(self) -> None:
        _require_months(self, "operating_months", least=1, most=_YEAR)
        earlier = self.operating_months - (_YEAR - _QUARTER)
        _require_months(
            self,
            "months_from_october",
            least=max(0, earlier),
            most=min(_QUARTER, self.operating_months),
        )
        f.require_within(self, "manufacturing_income_yuan", "total_income_yuan")
        if self.barred_industry is not None and self.in_barred_industry is False:
            raise InvalidValueError(
                f"DeductionClaim.barred_industry={self.barred_industry.value!r}",
                "contradicts in_barred_industry=False",
                "give one of them",
            )
