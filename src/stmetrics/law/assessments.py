"""Programmes of criteria, and what they say of one case."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any, Final, Generic, TypeVar

import attrs

from stmetrics._repr import short_repr
from stmetrics._version import __version__
from stmetrics.errors import InvalidValueError
from stmetrics.exact._given import all_given
from stmetrics.law._criterion_words import missing_in
from stmetrics.law._operands import asked_of
from stmetrics.law._trace import kept_readings, parameters_of
from stmetrics.law.conditions import Criterion, CriterionResult
from stmetrics.law.dated import Parameter
from stmetrics.law.fact import Fact
from stmetrics.law.shortfalls import Shortfall
from stmetrics.law.statements import StatedAssessment
from stmetrics.law.verdicts import Verdict, all_of, any_of
from stmetrics.periods.days import as_date
from stmetrics.results import Result, ResultTable

__all__ = ["Assessment", "Programme", "Shortfall"]

F = TypeVar("F")
T = TypeVar("T")

# The verdict of one criterion that settles the whole, whatever the others say.
_SETTLES: Final[dict[Callable[[Iterable[Verdict]], Verdict], Verdict]] = {
    all_of: Verdict.UNMET,
    any_of: Verdict.MET,
}


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
        value_unit: What the value counts, such as 分; empty where it is money or says it itself.
        value_is: Which figure the value is, as a `Fact` that says it in both languages.
        value_if: The same while the verdict is not MET; `value_is` where it is left out.
        value_missing: Takes the facts; names what is not known of the value.
        subject: Takes the facts; gives the identifier of whose case it is.
        years: Takes the facts; gives the fiscal years whose figures are read.
        remarks: Takes the facts; gives what must be said besides, each a `Fact`.

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
    value_unit: str = ""
    value_is: Fact | None = None
    value_if: Fact | None = None
    value_missing: Callable[[F], tuple[str, ...]] | None = None
    subject: Callable[[F], str] | None = None
    years: Callable[[F], tuple[int, ...]] | None = None
    remarks: Callable[[F], tuple[Fact, ...]] | None = None

    __repr__ = short_repr

    def __attrs_post_init__(self) -> None:
        all_given(Criterion, self.criteria, "criteria")

    def verdict(self, facts: F) -> Verdict:
        """Decide, and build nothing else; once the verdict is settled no more is asked.

        Raises:
            InvalidValueError: Figures that cannot be compared, such as text or nan.
        """
        settles = _SETTLES.get(self.combine)
        said = []
        for each in self.criteria:
            said.append(each.verdict(facts))
            if said[-1] is settles:
                break
        return self.combine(said)

    def assess(self, facts: F, *, on: date | str) -> Assessment[F]:
        """Assess a case; what explains the verdict is built when it is asked for.

        Args:
            facts: Whatever the criteria read. Where a mapping says the day as ``"on"``, for
                criteria that look a `Parameter` up, it is the same day.
            on: The day of the assessment.

        Raises:
            InvalidValueError: Facts of another day.
        """
        day = as_date(on, "on")
        said = facts.get("on") if isinstance(facts, Mapping) else None
        if isinstance(said, date | str) and as_date(said, 'facts["on"]') != day:
            raise InvalidValueError(
                f'facts["on"]={said!s}', f"is not the day of the assessment, {day}", "give one day"
            )
        return Assessment(self, facts, day, self.verdict(facts))


@attrs.frozen(slots=False, repr=False)  # it keeps its criteria once they are explained
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
        return tuple(each.explained(self.facts) for each in self.programme.criteria)

    @property
    def parameters(self) -> tuple[Parameter[Any], ...]:
        """The legal values that it rests on (依据的参数): each parameter with what was read of it.

        Example:
            >>> application = CertificationApplication(enterprise_id="e1", applied_on="2022-06-01")
            >>> read = assess_high_tech(application, [], on="2022-06-01").parameters
            >>> [each.values[0].value for each in read if each.name == "high_tech_pass_score"]
            [70]
        """
        with kept_readings() as kept:
            # Made again, facts look up again what they keep; so does an assessment of them.
            facts = attrs.evolve(self.facts) if attrs.has(type(self.facts)) else self.facts  # type: ignore[misc]
            again = attrs.evolve(self, facts=facts)
            _ = again.criteria, again.value, again.shortfalls
        return parameters_of(kept)

    @property
    def value(self) -> Any:
        """The figure that the programme is about; None where it has none."""
        return None if self.programme.value is None else self.programme.value(self.facts)

    @property
    def missing(self) -> tuple[str, ...]:
        """Names of the facts that are not known, each once.

        Once every condition is met, what is not known of the value is among them.
        """
        lacking = self._told(self.programme.value_missing) if self.verdict is Verdict.MET else ()
        return tuple(dict.fromkeys((*missing_in(self.criteria), *lacking)))

    @property
    def subject(self) -> str:
        """Whose case it is (评估对象): the identifier that the facts give, or nothing.

        Example:
            >>> application = CertificationApplication(enterprise_id="e1", applied_on="2022-06-01")
            >>> assess_high_tech(application, [], on="2022-06-01").subject
            'e1'
        """
        if self.programme.subject is None:
            return ""
        said, _ = asked_of(self.facts, self.programme.subject)
        return "" if said is None else said

    @property
    def years(self) -> tuple[int, ...]:
        """The fiscal years whose figures were read, in order (所用会计年度)."""
        return self._told(self.programme.years)

    @property
    def remarks(self) -> tuple[Fact, ...]:
        """What must be said besides, each in both languages (说明); no verdict follows from it."""
        return self._told(self.programme.remarks)

    def _told(self, ask: Callable[[F], tuple[T, ...]] | None) -> tuple[T, ...]:
        return () if ask is None else ask(self.facts)

    @property
    def shortfalls(self) -> tuple[Shortfall, ...]:
        """The smallest change that would meet each unmet condition."""
        if self.programme.shortfalls is None or self.verdict is Verdict.MET:
            return ()
        return self.programme.shortfalls(self.facts)

    def stated(self) -> StatedAssessment:
        """What it says as plain data, without the programme's functions and the facts.

        It names the library's version and the legal values that were read, so that it can be
        checked years later; `stmetrics.serial` keeps it.
        """
        return StatedAssessment(
            version=__version__,
            programme=self.programme.name,
            zh=self.programme.zh,
            en=self.programme.en,
            on=self.on,
            verdict=self.verdict,
            value=self.value,
            value_unit=self.programme.value_unit,
            criteria=self.criteria,
            shortfalls=self.shortfalls,
            parameters=self.parameters,
            subject=self.subject,
            years=self.years,
            value_is=self._value_is,
            value_missing=self._told(self.programme.value_missing),
            remarks=self.remarks,
        )

    @property
    def _value_is(self) -> Fact | None:
        """Which figure the value is, by the verdict."""
        if self.verdict is Verdict.MET or self.programme.value_if is None:
            return self.programme.value_is
        return self.programme.value_if

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

    def figures(self, lang: str = "zh") -> list[dict[str, Any]]:
        """The rows with every figure as one number, and what it counts (逐项数值).

        See `StatedAssessment.figures`.

        Args:
            lang: ``"zh"`` or ``"en"``.

        Raises:
            InvalidValueError: Another language.

        Example:
            >>> application = CertificationApplication(
            ...     enterprise_id="e1", applied_on="2022-06-01", registered_on="2015-03-01",
            ... )
            >>> age = assess_high_tech(application, [], on="2022-06-01").figures()[0]
            >>> age["condition"], age["actual"], age["threshold"], age["unit"]
            ('注册成立天数', 2649, 365, '天')
        """
        return self.stated().figures(lang)

    def _laid_out(self, lang: str) -> ResultTable:
        return self.stated()._laid_out(lang)  # noqa: SLF001 - the same result, as it is stated
