"""Where a region stands among its peers, by level and by growth."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final

import attrs

from stmetrics.catalogue.row import Direction, Words
from stmetrics.errors import IncomparableError, MissingFactError, UndefinedMetricError
from stmetrics.indicators.region_data import RegionData
from stmetrics.observations.basis import Basis
from stmetrics.observations.collection import Observations
from stmetrics.observations.derived_figure import DerivedFigure
from stmetrics.observations.observation import Aspect
from stmetrics.periods._times import a_year_before, last_day
from stmetrics.periods.period import Period
from stmetrics.ranking.ranking import Ranking, rank_regions
from stmetrics.records.enums import ObservationStatus
from stmetrics.records.region import region_holds
from stmetrics.reviews._gathering import gather
from stmetrics.reviews._wholes import Apart, apart, of_one_tier
from stmetrics.reviews.lines import ReviewLine, Standing
from stmetrics.units.amount import Amount

_RANKED: Final = (Aspect.LEVEL, Aspect.GROWTH)


def figures_of_all(own: Observations, peers: Iterable[RegionData], period: Period) -> Observations:
    """The region's own figures and those of every peer."""
    together = own
    for peer in peers:
        together |= gather(peer, period).observations
    return together


def rivals_observed(
    lines: Iterable[ReviewLine], region: str, own: Observations, peers: Mapping[str, Words]
) -> tuple[str, ...]:
    """Other regions of which the region's own observations give a figure in the lines' years.

    One that holds, or adds up, others is none; nor is one that no line ranks, and whose name or
    code says that it is of another tier.

    Args:
        lines: The review's lines.
        region: The region.
        own: What is observed, of other regions too.
        peers: The regions that were given as peers.
    """
    fields = [_Field(line, region, own, by, peers) for line in lines for by in _RANKED]
    years = {last_day(field.line.time).year for field in fields}
    seen = dict.fromkeys(
        each.region
        for each in own
        if each.aspect in _RANKED and not years.isdisjoint({(y := last_day(each.time).year), y + 1})
    )
    ranked = {each for field in fields if field.is_open for each in field.others(field.line.time)}
    held = [field.apart(time) for field in fields for time in field.times]
    left = {name for each in held for name in each.whole + each.unclear}
    return tuple(
        each
        for each in seen
        if not overlaps(each, region)
        and each not in left
        and (each in ranked or of_one_tier(each, region))
    )


def with_standings(
    line: ReviewLine,
    region: str,
    figures: Observations,
    peers: Mapping[str, Words] | None = None,
    rivals: Iterable[str] = (),
) -> ReviewLine:
    """The line with its rank by level and by growth, wherever a second region has a figure.

    Args:
        line: The line.
        region: The region.
        figures: Its figures and those of all others.
        peers: Regions that are to be ranked, and what they are called; one without a figure is
            counted as missing.
        rivals: Regions that are no peers, and that are counted as missing as well.
    """
    found = list(line.standings)
    for aspect in _RANKED:
        if any(each.by is aspect for each in found):
            continue
        standing = _standing(_Field(line, region, figures, aspect, peers or {}), rivals)
        if standing is not None:
            found.append(standing)
    return attrs.evolve(line, standings=tuple(found))


@attrs.frozen
class _Field:
    """What is ranked: one indicator's level or growth, of one basis, in all regions."""

    line: ReviewLine
    region: str
    figures: Observations
    aspect: Aspect
    peers: Mapping[str, Words]

    @property
    def times(self) -> tuple[Period | date, Period | date]:
        """The line's time, and a year before."""
        return self.line.time, a_year_before(self.line.time)

    @property
    def is_open(self) -> bool:
        """Whether the region can be ranked at all."""
        return self.own is not None and self.line.indicator.direction is not Direction.NEITHER

    @property
    def own(self) -> Amount | None:
        return self.line.figure if self.aspect is Aspect.LEVEL else self.line.growth

    @property
    def basis(self) -> Basis:
        """Only figures of the line's own basis are ranked with it."""
        basis = self.line.basis
        if self.aspect is Aspect.LEVEL or basis.price_basis is self.line.growth_prices:
            return basis
        return attrs.evolve(basis.but_prices, price_basis=self.line.growth_prices)

    def others(self, time: Period | date) -> list[str]:
        """Regions that are ranked with the region at a time."""
        left = self.apart(time)
        return [each for each in self._with_figures(time) if each not in left.whole + left.unclear]

    def apart(self, time: Period | date) -> Apart:
        """Regions with a figure that are not ranked with the region."""
        others = self._with_figures(time)
        level = functools.partial(attrs.evolve(self, aspect=Aspect.LEVEL).amount, time=time)
        return apart(self.region, others, level, self.line.indicator, self.peers)

    def amount(self, region: str, time: Period | date) -> Amount | None:
        """A region's figure alone."""
        found = self.answer(region, time)
        return None if found is None else found.amount

    def _with_figures(self, time: Period | date) -> list[str]:
        """Regions with a figure at a time, besides the region itself and its kin by code."""
        indicator, aspects = self.line.indicator.id, dict.fromkeys((Aspect.LEVEL, self.aspect))
        named = [each for a in aspects for each in self.figures.regions(indicator, time, a)]
        return [each for each in dict.fromkeys(named) if not overlaps(each, self.region)]

    def answer(self, region: str, time: Period | date) -> DerivedFigure | None:
        """A region's figure; None where it has none of this basis."""
        ask = self.figures.level if self.aspect is Aspect.LEVEL else self.figures.growth
        try:
            return ask(self.line.indicator.id, region, time, **self.basis.picked)
        except (MissingFactError, IncomparableError, UndefinedMetricError):
            return None

    def ranking(
        self, own: Amount, status: ObservationStatus, time: Period | date
    ) -> Ranking | None:
        """The region among all that have a figure; None where it would be alone."""
        answers = {each: self.answer(each, time) for each in self.others(time)}
        known = {each: found for each, found in answers.items() if found is not None}
        if not known:
            return None
        return rank_regions(
            {self.region: own, **{each: found.amount for each, found in known.items()}},
            statuses={self.region: status, **{e: found.status for e, found in known.items()}},
            highest_first=self.aspect is Aspect.GROWTH
            or self.line.indicator.direction is Direction.HIGHER,
        )


def overlaps(other: str, region: str) -> bool:
    """Whether one region is the other or lies within it: a district is no rival of its city."""
    return other == region or True in {region_holds(other, region), region_holds(region, other)}


def left_apart(
    line: ReviewLine, region: str, figures: Observations, peers: Mapping[str, Words]
) -> Apart:
    """The regions with a figure that are not ranked with the line: wholes beside their parts."""
    found = [_Field(line, region, figures, aspect, peers).apart(line.time) for aspect in _RANKED]
    return Apart(
        tuple(dict.fromkeys(name for each in found for name in each.whole)),
        tuple(dict.fromkeys(name for each in found for name in each.unclear)),
    )


def _standing(field: _Field, rivals: Iterable[str]) -> Standing | None:
    line, own, peers = field.line, field.own, field.peers
    if line.indicator.direction is Direction.NEITHER or own is None:
        return None
    ranking = field.ranking(own, line.status, line.time)
    if ranking is None:
        return None
    place = ranking.place(field.region)
    ranked = {each.region for each in ranking.places}
    left = {*peers, *rivals} - ranked
    return Standing(
        by=field.aspect,
        best=int(place.best),
        worst=int(place.worst),
        of=ranking.of,
        is_shared=place.is_shared,
        is_forecast=ranking.is_forecast,
        is_provisional=ranking.is_provisional,
        missing=len([each for each in left if not overlaps(each, field.region)]),
        before=_rank_before(field, ranking),
        others=tuple(
            (peers.get(each.region, Words(zh=each.region, en=each.region)), each.figure)
            for each in ranking.places
            if each.region != field.region
        ),
    )


def _rank_before(field: _Field, ranking: Ranking) -> int | None:
    """The rank a year before among the very same regions; None where that is not known."""
    time = a_year_before(field.line.time)
    own = field.answer(field.region, time)
    before = None if own is None else field.ranking(own.amount, own.status, time)
    if before is None:
        return None
    if {each.region for each in before.places} != {each.region for each in ranking.places}:
        return None
    rank = before.place(field.region).rank
    return None if rank is None else int(rank)
