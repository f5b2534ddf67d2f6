"""The units of the field: their names in both languages and the exact factors between them.

A unit measures one thing. 件 家 项 个 户 次 场 套 count different things and do not add up;
人日 are not converted to 人年, since no law says how many working days make a person-year.
"""

from __future__ import annotations

import functools
from decimal import Decimal
from fractions import Fraction
from typing import Final, overload

import attrs

from stmetrics._closed_list import ClosedList
from stmetrics._repr import short_repr
from stmetrics.errors import UnitError, quoted
from stmetrics.exact._arithmetic import CONTEXT, UNROUNDED, as_decimal

# Bound once: looked up on every call, they would cost as much as the multiplication.
_multiply: Final = UNROUNDED.multiply
_whole_part: Final = UNROUNDED.to_integral_value


class Measure(ClosedList):
    """What a unit measures.

    Example:
        >>> from stmetrics.units import unit
        >>> unit("万元").measure
        <Measure.MONEY: 'money'>
    """

    MONEY = "money", "金额"
    PERSONS = "persons", "人数"
    LABOUR = "labour", "人年"
    LABOUR_DAYS = "labour_days", "人日"
    AREA = "area", "面积"
    PIECES = "pieces", "件数"
    ESTABLISHMENTS = "establishments", "家数"
    ITEMS = "items", "项数"
    UNITS = "units", "个数"
    HOUSEHOLDS = "households", "户数"
    OCCURRENCES = "occurrences", "次数"
    EVENTS = "events", "场次"
    SETS = "sets", "台套数"
    ATTENDANCES = "attendances", "人次"
    PAPERS = "papers", "论文"
    DURATION = "duration", "时长"
    PROPORTION = "proportion", "比例"
    POINTS = "points", "百分点"
    MULTIPLE = "multiple", "倍数"


_RATIOS: Final = frozenset({Measure.PROPORTION, Measure.POINTS, Measure.MULTIPLE})
_NOT_COUNTS: Final = _RATIOS | {
    Measure.MONEY,
    Measure.LABOUR,
    Measure.LABOUR_DAYS,
    Measure.AREA,
    Measure.DURATION,
}


@attrs.frozen
class Unit:
    """A unit of the table (计量单位).

    Attributes:
        symbol: As reports print it: 万元.
        name: The English name, an identifier: ``ten_thousand_yuan``.
        measure: What it measures.
        factor: How many of the measure's first unit it is.

    Example:
        >>> from stmetrics.units import unit
        >>> unit("ten_thousand_yuan").symbol
        '万元'
    """

    symbol: str
    name: str
    measure: Measure = attrs.field(converter=Measure)
    factor: Fraction = attrs.field(default=Fraction(1))

    __repr__ = short_repr

    @property
    def counts(self) -> bool:
        """Whether it counts whole things (计数单位): 件, 家, 人, and 万人 too."""
        return self.measure not in _NOT_COUNTS

    @property
    def is_ratio(self) -> bool:
        """Whether it is a way to print a ratio: %, ‰, 百分点, 倍."""
        return self.measure in _RATIOS


UNITS: Final = (
    Unit("元", "yuan", Measure.MONEY),
    Unit("千元", "thousand_yuan", Measure.MONEY, Fraction(10**3)),
    Unit("万元", "ten_thousand_yuan", Measure.MONEY, Fraction(10**4)),
    Unit("百万元", "million_yuan", Measure.MONEY, Fraction(10**6)),
    Unit("千万元", "ten_million_yuan", Measure.MONEY, Fraction(10**7)),
    Unit("亿元", "hundred_million_yuan", Measure.MONEY, Fraction(10**8)),
    Unit("万亿元", "trillion_yuan", Measure.MONEY, Fraction(10**12)),
    Unit("人", "person", Measure.PERSONS),
    Unit("万人", "ten_thousand_persons", Measure.PERSONS, Fraction(10**4)),
    Unit("人年", "person_year", Measure.LABOUR),
    Unit("人月", "person_month", Measure.LABOUR, Fraction(1, 12)),
    Unit("人日", "person_day", Measure.LABOUR_DAYS),
    Unit("公顷", "hectare", Measure.AREA),
    Unit("亩", "chinese_acre", Measure.AREA, Fraction(1, 15)),
    Unit("平方米", "square_metre", Measure.AREA, Fraction(1, 10**4)),
    Unit("件", "piece", Measure.PIECES),
    Unit("家", "establishment", Measure.ESTABLISHMENTS),
    Unit("项", "item", Measure.ITEMS),
    Unit("个", "counted_unit", Measure.UNITS),
    Unit("户", "household", Measure.HOUSEHOLDS),
    Unit("次", "occurrence", Measure.OCCURRENCES),
    Unit("场", "event", Measure.EVENTS),
    Unit("套", "set", Measure.SETS),
    Unit("人次", "attendance", Measure.ATTENDANCES),
    Unit("篇", "paper", Measure.PAPERS),
    Unit("个月", "calendar_month", Measure.DURATION),
    Unit("年", "calendar_year", Measure.DURATION, Fraction(12)),
    Unit("%", "percent", Measure.PROPORTION, Fraction(1, 100)),
    Unit("‰", "permille", Measure.PROPORTION, Fraction(1, 1000)),
    Unit("百分点", "percentage_point", Measure.POINTS, Fraction(1, 100)),
    Unit("倍", "times", Measure.MULTIPLE),
)
"""Every unit, the first of each measure being the one that records store."""

_BY_NAME: Final = {key: each for each in UNITS for key in (each.symbol, each.name)} | {
    "CNY": UNITS[0],
    "个百分点": next(each for each in UNITS if each.measure is Measure.POINTS),
    "％": next(each for each in UNITS if each.symbol == "%"),
}

COUNTED_BY: Final = {
    **dict.fromkeys(("名", "位"), "人"),
    **dict.fromkeys(("家次", "所", "座"), "家"),
    **dict.fromkeys(("人·年", "人•年"), "人年"),
    **dict.fromkeys(("场次", "期", "届"), "场"),
    **dict.fromkeys(("支", "处"), "个"),
    **dict.fromkeys(("笔", "份", "起"), "项"),
    **dict.fromkeys(("平米", "㎡", "m2", "m²"), "平方米"),
    **dict.fromkeys(("个点", "pct", "pp"), "百分点"),
}
"""Counting words that people use for a unit of the table."""


def unit(name: str) -> Unit:
    """Look a unit up by its Chinese or English name.

    Args:
        name: ``"万元"``, ``"ten_thousand_yuan"``, ``"CNY"``.

    Returns:
        The unit of the table.

    Raises:
        UnitError: No unit has this name.

    Example:
        >>> unit("万元").factor
        Fraction(10000, 1)
    """
    found = _BY_NAME.get(name)
    if found is None:
        known = " ".join(each.symbol for each in UNITS)
        raise UnitError(f"unit {quoted(name)}", "is not in the table", f"use one of {known}")
    return found


def is_unit(name: str) -> bool:
    """Tell whether the table, or a quotient of two of its units, has this name."""
    above, slash, below = name.partition("/")
    if not slash:
        return above in _BY_NAME
    parts = _BY_NAME.get(above), _BY_NAME.get(below)
    return _makes_quotient(*parts)


def _makes_quotient(above: Unit | None, below: Unit | None) -> bool:
    """A quotient has two units, neither of them a way to print a ratio."""
    return (
        above is not None
        and below is not None
        and not (above.is_ratio or below.is_ratio)
        and above is not below
    )


def split_quotient(name: str) -> tuple[Unit, Unit | None]:
    """Read ``"件/万人"`` as its two units, ``"件"`` as one."""
    if not isinstance(name, str):
        raise UnitError(f"unit {quoted(name)}", "is not a name", 'give "万元"')
    first, slash, second = name.partition("/")
    above, below = unit(first), unit(second) if slash else None
    if below is not None and not _makes_quotient(above, below):
        raise UnitError(f"unit {quoted(name)}", "is no quotient of two units", "cancel it")
    return above, below


def canonical(name: str) -> str:
    """Give the Chinese symbol of a unit or quotient named in either language."""
    above, below = split_quotient(name)
    return above.symbol if below is None else f"{above.symbol}/{below.symbol}"


def measures(name: str) -> tuple[Measure, Measure | None]:
    """What a unit, or a quotient of two, measures."""
    above, below = split_quotient(name)
    return above.measure, below.measure if below else None


@functools.cache
def factor(source: str, target: str) -> Decimal | Fraction:
    """Give the exact factor from one unit to another of the same measure.

    A Decimal where it is a finite one (which it is for money and persons), else a Fraction.
    """
    if measures(source) != measures(target):
        raise UnitError(
            f"{source} to {target}",
            "they measure different things",
            "convert within money, persons, person-years, area or one kind of count",
        )
    ratio = _scale(source) / _scale(target)
    quotient = as_decimal(ratio)
    return quotient if Fraction(quotient) == ratio else ratio


def power_of_ten(factor: Fraction) -> int:
    """How many zeros a factor has; 0 where it is no power of ten."""
    zeros = len(str(factor)) - 1
    return zeros if factor == 10**zeros else 0


def _scale(name: str) -> Fraction:
    above, below = split_quotient(name)
    return above.factor / below.factor if below else above.factor


@overload
def convert(value: Decimal, source: str, target: str) -> Decimal: ...
@overload
def convert(value: Decimal | Fraction, source: str, target: str) -> Decimal | Fraction: ...
def convert(value: Decimal | Fraction, source: str, target: str) -> Decimal | Fraction:
    """Convert between units: exact wherever the factor is a finite decimal, else to 34 digits."""
    times = factor(source, target)
    if isinstance(value, Fraction):
        return value * Fraction(times)
    if isinstance(times, Decimal):
        product = _multiply(value, times)
        whole = _whole_part(product)
        return whole if whole == product else product  # 248000, not 248000.0
    product = _multiply(value, times.numerator)
    return CONTEXT.divide(product, times.denominator)
