"""The innovation score of high-tech certification (创新能力评价), as far as facts fix it.

Experts score within bands; the facts fix the band. So the score is a range, which decides only
where all of it lies on one side of the pass mark. Where the text is silent, the range says so:
growth of a single year, or from negative net assets, may earn anything from 0 to 10.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final, NamedTuple, TypeAlias

from stmetrics.errors import InvalidValueError
from stmetrics.exact.arithmetic import add, multiply, subtract
from stmetrics.exact.numbers import Number, to_decimal, whole_number
from stmetrics.law.bands import Bands
from stmetrics.periods import as_date
from stmetrics.records.application import (
    CertificationApplication,
    ExpertScores,
    IntellectualProperty,
)
from stmetrics.records.enterprise import EnterpriseYear
from stmetrics.rules import high_tech_values as values

_YEARS: Final = 3


class ScoreRange(NamedTuple):
    """The least and the most that a score can be, and whether every fact behind it is known.

    Example:
        >>> ScoreRange(9, 10, complete=True).high
        10
    """

    low: Fraction | int
    high: Fraction | int
    complete: bool


_ANY_GROWTH: Final = (0, 10)
_Points: TypeAlias = Bands[tuple[int, int]]


class _Tables(NamedTuple):
    """The points in force on one day."""

    growth: _Points
    achievements: _Points
    class_2: _Points
    class_1: tuple[int, int]
    judged: int
    own: tuple[int, int]
    acquired: tuple[int, int]
    standards: int
    ip_block: int
    organisation_block: int


@functools.lru_cache(maxsize=4096)
def _tables_on(day: date) -> _Tables:
    return _Tables(
        values.GROWTH_POINTS.on(day).value,
        values.ACHIEVEMENT_POINTS.on(day).value,
        values.CLASS_2_POINTS.on(day).value,
        values.CLASS_1_POINTS.on(day).value,
        values.JUDGED_IP_POINTS.on(day).value,
        values.OWN_DEVELOPMENT_POINTS.on(day).value,
        values.ACQUISITION_POINTS.on(day).value,
        values.STANDARDS_POINTS.on(day).value,
        values.IP_BLOCK.on(day).value,
        values.ORGANISATION_BLOCK.on(day).value,
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
    bands = _tables_on(as_date(on, "on")).growth
    given = list(levels)
    if not 1 <= len(given) <= _YEARS:
        raise InvalidValueError(f"{len(given)} levels", "must be one to three", "oldest first")
    return _growth_range(
        [None if level is None else to_decimal(level, "level") for level in given], bands
    )


def _growth_range(given: list[Decimal | None], bands: _Points) -> ScoreRange:
    known = [level for level in given if level is not None]
    if len(known) < len(given):
        return ScoreRange(*_ANY_GROWTH, complete=False)
    if min(known) < 0:
        return ScoreRange(*_ANY_GROWTH, complete=True)
    if len(known) == _YEARS and known[0] == 0:
        known = known[1:]
        if known[0] == 0:
            return ScoreRange(0, 0, complete=True)
    if len(known) == _YEARS and known[1] == 0:
        return ScoreRange(0, 0, complete=True)
    if len(known) == 1 or known[0] == 0:
        return ScoreRange(*_ANY_GROWTH, complete=True)
    return ScoreRange(*bands.of_share(*_mean_growth(*known)), complete=True)


def _mean_growth(first: Any, second: Any, third: Any = None) -> tuple[Any, Any]:
    """The mean of one or two growth rates, as a numerator and a denominator above zero."""
    if third is None:
        return subtract(second, first), first
    twice = multiply(2, multiply(first, second))
    grown = add(multiply(second, second), multiply(first, third))
    return subtract(grown, twice), twice


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
    bands = _tables_on(as_date(on, "on")).achievements
    if not 1 <= years <= _YEARS:
        raise InvalidValueError(f"years={years}", "must be 1 to 3", "the last three at most")
    if results is None:
        return ScoreRange(0, 30, complete=False)
    count = Decimal(whole_number(results, "results"))
    return ScoreRange(*bands.of_share(count, Decimal(years)), complete=True)


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
    tables, rights = _tables_on(as_date(on, "on")), application.ip
    if rights is None:
        return ScoreRange(0, tables.ip_block, complete=False)
    sure = [right for right in rights if right.counts]
    possible = [right for right in rights if right.counts is not False]
    if not possible:
        return ScoreRange(0, tables.standards, complete=True)
    origins = {right.own_development for right in possible}
    most_for_origin = tables.acquired[1] if origins == {False} else tables.own[1]
    least = _number_points(sure, tables)[0] + (tables.acquired[0] if sure else 0)
    most = 2 * tables.judged + _number_points(possible, tables)[1] + most_for_origin
    complete = sure == possible and (None not in origins or True in origins)
    return ScoreRange(least, min(tables.ip_block, most + tables.standards), complete=complete)


def _number_points(rights: list[IntellectualProperty], tables: _Tables) -> tuple[int, int]:
    if any(right.kind.is_class_1 for right in rights):
        return tables.class_1
    return tables.class_2.of(len(rights))


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
    known = list(years)
    blocks = [
        ip_points(application, on=as_date(on)),
        achievement_points(application.achievements, max(1, len(known)), on=on),
        ScoreRange(0, _tables_on(as_date(on, "on")).organisation_block, complete=True),
        *(_growth_of(known, name, on) for name in ("net_assets_yuan", "sales_income_yuan")),
    ]
    return ScoreRange(
        sum(block.low for block in blocks),
        sum(block.high for block in blocks),
        complete=all(block.complete for block in blocks),
    )


def _growth_of(years: list[EnterpriseYear | None], name: str, on: date | str) -> ScoreRange:
    levels = [None if year is None else getattr(year, name) for year in years]
    return _growth_range(levels or [None], _tables_on(as_date(on, "on")).growth)
