"""Which indicator the words of a header or a cell mean: surely, or not at all."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from typing import Final

from stmetrics.catalogue import matches
from stmetrics.catalogue._shelf import row_of
from stmetrics.catalogue.match import Match
from stmetrics.catalogue.row import Indicator
from stmetrics.errors import InvalidValueError, quoted
from stmetrics.sheets._headers import without_numbering
from stmetrics.units.table import is_unit, measures

_SURE: Final = 700
_SAME: Final = 1000
_LEAD: Final = 100
_SHOWN: Final = 3


def indicator_row(indicator_id: str, own: Iterable[Indicator] = ()) -> Indicator | None:
    """The row of an id, of the caller's own rows first."""
    for row in own:
        if row.id == indicator_id:
            return row
    return row_of(indicator_id)


@functools.lru_cache(maxsize=4096)
def indicator_meant(words: str, unit: str | None, own: tuple[Indicator, ...] = ()) -> Indicator:
    """The row that words mean, of those whose unit measures what the table's does.

    Raises:
        InvalidValueError: None is meant surely; those that come near are named.
    """
    if found := indicator_row(words, own):
        return found
    plain = without_numbering(words)
    near = matches(plain, own=own) if plain.strip() else ()
    fitting = [each for each in near if _measures_alike(each.row, unit)] if unit else [*near]
    fitting.sort(key=lambda each: (-each.score, each.row.unit is None and unit is not None))
    if fitting and _is_sure(fitting):
        return fitting[0].row
    named = ", ".join(f"{each.row.id} ({each.row.name.zh})" for each in (fitting or near)[:_SHOWN])
    raise InvalidValueError(
        f"{quoted(words)}{f' in {unit}' if unit else ''}",
        "may be several indicators" if named else "is no row of the catalogue",
        f"say which in columns=: {named}" if named else "give its id in columns=, or own=[row]",
    )


def _measures_alike(row: Indicator, unit: str) -> bool:
    if row.unit is None or row.unit == unit or unit in row.counted_in:
        return True
    if not (is_unit(row.unit) and is_unit(unit)):
        return False
    above = row.unit.partition("/")[0]
    return measures(row.unit) == measures(unit) or measures(above) == measures(unit)


def _is_sure(found: list[Match]) -> bool:
    """Whether the best says the same, or what it means and is well ahead of the next."""
    best, *others = found
    if best.score >= _SAME:
        return True
    return best.score >= _SURE and all(best.score - each.score >= _LEAD for each in others)
