"""What the conditions on technology transfers read: one transfer, and the income from it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import ClassVar, NamedTuple

import attrs

from stmetrics._repr import short_repr
from stmetrics.errors import InvalidValueError, MissingFactError
from stmetrics.exact._arithmetic import exact_sum, subtract
from stmetrics.exact._given import require_kind
from stmetrics.law.fact import Fact
from stmetrics.periods.days import as_date
from stmetrics.records import _fields as f, _texts as t
from stmetrics.rules.technology_transfer import _parameters as values
from stmetrics.rules.technology_transfer._wording import TRANSFER_FACTS
from stmetrics.rules.technology_transfer.terms import TransferForm, TransferredTechnology
from stmetrics.units._stored import Yuan

_OFF = ("equipment_yuan", "consulting_yuan", "cost_yuan", "taxes_yuan")


def _technology(value: TransferredTechnology | str | None) -> TransferredTechnology | None:
    return None if value is None else f.member(TransferredTechnology, value, "technology")


def _form(value: TransferForm | str | None) -> TransferForm | None:
    return None if value is None else f.member(TransferForm, value, "form")


@attrs.frozen(kw_only=True, field_transformer=f.named)
class TechnologyTransfer:
    """One transfer of technology, and what it brought in during a tax year (技术转让).

    Attributes:
        id: The caller's identifier, such as the contract's.
        technology: What is transferred; None is unknown, as everywhere.
        form: By which right.
        licence_years: For how many years a licence is given, 5 and more; nothing for ownership.
        owns_technology: Whether a non-exclusive licence is of the enterprise's own technology.
        is_resident: Whether the enterprise that transfers is a resident one (居民企业).
        is_registered: Whether the contract is registered at provincial level or above.
        is_barred_export: Whether the technology is barred or restricted from export.
        is_wholly_held: Whether one party holds all (100 %) of the other.
        receipts_yuan: What the contract brought in during the year, all of it.
        equipment_yuan: The part of it for equipment and the like, which is no technology.
        consulting_yuan: The part of it for consulting that comes with the transfer.
        consulting_counts: Whether that consulting meets both conditions of 公告2013年第62号, whose
            wording the library does not have.
        cost_yuan: Cost of what counts as receipts.
        taxes_yuan: Taxes and fees on it.

    Raises:
        InvalidValueError: A negative amount, an empty identifier, parts above the receipts.
        UnitError: Money without a unit.

    Example:
        >>> made_up = TechnologyTransfer(id="t1", technology="专利技术", form="ownership")
        >>> made_up.technology.name, made_up.is_registered
        ('PATENT', None)

    References:
        财税〔2010〕111号, Art. 1 to 5, effective 2008-01-01; 国税函〔2009〕212号, Art. 2.
    """

    id: str = attrs.field(converter=t.identifier)
    technology: TransferredTechnology | None = attrs.field(default=None, converter=_technology)
    form: TransferForm | None = attrs.field(default=None, converter=_form)
    licence_years: Decimal | None = attrs.field(default=None, converter=f.optional_mean)
    owns_technology: bool | None = attrs.field(default=None, converter=f.optional_flag)
    is_resident: bool | None = attrs.field(default=None, converter=f.optional_flag)
    is_registered: bool | None = attrs.field(default=None, converter=f.optional_flag)
    is_barred_export: bool | None = attrs.field(default=None, converter=f.optional_flag)
    is_wholly_held: bool | None = attrs.field(default=None, converter=f.optional_flag)
    receipts_yuan: Yuan | None = attrs.field(
        default=None, alias="receipts", converter=f.optional_money
    )
    equipment_yuan: Yuan | None = attrs.field(
        default=None, alias="equipment", converter=f.optional_money
    )
    consulting_yuan: Yuan | None = attrs.field(
        default=None, alias="consulting", converter=f.optional_money
    )
    consulting_counts: bool | None = attrs.field(default=None, converter=f.optional_flag)
    cost_yuan: Yuan | None = attrs.field(default=None, alias="cost", converter=f.optional_money)
    taxes_yuan: Yuan | None = attrs.field(default=None, alias="taxes", converter=f.optional_money)

    receipts: ClassVar[f.OptionalMoneyView] = f.OptionalMoneyView()
    equipment: ClassVar[f.OptionalMoneyView] = f.OptionalMoneyView()
    consulting: ClassVar[f.OptionalMoneyView] = f.OptionalMoneyView()
    cost: ClassVar[f.OptionalMoneyView] = f.OptionalMoneyView()
    taxes: ClassVar[f.OptionalMoneyView] = f.OptionalMoneyView()

    __repr__ = short_repr
    _made_by = "of a contract give TechnologyTransfer(id=…, is_registered=True, receipts=…)"

    def __attrs_post_init__(self) -> None:
        parts = [each for each in (self.equipment_yuan, self.consulting_yuan) if each is not None]
        if self.receipts_yuan is not None and exact_sum(parts) > self.receipts_yuan:
            raise InvalidValueError(
                "equipment and consulting", "are more than the receipts", "they are parts of them"
            )

    @property
    def unknown_of_income(self) -> tuple[Fact, ...]:
        """What is not known of the income from it; nothing where the income can be told.

        Example:
            >>> made_up = TechnologyTransfer(id="t1", receipts="8万元", equipment="0元", cost="0元")
            >>> made_up.unknown_of_income
            ('consulting', 'taxes')
        """
        names = [name for name in ("receipts_yuan", *_OFF) if getattr(self, name) is None]
        if self.consulting_yuan and self.consulting_counts is None:
            names.append("consulting_counts")
        return tuple(TRANSFER_FACTS[name.removesuffix("_yuan")] for name in names)


class TransferFacts(NamedTuple):
    """What the conditions on a technology transfer read: the transfer, and the day.

    Example:
        >>> facts = assess_technology_transfer(TechnologyTransfer(id="t1"), on="2022-12-31").facts
        >>> facts.transfer.id, facts.on.isoformat()
        ('t1', '2022-12-31')

    References:
        财税〔2010〕111号, Art. 1 to 5, effective 2008-01-01.
    """

    transfer: TechnologyTransfer
    on: date


def technology_transfer_income(transfer: TechnologyTransfer, *, on: date | str) -> Yuan:
    """Income from one technology transfer in a tax year (技术转让所得).

    ``receipts - equipment - consulting - cost - taxes``, where consulting that counts stays in.

    Args:
        transfer: The transfer, its figures those of the year.
        on: Any day of the tax year.

    Returns:
        The income in 元, exact; negative where cost and taxes exceed what was taken in.

    Raises:
        MissingFactError: A figure is not known, or whether the consulting counts.
        NoRuleInForceError: Before 2008; with consulting, before 2013-11-01.

    Example:
        >>> made_up = TechnologyTransfer(
        ...     id="t1", receipts="800万元", equipment="100万元", consulting="0元", cost="150万元",
        ...     taxes="5万元",
        ... )
        >>> technology_transfer_income(made_up, on="2022-12-31")
        Decimal('5450000')

    References:
        国税函〔2009〕212号, Art. 2, effective 2008-01-01; 公告2013年第62号, effective 2013-11-01.
    """
    require_kind(TechnologyTransfer, transfer=transfer)
    day = as_date(on, "on")
    counts = {
        "equipment_yuan": values.EQUIPMENT_COUNTS.on(day).value,
        "consulting_yuan": _consulting_counts(transfer, day),
    }
    unknown = transfer.unknown_of_income
    if unknown:
        raise MissingFactError(
            f"technology_transfer_income of {transfer.id!r}",
            f"not known: {', '.join(unknown)}",
            'give "0元" where there is nothing',
        )
    off = exact_sum([getattr(transfer, name) for name in _OFF if not counts.get(name)])
    return Yuan(subtract(transfer.receipts_yuan, off))


def _consulting_counts(transfer: TechnologyTransfer, day: date) -> bool | None:
    """Whether the consulting counts; asked only where there is any."""
    if not transfer.consulting_yuan:
        return True
    return values.CONSULTING_COUNTS.on(day).value and transfer.consulting_counts
