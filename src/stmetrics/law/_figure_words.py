"""Figures of the law as people read them: money in a readable unit, shares as percentages."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any, Final

from stmetrics.exact._arithmetic import UNROUNDED
from stmetrics.exact._numbers import plain_text
from stmetrics.exact.rounding import percent, points, round_half_up
from stmetrics.law._value_words import figure_in_words
from stmetrics.law.conditions import CriterionResult
from stmetrics.units._stored import Yuan
from stmetrics.units._table import is_unit
from stmetrics.units._unit_words import unit_in_words
from stmetrics.units._wording import shown
from stmetrics.units.amount import Amount

_MONEY: Final = ((8, "亿元"), (4, "万元"), (0, "元"))  # digits of 元 that each has more
_TO_THE_FEN: Final = 10  # decimals that even 亿元 need for a fen
_NOTHING: Final = re.compile(r"-?0(?![.\d])")
_ENGLISH: Final = {
    "人": ("person", "people"),
    "天": ("day", "days"),
    "分": ("point", "points"),
    "年": ("year", "years"),
}


def money_in_words(
    yuan: Decimal, lang: str, decimals: int = _TO_THE_FEN, *, like: Decimal | None = None
) -> str:
    """An amount in 元 in a unit that reads well, ``122.85万元``, which `like` may set.

    Example:
        >>> money_in_words(Decimal(1_228_500), "zh"), money_in_words(Decimal(1_228_500), "en")
        ('122.85万元', '1.2285 million yuan')
    """
    sized = yuan if like is None else like
    zeros, unit = next((each for each in _MONEY if sized.adjusted() >= each[0]), _MONEY[-1])
    amount, other = (Amount(UNROUNDED.scaleb(each, -zeros), unit, None) for each in (yuan, sized))
    return shown(amount, lang, decimals=decimals, like=other).phrase(lang)


def counted_in_words(number: Decimal, unit: str, lang: str) -> str:
    """A number with its unit: ``2人``, ``2 people``; what English has no word for goes without."""
    if unit == "元":
        return money_in_words(number, lang)
    return with_unit(plain_text(number), unit, lang)


def with_unit(digits: str, unit: str, lang: str) -> str:
    """Digits with the unit that they count; what English has no word for goes without."""
    if lang == "zh":
        return digits + unit
    one, many = _ENGLISH.get(unit, (unit, unit) if unit.isascii() else ("", ""))
    return f"{digits} {one if digits == '1' else many}".rstrip()


def unit_named(unit: str, lang: str) -> str:
    """A unit at the head of a column; what English has no word for goes without.

    Example:
        >>> unit_named("天", "zh"), unit_named("天", "en"), unit_named("元", "en")
        ('天', 'days', 'yuan')
    """
    if lang == "zh":
        return unit
    if unit in _ENGLISH:
        return _ENGLISH[unit][1]
    return unit_in_words(unit, lang) or "" if is_unit(unit) else unit if unit.isascii() else ""


def value_in_words(value: Any, unit: str, lang: str) -> str:
    """The figure that a programme is about: money to two decimals of its unit, all else in `unit`.

    Example:
        >>> value_in_words((43, 92), "分", "zh"), value_in_words(1, "分", "en")
        ('43-92分', '1 point')
    """
    if isinstance(value, Yuan):
        return money_in_words(value, lang, 2)
    return with_unit(_plain(value), unit, lang)


def _plain(value: Any, decimals: int = 2) -> str:
    """A number with so many decimals at the most, a range as its two ends."""
    if isinstance(value, tuple):
        return "-".join(dict.fromkeys(map(_plain, value)))
    if not isinstance(value, Decimal):
        return figure_in_words(value)
    return plain_text(round_half_up(value, decimals)).rstrip("0").rstrip(".")


def compared_in_words(
    figures: tuple[Any, Any], result: CriterionResult, lang: str
) -> tuple[str, str]:
    """Two figures of a criterion, money in one unit, never printed alike where they differ."""
    one, other = figures
    if result.is_share:
        return _shares_apart(one, other)
    if not is_money(result) or not isinstance(other, int | Decimal):
        return numbers_apart(one, other)
    return _amounts_apart(Decimal(one), Decimal(other), lang)


def _amounts_apart(one: Decimal, other: Decimal, lang: str) -> tuple[str, str]:
    sized, decimals = max(one, other, key=UNROUNDED.abs), 2

    def said(amount: Decimal) -> str:
        return money_in_words(amount, lang, decimals, like=sized)

    while one != other and said(one) == said(other):
        decimals += 1
    return _not_nothing(one, said(one), lang), _not_nothing(other, said(other), lang)


def _not_nothing(amount: Decimal, said: str, lang: str) -> str:
    """What is something and would be printed as nothing of a large unit, in its own unit."""
    return money_in_words(amount, lang) if amount and _NOTHING.match(said) else said


def numbers_apart(one: Any, other: Any) -> tuple[str, str]:
    """Two numbers, with as many decimals as tell them apart, two at the least where they have them.

    Example:
        >>> numbers_apart(Decimal("82.001"), 82), numbers_apart(Decimal("85.5"), 82)
        (('82.001', '82'), ('85.5', '82'))
    """
    decimals, are_numbers = 2, isinstance(one, int | Decimal) and isinstance(other, int | Decimal)
    while are_numbers and one != other and _plain(one, decimals) == _plain(other, decimals):
        decimals += 1
    return _plain(one, decimals), _plain(other, decimals)


def _shares_apart(one: Any, other: Any) -> tuple[str, str]:
    decimals = 2
    while one != other and percent(one, decimals) == percent(other, decimals):
        decimals += 1
    return percent(one, decimals), percent(other, decimals)


def margin_in_words(gap: Any, result: CriterionResult, lang: str) -> str:
    """A difference of two figures of a criterion: points, money, or a number."""
    if result.is_share:
        return points(gap, 2, lang=lang)
    if is_money(result):
        return money_in_words(gap, lang)
    return numbers_apart(gap, 0)[0]


def is_money(result: CriterionResult) -> bool:
    """Whether a condition's figures are amounts in 元."""
    return isinstance(result.actual, Yuan) and isinstance(result.threshold, int | Decimal)
