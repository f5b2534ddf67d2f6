"""Certification of high-tech enterprises (高新技术企业认定): the conditions, and what is lacking.

The measures of 2016 (国科发火〔2016〕32号 and 195号), and those of 2008 as far as they are known.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any, Final

import attrs

from stmetrics.exact._arithmetic import add
from stmetrics.exact._given import require_kind
from stmetrics.law.assessments import Assessment, Shortfall
from stmetrics.records.application import (
    CertificationApplication,
    IntellectualProperty,
    IPKind,
)
from stmetrics.records.enterprise import EnterpriseYear
from stmetrics.rules.high_tech._parameters import MEASURES_OF_2016
from stmetrics.rules.high_tech._programmes import PROGRAMME_2008, PROGRAMME_2016
from stmetrics.rules.high_tech._shortfalls import (
    INCOME,
    RD_IN_CHINA,
    RD_TO_SALES,
    age_gap,
    ip_gap,
    points_lacking,
    record_gap,
    share_shortfall,
    staff_gaps,
)
from stmetrics.rules.high_tech.facts import HighTechFacts, high_tech_facts
from stmetrics.units._stored import Yuan

_RIGHT_TO_OBTAIN: Final = IntellectualProperty(
    id="a right to obtain", kind=IPKind.UTILITY_MODEL, own_development=None
)


def _assessed(facts: HighTechFacts) -> Assessment[HighTechFacts]:
    programme = PROGRAMME_2016 if facts.on >= MEASURES_OF_2016 else PROGRAMME_2008
    return programme.assess(facts, on=facts.on)


def assess_high_tech(
    application: CertificationApplication,
    years: Iterable[EnterpriseYear],
    *,
    on: date | str,
) -> Assessment[HighTechFacts]:
    """Assess an application for certification as a high-tech enterprise (高新技术企业认定).

    All conditions of Art. 11 must be met. The verdict is decided at once; what explains it, the
    criteria, what is missing and the shortfalls, is built when it is asked for.

    Args:
        application: The application.
        years: The enterprise's fiscal years, in any order; the three before the application are
            read, fewer where it was registered later.
        on: The day whose rules are applied: those of 2016 from 2016-01-01, before that those of
            2008 as far as known. Usually the day of application, from which alone the fiscal
            years, age and record follow; a day before it or in another year is remarked on.

    Returns:
        The assessment. UNKNOWN where a fact is missing that the law needs; MANUAL_REVIEW where
        only experts can judge. Its value is the innovation score's lowest and highest.

    Raises:
        InvalidValueError: A year of another enterprise, or two records of one year.
        NoRuleInForceError: Before 2008.

    Example:
        A made-up enterprise, exactly on the thresholds of R&D and of staff:

        >>> years = [
        ...     EnterpriseYear(
        ...         enterprise_id="e1", year=year, sales_income="4000万元",
        ...         total_income="4000万元", non_taxable_income="0元",
        ...         high_tech_income="3000万元", rd_expenses_hte="200万元",
        ...         rd_expenses_hte_in_china="200万元", employees=50, st_staff=5,
        ...     )
        ...     for year in (2019, 2020, 2021)
        ... ]
        >>> application = CertificationApplication(
        ...     enterprise_id="e1", applied_on="2022-06-01", registered_on="2015-03-01",
        ...     field="new_materials", incidents=(), ip_supports_products=True,
        ...     ip=[IntellectualProperty(id="made up", kind="invention_patent")],
        ...     expert_scores=ExpertScores(technical=[58, 59], financial=[12, 13]),
        ... )
        >>> assess_high_tech(application, years, on="2022-06-01").verdict
        <Verdict.MET: 'met'>
        >>> poorer = [attrs.evolve(year, rd_expenses_hte="190万元",
        ...     rd_expenses_hte_in_china="190万元") for year in years]
        >>> print(assess_high_tech(application, poorer, on="2022-06-01").shortfalls[0].text("en"))
        R&D expenses to add, at today's sales: 300,000 yuan

    References:
        国科发火〔2016〕32号, Art. 11; 国科发火〔2016〕195号, part 三; 国科发火〔2008〕172号.
    """
    return _assessed(high_tech_facts(application, years, on=on))


def what_if_gaps_closed(assessment: Assessment[HighTechFacts]) -> Assessment[HighTechFacts]:
    """Assess again with all gaps closed together (补齐差距后的评估).

    Waiting comes first: where it leads into another year, the fiscal years are others too, and
    what is not known of them stays unknown. A right to obtain is taken to be of Class II. Then
    high-tech income is added: it raises sales too, and with them what R&D must reach, and perhaps
    the band. Then R&D, R&D in China and staff, then points of the technical experts where there
    are scores.

    Args:
        assessment: An assessment of `assess_high_tech`.

    Returns:
        The assessment of the changed years.

    Example:
        >>> lacking = EnterpriseYear(enterprise_id="e1", year=2021, employees=100, st_staff=9)
        >>> application = CertificationApplication(enterprise_id="e1", applied_on="2022-06-01")
        >>> closed = what_if_gaps_closed(assess_high_tech(application, [lacking], on="2022-06-01"))
        >>> closed.facts.latest.st_staff
        Decimal('11')

    References:
        国科发火〔2016〕32号, Art. 11.
    """
    require_kind(Assessment, assessment=assessment)
    facts = _with_a_right(_with_waiting(assessment.facts))
    rd = ("rd_expenses_hte", "rd_expenses_hte_in_china")
    income = ("high_tech_income", "total_income", "sales_income")
    facts = _with_added(facts, share_shortfall(facts, INCOME), income)
    facts = _with_added(facts, share_shortfall(facts, RD_TO_SALES), rd)
    facts = _with_added(facts, share_shortfall(facts, RD_IN_CHINA), rd)
    # Whoever is hired counts for every kind of staff, so that no share falls for another's sake.
    kinds = staff_gaps(facts)
    hires = [gap for kind in kinds if (gap := share_shortfall(facts, kind)) is not None]
    most = max(hires, key=lambda gap: gap.amount, default=None)
    facts = _with_added(facts, most, ("employees", *(kind.code for kind in kinds)))
    return _assessed(_with_points(facts))


def _with_waiting(facts: HighTechFacts) -> HighTechFacts:
    days = [int(gap.amount) for gap in (age_gap(facts), record_gap(facts)) if gap is not None]
    if not days:
        return facts
    applied_on = facts.application.applied_on + timedelta(days=max(days))
    application = attrs.evolve(facts.application, applied_on=applied_on)
    return high_tech_facts(application, [year for year in facts.years if year], on=facts.on)


def _with_a_right(facts: HighTechFacts) -> HighTechFacts:
    application = facts.application
    if ip_gap(facts) is None:
        return facts
    rights = (*(application.ip or ()), _RIGHT_TO_OBTAIN)
    return attrs.evolve(facts, application=attrs.evolve(application, ip=rights))


def _with_points(facts: HighTechFacts) -> HighTechFacts:
    """Whole points given one technical expert after the other, up to the most of their blocks."""
    lacking, scores = points_lacking(facts), facts.application.expert_scores
    if lacking is None or scores is None:
        return facts
    left, raised = int(lacking), []
    for given, room in zip(scores.technical, scores.technical_room, strict=True):
        more = min(left, int(room))
        raised.append(add(given, more))
        left -= more
    scored = attrs.evolve(facts.application, expert_scores=attrs.evolve(scores, technical=raised))
    return attrs.evolve(facts, application=scored)


def _with_added(
    facts: HighTechFacts, gap: Shortfall | None, names: tuple[str, ...]
) -> HighTechFacts:
    latest = facts.latest
    if gap is None or latest is None:
        return facts
    changes: dict[str, Any] = {}
    for name in names:
        stored = getattr(latest, name if gap.unit == "人" else f"{name}_yuan")
        if stored is not None:
            raised = add(stored, gap.amount)
            changes[name] = raised if gap.unit == "人" else Yuan(raised)
    years = (*(year for year in facts.years[:-1] if year), attrs.evolve(latest, **changes))
    return high_tech_facts(facts.application, years, on=facts.on)
