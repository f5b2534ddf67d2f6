"""An assessment as it was stated: plain data, which needs no programme to be read again."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

import attrs

from stmetrics._repr import OMITTED_AT_DEFAULT, short_repr
from stmetrics.law._criterion_words import (
    criterion_cells,
    criterion_line,
    figures_apart,
    margin_of,
    missing_in,
    rules_confirmed,
    verdict_in_words,
)
from stmetrics.law._figure_words import value_in_words
from stmetrics.law._named import as_facts
from stmetrics.law._wording import citation, years_in_words
from stmetrics.law.conditions import CriterionResult
from stmetrics.law.dated import Parameter
from stmetrics.law.fact import Fact, facts_in_words, ways_to_give
from stmetrics.law.shortfalls import Shortfall
from stmetrics.law.verdicts import Verdict
from stmetrics.periods._times import as_period
from stmetrics.periods.days import as_date
from stmetrics.results import Result, ResultTable, checked_language

_HEADINGS = (
    ("条件", "实际", "标准", "差额", "结论", "缺少", "依据"),
    ("Condition", "Figure", "Threshold", "Margin", "Verdict", "Missing", "Basis"),
)
UNSEEN: Final = "unseen"
"""The name of a remark on a document that bears on the day and was not seen."""
UNREAD: Final = "unread"
"""The name of a remark on years that were given and not read; it stands in the title."""
_SAYS_MORE: Final = {OMITTED_AT_DEFAULT: True}


@attrs.frozen(kw_only=True)
class StatedAssessment(Result):
    """What an assessment says, without the programme and the facts behind it (评估结论书).

    It holds no function, so that it travels anywhere and comes back from plain data as it was:
    `stmetrics.serial` keeps it.

    Attributes:
        programme: The programme's stable identifier.
        zh: Its Chinese title.
        en: Its English title.
        on: The day of the assessment.
        verdict: The verdict.
        value: The figure that the programme is about; None where it has none.
        value_unit: What the value counts, such as 分; empty where it is money or says it itself.
        criteria: What each criterion says, in the order of the text.
        shortfalls: The smallest change that would meet each unmet condition.
        parameters: The legal values that were read, each with its dates and source.
        version: The version of the library that stated it; None where it is not known.
        subject: Whose case it is: the identifier that the facts give; empty where they give none.
        years: The fiscal years whose figures were read, in order.
        value_is: Which figure the value is, in both languages; None where that was not said.
        value_missing: What is not known of the value, where there is none for that reason.
        remarks: What must be said besides, each in both languages: figures to check, what was
            given and not read, a document that was not seen.

    Example:
        >>> stated = assess_high_tech(
        ...     CertificationApplication(enterprise_id="e1", applied_on="2022-06-01"),
        ...     [], on="2022-06-01",
        ... ).stated()
        >>> stated.programme, stated.parameters[0].name
        ('high_tech_2016', 'high_tech_min_age_days')
    """

    programme: str
    zh: str
    en: str
    on: date = attrs.field(converter=as_date)
    verdict: Verdict = attrs.field(converter=Verdict)
    value: Any
    criteria: tuple[CriterionResult, ...]
    shortfalls: tuple[Shortfall, ...]
    parameters: tuple[Parameter[Any], ...] = ()
    version: str | None = None
    value_unit: str = ""
    subject: str = attrs.field(default="", metadata=_SAYS_MORE)
    years: tuple[int, ...] = attrs.field(default=(), metadata=_SAYS_MORE)
    value_is: Fact | None = attrs.field(default=None, metadata=_SAYS_MORE)
    value_missing: tuple[Fact, ...] = attrs.field(
        default=(), converter=as_facts, metadata=_SAYS_MORE
    )
    remarks: tuple[Fact, ...] = attrs.field(default=(), converter=as_facts, metadata=_SAYS_MORE)

    @property
    def missing(self) -> tuple[str, ...]:
        """Names of the facts that are not known, each once.

        Once every condition is met, what is not known of the value is among them.
        """
        lacking = self.value_missing if self.verdict is Verdict.MET else ()
        return tuple(dict.fromkeys((*missing_in(self.criteria), *lacking)))

    __repr__ = short_repr

    def text(self, lang: str = "zh") -> str:
        """One line for the whole, for each criterion, for the value, for each shortfall.

        The last line says how far the rules were confirmed.

        Args:
            lang: ``"zh"`` or ``"en"``.

        Raises:
            InvalidValueError: Another language.
        """
        lines = [self._head(checked_language(lang))]
        lines += [f"  {criterion_line(each, lang)}" for each in self.criteria]
        return "\n".join([*lines, *(f"  {each}" for each in self._besides(lang))])

    def rows(self, lang: str = "zh") -> list[dict[str, Any]]:
        """One mapping for each criterion: shares as plain ratios, words in the language.

        Conditions count different things, and a score may be a range: `figures` says which.
        """
        zh = checked_language(lang) == "zh"
        return [
            {
                "condition": each.zh if zh else each.en,
                "actual": each.actual,
                "threshold": each.threshold,
                "margin": margin_of(each),
                "verdict": verdict_in_words(each.verdict, lang),
                "missing": facts_in_words(each.missing, lang),
                "to_give": "; ".join(ways_to_give(each.missing)),
                "basis": citation(each.source, lang),
            }
            for each in self.criteria
        ]

    def figures(self, lang: str = "zh") -> list[dict[str, Any]]:
        """The rows with every figure as one number, and what it counts (逐项数值).

        A range stands by ``actual_low`` and ``actual_high``, and has neither ``actual`` nor
        ``margin``; ratios have twelve decimals at most, so that data frames hold them; where
        ``threshold_excluded`` is true, the threshold must be exceeded (大于). ``unit`` is what the
        numbers count: 元, 人, 天, 分, 比率 of shares; empty where there is no figure, or its unit
        is not known.

        Args:
            lang: ``"zh"`` or ``"en"``.

        Raises:
            InvalidValueError: Another language.
        """
        return [
            row | figures_apart(each, lang)
            for row, each in zip(self.rows(lang), self.criteria, strict=True)
        ]

    def _laid_out(self, lang: str) -> ResultTable:
        return ResultTable(
            header=_HEADINGS[lang != "zh"],
            rows=[criterion_cells(each, lang) for each in self.criteria],
            align="lrrrlll",
            title=self._head(lang),
            notes=self._besides(lang),
        )

    def _head(self, lang: str) -> str:
        words = verdict_in_words(self.verdict, lang) + self._of(lang)
        day = as_period(self.on).label(lang)
        return f"{self.zh}，{day}：{words}" if lang == "zh" else f"{self.en}, {day}: {words}"

    def _of(self, lang: str) -> str:
        """Whose case it is, and of which years, behind the verdict."""
        zh = lang == "zh"
        years = years_in_words(self.years, lang) if self.years else ""
        said = [self.subject, (f"{years}年度" if zh else f"figures of {years}") if years else ""]
        said += [getattr(each, lang) for each in self.remarks if each == UNREAD]
        named = ("，" if zh else ", ").join(each for each in said if each)
        return (f"（{named}）" if zh else f" ({named})") if named else ""

    def _besides(self, lang: str) -> list[str]:
        """What stands below the criteria: the value, what is lacking, how far it is confirmed."""
        zh = lang == "zh"
        said = []
        if value := self._value(lang):
            said.append(f"结果：{value}" if zh else f"Value: {value}")
        said += [f"→ {gap.text(lang)}" for gap in self.shortfalls]
        if not zh and (ways := ways_to_give(self.missing)):
            said.append(f"To give what is missing: {', '.join(ways)}")
        said += [
            f"{'注意：' if zh else 'Note: '}{getattr(each, lang)}"
            for each in self.remarks
            if each != UNREAD
        ]
        confirmed = rules_confirmed(
            self.criteria, self.parameters, lang, unseen=UNSEEN in self.remarks
        )
        return [*said, confirmed] if confirmed else said

    def _value(self, lang: str) -> str:
        """The value with what it is, or what it lacks; nothing where there is none."""
        zh = lang == "zh"
        which = "" if self.value_is is None else getattr(self.value_is, lang)
        if self.value is not None:
            said = value_in_words(self.value, self.value_unit, lang)
        elif self.value_missing:
            lacking = facts_in_words(self.value_missing, lang)
            said = f"无法计算，缺少{lacking}" if zh else f"not known for want of {lacking}"
        else:
            return ""
        return f"{said}{f'（{which}）' if zh else f' ({which})'}" if which else said
