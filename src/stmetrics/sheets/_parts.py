"""Columns of a list that are parts of the column before them: 其中：基础研究."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from stmetrics.sheets._columns import SheetColumn
from stmetrics.sheets.figures._indicators import says_part


def in_units_of_wholes(columns: Iterable[SheetColumn]) -> list[SheetColumn]:
    """The columns; from 其中 on, those without a unit have that of the whole on their left."""
    whole: SheetColumn | None = None
    is_part, settled = False, []
    for each in columns:
        is_part = each.unit is None and (is_part or says_part(str(each.header)))
        if is_part and whole is not None and whole.field.kind is each.field.kind:
            settled.append(attrs.evolve(each, unit=whole.unit))
        else:
            settled.append(each)
            whole = each if each.unit is not None else whole
    return settled
