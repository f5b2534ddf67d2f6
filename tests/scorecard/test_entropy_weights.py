"""Entropy weights against a plain formula; they add up to exactly one in a tree."""

from __future__ import annotations

import math
import random
from decimal import Decimal
from fractions import Fraction

import pytest

from stmetrics.errors import InvalidValueError, UndefinedMetricError
from stmetrics.scorecard import (
    IndicatorClass,
    Method,
    Scorecard,
    WeightedIndicator,
    effective_weights,
    entropy_weights,
    goalposts,
    score_regions,
    weighted_by_entropy,
)


def made_columns(kind=float):
    """Random scores with gaps and zeros; made up."""
    drawn = random.Random(26)  # noqa: S311 - repeatable figures
    return {
        f"i{n}": [
            None if drawn.random() < 0.1 else kind(str(round(drawn.uniform(0, 9), 1)))
            for _ in range(12)
        ]
        for n in range(6)
    }


def plain_weights(columns):
    apart = {}
    for name, column in columns.items():
        known = [float(value) for value in column if value is not None]
        shares = [value / sum(known) for value in known]
        entropy = -sum(p * math.log(p) for p in shares if p) / math.log(len(known))
        apart[name] = 1 - entropy
    return {name: value / sum(apart.values()) for name, value in apart.items()}


@pytest.mark.parametrize("kind", [float, Decimal, Fraction])
def test_weights_agree_with_the_plain_formula(kind):
    columns = made_columns(kind)
    weights = entropy_weights(columns)
    assert weights == pytest.approx(plain_weights(columns), rel=1e-12)
    assert math.fsum(weights.values()) == pytest.approx(1, rel=1e-15)
    assert {type(weight) for weight in weights.values()} == {float}


def test_units_do_not_matter_and_equal_scores_weigh_nothing():
    columns = made_columns() | {"same": [4.0] * 12}
    weights = entropy_weights(columns)
    assert weights["same"] == 0
    scaled = {name: [x and x * 7 for x in column] for name, column in columns.items()}
    assert entropy_weights(scaled) == pytest.approx(weights, rel=1e-12)


def test_shares_too_small_for_a_float_count_as_none():
    assert entropy_weights({"a": [1e-320, 1e300], "b": [0, 1]}) == {"a": 0.5, "b": 0.5}


@pytest.mark.parametrize(
    "columns", [{}, {"a": [1, 1]}, {"a": [0, 0], "b": [1, 2]}, {"a": [3, None]}, {"a": [None]}]
)
def test_where_nothing_tells_regions_apart_there_are_no_weights(columns):
    with pytest.raises(UndefinedMetricError):
        entropy_weights(columns)


def test_negative_scores_have_no_entropy():
    with pytest.raises(InvalidValueError, match="must not be negative"):
        entropy_weights({"a": [-1, 2]})


def leaf(name, **more):
    return WeightedIndicator(id=name, direction="higher", **more)


def test_a_tree_weighs_what_its_indicators_weigh_together():
    card = Scorecard(
        normalise=Method(goalposts, low=0, high=10),
        parts=[
            IndicatorClass(name="x", weight=0.9, parts=[leaf("i0"), leaf("i1"), leaf("i2")]),
            IndicatorClass(name="y", weight=0.1, parts=[leaf("i3"), leaf("same")]),
            IndicatorClass(name="z", weight=0, parts=[leaf("flat"), leaf("even")]),
        ],
    )
    columns = {
        name: [0.5 if value is None else value for value in column]
        for name, column in made_columns().items()
    }
    columns |= {name: [4.0] * 12 for name in ("same", "flat", "even")}
    table = {f"R{n}": {name: column[n] for name, column in columns.items()} for n in range(12)}
    weighed = weighted_by_entropy(card, table)
    used = {each.id: columns[each.id] for each in card.indicators}
    plain = {name: float(value) for name, value in entropy_weights(used).items()}
    for name, weight in effective_weights(weighed).items():
        assert float(weight) == pytest.approx(plain[name], abs=1e-14)
    for node in (weighed, *weighed.classes):
        weights = [part.weight for part in node.parts]
        assert weights == [None, None] or sum(map(Fraction, weights)) == 1
    assert [part.weight for part in weighed.classes[2].parts] == [None, None]
    assert weighed.classes[2].weight == 0
    score_regions(weighed, table)
