"""Programmes of criteria, and what they say of one case."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, Final, Generic, TypeVar

import attrs

from stmetrics.errors import InvalidValueError
from stmetrics.exact._given import all_given
from stmetrics.law.conditions import Criterion, CriterionResult
from stmetrics.law.criteria import Decided
from stmetrics.law.shortfalls import Shortfall
from stmetrics.law.statements import StatedAssessment
from stmetrics.law.verdicts import Verdict, all_of, any_of
from stmetrics.periods.days import as_date
from stmetrics.results import Result, ResultTable

__all__ = ["Assessment", "Programme", "Shortfall"]

F = TypeVar("F")

# Of the usual ways to combine, the verdict that leaves the others to decide, and the one that
# decides at once, whatever the others say. How often and in which order they come is the same.
_NEUTRAL_AND_DECISIVE: Final = (
    (all_of, (Verdict.MET, Verdict.UNMET)),
    (any_of, (Verdict.UNMET, Verdict.MET)),
)
# What stays the verdict beside any number of neutral ones.
_OPEN: Final = (Verdict.MANUAL_REVIEW, Verdict.UNKNOWN)


@attrs.frozen(kw_only=True)
class Programme(Generic[F]):
    """Criteria that are assessed together (认定办法).

    Attributes:
        name: A stable identifier.
        zh: The Chinese title.
        en: The English title.
        criteria: The criteria, in the order of the text.
        combine: How their verdicts combine; all must be met by default.
        value: Takes the facts; gives the figure that the programme is about, such as a score.
        shortfalls: Takes the facts; gives what is missing to the unmet criteria.

    Example:
        >>> made_up = Programme(
        ...     name="made_up", zh="虚构计划", en="Made-up programme",
        ...     criteria=(
        ...         AtLeast(
        ...             code="staff", zh="职工", en="Staff", names=("staff",),
        ...             source=Source(document="made up", confirmation="K"),
        ...             operands=lambda facts: (facts.get("staff"), 10),
        ...         ),
        ...     ),
        ... )
        >>> made_up.assess({"staff": 9}, on="2026-05-01").verdict
        <Verdict.UNMET: 'unmet'>
        >>> made_up.assess({}, on="2026-05-01").missing
        ('staff',)
    """

    name: str
    zh: str
    en: str
    criteria: tuple[Criterion[F], ...]
    combine: Callable[[Iterable[Verdict]], Verdict] = all_of
    value: Callable[[F], Any] | None = None
    shortfalls: Callable[[F], tuple[Shortfall, ...]] | None = None
    _steps: tuple[tuple[Callable[[F], Any], Callable[..., Verdict] | None], ...] = attrs.field(
        init=False, repr=False, eq=False
    )
    _ends: tuple[Verdict | None, Verdict | None] = attrs.field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        all_given(Criterion, self.criteria, "criteria")
        # Looked up once: a screening asks every criterion of every enterprise. What is decided
        # already need not be handed to a function that only gives it back.
        steps = tuple(
            (each.quick or each.operands, None if each.decide is Decided.decide else each.decide)
            for each in self.criteria
        )
        object.__setattr__(self, "_steps", steps)
        ends = [ends for combine, ends in _NEUTRAL_AND_DECISIVE if combine is self.combine]
        object.__setattr__(self, "_ends", ends[0] if ends else (None, None))

    def verdict(self, facts: F) -> Verdict:
        """Decide, and build nothing else; what cannot change the verdict is not asked.

        Raises:
            InvalidValueError: Figures that cannot be compared, such as text or nan.
        """
        neutral, decisive = self._ends
        said = []
        try:
            for operands, decide in self._steps:
                given = operands(facts)
                verdict: Verdict = given[0] if decide is None else decide(*given)
                if verdict is not neutral:
                    if verdict is decisive:
                        return verdict
                    said.append(verdict)
        except (TypeError, LookupError, ArithmeticError, InvalidValueError):
            # Ask each by itself: it says which one's figures are at fault.
            return self.combine([each.verdict(facts) for each in self.criteria])
        if neutral is not None and len(said) == 1 and said[0] in _OPEN:
            return said[0]
        if neutral is None or len(said) == len(self._steps):
            return self.combine(said)
        return self.combine([*said, neutral]) if said else neutral

    def assess(self, facts: F, *, on: date | str) -> Assessment[F]:
        """Assess a case; what explains the verdict is built when it is asked for.

        Args:
            facts: Whatever the criteria read.
            on: The day of the assessment.
        """
        return Assessment(self, facts, as_date(on, "on"), self.verdict(facts))


@attrs.frozen(
    slots=False, repr=False
)  # a screening makes one a case, and this makes it twice as fast
class Assessment(Result, Generic[F]):
    """A verdict with everything that it rests on (评估结论).

    Attributes:
        programme: The programme.
        facts: What was known.
        on: The day of the assessment.
        verdict: The verdict.

    Example:
        >>> assessment = assess_high_tech(
        ...     CertificationApplication(enterprise_id="e1", applied_on="2022-06-01"),
        ...     [], on="2022-06-01",
        ... )
        >>> assessment.verdict, len(assessment.criteria), "field" in assessment.missing
        (<Verdict.UNKNOWN: 'unknown'>, 9, True)
    """

    programme: Programme[F]
    facts: F
    on: date
    verdict: Verdict = attrs.field(converter=Verdict)

    @functools.cached_property
    def criteria(self) -> tuple[CriterionResult, ...]:
        """What each criterion says, in the order of the text."""
        facts = self.facts
        return tuple([each.explained(facts) for each in self.programme.criteria])

    @property
    def value(self) -> Any:
        """The figure that the programme is about; None where it has none."""
        return None if self.programme.value is None else self.programme.value(self.facts)

    @property
    def missing(self) -> tuple[str, ...]:
        """Names of the facts that are not known, each once."""
        named = [name for each in self.criteria for name in each.missing]
        return tuple(dict.fromkeys(named)) if named else ()

    @property
    def shortfalls(self) -> tuple[Shortfall, ...]:
        """The smallest change that would meet each unmet condition."""
        if self.programme.shortfalls is None or self.verdict is Verdict.MET:
            return ()
        return self.programme.shortfalls(self.facts)

    def stated(self) -> StatedAssessment:
        """What it says as plain data, without the programme's functions and the facts."""
        return StatedAssessment(
            programme=self.programme.name,
            zh=self.programme.zh,
            en=self.programme.en,
            on=self.on,
            verdict=self.verdict,
            value=self.value,
            criteria=self.criteria,
            shortfalls=self.shortfalls,
        )

    def __repr__(self) -> str:
        return f"<Assessment of {self.programme.name} on {self.on}: {self.verdict.value}>"

    def text(self, lang: str = "zh") -> str:
        """One line for the whole, for each criterion, for the value, for each shortfall.

        Args:
            lang: ``"zh"`` or ``"en"``.

        Raises:
            InvalidValueError: Another language.
        """
        return self.stated().text(lang)

    def rows(self, lang: str = "zh") -> list[dict[str, Any]]:
        """One mapping for each criterion: shares as plain ratios, words in the language."""
        return self.stated().rows(lang)

    def _laid_out(self, lang: str) -> ResultTable:
        return self.stated()._laid_out(lang)  # noqa: SLF001 - the same result, as it is stated

    def as_dict(self) -> dict[str, Any]:
        """The whole as plain data, which `StatedAssessment.from_dict` reads again."""
        return self.stated().as_dict()
