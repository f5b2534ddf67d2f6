"""The innovation score of high-tech certification (创新能力评价), as far as facts fix it.

Experts score within bands; the facts fix the band. So the score is a range, which decides only
where all of it lies on one side of the pass mark. Where the text is silent, the range says so:
growth of a single year, or from negative net assets, may earn anything from 0 to 10.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final, NamedTuple, TypeAlias

from stmetrics.errors import InvalidValueError
from stmetrics.exact.arithmetic import UNROUNDED
from stmetrics.exact.numbers import Number, to_decimal, whole_number
from stmetrics.law.bands import Bands
from stmetrics.periods import as_date
from stmetrics.records.application import (
    CertificationApplication,
    ExpertScores,
    IntellectualProperty,
)
from stmetrics.records.enterprise import EnterpriseYear
from stmetrics.rules import high_tech_points as points

_YEARS: Final = 3
_NOTHING: Final = Decimal(0)
# Bound once: looked up each time they cost as much again.
_add, _subtract, _multiply = UNROUNDED.add, UNROUNDED.subtract, UNROUNDED.multiply


class ScoreRange(NamedTuple):
    """The least and the most that a score can be, and whether every fact behind it is known.

    Example:
        >>> ScoreRange(9, 10, complete=True).high
        10
    """

    low: Fraction | int
    high: Fraction | int
    complete: bool


_Points: TypeAlias = tuple[int, int]
# Least, most, and whether every fact is known: what a `ScoreRange` holds, and cheaper to make.
_Range: TypeAlias = tuple[int, int, bool]


class ScoreTables(NamedTuple):
    """The points in force on one day.

    Example:
        >>> score_tables(date(2022, 6, 1)).organisation_block
        20
    """

    day: date
    growth: Bands[_Points]
    unknown_growth: _Range
    shortest_growth: int
    open_growth: _Points
    achievements: Bands[_Points | None]
    unknown_achievements: _Range
    few_achievements: _Points
    achievement_years: int
    young_achievement_years: int
    class_2: Bands[_Points]
    class_1: _Points
    judged: int
    own: _Points
    acquired: _Points
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
    most_for_achievements = max(each.value[1] for each in achievements.bands if each.value)
    return ScoreTables(
        day,
        growth,
        (0, growth.bands[-1].value[1], False),
        points.SHORTEST_GROWTH.on(day).value,
        points.OPEN_GROWTH_POINTS.on(day).value,
        achievements,
        (0, most_for_achievements, False),
        points.FEW_ACHIEVEMENTS_POINTS.on(day).value,
        points.ACHIEVEMENT_YEARS.on(day).value,
        points.YOUNG_ACHIEVEMENT_YEARS.on(day).value,
        points.CLASS_2_POINTS.on(day).value,
        points.CLASS_1_POINTS.on(day).value,
        points.JUDGED_IP_POINTS.on(day).value,
        points.OWN_DEVELOPMENT_POINTS.on(day).value,
        points.ACQUISITION_POINTS.on(day).value,
        points.STANDARDS_POINTS.on(day).value,
        points.IP_BLOCK.on(day).value,
        points.ORGANISATION_BLOCK.on(day).value,
    )


def growth_points(levels: Iterable[Number | None], *, on: date | str) -> ScoreRange:
    """Points for the growth of net assets or of sales (成长性指标得分).

    Over three fiscal years ``(y2 / y1 + y3 / y2) / 2 - 1``, in bands. A first year of zero is
    left out, a second year of zero gives no points, and so does negative growth. Of two years
    their growth is taken, a reading that no source confirms. Of one year, and from negative
    levels, the text gives no formula: the range is then 0 to 10.

    Args:
        levels: Two or three levels, oldest first, or one; None where a year is unknown.
        on: The day whose rules are applied.

    Returns:
        The range of points; 0 to 10 and incomplete where a year is unknown.

    Raises:
        InvalidValueError: No level, or more than three.
        NoRuleInForceError: Before 2016.

    Example:
        >>> growth_points([100, 120, 150], on="2022-06-01")
        ScoreRange(low=5, high=6, complete=True)
        >>> growth_points([0, 100, 135], on="2022-06-01")
        ScoreRange(low=9, high=10, complete=True)

    References:
        国科发火〔2016〕195号, part 三(七)4.
    """
    tables, given = score_tables(as_date(on, "on")), list(levels)
    if not 1 <= len(given) <= _YEARS:
        raise InvalidValueError(f"{len(given)} levels", "must be one to three", "oldest first")
    known = [None if level is None else to_decimal(level, "level") for level in given]
    return ScoreRange(*_growth_range(known, tables))


def _growth_range(levels: Sequence[Any], tables: ScoreTables) -> _Range:
    try:
        if min(levels) < _NOTHING:
            return *tables.open_growth, True
    except TypeError:  # a level is None: rare, and cheap so
        return tables.unknown_growth
    if len(levels) == _YEARS:
        first, second, third = levels
        if second == _NOTHING:
            return 0, 0, True
        if first != _NOTHING:
            return *tables.growth.of_share(*_mean_growth(first, second, third)), True
        levels = (second, third)
    if len(levels) < tables.shortest_growth or levels[0] == _NOTHING:
        return *tables.open_growth, True
    first, second = levels
    return *tables.growth.of_share(_subtract(second, first), first), True


def _mean_growth(first: Decimal, second: Decimal, third: Decimal) -> tuple[Decimal, Decimal]:
    """The mean of two growth rates, as a numerator and a denominator above zero."""
    both = _multiply(first, second)
    twice = _add(both, both)
    grown = _add(_multiply(second, second), _multiply(first, third))
    return _subtract(grown, twice), twice


def achievement_points(results: int | None, years: int = _YEARS, *, on: date | str) -> ScoreRange:
    """Points for conversion of scientific results (科技成果转化能力得分).

    By the yearly average of distinct results over three years, or over those it has operated.

    Args:
        results: Distinct results, each counted once; None where unknown.
        years: Years that they were converted in, 1 to 3.
        on: The day whose rules are applied.

    Returns:
        The range of points.

    Raises:
        InvalidValueError: A negative number of results, or years outside 1 to 3.
        NoRuleInForceError: Before 2016.

    Example:
        >>> achievement_points(15, on="2022-06-01"), achievement_points(14, on="2022-06-01")
        (ScoreRange(low=25, high=30, complete=True), ScoreRange(low=19, high=24, complete=True))

    References:
        国科发火〔2016〕195号, part 三(七)2.
    """
    day = as_date(on, "on")
    if not 1 <= years <= _YEARS:
        raise InvalidValueError(f"years={years}", "must be 1 to 3", "the last three at most")
    count = None if results is None else whole_number(results, "results")
    return ScoreRange(*_achievement_range(count, years, day))


@functools.lru_cache(maxsize=4096)
def _achievement_range(results: int | None, years: int, day: date) -> _Range:
    tables = score_tables(day)
    if results is None:
        return tables.unknown_achievements
    in_band = tables.achievements.of_share(Decimal(results), Decimal(years))
    return *(tables.few_achievements if in_band is None else in_band), True


def ip_points(application: CertificationApplication, *, on: date | str) -> ScoreRange:
    """Points for intellectual property (知识产权得分), as far as number and origin fix them.

    How advanced it is and how it supports the main products (0 to 8 each), and part in standards
    (0 to 2), are for the experts; the number gives its band, own development 1 to 6 and
    acquisition alone 1 to 3. The block is capped at 30.

    Args:
        application: The application.
        on: The day whose rules are applied.

    Returns:
        The range of points; incomplete where a right's force, use or origin is unknown.

    Raises:
        NoRuleInForceError: Before 2016.

    Example:
        >>> owned = CertificationApplication(
        ...     enterprise_id="e1", applied_on="2022-06-01",
        ...     ip=[
        ...         IntellectualProperty(
        ...             id="made up", kind="invention_patent", own_development=True
        ...         ),
        ...     ],
        ... )
        >>> ip_points(owned, on="2022-06-01")
        ScoreRange(low=8, high=30, complete=True)

    References:
        国科发火〔2016〕195号, part 三(七)1.
    """
    return ScoreRange(*_ip_range(application.ip, score_tables(as_date(on, "on"))))


def _ip_range(rights: tuple[IntellectualProperty, ...] | None, tables: ScoreTables) -> _Range:
    if rights is None:
        return 0, tables.ip_block, False
    sure, possible, origins = [], [], set()
    for right in rights:
        counts = right.counts
        if counts is False:
            continue
        possible.append(right.kind.is_class_1)
        origins.add(right.own_development)
        if counts:
            sure.append(right.kind.is_class_1)
    if not possible:
        return 0, tables.standards, True
    least = tables.acquired[0] + _number_points(sure, tables)[0] if sure else 0
    most_for_origin = tables.own[1] if True in origins or None in origins else tables.acquired[1]
    most = 2 * tables.judged + _number_points(possible, tables)[1] + most_for_origin
    complete = len(sure) == len(possible) and (None not in origins or True in origins)
    return least, min(tables.ip_block, most + tables.standards), complete


def _number_points(of_class_1: list[bool], tables: ScoreTables) -> _Points:
    return tables.class_1 if True in of_class_1 else tables.class_2.of(len(of_class_1))


def group_score(scores: ExpertScores) -> Fraction:
    """The expert group's score (专家组综合评分).

    The mean of the technical experts plus the mean of the financial experts, which need not be
    whole.

    Args:
        scores: What each expert gave.

    Returns:
        The exact score out of 100.

    Example:
        >>> group_score(ExpertScores(technical=[58, 59, 59], financial=[12]))
        Fraction(212, 3)

    References:
        国科发火〔2016〕195号, part 二(四), annexes 3 to 5.
    """
    scaled, scale = scores.scaled
    return Fraction(scaled) / scale


def innovation_score(
    application: CertificationApplication,
    years: Iterable[EnterpriseYear | None],
    *,
    on: date | str,
) -> ScoreRange:
    """The innovation score out of 100, or the range that the facts allow (创新能力评价得分).

    Where experts have scored, their group's score; else the sum of the four blocks' ranges.
    Organisation of R&D (0 to 20) is always for the experts.

    Args:
        application: The application.
        years: The fiscal years before the application, oldest first; None where unknown.
        on: The day whose rules are applied.

    Returns:
        The range.

    Raises:
        NoRuleInForceError: Before 2016.

    Example:
        >>> scored = CertificationApplication(
        ...     enterprise_id="e1", applied_on="2022-06-01",
        ...     expert_scores=ExpertScores(technical=[58], financial=[13]),
        ... )
        >>> innovation_score(scored, [], on="2022-06-01").low
        Fraction(71, 1)

    References:
        国科发火〔2016〕195号, part 三(七).
    """
    if application.expert_scores is not None:
        score = group_score(application.expert_scores)
        return ScoreRange(score, score, complete=True)
    return ScoreRange(
        *score_range(application, list(years) or [None], score_tables(as_date(on, "on")))
    )


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
    averaged = max(tables.young_achievement_years, min(len(years), tables.achievement_years))
    assets = [None if year is None else year.net_assets_yuan for year in years]
    sales = [None if year is None else year.sales_income_yuan for year in years]
    low, high, known = _ip_range(application.ip, tables)
    few, many, counted = _achievement_range(application.achievements, averaged, tables.day)
    low, high, known = low + few, high + many + tables.organisation_block, known and counted
    if mark is not None and low + 2 * tables.unknown_growth[1] <= mark < high:
        return low, high, known and None not in assets and None not in sales
    for levels in (assets, sales):
        least, most, grown = _growth_range(levels, tables)
        low, high, known = low + least, high + most, known and grown
    return low, high, known
