"""Parts and wholes: what 其中 can say of a row, of what it is a share, and above what it lies."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import Final

from stmetrics.catalogue import Narrowing, narrowing_of
from stmetrics.catalogue._index import ENDINGS
from stmetrics.catalogue._levels import LEVEL_SAID
from stmetrics.catalogue._shelf import row_of
from stmetrics.catalogue.row import Indicator
from stmetrics.reports._grammar.fillers import bare, without_growth
from stmetrics.reports._grammar.held_names import said_by, with_measure_of
from stmetrics.reports._grammar.names import Names
from stmetrics.reports._grammar.places import region_first, region_said

_COMMON: Final = ENDINGS | frozenset(LEVEL_SAID) | {"企业", "科技", "工业"}
"""Words that rows share without one being a part of the other."""


def can_be_part(row: Indicator, phrase: str, wholes: AbstractSet[str | None], inside: str) -> bool:
    """Whether a row is a part of a whole by the catalogue, or says one of its words again.

    其中上市企业12家 behind high-tech enterprises counts some of them, not every listed enterprise.
    """
    if wholes & _wholes(row):
        return True
    return bool((said_by(phrase) & said_by(inside)) - _COMMON)


def whole_said(said: str, row: Indicator | None, words: str, names: Names) -> str | None:
    """The id, the region or the words that a share of a row is of; None where that is not known.

    A share of a row's own (占全国有效发明专利总量的5%) is of what the region has that is named,
    unless the words say a kind or a level, which can be a part of the row.
    """
    whole = names.whole(bare(said))
    if whole is not None and whole is row and narrowing_of(row, words) == Narrowing():
        return region_first(said)
    if whole is not None:
        return whole.id
    region = region_said(said)
    return bare(said) if region is None and names.says_known(bare(said)) else region


def compared_with(said: str, row: Indicator | None, phrase: str, names: Names) -> str | None:
    """The id or the region that something lies above; None where that is not known.

    A row may leave its measure to what is compared with it: 高于规上工业 of an output.
    """
    short = without_growth(said)
    found = names.whole(short) or names.whole(with_measure_of(short, phrase)) if short else None
    if found is None:
        return region_said(said)
    return None if found is row else found.id


def _wholes(row: Indicator) -> set[str]:
    """The row and everything that it is a part of."""
    found, at = set[str](), row
    while at.id not in found:
        found.add(at.id)
        at = (row_of(at.part_of) if at.part_of else None) or at
    return found
