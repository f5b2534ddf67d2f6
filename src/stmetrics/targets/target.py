"""Targets, and what a figure says about them.

A bound stays a bound: against a target of 50, "more than 40" decides nothing. A figure that is
not known gives UNKNOWN, never UNMET.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

import attrs

from stmetrics._closed_list import ClosedList
from stmetrics._repr import short_repr
from stmetrics.errors import InvalidValueError
from stmetrics.exact._numbers import to_exact, whole_number
from stmetrics.units._reading import exact_gap, ratio_to_reach, read, within_one
from stmetrics.units._table import canonical

if TYPE_CHECKING:
    from stmetrics.units._reading import Figure


class TargetForm(ClosedList):
    """What a target asks for (目标形式).

    Example:
        >>> Target.growth_at_least(0.12).form
        <TargetForm.GROWTH_AT_LEAST: 'growth_at_least'>
    """

    AT_LEAST = "at_least", "不低于", "不少于"
    AT_MOST = "at_most", "不超过", "不高于"
    BETWEEN = "between", "区间"
    GROWTH_AT_LEAST = "growth_at_least", "增长不低于"
    SHARE_AT_LEAST = "share_at_least", "占比不低于"
    RANK_WITHIN = "rank_within", "位次不低于", "居前"
    POINTS_ABOVE = "points_above", "高出百分点"


_LEVELS = frozenset({TargetForm.AT_LEAST, TargetForm.AT_MOST, TargetForm.BETWEEN})


@attrs.frozen
class Target:
    """What is to be reached (目标). Make one with a class method; its ends are always included.

    Attributes:
        form: What it asks for.
        value: The exact number: a level, a ratio, a rank, or the lower end of a range.
        unit: The unit of a level, None for plain numbers.
        high: The upper end of a range.

    Example:
        >>> check_target(Target.at_least("30亿元"), "24.8亿元").verdict
        <Verdict.UNMET: 'unmet'>
    """

    form: TargetForm = attrs.field(converter=TargetForm)
    value: Decimal | Fraction = attrs.field(converter=to_exact)
    unit: str | None = attrs.field(default=None, converter=attrs.converters.optional(canonical))
    high: Decimal | Fraction | None = attrs.field(
        default=None, converter=attrs.converters.optional(to_exact)
    )

    __repr__ = short_repr

    def __attrs_post_init__(self) -> None:
        if (self.high is not None) is not (self.form is TargetForm.BETWEEN):
            raise InvalidValueError(
                f"Target.high={self.high} of a target {self.form.value}",
                "a range has two ends, and nothing else has",
                "use Target.between(low, high)",
            )
        if self.high is not None and self.high < self.value:
            raise InvalidValueError(
                f"high={self.high}", f"lies below low={self.value}", "swap them"
            )
        if self.unit is not None and self.form not in _LEVELS:
            raise InvalidValueError(
                f"Target.unit={self.unit} of a target {self.form.value}",
                "a rate, a share, a gap or a rank is a plain number",
                "use the class method, which reads its text",
            )
        if self.form is TargetForm.SHARE_AT_LEAST and not 0 <= self.value <= 1:
            raise InvalidValueError(f"ratio={self.value}", "must be 0 to 1", "5 % is 0.05")
        if self.form is TargetForm.RANK_WITHIN and whole_number(self.value, "n") < 1:
            raise InvalidValueError(f"n={self.value}", "a rank is 1 or more")

    @classmethod
    def at_least(cls, value: Figure) -> Target:
        """A floor (不低于).

        Example:
            >>> check_target(Target.at_least(10), 12).verdict
            <Verdict.MET: 'met'>
        """
        level = read(value, "value")
        return cls(TargetForm.AT_LEAST, level.one_number("value"), level.unit)

    @classmethod
    def at_most(cls, value: Figure) -> Target:
        """A ceiling (不超过).

        Example:
            >>> check_target(Target.at_most(3), 3).verdict
            <Verdict.MET: 'met'>
        """
        level = read(value, "value")
        return cls(TargetForm.AT_MOST, level.one_number("value"), level.unit)

    @classmethod
    def between(cls, low: Figure, high: Figure) -> Target:
        """A range, both ends included (区间目标).

        Example:
            >>> check_target(Target.between(30, 40), 41).verdict
            <Verdict.UNMET: 'unmet'>
        """
        first, last = read(low, "low"), read(high, "high")
        lower = first.one_number("low")
        last.one_number("high")
        return cls(TargetForm.BETWEEN, lower, first.unit, last.to(first.unit, "high").value)

    @classmethod
    def growth_at_least(cls, rate: Figure) -> Target:
        """Growth on last period's figure (增长…以上); the rate as a ratio.

        Example:
            >>> check_target(Target.growth_at_least(0.1), 1.1, base=1.0).verdict
            <Verdict.MET: 'met'>
        """
        return cls(TargetForm.GROWTH_AT_LEAST, ratio_to_reach(rate, "rate"))

    @classmethod
    def share_at_least(cls, ratio: Figure) -> Target:
        """A share of a whole (占比…以上), as a ratio.

        Example:
            >>> check_target(Target.share_at_least(0.05), 8.85, base=177.0).verdict
            <Verdict.MET: 'met'>
        """
        return cls(TargetForm.SHARE_AT_LEAST, ratio_to_reach(ratio, "ratio"))

    @classmethod
    def rank_within(cls, n: int | str) -> Target:
        """A rank, 1 being the first (居前…位).

        Example:
            >>> check_target(Target.rank_within(3), 4).verdict
            <Verdict.UNMET: 'unmet'>
        """
        place = read(n, "n").to(None, "n").one_number("n")
        return cls(TargetForm.RANK_WITHIN, Decimal(whole_number(place, "n")))

    @classmethod
    def points_above(cls, gap: Figure) -> Target:
        """Points above a reference rate (高于…个百分点); the gap as a ratio, 0.02 for 2 points.

        Example:
            >>> check_target(Target.points_above(0.02), 0.253, base=0.123).verdict
            <Verdict.MET: 'met'>
        """
        return cls(TargetForm.POINTS_ABOVE, exact_gap(within_one(gap, "gap"), "gap"))
