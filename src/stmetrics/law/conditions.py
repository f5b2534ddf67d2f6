"""What a criterion is: a condition with its titles and source, how it is asked, what it says.

A criterion compares the operands that it takes from the facts. `verdict` gives the answer alone;
`explained` gives figure, threshold, margin and what is missing besides. The kinds of criteria
stand in `criteria`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, ClassVar, Generic, TypeVar

import attrs

from stmetrics._repr import OMITTED_AT_DEFAULT, short_repr
from stmetrics.errors import InvalidValueError, quoted
from stmetrics.exact._given import require_kind
from stmetrics.law._named import as_facts
from stmetrics.law._operands import as_numbers, asked_of, unit_said
from stmetrics.law.dated import Source
from stmetrics.law.fact import Fact
from stmetrics.law.verdicts import Verdict

F = TypeVar("F")
A = TypeVar("A")


@attrs.frozen(slots=False)  # nine an assessment, each made in half the time
class CriterionResult:
    """What one criterion asks for and says, with what it rests on (逐项结论). Plain data.

    Attributes:
        code: The criterion's stable code.
        zh: Its Chinese title.
        en: Its English title.
        source: Where the rule stands.
        verdict: The answer.
        actual: The figure: a ratio to 34 digits, a number, or a range of scores.
        threshold: What it is compared with.
        margin: By how much the figure lies above (or, of a ceiling, below) the threshold.
        missing: Names of the facts that are not known.
        note: What must be said besides.
        is_share: Whether its figures are ratios, which people read as percentages.
        exceed: Whether the threshold itself is not enough and must be exceeded (须超过).
        unit: What figure, threshold and margin count, such as 天 or 元; empty of ratios and where
            it is not known.

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
    source: Source
    verdict: Verdict = attrs.field(converter=Verdict)
    actual: Any = None
    threshold: Any = None
    margin: Any = None
    missing: tuple[Fact, ...] = attrs.field(default=(), converter=as_facts)
    note: str = ""
    is_share: bool = False
    exceed: bool = False
    unit: str = attrs.field(default="", metadata={OMITTED_AT_DEFAULT: True})

    __repr__ = short_repr


@attrs.frozen(kw_only=True)
class Criterion(Generic[F]):
    """One condition of a programme and how it is decided (认定条件). Use one of its kinds.

    Attributes:
        code: A stable code.
        zh: The Chinese title.
        en: The English title.
        source: Where the rule stands.
        operands: Takes the facts; gives what the kind compares: numbers, or text that says its
            unit ("300万元", "5%"); None for what is unknown. A name that a mapping of facts does
            not hold is unknown too, and listed.
        names: Names of the operands that are facts, for what is missing.
        missing: Takes the facts; names what is missing where names do not tell it.
        note: What must be said besides.
        unit: What the operands count where they are plain numbers, such as 天.

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
    exceed: ClassVar[bool] = False
    compares: ClassVar[bool] = True
    """Whether its operands are figures; those of others are kept as they are."""

    code: str
    zh: str
    en: str
    source: Source
    operands: Callable[[F], tuple[Any, ...]]
    names: tuple[str, ...] = ()
    missing: Callable[[F], tuple[str, ...]] | None = None
    note: str = ""
    unit: str = ""

    __repr__ = short_repr

    def __attrs_post_init__(self) -> None:
        require_kind(Source, **{f"source of {self.code}": self.source})

    def verdict(self, facts: F) -> Verdict:
        """Decide, and build nothing else.

        Raises:
            InvalidValueError: Figures that cannot be compared, such as text or nan.
        """
        operands, _ = self._asked(facts)
        if operands is None:
            return Verdict.UNKNOWN
        return self._of(self.decide, self._numbers(operands))

    def explained(self, facts: F) -> CriterionResult:
        """Decide, and say what the answer rests on.

        Raises:
            InvalidValueError: Figures that cannot be compared, such as text, nan, or a float
                beside a Decimal.
        """
        operands, absent = self._asked(facts)
        named = self.code, self.zh, self.en, self.source
        if operands is None:
            return CriterionResult(*named, Verdict.UNKNOWN, missing=absent, note=self.note)
        numbers = self._numbers(operands)
        verdict, figures = self._of(self.decide, numbers), self._of(self._figures, numbers)
        unknown = verdict is Verdict.UNKNOWN
        missing = _lacking(facts, self._missing(facts, numbers), absent) if unknown else ()
        kind = self.is_share, self.exceed, self._unit(operands)
        return CriterionResult(*named, verdict, *figures, missing, self.note, *kind)

    def _asked(self, facts: F) -> tuple[tuple[Any, ...] | None, tuple[str, ...]]:
        """What it takes from the facts, and the names that are not there."""
        operands, absent = asked_of(facts, self.operands)
        if absent:
            absent = tuple(_named_by(self.names, each) for each in absent)
        return operands, absent

    def _numbers(self, operands: tuple[Any, ...]) -> tuple[Any, ...]:
        """Its operands as plain numbers that can be compared."""
        return as_numbers(operands, self.code) if self.compares else operands

    def _unit(self, operands: tuple[Any, ...]) -> str:
        """What its figures count: as it says itself, or else the operands do."""
        if self.is_share:
            return ""
        return self.unit or (unit_said(operands, self.code) if self.compares else "")

    @staticmethod
    def decide(*operands: Any) -> Verdict:
        """Decide by the operands."""
        raise NotImplementedError

    def _figures(self, *operands: Any) -> tuple[Any, Any, Any]:
        """Figure, threshold and margin of the operands."""
        raise NotImplementedError

    def _missing(self, facts: F, operands: tuple[Any, ...]) -> tuple[str, ...]:
        if self.missing is not None:
            return self.missing(facts)
        return tuple(
            name for name, value in zip(self.names, operands, strict=False) if value is None
        )

    def _of(self, answer: Callable[..., A], operands: tuple[Any, ...]) -> A:
        """What the operands say; where they cannot be compared, whose they are is said."""
        try:
            return answer(*operands)
        except (TypeError, ArithmeticError, InvalidValueError) as error:
            raise InvalidValueError(
                f"{self.code} of {quoted(operands)}",
                "holds figures that cannot be compared",
                "give numbers, or text with units, and None for what is unknown",
            ) from error


def _lacking(facts: Any, named: tuple[str, ...], absent: tuple[str, ...]) -> tuple[str, ...]:
    """What is missing: the names, but for one that is there, as where another was asked for."""
    held = facts if absent and isinstance(facts, Mapping) else {}
    lacking = tuple(name for name in named if held.get(name) is None)
    return lacking if named and lacking == named else tuple(dict.fromkeys((*lacking, *absent)))


def _named_by(names: tuple[str, ...], asked: str) -> str:
    """What was asked for as the criterion names it: a `Fact` says it in both languages."""
    return next((each for each in names if each == asked), asked)
