"""Targets handed down: to sub-regions, whose sum is compared, and to levels, which nest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

import attrs

from stmetrics._repr import short_repr
from stmetrics.errors import IncomparableError, InvalidValueError, UnitError
from stmetrics.exact._arithmetic import exact_sum, subtract
from stmetrics.exact._given import all_given, require_kind
from stmetrics.exact._numbers import to_decimal
from stmetrics.law.verdicts import Verdict
from stmetrics.records.region import region_holds
from stmetrics.targets.assigned import AssignedTarget
from stmetrics.targets.target import Target, TargetForm
from stmetrics.units._table import convert


@attrs.frozen(kw_only=True)
class Decomposition:
    """Whether sub-regions' targets add up to the whole's (目标分解).

    Attributes:
        whole: The whole's target.
        parts: The targets of its parts.
        total: What the parts add up to, in the whole's unit.
        gap: ``total - whole``; negative is left to nobody.
        verdict: MET where the parts reach the whole.

    Example:
        >>> city = AssignedTarget(
        ...     indicator="hte.applied", region="320400", period="2022", target=Target.at_least(10)
        ... )
        >>> parts = [
        ...     attrs.evolve(city, region=region, target=Target.at_least(goal))
        ...     for region, goal in {"320404": 6, "320411": 3}.items()
        ... ]
        >>> found: Decomposition = check_decomposition(city, parts)
        >>> found.total, found.gap, found.verdict.name
        (Decimal('9'), Decimal('-1'), 'UNMET')
    """

    whole: AssignedTarget
    parts: tuple[AssignedTarget, ...]
    total: Decimal
    gap: Decimal
    verdict: Verdict = attrs.field(converter=Verdict)

    __repr__ = short_repr


def check_decomposition(whole: AssignedTarget, parts: Iterable[AssignedTarget]) -> Decomposition:
    """Compare the sum of sub-regions' targets with the whole's (目标分解核对).

    Args:
        whole: The whole's target, a floor.
        parts: The floors of its parts, of the same indicator and period.

    Returns:
        The comparison, in the whole's unit.

    Raises:
        IncomparableError: A target of another indicator, period or form, or two of one region:
            growths, shares and ranks do not add up.
        UnitError: The units do not fit.

    Example:
        A city's 10 applications, of which its two districts take on 12; made numbers:

        >>> city = AssignedTarget(
        ...     indicator="hte.applied", region="320400", period="2022", target=Target.at_least(10)
        ... )
        >>> parts = [
        ...     attrs.evolve(city, region=region, target=Target.at_least(6))
        ...     for region in ("320404", "320411")
        ... ]
        >>> check_decomposition(city, parts).gap
        Decimal('2')
    """
    require_kind(AssignedTarget, whole=whole)
    parts = all_given(AssignedTarget, parts, "parts")
    held = tuple(parts)
    regions = [each.region for each in held]
    for each in (whole, *held):
        if each.target.form is not TargetForm.AT_LEAST:
            raise IncomparableError(
                f"a target {each.target.form.value}", "does not add up", "add floors of levels"
            )
        if (each.indicator, each.period) != (whole.indicator, whole.period):
            raise IncomparableError(
                f"{each.indicator} in {each.period}",
                f"is no part of {whole.indicator} in {whole.period}",
            )
    if len(set(regions)) < len(regions):
        raise IncomparableError(f"parts of {', '.join(regions)}", "name a region twice")
    total = exact_sum(_in_unit_of(whole.target, each.target) for each in held)
    goal = to_decimal(whole.target.value, "whole")
    return Decomposition(
        whole=whole,
        parts=held,
        total=total,
        gap=subtract(total, goal),
        verdict=Verdict.MET if total >= goal else Verdict.UNMET,
    )


def decompositions(targets: Iterable[AssignedTarget], region: str) -> Iterator[Decomposition]:
    """Every floor of a region that has floors of the regions inside it, against their sum.

    Args:
        targets: Targets of the region and of others; growths, shares and ranks are passed over.
        region: The region. Of nested regions inside it only the outermost are added.

    Example:
        >>> city = AssignedTarget(
        ...     indicator="hte.applied", region="320400", period="2022", target=Target.at_least(10)
        ... )
        >>> district = attrs.evolve(city, region="320404")
        >>> [found.total for found in decompositions([city, district], "320400")]
        [Decimal('10')]
    """
    floors = [each for each in targets if each.target.form is TargetForm.AT_LEAST]
    for whole in floors:
        parts = {each.region: each for each in floors if _is_inside(each, whole)}
        outermost = [
            each for each in parts.values() if not any(_is_inside(each, o) for o in parts.values())
        ]
        if whole.region == region and outermost:
            yield check_decomposition(whole, outermost)


def _is_inside(part: AssignedTarget, whole: AssignedTarget) -> bool:
    """Whether a target is of a region inside, for the same figure."""
    if part.region == whole.region or _figure_of(part) != _figure_of(whole):
        return False
    return region_holds(whole.region, part.region) is True


def _figure_of(assigned: AssignedTarget) -> tuple[object, ...]:
    """For which figure a target is set, wherever."""
    return assigned.indicator, assigned.period, assigned.basis


def left_below(outer: AssignedTarget, inner: AssignedTarget) -> Decimal:
    """What a target at a level and above leaves once the higher level's is in it (级别包含).

    Levels nest: of 4 centres at city level and above, 1 at province level and above, 3 are left
    for the city; the two are never added.

    Args:
        outer: The target at the lower level and above.
        inner: The target at the higher level and above.

    Returns:
        The difference in the outer target's unit.

    Raises:
        IncomparableError: A target that is no floor, or of another region or period.
        InvalidValueError: The inner target exceeds the outer one.

    Example:
        Hanting's plan for engineering centres:

        >>> city = AssignedTarget(
        ...     indicator="plat.recognised", region="370703", period="2012", kind="工程技术中心",
        ...     target=Target.at_least(4), level="city", and_above=True,
        ... )
        >>> left_below(city, attrs.evolve(city, target=Target.at_least(1), level="provincial"))
        Decimal('3')
    """
    require_kind(AssignedTarget, outer=outer, inner=inner)
    forms = {outer.target.form, inner.target.form}
    if forms != {TargetForm.AT_LEAST} or (outer.region, outer.period) != (
        inner.region,
        inner.period,
    ):
        raise IncomparableError(
            f"{inner.indicator} of {inner.region} within {outer.indicator} of {outer.region}",
            "are not two floors of one region and period",
        )
    held = _in_unit_of(outer.target, inner.target)
    rest: Decimal = subtract(to_decimal(outer.target.value, "outer"), held)
    if rest < 0:
        raise InvalidValueError(
            f"inner target {inner.target.value}",
            f"exceeds the outer {outer.target.value}",
            "what is at a level and above holds what is above it",
        )
    return rest


def _in_unit_of(target: Target, other: Target) -> Decimal:
    value = to_decimal(other.value, "target")
    if target.unit is None and other.unit is None:
        return value
    if target.unit is None or other.unit is None:
        raise UnitError(
            f"targets in {target.unit} and {other.unit}", "do not fit", "give both with units"
        )
    return convert(value, other.unit, target.unit)
