"""Records that a region may hold once, and contracts that are its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable
from typing import TYPE_CHECKING

from stmetrics.errors import InvalidValueError
from stmetrics.records.region import region_holds

if TYPE_CHECKING:
    from stmetrics.records.tech_contract import TechContract


def require_each_once(what: str, keys: Iterable[Hashable]) -> None:
    """Refuse a record that is there twice: it would be counted twice."""
    twice = [key for key, times in Counter(keys).items() if times > 1]
    if twice:
        key = twice[0]
        named = ", ".join(map(str, key)) if isinstance(key, tuple) else str(key)
        raise InvalidValueError(f"{what} {named}", "is given twice", "give each record once")


def require_a_side_inside(region: str, contracts: Iterable[TechContract]) -> None:
    """Refuse contracts of others: both sides are known, and neither is in the region."""
    sides = {(each.seller_region, each.buyer_region): each.id for each in contracts}
    for (seller, buyer), name in sides.items():
        if region_holds(region, seller) is False and region_holds(region, buyer) is False:
            raise InvalidValueError(
                f"contract {name} of {seller} and {buyer}",
                f"has neither side in {region}",
                "leave out what is another region's",
            )
