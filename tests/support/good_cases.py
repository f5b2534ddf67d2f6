"""For every programme a made case that meets all of it, by its facts, so that each may be hidden.

Nothing here is a real enterprise, contract or person.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any

import attrs

from stmetrics import Verdict
from stmetrics.law import Assessment, Parameter
from stmetrics.law._trace import kept_readings
from stmetrics.records import (
    CertificationApplication,
    EnterpriseYear,
    ExpertScores,
    IntellectualProperty,
)
from stmetrics.rules import (
    AdvancedServiceYear,
    DeductionClaim,
    DeductionIntangible,
    DeductionProject,
    TechnologyTransfer,
    TechSMEFiling,
    assess_advanced_service,
    assess_high_tech,
    assess_technology_transfer,
    parameter,
    rd_super_deduction,
    score_tech_sme,
)

DAY = timedelta(days=1)
NOW = date(2026, 11, 27)
FIRST = date(2008, 1, 1)
MEASURES_OF_2016, LICENCES_OF_2015 = date(2016, 1, 1), date(2015, 10, 1)

Facts = Mapping[str, Any]


def _nothing(_: date) -> dict[str, Verdict]:
    return {}


@attrs.frozen(kw_only=True)
class GoodCase:
    """A made case: its facts, how a programme is asked about it, and since when there is one.

    ``short`` gives what a condition says that a day's rules do not let the case meet.
    """

    name: str
    facts: Facts
    ask: Callable[[Facts, date], Assessment[Any]]
    since: date
    short: Callable[[date], dict[str, Verdict]] = _nothing

    def without(self, hidden: set[str], day: date) -> Assessment[Any]:
        """Its assessment where some of its facts are not known."""
        return self.ask(dict(self.facts) | dict.fromkeys(hidden), day)


RIGHT = IntellectualProperty(
    id="made up", kind="invention_patent", in_force=True, used_before=False, own_development=True
)
YEAR = {
    "sales_income": "4000万元",
    "total_income": "5000万元",
    "non_taxable_income": "0元",
    "high_tech_income": "4000万元",
    "rd_expenses_hte": "400万元",
    "rd_expenses_hte_in_china": "400万元",
    "rd_expenses_tax": "400万元",
    "costs_and_expenses": "1000万元",
    "total_assets": "8000万元",
    "net_assets": "1000万元",
    "employees": 100,
    "st_staff": 40,
    "college_st_staff": 40,
    "rd_staff": 40,
}
APPLICATION = {
    "registered_on": "2000-03-01",
    "field": "new_materials",
    "ip": (RIGHT,),
    "ip_supports_products": True,
    "incidents": (),
    "achievements": 15,
    "expert_scores": ExpertScores(technical=[70, 72], financial=[16, 18]),
}
BEFORE = (1, 2, 3)
"""Fiscal years before an application."""
FIGURES = {f"{name} {before} before": YEAR[name] for name in YEAR for before in BEFORE}


def _high_tech(facts: Facts, day: date) -> Assessment[Any]:
    told = {name: facts[name] for name in APPLICATION}
    years = [
        EnterpriseYear(
            enterprise_id="e1",
            year=day.year - before,
            **{name: facts[f"{name} {before} before"] for name in YEAR},
        )
        for before in BEFORE
    ]
    application = CertificationApplication(enterprise_id="e1", applied_on=day, **told)
    return assess_high_tech(application, years, on=day)


def _unscored(day: date) -> dict[str, Verdict]:
    """What no expert has scored is for the experts, however good the facts."""
    del day
    return {"score": Verdict.MANUAL_REVIEW}


def _left_to_experts(day: date) -> dict[str, Verdict]:
    return {} if day >= MEASURES_OF_2016 else _unscored(day)


FILING = {
    "is_resident": True,
    "ip": (RIGHT,),
    "has_barred_products": False,
    "has_incident": False,
    "sound_accounts": True,
    "aggregates_rd": True,
    "pays_income_tax": True,
    "in_barred_industry": False,
    "holds_high_tech_certificate": False,
    "won_national_award": False,
    "has_provincial_institution": False,
    "led_standard": False,
}


def _tech_sme(facts: Facts, day: date) -> Assessment[Any]:
    figures = {name: facts[name] for name in YEAR}
    filing = TechSMEFiling(enterprise_id="e1", **{name: facts[name] for name in FILING})
    year = EnterpriseYear(enterprise_id="e1", year=day.year - 1, **figures)
    return score_tech_sme(filing, year, on=day)


CLAIM = {"deduction_class": "general", "sound_accounts": True, "in_barred_industry": False}
HALF_BARRED = {
    "in_barred_industry": True,
    "barred_income": "500万元",
    "total_income": "1000万元",
    "untested_income": "0元",
}
EXPENSES = {
    "projects": (DeductionProject(personnel="88万元", other="12万元"),),
    "intangibles": (DeductionIntangible(cost="100万元"),),
    "entrusted_in_china": "10万元",
    "entrusted_overseas": "10万元",
}


def _deduction(facts: Facts, day: date) -> Assessment[Any]:
    claim = DeductionClaim(enterprise_id="e1", **EXPENSES, **facts)
    return rd_super_deduction(claim, on=day)


def _deduction_by_number(facts: Facts, day: date) -> Assessment[Any]:
    """A number obtained while the year is settled."""
    listed_on = facts["number_listed_on"] and date(day.year + 1, *facts["number_listed_on"])
    return _deduction({**facts, "number_listed_on": listed_on}, day)


TRANSFER = {
    "technology": "patent",
    "form": "ownership",
    "licence_years": 5,
    "owns_technology": True,
    "is_resident": True,
    "is_registered": True,
    "is_barred_export": False,
    "is_wholly_held": False,
    "receipts": "800万元",
    "equipment": "100万元",
    "consulting": "50万元",
    "consulting_counts": True,
    "cost": "150万元",
    "taxes": "5万元",
}


def _transfer(facts: Facts, day: date) -> Assessment[Any]:
    return assess_technology_transfer(TechnologyTransfer(id="t1", **facts), on=day)


def _not_yet_a_form(day: date) -> dict[str, Verdict]:
    return {} if day >= LICENCES_OF_2015 else {"form": Verdict.UNMET}


SERVICE = {
    "employees": 100,
    "college_staff": 50,
    "total_income": "1000万元",
    "service_income": "500万元",
    "offshore_income": "350万元",
    "meets_other_conditions": True,
}


def _service(facts: Facts, day: date) -> Assessment[Any]:
    year = AdvancedServiceYear(enterprise_id="e1", year=day.year, **facts)
    return assess_advanced_service(year, on=day)


def _claim(name: str, **facts: Any) -> GoodCase:
    return GoodCase(name=name, facts=CLAIM | facts, ask=_deduction, since=date(2016, 1, 1))


CASES = (
    GoodCase(
        name="high_tech",
        facts=APPLICATION | FIGURES,
        ask=_high_tech,
        since=FIRST,
        short=_left_to_experts,
    ),
    GoodCase(
        name="high_tech, not scored",
        facts=APPLICATION | FIGURES | {"expert_scores": None},
        ask=_high_tech,
        since=FIRST,
        short=_unscored,
    ),
    GoodCase(name="tech_sme", facts=YEAR | FILING, ask=_tech_sme, since=date(2017, 5, 3)),
    _claim("deduction"),
    _claim("deduction, half of the income barred", **HALF_BARRED),
    _claim("deduction of an IC enterprise", deduction_class="ic_or_machine_tools"),
    _claim(
        "deduction of a manufacturer",
        deduction_class="manufacturing",
        manufacturing_income="500万元",
        total_income="1000万元",
    ),
    GoodCase(
        name="deduction of a technology SME",
        facts=CLAIM
        | {"deduction_class": "tech_sme", "number_listed_on": (3, 1), "number_revoked": False},
        ask=_deduction_by_number,
        since=date(2016, 1, 1),
    ),
    GoodCase(name="transfer", facts=TRANSFER, ask=_transfer, since=FIRST),
    GoodCase(
        name="transfer by an exclusive licence",
        facts=TRANSFER | {"form": "exclusive_licence"},
        ask=_transfer,
        since=FIRST,
    ),
    GoodCase(
        name="transfer by a non-exclusive licence",
        facts=TRANSFER | {"form": "non_exclusive_licence"},
        ask=_transfer,
        since=FIRST,
        short=_not_yet_a_form,
    ),
    GoodCase(name="advanced service", facts=SERVICE, ask=_service, since=date(2017, 1, 1)),
)
ASKED = {"deduction_class"}
"""What is no fact that may be unknown: the class that a claim must state."""


# --- days of every regime -------------------------------------------------------------------


def days_of_every_regime(read: Callable[[date], object]) -> tuple[date, ...]:
    """A first, a last and a middle day of every combination of what is in force, gaps included.

    Whatever reads on those days is followed too, until no further parameter comes up.
    """
    days, walked = {NOW}, set()
    while days - walked:
        day = (days - walked).pop()
        walked.add(day)
        for each in _parameters_read(read, day):
            days |= _edges(each)
    in_order = sorted(days)
    middles = {one + (other - one) / 2 for one, other in itertools.pairwise(in_order)}
    return tuple(sorted(days | middles))


def _parameters_read(read: Callable[[date], object], day: date) -> set[Parameter[Any]]:
    with kept_readings() as kept:
        read(day)
    return {parameter(each.name) for each, _ in kept}


def _edges(one: Parameter[Any]) -> set[date]:
    """First and last days, and the days beside them."""
    firsts = {each.start for each in one.values} | {each.end for each in one.values if each.end}
    return firsts | {day - DAY for day in firsts}
