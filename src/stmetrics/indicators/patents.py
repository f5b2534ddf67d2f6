"""Patents of several units or kinds together; per head, see `stmetrics.patents_per_10k`."""

from __future__ import annotations

import functools
import operator
from collections.abc import Iterable
from typing import Final

from stmetrics.errors import MissingFactError, UndefinedMetricError
from stmetrics.exact.numbers import one_of
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


def patent_count(counts: Iterable[PatentCounts], *, kind: str | None = None) -> int:
    """Patents of several units together, all three kinds or one (专利件数).

    Args:
        counts: Counts of one status and one time; at least one.
        kind: ``"invention"`` (发明), ``"utility_model"`` (实用新型) or ``"design"`` (外观设计);
            all three together where none is said.

    Returns:
        The number of patents.

    Raises:
        MissingFactError: A kind that is asked for is unknown of a unit.
        IncomparableError: Two statuses, or two times, are among them.
        UndefinedMetricError: There are none; nothing reported is not 0.

    Example:
        >>> granted = PatentCounts(status="granted", invention=144, utility_model=611, design=130)
        >>> patent_count([granted]), patent_count([granted], kind="发明")
        (885, 144)
    """
    name = (
        "total" if kind is None else one_of(_KINDS.get(kind, kind), "kind", tuple(_KINDS.values()))
    )
    found: int | None = getattr(total_patents(counts), name)
    if found is None:
        raise MissingFactError(
            f"PatentCounts.{name}", "is unknown of a unit", "unknown is not 0; give the count"
        )
    return found


_KINDS: Final = {"发明": "invention", "实用新型": "utility_model", "外观设计": "design"}
