"""What a row of figures must say, where nothing else says it: a place and a time."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from stmetrics.errors import InvalidValueError
from stmetrics.records._sums import plain_label
from stmetrics.sheets._totals import total_label
from stmetrics.sheets.figures._row import FigureRow
from stmetrics.sheets.figures._table import FigureTable

_TIMES: Final = "period", "on", "within", "quarter"
_FILL: Final = "fill it; where cells are merged, say fill_down=[the header]"
_NO_REGION: Final = InvalidValueError("the row", "says no region", _FILL)
_NO_PERIOD: Final = InvalidValueError("the row", "says no period", _FILL)


def require_place_and_time(table: FigureTable, read: FigureRow, row: Mapping[Any, Any]) -> None:
    """List a blank cell of regions or of times that nothing else says.

    A line of totals that calls itself so in another column needs no region.
    """
    if read.errors:
        return
    of_columns = {fact for each in table.figures for fact in each.facts}
    if "region" in table.contexts and "region" not in {*read.facts, *of_columns}:
        label = total_label(row.values())
        if label is None:
            read.refuse(table.contexts["region"], None, _NO_REGION)
        else:
            read.label, read.is_of_regions, read.facts["region"] = label, True, plain_label(label)
    times = [table.contexts[each] for each in _TIMES if each in table.contexts]
    if times and not set(_TIMES) & {*read.facts, *of_columns}:
        read.refuse(times[0], None, _NO_PERIOD)
