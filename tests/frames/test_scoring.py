"""Regions are scored, ranked, graded and tried over columns as they are alone."""

from __future__ import annotations

from fractions import Fraction

import attrs
import polars as pl
import pyarrow as pa
import pytest
from engines import ENGINES_WITH_RANKS, collected, framed
from hypothesis import given, settings, strategies as st

from stmetrics import frames, scorecard as s
from stmetrics.errors import InvalidValueError
from stmetrics.law import Bands

IDS = ("rd", "ip", "energy", "hte", "tax")
GRADES = Bands.rising("grades", [(0, "poor"), (40, "fair"), (60, "good")])


def card(**options):
    return s.Scorecard(
        parts=[
            s.IndicatorClass(
                name="input",
                weight=0.6,
                parts=[
                    s.WeightedIndicator(id="rd", weight=0.75, direction="higher"),
                    s.WeightedIndicator(id="ip", weight=0.25, direction="higher"),
                ],
            ),
            s.IndicatorClass(
                name="output",
                weight=0.4,
                parts=[
                    s.WeightedIndicator(id="energy", direction="lower"),
                    s.IndicatorClass(
                        name="firms",
                        parts=[
                            s.WeightedIndicator(id="hte", direction="higher"),
                            s.WeightedIndicator(
                                id="tax",
                                direction="higher",
                                normalise=s.Method(s.goalposts, low=-1, high=9, scale=100),
                            ),
                        ],
                    ),
                ],
            ),
        ],
        **options,
    )


ROWS = {
    "a": (3.0, 5.0, 0.5, 7.0, 9.0),
    "b": (3.0, 5.0, 0.5, 7.0, 9.0),
    "c": (1.0, 9.0, 0.25, 2.0, 3.0),
    "d": (2.5, 1.0, 0.75, 4.0, 0.0),
    "e": (0.5, 2.0, 1.0, 1.0, 4.5),
    "f": (40.0, 3.0, 0.375, 3.0, 1.0),
}
TIMES = {"awards": (0, 3, 1, 0, 2, 0), "accidents": (0, 0, 0, 1, 0, 2)}
CARDS = {
    "plain": card(),
    "of means that punish": card(
        aggregate=s.harmonic_mean, normalise=s.Method(s.min_max, low=60, high=100)
    ),
    "treated": card(treat=s.winsorise),
    "treated little": card(treat=s.Method(s.winsorise, most=1, skew=1, kurtosis=1)),
    "by order": card(normalise=s.percentile_rank),
    "graded": card(
        items=[s.PointsItem(id="awards", each=2, most=5)],
        vetoes=[s.Veto(id="accidents", most=1, grade="poor"), s.Veto(id="awards", most=2)],
        grades=GRADES,
    ),
}


def table_of(rows, **more):
    figures = dict(zip(IDS, zip(*rows.values(), strict=True), strict=True))
    columns = {name: pa.array(each, pa.float64()) for name, each in {**figures, **more}.items()}
    return pa.table({"region": list(rows), **columns})


def alone(cards, rows, **more):
    figures = {region: dict(zip(IDS, row, strict=True)) for region, row in rows.items()}
    for name, times in more.items():
        for region, each in zip(figures, times, strict=True):
            figures[region][name] = float(each)
    return s.score_regions(cards, figures)


def by_region(found):
    return {
        region: {name: values[place] for name, values in found.items() if name != "region"}
        for place, region in enumerate(found["region"])
    }


def near(found, expected):
    if expected is None or found is None:
        return found is expected
    return found == pytest.approx(expected, rel=1e-12, abs=1e-9)


def assert_scored(found, scores):
    for each in scores.regions:
        row = found[each.region]
        assert near(row["score"], each.score)
        assert row["rank"] == each.rank
        for name, score in {**each.normalised, **each.classes}.items():
            assert near(row[f"score_{name}"], score), (each.region, name)
        assert row.get("grade") == each.grade


def engines_with(cases, on_spark):
    """Every engine with every case; Spark, which plans each for up to two minutes, with a few."""
    return [
        pytest.param(*each.values, case, marks=each.marks)
        for each in ENGINES_WITH_RANKS
        for case in (on_spark if "spark" in each.values else cases)
    ]


@pytest.mark.parametrize(
    ("engine", "name"), engines_with(CARDS, ("plain", "of means that punish", "graded"))
)
def test_every_engine_scores_as_the_scorecard(engine, name):
    found = frames.score_regions(CARDS[name], framed(table_of(ROWS, **TIMES), engine))
    assert_scored(by_region(collected(found)), alone(CARDS[name], ROWS, **TIMES))


GAPS = {**ROWS, "c": (None, 9.0, 0.25, 2.0, 3.0), "d": (2.5, 1.0, 0.75, None, None)}


@pytest.mark.parametrize(("engine", "coverage"), engines_with([0.4, 0.5, 0.6, 1], [0.5]))
def test_weights_of_gaps_are_shared_out_as_the_scorecard_does(engine, coverage):
    shared = card(gaps=s.ShareOutWeights(coverage))
    found = frames.score_regions(shared, framed(table_of(GAPS), engine))
    assert_scored(by_region(collected(found)), alone(shared, GAPS))


def test_a_region_with_a_gap_has_no_score_where_gaps_are_refused():
    found = by_region(collected(frames.score_regions(card(), framed(table_of(GAPS), "polars"))))
    assert [region for region, row in found.items() if row["score"] is None] == ["c", "d"]
    assert sorted(row["rank"] for row in found.values() if row["rank"]) == [1, 2, 2, 4]


def test_an_unknown_count_gives_no_score_and_an_unknown_veto_no_rank():
    times = {"awards": (None, -1, 0, 0, 0, 0), "accidents": (0, 0, None, 0, 0, 0)}
    found = by_region(
        collected(frames.score_regions(CARDS["graded"], framed(table_of(ROWS, **times), "polars")))
    )
    assert [found[region]["score"] is None for region in "abc"] == [True, True, False]
    assert [found[region]["rank"] is None for region in "abcd"] == [True, True, True, False]
    assert [found[region]["grade"] is None for region in "abcd"] == [True, True, True, False]


@pytest.mark.parametrize("engine", ENGINES_WITH_RANKS)
def test_ranks_without_an_indicator_are_those_of_the_scorecard(engine):
    frame = framed(table_of(ROWS, **TIMES), engine)
    figures = {region: dict(zip(IDS, row, strict=True)) for region, row in ROWS.items()}
    found = by_region(collected(frames.leave_one_out(card(), frame)))
    assert set(found["a"]) == {*IDS, *TIMES, "rank", *(f"rank_without_{each}" for each in IDS)}
    for left in s.leave_one_out(card(), figures):
        ranks = {region: row[f"rank_without_{left.indicator}"] for region, row in found.items()}
        assert ranks == left.ranks


def weighed(node, part, factor):
    """The node with one weight changed, and all of it whole again."""
    if node.parts[0].weight is None:
        node = attrs.evolve(
            node, parts=[attrs.evolve(each, weight=Fraction(1, len(node.parts)))
                         for each in node.parts]
        )  # fmt: skip
    times = [factor if name_of(each) == part else 1 for each in node.parts]
    weights = [Fraction(each.weight) * by for each, by in zip(node.parts, times, strict=True)]
    parts = [
        weighed(each, part, factor) if isinstance(each, s.IndicatorClass) else each
        for each in node.parts
    ]
    pairs = zip(parts, weights, strict=True)
    return attrs.evolve(
        node, parts=[attrs.evolve(each, weight=by / sum(weights)) for each, by in pairs]
    )


def name_of(part):
    return getattr(part, "id", None) or part.name


@pytest.mark.parametrize(("engine", "spread"), engines_with([Fraction(1, 2)], []))
def test_ranks_under_other_weights_are_those_of_the_scorecard(engine, spread):
    frame = framed(table_of(ROWS), engine)
    found = by_region(collected(frames.ranks_under_weights(card(), frame, spread=spread)))
    parts = [*IDS, "input", "output", "firms"]
    names = {f"rank_{part}_{side}" for part in parts for side in ("up", "down")}
    assert set(found["a"]) == {*IDS, "rank", "best_rank", "worst_rank", *names}
    for part in parts:
        for side, factor in {"up": 1 + spread, "down": 1 - spread}.items():
            scores = alone(weighed(card(), part, factor), ROWS)
            ranks = {each.region: each.rank for each in scores.regions}
            told = {region: row[f"rank_{part}_{side}"] for region, row in found.items()}
            assert told == ranks, (part, side)
    for row in found.values():
        ranks = [row[name] for name in ("rank", *names)]
        assert (row["best_rank"], row["worst_rank"]) == (min(ranks), max(ranks))


FIGURE = st.integers(0, 40).map(lambda n: n / 4)


@given(st.lists(st.tuples(*[FIGURE] * len(IDS)), min_size=3, max_size=8))
@settings(max_examples=10, deadline=None)
def test_made_figures_are_scored_as_the_scorecard_does(rows):
    same = card(normalise=s.Method(s.min_max, constant=50))
    named = {f"r{place}": row for place, row in enumerate(rows)}
    found = by_region(collected(frames.score_regions(same, framed(table_of(named), "polars"))))
    for each in alone(same, named).regions:
        assert near(found[each.region]["score"], each.score)


def test_equal_scores_tie_whatever_floats_make_of_their_sums():
    parts = [s.WeightedIndicator(id=name, direction="higher") for name in ("x", "y", "z")]
    same = s.Scorecard(parts=parts, normalise=s.Method(s.goalposts, low=0, high=1, capped=False))
    frame = pl.DataFrame({"x": [0.1, 0.3, 0.9], "y": [0.2, 0.2, 0.9], "z": [0.3, 0.1, 0.9]})
    scored = frames.score_regions(same, frame)
    assert scored["rank"].to_list() == [2.0, 2.0, 1.0]


def test_what_columns_have_not_is_refused_by_name():
    frame = framed(table_of(ROWS, **TIMES), "polars")
    for options, message in (
        ({"normalise": s.Method(s.distance_to_reference, reference=0)}, "normalise=distance_to_r"),
        ({"normalise": sorted}, "normalise=sorted"),
        ({"aggregate": s.AcrossRegions(s.copeland)}, "aggregate=copeland"),
        ({"treat": sorted}, "treat=sorted"),
        ({"gaps": s.ImputeByGroup({"a": "x"})}, "gaps=ImputeByGroup"),
    ):
        with pytest.raises(InvalidValueError, match=f"{message}.*has no counterpart over columns"):
            frames.score_regions(card(**options), frame)
    with pytest.raises(InvalidValueError, match="'score_rd': would hold two things"):
        frames.score_regions(card(), frame.rename({"region": "score_rd"}))
    with pytest.raises(InvalidValueError, match="'tax': are not in the frame"):
        frames.score_regions(card(), frame.drop("tax"))
    with pytest.raises(InvalidValueError, match="has no direction"):
        frames.score_regions(s.Scorecard(parts=[s.WeightedIndicator(id="rd")]), frame)
    with pytest.raises(InvalidValueError, match="only one indicator"):
        frames.leave_one_out(
            s.Scorecard(parts=[s.WeightedIndicator(id="rd", direction="higher")]), frame
        )
    with pytest.raises(InvalidValueError, match="must be 0 to below 1"):
        frames.ranks_under_weights(card(), frame, spread=1)
    with pytest.raises(InvalidValueError) as refused:
        frames.score_regions(card(treat=sorted), frame)
    assert "数据框的列没有相应的方法" in refused.value.text("zh")
