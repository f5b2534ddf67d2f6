"""An assessment as it was stated: plain data, which needs no programme to be read again."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import attrs

from stmetrics.exact.numbers import one_of
from stmetrics.law._plain import figure_of, keyed, plain_date, plain_figure, read_as
from stmetrics.law.conditions import Condition, CriterionResult, as_text
from stmetrics.law.dated import Source
from stmetrics.law.shortfalls import Shortfall
from stmetrics.law.verdicts import Verdict
from stmetrics.periods.days import as_date

_WORDS = {
    Verdict.MET: ("符合", "met"),
    Verdict.UNMET: ("不符合", "not met"),
    Verdict.UNKNOWN: ("未知", "unknown"),
    Verdict.NOT_APPLICABLE: ("不适用", "not applicable"),
    Verdict.MANUAL_REVIEW: ("需人工评审", "for review by a person"),
}
_CONDITION = tuple(each.name for each in attrs.fields(Condition) if each.name != "source")
_SOURCE = tuple(each.name for each in attrs.fields(Source))
_SHORTFALL = tuple(each.name for each in attrs.fields(Shortfall))


@attrs.frozen(kw_only=True)
class StatedAssessment:
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
    verdict: Verdict
    value: Any
    criteria: tuple[CriterionResult, ...]
    shortfalls: tuple[Shortfall, ...]

    @property
    def missing(self) -> tuple[str, ...]:
        """Names of the facts that are not known, each once."""
        return tuple(dict.fromkeys(name for each in self.criteria for name in each.missing))

    def __str__(self) -> str:
        """The text in English."""
        return self.text("en")

    def text(self, lang: str = "zh") -> str:
        """One line for the whole, for each criterion, for the value, for each shortfall.

        Args:
            lang: ``"zh"`` or ``"en"``.

        Raises:
            InvalidValueError: Another language.
        """
        zh = one_of(lang, "lang", ("zh", "en")) == "zh"
        lines = [f"{self.zh if zh else self.en} {self.on}: {_WORDS[self.verdict][not zh]}"]
        for each in self.criteria:
            line = f"  {each.zh if zh else each.en}: {_WORDS[each.verdict][not zh]}"
            if each.actual is not None:
                line += f" ({' / '.join(each.printed())})"
            if each.missing:
                line += f" [{', '.join(each.missing)}]"
            lines.append(line)
        if self.value is not None:
            lines.append(f"  {'结果' if zh else 'Value'}: {as_text(self.value)}")
        lines += [f"  → {gap.text(lang)}" for gap in self.shortfalls]
        return "\n".join(lines)

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
        given = keyed(plain, (*names, "missing"), "assessment")
        del given["missing"]
        return cls(
            **given
            | {
                "verdict": read_as(Verdict, given["verdict"]),
                "value": figure_of(given["value"]),
                "criteria": tuple(_result(each) for each in given["criteria"]),
                "shortfalls": tuple(_shortfall(each) for each in given["shortfalls"]),
            }
        )


_FIGURES = ("actual", "threshold", "margin")


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


def _result(plain: Any) -> CriterionResult:
    given = keyed(plain, (*_CONDITION, "source", "verdict", *_FIGURES, "missing"), "criterion")
    source = Source(**keyed(given["source"], _SOURCE, "source"))
    condition = Condition(source=source, **{name: given[name] for name in _CONDITION})
    actual, threshold, margin = (figure_of(given[name]) for name in _FIGURES)
    verdict = read_as(Verdict, given["verdict"])
    return CriterionResult(condition, verdict, actual, threshold, margin, tuple(given["missing"]))


def _shortfall(plain: Any) -> Shortfall:
    given = keyed(plain, _SHORTFALL, "shortfall")
    return Shortfall(**given | {"amount": figure_of(given["amount"])})
