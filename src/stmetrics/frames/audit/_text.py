"""Columns of printed text taken apart by the engine's own functions of text.

``"12.8%"`` is 128 steps of three decimals, ``"310.2亿元"`` 3102 steps of minus seven: units are
powers of ten, so that they move the point and never touch the digits.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from fractions import Fraction
from typing import Any, Final, TypeAlias

import attrs

from stmetrics.errors import StmetricsError
from stmetrics.frames._columns import nw
from stmetrics.units._grammar import SCALES, parse
from stmetrics.units._table import UNITS, Unit, unit

NO_UNIT: Final = ""
Words: TypeAlias = Mapping[Any, list[str]]

_FIGURE: Final = r"^[+-]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:[.][0-9]+)?[ ]*"
_NUMBER: Final = r"^[-+0-9., ]+"
_BEHIND_THE_NUMBER: Final = r"[^-+0-9.,].*$"
_UP_TO_THE_POINT: Final = r"^[^.]*[.]?"
_MOST_TENS: Final = 16


@attrs.frozen
class PrintedText:
    """A column of printed text.

    Attributes:
        steps: Its digits, as a whole number with its sign; null where it is no single figure, or
            in a unit that is not known or no power of ten.
        decimals: Their decimals in the first unit of what is measured.
        measure: What it measures; "" where it shows no unit.
    """

    steps: Any
    decimals: Any
    measure: Any

    @classmethod
    def of(cls, text: Any) -> PrintedText:
        """Take a column apart."""
        tens, measures = _words()
        plain = text.str.strip_chars()
        known = "|".join(word for words in tens.values() for word in words)
        read = nw.when(plain.str.contains(f"{_FIGURE}(?:{known})$")).then(plain)
        number = read.str.replace_all(_BEHIND_THE_NUMBER, "").str.replace_all(",", "", literal=True)
        digits = number.str.replace_all(".", "", literal=True)
        behind = number.str.replace_all(_UP_TO_THE_POINT, "").str.len_chars()
        word = read.str.replace_all(_NUMBER, "")
        return cls(
            steps=digits.cast(nw.Float64()),
            decimals=behind.cast(nw.Float64()) - _looked_up(word, tens),
            measure=_looked_up(word, measures),
        )


def _looked_up(word: Any, words: Words) -> Any:
    """What a word means; null for one that means nothing."""
    (first, meaning), *others = ((found, nw.lit(key)) for key, found in words.items())
    chain = nw.when(word.is_in(first)).then(meaning)
    for found, each in others:
        chain = chain.when(word.is_in(found)).then(each)
    return chain


@functools.cache
def _words() -> tuple[Words, Words]:
    """Everything that may stand behind a number, by its power of ten and by what it measures."""
    tens: dict[float, list[str]] = {}
    measures: dict[str, list[str]] = {}
    for scale in ("", *SCALES):
        for symbol in ("", *_symbols()):
            read = _read(scale + symbol)
            if read is not None:
                tens.setdefault(read[0], []).append(scale + symbol)
                measures.setdefault(read[1], []).append(scale + symbol)
    return tens, measures


def _symbols() -> tuple[str, ...]:
    return (*(each.symbol for each in UNITS), "个百分点")


def _read(word: str) -> tuple[float, str] | None:
    """The power of ten that a word stands for, and what it measures."""
    try:
        amount = parse(f"1{word}")
    except StmetricsError:
        return None
    held: Unit | None = None if amount.unit is None else unit(amount.unit)
    size = Fraction(amount.value) * (1 if held is None else held.factor)
    powers = {Fraction(10) ** power: power for power in range(-_MOST_TENS, _MOST_TENS + 1)}
    measure = NO_UNIT if held is None else held.measure.value
    return (float(powers[size]), measure) if size in powers else None
