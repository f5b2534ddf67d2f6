"""Rows of a spreadsheet to records and observations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stmetrics._lazy import lazy

if TYPE_CHECKING:
    from stmetrics.sheets.observation_rows import (
        ObservationsRead as ObservationsRead,
        observations_from_rows as observations_from_rows,
    )
    from stmetrics.sheets.outcomes import RowError as RowError, TotalRow as TotalRow
    from stmetrics.sheets.record_rows import (
        RowsRead as RowsRead,
        records_from_rows as records_from_rows,
    )
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "observation_rows": ("ObservationsRead", "observations_from_rows"),
            "outcomes": ("RowError", "TotalRow"),
            "record_rows": ("RowsRead", "records_from_rows"),
        },
    )
