"""The one grammar of figures in text: strict, linear in the text's length, never pint's parser.

    figure    = [qualifier] [sign] number [range] [some] [scale] [some] [unit] [qualifier]
              | [qualifier] tenths 成 [多] [qualifier]
    some      = 多 余 来 +
    number    = at most 40 ASCII or full-width digits, thousands separators, one decimal point
    scale     = 百 千 万 十万 百万 千万 亿 十亿 百亿 千亿 万亿
    unit      = a unit of the table, or a quotient of two (件/万人)
    tenths    = 一 to 九, 两, or one digit; 三成 is 30 %
              | a fraction in words (三分之二, 一半, 百分之25.3)

Everything else is an error.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Final

import attrs

from stmetrics.errors import ParseError, UnitError, quoted
from stmetrics.exact._arithmetic import CONTEXT, UNROUNDED
from stmetrics.units._and_some import with_end
from stmetrics.units._in_words import DIGIT, UP_TO_HUNDRED, in_digits
from stmetrics.units._qualifiers import AFTER, BEFORE, NEARLY, SOME_MORE
from stmetrics.units._table import (
    COUNTED_BY,
    canonical,
    is_unit,
    measures,
    power_of_ten,
    split_quotient,
)
from stmetrics.units.amount import Amount, Bound

_LONGEST_TEXT: Final = 120
_MOST_DIGITS: Final = 40

SCALES: Final = {
    "百": 2,
    "千": 3,
    "万": 4,
    "十万": 5,
    "百万": 6,
    "千万": 7,
    "亿": 8,
    "十亿": 9,
    "百亿": 10,
    "千亿": 11,
    "万亿": 12,
}
"""The scale words and their powers of ten."""

_SCALE_CHARACTERS: Final = frozenset("百千万亿")
_SPACE: Final = r"[ \t\r\n\u00a0\u3000]*"
NARROW: Final = str.maketrans("０１２３４５６７８９．，＋－−％／", "0123456789.,+--%/")
_NUMBER: Final = r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?"


def _one_of(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


_MORE: Final = _one_of(SOME_MORE)


_FIGURE: Final = re.compile(
    rf"""
    {_SPACE}(?P<before>{_one_of(BEFORE)})?{_SPACE}(?:(?P<currency>人民币|RMB|CNY){_SPACE})?
    (?P<sign>[+-]|负)?(?P<number>{_NUMBER})
    (?:{_SPACE}(?:[-—–~～至到]|——){_SPACE}(?P<upper>{_NUMBER}))?{_SPACE}
    (?:个(?=[多余]百分点))?(?P<more>{_MORE})?(?P<scale>{_one_of(SCALES)})?
    (?:(?P<small>[0-9]{{1,4}})(?P<small_scale>{_one_of(SCALES)}))?
    (?P<yet_more>{_MORE})?{_SPACE}
    (?P<unit>[^\s0-9]*?)(?P<currency_behind>人民币)?{_SPACE}
    (?P<after>{_one_of(AFTER)})?{_SPACE}
    """,
    re.VERBOSE,
)


_IN_WORDS: Final = re.compile(
    rf"""
    {_SPACE}(?P<before>{_one_of(BEFORE)})?{_SPACE}
    (?:
        (?P<tenths>{DIGIT}|[1-9])成(?P<hundredths>{DIGIT}|半)?(?P<more>{_MORE})?
      | 百分之(?P<percent>{_NUMBER})
      | (?P<below>{DIGIT}|十|百|[0-9]{{1,3}})分之(?P<above>{UP_TO_HUNDRED}|{_NUMBER})
      | (?P<half>一半|半数)
    )
    (?P<after>{_one_of(AFTER)})?{_SPACE}
    """,
    re.VERBOSE,
)
"""Ratios in words: 三成五, 三分之二, 一半, 百分之25.3."""


_SUCH_AS: Final = 'such as "24.8亿元", "25.3%", "11.3件/万人"'


def parse(text: str, *, unit: str | None = None, bounds: bool = False) -> Amount:
    """Read one figure from text, exactly as printed (读数).

    Args:
        text: Such as ``"24.8亿元"``, ``"1,234.5 万元"``, ``"25.3%"``, ``"11.3件/万人"``,
            ``"3200万"``. Full-width digits and signs are read too.
        unit: The unit of a text that shows none.
        bounds: Whether ranges and qualifiers (约 超过 近 以上 多 余 …) may be read, as bounds.
            以上 includes the number, 超过 excludes it; 多 and 余 end below the next step of the
            last digit that is not zero.

    Returns:
        The figure, never converted and never rounded.

    Raises:
        ParseError: The text is not one figure, or it states a bound and ``bounds`` is False.
        UnitError: The unit given contradicts the unit shown, or is not in the table.

    Example:
        >>> parse("24.8亿元")
        Amount(value=Decimal('24.8'), unit='亿元', decimals=1)
        >>> parse("3200万", unit="元")
        Amount(value=Decimal('3200'), unit='万元', decimals=0)
        >>> parse("超过1.5亿元", bounds=True)
        Amount(value=Decimal('1.5'), unit='亿元', decimals=1, bound=Bound.MORE_THAN)

    References:
        Civil Code, Art. 1259: 以上, 以下, 以内 include the number; 超过 excludes it.
    """
    plain = _plain(text)
    match = _IN_WORDS.fullmatch(plain) or _FIGURE.fullmatch(plain)
    if match is None:
        raise _not_a_figure(text, "is not a figure", _SUCH_AS)
    found = match.groupdict()
    found["unit"] = COUNTED_BY.get(found.get("unit") or "", found.get("unit"))
    if _bound(found, text) is not Bound.EXACT and not bounds:
        raise _not_a_figure(
            text,
            "states a bound or a range, not one number",
            "with bounds=True it is read as a bound; else give one number",
        )
    amount = amount_of(found, text, unit)
    of_money = found.get("currency") or found.get("currency_behind")
    if of_money and not (amount.unit or "元").endswith("元"):
        raise _not_a_figure(text, "is not a figure", _SUCH_AS)
    return amount


def amount_of(found: dict[str, str | None], text: str, unit: str | None = None) -> Amount:
    """Read the parts of a figure, named as in the grammar; the text is for errors only."""
    amount = _bounded(found, text, unit)
    if found["before"] in NEARLY and amount.value > 0:
        return attrs.evolve(amount, nearly=True)
    says_some = found.get("more") or found.get("yet_more") or found.get("after") == "多"
    return with_end(amount) if says_some and amount.bound is Bound.MORE_THAN else amount


def _bounded(found: dict[str, str | None], text: str, unit: str | None) -> Amount:
    """The figure with its bound, which does not say yet how close it comes."""
    bound = _bound(found, text)
    if any(found.get(name) for name in ("tenths", "below", "half", "percent")):
        return _ratio_in_words(found, bound, unit, text)
    number, upper_number = found["number"] or "", found["upper"]
    scale, symbol = _scale_and_unit(found["scale"] or "", found["unit"] or "", unit, text)
    value = _number(found["sign"], number, scale, text)
    if small := found.get("small"):
        value = _joined(value, small, found["small_scale"] or "", symbol, text)
        return Amount(value, symbol, None, bound)
    upper = _number(None, upper_number, scale, text) if upper_number else None
    if upper is not None and upper < value:
        raise _not_a_figure(text, "is a range that ends before it starts", "swap its ends")
    return Amount(value, symbol, _printed_decimals(number) - scale, bound, upper)


def _plain(text: str) -> str:
    """The text with full-width forms made narrow, refused where it is longer than any figure."""
    if not isinstance(text, str):
        raise _not_a_figure(text, "is not text", "numbers need no parsing; give them as they are")
    if len(text) > _LONGEST_TEXT:
        raise _not_a_figure(text, f"is longer than any figure ({_LONGEST_TEXT} characters)")
    return text.translate(NARROW)


def _not_a_figure(text: object, why: str, hint: str = "") -> ParseError:
    return ParseError(quoted(text), why, hint)


def _bound(found: dict[str, str | None], text: str) -> Bound:
    stated = [BEFORE[word] for word in [found["before"]] if word]
    stated += [SOME_MORE[word] for group in ("more", "yet_more") if (word := found.get(group))]
    stated += [AFTER[word] for word in [found["after"]] if word]
    stated += [Bound.BETWEEN] if found.get("upper") else []
    if len(stated) > 1:
        raise _not_a_figure(text, "states two bounds at once", "keep the one that is meant")
    if found.get("upper") and found.get("sign"):
        raise _not_a_figure(text, "is a range with a sign", "give its two ends separately")
    return stated[0] if stated else Bound.EXACT


def _ratio_in_words(
    found: dict[str, str | None], bound: Bound, given: str | None, text: str
) -> Amount:
    """Read 三成 as 30 %, known to the ten, and 三分之二 as 66.66... %, known exactly."""
    if given is not None and measures(given) != measures("%"):
        raise UnitError(quoted(text), f"shows a percentage where {given} is expected")
    if percent := found.get("percent"):
        return Amount(_number(None, percent, 0, text), "%", _printed_decimals(percent), bound)
    if found.get("half"):
        return Amount(Decimal(50), "%", None, bound)
    if below := found.get("below"):
        above = in_digits(found["above"] or "")
        if below == "百":
            return Amount(above, "%", _printed_decimals(str(above)), bound)
        return Amount(
            CONTEXT.divide(UNROUNDED.scaleb(above, 2), in_digits(below)), "%", None, bound
        )
    tens = UNROUNDED.multiply(in_digits(found["tenths"] or ""), 10)
    ones = found.get("hundredths")
    if ones is None:
        return Amount(tens, "%", -1, bound)
    return Amount(UNROUNDED.add(tens, 5 if ones == "半" else in_digits(ones)), "%", 0, bound)


def _joined(value: Decimal, small: str, scale: str, unit: str | None, text: str) -> Decimal:
    """Add the smaller part of a compound figure: 3亿5000万元 is 3.5亿元."""
    part = UNROUNDED.scaleb(Decimal(small), SCALES[scale])
    inside = 0 if unit is None else power_of_ten(split_quotient(unit)[0].factor)
    lower = UNROUNDED.scaleb(part, -inside)
    if lower >= UNROUNDED.abs(value):
        raise _not_a_figure(text, "puts a larger part behind a smaller one", "write one number")
    return UNROUNDED.add(value, UNROUNDED.copy_sign(lower, value))


def _scale_and_unit(scale: str, shown: str, given: str | None, text: str) -> tuple[int, str | None]:
    """Fold the scale into the unit where the table has the two as one (万 and 元: 万元)."""
    if shown and not (is_unit(scale + shown) or is_unit(shown)):
        raise _not_a_figure(text, f"has an unknown unit {quoted(scale + shown)}")
    if given is not None:
        split_quotient(given)  # refuses what the table does not hold
    if given is not None and not shown:
        if scale and split_quotient(given)[0].symbol[0] in _SCALE_CHARACTERS:
            raise _not_a_figure(
                text, f"has a scale of its own beside {given}", "write the unit once"
            )
        shown = given
    elif given is not None and measures(shown) != measures(given):
        raise UnitError(quoted(text), f"shows {shown} where {given} is expected")
    if not shown:
        return SCALES.get(scale, 0), None
    folded = _folded(scale, shown)
    if folded is not None:
        return folded
    first = split_quotient(shown)[0]
    if first.is_ratio or first.symbol[0] in _SCALE_CHARACTERS:
        raise _not_a_figure(
            text, f"puts the scale {scale} on the scaled unit {shown}", "write the unit once"
        )
    return SCALES[scale], canonical(shown)


def _folded(scale: str, shown: str) -> tuple[int, str] | None:
    """The scale, or its end, and the unit as one unit of the table: 5百亿元 is 500亿元."""
    for cut in range(len(scale) + 1):
        head, tail = scale[:cut], scale[cut:]
        known = (not head or head in SCALES) and is_unit(tail + shown)
        if known and (tail or not scale):
            return SCALES.get(head, 0), canonical(tail + shown)
    return None


def _number(sign: str | None, digits: str, scale: int, text: str) -> Decimal:
    plain = digits.replace(",", "")
    if len(plain.replace(".", "")) > _MOST_DIGITS:
        raise _not_a_figure(text, f"has more than {_MOST_DIGITS} digits")
    value = UNROUNDED.create_decimal(f"-{plain}" if sign in {"-", "负"} else plain)
    scaled = UNROUNDED.scaleb(value, scale)
    if scale > _printed_decimals(digits):
        return UNROUNDED.quantize(scaled, Decimal(1))  # 32000, not 3.2E+4
    return scaled


def _printed_decimals(digits: str) -> int:
    return len(digits.partition(".")[2])
