"""Where a region stands among its peers, by level and by growth."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from stmetrics.errors import IncomparableError, MissingFactError, UndefinedMetricError
from stmetrics.indicators.catalogue.row import Direction
from stmetrics.indicators.observation import Aspect
from stmetrics.indicators.observations import Observations
from stmetrics.indicators.region_data import RegionData
from stmetrics.periods import Period
from stmetrics.records.enums import ObservationStatus
from stmetrics.review.gathering import gather
from stmetrics.review.lines import ReviewLine, Standing
from stmetrics.review.ranking import Ranking, rank_regions
from stmetrics.units.amount import Amount


def figures_of_all(own: Observations, peers: Iterable[RegionData], period: Period) -> Observations:
    """The region's own figures and those of every peer."""
    together = own
    for peer in peers:
        together |= gather(peer, period).observations
    return together


def with_standings(line: ReviewLine, region: str, figures: Observations) -> ReviewLine:
    """The line with its rank by level and by growth, wherever a second region has a figure."""
    found = list(line.standings)
    for aspect in (Aspect.LEVEL, Aspect.GROWTH):
        if any(each.by is aspect for each in found):
            continue
        standing = _standing(line, region, figures, aspect)
        if standing is not None:
            found.append(standing)
    return attrs.evolve(line, standings=tuple(found))


def _standing(
    line: ReviewLine, region: str, figures: Observations, aspect: Aspect
) -> Standing | None:
    if line.indicator.direction is Direction.NEITHER:
        return None
    own = line.figure if aspect is Aspect.LEVEL else line.growth
    if own is None:
        return None
    others, statuses = _others(line, region, figures, aspect)
    if not others:
        return None
    ranking = rank_regions(
        {region: own, **others},
        statuses={region: line.status, **statuses},
        highest_first=aspect is Aspect.GROWTH or line.indicator.direction is Direction.HIGHER,
    )
    return _of(ranking, region, aspect)


def _others(
    line: ReviewLine, region: str, figures: Observations, aspect: Aspect
) -> tuple[dict[str, Amount], dict[str, ObservationStatus]]:
    amounts: dict[str, Amount] = {}
    statuses: dict[str, ObservationStatus] = {}
    named = figures.regions(line.indicator.id, line.time)
    if aspect is Aspect.GROWTH:
        named += figures.regions(line.indicator.id, line.time, Aspect.GROWTH)
    for other in dict.fromkeys(named):
        if other == region:
            continue
        ask = figures.level if aspect is Aspect.LEVEL else figures.growth
        try:
            answer = ask(line.indicator.id, other, line.time, scope=line.scope)
        except (MissingFactError, IncomparableError, UndefinedMetricError):
            continue  # without a figure of this basis it is not ranked
        amounts[other], statuses[other] = answer.amount, answer.status
    return amounts, statuses


def _of(ranking: Ranking, region: str, aspect: Aspect) -> Standing:
    place = ranking.place(region)
    return Standing(
        by=aspect,
        best=int(place.best),
        worst=int(place.worst),
        of=ranking.of,
        is_shared=place.is_shared,
        is_forecast=ranking.is_forecast,
    )
