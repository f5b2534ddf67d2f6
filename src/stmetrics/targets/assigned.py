"""Targets that were set for an indicator of a region, and what its figures say about them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final

import attrs

from stmetrics._closed_list import ClosedList
from stmetrics.catalogue._shelf import row_of
from stmetrics.catalogue.naming import kind_of
from stmetrics.errors import (
    IncomparableError,
    InvalidValueError,
    MissingFactError,
    quoted,
)
from stmetrics.exact._arithmetic import require_positive
from stmetrics.observations._narrowness import optional_level
from stmetrics.observations.collection import Observations, plain_ratio
from stmetrics.observations.derived_figure import differences, exact_base
from stmetrics.observations.observation import Aspect, Observation
from stmetrics.periods._times import a_year_before
from stmetrics.periods.period import Period
from stmetrics.records import _fields as f
from stmetrics.records.enums import Level
from stmetrics.targets.path import TargetPath
from stmetrics.targets.target import Target, TargetCheck, TargetForm, check_target

if TYPE_CHECKING:
    from typing import Unpack

    from stmetrics.observations.collection import Picked
    from stmetrics.units.reading import Figure


class TargetForce(ClosedList):
    """Whether a target must be met or is what is hoped for (约束性、预期性).

    Example:
        >>> TargetForce("binding").name
        'BINDING'
    """

    BINDING = "binding", "约束性"
    EXPECTED = "expected", "预期性"


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
        level: Of which level what is counted is, where the indicator takes one.
        and_above: Whether the higher levels are counted too (以上).
        kind: Which kind is counted; None for all kinds together.
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
    level: Level | None = attrs.field(default=None, converter=optional_level)
    and_above: bool = attrs.field(default=False, converter=f.flag)
    kind: str | None = attrs.field(default=None, converter=f.optional_text)
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
        row = row_of(self.indicator)
        if self.kind is not None and row is not None:
            object.__setattr__(self, "kind", kind_of(row, self.kind))

    @property
    def picked(self) -> Picked:
        """Which of an indicator's figures it is set for: its level and kind, and its scope."""
        picked: Picked = {"level": self.level, "and_above": self.and_above, "kind": self.kind}
        return picked if self.scope is None else {**picked, "scope": self.scope}

    @classmethod
    def each_year(
        cls, path: TargetPath, *, indicator: str, region: str, **facts: Any
    ) -> tuple[AssignedTarget, ...]:
        """One target for every year that a path states (分年度目标).

        Args:
            path: The years and their targets.
            indicator: The indicator's id.
            region: The region.
            **facts: What else all of them share: force, reference, scope, set_by.

        Example:
            Tax of a building's firms; made numbers:

            >>> path = TargetPath(
            ...     {2021: Target.at_least("500万元"), 2022: Target.at_least("700万元")}
            ... )
            >>> [
            ...     str(each.period)
            ...     for each in AssignedTarget.each_year(path, indicator="ent.tax", region="z")
            ... ]
            ['2021', '2022']
        """
        return tuple(
            cls(
                indicator=indicator,
                region=region,
                period=Period.year(year),
                target=path.due(year),
                **facts,
            )
            for year in path.years
        )


def check_assigned(
    assigned: AssignedTarget, observations: Observations, **picked: Unpack[Picked]
) -> TargetCheck:
    """What observations say about a target that was set (目标完成情况).

    A growth, share or gap is taken as observed; else it follows from levels, without division.

    Args:
        assigned: The target.
        observations: Figures of the region, and of the year before for growth.
        **picked: Which vintage, R&D basis or prices are meant, where there are several; the
            target's own scope, level and kind count unless others are named.

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
    figures = _Figures(assigned, observations, {**assigned.picked, **picked})
    try:
        return _CHECKS.get(assigned.target.form, _check_level)(figures)
    except MissingFactError:
        return check_target(assigned.target, None)


@attrs.frozen
class _Figures:
    """Where a target's figures are looked up, and which of several."""

    assigned: AssignedTarget
    all: Observations
    picked: Picked

    @property
    def target(self) -> Target:
        return self.assigned.target

    @property
    def reference(self) -> str:
        return self.assigned.reference or ""

    def level(self, indicator: str | None = None, *, back: bool = False) -> Observation:
        """The level that is meant: of the period, or of a stock on its last day."""
        assigned, name = self.assigned, indicator or self.assigned.indicator
        for time in (assigned.period, assigned.period.end):
            when = a_year_before(time) if back else time
            found = self.all.find(name, assigned.region, when, **self.picked)
            if found is not None and found.value is not None:
                return found
        raise MissingFactError(f"{name} of {assigned.region} in {assigned.period}", "is missing")

    def printed(self, aspect: Aspect, indicator: str | None = None) -> Observation | None:
        """A rate, share, gap or rank that was itself observed."""
        assigned, name = self.assigned, indicator or self.assigned.indicator
        reference = None if aspect is Aspect.GROWTH else assigned.reference
        for time in (assigned.period, assigned.period.end):
            found = self.all.find(
                name, assigned.region, time, aspect, reference=reference, **self.picked
            )
            if found is not None and found.value is not None:
                return found
        return None

    def growth(self, indicator: str | None = None) -> Figure:
        """A growth as printed, or out of two levels as an exact fraction."""
        printed = self.printed(Aspect.GROWTH, indicator)
        if printed is not None:
            return printed.require_value()
        current, before = self.level(indicator), self.level(indicator, back=True)
        _require_alike(current, before)
        base = exact_base(before, None, "base")
        require_positive("check_assigned", base=base)
        level = exact_base(current, before.require_value().unit, "figure that points are taken of")
        return Fraction(level) / Fraction(base) - 1


def _check_level(figures: _Figures) -> TargetCheck:
    return check_target(figures.target, figures.level().require_value())


def _check_growth(figures: _Figures) -> TargetCheck:
    printed = figures.printed(Aspect.GROWTH)
    if printed is not None:
        return _check_printed(figures.target, printed)
    return _check_levels(figures.target, figures.level(), figures.level(back=True))


def _check_share(figures: _Figures) -> TargetCheck:
    printed = figures.printed(Aspect.SHARE)
    if printed is not None:
        return _check_printed(figures.target, printed)
    part, whole = figures.level(), figures.level(figures.reference)
    _require_part(part, whole)
    return _check_levels(figures.target, part, whole)


def _require_part(part: Observation, whole: Observation) -> None:
    amount = part.require_value()
    if amount.interval.all_above(exact_base(whole, amount.unit, "whole")):
        raise IncomparableError(
            f"{part.indicator} {amount}",
            f"exceeds {whole.indicator} {whole.value}, its whole",
            "check which of the two is the reference",
        )


def _check_points(figures: _Figures) -> TargetCheck:
    printed = figures.printed(Aspect.GAP)
    if printed is not None:
        return _check_printed(figures.target, printed)
    return check_target(figures.target, figures.growth(), base=figures.growth(figures.reference))


def _check_rank(figures: _Figures) -> TargetCheck:
    printed = figures.printed(Aspect.RANK)
    rank = None if printed is None else int(printed.require_value().value)
    return check_target(figures.target, rank)


def _check_levels(target: Target, figure: Observation, base: Observation) -> TargetCheck:
    """Decide on two levels without division."""
    _require_alike(figure, base)
    return check_target(target, figure.require_value(), base=base.require_value())


def _require_alike(figure: Observation, base: Observation) -> None:
    unlike = differences(figure, base)
    if unlike:
        raise IncomparableError(
            f"{figure.indicator} {figure.value} and {base.indicator} {base.value}",
            f"differ in {', '.join(each.value for each in unlike)}",
            "a target is decided on figures of one basis",
        )


def _check_printed(target: Target, printed: Observation) -> TargetCheck:
    """Check a rate, share or gap that is known itself, without the levels behind it."""
    ratio = plain_ratio(printed.require_value())
    return attrs.evolve(check_target(Target.at_least(target.value), ratio), target=target)


_CHECKS: Final[Mapping[TargetForm, Callable[[_Figures], TargetCheck]]] = {
    TargetForm.GROWTH_AT_LEAST: _check_growth,
    TargetForm.SHARE_AT_LEAST: _check_share,
    TargetForm.POINTS_ABOVE: _check_points,
    TargetForm.RANK_WITHIN: _check_rank,
}
