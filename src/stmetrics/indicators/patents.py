"""Patents of several units or kinds together; per head, see `stmetrics.patents_per_10k`."""

from __future__ import annotations

import functools
import operator
from collections.abc import Iterable
from typing import Final

import attrs

from stmetrics.errors import IncomparableError, MissingFactError, UndefinedMetricError
from stmetrics.exact._given import all_given
from stmetrics.exact._numbers import one_of
from stmetrics.records.patents import PatentCounts
from stmetrics.records.region import region_holds


def total_patents(counts: Iterable[PatentCounts]) -> PatentCounts:
    """Patents of several units or regions together, by kind (专利合计).

    A region that lies within another that is counted adds nothing: a table of a city and its
    districts gives the city once.

    Args:
        counts: Counts of one status and one time; at least one.

    Returns:
        Their sum by kind; a kind that is unknown of one unit is unknown of all. Its region is
        theirs where they have one.

    Raises:
        IncomparableError: Two statuses, or two times, are among them; or one says its region
            and another does not.
        UndefinedMetricError: There are none; nothing reported is not 0.

    Example:
        >>> granted = PatentCounts(status="granted", invention=144, utility_model=611, design=130)
        >>> total_patents([granted, granted]).total
        1770
        >>> city = PatentCounts(status="granted", invention=90, region="320400")
        >>> district = PatentCounts(status="granted", invention=40, region="320404")
        >>> total_patents([city, district]).invention
        90
    """
    counts = all_given(PatentCounts, counts, "counts")
    taken = list(counts)
    if not taken:
        raise UndefinedMetricError("total_patents", {"counts": 0}, "nothing was reported")
    widest = _not_within_another(taken)
    regions = {each.region for each in widest}
    region = regions.pop() if len(regions) == 1 else None
    return functools.reduce(operator.add, (attrs.evolve(each, region=region) for each in widest))


def _not_within_another(counts: list[PatentCounts]) -> list[PatentCounts]:
    """Leave out what a wider region counts too."""
    regions = {each.region for each in counts}
    if regions == {None}:
        return counts
    if None in regions:
        raise IncomparableError(
            f"patents of {', '.join(sorted(filter(None, regions)))} and of a region not said",
            "may count patents twice",
            "say region=… of all of them, or of none",
        )
    named = list(filter(None, regions))
    return [
        each
        for each in counts
        if not any(outer != each.region and region_holds(outer, each.region) for outer in named)
    ]


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
    counts = all_given(PatentCounts, counts, "counts")
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
