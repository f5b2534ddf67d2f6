"""Kinds of criteria. Each compares exact numbers without dividing, and explains itself on demand.

What is common to them stands in `conditions`.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any, ClassVar, Final, TypeVar

import attrs

from stmetrics.errors import InvalidValueError, quoted
from stmetrics.exact._arithmetic import CONTEXT, UNROUNDED, subtract
from stmetrics.law.conditions import Criterion, CriterionResult
from stmetrics.law.verdicts import Verdict

__all__ = [
    "AtLeast",
    "AtMost",
    "Criterion",
    "CriterionResult",
    "Decided",
    "ScoreAbove",
    "ShareAtLeast",
    "ShareAtMost",
]

F = TypeVar("F")

# Bound once: looked up each time, they cost as much as the comparison.
_multiply: Final = UNROUNDED.multiply
_divide: Final = CONTEXT.divide
_difference: Final = CONTEXT.subtract
_NOTHING: Final = Decimal(0)
_MET, _UNMET = Verdict.MET, Verdict.UNMET
_UNKNOWN, _MANUAL_REVIEW = Verdict.UNKNOWN, Verdict.MANUAL_REVIEW


@attrs.frozen(kw_only=True)
class ShareAtLeast(Criterion[F]):
    """A part of at least a share of a whole; operands are part, whole and share.

    A whole of zero has no share: it is left to a person.

    Example:
        >>> income = ShareAtLeast(
        ...     code="income", zh="收入占比", en="Income", names=("part", "whole"),
        ...     source=Source(document="made up", confirmation="K"),
        ...     operands=lambda facts: (*facts, Decimal("0.6")),
        ... )
        >>> income.verdict((Decimal(6), Decimal(10)))
        <Verdict.MET: 'met'>
    """

    is_share: ClassVar[bool] = True

    @staticmethod
    def decide(part: Any, whole: Any, share: Any) -> Verdict:
        """Decide by ``part >= share * whole``."""
        if part is None or whole is None or share is None:
            return _UNKNOWN
        if whole <= _NOTHING:
            return _MANUAL_REVIEW
        needed = _multiply(share, whole)
        if part >= needed:
            return _MET
        return _UNMET if part < needed else _unordered(part)

    def _figures(self, part: Any, whole: Any, share: Any) -> tuple[Any, Any, Any]:
        if part is None or whole is None or share is None or whole <= _NOTHING:
            return None, share, None
        ratio = _divide(part, whole)
        return ratio, share, _difference(ratio, share)


@attrs.frozen(kw_only=True)
class ShareAtMost(ShareAtLeast[F]):
    """A part of at most a share of a whole; operands are part, whole and share.

    Example:
        >>> debt = ShareAtMost(
        ...     code="debt", zh="资产负债率", en="Debt ratio", names=("debt", "assets"),
        ...     source=Source(document="made up", confirmation="K"),
        ...     operands=lambda facts: (*facts, Decimal("0.8")),
        ... )
        >>> [debt.verdict(facts).name for facts in [(8, 10), (9, 10), (None, 10), (0, 0)]]
        ['MET', 'UNMET', 'UNKNOWN', 'MANUAL_REVIEW']
        >>> debt.explained((9, 10)).margin
        Decimal('-0.1')
    """

    @staticmethod
    def decide(part: Any, whole: Any, share: Any) -> Verdict:
        """Decide by ``part <= share * whole``."""
        if part is None or whole is None or share is None:
            return _UNKNOWN
        if whole <= _NOTHING:
            return _MANUAL_REVIEW
        allowed = _multiply(share, whole)
        if part <= allowed:
            return _MET
        return _UNMET if part > allowed else _unordered(part)

    def _figures(self, part: Any, whole: Any, share: Any) -> tuple[Any, Any, Any]:
        actual, threshold, margin = super()._figures(part, whole, share)
        return actual, threshold, None if margin is None else CONTEXT.minus(margin)


@attrs.frozen(kw_only=True)
class AtLeast(Criterion[F]):
    """A number of at least a threshold; operands are the number and the threshold.

    Example:
        >>> one = AtLeast(
        ...     code="ip", zh="知识产权", en="IP", names=("ip",),
        ...     source=Source(document="made up", confirmation="K"),
        ...     operands=lambda count: (count, 1),
        ... )
        >>> one.verdict(1)
        <Verdict.MET: 'met'>
    """

    sign: ClassVar[int] = 1

    @staticmethod
    def decide(number: Any, threshold: Any) -> Verdict:
        """Decide by ``number >= threshold``."""
        if number is None or threshold is None:
            return _UNKNOWN
        if number >= threshold:
            return _MET
        return _UNMET if number < threshold else _unordered(number)

    def _figures(self, number: Any, threshold: Any) -> tuple[Any, Any, Any]:
        if number is None or threshold is None:
            return number, threshold, None
        gap = subtract(number, threshold) if self.sign > 0 else subtract(threshold, number)
        return number, threshold, gap


@attrs.frozen(kw_only=True)
class AtMost(AtLeast[F]):
    """A number of at most a threshold; operands are the number and the threshold.

    Example:
        >>> size = AtMost(
        ...     code="staff", zh="职工总数", en="Employees", names=("employees",),
        ...     source=Source(document="made up", confirmation="K"),
        ...     operands=lambda count: (count, 500),
        ... )
        >>> size.verdict(500), size.verdict(501)
        (<Verdict.MET: 'met'>, <Verdict.UNMET: 'unmet'>)
    """

    sign: ClassVar[int] = -1

    @staticmethod
    def decide(number: Any, threshold: Any) -> Verdict:
        """Decide by ``number <= threshold``."""
        if number is None or threshold is None:
            return _UNKNOWN
        if number <= threshold:
            return _MET
        return _UNMET if number > threshold else _unordered(number)


@attrs.frozen(kw_only=True)
class Decided(Criterion[F]):
    """A condition that the facts themselves decide; the operand is a `Verdict`.

    Figure and threshold may follow it. What is unknown is what `names` lists, all of it.

    Example:
        >>> clean = Decided(
        ...     code="clean", zh="无严重失信", en="Clean record",
        ...     source=Source(document="made up", confirmation="K"),
        ...     operands=lambda facts: (Verdict.MANUAL_REVIEW,),
        ... )
        >>> clean.verdict(None)
        <Verdict.MANUAL_REVIEW: 'manual_review'>
    """

    @staticmethod
    def decide(decided: Verdict, *figures: Any) -> Verdict:
        """Give the facts' own verdict."""
        del figures
        return decided

    def _missing(self, facts: F, operands: tuple[Any, ...]) -> tuple[str, ...]:
        del operands
        return self.names if self.missing is None else self.missing(facts)

    def _figures(self, *operands: Any) -> tuple[Any, Any, Any]:
        if len(operands) == 1:
            return None, None, None
        _, actual, threshold = (*operands, None)[:3]
        are_numbers = isinstance(actual, int | Decimal) and isinstance(threshold, int | Decimal)
        return actual, threshold, subtract(actual, threshold) if are_numbers else None


@attrs.frozen(kw_only=True)
class ScoreAbove(Criterion[F]):
    """A score that must exceed a pass mark, known as a range.

    Operands are the lowest and the highest score possible, the pass mark, whether every fact
    that the range rests on is known, and a number that scores and mark were multiplied by, so
    that means need not be divided. A range across the pass mark is for the experts, or unknown
    where a fact is missing.

    Example:
        >>> score = ScoreAbove(
        ...     code="score", zh="评分", en="Score",
        ...     source=Source(document="made up", confirmation="K"),
        ...     operands=lambda ends: (*ends, 70, True, 1),
        ... )
        >>> [score.verdict(ends).name for ends in [(71, 90), (60, 70), (65, 75)]]
        ['MET', 'UNMET', 'MANUAL_REVIEW']
    """

    @staticmethod
    def decide(low: Any, high: Any, mark: Any, complete: Any, scale: Any) -> Verdict:
        """Decide where the range decides."""
        del scale
        if low > mark:
            return _MET
        if high <= mark:
            return _UNMET
        return _MANUAL_REVIEW if complete else _UNKNOWN

    def _figures(self, *operands: Any) -> tuple[Any, Any, Any]:
        low, high, mark, _, scale = operands
        least, pass_mark = _divide(low, scale), _divide(mark, scale)
        score = least if low == high else (least, _divide(high, scale))
        return score, pass_mark, _difference(least, pass_mark)


def _unordered(figure: Any) -> Verdict:
    """Refuse a figure that is neither above nor below another: a float's nan."""
    raise InvalidValueError(quoted(figure), "is no number to compare", "None says unknown")
