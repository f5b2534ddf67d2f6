"""Exact numbers: kinds, decisions without division, official rounding, display, intervals."""

from stmetrics.exact.decisions import is_growth_at_least, is_share_at_least
from stmetrics.exact.interval import Interval
from stmetrics.exact.numbers import Number, to_exact
from stmetrics.exact.rounding import RoundingMode, percent, points, round_half_up, round_to

__all__ = [
    "Interval",
    "Number",
    "RoundingMode",
    "is_growth_at_least",
    "is_share_at_least",
    "percent",
    "points",
    "round_half_up",
    "round_to",
    "to_exact",
]
