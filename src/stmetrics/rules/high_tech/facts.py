"""What the certification conditions read: an application, its fiscal years, the day's numbers."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from types import NoneType
from typing import Any, Final, NamedTuple

import attrs

from stmetrics._repr import OMITTED_AT_DEFAULT, short_repr
from stmetrics.errors import InvalidValueError, quoted
from stmetrics.exact._arithmetic import UNROUNDED
from stmetrics.exact._given import all_given, require_kind
from stmetrics.law._trace import looked_up_once
from stmetrics.law.bands import Bands
from stmetrics.periods.days import as_date
from stmetrics.records.application import CertificationApplication
from stmetrics.records.enterprise import EnterpriseYear
from stmetrics.rules.high_tech import _parameters as values
from stmetrics.rules.high_tech._parameters import MEASURES_OF_2016
from stmetrics.rules.high_tech._ranges import score_range, score_tables

FISCAL_YEARS: Final = 3
"""Fiscal years before an application that are looked at."""


class _DayValues(NamedTuple):
    """The numbers in force on one day; None what its measures do not ask for.

    Example:
        >>> _values_on(date(2022, 6, 1)).pass_score
        70
    """

    min_age_days: int
    rd_bands: Bands[Decimal]
    rd_in_china: Decimal
    income: Decimal
    clean_days: Any = None
    st_staff: Any = None
    college_staff: Any = None
    rd_staff: Any = None
    pass_score: Any = None


@looked_up_once
def _values_on(day: date) -> _DayValues:
    """The numbers in force on a day, looked up once.

    Raises:
        NoRuleInForceError: Before 2008.

    Example:
        >>> _values_on(date(2012, 6, 1)).college_staff
        Decimal('0.3')
    """
    common = _DayValues(
        min_age_days=values.MIN_AGE_DAYS.on(day).value,
        rd_bands=values.RD_TO_SALES_BANDS.on(day).value,
        rd_in_china=values.RD_IN_CHINA_SHARE.on(day).value,
        income=values.HIGH_TECH_INCOME_SHARE.on(day).value,
    )
    if day < MEASURES_OF_2016:
        return common._replace(
            college_staff=values.COLLEGE_STAFF_SHARE_2008.on(day).value,
            rd_staff=values.RD_STAFF_SHARE_2008.on(day).value,
        )
    return common._replace(
        clean_days=values.CLEAN_RECORD_DAYS.on(day).value,
        st_staff=values.ST_STAFF_SHARE.on(day).value,
        pass_score=values.PASS_SCORE.on(day).value,
    )


def _sum_of(years: Iterable[EnterpriseYear | None], name: str) -> Decimal | None:
    """One figure of the fiscal years together, None where one is unknown."""
    total = Decimal(0)
    for year in years:
        figure = getattr(year, name, None)
        if figure is None:
            return None
        total = UNROUNDED.add(total, figure)
    return total


def _fiscal(years: Iterable[EnterpriseYear | None]) -> tuple[EnterpriseYear | None, ...]:
    given = tuple(years)
    if not given or not {EnterpriseYear, NoneType}.issuperset(map(type, given)):
        raise InvalidValueError(
            f"years={quoted(given)}", "are no fiscal years", "give None for an unknown one"
        )
    return given


@attrs.frozen(slots=False)  # it keeps the range of the score, which several ask for
class HighTechFacts:
    """What the conditions read: the application, its fiscal years, the numbers of the day.

    Attributes:
        application: The application.
        on: The day whose rules are applied.
        years: The fiscal years before the application, oldest first; None where unknown.
        unread: Years that were given and are none of them, in order.
        values: The numbers in force on the day.
        latest: The fiscal year before the application.
        rd: R&D expenses of the fiscal years together; None where a year's are unknown.
        rd_in_china: Those spent in China.
        sales: Sales of them together.

    Example:
        >>> facts = high_tech_facts(
        ...     CertificationApplication(enterprise_id="e1", applied_on="2022-06-01"),
        ...     [EnterpriseYear(enterprise_id="e1", year=2021, employees=100)], on="2022-06-01",
        ... )
        >>> facts.latest.employees, facts.years[0] is None
        (Decimal('100'), True)
    """

    application: CertificationApplication
    on: date
    years: tuple[EnterpriseYear | None, ...] = attrs.field(converter=_fiscal)
    unread: tuple[int, ...] = attrs.field(default=(), metadata={OMITTED_AT_DEFAULT: True})
    values: _DayValues = attrs.field(init=False)
    latest: EnterpriseYear | None = attrs.field(init=False)
    rd: Decimal | None = attrs.field(init=False)
    rd_in_china: Decimal | None = attrs.field(init=False)
    sales: Decimal | None = attrs.field(init=False)

    __repr__ = short_repr

    @values.default
    def _values_of_the_day(self) -> _DayValues:
        return _values_on(self.on)

    @latest.default
    def _latest_year(self) -> EnterpriseYear | None:
        return self.years[-1]

    @rd.default
    def _all_rd(self) -> Decimal | None:
        return _sum_of(self.years, "rd_expenses_hte_yuan")

    @rd_in_china.default
    def _all_rd_in_china(self) -> Decimal | None:
        return _sum_of(self.years, "rd_expenses_hte_in_china_yuan")

    @sales.default
    def _all_sales(self) -> Decimal | None:
        return _sum_of(self.years, "sales_income_yuan")

    @functools.cached_property
    def unscored(self) -> tuple[int, int, bool]:
        """The range of the score before experts have scored."""
        return score_range(self.application, self.years, score_tables(self.on))


def high_tech_facts(
    application: CertificationApplication,
    years: Iterable[EnterpriseYear],
    *,
    on: date | str,
) -> HighTechFacts:
    """Gather what the conditions read (认定所需数据).

    The fiscal years are the three before the application, fewer where the enterprise was
    registered later; others are not read, and listed.

    Args:
        application: The application.
        years: The enterprise's fiscal years, in any order.
        on: The day whose rules are applied; the fiscal years follow from the application.

    Returns:
        The facts.

    Raises:
        InvalidValueError: A year of another enterprise, or two records of one year.
        NoRuleInForceError: Before 2008.

    Example:
        >>> facts = high_tech_facts(
        ...     CertificationApplication(
        ...         enterprise_id="e1", applied_on="2022-06-01", registered_on="2020-07-01"
        ...     ),
        ...     [], on="2022-06-01",
        ... )
        >>> len(facts.years)
        2

    References:
        国科发火〔2016〕32号, Art. 11, and 国科发火〔2016〕195号, part 三, both since 2016-01-01;
        国科发火〔2008〕172号 until 2015-12-31.
    """
    require_kind(CertificationApplication, application=application)
    years = all_given(EnterpriseYear, years, "years")
    first, count = _fiscal_years(application)
    known: list[EnterpriseYear | None] = [None] * count
    unread: tuple[int, ...] = ()
    applicant = application.enterprise_id
    for year in years:
        if year.enterprise_id != applicant:
            raise InvalidValueError(
                f"a year of {year.enterprise_id!r}",
                f"is not one of {applicant!r}",
                "give the applicant's own years",
            )
        place = year.year - first
        if 0 <= place < count:
            if known[place] is not None:
                raise InvalidValueError(
                    f"fiscal year {year.year} of {year.enterprise_id!r}", "is given twice"
                )
            known[place] = year
        else:
            unread = (*unread, year.year)
    return HighTechFacts(application, as_date(on, "on"), tuple(known), tuple(sorted(unread)))


def _fiscal_years(application: CertificationApplication) -> tuple[int, int]:
    """The first fiscal year that is read, and how many there are."""
    applied, registered_on = application.applied_on.year, application.registered_on
    first = applied - FISCAL_YEARS
    if registered_on is not None:
        first = max(first, min(registered_on.year, applied - 1))
    return first, applied - first
