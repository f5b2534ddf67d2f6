"""Checks of one figure over another: growth, shares, completion, quotients, figures per head."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from stmetrics.audit._given import printed, rate
from stmetrics.audit._relations import (
    concluded,
    counting_alike,
    growth_form,
    require_alike,
    require_not_negative,
    require_quotient,
    require_ratio,
)
from stmetrics.audit._spans import (
    ZERO,
    times,
)
from stmetrics.audit.finding import Finding
from stmetrics.audit.published import Published
from stmetrics.errors import InvalidValueError, UnitError, quoted
from stmetrics.exact._numbers import to_exact
from stmetrics.units._table import Measure, split_quotient

if TYPE_CHECKING:
    from stmetrics.audit._given import Printed


def audit_growth(
    current: Printed, base: Printed, published: Printed, *, alike: Iterable[str] = ()
) -> Finding:
    """Check a published growth rate (核对增长率).

    ``(current - base) / base``.

    Args:
        current: The later figure.
        base: The earlier figure, in a unit of the same measure.
        published: The growth rate, with its % sign; without a unit, a plain ratio.
        alike: Words that count the same things: ``["家", "个"]``.

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
    current, base, published = printed(current=current, base=base, published=rate(published))
    current, base = counting_alike(alike, (current, base))
    require_alike(current, base)
    require_ratio(published)
    form = growth_form(current.span, base.span)
    return concluded("growth", (current, base), published, form)


def audit_share(
    part: Printed, whole: Printed, published: Printed, *, alike: Iterable[str] = ()
) -> Finding:
    """Check a published share (核对占比).

    ``part / whole``.

    Args:
        part: The part.
        whole: The whole, in a unit of the same measure.
        published: The share, with its % sign.
        alike: Words that count the same things: ``["家", "个"]``.

    Returns:
        The finding; UNDECIDABLE where the whole may be zero.

    Raises:
        UnitError: Part and whole measure different things, or the share is no ratio.
        InvalidValueError: One of them is negative.

    Example:
        Technical services in the technology market of 2013, explained by no single rounding:

        >>> finding = audit_share(Published("3416.9"), Published("7469.1"), Published("45.8%"))
        >>> finding.verdict.name, round_half_up(finding.recomputed, 3)
        ('INCONSISTENT', Decimal('45.747'))
    """
    part, whole, published = printed(part=part, whole=whole, published=rate(published))
    require_not_negative(part=part, whole=whole)
    one, all_of_it = counting_alike(alike, (part, whole))
    return _ratio("share", one, all_of_it, published)


def audit_completion(actual: Printed, target: Printed, published: Printed) -> Finding:
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
    actual, target, published = printed(actual=actual, target=target, published=rate(published))
    return _ratio("completion", actual, target, published)


def _ratio(relation: str, above: Published, below: Published, published: Published) -> Finding:
    require_alike(above, below)
    require_ratio(published)
    return concluded(relation, (above, below), published, (above.span, below.span, ZERO))


def audit_quotient(
    numerator: Printed, denominator: Printed, published: Printed, *, scale: Any = 1
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
    numerator, denominator, published = printed(
        numerator=numerator, denominator=denominator, published=published
    )
    require_quotient(numerator, denominator, published)
    return _scaled_quotient("quotient", numerator, denominator, published, scale)


def audit_per_capita(
    count: Printed, population: Printed, published: Printed, *, per: Any
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
        InvalidValueError: ``per`` is zero or negative, or a figure is negative.

    Example:
        Zhuzhou's invention patents per 10,000 people:

        >>> patents, people = Published("6957件"), Published("402.85万人")
        >>> audit_per_capita(patents, people, Published("17.27件"), per=10_000).verdict.name
        'EXACT'

    References:
        Hunan market regulation bureau, patent table of 2020.
    """
    count, population, published = printed(count=count, population=population, published=published)
    if population.measure not in {None, (Measure.PERSONS, None)}:
        raise UnitError(f"{quoted(population.text)}", "is no population", "give persons")
    require_quotient(count, population, published)
    require_not_negative(count=count, population=population)
    heads = Fraction(to_exact(per, "per"))
    if published.measure is not None and published.measure[1] is Measure.PERSONS:
        said = split_quotient(published.unit or "")[1]
        if said is None or heads not in {1, said.factor}:
            raise UnitError(
                f"{quoted(published.text)} per {per}", "say two different numbers of heads"
            )
        heads = Fraction(1)
    return _scaled_quotient("per_capita", count, population, published, heads)


def audit_deflation(nominal: Printed, deflator: Printed, published: Printed) -> Finding:
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
    nominal, deflator, published = printed(nominal=nominal, deflator=deflator, published=published)
    require_alike(nominal, published)
    require_ratio(deflator)
    return _scaled_quotient("deflation", nominal, deflator, published, 1)


def _scaled_quotient(
    relation: str, above: Published, below: Published, published: Published, scale: Any
) -> Finding:
    factor = Fraction(to_exact(scale, "scale"))
    if factor <= 0:
        raise InvalidValueError(f"scale={scale}", "must be above zero")
    scaled = times(above.span, factor.as_integer_ratio())
    return concluded(relation, (above, below), published, (scaled, below.span, ZERO))
