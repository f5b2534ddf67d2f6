"""Kinds of criteria. Each compares exact numbers without dividing, and explains itself on demand.

What is common to them stands in `conditions`.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any, ClassVar, TypeVar

import attrs

from stmetrics.errors import InvalidValueError, quoted
from stmetrics.exact._arithmetic import CONTEXT, UNROUNDED, subtract
from stmetrics.law._operands import require_part, require_share
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


@attrs.frozen(kw_only=True, repr=False)
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

    @staticmethod
    def decide(number: Any, threshold: Any) -> Verdict:
        """Decide by ``number >= threshold``."""
        return _reaches(number, threshold)

    def _figures(self, number: Any, threshold: Any) -> tuple[Any, Any, Any]:
        return number, threshold, _gap(number, threshold)


@attrs.frozen(kw_only=True, repr=False)
class AtMost(Criterion[F]):
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

    @staticmethod
    def decide(number: Any, threshold: Any) -> Verdict:
        """Decide by ``number <= threshold``."""
        return _reaches(threshold, number)

    def _figures(self, number: Any, threshold: Any) -> tuple[Any, Any, Any]:
        return number, threshold, _gap(threshold, number)


@attrs.frozen(kw_only=True, repr=False)
class _OfAShare(Criterion[F]):
    """What compares the share of a part in a whole with another; operands are all three."""

    is_share: ClassVar[bool] = True

    within: bool = False

    def _numbers(self, operands: tuple[Any, ...]) -> tuple[Any, ...]:
        require_share(operands[-1], self.code)
        numbers = super()._numbers(operands)
        if self.within:
            require_part(numbers, self.code)
        return numbers


@attrs.frozen(kw_only=True, repr=False)
class ShareAtLeast(_OfAShare[F]):
    """A part of at least a share of a whole; operands are part, whole and share.

    A whole of zero has no share: it is left to a person. A share above 1 is given as text,
    ``"120%"``; 3 for 3 % is refused.

    Attributes:
        within: Whether the part lies within the whole (staff in employees), so that a larger one
            is refused; by default it may exceed it (debts in assets).

    Example:
        >>> income = ShareAtLeast(
        ...     code="income", zh="收入占比", en="Income", names=("part", "whole"),
        ...     source=Source(document="made up", confirmation="K"),
        ...     operands=lambda facts: (*facts, Decimal("0.6")),
        ... )
        >>> income.verdict((Decimal(6), Decimal(10)))
        <Verdict.MET: 'met'>
    """

    @staticmethod
    def decide(part: Any, whole: Any, share: Any) -> Verdict:
        """Decide by ``part >= share * whole``."""
        if part is None or whole is None or share is None:
            return Verdict.UNKNOWN
        if whole <= 0:
            return Verdict.MANUAL_REVIEW
        return _reaches(part, UNROUNDED.multiply(share, whole))

    def _figures(self, part: Any, whole: Any, share: Any) -> tuple[Any, Any, Any]:
        ratio = _ratio(part, whole, share)
        return ratio, share, None if ratio is None else CONTEXT.subtract(ratio, share)


@attrs.frozen(kw_only=True, repr=False)
class ShareAtMost(_OfAShare[F]):
    """A part of at most a share of a whole; operands are part, whole and share.

    A share above 1 is given as text, ``"120%"``; 80 for 80 % is refused.

    Attributes:
        within: Whether the part lies within the whole, so that a larger one is refused.

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
            return Verdict.UNKNOWN
        if whole <= 0:
            return Verdict.MANUAL_REVIEW
        return _reaches(UNROUNDED.multiply(share, whole), part)

    def _figures(self, part: Any, whole: Any, share: Any) -> tuple[Any, Any, Any]:
        ratio = _ratio(part, whole, share)
        return ratio, share, None if ratio is None else CONTEXT.subtract(share, ratio)


@attrs.frozen(kw_only=True, repr=False)
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

    compares: ClassVar[bool] = False

    @staticmethod
    def decide(decided: Verdict, *figures: Any) -> Verdict:
        """Give the facts' own verdict."""
        del figures
        return decided

    def _missing(self, facts: F, operands: tuple[Any, ...]) -> tuple[str, ...]:
        del operands
        return self.names if self.missing is None else self.missing(facts)

    def _figures(self, *operands: Any) -> tuple[Any, Any, Any]:
        _, actual, threshold = (*operands, None, None)[:3]
        are_numbers = isinstance(actual, int | Decimal) and isinstance(threshold, int | Decimal)
        return actual, threshold, subtract(actual, threshold) if are_numbers else None


@attrs.frozen(kw_only=True, repr=False)
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

    exceed: ClassVar[bool] = True

    @staticmethod
    def decide(low: Any, high: Any, mark: Any, complete: Any, scale: Any) -> Verdict:
        """Decide where the range decides."""
        del scale
        if low > mark:
            return Verdict.MET
        if high <= mark:
            return Verdict.UNMET
        return Verdict.MANUAL_REVIEW if complete else Verdict.UNKNOWN

    def _figures(self, *operands: Any) -> tuple[Any, Any, Any]:
        low, high, mark, _, scale = operands
        least, pass_mark = CONTEXT.divide(low, scale), CONTEXT.divide(mark, scale)
        score = least if low == high else (least, CONTEXT.divide(high, scale))
        return score, pass_mark, CONTEXT.subtract(least, pass_mark)


def _reaches(number: Any, least: Any) -> Verdict:
    """Whether a number is at least another; a float's nan, neither above nor below, is refused."""
    if number is None or least is None:
        return Verdict.UNKNOWN
    if number >= least:
        return Verdict.MET
    if number < least:
        return Verdict.UNMET
    raise InvalidValueError(quoted(number), "is no number to compare", "None says unknown")


def _gap(number: Any, least: Any) -> Any:
    """By how much a number lies above another."""
    return None if number is None or least is None else subtract(number, least)


def _ratio(part: Any, whole: Any, share: Any) -> Decimal | None:
    """A part over its whole; None where one is unknown or the whole is none."""
    if part is None or whole is None or share is None or whole <= 0:
        return None
    return CONTEXT.divide(part, whole)
