"""Figures of stocks by the day that they are of."""

from __future__ import annotations

import attrs

from stmetrics.catalogue._shelf import row_of
from stmetrics.catalogue.row import Indicator, Timing
from stmetrics.observations.observation import Observation


def dated(seen: Observation, own: tuple[Indicator, ...]) -> Observation:
    """The observation at the last day of its period, where what is observed is a stock.

    Args:
        seen: The observation.
        own: The rows of one's own that may describe its indicator.
    """
    row = row_of(seen.indicator, own)
    if row is None or row.timing is not Timing.STOCK or seen.period is None:
        return seen
    return attrs.evolve(seen, period=None, on=seen.period.end)
