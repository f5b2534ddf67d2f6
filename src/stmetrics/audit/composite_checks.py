"""Checks of relations between several figures, and of levels that a rate implies."""

from __future__ import annotations

import math
from collections.abc import Iterable
from fractions import Fraction
from typing import TYPE_CHECKING

from stmetrics.audit._given import printed, printed_list, rate
from stmetrics.audit._relations import (
    concluded,
    growth_form,
    require_alike,
    require_ratio,
)
from stmetrics.audit._spans import (
    DOWN,
    ONE,
    UP,
    ZERO,
    Form,
    is_positive,
    minus,
    over,
    plus,
    product,
    summed,
)
from stmetrics.audit.finding import Finding
from stmetrics.audit.published import Published
from stmetrics.errors import InvalidValueError, UndefinedMetricError, UnitError, quoted
from stmetrics.exact.interval import Interval
from stmetrics.units._table import Measure

if TYPE_CHECKING:
    from stmetrics.audit._given import Printed


def audit_contribution_share(
    part: Printed,
    part_base: Printed,
    total: Printed,
    total_base: Printed,
    published: Printed,
) -> Finding:
    """Check a published contribution to growth (核对贡献率).

    ``(part - part_base) / (total - total_base)``.

    Args:
        part: The part in the current period.
        part_base: The same part in the base period.
        total: The whole in the current period.
        total_base: The whole in the base period.
        published: The contribution, with its % sign.

    Returns:
        The finding; UNDECIDABLE where the whole may not have changed.

    Raises:
        UnitError: The levels measure different things, or the contribution is no ratio.

    Example:
        Enterprises in the growth of China's R&D, 2015:

        >>> levels = map(Published, ("10881.3", "10060.6", "14169.9", "13015.6"))
        >>> audit_contribution_share(*levels, Published("71.1%")).verdict.name
        'EXACT'
    """
    part, part_base, total, total_base, published = printed(
        part=part,
        part_base=part_base,
        total=total,
        total_base=total_base,
        published=rate(published),
    )
    inputs = (part, part_base, total, total_base)
    for figure in inputs[1:]:
        require_alike(part, figure)
    require_ratio(published)
    form = (minus(part.span, part_base.span), minus(total.span, total_base.span), ZERO)
    return concluded("contribution_share", inputs, published, form)


def audit_ratio_growth(
    numerator_growth: Printed, denominator_growth: Printed, published: Printed
) -> Finding:
    """Check the published growth of a ratio against that of its two sides (核对比率增速).

    ``(1 + numerator_growth) / (1 + denominator_growth) - 1``.

    Args:
        numerator_growth: Growth of the numerator, with its % sign.
        denominator_growth: Growth of the denominator, with its % sign.
        published: Growth of the ratio, with its % sign.

    Returns:
        The finding; UNDECIDABLE where the denominator may have fallen by all.

    Raises:
        UnitError: One of them is no ratio.

    Example:
        >>> sides = Published("102.74%"), Published("69.96%")
        >>> audit_ratio_growth(*sides, Published("19.29%")).verdict.name
        'EXACT'

    References:
        Hubei Daily, 2023-02-01, technology SMEs 2022.
    """
    numerator_growth, denominator_growth, published = printed(
        numerator_growth=rate(numerator_growth, "numerator_growth"),
        denominator_growth=rate(denominator_growth, "denominator_growth"),
        published=rate(published),
    )
    inputs = (numerator_growth, denominator_growth)
    for figure in (*inputs, published):
        require_ratio(figure)
    form = growth_form(plus(ONE, numerator_growth.span), plus(ONE, denominator_growth.span))
    return concluded("ratio_growth", inputs, published, form)


def audit_cumulative_growth(
    months: Iterable[Printed], base_months: Iterable[Printed], published: Printed
) -> Finding:
    """Check published cumulative growth against the months' levels (核对累计增速).

    ``sum(months) / sum(base_months) - 1``.

    Args:
        months: This year's levels, one a month.
        base_months: Last year's levels of the same months.
        published: The growth rate, with its % sign.

    Returns:
        The finding; UNDECIDABLE where last year's sum may be zero or negative.

    Raises:
        InvalidValueError: Not the same number of months, or none.
        UnitError: The levels measure different things, or the rate is no ratio.

    Example:
        >>> this_year, last_year = map(Published, ("11", "12")), map(Published, ("10", "10"))
        >>> audit_cumulative_growth(this_year, last_year, Published("15%")).verdict.name
        'EXACT'
    """
    (published,) = printed(published=rate(published))
    current, base = printed_list(months, "months"), printed_list(base_months, "base_months")
    if len(current) != len(base) or not current:
        raise InvalidValueError(
            f"{len(current)} months against {len(base)}", "must be the same months, at least one"
        )
    inputs = (*current, *base)
    for figure in inputs[1:]:
        require_alike(inputs[0], figure)
    require_ratio(published)
    form = growth_form(summed(each.span for each in current), summed(each.span for each in base))
    return concluded("cumulative_growth", inputs, published, form)


def audit_implied_base(current: Printed, growth: Printed, published: Printed) -> Finding:
    """Check a published earlier level against what a later one and its growth imply (核对基数).

    ``current / (1 + growth)``.

    Args:
        current: The later figure.
        growth: Its growth rate, with its % sign.
        published: The earlier figure, in a unit of the same measure.

    Returns:
        The finding; UNDECIDABLE where the growth may be -100 %.

    Raises:
        UnitError: The levels measure different things, or the rate is no ratio.

    Example:
        >>> levels = Published("295.1亿元"), Published("25.3%")
        >>> audit_implied_base(*levels, Published("235.5亿元")).verdict.name
        'EXACT'
    """
    current, growth, published = printed(
        current=current, growth=rate(growth, "growth"), published=published
    )
    require_alike(current, published)
    require_ratio(growth)
    form = _implied_base(current, growth)
    return concluded("implied_base", (current, growth), published, form)


def audit_implied_whole(part: Printed, share: Printed, published: Printed) -> Finding:
    """Check a published whole against what a part and its share imply (核对总量).

    ``part / share``.

    Args:
        part: The part.
        share: Its share, with its % sign.
        published: The whole, in a unit of the same measure.

    Returns:
        The finding; UNDECIDABLE where the share may be zero.

    Raises:
        UnitError: The levels measure different things, or the share is no ratio.

    Example:
        >>> part = Published("295.1亿元"), Published("48.4%")
        >>> audit_implied_whole(*part, Published("609.7亿元")).verdict.name
        'EXACT'
    """
    part, share, published = printed(part=part, share=rate(share, "share"), published=published)
    require_alike(part, published)
    require_ratio(share)
    form = (part.span, share.span, ZERO)
    return concluded("implied_whole", (part, share), published, form)


def implied_share_before(share: Printed, growth: Printed, gap: Printed) -> Interval:
    """A part's share a year ago that its share now, its growth and its lead imply (推算上年占比).

    ``share * (1 - gap / (1 + growth))``: the whole grew by ``growth - gap``. Growth stands in it
    once, so the range is no wider than the printed figures allow.

    Args:
        share: The part's share of the whole now, with its % sign.
        growth: The part's growth, with its % sign.
        gap: By how many points the part grew faster than the whole.

    Returns:
        The share as a plain ratio: its least and its greatest value, to 34 digits, the one
        rounded down, the other up.

    Raises:
        UnitError: Share or growth is no ratio, or the gap is not in points.
        UndefinedMetricError: The growth may be -100 %, or the figures do not bound the share.

    Example:
        Zhonglou's new and high technology industry, January to October 2012: 48.4 % of the output
        above designated size, grown by 25.3 %, 13 points faster than all of it:

        >>> printed = Published("48.4%"), Published("25.3%"), Published("13个百分点")
        >>> before = implied_share_before(*printed)
        >>> percent(before.low, 2), percent(before.high, 2)
        ('43.14%', '43.62%')
    """
    share, growth, gap = printed(share=rate(share, "share"), growth=rate(growth, "growth"), gap=gap)
    require_ratio(share)
    require_ratio(growth)
    if gap.measure != (Measure.POINTS, None):
        raise UnitError(quoted(gap.text), "is not in points", 'write "13个百分点"')
    factor = plus(ONE, growth.span)
    lead = over(gap.span, factor) if is_positive(factor) else None
    before = None if lead is None else product(share.span, minus(ONE, lead))
    if before is None or 0 in {before.low[1], before.high[1]}:
        raise UndefinedMetricError(
            "implied_share_before",
            {"share": share.text, "growth": growth.text, "gap": gap.text},
            "the three do not bound the share of the year before",
        )
    return Interval(DOWN.divide(*before.low), UP.divide(*before.high))


def whole_number_bases(current: Printed, growth: Printed) -> range:
    """The whole numbers that a later figure can have grown from (整数基数).

    Args:
        current: The later figure; give counts as ``exact``.
        growth: Its growth rate, with its % sign.

    Returns:
        The whole numbers, as a range; an empty one where none is possible.

    Raises:
        UndefinedMetricError: The growth may be -100 %, or a figure is a bound.

    Example:
        3623 patent applications at +134.8 % can only come from 1543:

        >>> list(whole_number_bases(Published("3623件", exact=True), Published("134.8%")))
        [1543]
    """
    current, growth = printed(current=current, growth=growth)
    require_ratio(growth)
    form = _implied_base(current, growth)
    span = None if form is None else over(*form)
    if span is None or 0 in {span.low[1], span.high[1]}:
        raise UndefinedMetricError(
            "whole_number_bases",
            {"current": current.text, "growth": growth.text},
            "the two do not bound the base",
        )
    first = math.ceil(Fraction(*span.low))
    last = math.floor(Fraction(*span.high))
    if Fraction(*span.low) == first and not span.low_closed:
        first += 1
    if Fraction(*span.high) == last and not span.high_closed:
        last -= 1
    return range(first, last + 1)


def _implied_base(current: Published, growth: Published) -> Form | None:
    factor = plus(ONE, growth.span)
    return (current.span, factor, ZERO) if is_positive(factor) else None
