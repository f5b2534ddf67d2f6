"""Kinds of technology contracts by date (技术合同类别), for series that cross a change.

The measures of 2026 (技术合同认定登记管理办法, issued 2026-01-23, in force 2026-03-01 as secondary
sources say) replaced those of 2000 and 2001; their text was not seen, so nothing is changed here
but what the Civil Code says. Headline statistics use turnover (成交额); tax relief goes with the
technology amount (技术交易额), which never exceeds it.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from stmetrics.errors import InvalidValueError
from stmetrics.law.dated import Confirmation, Dated, Parameter, Source
from stmetrics.records.enums import ContractKind

_FOUR: Final = (
    ContractKind.DEVELOPMENT,
    ContractKind.TRANSFER,
    ContractKind.CONSULTING,
    ContractKind.SERVICE,
)
KINDS: Final[Parameter[tuple[ContractKind, ...]]] = Parameter(
    "technology_contract_kinds",
    (
        Dated(
            _FOUR,
            "2001-01-01",
            "2021-01-01",
            Source(
                document="技术合同认定登记管理办法, 技术合同认定规则",
                number="国科发政字〔2000〕63号, 国科发政字〔2001〕253号",
                confirmation=Confirmation.SECONDARY,
                note="national reports of 2019 and 2020 use four kinds; licences inside "
                "transfers is unconfirmed, and so is the start",
            ),
        ),
        Dated(
            tuple(ContractKind),
            "2021-01-01",
            None,
            Source(
                document="民法典",
                clause="Art. 843, 851, 862-863, 876, 878",
                effective="2021-01-01",
                confirmation=Confirmation.TEXT,
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
        Four kinds until 2020, five since 2021.

    Raises:
        NoRuleInForceError: Before 2001.

    Example:
        >>> len(contract_kinds_on("2020-12-31")), len(contract_kinds_on("2021-01-01"))
        (4, 5)

    References:
        民法典, Art. 843.
    """
    return KINDS.on(on).value


def kind_in_series(kind: ContractKind, *, since: date | str) -> ContractKind:
    """The kind that a contract counts under in a series that begins on a day (可比类别).

    A series from before 2021 has no licences: they count as transfers throughout it.

    Args:
        kind: The contract's own kind.
        since: The first day of the series.

    Returns:
        The kind itself, or TRANSFER for a licence in a series from before 2021.

    Raises:
        NoRuleInForceError: Before 2001.

    Example:
        >>> kind_in_series(ContractKind.LICENCE, since="2019-01-01").name
        'TRANSFER'

    References:
        民法典, Art. 862-863; that licences sat inside transfers is unconfirmed.
    """
    known = contract_kinds_on(since)
    if kind in known:
        return kind
    if kind is not ContractKind.LICENCE:
        raise InvalidValueError(f"kind={kind!r}", "is no ContractKind", "give one of its members")
    return ContractKind.TRANSFER
