"""What becomes of missing figures: refused, weights shared out, or filled in by group."""

from __future__ import annotations

import statistics
from decimal import Decimal, localcontext
from fractions import Fraction

import pytest

from stmetrics.errors import InvalidValueError, MissingFactError
from stmetrics.scorecard import (
    ImputeByGroup,
    IndicatorClass,
    Method,
    Scorecard,
    ShareOutWeights,
    WeightedIndicator,
    goalposts,
    impute_group_mean,
    impute_group_median,
    score_regions,
)

AS_IS = Method(goalposts, low=0, high=100, scale=100)


def card(gaps=None, **parts):
    """A card that takes figures from 0 to 100 as scores; weights by indicator."""
    more = {} if gaps is None else {"gaps": gaps}
    return Scorecard(
        normalise=AS_IS,
        parts=[
            WeightedIndicator(id=name, weight=weight, direction="higher")
            for name, weight in parts.items()
        ],
        **more,
    )


def test_gaps_are_refused_by_default_and_named():
    table = {"E": {"a": 1, "b": 2}, "W": {"a": None, "b": 3}, "L": {"b": 3}}
    with pytest.raises(MissingFactError, match="a of W, L"):
        score_regions(card(a=None, b=None), table)


def test_at_most_five_regions_are_named():
    table = {"E": {"a": 1}} | {f"R{n}": {"a": None} for n in range(6)}
    with pytest.raises(MissingFactError, match="R4, …"):
        score_regions(card(a=None), table)


def test_known_scores_take_over_the_weights_of_gaps():
    table = {
        "E": {"a": Decimal(80), "b": None, "c": Decimal(50)},
        "W": {"a": Decimal(9), "b": Decimal(8), "c": Decimal(7)},
    }
    scores = score_regions(card(ShareOutWeights(0.5), a=0.5, b=0.25, c=0.25), table)
    assert scores.of("E").score == Decimal(70)
    assert scores.of("E").normalised["b"] is None
    assert scores.of("W").score == Decimal("8.25")


@pytest.mark.parametrize(
    ("coverage", "scored"),
    [(Fraction(2, 3), True), (Decimal("0.66"), True), (Decimal("0.67"), False), (1, False)],
)
def test_coverage_exactly_on_the_limit_suffices(coverage, scored):
    table = {"E": {"a": 80, "b": 50, "c": None}, "W": {"a": 1, "b": 1, "c": 1}}
    found = score_regions(card(ShareOutWeights(coverage), a=None, b=None, c=None), table)
    assert (found.of("E").score is not None) is scored
    assert (found.of("E").rank is not None) is scored
    assert found.of("W").rank == (2 if scored else 1)


def test_coverage_is_decided_without_the_threads_context():
    with localcontext(prec=1):
        assert not ShareOutWeights(Decimal("0.75")).covers([1, 2, 3, 4, 5, None, None, 8][:7])


def test_a_class_without_a_score_is_a_gap_one_level_up():
    tree = Scorecard(
        normalise=AS_IS,
        gaps=ShareOutWeights(0.5),
        parts=[
            IndicatorClass(
                name="input",
                weight=0.7,
                parts=[
                    WeightedIndicator(id="a", direction="higher"),
                    WeightedIndicator(id="b", direction="higher"),
                    WeightedIndicator(id="c", direction="higher"),
                ],
            ),
            WeightedIndicator(id="d", weight=0.3, direction="higher"),
        ],
    )
    table = {
        "E": {"a": 90, "b": None, "c": None, "d": 40},
        "W": {"a": 10, "b": 20, "c": 30, "d": 40},
        "L": {"a": None, "b": None, "c": None, "d": None},
    }
    scores = score_regions(tree, table)
    assert scores.of("E").classes == {"input": None}
    assert scores.of("E").score == 40
    assert scores.of("W").score == pytest.approx(26)
    assert scores.of("L").score is None


def test_known_scores_that_weigh_nothing_are_no_score():
    table = {"E": {"a": 80, "b": None}, "W": {"a": 1, "b": 1}}
    assert score_regions(card(ShareOutWeights(0.5), a=0, b=1), table).of("E").score is None


@pytest.mark.parametrize("coverage", [0, -0.1, 1.01, True, "0.5", None])
def test_a_coverage_outside_0_to_1_is_refused(coverage):
    with pytest.raises(InvalidValueError):
        ShareOutWeights(coverage)


GROUPS = ["u", "u", "u", "u", "r", "r", None]
FIGURES = [Decimal(4), Decimal(1), Decimal(9), None, Decimal(2), None, None]


def test_groups_are_filled_with_their_mean_or_median():
    mean = impute_group_mean(FIGURES, GROUPS)
    assert mean[3] == pytest.approx(Decimal(14) / 3, rel=Decimal("1e-27"))
    assert mean[5:] == [Decimal(2), None]
    median = impute_group_median(FIGURES, GROUPS)
    assert median[3] == statistics.median([4, 1, 9])
    assert impute_group_median([1, 2, None], ["u"] * 3)[2] == 1.5
    assert impute_group_mean([Fraction(1), Fraction(2), None], ["u"] * 3)[2] == Fraction(3, 2)


def test_groups_must_be_as_many_as_figures():
    with pytest.raises(InvalidValueError, match="2 groups"):
        impute_group_mean([1, 2, None], ["u", "u"])


def test_what_is_filled_in_is_listed():
    table = {"E": {"a": 80, "b": 5}, "W": {"a": 60, "b": 6}, "L": {"a": None, "b": 7}}
    groups = {"E": "urban", "W": "urban", "L": "urban"}
    for impute, filled in ((impute_group_median, 70.0), (impute_group_mean, 70.0)):
        scores = score_regions(card(ImputeByGroup(groups, impute), a=None, b=None), table)
        assert scores.imputed == (("L", "a"),)
        assert scores.raw["a"] == (80, 60, None)
        assert scores.used["a"] == (80, 60, filled)
        assert scores.of("L").score == pytest.approx(38.5)


@pytest.mark.parametrize("groups", [{"E": "urban", "W": "urban", "L": "rural"}, {"E": "urban"}])
def test_a_gap_that_no_group_fills_is_refused(groups):
    table = {"E": {"a": 80}, "W": {"a": 60}, "L": {"a": None}}
    with pytest.raises(MissingFactError, match="a of L: no region of its group"):
        score_regions(card(ImputeByGroup(groups), a=None), table)
