"""A checked target in words, as a record, and as a table."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final

from stmetrics.exact._arithmetic import as_decimal
from stmetrics.exact._numbers import plain_text
from stmetrics.law.verdicts import Verdict
from stmetrics.results import ResultTable
from stmetrics.targets.target import TargetForm
from stmetrics.targets.wording import target_text
from stmetrics.units._reading import read
from stmetrics.units._unit_words import unit_in_words
from stmetrics.units._wording import as_percent, shown
from stmetrics.units.amount import Amount

if TYPE_CHECKING:
    from stmetrics.targets.check import TargetCheck

VERDICT_WORDS: Final = {
    Verdict.MET: ("完成", "met"),
    Verdict.UNMET: ("未完成", "not met"),
    Verdict.UNKNOWN: ("无法判断", "cannot be decided"),
}
_MOST_DECIMALS: Final = 6
_DIGITS: Final = 34
_RATIOS: Final = {
    TargetForm.GROWTH_AT_LEAST: "%",
    TargetForm.SHARE_AT_LEAST: "%",
    TargetForm.POINTS_ABOVE: "百分点",
}
_RATE_HEADINGS: Final = {
    TargetForm.GROWTH_AT_LEAST: ("增速", "Growth"),
    TargetForm.SHARE_AT_LEAST: ("占比", "Share"),
    TargetForm.POINTS_ABOVE: ("高出", "Above"),
}
_NUMBERS: Final = frozenset({"actual", "threshold", "ratio", "completion"})
_HEADINGS: Final = {
    "target": ("目标", "Target"),
    "actual": ("实际", "Actual"),
    "threshold": ("应达", "To reach"),
    "ratio": ("", ""),
    "verdict": ("结论", "Verdict"),
    "completion": ("完成率", "Completion"),
    "why": ("说明", "Why"),
}


def check_text(check: TargetCheck, lang: str) -> str:
    """``完成：应达12%，实际12.8%``; what cannot be judged says why."""
    zh = lang == "zh"
    said = [each for each in (_ratios(check, lang), _levels(check, lang)) if each]
    if check.why_open is not None:
        said.append(check.why_open.term(lang))
    word = VERDICT_WORDS[check.verdict][not zh]
    return f"{word}{'：' if zh else ': '}{('；' if zh else '; ').join(said)}" if said else word


def _ratios(check: TargetCheck, lang: str) -> str:
    """The rate to reach and the rate reached, of targets that ask for one."""
    unit = _RATIOS.get(check.target.form)
    if unit is None:
        return ""
    asked, reached = check.target.value, check.ratio
    places = _places_apart(asked, reached, unit)
    said = [_rate(each, unit, places, lang) for each in (asked, reached) if each is not None]
    return _reach(said, lang)


def _levels(check: TargetCheck, lang: str) -> str:
    """The level to reach and the level reached."""
    if check.target.form in _RATIOS and check.ratio == check.actual:
        return ""  # the rate itself was checked
    if check.target.form is TargetForm.RANK_WITHIN:
        return _reach(_places(check, lang), lang)
    said = [amount_text(each, lang) for each in (check.threshold, check.actual) if each is not None]
    return _reach(said, lang)


def _rate_reached(check: TargetCheck, lang: str) -> str:
    """The rate reached, in as many decimals as tell it from the one to reach."""
    unit = _RATIOS.get(check.target.form)
    if unit is None or check.ratio is None or check.ratio == check.actual:
        return ""
    return _rate(check.ratio, unit, _places_apart(check.target.value, check.ratio, unit), lang)


def _places(check: TargetCheck, lang: str) -> list[str]:
    """The last place that will do, and the place taken."""
    asked, reached = (None if each is None else amount_text(each, "zh") for each in
                      (check.threshold, check.actual))  # fmt: skip
    words = ("前{}位", "第{}位") if lang == "zh" else ("the first {}", "place {}")
    said = zip(words, (asked, reached), strict=True)
    return [word.format(each) for word, each in said if each is not None]


def _reach(said: list[str], lang: str) -> str:
    words = ("应达{}", "实际{}") if lang == "zh" else ("to reach {}", "reached {}")
    both = [word.format(each) for word, each in zip(words, said, strict=False)]
    return ("，" if lang == "zh" else ", ").join(both)


def amount_text(value: Any, lang: str) -> str:
    """A level in words, with as many decimals as it has, six at most."""
    amount = read(value, "level")
    number = as_decimal(amount.value)
    places = min(_MOST_DECIMALS, len(plain_text(number).partition(".")[2].rstrip("0")))
    return shown(Amount(number, amount.unit, None), lang, decimals=places).phrase(lang)


def _rate(value: Decimal | Fraction, unit: str, places: int, lang: str) -> str:
    amount = as_percent(Amount(as_decimal(value), None, None), unit)
    return shown(amount, lang, decimals=places).phrase(lang)


def _completion(done: Decimal, lang: str) -> str:
    return _rate(done, "%", places_of_completion(done), lang)


def places_of_completion(done: Decimal) -> int:
    """The decimals in which 99.96 % is not printed as 100 %."""
    return 1 if done == 1 else _places_apart(1, done, "%")


def _places_apart(asked: Any, reached: Any, unit: str) -> int:
    """The fewest decimals in which two rates that differ are printed differently."""
    if reached is None or asked == reached:
        return _MOST_DECIMALS
    apart = (
        places
        for places in range(1, _DIGITS)
        if _rate(asked, unit, places, "zh") != _rate(reached, unit, places, "zh")
    )
    return next(apart, _MOST_DECIMALS)


def check_cells(check: TargetCheck, lang: str) -> dict[str, Any]:
    """A check as plain data: numbers in ``unit``, ratios plain, words in the language."""
    threshold = None if check.threshold is None else read(check.threshold, "threshold")
    return {
        "target": target_text(check.target, lang),
        "unit": None if threshold is None else unit_in_words(threshold.unit, lang),
        "actual": _number(check.actual),
        "threshold": _number(check.threshold),
        "shortfall": _number(check.shortfall),
        "completion": check.completion,
        "ratio": None if check.ratio is None else as_decimal(check.ratio),
        "verdict": VERDICT_WORDS[check.verdict][lang != "zh"],
        "why": None if check.why_open is None else check.why_open.term(lang),
    }


def _number(value: Any) -> Decimal | None:
    return None if value is None else as_decimal(read(value, "level").value)


def check_table(check: TargetCheck, lang: str) -> ResultTable:
    """One row: what was asked for, what was reached, and the verdict."""
    cells = {
        "target": target_text(check.target, lang),
        "actual": "" if check.actual is None else amount_text(check.actual, lang),
        "threshold": "" if check.threshold is None else amount_text(check.threshold, lang),
        "ratio": _rate_reached(check, lang),
        "verdict": VERDICT_WORDS[check.verdict][lang != "zh"],
        "completion": "" if check.completion is None else _completion(check.completion, lang),
        "why": "" if check.why_open is None else check.why_open.term(lang),
    }
    headings = _HEADINGS | {"ratio": _RATE_HEADINGS.get(check.target.form, ("", ""))}
    filled = [name for name in headings if cells[name]]
    return ResultTable(
        header=[headings[name][lang != "zh"] for name in filled],
        rows=[[cells[name] for name in filled]],
        align="".join("r" if name in _NUMBERS else "l" for name in filled),
    )
