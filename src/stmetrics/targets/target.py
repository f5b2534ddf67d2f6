"""Targets, and what a figure says about them.

A bound stays a bound: against a target of 50, "more than 40" decides nothing. A figure that is
not known gives UNKNOWN, never UNMET.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import attrs

from stmetrics._closed_list import ClosedList
from stmetrics.errors import InvalidValueError, quoted, shown
from stmetrics.exact._arithmetic import add, multiply, require_positive, subtract
from stmetrics.exact.interval import Interval
from stmetrics.exact.numbers import one_of, to_decimal, to_exact, whole_number
from stmetrics.law.verdicts import Verdict
from stmetrics.units.amount import Amount, as_decimal
from stmetrics.units.quantities import shown_in
from stmetrics.units.reading import exact_gap, exact_ratio, read
from stmetrics.units.table import canonical, split_quotient

if TYPE_CHECKING:
    from stmetrics.units.reading import Figure


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


_NEEDS_BASE = {
    TargetForm.GROWTH_AT_LEAST: "last period's figure",
    TargetForm.SHARE_AT_LEAST: "the whole",
    TargetForm.POINTS_ABOVE: "the reference rate",
}


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
        return cls(TargetForm.GROWTH_AT_LEAST, exact_ratio(_within_one(rate, "rate"), "rate"))

    @classmethod
    def share_at_least(cls, ratio: Figure) -> Target:
        """A share of a whole (占比…以上), as a ratio.

        Example:
            >>> check_target(Target.share_at_least(0.05), 8.85, base=177.0).verdict
            <Verdict.MET: 'met'>
        """
        return cls(TargetForm.SHARE_AT_LEAST, exact_ratio(ratio, "ratio"))

    @classmethod
    def rank_within(cls, n: int) -> Target:
        """A rank, 1 being the first (居前…位).

        Example:
            >>> check_target(Target.rank_within(3), 4).verdict
            <Verdict.UNMET: 'unmet'>
        """
        return cls(TargetForm.RANK_WITHIN, Decimal(whole_number(n, "n")))

    @classmethod
    def points_above(cls, gap: Figure) -> Target:
        """Points above a reference rate (高于…个百分点); the gap as a ratio, 0.02 for 2 points.

        Example:
            >>> check_target(Target.points_above(0.02), 0.253, base=0.123).verdict
            <Verdict.MET: 'met'>
        """
        return cls(TargetForm.POINTS_ABOVE, exact_gap(_within_one(gap, "gap"), "gap"))


@attrs.frozen(kw_only=True)
class TargetCheck:
    """What a figure says about a target (目标核对).

    Attributes:
        target: The target.
        verdict: MET, UNMET, or UNKNOWN.
        actual: The figure in the threshold's unit; None where it is unknown or a bound.
        threshold: The level to reach: for growth the base times one plus the rate, for a share
            its part of the whole, for points the reference plus the gap; the nearer end of a
            range. A quantity where the target or the figure has a unit.
        shortfall: What is missing to the threshold, in its unit; 0 where the target is met,
            None where the figure is unknown.
        completion: The figure over the threshold, to 34 digits; None where a ratio says
            nothing: ceilings, ranges, ranks, unknown figures and thresholds of zero or below.

    Example:
        >>> check: TargetCheck = check_target(
        ...     Target.share_at_least(0.05), Decimal("8.84"), Decimal(177)
        ... )
        >>> check.verdict.name, check.threshold, check.shortfall
        ('UNMET', Decimal('8.85'), Decimal('0.01'))
        >>> print(check.explain("en"))
        not met: to reach 8.85, reached 8.84
    """

    target: Target
    verdict: Verdict
    actual: Any
    threshold: Any
    shortfall: Any
    completion: Decimal | None

    def explain(self, lang: str = "zh") -> str:
        """Say in one line what was found, in ``"zh"`` or ``"en"``."""
        zh = one_of(lang, "lang", ("zh", "en")) == "zh"
        line = _REASONS[self.verdict][not zh]
        if self.threshold is not None:
            line += f"：应达{self.threshold}" if zh else f": to reach {self.threshold}"
        if self.actual is not None:
            line += f"，实际{self.actual}" if zh else f", reached {self.actual}"
        return line


_REASONS = {
    Verdict.MET: ("完成", "met"),
    Verdict.UNMET: ("未完成", "not met"),
    Verdict.UNKNOWN: ("无法判断", "cannot be decided"),
}


def check_target(target: Target, actual: Figure | None, base: Figure | None = None) -> TargetCheck:
    """Check a figure against a target, exactly and without division (目标核对).

    Args:
        target: The target.
        actual: The figure: a number, a quantity, text or an `Amount`, which may be a bound;
            None where it is unknown.
        base: What the target refers to: last period's figure for growth, the whole for a
            share, the reference rate for points. Exact; None where it is unknown.

    Returns:
        The check. UNKNOWN where the figure or its base is unknown, or a bound leaves it open.

    Raises:
        UnitError: The units of target, figure and base do not fit together.
        UndefinedMetricError: A base or a whole of zero or less.
        InvalidValueError: A base for a target that has none, or not finite numbers.

    Example:
        More than 40 projects decide nothing about 50; they do decide about 41:

        >>> check_target(Target.at_least("50项"), "超过40项").verdict
        <Verdict.UNKNOWN: 'unknown'>
        >>> check_target(Target.at_least("41项"), "超过40项").verdict
        <Verdict.MET: 'met'>
    """
    threshold = level_to_reach(target, base)
    if actual is None or threshold is None:
        return TargetCheck(
            target=target,
            verdict=Verdict.UNKNOWN,
            actual=None,
            threshold=None if threshold is None else shown_in(threshold.value, threshold.unit),
            shortfall=None,
            completion=None,
        )
    unit = threshold.unit
    interval = read(actual, "actual").interval_in(unit, "actual")
    if target.form is TargetForm.RANK_WITHIN:
        _require_rank(interval)
    low, high = _ends(target, threshold)
    return _checked(target, interval, low, high, unit)


def level_to_reach(target: Target, base: Figure | None) -> Amount | None:
    """The level to reach (for a range its lower end), or None where the base is unknown."""
    meaning = _NEEDS_BASE.get(target.form)
    if meaning is None:
        if base is not None:
            raise InvalidValueError(
                f"base={quoted(base)}", f"a target {target.form.value} has no base", "leave it out"
            )
        return Amount(target.value, target.unit, None)
    if base is None:
        return None
    given = read(base, "base")
    level = given.one_number("base")
    if target.form is TargetForm.POINTS_ABOVE:
        gap = target.value
        if given.unit is not None:  # 2 points above 12.3 % are 14.3 %
            exact_ratio(given, "base")
            gap = Fraction(gap) / split_quotient(given.unit)[0].factor
            gap = gap if isinstance(target.value, Fraction) else to_decimal(gap, "gap")
        return Amount(_combined(add, level, gap), given.unit, None)
    require_positive("check_target", base=level)
    ratio = target.value
    if target.form is TargetForm.GROWTH_AT_LEAST:
        ratio = _combined(add, ratio, Decimal(1))
    return Amount(_combined(multiply, level, ratio), given.unit, None)


def _combined(
    operation: Callable[[Any, Any], Any], first: Decimal | Fraction, second: Decimal | Fraction
) -> Any:
    if isinstance(first, Fraction) or isinstance(second, Fraction):
        return operation(Fraction(first), Fraction(second))
    return operation(first, second)


def _within_one(value: Any, name: str) -> Amount:
    """A rate whose plain number is at most 1: nobody is to take 12 for 12 %."""
    amount = read(value, name)
    if amount.unit is None and abs(Fraction(amount.one_number(name))) > 1:
        raise InvalidValueError(
            f"{name}={shown(value)}",
            "is a plain number above 1",
            f'write "{amount}%" (or "{amount}个百分点" for a gap), or for {amount} times the ratio '
            f'as text: "{amount}倍"',
        )
    return amount


def _require_rank(interval: Interval) -> None:
    for end in (interval.low, interval.high):
        if end is not None and whole_number(end, "actual") < 1:
            raise InvalidValueError(f"actual={end}", "a rank is 1 or more")


def _ends(target: Target, threshold: Amount) -> tuple[Any, Any]:
    """The lower and the upper end that the target allows, None where it has none."""
    if target.form is TargetForm.BETWEEN:
        return threshold.value, target.high
    if target.form in {TargetForm.AT_MOST, TargetForm.RANK_WITHIN}:
        return None, threshold.value
    return threshold.value, None


def _checked(
    target: Target, interval: Interval, low: Any, high: Any, unit: str | None
) -> TargetCheck:
    too_low = low is not None and interval.all_below(low)
    too_high = high is not None and interval.all_above(high)
    met = (low is None or interval.all_at_least(low)) and (
        high is None or interval.all_at_most(high)
    )
    actual = interval.number
    threshold = high if low is None or too_high else low
    return TargetCheck(
        target=target,
        verdict=Verdict.MET if met else Verdict.UNMET if too_low or too_high else Verdict.UNKNOWN,
        actual=None if actual is None else shown_in(actual, unit),
        threshold=shown_in(threshold, unit),
        shortfall=shown_in(Decimal(0), unit)
        if met
        else None
        if actual is None
        else shown_in(_missing(actual, low, high), unit),
        completion=None if high is not None else _completion(actual, low),
    )


def _missing(actual: Any, low: Any, high: Any) -> Any:
    if low is not None and actual < low:
        return _combined(subtract, low, actual)
    return _combined(subtract, actual, high)


def _completion(actual: Any, low: Any) -> Decimal | None:
    if actual is None or low <= 0:
        return None
    return as_decimal(Fraction(actual) / Fraction(low))
