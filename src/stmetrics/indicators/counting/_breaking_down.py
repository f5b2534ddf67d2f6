"""A counted figure told apart by what its records name: batch, enterprise, performer."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date
from typing import Any, Final

from stmetrics.catalogue.row import Words
from stmetrics.exact._numbers import to_decimal
from stmetrics.indicators.counting._makers import MAKERS
from stmetrics.indicators.counting._rd_recorded import only_performer
from stmetrics.indicators.counting._recorded import Recorded
from stmetrics.indicators.counting._row_units import in_unit
from stmetrics.indicators.region_data import RegionData
from stmetrics.periods.period import Period
from stmetrics.units.amount import Amount

_BY: Final = {
    "hte.applied": "batch",
    "hte.certified": "batch",
    "hte.public_notice": "batch",
    "cn.hte_pass": "batch",
    "proj.grants": "enterprise_id",
    "coop.agreed": "enterprise_id",
}
"""The field by which a report tells the figure apart, by indicator."""
_OF_ALL_PERFORMERS: Final = frozenset({"cn.rd_total", "cn.fte"})
_OTHERS: Final = Words(zh="其余", en="others")
_Part = tuple[Words, Collection[Any]]


def broken_down(
    indicator: str, data: RegionData, time: Period | date
) -> tuple[tuple[Words, Amount], ...]:
    """The figure of each batch or enterprise; nothing where the records name only one.

    R&D of one performer alone names it, since it is not that of all together.

    Args:
        indicator: An indicator that the records make at that time.
        data: The region's records.
        time: The time.
    """
    at = Recorded(data, time)
    if indicator in _BY:
        parts = _by_name(indicator, at)
    elif indicator in _OF_ALL_PERFORMERS:
        parts = _of_one_performer(indicator, at)
    else:
        return ()
    maker, row = MAKERS[indicator], data.row(indicator)
    return tuple(
        (name, in_unit(to_decimal(maker.make(held, at), indicator), row)) for name, held in parts
    )


def _of_one_performer(indicator: str, at: Recorded) -> list[_Part]:
    only, inputs = only_performer(at), MAKERS[indicator].records(at)
    if only is None or inputs is None:
        return []
    return [(Words(zh=f"仅{only.zh}", en=f"{only.en} alone"), inputs)]


def _by_name(indicator: str, at: Recorded) -> list[_Part]:
    """The records of each name, those without one last."""
    named = _grouped(MAKERS[indicator].records(at) or (), _BY[indicator])
    if len(named) == 1:
        return []
    names = {each.id: each.name for each in at.data.enterprises}
    return [
        (
            _OTHERS if name is None else Words(zh=names.get(name, name), en=names.get(name, name)),
            held,
        )
        for name, held in sorted(named.items(), key=lambda each: each[0] is None)
    ]


def _grouped(records: Iterable[Any], field: str) -> dict[str | None, list[Any]]:
    found: dict[str | None, list[Any]] = {}
    for each in records:
        found.setdefault(getattr(each, field), []).append(each)
    return found
