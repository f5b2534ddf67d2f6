"""Projects, platforms, titles and cooperation, against a plain second reckoning."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, strategies as st
from strategies import (
    HOSTILE,
    MINIMAL,
    cooperations,
    hostile,
    law,
    maybe,
    platforms,
    projects,
    recognitions,
)

from stmetrics import Cooperation, CooperationStage, Level, Project
from stmetrics.errors import MissingFactError, UndefinedMetricError
from stmetrics.indicators import (
    agreed_investment,
    agreement_count,
    cooperation_leverage,
    count_by_level,
    count_by_stage,
    count_of,
    induced_investment,
    project_funds,
)

items = st.lists(st.one_of(projects(), platforms, recognitions), max_size=8)
some_projects = st.lists(projects(), max_size=6)
some_cooperations = st.lists(cooperations(), max_size=6)
RANK = {"national": 1, "provincial": 2, "city": 3, "district": 4}


@given(held=items, level=st.sampled_from(Level))
@law
def test_at_least_a_level_nests(held, level):
    assert count_of(iter(held), level=level, and_above=True) == sum(
        RANK[each.level.value] <= RANK[level.value] for each in held
    )
    assert type(count_of(held, level=level, and_above=True)) is int


@given(held=items)
@law
def test_levels_add_up_and_come_highest_first(held):
    by_level = count_by_level(iter(held))
    assert by_level == Counter(each.level for each in held)
    assert list(by_level) == sorted(by_level, key=lambda level: RANK[level.value])
    cumulated = 0
    for level in Level:
        cumulated += by_level.get(level, 0)
        assert count_of(held, level=level, and_above=True) == cumulated


@given(held=some_cooperations)
@law
def test_stages_add_up_and_come_earliest_first(held):
    by_stage = count_by_stage(iter(held))
    assert by_stage == Counter(each.stage for each in held)
    assert list(by_stage) == [stage for stage in CooperationStage if stage in by_stage]


@given(held=some_projects, level=maybe(st.sampled_from(Level)))
@law
def test_funds_are_the_granted_ones_of_the_levels_asked_for(held, level):
    counted = [
        each for each in held if level is None or RANK[each.level.value] <= RANK[level.value]
    ]
    amounts = [each.planned_funds_yuan for each in counted]
    if None in amounts:
        with pytest.raises(MissingFactError, match=r"Project\.planned_funds\w* of '"):
            project_funds(iter(held), at_least=level)
    else:
        found = project_funds(iter(held), at_least=level)
        assert (found.magnitude, str(found.units)) == (sum(amounts, Decimal(0)), "元")


@given(held=some_cooperations)
@law
def test_leverage_is_all_induced_over_all_agreed(held):
    agreed = [each.planned_investment_yuan for each in held]
    induced = [each.induced_investment_yuan for each in held]
    if None in agreed + induced:
        with pytest.raises(MissingFactError, match=r"Cooperation\.(planned|induced)_investment"):
            cooperation_leverage(iter(held))
    elif not sum(agreed):
        with pytest.raises(UndefinedMetricError):
            cooperation_leverage(iter(held))
    else:
        exact = Fraction(sum(induced)) / Fraction(sum(agreed))
        found = cooperation_leverage(iter(held))
        assert type(found) is Decimal
        assert abs(Fraction(found) - exact) <= exact / 10**33


def test_the_error_of_an_indicator_names_the_indicator():
    with pytest.raises(UndefinedMetricError) as caught:
        cooperation_leverage([])
    assert caught.value.metric == "cooperation_leverage"


def test_nothing_counts_as_nothing():
    assert count_of([], level=Level.CITY) == 0
    assert agreement_count([]) == 0
    assert agreed_investment([]).magnitude == induced_investment([]).magnitude == 0
    assert count_by_level([]) == {}
    assert count_by_stage([]) == {}
    assert project_funds([]).magnitude == 0


@given(held=st.lists(projects(), min_size=2, max_size=6), data=st.data())
@law
def test_the_order_of_items_changes_no_count(held, data):
    shuffled = data.draw(st.permutations(held))
    assert count_by_level(shuffled) == count_by_level(held)


@pytest.mark.parametrize("context", HOSTILE)
def test_hostile_contexts_change_no_funds(context):
    agreed = [
        Cooperation(
            **MINIMAL[Cooperation],
            planned_investment=f"{n}23456.789万元",
            induced_investment=f"{n}23456789.123456万元",
        )
        for n in range(1, 5)
    ]
    granted = [Project(**MINIMAL[Project], planned_funds=f"{n}234567.89元") for n in range(1, 5)]
    expected = cooperation_leverage(agreed), project_funds(granted).magnitude
    with hostile(context):
        assert (cooperation_leverage(agreed), project_funds(granted).magnitude) == expected
    assert expected[1] == Decimal("10938271.56")
