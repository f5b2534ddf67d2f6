"""The checks: every relation that reports state between printed figures.

Figures of one kind are compared in one unit, whatever unit each shows. In sums and differences
a figure without a unit is taken in the unit of the others, as tables print them.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Any

from stmetrics.audit.finding import Consistency, Finding
from stmetrics.audit.published import Published
from stmetrics.audit.spans import (
    MINUS_ONE,
    ONE,
    ZERO,
    Form,
    Span,
    agrees,
    is_positive,
    minus,
    negative,
    over,
    plus,
    prints_as,
    times,
    total,
)
from stmetrics.errors import InvalidValueError, UndefinedMetricError, UnitError, quoted, shown
from stmetrics.exact.numbers import to_exact, whole_number
from stmetrics.units.table import Measure, split_quotient

_MOST_PERIODS = 1000

# --- one figure over another ----------------------------------------------------------------


def audit_growth(current: Published, base: Published, published: Published) -> Finding:
    """Check a published growth rate (核对增长率).

    ``(current - base) / base``.

    Args:
        current: The later figure.
        base: The earlier figure, in a unit of the same measure.
        published: The growth rate, with its % sign; without a unit, a plain ratio.

    Returns:
        The finding; UNDECIDABLE where the base may be zero or negative.

    Raises:
        UnitError: The two levels measure different things, or the rate is no ratio.

    Example:
        China's innovation index of 2021 against the first-published, later revised 2020:

        >>> audit_growth(Published("264.6"), Published("242.6"), Published("8.0%")).verdict
        <Consistency.INCONSISTENT: 'inconsistent'>

    References:
        NBS, China innovation index 2021.
    """
    _require_alike(current, base)
    _require_ratio(published)
    form = _growth(current.span, base.span)
    return _concluded("growth", (current, base), published, form)


def audit_share(part: Published, whole: Published, published: Published) -> Finding:
    """Check a published share (核对占比).

    ``part / whole``.

    Args:
        part: The part.
        whole: The whole, in a unit of the same measure.
        published: The share, with its % sign.

    Returns:
        The finding; UNDECIDABLE where the whole may be zero.

    Raises:
        UnitError: Part and whole measure different things, or the share is no ratio.

    Example:
        Technical services in the technology market of 2013, explained by no single rounding:

        >>> finding = audit_share(Published("3416.9"), Published("7469.1"), Published("45.8%"))
        >>> finding.verdict.name, round_half_up(finding.recomputed, 3)
        ('INCONSISTENT', Decimal('45.747'))
    """
    return _ratio("share", part, whole, published)


def audit_completion(actual: Published, target: Published, published: Published) -> Finding:
    """Check a published completion of a target (核对完成率).

    ``actual / target``.

    Args:
        actual: What was reached.
        target: The target, in a unit of the same measure.
        published: The completion, with its % sign.

    Returns:
        The finding; UNDECIDABLE where the target may be zero.

    Raises:
        UnitError: The two measure different things, or the completion is no ratio.

    Example:
        >>> audit_completion(Published("56家"), Published("25家"), Published("224%")).verdict.name
        'EXACT'
    """
    return _ratio("completion", actual, target, published)


def _ratio(relation: str, above: Published, below: Published, published: Published) -> Finding:
    _require_alike(above, below)
    _require_ratio(published)
    return _concluded(relation, (above, below), published, (above.span, below.span, ZERO))


def audit_quotient(
    numerator: Published, denominator: Published, published: Published, *, scale: Any = 1
) -> Finding:
    """Check a published quotient of any two figures (核对比值).

    ``numerator / denominator * scale``. Units that are shown are converted; the scale is for
    figures that show none, such as 亿元 over 家 printed in 万元 (10 000).

    Args:
        numerator: The figure above.
        denominator: The figure below.
        published: The quotient, in a unit that follows from theirs, or without one.
        scale: Exact factor of the publisher's change of unit, above zero.

    Returns:
        The finding; UNDECIDABLE where the denominator may be zero.

    Raises:
        UnitError: The quotient's unit does not follow from the two.
        InvalidValueError: The scale is zero or negative.

    Example:
        R&D of Hubei's technology SMEs per enterprise, 2022:

        >>> rd, enterprises = Published("518.96亿元"), Published("24005家", exact=True)
        >>> audit_quotient(rd, enterprises, Published("216.19万元")).verdict.name
        'EXACT'
        >>> plain = Published("518.96"), Published("24005"), Published("216.19")
        >>> audit_quotient(*plain, scale=10_000).verdict.name
        'EXACT'

    References:
        Hubei Daily, 2023-02-01, technology SMEs 2022.
    """
    _require_quotient(numerator, denominator, published)
    return _scaled_quotient("quotient", numerator, denominator, published, scale)


def audit_per_capita(
    count: Published, population: Published, published: Published, *, per: Any
) -> Finding:
    """Check a published figure per head or per so many heads (核对人均值).

    ``count / population * per``.

    Args:
        count: The count or amount.
        population: The population; where it is printed in 万人 without saying so, take the
            heads that the figure counts by in 万 too (``per=1``).
        published: The figure per head.
        per: Heads to count by, above zero.

    Returns:
        The finding; UNDECIDABLE where the population may be zero.

    Raises:
        InvalidValueError: ``per`` is zero or negative.

    Example:
        Zhuzhou's invention patents per 10,000 people:

        >>> patents, people = Published("6957件"), Published("402.85万人")
        >>> audit_per_capita(patents, people, Published("17.27件"), per=10_000).verdict.name
        'EXACT'

    References:
        Hunan market regulation bureau, patent table of 2020.
    """
    if population.measure not in {None, (Measure.PERSONS, None)}:
        raise UnitError(f"{quoted(population.text)}", "is no population", "give persons")
    _require_quotient(count, population, published)
    heads = Fraction(to_exact(per, "per"))
    if published.measure is not None and published.measure[1] is Measure.PERSONS:
        said = split_quotient(published.unit or "")[1]
        if said is None or heads not in {1, said.factor}:
            raise UnitError(
                f"{quoted(published.text)} per {per}", "say two different numbers of heads"
            )
        heads = Fraction(1)
    return _scaled_quotient("per_capita", count, population, published, heads)


def audit_deflation(nominal: Published, deflator: Published, published: Published) -> Finding:
    """Check a published level at constant prices (核对不变价).

    ``nominal / deflator``, the base year's deflator being 1.

    Args:
        nominal: The level at current prices.
        deflator: The price index; 1 in the base year.
        published: The level at constant prices.

    Returns:
        The finding; UNDECIDABLE where the deflator may be zero.

    Raises:
        UnitError: The two levels measure different things.

    Example:
        >>> audit_deflation(Published("104"), Published("1.04"), Published("100")).verdict.name
        'EXACT'
    """
    _require_alike(nominal, published)
    _require_ratio(deflator)
    return _scaled_quotient("deflation", nominal, deflator, published, 1)


def _scaled_quotient(
    relation: str, above: Published, below: Published, published: Published, scale: Any
) -> Finding:
    factor = Fraction(to_exact(scale, "scale"))
    if factor <= 0:
        raise InvalidValueError(f"scale={scale}", "must be above zero")
    scaled = times(above.span, factor.as_integer_ratio())
    return _concluded(relation, (above, below), published, (scaled, below.span, ZERO))


# --- averages over periods ------------------------------------------------------------------


def audit_compound_growth(
    current: Published, base: Published, periods: int, published: Published
) -> Finding:
    """Check a published average growth rate, the geometric one (核对年均增长率).

    ``(current / base) ** (1 / periods) - 1``, decided by comparing whole powers: no root is
    taken. Only the shown recomputed value, low and high are roots, moved outward.

    Args:
        current: The later figure.
        base: The earlier figure, in a unit of the same measure.
        periods: Years passed, not years counted; a whole number above zero.
        published: The rate, with its % sign.

    Returns:
        The finding; UNDECIDABLE where the base may be zero or negative, or the later figure
        negative.

    Raises:
        InvalidValueError: The number of periods is not a whole number above zero.
        UnitError: The levels measure different things, or the rate is no ratio.

    Example:
        >>> index = Published("160.4"), Published("100", exact=True)
        >>> audit_compound_growth(*index, 7, Published("7.0%")).verdict.name
        'EXACT'

    References:
        NBS, China innovation index 2022.
    """
    _require_alike(current, base)
    _require_ratio(published)
    years = _whole_periods(periods)
    form: Form | None = (current.span, base.span, ZERO)
    if not is_positive(base.span) or current.span.low[0] < 0:
        form = None
    verdict = _verdict(form, compounded(published.cell, years), compounded(published.span, years))
    decided = None if verdict is _UNDECIDABLE else form
    return Finding("compound_growth", (current, base), published, verdict, decided, years)


def compounded(rate: Span, periods: int) -> Span:
    """The ratios over all periods that a range of yearly rates leads to; below -100 % none."""

    def grown(end: tuple[int, int]) -> tuple[int, int]:
        if end[1] == 0:
            return end
        factor = end[0] + end[1]
        # No level falls below zero: an end below -1 admits nothing down there.
        return (-1, 1) if factor < 0 else (factor**periods, end[1] ** periods)

    return rate._replace(
        low=grown(rate.low),
        high=grown(rate.high),
        point=None if rate.point is None else grown(rate.point),
    )


def audit_average_growth(
    current: Published, base: Published, periods: int, published: Published
) -> Finding:
    """Check a published average growth rate, the arithmetic one (核对算术年均增长).

    ``(current - base) / base / periods``: total growth over years, which some offices print.

    Args:
        current: The later figure.
        base: The earlier figure, in a unit of the same measure.
        periods: Years passed, a whole number above zero.
        published: The rate, with its % sign.

    Returns:
        The finding; UNDECIDABLE where the base may be zero or negative.

    Raises:
        InvalidValueError: The number of periods is not a whole number above zero.
        UnitError: The levels measure different things, or the rate is no ratio.

    Example:
        >>> levels = Published("200"), Published("100")
        >>> audit_average_growth(*levels, 5, Published("20.0%")).verdict.name
        'EXACT'
    """
    years = _whole_periods(periods)
    _require_alike(current, base)
    _require_ratio(published)
    form = None
    if is_positive(base.span):
        form = (current.span, times(base.span, (years, 1)), (-1, years))
    return _concluded("average_growth", (current, base), published, form)


def audit_average_change(
    current: Published, base: Published, periods: int, published: Published
) -> Finding:
    """Check a published average change per year, in the figure's unit (核对年均变化).

    ``(current - base) / periods``.

    Args:
        current: The later figure.
        base: The earlier figure.
        periods: Years passed, a whole number above zero.
        published: The change per year.

    Returns:
        The finding.

    Raises:
        InvalidValueError: The number of periods is not a whole number above zero.
        UnitError: The figures measure different things.

    Example:
        >>> index = Published("129.5"), Published("100", exact=True)
        >>> audit_average_change(*index, 7, Published("4.2")).verdict.name
        'EXACT'

    References:
        Zhejiang statistics bureau, Yangtze delta development index 2022.
    """
    years = _whole_periods(periods)
    first, second, said = _aligned(current, base, published)
    change = times(minus(first.span, second.span), (1, years))
    return _concluded("average_change", (first, second), said, (change, ONE, ZERO))


def _whole_periods(periods: Any) -> int:
    years = whole_number(periods, "periods")
    if years > _MOST_PERIODS:
        raise InvalidValueError(
            f"periods={shown(years)}", f"is more than {_MOST_PERIODS}", "count longer periods"
        )
    if years < 1:
        raise InvalidValueError(
            f"periods={years}", "must be above zero", "count the years passed: 2019 to 2022 are 3"
        )
    return years


# --- sums and differences -------------------------------------------------------------------


def audit_difference(current: Published, base: Published, published: Published) -> Finding:
    """Check a published difference: an increase, or a change in points (核对差额).

    ``current - base``.

    Args:
        current: The later figure, or the greater.
        base: The figure it is compared with; of an intensity, the revised one.
        published: The difference; percentages differ by 百分点.

    Returns:
        The finding.

    Raises:
        UnitError: The figures measure different things.

    Example:
        R&D intensity of 2019 against the revised 2018:

        >>> intensities = Published("2.23%"), Published("2.14%")
        >>> audit_difference(*intensities, Published("0.09个百分点")).verdict.name
        'EXACT'

    References:
        NBS, communiqué 2019, note on the revised GDP of 2018.
    """
    return _difference("difference", current, base, published)


def audit_points_above(rate: Published, reference: Published, published: Published) -> Finding:
    """Check by how many points a rate lies above another (核对高出的百分点).

    ``rate - reference``.

    Args:
        rate: The rate, with its % sign.
        reference: The rate it is compared with.
        published: The points.

    Returns:
        The finding.

    Raises:
        UnitError: The figures measure different things.

    Example:
        >>> rates = Published("25.3%"), Published("12.3%")
        >>> audit_points_above(*rates, Published("13个百分点")).verdict.name
        'EXACT'
    """
    return _difference("points_above", rate, reference, published)


def _difference(relation: str, first: Published, second: Published, said: Published) -> Finding:
    above, below, aligned = _aligned(first, second, said)
    gap = minus(above.span, below.span)
    return _concluded(relation, (above, below), aligned, (gap, ONE, ZERO))


def audit_total(
    parts: Iterable[Published] | Mapping[str, Published], total_figure: Published
) -> Finding:
    """Check whether parts add up to a published total (核对合计).

    Args:
        parts: The parts, in order or by name; at least one.
        total_figure: The published total.

    Returns:
        The finding.

    Raises:
        UndefinedMetricError: There are no parts.
        UnitError: The figures measure different things.

    Example:
        Patent applications of Zhonglou, January to September 2012, by kind:

        >>> kinds = [Published(count, exact=True) for count in ("980件", "1855件", "788件")]
        >>> audit_total(kinds, Published("3623件", exact=True)).verdict.name
        'EXACT'
    """
    given = tuple(parts.values()) if isinstance(parts, Mapping) else tuple(parts)
    if not given:
        raise UndefinedMetricError("audit_total", {"parts": 0}, "nothing was given to add")
    *aligned, said = _aligned(*given, total_figure)
    added = total(part.span for part in aligned)
    return _concluded("total", tuple(aligned), said, (added, ONE, ZERO))


# --- relations of several figures -----------------------------------------------------------


def audit_contribution_share(
    part: Published,
    part_base: Published,
    total: Published,
    total_base: Published,
    published: Published,
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
    inputs = (part, part_base, total, total_base)
    for figure in inputs[1:]:
        _require_alike(part, figure)
    _require_ratio(published)
    form = (minus(part.span, part_base.span), minus(total.span, total_base.span), ZERO)
    return _concluded("contribution_share", inputs, published, form)


def audit_ratio_growth(
    numerator_growth: Published, denominator_growth: Published, published: Published
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
    inputs = (numerator_growth, denominator_growth)
    for figure in (*inputs, published):
        _require_ratio(figure)
    form = _growth(plus(ONE, numerator_growth.span), plus(ONE, denominator_growth.span))
    return _concluded("ratio_growth", inputs, published, form)


def audit_cumulative_growth(
    months: Iterable[Published], base_months: Iterable[Published], published: Published
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
    current, base = tuple(months), tuple(base_months)
    if len(current) != len(base) or not current:
        raise InvalidValueError(
            f"{len(current)} months against {len(base)}", "must be the same months, at least one"
        )
    inputs = (*current, *base)
    for figure in inputs[1:]:
        _require_alike(inputs[0], figure)
    _require_ratio(published)
    form = _growth(total(each.span for each in current), total(each.span for each in base))
    return _concluded("cumulative_growth", inputs, published, form)


# --- levels that a rate implies -------------------------------------------------------------


def audit_implied_base(current: Published, growth: Published, published: Published) -> Finding:
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
    _require_alike(current, published)
    _require_ratio(growth)
    form = _implied_base(current, growth)
    return _concluded("implied_base", (current, growth), published, form)


def audit_implied_whole(part: Published, share: Published, published: Published) -> Finding:
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
    _require_alike(part, published)
    _require_ratio(share)
    form = (part.span, share.span, ZERO)
    return _concluded("implied_whole", (part, share), published, form)


def whole_number_bases(current: Published, growth: Published) -> range:
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
    _require_ratio(growth)
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


# --- what all checks share ------------------------------------------------------------------

_EXACT, _CONSISTENT = Consistency.EXACT, Consistency.CONSISTENT
_INCONSISTENT, _UNDECIDABLE = Consistency.INCONSISTENT, Consistency.UNDECIDABLE


def _growth(current: Span, base: Span) -> Form | None:
    """Growth over a base; there is none where the base may be zero or negative."""
    return (current, base, MINUS_ONE) if is_positive(base) else None


def _concluded(
    relation: str, inputs: tuple[Published, ...], published: Published, form: Form | None
) -> Finding:
    """Compare what the inputs allow with what was published."""
    verdict = _verdict(form, published.cell, published.span)
    decided = None if verdict is _UNDECIDABLE else form
    return Finding(relation, inputs, published, verdict, decided)


def _verdict(form: Form | None, cell: Span, printed: Span) -> Consistency:
    if form is None or not (is_positive(form[1]) or is_positive(negative(form[1]))):
        return _UNDECIDABLE
    if prints_as(form, cell):
        return _EXACT
    above = form[0]
    # What is only "about" something has no end on either side, and bounds nothing.
    if above[0][1] == 0 == above[1][1] or printed[0][1] == 0 == printed[1][1]:
        return _UNDECIDABLE
    return _CONSISTENT if agrees(form, printed) else _INCONSISTENT


def _require_alike(first: Published, second: Published) -> None:
    if first.measure != second.measure:
        raise UnitError(
            f"{quoted(first.text)} and {quoted(second.text)}",
            "they measure different things, or only one shows a unit",
            "give both with units, or both without",
        )


def _require_ratio(figure: Published) -> None:
    if not figure.may_be_ratio:
        raise UnitError(
            f"{quoted(figure.text)}", "is not a ratio", "give a percentage, or a plain ratio"
        )


def _require_quotient(above: Published, below: Published, published: Published) -> None:
    """Refuse a quotient whose unit contradicts the units of its two sides."""
    if above.measure is None or published.measure is None or above.measure[1] is not None:
        return
    numerator, denominator = published.measure
    if above.measure == below.measure:
        _require_ratio(published)
    elif numerator is not above.measure[0] or (
        denominator is not None and below.measure not in {None, (denominator, None)}
    ):
        raise UnitError(
            f"{quoted(above.text)} over {quoted(below.text)}",
            f"does not give {quoted(published.text)}",
            "check the units of the three figures",
        )


def _aligned(*figures: Published) -> tuple[Published, ...]:
    """Take figures without a unit in the unit of the others."""
    shown = [figure for figure in figures if figure.unit is not None]
    for other in shown[1:]:
        if not (_is_percentage(shown[0]) and _is_percentage(other)):
            _require_alike(shown[0], other)
    if not shown or len(shown) == len(figures):
        return figures
    units = {figure.unit for figure in shown}
    if len(units) > 1:
        bare = next(figure for figure in figures if figure.unit is None)
        raise UnitError(
            quoted(bare.text),
            f"shows no unit beside {' and '.join(figure.unit or '' for figure in shown)}",
            "say which of them it is in",
        )
    unit = shown[0].unit or ""
    return tuple(
        figure if figure.unit is not None else figure.with_unit(unit) for figure in figures
    )


def _is_percentage(figure: Published) -> bool:
    return figure.measure in {(Measure.PROPORTION, None), (Measure.POINTS, None)}
