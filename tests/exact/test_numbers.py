from __future__ import annotations

import enum
import math
import numbers
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st

from stmetrics import is_growth_at_least, is_share_at_least
from stmetrics.errors import InvalidValueError
from stmetrics.exact import round_to, to_exact
from stmetrics.exact._numbers import alike, comparable, one_of, to_decimal, whole_number
from stmetrics.exact.rounding import RoundingMode
from stmetrics.units import Yuan

LONGEST_QUOTE = 80
quick = settings(deadline=None, max_examples=100)

finite_floats = st.floats(allow_nan=False, allow_infinity=False)
decimals = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**30), max_value=10**30)
fractions = st.fractions(max_denominator=10**12)
integers = st.integers(-(10**30), 10**30)


class Count(enum.IntEnum):
    TWO = 2


class Opaque(numbers.Number):
    """A caller's own number, which tells nobody what it holds."""


class Third(Fraction):
    """A caller's own Fraction."""


class Loud(float):
    """A caller's own float, which prints itself in its own way."""

    def __repr__(self):
        return "loud"


# --- what to_exact reads ---


@pytest.mark.parametrize(
    ("given", "read"),
    [
        (0.05, "0.05"),
        (8.85, "8.85"),
        (0.1 + 0.2, "0.30000000000000004"),
        (-0.0, "0"),
        (1e22, "1E+22"),
        (5e-324, "5E-324"),
        (1.7976931348623157e308, "1.7976931348623157E+308"),
        (7, "7"),
        (-(10**40), "-" + "1" + "0" * 40),
        (Decimal("24.80"), "24.80"),
        (Count.TWO, "2"),
        (Loud(0.05), "0.05"),
        (np.float64(0.05), "0.05"),
        (np.float32(0.5), "0.5"),
        (np.float16(0.25), "0.25"),
        (np.int8(-3), "-3"),
        (np.uint64(2**63), "9223372036854775808"),
    ],
)
def test_a_number_is_read_as_it_is_printed(given, read):
    exact = to_exact(given)
    assert isinstance(exact, Decimal)
    assert exact == Decimal(read)


@given(finite_floats)
@quick
def test_a_float_read_exactly_gives_the_same_float_back(number):
    assert float(to_exact(number)) == number


@given(finite_floats)
@quick
def test_a_float_is_read_with_at_most_17_digits(number):
    assert len(to_exact(number).as_tuple().digits) <= 17


@given(st.one_of(decimals, fractions))
@quick
def test_exact_numbers_come_back_as_they_are(number):
    assert to_exact(number) is number


@pytest.mark.parametrize(
    "largest",
    [10**1000, Decimal("1e1000"), Fraction(10**1000)],
    ids=["int", "decimal", "fraction"],
)
@pytest.mark.parametrize("sign", [1, -1])
def test_a_number_of_up_to_1e1000_is_read_whatever_kind_holds_it(largest, sign):
    assert Fraction(to_exact(sign * largest)) == sign * 10**1000


# --- what every entrance refuses ---

REFUSED = {
    "none": None,
    "true": True,
    "false": False,
    "numpy bool": np.bool_(True),
    "text": "five",
    "numpy text": np.str_("$5"),
    "bytes": b"5",
    "nan": math.nan,
    "infinity": math.inf,
    "minus infinity": -math.inf,
    "decimal nan": Decimal("nan"),
    "signalling nan": Decimal("sNaN"),
    "decimal infinity": Decimal("-Infinity"),
    "numpy nan": np.float64("nan"),
    "numpy infinity": np.float32("inf"),
    "complex": 1 + 0j,
    "numpy complex": np.complex128(1),
    "short numpy complex": np.complex64(1),
    "array": np.array(5.0),
    "list": [5],
    "object": object(),
    "opaque number": Opaque(),
    "days": np.timedelta64(5, "D"),
    "numpy date": np.datetime64("2022-01-01"),
    "huge int": 10**1002,
    "int beyond printing": 10**5000,
    "huge exponent": Decimal("1e1001"),
    "tiny exponent": Decimal("1e-1001"),
    "zero with a huge exponent": Decimal("0e9999"),
}


@pytest.mark.parametrize("value", REFUSED.values(), ids=REFUSED.keys())
@pytest.mark.parametrize(
    "entrance",
    [
        to_exact,
        lambda value: to_exact(value, "turnover"),
        lambda value: to_decimal(value, "turnover"),
        lambda value: whole_number(value, "cases"),
        lambda value: alike(current=value, base=1),
        lambda value: comparable(current=1, base=value),
        lambda value: is_share_at_least(value, 100, 0.05),
        lambda value: is_growth_at_least(100, 90, value),
        lambda value: round_to(value, 1, RoundingMode.UP),
        lambda value: round_to(1, value, RoundingMode.UP),
    ],
)
def test_what_is_no_finite_number_is_refused_in_few_words(value, entrance):
    with pytest.raises(InvalidValueError) as caught:
        entrance(value)
    what = caught.value.what.partition("=")[2]
    assert 0 < len(what) <= LONGEST_QUOTE
    assert caught.value.why


@pytest.mark.parametrize(
    "value", [Fraction(10) ** 5000, Fraction(1, 10**5000)], ids=["huge", "tiny"]
)
def test_a_fraction_with_an_absurd_exponent_is_refused_like_any_other_number(value):
    with pytest.raises(InvalidValueError):
        to_exact(value)


def test_a_long_numpy_float_counts_as_what_it_holds():
    assert to_exact(np.longdouble("1.5")) == Decimal("1.5")


def test_a_long_numpy_complex_is_refused_by_name():
    with pytest.raises(InvalidValueError, match="not a number"):
        to_exact(np.clongdouble(1))


@pytest.mark.parametrize("value", [np.timedelta64(5, "ns"), np.timedelta64(5, "D")])
def test_a_span_of_time_is_not_a_number(value):
    with pytest.raises(InvalidValueError):
        to_exact(value)


def test_a_quantity_where_a_number_is_expected_is_named_as_one():
    class Quantity:
        magnitude, units = 5, "万元"

    with pytest.raises(
        InvalidValueError, match="is a figure with a unit, or text, where a plain number"
    ):
        to_exact(Quantity())


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, "missing"),
        (True, "truth value"),
        ("5", "text"),
        (math.nan, "finite"),
        ([], "is a list"),
    ],
)
def test_a_refusal_names_the_argument_and_the_reason(value, words):
    with pytest.raises(InvalidValueError, match=rf"^base=.*{words}") as caught:
        alike(current=1, base=value)
    assert caught.value.hint


@pytest.mark.parametrize(
    "refuse",
    [
        pytest.param(lambda: is_share_at_least(-(10**900), 1, Decimal("0.05")), id="long int"),
        pytest.param(
            lambda: is_share_at_least(Decimal("-0." + "1" * 5000), 1, Decimal("0.05")),
            id="long decimal",
        ),
        pytest.param(lambda: round_to(1, 10**900, RoundingMode.UP), id="long decimals"),
        pytest.param(lambda: to_exact(10**5000), id="int beyond printing"),
        pytest.param(lambda: to_exact("9" * 10**6), id="long text"),
        pytest.param(lambda: one_of("x" * 10**6, "lang", ("zh", "en")), id="long word"),
        pytest.param(lambda: whole_number(Decimal("0." + "1" * 5000), "cases"), id="long broken"),
    ],
)
def test_an_error_quotes_at_most_80_characters_of_a_value(refuse):
    with pytest.raises(InvalidValueError) as caught:
        refuse()
    assert len(caught.value.what.partition("=")[2]) <= LONGEST_QUOTE


# --- kinds ---


@pytest.mark.parametrize(
    "values",
    [
        {"current": 1.5, "base": Decimal(1)},
        {"current": 1.5, "base": Fraction(1)},
        {"current": Decimal(1), "base": Fraction(1)},
        {"current": np.float64(1.5), "base": Decimal(1)},
        {"current": 1, "base": 1.5, "rate": Decimal(1)},
    ],
)
def test_kinds_never_mix(values):
    with pytest.raises(InvalidValueError, match="do not mix") as caught:
        alike(**values)
    for name in values:
        assert f"{name} is a" in caught.value.what


@given(integers, st.one_of(decimals, fractions))
@quick
def test_ints_go_with_exact_numbers_and_change_nothing(whole, number):
    assert alike(a=whole, b=number) == (whole, number)
    assert alike(a=whole, b=number)[1] is number


@given(st.integers(-(2**1000), 2**1000), finite_floats)
@quick
def test_ints_beside_floats_become_floats(whole, number):
    first, second = alike(a=whole, b=number)
    assert type(first) is type(second) is float
    assert (first, second) == (float(whole), number)


def test_ints_alone_stay_ints():
    assert [type(number) for number in alike(a=1, b=np.int64(2), c=Count.TWO)] == [int] * 3


def test_an_int_too_large_for_the_float_beside_it_is_refused():
    with pytest.raises(InvalidValueError, match="too large for a float"):
        alike(current=10**400, base=1.5)


def test_a_stored_amount_goes_with_decimals():
    assert alike(a=Yuan("1.5"), b=Decimal(2), c=3) == (Decimal("1.5"), Decimal(2), 3)


def test_a_subclass_of_fraction_goes_with_fractions():
    assert alike(a=Third(1, 3), b=Fraction(2, 3)) == (Fraction(1, 3), Fraction(2, 3))


@given(st.lists(st.one_of(finite_floats, decimals, fractions, integers), min_size=1, max_size=4))
@quick
def test_comparable_numbers_are_of_one_exact_kind_and_keep_their_values(values):
    read = comparable(**{f"n{i}": number for i, number in enumerate(values)})
    assert {type(number) for number in read} in ({Decimal}, {Fraction})
    for number, given_number in zip(read, values, strict=True):
        printed = repr(given_number) if isinstance(given_number, float) else given_number
        assert Fraction(number) == Fraction(printed)


# --- small readers ---


@given(st.integers(-(10**20), 10**20), st.integers(0, 12), st.integers(0, 12))
@quick
def test_a_fraction_that_ends_is_a_decimal(numerator, twos, fives):
    number = Fraction(numerator, 2**twos * 5**fives)
    assert Fraction(to_decimal(number, "n")) == number


@pytest.mark.parametrize("number", [Fraction(1, 3), Fraction(-22, 7), Fraction(1, 6)])
def test_a_fraction_that_never_ends_is_no_decimal(number):
    with pytest.raises(InvalidValueError, match=r"turnover=.*is not a finite decimal"):
        to_decimal(number, "turnover")


@pytest.mark.parametrize("value", [3, 3.0, Decimal("3.00"), Fraction(6, 2), np.int16(3)])
def test_a_whole_number_is_one_whatever_holds_it(value):
    whole = whole_number(value, "cases")
    assert type(whole) is int
    assert whole == 3


@pytest.mark.parametrize("value", [2.5, Decimal("2.5"), Fraction(5, 2), np.float32(2.5), 1e-300])
def test_a_broken_number_is_not_whole(value):
    with pytest.raises(InvalidValueError, match=r"cases=.*whole number"):
        whole_number(value, "cases")


def test_a_word_must_be_in_the_list():
    assert one_of("zh", "lang", ("zh", "en")) == "zh"
    with pytest.raises(InvalidValueError, match="lang='fr': must be one of zh, en"):
        one_of("fr", "lang", ("zh", "en"))
