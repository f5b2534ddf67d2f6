"""Observations out of records: one indicator, or all that a region's records make."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING, Any, Final

from stmetrics.catalogue.lookup import indicator as indicator_row
from stmetrics.catalogue.row import Indicator, Timing
from stmetrics.errors import (
    InvalidValueError,
    MissingFactError,
    UndefinedMetricError,
    quoted,
)
from stmetrics.exact._given import require_kind
from stmetrics.exact._numbers import to_decimal
from stmetrics.indicators._narrowing import ALL, Part, narrowed, parts_of
from stmetrics.indicators.counting._makers import CERTIFIED, MAKERS, OF_RD_INPUTS
from stmetrics.indicators.counting._recorded import Recorded
from stmetrics.indicators.counting._row_units import in_unit
from stmetrics.indicators.counting._silent_words import why_silent
from stmetrics.indicators.counting.region_count import RegionCount
from stmetrics.indicators.region_data import RegionData
from stmetrics.observations._comparing import weakest_status
from stmetrics.observations._on_basis import optional_level
from stmetrics.observations.collection import Observations
from stmetrics.observations.observation import Observation
from stmetrics.periods._times import as_time
from stmetrics.periods.period import Period
from stmetrics.records.enums import Level, ObservationStatus
from stmetrics.records.rd_input import RDInput

if TYPE_CHECKING:
    from stmetrics.periods._times import Time


def observe(  # noqa: PLR0913 - six is what the house allows
    indicator: str,
    data: RegionData,
    time: Time,
    *,
    level: Level | str | None = None,
    and_above: bool = False,
    kind: str | None = None,
) -> Observation:
    """Count an indicator out of a region's records (由记录计算指标).

    Args:
        indicator: Its id in the catalogue.
        data: The region's records.
        time: The period of a flow; of a stock its day, or a period whose last day is meant.
        level: Only what is of this level; of projects, platforms and titles.
        and_above: The higher levels too (以上).
        kind: Only this kind: of platforms, the programme of projects, the title of
            enterprises, the kind of technology contracts.

    Returns:
        The observation, exact, in the row's unit; provisional where a record behind it is.

    Raises:
        InvalidValueError: Records make no such indicator, or not by level and kind; it can
            only be observed.
        MissingFactError: The region has no records for it at that time, or one lacks the fact:
            what the function of its row raises.
        UndefinedMetricError: So says that function.

    Example:
        >>> made_up = RegionData(region="z", patents=[
        ...     PatentCounts(
        ...         status="granted", invention=144, utility_model=611, design=130, period="2012"
        ...     )
        ... ])
        >>> print(observe("pat.granted", made_up, "2012").value)
        885件
        >>> made_up = RegionData(region="z", covered="2022", contracts=[
        ...     TechContract(id=name, kind=kind, registered_on="2022-05-01", turnover="3亿元",
        ...                  seller_region="z", buyer_region=None)
        ...     for name, kind in (("c1", "service"), ("c2", "development"))
        ... ])
        >>> print(observe("cn.tm_v", made_up, "2022", kind="技术开发").value)
        3亿元
    """
    part = Part(level=optional_level(level), and_above=and_above, kind=kind)
    if indicator not in MAKERS:
        raise InvalidValueError(
            f"indicator={quoted(indicator)}",
            "is not made of records",
            f"give it as an observation; records make {', '.join(MAKERS)}",
        )
    _require_told_apart(data.row(indicator), part)
    at = Recorded(data, as_time(time))
    records = MAKERS[indicator].records(at)
    if records is None:
        raise MissingFactError(
            f"{indicator} of {data.region} in {time}",
            "does not follow from the records",
            "none is of that time, a fact is unknown, or say what they cover: covered=…",
        )
    return _observed(indicator, at, records, part)


def _require_told_apart(row: Indicator, part: Part) -> None:
    """Refuse a level or kind of what records do not tell apart by it."""
    if not part.dimensions <= set(row.dimensions):
        told_apart = (
            each for each in MAKERS if part.dimensions <= set(indicator_row(each).dimensions)
        )
        raise InvalidValueError(
            f"{row.id} by {' and '.join(sorted(part.dimensions))}",
            "is not made of records",
            f"give it as an observation; records make {', '.join(told_apart)} so",
        )


_DATED: Final = (
    "rd.accounting_expenses",
    "rd.share_enterprise",
    "rd.share_university",
    *(name for name in MAKERS if name.startswith(("pat.", "pop.", "cn.rd", "cn.fte", "cn.pat"))),
)


def observe_all(
    data: RegionData, time: Time, *, dated_only: bool = False, parts: bool = False
) -> RegionCount:
    """Count every indicator that a region's records make at a time (全部可算指标).

    Args:
        data: The region's records.
        time: The period; stocks are taken on its last day.
        dated_only: Only what records say of a period or day that they themselves name: R&D
            inputs, counts of patents, population.
        parts: Also every level and kind that the records tell apart; else only those levels
            that every report prints, such as projects of the city and above.

    Returns:
        The figures. Indicators without records are left out; those whose records lack a fact,
        such as the day, are named.

    Example:
        >>> made_up = RegionData(region="z", covered="2022", contracts=[
        ...     TechContract(id="c1", kind="service", registered_on="2022-05-01", turnover="3亿元",
        ...                  seller_region=None, buyer_region="z")
        ... ])
        >>> {each.indicator: str(each.value) for each in observe_all(made_up, "2022").observations
        ...  if each.indicator.startswith("cn.tm")}
        {'cn.tm_n': '1项', 'cn.tm_v': '3亿元'}
    """
    require_kind(RegionData, data=data)
    at = Recorded(data, as_time(time))
    found: list[Observation] = []
    silent: dict[str, str] = {}
    silent_zh: dict[str, str] = {}
    for indicator in _DATED if dated_only else MAKERS:
        try:
            found += _all_of(indicator, at, parts=parts)
        except (MissingFactError, UndefinedMetricError) as error:
            silent[indicator] = f"{error.what} {error.why}"
            silent_zh[indicator] = why_silent(error)
    return RegionCount(observations=Observations(found), silent=silent, silent_zh=silent_zh)


def _all_of(indicator: str, at: Recorded, *, parts: bool) -> Iterator[Observation]:
    """The whole and its parts; nothing where the records are silent."""
    records = MAKERS[indicator].records(at)
    if records is None:
        return
    told_apart = parts_of(records, at.data.row(indicator)) if parts else ()
    for part in dict.fromkeys((ALL, *_ALWAYS.get(indicator, ()), *told_apart)):
        yield _observed(indicator, at, records, part)


_CITY_UP: Final = Part(level=Level.CITY, and_above=True)
_ALWAYS: Final = {
    "plat.total": (Part(level=Level.NATIONAL),),
    "proj.applied": (_CITY_UP, Part(level=Level.PROVINCIAL, and_above=True)),
    "proj.approved": (_CITY_UP,),
}
"""What is counted beside the whole without being asked for, since every report prints it."""


def _observed(indicator: str, at: Recorded, records: Collection[Any], part: Part) -> Observation:
    row = at.data.row(indicator)
    number = MAKERS[indicator].make(narrowed(records, part, row), at)
    period = at.time if isinstance(at.time, Period) and row.timing is not Timing.STOCK else None
    inputs = list(records) if indicator in OF_RD_INPUTS else []
    return Observation(
        indicator=indicator,
        region=at.region,
        value=in_unit(to_decimal(number, indicator), row),
        period=period,
        on=at.day if period is None else None,
        status=_status(indicator, at, inputs),
        rd_basis=inputs[0].basis if inputs and indicator in _RD_MONEY else None,
        level=part.level,
        and_above=part.and_above,
        kind=part.kind,
    )


_RD_MONEY: Final = {"cn.rd_total", "rd.accounting_expenses"}
"""R&D money, which says its basis wherever it goes."""


def _status(indicator: str, at: Recorded, inputs: list[RDInput]) -> ObservationStatus:
    """The weakest status of the records; a tally is provisional while an outcome is open."""
    if not at.pending_kinds.isdisjoint(CERTIFIED.get(indicator, ())):
        return ObservationStatus.PROVISIONAL
    return weakest_status((ObservationStatus.NORMAL, *(each.status for each in inputs)))
