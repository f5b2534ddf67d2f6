"""What each condition on a technology transfer compares, and what is missing to it."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

import attrs

from stmetrics.law.criteria import AtLeast
from stmetrics.law.verdicts import Verdict
from stmetrics.rules.technology_transfer import _parameters as values
from stmetrics.rules.technology_transfer._wording import TRANSFER_FACTS
from stmetrics.rules.technology_transfer.facts import TransferFacts
from stmetrics.rules.technology_transfer.terms import TransferForm, TransferredTechnology

_MET, _UNMET, _UNKNOWN = Verdict.MET, Verdict.UNMET, Verdict.UNKNOWN
_NOT_APPLICABLE: Final = Verdict.NOT_APPLICABLE


@attrs.frozen
class Answer:
    """What a yes or no says to a condition. A class, not a closure, so that assessments pickle."""

    name: str
    wanted: bool = True

    def __call__(self, facts: TransferFacts) -> tuple[Verdict]:
        """Compare the answer with what is wanted."""
        given = getattr(facts.transfer, self.name)
        if given is None:
            return (_UNKNOWN,)
        return (_MET if given is self.wanted else _UNMET,)


def technology(facts: TransferFacts) -> tuple[Verdict]:
    """A kind that the text names; of others, which it leaves open, a person decides."""
    kind = facts.transfer.technology
    if kind is None:
        return (_UNKNOWN,)
    named: tuple[TransferredTechnology, ...] = values.TECHNOLOGIES.on(facts.on).value
    return (_MET if kind in named else Verdict.MANUAL_REVIEW,)


def form(facts: TransferFacts) -> tuple[Verdict]:
    """A right that the day's rules name; another licence is open once they name two kinds."""
    given = facts.transfer.form
    named: tuple[TransferForm, ...] = values.FORMS.on(facts.on).value
    if given is None or given in named:
        return (_UNKNOWN if given is None else _MET,)
    return (Verdict.MANUAL_REVIEW if TransferForm.NON_EXCLUSIVE_LICENCE in named else _UNMET,)


def licence_years(facts: TransferFacts) -> tuple[Verdict, Decimal | None, int]:
    """Years of the licence and the fewest; ownership is for good."""
    least: int = values.LICENCE_YEARS.on(facts.on).value
    given, years = facts.transfer.form, facts.transfer.licence_years
    if given is TransferForm.OWNERSHIP:
        return _NOT_APPLICABLE, None, least
    return _UNKNOWN if given is None else AtLeast.decide(years, least), years, least


def missing_of_years(facts: TransferFacts) -> tuple[str, ...]:
    """The form, the years, or both."""
    return _missing(facts, "form", "licence_years")


def own_technology(facts: TransferFacts) -> tuple[Verdict]:
    """Asked of a non-exclusive licence alone."""
    given = facts.transfer.form
    if given is TransferForm.NON_EXCLUSIVE_LICENCE:
        return Answer("owns_technology")(facts)
    return (_UNKNOWN if given is None else _NOT_APPLICABLE,)


def missing_of_ownership(facts: TransferFacts) -> tuple[str, ...]:
    """The form, whose technology it is, or both."""
    return _missing(facts, "form", "owns_technology")


def _missing(facts: TransferFacts, *names: str) -> tuple[str, ...]:
    unknown = [name for name in names if getattr(facts.transfer, name) is None]
    return tuple(TRANSFER_FACTS[name] for name in unknown)
