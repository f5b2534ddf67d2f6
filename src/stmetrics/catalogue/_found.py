"""The row of an id, or the refusal that names the nearest ones."""

from __future__ import annotations

import difflib
from typing import Final

from stmetrics.catalogue._shelf import every_row, row_of
from stmetrics.catalogue.match import search
from stmetrics.catalogue.row import Indicator
from stmetrics.errors import InvalidValueError, quoted

_SHOWN_NEAR: Final = 3


def found_row(indicator_id: object, *, besides: str = "") -> Indicator:
    """The row of an id; where there is none, the nearest are named, and what else can be done."""
    found = row_of(indicator_id) if isinstance(indicator_id, str) else None
    if found is not None:
        return found
    raise InvalidValueError(
        f"indicator {quoted(indicator_id)}",
        "is not in the catalogue",
        "; ".join(filter(None, (_nearest(indicator_id), besides))),
    )


def _nearest(indicator_id: object) -> str:
    """The ids that come nearest, by spelling first, then by the words of their names."""
    if not isinstance(indicator_id, str) or not indicator_id.strip():
        return 'give an id such as "cn.tm_v"'
    spelt = difflib.get_close_matches(indicator_id, [row.id for row in every_row()], _SHOWN_NEAR)
    meant = [row.id for row in search(indicator_id)]
    near = list(dict.fromkeys(spelt + meant))[:_SHOWN_NEAR]
    return f"did you mean {', '.join(near)}?" if near else "try search() with a word of its name"
