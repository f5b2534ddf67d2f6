"""R&D input of one performer in one period."""

from __future__ import annotations

from typing import ClassVar

import attrs

from stmetrics._repr import short_repr
from stmetrics.errors import InvalidValueError
from stmetrics.exact._arithmetic import exact_sum
from stmetrics.periods.period import Period
from stmetrics.records import _fields as f, _texts as t
from stmetrics.records._rd_parts import ACTIVITIES, SOURCES
from stmetrics.records.enums import ObservationStatus, Performer, RDBasis
from stmetrics.units._stored import PersonYears, Yuan


@attrs.frozen(kw_only=True, field_transformer=f.named)
class RDInput:
    """R&D input of a unit or a group of units (R&D投入).

    Money and labour are given with their unit under the plain name, stored exactly as
    ``…_yuan`` and ``…_fte`` (in 人年), and viewed as pint quantities under the plain name.

    Attributes:
        performer: Who performs it.
        period: The period, or SDMX text.
        expenditure_yuan: Intramural expenditure (R&D经费内部支出), or the expense of the basis.
        basis: Which R&D was counted; two bases never add up.
        status: Status of the figure.
        unit_id: Identifier of the reporting unit.
        group: The reporting group, such as 规上工业.
        basic_research_yuan: 基础研究.
        applied_research_yuan: 应用研究.
        experimental_development_yuan: 试验发展.
        enterprise_funds_yuan: 企业资金.
        government_funds_yuan: 政府资金.
        foreign_funds_yuan: 境外资金.
        other_funds_yuan: 其他资金.
        personnel_fte: R&D人员全时当量, in 人年.
        personnel_heads: R&D人员, heads.

    Raises:
        InvalidValueError: Parts by activity or by source above the expenditure; more full-time
            equivalents than heads; a negative amount.
        UnitError: Money or labour without a unit.

    Example:
        Accounting R&D expenses of Taixing's industry, 2022:

        >>> monthly = RDInput(
        ...     performer="business_enterprise",
        ...     period="2022",
        ...     expenditure="24.8亿元",
        ...     basis="accounting",
        ... )
        >>> monthly.expenditure_yuan, text(monthly.expenditure, "亿元", 1)
        (Decimal('2480000000'), '24.8亿元')

    References:
        OECD, Frascati Manual 2015, chapters 4 and 5.
    """

    performer: Performer = attrs.field(converter=Performer)
    period: Period = attrs.field(converter=f.period)
    expenditure_yuan: Yuan = attrs.field(alias="expenditure", converter=f.money)
    basis: RDBasis = attrs.field(default=RDBasis.STATISTICAL, converter=RDBasis)
    status: ObservationStatus = attrs.field(
        default=ObservationStatus.NORMAL, converter=ObservationStatus
    )
    unit_id: str | None = attrs.field(default=None, converter=t.optional_identifier)
    group: str | None = attrs.field(default=None, converter=t.optional_text)
    basic_research_yuan: Yuan | None = attrs.field(
        default=None, alias="basic_research", converter=f.optional_money
    )
    applied_research_yuan: Yuan | None = attrs.field(
        default=None, alias="applied_research", converter=f.optional_money
    )
    experimental_development_yuan: Yuan | None = attrs.field(
        default=None, alias="experimental_development", converter=f.optional_money
    )
    enterprise_funds_yuan: Yuan | None = attrs.field(
        default=None, alias="enterprise_funds", converter=f.optional_money
    )
    government_funds_yuan: Yuan | None = attrs.field(
        default=None, alias="government_funds", converter=f.optional_money
    )
    foreign_funds_yuan: Yuan | None = attrs.field(
        default=None, alias="foreign_funds", converter=f.optional_money
    )
    other_funds_yuan: Yuan | None = attrs.field(
        default=None, alias="other_funds", converter=f.optional_money
    )
    personnel_fte: PersonYears | None = attrs.field(
        default=None, alias="personnel", converter=f.optional_person_years
    )
    personnel_heads: int | None = attrs.field(default=None, converter=f.optional_count)

    expenditure: ClassVar[f.MoneyView] = f.MoneyView()
    basic_research: ClassVar[f.OptionalMoneyView] = f.OptionalMoneyView()
    applied_research: ClassVar[f.OptionalMoneyView] = f.OptionalMoneyView()
    experimental_development: ClassVar[f.OptionalMoneyView] = f.OptionalMoneyView()
    enterprise_funds: ClassVar[f.OptionalMoneyView] = f.OptionalMoneyView()
    government_funds: ClassVar[f.OptionalMoneyView] = f.OptionalMoneyView()
    foreign_funds: ClassVar[f.OptionalMoneyView] = f.OptionalMoneyView()
    other_funds: ClassVar[f.OptionalMoneyView] = f.OptionalMoneyView()
    personnel: ClassVar[f.OptionalLabourView] = f.OptionalLabourView()

    __repr__ = short_repr

    def __attrs_post_init__(self) -> None:
        self._require_parts_within("by activity", ACTIVITIES)
        self._require_parts_within("by source of funds", SOURCES)
        f.require_within(self, "personnel_fte", "personnel_heads")

    def _require_parts_within(self, split: str, names: tuple[str, ...]) -> None:
        given = [part for name in names if (part := getattr(self, name)) is not None]
        if given and (parts := exact_sum(given)) > self.expenditure_yuan:
            raise InvalidValueError(
                f"RDInput parts {split} of {parts} 元",
                f"exceed expenditure_yuan={self.expenditure_yuan}",
                "parts lie within their whole; check the figures and their units",
            )
