"""An assessment as it was stated: plain data, which needs no programme to be read again."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import attrs

from stmetrics._repr import short_repr
from stmetrics.law._figure_words import compared_in_words, margin_in_words, value_in_words
from stmetrics.law._plain import figure_of, keyed, plain_date, plain_figure, read_as
from stmetrics.law._wording import citation, confirmation_in_words
from stmetrics.law.conditions import Condition, CriterionResult
from stmetrics.law.dated import Source
from stmetrics.law.fact import Fact, facts_in_words, ways_to_give
from stmetrics.law.shortfalls import Shortfall
from stmetrics.law.verdicts import Verdict
from stmetrics.periods.days import as_date
from stmetrics.results import Result, ResultTable, checked_language

_WORDS = {
    Verdict.MET: ("符合", "met"),
    Verdict.UNMET: ("不符合", "not met"),
    Verdict.UNKNOWN: ("未知", "unknown"),
    Verdict.NOT_APPLICABLE: ("不适用", "not applicable"),
    Verdict.MANUAL_REVIEW: ("需人工评审", "for review by a person"),
}
_HEADINGS = (
    ("条件", "实际", "标准", "差额", "结论", "缺少", "依据"),
    ("Condition", "Figure", "Threshold", "Margin", "Verdict", "Missing", "Basis"),
)
_FIGURES = ("actual", "threshold", "margin")
_CONDITION = tuple(each.name for each in attrs.fields(Condition) if each.name != "source")
_SOURCE = tuple(each.name for each in attrs.fields(Source))
_SHORTFALL = tuple(each.name for each in attrs.fields(Shortfall))


@attrs.frozen(kw_only=True)
class StatedAssessment(Result):
    """What an assessment says, without the programme and the facts behind it (评估结论书).

    It holds no function, so that it travels anywhere and comes back from plain data as it was.

    Attributes:
        programme: The programme's stable identifier.
        zh: Its Chinese title.
        en: Its English title.
        on: The day of the assessment.
        verdict: The verdict.
        value: The figure that the programme is about; None where it has none.
        criteria: What each criterion says, in the order of the text.
        shortfalls: The smallest change that would meet each unmet condition.

    Example:
        >>> stated = assess_high_tech(
        ...     CertificationApplication(enterprise_id="e1", applied_on="2022-06-01"),
        ...     [], on="2022-06-01",
        ... ).stated()
        >>> StatedAssessment.from_dict(stated.as_dict()) == stated
        True
    """

    programme: str
    zh: str
    en: str
    on: date = attrs.field(converter=as_date)
    verdict: Verdict = attrs.field(converter=Verdict)
    value: Any
    criteria: tuple[CriterionResult, ...]
    shortfalls: tuple[Shortfall, ...]

    @property
    def missing(self) -> tuple[str, ...]:
        """Names of the facts that are not known, each once."""
        return tuple(dict.fromkeys(name for each in self.criteria for name in each.missing))

    __repr__ = short_repr

    def text(self, lang: str = "zh") -> str:
        """One line for the whole, for each criterion, for the value, for each shortfall.

        The last line says how far the rules were confirmed.

        Args:
            lang: ``"zh"`` or ``"en"``.

        Raises:
            InvalidValueError: Another language.
        """
        zh = checked_language(lang) == "zh"
        head = f"{self.zh} {self.on}：" if zh else f"{self.en} {self.on}: "
        lines = [head + _WORDS[self.verdict][not zh]]
        lines += [_line(each, lang) for each in self.criteria]
        return "\n".join([*lines, *(f"  {each}" for each in self._besides(lang))])

    def rows(self, lang: str = "zh") -> list[dict[str, Any]]:
        """One mapping for each criterion: shares as plain ratios, words in the language.

        What is missing stands there by its name, and as constructor and field (``to_give``).
        """
        zh = checked_language(lang) == "zh"
        return [
            {
                "condition": each.zh if zh else each.en,
                **{name: getattr(each, name) for name in _FIGURES},
                "verdict": _WORDS[each.verdict][not zh],
                "missing": facts_in_words(each.missing, lang),
                "to_give": "; ".join(ways_to_give(each.missing)),
                "basis": citation(each.source, lang),
            }
            for each in self.criteria
        ]

    def _laid_out(self, lang: str) -> ResultTable:
        zh = lang == "zh"
        words = _WORDS[self.verdict][not zh]
        title = f"{self.zh} {self.on}：{words}" if zh else f"{self.en} {self.on}: {words}"
        return ResultTable(
            header=_HEADINGS[not zh],
            rows=[_cells(each, lang) for each in self.criteria],
            align="lrrrlll",
            title=title,
            notes=self._besides(lang),
        )

    def _besides(self, lang: str) -> list[str]:
        """What stands below the criteria: the value, what is lacking, how far it is confirmed."""
        zh = lang == "zh"
        said = []
        if self.value is not None:
            value = value_in_words(self.value, lang)
            said.append(f"结果：{value}" if zh else f"Value: {value}")
        said += [f"→ {gap.text(lang)}" for gap in self.shortfalls]
        if not zh and (ways := ways_to_give(self.missing)):
            said.append(f"To give what is missing: {', '.join(ways)}")
        confirmed = confirmation_in_words(self.criteria, lang)
        return [*said, confirmed] if confirmed else said

    def as_dict(self) -> dict[str, Any]:
        """The whole as plain data, with stable keys: text, numbers, lists, dicts and None.

        Decimals are text with every digit, dates ISO text, a range a list of two. Text, dates and
        fractions that stand for figures are told apart as ``{"text": …}`` and so on.
        """
        return {
            "programme": self.programme,
            "zh": self.zh,
            "en": self.en,
            "on": self.on.isoformat(),
            "verdict": self.verdict.value,
            "value": plain_figure(self.value),
            "criteria": [_plain_result(each) for each in self.criteria],
            "missing": list(self.missing),
            "facts": [each.as_dict() for each in self.missing if isinstance(each, Fact)],
            "shortfalls": [
                attrs.asdict(gap) | {"amount": plain_figure(gap.amount)} for gap in self.shortfalls
            ],
        }

    @classmethod
    def from_dict(cls, plain: Mapping[str, Any]) -> StatedAssessment:
        """Read the plain form again.

        Args:
            plain: What `as_dict` gave, perhaps after a round of JSON.

        Returns:
            An assessment equal to the one stated. A figure that is no number, text, date or range
            of them comes back as its text.

        Raises:
            InvalidValueError: A key is missing or unknown, or a value is not what it should be.
        """
        names = [each.name for each in attrs.fields(cls)]
        given = keyed(plain, (*names, "missing", "facts"), "assessment")
        del given["missing"]
        facts = {str(each["name"]): Fact(**each) for each in given.pop("facts")}
        return cls(
            **given
            | {
                "verdict": read_as(Verdict, given["verdict"]),
                "value": figure_of(given["value"]),
                "criteria": tuple(_result(each, facts) for each in given["criteria"]),
                "shortfalls": tuple(_shortfall(each) for each in given["shortfalls"]),
            }
        )


def _plain_result(result: CriterionResult) -> dict[str, Any]:
    condition, source = result.condition, result.condition.source
    return {
        "code": condition.code,
        "zh": condition.zh,
        "en": condition.en,
        "verdict": result.verdict.value,
        **{name: plain_figure(getattr(result, name)) for name in _FIGURES},
        "missing": list(result.missing),
        "source": attrs.asdict(source)
        | {
            "issued": plain_date(source.issued),
            "effective": plain_date(source.effective),
            "confirmation": source.confirmation.value,
        },
        "note": condition.note,
        "is_share": condition.is_share,
    }


def _result(plain: Any, facts: Mapping[str, Fact]) -> CriterionResult:
    given = keyed(plain, (*_CONDITION, "source", "verdict", *_FIGURES, "missing"), "criterion")
    source = Source(**keyed(given["source"], _SOURCE, "source"))
    condition = Condition(source=source, **{name: given[name] for name in _CONDITION})
    actual, threshold, margin = (figure_of(given[name]) for name in _FIGURES)
    verdict = read_as(Verdict, given["verdict"])
    missing = tuple(facts.get(name, name) for name in given["missing"])
    return CriterionResult(condition, verdict, actual, threshold, margin, missing)


def _shortfall(plain: Any) -> Shortfall:
    given = keyed(plain, _SHORTFALL, "shortfall")
    return Shortfall(**given | {"amount": figure_of(given["amount"])})


def _line(result: CriterionResult, lang: str) -> str:
    """Say one criterion in a line."""
    zh = lang == "zh"
    line = f"  {result.zh}：" if zh else f"  {result.en}: "
    line += _WORDS[result.verdict][not zh]
    if result.actual is not None:
        actual, threshold = compared_in_words(result, lang)
        line += f"（实际{actual}，标准{threshold}）" if zh else f" ({actual} / {threshold})"
    if result.missing:
        named = facts_in_words(result.missing, lang)
        line += f"（缺少：{named}）" if zh else f" [{named}]"
    return line


def _cells(result: CriterionResult, lang: str) -> tuple[str, ...]:
    """One criterion as cells of a table, what it has no figure for empty."""
    known = result.actual is not None
    return (
        getattr(result, lang),
        *(compared_in_words(result, lang) if known else ("", "")),
        margin_in_words(result, lang) if known and result.margin is not None else "",
        _WORDS[result.verdict][lang != "zh"],
        facts_in_words(result.missing, lang),
        citation(result.source, lang),
    )
