from __future__ import annotations

import itertools
from fractions import Fraction

import pytest

from stmetrics.errors import UnitError
from stmetrics.units import UNITS, Measure, unit
from stmetrics.units._table import canonical, convert, factor, is_unit, measures, split_quotient

BY_MEASURE = {measure: [each for each in UNITS if each.measure is measure] for measure in Measure}
SAME = [pair for units in BY_MEASURE.values() for pair in itertools.product(units, repeat=2)]
DIFFERENT = [
    (first, second)
    for first, second in itertools.product(UNITS, repeat=2)
    if first.measure is not second.measure
]


def _name(value):
    return getattr(value, "symbol", None)


@pytest.mark.parametrize("measure", list(Measure))
def test_every_measure_has_a_first_unit_of_factor_one_or_only_ratios(measure):
    first = BY_MEASURE[measure][0]
    assert first.factor == 1 or first.is_ratio


@pytest.mark.parametrize(("first", "second"), SAME, ids=_name)
def test_there_and_back_is_where_one_was(first, second):
    there, back = factor(first.symbol, second.symbol), factor(second.symbol, first.symbol)
    assert Fraction(there) * Fraction(back) == 1
    assert Fraction(there) == first.factor / second.factor


@pytest.mark.parametrize("measure", list(Measure))
def test_factors_compose(measure):
    names = [each.symbol for each in BY_MEASURE[measure]]
    for first, second, third in itertools.product(names, repeat=3):
        through = Fraction(factor(first, second)) * Fraction(factor(second, third))
        assert through == Fraction(factor(first, third))


@pytest.mark.parametrize(("first", "second"), SAME, ids=_name)
def test_a_quotient_converts_as_its_parts_do(first, second):
    straight = Fraction(factor(first.symbol, second.symbol))
    other = "套" if first.measure is Measure.EVENTS else "场"
    if first.is_ratio:
        with pytest.raises(UnitError, match="no quotient"):
            factor(f"{first.symbol}/{other}", f"{second.symbol}/{other}")
        return
    assert Fraction(factor(f"{first.symbol}/{other}", f"{second.symbol}/{other}")) == straight
    assert Fraction(factor(f"{other}/{first.symbol}", f"{other}/{second.symbol}")) == 1 / straight


def test_different_measures_never_convert():
    for first, second in DIFFERENT:
        with pytest.raises(UnitError, match="they measure different things"):
            factor(first.symbol, second.symbol)


def test_factors_of_money_and_persons_are_finite_decimals():
    for first, second in SAME:
        if first.measure in {Measure.MONEY, Measure.PERSONS}:
            times = factor(first.symbol, second.symbol)
            assert convert(times, second.symbol, first.symbol) == 1


def test_days_of_labour_are_no_years_of_labour():
    assert measures("人日") != measures("人年") == measures("人月")


def test_counts_of_different_things_are_different():
    counted = ["件", "家", "项", "个", "户", "次", "场", "套", "人"]
    assert len({measures(name) for name in counted}) == len(counted)
    assert all(unit(name).counts for name in [*counted, "万人"])
    assert not any(
        unit(name).counts for name in ("元", "人年", "人日", "公顷", "%", "百分点", "倍")
    )


@pytest.mark.parametrize("each", UNITS, ids=_name)
def test_a_unit_is_found_by_both_of_its_names(each):
    assert unit(each.symbol) is unit(each.name) is each
    assert each.name.isidentifier()
    assert canonical(each.name) == each.symbol
    if not (each.is_ratio or each.symbol == "场"):
        assert canonical(f"{each.name}/event") == f"{each.symbol}/场"
    assert each.is_ratio == (each.symbol in {"%", "‰", "百分点", "倍"})


def test_a_unit_that_is_no_name_is_refused():
    with pytest.raises(UnitError, match="is not a name"):
        canonical(5)


def test_no_two_units_share_a_name():
    names = [name for each in UNITS for name in (each.symbol, each.name)]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize(("alias", "symbol"), [("CNY", "元"), ("个百分点", "百分点"), ("％", "%")])
def test_an_alias_is_the_unit_itself(alias, symbol):
    assert unit(alias) is unit(symbol)


@pytest.mark.parametrize("name", ["", "美元", "meter", "元 ", "YUAN", None, 5])
def test_another_name_is_refused_with_the_names_there_are(name):
    with pytest.raises(UnitError, match="is not in the table") as caught:
        unit(name)
    assert "万元" in caught.value.hint


@pytest.mark.parametrize("name", ["/", "元/", "/人", "元//人", "元/人/年", "人均元", "元/人 "])
def test_what_is_no_quotient_of_two_units_is_no_unit(name):
    assert not is_unit(name)
    with pytest.raises(UnitError):
        split_quotient(name)


def test_a_quotient_is_two_units():
    assert split_quotient("件/万人") == (unit("件"), unit("万人"))
    assert split_quotient("件") == (unit("件"), None)
    assert is_unit("件/ten_thousand_persons")
    assert measures("件/万人") == (Measure.PIECES, Measure.PERSONS)


def test_a_long_unknown_name_is_quoted_shortly():
    with pytest.raises(UnitError) as caught:
        unit("x" * 10**6)
    assert len(caught.value.what) <= 90
