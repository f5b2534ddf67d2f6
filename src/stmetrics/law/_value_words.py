"""Legal values and figures in words: numbers, ranges, tables of bands, members of closed lists."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from types import NoneType
from typing import Any, Final, Protocol, runtime_checkable

from stmetrics._closed_list import ClosedList
from stmetrics.exact._numbers import plain_text
from stmetrics.exact.interval import Interval
from stmetrics.exact.rounding import round_half_up
from stmetrics.law.bands import Bands
from stmetrics.results import listed

# Facts that legal values name.
_FACTS: Final = {
    "sound_accounts": ("会计核算是否健全", "whether its accounts are sound"),
    "aggregates_rd": ("研发费用能否准确归集", "whether R&D is aggregated accurately"),
    "pays_income_tax": ("是否缴纳企业所得税", "whether it pays enterprise income tax"),
}
# Legal values that are no numbers.
_IN_CHINESE: Final = {
    "certificate_no": "证书编号",
    "issued_on": "发证日期",
    "each project": "每个项目分别计算",
    "all projects": "全部项目合并计算",
    "equipment": "设备",
    "instruments": "仪器",
    "parts": "零部件",
    "raw materials": "原材料",
    "shortened life": "缩短折旧年限",
    "double declining balance": "双倍余额递减法",
    "sum of the years' digits": "年数总和法",
    "by months or by actual cost, whichever is better": "按月份比例或按实际发生数，取其优",
    "industries barred from the extra deduction of R&D expenses": "不适用研发费用加计扣除的行业",
    "国科发政字〔2000〕063号 and 国科发政字〔2001〕253号": (
        "国科发政字〔2000〕063号和国科发政字〔2001〕253号"
    ),
    "技术合同认定登记管理办法 of 2026": "2026年技术合同认定登记管理办法",
}


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
    low, high = (
        None if end is None else value_in_words(end, "en") for end in (within.low, within.high)
    )
    left = "(-∞" if low is None else f"{'[' if within.low_closed else '('}{low}"
    right = "∞)" if high is None else f"{high}{']' if within.high_closed else ')'}"
    return f"{left}, {right}"


def _text(value: str, lang: str) -> str:
    if lang == "zh" and value in _IN_CHINESE:
        return _IN_CHINESE[value]
    if value in _FACTS:
        return _FACTS[value][lang != "zh"]
    return value.replace("_", " ")


def _yes_or_no(value: bool, lang: str) -> str:  # noqa: FBT001 - the value itself
    return ("否是" if lang == "zh" else ("no", "yes"))[value]


_SAID_BY: Final[dict[type, Callable[[Any, str], str]]] = {
    NoneType: lambda _, lang: "未规定" if lang == "zh" else "not laid down",
    bool: _yes_or_no,
    Decimal: lambda value, _: plain_text(value),
    str: _text,
    Bands: _bands,
    tuple: _several,
    ClosedList: lambda value, lang: str(value.zh if lang == "zh" else value.en),
    Worded: lambda value, lang: value.text(lang),
}
