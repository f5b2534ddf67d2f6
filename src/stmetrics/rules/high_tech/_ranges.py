"""Ranges of the innovation score's blocks, as far as facts fix them, on plain facts.

A range is the least and the most points, and whether every fact behind it is known.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Final, NamedTuple, TypeAlias

from stmetrics.exact._arithmetic import UNROUNDED
from stmetrics.law._trace import looked_up_once
from stmetrics.law.bands import Bands
from stmetrics.records.application import CertificationApplication, IntellectualProperty
from stmetrics.records.enterprise import EnterpriseYear
from stmetrics.rules.high_tech import _points as points

_YEARS: Final = 3

_Points: TypeAlias = tuple[int, int]
_Range: TypeAlias = tuple[int, int, bool]  # what a `ScoreRange` holds


class ScoreTables(NamedTuple):
    """The points in force on one day.

    Example:
        >>> score_tables(date(2022, 6, 1)).organisation_block
        20
    """

    day: date
    growth: Bands[_Points]
    shortest_growth: int
    open_growth: _Points
    achievements: Bands[_Points | None]
    few_achievements: _Points
    achievement_years: int
    young_achievement_years: int
    class_2: Bands[_Points]
    class_1: _Points
    judged_ip: int
    own_development: _Points
    acquisition: _Points
    standards: int
    ip_block: int
    organisation_block: int


@looked_up_once
def score_tables(day: date) -> ScoreTables:
    """The points in force on a day.

    Raises:
        NoRuleInForceError: Before 2016.

    Example:
        >>> score_tables(date(2022, 6, 1)).class_1
        (7, 8)
    """
    return ScoreTables(
        day=day,
        growth=points.GROWTH_POINTS.on(day).value,
        shortest_growth=points.SHORTEST_GROWTH.on(day).value,
        open_growth=points.OPEN_GROWTH_POINTS.on(day).value,
        achievements=points.ACHIEVEMENT_POINTS.on(day).value,
        few_achievements=points.FEW_ACHIEVEMENTS_POINTS.on(day).value,
        achievement_years=points.ACHIEVEMENT_YEARS.on(day).value,
        young_achievement_years=points.YOUNG_ACHIEVEMENT_YEARS.on(day).value,
        class_2=points.CLASS_2_POINTS.on(day).value,
        class_1=points.CLASS_1_POINTS.on(day).value,
        judged_ip=points.JUDGED_IP_POINTS.on(day).value,
        own_development=points.OWN_DEVELOPMENT_POINTS.on(day).value,
        acquisition=points.ACQUISITION_POINTS.on(day).value,
        standards=points.STANDARDS_POINTS.on(day).value,
        ip_block=points.IP_BLOCK.on(day).value,
        organisation_block=points.ORGANISATION_BLOCK.on(day).value,
    )


def growth_range(levels: Sequence[Decimal | None], tables: ScoreTables) -> _Range:
    """Points for growth of one to three levels, oldest first; None is unknown.

    Example:
        >>> growth_range([Decimal(100), Decimal(120)], score_tables(date(2022, 6, 1)))
        (5, 6, True)
    """
    known = [level for level in levels if level is not None]
    if len(known) < len(levels):
        return 0, tables.growth.bands[-1].value[1], False
    if min(known) < 0:
        return *tables.open_growth, True
    if len(known) == _YEARS and not known[1]:
        return 0, 0, True
    if len(known) == _YEARS and known[0]:
        return *tables.growth.of_share(*_mean_growth(*known)), True
    latest = known[-2:]  # a first year of zero is left out
    if len(latest) < tables.shortest_growth or not latest[0]:
        return *tables.open_growth, True
    first, second = latest
    return *tables.growth.of_share(UNROUNDED.subtract(second, first), first), True


def _mean_growth(first: Decimal, second: Decimal, third: Decimal) -> tuple[Decimal, Decimal]:
    """The mean of two growth rates, as a numerator and a denominator above zero."""
    multiply = UNROUNDED.multiply
    twice = multiply(UNROUNDED.add(first, first), second)
    grown = UNROUNDED.fma(second, second, multiply(first, third))
    return UNROUNDED.subtract(grown, twice), twice


@looked_up_once
def achievement_range(results: int | None, operated: int, day: date) -> _Range:
    """Points for so many results of an enterprise that operated so many years.

    Example:
        >>> achievement_range(15, 3, date(2022, 6, 1)), achievement_range(15, 1, date(2022, 6, 1))
        ((25, 30, True), (25, 30, True))
    """
    tables = score_tables(day)
    if results is None:
        return 0, max(band.value[1] for band in tables.achievements.bands if band.value), False
    years = max(tables.young_achievement_years, min(operated, tables.achievement_years))
    in_band = tables.achievements.of_share(Decimal(results), Decimal(years))
    return *(tables.few_achievements if in_band is None else in_band), True


def ip_range(rights: tuple[IntellectualProperty, ...] | None, tables: ScoreTables) -> _Range:
    """Points for the rights that count, or may.

    Example:
        >>> ip_range((), score_tables(date(2022, 6, 1)))
        (0, 2, True)
    """
    if rights is None:
        return 0, tables.ip_block, False
    counted = [(right, right.counts) for right in rights]
    possible = [right for right, counts in counted if counts is not False]
    if not possible:
        return 0, tables.standards, True
    sure = [right for right, counts in counted if counts]
    origins = {right.own_development for right in possible}
    may_be_own = True in origins or None in origins
    origin = tables.own_development if may_be_own else tables.acquisition
    # How advanced the rights are and how they support the products, and part in standards.
    judged = 2 * tables.judged_ip + tables.standards
    most = _number_points(possible, tables)[1] + origin[1] + judged
    least = _number_points(sure, tables)[0] + tables.acquisition[0] if sure else 0
    is_known = len(sure) == len(possible) and (True in origins or None not in origins)
    return least, min(most, tables.ip_block), is_known


def _number_points(rights: list[IntellectualProperty], tables: ScoreTables) -> _Points:
    """Points for the number of rights: one of Class I, or so many of Class II."""
    first = [right for right in rights if right.kind.is_class_1]
    return tables.class_1 if first else tables.class_2.of(len(rights))


def score_range(
    application: CertificationApplication,
    years: Sequence[EnterpriseYear | None],
    tables: ScoreTables,
) -> _Range:
    """The range of the score before experts have scored.

    Args:
        application: The application.
        years: The fiscal years before the application, oldest first; None where unknown.
        tables: The points in force.

    Returns:
        The least and the most points, and whether every fact is known.

    Example:
        >>> bare = CertificationApplication(enterprise_id="e1", applied_on="2022-06-01")
        >>> score_range(bare, [None], score_tables(date(2022, 6, 1)))
        (0, 100, False)
    """
    blocks = [
        ip_range(application.ip, tables),
        achievement_range(application.achievements, len(years), tables.day),
        (0, tables.organisation_block, True),
        growth_range(_levels(years, "net_assets_yuan"), tables),
        growth_range(_levels(years, "sales_income_yuan"), tables),
    ]
    low, high, known = zip(*blocks, strict=True)
    return sum(low), sum(high), all(known)


def _levels(years: Sequence[Any], name: str) -> list[Decimal | None]:
    return [None if year is None else getattr(year, name) for year in years]
