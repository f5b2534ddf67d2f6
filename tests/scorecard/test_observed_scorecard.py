"""Scorecards on the catalogue and on observations: known ids, directions, one unit, gaps."""

from __future__ import annotations

from decimal import Decimal

import attrs
import pytest

from stmetrics.catalogue import Direction, indicator
from stmetrics.errors import IncomparableError, InvalidValueError, UnitError
from stmetrics.observations import Observation, Observations
from stmetrics.scorecard import (
    PointsItem,
    Scorecard,
    Veto,
    WeightedIndicator,
    catalogued,
    observed_table,
    score_regions,
)


def card(*ids, **facts):
    return Scorecard(parts=[WeightedIndicator(id=each) for each in ids], **facts)


def observed(indicator_id, region, value, **facts):
    facts = facts if "on" in facts else {"period": "2021", **facts}
    return Observation(indicator=indicator_id, region=region, value=value, **facts)


def test_directions_come_from_the_catalogue():
    found = catalogued(card("cn.tm_v", "hte.without_ip"))
    assert [each.direction for each in found.indicators] == [Direction.HIGHER, Direction.LOWER]


def test_an_unknown_indicator_is_refused_with_near_ids():
    with pytest.raises(InvalidValueError, match=r"cn\.tm_vv.*is not in the catalogue"):
        catalogued(card("cn.tm_vv"))


def test_a_row_of_ones_own_is_known():
    own = attrs.evolve(indicator("cn.tm_v"), id="own.rows", direction=Direction.LOWER)
    assert catalogued(card("own.rows"), own=[own]).indicators[0].direction is Direction.LOWER


def test_a_direction_against_the_catalogue_is_refused():
    tree = Scorecard(parts=[WeightedIndicator(id="cn.tm_v", direction="lower")])
    with pytest.raises(InvalidValueError, match="the catalogue says higher"):
        catalogued(tree)


def test_where_neither_side_is_better_the_tree_must_say_it():
    assert indicator("pop.resident").direction is Direction.NEITHER
    with pytest.raises(InvalidValueError, match="has no better side"):
        catalogued(card("pop.resident"))
    stated = Scorecard(parts=[WeightedIndicator(id="pop.resident", direction="lower")])
    assert catalogued(stated).indicators[0].direction is Direction.LOWER


def test_neither_is_no_side_to_grade_by():
    with pytest.raises(InvalidValueError, match="is no side to grade by"):
        WeightedIndicator(id="pop.resident", direction=Direction.NEITHER)


def test_flows_of_the_period_and_stocks_of_its_last_day_in_one_unit():
    held = Observations(
        [
            observed("cn.tm_v", "a", "3.2亿元"),
            observed("cn.tm_v", "b", "9000万元"),
            observed("cn.hte_n", "a", "12家", on="2021-12-31"),
            observed("cn.hte_n", "b", None, on="2021-12-31", status="O"),
        ]
    )
    table = observed_table(card("cn.tm_v", "cn.hte_n"), held, "2021", regions=["b", "a"])
    assert table == {
        "b": {"cn.tm_v": Decimal(9000), "cn.hte_n": None},
        "a": {"cn.tm_v": Decimal(32000), "cn.hte_n": Decimal(12)},
    }


def test_items_and_vetoes_are_taken_too_and_the_table_can_be_scored():
    tree = card(
        "cn.tm_v",
        items=[PointsItem(id="proj.awarded", each=1)],
        vetoes=[Veto(id="hte.without_ip")],
    )
    held = Observations(
        observed(name, region, f"{value}{unit}", **facts)
        for name, unit, facts, values in (
            ("cn.tm_v", "亿元", {}, {"a": 3, "b": 1}),
            ("proj.awarded", "项", {}, {"a": 0, "b": 2}),
            ("hte.without_ip", "家", {"on": "2021-12-31"}, {"a": 0, "b": 0}),
        )
        for region, value in values.items()
    )
    table = observed_table(tree, held, "2021", regions=["a", "b"])
    assert table["b"] == {"cn.tm_v": 1, "proj.awarded": 2, "hte.without_ip": 0}
    assert [each.region for each in score_regions(catalogued(tree), table).ranked()] == ["a", "b"]


def test_a_bound_cannot_be_graded():
    held = Observations([observed("cn.tm_v", "a", "超过3亿元")])
    with pytest.raises(IncomparableError, match="is a bound"):
        observed_table(card("cn.tm_v"), held, "2021", regions=["a"])


def test_several_scopes_must_be_told_apart():
    held = Observations(
        observed("cn.tm_v", "a", value, scope=scope)
        for scope, value in {"x": "1亿元", "y": "2亿元"}.items()
    )
    with pytest.raises(IncomparableError, match="is observed 2 times"):
        observed_table(card("cn.tm_v"), held, "2021", regions=["a"])
    picked = observed_table(card("cn.tm_v"), held, "2021", regions=["a"], scope="y")
    assert picked == {"a": {"cn.tm_v": Decimal(2)}}


@pytest.mark.parametrize("values", [("3亿元", 2), (2, "3亿元"), ("12%", 3)])
def test_a_plain_number_is_not_graded_beside_a_figure_with_a_unit(values):
    held = Observations([
        Observation(indicator="own.x", region=region, period="2021", value=value)
        for region, value in zip("ab", values, strict=True)
    ])  # fmt: skip
    bare, other = sorted(values, key=lambda value: isinstance(value, str))
    both = rf"{bare}: has no unit beside (?:own\.x=)?{other} "
    with pytest.raises(UnitError, match=both):
        observed_table(card("own.x"), held, "2021", regions="ab")
    with pytest.raises(UnitError, match=both):
        held.ranks("own.x", "2021")
    graded = Scorecard(parts=[WeightedIndicator(id="x", direction="higher")])
    table = {region: {"x": value} for region, value in zip("ab", values, strict=True)}
    with pytest.raises(
        UnitError, match=rf"x of [ab]={bare}: has no unit beside x of [ab]='{other}'"
    ):
        score_regions(graded, table)


@pytest.mark.parametrize("values", [("3亿元", 2), (2, "3亿元"), ("12%", 3)])
def test_a_plain_level_has_no_growth_over_one_with_a_unit(values):
    held = Observations([
        Observation(indicator="own.x", region="a", period=year, value=value)
        for year, value in zip(("2022", "2021"), values, strict=True)
    ])  # fmt: skip
    with pytest.raises(UnitError, match="has no unit beside"):
        held.growth("own.x", "a", "2022")


def test_a_line_of_totals_is_not_graded_where_no_regions_are_named():
    held = [
        Observation(indicator="cn.tm_v", region=region, period="2021", value=value)
        for region, value in {"东街": "3亿元", "西街": "1亿元", "全区": "4亿元"}.items()
    ]
    assert list(observed_table(card("cn.tm_v"), held, "2021")) == ["东街", "西街"]
    named = observed_table(card("cn.tm_v"), held, "2021", regions=["全区"])
    assert named == {"全区": {"cn.tm_v": Decimal(4)}}
