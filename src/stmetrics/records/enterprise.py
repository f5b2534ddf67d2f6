"""An enterprise, and one fiscal year of it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import ClassVar, Final

import attrs

from stmetrics._repr import short_repr
from stmetrics.errors import InvalidValueError, quoted
from stmetrics.records import _fields as f, _texts as t
from stmetrics.units._stored import Yuan

_CODE_CHARACTERS: Final = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_CODE_LENGTH: Final = 18


def _credit_code(value: str | None) -> str | None:
    if value is None:
        return None
    t.text(value)
    if len(value) != _CODE_LENGTH or any(each not in _CODE_CHARACTERS for each in value):
        raise InvalidValueError(
            quoted(value),
            "is not 18 digits and capital letters without I, O, S, V, Z",
            "copy it from the business licence",
        )
    *body, check = (_CODE_CHARACTERS.index(each) for each in value)
    weighted = sum(digit * 3**place for place, digit in enumerate(body))
    if check != -weighted % 31:
        raise InvalidValueError(
            quoted(value),
            f"has the check character {value[-1]}, not {_CODE_CHARACTERS[-weighted % 31]}",
            "a character is mistyped (GB 32100)",
        )
    return value


@attrs.frozen(kw_only=True, field_transformer=f.named)
class Enterprise:
    """An enterprise (企业).

    Attributes:
        id: The caller's identifier.
        name: Its registered name.
        region: Where it is: a GB/T 2260 code (320404) or any other identifier; None is unknown.
        registered_on: The day it was registered (注册成立日期); None is unknown.
        credit_code: Unified social credit code (统一社会信用代码), check character included.
        industry: Industry code or name.
        above_designated_size: Whether it is above designated size (规上); None is unknown.

    Raises:
        InvalidValueError: An empty text, or a credit code whose check character is wrong.

    Example:
        >>> made_up = Enterprise(
        ...     id="e1", name="某某科技有限公司", region="320404", registered_on="2015-03-01"
        ... )
        >>> made_up.registered_on
        datetime.date(2015, 3, 1)

    References:
        GB 32100-2015, unified social credit identifier; GB/T 2260, region codes.
    """

    id: str = attrs.field(converter=t.identifier)
    name: str = attrs.field(converter=t.text)
    region: str | None = attrs.field(default=None, converter=t.optional_region)
    registered_on: date | None = attrs.field(default=None, converter=f.optional_day)
    credit_code: str | None = attrs.field(default=None, converter=_credit_code)
    industry: str | None = attrs.field(default=None, converter=t.optional_text)
    above_designated_size: bool | None = attrs.field(default=None, converter=f.optional_flag)

    __repr__ = short_repr


@attrs.frozen(kw_only=True, field_transformer=f.named)
class EnterpriseYear:
    """One fiscal year of an enterprise (企业年度数据). What is not known is None, never 0.

    Money is given with its unit under the plain name, stored exactly in 元 as ``…_yuan``, and
    viewed as a pint quantity under the plain name.

    Attributes:
        enterprise_id: The enterprise's identifier.
        year: The fiscal year.
        sales_income_yuan: 销售收入, main and other business income.
        total_income_yuan: 收入总额.
        non_taxable_income_yuan: 不征税收入, part of the total.
        high_tech_income_yuan: 高新技术产品(服务)收入.
        rd_expenses_hte_yuan: R&D expenses by the certification rules.
        rd_expenses_hte_in_china_yuan: The part of them spent in China.
        rd_expenses_tax_yuan: R&D expenses by the super-deduction rules.
        costs_and_expenses_yuan: 成本费用支出总额.
        total_assets_yuan: 资产总额, at year-end.
        net_assets_yuan: 净资产, at year-end; may be negative.
        employees: 职工总数, the mean of the months as the law takes it.
        st_staff: 科技人员, the same.
        college_st_staff: 大专以上学历科技人员, which the rules of 2008 ask for.
        rd_staff: 研发人员, which the rules of 2008 ask for.
        has_rd_activity: Whether it performed R&D.
        has_rd_institution: Whether it has an R&D institution.

    Raises:
        InvalidValueError: A part above its whole, a negative amount.
        UnitError: Money without a unit.

    Example:
        >>> year = EnterpriseYear(
        ...     enterprise_id="e1", year=2022, sales_income="1.77亿元", rd_expenses_hte="885万元"
        ... )
        >>> year.sales_income_yuan, year.rd_expenses_hte_yuan
        (Decimal('177000000'), Decimal('8850000'))
    """

    enterprise_id: str = attrs.field(converter=t.identifier)
    year: int = attrs.field(converter=f.year)
    sales_income_yuan: Yuan | None = attrs.field(
        default=None, alias="sales_income", converter=f.optional_money
    )
    total_income_yuan: Yuan | None = attrs.field(
        default=None, alias="total_income", converter=f.optional_money
    )
    non_taxable_income_yuan: Yuan | None = attrs.field(
        default=None, alias="non_taxable_income", converter=f.optional_money
    )
    high_tech_income_yuan: Yuan | None = attrs.field(
        default=None, alias="high_tech_income", converter=f.optional_money
    )
    rd_expenses_hte_yuan: Yuan | None = attrs.field(
        default=None, alias="rd_expenses_hte", converter=f.optional_money
    )
    rd_expenses_hte_in_china_yuan: Yuan | None = attrs.field(
        default=None, alias="rd_expenses_hte_in_china", converter=f.optional_money
    )
    rd_expenses_tax_yuan: Yuan | None = attrs.field(
        default=None, alias="rd_expenses_tax", converter=f.optional_money
    )
    costs_and_expenses_yuan: Yuan | None = attrs.field(
        default=None, alias="costs_and_expenses", converter=f.optional_money
    )
    total_assets_yuan: Yuan | None = attrs.field(
        default=None, alias="total_assets", converter=f.optional_money
    )
    net_assets_yuan: Yuan | None = attrs.field(
        default=None, alias="net_assets", converter=f.optional_signed_money
    )
    employees: Decimal | None = attrs.field(default=None, converter=f.optional_mean)
    st_staff: Decimal | None = attrs.field(default=None, converter=f.optional_mean)
    college_st_staff: Decimal | None = attrs.field(default=None, converter=f.optional_mean)
    rd_staff: Decimal | None = attrs.field(default=None, converter=f.optional_mean)
    has_rd_activity: bool | None = attrs.field(default=None, converter=f.optional_flag)
    has_rd_institution: bool | None = attrs.field(default=None, converter=f.optional_flag)

    sales_income: ClassVar[f.OptionalMoneyView] = f.OptionalMoneyView()
    total_income: ClassVar[f.OptionalMoneyView] = f.OptionalMoneyView()
    non_taxable_income: ClassVar[f.OptionalMoneyView] = f.OptionalMoneyView()
    high_tech_income: ClassVar[f.OptionalMoneyView] = f.OptionalMoneyView()
    rd_expenses_hte: ClassVar[f.OptionalMoneyView] = f.OptionalMoneyView()
    rd_expenses_hte_in_china: ClassVar[f.OptionalMoneyView] = f.OptionalMoneyView()
    rd_expenses_tax: ClassVar[f.OptionalMoneyView] = f.OptionalMoneyView()
    costs_and_expenses: ClassVar[f.OptionalMoneyView] = f.OptionalMoneyView()
    total_assets: ClassVar[f.OptionalMoneyView] = f.OptionalMoneyView()
    net_assets: ClassVar[f.OptionalMoneyView] = f.OptionalMoneyView()

    __repr__ = short_repr

    def __attrs_post_init__(self) -> None:
        f.require_within(self, "non_taxable_income_yuan", "total_income_yuan")
        f.require_within(self, "high_tech_income_yuan", "total_income_yuan")
        f.require_within(self, "rd_expenses_hte_in_china_yuan", "rd_expenses_hte_yuan")
        f.require_within(self, "net_assets_yuan", "total_assets_yuan")
        for staff in ("st_staff", "college_st_staff", "rd_staff"):
            f.require_within(self, staff, "employees")
