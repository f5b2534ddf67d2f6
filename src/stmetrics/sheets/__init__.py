"""Rows of a spreadsheet to records and observations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stmetrics._lazy import lazy

if TYPE_CHECKING:
    from stmetrics.sheets.record_rows import (
        RowError as RowError,
        RowsRead as RowsRead,
        records_from_rows as records_from_rows,
    )
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "record_rows": ("RowError", "RowsRead", "records_from_rows"),
        },
    )
