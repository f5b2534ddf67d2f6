"""Titles of enterprises: how many enterprises were given one."""

from __future__ import annotations

from collections.abc import Iterable

from stmetrics.exact._given import all_given
from stmetrics.records.activities import Recognition


def titled_enterprises(recognitions: Iterable[Recognition]) -> int:
    """Enterprises with a title (获得称号企业数), each once however many titles it has.

    Args:
        recognitions: Titles; those of one level or kind, see `count_of`, where one is meant.

    Returns:
        The number of enterprises.

    Example:
        >>> given = [
        ...     Recognition(
        ...         id=title, enterprise_id="e1", title=title, level="city", stage="recognised"
        ...     )
        ...     for title in ("瞪羚企业", "创新型企业")
        ... ]
        >>> titled_enterprises(given)
        1
    """
    recognitions = all_given(Recognition, recognitions, "recognitions")
    return len({each.enterprise_id for each in recognitions})
