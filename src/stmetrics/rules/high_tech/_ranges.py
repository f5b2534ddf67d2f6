"""Ranges of the innovation score's blocks, as far as facts fix them, on plain facts.

A range is the least and the most points, and whether every fact behind it is known.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Final, NamedTuple, TypeAlias

from stmetrics.exact._arithmetic import UNROUNDED
from stmetrics.law.bands import Bands
from stmetrics.records.application import CertificationApplication, IntellectualProperty
from stmetrics.records.enterprise import EnterpriseYear
from stmetrics.rules.high_tech import _points as points

_YEARS: Final = 3
_NOTHING: Final = Decimal(0)
# Bound once: looked up each time they cost as much again.
_add, _subtract, _multiply = UNROUNDED.add, UNROUNDED.subtract, UNROUNDED.multiply

_Points: TypeAlias = tuple[int, int]
_Range: TypeAlias = tuple[int, int, bool]  # what a `ScoreRange` holds, and cheaper to make


class ScoreTables(NamedTuple):
    """The points in force on one day.

    Example:
        >>> score_tables(date(2022, 6, 1)).organisation_block
        20
    """

    day: date
    growth: Bands[_Points]
    unknown_growth: _Range
    most_for_both_growths: int
    shortest_growth: int
    open_growth: _Points
    achievements: Bands[_Points | None]
    unknown_achievements: _Range
    few_achievements: _Points
    achievement_years: int
    young_achievement_years: int
    class_2: Bands[_Points]
    class_1: _Points
    beside_own: int
    """The most that is given beside the number of rights, where one is developed."""
    beside_acquired: int
    """The same, where all of them are acquired."""
    least_for_origin: int
    standards: int
    ip_block: int
    organisation_block: int


@functools.lru_cache(maxsize=4096)
def score_tables(day: date) -> ScoreTables:
    """The points in force on a day.

    Raises:
        NoRuleInForceError: Before 2016.

    Example:
        >>> score_tables(date(2022, 6, 1)).class_1
        (7, 8)
    """
    growth = points.GROWTH_POINTS.on(day).value
    achievements = points.ACHIEVEMENT_POINTS.on(day).value
    acquired = points.ACQUISITION_POINTS.on(day).value
    standards = points.STANDARDS_POINTS.on(day).value
    beside = 2 * points.JUDGED_IP_POINTS.on(day).value + standards
    most_for_achievements = max(each.value[1] for each in achievements.bands if each.value)
    return ScoreTables(
        day,
        growth,
        (0, growth.bands[-1].value[1], False),
        2 * growth.bands[-1].value[1],
        points.SHORTEST_GROWTH.on(day).value,
        points.OPEN_GROWTH_POINTS.on(day).value,
        achievements,
        (0, most_for_achievements, False),
        points.FEW_ACHIEVEMENTS_POINTS.on(day).value,
        points.ACHIEVEMENT_YEARS.on(day).value,
        points.YOUNG_ACHIEVEMENT_YEARS.on(day).value,
        points.CLASS_2_POINTS.on(day).value,
        points.CLASS_1_POINTS.on(day).value,
        beside + points.OWN_DEVELOPMENT_POINTS.on(day).value[1],
        beside + acquired[1],
        acquired[0],
        standards,
        points.IP_BLOCK.on(day).value,
        points.ORGANISATION_BLOCK.on(day).value,
    )


def growth_range(levels: Sequence[Any], tables: ScoreTables) -> _Range:
    """Points for growth of one to three levels, oldest first; None is unknown.

    Example:
        >>> growth_range([Decimal(100), Decimal(120)], score_tables(date(2022, 6, 1)))
        (5, 6, True)
    """
    try:
        if min(levels) < _NOTHING:
            return *tables.open_growth, True
    except TypeError:  # a level is None: rare, and cheap so
        return tables.unknown_growth
    if len(levels) == _YEARS:
        first, second, third = levels
        if not second:
            return 0, 0, True
        if first:
            return *tables.growth.of_share(*_mean_growth(first, second, third)), True
        levels = (second, third)
    if len(levels) < tables.shortest_growth or not levels[0]:
        return *tables.open_growth, True
    first, second = levels
    return *tables.growth.of_share(_subtract(second, first), first), True


def _mean_growth(first: Decimal, second: Decimal, third: Decimal) -> tuple[Decimal, Decimal]:
    """The mean of two growth rates, as a numerator and a denominator above zero."""
    both = _multiply(first, second)
    twice = _add(both, both)
    grown = _add(_multiply(second, second), _multiply(first, third))
    return _subtract(grown, twice), twice


@functools.lru_cache(maxsize=4096)
def achievement_range(results: int | None, operated: int, day: date) -> _Range:
    """Points for so many results of an enterprise that operated so many years; looked up once.

    Example:
        >>> achievement_range(15, 3, date(2022, 6, 1)), achievement_range(15, 1, date(2022, 6, 1))
        ((25, 30, True), (25, 30, True))
    """
    tables = score_tables(day)
    if results is None:
        return tables.unknown_achievements
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
    counted = sure = 0
    may_be_first = is_first = own = open_origin = False
    for right in rights:
        counts = right.counts
        if counts is not False:
            counted += 1
            first = right.kind.is_class_1
            may_be_first |= first
            if counts:
                sure += 1
                is_first |= first
            origin = right.own_development
            if origin:
                own = True
            elif origin is None:
                open_origin = True
    if not counted:
        return 0, tables.standards, True
    least, most = tables.class_1 if may_be_first else tables.class_2.of(counted)
    if sure < counted and not is_first:
        least = tables.class_2.of(sure)[0]
    least = tables.least_for_origin + least if sure else 0
    most += tables.beside_own if own or open_origin else tables.beside_acquired
    most = min(most, tables.ip_block)
    return least, most, sure == counted and (own or not open_origin)


def score_range(
    application: CertificationApplication,
    years: Sequence[EnterpriseYear | None],
    tables: ScoreTables,
    *,
    mark: int | None = None,
) -> _Range:
    """The range of the score before experts have scored.

    Args:
        application: The application.
        years: The fiscal years before the application, oldest first; None where unknown.
        tables: The points in force.
        mark: Only say on which side of this mark the score lies: growth, which costs most, is
            left out of a range that reaches across the mark with or without it.

    Returns:
        The least and the most points, and whether every fact is known.

    Example:
        >>> bare = CertificationApplication(enterprise_id="e1", applied_on="2022-06-01")
        >>> score_range(bare, [None], score_tables(date(2022, 6, 1)))
        (0, 100, False)
        >>> score_range(bare, [None], score_tables(date(2022, 6, 1)), mark=70)
        (0, 80, False)
    """
    low, high, known = ip_range(application.ip, tables)
    few, many, counted = achievement_range(application.achievements, len(years), tables.day)
    low, high, known = low + few, high + many + tables.organisation_block, known and counted
    if mark is not None and low + tables.most_for_both_growths <= mark < high:
        return low, high, known and _levels_known(years)
    for levels in (
        [None if year is None else year.net_assets_yuan for year in years],
        [None if year is None else year.sales_income_yuan for year in years],
    ):
        least, most, grown = growth_range(levels, tables)
        low, high, known = low + least, high + most, known and grown
    return low, high, known


def _levels_known(years: Sequence[EnterpriseYear | None]) -> bool:
    for year in years:
        if year is None or year.net_assets_yuan is None or year.sales_income_yuan is None:
            return False
    return True
