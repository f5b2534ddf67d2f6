"""Targets that were set for an indicator of a region, and what its figures say about them."""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Final

import attrs

from stmetrics.errors import (
    IncomparableError,
    InvalidValueError,
    MissingFactError,
    UnitError,
    quoted,
)
from stmetrics.exact.arithmetic import exact_sum, subtract
from stmetrics.exact.numbers import to_decimal
from stmetrics.indicators.answer import Answer, differences
from stmetrics.indicators.observation import Aspect, Observation
from stmetrics.indicators.observations import Observations
from stmetrics.indicators.times import a_year_before
from stmetrics.law.verdicts import Verdict
from stmetrics.periods import Period
from stmetrics.records import _fields as f
from stmetrics.review.target import Target, TargetCheck, TargetForm, check_target
from stmetrics.units.table import convert

if TYPE_CHECKING:
    from stmetrics.indicators.observations import Picked


class TargetForce(enum.Enum):
    """Whether a target must be met or is what is hoped for (约束性、预期性).

    Example:
        >>> TargetForce("binding").name
        'BINDING'
    """

    BINDING = "binding"
    EXPECTED = "expected"


def _target(value: Target) -> Target:
    if isinstance(value, Target):
        return value
    raise InvalidValueError(quoted(value), "is no target", 'make one: Target.at_least("30家")')


@attrs.frozen(kw_only=True, field_transformer=f.named)
class AssignedTarget:
    """A target set for an indicator of a region (下达目标).

    Attributes:
        indicator: The indicator's id.
        region: The region.
        period: The period whose figure is meant (数据期); of a stock, its last day counts.
        target: What is to be reached.
        force: Binding or expected.
        reference: Of a share the whole, of points above the other indicator.
        scope: The scope of the figure that is meant.
        assessed_in: The period in which it is assessed (考核期), where it is another one.
        set_by: Who set it.

    Raises:
        InvalidValueError: A share or points without a reference.

    Example:
        >>> AssignedTarget(
        ...     indicator="cn.sme_n", region="321283", period="2022",
        ...     target=Target.at_least("600家"),
        ... ).force
        <TargetForce.EXPECTED: 'expected'>
    """

    indicator: str = attrs.field(converter=f.text)
    region: str = attrs.field(converter=f.text)
    period: Period = attrs.field(converter=f.period)
    target: Target = attrs.field(converter=_target)
    force: TargetForce = attrs.field(default=TargetForce.EXPECTED, converter=TargetForce)
    reference: str | None = attrs.field(default=None, converter=f.optional_text)
    scope: str | None = attrs.field(default=None, converter=f.optional_text)
    assessed_in: Period | None = attrs.field(default=None, converter=f.optional_period)
    set_by: str | None = attrs.field(default=None, converter=f.optional_text)

    def __attrs_post_init__(self) -> None:
        needs = self.target.form in {TargetForm.SHARE_AT_LEAST, TargetForm.POINTS_ABOVE}
        if needs and self.reference is None:
            raise InvalidValueError(
                f"AssignedTarget {self.target.form.value} of {self.indicator}",
                "does not say of what",
                "give reference=…, an indicator's id",
            )


def check_assigned(assigned: AssignedTarget, observations: Observations) -> TargetCheck:
    """What observations say about a target that was set (目标完成情况).

    A growth, share or gap is taken as observed, or from levels, where it is then decided
    without division.

    Args:
        assigned: The target.
        observations: Figures of the region, and of the year before for growth.

    Returns:
        The check; UNKNOWN where the figure is not observed.

    Raises:
        IncomparableError: The figures that would decide it are of unlike bases.
        UnitError: Figure and target are in units that do not fit.

    Example:
        Taixing 2022, against a target made up for this example:

        >>> listed = Observation(
        ...     indicator="cn.sme_n", region="321283", on="2022-12-31", value="626家"
        ... )
        >>> goal = AssignedTarget(
        ...     indicator="cn.sme_n", region="321283", period="2022",
        ...     target=Target.at_least("600家"),
        ... )
        >>> check_assigned(goal, Observations([listed])).verdict
        <Verdict.MET: 'met'>
    """
    try:
        return _CHECKS.get(assigned.target.form, _check_level)(assigned, observations)
    except MissingFactError:
        return check_target(assigned.target, None)


def _check_level(assigned: AssignedTarget, observations: Observations) -> TargetCheck:
    return check_target(assigned.target, _level(assigned, observations).require_value())


def _check_growth(assigned: AssignedTarget, observations: Observations) -> TargetCheck:
    try:
        current = _level(assigned, observations)
        base = _level(assigned, observations, back=True)
    except MissingFactError:
        answer = observations.growth(assigned.indicator, assigned.region, assigned.period)
        return _check_ratio(assigned.target, answer)
    _require_alike(current, base)
    return check_target(assigned.target, current.require_value(), base=base.require_value())


def _check_share(assigned: AssignedTarget, observations: Observations) -> TargetCheck:
    whole = assigned.reference or ""
    try:
        part = _level(assigned, observations)
        base = _level(attrs.evolve(assigned, indicator=whole), observations)
    except MissingFactError:
        printed = observations.share(assigned.indicator, whole, assigned.region, assigned.period)
        return _check_ratio(assigned.target, printed)
    _require_alike(part, base)
    return check_target(assigned.target, part.require_value(), base=base.require_value())


def _check_points(assigned: AssignedTarget, observations: Observations) -> TargetCheck:
    reference = assigned.reference or ""
    answer = observations.gap(assigned.indicator, reference, assigned.region, assigned.period)
    return _check_ratio(assigned.target, answer)


def _check_rank(assigned: AssignedTarget, observations: Observations) -> TargetCheck:
    found = observations.find(
        assigned.indicator, assigned.region, assigned.period, Aspect.RANK
    ) or observations.find(assigned.indicator, assigned.region, assigned.period.end, Aspect.RANK)
    rank = None if found is None else int(found.require_value().value)
    return check_target(assigned.target, rank)


def _check_ratio(target: Target, answer: Answer) -> TargetCheck:
    """Check a rate, share or gap that is known itself, without the levels behind it."""
    return attrs.evolve(check_target(Target.at_least(target.value), answer.amount), target=target)


_CHECKS: Final[Mapping[TargetForm, Callable[[AssignedTarget, Observations], TargetCheck]]] = {
    TargetForm.GROWTH_AT_LEAST: _check_growth,
    TargetForm.SHARE_AT_LEAST: _check_share,
    TargetForm.POINTS_ABOVE: _check_points,
    TargetForm.RANK_WITHIN: _check_rank,
}


def _level(
    assigned: AssignedTarget, observations: Observations, *, back: bool = False
) -> Observation:
    """The level that is meant: of the period, or of a stock on its last day."""
    picked: Picked = {} if assigned.scope is None else {"scope": assigned.scope}
    for time in (assigned.period, assigned.period.end):
        when = a_year_before(time) if back else time
        found = observations.find(assigned.indicator, assigned.region, when, **picked)
        if found is not None and found.value is not None:
            return found
    raise MissingFactError(
        f"{assigned.indicator} of {assigned.region} in {assigned.period}", "is not observed"
    )


def _require_alike(first: Observation, second: Observation) -> None:
    unlike = differences(first, second)
    if unlike:
        raise IncomparableError(
            f"{first.indicator} {first.value} and {second.indicator} {second.value}",
            f"differ in {', '.join(each.value for each in unlike)}",
            "a target is decided on figures of one basis",
        )
