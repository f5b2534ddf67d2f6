"""The verdicts of an audit."""

from __future__ import annotations

from stmetrics._closed_list import ClosedList


class Consistency(ClosedList):
    """Whether a published figure agrees with the figures it was made from (一致性).

    Example:
        >>> Consistency("exact").name
        'EXACT'
    """

    EXACT = "exact", "完全一致"
    """Recomputed from the printed figures and rounded, it is the printed one."""
    CONSISTENT = "consistent", "在舍入范围内一致"
    """Not exact, but within what the rounding of the figures allows."""
    INCONSISTENT = "inconsistent", "不一致"
    """Neither: an error, a revision, or another definition."""
    UNDECIDABLE = "undecidable", "无法判断"
    """The figures allow a division by zero or a change of sign."""

    @property
    def en(self) -> str:
        """The term in English."""
        return f"{self.value} within rounding" if self is Consistency.CONSISTENT else self.value
