"""Scoring against a plain second implementation, on thresholds, and its laws."""

from __future__ import annotations

import math
import random
from decimal import Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import given, settings, strategies as st

from stmetrics.errors import InvalidValueError, MissingFactError, UndefinedMetricError
from stmetrics.law import Bands
from stmetrics.scorecard import (
    AcrossRegions,
    ImputeByGroup,
    IndicatorClass,
    Method,
    PointsItem,
    RefuseGaps,
    Scorecard,
    ShareOutWeights,
    Veto,
    WeightedIndicator,
    copeland,
    distance_to_reference,
    geometric_mean,
    goalposts,
    grade_by_share,
    harmonic_mean,
    min_max,
    score_regions,
    winsorise,
    z_score,
)
from stmetrics.units import parse

quick = settings(deadline=None, max_examples=50)
AS_IS = Method(goalposts, low=0, high=100, scale=100, capped=False)


def leaf(name, weight=None, direction="higher", **more):
    return WeightedIndicator(id=name, weight=weight, direction=direction, **more)


def flat(*names, **more):
    return Scorecard(parts=[leaf(name) for name in names], **({"normalise": AS_IS} | more))


# --- against a plain computation --------------------------------------------------------------

TREE = {
    "x": (Decimal("0.5"), {"a": "0.2", "b": "0.8"}),
    "y": (Decimal("0.5"), {"c": "0.3", "d": "0.7"}),
}
LOWER = {"b"}


def card_of_two_levels(**more):
    return Scorecard(
        parts=[
            IndicatorClass(
                name=name,
                weight=weight,
                parts=[
                    leaf(key, Decimal(share), "lower" if key in LOWER else "higher")
                    for key, share in inner.items()
                ],
            )
            for name, (weight, inner) in TREE.items()
        ],
        **more,
    )


def plain_scores(table):
    """Min-max to 0-100 and means over what is known, in fractions."""
    scores = {}
    for region, row in table.items():
        nodes = []
        for weight, inner in TREE.values():
            parts = []
            for key, share in inner.items():
                if row[key] is None:
                    continue
                known = [Fraction(r[key]) for r in table.values() if r[key] is not None]
                y = (Fraction(row[key]) - min(known)) / (max(known) - min(known)) * 100
                parts.append((100 - y if key in LOWER else y, Fraction(share)))
            if parts:
                nodes.append((sum(y * w for y, w in parts) / sum(w for _, w in parts), weight))
        scores[region] = sum(y * Fraction(w) for y, w in nodes) / sum(Fraction(w) for _, w in nodes)
    return scores


def made_tables(convert):
    """Random tables with ties and gaps; made up."""
    drawn = random.Random(24)  # noqa: S311 - repeatable figures
    for _ in range(25):
        yield {
            f"R{n}": {
                key: None
                if key in "ac" and drawn.random() < 0.15
                else convert(str(round(drawn.uniform(0, 9), drawn.choice([0, 2]))))
                for key in "abcd"
            }
            for n in range(12)
        }


@pytest.mark.parametrize("convert", [float, Decimal, Fraction])
def test_scores_and_ranks_agree_with_a_plain_computation(convert):
    card = card_of_two_levels(gaps=ShareOutWeights(0.01))
    for table in made_tables(convert):
        expected = plain_scores(table)
        scores = score_regions(card, table)
        for each in scores.regions:
            assert float(each.score) == pytest.approx(float(expected[each.region]), rel=1e-12)
            if convert is not float:
                better = sum(score > expected[each.region] for score in expected.values())
                assert each.rank == better + 1
            if convert is Fraction:
                assert each.score == expected[each.region]


def test_kinds_of_number_stay():
    for convert in (float, Decimal, Fraction):
        table = next(iter(made_tables(convert)))
        card = card_of_two_levels(gaps=ShareOutWeights(0.01))
        assert {type(each.score) for each in score_regions(card, table).regions} == {convert}


def test_a_hostile_thread_context_changes_nothing():
    table = next(iter(made_tables(Decimal)))
    card = card_of_two_levels(gaps=ShareOutWeights(0.01))
    expected = [(each.score, each.rank) for each in score_regions(card, table).regions]
    with localcontext(prec=2):
        found = [(each.score, each.rank) for each in score_regions(card, table).regions]
    assert found == expected


# --- exactness where it decides ---------------------------------------------------------------


def test_thirds_that_add_up_to_a_threshold_reach_it():
    grades = Bands.rising("grade", [(None, "below"), (60, "passed")])
    card = Scorecard(parts=[leaf(name) for name in "abc"], grades=grades)
    table = {
        "E": {"a": Decimal(0), "b": Decimal(0), "c": Decimal(0)},
        "W": {"a": Decimal(3), "b": Decimal(3), "c": Decimal(3)},
        "L": {"a": Decimal("1.8"), "b": Decimal("1.8"), "c": Decimal("1.8")},
        "M": {"a": Decimal(1), "b": Decimal(2), "c": Decimal("2.4")},
        "N": {"a": Decimal(1), "b": Decimal(2), "c": Decimal("2.39999999999")},
    }
    scores = score_regions(card, table)
    assert scores.of("M").score == scores.of("L").score == 60
    assert [scores.of(name).grade for name in "LMN"] == ["passed", "passed", "below"]
    assert [scores.of(name).rank for name in "WLMNE"] == [1, 2, 2, 4, 5]


def test_scores_of_classes_are_given_like_the_score():
    thirds = IndicatorClass(name="x", parts=[leaf("a"), leaf("b")])
    card = Scorecard(parts=[thirds], normalise=min_max)
    table = {
        "E": {"a": Decimal(1), "b": Decimal(2)},
        "W": {"a": Decimal(0), "b": Decimal(0)},
        "L": {"a": Decimal(3), "b": Decimal(3)},
    }
    each = score_regions(card, table).of("E")
    assert each.classes == {"x": 50}
    assert each.score == 50
    assert each.normalised["a"] == Decimal("33." + 32 * "3")


def test_equal_regions_share_the_better_rank_and_the_next_is_left_out():
    table = {name: {"a": value} for name, value in zip("EWLM", (5, 9, 5, 1), strict=True)}
    assert [each.rank for each in score_regions(flat("a"), table).regions] == [2, 1, 2, 4]


# --- tables -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("table", "match"),
    [
        ({}, "no region"),
        ({"E": {"b": 1}}, "'a', is unknown|'a': is unknown"),
        ({"E": [1, 2]}, "is no mapping"),
        ({"E": {"a": "one"}}, "is not a figure"),
        ({"E": {"a": 1.0}, "W": {"a": Decimal(1)}}, "do not mix"),
        ({"E": {"a": float("nan")}}, "finite"),
        ({"东街": {"a": 1}, "合计": {"a": 2}}, "is a sum or a mean, no region"),
    ],
)
def test_what_is_no_table_is_refused(table, match):
    with pytest.raises(InvalidValueError, match=match):
        score_regions(flat("a"), table)


def test_columns_of_unlike_kinds_are_refused_and_ints_go_with_all():
    with pytest.raises(InvalidValueError, match="do not mix"):
        score_regions(flat("a", "b"), {"E": {"a": 1.0, "b": Decimal(2)}})
    for kind in (float, Decimal, Fraction):
        scores = score_regions(flat("a", "b"), {"E": {"a": 1, "b": kind(2)}})
        assert type(scores.of("E").score) is kind
        assert scores.of("E").score == kind("1.5") if kind is not Fraction else Fraction(3, 2)


def test_a_column_that_nobody_knows_is_undefined():
    card = flat("a", "b", gaps=ShareOutWeights(0.5))
    with pytest.raises(UndefinedMetricError, match="indicator='b'"):
        score_regions(card, {"E": {"a": 1, "b": None}, "W": {"a": 2, "b": None}})


def test_errors_of_a_method_name_the_indicator():
    with pytest.raises(UndefinedMetricError, match="indicator='b'"):
        score_regions(
            flat("a", "b", normalise=min_max), {"E": {"a": 1, "b": 1}, "W": {"a": 2, "b": 1}}
        )
    card = Scorecard(parts=[leaf("b", normalise=Method(distance_to_reference, reference=7))])
    with pytest.raises(InvalidValueError, match="b: reference=7"):
        score_regions(card, {"E": {"b": 1}})


def test_a_method_must_give_one_score_for_each():
    def shorter(figures, *, direction):
        return [direction and 1.0 for _ in figures][1:]

    table = {"E": {"a": 1, "b": 2}, "W": {"a": 2, "b": 1}}
    with pytest.raises(InvalidValueError, match="a: scores: the method gives 1 for 2"):
        score_regions(flat("a", "b", normalise=shorter), table)
    with pytest.raises(InvalidValueError, match="the method gives 1 for 2"):
        score_regions(flat("a", "b", aggregate=AcrossRegions(lambda _rows, _weights: [1])), table)


@pytest.mark.parametrize("gaps", [RefuseGaps(), ImputeByGroup({})])
def test_a_method_of_ones_own_may_leave_a_region_without_score(gaps):
    def only_above_one(figures, *, direction):
        return [float(value) if value > 1 and direction else None for value in figures]

    card = flat("a", "b", normalise=only_above_one, gaps=gaps)
    scores = score_regions(card, {"E": {"a": 1, "b": 2}, "W": {"a": 2, "b": 3}})
    assert [each.score for each in scores.regions] == [None, 2.5]


def test_an_indicator_without_a_direction_is_refused():
    card = Scorecard(parts=[WeightedIndicator(id="a")])
    with pytest.raises(InvalidValueError, match="has no direction"):
        score_regions(card, {"E": {"a": 1}, "W": {"a": 2}})


def test_a_region_that_is_not_there_is_refused():
    with pytest.raises(InvalidValueError, match="'X'"):
        score_regions(flat("a"), {"E": {"a": 1}}).of("X")


# --- methods of nodes -------------------------------------------------------------------------


def test_every_node_may_have_a_way_of_its_own():
    card = Scorecard(
        normalise=AS_IS,
        parts=[
            IndicatorClass(name="x", parts=[leaf("a"), leaf("b")], aggregate=geometric_mean),
            IndicatorClass(name="y", parts=[leaf("c"), leaf("d")], aggregate=harmonic_mean),
        ],
    )
    scores = score_regions(card, {"E": {"a": 2.0, "b": 8.0, "c": 2.0, "d": 6.0}})
    assert scores.of("E").classes == pytest.approx({"x": 4, "y": 3})
    assert scores.of("E").score == pytest.approx(3.5)


def test_floats_of_one_class_do_not_mix_with_decimals_of_another():
    card = Scorecard(
        normalise=AS_IS,
        parts=[
            IndicatorClass(name="x", parts=[leaf("a"), leaf("b")], aggregate=geometric_mean),
            leaf("c"),
        ],
    )
    with pytest.raises(InvalidValueError, match="do not mix"):
        score_regions(card, {"E": {"a": Decimal(2), "b": Decimal(8), "c": Decimal(3)}})


def test_copeland_takes_all_regions_at_once_and_leaves_out_those_not_covered():
    card = flat("a", "b", "c", aggregate=AcrossRegions(copeland), gaps=ShareOutWeights(0.6))
    table = {
        "E": {"a": 3, "b": 3, "c": 3},
        "W": {"a": 9, "b": None, "c": None},
        "L": {"a": 1, "b": 4, "c": None},
        "M": {"a": 2, "b": 2, "c": 2},
    }
    scores = [each.score for each in score_regions(card, table).regions]
    assert scores == [1, None, 0, -1]
    none = flat("a", "b", aggregate=AcrossRegions(copeland), gaps=ShareOutWeights(1))
    sparse = {"E": {"a": 1, "b": None}, "W": {"a": None, "b": 1}}
    assert [each.score for each in score_regions(none, sparse).regions] == [None, None]


def test_z_scores_of_decimals_are_floats_all_the_way_up():
    card = flat("a", "b", normalise=z_score)
    table = {name: {"a": Decimal(n), "b": Decimal(n * n)} for n, name in enumerate("EWL", 1)}
    assert {type(each.score) for each in score_regions(card, table).regions} == {float}


def test_outliers_are_treated_on_request_and_listed():
    names = [f"R{n}" for n in range(12)]
    figures = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30, 100]
    table = {
        name: {"a": value, "b": n}
        for n, (name, value) in enumerate(zip(names, figures, strict=True))
    }
    scores = score_regions(flat("a", "b", treat=winsorise), table)
    assert scores.treated == (("R11", "a"),)
    assert scores.outlying == ()
    assert scores.used["a"][-1] == 30
    assert scores.raw["a"][-1] == 100
    untreated = score_regions(flat("a", "b"), table)
    assert (untreated.treated, untreated.outlying) == ((), ())
    kept = score_regions(flat("a", "b", treat=Method(winsorise, most=0)), table)
    assert kept.outlying == ("a",)


# --- points, vetoes, grades -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("times", "points"), [(0, 0), (1, 2), (2, 4), (3, 5), (Decimal("2.5"), 5), (2.4, 4.8)]
)
def test_points_are_capped(times, points):
    assert PointsItem(id="x", each=2, most=5).points(times) == points
    assert PointsItem(id="x", each=-2, most=5).points(times) == -points


def test_points_are_of_the_tables_kind():
    item = PointsItem(id="x", each=Decimal("0.5"), most=2)
    kinds = {kind: type(item.points(kind(3))) for kind in (Decimal, Fraction, float)}
    assert all(kind is found for kind, found in kinds.items())
    assert item.points(3) == 1.5
    with pytest.raises(InvalidValueError, match="must not be negative"):
        item.points(-1)


def test_points_are_added_after_the_weighted_score():
    card = flat("a", items=[PointsItem(id="up", each=1.5), PointsItem(id="down", each=-1)])
    for kind in (float, Decimal, Fraction):
        table = {
            "E": {"a": kind(80), "up": kind(2), "down": kind(0)},
            "W": {"a": kind(81), "up": kind(0), "down": kind(1)},
        }
        scores = score_regions(card, table)
        assert [each.score for each in scores.regions] == [83, 80]
        assert [each.rank for each in scores.regions] == [1, 2]
        assert {type(each.score) for each in scores.regions} == {kind}
        assert scores.of("W").points == {"up": 0, "down": -1}


def test_exact_points_go_with_a_float_score():
    card = flat("a", aggregate=geometric_mean, items=[PointsItem(id="up", each=0.5)])
    scores = score_regions(card, {"E": {"a": Decimal(80), "up": Decimal(1)}})
    assert scores.of("E").score == pytest.approx(80.5)


@pytest.mark.parametrize("key", ["up", "accident"])
def test_a_count_that_is_not_known_is_refused_whatever_the_policy(key):
    card = flat(
        "a",
        gaps=ShareOutWeights(0.1),
        items=[PointsItem(id="up", each=1)],
        vetoes=[Veto(id="accident")],
    )
    table = {
        "E": {"a": 1, "up": 0, "accident": 0},
        "W": {"a": 1, "up": 0, "accident": 0} | {key: None},
    }
    with pytest.raises(MissingFactError, match=f"{key} of W"):
        score_regions(card, table)


GRADES = Bands.rising("grade", [(None, "D"), (60, "C"), (80, "B"), (90, "A")])


@pytest.mark.parametrize(
    ("veto", "times", "score", "grade"),
    [
        ("C", 0, 95, "A"),
        ("C", 1, 95, "C"),
        ("C", 1, 50, "D"),
        ("D", 2, 95, "D"),
        (None, 1, 95, None),
    ],
)
def test_a_veto_takes_the_rank_and_caps_the_grade(veto, times, score, grade):
    card = flat("a", vetoes=[Veto(id="v", grade=veto)], grades=GRADES)
    table = {"E": {"a": score, "v": times}, "W": {"a": 70, "v": 0}, "L": {"a": 69, "v": 0}}
    scores = score_regions(card, table)
    assert scores.of("E").score == score
    assert scores.of("E").grade == grade
    assert scores.of("E").vetoes == (("v",) if times else ())
    if times:
        assert scores.of("E").rank is None
        assert [scores.of(name).rank for name in "WL"] == [1, 2]


def test_of_several_vetoes_the_lowest_grade_holds():
    vetoes = [Veto(id="v", grade="B", most=1), Veto(id="w", grade="C")]
    card = flat("a", vetoes=vetoes, grades=GRADES)
    table = {
        "E": {"a": 95, "v": 2, "w": 1},
        "W": {"a": 95, "v": 2, "w": 0},
        "L": {"a": 95, "v": 1, "w": 0},
    }
    assert [each.grade for each in score_regions(card, table).regions] == ["C", "B", "A"]


@pytest.mark.parametrize(("score", "grade"), [("59.99", "D"), ("60", "C"), ("90", "A")])
def test_a_score_on_the_threshold_has_the_grade(score, grade):
    scores = score_regions(flat("a", grades=GRADES), {"E": {"a": Decimal(score)}})
    assert scores.of("E").grade == grade


def test_without_grades_or_score_there_is_no_grade():
    assert score_regions(flat("a"), {"E": {"a": 70}}).of("E").grade is None
    card = flat("a", "b", grades=GRADES, gaps=ShareOutWeights(1))
    scores = score_regions(card, {"E": {"a": 70, "b": None}, "W": {"a": 1, "b": 1}})
    assert scores.of("E").grade is None


def test_shares_of_grades_are_decided_exactly():
    ranks = {f"R{n}": n for n in range(1, 11)}
    grades = grade_by_share(ranks, [("A", 0.3), ("B", 0.6)], "C")
    assert list(grades.values()) == 3 * ["A"] + 6 * ["B"] + ["C"]
    grades = grade_by_share(ranks, [("A", Decimal("0.2999"))], "B")
    assert list(grades.values()) == 2 * ["A"] + 8 * ["B"]
    assert grade_by_share({"E": 1, "W": 1}, [("A", 0.5)], "B") == {"E": "A", "W": "A"}


@pytest.mark.parametrize("shares", [[("A", 0)], [("A", -0.1)], [("A", 0.6), ("B", 0.41)]])
def test_shares_that_are_none_are_refused(shares):
    with pytest.raises(InvalidValueError, match="shares"):
        grade_by_share({"E": 1}, shares, "C")


def test_a_grade_is_named_once():
    with pytest.raises(InvalidValueError, match="names a grade twice"):
        grade_by_share({"E": 1}, [("A", 0.2), ("A", 0.3)], "C")


# --- tables out -------------------------------------------------------------------------------


def full_card():
    return Scorecard(
        normalise=AS_IS,
        gaps=ShareOutWeights(0.5),
        parts=[
            IndicatorClass(name="input", weight=0.6, parts=[leaf("a"), leaf("b")]),
            leaf("c", 0.4),
        ],
        items=[PointsItem(id="up", each=1)],
        vetoes=[Veto(id="v", grade="D")],
        grades=GRADES,
    )


FULL = {
    "E": {"a": Decimal(70), "b": Decimal(81), "c": Decimal(60), "up": 0, "v": 0},
    "W": {"a": Decimal(90), "b": None, "c": Decimal(99), "up": 2, "v": 0},
    "L": {"a": Decimal(90), "b": Decimal(91), "c": Decimal(99), "up": 0, "v": 1},
}


def test_rows_are_in_order_of_rank_and_say_what_is_missing():
    scores = score_regions(full_card(), FULL)
    assert scores.table().splitlines()[0].split() == [
        "名次", "地区", "input", "加减分", "总分", "档次", "否决",
    ]  # fmt: skip
    rows = scores.rows("en")
    assert list(rows[0]) == ["rank", "region", "class input", "points", "score", "grade", "veto"]
    assert [row["region"] for row in rows] == ["W", "E", "L"]
    assert [row["veto"] for row in rows] == [None, None, "v"]
    assert rows[1]["score"] == scores.of("E").score
    assert scores.text().splitlines() == [
        "W 第1名，95.60分，A",
        "E 第2名，69.30分，C",
        "L 无名次，93.90分，D，否决：v",
    ]
    assert scores.text("en").splitlines()[2] == "L without a rank, 93.90, D, veto: v"
    plain = score_regions(flat("a", "b", gaps=ShareOutWeights(1)), FULL)
    assert plain.rows()[-1]["score"] is None
    assert plain.text().splitlines()[-1] == "W 无名次，—"
    assert len(repr(plain)) <= 200


@pytest.mark.parametrize("lang", ["fr", None, 3])
def test_another_language_is_refused(lang):
    scores = score_regions(flat("a"), {"E": {"a": 1}})
    with pytest.raises(InvalidValueError, match="lang"):
        scores.text(lang)
    with pytest.raises(InvalidValueError, match="lang"):
        scores.rows(lang=lang)


def test_the_table_is_its_rows_with_numbers_on_the_right():
    full = score_regions(full_card(), FULL)
    assert full.table("en").splitlines() == [
        "rank  region  input  points  score  grade  veto",
        "----  ------  -----  ------  -----  -----  ----",
        "   1  W       90.00    2.00  95.60  A      —",
        "   2  E       75.50    0.00  69.30  C      —",
        "   —  L       90.50    0.00  93.90  D      v",
    ]
    plain = score_regions(flat("a"), {"X": {"a": 100}, "Y": {"a": 0}})
    assert plain.table().splitlines()[2:] == ["   1  X     100.00", "   2  Y       0.00"]
    assert plain.markdown("en").splitlines() == [
        "| rank | region |  score |",
        "| ---: | :----- | -----: |",
        "|    1 | X      | 100.00 |",
        "|    2 | Y      |   0.00 |",
    ]
    with pytest.raises(InvalidValueError, match="lang"):
        plain.table("fr")


def test_columns_hold_one_line_for_every_region_and_indicator():
    columns = score_regions(full_card(), FULL).to_columns()
    assert {len(column) for column in columns.values()} == {9}
    assert columns["region"] == ["E"] * 3 + ["W"] * 3 + ["L"] * 3
    assert columns["class"] == ["input", "input", None] * 3
    assert columns["indicator"] == ["a", "b", "c"] * 3
    assert columns["raw"][3:6] == [90, None, 99]
    assert columns["used"] == columns["raw"]
    assert columns["normalised"][3:6] == [90, None, 99]
    assert columns["weight"][:3] == [Decimal("0.3"), Decimal("0.3"), Decimal("0.4")]
    assert columns["rank"] == [2] * 3 + [1] * 3 + [None] * 3
    assert columns["grade"][0] == "C"
    assert columns["score"][0] == Decimal("69.3")


# --- laws -------------------------------------------------------------------------------------

figures = st.decimals(0, 100, places=2)
tables = st.lists(st.tuples(figures, figures, figures), min_size=2, max_size=7).map(
    lambda rows: {f"R{n}": dict(zip("abc", row, strict=True)) for n, row in enumerate(rows)}
)
WEIGHTED = [leaf("a", 0.5), leaf("b", 0.3, "lower"), leaf("c", 0.2)]


@given(
    table=tables,
    region=st.integers(0, 6),
    key=st.sampled_from("abc"),
    by=st.decimals("0.01", 50, places=2),
)
@quick
def test_a_better_figure_never_lowers_the_score_on_stated_scales(table, region, key, by):
    card = Scorecard(parts=WEIGHTED, normalise=AS_IS)
    name = f"R{region % len(table)}"
    better = table[name][key] + (-by if key == "b" else by)
    changed = table | {name: table[name] | {key: better}}
    before, after = score_regions(card, table), score_regions(card, changed)
    assert after.of(name).score > before.of(name).score
    assert after.of(name).rank <= before.of(name).rank


@given(
    table=tables,
    region=st.integers(0, 6),
    key=st.sampled_from("abc"),
    by=st.decimals("0.01", 50, places=2),
)
@quick
def test_a_better_figure_never_lowers_the_score_by_min_max(table, region, key, by):
    card = Scorecard(parts=WEIGHTED, normalise=Method(min_max, constant=50))
    name = f"R{region % len(table)}"
    better = table[name][key] + (-by if key == "b" else by)
    changed = table | {name: table[name] | {key: better}}
    before, after = score_regions(card, table), score_regions(card, changed)
    if all(len({row[key] for row in each.values()}) > 1 for each in (table, changed)):
        assert after.of(name).score >= before.of(name).score


@given(table=tables, factor=st.decimals("0.01", 1000, places=2), shift=figures)
@quick
def test_units_do_not_matter_to_min_max(table, factor, shift):
    card = Scorecard(parts=WEIGHTED, normalise=Method(min_max, constant=50))
    exact = {r: {k: Fraction(v) for k, v in row.items()} for r, row in table.items()}
    moved = {
        r: row | {"a": row["a"] * Fraction(factor) + Fraction(shift)} for r, row in exact.items()
    }
    for one, two in zip(
        score_regions(card, exact).regions, score_regions(card, moved).regions, strict=True
    ):
        assert (one.score, one.rank) == (two.score, two.rank)


@given(table=tables, seed=st.randoms(use_true_random=False))
@quick
def test_the_order_of_regions_does_not_matter(table, seed):
    card = Scorecard(parts=WEIGHTED, normalise=AS_IS)
    names = list(table)
    seed.shuffle(names)
    mixed = score_regions(card, {name: table[name] for name in names})
    for each in score_regions(card, table).regions:
        assert mixed.of(each.region) == each


def test_scores_lie_between_the_ends_of_the_range():
    for table in made_tables(float):
        scores = score_regions(card_of_two_levels(gaps=ShareOutWeights(0.01)), table)
        assert all(
            0 <= each.score <= 100 or math.isclose(each.score, 100) for each in scores.regions
        )


def test_figures_of_a_table_may_say_their_units():
    card = flat("money", "share")
    said = {
        "east": {"money": "3.1亿元", "share": "25%"},
        "west": {"money": "2000万元", "share": "0.5%"},
        "south": {"money": parse("1亿元"), "share": "12.5%"},
    }
    plain = {
        "east": {"money": Decimal("3.1"), "share": Decimal(25)},
        "west": {"money": Decimal("0.2"), "share": Decimal("0.5")},
        "south": {"money": Decimal(1), "share": Decimal("12.5")},
    }
    read, given = (score_regions(card, table) for table in (said, plain))
    assert [each.score for each in read.regions] == [each.score for each in given.regions]
    gap = said | {"north": {"money": None, "share": "3%"}}
    with pytest.raises(MissingFactError, match="money of north"):
        score_regions(card, gap)


@pytest.mark.parametrize("other", [3, "3家", "超过3亿元"])
def test_figures_of_one_indicator_are_alike(other):
    table = {"east": {"money": "3.1亿元"}, "west": {"money": other}}
    with pytest.raises(InvalidValueError, match=r"money of west|different things"):
        score_regions(flat("money"), table)
