"""Which figures of a claim its year asks for: what decides the class, and the fourth quarter."""

from __future__ import annotations

from datetime import date

from stmetrics.rules.rd_deduction import parameters as values
from stmetrics.rules.rd_deduction._rates import year_rates
from stmetrics.rules.rd_deduction.facts import DeductionFacts
from stmetrics.rules.rd_deduction.parameters import DeductionClass


def tests_number(facts: DeductionFacts) -> bool:
    """Whether the number of a technology SME decides its class: it has a rate of its own."""
    if facts.claim.number_listed_on is None:
        return False
    before_the_quarter, rates = date(facts.on.year, 9, 30), values.RATES  # of 2022, for all
    kind = facts.claim.deduction_class
    own, general = (
        rates[each].on(before_the_quarter).value for each in (kind, DeductionClass.GENERAL)
    )
    return kind is DeductionClass.TECH_SME and own != general


def tests_manufacturing(facts: DeductionFacts) -> bool:
    """Whether the income from manufacturing decides the class."""
    return (
        facts.claim.manufacturing_income_yuan is not None
        and facts.claim.deduction_class is DeductionClass.MANUFACTURING
        and values.MANUFACTURING_INCOME_SHARE.values[0].holds(facts.on)
    )


def splits_year(facts: DeductionFacts) -> bool:
    """Whether the fourth quarter has a rate of its own."""
    return year_rates(facts.claim.deduction_class, facts.on)[2]
