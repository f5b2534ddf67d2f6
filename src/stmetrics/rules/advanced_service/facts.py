"""What the conditions on technology-advanced service enterprises read."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import ClassVar, NamedTuple

import attrs

from stmetrics._repr import short_repr
from stmetrics.records import _fields as f, _texts as t
from stmetrics.units._stored import Yuan


@attrs.frozen(kw_only=True, field_transformer=f.named)
class AdvancedServiceYear:
    """A year of a technology-advanced service enterprise (技术先进型服务企业). None is unknown.

    Attributes:
        enterprise_id: The enterprise's identifier.
        year: The year of the figures.
        employees: 职工总数.
        college_staff: Those of them with a college education or more (大专以上学历), of any work.
        total_income_yuan: 总收入.
        service_income_yuan: The part of it from technology-advanced services (技术先进型服务业务).
        offshore_income_yuan: The part of it from offshore outsourcing (离岸服务外包业务).
        meets_other_conditions: Whether it meets whatever else 财税〔2017〕79号 asks for, which the
            library does not have.

    Raises:
        InvalidValueError: A part above its whole, a negative amount.
        UnitError: Money without a unit.

    Example:
        >>> made_up = AdvancedServiceYear(
        ...     enterprise_id="e1", year=2022, employees=40, college_staff=20
        ... )
        >>> made_up.college_staff, made_up.total_income
        (Decimal('20'), None)

    References:
        财税〔2017〕79号, effective 2017-01-01.
    """

    enterprise_id: str = attrs.field(converter=t.identifier)
    year: int = attrs.field(converter=f.year)
    employees: Decimal | None = attrs.field(default=None, converter=f.optional_mean)
    college_staff: Decimal | None = attrs.field(default=None, converter=f.optional_mean)
    total_income_yuan: Yuan | None = attrs.field(
        default=None, alias="total_income", converter=f.optional_money
    )
    service_income_yuan: Yuan | None = attrs.field(
        default=None, alias="service_income", converter=f.optional_money
    )
    offshore_income_yuan: Yuan | None = attrs.field(
        default=None, alias="offshore_income", converter=f.optional_money
    )
    meets_other_conditions: bool | None = attrs.field(default=None, converter=f.optional_flag)

    total_income: ClassVar[f.OptionalMoneyView] = f.OptionalMoneyView()
    service_income: ClassVar[f.OptionalMoneyView] = f.OptionalMoneyView()
    offshore_income: ClassVar[f.OptionalMoneyView] = f.OptionalMoneyView()

    __repr__ = short_repr

    def __attrs_post_init__(self) -> None:
        f.require_within(self, "college_staff", "employees")
        f.require_within(self, "service_income_yuan", "total_income_yuan")
        f.require_within(self, "offshore_income_yuan", "total_income_yuan")


class AdvancedServiceFacts(NamedTuple):
    """What the conditions on an advanced service enterprise read: its year, and the day.

    Example:
        >>> made_up = AdvancedServiceYear(enterprise_id="e1", year=2022)
        >>> assess_advanced_service(made_up, on="2022-12-31").facts.year.enterprise_id
        'e1'

    References:
        财税〔2017〕79号, effective 2017-01-01.
    """

    year: AdvancedServiceYear
    on: date
