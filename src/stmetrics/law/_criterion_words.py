"""What criteria say in words: verdicts, figures, what is missing, how far the rules were read."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any, Final

from stmetrics.exact.rounding import round_half_up
from stmetrics.law._figure_words import (
    compared_in_words,
    is_money,
    margin_in_words,
    unit_named,
)
from stmetrics.law._wording import citation, how_far_read
from stmetrics.law.conditions import CriterionResult
from stmetrics.law.dated import Confirmation, Parameter
from stmetrics.law.fact import facts_in_words
from stmetrics.law.verdicts import Verdict
from stmetrics.results import listed

_MOST_DECIMALS: Final = 12
_ENGLISH: Final = {
    Verdict.MET: "met",
    Verdict.UNMET: "not met",
    Verdict.UNKNOWN: "unknown",
    Verdict.NOT_APPLICABLE: "not applicable",
    Verdict.MANUAL_REVIEW: "for review by a person",
}


# Every rule was read; and the same where a document besides was not seen.
_ALL_READ: Final = (
    ("各项依据均已核对原文。", "Every rule was read in a copy of its text."),
    (
        "所列依据均已核对原文，上述未见的文件除外。",
        "Every rule cited was read in a copy of its text, but not the document noted above.",
    ),
)


def verdict_in_words(verdict: Verdict, lang: str) -> str:
    """A verdict as it stands after a condition."""
    return verdict.zh if lang == "zh" else _ENGLISH[verdict]


def exceeding(result: CriterionResult, lang: str) -> str:
    """What stands before a threshold that must be exceeded; nothing before another."""
    if not result.exceed:
        return ""
    return "大于" if lang == "zh" else "more than "


def missing_in(criteria: Iterable[CriterionResult]) -> tuple[str, ...]:
    """Names of the facts that some criteria lack, each once."""
    return tuple(dict.fromkeys(name for each in criteria for name in each.missing))


def criterion_line(result: CriterionResult, lang: str) -> str:
    """One criterion in a line."""
    zh = lang == "zh"
    line = f"{result.zh}：" if zh else f"{result.en}: "
    line += verdict_in_words(result.verdict, lang)
    if result.actual is not None:
        actual, threshold = _compared(result, lang)
        line += (
            f"（实际{actual}，标准{threshold}）"
            if zh
            else f" (figure {actual}, threshold {threshold})"
        )
    if result.missing:
        named = facts_in_words(result.missing, lang)
        line += f"（缺少：{named}）" if zh else f" (not known: {named})"
    return line


def criterion_cells(result: CriterionResult, lang: str) -> tuple[str, ...]:
    """One criterion as cells of a table, what it has no figure for empty."""
    known = result.actual is not None
    figures = _compared(result, lang) if known else ("", "")
    return (
        getattr(result, lang),
        *figures,
        margin_in_words(result.margin, result, lang) if _has_margin(result) else "",
        verdict_in_words(result.verdict, lang),
        facts_in_words(result.missing, lang),
        citation(result.source, lang),
    )


def figures_apart(result: CriterionResult, lang: str) -> dict[str, Any]:
    """The figures of one criterion, each one number, and what they count.

    A range of scores stands by its ends and has no margin; what is one number is both ends.
    """
    ends = result.actual if isinstance(result.actual, tuple) else (result.actual,)
    is_one = len(set(ends)) == 1
    return {
        "actual": _for_a_frame(ends[0]) if is_one else None,
        "actual_low": _for_a_frame(ends[0]),
        "actual_high": _for_a_frame(ends[-1]),
        "threshold": _for_a_frame(result.threshold),
        "threshold_excluded": result.exceed,
        "margin": _for_a_frame(margin_of(result)),
        "unit": counted_in(result, lang),
    }


def _for_a_frame(figure: Any) -> Any:
    """A figure with so few decimals that an engine's 38 digits hold it beside amounts of money."""
    long = isinstance(figure, Decimal) and int(figure.as_tuple().exponent) < -_MOST_DECIMALS
    return round_half_up(figure, _MOST_DECIMALS) if long else figure


def counted_in(result: CriterionResult, lang: str) -> str:
    """What the figures of a criterion count, in a language; nothing where that is not known."""
    if result.actual is None and result.threshold is None:
        return ""
    if result.is_share:
        return "比率" if lang == "zh" else "ratio"
    return unit_named(result.unit or ("元" if is_money(result) else ""), lang)


def margin_of(result: CriterionResult) -> Any:
    """By how much the figure exceeds what it must reach, None where it is a range or none."""
    return result.margin if _has_margin(result) else None


def _compared(result: CriterionResult, lang: str) -> tuple[str, str]:
    actual, threshold = compared_in_words((result.actual, result.threshold), result, lang)
    return actual, exceeding(result, lang) + threshold


def _has_margin(result: CriterionResult) -> bool:
    """Whether figure and threshold differ by one number: a range of scores lies on both sides."""
    is_open = isinstance(result.actual, tuple) and len(set(result.actual)) > 1
    return result.actual is not None and result.margin is not None and not is_open


def rules_confirmed(
    criteria: Iterable[CriterionResult],
    parameters: Iterable[Parameter[Any]],
    lang: str,
    *,
    unseen: bool = False,
) -> str:
    """How far the rules were confirmed, said once; nothing where there are none.

    The legal values that were read count too. Whether a document besides was not seen is told.
    """
    zh = lang == "zh"
    titles: dict[Confirmation, list[str]] = {}
    for each in criteria:
        titles.setdefault(each.source.confirmation, []).append(getattr(each, lang))
    if set(titles) == {Confirmation.TEXT}:
        for value in parameters:
            for dated in value.values:
                named = value.decides_in(lang) or value.name
                titles.setdefault(dated.source.confirmation, []).append(named)
    if set(titles) == {Confirmation.TEXT}:
        return _ALL_READ[unseen][not zh]
    if len(titles) == 1:
        words = how_far_read(next(iter(titles)), lang)
        every = f"各项依据均{words}，使用前请核实。"
        return every if zh else f"To verify before use: every rule ({words})."
    said = [
        f"{listed(titles[kind], lang)}{'（' if zh else ' ('}{how_far_read(kind, lang)}"
        f"{'）' if zh else ')'}"
        for kind in (Confirmation.SECONDARY, Confirmation.UNCONFIRMED)
        if kind in titles
    ]
    if not said:
        return ""
    return f"依据待核实：{'；'.join(said)}。" if zh else f"To verify before use: {'; '.join(said)}."
