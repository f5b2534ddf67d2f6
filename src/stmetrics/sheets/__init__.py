"""Rows of a spreadsheet to records and observations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stmetrics._lazy import lazy

if TYPE_CHECKING:
    from stmetrics.sheets.outcomes import RowError as RowError, TotalRow as TotalRow
    from stmetrics.sheets.record_rows import (
        RowsRead as RowsRead,
        records_from_rows as records_from_rows,
    )
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "outcomes": ("RowError", "TotalRow"),
            "record_rows": ("RowsRead", "records_from_rows"),
        },
    )
