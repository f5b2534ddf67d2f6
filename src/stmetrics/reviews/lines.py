"""The lines of a review: one indicator of the region each, with all that is known of it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import attrs

from stmetrics._repr import short_repr
from stmetrics.catalogue.row import Indicator, Words
from stmetrics.observations._narrowness import called
from stmetrics.observations.basis import Basis, PriceBasis
from stmetrics.observations.observation import Aspect
from stmetrics.periods.period import Period
from stmetrics.records.enums import Level, ObservationStatus, RDBasis
from stmetrics.targets.assigned import AssignedTarget
from stmetrics.targets.check import TargetCheck
from stmetrics.targets.pace import Pace
from stmetrics.units.amount import Amount


@attrs.frozen(kw_only=True)
class Standing:
    """Where the region stands among its peers (位次).

    Attributes:
        by: Whether by level or by growth.
        best: Its rank; with bounds, the best that they allow.
        worst: The same, or with bounds the worst.
        of: How many regions are ranked; None where only the rank was observed.
        is_shared: Whether another region's figure is equal.
        is_forecast: Whether a figure behind it is a forecast.
        is_provisional: Whether one is provisional or an estimate, so that it may change.
        missing: How many peers have no such figure and are not ranked.
        before: The rank of the same regions a year before; None where it is not known.
        others: The other regions and their figures, first to last; growths are plain ratios.

    Example:
        >>> Standing(by=Aspect.GROWTH, best=4, worst=4, of=10).rank
        4
    """

    by: Aspect = attrs.field(converter=Aspect)
    best: int
    worst: int
    of: int | None = None
    is_shared: bool = False
    is_forecast: bool = False
    is_provisional: bool = False
    missing: int = 0
    before: int | None = None
    others: tuple[tuple[Words, Amount], ...] = ()

    __repr__ = short_repr

    @property
    def rank(self) -> int | None:
        """The rank; None where bounds leave it open."""
        return self.best if self.best == self.worst else None


@attrs.frozen(kw_only=True)
class TargetLine:
    """A target that was set, and what the figures say about it (目标与完成情况).

    Attributes:
        assigned: The target.
        check: What the figures say.
        reference: The row of a share's whole, or of the indicator that points lie above.
        status: The weakest status of the figure that decides it.
        pace: Where its period is not over, how the figure stands to the elapsed months.
        last_year_pace: The same against last year's figure to date over last year's total,
            where both are observed.
        growth_required: Where it is due years later, the growth a year that still leads there.

    Example:
        >>> goal = AssignedTarget(
        ...     indicator="cn.sme_n", region="321283", period="2022",
        ...     target=Target.at_least("600家"),
        ... )
        >>> line = TargetLine(assigned=goal, check=check_target(goal.target, "626家"))
        >>> line.check.verdict.name, line.pace
        ('MET', None)
    """

    assigned: AssignedTarget
    check: TargetCheck
    reference: Indicator | None = None
    status: ObservationStatus = attrs.field(
        default=ObservationStatus.NORMAL, converter=ObservationStatus
    )
    pace: Pace | None = None
    last_year_pace: Pace | None = None
    growth_required: Decimal | None = None

    __repr__ = short_repr


@attrs.frozen(kw_only=True)
class ReviewLine:
    """One indicator of the region in the review (指标行). Ratios are plain (0.253).

    Made by `review`.

    Attributes:
        indicator: Its row of the catalogue.
        time: The period or day of the figure, which may be another than the review's.
        figure: The figure; None where only a rate is known, or it is missing.
        base: Last year's figure.
        base_is_implied: Whether it was worked out from figure and growth; then a range.
        growth: Growth on the year.
        growth_prices: At whose prices the growth is.
        gap: Points above the growth of ``gap_to``.
        gap_to: The indicator it is compared with.
        share: Its share of ``share_of``.
        share_of: The whole.
        share_of_name: What the whole is called.
        change: Points by which a rate rose on the year.
        completion: Completion of a task, as observed.
        standings: Where it stands among peers, by level and by growth.
        targets: Targets that were set for it.
        status: The weakest status of its figures.
        scope: Which list or coverage, where there are several.
        level: Of which level what was counted is.
        and_above: Whether the higher levels are counted too.
        kind: Which kind was counted.
        rd_basis: Which R&D was counted.
        price_basis: At whose prices the figure is.
        price_year: The year of constant prices.
        vintage: Which publication it is from.
        names: Names of what was counted.
        breakdown: Figures that it is told apart by: of single months, batches, enterprises.
        note: What was said beside it.
        from_records: Whether it was counted from records, not given.

    Example:
        >>> from stmetrics.reviews import review
        >>> listed = Observation(
        ...     indicator="cn.sme_n", region="321283", on="2022-12-31", value="626家"
        ... )
        >>> taixing = RegionData(region="321283", observations=[listed])
        >>> line: ReviewLine = review(taixing, "2022").line("cn.sme_n")
        >>> print(line.indicator.name.en, line.figure, line.growth)
        technology SMEs evaluated and listed 626家 None
    """

    indicator: Indicator
    time: Period | date
    figure: Amount | None = None
    base: Amount | None = None
    base_is_implied: bool = False
    growth: Amount | None = None
    growth_prices: PriceBasis = attrs.field(default=PriceBasis.CURRENT, converter=PriceBasis)
    gap: Amount | None = None
    gap_to: Indicator | None = None
    share: Amount | None = None
    share_of: Indicator | None = None
    share_of_name: Words | None = None
    change: Amount | None = None
    completion: Amount | None = None
    standings: tuple[Standing, ...] = ()
    targets: tuple[TargetLine, ...] = ()
    status: ObservationStatus = attrs.field(
        default=ObservationStatus.NORMAL, converter=ObservationStatus
    )
    scope: str | None = None
    level: Level | None = attrs.field(default=None, converter=attrs.converters.optional(Level))
    and_above: bool = False
    kind: str | None = None
    rd_basis: RDBasis | None = attrs.field(
        default=None, converter=attrs.converters.optional(RDBasis)
    )
    price_basis: PriceBasis = attrs.field(default=PriceBasis.CURRENT, converter=PriceBasis)
    price_year: int | None = None
    vintage: str | None = None
    names: tuple[str, ...] = ()
    breakdown: tuple[tuple[Words, Amount], ...] = ()
    note: str | None = None
    from_records: bool = False

    __repr__ = short_repr

    @property
    def basis(self) -> Basis:
        """What must agree before it is compared with another line."""
        return Basis.of(self)

    @property
    def name(self) -> Words:
        """What it is called, with its level and kind: 省级众创空间数."""
        return called(self.indicator, self.basis, self.scope)

    @property
    def scope_beside(self) -> str | None:
        """The scope where it is to be said beside the name, not in it."""
        naming = self.indicator.naming
        return None if naming is not None and naming.scoped is not None else self.scope
