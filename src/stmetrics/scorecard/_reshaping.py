"""The same scorecard with something changed: all methods at once, or one indicator less."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

import attrs

from stmetrics.errors import InvalidValueError
from stmetrics.scorecard._callables import Scoring
from stmetrics.scorecard._parts import Part, parts_below
from stmetrics.scorecard.methods import AcrossRegions
from stmetrics.scorecard.tree import IndicatorClass, Scorecard, WeightedIndicator


def uniform(
    card: Scorecard,
    *,
    normalise: Scoring | None = None,
    aggregate: Scoring | AcrossRegions | None = None,
) -> Scorecard:
    """Score everything in one other way, indicators and classes with a way of their own too."""
    return attrs.evolve(
        card,
        parts=[_uniform(part, normalise, aggregate) for part in card.parts],
        normalise=normalise or card.normalise,
        aggregate=aggregate or card.aggregate,
    )


def _uniform(part: Part, normalise: Any, aggregate: Any) -> Part:
    if not isinstance(part, IndicatorClass):
        return part if normalise is None else attrs.evolve(part, normalise=None)
    return attrs.evolve(
        part,
        parts=[_uniform(inner, normalise, aggregate) for inner in part.parts],
        aggregate=part.aggregate if aggregate is None else None,
    )


def each_left_out(card: Scorecard) -> dict[str, Scorecard]:
    """The scorecard without each indicator in turn, by what is left out."""
    if len(card.indicators) == 1:
        raise InvalidValueError("the scorecard", "has only one indicator", "nothing would be left")
    return {each.id: without(card, each.id) for each in card.indicators}


def without(card: Scorecard, indicator: str) -> Scorecard:
    """Take one indicator out; its siblings keep their proportions, an empty class goes too."""
    return attrs.evolve(card, parts=_without(card.parts, indicator, "the scorecard"))


def _without(parts: Sequence[Part], indicator: str, name: str) -> list[Part]:
    kept: list[Part] = []
    for part in parts:
        if isinstance(part, IndicatorClass):
            inner = _without(part.parts, indicator, part.name) if _holds(part, indicator) else None
            if inner is None:
                kept.append(part)
            elif inner:
                kept.append(attrs.evolve(part, parts=inner))
        elif part.id != indicator:
            kept.append(part)
    left = sum(Fraction(part.weight or 0) for part in kept)
    if len(kept) == len(parts) or not kept or kept[0].weight is None:
        return kept
    if not left:
        raise InvalidValueError(
            f"{name} without {indicator}", "what is left weighs nothing", "give it a weight"
        )
    return [attrs.evolve(part, weight=Fraction(part.weight or 0) / left) for part in kept]


def _holds(part: IndicatorClass, indicator: str) -> bool:
    return any(
        isinstance(each, WeightedIndicator) and each.id == indicator
        for each in parts_below(part.parts)
    )
