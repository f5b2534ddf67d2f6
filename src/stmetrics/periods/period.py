"""Periods: whole spans of days that are compared, shifted and named."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from numbers import Integral
from typing import Any

import attrs

from stmetrics._repr import short_repr
from stmetrics.errors import InvalidValueError, ParseError, quoted
from stmetrics.exact._numbers import one_of
from stmetrics.periods._calendar import DAY, moved
from stmetrics.periods._texts import EN, MONTHS_EN, SDMX, ZH, of_months, span_in
from stmetrics.periods.days import as_date

_YEAR, _HALF, _QUARTER, _MONTH = 12, 6, 3, 1
_FIRST_YEAR, _LAST_YEAR = 1001, 9998  # so that every period has a neighbour on both sides


@attrs.frozen(order=True)
class Period:
    """A span of whole days, both ends included (时期).

    Two periods are equal when they span the same days, however they were made: January to
    December is the year. They are ordered by start, then end.

    Attributes:
        start: The first day.
        end: The last day, included.

    Example:
        >>> january_to_october = Period.months(2012, 1, 10)
        >>> january_to_october.label("zh"), str(january_to_october)
        ('2012年1-10月', '2012-01-01/P10M')
        >>> january_to_october.previous_year().label("en")
        'January-October 2011'
    """

    start: date = attrs.field(converter=as_date)
    end: date = attrs.field(converter=as_date)

    __repr__ = short_repr

    def __attrs_post_init__(self) -> None:
        if self.start.year < _FIRST_YEAR or self.end.year > _LAST_YEAR:
            raise InvalidValueError(
                f"Period from {self.start} to {self.end}",
                f"must lie in the years {_FIRST_YEAR} to {_LAST_YEAR}",
            )
        if self.end < self.start:
            raise InvalidValueError(
                f"Period from {self.start} to {self.end}", "ends before it starts", "swap them"
            )

    # --- making one ---

    @classmethod
    def year(cls, year: int) -> Period:
        """A calendar year (年).

        Example:
            >>> str(Period.year(2022))
            '2022'
        """
        return cls._of_months(year, 1, _YEAR)

    @classmethod
    def half(cls, year: int, half: int) -> Period:
        """A half year, 1 or 2 (半年).

        Example:
            >>> Period.half(2022, 1).label("zh")
            '2022年上半年'
        """
        return cls._of_months(year, _HALF * _within("half", half, 2) - 5, _HALF)

    @classmethod
    def quarter(cls, year: int, quarter: int) -> Period:
        """A quarter, 1 to 4 (季度).

        Example:
            >>> str(Period.quarter(2022, 3))
            '2022-Q3'
        """
        return cls._of_months(year, _QUARTER * _within("quarter", quarter, 4) - 2, _QUARTER)

    @classmethod
    def month(cls, year: int, month: int) -> Period:
        """A month (月).

        Example:
            >>> Period.month(2022, 10).label("en")
            'October 2022'
        """
        return cls.months(year, month, month)

    @classmethod
    def months(cls, year: int, first: int, last: int) -> Period:
        """Months of one year, both included; from January, the cumulative figure (累计).

        Example:
            >>> Period.months(2012, 1, 12) == Period.year(2012)
            True
        """
        first, last = _within("first", first, _YEAR), _within("last", last, _YEAR)
        if last < first:
            raise InvalidValueError(f"last={last}", f"lies before first={first}", "swap them")
        return cls._of_months(year, first, last - first + 1)

    @classmethod
    def between(cls, start: date | str, end: date | str) -> Period:
        """From one date to another, both included.

        Example:
            >>> Period.between("2022-01-01", "2022-12-31").label("zh")
            '2022年'
        """
        return cls(as_date(start, "start"), as_date(end, "end"))

    @classmethod
    def parse(cls, text: str) -> Period:
        """Read a period: SDMX ``TIME_PERIOD``, or as reports print it (时期).

        Args:
            text: ``"2022"``, ``"2022-S1"``, ``"2022-Q3"``, ``"2022-10"``,
                ``"2012-01-01/P10M"``, ``"2012-01-05/P30D"``; ``"2022年"``,
                ``"2022年上半年"``, ``"2022年前三季度"``, ``"2022年第三季度"``,
                ``"2022年1-6月"``, ``"2022年5月"``, ``"2022/5"``; a span of years, months or
                days of several years; a single day.

        Raises:
            ParseError: Another text, such as a week, or months without their year.

        Example:
            >>> Period.parse("2012-01-01/P10M") == Period.parse("2012年1-10月")
            True
            >>> str(Period.parse("2022年上半年"))
            '2022-S1'

        References:
            SDMX 2.1, section 6, time formats.
        """
        try:
            found = span_in(text) if isinstance(text, str) else None
            if found is not None:
                return cls(*found)
        except InvalidValueError:
            pass
        raise ParseError(
            quoted(text),
            "is not a period",
            'write "2022", "2022-Q3", "2012-01-01/P10M", "2022年1-6月"',
        )

    @classmethod
    def _of_months(cls, year: int, month: int, count: int) -> Period:
        return cls(*of_months(_within("year", year, _LAST_YEAR), month, count))

    # --- asking ---

    @property
    def days(self) -> int:
        """Number of days."""
        return (self.end - self.start).days + 1

    @property
    def whole_months(self) -> int | None:
        """Number of months where it spans whole months, else None."""
        after = self.end + DAY
        if self.start.day != 1 or after.day != 1:
            return None
        return 12 * (after.year - self.start.year) + after.month - self.start.month

    def contains(self, other: date | str | Period) -> bool:
        """Tell whether a date, or every day of another period, lies within.

        Example:
            >>> Period.year(2022).contains("2022-12-31")
            True
            >>> Period.year(2022).contains(Period.months(2022, 1, 10))
            True
        """
        if isinstance(other, Period):
            return self.start <= other.start and other.end <= self.end
        return self.start <= as_date(other) <= self.end

    def elapsed_share(self, on: date | str) -> Fraction:
        """The share of its months that are over at the end of a day (序时进度).

        Schedule is elapsed months over all months, as bureaus reckon it; a month counts when
        its last day has come.

        Args:
            on: The day, itself included.

        Returns:
            A Fraction from 0 (before the first month is over) to 1.

        Raises:
            InvalidValueError: The period is not made of whole months.

        Example:
            >>> Period.year(2022).elapsed_share("2022-06-30")
            Fraction(1, 2)
            >>> Period.year(2022).elapsed_share("2022-06-29")
            Fraction(5, 12)
        """
        months = self.whole_months
        if months is None:
            raise InvalidValueError(
                f"Period {self}", "is not made of whole months", "use elapsed_days_share"
            )
        after = min(as_date(on, "on"), self.end) + DAY
        elapsed = 12 * (after.year - self.start.year) + after.month - self.start.month
        return Fraction(min(max(elapsed, 0), months), months)

    def elapsed_days_share(self, on: date | str) -> Fraction:
        """The share of its days that are over at the end of a day.

        Args:
            on: The day, itself included.

        Returns:
            A Fraction from 0 to 1.

        Example:
            >>> Period.year(2022).elapsed_days_share("2022-06-30")
            Fraction(181, 365)
        """
        elapsed = (as_date(on, "on") - self.start).days + 1
        return Fraction(min(max(elapsed, 0), self.days), self.days)

    # --- moving ---

    def previous_year(self) -> Period:
        """The same period of last year, which same-period growth compares with (上年同期).

        Whole months stay whole months, so that February ends on its last day.

        Example:
            >>> Period.month(2024, 2).previous_year().end
            datetime.date(2023, 2, 28)
        """
        return self._shifted(years=-1)

    def previous(self) -> Period:
        """The period of the same length that ends where this one starts (上期).

        Example:
            >>> str(Period.quarter(2022, 1).previous())
            '2021-Q4'
        """
        if self.whole_months is not None:
            return self._shifted(months=-self.whole_months)
        return self._shifted(days=-self.days)

    def _shifted(self, **by: int) -> Period:
        try:
            if self.whole_months is None:
                return Period(moved(self.start, **by), moved(self.end, **by))
            return Period(moved(self.start, **by), moved(self.end + DAY, **by) - DAY)
        except (OverflowError, InvalidValueError):
            raise InvalidValueError(
                f"Period before {self}", f"lies before the year {_FIRST_YEAR}"
            ) from None

    # --- showing ---

    def __str__(self) -> str:
        """The SDMX ``TIME_PERIOD``; `Period.parse` reads it back."""
        return self._printed(SDMX)

    def label(self, lang: str) -> str:
        """Name the period for people.

        Args:
            lang: ``"zh"`` or ``"en"``.

        Returns:
            ``2012年1-10月``, ``January-October 2012``; always the shortest name of the span:
            January to June is the first half.

        Raises:
            InvalidValueError: Another language.

        Example:
            >>> Period.quarter(2022, 3).label("zh"), Period.quarter(2022, 3).label("en")
            ('2022年第三季度', 'Q3 2022')
        """
        return self._printed(ZH if one_of(lang, "lang", ("zh", "en")) == "zh" else EN)

    def _printed(self, forms: dict[str, str]) -> str:
        half, quarter = (self.start.month - 1) // 6, (self.start.month - 1) // 3
        return forms[self._form()].format(
            start=self.start,
            end=self.end,
            days=self.days,
            months=self.whole_months,
            half=half + 1,
            half_zh="上下"[half],
            half_en=("first", "second")[half],
            quarter=quarter + 1,
            quarter_zh="一二三四"[quarter],
            month=MONTHS_EN[self.start.month - 1],
            last_month=MONTHS_EN[self.end.month - 1],
        )

    def _form(self) -> str:
        months, first = self.whole_months, self.start.month
        if months is None:
            return "day" if self.days == 1 else "days"
        if months % _YEAR == 0 and first == 1:
            return "year" if months == _YEAR else "years"
        if self.start.year != self.end.year:
            return "months over years"
        starts = {_MONTH: range(1, 13), _QUARTER: (1, 4, 7, 10), _HALF: (1, 7)}
        names = {_MONTH: "month", _QUARTER: "quarter", _HALF: "half"}
        return names[months] if first in starts.get(months, ()) else "months"


def _within(name: str, value: Any, highest: int) -> int:
    whole = int(value) if isinstance(value, Integral) and not isinstance(value, bool) else 0
    if not 1 <= whole <= highest:
        raise InvalidValueError(f"{name}={quoted(value)}", f"must be a whole number 1 to {highest}")
    return whole
