"""A second figure for what a sentence has already given a figure for: a part, or another's."""

from __future__ import annotations

from typing import Any

import attrs

from stmetrics.errors import StmetricsError
from stmetrics.observations.observation import Observation
from stmetrics.units.amount import Amount

_Key = tuple[Any, ...]


@attrs.define
class SentenceFigures:
    """What a sentence has said so far."""

    amounts: dict[_Key, Amount] = attrs.Factory(dict)

    def contradicts(self, seen: Observation) -> bool:
        """Whether another number was given for the same thing; what is new is remembered."""
        value = seen.require_value()
        first = self.amounts.setdefault(_thing(seen), value)
        return first is not value and not _can_be_one(first, value)


def _thing(seen: Observation) -> _Key:
    part = seen.level, seen.and_above, seen.kind, seen.reference
    return seen.indicator, seen.aspect, seen.time, *part


def _can_be_one(one: Amount, other: Amount) -> bool:
    """Whether one number can be meant by both: more than 100亿元 and 102.7亿元."""
    try:
        first, second = one.interval, other.interval_in(one.unit)
    except StmetricsError:
        return False
    lows = [each for each in (first.low, second.low) if each is not None]
    highs = [each for each in (first.high, second.high) if each is not None]
    return not lows or not highs or max(lows) <= min(highs)
