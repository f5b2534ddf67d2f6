"""A registered technology contract."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

import attrs

from stmetrics._repr import short_repr
from stmetrics.records import _fields as f, _texts as t
from stmetrics.records.enums import ContractKind
from stmetrics.units._stored import Yuan


@attrs.frozen(kw_only=True, field_transformer=f.named)
class TechContract:
    """A registered technology contract (技术合同).

    Attributes:
        id: The caller's identifier.
        kind: Kind of contract.
        registered_on: The day it was registered (认定登记日期).
        turnover_yuan: The total agreed amount (成交额), given as ``turnover``.
        seller_region: Where the seller is; None where unknown.
        buyer_region: Where the buyer is; None where unknown.
        technology_amount_yuan: The technical part of it (技术交易额), at most the turnover, given
            as ``technology_amount``.
        registration_no: Registration number (登记编号).

    Raises:
        InvalidValueError: A technology amount above the turnover, a negative amount, an empty
            region.
        UnitError: Money without a unit.

    Example:
        >>> made_up = TechContract(
        ...     id="c1",
        ...     kind="development",
        ...     registered_on="2022-05-01",
        ...     turnover="120万元",
        ...     seller_region="320404",
        ...     buyer_region="320411",
        ... )
        >>> made_up.turnover_yuan
        Decimal('1200000')

    References:
        Civil Code, Art. 843; 技术合同认定登记管理办法 (2026), text not seen.
    """

    id: str = attrs.field(converter=t.identifier)
    kind: ContractKind = attrs.field(converter=ContractKind)
    registered_on: date = attrs.field(converter=f.day)
    turnover_yuan: Yuan = attrs.field(alias="turnover", converter=f.money)
    seller_region: str | None = attrs.field(converter=t.optional_region)
    buyer_region: str | None = attrs.field(converter=t.optional_region)
    technology_amount_yuan: Yuan | None = attrs.field(
        default=None, alias="technology_amount", converter=f.optional_money
    )
    registration_no: str | None = attrs.field(default=None, converter=t.optional_identifier)

    turnover: ClassVar[f.MoneyView] = f.MoneyView()
    technology_amount: ClassVar[f.OptionalMoneyView] = f.OptionalMoneyView()

    __repr__ = short_repr

    def __attrs_post_init__(self) -> None:
        if self.technology_amount_yuan is not None:
            f.require_within(self, "technology_amount_yuan", "turnover_yuan")
