"""The amount that a found quantity states: value, unit, bound, and the word it counts by."""

from __future__ import annotations

import functools
import re
from decimal import Decimal
from typing import Final

import attrs

from stmetrics.errors import ParseError
from stmetrics.exact._arithmetic import UNROUNDED
from stmetrics.reports._quantities import (
    CURRENCIES,
    ENGLISH_SCALES,
    ENGLISH_UNITS,
    IN_THE_TABLE,
    as_chinese,
    round_number,
)
from stmetrics.units._grammar import amount_of
from stmetrics.units._table import is_unit
from stmetrics.units.amount import Amount, Bound


@functools.lru_cache(maxsize=4096)
def quantity(items: tuple[tuple[str, str], ...], shown: str) -> tuple[Amount, str | None] | None:
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


def _counting_word(found: dict[str, str | None], parts: dict[str, str]) -> str | None:
    """The word it counts by; what is no unit of the table is taken out of the parts."""
    unit = parts.get("unit")
    if unit is not None:
        unit = ENGLISH_UNITS.get(unit, unit.removesuffix("人民币"))
    elif "currency" in parts:
        unit = CURRENCIES[parts["currency"]]
    elif "tenths" in parts:
        unit = "成"
    bare = IN_THE_TABLE.get(unit or "", unit)
    known = bare is not None and (is_unit(bare) or is_unit(f"{found['scale'] or ''}{bare}"))
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
