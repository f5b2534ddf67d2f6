"""The numbers of the rules on technology-advanced service enterprises, dated and sourced."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from stmetrics.law.dated import Confirmation, Dated, Parameter, Source

_SINCE: Final = "2017-01-01"


def _notice(note: str, confirmation: Confirmation = Confirmation.TEXT) -> Source:
    return Source(
        document="财税〔2017〕79号",
        effective=_SINCE,
        confirmation=confirmation,
        note=note,
    )


OTHER_CONDITIONS: Final = _notice(
    "what else the notice asks for was not kept when it was read", Confirmation.UNCONFIRMED
)


def _number(name: str, value: str, decides: str, note: str) -> Parameter[Decimal]:
    source = _notice(f"{note}; read in a single copy, the clause not kept")
    return Parameter(name, (Dated(Decimal(value), _SINCE, None, source),), decides=decides)


COLLEGE_SHARE: Final = _number(
    "advanced_service_college_share",
    "0.5",
    "which share of its staff an advanced service enterprise must have with a college education",
    "read as that share or more",
)
SERVICE_SHARE: Final = _number(
    "advanced_service_income_share",
    "0.5",
    "which share of its income must come from technology-advanced services",
    "read as that share or more",
)
OFFSHORE_SHARE: Final = _number(
    "advanced_service_offshore_share",
    "0.35",
    "which share of its income must come from offshore outsourcing",
    "read as that share or more",
)
TAX_RATE: Final = _number(
    "advanced_service_tax_rate",
    "0.15",
    "the rate of income tax of a technology-advanced service enterprise",
    "the reduced rate",
)
TRAINING_SHARE: Final = _number(
    "advanced_service_training_share",
    "0.08",
    "up to which share a technology-advanced service enterprise deducts the training of its staff",
    "of what it is a share was not kept",
)
