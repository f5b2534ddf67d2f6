"""Decisions over columns, without division: the twins of `stmetrics.formulas.decisions`.

Each gives a verdict's code: ``"met"``, ``"unmet"``, or ``"unknown"`` where the function for one
number raises, and where a float with more than 15 digits lies right on the threshold.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from stmetrics.frames._columns import Column, Expression
from stmetrics.frames._exactly import columns_reach
from stmetrics.units._reading import ratio_to_reach

if TYPE_CHECKING:
    from stmetrics.units._reading import Figure


def is_share_at_least(part: Column, whole: Column, threshold: Figure) -> Expression:
    """Decide whether a part makes up at least a given share of a whole (占比达到).

    Decided as ``part >= threshold * whole``, row by row, without division.

    Args:
        part: The part, in the whole's unit. It may exceed the whole.
        whole: The whole.
        threshold: The share: ``"5%"`` or 0.05.

    Returns:
        An expression of codes: ``"met"``, ``"unmet"``; ``"unknown"`` where an operand is unknown
        or no finite number, the whole zero or negative, or the part negative.

    Raises:
        InvalidValueError: An argument is neither a name nor an expression, or a threshold is a
            plain number above 1 or has more digits than floats can decide by.

    Example:
        Exactly 5 %, which floats would turn down:

        >>> import narwhals.stable.v2 as nw
        >>> import polars
        >>> data = polars.DataFrame({"rd": [8.85, 8.84, None], "sales": [177.0, 177.0, 177.0]})
        >>> answers = nw.from_native(data).select(a=frames.is_share_at_least("rd", "sales", "5%"))
        >>> answers["a"].to_list()
        ['met', 'unmet', 'unknown']
    """
    share = Fraction(ratio_to_reach(threshold, "threshold"))
    return columns_reach(part, whole, share, "threshold", from_zero=True)


def is_growth_at_least(current: Column, base: Column, threshold: Figure) -> Expression:
    """Decide whether growth on a base reaches a given rate (增速达到).

    Decided as ``current >= (1 + threshold) * base``, row by row, without division.

    Args:
        current: The later figure, in the base's unit.
        base: The earlier figure.
        threshold: The growth rate: ``"10%"`` or 0.1.

    Returns:
        An expression of codes: ``"met"``, ``"unmet"``; ``"unknown"`` where an operand is unknown
        or no finite number, and where the base is zero or negative.

    Raises:
        InvalidValueError: An argument is neither a name nor an expression, or a threshold is a
            plain number above 1 or has more digits than floats can decide by.

    Example:
        >>> import narwhals.stable.v2 as nw
        >>> import polars
        >>> data = polars.DataFrame({"now": [1.1, 1.0], "before": [1.0, 0.0]})
        >>> answers = nw.from_native(data).select(a=frames.is_growth_at_least("now", "before", 0.1))
        >>> answers["a"].to_list()
        ['met', 'unknown']
    """
    growth = 1 + Fraction(ratio_to_reach(threshold, "threshold"))
    return columns_reach(current, base, growth, "threshold")
