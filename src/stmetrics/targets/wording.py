"""What a target asks for, in words."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Final

from stmetrics.exact._given import require_kind
from stmetrics.exact._numbers import one_of, plain_text, to_decimal
from stmetrics.targets.target import Target, TargetForm
from stmetrics.units._wording import as_percent, shown
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
_OF: Final = {
    TargetForm.SHARE_AT_LEAST: ("占{1}的{0}以上", "at least {} of {}"),
    TargetForm.POINTS_ABOVE: ("高于{1}增幅{0}以上", "at least {} above the growth of {}"),
}
_PERCENT: Final = frozenset({TargetForm.GROWTH_AT_LEAST, TargetForm.SHARE_AT_LEAST})


def target_text(target: Target, lang: str, *, reference: str | None = None) -> str:
    """Say what a target asks for (目标表述), in ``"zh"`` or ``"en"``.

    Args:
        target: The target.
        lang: The language.
        reference: Of a share the whole, of points the other indicator, by its name.

    Returns:
        A phrase without a full stop, in the decimals that the target was set with.

    Raises:
        InvalidValueError: An unknown language.

    Example:
        >>> target_text(Target.growth_at_least(0.12), "zh")
        '增长12%以上'
        >>> target_text(Target.between("30家", "40家"), "en")
        '30 to 40'
        >>> target_text(Target.points_above(0.02), "en", reference="industrial output")
        'at least 2 percentage points above the growth of industrial output'
    """
    require_kind(Target, target=target)
    zh = one_of(lang, "lang", ("zh", "en")) == "zh"
    ends = [target.value] if target.high is None else [target.value, target.high]
    printed = [_end(target, end, lang) for end in ends]
    if reference is not None and target.form in _OF:
        return _OF[target.form][not zh].format(*printed, reference)
    return _WORDS[target.form][not zh].format(*printed)


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
