"""A table of figures whose headers are understood: what each column says of each figure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs

from stmetrics.catalogue.row import Indicator
from stmetrics.sheets.figures._asked import AskedOfFigures, FigureColumn
from stmetrics.sheets.figures._roles import require_present
from stmetrics.sheets.figures._settling import Settling


@attrs.frozen
class FigureTable:
    """A table of figures, settled.

    Attributes:
        contexts: The columns that say of what, where and when the figures are, by role.
        figures: The columns of figures.
        ignored: The headers left out on purpose.
        unused: The headers that say nothing known.
        fixed: What holds for every row.
        own: The caller's own rows of indicators.
        coded: The columns whose cells are codes with labels: CHN: China.
    """

    contexts: dict[str, Any]
    figures: tuple[FigureColumn, ...]
    ignored: tuple[Any, ...]
    unused: tuple[Any, ...]
    fixed: dict[str, Any]
    own: tuple[Indicator, ...]
    coded: frozenset[Any]

    @classmethod
    def of(cls, asked: AskedOfFigures, row: Mapping[Any, Any]) -> FigureTable:
        """Settle every header, with the cells of the first row, or say what is wrong."""
        require_present(asked.columns, tuple(row))
        settling = Settling(asked)
        for header in row:
            settling.settle(header)
        settling.finish(row)
        return cls(
            settling.contexts,
            tuple(settling.figures),
            tuple(settling.ignored),
            tuple(settling.unused),
            asked.fixed,
            asked.own,
            frozenset(settling.coded),
        )

    def of_codes(self, row: Mapping[Any, Any]) -> Mapping[Any, Any]:
        """The row with the codes alone where its cells are codes with labels."""
        if not self.coded:
            return row
        codes = {each: str(row.get(each) or "").partition(": ")[0] for each in self.coded}
        return {**row, **codes}
