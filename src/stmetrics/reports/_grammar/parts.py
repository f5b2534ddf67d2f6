"""Whether a row can be a part of another, as 其中 says of it."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import Final

from stmetrics.catalogue._index import ENDINGS
from stmetrics.catalogue._levels import LEVEL_SAID
from stmetrics.catalogue._shelf import row_of
from stmetrics.catalogue.row import Indicator
from stmetrics.reports._grammar.held_names import said_by

_COMMON: Final = ENDINGS | frozenset(LEVEL_SAID) | {"企业", "科技", "工业"}
"""Words that rows share without one being a part of the other."""


def can_be_part(row: Indicator, phrase: str, wholes: AbstractSet[str | None], inside: str) -> bool:
    """Whether a row is a part of a whole by the catalogue, or says one of its words again.

    其中上市企业12家 behind high-tech enterprises counts some of them, not every listed enterprise.
    """
    if wholes & _wholes(row):
        return True
    return bool((said_by(phrase) & said_by(inside)) - _COMMON)


def _wholes(row: Indicator) -> set[str]:
    """The row and everything that it is a part of."""
    found, at = set[str](), row
    while at.id not in found:
        found.add(at.id)
        at = (row_of(at.part_of) if at.part_of else None) or at
    return found
