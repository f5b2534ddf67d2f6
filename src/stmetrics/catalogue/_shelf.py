"""The modules that hold the rows, and when they are loaded: one family, or all of them."""

from __future__ import annotations

import functools
import importlib
from typing import Final

from stmetrics.catalogue.row import Indicator

_MODULES: Final = {
    "ht": ("bureau_industry",),
    "industry": ("bureau_industry",),
    "cn": ("china_rd", "china_contracts", "china_enterprises", "china_patents"),
    "hte": ("bureau_certification",),
    "rd": ("bureau_rd",),
    "ent": ("bureau_enterprises",),
    "talent": ("bureau_enterprises",),
    "proj": ("bureau_projects",),
    "plat": ("bureau_platforms",),
    "coop": ("bureau_cooperation",),
    "pat": ("bureau_patents",),
    "tm": ("bureau_patents",),
    "tax": ("bureau_industry",),
    "invest": ("bureau_industry",),
    "review": ("bureau_industry",),
    "pop": ("bureau_industry",),
    "msti": ("msti_expenditure", "msti_structure", "msti_people"),
    "uis": ("uis",),
    "fn": ("derived_growth", "derived_ratios"),
}
"""The modules that hold a family, so that asking for one row loads one family alone."""


def row_of(indicator_id: str) -> Indicator | None:
    """The row of an id, None where there is none; loads its family."""
    for module in _MODULES.get(indicator_id.partition(".")[0], ()):
        if indicator_id in (held := _by_id(module)):
            return held[indicator_id]
    return None


@functools.cache
def every_row() -> tuple[Indicator, ...]:
    """All rows, family by family."""
    modules = dict.fromkeys(module for homes in _MODULES.values() for module in homes)
    return tuple(row for module in modules for row in _rows(module))


@functools.cache
def _by_id(module: str) -> dict[str, Indicator]:
    return {row.id: row for row in _rows(module)}


def _rows(module: str) -> tuple[Indicator, ...]:
    package = __name__.rpartition(".")[0]
    rows: tuple[Indicator, ...] = importlib.import_module(f"{package}.rows.{module}").ROWS
    return rows
