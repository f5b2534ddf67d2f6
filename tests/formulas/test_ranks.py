"""Ranks against plain counting: how many figures are ahead of each one."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, strategies as st
from strategies import HOSTILE, hostile, law, levels

from stmetrics.errors import InvalidValueError, UndefinedMetricError, UnitError
from stmetrics.formulas import Ties, ranks
from stmetrics.units import quantity

figures = st.lists(st.integers(-3, 3).map(Decimal), min_size=1, max_size=9)
different = st.lists(levels, min_size=1, max_size=9, unique=True)
directions = st.booleans()
GIVEN_RULES = [Ties.COMPETITION, Ties.DENSE, Ties.AVERAGE]


def counted(values, rule, *, highest_first):
    """The rank of every figure from counting, one figure at a time."""
    found = []
    for value in values:
        ahead = [each for each in values if (each > value if highest_first else each < value)]
        equal = sum(each == value for each in values)
        if rule is Ties.COMPETITION:
            found.append(len(ahead) + 1)
        elif rule is Ties.DENSE:
            found.append(len(set(ahead)) + 1)
        else:
            taken = range(len(ahead) + 1, len(ahead) + equal + 1)
            found.append(Fraction(sum(taken), equal))
    return found


@pytest.mark.parametrize("rule", GIVEN_RULES)
@given(values=figures, highest_first=directions)
@law
def test_a_rank_is_what_counting_gives(rule, values, highest_first):
    found = ranks(values, ties=rule, highest_first=highest_first)
    assert [Fraction(rank) for rank in found] == counted(values, rule, highest_first=highest_first)
    assert {type(rank) for rank in found} == {Decimal if rule is Ties.AVERAGE else int}


@pytest.mark.parametrize("rule", list(Ties))
@given(values=different)
@law
def test_different_figures_have_every_rank_once_under_every_rule(rule, values):
    assert sorted(ranks(values, ties=rule)) == list(range(1, len(values) + 1))


@given(values=figures)
@law
def test_average_ranks_add_up_to_the_ranks_there_are(values):
    shared = ranks(values, ties=Ties.AVERAGE)
    assert sum(shared) == sum(range(1, len(values) + 1))


@given(values=figures)
@law
def test_average_ranks_from_both_ends_add_up_to_one_more_than_all(values):
    down, up = (ranks(values, ties=Ties.AVERAGE, highest_first=first) for first in (True, False))
    assert {one + other for one, other in zip(down, up, strict=True)} == {len(values) + 1}


@given(values=figures)
@law
def test_names_change_nothing(values):
    named = {f"region {place}": value for place, value in enumerate(values)}
    assert ranks(named) == dict(zip(named, ranks(values), strict=True))
    assert ranks(iter(values)) == ranks(values)


@given(values=figures)
@law
def test_the_last_of_the_dense_ranks_counts_the_different_figures(values):
    assert max(ranks(values, ties=Ties.DENSE)) == len(set(values))


def test_the_documented_orders():
    values = [9, 7, 7, 5]
    assert ranks(values) == (1, 2, 2, 4)
    assert ranks(values, ties=Ties.DENSE) == (1, 2, 2, 3)
    assert ranks(values, ties=Ties.AVERAGE) == (1, Decimal("2.5"), Decimal("2.5"), 4)
    assert ranks(values, highest_first=False) == (4, 2, 2, 1)


def test_floats_tie_as_they_are_printed_and_kinds_may_be_mixed():
    assert ranks([0.1, Decimal("0.1"), Decimal("0.1000000000000000055")]) == (2, 2, 1)
    assert ranks([Fraction(1, 3), Decimal("0.3333"), 0.34, 1]) == (3, 4, 2, 1)
    assert ranks([0.1 + 0.2, 0.3]) == (1, 2)


def test_figures_that_no_float_tells_apart_are_told_apart():
    assert ranks([10**20, 10**20 + 1]) == (2, 1)
    assert ranks([Decimal(1) + Decimal("1e-27"), Decimal(1)]) == (1, 2)


def test_quantities_are_compared_in_one_unit():
    assert ranks([quantity("2亿元"), quantity("20001万元"), quantity("20000万元")]) == (2, 1, 2)
    with pytest.raises(UnitError, match="compare like with like"):
        ranks({"a": quantity("2亿元"), "b": quantity("3家")})
    with pytest.raises(UnitError, match="has no unit beside"):
        ranks([quantity("2亿元"), 3])


@pytest.mark.parametrize("context", HOSTILE)
@pytest.mark.parametrize("rule", GIVEN_RULES)
def test_hostile_contexts_change_nothing(context, rule):
    values = [Decimal("1234567.1"), Decimal("1234567.2"), 1234567.1, Decimal("1234567.1")]
    expected = ranks(values, ties=rule)
    with hostile(context):
        assert ranks(values, ties=rule) == expected
    assert str(ranks([5] * 2000, ties=Ties.AVERAGE)[0]) == "1000.5"


def test_equal_figures_are_named_where_they_are_refused():
    with pytest.raises(InvalidValueError, match=r"values of 甲区, 丙区: are equal \(rank them by"):
        ranks({"甲区": 1, "乙区": 2, "丙区": 1}, ties=Ties.REFUSED)


def test_nothing_to_rank_is_undefined():
    for nothing in ([], {}, iter(())):
        with pytest.raises(UndefinedMetricError, match="nothing to rank") as caught:
            ranks(nothing)
        assert caught.value.metric == "ranks"


def test_a_missing_figure_is_refused_by_name():
    with pytest.raises(InvalidValueError, match=r"values\[乙区\]=None: the value is missing"):
        ranks({"甲区": 1, "乙区": None})
    with pytest.raises(InvalidValueError, match=r"values\[1\]=None"):
        ranks([1, None])


@pytest.mark.parametrize("bad", [True, "十二", float("nan"), float("inf"), [1], 1j])
def test_what_is_no_finite_number_is_refused(bad):
    with pytest.raises(InvalidValueError, match=r"values\[1\]="):
        ranks([1, bad])


def test_names_that_print_alike_and_rules_that_are_none_are_refused():
    with pytest.raises(InvalidValueError, match="print alike"):
        ranks({1: 1, "1": 2})
    with pytest.raises(InvalidValueError, match="is no Ties"):
        ranks([1], ties="densely")
    assert ranks([1, 1], ties="dense") == ranks([1, 1], ties=Ties.DENSE)


def test_values_are_left_as_they_were():
    values = {"b": 1, "a": 2}
    assert list(ranks(values)) == ["b", "a"]
    assert values == {"b": 1, "a": 2}
