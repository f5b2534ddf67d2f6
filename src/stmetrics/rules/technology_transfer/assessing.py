"""Whether a transfer of technology is relieved in income tax, and what a year's transfers bring.

How the income is then relieved (exempt up to a sum in a year, half taxed above it) stands in
`stmetrics.rules.income_tax.losses_and_transfers`.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Final

from stmetrics.errors import InvalidValueError, MissingFactError
from stmetrics.exact._arithmetic import exact_sum, subtract
from stmetrics.exact._given import all_given, require_kind
from stmetrics.law.assessments import Assessment, Programme
from stmetrics.law.criteria import Decided
from stmetrics.law.fact import Fact
from stmetrics.law.shortfalls import Shortfall
from stmetrics.law.verdicts import Verdict
from stmetrics.periods.days import as_date
from stmetrics.rules.technology_transfer import _conditions as conditions, _parameters as values
from stmetrics.rules.technology_transfer._conditions import Answer
from stmetrics.rules.technology_transfer._parameters import notice_of_2010
from stmetrics.rules.technology_transfer._remarks import remarks, subject, years
from stmetrics.rules.technology_transfer._wording import TRANSFER_FACTS
from stmetrics.rules.technology_transfer.facts import (
    TechnologyTransfer,
    TransferFacts,
    technology_transfer_income,
)
from stmetrics.units._stored import Yuan


def _income(facts: TransferFacts) -> Yuan | None:
    """The income, where it is known."""
    try:
        return technology_transfer_income(facts.transfer, on=facts.on)
    except InvalidValueError:
        return None


def _income_missing(facts: TransferFacts) -> tuple[str, ...]:
    return facts.transfer.unknown_of_income


def _shortfalls(facts: TransferFacts) -> tuple[Shortfall, ...]:
    """The years that a licence lacks."""
    verdict, years, least = conditions.licence_years(facts)
    if verdict is not Verdict.UNMET:
        return ()
    gap = Shortfall(
        code="licence_years",
        amount=subtract(Decimal(least), years),
        unit="年",
        zh="许可使用年限需延长",
        en="Years to add to the licence",
    )
    return (gap,)


PROGRAMME: Final = Programme[TransferFacts](
    name="technology_transfer_2008",
    zh="技术转让所得减免企业所得税",
    en="Income tax relief of a technology transfer",
    criteria=(
        Decided[TransferFacts](
            code="resident",
            zh="转让方为居民企业",
            en="The transferor is a resident enterprise",
            names=(TRANSFER_FACTS["is_resident"],),
            operands=Answer("is_resident"),
            source=values.RESIDENT,
        ),
        Decided[TransferFacts](
            code="technology",
            zh="属于技术转让的范围",
            en="A kind of technology that is named",
            names=(TRANSFER_FACTS["technology"],),
            operands=conditions.technology,
            source=notice_of_2010("Art. 1"),
            note="the text names others besides; which they are is for a person to look up",
        ),
        Decided[TransferFacts](
            code="form",
            zh="转让所有权或符合条件的许可使用权",
            en="Ownership, or a licence that counts",
            names=(TRANSFER_FACTS["form"],),
            operands=conditions.form,
            source=notice_of_2010("Art. 2"),
            note="non-exclusive licences from 2015-10-01 by 财税〔2015〕116号",
        ),
        Decided[TransferFacts](
            code="licence_years",
            unit="年",
            zh="许可使用年限",
            en="Years of the licence",
            operands=conditions.licence_years,
            missing=conditions.missing_of_years,
            source=notice_of_2010("Art. 2"),
        ),
        Decided[TransferFacts](
            code="own_technology",
            zh="非独占许可的技术为自有技术",
            en="A non-exclusive licence is of one's own technology",
            operands=conditions.own_technology,
            missing=conditions.missing_of_ownership,
            source=values.NON_EXCLUSIVE,
        ),
        Decided[TransferFacts](
            code="registered",
            zh="合同经省级以上认定登记",
            en="Contract registered at provincial level or above",
            names=(TRANSFER_FACTS["is_registered"],),
            operands=Answer("is_registered"),
            source=notice_of_2010("Art. 3"),
        ),
        Decided[TransferFacts](
            code="export",
            zh="不属于禁止或限制出口的技术",
            en="Technology not barred or restricted from export",
            names=(TRANSFER_FACTS["is_barred_export"],),
            operands=Answer("is_barred_export", wanted=False),
            source=notice_of_2010("Art. 4"),
        ),
        Decided[TransferFacts](
            code="parties",
            zh="双方不存在100%持股关系",
            en="No party holds 100 % of the other",
            names=(TRANSFER_FACTS["is_wholly_held"],),
            operands=Answer("is_wholly_held", wanted=False),
            source=notice_of_2010("Art. 5"),
        ),
    ),
    value=_income,
    value_is=Fact(
        "transfer_income",
        zh="技术转让所得，不是减免额",
        en="the income from the transfer, not what is relieved of it",
    ),
    value_if=Fact(
        "transfer_income_if_met",
        zh="技术转让所得；条件未全部符合，目前不能据此减免",
        en="the income from the transfer; not relieved unless every condition is met",
    ),
    value_missing=_income_missing,
    shortfalls=_shortfalls,
    subject=subject,
    years=years,
    remarks=remarks,
)
"""The conditions of 财税〔2010〕111号, with the non-exclusive licence of 财税〔2015〕116号."""


def assess_technology_transfer(
    transfer: TechnologyTransfer, *, on: date | str
) -> Assessment[TransferFacts]:
    """Assess whether the income from a technology transfer is relieved (技术转让所得减免).

    Every condition is needed: a resident enterprise, a kind of technology that is named, its
    ownership or a licence of five years and more (exclusive all over the world; from 2015-10-01
    also non-exclusive, of one's own technology), a contract registered at provincial level or
    above, technology that is not barred or restricted from export, and no party that holds 100 %
    of the other. Kinds that the text names only as others, and from 2015-10-01 licences that are
    neither exclusive all over the world nor non-exclusive, are for a person.

    Args:
        transfer: The transfer.
        on: Any day of the tax year in which the income arises.

    Returns:
        The assessment; its value is the income in 元, see `technology_transfer_income`, or None
        where that is not known. Its shortfall is the years that a licence lacks.

    Raises:
        InvalidValueError: No `TechnologyTransfer`.
        NoRuleInForceError: Before 2008.

    Example:
        A made-up licence, on either side of the notice of 2015:

        >>> made_up = TechnologyTransfer(
        ...     id="t1", technology="patent", form="non_exclusive_licence", licence_years=5,
        ...     owns_technology=True, is_resident=True, is_registered=True,
        ...     is_barred_export=False, is_wholly_held=False,
        ... )
        >>> [
        ...     assess_technology_transfer(made_up, on=day).verdict.name
        ...     for day in ("2015-09-30", "2015-10-01")
        ... ]
        ['UNMET', 'MET']
        >>> import attrs
        >>> shorter = attrs.evolve(made_up, licence_years=4)
        >>> assess_technology_transfer(shorter, on="2022-12-31").shortfalls[0].text("en")
        'Years to add to the licence: 1 year'

    References:
        财税〔2010〕111号, Art. 1 to 5, effective 2008-01-01; 财税〔2015〕116号 and
        公告2015年第82号, Art. 1, effective 2015-10-01. Whether the day of the contract or that of
        the income decides about a licence of before 2015-10-01, how indirect holdings count, and
        what else those texts ask for, was not kept when they were read.
    """
    require_kind(TechnologyTransfer, transfer=transfer)
    facts = TransferFacts(transfer, as_date(on, "on"))
    values.FORMS.on(facts.on)  # asked first: before 2008 there is no rule to fail
    return PROGRAMME.assess(facts, on=facts.on)


def qualifying_transfer_income(transfers: Iterable[TechnologyTransfer], *, on: date | str) -> Yuan:
    """Income of a year's technology transfers that is relieved, together (符合条件的技术转让所得).

    The sum of the income of those that meet every condition; what fails one adds nothing. It is
    what `technology_transfer_reduction` takes, since the exempt sum is for all of a year, and what
    `TaxYear` takes as transfer income.

    Args:
        transfers: All transfers of one enterprise in one tax year.
        on: Any day of the tax year.

    Returns:
        The income in 元, exact, as records store money; no unit need be added to it.

    Raises:
        MissingFactError: Whether one qualifies, or its income, is not known.
        InvalidValueError: One listed twice, or one that qualifies and has lost money: whether that
            comes off the others is not known.
        NoRuleInForceError: Before 2008.

    Example:
        Two made-up transfers of 4 and 3 million yuan share one exempt sum:

        >>> import attrs
        >>> first = TechnologyTransfer(
        ...     id="t1", technology="patent", form="ownership", is_resident=True,
        ...     is_registered=True, is_barred_export=False, is_wholly_held=False,
        ...     receipts="450万元", equipment="0元", consulting="0元", cost="50万元", taxes="0元",
        ... )
        >>> second = attrs.evolve(first, id="t2", receipts="350万元")
        >>> income = qualifying_transfer_income([first, second], on="2022-12-31")
        >>> income, technology_transfer_reduction(income, on="2022-12-31")
        (Decimal('7000000'), Decimal('6000000'))

    References:
        企业所得税法实施条例, Art. 90; 财税〔2010〕111号, Art. 1 to 5; 国税函〔2009〕212号, Art. 2,
        effective 2008-01-01.
    """
    given = all_given(TechnologyTransfer, transfers, "transfers")
    if len({each.id for each in given}) < len(given):
        raise InvalidValueError("transfers", "holds one twice", "give each once")
    return Yuan(exact_sum([_relieved(each, on) for each in given]))


def _relieved(transfer: TechnologyTransfer, on: date | str) -> Decimal:
    """The income of one transfer, nothing where it does not qualify."""
    assessment = assess_technology_transfer(transfer, on=on)
    if assessment.verdict is Verdict.UNMET:
        return Decimal(0)
    if assessment.verdict is not Verdict.MET:
        raise MissingFactError(
            f"transfer {transfer.id!r}",
            "may qualify or not",
            "assess_technology_transfer says what is missing, or is for a person to decide",
        )
    income = technology_transfer_income(transfer, on=on)
    if income < 0:
        raise InvalidValueError(
            f"transfer {transfer.id!r}",
            "has lost money",
            "whether that comes off the others is not known: sum them by hand",
        )
    return income
