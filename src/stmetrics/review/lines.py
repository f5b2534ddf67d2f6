"""The lines of a review: one indicator of the region each, with all that is known of it."""

from __future__ import annotations

from datetime import date

import attrs

from stmetrics.indicators.catalogue.row import Indicator
from stmetrics.indicators.observation import Aspect, PriceBasis
from stmetrics.periods import Period
from stmetrics.records.enums import ObservationStatus, RDBasis
from stmetrics.review.assigned import AssignedTarget
from stmetrics.review.pace import Pace
from stmetrics.review.target import TargetCheck
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

    Example:
        >>> Standing(by=Aspect.GROWTH, best=4, worst=4, of=10).rank
        4
    """

    by: Aspect
    best: int
    worst: int
    of: int | None = None
    is_shared: bool = False
    is_forecast: bool = False

    @property
    def rank(self) -> int | None:
        """The rank; None where bounds leave it open."""
        return self.best if self.best == self.worst else None


@attrs.frozen(kw_only=True)
class TargetLine:
    """A target that was set, and what the figures say about it.

    Attributes:
        assigned: The target.
        check: What the figures say.
        pace: Where the year is not over, how the figure stands to schedule.
    """

    assigned: AssignedTarget
    check: TargetCheck
    pace: Pace | None = None


@attrs.frozen(kw_only=True)
class ReviewLine:
    """One indicator of the region in the review (指标行). Ratios are plain (0.253).

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
        change: Points by which a rate rose on the year.
        completion: Completion of a task, as observed.
        standings: Where it stands among peers, by level and by growth.
        targets: Targets that were set for it.
        status: The weakest status of its figures.
        scope: Which list or coverage, where there are several.
        rd_basis: Which R&D was counted.
        price_basis: At whose prices the figure is.
        vintage: Which publication it is from.
        names: Names of what was counted.
        note: What was said beside it.
        from_records: Whether it was counted from records, not given.
    """

    indicator: Indicator
    time: Period | date
    figure: Amount | None = None
    base: Amount | None = None
    base_is_implied: bool = False
    growth: Amount | None = None
    growth_prices: PriceBasis = PriceBasis.CURRENT
    gap: Amount | None = None
    gap_to: Indicator | None = None
    share: Amount | None = None
    share_of: Indicator | None = None
    change: Amount | None = None
    completion: Amount | None = None
    standings: tuple[Standing, ...] = ()
    targets: tuple[TargetLine, ...] = ()
    status: ObservationStatus = ObservationStatus.NORMAL
    scope: str | None = None
    rd_basis: RDBasis | None = None
    price_basis: PriceBasis = PriceBasis.CURRENT
    vintage: str | None = None
    names: tuple[str, ...] = ()
    note: str | None = None
    from_records: bool = False
