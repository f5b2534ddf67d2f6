"""What type checkers read from scorecards: the tree, its results, and what they hang on."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any, assert_type

from stmetrics.catalogue import Direction
from stmetrics.scorecard import (
    ChangeContribution,
    Disturbance,
    IndicatorClass,
    LeftOut,
    Method,
    RankSpread,
    Scorecard,
    ScoredRegion,
    Scores,
    Sensitivity,
    WeightedIndicator,
    arithmetic_mean,
    change_contributions,
    copeland,
    effective_weights,
    entropy_weights,
    generalised_mean,
    geometric_mean,
    goalposts,
    has_outliers,
    leave_one_out,
    min_max,
    rank_score,
    rank_sensitivity,
    score_regions,
    skewness,
    winsorise,
)

leaf = WeightedIndicator(id="rd", weight=Decimal("0.6"), direction="higher")
assert_type(leaf.weight, Decimal | Fraction | None)
assert_type(leaf.direction, Direction | None)
card = Scorecard(
    parts=[leaf, IndicatorClass(name="Output", weight=0.4, parts=[WeightedIndicator(id="pat")])],
    normalise=Method(goalposts, low=0, high=10),
    aggregate=arithmetic_mean,
)
assert_type(card.indicators, tuple[WeightedIndicator, ...])
assert_type(card.classes, tuple[IndicatorClass, ...])
assert_type(card.directed({"rd": "higher", "pat": Direction.HIGHER}), Scorecard)
assert_type(effective_weights(card), dict[str, Decimal])

table: dict[str, dict[str, Decimal | None]] = {
    "Eastside": {"rd": Decimal(3), "pat": None},
    "Westside": {"rd": Decimal(2), "pat": Decimal(1)},
}
scores = score_regions(card, table)
assert_type(scores, Scores)
assert_type(scores.of("Eastside"), ScoredRegion)
assert_type(scores.ranked(), list[ScoredRegion])
assert_type(scores.of("Eastside").rank, int | None)
assert_type(scores.of("Eastside").grade, str | None)
assert_type(scores.of("Eastside").normalised, Mapping[str, Any])
assert_type(scores.rows("en"), list[dict[str, Any]])
assert_type(scores.table("en"), str)
assert_type(scores.markdown("zh"), str)
assert_type(scores.to_columns(), dict[str, list[Any]])

assert_type(change_contributions(scores, scores, "Westside"), tuple[ChangeContribution, ...])
assert_type(leave_one_out(card, table), tuple[LeftOut, ...])
drawn = rank_sensitivity(card, table, Disturbance(draws=10, normalisations=[min_max]))
assert_type(drawn, Sensitivity)
assert_type(drawn.of("Eastside"), RankSpread)
assert_type(drawn.of("Eastside").best, int | None)
assert_type(drawn.of("Eastside").share_of(1), float)
assert_type(drawn.may_conclude("en"), list[str])

assert_type(rank_score([1, None, 3]), list[int | None])
assert_type(copeland([[1.0, None], [2.0, 3.0]]), list[int | None])
assert_type(geometric_mean([1, 8], [1, 2]), float | None)
assert_type(generalised_mean([1, 7], power=2), float | None)
assert_type(entropy_weights({"rd": [1, 2]}), dict[str, float])
assert_type(skewness([1, 2, 4]), float)
assert_type(has_outliers([1, 2, 3, 9]), bool)
assert_type(winsorise([1, 2, 3, 9]), list[Any])

min_max([1, 2], 0, 100)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
generalised_mean([1, 2])  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
scores.card = card  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]
WeightedIndicator("rd")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
