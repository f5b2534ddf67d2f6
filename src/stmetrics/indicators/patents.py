"""Patents of several units or kinds together; per head, see `stmetrics.patents_per_10k`."""

from __future__ import annotations

import functools
import operator
from collections.abc import Iterable

from stmetrics.errors import UndefinedMetricError
from stmetrics.records.patents import PatentCounts


def total_patents(counts: Iterable[PatentCounts]) -> PatentCounts:
    """Patents of several units together, by kind (专利合计).

    Args:
        counts: Counts of one status and one time; at least one.

    Returns:
        Their sum by kind; a kind that is unknown of one unit is unknown of all.

    Raises:
        IncomparableError: Two statuses, or two times, are among them.
        UndefinedMetricError: There are none; nothing reported is not 0.

    Example:
        >>> granted = PatentCounts(status="granted", invention=144, utility_model=611, design=130)
        >>> total_patents([granted, granted]).total
        1770
    """
    taken = list(counts)
    if not taken:
        raise UndefinedMetricError("total_patents", {"counts": 0}, "nothing was reported")
    return functools.reduce(operator.add, taken)
