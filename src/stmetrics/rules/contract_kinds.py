"""Kinds of technology contracts by date (技术合同类别), for series that cross a change.

The measures of 2026 (技术合同认定登记管理办法, issued 2026-01-23, in force 2026-03-01 as secondary
sources say) replaced those of 2000 and 2001; their text was not seen: the kinds are those of the
Civil Code still, and the technology amount is as before, both unconfirmed from that day. Headline
statistics use turnover (成交额); tax relief goes with the technology amount (技术交易额), which
never exceeds it.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from stmetrics._closed_list import member_of
from stmetrics.errors import InvalidValueError
from stmetrics.exact._arithmetic import require_not_negative, subtract
from stmetrics.exact._numbers import to_decimal
from stmetrics.law.dated import Confirmation, Dated, Parameter, Source
from stmetrics.records.enums import ContractKind
from stmetrics.units._reading import number_in

if TYPE_CHECKING:
    from stmetrics.units._reading import Figure

_FOUR: Final = (
    ContractKind.DEVELOPMENT,
    ContractKind.TRANSFER,
    ContractKind.CONSULTING,
    ContractKind.SERVICE,
)


def _measures_of_2026(note: str) -> Source:
    return Source(
        document="技术合同认定登记管理办法, 认定登记规则",
        issued="2026-01-23",
        effective="2026-03-01",
        confirmation=Confirmation.SECONDARY,
        note=f"seven chapters, 29 articles and an annex, the final text not seen; {note}",
    )


_RULES_OF_2001: Final = Source(
    document="技术合同认定规则",
    number="国科发政字〔2001〕253号",
    clause="Art. 51",
    confirmation=Confirmation.SECONDARY,
    note="a reasonable quantity of what the deliverable itself costs directly is not taken off; "
    "before 18 July 2001 taken to be the same",
)
MEASURES: Final = Parameter(
    "technology_contract_measures",
    (
        Dated(
            "国科发政字〔2000〕063号 and 国科发政字〔2001〕253号",
            "2000-02-16",
            "2026-03-01",
            Source(
                document="技术合同认定登记管理办法, 技术合同认定规则",
                number="国科发政字〔2000〕063号, 国科发政字〔2001〕253号",
                effective="2000-02-16",
                confirmation=Confirmation.TEXT,
                note="253号 is of 18 July 2001",
            ),
        ),
        Dated(
            "技术合同认定登记管理办法 of 2026",
            "2026-03-01",
            None,
            _measures_of_2026(
                "of its changes only the replacement is known, and from the draft of December "
                "2024 that the registration body classifies and determines the technology amount"
            ),
        ),
    ),
    decides="which measures a technology contract is registered under",
)
GUIDE: Final = Parameter(
    "technology_contract_guide",
    (
        Dated(
            "技术合同认定登记工作指引",
            "2022-11-01",
            "2026-03-01",
            Source(
                document="技术合同认定登记工作指引",
                number="国科火字〔2022〕159号",
                effective="2022-11-01",
                confirmation=Confirmation.SECONDARY,
                note="its beginning was read: made under the Civil Code, the Torch Centre keeps "
                "the national system; issued in November 2022, the day not seen and taken to be "
                "the month's first; whether it outlasts the measures of 2026 is not known",
            ),
        ),
    ),
    decides="which guide bodies follow that register technology contracts",
)
NOT_TECHNOLOGY: Final = Parameter(
    "technology_contract_not_technology",
    (
        Dated(
            ("equipment", "instruments", "parts", "raw materials"),
            "2000-02-16",
            "2026-03-01",
            _RULES_OF_2001,
        ),
        Dated(
            ("equipment", "instruments", "parts", "raw materials"),
            "2026-03-01",
            None,
            _measures_of_2026("that the items stay the same is not known"),
        ),
    ),
    decides="what is taken off the turnover to give the technology amount",
)
KINDS: Final[Parameter[tuple[ContractKind, ...]]] = Parameter(
    "technology_contract_kinds",
    (
        Dated(
            _FOUR,
            "2000-02-16",
            "2021-01-01",
            Source(
                document="技术合同认定登记管理办法, 技术合同认定规则",
                number="国科发政字〔2000〕063号, 国科发政字〔2001〕253号",
                clause="Art. 2; Art. 43-48",
                effective="2000-02-16",
                confirmation=Confirmation.TEXT,
                note="training and intermediary services are kinds of service; a patent licence "
                "is a transfer (Contract Law, Art. 322 and 342)",
            ),
        ),
        Dated(
            tuple(ContractKind),
            "2021-01-01",
            "2026-03-01",
            Source(
                document="民法典",
                clause="Art. 843, 851, 862-863, 876, 878",
                effective="2021-01-01",
                confirmation=Confirmation.TEXT,
            ),
        ),
        Dated(
            tuple(ContractKind),
            "2026-03-01",
            None,
            _measures_of_2026(
                "the kinds of the Civil Code, which stands; whether registration tells more "
                "apart is not known"
            ),
        ),
    ),
    decides="which kinds of technology contract there are, and whether licences stand apart",
)


def contract_kinds_on(on: date | str) -> tuple[ContractKind, ...]:
    """The kinds of technology contract on a day (技术合同类别).

    Args:
        on: The day of registration.

    Returns:
        Four kinds until 2020, five since 2021; from 2026-03-01 unconfirmed, see
        `registration_measures`.

    Raises:
        NoRuleInForceError: Before 2000-02-16.

    Example:
        >>> len(contract_kinds_on("2020-12-31")), len(contract_kinds_on("2021-01-01"))
        (4, 5)

    References:
        民法典, Art. 843, effective 2021-01-01.
    """
    return KINDS.on(on).value


def kind_in_series(kind: ContractKind | str, *, since: date | str) -> ContractKind:
    """The kind that a contract counts under in a series that begins on a day (可比类别).

    A series from before 2021 has no licences: they count as transfers throughout it.

    Args:
        kind: The contract's own kind.
        since: The first day of the series.

    Returns:
        The kind itself, or TRANSFER for a licence in a series from before 2021.

    Raises:
        InvalidValueError: What is no kind.
        NoRuleInForceError: Before 2000-02-16.

    Example:
        >>> kind_in_series(ContractKind.LICENCE, since="2019-01-01").name
        'TRANSFER'

    References:
        民法典, Art. 862-863, effective 2021-01-01; that licences sat inside transfers is
        unconfirmed.
    """
    wanted = member_of(ContractKind, kind, "kind")
    return wanted if wanted in contract_kinds_on(since) else ContractKind.TRANSFER


def registration_measures(on: date | str) -> Dated[str]:
    """The measures under which technology contracts are registered on a day (认定登记办法).

    Args:
        on: The day of registration.

    Returns:
        Their name with dates, source, and what is not known of them.

    Raises:
        NoRuleInForceError: Before 2000-02-16.

    Example:
        >>> registration_measures("2026-03-01").value
        '技术合同认定登记管理办法 of 2026'

    References:
        国科发政字〔2000〕063号 and 国科发政字〔2001〕253号; 技术合同认定登记管理办法,
        issued 2026-01-23, effective 2026-03-01, not seen.
    """
    return MEASURES.on(on)


def registration_guide(on: date | str) -> Dated[str]:
    """The Torch Centre's guide to registering technology contracts (技术合同认定登记工作指引).

    Beside the measures, see `registration_measures`; it replaced none of them.

    Args:
        on: The day of registration.

    Returns:
        Its name with dates, source, and what is not known of it.

    Raises:
        NoRuleInForceError: Before November 2022, or from 2026-03-01, when it is not known to stand.

    Example:
        >>> registration_guide("2022-11-30").source.number
        '国科火字〔2022〕159号'

    References:
        国科火字〔2022〕159号, of November 2022, its beginning read.
    """
    return GUIDE.on(on)


def contract_technology_amount(
    turnover_yuan: Figure, not_technology_yuan: Figure, *, on: date | str
) -> Decimal:
    """The technology amount of a contract (技术交易额): turnover less what is no technology.

    ``turnover - (equipment + instruments + parts + raw materials)``. A reasonable quantity of
    what the deliverable itself costs directly is not taken off: leave it out.

    Args:
        turnover_yuan: 合同成交额, zero or more; a plain number is in 元.
        not_technology_yuan: What is no technology, zero or more; a plain number is in 元.
        on: The day of registration.

    Returns:
        The amount in 元, exact, at most the turnover. From 2026-03-01 unconfirmed.

    Raises:
        InvalidValueError: A negative amount, or more than the turnover.
        NoRuleInForceError: Before 2000-02-16.

    Example:
        >>> contract_technology_amount(1_000_000, 300_000, on="2022-12-31")
        Decimal('700000')

    References:
        国科发政字〔2001〕253号, Art. 51, from secondary sources; the measures of 2026 were not
        seen.
    """
    NOT_TECHNOLOGY.on(on)
    turnover, others = (
        to_decimal(number_in(given, "元", name), name)
        for name, given in (
            ("turnover_yuan", turnover_yuan),
            ("not_technology_yuan", not_technology_yuan),
        )
    )
    require_not_negative(turnover_yuan=turnover, not_technology_yuan=others)
    if others > turnover:
        raise InvalidValueError(
            f"not_technology_yuan={others}", f"exceeds turnover_yuan={turnover}", "check both"
        )
    return Decimal(subtract(turnover, others))
