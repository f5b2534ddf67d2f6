"""The one grammar of figures in text: strict, linear in the text's length, never pint's parser.

    figure    = [qualifier] [sign] number [range] [多|余] [scale] [多|余] [unit] [qualifier]
              | [qualifier] tenths 成 [多] [qualifier]
    number    = at most 40 ASCII or full-width digits, thousands separators, one decimal point
    scale     = 千 万 百万 千万 亿 万亿
    unit      = a unit of the table, or a quotient of two (件/万人)
    tenths    = 一 to 九, 两, or one digit; 三成 is 30 %

Everything else is an error.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Final

import attrs

from stmetrics.errors import ParseError, UnitError, quoted
from stmetrics.exact._arithmetic import UNROUNDED
from stmetrics.units.amount import Amount, Bound, next_step
from stmetrics.units.table import canonical, is_unit, measures, split_quotient

_LONGEST_TEXT: Final = 120
_MOST_DIGITS: Final = 40

BEFORE: Final = {
    "超过": Bound.MORE_THAN,
    "超": Bound.MORE_THAN,
    "大于": Bound.MORE_THAN,
    "小于": Bound.LESS_THAN,
    "高于": Bound.MORE_THAN,
    "多于": Bound.MORE_THAN,
    "逾": Bound.MORE_THAN,
    "不低于": Bound.AT_LEAST,
    "不少于": Bound.AT_LEAST,
    "至少": Bound.AT_LEAST,
    "不超过": Bound.AT_MOST,
    "不高于": Bound.AT_MOST,
    "不多于": Bound.AT_MOST,
    "至多": Bound.AT_MOST,
    "低于": Bound.LESS_THAN,
    "少于": Bound.LESS_THAN,
    "不足": Bound.LESS_THAN,
    "不到": Bound.LESS_THAN,
    "近": Bound.LESS_THAN,
    "大约": Bound.ABOUT,
    "约": Bound.ABOUT,
}
"""Qualifiers that stand before a number."""
AFTER: Final = {
    "及以上": Bound.AT_LEAST,
    "以上": Bound.AT_LEAST,
    "及以下": Bound.AT_MOST,
    "以下": Bound.AT_MOST,
    "以内": Bound.AT_MOST,
    "左右": Bound.ABOUT,
}
"""Qualifiers that stand after the unit."""
SCALES: Final = {"千": 3, "万": 4, "百万": 6, "千万": 7, "亿": 8, "万亿": 12}
"""The scale words and their powers of ten."""

_SCALE_CHARACTERS: Final = frozenset("".join(SCALES))
_SPACE: Final = r"[ \t\r\n\u00a0\u3000]*"
NARROW: Final = str.maketrans("０１２３４５６７８９．，＋－−％／", "0123456789.,+--%/")
_NUMBER: Final = r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?"


def _one_of(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_FIGURE: Final = re.compile(
    rf"""
    {_SPACE}(?P<before>{_one_of(BEFORE)})?{_SPACE}
    (?P<sign>[+-])?(?P<number>{_NUMBER})
    (?:{_SPACE}(?:[-—–~～至]|——){_SPACE}(?P<upper>{_NUMBER}))?{_SPACE}
    (?P<more>[多余])?(?P<scale>{_one_of(SCALES)})?(?P<yet_more>[多余])?{_SPACE}
    (?P<unit>[^\s0-9]*?){_SPACE}
    (?P<after>{_one_of(AFTER)})?{_SPACE}
    """,
    re.VERBOSE,
)


_TENTHS: Final = {char: value for value, char in enumerate("一二三四五六七八九", 1)} | {"两": 2}
_IN_TENTHS: Final = re.compile(
    rf"""
    {_SPACE}(?P<before>{_one_of(BEFORE)})?{_SPACE}
    (?P<tenths>[{"".join(_TENTHS)}1-9])成(?P<more>[多余])?
    (?P<after>{_one_of(AFTER)})?{_SPACE}
    """,
    re.VERBOSE,
)


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
    match = _IN_TENTHS.fullmatch(plain) or _FIGURE.fullmatch(plain)
    if match is None:
        raise _not_a_figure(text, "is not a figure", 'such as "24.8亿元", "25.3%", "11.3件/万人"')
    found = match.groupdict()
    if _bound(found, text) is not Bound.EXACT and not bounds:
        raise _not_a_figure(
            text,
            "states a bound or a range, not one number",
            "with bounds=True it is read as a bound; else give one number",
        )
    return amount_of(found, text, unit)


def amount_of(found: dict[str, str | None], text: str, unit: str | None = None) -> Amount:
    """Read the parts of a figure, named as in the grammar; the text is for errors only."""
    bound = _bound(found, text)
    if tenths := found.get("tenths"):
        return _with_end(_share_in_tenths(tenths, bound, unit, text), found)
    number, upper_number = found["number"] or "", found["upper"]
    scale, symbol = _scale_and_unit(found["scale"] or "", found["unit"] or "", unit, text)
    value = _number(found["sign"], number, scale, text)
    upper = _number(None, upper_number, scale, text) if upper_number else None
    if upper is not None and upper < value:
        raise _not_a_figure(text, "is a range that ends before it starts", "swap its ends")
    amount = Amount(value, symbol, _printed_decimals(number) - scale, bound, upper)
    return _with_end(amount, found)


def _with_end(amount: Amount, found: dict[str, str | None]) -> Amount:
    """A figure and some (多, 余) with the step that it stays below."""
    if not (found.get("more") or found.get("yet_more")):
        return amount
    return attrs.evolve(amount, upper=next_step(amount.value))


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
    stated += [Bound.MORE_THAN for group in ("more", "yet_more") if found.get(group)]
    stated += [AFTER[word] for word in [found["after"]] if word]
    stated += [Bound.BETWEEN] if found.get("upper") else []
    if len(stated) > 1:
        raise _not_a_figure(text, "states two bounds at once", "keep the one that is meant")
    if found.get("upper") and found.get("sign"):
        raise _not_a_figure(text, "is a range with a sign", "give its two ends separately")
    return stated[0] if stated else Bound.EXACT


def _share_in_tenths(tenths: str, bound: Bound, given: str | None, text: str) -> Amount:
    """Read 三成 as 30 %, known to the ten."""
    if given is not None and measures(given) != measures("%"):
        raise UnitError(quoted(text), f"shows a percentage where {given} is expected")
    return Amount(Decimal(10 * int(_TENTHS.get(tenths, tenths))), "%", -1, bound)


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
    if is_unit(scale + shown):
        return 0, canonical(scale + shown)
    first = split_quotient(shown)[0]
    if first.is_ratio or first.symbol[0] in _SCALE_CHARACTERS:
        raise _not_a_figure(
            text, f"puts the scale {scale} on the scaled unit {shown}", "write the unit once"
        )
    return SCALES[scale], canonical(shown)


def _number(sign: str | None, digits: str, scale: int, text: str) -> Decimal:
    plain = digits.replace(",", "")
    if len(plain.replace(".", "")) > _MOST_DIGITS:
        raise _not_a_figure(text, f"has more than {_MOST_DIGITS} digits")
    value = UNROUNDED.create_decimal(f"-{plain}" if sign == "-" else plain)
    scaled = UNROUNDED.scaleb(value, scale)
    if scale > _printed_decimals(digits):
        return UNROUNDED.quantize(scaled, Decimal(1))  # 32000, not 3.2E+4
    return scaled


def _printed_decimals(digits: str) -> int:
    return len(digits.partition(".")[2])
