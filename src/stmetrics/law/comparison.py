"""Two assessments side by side: on two dates, or under two programmes."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final, cast

import attrs

from stmetrics._repr import short_repr
from stmetrics.errors import InvalidValueError, quoted
from stmetrics.exact._arithmetic import subtract
from stmetrics.exact._numbers import to_exact
from stmetrics.law._criterion_words import counted_in, exceeding, verdict_in_words
from stmetrics.law._figure_words import compared_in_words, margin_in_words, value_in_words
from stmetrics.law._wording import citation
from stmetrics.law.assessments import Assessment
from stmetrics.law.conditions import CriterionResult
from stmetrics.law.dated import Parameter
from stmetrics.law.fact import facts_in_words
from stmetrics.law.statements import StatedAssessment
from stmetrics.results import Result, ResultTable, checked_language

_HEADINGS: Final = (
    ("条件", "结论", "实际", "标准", "标准变化", "缺少", "依据"),
    ("Condition", "Verdict", "Figure", "Threshold", "Change of threshold", "Missing", "Basis"),
)
_TO: Final = " → "
_NONE: Final = "—"


@attrs.frozen(kw_only=True)
class ConditionDifference:
    """One condition of two assessments that does not say the same in both (条件差异).

    Attributes:
        code: The criterion's code, which both programmes share.
        current: What the later assessment says; None where it has no such condition.
        base: What the earlier one says; None where it has none.

    Example:
        >>> bare = CertificationApplication(enterprise_id="e1", applied_on="2015-06-01")
        >>> then, now = (
        ...     assess_high_tech(bare, [], on=day) for day in ("2015-12-31", "2016-01-01")
        ... )
        >>> [each.code for each in compare_assessments(now, then).differences if not each.current]
        ['college_st_staff', 'rd_staff']
    """

    code: str
    current: CriterionResult | None
    base: CriterionResult | None

    __repr__ = short_repr

    @property
    def actual_change(self) -> Any:
        """By how much the figure rose; None where one of the two is no number."""
        return _rise(self.current, self.base, "actual")

    @property
    def threshold_change(self) -> Any:
        """By how much the threshold rose; None where one of the two is no number."""
        return _rise(self.current, self.base, "threshold")

    @property
    def criterion(self) -> CriterionResult:
        """What names it: the later assessment's part where it has one, else the earlier's."""
        return cast("CriterionResult", self.current or self.base)


@attrs.frozen(kw_only=True)
class AssessmentComparison(Result):
    """Where two assessments of one case differ, and by what (评估对比).

    Attributes:
        current: The later assessment, or that under the programme asked about.
        base: What it is compared with.

    Example:
        >>> bare = CertificationApplication(enterprise_id="e1", applied_on="2015-06-01")
        >>> then, now = (
        ...     assess_high_tech(bare, [], on=day) for day in ("2015-12-31", "2016-01-01")
        ... )
        >>> print(compare_assessments(now, then).text("en").splitlines()[0])
        High-tech certification, measures of 2008 as far as known 2015-12-31 → ...
    """

    current: StatedAssessment
    base: StatedAssessment

    @property
    def differences(self) -> tuple[ConditionDifference, ...]:
        """The conditions that differ, those of the later assessment first, in its order.

        One that says the same under another clause does not.
        """
        now, then = ({each.code: each for each in one.criteria} for one in self._both)
        return tuple(
            ConditionDifference(code=code, current=now.get(code), base=then.get(code))
            for code in {**now, **then}
            if _says(now.get(code)) != _says(then.get(code))
        )

    @property
    def parameters(self) -> tuple[tuple[Parameter[Any] | None, Parameter[Any] | None], ...]:
        """The legal values that only one of them rests on, or that differ: later, then earlier."""
        now, then = ({each.name: each for each in one.parameters} for one in self._both)
        return tuple(
            (now.get(name), then.get(name))
            for name in {**now, **then}
            if _values(now.get(name)) != _values(then.get(name))
        )

    @property
    def _both(self) -> tuple[StatedAssessment, StatedAssessment]:
        return self.current, self.base

    __repr__ = short_repr

    def text(self, lang: str = "zh") -> str:
        """The two verdicts, then a line for every condition that differs.

        Args:
            lang: ``"zh"`` or ``"en"``.

        Raises:
            InvalidValueError: Another language.
        """
        lines = [self._head(checked_language(lang))]
        lines += [f"  {_line(each, lang)}" for each in self.differences]
        return "\n".join([*lines, *(f"  {each}" for each in self._besides(lang))])

    def rows(self, lang: str = "zh") -> list[dict[str, Any]]:
        """One mapping for each condition that differs, the later assessment's part first."""
        checked_language(lang)
        return [
            {
                "condition": getattr(each.criterion, lang),
                **_row("current", each.current, lang),
                **_row("base", each.base, lang),
                "unit": counted_in(each.criterion, lang),
                "actual_change": each.actual_change,
                "threshold_change": each.threshold_change,
            }
            for each in self.differences
        ]

    def _laid_out(self, lang: str) -> ResultTable:
        return ResultTable(
            header=_HEADINGS[lang != "zh"],
            rows=[_cells(each, lang) for each in self.differences],
            align="llrrrll",
            title=self._head(lang),
            notes=self._besides(lang),
        )

    def _head(self, lang: str) -> str:
        zh = lang == "zh"
        titles = [f"{getattr(one, lang)} {one.on}" for one in (self.base, self.current)]
        words = [verdict_in_words(one.verdict, lang) for one in (self.base, self.current)]
        return f"{_TO.join(titles)}{'：' if zh else ': '}{_TO.join(dict.fromkeys(words))}"

    def _besides(self, lang: str) -> Iterator[str]:
        """What stands below the conditions: two subjects, no difference, two values."""
        zh = lang == "zh"
        subjects = [one.subject for one in (self.base, self.current) if one.subject]
        if len(set(subjects)) > 1:
            said = _TO.join(subjects)
            yield f"注意：不是同一对象（{said}）" if zh else f"Note: not the same case ({said})"
        if not self.differences:
            yield "各项条件无差异。" if zh else "No condition differs."
        if self.base.value != self.current.value:
            values = _TO.join(_value(one, lang) for one in (self.base, self.current))
            yield f"结果：{values}" if zh else f"Value: {values}"


def compare_assessments(
    current: Assessment[Any] | StatedAssessment, base: Assessment[Any] | StatedAssessment
) -> AssessmentComparison:
    """Compare two assessments, on two dates or under two programmes (评估对比).

    Conditions are paired by their codes.

    Args:
        current: The later one, or that under the programme asked about.
        base: What it is compared with.

    Returns:
        The conditions that differ, each with what both say, and by how much figure and threshold
        changed; and the legal values that differ.

    Raises:
        InvalidValueError: Something else than an assessment.

    Example:
        The ratio of R&D to sales that is asked for fell with the measures of 2016:

        >>> year = EnterpriseYear(enterprise_id="e1", year=2014, sales_income="4000万元")
        >>> application = CertificationApplication(enterprise_id="e1", applied_on="2015-06-01")
        >>> then, now = (
        ...     assess_high_tech(application, [year], on=day)
        ...     for day in ("2015-12-31", "2016-01-01")
        ... )
        >>> changed = {each.code: each for each in compare_assessments(now, then).differences}
        >>> changed["rd_to_sales"].threshold_change
        Decimal('-0.01')
    """
    return AssessmentComparison(current=_stated(current, "current"), base=_stated(base, "base"))


def _stated(given: Any, name: str) -> StatedAssessment:
    if isinstance(given, Assessment):
        return given.stated()
    if isinstance(given, StatedAssessment):
        return given
    raise InvalidValueError(
        f"{name}={quoted(given)}", "is no assessment", "give what an assess function gave"
    )


def _says(result: CriterionResult | None) -> tuple[Any, ...] | None:
    """What a criterion says, whatever it is called and wherever it stands."""
    if result is None:
        return None
    return result.verdict, result.actual, result.threshold, result.margin, result.missing


def _values(parameter: Parameter[Any] | None) -> list[Any] | None:
    return None if parameter is None else [each.value for each in parameter.values]


def _rise(current: CriterionResult | None, base: CriterionResult | None, name: str) -> Any:
    """By how much a figure rose, exactly."""
    now: Any = getattr(current, name, None)
    then: Any = getattr(base, name, None)
    if not (_is_number(now) and _is_number(then)):
        return None
    kinds = {type(now), type(then)}
    if len(kinds - {int}) > 1:
        now, then = Fraction(to_exact(now, name)), Fraction(to_exact(then, name))
    return subtract(now, then)


def _is_number(value: object) -> bool:
    return isinstance(value, int | Decimal | Fraction) and not isinstance(value, bool)


def _row(name: str, result: CriterionResult | None, lang: str) -> dict[str, Any]:
    return {
        f"{name}_verdict": None if result is None else verdict_in_words(result.verdict, lang),
        f"{name}_actual": getattr(result, "actual", None),
        f"{name}_threshold": getattr(result, "threshold", None),
        f"{name}_missing": None if result is None else facts_in_words(result.missing, lang),
        f"{name}_basis": None if result is None else citation(result.source, lang),
    }


def _cells(each: ConditionDifference, lang: str) -> tuple[str, ...]:
    """One condition as cells: what it was and what it became, once where that is the same."""
    pair = each.base, each.current
    change = each.threshold_change
    return (
        getattr(each.criterion, lang),
        _became(*(_NONE if one is None else verdict_in_words(one.verdict, lang) for one in pair)),
        _figures(each, "actual", lang),
        _figures(each, "threshold", lang),
        margin_in_words(change, each.criterion, lang) if change else "",
        _became(*("" if one is None else facts_in_words(one.missing, lang) for one in pair)),
        _became(*(_NONE if one is None else citation(one.source, lang) for one in pair)),
    )


def _figures(each: ConditionDifference, name: str, lang: str) -> str:
    """What a figure was and became; nothing where neither assessment has it."""
    then, now = getattr(each.base, name, None), getattr(each.current, name, None)
    if then is None and now is None:
        return ""
    more = exceeding(each.criterion, lang) if name == "threshold" else ""
    if then is None or now is None:
        held = then if now is None else now
        known, _ = compared_in_words((held, held), each.criterion, lang)
        return _became(*(_NONE if one is None else more + known for one in (then, now)))
    return _became(*(more + one for one in compared_in_words((then, now), each.criterion, lang)))


def _value(one: StatedAssessment, lang: str) -> str:
    return _NONE if one.value is None else value_in_words(one.value, one.value_unit, lang)


def _became(then: str, now: str) -> str:
    return then if then == now else f"{then or _NONE}{_TO}{now or _NONE}"


def _line(each: ConditionDifference, lang: str) -> str:
    """One condition in a line: its verdicts, and figure and threshold where there are any."""
    zh = lang == "zh"
    title, verdict, actual, threshold, change, missing, _ = _cells(each, lang)
    said = [f"{'实际' if zh else 'figure '}{actual}"] if actual else []
    if threshold:
        changed = f"{'，变化' if zh else ', changed by '}{change}" if change else ""
        said.append(f"{'标准' if zh else 'threshold '}{threshold}{changed}")
    if missing:
        said.append(f"{'缺少：' if zh else 'missing '}{missing}")
    figures = ("；" if zh else "; ").join(said)
    line = f"{title}{'：' if zh else ': '}{verdict}"
    return f"{line}{'（' if zh else ' ('}{figures}{'）' if zh else ')'}" if figures else line
