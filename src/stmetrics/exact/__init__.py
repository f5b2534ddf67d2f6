"""Exact numbers: kinds, official rounding, display, intervals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stmetrics._lazy import lazy

if TYPE_CHECKING:
    from stmetrics.exact._numbers import (
        Number as Number,
        to_exact as to_exact,
    )
    from stmetrics.exact.interval import (
        Interval as Interval,
    )
    from stmetrics.exact.rounding import (
        RoundingMode as RoundingMode,
        percent as percent,
        points as points,
        round_half_up as round_half_up,
        round_to as round_to,
    )
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "interval": ("Interval",),
            "_numbers": ("Number", "to_exact"),
            "rounding": ("RoundingMode", "percent", "points", "round_half_up", "round_to"),
        },
    )
