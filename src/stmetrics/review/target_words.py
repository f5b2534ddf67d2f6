"""What a target asks for, in words."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Final

from stmetrics.exact.numbers import to_decimal
from stmetrics.exact.rounding import plain_text
from stmetrics.review.figure_text import as_percent, shown
from stmetrics.review.target import Target, TargetForm
from stmetrics.units.amount import Amount

_WORDS: Final = {
    TargetForm.AT_LEAST: ("不低于{}", "at least {}"),
    TargetForm.AT_MOST: ("不超过{}", "at most {}"),
    TargetForm.BETWEEN: ("{}至{}", "{} to {}"),
    TargetForm.GROWTH_AT_LEAST: ("增长{}以上", "growth of at least {}"),
    TargetForm.SHARE_AT_LEAST: ("占比{}以上", "a share of at least {}"),
    TargetForm.RANK_WITHIN: ("前{}位", "rank {} or better"),
    TargetForm.POINTS_ABOVE: ("高出{}以上", "at least {} above"),
}
_PERCENT: Final = frozenset({TargetForm.GROWTH_AT_LEAST, TargetForm.SHARE_AT_LEAST})


def target_text(target: Target, lang: str) -> str:
    """Say what a target asks for, in ``"zh"`` or ``"en"``.

    Example:
        >>> target_text(Target.growth_at_least(0.12), "zh")
        '增长12%以上'
        >>> target_text(Target.between("30家", "40家"), "en")
        '30 to 40'
    """
    ends = [target.value] if target.high is None else [target.value, target.high]
    printed = [_end(target, end, lang) for end in ends]
    return _WORDS[target.form][lang != "zh"].format(*printed)


def _end(target: Target, end: Decimal | Fraction, lang: str) -> str:
    amount = Amount(to_decimal(end, "target"), target.unit, None)
    if target.form in _PERCENT:
        amount = as_percent(amount)
    elif target.form is TargetForm.POINTS_ABOVE:
        amount = as_percent(amount, "百分点")
    return shown(amount, lang, decimals=_places(amount.value)).phrase(lang)


def _places(value: Decimal) -> int:
    """The decimals that a target was set with."""
    text = plain_text(value)
    return len(text.partition(".")[2].rstrip("0"))
