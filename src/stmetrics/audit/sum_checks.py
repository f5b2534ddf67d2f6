"""Checks of sums and differences.

A figure without a unit is taken in the unit of the others, as tables print them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from stmetrics.audit._given import printed, printed_list
from stmetrics.audit._relations import (
    aligned,
    concluded,
    counting_alike,
    require_points,
)
from stmetrics.audit._spans import (
    ONE,
    ZERO,
    minus,
    summed,
)
from stmetrics.audit.finding import Finding
from stmetrics.audit.published import Published
from stmetrics.errors import UndefinedMetricError

if TYPE_CHECKING:
    from stmetrics.audit._given import Printed


def audit_difference(
    current: Printed, base: Printed, published: Printed, *, alike: Iterable[str] = ()
) -> Finding:
    """Check a published difference: an increase, or a change in points (核对差额).

    ``current - base``.

    Args:
        current: The later figure, or the greater.
        base: The figure it is compared with; of an intensity, the revised one.
        published: The difference; percentages differ by 百分点.
        alike: Words that count the same things: ``["家", "个"]``.

    Returns:
        The finding.

    Raises:
        UnitError: The figures measure different things.

    Example:
        R&D intensity of 2019 against the revised 2018:

        >>> intensities = Published("2.23%"), Published("2.14%")
        >>> audit_difference(*intensities, Published("0.09个百分点")).verdict.name
        'EXACT'

    References:
        NBS, communiqué 2019, note on the revised GDP of 2018.
    """
    current, base, published = printed(current=current, base=base, published=published)
    return _difference("difference", *counting_alike(alike, (current, base, published)))


def audit_points_above(rate: Printed, reference: Printed, published: Printed) -> Finding:
    """Check by how many points a rate lies above another (核对高出的百分点).

    ``rate - reference``.

    Args:
        rate: The rate, with its % sign.
        reference: The rate it is compared with.
        published: The points.

    Returns:
        The finding.

    Raises:
        UnitError: The figures measure different things.

    Example:
        >>> rates = Published("25.3%"), Published("12.3%")
        >>> audit_points_above(*rates, Published("13个百分点")).verdict.name
        'EXACT'
    """
    rate, reference, published = printed(rate=rate, reference=reference, published=published)
    return _difference("points_above", rate, reference, published)


def _difference(relation: str, first: Published, second: Published, said: Published) -> Finding:
    above, below, printed = aligned(first, second, said)
    require_points(above, below, said)
    gap = minus(above.span, below.span)
    return concluded(relation, (above, below), printed, (gap, ONE, ZERO))


def audit_total(
    parts: Iterable[Printed] | Mapping[str, Printed],
    total: Printed,
    *,
    alike: Iterable[str] = (),
) -> Finding:
    """Check whether parts add up to a published total (核对合计).

    Args:
        parts: The parts, in order or by name; at least one.
        total: The published total.
        alike: Words that count the same things: ``["家", "个"]``.

    Returns:
        The finding.

    Raises:
        UndefinedMetricError: There are no parts.
        UnitError: The figures measure different things.

    Example:
        Patent applications of Zhonglou, January to September 2012, by kind:

        >>> kinds = [Published(count, exact=True) for count in ("980件", "1855件", "788件")]
        >>> audit_total(kinds, Published("3623件", exact=True)).verdict.name
        'EXACT'
    """
    (total,) = printed(total=total)
    given = printed_list(parts.values() if isinstance(parts, Mapping) else parts, "parts")
    if not given:
        raise UndefinedMetricError("audit_total", {"parts": 0}, "nothing was given to add")
    *taken, said = aligned(*counting_alike(alike, (*given, total)))
    added = summed(part.span for part in taken)
    return concluded("total", tuple(taken), said, (added, ONE, ZERO))
