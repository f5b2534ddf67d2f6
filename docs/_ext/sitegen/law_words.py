"""Legal parameters as headings, and their values in the unit that a reader expects."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

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


def _read() -> dict[str, dict[str, str]]:
    text = (Path(__file__).parents[2] / "law_units.toml").read_text(encoding="utf-8")
    return {
        kind: {name: unit for unit, names in held.items() for name in names}
        for kind, held in tomllib.loads(text).items()
    }


UNITS = _read()
"""By parameter: the ``unit`` of its values, and the unit ``by`` which its bands are cut."""


def title(parameter: Parameter[Any], lang: str) -> str:
    """What the parameter is about, as a heading."""
    said = parameter.decides_in(lang)
    return said[0].upper() + said[1:]


def document(source: Source, lang: str) -> str:
    """The document by title and number, and the clause."""
    cited = citation(source, lang)
    if all(each in cited for each in source.document.split(", ")):
        return cited
    if not source.document.endswith(_TITLES):
        return f"{source.document}，{cited}" if lang == "zh" else f"{source.document}, {cited}"
    return f"《{source.document.replace(', ', '》《')}》{cited}"


def value(name: str, dated: Dated[Any], lang: str) -> str:
    """The value of a parameter in words, with its unit."""
    held, unit = dated.value, UNITS["unit"].get(name, "")
    if not isinstance(held, Bands):
        return _in_unit(held, unit, lang)
    cut_by, colon = UNITS["by"].get(name, ""), "：" if lang == "zh" else ": "
    return "<br>".join(
        f"{_range(row.range, cut_by, lang)}{colon}{_in_unit(row.value, unit, lang)}"
        for row in held.bands
    )


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
