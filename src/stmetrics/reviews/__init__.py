"""The annual review: lines, findings, tables and sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stmetrics._lazy import lazy

if TYPE_CHECKING:
    from stmetrics.reviews.annual import (
        Review as Review,
        review as review,
    )
    from stmetrics.reviews.findings import (
        FindingKind as FindingKind,
        ReviewFinding as ReviewFinding,
    )
    from stmetrics.reviews.lines import (
        ReviewLine as ReviewLine,
        Standing as Standing,
        TargetLine as TargetLine,
    )
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "annual": ("Review", "review"),
            "findings": ("FindingKind", "ReviewFinding"),
            "lines": ("ReviewLine", "Standing", "TargetLine"),
        },
    )
