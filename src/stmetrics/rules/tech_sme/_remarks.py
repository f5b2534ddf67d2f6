"""What must be said beside the conditions on technology SMEs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from stmetrics.law.dated import Confirmation
from stmetrics.law.fact import Fact
from stmetrics.law.statements import UNSEEN
from stmetrics.rules._year_remarks import figures_to_check
from stmetrics.rules.tech_sme._parameters import WINDOW
from stmetrics.rules.tech_sme.facts import TechSMEFacts

_PAIRS: Final = (
    ("sales_income", "total_income"),
    ("rd_expenses_tax", "costs_and_expenses"),
    ("rd_expenses_tax", "sales_income"),
)


def subject(facts: TechSMEFacts) -> str:
    """Who files."""
    return facts.filing.enterprise_id


def years(facts: TechSMEFacts) -> tuple[int, ...]:
    """The fiscal year that is evaluated."""
    return (facts.year.year,)


def remarks(facts: TechSMEFacts) -> tuple[Fact, ...]:
    """Figures that do not agree, and a year's notice that was not seen."""
    return (*figures_to_check(facts.year, *_PAIRS), *_of_the_notice(facts))


def _of_the_notice(facts: TechSMEFacts) -> Iterator[Fact]:
    """The last notice that is known, where its text was not read and it may bear on the day."""
    latest = WINDOW.values[-1]
    if facts.on < latest.start or latest.source.confirmation is Confirmation.TEXT:
        return
    number = latest.source.number
    yield Fact(
        UNSEEN,
        zh=f"{number}未见原文，评价条件是否有变未知",
        en=f"the text of {number} was not seen; whether it changes the conditions is not known",
    )
