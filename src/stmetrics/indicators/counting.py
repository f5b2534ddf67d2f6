"""Observations out of records: one indicator, or all that a region's records make."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Final

import attrs

from stmetrics.catalogue.row import Indicator, Timing
from stmetrics.errors import InvalidValueError, MissingFactError, quoted
from stmetrics.exact._arithmetic import CONTEXT, UNROUNDED
from stmetrics.exact.numbers import to_decimal
from stmetrics.indicators._by_kind import ALWAYS, COUNTED, Part, count_part
from stmetrics.indicators._observers import OBSERVERS
from stmetrics.indicators._recorded import Recorded
from stmetrics.indicators.region_data import RegionData
from stmetrics.observations.basis import optional_level
from stmetrics.observations.collection import Observations
from stmetrics.observations.derived_figure import weakest_status
from stmetrics.observations.observation import Observation
from stmetrics.periods._times import as_time
from stmetrics.periods.period import Period
from stmetrics.records.enums import CertificationKind, Level, ObservationStatus, RDBasis
from stmetrics.units.amount import Amount
from stmetrics.units.table import Measure, split_quotient

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
        MissingFactError: The region has no records for it at that time, or one lacks the fact.

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
    if indicator not in OBSERVERS and (part.is_all or indicator not in COUNTED):
        raise InvalidValueError(
            f"indicator={quoted(indicator)}",
            "is not made of records",
            f"give it as an observation; records make {', '.join(OBSERVERS)}",
        )
    found = _observed(indicator, Recorded(data, as_time(time)), part)
    if found is None:
        raise MissingFactError(
            f"{indicator} of {data.region} in {time}",
            "does not follow from the records",
            "none is of that time, a fact is unknown, or say what they cover: covered=…",
        )
    return found


_DATED: Final = (
    "rd.accounting_expenses",
    "rd.share_enterprise",
    "rd.share_university",
    *(name for name in OBSERVERS if name.startswith(("pat.", "pop.", "cn.rd", "cn.fte", "cn.pat"))),
)


@attrs.frozen(kw_only=True)
class RegionCount:
    """What a region's records make at a time, and what they should make but cannot.

    Attributes:
        observations: The figures.
        silent: Indicators whose records lack a fact, and which one.

    Example:
        >>> made_up = RegionData(region="z", populations=[Population(on="2012-12-31", persons=9)])
        >>> counted: RegionCount = observe_all(made_up, "2012")
        >>> [str(each.value) for each in counted.observations], counted.silent
        (['9人'], {})
    """

    observations: Observations
    silent: Mapping[str, str]


def observe_all(data: RegionData, time: Time, *, dated_only: bool = False) -> RegionCount:
    """Count every indicator that a region's records make at a time (全部可算指标).

    Args:
        data: The region's records.
        time: The period; stocks are taken on its last day.
        dated_only: Only what records say of a period or day that they themselves name: R&D
            inputs, counts of patents, population.

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
    at = Recorded(data, as_time(time))
    found: list[Observation] = []
    silent: dict[str, str] = {}
    wholes = ((each, _ALL) for each in (_DATED if dated_only else OBSERVERS))
    for indicator, part in (*wholes, *(() if dated_only else ALWAYS)):
        try:
            made = _observed(indicator, at, part)
        except MissingFactError as error:
            silent[indicator] = f"{error.what} {error.why}"
            continue
        if made is not None:
            found.append(made)
    return RegionCount(observations=Observations(found), silent=silent)


_ALL: Final = Part()


def _observed(indicator: str, at: Recorded, part: Part) -> Observation | None:
    number = OBSERVERS[indicator](at) if part.is_all else count_part(indicator, at, part)
    if number is None:
        return None
    row = at.data.row(indicator)
    period = at.time if isinstance(at.time, Period) and row.timing is not Timing.STOCK else None
    return Observation(
        indicator=indicator,
        region=at.data.region,
        value=_in_unit(to_decimal(number, indicator), row),
        period=period,
        on=at.day if period is None else None,
        status=_status(indicator, at),
        rd_basis=_RD_MONEY.get(indicator),
        level=part.level,
        and_above=part.and_above,
        kind=part.kind,
    )


_SMALLER: Final = ("万元", "元")


def _readable(yuan: Decimal, unit: str) -> str:
    """The row's unit, or a smaller one where a small amount would be lost in its decimals."""
    size = abs(Fraction(yuan))
    fitting = (name for name in (unit, *_SMALLER) if size >= split_quotient(name)[0].factor)
    return next(fitting, unit)


def _in_unit(number: Decimal, row: Indicator) -> Amount:
    """A number of the measure's first unit (元, 人年, a count, a plain ratio) in the row's."""
    unit = row.unit or "个"
    above, below = split_quotient(unit)
    if below is not None:
        return Amount(number, unit, None)
    if above.measure is Measure.MONEY:
        unit = _readable(number, unit)
        above, _ = split_quotient(unit)
    factor = above.factor
    scaled = CONTEXT.divide(UNROUNDED.multiply(number, factor.denominator), factor.numerator)
    return Amount(scaled, unit, 0 if above.counts and factor == 1 else None)


_RD_MONEY: Final = {
    "cn.rd_total": RDBasis.STATISTICAL,
    "rd.accounting_expenses": RDBasis.ACCOUNTING,
}
"""R&D money, which says its basis wherever it goes."""
_RD_INPUTS: Final = _RD_MONEY | dict.fromkeys(
    ("rd.share_enterprise", "rd.share_university", "cn.fte"), RDBasis.STATISTICAL
)
"""What R&D inputs make, and of which basis they are."""
_KINDS: Final = {
    "hte.certified": frozenset(CertificationKind),
    "hte.new_certified": frozenset({CertificationKind.NEW}),
    "hte.renewed_certified": frozenset({CertificationKind.RENEWED}),
    "hte.reexamination_passed": frozenset({CertificationKind.RE_EXAMINATION}),
    "hte.public_notice": frozenset(CertificationKind),
}
"""Tallies that stay provisional while an outcome of these kinds is open."""


def _status(indicator: str, at: Recorded) -> ObservationStatus:
    """The weakest status of the records; a tally is provisional while an outcome is open."""
    if not at.pending_kinds.isdisjoint(_KINDS.get(indicator, ())):
        return ObservationStatus.PROVISIONAL
    basis = _RD_INPUTS.get(indicator)
    inputs = None if basis is None else at.rd_inputs(basis)
    return weakest_status((ObservationStatus.NORMAL, *(each.status for each in inputs or ())))
