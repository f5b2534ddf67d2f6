"""Targets, and what a figure says about them.

A bound stays a bound: against a target of 50, "more than 40" decides nothing. A figure that is
not known gives UNKNOWN, never UNMET.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Final

import attrs

from stmetrics._closed_list import ClosedList
from stmetrics._repr import short_repr
from stmetrics.errors import InvalidValueError, quoted
from stmetrics.exact._arithmetic import add, combined, multiply, require_positive
from stmetrics.exact._numbers import to_decimal, to_exact, whole_number
from stmetrics.targets.why_open import WhyOpen
from stmetrics.units._reading import exact_gap, exact_ratio, goal, ratio_to_reach, read, within_one
from stmetrics.units._table import canonical, split_quotient
from stmetrics.units.amount import Amount, Bound

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

    @property
    def open_without_base(self) -> WhyOpen | None:
        """Why it cannot be judged on its own figure alone; None where it has no base (基数).

        Example:
            >>> TargetForm.GROWTH_AT_LEAST.open_without_base.zh
            '缺上期数'
        """
        return _WITHOUT_BASE.get(self)


_LEVELS: Final = frozenset({TargetForm.AT_LEAST, TargetForm.AT_MOST, TargetForm.BETWEEN})
_WITHOUT_BASE: Final = {
    TargetForm.GROWTH_AT_LEAST: WhyOpen.NO_LAST_PERIOD,
    TargetForm.SHARE_AT_LEAST: WhyOpen.NO_WHOLE,
    TargetForm.POINTS_ABOVE: WhyOpen.NO_REFERENCE,
}


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
    _made_by = 'give Target.at_least("50项"), Target.growth_at_least("12%"), …'

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
        """A floor (不低于); 30家以上 is a floor of 30.

        Example:
            >>> check_target(Target.at_least(10), 12).verdict
            <Verdict.MET: 'met'>
        """
        level = goal(value, "value", Bound.AT_LEAST)
        return cls(TargetForm.AT_LEAST, level.one_number("value"), level.unit)

    @classmethod
    def at_most(cls, value: Figure) -> Target:
        """A ceiling (不超过).

        Example:
            >>> check_target(Target.at_most(3), 3).verdict
            <Verdict.MET: 'met'>
        """
        level = goal(value, "value", Bound.AT_MOST)
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

    def level_to_reach(self, base: Figure | None = None) -> Amount | None:
        """The level that it comes to once its base is known (应达到的数).

        Args:
            base: Last period's figure for growth, the whole for a share, the reference rate for
                points; None where it is unknown, and for a target that has none.

        Returns:
            The level, exact; of a range the lower end. None where the base is unknown.

        Raises:
            InvalidValueError: A base for a target that has none.
            UndefinedMetricError: A base of zero or less.

        Example:
            >>> print(Target.growth_at_least("12%").level_to_reach("274.9亿元"))
            307.888亿元
        """
        if self.form.open_without_base is None:
            if base is not None:
                raise InvalidValueError(
                    f"base={quoted(base)}",
                    f"a target {self.form.value} has no base",
                    "leave it out",
                )
            return Amount(self.value, self.unit, None)
        return None if base is None else self._on(read(base, "base"))

    def _on(self, base: Amount) -> Amount:
        level = base.one_number("base")
        if self.form is TargetForm.POINTS_ABOVE:
            gap = self.value
            if base.unit is not None:  # 2 points above 12.3 % are 14.3 %
                exact_ratio(base, "base")
                gap = Fraction(gap) / split_quotient(base.unit)[0].factor
                gap = gap if isinstance(self.value, Fraction) else to_decimal(gap, "gap")
            return Amount(combined(add, level, gap), base.unit, None)
        require_positive("check_target", base=level)
        ratio = self.value
        if self.form is TargetForm.GROWTH_AT_LEAST:
            ratio = combined(add, ratio, Decimal(1))
        return Amount(combined(multiply, level, ratio), base.unit, None)
