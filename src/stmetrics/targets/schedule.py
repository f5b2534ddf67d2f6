"""How much of a target is due by a date: by months, by days, or as last year went."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

import attrs

from stmetrics._closed_list import ClosedList
from stmetrics._repr import short_repr
from stmetrics.errors import InvalidValueError, shown
from stmetrics.exact._arithmetic import require_not_negative, require_positive
from stmetrics.periods.days import as_date
from stmetrics.periods.period import Period
from stmetrics.records import _fields as f
from stmetrics.units._reading import read

if TYPE_CHECKING:
    from stmetrics.units._reading import Figure

__all__ = ["Schedule", "ScheduleBasis"]


class ScheduleBasis(ClosedList):
    """What a schedule goes by (进度口径).

    Example:
        >>> Schedule.by_months(Period.year(2022), "2022-10-31").reckoning
        <ScheduleBasis.MONTHS: 'months'>
    """

    MONTHS = "months", "按月"
    """Elapsed months over all months, as bureaus reckon (序时进度)."""
    DAYS = "days", "按天"
    """Elapsed days over all days."""
    LAST_YEAR = "last_year", "按上年进度"
    """Last year's cumulative figure at the same date over last year's total (上年同期进度)."""


@attrs.frozen(kw_only=True)
class Schedule:
    """The share of a target that is due by the end of a day (进度要求). Made by a class method.

    Attributes:
        period: The time that the target is set for: a year, or several up to a deadline.
        on: The day that the figure reaches up to, itself included.
        share: The share due, exactly, from 0 to 1.
        months_left: Whole months that are not over yet; None where the period is not made of
            whole months.
        reckoning: What the share goes by.

    Example:
        >>> schedule: Schedule = Schedule.by_months("2022", "2022-10-31")
        >>> schedule.share, schedule.months_left
        (Fraction(5, 6), 2)

    References:
        No document fixes the formula; elapsed months over twelve is what reports use (K).
    """

    period: Period
    on: date
    share: Fraction
    months_left: int | None
    reckoning: ScheduleBasis = attrs.field(converter=ScheduleBasis)

    __repr__ = short_repr

    @classmethod
    def by_months(cls, period: Period | str, on: date | str) -> Schedule:
        """Elapsed months over all months; a month counts when its last day has come (序时进度).

        Args:
            period: The time that the target is set for, of whole months.
            on: The last day that the figure covers.

        Raises:
            InvalidValueError: The period is not made of whole months.

        Example:
            A target for three years, halfway through:

            >>> three_years = Period.between("2021-01-01", "2023-12-31")
            >>> Schedule.by_months(three_years, "2022-06-30").share
            Fraction(1, 2)
        """
        span, day = f.period(period), as_date(on, "on")
        return cls._made(span, day, span.elapsed_share(day), ScheduleBasis.MONTHS)

    @classmethod
    def by_days(cls, period: Period | str, on: date | str) -> Schedule:
        """Elapsed days over all days (按日进度).

        Args:
            period: The time that the target is set for.
            on: The last day that the figure covers.

        Example:
            >>> Schedule.by_days(Period.year(2022), "2022-06-30").share
            Fraction(181, 365)
        """
        span, day = f.period(period), as_date(on, "on")
        return cls._made(span, day, span.elapsed_days_share(day), ScheduleBasis.DAYS)

    @classmethod
    def by_last_year(
        cls, period: Period | str, on: date | str, *, so_far: Figure, total: Figure
    ) -> Schedule:
        """As last year went: its cumulative figure at the same date over its total (上年同期进度).

        For figures that come late in the year, such as contracts registered in December.

        Args:
            period: The time that the target is set for.
            on: The last day that this year's figure covers.
            so_far: Last year's cumulative figure at the same date, zero or more.
            total: Last year's total, in the same measure, above zero.

        Raises:
            UndefinedMetricError: Last year's total is zero or negative.
            InvalidValueError: The figure so far is negative, or exceeds the total.
            MissingFactError: Either is unknown.

        Example:
            Contract turnover that comes late; made numbers:

            >>> schedule = Schedule.by_last_year(
            ...     Period.year(2022), "2022-10-31", so_far="60亿元", total="100亿元"
            ... )
            >>> schedule.share
            Fraction(3, 5)
        """
        given = read(total, "total")
        whole = Fraction(given.one_number("total"))
        part = Fraction(read(so_far, "so_far").to(given.unit, "so_far").one_number("so_far"))
        require_positive("schedule", total=whole)
        require_not_negative(so_far=part)
        if part > whole:
            raise InvalidValueError(
                f"so_far={shown(so_far)}",
                f"exceeds total={shown(total)}",
                "a cumulative figure does not; check which is which",
            )
        span = f.period(period)
        return cls._made(span, as_date(on, "on"), part / whole, ScheduleBasis.LAST_YEAR)

    @classmethod
    def _made(cls, period: Period, on: date, share: Fraction, reckoning: ScheduleBasis) -> Schedule:
        months = period.whole_months
        left = None if months is None else months - int(months * period.elapsed_share(on))
        return cls(period=period, on=on, share=share, months_left=left, reckoning=reckoning)
