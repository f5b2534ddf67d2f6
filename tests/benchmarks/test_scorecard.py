"""Costs of a scorecard, against a plain pass over the same cells."""

from __future__ import annotations

import random
from decimal import Decimal

import pytest
from measure import ratio

from stmetrics.scorecard import (
    Disturbance,
    IndicatorClass,
    Scorecard,
    WeightedIndicator,
    rank_sensitivity,
    score_regions,
)

pytestmark = pytest.mark.benchmark

IDS = [f"i{place}" for place in range(49)]
CARD = Scorecard(
    parts=[
        IndicatorClass(
            name=f"class {place}",
            parts=[
                WeightedIndicator(id=name, direction="higher" if name in IDS[::3] else "lower")
                for name in IDS[place * 7 : place * 7 + 7]
            ],
        )
        for place in range(7)
    ]
)


def made_table(kind, regions=51):
    """Random figures of 51 regions and 49 indicators; made up."""
    drawn = random.Random(51)  # noqa: S311 - repeatable figures
    return {
        f"region {place}": {name: kind(str(round(drawn.uniform(0, 100), 2))) for name in IDS}
        for place in range(regions)
    }


def plain_pass(table, weights):
    """A weighted sum of every region's cells, and the regions in its order."""
    totals = {}
    for region, row in table.items():
        total = 0
        for name, weight in weights.items():
            total += weight * row[name]
        totals[region] = total
    return sorted(totals, key=totals.get)


@pytest.mark.parametrize("kind", [float, Decimal], ids=lambda kind: kind.__name__)
def test_scoring_and_ranking_a_table(kind, report):
    table, weights = made_table(kind), dict.fromkeys(IDS, kind("0.02"))
    assert len(score_regions(CARD, table).regions) == 51
    measured = ratio(
        lambda: score_regions(CARD, table), lambda: plain_pass(table, weights), number=1, repeat=400
    )
    report(f"scoring 51 x 49 {kind.__name__}s / a plain weighted sum", measured, limit=20)


def test_draws_cost_alike_however_many(report):
    table = made_table(float)
    measured = ratio(
        lambda: rank_sensitivity(CARD, table, Disturbance(draws=1000)),
        lambda: rank_sensitivity(CARD, table, Disturbance(draws=100)),
        number=1,
        repeat=3,
    )
    report("1,000 draws of a ranking / 100", measured, limit=13)


def test_a_draw_costs_less_than_scoring(report):
    table = made_table(float)
    measured = ratio(
        lambda: rank_sensitivity(CARD, table, Disturbance(draws=1000)),
        lambda: [score_regions(CARD, table) for _ in range(1000)],
        number=1,
        repeat=3,
    )
    report("1,000 draws of a ranking / 1,000 scorings", measured, limit=1)
