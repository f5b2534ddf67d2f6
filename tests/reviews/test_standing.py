"""Where a region stands among its peers, against an oracle that counts who is ahead."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st
from made_regions import JAN_OCT, observed
from strategies import law

from stmetrics.catalogue import Direction, Timing, all_indicators, indicator
from stmetrics.observations import Observations
from stmetrics.observations.observation import Aspect
from stmetrics.reviews import ReviewLine, Standing
from stmetrics.reviews._standing import with_standings
from stmetrics.units import parse


def line(value, **facts):
    return ReviewLine(
        indicator=indicator("ht.output"), time=JAN_OCT,
        figure=None if value is None else parse(value, bounds=True), **facts,
    )  # fmt: skip


def field(*values):
    """Figures of other regions."""
    return Observations(
        observed("ht.output", value, region=f"r{n}") for n, value in enumerate(values)
    )


@given(st.integers(1, 9), st.lists(st.integers(1, 9), min_size=1, max_size=8))
@law
def test_the_rank_is_one_more_than_those_ahead(own, others):
    found = with_standings(line(f"{own}亿元"), "z", field(*(f"{n}亿元" for n in others)))
    (standing,) = found.standings
    assert standing.rank == 1 + sum(other > own for other in others)
    assert standing.of == 1 + len(others)
    assert standing.is_shared is (own in others)


def test_lower_is_better_where_the_row_says_so():
    row = next(
        row
        for row in all_indicators()
        if row.direction is Direction.LOWER and row.unit == "%" and row.timing is not Timing.STOCK
    )
    own = ReviewLine(indicator=row, time=JAN_OCT, figure=parse("3%"))
    others = Observations([observed(row.id, "5%", region="a")])
    assert with_standings(own, "z", others).standings[0].rank == 1


def test_peers_without_a_figure_are_counted_not_ranked():
    found = with_standings(
        line("3亿元"), "z", field("5亿元"), dict.fromkeys(["z", "r0", "r7", "r8"])
    )
    assert (found.standings[0].of, found.standings[0].missing) == (2, 2)


def test_a_bound_leaves_the_rank_open():
    (standing,) = with_standings(line("超过3亿元"), "z", field("5亿元")).standings
    assert (standing.best, standing.worst, standing.rank) == (1, 2, None)


def test_what_stands_already_is_kept():
    known = Standing(by=Aspect.LEVEL, best=4, worst=4)
    found = with_standings(line("3亿元", standings=(known,)), "z", field("5亿元"))
    assert found.standings == (known,)


@pytest.mark.parametrize("status", ["F", "P", "E", "A"])
def test_a_peers_status_weakens_the_rank(status):
    others = Observations([observed("ht.output", "5亿元", region="a", status=status)])
    (standing,) = with_standings(line("3亿元"), "z", others).standings
    assert standing.is_forecast is (status == "F")
    assert standing.is_provisional is (status in {"P", "E"})


def test_without_figure_or_peers_there_is_no_standing():
    assert with_standings(line(None), "z", field("5亿元")).standings == ()
    assert with_standings(line("3亿元"), "z", field()).standings == ()
