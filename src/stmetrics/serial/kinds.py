"""Which classes may stand in a document, under their own names. A new class is one more name.

Nothing is loaded before a document names it.
"""

from __future__ import annotations

import difflib
import importlib
from collections.abc import Iterable
from typing import Any, Final

from stmetrics.errors import InvalidValueError, quoted

KINDS: Final[dict[str, tuple[str, ...]]] = {
    "stmetrics.audit.causes": ("Cause", "CauseKind"),
    "stmetrics.audit.claims": ("AuditReport",),
    "stmetrics.audit.edit_rules": ("EditCheck",),
    "stmetrics.audit.finding": ("Consistency", "Finding"),
    "stmetrics.audit.published": ("Published",),
    "stmetrics.audit.reading": ("FoundFigure",),
    "stmetrics.exact.interval": ("Interval",),
    "stmetrics.exact.rounding": ("RoundingMode",),
    "stmetrics.indicators.answer": ("Answer", "Mixing"),
    "stmetrics.indicators.boundary_growths": ("BoundaryGrowths",),
    "stmetrics.indicators.catalogue.row": (
        "DefinitionSource",
        "Direction",
        "Indicator",
        "Kind",
        "Reading",
        "Theme",
        "Timing",
        "Words",
    ),
    "stmetrics.indicators.certification": ("CertificationTally", "HighTechChange"),
    "stmetrics.indicators.observation": ("Aspect", "Observation", "PriceBasis"),
    "stmetrics.indicators.observations": ("Observations",),
    "stmetrics.indicators.region_data": ("BoundaryChange", "RegionData"),
    "stmetrics.law.assessments": ("Shortfall",),
    "stmetrics.law.dated": ("Confirmation", "Source"),
    "stmetrics.law.verdicts": ("Verdict",),
    "stmetrics.periods": ("Period",),
    "stmetrics.records.activities": ("Cooperation", "Platform", "Project", "Recognition"),
    "stmetrics.records.application": (
        "CertificationApplication",
        "ExpertScores",
        "IPKind",
        "IntellectualProperty",
        "TechnologyField",
    ),
    "stmetrics.records.certification": ("HighTechCertification",),
    "stmetrics.records.enterprise": ("Enterprise", "EnterpriseYear"),
    "stmetrics.records.enums": (
        "CertificationEnd",
        "CertificationKind",
        "CertificationOutcome",
        "ContractKind",
        "CooperationStage",
        "Level",
        "ObservationStatus",
        "PatentStatus",
        "Performer",
        "PopulationKind",
        "RDBasis",
        "Stage",
    ),
    "stmetrics.records.patents": ("PatentCounts",),
    "stmetrics.records.population": ("Population",),
    "stmetrics.records.rd_input": ("RDInput",),
    "stmetrics.records.tech_contract": ("TechContract",),
    "stmetrics.review.assigned": ("AssignedTarget", "Decomposition", "TargetForce"),
    "stmetrics.review.lines": ("ReviewLine", "Standing", "TargetLine"),
    "stmetrics.review.notices": ("Notice", "ReviewFinding"),
    "stmetrics.review.ranking": ("Place", "Ranking"),
    "stmetrics.review.target": ("Target", "TargetCheck", "TargetForm"),
    "stmetrics.rules.high_tech_rd": ("HighTechRD", "RDExpenseHeads"),
    "stmetrics.rules.income_tax": ("ReliefEstimate", "ReliefItem", "TaxYear"),
    "stmetrics.rules.rd_deduction": ("DeductionClaim", "DeductionClass", "DeductionProject"),
    "stmetrics.rules.size_thresholds": ("SizeThreshold",),
    "stmetrics.rules.tech_sme": ("TechSMEFiling",),
    "stmetrics.units.amount": ("Amount", "Bound"),
}
"""The module of every class that a document may name: records, results and closed lists."""

# What Python itself provides and a document may name.
_BUILT_IN: Final[dict[str, type]] = {"float": float, "list": list, "text": str, "tuple": tuple}
_MOST_LISTED: Final = 30
_HOME_OF: Final = {name: home for home, names in KINDS.items() for name in names}
_TAG_OF: Final = {kind: tag for tag, kind in _BUILT_IN.items()}


def kind_named(tag: Any) -> type:
    """The class that a document names.

    Raises:
        InvalidValueError: No such class may stand in a document.
    """
    if isinstance(tag, str) and tag in _BUILT_IN:
        return _BUILT_IN[tag]
    if not isinstance(tag, str) or tag not in _HOME_OF:
        raise InvalidValueError(
            f"type={quoted(tag)}", "names nothing that is kept", near(tag, [*_HOME_OF, *_BUILT_IN])
        )
    kind: type = getattr(importlib.import_module(_HOME_OF[tag]), tag)
    return kind


def tag_of(kind: type) -> str:
    """The name of a class in a document.

    Raises:
        InvalidValueError: It may not stand in one.
    """
    if kind in _TAG_OF:
        return _TAG_OF[kind]
    if _HOME_OF.get(kind.__name__) != kind.__module__:
        raise InvalidValueError(
            f"a {kind.__name__}",
            "cannot be kept as plain data",
            "keep the records and figures that it is made of",
        )
    return kind.__name__


def near(given: Any, known: Iterable[str]) -> str:
    """Say which known names are close to one that is not known."""
    names = sorted(known)
    close = difflib.get_close_matches(given[:80], names) if isinstance(given, str) else []
    if close:
        return f"did you mean {' or '.join(close)}?"
    listed = ", ".join(names[:_MOST_LISTED])
    return f"known: {listed}{', …' if len(names) > _MOST_LISTED else ''}"
