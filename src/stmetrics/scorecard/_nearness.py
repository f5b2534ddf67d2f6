"""How near a figure comes to a standard, and what may be measured so."""

from __future__ import annotations

from typing import Any

from stmetrics.catalogue.row import Direction
from stmetrics.errors import InvalidValueError, UndefinedMetricError, shown
from stmetrics.exact._arithmetic import subtract
from stmetrics.scorecard._cells import (
    Column,
    as_direction,
    known,
    limited,
    rescaled,
)


def nearness(metric: str, figures: Column, standard: Any, *, capped: bool) -> list[Any]:
    """Give ``(x - min) / (standard - min)``, refused where the standard is not above the worst."""
    worst = min(known(metric, figures))
    if not standard > worst:
        raise UndefinedMetricError(
            metric,
            {"standard": standard, "worst": worst},
            "the standard is not better than the worst figure",
            "take a better standard, or goalposts",
        )
    scores = rescaled(figures, worst, subtract(standard, worst), 1, 0)
    return limited(scores, None, 1) if capped else scores


def require_more_is_better(metric: str, direction: Direction) -> None:
    """Refuse an indicator of which less is better, for methods that would reward the worst."""
    if as_direction(direction) is Direction.LOWER:
        raise InvalidValueError(
            f"{metric}, direction={shown('lower')}",
            "is defined only where more is better",
            "use min_max, goalposts or efficacy_coefficient",
        )
