from __future__ import annotations

import copy
import pickle
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pint
import pytest
from hypothesis import given, settings, strategies as st

from stmetrics.errors import InvalidValueError, StmetricsError, UnitError
from stmetrics.units import PersonYears, Yuan, exact_in, parse, quantity, read

quick = settings(deadline=None, max_examples=100)
stored = pytest.mark.parametrize("kind", [Yuan, PersonYears])


@stored
@pytest.mark.parametrize("number", ["0", "-0.00", "24.80", "1E+30", "1" * 60 + ".5"])
def test_a_stored_value_survives_copying_and_pickling_digit_for_digit(kind, number):
    value = kind(number)
    kept = [copy.copy(value), copy.deepcopy(value), copy.deepcopy([value])[0]]
    kept += [
        pickle.loads(pickle.dumps(value, protocol))  # noqa: S301 - our own bytes
        for protocol in range(pickle.HIGHEST_PROTOCOL + 1)
    ]
    for each in kept:
        assert type(each) is kind
        assert each.as_tuple() == value.as_tuple()


@stored
def test_a_stored_value_is_a_decimal_that_adds_nothing_but_its_name(kind):
    value = kind("1.5")
    assert value == Decimal("1.5")
    assert hash(value) == hash(Decimal("1.5"))
    assert value + 1 == Decimal("2.5")
    with pytest.raises(AttributeError):
        value.unit = "元"


@given(st.decimals(-(10**12), 10**12, places=4), st.sampled_from([("元", 1), ("亿元", 10**8)]))
@quick
def test_text_pairs_amounts_and_quantities_say_the_same(number, unit):
    symbol, factor = unit
    expected = Fraction(number) * factor
    for value in (
        f"{number:f}{symbol}",
        (number, symbol),
        (Fraction(number), symbol),
        parse(f"{number:f}{symbol}"),
        quantity(number, symbol),
    ):
        read = exact_in(value, "元", "turnover")
        assert type(read) is Decimal
        assert Fraction(read) == expected


@pytest.mark.parametrize(
    ("value", "target", "number"),
    [
        ("24.8亿元", "元", 2480000000),
        ((24.8, "亿元"), "元", 2480000000),
        ((np.float64(0.1), "yuan"), "元", Decimal("0.1")),
        ((3, "万元/人年"), "元/人年", 30000),
        ("12人月", "人年", 1),
        (parse("38人年"), "人年", 38),
    ],
)
def test_a_value_that_says_its_unit_is_read_exactly(value, target, number):
    assert exact_in(value, target, "figure") == number


@pytest.mark.parametrize(
    "value",
    [
        5,
        5.0,
        Decimal(5),
        Fraction(5),
        np.int64(5),
        np.float32(5),
        "5",
        "3200万",
        parse("5"),
        (5, "元", "人"),
        (5,),
        pint.UnitRegistry(None).Quantity(5, ""),
    ],
    ids=repr,
)
def test_a_value_without_a_unit_is_refused(value):
    with pytest.raises(UnitError) as caught:
        exact_in(value, "元", "turnover")
    assert caught.value.why
    assert caught.value.hint


@pytest.mark.parametrize("value", [True, None, [5, "元"], {}, b"5\xe5\x85\x83"], ids=repr)
def test_what_is_no_figure_is_refused(value):
    with pytest.raises(InvalidValueError, match="turnover="):
        exact_in(value, "元", "turnover")


def test_a_stored_amount_is_in_its_unit_and_keeps_how_it_was_printed():
    assert exact_in(Yuan(5), "万元", "turnover") == Decimal("0.0005")
    kept = read(Yuan("2480E+6")).to("亿元")
    assert (kept.value, kept.decimals) == (Decimal("24.80"), 2)
    assert (str(Yuan("2480E+6")), f"{Yuan('2480E+6')}") == ("2480000000", "2480000000")


@pytest.mark.parametrize("unit", [None, 5, "", "美元", ("元",)], ids=repr)
def test_a_pair_without_a_unit_of_the_table_is_refused(unit):
    with pytest.raises(UnitError):
        exact_in((24.8, unit), "元", "turnover")


@pytest.mark.parametrize(
    "text", ["超过5元", "近5元", "约5元", "5元以上", "5元以内", "3-5元", "50多元"]
)
def test_a_bound_is_not_a_figure(text):
    for value in (text, parse(text, bounds=True)):
        with pytest.raises(InvalidValueError, match=r"turnover=.*is a bound") as caught:
            exact_in(value, "元", "turnover")
        assert caught.value.hint


@pytest.mark.parametrize(
    "value", ["5人", (5, "人"), parse("5件"), quantity("5人日"), "5%", "5元/人"], ids=repr
)
def test_a_value_of_another_measure_is_refused(value):
    with pytest.raises(UnitError, match="they measure different things"):
        exact_in(value, "元", "turnover")


def test_days_never_become_years_of_labour():
    with pytest.raises(UnitError):
        exact_in("250人日", "人年", "personnel")


@pytest.mark.parametrize("number", [None, True, float("nan"), "5", Decimal("inf"), Fraction(1, 3)])
def test_a_pair_needs_a_finite_number(number):
    with pytest.raises(InvalidValueError, match="turnover="):
        exact_in((number, "元"), "元", "turnover")


@pytest.mark.parametrize("value", ["", "$100", "9**9**9", "x" * 10**6])
def test_a_text_that_is_no_figure_is_refused(value):
    with pytest.raises(StmetricsError) as caught:
        exact_in(value, "元", "turnover")
    assert len(caught.value.what) <= 80 + len("turnover=")
