"""Programmes of criteria, and what they say of one case."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from typing import Any, Generic, TypeVar

import attrs

from stmetrics.exact.numbers import one_of
from stmetrics.exact.rounding import plain_text
from stmetrics.law.criteria import Criterion, CriterionResult, as_text
from stmetrics.law.verdicts import Verdict, all_of
from stmetrics.periods import as_date

F = TypeVar("F")

_WORDS = {
    Verdict.MET: ("符合", "met"),
    Verdict.UNMET: ("不符合", "not met"),
    Verdict.UNKNOWN: ("未知", "unknown"),
    Verdict.NOT_APPLICABLE: ("不适用", "not applicable"),
    Verdict.MANUAL_REVIEW: ("需人工评审", "for review by a person"),
}


@attrs.frozen(kw_only=True)
class Shortfall:
    """The smallest change that would meet an unmet condition (差距).

    Attributes:
        code: The criterion's code.
        amount: How much is needed, exact to the fen, the person, the day or the item.
        unit: 元, 人, 天, 件 or 分.
        zh: What to change, in Chinese.
        en: What to change, in English.

    Example:
        >>> gap = Shortfall(
        ...     code="staff", amount=Decimal(3), unit="人", zh="增加科技人员", en="S&T staff to add"
        ... )
        >>> gap.text("en")
        'S&T staff to add: 3人'
    """

    code: str
    amount: Decimal
    unit: str
    zh: str
    en: str

    def text(self, lang: str = "zh") -> str:
        """Say it in one line, in ``"zh"`` or ``"en"``."""
        title = self.zh if one_of(lang, "lang", ("zh", "en")) == "zh" else self.en
        return f"{title}{'：' if lang == 'zh' else ': '}{plain_text(self.amount)}{self.unit}"


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
    _steps: tuple[tuple[Callable[[F], Any], Callable[..., Verdict]], ...] = attrs.field(
        init=False, repr=False, eq=False
    )

    def __attrs_post_init__(self) -> None:
        # Looked up once: a screening asks every criterion of every enterprise.
        steps = tuple((each.operands, each.decide) for each in self.criteria)
        object.__setattr__(self, "_steps", steps)

    def verdict(self, facts: F) -> Verdict:
        """Decide, and build nothing else."""
        return self.combine([decide(*operands(facts)) for operands, decide in self._steps])

    def assess(self, facts: F, *, on: date | str) -> Assessment[F]:
        """Assess a case; what explains the verdict is built when it is asked for.

        Args:
            facts: Whatever the criteria read.
            on: The day of the assessment.
        """
        return Assessment(self, facts, as_date(on, "on"), self.verdict(facts))


@attrs.frozen
class Assessment(Generic[F]):
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
    verdict: Verdict

    @functools.cached_property
    def criteria(self) -> tuple[CriterionResult, ...]:
        """What each criterion says, in the order of the text."""
        return tuple(each.explained(self.facts) for each in self.programme.criteria)

    @property
    def value(self) -> Any:
        """The figure that the programme is about; None where it has none."""
        return None if self.programme.value is None else self.programme.value(self.facts)

    @property
    def missing(self) -> tuple[str, ...]:
        """Names of the facts that are not known, each once."""
        return tuple(dict.fromkeys(name for each in self.criteria for name in each.missing))

    @property
    def shortfalls(self) -> tuple[Shortfall, ...]:
        """The smallest change that would meet each unmet condition."""
        if self.programme.shortfalls is None or self.verdict is Verdict.MET:
            return ()
        return self.programme.shortfalls(self.facts)

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
        title = self.programme.zh if zh else self.programme.en
        lines = [f"{title} {self.on}: {_WORDS[self.verdict][not zh]}"]
        for each in self.criteria:
            line = f"  {each.zh if zh else each.en}: {_WORDS[each.verdict][not zh]}"
            if each.actual is not None:
                line += f" ({' / '.join(each.criterion.printed(each.actual, each.threshold))})"
            if each.missing:
                line += f" [{', '.join(each.missing)}]"
            lines.append(line)
        if self.value is not None:
            lines.append(f"  {'结果' if zh else 'Value'}: {as_text(self.value)}")
        lines += [f"  → {gap.text(lang)}" for gap in self.shortfalls]
        return "\n".join(lines)

    def as_dict(self) -> dict[str, Any]:
        """The whole as plain data, with stable keys: text, lists and dicts."""
        return {
            "programme": self.programme.name,
            "on": self.on.isoformat(),
            "verdict": self.verdict.value,
            "value": _plain(self.value),
            "criteria": [
                {
                    "code": each.code,
                    "zh": each.zh,
                    "en": each.en,
                    "verdict": each.verdict.value,
                    "actual": _plain(each.actual),
                    "threshold": _plain(each.threshold),
                    "margin": _plain(each.margin),
                    "missing": list(each.missing),
                    "source": str(each.source),
                    "note": each.note,
                }
                for each in self.criteria
            ],
            "missing": list(self.missing),
            "shortfalls": [
                {"code": gap.code, "amount": plain_text(gap.amount), "unit": gap.unit}
                for gap in self.shortfalls
            ],
        }


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if isinstance(value, Decimal):
        return plain_text(value)
    return value if value is None or isinstance(value, str | bool) else str(value)
