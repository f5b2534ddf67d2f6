"""Audits of columns that add up, or differ, as printed: the twins of `stmetrics.audit.sum_checks`.

Figures are taken in their own units; those without one stand beside others without one.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import attrs

from stmetrics.errors import InvalidValueError, UndefinedMetricError, quoted
from stmetrics.frames._frames import Frame, as_frame, like
from stmetrics.frames.audit._figures import ONE, Figure, Printing, larger, with_figures
from stmetrics.frames.audit._units import add_up, differ_by_points, where
from stmetrics.frames.audit._verdicts import Quotient, with_verdicts

if TYPE_CHECKING:
    from typing import Unpack


def audit_difference(
    frame: Frame, current: str, base: str, published: str, **printing: Unpack[Printing]
) -> Frame:
    """Check columns of published differences: increases, or changes in points (核对差额).

    ``current - base``, row by row.

    Args:
        frame: A frame of printed figures.
        current: The column of the later figures, or the greater, of numbers or of text.
        base: The column of the figures that they are compared with.
        published: The column of the differences; percentages differ by 百分点.
        **printing: ``decimals`` of columns of numbers, and ``exact``, as for
            `stmetrics.frames.audit_growth`.

    Returns:
        The frame with ``…_consistency``, ``…_low``, ``…_high`` and ``…_recomputed``, as
        `stmetrics.frames.audit_growth` gives them.

    Raises:
        InvalidValueError: A column that is not there, or numbers of which no decimals are said.

    Example:
        R&D intensity of 2019 against the revised 2018:

        >>> import polars
        >>> printed = polars.DataFrame({
        ...     "now": ["2.23%"], "before": ["2.14%"], "more": ["0.09个百分点"],
        ... })
        >>> frames.audit_difference(printed, "now", "before", "more")["more_consistency"].to_list()
        ['exact']

    References:
        NBS, communiqué 2019, note on the revised GDP of 2018.
    """
    table, (now, before, said) = with_figures(as_frame(frame), (current, base, published), printing)
    now = where(differ_by_points(now, before, said), now)
    gap = _added(now, attrs.evolve(before, middle=before.middle * -1.0))
    return like(frame, with_verdicts(table, Quotient(gap, ONE), said, published))


def audit_points_above(
    frame: Frame, rate: str, reference: str, published: str, **printing: Unpack[Printing]
) -> Frame:
    """Check by how many points rates lie above others, in columns (核对高出的百分点).

    ``rate - reference``, row by row.

    Args:
        frame: A frame of printed figures.
        rate: The column of the rates: text with its % sign, or numbers, which are ratios.
        reference: The column of the rates that they are compared with.
        published: The column of the points: text (``"13个百分点"``), or numbers, which are ratios
            (0.13).
        **printing: ``decimals`` of columns of numbers, and ``exact``, as for
            `stmetrics.frames.audit_growth`.

    Returns:
        The frame with ``…_consistency``, ``…_low``, ``…_high`` and ``…_recomputed``, as
        `stmetrics.frames.audit_growth` gives them.

    Raises:
        InvalidValueError: A column that is not there, or numbers of which no decimals are said.

    Example:
        >>> import polars
        >>> printed = polars.DataFrame({"own": [0.253], "city": [0.123], "ahead": [0.13]})
        >>> audited = frames.audit_points_above(printed, "own", "city", "ahead", decimals=3)
        >>> audited["ahead_consistency"].to_list()
        ['exact']
    """
    return audit_difference(frame, rate, reference, published, **printing)


def audit_total(
    frame: Frame, parts: Sequence[str], total: str, **printing: Unpack[Printing]
) -> Frame:
    """Check whether columns of parts add up to a column of published totals (核对合计).

    Args:
        frame: A frame of printed figures, its parts side by side.
        parts: The columns of the parts, at least one, of numbers or of text.
        total: The column of the totals.
        **printing: ``decimals`` of columns of numbers, and ``exact``, as for
            `stmetrics.frames.audit_growth`.

    Returns:
        The frame with ``…_consistency``, ``…_low``, ``…_high`` and ``…_recomputed``, as
        `stmetrics.frames.audit_growth` gives them; null where a part is missing too.

    Raises:
        UndefinedMetricError: There are no parts.
        InvalidValueError: No list of columns; a column that is not there, or numbers of which no
            decimals are said.

    Example:
        Patent applications of Zhonglou, January to September 2012, by kind:

        >>> import polars
        >>> counts = polars.DataFrame({"a": [980], "b": [1855], "c": [788], "all": [3623]})
        >>> audited = frames.audit_total(counts, ["a", "b", "c"], "all", exact=counts.columns)
        >>> audited["all_consistency"].to_list()
        ['exact']
    """
    if isinstance(parts, str) or not isinstance(parts, Sequence):
        raise InvalidValueError(
            f"parts={quoted(parts)}", "is no list of columns", 'give them as ["a", "b"]'
        )
    if not parts:
        raise UndefinedMetricError("audit_total", {"parts": 0}, "nothing was given to add")
    table, (*given, said) = with_figures(as_frame(frame), (*parts, total), printing)
    first, *others = given
    first = where(add_up(*given, said), first)
    return like(frame, with_verdicts(table, Quotient(_added(first, *others), ONE), said, total))


def _added(*figures: Figure) -> Figure:
    """The sum of figures, on the finest of their grids."""
    finest: Any = functools.reduce(larger, [each.decimals for each in figures])
    first, *others = [each.on_grid(finest) for each in figures]
    for other in others:
        first = attrs.evolve(
            first, middle=first.middle + other.middle, reach=first.reach + other.reach
        )
    return first
