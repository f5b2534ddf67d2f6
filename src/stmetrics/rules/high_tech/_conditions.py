"""What each certification condition compares, and what is missing to it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, Final

import attrs

from stmetrics.exact._arithmetic import subtract
from stmetrics.law.verdicts import Verdict
from stmetrics.records.application import TechnologyField
from stmetrics.rules._year_facts import YEAR_FACTS
from stmetrics.rules.high_tech._parameters import PASS_SCORE
from stmetrics.rules.high_tech._wording import APPLICATION_FACTS
from stmetrics.rules.high_tech.facts import HighTechFacts


def age(facts: HighTechFacts) -> tuple[int | None, int]:
    """Days from registration to application, and how many are needed."""
    application = facts.application
    if application.registered_on is None:
        return None, facts.values.min_age_days
    age = application.applied_on - application.registered_on
    return age.days, facts.values.min_age_days


def ip_owned(facts: HighTechFacts) -> tuple[Verdict]:
    """Owning none decides; whether it supports the main products is for the experts."""
    rights = facts.application.ip
    if rights is None:
        return (Verdict.UNKNOWN,)
    counts = [right.counts for right in rights]
    if True in counts:
        return (_supports_products(facts),)
    return (Verdict.UNKNOWN if None in counts else Verdict.UNMET,)


def ip_owned_2008(facts: HighTechFacts) -> tuple[Verdict]:
    """A licence would have done, and Class II was not used up: owning none refuses nobody."""
    rights = facts.application.ip
    if rights is None:
        return (Verdict.UNKNOWN,)
    is_owned = any(right.in_force for right in rights)
    return (_supports_products(facts) if is_owned else Verdict.MANUAL_REVIEW,)


def _supports_products(facts: HighTechFacts) -> Verdict:
    supports = facts.application.ip_supports_products
    if supports is None:
        return Verdict.MANUAL_REVIEW
    return Verdict.MET if supports else Verdict.UNMET


def field_known(facts: HighTechFacts) -> tuple[Verdict]:
    """Whether the field is one of the national ones."""
    field = facts.application.field
    if field is None:
        return (Verdict.UNKNOWN,)
    return (Verdict.UNMET if field is TechnologyField.OUTSIDE else Verdict.MET,)


def st_staff(facts: HighTechFacts) -> tuple[Any, ...]:
    """S&T staff, employees, and the share needed."""
    return *_of_latest(facts, "st_staff", "employees"), facts.values.st_staff


def college_staff(facts: HighTechFacts) -> tuple[Any, ...]:
    """College-educated S&T staff, employees, and the share needed until 2015."""
    return *_of_latest(facts, "college_st_staff", "employees"), facts.values.college_staff


def rd_staff(facts: HighTechFacts) -> tuple[Any, ...]:
    """R&D staff, employees, and the share needed until 2015."""
    return *_of_latest(facts, "rd_staff", "employees"), facts.values.rd_staff


def _of_latest(facts: HighTechFacts, *names: str) -> tuple[Any, ...]:
    """Figures of the latest year; None where it, or one of them, is not known."""
    latest = facts.latest
    return tuple([latest and getattr(latest, name) for name in names])


def rd_to_sales(facts: HighTechFacts) -> tuple[Any, ...]:
    """The threshold follows from the latest year's sales; the ratio is that of all years."""
    (sales,) = _of_latest(facts, "sales_income_yuan")
    share = None if sales is None else facts.values.rd_bands.of(sales)
    return facts.rd, facts.sales, share


def rd_in_china(facts: HighTechFacts) -> tuple[Any, ...]:
    """R&D in China, all R&D, and the share needed."""
    return facts.rd_in_china, facts.rd, facts.values.rd_in_china


def income_share(facts: HighTechFacts) -> tuple[Any, ...]:
    """High-tech income, total income less non-taxable income, and the share needed."""
    names = ("high_tech_income_yuan", "total_income_yuan", "non_taxable_income_yuan")
    income, total, untaxed = _of_latest(facts, *names)
    taxed = None if total is None or untaxed is None else subtract(total, untaxed)
    return income, taxed, facts.values.income


def score(facts: HighTechFacts) -> tuple[Any, ...]:
    """The score's range, the pass mark, whether every fact is known, and a common factor."""
    scores, mark = facts.application.expert_scores, facts.values.pass_score
    if scores is None:
        low, high, complete = facts.unscored
        return low, high, mark, complete, 1
    scaled, scale = scores.scaled
    return scaled, scaled, mark * scale, True, scale


def score_2008(facts: HighTechFacts) -> tuple[Verdict, None, int]:
    """Always for the experts: of 国科发火〔2008〕362号 the mark is known, the points are not."""
    return Verdict.MANUAL_REVIEW, None, PASS_SCORE.on(facts.on).value


def clean_record(facts: HighTechFacts) -> tuple[Verdict]:
    """An incident counts from 365 days before the application to the end of its year."""
    incidents = facts.application.incidents
    if incidents is None:
        return (Verdict.UNKNOWN,)
    return (Verdict.UNMET if any(weighs(facts, day) for day in incidents) else Verdict.MET,)


def weighs(facts: HighTechFacts, incident: date) -> bool:
    """Whether an incident is recent enough to weigh."""
    applied = facts.application.applied_on
    since = applied - timedelta(days=facts.values.clean_days)
    return since <= incident and incident.year <= applied.year


@attrs.frozen
class MissingInYears:
    """Names what is missing: a whole fiscal year, or a figure of one. Pickles, unlike a closure.

    Example:
        >>> application = CertificationApplication(enterprise_id="e1", applied_on="2022-06-01")
        >>> facts = high_tech_facts(application, [], on="2022-06-01")
        >>> MissingInYears(("net_assets",))(facts)
        ('net_assets[2019]', 'net_assets[2020]', 'net_assets[2021]')
    """

    names: tuple[str, ...]

    def __call__(self, facts: HighTechFacts) -> tuple[str, ...]:
        """Name each with its year."""
        first = facts.application.applied_on.year - len(facts.years)
        return tuple(
            YEAR_FACTS[name].of_year(year)
            for year, known in enumerate(facts.years, first)
            for name in self.names
            if known is None or getattr(known, f"{name}_yuan") is None
        )


@attrs.frozen
class MissingInLatest:
    """Names what is missing of the latest fiscal year.

    Example:
        >>> application = CertificationApplication(enterprise_id="e1", applied_on="2022-06-01")
        >>> facts = high_tech_facts(application, [], on="2022-06-01")
        >>> MissingInLatest(("employees",))(facts)
        ('employees[2021]',)
    """

    names: tuple[str, ...]

    def __call__(self, facts: HighTechFacts) -> tuple[str, ...]:
        """Name each with its year."""
        year = facts.application.applied_on.year - 1
        return tuple(
            YEAR_FACTS[name.removesuffix("_yuan")].of_year(year)
            for name in self.names
            if facts.latest is None or getattr(facts.latest, name) is None
        )


_MISSING_OF_GROWTH: Final = MissingInYears(("net_assets", "sales_income"))


def missing_of_score(facts: HighTechFacts) -> tuple[str, ...]:
    """Name what is missing to the score."""
    application = facts.application
    asked = ("ip", "achievements")
    names = [APPLICATION_FACTS[name] for name in asked if getattr(application, name) is None]
    names.append(APPLICATION_FACTS["expert_scores"])
    counting = application.ip or ()
    if any(right.counts is None or right.own_development is None for right in counting):
        names.append(APPLICATION_FACTS["ip"])
    return (*dict.fromkeys(names), *_MISSING_OF_GROWTH(facts))
