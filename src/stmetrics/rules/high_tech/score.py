"""The innovation score of high-tech certification (创新能力评价), as far as facts fix it.

Experts score within bands; the facts fix the band. So the score is a range, which decides only
where all of it lies on one side of the pass mark. Where the text is silent, the range says so:
growth of a single year, or from negative net assets, may earn anything from 0 to 10.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple

from stmetrics.errors import InvalidValueError
from stmetrics.exact._given import require_kind
from stmetrics.exact._items import as_items
from stmetrics.exact._numbers import to_decimal, whole_number
from stmetrics.periods.days import as_date
from stmetrics.records.application import (
    CertificationApplication,
    ExpertScores,
)
from stmetrics.records.enterprise import EnterpriseYear
from stmetrics.rules.high_tech._ranges import (
    achievement_range,
    growth_range,
    ip_range,
    score_range,
    score_tables,
)
from stmetrics.units._reading import number_in

if TYPE_CHECKING:
    from stmetrics.units._reading import Figure

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


def growth_points(levels: Iterable[Figure | None], *, on: date | str) -> ScoreRange:
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
    tables, given = score_tables(as_date(on, "on")), as_items(levels, "levels")
    if not 1 <= len(given) <= _YEARS:
        raise InvalidValueError(f"{len(given)} levels", "must be one to three", "oldest first")
    known = [
        None if level is None else to_decimal(number_in(level, "元", "level"), "level")
        for level in given
    ]
    return ScoreRange(*growth_range(known, tables))


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
    return ScoreRange(*achievement_range(count, years, day))


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
    require_kind(CertificationApplication, application=application)
    return ScoreRange(*ip_range(application.ip, score_tables(as_date(on, "on"))))


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
    require_kind(ExpertScores, scores=scores)
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
    require_kind(CertificationApplication, application=application)
    if application.expert_scores is not None:
        score = group_score(application.expert_scores)
        return ScoreRange(score, score, complete=True)
    return ScoreRange(
        *score_range(application, list(years) or [None], score_tables(as_date(on, "on")))
    )
