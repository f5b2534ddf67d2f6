"""What of an indicator the words around a figure say."""

from __future__ import annotations

import re
from typing import Final

from stmetrics.observations.observation import Aspect
from stmetrics.reports._clauses import Clause
from stmetrics.reports.figures import FigureKind

RATIO_UNITS: Final = frozenset({"%", "倍", "‰"})
SHARE_OF: Final = re.compile(r"(.+?)占(.+?)(?:的)?(?:比重|比例|份额|比)?")


def aspect_of(clause: Clause) -> Aspect | None:
    """What of an indicator the words around a figure say; None where they leave it open."""
    found, amount = clause.found, clause.found.amount
    if amount is None or found.kind is FigureKind.RANK:
        return Aspect.RANK if found.kind is FigureKind.RANK else None
    if amount.unit == "百分点":
        return Aspect.CHANGE if clause.says("change") and not clause.says("gap") else None
    if amount.unit not in RATIO_UNITS:
        return None if clause.says("growth") and not clause.says("share") else Aspect.LEVEL
    if clause.says("completion"):
        return Aspect.COMPLETION
    return _aspect_of_ratio(clause)


def _aspect_of_ratio(clause: Clause) -> Aspect | None:
    """Growth, share or the level of a rate; growth and share at once leave it open."""
    growth, share = clause.says("growth"), clause.says("share")
    if growth or not share:
        return None if share else Aspect.GROWTH if growth else Aspect.LEVEL
    return Aspect.SHARE if SHARE_OF.fullmatch(clause.subject) else None
