"""How far a ranking hangs on choices that others might have made: weights and methods drawn anew.

Draws are seeded and repeatable, and computed in floats: a drawn weight is no exact number.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from itertools import pairwise, product
from typing import Any

import attrs

from stmetrics._repr import short_repr
from stmetrics.errors import InvalidValueError, shown
from stmetrics.exact._given import require_kind
from stmetrics.exact._numbers import Number, to_exact, whole_number
from stmetrics.scorecard._ascent import Ascent, own_shares
from stmetrics.scorecard._callables import Scoring
from stmetrics.scorecard._cells import Column, Full, as_float, has_gaps, sum_of
from stmetrics.scorecard._figures import Table, normalised
from stmetrics.scorecard._ranks import competition_ranks
from stmetrics.scorecard._reshaping import uniform
from stmetrics.scorecard._weights import Weights
from stmetrics.scorecard.methods import AcrossRegions
from stmetrics.scorecard.rank_spread import RankSpread, Sensitivity
from stmetrics.scorecard.score_table import Scores
from stmetrics.scorecard.scoring import score_regions
from stmetrics.scorecard.tree import IndicatorClass, Scorecard


def _spread(value: Number) -> float:
    exact = to_exact(value, "spread")
    if not 0 <= exact < 1:
        raise InvalidValueError(f"spread={shown(value)}", "must be 0 to below 1", "0.25 is ±25 %")
    return float(exact)


def _draws(value: int) -> int:
    draws = whole_number(value, "draws")
    if draws < 1:
        raise InvalidValueError(f"draws={draws}", "must be 1 or more", "1000 is usual")
    return draws


def _ways(value: Iterable[Any]) -> tuple[Any, ...]:
    return tuple(value)


@attrs.frozen(kw_only=True)
class Disturbance:
    """What is drawn anew in every draw (扰动设定).

    Attributes:
        spread: By how much of itself every weight of the tree may go up or down, evenly
            distributed; weights under a node are then brought back to a sum of one.
        normalisations: Other ways to normalise; each is used for all indicators, and should give
            scores on the scorecard's own scale, on which points are added.
        aggregations: Other ways to aggregate; each is used at all nodes. The scorecard's own ways
            and every other are equally likely in each draw.
        draws: How many draws.
        seed: Where the random numbers start; the same seed gives the same result.

    Raises:
        InvalidValueError: A spread below 0 or not below 1, or no draw.

    Example:
        >>> Disturbance(spread=0.25, normalisations=[z_score]).draws
        1000
    """

    spread: float = attrs.field(default=0.25, converter=_spread)
    normalisations: tuple[Scoring, ...] = attrs.field(default=(), converter=_ways)
    aggregations: tuple[Scoring | AcrossRegions, ...] = attrs.field(default=(), converter=_ways)
    draws: int = attrs.field(default=1000, converter=_draws)
    seed: int = 0

    __repr__ = short_repr


def rank_sensitivity(
    card: Scorecard, table: Table, disturbance: Disturbance | None = None
) -> Sensitivity:
    """Rank regions again and again with other weights and methods (排名敏感性分析).

    After the uncertainty analysis of COINr's `get_sensitivity` and `get_noisy_weights`. Gaps,
    outliers, points and vetoes are as in the scorecard. It shows what hangs on the choice of
    weights and methods; it says nothing of errors in the figures.

    Args:
        card: The scorecard.
        table: Figures by region and indicator, as for `score_regions`.
        disturbance: What is drawn anew; None draws weights of ±25 %, 1000 times.

    Returns:
        How often every region had every rank.

    Raises:
        UndefinedMetricError: A method is not defined for these figures: a geometric mean of
            scores that begin at zero.
        InvalidValueError: As for `score_regions`.

    Example:
        >>> card = Scorecard(
        ...     parts=[
        ...         WeightedIndicator(id="rd", weight=0.5, direction="higher"),
        ...         WeightedIndicator(id="patents", weight=0.5, direction="higher"),
        ...     ]
        ... )
        >>> made_table = {
        ...     "Eastside": {"rd": 4, "patents": 9},
        ...     "Westside": {"rd": 3, "patents": 8},
        ...     "Lakeside": {"rd": 0, "patents": 7},
        ... }
        >>> drawn = rank_sensitivity(card, made_table, Disturbance(draws=200, seed=7))
        >>> for spread in drawn.regions:
        ...     print(spread.region, spread.nominal, spread.best, spread.worst, spread.share_of(1))
        Eastside 1 1 1 1.0
        Westside 2 2 2 0.0
        Lakeside 3 3 3 0.0
    """
    require_kind(Scorecard, card=card)
    chosen = Disturbance() if disturbance is None else disturbance
    nominal = score_regions(card, table)
    ways = _Ways.of(card, nominal, chosen)
    drawn = random.Random(chosen.seed)  # noqa: S311 - repeatable draws, no secrets
    counts: list[Counter[int | None]] = [Counter() for _ in nominal.regions]
    pairs = _neighbours(nominal)
    ahead = dict.fromkeys(pairs, 0)
    for _ in range(chosen.draws):
        ranks = ways.drawn_ranks(chosen.spread, drawn)
        for count, rank in zip(counts, ranks, strict=True):
            count[rank] += 1
        for pair in pairs:
            ahead[pair] += (ranks[pair[0]] or 0) < (ranks[pair[1]] or 0)
    names = [each.region for each in nominal.regions]
    return Sensitivity(
        draws=chosen.draws,
        regions=tuple(
            RankSpread(
                region=each.region,
                nominal=each.rank,
                counts={rank: times for rank, times in count.items() if rank is not None},
            )
            for each, count in zip(nominal.regions, counts, strict=True)
        ),
        ahead={(names[first], names[second]): times for (first, second), times in ahead.items()},
    )


def _neighbours(nominal: Scores) -> list[tuple[int, int]]:
    """Places of every two regions that follow each other in the ranking; equal ones do not."""
    places = {each.region: place for place, each in enumerate(nominal.regions)}
    ranked = [each for each in nominal.ranked() if each.rank is not None]
    return [
        (places[first.region], places[second.region])
        for first, second in pairwise(ranked)
        if first.rank != second.rank
    ]


@attrs.frozen(kw_only=True)
class _Ways:
    """All that a draw chooses from, in floats, and what no draw changes."""

    scores: tuple[dict[str, Column], ...]
    cards: tuple[Scorecard, ...]
    points: tuple[float, ...]
    vetoed: tuple[bool, ...]

    @classmethod
    def of(cls, card: Scorecard, nominal: Scores, chosen: Disturbance) -> _Ways:
        """Work out every way of normalising once, and try every combination once."""
        others = [uniform(card, normalise=way) for way in chosen.normalisations]
        ways = cls(
            scores=tuple(_in_floats(normalised(each, nominal.used)) for each in (card, *others)),
            cards=(card, *(uniform(card, aggregate=way) for way in chosen.aggregations)),
            points=tuple(
                as_float(sum_of(each.points.values()), "points") for each in nominal.regions
            ),
            vetoed=tuple(bool(each.vetoes) for each in nominal.regions),
        )
        for scores, each in product(ways.scores, ways.cards):
            _climbed(each, scores, own_shares)
        return ways

    def drawn_ranks(self, spread: float, drawn: random.Random) -> list[int | None]:
        """Draw methods and weights, and rank."""

        def weigh(node: Scorecard | IndicatorClass) -> Weights:
            return Weights(
                [share * (1 + spread * (2 * drawn.random() - 1)) for share in node.shares]
            )

        scores, card = drawn.choice(self.scores), drawn.choice(self.cards)
        totals = _climbed(card, scores, weigh)
        return competition_ranks(
            [
                None if total is None or vetoed else total + points
                for total, points, vetoed in zip(totals, self.points, self.vetoed, strict=True)
            ]
        )


def _climbed(
    card: Scorecard,
    scores: Mapping[str, Column],
    weigh: Callable[[Scorecard | IndicatorClass], Weights],
) -> Column:
    """Give the weighted scores of all regions for one combination."""
    ascent = Ascent(columns=scores, aggregate=card.aggregate, covers=card.gaps.covers, weigh=weigh)
    return ascent.scores(card)


def _in_floats(columns: Mapping[str, Column]) -> dict[str, Column]:
    return {
        name: (Column if has_gaps(figures) else Full)(
            [None if value is None else as_float(value, name) for value in figures]
        )
        for name, figures in columns.items()
    }
