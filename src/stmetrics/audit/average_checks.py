"""Checks of averages over periods: compound, arithmetic, and in the figure's own unit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from stmetrics.audit._given import printed, rate
from stmetrics.audit._relations import (
    aligned,
    concluded,
    require_alike,
    require_ratio,
    verdict_of,
)
from stmetrics.audit._spans import (
    ONE,
    ZERO,
    Form,
    compounded,
    is_positive,
    minus,
    times,
)
from stmetrics.audit.finding import Finding
from stmetrics.errors import InvalidValueError, shown
from stmetrics.exact._numbers import whole_number

if TYPE_CHECKING:
    from stmetrics.audit._given import Printed

_MOST_PERIODS: Final = 1000


def audit_compound_growth(
    current: Printed, base: Printed, periods: int, published: Printed
) -> Finding:
    """Check a published average growth rate, the geometric one (核对年均增长率).

    ``(current / base) ** (1 / periods) - 1``, decided by comparing whole powers: no root is
    taken. Only the shown recomputed value, low and high are roots, moved outward.

    Args:
        current: The later figure.
        base: The earlier figure, in a unit of the same measure.
        periods: Years passed, not years counted; a whole number above zero.
        published: The rate, with its % sign.

    Returns:
        The finding; UNDECIDABLE where the base may be zero or negative, or the later figure
        negative.

    Raises:
        InvalidValueError: The number of periods is not a whole number above zero.
        UnitError: The levels measure different things, or the rate is no ratio.

    Example:
        >>> index = Published("160.4"), Published("100", exact=True)
        >>> audit_compound_growth(*index, 7, Published("7.0%")).verdict.name
        'EXACT'

    References:
        NBS, China innovation index 2022.
    """
    current, base, published = printed(current=current, base=base, published=rate(published))
    require_alike(current, base)
    require_ratio(published)
    years = _whole_periods(periods)
    form: Form | None = (current.span, base.span, ZERO)
    if not is_positive(base.span) or current.span.low[0] < 0:
        form = None
    said = verdict_of(form, compounded(published.cell, years), compounded(published.span, years))
    return Finding("compound_growth", (current, base), published, said, form, years)


def audit_average_growth(
    current: Printed, base: Printed, periods: int, published: Printed
) -> Finding:
    """Check a published average growth rate, the arithmetic one (核对算术年均增长).

    ``(current - base) / base / periods``: total growth over years, which some offices print.

    Args:
        current: The later figure.
        base: The earlier figure, in a unit of the same measure.
        periods: Years passed, a whole number above zero.
        published: The rate, with its % sign.

    Returns:
        The finding; UNDECIDABLE where the base may be zero or negative.

    Raises:
        InvalidValueError: The number of periods is not a whole number above zero.
        UnitError: The levels measure different things, or the rate is no ratio.

    Example:
        >>> levels = Published("200"), Published("100")
        >>> audit_average_growth(*levels, 5, Published("20.0%")).verdict.name
        'EXACT'
    """
    current, base, published = printed(current=current, base=base, published=rate(published))
    years = _whole_periods(periods)
    require_alike(current, base)
    require_ratio(published)
    form = None
    if is_positive(base.span):
        form = (current.span, times(base.span, (years, 1)), (-1, years))
    return concluded("average_growth", (current, base), published, form)


def audit_average_change(
    current: Printed, base: Printed, periods: int, published: Printed
) -> Finding:
    """Check a published average change per year, in the figure's unit (核对年均变化).

    ``(current - base) / periods``.

    Args:
        current: The later figure.
        base: The earlier figure.
        periods: Years passed, a whole number above zero.
        published: The change per year.

    Returns:
        The finding.

    Raises:
        InvalidValueError: The number of periods is not a whole number above zero.
        UnitError: The figures measure different things.

    Example:
        >>> index = Published("129.5"), Published("100", exact=True)
        >>> audit_average_change(*index, 7, Published("4.2")).verdict.name
        'EXACT'

    References:
        Zhejiang statistics bureau, Yangtze delta development index 2022.
    """
    current, base, published = printed(current=current, base=base, published=published)
    years = _whole_periods(periods)
    first, second, said = aligned(current, base, published)
    change = times(minus(first.span, second.span), (1, years))
    return concluded("average_change", (first, second), said, (change, ONE, ZERO))


def _whole_periods(periods: Any) -> int:
    years = whole_number(periods, "periods")
    if years > _MOST_PERIODS:
        raise InvalidValueError(
            f"periods={shown(years)}", f"is more than {_MOST_PERIODS}", "count longer periods"
        )
    if years < 1:
        raise InvalidValueError(
            f"periods={years}", "must be above zero", "count the years passed: 2019 to 2022 are 3"
        )
    return years
