"""The modules of rows, by subject: where an id stands, so that one of them is loaded alone."""

from __future__ import annotations

import functools
import importlib
from collections.abc import Iterable
from typing import Final

from stmetrics.catalogue.row import Indicator

_MODULES: Final = (
    "rd",
    "rd_reporting",
    "rd_people",
    "certification",
    "enterprises",
    "talent",
    "contracts",
    "patents",
    "industry",
    "zones",
    "projects",
    "platforms",
    "incubators",
    "publications",
    "cooperation",
    "needs",
    "finance",
    "targets",
    "economy",
    "rd_structure",
    "rd_international",
    "growth",
    "ratios",
)
"""Every module of rows, in the order in which rows are listed."""

_HOMES: Final = {
    "cn.rd_": "rd",
    "cn.ht_": "rd",
    "cn.top_": "rd",
    "cn.prov_": "rd",
    "cn.fte": "rd_people",
    "cn.pcfte": "rd_people",
    "cn.hte_": "certification",
    "cn.sme_": "enterprises",
    "cn.tm_": "contracts",
    "cn.pat": "patents",
    "cn.hv": "patents",
    "cn.inv_": "patents",
    "cn.zone_": "zones",
    "cn.fiscal": "finance",
    "cn.": "economy",
    "hte.": "certification",
    "ent.": "enterprises",
    "talent.": "talent",
    "tm.": "contracts",
    "pat.": "patents",
    "ip.": "patents",
    "fin.": "finance",
    "incub.": "incubators",
    "zone.": "zones",
    "pub.": "publications",
    "res.": "publications",
    "econ.": "economy",
    "rd.": "rd_reporting",
    "rd.basic": "rd",
    "rd.applied_research": "rd",
    "rd.experimental": "rd",
    "rd.personnel": "rd_people",
    "rd.share_university": "rd_structure",
    "rd.share_enterprise": "rd_structure",
    "ht.": "industry",
    "industry.": "industry",
    "proj.": "projects",
    "plat.": "platforms",
    "coop.": "cooperation",
    "coop.needs": "needs",
    "coop.intention": "needs",
    "coop.in_contact": "needs",
    "coop.cooperating": "needs",
    "coop.investment": "needs",
    "coop.experts_dispatched": "needs",
    "coop.land": "needs",
    "coop.villager": "needs",
    "tax.": "finance",
    "invest.": "targets",
    "review.": "targets",
    "pop.": "economy",
    "msti.": "rd_international",
    "msti.triadic": "patents",
    "msti.pct": "patents",
    "msti.gbard": "finance",
    "msti.tbp": "economy",
    "msti.exp_": "economy",
    "msti.rd_pers": "rd_people",
    "msti.res": "rd_people",
    "msti.gerd_per_": "rd_people",
    "msti.berd_pers": "rd_people",
    "msti.basic_share": "rd_structure",
    "msti.applied_share": "rd_structure",
    "msti.dev_share": "rd_structure",
    "msti.gerd_fin": "rd_structure",
    "msti.gerd_perf": "rd_structure",
    "msti.berd_fin": "rd_structure",
    "msti.herd_fin": "rd_structure",
    "uis.": "rd_people",
    "uis.951": "rd_international",
    "uis.extramural": "rd_international",
    "uis.gerd": "rd_structure",
}
"""Where the rows of ids that begin so stand, the longest beginning first; files by subject."""


@functools.lru_cache(maxsize=4096)
def row_of(indicator_id: str, own: Iterable[Indicator] = ()) -> Indicator | None:
    """The row of an id, of the caller's own first; loads the modules of its family alone."""
    for row in own:
        if row.id == indicator_id:
            return row
    for module in _homes_of(indicator_id):
        if indicator_id in (held := _by_id(module)):
            return held[indicator_id]
    return None


def _homes_of(indicator_id: str) -> tuple[str, ...]:
    if indicator_id.startswith("fn."):
        return "growth", "ratios"
    begins = [each for each in _HOMES if indicator_id.startswith(each)]
    return (_HOMES[max(begins, key=len)],) if begins else ()


@functools.cache
def every_row() -> tuple[Indicator, ...]:
    """All rows, family by family."""
    return tuple(row for module in _MODULES for row in _rows(module))


@functools.cache
def _by_id(module: str) -> dict[str, Indicator]:
    return {row.id: row for row in _rows(module)}


def _rows(module: str) -> tuple[Indicator, ...]:
    package = __name__.rpartition(".")[0]
    rows: tuple[Indicator, ...] = importlib.import_module(f"{package}.rows.{module}").ROWS
    return rows
