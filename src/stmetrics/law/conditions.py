"""What a criterion is: a condition with its titles and source, and how it is asked.

A criterion is asked twice, if at all: `verdict` builds nothing but the answer; `explained` gives
the figure, the threshold, the margin, what is missing and the source. The kinds of criteria stand
in `criteria`.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any, ClassVar, Final, Generic, TypeVar

import attrs

from stmetrics.errors import InvalidValueError, quoted
from stmetrics.exact.rounding import percent, plain_text, round_half_up
from stmetrics.law._named import as_facts
from stmetrics.law.dated import Source
from stmetrics.law.fact import Fact
from stmetrics.law.verdicts import Verdict

F = TypeVar("F")

_UNKNOWN: Final = Verdict.UNKNOWN  # a member of an enum costs as much to reach as a comparison


@attrs.frozen(kw_only=True)
class Condition:
    """What a criterion asks for, without the functions that decide it (认定条件).

    Attributes:
        code: A stable code.
        zh: The Chinese title.
        en: The English title.
        source: Where the rule stands.
        note: What must be said besides.
        is_share: Whether its figures are ratios, which people read as percentages.

    Example:
        >>> made_up = Condition(
        ...     code="staff", zh="科技人员占比", en="S&T staff", is_share=True,
        ...     source=Source(document="made up", confirmation="K"),
        ... )
        >>> made_up.code
        'staff'
    """

    code: str
    zh: str
    en: str
    source: Source
    note: str = ""
    is_share: bool = False


@attrs.frozen(slots=False)  # nine an assessment, and this makes them faster
class CriterionResult:
    """What one criterion says, with what it rests on (逐项结论). Plain data.

    Attributes:
        condition: What was asked for: code, titles, source and note.
        verdict: The answer.
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

    condition: Condition
    verdict: Verdict = attrs.field(converter=Verdict)
    actual: Any
    threshold: Any
    margin: Any
    missing: tuple[Fact, ...] = attrs.field(default=(), converter=as_facts)

    @property
    def code(self) -> str:
        """The criterion's stable code."""
        return self.condition.code

    @property
    def zh(self) -> str:
        """Its Chinese title."""
        return self.condition.zh

    @property
    def en(self) -> str:
        """Its English title."""
        return self.condition.en

    @property
    def source(self) -> Source:
        """Where the rule stands."""
        return self.condition.source

    @property
    def note(self) -> str:
        """What must be said besides."""
        return self.condition.note

    def printed(self) -> tuple[str, str]:
        """Figure and threshold as text, shares as percentages, never alike where they differ."""
        if not self.condition.is_share:
            return as_text(self.actual), as_text(self.threshold)
        decimals = 2
        if self.actual != self.threshold:
            while percent(self.actual, decimals) == percent(self.threshold, decimals):
                decimals += 1
        return percent(self.actual, decimals), percent(self.threshold, decimals)


@attrs.frozen(kw_only=True)
class Criterion(Generic[F]):
    """One condition of a programme and how it is decided (认定条件). Use one of its kinds.

    Attributes:
        code: A stable code.
        zh: The Chinese title.
        en: The English title.
        source: Where the rule stands.
        operands: Takes the facts; gives what the kind compares, None for what is unknown.
        names: Names of the operands that are facts, for what is missing.
        missing: Takes the facts; names what is missing where names do not tell it.
        note: What must be said besides.
        quick: Gives operands that decide alike and cost less, for the verdict alone.

    Example:
        >>> age = AtLeast(
        ...     code="age", zh="成立年限", en="Age in days", names=("age",),
        ...     source=Source(document="made up", confirmation="K"),
        ...     operands=lambda facts: (facts["age"], 365),
        ... )
        >>> age.verdict({"age": 364}), age.verdict({"age": None})
        (<Verdict.UNMET: 'unmet'>, <Verdict.UNKNOWN: 'unknown'>)
    """

    is_share: ClassVar[bool] = False

    code: str
    zh: str
    en: str
    source: Source
    operands: Callable[[F], tuple[Any, ...]]
    names: tuple[str, ...] = ()
    missing: Callable[[F], tuple[str, ...]] | None = None
    note: str = ""
    quick: Callable[[F], tuple[Any, ...]] | None = None
    condition: Condition = attrs.field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        condition = Condition(
            code=self.code,
            zh=self.zh,
            en=self.en,
            source=self.source,
            note=self.note,
            is_share=self.is_share,
        )
        object.__setattr__(self, "condition", condition)

    def verdict(self, facts: F) -> Verdict:
        """Decide, and build nothing else.

        Raises:
            InvalidValueError: Figures that cannot be compared, such as text or nan.
        """
        operands = (self.quick or self.operands)(facts)
        try:
            return self.decide(*operands)
        except (TypeError, ArithmeticError, InvalidValueError) as error:
            raise self._not_comparable(operands) from error

    @staticmethod
    def decide(*operands: Any) -> Verdict:
        """Decide by the operands."""
        raise NotImplementedError

    def explained(self, facts: F) -> CriterionResult:
        """Decide, and say what the answer rests on.

        Raises:
            InvalidValueError: Figures that cannot be compared, such as text, nan, or a float
                beside a Decimal.
        """
        operands = self.operands(facts)
        try:
            verdict = self.decide(*operands)
            actual, threshold, margin = self._figures(*operands)
        except (TypeError, ArithmeticError, InvalidValueError) as error:
            raise self._not_comparable(operands) from error
        missing = self._missing(facts, operands) if verdict is _UNKNOWN else ()
        return CriterionResult(self.condition, verdict, actual, threshold, margin, missing)

    def _missing(self, facts: F, operands: tuple[Any, ...]) -> tuple[str, ...]:
        if self.missing is not None:
            return self.missing(facts)
        return tuple(
            name for name, value in zip(self.names, operands, strict=False) if value is None
        )

    def _figures(self, *operands: Any) -> tuple[Any, Any, Any]:
        """Figure, threshold and margin of the operands."""
        raise NotImplementedError

    def _not_comparable(self, operands: object) -> InvalidValueError:
        return InvalidValueError(
            f"{self.code} of {quoted(operands)}",
            "holds figures that cannot be compared",
            "give Decimals or ints, and None for what is unknown",
        )


def as_text(value: Any) -> str:
    """A number with two decimals at the most, a range as its two ends."""
    if isinstance(value, tuple):
        return "-".join(dict.fromkeys(as_text(each) for each in value))
    return plain_text(round_half_up(value, 2)) if isinstance(value, Decimal) else str(value)
