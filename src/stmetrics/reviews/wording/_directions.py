"""Which way a rate or a number of points goes, where zero is what it is told from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from stmetrics.units.amount import Amount, Bound

ON_THE_YEAR: Final[Mapping[Bound, tuple[str, str]]] = {
    Bound.LESS_THAN: ("下降", "down"),
    Bound.AT_MOST: ("持平或下降", "unchanged or down"),
    Bound.MORE_THAN: ("增长", "up"),
    Bound.AT_LEAST: ("持平或增长", "unchanged or up"),
    Bound.ABOUT: ("大体持平", "about unchanged"),
}
"""How a growth on one side of zero is said beside a figure: ``比上年下降``, not 增长不足0%."""

VERBS: Final[Mapping[Bound, tuple[str, str]]] = {
    Bound.LESS_THAN: ("fell", "should fall"),
    Bound.AT_MOST: ("did not rise", "should not rise"),
    Bound.MORE_THAN: ("rose", "should rise"),
    Bound.AT_LEAST: ("did not fall", "should not fall"),
    Bound.ABOUT: ("hardly changed", "should hardly change"),
}
"""The same where there is no figure: as it was, and as it is foreseen."""

BESIDE_ANOTHER: Final[Mapping[Bound, tuple[str, str]]] = {
    Bound.LESS_THAN: ("低于", "below"),
    Bound.AT_MOST: ("不高于", "not above"),
    Bound.MORE_THAN: ("高于", "above"),
    Bound.AT_LEAST: ("不低于", "not below"),
    Bound.ABOUT: ("大体等于", "about level with"),
}
"""How one growth lies to another where only its side is known."""


def side_of_zero(rate: Amount) -> Bound | None:
    """How a rate lies to zero, where that is all that is known of it.

    Example:
        >>> from stmetrics.units import parse
        >>> side_of_zero(parse("不足0%", bounds=True)), side_of_zero(parse("3%"))
        (<Bound.LESS_THAN: 'less_than'>, None)
    """
    known = rate.value == 0 and rate.upper is None and rate.bound in ON_THE_YEAR
    return rate.bound if known else None
