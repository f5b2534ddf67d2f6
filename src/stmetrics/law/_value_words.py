"""Legal values and figures in words: numbers, ranges, tables of bands, members of closed lists."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from types import NoneType
from typing import Any, Final, Protocol, runtime_checkable

from stmetrics._closed_list import ClosedList
from stmetrics.exact.interval import Interval
from stmetrics.exact.rounding import plain_text, round_half_up
from stmetrics.law._wording import fact_in_words
from stmetrics.law.bands import Bands
from stmetrics.results import listed


@runtime_checkable
class Worded(Protocol):
    """A legal value of several parts that says itself."""

    def text(self, lang: str) -> str:
        """In words, in a language."""


def figure_in_words(value: Any) -> str:
    """A number with two decimals at the most, a range as its two ends."""
    if isinstance(value, tuple):
        return "-".join(dict.fromkeys(figure_in_words(each) for each in value))
    return plain_text(round_half_up(value, 2)) if isinstance(value, Decimal) else str(value)


def value_in_words(value: Any, lang: str) -> str:
    """A legal value with every digit that it has, in a language.

    Example:
        >>> value_in_words(CERTIFICATE_VALIDITY_YEARS.on("2022-06-01").value, "zh")
        '3'
        >>> value_in_words(Bands.rising("points", [(None, 0), ("0.1", 4)]), "en")
        '(-∞, 0.1): 0; [0.1, ∞): 4'
    """
    for kind, said in _SAID_BY.items():
        if isinstance(value, kind):
            return said(value, lang)
    return str(value)


def _several(values: tuple[Any, ...], lang: str) -> str:
    """Two numbers are a range; anything else is a list."""
    if all(isinstance(each, int | Decimal) for each in values):
        return figure_in_words(values)
    return listed((value_in_words(each, lang) for each in values), lang)


def _bands(table: Bands[Any], lang: str) -> str:
    zh = lang == "zh"
    rows = (
        f"{_range(each.range)}{'：' if zh else ': '}{value_in_words(each.value, lang)}"
        for each in table.bands
    )
    return ("；" if zh else "; ").join(rows)


def _range(within: Interval) -> str:
    low, high = within.low, within.high
    left = "(-∞" if low is None else f"{'[' if within.low_closed else '('}{plain_text(low)}"
    right = "∞)" if high is None else f"{plain_text(high)}{']' if within.high_closed else ')'}"
    return f"{left}, {right}"


def _yes_or_no(value: bool, lang: str) -> str:  # noqa: FBT001 - the value itself
    return ("否是" if lang == "zh" else ("no", "yes"))[value]


_SAID_BY: Final[dict[type, Callable[[Any, str], str]]] = {
    NoneType: lambda _, lang: "未规定" if lang == "zh" else "not laid down",
    bool: _yes_or_no,
    Decimal: lambda value, _: plain_text(value),
    str: fact_in_words,
    Bands: _bands,
    tuple: _several,
    ClosedList: lambda value, lang: str(value.zh if lang == "zh" else value.en),
    Worded: lambda value, lang: value.text(lang),
}
