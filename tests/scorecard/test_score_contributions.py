"""What indicators add to scores, leads and changes; every split adds up."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings, strategies as st

from stmetrics.errors import InvalidValueError, UndefinedMetricError
from stmetrics.scorecard import (
    IndicatorClass,
    Method,
    PointsItem,
    Scorecard,
    ShareOutWeights,
    WeightedIndicator,
    change_contributions,
    difference_contributions,
    geometric_mean,
    goalposts,
    score_contributions,
    score_regions,
)

quick = settings(deadline=None, max_examples=60)
AS_IS = Method(goalposts, low=0, high=100, scale=100, capped=False)


def leaf(name, weight=None):
    return WeightedIndicator(id=name, weight=weight, direction="higher")


def card(*parts, **more):
    return Scorecard(parts=parts, normalise=AS_IS, gaps=ShareOutWeights(0.01), **more)


def tree(first=None, second=None, **more):
    inner = IndicatorClass(name="x", weight=first, parts=[leaf("a"), leaf("b"), leaf("c")])
    return card(inner, leaf("d", second), **more)


UP = PointsItem(id="up", each=Decimal("0.7"))
figures = st.decimals(0, 100, places=3)


def row(draw, optional="ab"):
    found = {key: draw(figures) for key in "abcd"}
    for key in optional:
        if draw(st.booleans()):
            found[key] = None
    return found | {"up": draw(st.integers(0, 3).map(Decimal))}


@st.composite
def tables(draw):
    return {name: row(draw) for name in "EW"} | {"L": row(draw, optional="")}


def total(parts):
    return sum(map(Fraction, parts))


@given(table=tables())
@quick
def test_contributions_add_up_to_the_score_exactly(table):
    for kind in (Decimal, Fraction):
        given_table = convert(table, kind)
        scores = score_regions(tree(items=[UP]) if kind is Decimal else tree(), given_table)
        for each in scores.regions:
            parts = score_contributions(scores, each.region)
            assert total(parts.values()) == Fraction(each.score)
            assert {type(part) for part in parts.values()} == {kind}


def convert(table, kind):
    return {
        region: {key: None if value is None else kind(value) for key, value in line.items()}
        for region, line in table.items()
    }


@given(table=tables())
@quick
def test_each_contribution_is_its_score_times_its_weight(table):
    scores = score_regions(tree(0.25, 0.75), convert(table, Fraction))
    for each in scores.regions:
        line = {key: value for key, value in each.normalised.items() if value is not None}
        inside = [key for key in "abc" if key in line]
        parts = score_contributions(scores, each.region)
        assert parts["d"] == line["d"] * Fraction(3, 4)
        assert all(parts[key] == line[key] / len(inside) / 4 for key in inside)
        assert all(parts[key] == 0 for key in "abc" if key not in line)


def test_floats_add_up_but_for_the_last_digits():
    table = {
        "E": {"a": 0.1, "b": 0.2, "c": 0.3, "d": 0.7},
        "W": {"a": 5.0, "b": 6.0, "c": 1.0, "d": 2.0},
    }
    scores = score_regions(tree(), table)
    parts = score_contributions(scores, "E")
    assert sum(parts.values()) == pytest.approx(scores.of("E").score, rel=1e-14)
    assert {type(part) for part in parts.values()} == {float}
    lead = difference_contributions(scores, "W", "E")
    assert sum(lead.values()) == pytest.approx(scores.of("W").score - scores.of("E").score)


@given(table=tables())
@quick
def test_a_lead_is_the_difference_of_contributions(table):
    scores = score_regions(tree(items=[UP]), table)
    lead = difference_contributions(scores, "E", "W")
    assert total(lead.values()) == Fraction(scores.of("E").score) - Fraction(scores.of("W").score)
    back = difference_contributions(scores, "W", "E")
    assert all(Fraction(lead[key]) == -Fraction(back[key]) for key in lead)
    assert set(difference_contributions(scores, "E", "E").values()) == {0}


@given(now=tables(), then=tables(), weight=st.decimals(0, 1, places=2))
@quick
def test_a_change_is_split_without_remainder(now, then, weight):
    later = score_regions(tree(weight, 1 - weight, items=[UP]), now)
    earlier = score_regions(tree(items=[UP]), then)
    parts = change_contributions(later, earlier, "E")
    found = total(part.from_figures for part in parts) + total(part.from_weights for part in parts)
    assert found == Fraction(later.of("E").score) - Fraction(earlier.of("E").score)
    assert [part.id for part in parts] == ["a", "b", "c", "d", "up"]
    back = change_contributions(earlier, later, "E")
    for forth, again in zip(parts, back, strict=True):
        assert abs(Fraction(forth.from_figures) + Fraction(again.from_figures)) < Fraction(
            1, 10**25
        )


def test_where_weights_stay_all_comes_from_figures_and_the_other_way_round():
    table = {"E": {"a": Fraction(10), "b": Fraction(20), "c": Fraction(3), "d": Fraction(50)}}
    other = {"E": {"a": Fraction(40), "b": Fraction(20), "c": Fraction(9), "d": Fraction(10)}}
    same = change_contributions(score_regions(tree(), other), score_regions(tree(), table), "E")
    assert [part.from_weights for part in same] == [0, 0, 0, 0]
    assert [part.from_figures for part in same] == [5, 0, 1, -20]
    moved = change_contributions(
        score_regions(tree(0.75, 0.25), table), score_regions(tree(), table), "E"
    )
    assert [part.from_figures for part in moved] == [0, 0, 0, 0]
    assert total(part.from_weights for part in moved) == Fraction(11, 4) - Fraction(25, 2)


def test_an_indicator_of_one_year_only_changes_the_weights():
    last = score_regions(card(leaf("a", 1)), {"E": {"a": Fraction(40)}})
    this = score_regions(
        card(leaf("a", 0.5), leaf("b", 0.5)), {"E": {"a": Fraction(40), "b": Fraction(90)}}
    )
    parts = {part.id: part for part in change_contributions(this, last, "E")}
    assert (parts["b"].from_figures, parts["b"].from_weights) == (0, 45)
    assert (parts["a"].from_figures, parts["a"].from_weights) == (0, -20)
    gone = {part.id: part for part in change_contributions(last, this, "E")}
    assert (gone["b"].from_figures, gone["b"].from_weights) == (0, -45)


def test_a_figure_unknown_in_both_years_changes_nothing():
    table = {
        "E": {"a": None, "b": Decimal(1), "c": Decimal(2), "d": Decimal(3)},
        "W": dict.fromkeys("abcd", Decimal(1)),
    }
    scores = score_regions(tree(), table)
    assert {part.from_figures for part in change_contributions(scores, scores, "E")} == {0}
    assert {part.from_weights for part in change_contributions(scores, scores, "E")} == {0}


@pytest.mark.parametrize("level", ["card", "class"])
def test_other_means_have_no_parts_that_add_up(level):
    inner = IndicatorClass(
        name="x",
        parts=[leaf("a"), leaf("b")],
        aggregate=geometric_mean if level == "class" else None,
    )
    more = {"aggregate": geometric_mean} if level == "card" else {}
    scores = score_regions(card(inner, **more), {"E": {"a": 1.0, "b": 2.0}})
    with pytest.raises(UndefinedMetricError, match="geometric_mean"):
        score_contributions(scores, "E")


def test_a_region_without_score_and_years_of_unlike_kinds_are_refused():
    strict = Scorecard(parts=[leaf("a"), leaf("b")], normalise=AS_IS, gaps=ShareOutWeights(1))
    scores = score_regions(strict, {"E": {"a": 1, "b": None}, "W": {"a": 1, "b": 1}})
    with pytest.raises(UndefinedMetricError, match="no score"):
        score_contributions(scores, "E")
    floats = score_regions(strict, {"E": {"a": 1.0, "b": 1.0}})
    exact = score_regions(strict, {"E": {"a": Decimal(1), "b": Decimal(1)}})
    with pytest.raises(InvalidValueError, match="one kind"):
        change_contributions(exact, floats, "E")
    with pytest.raises(InvalidValueError, match="'X'"):
        score_contributions(floats, "X")
