"""What a number and some (30多, 100余) stays below."""

from __future__ import annotations

from decimal import Decimal

import attrs

from stmetrics.exact._arithmetic import UNROUNDED
from stmetrics.units.amount import Amount


def with_end(amount: Amount) -> Amount:
    """A figure and some (多, 余), more than its number, with the step that it stays below."""
    made = attrs.evolve(amount, upper=_next_step(amount.value))
    low, high = made.interval.low, made.interval.high
    is_empty = low is not None and high is not None and low > high  # no count lies between 5 and 6
    return amount if is_empty else made


def _next_step(value: Decimal) -> Decimal | None:
    """What a number and some (多, 余) stays below: 30多 below 40, 100多 below 200, 1.5多 below 1.6.

    One more in its last digit that is not zero; None of zero and below.
    """
    if value <= 0:
        return None
    digits, exponent = value.as_tuple().digits, int(value.as_tuple().exponent)
    zeros = next(place for place, digit in enumerate(reversed(digits)) if digit)
    return UNROUNDED.add(value, Decimal((0, (1,), exponent + zeros)))
