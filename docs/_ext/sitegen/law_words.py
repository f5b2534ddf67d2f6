"""Legal parameters as a reader names them, and their values in the unit that he expects."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import attrs

from stmetrics.exact import percent
from stmetrics.exact.interval import Interval
from stmetrics.law import Bands, Dated, Parameter, Source
from stmetrics.law._value_words import value_in_words
from stmetrics.law._wording import citation

_MONTHS = "January February March April May June July August September October November December"
_COUNTED = {
    "days": ("{}日", "{} days"),
    "working_days": ("{}个工作日", "{} working days"),
    "months": ("{}个月", "{} months"),
    "years": ("{}年", "{} years"),
    "times": ("{}次", "{} times"),
    "people": ("{}人", "{} people"),
    "points": ("{}分", "{} points"),
}
_TITLES = ("办法", "指引", "规则", "通知", "规定", "意见", "规范(试行)", "制度", "法", "条例")
_LARGE = re.compile(r"\d{5,}(?=元| yuan)")


@attrs.frozen
class LawWords:
    """What one parameter is called in Chinese, and the units of its value and of its bands."""

    zh: str
    unit: str = ""
    by: str = ""


def _read() -> dict[str, LawWords]:
    text = (Path(__file__).parents[2] / "law_words.toml").read_text(encoding="utf-8")
    return {name: LawWords(**held) for name, held in tomllib.loads(text).items()}


LAW_WORDS = _read()
"""The words of every parameter, by its name."""


def title(parameter: Parameter[Any], lang: str) -> str:
    """What the parameter is about, as a heading."""
    if lang == "zh":
        return LAW_WORDS[parameter.name].zh
    return parameter.decides[0].upper() + parameter.decides[1:]


def document(source: Source, lang: str) -> str:
    """The document by title and number, and the clause."""
    cited = citation(source, lang)
    if source.document in cited:
        return cited
    if not source.document.endswith(_TITLES):
        return f"{source.document}，{cited}" if lang == "zh" else f"{source.document}, {cited}"
    return f"《{source.document.replace(', ', '》《')}》{cited}"


def value(name: str, dated: Dated[Any], lang: str) -> str:
    """The value of a parameter in words, with its unit."""
    return _said(dated.value, LAW_WORDS[name], lang)


def _said(held: Any, words: LawWords, lang: str) -> str:
    if isinstance(held, Bands):
        rows = (
            f"{_range(row.range, words.by, lang)}{'：' if lang == 'zh' else ': '}"
            f"{_in_unit(row.value, words.unit, lang)}"
            for row in held.bands
        )
        return "<br>".join(rows)
    return _in_unit(held, words.unit, lang)


def _in_unit(held: Any, unit: str, lang: str) -> str:
    if held is None:
        return value_in_words(held, lang)
    if unit in _SAID_BY:
        return _SAID_BY[unit](held, lang)
    text = value_in_words(held, lang)
    return _COUNTED[unit][lang != "zh"].format(text) if unit else _large_shortened(text, lang)


def _percent(held: Decimal, lang: str) -> str:
    digits = max(-held.as_tuple().exponent - 2, 0)
    text = percent(held, digits)
    return text if lang == "zh" else text.replace("%", " %")


def _yuan(held: Decimal, lang: str) -> str:
    return _large_shortened(f"{held}元" if lang == "zh" else f"{held} yuan", lang)


def _large_shortened(text: str, lang: str) -> str:
    """Money within a text with fewer zeros."""

    def shorter(found: re.Match[str]) -> str:
        yuan = int(found[0])
        if lang == "en":
            return f"{yuan:,}"
        return f"{yuan // 10**8}亿" if yuan % 10**8 == 0 else f"{yuan // 10**4}万"

    return _LARGE.sub(shorter, text)


def _day(held: tuple[int, int], lang: str) -> str:
    month, day = held
    return f"{month}月{day}日" if lang == "zh" else f"{day} {_MONTHS.split()[month - 1]}"


def _days_from_to(held: tuple[Any, Any], lang: str) -> str:
    first, last = ("" if each is None else _day(each, lang) for each in held)
    if lang == "zh":
        return f"{first or '起始日未规定，'}至{last}" if last else f"{first}起，截止日未规定"
    return f"{first or 'first day not laid down'} to {last or 'a day not laid down'}"


_SAID_BY: dict[str, Callable[[Any, str], str]] = {
    "percent": _percent,
    "yuan": _yuan,
    "day": _day,
    "days_from_to": _days_from_to,
}


def _range(within: Interval, unit: str, lang: str) -> str:
    """A range of numbers in words, saying of each end whether it belongs to it."""
    low, high = (
        None if end is None else _in_unit(end, unit, lang) for end in (within.low, within.high)
    )
    if low == high:
        return str(low)
    if lang == "zh":
        return _range_zh(within, low, high)
    lower = f"{'from' if within.low_closed else 'above'} {low}" if low else ""
    upper = f"{'up to' if within.high_closed else 'below'} {high}" if high else ""
    return " and ".join(part for part in (lower, upper) if part)


def _range_zh(within: Interval, low: str | None, high: str | None) -> str:
    below, above = (
        "（含）" if closed else "（不含）" for closed in (within.low_closed, within.high_closed)
    )
    if low is None:
        return f"{high}以下{above}"
    return f"{low}以上{below}" if high is None else f"{low}{below}至{high}{above}"
