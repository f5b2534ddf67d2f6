"""Targets that were set for an indicator of a region, and what its figures say about them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, Final, cast

import attrs

from stmetrics._closed_list import ClosedList
from stmetrics._repr import short_repr
from stmetrics.catalogue._counted_alike import counted_alike
from stmetrics.catalogue._shelf import row_of
from stmetrics.catalogue.names import kind_of
from stmetrics.catalogue.row import Indicator
from stmetrics.errors import InvalidValueError, MissingFactError, quoted
from stmetrics.exact._given import require_kind
from stmetrics.observations._comparing import plain_ratio
from stmetrics.observations._on_basis import optional_level
from stmetrics.observations.basis import Basis
from stmetrics.observations.collection import Observations
from stmetrics.observations.derived_figure import DerivedFigure
from stmetrics.observations.observation import Aspect
from stmetrics.periods.period import Period
from stmetrics.records import _fields as f, _texts as t
from stmetrics.records.enums import Level
from stmetrics.targets.check import TargetCheck, check_target
from stmetrics.targets.path import TargetPath
from stmetrics.targets.target import Target, TargetForm
from stmetrics.targets.why_open import WhyOpen
from stmetrics.units._table import is_unit
from stmetrics.units.amount import Amount

if TYPE_CHECKING:
    from typing import Unpack

    from stmetrics.observations._on_basis import Picked
    from stmetrics.periods._times import Time


def _counted_as(row: Indicator, target: Target) -> Target:
    """The target in its row's unit, where people use another counting word: 9个 for 9件."""
    if target.unit is None or row.unit is None or not is_unit(row.unit):
        return target
    if target.unit == row.unit or not counted_alike(row, target.unit):
        return target
    return attrs.evolve(target, unit=row.unit)


class TargetForce(ClosedList):
    """Whether a target must be met or is what is hoped for (约束性、预期性).

    Example:
        >>> TargetForce("binding").name
        'BINDING'
    """

    BINDING = "binding", "约束性", "约束"
    EXPECTED = "expected", "预期性", "预期"


def _period_or_none(value: Period | str | None) -> Period:
    """The period; a milestone has none until its day is taken."""
    return cast("Period", f.optional_period(value))


def _target(value: Target) -> Target:
    if isinstance(value, Target):
        return value
    raise InvalidValueError(quoted(value), "is no target", 'make one: Target.at_least("30家")')


@attrs.frozen(kw_only=True, field_transformer=f.named)
class AssignedTarget:
    """A target set for an indicator of a region (下达目标).

    A milestone has a day instead of a period: 2023年6月底前建成中试基地1家.

    Attributes:
        indicator: The indicator's id.
        region: The region.
        period: The period whose figure is meant (数据期); of a stock, its last day counts.
            Of a milestone it is its day.
        target: What is to be reached.
        force: Binding or expected.
        reference: Of a share the whole, of points above the other indicator.
        scope: The scope of the figure that is meant.
        level: Of which level what is counted is, where the indicator takes one.
        and_above: Whether the higher levels are counted too (以上).
        kind: Which kind is counted; None for all kinds together.
        assessed_in: The period in which it is assessed (考核期), where it is another one.
        set_by: Who set it.
        on: The day by which a milestone is due (节点), instead of a period.

    Raises:
        InvalidValueError: A share or points without a reference; neither a period nor a day, or
            both of them.

    Example:
        >>> AssignedTarget(
        ...     indicator="cn.sme_n", region="321283", period="2022",
        ...     target=Target.at_least("600家"),
        ... ).force
        <TargetForce.EXPECTED: 'expected'>
        >>> AssignedTarget(
        ...     indicator="plat.total", kind="中试基地", region="321283", on="2023-06-30",
        ...     target=Target.at_least("1家"),
        ... ).period.label("zh")
        '2023年6月30日'
    """

    indicator: str = attrs.field(converter=t.text)
    region: str = attrs.field(converter=t.region)
    period: Period = attrs.field(default=None, converter=_period_or_none)
    target: Target = attrs.field(converter=_target)
    force: TargetForce = attrs.field(default=TargetForce.EXPECTED, converter=TargetForce)
    reference: str | None = attrs.field(default=None, converter=t.optional_text)
    scope: str | None = attrs.field(default=None, converter=t.optional_text)
    level: Level | None = attrs.field(default=None, converter=optional_level)
    and_above: bool = attrs.field(default=False, converter=f.flag)
    kind: str | None = attrs.field(default=None, converter=t.optional_text)
    assessed_in: Period | None = attrs.field(default=None, converter=f.optional_period)
    set_by: str | None = attrs.field(default=None, converter=t.optional_text)
    on: date | None = attrs.field(default=None, converter=f.optional_day)

    __repr__ = short_repr

    def __attrs_post_init__(self) -> None:
        self._take_day()
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
        if row is not None:
            object.__setattr__(self, "target", _counted_as(row, self.target))

    def _take_day(self) -> None:
        """Take the day of a milestone as the period of that day."""
        days = None if self.on is None else Period(self.on, self.on)
        if self.period in (None, days) and days is not None:
            object.__setattr__(self, "period", days)
        elif self.period is None or days is not None:
            raise InvalidValueError(
                f"AssignedTarget of {self.indicator}",
                "has both a period and a day" if self.on else "has neither period nor day",
                "a target has a period=…, a milestone a day on=…",
            )

    @property
    def basis(self) -> Basis:
        """Its scope, level and kind; a target says nothing of vintage and prices."""
        return Basis(scope=self.scope, level=self.level, and_above=self.and_above, kind=self.kind)

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
        require_kind(TargetPath, path=path)
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
    assigned: AssignedTarget,
    observations: Observations,
    *,
    on: Basis | None = None,
    **picked: Unpack[Picked],
) -> TargetCheck:
    """What observations say about a target that was set (目标完成情况).

    A growth, share or gap is taken as observed; else it follows from levels, without division.

    Args:
        assigned: The target.
        observations: Figures of the region, and of the year before for growth.
        on: The basis of the figure that is meant, such as that of a review's line; a rate
            observed at other prices counts where none is at its own. Then nothing is picked.
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
    require_kind(AssignedTarget, assigned=assigned)
    require_kind(Observations, observations=observations)
    meant: Picked = {**assigned.picked, **picked} if on is None else {}
    check = _CHECKS.get(assigned.target.form, _check_level)
    for time in (assigned.period, assigned.period.end):
        try:
            return check(assigned, observations, time, on, meant)
        except MissingFactError:
            continue
    return attrs.evolve(
        check_target(assigned.target, None), why_open=_what_is_missing(assigned, observations)
    )


def _what_is_missing(assigned: AssignedTarget, held: Observations) -> WhyOpen:
    """Where the period's own figure is there, what it is compared with is not."""
    figures = (
        each
        for time in (assigned.period, assigned.period.end)
        for each in held.at(assigned.indicator, assigned.region, time)
    )
    if any(each.value is not None for each in figures):
        return assigned.target.form.open_without_base or WhyOpen.NO_FIGURE
    return WhyOpen.NO_FIGURE


def _check_level(
    assigned: AssignedTarget, held: Observations, time: Time, on: Basis | None, picked: Picked
) -> TargetCheck:
    meant = picked if on is None else on.picked
    figure = held.level(assigned.indicator, assigned.region, time, **meant)
    return check_target(assigned.target, figure.amount)


def _check_growth(
    assigned: AssignedTarget, held: Observations, time: Time, on: Basis | None, picked: Picked
) -> TargetCheck:
    return _check_ratio(
        assigned.target,
        held.growth(assigned.indicator, assigned.region, time, on=on, **picked),
    )


def _check_share(
    assigned: AssignedTarget, held: Observations, time: Time, on: Basis | None, picked: Picked
) -> TargetCheck:
    whole = assigned.reference or ""
    return _check_ratio(
        assigned.target,
        held.share(assigned.indicator, whole, assigned.region, time, on=on, **picked),
    )


def _check_points(
    assigned: AssignedTarget, held: Observations, time: Time, on: Basis | None, picked: Picked
) -> TargetCheck:
    place = assigned.indicator, assigned.region, time
    reference = assigned.reference or ""
    printed = held.printed(*place, Aspect.GAP, reference=reference, on=on, **picked)
    if printed is not None:
        return _check_printed(assigned.target, plain_ratio(printed.require_value()))
    own, other = held.growths_beside(
        assigned.indicator, reference, assigned.region, time, on=on, **picked
    )
    return check_target(assigned.target, own.exactly, base=other.exactly)


def _check_rank(
    assigned: AssignedTarget, held: Observations, time: Time, on: Basis | None, picked: Picked
) -> TargetCheck:
    place = assigned.indicator, assigned.region, time
    printed = held.printed(*place, Aspect.RANK, on=on, **picked)
    if printed is None:
        raise MissingFactError(f"rank of {assigned.indicator} in {time}", "is not observed")
    return check_target(assigned.target, printed.require_value())


def _check_ratio(target: Target, found: DerivedFigure) -> TargetCheck:
    """Check a growth or share: as observed, else by its two levels, without division."""
    if found.is_observed:
        return _check_printed(target, found.amount)
    figure, base = found.used
    return check_target(target, figure.require_value(), base=base.require_value())


def _check_printed(target: Target, ratio: Amount) -> TargetCheck:
    """Check a rate, share or gap that is known itself, without the levels behind it."""
    checked = check_target(Target.at_least(target.value), ratio)
    return attrs.evolve(checked, target=target, ratio=checked.actual)


_CHECKS: Final[Mapping[TargetForm, Callable[..., TargetCheck]]] = {
    TargetForm.GROWTH_AT_LEAST: _check_growth,
    TargetForm.SHARE_AT_LEAST: _check_share,
    TargetForm.POINTS_ABOVE: _check_points,
    TargetForm.RANK_WITHIN: _check_rank,
}
