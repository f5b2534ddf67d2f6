"""What the certification conditions read: an application, its fiscal years, the day's numbers."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any, Final, NamedTuple

from stmetrics.errors import InvalidValueError
from stmetrics.exact._arithmetic import UNROUNDED, exact_sum
from stmetrics.exact._given import all_given, require_kind
from stmetrics.law.bands import Bands
from stmetrics.periods.days import as_date
from stmetrics.records.application import CertificationApplication
from stmetrics.records.enterprise import EnterpriseYear
from stmetrics.rules.high_tech import _parameters as values
from stmetrics.rules.high_tech._parameters import MEASURES_OF_2016
from stmetrics.rules.high_tech._ranges import score_range, score_tables

_add: Final = UNROUNDED.add  # bound once: looked up each time it costs as much again
FISCAL_YEARS: Final = 3
"""Fiscal years before an application that are looked at."""


class DayValues(NamedTuple):
    """The numbers in force on one day; None what its measures do not ask for.

    Example:
        >>> values_on("2022-06-01").pass_score
        70
    """

    day: date
    min_age_days: int
    rd_bands: Bands[Decimal]
    rd_in_china: Decimal
    income: Decimal
    clean_days: Any
    st_staff: Any
    college_staff: Any
    rd_staff: Any
    pass_score: Any
    score_tables: Any


@functools.lru_cache(maxsize=4096)
def values_on(on: date | str) -> DayValues:
    """The numbers in force on a day, looked up once.

    Raises:
        NoRuleInForceError: Before 2008.

    Example:
        >>> values_on("2012-06-01").college_staff
        Decimal('0.3')
    """
    day = as_date(on, "on")
    new = day >= MEASURES_OF_2016
    return DayValues(
        day,
        values.MIN_AGE_DAYS.on(day).value,
        values.RD_TO_SALES_BANDS.on(day).value,
        values.RD_IN_CHINA_SHARE.on(day).value,
        values.HIGH_TECH_INCOME_SHARE.on(day).value,
        values.CLEAN_RECORD_DAYS.on(day).value if new else None,
        values.ST_STAFF_SHARE.on(day).value if new else None,
        None if new else values.COLLEGE_STAFF_SHARE_2008.on(day).value,
        None if new else values.RD_STAFF_SHARE_2008.on(day).value,
        values.PASS_SCORE.on(day).value if new else None,
        score_tables(day) if new else None,
    )


class _Facts(NamedTuple):
    """What the conditions read, as one tuple: cheaper to make than a record."""

    application: CertificationApplication
    values: DayValues
    years: tuple[EnterpriseYear | None, ...]
    latest: EnterpriseYear | None
    rd: Decimal | None
    rd_in_china: Decimal | None
    sales: Decimal | None


class HighTechFacts(_Facts):
    """What the conditions read: the application, its fiscal years, the numbers of the day.

    Example:
        >>> facts = high_tech_facts(
        ...     CertificationApplication(enterprise_id="e1", applied_on="2022-06-01"),
        ...     [EnterpriseYear(enterprise_id="e1", year=2021, employees=100)], on="2022-06-01",
        ... )
        >>> facts.latest.employees, facts.years[0] is None
        (Decimal('100'), True)
    """

    @property
    def on(self) -> date:
        """The day whose rules are applied."""
        return self.values.day

    @functools.cached_property
    def unscored(self) -> tuple[int, int, bool]:
        """The range of the score before experts have scored; an explanation asks for it twice."""
        return score_range(self.application, self.years, self.values.score_tables)


def high_tech_facts(
    application: CertificationApplication,
    years: Iterable[EnterpriseYear],
    *,
    on: date | str,
) -> HighTechFacts:
    """Gather what the conditions read (认定所需数据).

    The fiscal years are the three before the application, fewer where the enterprise was
    registered later; others are ignored.

    Args:
        application: The application.
        years: The enterprise's fiscal years, in any order.
        on: The day whose rules are applied.

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
    numbers = values_on(on if type(on) is str else as_date(on, "on"))
    applied = application.applied_on.year
    first, registered_on = applied - FISCAL_YEARS, application.registered_on
    if registered_on is not None and registered_on.year > first:
        first = min(registered_on.year, applied - 1)
    count = applied - first
    known: list[EnterpriseYear | None] = [None] * count
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
    # Made directly: the constructor of a NamedTuple costs as much as comparing a share.
    given = (application, numbers, tuple(known), known[-1], *_sums(known))
    return tuple.__new__(HighTechFacts, given)


def _sums(
    years: list[EnterpriseYear | None],
) -> tuple[Decimal | None, Decimal | None, Decimal | None]:
    """R&D, R&D in China and sales of the fiscal years; None where a year's figure is unknown."""
    first: Any
    second: Any
    third: Any
    try:
        first, second, third = years
        return (
            _add(
                _add(first.rd_expenses_hte_yuan, second.rd_expenses_hte_yuan),
                third.rd_expenses_hte_yuan,
            ),
            _add(
                _add(first.rd_expenses_hte_in_china_yuan, second.rd_expenses_hte_in_china_yuan),
                third.rd_expenses_hte_in_china_yuan,
            ),
            _add(_add(first.sales_income_yuan, second.sales_income_yuan), third.sales_income_yuan),
        )
    except (AttributeError, TypeError, ValueError):  # fewer years, or one or a figure is None
        return (
            _sum_of("rd_expenses_hte_yuan", years),
            _sum_of("rd_expenses_hte_in_china_yuan", years),
            _sum_of("sales_income_yuan", years),
        )


def _sum_of(name: str, years: list[EnterpriseYear | None]) -> Decimal | None:
    figures: list[Any] = [getattr(year, name, None) for year in years]
    return None if None in figures else exact_sum(figures)
