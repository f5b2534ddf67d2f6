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
    "stmetrics.audit": (
        "AuditReport",
        "Cause",
        "CauseKind",
        "Consistency",
        "EditCheck",
        "Finding",
        "Published",
    ),
    "stmetrics.exact": ("Interval", "RoundingMode"),
    "stmetrics.formulas": ("Ties",),
    "stmetrics.indicators": (
        "BoundaryChange",
        "BoundaryGrowths",
        "CertificationTally",
        "HighTechChange",
        "RegionCount",
        "UnusedRecords",
        "RegionData",
    ),
    "stmetrics.observations": (
        "Aspect",
        "Basis",
        "DerivedFigure",
        "Difference",
        "Observation",
        "Observations",
        "PriceBasis",
    ),
    "stmetrics.catalogue": (
        "DefinitionSource",
        "Direction",
        "Indicator",
        "Kind",
        "Naming",
        "Reading",
        "Theme",
        "Timing",
        "Words",
    ),
    "stmetrics.law": (
        "Condition",
        "Confirmation",
        "CriterionResult",
        "Shortfall",
        "Source",
        "StatedAssessment",
        "Verdict",
    ),
    "stmetrics.periods": ("Period",),
    "stmetrics.records": (
        "CertificationApplication",
        "CertificationEnd",
        "CertificationKind",
        "CertificationOutcome",
        "ContractKind",
        "Cooperation",
        "CooperationStage",
        "Enterprise",
        "EnterpriseYear",
        "ExpertScores",
        "HighTechCertification",
        "IPKind",
        "IntellectualProperty",
        "Level",
        "ObservationStatus",
        "PatentCounts",
        "PatentStatus",
        "Performer",
        "Platform",
        "Population",
        "PopulationKind",
        "Project",
        "RDBasis",
        "RDInput",
        "Recognition",
        "Stage",
        "TechContract",
        "TechnologyField",
    ),
    "stmetrics.reports": (
        "FigureKind",
        "FoundFigure",
        "ReadFigure",
        "ReportReading",
        "UnreadFigure",
    ),
    "stmetrics.sheets": ("ObservationsRead", "RowError", "RowsRead", "TotalRow"),
    "stmetrics.targets": (
        "AssignedTarget",
        "Decomposition",
        "Pace",
        "Schedule",
        "ScheduleBasis",
        "Target",
        "TargetCheck",
        "TargetForce",
        "TargetForm",
        "TargetPath",
        "WhyOpen",
    ),
    "stmetrics.ranking": ("Place", "Ranking"),
    "stmetrics.reviews": (
        "FindingKind",
        "Review",
        "ReviewFinding",
        "ReviewLine",
        "Standing",
        "TargetLine",
    ),
    "stmetrics.scorecard": (
        "ChangeContribution",
        "LeftOut",
        "PointsItem",
        "RankSpread",
        "RefuseGaps",
        "ScoredRegion",
        "Sensitivity",
        "ShareOutWeights",
        "Veto",
    ),
    "stmetrics.rules": (
        "AdvancedServiceYear",
        "BarredIndustry",
        "DeductionClaim",
        "DeductionClass",
        "DeductionIntangible",
        "DeductionProject",
        "HighTechRD",
        "IndustryGroup",
        "RDExpenseHeads",
        "ReliefEstimate",
        "ReliefItem",
        "SizeThreshold",
        "TaxYear",
        "TechSMEFiling",
        "TechnologyTransfer",
        "TransferForm",
        "TransferredTechnology",
    ),
    "stmetrics.units": ("Amount", "Bound", "Measure"),
}
"""Where every class is found that a document may name: records, results and closed lists."""

# What Python itself provides and a document may name.
_BUILT_IN: Final[dict[str, type]] = {"float": float, "list": list, "text": str, "tuple": tuple}
_MOST_LISTED: Final = 30
_CLOSE: Final = 0.75
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
    return _loaded(tag)


def _loaded(tag: str) -> type:
    kind: type = getattr(importlib.import_module(_HOME_OF[tag]), tag)
    return kind


def tag_of(kind: type) -> str:
    """The name of a class in a document.

    Raises:
        InvalidValueError: It may not stand in one.
    """
    if kind in _TAG_OF:
        return _TAG_OF[kind]
    if kind.__name__ not in _HOME_OF or _loaded(kind.__name__) is not kind:
        raise InvalidValueError(
            f"a {kind.__name__}",
            "cannot be kept as plain data",
            "keep the records and figures that it is made of",
        )
    return kind.__name__


def near(given: Any, known: Iterable[str]) -> str:
    """Say which known names are close to one that is not known."""
    names = sorted(known)
    close = (
        difflib.get_close_matches(given[:80], names, cutoff=_CLOSE)
        if isinstance(given, str)
        else []
    )
    if close:
        return f"did you mean {' or '.join(close)}?"
    listed = ", ".join(names[:_MOST_LISTED])
    return f"known: {listed}{', …' if len(names) > _MOST_LISTED else ''}"
