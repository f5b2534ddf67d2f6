"""Figures in the prose of a report: found where they stand, and never interpreted."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

import attrs

from stmetrics._closed_list import ClosedList
from stmetrics._repr import short_repr
from stmetrics.audit.published import Published
from stmetrics.catalogue import plain
from stmetrics.errors import ParseError
from stmetrics.exact._arithmetic import UNROUNDED
from stmetrics.reports._beginnings import MAY_BEGIN
from stmetrics.reports._passed_over import RULES
from stmetrics.reports._quantities import (
    CURRENCIES,
    ENGLISH_SCALES,
    ENGLISH_UNITS,
    QUANTITY,
    as_chinese,
    round_number,
)
from stmetrics.reports._ranks import RANK, place_of
from stmetrics.units._grammar import amount_of
from stmetrics.units._table import is_unit
from stmetrics.units.amount import Amount, Bound


class FigureKind(ClosedList):
    """What stands there (数字类别).

    Example:
        >>> [found.kind.name for found in read_figures("2022年居全市第3，占比21.4%")]
        ['DATE', 'RANK', 'QUANTITY']
    """

    QUANTITY = "quantity", "数量"
    RANK = "rank", "位次"
    DATE = "date", "日期"
    """A date, a time or a span of time."""
    NUMBER = "number", "编号"
    """The number of a document, an article, a table, a telephone."""
    NAME = "name", "名称"
    """Digits in a name (5G, 863计划), or masked ones (x.xx亿元)."""


@attrs.frozen(kw_only=True)
class FoundFigure:
    """A figure where it stands in a text (数字及其位置).

    Attributes:
        text: The figure as it stands, with its qualifier and unit.
        start: Its first character's position.
        end: The position after its last character.
        amount: Value, unit, printed decimals and bound; of a rank the place. The unit is None
            where the figure shows none of the table. None of what is no figure.
        word: The word it counts by as it stands: a unit, or another such as 名, 份, 美元.
        kind: What it is: a quantity, a rank, or no figure at all.

    Example:
        >>> (found,) = read_figures("邀请专家30多名")
        >>> found.text, found.amount.value, found.amount.bound.name, found.word
        ('30多名', Decimal('30'), 'MORE_THAN', '名')
        >>> found.published().interval.low
        Decimal('30')
    """

    text: str
    start: int
    end: int
    amount: Amount | None
    word: str | None = None
    kind: FigureKind = attrs.field(default=FigureKind.QUANTITY, converter=FigureKind)

    __repr__ = short_repr

    def published(self, *, decimals: int | None = None, exact: bool = False) -> Published:
        """The figure as the audit takes it; a word that is no unit is left out."""
        bare = self.word is not None and (self.amount is None or self.amount.unit is None)
        return Published(
            self.text.replace(self.word or "", "", 1) if bare else self.text,
            decimals=decimals,
            exact=exact,
            bounds=True,
        )


def _passed_over(name: str) -> str:
    return f"(?P<{name}>{RULES[name][1]})"


_FORMS: Final = "|".join(
    [
        *(_passed_over(name).replace("(?m:", "(?:") for name in RULES),
        RANK,
        re.sub(r"\s*\n\s*(\|?)\s*", r"\1", QUANTITY),
    ]
)
_TOKEN: Final = re.compile(f"(?={MAY_BEGIN})(?:{_FORMS})", re.MULTILINE)
_REACH: Final = 16
"""Characters in front of a figure that are looked at for 分别 and its like."""
_JOINS: Final = re.compile(r"[ ]?(?:和|与|及|以及|、|或|，|,)[ ]?")
_SHARED_BEFORE: Final = re.compile(r"(?:分别|均|都|各|依次)[^，。；]{0,6}$")


def read_figures(text: str) -> tuple[FoundFigure, ...]:
    """Find every figure in a report's text, and what only looks like one (读取文中数字).

    Nothing is interpreted: what a figure is about stays with the reader. A unit written once for
    several figures is given to each, and so is a qualifier behind 分别, 均, 各. What is no figure
    (dates, numbers of documents, names) says by its kind what it is.

    Args:
        text: The text, in Chinese, simplified or traditional, or in English.

    Returns:
        What was found, in order of position; nothing overlaps.

    Raises:
        ParseError: What is given is not text.

    Example:
        >>> prose = "高新技术产业产值295.1亿元，同比增长25.3%，高于工业产值增幅13个百分点"
        >>> [found.text for found in read_figures(prose)]
        ['295.1亿元', '25.3%', '13个百分点']
        >>> cited = read_figures("依据国科发政〔2017〕115号，入库717家")
        >>> [(found.text, found.kind.zh) for found in cited]
        [('〔2017〕115号', '编号'), ('717家', '数量')]
    """
    if not isinstance(text, str):
        raise ParseError(repr(type(text).__name__), "is not text", "give the report's text")
    return tuple(_with_shared(list(_found(text, plain(text))), text))


def _found(text: str, simple: str) -> Iterator[FoundFigure]:
    """Find figures in the text made simple, which has the same positions."""
    last_end = -1
    for match in _TOKEN.finditer(simple):
        parts = {name: found for name, found in match.groupdict().items() if found is not None}
        passed = next((name for name in RULES if name in parts), None)
        start, end = match.span()
        shown = text[start:end]
        if passed is not None:
            last_end = end
            yield FoundFigure(
                text=shown, start=start, end=end, amount=None, kind=FigureKind(RULES[passed][0])
            )
            continue
        if "rank" in parts:
            amount = _rank(parts)
            yield FoundFigure(text=shown, start=start, end=end, amount=amount, kind=FigureKind.RANK)
            continue
        behind_another = last_end >= 0 and not simple[last_end:start].strip(" ")
        if behind_another and parts.get("sign", "负") != "负":
            del parts["sign"]  # it is a dash between two figures: 30家-40家
            start += 1
            shown = text[start:end]
        if parts.get("sign") == "▲" and "▼" in simple:
            del parts["sign"]  # beside ▼ it points upwards; alone it is the minus of tables
        read = _quantity(tuple(parts.items()), shown)
        last_end = end
        if read is not None:
            yield FoundFigure(text=shown, start=start, end=end, amount=read[0], word=read[1])


def _rank(parts: dict[str, str]) -> Amount:
    within = parts.get("within")
    if within is not None:
        return Amount(Decimal(within), None, 0, Bound.AT_MOST)
    return Amount(place_of(parts["place"]), None, 0)


@functools.lru_cache(maxsize=4096)
def _quantity(
    items: tuple[tuple[str, str], ...], shown: str
) -> tuple[Amount, str | None] | None:
    """Value and counting word of what was found; None where it is no figure after all."""
    parts = dict(items)
    found: dict[str, str | None] = dict.fromkeys(
        ("before", "sign", "number", "upper", "more", "scale", "yet_more", "unit", "after")
    )
    found |= parts
    found["before"] = as_chinese(parts.get("before"))
    found["sign"] = "-" if parts.get("sign") and parts["sign"] != "+" else None
    for name in ("number", "upper", "percent"):
        if name in parts:
            found[name] = re.sub(r"[\s,\u00a0]", "", parts[name])
    if "round" in parts:
        found["number"] = round_number(parts["round"])
    if "slash" in parts:
        found["above"], _, found["below"] = parts["slash"].partition("/")
    if "more_tenths" in parts:
        found["more"] = parts["more_tenths"]
    if "doublings" in parts or "doubled" in parts or shown.endswith("番"):
        return _doubled(found)
    if parts.get("half") in {"半数", "过半"}:
        found["before"] = found["before"] or ("超过" if parts["half"] == "过半" else None)
    if "round" in parts and not (found["before"] or found["more"]):
        return None  # 附近百家: no qualifier after all
    word = _counting_word(found, parts)
    return _read(found, word, shown)


_OF_THE_TABLE: Final = {
    **dict.fromkeys(("人/年", "人·年", "人•年"), "人年"),
    "平米": "平方米",
}


def _counting_word(found: dict[str, str | None], parts: dict[str, str]) -> str | None:
    """The word it counts by; what is no unit of the table is taken out of the parts."""
    unit = parts.get("unit")
    if unit is not None:
        unit = ENGLISH_UNITS.get(unit, unit.removesuffix("人民币"))
    elif "currency" in parts:
        unit = CURRENCIES[parts["currency"]]
    elif "tenths" in parts:
        unit = "成"
    bare = {"家/次": "家", "家次": "家", "台/套": "套", "台套": "套", **_OF_THE_TABLE}.get(
        unit or "", unit
    )
    scale = found["scale"] or ""
    known = bare is not None and (is_unit(bare) or is_unit(f"{scale}{bare}"))
    found["unit"] = bare if known and bare != "成" else None
    return unit


def _read(
    found: dict[str, str | None], word: str | None, shown: str
) -> tuple[Amount, str | None] | None:
    times = ENGLISH_SCALES.get(found["scale"] or "")
    if times is not None:
        found["scale"] = None
    amount = _amount(found, shown)
    if amount is None:
        return None
    if times is not None:
        scaled = UNROUNDED.multiply(amount.value, 10**times)
        amount = attrs.evolve(amount, value=scaled, decimals=None)
    return amount, word


def _amount(found: dict[str, str | None], shown: str) -> Amount | None:
    """Read what was found; where two bounds are stated at once, the one in front is taken."""
    try:
        return amount_of(found, shown)
    except ParseError:
        pass
    later = ("more", "yet_more", "after")
    try:
        if found["before"] and any(found.get(name) for name in later):
            return amount_of(found | dict.fromkeys(later), shown)
        if found["before"] and found["upper"]:
            return amount_of(found | {"before": None}, shown)
        if found["sign"] and found["upper"]:
            return _signed_range(found, shown)
    except ParseError:
        pass
    return None


def _signed_range(found: dict[str, str | None], shown: str) -> Amount:
    """-5~5%: the sign belongs to the lower end."""
    low = amount_of(found | {"upper": None}, shown)
    high = amount_of(found | {"sign": None, "number": found["upper"], "upper": None}, shown)
    return attrs.evolve(high, value=low.value, bound=Bound.BETWEEN, upper=high.value)


_TIMES: Final = {"一": 1, "1": 1, "两": 3, "二": 3, "2": 3, "三": 7, "3": 7}


def _doubled(found: dict[str, str | None]) -> tuple[Amount, str | None]:
    """翻一番 is growth of once, 翻两番 of three times the figure before."""
    times = _TIMES[found.get("doublings") or "一"]
    one = amount_of(found | {"number": "1", "unit": "倍"}, "翻番")
    return attrs.evolve(one, value=Decimal(times)), "倍"


def _with_shared(found: list[FoundFigure], text: str) -> list[FoundFigure]:
    """Give a unit written once to each figure in front, a qualifier to each behind 分别."""
    for place in range(len(found) - 1, 0, -1):
        here, later = found[place - 1], found[place]
        if _joined(here, later, text) and here.word is None and later.word is not None:
            found[place - 1] = _with_unit_of(here, later)
    for place in range(1, len(found)):
        first, here = found[place - 1], found[place]
        if _joined(first, here, text) and _SHARED_BEFORE.search(
            text, max(0, first.start - _REACH), first.start
        ):
            found[place] = _with_bound_of(here, first)
    return found


def _joined(first: FoundFigure, second: FoundFigure, text: str) -> bool:
    both = first.kind is second.kind is FigureKind.QUANTITY
    between = text[first.end : second.start]
    return both and _JOINS.fullmatch(between) is not None and between.strip() not in {"，", ","}


def _with_unit_of(here: FoundFigure, later: FoundFigure) -> FoundFigure:
    own, other = here.amount, later.amount
    if own is None or other is None or own.unit is not None:
        return here
    return attrs.evolve(here, amount=attrs.evolve(own, unit=other.unit), word=later.word)


def _with_bound_of(here: FoundFigure, first: FoundFigure) -> FoundFigure:
    own, other = here.amount, first.amount
    if own is None or other is None or own.bound is not Bound.EXACT or other.upper is not None:
        return here
    return attrs.evolve(here, amount=attrs.evolve(own, bound=other.bound))
