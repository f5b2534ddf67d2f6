"""Law as data: verdicts, sources, values with the dates on which they hold, and programmes.

A value that some rule fixes never stands in a formula. It is a `Parameter`: dated values, each
with the document and clause it comes from and how far that was confirmed. `Criterion`,
`Programme` and `Assessment` are the engine of the rules, and of a programme of your own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from stmetrics._lazy import loader

if TYPE_CHECKING:
    from stmetrics.law.assessments import Assessment, Programme
    from stmetrics.law.bands import Band, Bands
    from stmetrics.law.conditions import Condition, Criterion, CriterionResult
    from stmetrics.law.criteria import (
        AtLeast,
        AtMost,
        Decided,
        ScoreAbove,
        ShareAtLeast,
        ShareAtMost,
    )
    from stmetrics.law.dated import Confirmation, Dated, Parameter, Source
    from stmetrics.law.shortfalls import Shortfall
    from stmetrics.law.statements import StatedAssessment
    from stmetrics.law.validity import CERTIFICATE_LAST_DAY, CERTIFICATE_VALIDITY_YEARS
    from stmetrics.law.verdicts import Verdict, all_of, any_of

__all__ = [
    "CERTIFICATE_LAST_DAY",
    "CERTIFICATE_VALIDITY_YEARS",
    "Assessment",
    "AtLeast",
    "AtMost",
    "Band",
    "Bands",
    "Condition",
    "Confirmation",
    "Criterion",
    "CriterionResult",
    "Dated",
    "Decided",
    "Parameter",
    "Programme",
    "ScoreAbove",
    "ShareAtLeast",
    "ShareAtMost",
    "Shortfall",
    "Source",
    "StatedAssessment",
    "Verdict",
    "all_of",
    "any_of",
]

_HOMES = {
    "assessments": ("Assessment", "Programme"),
    "bands": ("Band", "Bands"),
    "conditions": ("Condition", "Criterion", "CriterionResult"),
    "criteria": ("AtLeast", "AtMost", "Decided", "ScoreAbove", "ShareAtLeast", "ShareAtMost"),
    "dated": ("Confirmation", "Dated", "Parameter", "Source"),
    "shortfalls": ("Shortfall",),
    "statements": ("StatedAssessment",),
    "validity": ("CERTIFICATE_LAST_DAY", "CERTIFICATE_VALIDITY_YEARS"),
    "verdicts": ("Verdict", "all_of", "any_of"),
}
__getattr__, __dir__ = loader(__name__, _HOMES)
