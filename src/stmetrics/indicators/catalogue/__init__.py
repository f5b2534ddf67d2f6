"""The catalogue: what each indicator is, in Chinese and English, with its sources and traps.

Rows are data, one family a module, loaded when a row of it is first asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from stmetrics._lazy import loader

if TYPE_CHECKING:
    from stmetrics.indicators.catalogue.lookup import all_indicators, indicator, search
    from stmetrics.indicators.catalogue.row import (
        DefinitionSource,
        Direction,
        Indicator,
        Kind,
        Reading,
        Theme,
        Timing,
        Words,
    )

__all__ = [
    "DefinitionSource",
    "Direction",
    "Indicator",
    "Kind",
    "Reading",
    "Theme",
    "Timing",
    "Words",
    "all_indicators",
    "indicator",
    "search",
]

_HOMES = {
    "lookup": ("all_indicators", "indicator", "search"),
    "row": (
        "DefinitionSource",
        "Direction",
        "Indicator",
        "Kind",
        "Reading",
        "Theme",
        "Timing",
        "Words",
    ),
}
__getattr__, __dir__ = loader(__name__, _HOMES)
