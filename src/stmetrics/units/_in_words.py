"""Numbers up to a hundred in words: 五, 十二, 二十五, 十二点五."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from stmetrics.exact._arithmetic import UNROUNDED

_DIGITS: Final = {char: value for value, char in enumerate("一二三四五六七八九", 1)} | {
    "两": 2,
    "零": 0,
    "十": 10,
    "百": 100,
}
DIGIT: Final = "[一二三四五六七八九两]"
UP_TO_HUNDRED: Final = f"(?:{DIGIT}?十{DIGIT}?|{DIGIT}|百|零)(?:点[零一二三四五六七八九]{{1,4}})?"
"""A number in words: 五, 十二, 二十五, 十二点五, 百."""


def in_digits(word: str) -> Decimal:
    """The number of digits or of words up to a hundred: 25.3, 二十五, 十二点五."""
    held = _DIGITS.get(word)
    if held is None and "点" in word:
        whole, _, places = word.partition("点")
        digits = "".join(str(_DIGITS.get(each, 0)) for each in places)
        return UNROUNDED.create_decimal(f"{in_digits(whole)}.{digits}")
    if held is None and "十" in word:
        tens, _, ones = word.partition("十")
        held = _DIGITS.get(tens, 1) * 10 + _DIGITS.get(ones, 0)
    return Decimal(held) if held is not None else UNROUNDED.create_decimal(word.replace(",", ""))
