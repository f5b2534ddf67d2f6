"""Quotients of two figures: exact, of the weaker status, and never over what was given."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, strategies as st
from strategies import decimals, law

from stmetrics.catalogue import Kind, indicator
from stmetrics.indicators import RegionData, derive
from stmetrics.indicators.quotients import _QUOTIENTS
from stmetrics.observations import Observation, Observations
from stmetrics.records import ObservationStatus
from stmetrics.units import unit

FACTORS = {"元": 1, "万元": 10**4, "亿元": 10**8, "项": 1, "个": 1}
LEVERAGE = {"coop.induced": "4.1亿元", "coop.agreed": "3200万元"}


def made(indicator_id, value, **more):
    return Observation(
        **({"indicator": indicator_id, "region": "z", "period": "2012", "value": value} | more)
    )


def derived(*figures):
    return derive(RegionData(region="z"), Observations(figures))


def pair(values=LEVERAGE, **more):
    return [made(name, value, **more) for name, value in values.items()]


@pytest.mark.parametrize("quotient", _QUOTIENTS, ids=lambda each: each.indicator)
def test_every_quotient_is_a_rate_of_the_catalogue_made_of_two_of_its_rows(quotient):
    row = indicator(quotient.indicator)
    assert row.kind is Kind.RATE
    assert row.unit is not None
    for part in (quotient.above, quotient.below):
        assert indicator(part).kind is Kind.LEVEL
        assert indicator(part).timing is row.timing


@pytest.mark.parametrize("quotient", _QUOTIENTS, ids=lambda each: each.indicator)
@given(above=decimals(0, "100000"), below=decimals("0.01", "100000"))
@law
def test_a_quotient_is_that_of_its_two_figures_in_the_row_s_unit(quotient, above, below):
    units = [indicator(each).unit for each in (quotient.above, quotient.below)]
    figures = [
        made(name, (number, unit))
        for name, number, unit in zip(
            (quotient.above, quotient.below), (above, below), units, strict=True
        )
    ]
    (found,) = derived(*figures)
    top, _, bottom = indicator(quotient.indicator).unit.partition("/")
    wanted = Fraction(above) * FACTORS[units[0]] / (Fraction(below) * FACTORS[units[1]])
    wanted /= Fraction(unit(top).factor) / (unit(bottom).factor if bottom else 1)
    assert abs(Fraction(found.value.value) - wanted) <= wanted * Fraction(1, 10**32)
    assert (found.indicator, found.value.unit) == (
        quotient.indicator,
        indicator(quotient.indicator).unit,
    )


def test_it_says_its_kind_and_not_the_names_of_the_figures():
    scope = {"scope": "全部", "vintage": "final", "note": "公报", "names": ["某公司"]}
    (found,) = derived(*pair(**scope))
    assert (found.scope, found.vintage, found.note, found.names) == ("全部", "final", None, ())
    assert found.time == pair()[0].time


@given(first=st.sampled_from("APEFBD"), second=st.sampled_from("APEFBD"))
@law
def test_it_has_the_weaker_status(first, second):
    above, below = LEVERAGE
    (found,) = derived(
        made(above, LEVERAGE[above], status=first), made(below, LEVERAGE[below], status=second)
    )
    order = "FEPBDA"
    assert found.status is ObservationStatus(min(first, second, key=order.index))


@pytest.mark.parametrize(
    "figures",
    [
        pair()[:1],
        pair()[1:],
        pair(LEVERAGE | {"coop.agreed": "0万元"}),
        pair(LEVERAGE | {"coop.agreed": "超过3200万元"}),
        pair(LEVERAGE | {"coop.induced": "约4亿元"}),
        [pair()[0], made("coop.agreed", None, status="O")],
        [made("coop.induced", None, status="O"), pair()[1]],
        [pair()[0], made("coop.agreed", "3200万元", vintage="final")],
        [pair()[0], made("coop.agreed", "3200万元", period="2011")],
        [pair()[0], made("coop.agreed", "3200万元", region="y")],
        pair(region="y"),
        [*pair(), made("coop.leverage", "13倍")],
    ],
)
def test_nothing_is_made_of_what_is_not_there_unlike_a_bound_or_given(figures):
    assert derived(*figures) == ()


def test_of_several_scopes_each_has_its_quotient():
    found = derived(*pair(scope="甲"), *pair(scope="乙"))
    assert [each.scope for each in found] == ["甲", "乙"]
