"""One observed figure: what it takes, what it refuses, and what tells it from another."""

from __future__ import annotations

import pickle
from decimal import Decimal

import attrs
import pytest
from hypothesis import given, strategies as st
from strategies import decimals, law, money_units

from stmetrics import Period
from stmetrics.errors import InvalidValueError, MissingFactError, UnitError
from stmetrics.observations import Aspect, Observation, PriceBasis
from stmetrics.observations._comparing import said
from stmetrics.units import Amount, Bound, parse, quantity, read

WHAT = {"indicator": "ht.output", "region": "320404", "period": "2012"}


def made(value="295.1亿元", **more):
    return Observation(**(WHAT | {"value": value} | more))


@given(number=decimals(0, "1000000"), unit=money_units)
@law
def test_a_figure_reads_alike_however_it_is_given(number, unit):
    text = f"{number:f}{unit}"
    assert read(text) == read(parse(text)) == read((number, unit))
    given_by_pint = read(quantity(number, unit))
    assert (given_by_pint.value, given_by_pint.unit) == (number, unit)


@pytest.mark.parametrize(
    ("number", "places"), [(Decimal("24.80"), 2), (Decimal("3E+2"), 0), (Decimal(5), 0), (0.25, 2)]
)
def test_a_number_with_its_unit_keeps_the_decimals_it_shows(number, places):
    assert read((number, "亿元")).decimals == places


def test_a_rank_is_a_plain_whole_number():
    assert read(3) == Amount(Decimal(3), None, 0)
    assert made(3, aspect="rank").value.value == 3
    for wrong in (0, -1, "3名", "3项"):
        with pytest.raises(UnitError) if wrong != "3名" else pytest.raises(InvalidValueError):
            made(wrong, aspect="rank")
    with pytest.raises(UnitError, match="whole number"):
        made(2.5, aspect="rank")


@pytest.mark.parametrize(("text", "bound"), [("超过40项", "MORE_THAN"), ("近3亿元", "LESS_THAN")])
def test_a_bound_stays_a_bound(text, bound):
    assert made(text, indicator="own.x").value.bound is Bound[bound]


@pytest.mark.parametrize(
    ("more", "said_of_it"),
    [
        ({"on": "2012-12-31"}, ("both a period and a day", "a stock a day on=…")),
        ({"period": None}, ("neither period nor day", "a flow has a period=…")),
        ({"value": None}, ("stands beside the status A", 'status="O"')),
        ({"status": "O"}, ("stands beside the status O", 'status="O"')),
        ({"price_year": 2010}, ("current prices", 'price_basis="constant"')),
        ({"indicator": " "}, ("Observation.indicator", "empty")),
        ({"names": ["某公司", ""]}, ("Observation.names", "empty")),
        ({"aspect": "growth rate"}, ("Observation.aspect", "use one of level (总量)")),
        ({"price_basis": "old"}, ("Observation.price_basis", "use one of current (现价)")),
    ],
)
def test_what_does_not_go_together_is_refused(more, said_of_it):
    with pytest.raises(InvalidValueError) as caught:
        made(**more)
    for part in said_of_it:
        assert part in str(caught.value)


@pytest.mark.parametrize("aspect", [each for each in Aspect if each is not Aspect.RANK])
def test_every_other_aspect_has_a_unit(aspect):
    with pytest.raises(UnitError, match="has no unit"):
        made(25, aspect=aspect)


@pytest.mark.parametrize("aspect", ["growth", "share", "completion"])
def test_a_growth_share_or_completion_is_a_ratio(aspect):
    for right in ("25.3%", "3‰", "1.5倍"):
        assert made(right, aspect=aspect).aspect is Aspect(aspect)
    for wrong in ("13个百分点", "3亿元", "3件/万人"):
        with pytest.raises(UnitError, match="wrong unit") as caught:
            made(wrong, aspect=aspect)
        assert "13个百分点" in caught.value.hint


@pytest.mark.parametrize("aspect", ["gap", "change"])
def test_a_gap_or_change_is_in_points(aspect):
    assert made("13个百分点", aspect=aspect).value.unit == "百分点"
    with pytest.raises(UnitError, match="wrong unit"):
        made("13%", aspect=aspect)


def test_the_time_is_the_period_or_the_day():
    assert made().time == Period.year(2012)
    assert str(made(period=None, on="2012-10-31").time) == "2012-10-31"


def test_missing_is_said_and_is_no_read():
    missing = made(None, status="O")
    with pytest.raises(MissingFactError, match="observed as missing") as caught:
        missing.require_value()
    assert "unknown is not 0" in str(caught.value)
    assert made().require_value().value == Decimal("295.1")


@pytest.mark.parametrize(
    "more",
    [
        {"indicator": "x"}, {"region": "x"}, {"period": "2011"}, {"value": "1%", "aspect": "share"},
        {"reference": "x"}, {"scope": "x"}, {"price_basis": "constant"},
        {"price_basis": "constant", "price_year": 2010}, {"rd_basis": "tax"}, {"vintage": "x"},
        {"period": None, "on": "2012-12-31"},
    ],
)  # fmt: skip
def test_what_it_is_of_tells_two_apart(more):
    assert made(**more).key != made().key


@given(note=st.text(min_size=1).filter(str.strip), status=st.sampled_from("APEFBD"))
@law
def test_value_status_names_and_note_do_not(note, status):
    assert made("1亿元", note=note, names=["某公司"], status=status).key == made().key


def test_a_figure_is_shown_with_what_tells_it_apart():
    assert said(made()) == "295.1亿元"
    full = made(
        scope="规上", vintage="final", price_basis="constant", price_year=2010,
        rd_basis="statistical", reference="gdp",
    )  # fmt: skip
    assert said(full) == "295.1亿元 (规上 final statistical basis prices of 2010, gdp)"


def test_it_copies_and_pickles():
    one = made(price_basis=PriceBasis.CONSTANT, names=["某公司"], note="公报")
    assert pickle.loads(pickle.dumps(one)) == attrs.evolve(one) == one  # noqa: S301 - our own bytes
