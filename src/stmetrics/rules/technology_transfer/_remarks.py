"""What must be said beside the conditions on a technology transfer: what was not used."""

from __future__ import annotations

from typing import Final

from stmetrics.law.fact import Fact
from stmetrics.rules.technology_transfer.facts import TransferFacts
from stmetrics.rules.technology_transfer.terms import TransferForm

_UNUSED: Final = {
    "licence_years": Fact(
        "licence_years",
        zh="转让所有权不看许可使用年限，未采用",
        en="years of a licence were given and not used: ownership is transferred",
    ),
    "owns_technology": Fact(
        "owns_technology",
        zh="是否自有技术只对非独占许可有要求，未采用",
        en="whose technology it is was given and not used: it is asked of non-exclusive licences",
    ),
}


def subject(facts: TransferFacts) -> str:
    """Which transfer it is."""
    return facts.transfer.id


def years(facts: TransferFacts) -> tuple[int, ...]:
    """The tax year."""
    return (facts.on.year,)


def remarks(facts: TransferFacts) -> tuple[Fact, ...]:
    """What was given that the form does not ask for."""
    transfer = facts.transfer
    asked = {
        "licence_years": transfer.form is not TransferForm.OWNERSHIP,
        "owns_technology": transfer.form in {None, TransferForm.NON_EXCLUSIVE_LICENCE},
    }
    return tuple(
        said
        for name, said in _UNUSED.items()
        if getattr(transfer, name) is not None and not asked[name]
    )
