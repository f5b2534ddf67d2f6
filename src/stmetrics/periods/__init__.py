"""Whole periods and days: years, quarters, months, January to a month, or two dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stmetrics._lazy import lazy

if TYPE_CHECKING:
    from stmetrics.periods.days import (
        as_date as as_date,
        months_after as months_after,
        years_after as years_after,
    )
    from stmetrics.periods.period import (
        Period as Period,
    )
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "days": ("as_date", "months_after", "years_after"),
            "period": ("Period",),
        },
    )
