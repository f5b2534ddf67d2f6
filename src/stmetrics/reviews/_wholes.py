"""Wholes beside their parts: a region is never ranked among its own, nor they beside it."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Final

import attrs

from stmetrics.catalogue.row import Indicator, Kind
from stmetrics.exact._arithmetic import add
from stmetrics.records._region_codes import CODE
from stmetrics.records._sums import plain_label
from stmetrics.records.region import region_holds
from stmetrics.sheets._totals import is_total
from stmetrics.units._table import measures
from stmetrics.units.amount import Amount, Bound

_TIERS: Final = tuple(
    re.compile(each)
    for each in (
        ".+(?:省|自治区)",
        ".+(?:市|自治州|盟)",
        ".+[区县旗]",
        ".+(?:街道|街道办事处|镇|乡|苏木|村|社区)",
    )
)
"""What names of regions end in, the wider first."""
_UNSAID: Final = len(_TIERS)
_LEAST: Final = 2


@attrs.frozen
class Apart:
    """Regions that are not ranked with a region, by why.

    Attributes:
        whole: Those that hold, or add up, regions that would be ranked beside them.
        unclear: Codes beside names, of which nobody can say whether one holds the other.
    """

    whole: tuple[str, ...]
    unclear: tuple[str, ...]


def apart(
    region: str,
    others: Sequence[str],
    level: Callable[[str], Amount | None],
    indicator: Indicator,
    asked: Collection[str],
) -> Apart:
    """Which of the others are no rivals of a region.

    Args:
        region: The region that is ranked.
        others: The others with a figure; none of them holds the region, or lies in it, by code.
        level: The level of a region, None where it is not known.
        indicator: What is ranked.
        asked: Regions that the caller gave as its peers: a code beside names may be meant there.
    """
    unclear = [
        each for each in others if each not in asked and _is_code(each) is not _is_code(region)
    ]
    left = [each for each in others if each not in unclear]
    whole = _sum_of_the_rest([region, *left], level, indicator)
    if _says_total(region) or whole == region:
        return Apart(tuple(left), tuple(unclear))
    held = [
        each for each in left if each == whole or _says_total(each) or _holds_another(each, left)
    ]
    return Apart(tuple(held), tuple(unclear))


def of_one_tier(region: str, other: str) -> bool:
    """Whether two regions are of one tier, as far as their codes or names say: two districts."""
    if _says_total(region) or _says_total(other) or _is_code(region) is not _is_code(other):
        return False
    if _is_code(region):
        return _zeros(region) == _zeros(other)
    return _tier(region) == _tier(other)


def _zeros(code: str) -> int:
    """How many pairs of zeros a code ends in: none of a district, one of a city."""
    return next((pairs for pairs in (2, 1) if code.endswith("00" * pairs)), 0)


def _is_code(region: str) -> bool:
    return CODE.fullmatch(region) is not None


def _says_total(region: str) -> bool:
    return is_total(plain_label(region))


def _holds_another(region: str, others: Iterable[str]) -> bool:
    can_hold = region.endswith("00") and _is_code(region)
    return can_hold and any(each != region and region_holds(region, each) for each in others)


def _sum_of_the_rest(
    among: Sequence[str], level: Callable[[str], Amount | None], indicator: Indicator
) -> str | None:
    """The one region whose name is of a wider tier than all others', and whose level is their sum.

    Neither alone would do: a zone is a rival of streets, and small counts add up by chance.
    """
    tiers = [_tier(each) for each in among]
    widest = min(tiers)
    if indicator.kind is Kind.RATE or len(among) <= _LEAST or _UNSAID in tiers:
        return None
    if tiers.count(widest) > 1:
        return None
    found = among[tiers.index(widest)]
    whole, parts = level(found), [level(each) for each in among if each != found]
    if whole is None or any(part is None or not _can_be_added(part, whole) for part in parts):
        return None
    levels = [part.to(whole.unit).value for part in parts if part is not None]
    return found if functools.reduce(add, levels) == whole.value else None


def _can_be_added(part: Amount, whole: Amount) -> bool:
    if not part.bound is whole.bound is Bound.EXACT:
        return False
    if part.unit is None or whole.unit is None:
        return part.unit is whole.unit
    return measures(part.unit) == measures(whole.unit)


def _tier(region: str) -> int:
    """How wide a region's name says it is, 0 the widest."""
    return next((place for place, each in enumerate(_TIERS) if each.fullmatch(region)), _UNSAID)
