"""Figures as people read them: decimals as printed, units in words, bounds as bounds."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Final

import attrs

from stmetrics.exact.arithmetic import UNROUNDED
from stmetrics.exact.rounding import plain_text, round_half_up
from stmetrics.units.amount import Amount, Bound
from stmetrics.units.table import Measure, convert, split_quotient

_BOUNDS: Final[Mapping[Bound, tuple[str, str, str]]] = {
    Bound.EXACT: ("", "", ""),
    Bound.BETWEEN: ("", "", ""),
    Bound.AT_LEAST: ("不少于", "at least ", "≥"),
    Bound.MORE_THAN: ("超过", "more than ", ">"),
    Bound.AT_MOST: ("不超过", "at most ", "≤"),
    Bound.LESS_THAN: ("不足", "less than ", "<"),
    Bound.ABOUT: ("约", "about ", "≈"),
}
_ENGLISH_UNITS: Final[Mapping[str, str]] = {
    "人": "people",
    "人年": "person-years",
    "户": "households",
    "亩": "mu",
    "公顷": "hectares",
    "倍": "times",
    "百分点": "points",
    "件/万人": "per 10,000 people",
    "%": "%",
    "‰": "‰",
}
_MILLION, _BILLION = 6, 9
_GROUP = 3


@attrs.frozen
class Shown:
    """A figure ready to be printed: its number, its unit in words, and its bound.

    Attributes:
        number: The digits: ``295.1``, ``3-5``.
        unit: The unit in words, which may be empty for counts in English.
        bound: How it stands to the true figure.
    """

    number: str
    unit: str
    bound: Bound

    @property
    def cell(self) -> str:
        """For a table, whose unit stands elsewhere: ``295.1``, ``>40``."""
        return _BOUNDS[self.bound][2] + self.number

    def phrase(self, lang: str) -> str:
        """For a sentence: ``超过1.5亿元``, ``more than 150 million yuan``."""
        zh = lang == "zh"
        gap = "" if zh or self.unit in {"", "%", "‰"} else " "
        return f"{_BOUNDS[self.bound][not zh]}{self.number}{gap}{self.unit}"


def shown(amount: Amount, lang: str, *, decimals: int | None = None) -> Shown:
    """Print a figure in ``"zh"`` or ``"en"``.

    Args:
        amount: The figure; one without unit is a plain number.
        lang: English turns 亿元 into billions and leaves the names of counts out.
        decimals: Decimals in the figure's own unit where it was computed; a printed one keeps
            its own, and is never given more.

    Example:
        >>> from stmetrics.units import parse
        >>> figure = parse("超过1.5亿元", bounds=True)
        >>> shown(figure, "zh").phrase("zh"), shown(figure, "en").phrase("en")
        ('超过1.5亿元', 'more than 150 million yuan')
    """
    places = amount.decimals if amount.decimals is not None else decimals or 0
    if lang == "zh" or amount.unit is None:
        unit = amount.unit or ""
        return Shown(_number(amount, 0, places, grouped=False), _spoken(unit), amount.bound)
    exponent, unit = _english_unit(amount)
    return Shown(_number(amount, -exponent, places + exponent, grouped=True), unit, amount.bound)


def _spoken(unit: str) -> str:
    return "个百分点" if unit == "百分点" else unit


def as_percent(ratio: Amount, unit: str = "%") -> Amount:
    """A plain ratio (0.253) as a figure in % or in points; its decimals follow.

    Example:
        >>> print(as_percent(Amount(Decimal("0.253"), None, 3)))
        25.3%
    """
    return Amount(
        UNROUNDED.scaleb(ratio.value, 2),
        unit,
        None if ratio.decimals is None else ratio.decimals - 2,
        ratio.bound,
        None if ratio.upper is None else UNROUNDED.scaleb(ratio.upper, 2),
    )


def _english_unit(amount: Amount) -> tuple[int, str]:
    """By which power of ten the unit grows in English, and its words."""
    unit = amount.require_unit()
    above, below = split_quotient(unit)
    if below is not None or above.is_ratio:
        return 0, _ENGLISH_UNITS.get(unit, unit)
    own = _power_of_ten(unit)
    if above.measure is not Measure.MONEY:
        first = _ENGLISH_UNITS.get(unit, "people" if above.measure is Measure.PERSONS else "")
        return -(own or 0), first
    yuan = convert(amount.value, unit, "元")
    size = (
        _BILLION if yuan.adjusted() >= _BILLION else _MILLION if yuan.adjusted() >= _MILLION else 0
    )
    words = {_BILLION: "billion yuan", _MILLION: "million yuan", 0: "yuan"}[size]
    return size - (own or 0), words


def _power_of_ten(unit: str) -> int | None:
    factor = split_quotient(unit)[0].factor
    text = str(factor)
    return len(text) - 1 if text == "1" + "0" * (len(text) - 1) else None


def _number(amount: Amount, shift: int, decimals: int, *, grouped: bool) -> str:
    ends = [amount.value] if amount.upper is None else [amount.value, amount.upper]
    return "-".join(
        _digits(UNROUNDED.scaleb(end, shift), max(0, decimals), grouped=grouped) for end in ends
    )


def _digits(value: Decimal, decimals: int, *, grouped: bool) -> str:
    text = plain_text(round_half_up(value, decimals))
    if not grouped:
        return text
    sign, digits = ("-", text[1:]) if text.startswith("-") else ("", text)
    whole, dot, rest = digits.partition(".")
    groups: list[str] = []
    while len(whole) > _GROUP:
        whole, last = whole[:-_GROUP], whole[-_GROUP:]
        groups.insert(0, last)
    return sign + ",".join([whole, *groups]) + dot + rest
