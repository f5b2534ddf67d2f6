"""Law as data: verdicts, sources, values with the dates on which they hold, and programmes.

A value that some rule fixes never stands in a formula. It is a `Parameter`: dated values, each
with the document and clause it comes from and how far that was confirmed. `Criterion`,
`Programme` and `Assessment` are the engine of the rules, and of a programme of your own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from stmetrics._lazy import lazy

if TYPE_CHECKING:
    from stmetrics.law.assessments import (
        Assessment as Assessment,
        Programme as Programme,
    )
    from stmetrics.law.bands import (
        Band as Band,
        Bands as Bands,
    )
    from stmetrics.law.conditions import (
        Condition as Condition,
        Criterion as Criterion,
        CriterionResult as CriterionResult,
    )
    from stmetrics.law.criteria import (
        AtLeast as AtLeast,
        AtMost as AtMost,
        Decided as Decided,
        ScoreAbove as ScoreAbove,
        ShareAtLeast as ShareAtLeast,
        ShareAtMost as ShareAtMost,
    )
    from stmetrics.law.dated import (
        Confirmation as Confirmation,
        Dated as Dated,
        Parameter as Parameter,
        Source as Source,
    )
    from stmetrics.law.fact import (
        Fact as Fact,
        facts_in_words as facts_in_words,
        facts_of as facts_of,
        ways_to_give as ways_to_give,
    )
    from stmetrics.law.shortfalls import (
        Shortfall as Shortfall,
    )
    from stmetrics.law.statements import (
        StatedAssessment as StatedAssessment,
    )
    from stmetrics.law.validity import (
        CERTIFICATE_LAST_DAY as CERTIFICATE_LAST_DAY,
        CERTIFICATE_VALIDITY_YEARS as CERTIFICATE_VALIDITY_YEARS,
    )
    from stmetrics.law.verdicts import (
        Verdict as Verdict,
        all_of as all_of,
        any_of as any_of,
    )
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "assessments": ("Assessment", "Programme"),
            "bands": ("Band", "Bands"),
            "conditions": ("Condition", "Criterion", "CriterionResult"),
            "criteria": (
                "AtLeast",
                "AtMost",
                "Decided",
                "ScoreAbove",
                "ShareAtLeast",
                "ShareAtMost",
            ),
            "dated": ("Confirmation", "Dated", "Parameter", "Source"),
            "fact": ("Fact", "facts_in_words", "facts_of", "ways_to_give"),
            "shortfalls": ("Shortfall",),
            "statements": ("StatedAssessment",),
            "validity": ("CERTIFICATE_LAST_DAY", "CERTIFICATE_VALIDITY_YEARS"),
            "verdicts": ("Verdict", "all_of", "any_of"),
        },
    )
