"""Drawn rankings are repeatable, agree with a plain redraw, and say only what they show."""

from __future__ import annotations

import math
import random
from decimal import Decimal

import pytest

from stmetrics.errors import InvalidValueError, UndefinedMetricError
from stmetrics.scorecard import (
    AcrossRegions,
    Disturbance,
    IndicatorClass,
    LeftOut,
    Method,
    PointsItem,
    RankSpread,
    Scorecard,
    Sensitivity,
    ShareOutWeights,
    Veto,
    WeightedIndicator,
    copeland,
    geometric_mean,
    leave_one_out,
    left_out_header,
    left_out_rows,
    min_max,
    rank_sensitivity,
    score_regions,
    z_score,
)


def leaf(name, weight=None, direction="higher"):
    return WeightedIndicator(id=name, weight=weight, direction=direction)


CARD = Scorecard(
    parts=[
        IndicatorClass(name="x", weight=0.6, parts=[leaf("a", 0.5), leaf("b", 0.5, "lower")]),
        leaf("c", 0.4),
    ]
)


def made_table(convert=float, regions=8):
    """Random figures, so near each other that weights decide; made up."""
    drawn = random.Random(25)  # noqa: S311 - repeatable figures
    return {
        f"R{n}": {key: convert(str(round(drawn.uniform(40, 60), 2))) for key in "abc"}
        for n in range(regions)
    }


TABLE = made_table()


def plain_draws(table, draws, spread, seed):
    """Min-max scores, weights drawn as documented, means in plain floats, ranks counted."""
    scores = {}
    for key in "abc":
        known = [row[key] for row in table.values()]
        low, high = min(known), max(known)
        for region, row in table.items():
            y = (row[key] - low) / (high - low) * 100
            scores[region, key] = 100 - y if key == "b" else y
    drawn = random.Random(seed)  # noqa: S311 - repeatable draws
    counts = {region: {} for region in table}
    for _ in range(draws):
        drawn.choice([0]), drawn.choice([0])
        inner = [1 + spread * (2 * drawn.random() - 1) for _ in "ab"]
        outer = [w * (1 + spread * (2 * drawn.random() - 1)) for w in (3, 2)]
        totals = {
            region: (
                outer[0]
                * sum(w * scores[region, key] for w, key in zip(inner, "ab", strict=True))
                / sum(inner)
                + outer[1] * scores[region, "c"]
            )
            / sum(outer)
            for region in table
        }
        for region, total in totals.items():
            rank = 1 + sum(other > total for other in totals.values())
            counts[region][rank] = counts[region].get(rank, 0) + 1
    return counts


def test_drawn_ranks_agree_with_a_plain_redraw():
    found = rank_sensitivity(CARD, TABLE, Disturbance(draws=300, seed=11))
    plain = plain_draws(TABLE, 300, 0.25, 11)
    assert {each.region: dict(each.counts) for each in found.regions} == plain
    assert any(len(counts) > 1 for counts in plain.values())


def test_the_same_seed_gives_the_same_result_and_another_does_not():
    one, two, three = (
        rank_sensitivity(CARD, TABLE, Disturbance(draws=100, seed=seed)) for seed in (1, 1, 2)
    )
    assert one == two
    assert one != three
    state = random.getstate()
    rank_sensitivity(CARD, TABLE, Disturbance(draws=3))
    assert random.getstate() == state


def test_by_default_a_thousand_draws_of_a_quarter():
    found = rank_sensitivity(CARD, TABLE)
    assert found == rank_sensitivity(CARD, TABLE, Disturbance(spread=0.25, draws=1000, seed=0))
    assert found.draws == 1000


@pytest.mark.parametrize("convert", [float, Decimal])
def test_without_spread_or_alternatives_every_draw_is_the_ranking(convert):
    table = made_table(convert)
    found = rank_sensitivity(CARD, table, Disturbance(spread=0, draws=5))
    nominal = score_regions(CARD, table)
    for each in found.regions:
        assert each.nominal == nominal.of(each.region).rank
        assert each.counts == {each.nominal: 5}
        assert (each.best, each.worst) == (each.nominal, each.nominal)
    assert set(found.ahead.values()) == {5}


def test_every_draw_gives_every_region_one_rank():
    found = rank_sensitivity(CARD, TABLE, Disturbance(draws=200, spread=0.9))
    assert {sum(each.counts.values()) for each in found.regions} == {200}
    assert sum(sum(each.counts.values()) for each in found.regions) == 200 * len(TABLE)


def test_other_methods_are_drawn_too():
    methods = Disturbance(
        spread=0,
        draws=300,
        normalisations=[Method(min_max, low=1), z_score],
        aggregations=[AcrossRegions(copeland)],
    )
    found = rank_sensitivity(CARD, TABLE, methods)
    assert any(len(each.counts) > 1 for each in found.regions)
    ways = {}
    for normalise in (min_max, z_score):
        for aggregate in (CARD.aggregate, AcrossRegions(copeland)):
            other = Scorecard(parts=CARD.parts, normalise=normalise, aggregate=aggregate)
            for each in score_regions(other, TABLE).regions:
                ways.setdefault(each.region, set()).add(each.rank)
    assert {each.region: set(each.counts) for each in found.regions} == ways


def test_a_method_that_is_not_defined_is_refused_before_drawing():
    with pytest.raises(UndefinedMetricError, match="geometric_mean"):
        rank_sensitivity(CARD, TABLE, Disturbance(aggregations=[geometric_mean], draws=1))


def test_points_vetoes_and_gaps_are_as_in_the_scorecard():
    card = Scorecard(
        parts=CARD.parts,
        gaps=ShareOutWeights(1),
        items=[PointsItem(id="up", each=1000)],
        vetoes=[Veto(id="v")],
    )
    table = {name: row | {"up": 0, "v": 0} for name, row in TABLE.items()}
    table["R1"]["up"] = 1
    table["R2"]["v"] = 1
    table["R3"]["c"] = None
    found = rank_sensitivity(card, table, Disturbance(draws=50))
    assert found.of("R1").counts == {1: 50}
    for name in ("R2", "R3"):
        assert found.of(name).counts == {}
        assert found.of(name).nominal is None
        assert (found.of(name).best, found.of(name).worst) == (None, None)
        with pytest.raises(UndefinedMetricError, match="no rank"):
            found.of(name).share_of(1)
        with pytest.raises(UndefinedMetricError, match="no rank"):
            found.of(name).quantile(0.5)
    assert [row["region"] for row in found.rows()][-2:] == ["R2", "R3"]


def test_equal_regions_are_no_pair():
    table = {
        "E": {"a": 1, "b": 1, "c": 1},
        "W": {"a": 1, "b": 1, "c": 1},
        "L": {"a": 0, "b": 2, "c": 0},
    }
    found = rank_sensitivity(CARD, table, Disturbance(draws=20))
    assert list(found.ahead) == [("W", "L")]
    assert found.of("E").counts == found.of("W").counts == {1: 20}


@pytest.mark.parametrize(
    "fails",
    [
        lambda: Disturbance(spread=-0.01),
        lambda: Disturbance(spread=1),
        lambda: Disturbance(spread="0.2"),
        lambda: Disturbance(draws=0),
        lambda: Disturbance(draws=2.5),
        lambda: rank_sensitivity(CARD, TABLE, Disturbance(draws=1)).of("X"),
        lambda: RankSpread(region="E", nominal=1, counts={1: 1}).quantile(0),
        lambda: RankSpread(region="E", nominal=1, counts={1: 1}).quantile(1.01),
    ],
)
def test_what_cannot_be_drawn_or_asked_is_refused(fails):
    with pytest.raises(InvalidValueError):
        fails()


def test_quantiles_and_shares_on_their_limits():
    spread = RankSpread(region="E", nominal=2, counts={1: 50, 2: 900, 5: 50})
    assert [spread.quantile(q) for q in (0.05, Decimal("0.0501"), 0.95, 0.951, 1)] == [
        1,
        2,
        2,
        5,
        5,
    ]
    assert (spread.share_of(2), spread.share_of(3)) == (0.9, 0)
    assert (spread.share_within(1), spread.share_within(4), spread.share_within(5)) == (
        0.05,
        0.95,
        1,
    )


def test_columns_hold_every_rank_that_a_region_had():
    found = rank_sensitivity(CARD, TABLE, Disturbance(draws=100, seed=3))
    columns = found.to_columns()
    assert len({len(column) for column in columns.values()}) == 1
    assert sum(columns["share"]) == pytest.approx(len(TABLE))
    assert set(columns["region"]) == set(TABLE)


def made_sensitivity(first, second):
    spreads = [
        RankSpread(region=name, nominal=n, counts={n: 100}) for n, name in enumerate("EWL", 1)
    ]
    return Sensitivity(
        draws=100, regions=tuple(spreads), ahead={("E", "W"): first, ("W", "L"): second}
    )


def test_conclusions_on_the_limit_of_confidence():
    found = made_sensitivity(95, 94)
    assert found.may_conclude("en") == ["E ranks before W: so in 95 of 100 draws."]
    assert found.may_conclude() == ["E排在W之前：100次抽样中有95次如此。"]
    assert found.may_not_conclude("en")[0] == "W ranks before L: so in only 94 of 100 draws."
    assert found.may_not_conclude()[0] == "W排在L之前：100次抽样中仅有94次如此。"
    assert len(found.may_conclude(confidence=0.94)) == 2
    assert len(found.may_not_conclude(confidence=0.94)) == 2


@pytest.mark.parametrize("ask", ["text", "table", "rows", "may_conclude", "may_not_conclude"])
def test_another_language_is_refused(ask):
    with pytest.raises(InvalidValueError, match="lang"):
        getattr(made_sensitivity(1, 1), ask)("fr")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_rows_have_as_many_cells_as_heads(lang):
    found = made_sensitivity(95, 94)
    rows = found.rows(lang)
    assert list(rows[0]) == ["region", "rank", "best", "worst", "q5", "q95", "held"]
    assert [row["region"] for row in rows] == list("EWL")
    assert "100" in found.table(lang).splitlines()[-1], "how often it was drawn"
    said = found.text(lang)
    for line in (*found.may_conclude(lang), *found.may_not_conclude(lang)):
        assert line in said
    assert len(repr(found)) <= 200
    assert len(left_out_header(lang)) == len(left_out_rows(leave_one_out(CARD, TABLE))[0])


def test_a_region_that_never_had_a_rank_stands_at_the_end():
    never = RankSpread(region="N", nominal=None, counts={})
    ranked = RankSpread(region="E", nominal=1, counts={1: 4})
    found = Sensitivity(draws=4, regions=(never, ranked), ahead={})
    assert [row["region"] for row in found.rows()] == ["E", "N"]
    assert found.rows()[1] == dict.fromkeys(found.rows()[1]) | {"region": "N"}
    assert "N          —" in found.table("en")
    assert not found.may_conclude()
    assert found.text("en").startswith("It may not be concluded:")


# --- leaving one out --------------------------------------------------------------------------


def test_leaving_one_out_is_the_ranking_of_a_smaller_card():
    smaller = {
        "a": Scorecard(
            parts=[
                IndicatorClass(name="x", weight=0.6, parts=[leaf("b", 1, "lower")]),
                leaf("c", 0.4),
            ]
        ),
        "b": Scorecard(parts=[leaf("a", 0.6), leaf("c", 0.4)]),
        "c": Scorecard(parts=[leaf("a", 0.5), leaf("b", 0.5, "lower")]),
    }
    nominal = score_regions(CARD, TABLE)
    for left in leave_one_out(CARD, TABLE):
        expected = score_regions(smaller[left.indicator], TABLE)
        assert left.ranks == {each.region: each.rank for each in expected.regions}
        changes = {r: left.ranks[r] - nominal.of(r).rank for r in TABLE}
        assert left.changes == changes
        assert left.mean_change == pytest.approx(
            math.fsum(map(abs, changes.values())) / len(changes)
        )
        assert abs(changes[left.most_moved]) == max(map(abs, changes.values()))


def test_regions_without_a_rank_do_not_move():
    card = Scorecard(parts=CARD.parts, gaps=ShareOutWeights(1))
    table = TABLE | {"R0": TABLE["R0"] | {"c": None}}
    by_indicator = {left.indicator: left for left in leave_one_out(card, table)}
    assert by_indicator["a"].ranks["R0"] is None
    assert by_indicator["c"].ranks["R0"] is not None
    assert all("R0" not in left.changes for left in by_indicator.values())
    nobody = LeftOut(indicator="a", ranks={}, changes={})
    assert (nobody.mean_change, nobody.most_moved) == (0, None)
    assert left_out_rows((nobody,)) == [["a", "0.00", "0", "—"]]


def test_a_ranking_without_one_indicator_says_who_moves():
    left = LeftOut(
        indicator="rd", ranks={"E": 2, "W": 1, "L": 3, "N": None},
        changes={"E": 1, "W": -1, "L": 0},
    )  # fmt: skip
    assert str(left) == "剔除rd：W升1位至第1，E降1位至第2，L第3，N无名次"
    assert left.text("en") == "without rd: W 1 (up 1), E 2 (down 1), L 3, N without a rank"
    assert left.rows()[-1] == {"region": "N", "rank": None, "change": None}
    assert left.markdown("en").startswith("**without rd**")
    assert "剔除后名次" in left.table()
    assert len(repr(left)) <= 200


def test_the_only_indicator_cannot_be_left_out():
    with pytest.raises(InvalidValueError, match="only one"):
        leave_one_out(Scorecard(parts=[leaf("a")]), TABLE)
