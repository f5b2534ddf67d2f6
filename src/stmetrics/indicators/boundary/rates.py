"""Growth after a boundary change: four rates, four names.

When a zone is transferred out with its enterprises, last year's total and this year's cover
different units. Which base a growth rate uses must be said.
"""

from __future__ import annotations

import functools
from collections.abc import Collection, Mapping
from typing import Any, TypeVar

from stmetrics.errors import MissingFactError
from stmetrics.exact._arithmetic import add
from stmetrics.exact._given import require_mapping
from stmetrics.formulas.growth import growth_rate
from stmetrics.units._reconcile import alike

N = TypeVar("N")


def published_growth_rate(current: Mapping[str, N], base: Mapping[str, N]) -> Any:
    """Growth of the total as published, each year on its own boundary (公布口径增速).

    ``sum(current) / sum(base) - 1``.

    Args:
        current: This year's table: figures by unit.
        base: Last year's table, on last year's boundary.

    Returns:
        A ratio.

    Raises:
        UndefinedMetricError: Last year's total is zero or negative.

    Example:
        A made-up district that lost unit c:

        >>> published_growth_rate({"a": 11, "b": 6}, {"a": 10, "c": 10})
        -0.15
    """
    require_mapping(current=current, base=base)
    return _growth(current, base)


def boundary_adjusted_growth_rate(
    current: Mapping[str, N], base: Mapping[str, N], *, inside: Collection[str]
) -> Any:
    """Growth on last year's total within today's boundary (按现行区划调整的增速).

    ``sum(current) / sum(base of units inside today's boundary) - 1``. Units that closed stay in
    the base; units that were transferred out leave it.

    Args:
        current: This year's table: figures by unit.
        base: Last year's table.
        inside: Units of last year's table that lie within today's boundary.

    Returns:
        A ratio.

    Raises:
        UndefinedMetricError: Last year's total within the boundary is zero or negative.

    Example:
        >>> boundary_adjusted_growth_rate(
        ...     {"a": 11, "b": 6}, {"a": 10, "c": 10}, inside={"a", "b"}
        ... )
        0.7
    """
    require_mapping(current=current, base=base)
    held = set(inside)
    return _growth(current, {unit: figure for unit, figure in base.items() if unit in held})


def comparable_growth_rate(current: Mapping[str, N], own_base: Mapping[str, N]) -> Any:
    """Growth of today's units, each on its own figure of last year (可比口径增速).

    ``sum(current) / sum(own figure of last year of the same units) - 1``. Entrants are in both
    sums: their figure of last year counts although last year's table did not hold it. This is
    the comparable basis of official statistics.

    Args:
        current: This year's table: figures by unit.
        own_base: Last year's figure of every unit of this year's table; others are ignored.

    Returns:
        A ratio.

    Raises:
        MissingFactError: A unit's own figure of last year is not given.
        UndefinedMetricError: Last year's figures add up to zero or less.

    Example:
        >>> comparable_growth_rate({"a": 11, "b": 6}, {"a": 10, "b": 5, "c": 10})
        0.13333333333333333

    References:
        NBS, notes on comparable coverage of industrial enterprises above designated size.
    """
    require_mapping(current=current, own_base=own_base)
    missing = [unit for unit in current if unit not in own_base]
    if missing:
        raise MissingFactError(
            f"last year's own figure of {', '.join(map(repr, missing[:5]))}",
            f"is not given ({len(missing)} units)",
            "ask the units for it, or use matched_panel_growth_rate and say so",
        )
    return _growth(current, {unit: own_base[unit] for unit in current})


def matched_panel_growth_rate(current: Mapping[str, N], base: Mapping[str, N]) -> Any:
    """Growth of the units present in both tables (两期均在样本增速).

    ``sum(current of common units) / sum(base of common units) - 1``. Entrants and leavers are
    left out, so it is not the comparable basis.

    Args:
        current: This year's table: figures by unit.
        base: Last year's table.

    Returns:
        A ratio.

    Raises:
        UndefinedMetricError: No unit is in both, or their base adds up to zero or less.

    Example:
        >>> matched_panel_growth_rate({"a": 11, "b": 6}, {"a": 10, "c": 10})
        0.1
    """
    require_mapping(current=current, base=base)
    common = [unit for unit in current if unit in base]
    return _growth({unit: current[unit] for unit in common}, {unit: base[unit] for unit in common})


def _growth(current: Mapping[str, Any], base: Mapping[str, Any]) -> Any:
    figures = alike(
        **{f"current[{unit}]": figure for unit, figure in current.items()},
        **{f"base[{unit}]": figure for unit, figure in base.items()},
    )
    return growth_rate(
        functools.reduce(add, figures[: len(current)], 0),
        functools.reduce(add, figures[len(current) :], 0),
    )
