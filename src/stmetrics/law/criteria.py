"""Kinds of criteria. Each compares exact numbers without dividing, and explains itself on demand.

A criterion is asked twice, if at all: `verdict` builds nothing but the answer; `explained` gives
the figure, the threshold, the margin, what is missing and the source.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any, ClassVar, Generic, TypeVar

import attrs

from stmetrics.exact.arithmetic import CONTEXT, multiply, subtract
from stmetrics.law.parameters import Source
from stmetrics.law.verdicts import Verdict

F = TypeVar("F")

# Looked up once: a member of an enum costs as much to reach as a comparison.
_MET, _UNMET = Verdict.MET, Verdict.UNMET
_UNKNOWN, _MANUAL_REVIEW = Verdict.UNKNOWN, Verdict.MANUAL_REVIEW


@attrs.frozen(kw_only=True)
class CriterionResult:
    """What one criterion says, with what it rests on (逐项结论).

    Attributes:
        code: The criterion's stable code.
        zh: Its Chinese title.
        en: Its English title.
        verdict: What it says.
        actual: The figure: a ratio to 34 digits, a number, or a range of scores.
        threshold: What it is compared with.
        margin: By how much the figure lies above (or, of a ceiling, below) the threshold.
        missing: Names of the facts that are not known.
        source: Where the rule stands.
        note: What must be said besides.

    Example:
        >>> staff = ShareAtLeast(
        ...     code="staff", zh="科技人员占比", en="S&T staff", names=("st_staff", "employees"),
        ...     source=Source(document="made up", confirmation="K"),
        ...     operands=lambda facts: (facts["st"], facts["all"], Decimal("0.1")),
        ... )
        >>> staff.explained({"st": Decimal(9), "all": Decimal(100)}).margin
        Decimal('-0.01')
    """

    code: str
    zh: str
    en: str
    verdict: Verdict
    actual: Any = None
    threshold: Any = None
    margin: Any = None
    missing: tuple[str, ...] = ()
    source: Source
    note: str = ""


@attrs.frozen(kw_only=True)
class Criterion(Generic[F]):
    """One condition of a programme (认定条件). Use one of its kinds.

    Attributes:
        code: A stable code.
        zh: The Chinese title.
        en: The English title.
        source: Where the rule stands.
        operands: Takes the facts; gives what the kind compares, None for what is unknown.
        names: Names of the operands that are facts, for what is missing.
        missing: Takes the facts; names what is missing where names do not tell it.
        note: What must be said besides.

    Example:
        >>> age = AtLeast(
        ...     code="age", zh="成立年限", en="Age in days", names=("age",),
        ...     source=Source(document="made up", confirmation="K"),
        ...     operands=lambda facts: (facts["age"], 365),
        ... )
        >>> age.verdict({"age": 364}), age.verdict({"age": None})
        (<Verdict.UNMET: 'unmet'>, <Verdict.UNKNOWN: 'unknown'>)
    """

    code: str
    zh: str
    en: str
    source: Source
    operands: Callable[[F], tuple[Any, ...]]
    names: tuple[str, ...] = ()
    missing: Callable[[F], tuple[str, ...]] | None = None
    note: str = ""

    def verdict(self, facts: F) -> Verdict:
        """Decide, and build nothing else."""
        raise NotImplementedError

    def explained(self, facts: F) -> CriterionResult:
        """Decide, and say what the answer rests on."""
        operands = self.operands(facts)
        verdict = self.verdict(facts)
        actual, threshold, margin = self._figures(*operands)
        return CriterionResult(
            code=self.code,
            zh=self.zh,
            en=self.en,
            verdict=verdict,
            actual=actual,
            threshold=threshold,
            margin=margin,
            missing=self._missing(facts, operands) if verdict is _UNKNOWN else (),
            source=self.source,
            note=self.note,
        )

    def _missing(self, facts: F, operands: tuple[Any, ...]) -> tuple[str, ...]:
        if self.missing is not None:
            return self.missing(facts)
        return tuple(
            name for name, value in zip(self.names, operands, strict=False) if value is None
        )

    def _figures(self, *operands: Any) -> tuple[Any, Any, Any]:
        """Figure, threshold and margin of the operands."""
        raise NotImplementedError


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

    def verdict(self, facts: F) -> Verdict:
        """Decide by ``part >= share * whole``."""
        part, whole, share = self.operands(facts)
        if part is None or whole is None or share is None:
            return _UNKNOWN
        if whole <= 0:
            return _MANUAL_REVIEW
        return _MET if part >= multiply(share, whole) else _UNMET

    def _figures(self, part: Any, whole: Any, share: Any) -> tuple[Any, Any, Any]:
        if part is None or whole is None or share is None or whole <= 0:
            return None, share, None
        ratio = CONTEXT.divide(part, whole)
        return ratio, share, CONTEXT.subtract(ratio, share)


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

    def verdict(self, facts: F) -> Verdict:
        """Decide by comparing."""
        number, threshold = self.operands(facts)
        if number is None or threshold is None:
            return _UNKNOWN
        return _MET if self.holds(number, threshold) else _UNMET

    @staticmethod
    def holds(number: Any, threshold: Any) -> bool:
        """Whether a number satisfies a threshold."""
        return bool(number >= threshold)

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
    def holds(number: Any, threshold: Any) -> bool:
        """Whether a number satisfies a threshold."""
        return bool(number <= threshold)


@attrs.frozen(kw_only=True)
class Decided(Criterion[F]):
    """A condition that the facts themselves decide; the operand is a `Verdict`.

    Example:
        >>> clean = Decided(
        ...     code="clean", zh="无严重失信", en="Clean record",
        ...     source=Source(document="made up", confirmation="K"),
        ...     operands=lambda facts: (Verdict.MANUAL_REVIEW,),
        ... )
        >>> clean.verdict(None)
        <Verdict.MANUAL_REVIEW: 'manual_review'>
    """

    def verdict(self, facts: F) -> Verdict:
        """Give the facts' own verdict."""
        decided: Verdict = self.operands(facts)[0]
        return decided

    def _figures(self, *operands: Any) -> tuple[Any, Any, Any]:
        return (*operands[1:], None, None, None)[:3]


@attrs.frozen(kw_only=True)
class ScoreAbove(Criterion[F]):
    """A score that must exceed a pass mark, known as a range.

    Operands are the lowest and the highest score possible, the pass mark, and whether every fact
    that the range rests on is known. A range across the pass mark is for the experts, or unknown
    where a fact is missing.

    Example:
        >>> score = ScoreAbove(
        ...     code="score", zh="评分", en="Score",
        ...     source=Source(document="made up", confirmation="K"),
        ...     operands=lambda ends: (*ends, 70, True),
        ... )
        >>> [score.verdict(ends).name for ends in [(71, 90), (60, 70), (65, 75)]]
        ['MET', 'UNMET', 'MANUAL_REVIEW']
    """

    def verdict(self, facts: F) -> Verdict:
        """Decide where the range decides."""
        low, high, mark, complete = self.operands(facts)
        if low > mark:
            return _MET
        if high <= mark:
            return _UNMET
        return _MANUAL_REVIEW if complete else _UNKNOWN

    def _figures(self, low: Any, high: Any, mark: Any, complete: bool) -> tuple[Any, Any, Any]:  # noqa: FBT001 - the operands, spread
        del complete
        score = _shown(low) if low == high else (_shown(low), _shown(high))
        return score, mark, CONTEXT.subtract(_shown(low), mark)


def _shown(number: Any) -> Decimal:
    exact = Fraction(number)
    return CONTEXT.divide(exact.numerator, exact.denominator)
