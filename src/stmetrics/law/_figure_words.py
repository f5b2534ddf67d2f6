"""Figures of the law as people read them: money in a readable unit, shares as percentages."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Final

from stmetrics.exact._arithmetic import UNROUNDED
from stmetrics.exact.rounding import plain_text, points, round_half_up
from stmetrics.law.conditions import CriterionResult
from stmetrics.units._wording import shown
from stmetrics.units.amount import Amount
from stmetrics.units.stored import Yuan

_MONEY: Final = ((8, "亿元"), (4, "万元"), (0, "元"))  # digits of 元 that each has more
_TO_THE_FEN: Final = 10  # decimals that even 亿元 need for a fen
_ENGLISH: Final = {"人": ("person", "people"), "天": ("day", "days"), "分": ("point", "points")}


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
    digits = plain_text(number)
    if lang == "zh":
        return digits + unit
    one, many = _ENGLISH.get(unit, (unit, unit) if unit.isascii() else ("", ""))
    return f"{digits} {one if digits == '1' else many}".rstrip()


def value_in_words(value: Any, lang: str) -> str:
    """The figure that a programme is about: money to two decimals of its unit."""
    return money_in_words(value, lang, 2) if isinstance(value, Yuan) else _plain(value)


def _plain(value: Any) -> str:
    """A number with two decimals at the most, a range as its two ends."""
    if isinstance(value, tuple):
        return "-".join(dict.fromkeys(map(_plain, value)))
    if not isinstance(value, Decimal):
        return str(value)
    digits = plain_text(round_half_up(value, 2))
    return digits.rstrip("0").rstrip(".")


def compared_in_words(result: CriterionResult, lang: str) -> tuple[str, str]:
    """Figure and threshold, money in one unit, never printed alike where they differ."""
    if result.condition.is_share:
        return result.printed()
    if not is_money(result):
        return _plain(result.actual), _plain(result.threshold)
    low, high = result.actual, Decimal(result.threshold)
    sized = max(low, high, key=UNROUNDED.abs)
    for decimals in range(2, _TO_THE_FEN + 1):
        said = [money_in_words(each, lang, decimals, like=sized) for each in (low, high)]
        if low == high or said[0] != said[1]:
            break
    return said[0], said[1]


def margin_in_words(result: CriterionResult, lang: str) -> str:
    """By how much the figure lies above the threshold: points, money, or a number."""
    if result.condition.is_share:
        return points(result.margin, 2, lang=lang)
    return money_in_words(result.margin, lang) if is_money(result) else _plain(result.margin)


def is_money(result: CriterionResult) -> bool:
    """Whether a condition's figures are amounts in 元."""
    return isinstance(result.actual, Yuan) and isinstance(result.threshold, int | Decimal)
