from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pint
import pytest

from stmetrics.errors import InvalidValueError, UnitError
from stmetrics.exact._arithmetic import divide
from stmetrics.units import define_into, quantity, read
from stmetrics.units._reading import exact_gap, exact_ratio, number_in, within_one
from stmetrics.units._reconcile import alike, in_unit, level, levels, rates


@pytest.fixture(scope="module")
def theirs():
    built = pint.UnitRegistry()
    define_into(built)
    return built


def test_plain_numbers_are_left_to_the_rules_of_plain_numbers():
    assert alike(a=1, b=Decimal("2.5")) == (1, Decimal("2.5"))
    assert alike(a=Fraction(1, 3)) == (Fraction(1, 3),)
    assert [type(number) for number in alike(a=1, b=2.5)] == [float, float]
    with pytest.raises(InvalidValueError, match="do not mix"):
        alike(a=1.5, b=Decimal(1))
    with pytest.raises(InvalidValueError, match="b=None: the value is missing"):
        alike(a=1.5, b=None)


def test_quantities_become_exact_numbers_in_the_first_ones_unit(theirs):
    assert alike(a=quantity("2亿元"), b=quantity("100万元")) == (2, Decimal("0.01"))
    assert alike(a=theirs.Quantity(100.0, "万元"), b=quantity("2亿元")) == (100, 20000)
    assert alike(a=quantity("5件/人"), b=quantity("5件/万人")) == (5, Decimal("0.0005"))
    assert all(type(number) is Decimal for number in alike(a=quantity("3项"), b=quantity("4项")))


@pytest.mark.parametrize("bare", [5, 5.0, Decimal(5), "5"])
def test_a_quantity_beside_a_plain_number_is_refused_by_name(bare):
    with pytest.raises(UnitError, match=r"^base=.?5.*: has no unit beside current=5 元"):
        alike(current=quantity("5元"), base=bare)
    with pytest.raises(UnitError, match=r"^current, rate=.*: has no unit"):
        alike(current=bare, base=quantity("5元"), rate=bare)


@pytest.mark.parametrize("unit", ["人", "元/人", "人日"])
def test_quantities_of_different_measures_are_refused_by_name(unit):
    with pytest.raises(UnitError, match=rf"^base=5.* in {unit}: current is in 万元"):
        alike(current=quantity("5万元"), base=quantity(5, unit))


@pytest.mark.parametrize("plain", [5, 5.0, Decimal(5), Fraction(1, 3)])
def test_a_plain_level_comes_back_as_it_went_in(plain):
    number, give_back = level(plain, "current")
    assert number is plain
    assert give_back(7) == 7


def test_a_level_gets_its_unit_back():
    number, give_back = level(quantity("24.8亿元"), "current")
    assert number == Decimal("24.8")
    assert give_back(Decimal("12.4")) == quantity("12.4亿元")


def test_levels_share_the_first_ones_unit():
    numbers, give_back = levels(current=quantity("2亿元"), base=quantity("100万元"))
    assert numbers == (2, Decimal("0.01"))
    assert give_back(Decimal("2.01")) == quantity("2.01亿元")
    numbers, give_back = levels(current=2, base=3)
    assert numbers == (2, 3)
    assert give_back(5) == 5


def test_a_quantity_is_taken_in_a_unit_and_a_number_is_in_it_already():
    assert in_unit(quantity("2万人"), "人", "population") == 20000
    assert in_unit(20000.0, "人", "population") == 20000.0
    with pytest.raises(UnitError):
        in_unit(quantity("2万元"), "人", "population")


FORMS = [quantity("2亿元"), "2亿元", (2, "亿元"), read("2亿元"), (Fraction(2), "亿元"), "20000万元"]


@pytest.mark.parametrize("two", FORMS, ids=repr)
@pytest.mark.parametrize("hundred", [quantity("100万元"), "100万元", (100.0, "万元")], ids=repr)
def test_a_figure_is_the_same_in_every_form(two, hundred):
    assert divide(*alike(a=two, b=hundred)) == 200
    assert level(two, "a")[1](Decimal(1)).dimensionality == quantity("1元").dimensionality


def test_text_without_a_unit_is_an_exact_number():
    assert alike(a="310.2", b=Decimal("274.9")) == (Decimal("310.2"), Decimal("274.9"))
    with pytest.raises(InvalidValueError, match="do not mix"):
        alike(a="310.2", b=274.9)


@pytest.mark.parametrize("bound", ["超过5元", "3-5元", read("近5元")], ids=str)
def test_a_bound_is_no_figure_to_compute_with(bound):
    with pytest.raises(InvalidValueError, match=r"a=.*is a bound"):
        alike(a=bound, b="5元")


def test_ratios_are_plain_or_printed_and_not_mixed():
    assert rates(a="25.3%", b="123‰") == (Decimal("0.253"), Decimal("0.123"))
    assert rates(a=0.253, b=1) == (0.253, 1.0)
    with pytest.raises(UnitError, match=r"b=0\.123: is a plain number beside a='25\.3%'"):
        rates(a="25.3%", b=Decimal("0.123"))
    for wrong in ("13个百分点", "5元"):
        with pytest.raises(UnitError, match="is no ratio"):
            rates(a=wrong, b="5%")


def test_a_percentage_is_no_level():
    with pytest.raises(UnitError, match="is a ratio where a level is meant"):
        level("25%", "current")


# --- figures whose parameter says what they are ---------------------------------------------


@pytest.mark.parametrize(
    ("given", "unit", "number"),
    [
        (800, "万元", 800),
        ("800", "万元", 800),
        ("800万元", "元", 8_000_000),
        ((2, "亿元"), "万元", 20_000),
        ("3万人", "人", 30_000),
    ],
)
def test_a_plain_number_is_in_its_parameters_unit_and_others_are_converted(given, unit, number):
    assert number_in(given, unit, "income") == number


@pytest.mark.parametrize("given", [1, -1, 0.999, "100%", "120%", "1.2倍", "2000‰"])
def test_a_rate_to_be_reached_may_be_one_or_say_its_unit(given):
    assert within_one(given, "rate") == read(given)


@pytest.mark.parametrize("given", [1.001, -1.001, 12, "12", Fraction(4, 3)])
def test_a_plain_rate_above_one_may_have_been_meant_as_percent(given):
    with pytest.raises(InvalidValueError, match="is a plain number above 1"):
        within_one(given, "rate")


@pytest.mark.parametrize("given", [0.12, "0.12", "12%", "120‰", "0.12倍"])
def test_a_ratio_is_plain_or_says_percent_and_points_are_none(given):
    assert exact_ratio(given, "rate") == Decimal("0.12")
    with pytest.raises(UnitError, match="is no ratio"):
        exact_ratio("12个百分点", "rate")


@pytest.mark.parametrize("given", [0.12, "0.12", "12个百分点"])
def test_a_gap_is_plain_or_says_points_and_a_percentage_is_none(given):
    assert exact_gap(given, "gap") == Decimal("0.12")
    with pytest.raises(UnitError, match="is no difference of two ratios"):
        exact_gap("12%", "gap")


@pytest.mark.parametrize(
    ("given", "decimals"),
    [
        (5, 0),
        (24.8, 1),
        (Decimal("3.20"), 2),
        (Decimal("1E+3"), 0),
        (Fraction(3), 0),
        (Fraction(1, 2), None),
        ((Decimal("24.80"), "亿元"), 2),
        (quantity((Decimal("24.80"), "亿元")), 2),
    ],
)
def test_a_number_prints_the_decimals_that_it_shows_and_a_fraction_none(given, decimals):
    assert read(given).decimals == decimals
