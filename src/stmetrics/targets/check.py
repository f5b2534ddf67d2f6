"""What a figure says about a target: the verdict, the level to reach, and what is missing."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import attrs

from stmetrics._repr import short_repr
from stmetrics.errors import InvalidValueError
from stmetrics.exact._arithmetic import as_decimal, combined, subtract
from stmetrics.exact._given import require_kind
from stmetrics.exact._numbers import whole_number
from stmetrics.exact.interval import Interval
from stmetrics.law.verdicts import Verdict
from stmetrics.results import Result, ResultTable, checked_language
from stmetrics.targets._check_wording import check_cells, check_table, check_text
from stmetrics.targets.target import Target, TargetForm
from stmetrics.targets.why_open import WhyOpen
from stmetrics.units._making import shown_in
from stmetrics.units._reading import read
from stmetrics.units._table import split_quotient
from stmetrics.units.amount import Amount

if TYPE_CHECKING:
    from stmetrics.units._reading import Figure


@attrs.frozen(kw_only=True)
class TargetCheck(Result):
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
        ratio: The growth, share or gap that was reached, as a plain ratio to 34 digits; None
            for levels and ranks.
        why_open: Why it cannot be judged; None where it is.

    Example:
        >>> check: TargetCheck = check_target(
        ...     Target.share_at_least(0.05), Decimal("8.84"), Decimal(177)
        ... )
        >>> check.verdict.name, check.threshold, check.shortfall
        ('UNMET', Decimal('8.85'), Decimal('0.01'))
        >>> print(check.text("en"))
        not met: to reach 5%, reached 4.99%; to reach 8.85, reached 8.84
        >>> print(check_target(Target.growth_at_least("12%"), "310.2亿元", "274.9亿元"))
        完成：应达12%，实际12.8%；应达307.888亿元，实际310.2亿元
    """

    target: Target
    verdict: Verdict = attrs.field(converter=Verdict)
    actual: Any = None
    threshold: Any = None
    shortfall: Any = None
    completion: Decimal | None = None
    ratio: Decimal | Fraction | None = None
    why_open: WhyOpen | None = attrs.field(
        default=None, converter=attrs.converters.optional(WhyOpen)
    )

    __repr__ = short_repr

    def text(self, lang: str = "zh") -> str:
        """Say in one line what was found, in ``"zh"`` or ``"en"``: rates in percent."""
        return check_text(self, checked_language(lang))

    def rows(self, lang: str = "zh") -> list[dict[str, Any]]:
        """One mapping: numbers as numbers in ``unit``, ratios plain, words in the language."""
        return [check_cells(self, checked_language(lang))]

    def _laid_out(self, lang: str) -> ResultTable:
        return check_table(self, lang)


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
    require_kind(Target, target=target)
    threshold = target.level_to_reach(base)
    if actual is None or threshold is None:
        return TargetCheck(
            target=target,
            verdict=Verdict.UNKNOWN,
            threshold=None if threshold is None else shown_in(threshold.value, threshold.unit),
            why_open=WhyOpen.NO_FIGURE if actual is None else target.form.open_without_base,
        )
    interval = read(actual, "actual").interval_in(threshold.unit, "actual")
    if target.form is TargetForm.RANK_WITHIN:
        _require_rank(interval)
    found = _checked(target, interval, threshold)
    if base is None or interval.number is None:
        return found
    return attrs.evolve(found, ratio=_ratio(target, interval.number, read(base, "base")))


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


def _checked(target: Target, interval: Interval, threshold: Amount) -> TargetCheck:
    (low, high), unit = _ends(target, threshold), threshold.unit
    verdict, actual = _verdict(interval, low, high), interval.number
    is_above = high is not None and interval.all_above(high)
    shortfall = None if actual is None else _missing(actual, low, high)
    if verdict is Verdict.MET:
        shortfall = Decimal(0)
    return TargetCheck(
        target=target,
        verdict=verdict,
        actual=None if actual is None else shown_in(actual, unit),
        threshold=shown_in(high if low is None or is_above else low, unit),
        shortfall=None if shortfall is None else shown_in(shortfall, unit),
        completion=None if high is not None else _completion(actual, low),
        why_open=WhyOpen.BOUND if verdict is Verdict.UNKNOWN else None,
    )


def _verdict(interval: Interval, low: Any, high: Any) -> Verdict:
    if (low is not None and interval.all_below(low)) or (
        high is not None and interval.all_above(high)
    ):
        return Verdict.UNMET
    if (low is None or interval.all_at_least(low)) and (high is None or interval.all_at_most(high)):
        return Verdict.MET
    return Verdict.UNKNOWN


def _ratio(target: Target, actual: Any, base: Amount) -> Decimal:
    """The growth, share or gap that was reached: to 34 digits, for people; nothing is decided."""
    reached, level = Fraction(actual), Fraction(base.value)
    if target.form is TargetForm.POINTS_ABOVE:
        factor = Fraction(1) if base.unit is None else split_quotient(base.unit)[0].factor
        return as_decimal((reached - level) * factor)
    return as_decimal(reached / level - (target.form is TargetForm.GROWTH_AT_LEAST))


def _missing(actual: Any, low: Any, high: Any) -> Any:
    if low is not None and actual < low:
        return combined(subtract, low, actual)
    return Decimal(0) if high is None else combined(subtract, actual, high)


def _completion(actual: Any, low: Any) -> Decimal | None:
    if actual is None or low <= 0:
        return None
    return as_decimal(Fraction(actual) / Fraction(low))
