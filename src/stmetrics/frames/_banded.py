"""Tables of bands over columns: the value of each row's figure, and the points of its share."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any

from stmetrics.exact.interval import Interval
from stmetrics.frames._columns import Expression, all_hold, nw
from stmetrics.law.bands import Bands


def of_band(
    figure: Expression, bands: Bands[Any], number: Callable[[Any], float] = float
) -> Expression:
    """The number of the band that holds each row's figure; null where it is unknown."""
    (first, of), *others = [
        (_holds(figure, band.range), number(band.value)) for band in bands.bands
    ]
    chain = nw.when(first).then(of)
    for holds, each in others:
        chain = chain.when(holds).then(each)
    return chain


def in_parts(*shares: Decimal | Fraction) -> int:
    """What turns all of the shares into whole numbers."""
    return math.lcm(*(Fraction(share).denominator for share in shares))


def edges(bands: Bands[Any]) -> list[Fraction]:
    """The shares at which rising bands begin, but the first."""
    return [Fraction(band.range.low) for band in bands.bands[1:] if band.range.low is not None]


def nearest_edge(ratio: Expression, bands: Bands[Any], say: Callable[[int], float]) -> Expression:
    """What is said of the edge that lies nearest to a ratio, by its place in the table.

    It is the only one that a float leaves in doubt: of all others it tells on which side it lies.
    """
    ends = edges(bands)
    last = len(ends) - 1
    chain: Any = nw
    for place, (low, high) in enumerate(itertools.pairwise(ends)):
        chain = chain.when(ratio < float((low + high) / 2)).then(say(place))
    found: Expression = chain.when(ratio < math.inf).then(say(last))
    return found


def _holds(figure: Expression, held: Interval) -> Expression:
    ends = []
    if held.low is not None:
        low = float(held.low)
        ends.append(figure >= low if held.low_closed else figure > low)
    if held.high is not None:
        high = float(held.high)
        ends.append(figure <= high if held.high_closed else figure < high)
    return all_hold(*ends)
