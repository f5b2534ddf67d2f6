"""What each condition on technology SMEs compares, and what is missing to it."""

from __future__ import annotations

from typing import Any, Final

import attrs

from stmetrics.law.verdicts import Verdict
from stmetrics.rules._year_facts import YEAR_FACTS
from stmetrics.rules.tech_sme._wording import FILING_FACTS
from stmetrics.rules.tech_sme.facts import ROUTES, TechSMEFacts, TechSMEFiling

_MET, _UNMET, _UNKNOWN = Verdict.MET, Verdict.UNMET, Verdict.UNKNOWN
YES_IS: Final = {True: _MET, False: _UNMET, None: _UNKNOWN}
"""What an answer says where yes is wanted."""
_NO_IS: Final = {True: _UNMET, False: _MET, None: _UNKNOWN}


def resident(facts: TechSMEFacts) -> tuple[Verdict]:
    """Registered in mainland China, or, by the guide of 2022, managed from it."""
    return (YES_IS[facts.filing.is_resident],)


def employees(facts: TechSMEFacts) -> tuple[Any, int]:
    """Employees and the limit."""
    return facts.year.employees, facts.values.max_employees


def sales(facts: TechSMEFacts) -> tuple[Any, Any]:
    """Sales income and the limit."""
    return facts.year.sales_income_yuan, facts.values.max_sales


def assets(facts: TechSMEFacts) -> tuple[Any, Any]:
    """Total assets and the limit."""
    return facts.year.total_assets_yuan, facts.values.max_assets


def products(facts: TechSMEFacts) -> tuple[Verdict]:
    """No barred products."""
    return (_NO_IS[facts.filing.has_barred_products],)


def clean_record(facts: TechSMEFacts) -> tuple[Verdict]:
    """No incident."""
    return (_NO_IS[facts.filing.has_incident],)


def industry(facts: TechSMEFacts) -> tuple[Verdict]:
    """Not in an industry that is barred from the extra deduction."""
    return (_NO_IS[facts.filing.in_barred_industry],)


def accounts(facts: TechSMEFacts) -> tuple[Verdict]:
    """Everything that is asked of accounts and tax."""
    answers = [getattr(facts.filing, name) for name in facts.values.accounts_asked]
    return (_UNMET if False in answers else _UNKNOWN if None in answers else _MET,)


def score_or_route(facts: TechSMEFacts) -> tuple[Any, ...]:
    """The score with a staff score above zero, or any direct route."""
    low, high = facts.score
    mark = facts.values.pass_score
    verdict = _MET
    if low < mark or facts.staff_points[0] == 0:
        out_of_reach = high < mark or facts.staff_points[1] == 0
        verdict = _by_route(facts.filing, _UNMET if out_of_reach else _UNKNOWN)
    return verdict, low if low == high else (low, high), mark


def _by_route(filing: TechSMEFiling, otherwise: Verdict) -> Verdict:
    """Any direct route; written out for all of them, since a screening asks it of every firm."""
    taken = (
        filing.holds_high_tech_certificate,
        filing.won_national_award,
        filing.has_provincial_institution,
        filing.led_standard,
    )
    if True in taken:
        return _MET
    return _UNKNOWN if None in taken else otherwise


@attrs.frozen
class Unknown:
    """Names those of some facts of the filing that are not known.

    A class, not a closure: assessments pickle, and equal programmes stay equal.
    """

    names: tuple[str, ...]

    def __call__(self, facts: TechSMEFacts) -> tuple[str, ...]:
        """Name them."""
        filing = facts.filing
        return tuple([FILING_FACTS[name] for name in self.names if getattr(filing, name) is None])


_ROUTES_UNKNOWN: Final = Unknown(ROUTES)


def missing_of_score(facts: TechSMEFacts) -> tuple[str, ...]:
    """What is not known of figures, routes and rights."""
    year, owned = facts.year, facts.filing.ip
    figures = (
        ("sales_income", year.sales_income_yuan),
        ("rd_expenses_tax", year.rd_expenses_tax_yuan),
        ("costs_and_expenses", year.costs_and_expenses_yuan),
        ("employees", year.employees),
        ("st_staff", year.st_staff),
    )
    names: list[str] = [YEAR_FACTS[name] for name, figure in figures if figure is None]
    names += _ROUTES_UNKNOWN(facts)
    if owned is None or any(each.in_force is None for each in owned):
        names.append(FILING_FACTS["ip"])
    return tuple(names)
