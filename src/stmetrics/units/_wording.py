"""Figures as people read them: decimals as printed, units in words, bounds as bounds."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Final, TypeGuard

import attrs

from stmetrics.exact._arithmetic import UNROUNDED
from stmetrics.exact._numbers import plain_text
from stmetrics.exact.rounding import round_half_up
from stmetrics.units._table import Measure, power_of_ten, split_quotient
from stmetrics.units._unit_words import SINGULAR, beside, per
from stmetrics.units.amount import Amount, Bound

_BOUNDS: Final[Mapping[Bound, tuple[str, str, str]]] = {
    Bound.EXACT: ("", "", ""),
    Bound.BETWEEN: ("", "", ""),
    Bound.AT_LEAST: ("不少于", "at least ", "≥"),
    Bound.MORE_THAN: ("超过", "more than ", ">"),
    Bound.AT_MOST: ("不超过", "at most ", "≤"),
    Bound.LESS_THAN: ("不足", "less than ", "<"),
    Bound.ABOUT: ("约", "about ", "≈"),
}
_NEARLY: Final = ("近", "nearly ")
_TURNED: Final[Mapping[Bound, Bound]] = {
    Bound.AT_LEAST: Bound.AT_MOST,
    Bound.AT_MOST: Bound.AT_LEAST,
    Bound.MORE_THAN: Bound.LESS_THAN,
    Bound.LESS_THAN: Bound.MORE_THAN,
}
_MILLION, _BILLION = 6, 9
_MONEY: Final = {_BILLION: "billion yuan", _MILLION: "million yuan", 0: "yuan"}
_WHOLE_PART: Final = re.compile(r"(?<![\d.])\d{4,}")


@attrs.frozen
class Shown:
    """A figure ready to be printed: its number, its unit in words, and its bound.

    Attributes:
        number: The digits: ``295.1``, ``3-5``.
        unit: The unit in words, which may be empty for counts in English.
        bound: How it stands to the true figure.
        nearly: Whether it falls short of the number by little.
    """

    number: str
    unit: str
    bound: Bound
    nearly: bool = False

    @property
    def cell(self) -> str:
        """For a table, whose unit stands elsewhere: ``295.1``, ``>40``."""
        return _BOUNDS[self.bound][2] + self.number

    def phrase(self, lang: str) -> str:
        """For a sentence: ``超过1.5亿元``, ``more than 150 million yuan``."""
        zh = lang == "zh"
        gap = "" if zh or self.unit in {"", "%", "‰"} else " "
        unit = self.unit if zh or self.number != "1" else SINGULAR.get(self.unit, self.unit)
        before = (_NEARLY if self.nearly else _BOUNDS[self.bound])[not zh]
        return f"{before}{self.number}{gap}{unit}"


def shown(
    amount: Amount, lang: str, *, decimals: int | None = None, like: Amount | None = None
) -> Shown:
    """Print a figure in ``"zh"`` or ``"en"``.

    Args:
        amount: The figure; one without unit is a plain number.
        lang: English turns 亿元 into billions and leaves the names of counts out.
        decimals: Decimals in the figure's own unit where it was computed; a printed one keeps
            its own, and is never given more.
        like: Another figure in the same unit, whose English unit (million, billion) it takes.

    Example:
        >>> from stmetrics.units._wording import shown
        >>> figure = parse("超过1.5亿元", bounds=True)
        >>> shown(figure, "zh").phrase("zh"), shown(figure, "en").phrase("en")
        ('超过1.5亿元', 'more than 150 million yuan')
    """
    computed = amount.decimals is None
    places = (decimals or 0) if amount.decimals is None else amount.decimals
    if lang == "zh" or amount.unit is None:
        number = _number(amount, 0, places, trimmed=computed)
        return Shown(number, _spoken(amount.unit or ""), amount.bound, amount.nearly)
    exponent, unit = _english_unit(amount if like is None else like)
    number = _number(amount, -exponent, places + exponent, trimmed=computed or exponent > 0)
    return Shown(_grouped(number), unit, amount.bound, amount.nearly)


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
        ratio.nearly,
    )


def unsigned(amount: Amount) -> Amount:
    """A figure without its sign; what is said of a fall turns round with it.

    Example:
        A change of at least -3 % is a fall of at most 3 %:

        >>> print(unsigned(Amount(Decimal("-3"), "%", 0, Bound.AT_LEAST)))
        不超过3%
    """
    if amount.value >= 0:
        return amount
    low, high, bound = amount.value, amount.upper, amount.bound
    if high is not None:
        low, high = high, low.copy_negate()
    turned = _TURNED.get(bound, bound)
    return attrs.evolve(amount, value=low.copy_negate(), upper=high, bound=turned)


def is_flat(amount: Amount) -> bool:
    """Whether a rate is zero for sure."""
    return amount.value == 0 and amount.bound is Bound.EXACT


def has_two_signs(amount: Amount) -> bool:
    """Whether a range of rates reaches from below zero to above it."""
    return amount.upper is not None and amount.value < 0 < amount.upper


def is_printed(amount: Amount | None) -> TypeGuard[Amount]:
    """Whether there is a figure that was printed, not computed, and is no bound."""
    return amount is not None and amount.decimals is not None and amount.bound is Bound.EXACT


def counts(amount: Amount) -> bool:
    """Whether a figure is a plain number of things (家, 项)."""
    if amount.unit is None:
        return False
    above, below = split_quotient(amount.unit)
    return below is None and above.counts and above.factor == 1


def is_exact_count(amount: Amount) -> bool:
    """Whether it is one that was printed to the unit, not as 12.3 ten thousand."""
    return counts(amount) and (amount.decimals or 0) >= 0


def _english_unit(amount: Amount) -> tuple[int, str]:
    """By which power of ten the unit grows in English, and its words."""
    unit = amount.require_unit()
    above, below = split_quotient(unit)
    own = power_of_ten(above.factor)
    if above.measure is Measure.MONEY:
        digits = amount.value.adjusted() + own
        size = _BILLION if digits >= _BILLION else _MILLION if digits >= _MILLION else 0
        return size - own, _MONEY[size] + per(below)
    if above.is_ratio or own == 0 or below is not None:
        return 0, (beside(above) + per(below)).strip()
    return -own, "people" if above.measure is Measure.PERSONS else ""


def _number(amount: Amount, shift: int, decimals: int, *, trimmed: bool) -> str:
    upper = None if amount.is_some_more else amount.upper
    ends = [amount.value] if upper is None else [amount.value, upper]
    to = "~" if any(end < 0 for end in ends) else "-"  # "-3--1" cannot be read
    return to.join(
        _digits(UNROUNDED.scaleb(end, shift), max(0, decimals), trimmed=trimmed) for end in ends
    )


def _digits(value: Decimal, decimals: int, *, trimmed: bool) -> str:
    text = plain_text(round_half_up(value, decimals))
    return text.rstrip("0").rstrip(".") if trimmed and "." in text else text


def _grouped(number: str) -> str:
    """Digits in groups of three, as English prints them."""
    return _WHOLE_PART.sub(lambda found: f"{int(found[0]):,}", number)
