"""Four growths after a boundary change, on tables made for it."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, strategies as st
from strategies import HOSTILE, hostile, law, levels

from stmetrics.errors import InvalidValueError, MissingFactError, UndefinedMetricError
from stmetrics.indicators import (
    boundary_adjusted_growth_rate,
    comparable_growth_rate,
    matched_panel_growth_rate,
    published_growth_rate,
)
from stmetrics.units import quantity

tables = st.dictionaries(st.sampled_from("abcdefg"), levels.map(Fraction), min_size=1)


def growth(now, before):
    return sum(now) / sum(before) - 1


@given(current=tables, base=tables)
@law
def test_the_published_growth_takes_each_year_on_its_own_boundary(current, base):
    assert published_growth_rate(current, base) == growth(current.values(), base.values())


@given(current=tables, base=tables, inside=st.sets(st.sampled_from("abcdefg")))
@law
def test_the_adjusted_growth_takes_the_base_within_todays_boundary(current, base, inside):
    kept = [figure for unit, figure in base.items() if unit in inside]
    if not kept:
        with pytest.raises(UndefinedMetricError):
            boundary_adjusted_growth_rate(current, base, inside=inside)
    else:
        found = boundary_adjusted_growth_rate(current, base, inside=iter(inside))
        assert found == growth(current.values(), kept)


@given(current=tables, base=tables)
@law
def test_the_comparable_growth_takes_each_unit_on_its_own_figure(current, base):
    missing = [unit for unit in current if unit not in base]
    if missing:
        with pytest.raises(MissingFactError, match=repr(missing[0])):
            comparable_growth_rate(current, base)
    else:
        found = comparable_growth_rate(current, base)
        assert found == growth(current.values(), [base[unit] for unit in current])


@given(current=tables, base=tables)
@law
def test_the_panel_takes_the_units_of_both_years(current, base):
    common = current.keys() & base.keys()
    if not common:
        with pytest.raises(UndefinedMetricError):
            matched_panel_growth_rate(current, base)
    else:
        found = matched_panel_growth_rate(current, base)
        assert found == growth([current[u] for u in common], [base[u] for u in common])


@given(current=tables)
@law
def test_without_a_change_of_boundary_all_four_agree(current):
    base = {unit: figure / 2 for unit, figure in current.items()}
    growths = {
        published_growth_rate(current, base),
        boundary_adjusted_growth_rate(current, base, inside=set(current)),
        comparable_growth_rate(current, base),
        matched_panel_growth_rate(current, base),
    }
    assert growths == {1}


NOW = {"a": "11亿元", "b": "60000万元"}
LAST_YEAR = {"a": "1000000000元", "c": "10亿元"}
OWN = {"a": "100000万元", "b": "5亿元", "c": "1元"}
FOUR = [
    (lambda now, last, _: published_growth_rate(now, last), "-0.15"),
    (lambda now, last, _: boundary_adjusted_growth_rate(now, last, inside={"a", "b"}), "0.7"),
    (lambda now, _, own: comparable_growth_rate(now, own), "0.13333333333333333333333333333333333"),
    (lambda now, last, _: matched_panel_growth_rate(now, last), "0.1"),
]
every_growth = pytest.mark.parametrize(("grow", "expected"), FOUR)


def as_quantities(table):
    return {unit: quantity(figure) for unit, figure in table.items()}


@every_growth
@pytest.mark.parametrize("context", [None, *HOSTILE])
def test_quantities_in_different_units_are_reconciled(grow, expected, context):
    tables_of = [as_quantities(table) for table in (NOW, LAST_YEAR, OWN)]
    if context is None:
        found = grow(*tables_of)
    else:
        with hostile(context):
            found = grow(*tables_of)
    assert type(found) is Decimal
    assert abs(found - Decimal(expected)) < Decimal("1e-33")


@every_growth
def test_floats_give_floats(grow, expected):
    found = grow({"a": 11.0, "b": 6.0}, {"a": 10.0, "c": 10.0}, {"a": 10.0, "b": 5.0})
    assert type(found) is float
    assert found == pytest.approx(float(expected))


@pytest.mark.parametrize("grow", [grow for grow, _ in FOUR])
def test_a_missing_figure_is_not_zero(grow):
    with pytest.raises(InvalidValueError, match=r"current\[a\]=None"):
        grow({"a": None, "b": 6}, {"a": 10, "c": 10}, {"a": 10, "b": 5})


@pytest.mark.parametrize("grow", [grow for grow, _ in FOUR])
def test_a_figure_without_its_unit_is_refused(grow):
    now, before = {"a": quantity("11亿元"), "b": 6}, as_quantities({"a": "1亿元", "b": "5亿元"})
    with pytest.raises(InvalidValueError, match="unit"):
        grow(now, before, before)
    with pytest.raises(InvalidValueError, match="like with like"):
        grow(now | {"b": quantity("6家")}, before, before)


@pytest.mark.parametrize("empty", [{}, {"a": 0}])
def test_no_base_no_growth(empty):
    for grow in (published_growth_rate, matched_panel_growth_rate):
        with pytest.raises(UndefinedMetricError):
            grow({"a": 1}, empty)
    with pytest.raises(UndefinedMetricError):
        boundary_adjusted_growth_rate({"a": 1}, empty, inside={"a"})
    with pytest.raises(UndefinedMetricError):
        comparable_growth_rate({}, empty)


def test_many_missing_units_are_counted():
    current = {f"unit {n}": 1 for n in range(20)}
    with pytest.raises(MissingFactError, match=r"\(20 units\)"):
        comparable_growth_rate(current, {})
