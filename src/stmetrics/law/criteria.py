"""Kinds of criteria. Each compares exact numbers without dividing, and explains itself on demand.

A criterion is asked twice, if at all: `verdict` builds nothing but the answer; `explained` gives
the figure, the threshold, the margin, what is missing and the source.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any, ClassVar, Final, Generic, TypeVar

import attrs

from stmetrics.exact.arithmetic import CONTEXT, UNROUNDED, subtract
from stmetrics.exact.rounding import percent, plain_text, round_half_up
from stmetrics.law.dated import Source
from stmetrics.law.verdicts import Verdict

F = TypeVar("F")

_multiply: Final = UNROUNDED.multiply
# Looked up once: a member of an enum costs as much to reach as a comparison.
_MET, _UNMET = Verdict.MET, Verdict.UNMET
_UNKNOWN, _MANUAL_REVIEW = Verdict.UNKNOWN, Verdict.MANUAL_REVIEW


@attrs.frozen
class CriterionResult:
    """What one criterion says, with what it rests on (逐项结论).

    Attributes:
        criterion: The criterion, with its code, titles, source and note.
        verdict: What it says.
        actual: The figure: a ratio to 34 digits, a number, or a range of scores.
        threshold: What it is compared with.
        margin: By how much the figure lies above (or, of a ceiling, below) the threshold.
        missing: Names of the facts that are not known.

    Example:
        >>> staff = ShareAtLeast(
        ...     code="staff", zh="科技人员占比", en="S&T staff", names=("st_staff", "employees"),
        ...     source=Source(document="made up", confirmation="K"),
        ...     operands=lambda facts: (facts["st"], facts["all"], Decimal("0.1")),
        ... )
        >>> staff.explained({"st": Decimal(9), "all": Decimal(100)}).margin
        Decimal('-0.01')
    """

    criterion: Criterion[Any]
    verdict: Verdict
    actual: Any
    threshold: Any
    margin: Any
    missing: tuple[str, ...] = ()

    @property
    def code(self) -> str:
        """The criterion's stable code."""
        return self.criterion.code

    @property
    def zh(self) -> str:
        """Its Chinese title."""
        return self.criterion.zh

    @property
    def en(self) -> str:
        """Its English title."""
        return self.criterion.en

    @property
    def source(self) -> Source:
        """Where the rule stands."""
        return self.criterion.source

    @property
    def note(self) -> str:
        """What must be said besides."""
        return self.criterion.note


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
        return self.decide(*self.operands(facts))

    @staticmethod
    def decide(*operands: Any) -> Verdict:
        """Decide by the operands."""
        raise NotImplementedError

    def explained(self, facts: F) -> CriterionResult:
        """Decide, and say what the answer rests on."""
        operands = self.operands(facts)
        verdict = self.decide(*operands)
        missing = self._missing(facts, operands) if verdict is _UNKNOWN else ()
        return CriterionResult(self, verdict, *self._figures(*operands), missing)

    def _missing(self, facts: F, operands: tuple[Any, ...]) -> tuple[str, ...]:
        if self.missing is not None:
            return self.missing(facts)
        return tuple(
            name for name, value in zip(self.names, operands, strict=False) if value is None
        )

    def printed(self, actual: Any, threshold: Any) -> tuple[str, str]:
        """Figure and threshold as text, never alike where they differ."""
        return as_text(actual), as_text(threshold)

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

    @staticmethod
    def decide(part: Any, whole: Any, share: Any) -> Verdict:
        """Decide by ``part >= share * whole``."""
        if part is None or whole is None or share is None:
            return _UNKNOWN
        if whole <= 0:
            return _MANUAL_REVIEW
        return _MET if part >= _multiply(share, whole) else _UNMET

    def printed(self, actual: Any, threshold: Any) -> tuple[str, str]:
        """Both as percentages, with as many decimals as it takes to tell them apart."""
        decimals = 2
        if actual != threshold:
            while percent(actual, decimals) == percent(threshold, decimals):
                decimals += 1
        return percent(actual, decimals), percent(threshold, decimals)

    def _figures(self, part: Any, whole: Any, share: Any) -> tuple[Any, Any, Any]:
        if part is None or whole is None or share is None or whole <= 0:
            return None, share, None
        ratio = CONTEXT.divide(part, whole)
        return ratio, share, CONTEXT.subtract(ratio, share)


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
        if whole <= 0:
            return _MANUAL_REVIEW
        return _MET if part <= _multiply(share, whole) else _UNMET

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
        return _MET if number >= threshold else _UNMET

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
        return _MET if number <= threshold else _UNMET


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

    @staticmethod
    def decide(decided: Verdict, *figures: Any) -> Verdict:
        """Give the facts' own verdict."""
        del figures
        return decided

    def _figures(self, *operands: Any) -> tuple[Any, Any, Any]:
        _, actual, threshold = (*operands, None, None)[:3]
        is_number = isinstance(actual, int | Decimal)
        return actual, threshold, subtract(actual, threshold) if is_number else None


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
        least, most, pass_mark = (CONTEXT.divide(each, scale) for each in (low, high, mark))
        score = least if low == high else (least, most)
        return score, pass_mark, CONTEXT.subtract(least, pass_mark)


def as_text(value: Any) -> str:
    """A number with two decimals at the most, a range as its two ends."""
    if isinstance(value, tuple):
        return "-".join(dict.fromkeys(as_text(each) for each in value))
    return plain_text(round_half_up(value, 2)) if isinstance(value, Decimal) else str(value)
