"""The parts under a node of a scorecard: their weights, and all that is below."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, TypeAlias

from stmetrics.errors import InvalidValueError, shown
from stmetrics.exact._arithmetic import CONTEXT
from stmetrics.scorecard._weights import Weights

if TYPE_CHECKING:
    from stmetrics.scorecard.tree import IndicatorClass, WeightedIndicator

Part: TypeAlias = "IndicatorClass | WeightedIndicator"


def require_whole(name: str, parts: Sequence[Part]) -> None:
    """Refuse a node that is empty, or whose weights do not add up to exactly one."""
    if not parts:
        raise InvalidValueError(name, "has no parts", "give it an indicator, or leave it out")
    given = [part.weight for part in parts if part.weight is not None]
    if given and len(given) < len(parts):
        raise InvalidValueError(
            f"weights under {name}", "some are given and some are not", "give all of them, or none"
        )
    total = sum([Fraction(weight) for weight in given])
    if given and total != 1:
        printed = CONTEXT.divide(total.numerator, total.denominator)
        raise InvalidValueError(
            f"weights under {name}",
            f"they add up to {shown(printed)}",
            "they must add up to exactly 1; thirds are Fraction(1, 3), or leave all out",
        )


def relative_weights(parts: Sequence[Part]) -> Weights:
    """Weights under one node as the smallest whole numbers in their proportion."""
    if parts[0].weight is None:
        return Weights([1] * len(parts))
    shares = [Fraction(part.weight or 0) for part in parts]
    common = math.lcm(*(share.denominator for share in shares))
    return Weights([share.numerator * (common // share.denominator) for share in shares])


def parts_below(parts: Sequence[Part]) -> Iterator[Part]:
    """All classes and indicators, each class before what it holds."""
    for part in parts:
        yield part
        yield from parts_below(getattr(part, "parts", ()))
