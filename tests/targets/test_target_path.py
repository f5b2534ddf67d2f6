"""A path of targets: what a plan states stays apart from what a line through it would ask."""

from __future__ import annotations

import pickle
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given, strategies as st
from strategies import HOSTILE, hostile, law, levels, targets

from stmetrics import Target, Verdict, check_target
from stmetrics.errors import IncomparableError, InvalidValueError, MissingFactError, UnitError
from stmetrics.targets import TargetPath

by_year = st.dictionaries(st.integers(2015, 2030), targets, min_size=1, max_size=6)


@given(stated=by_year)
@law
def test_what_is_stated_is_due_and_nothing_else(stated):
    path = TargetPath(stated)
    assert list(path.years) == sorted(stated)
    for year in range(2014, 2032):
        if year in stated:
            assert path.due(year) == path.linear(year) == stated[year]
        else:
            with pytest.raises(MissingFactError, match=f"target of {year}: the path states"):
                path.due(year)
    gaps = set(range(min(stated), max(stated) + 1)) - set(stated)
    assert set(path.missing_years) == gaps


@given(low=levels, high=levels, first=st.integers(2015, 2020), span=st.integers(1, 7))
@law
def test_a_line_rises_by_the_same_step_every_year(low, high, first, span):
    path = TargetPath({first: Target.at_least(low), first + span: Target.at_least(high)})
    line = [Fraction(path.linear(first + step).value) for step in range(span + 1)]
    steps = {after - before for before, after in pairwise(line)}
    assert steps == {(Fraction(high) - Fraction(low)) / span}


def test_a_line_runs_between_the_nearest_neighbours_in_one_unit():
    path = TargetPath(
        {
            2025: Target.at_least("1亿元"),
            2021: Target.at_least("500万元"),
            2023: Target.at_least("900万元"),
        }
    )
    assert path.missing_years == (2022, 2024)
    assert (path.linear(2022).value, path.linear(2022).unit) == (Decimal(700), "万元")
    assert (path.linear(2024).value, path.linear(2024).unit) == (Decimal(5450), "万元")
    assert check_target(path.linear(2022), "0.07亿元").verdict is Verdict.MET
    thirds = TargetPath({2021: Target.at_least(0), 2024: Target.at_least(1)})
    assert thirds.linear(2022).value == Fraction(1, 3)


@pytest.mark.parametrize("year", [2020, 2024])
def test_no_line_leaves_the_path(year):
    path = TargetPath({2021: Target.at_least(1), 2023: Target.at_least(3)})
    with pytest.raises(MissingFactError, match=r"states 2021, 2023 only \(give that year"):
        path.linear(year)


def test_no_line_runs_through_what_is_no_floor_or_of_another_measure():
    for other in (Target.rank_within(3), Target.growth_at_least(0.1), Target.between(1, 2)):
        path = TargetPath({2021: Target.at_least(1), 2023: other})
        with pytest.raises(IncomparableError, match="line through the target of 2023"):
            path.linear(2022)
    with pytest.raises(UnitError):
        TargetPath({2021: Target.at_least(1), 2023: Target.at_least("3家")}).linear(2022)


def test_every_stated_year_is_checked_and_a_figure_that_is_not_there_is_unknown():
    path = TargetPath(
        {
            2021: Target.at_least("30家"),
            2022: Target.growth_at_least(Decimal("0.1")),
            2023: Target.at_least("36家"),
        }
    )
    figures = {2020: "25家", 2021: "30家", 2022: "32家", 2023: None}
    checks = path.check(figures, bases={2022: figures[2021]})
    assert [(year, check.verdict.name) for year, check in checks.items()] == [
        (2021, "MET"),
        (2022, "UNMET"),
        (2023, "UNKNOWN"),
    ]
    assert path.check({})[2021].verdict is Verdict.UNKNOWN
    assert path.check(figures)[2022].verdict is Verdict.UNKNOWN


def test_a_path_is_made_of_targets_by_year():
    with pytest.raises(InvalidValueError, match="at least one year"):
        TargetPath({})
    with pytest.raises(InvalidValueError, match=r"targets\[2021\]=30: is no Target"):
        TargetPath({2021: 30})
    with pytest.raises(InvalidValueError, match="year="):
        TargetPath({"2021": Target.at_least(30)})
    pairs = ((2022, Target.at_least(2)), (2021, Target.at_least(1)))
    assert TargetPath(pairs) == TargetPath(dict(pairs))
    assert hash(TargetPath(pairs)) == hash(TargetPath(dict(pairs)))
    assert pickle.loads(pickle.dumps(TargetPath(pairs))) == TargetPath(pairs)  # noqa: S301 - ours


@pytest.mark.parametrize("context", HOSTILE)
def test_hostile_contexts_change_nothing(context):
    path = TargetPath({2021: Target.at_least("1234.5亿元"), 2024: Target.at_least("2345.6亿元")})
    expected = path.linear(2022)
    with hostile(context):
        assert path.linear(2022) == expected
