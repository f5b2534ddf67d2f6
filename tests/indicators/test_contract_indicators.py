"""Technology contracts by where the two sides are, against a plain second reckoning."""

from __future__ import annotations

from decimal import Decimal, getcontext, localcontext

import pytest
from hypothesis import given, strategies as st
from strategies import HOSTILE, MINIMAL, hostile, law, maybe, periods, region_codes, tech_contracts

from stmetrics import Period, TechContract
from stmetrics.errors import MissingFactError
from stmetrics.indicators import (
    contract_turnover,
    distinct_turnover,
    local_turnover,
    outflow_turnover,
    sent_out_turnover,
    taken_in_turnover,
    technology_amount,
)
from stmetrics.units import registry

BY_REGION = [
    distinct_turnover,
    local_turnover,
    outflow_turnover,
    sent_out_turnover,
    taken_in_turnover,
]
known_sides = st.lists(tech_contracts(region_codes, region_codes), max_size=6)
any_sides = st.lists(tech_contracts(maybe(region_codes), maybe(region_codes)), max_size=6)


def held(region, code):
    """Whether a region holds a code; None where the code is unknown. A second writing."""
    if code is None:
        return None
    digits = region.removesuffix("00").removesuffix("00")
    return code.startswith(digits)


# Whether a contract counts, from (seller inside, buyer inside); None where that is not known.
def either(sold, bought):
    return True if sold or bought else None if None in (sold, bought) else False


def both(sold, bought):
    return False if False in (sold, bought) else None if None in (sold, bought) else True


def out_of(sold, bought):
    return both(sold, None if bought is None else not bought)


COUNTS = {
    distinct_turnover: either,
    local_turnover: both,
    outflow_turnover: out_of,
    sent_out_turnover: lambda sold, _: sold,
    taken_in_turnover: lambda _, bought: bought,
}
by_region = pytest.mark.parametrize("indicator", BY_REGION, ids=lambda each: each.__name__)


def made(seller, buyer, amount="100万元", day="2022-05-01", **more):
    return TechContract(
        **MINIMAL[TechContract]
        | {"seller_region": seller, "buyer_region": buyer, "turnover": amount}
        | {"registered_on": day}
        | more
    )


@by_region
@given(contracts=any_sides, region=region_codes, period=maybe(periods))
@law
def test_turnover_by_region_counts_what_it_says(indicator, contracts, region, period):
    inside = [each for each in contracts if period is None or period.contains(each.registered_on)]
    answers = [
        COUNTS[indicator](held(region, each.seller_region), held(region, each.buyer_region))
        for each in inside
    ]
    if None in answers:
        with pytest.raises(MissingFactError, match="is unknown"):
            indicator(contracts, region, period=period)
        return
    expected = sum(
        (each.turnover_yuan for each, counted in zip(inside, answers, strict=True) if counted),
        Decimal(0),
    )
    found = indicator(contracts, region, period=period)
    assert (found.magnitude, str(found.units)) == (expected, "元")
    assert type(found.magnitude) is Decimal
    assert type(found) is registry().Quantity


@given(contracts=known_sides, region=region_codes, period=maybe(periods))
@law
def test_the_identities_of_turnover_hold(contracts, region, period):
    distinct, local, outflow, out, taken_in = (
        indicator(contracts, region, period=period).magnitude for indicator in BY_REGION
    )
    assert distinct == out + taken_in - local
    assert out == local + outflow
    assert local <= min(out, taken_in)
    assert distinct <= contract_turnover(contracts, period=period).magnitude


@given(contracts=known_sides)
@law
def test_a_city_and_its_districts(contracts):
    """What one district sends to another is local for the city that holds both."""
    city = sent_out_turnover(contracts, "320400").magnitude
    districts = [sent_out_turnover(contracts, code).magnitude for code in ("320404", "320411")]
    at_city_level = [each for each in contracts if each.seller_region == "320400"]
    assert city == sum(districts) + contract_turnover(at_city_level).magnitude
    assert local_turnover(contracts, "320400").magnitude >= sum(
        local_turnover(contracts, code).magnitude for code in ("320404", "320411")
    )


def test_between_two_districts_of_a_city_it_is_internal_for_the_city():
    contracts = [made("320404", "320411")]
    assert outflow_turnover(contracts, "320404").magnitude == 10**6
    assert outflow_turnover(contracts, "320400").magnitude == 0
    assert local_turnover(contracts, "320400").magnitude == 10**6


@by_region
@given(contracts=known_sides, region=region_codes, data=st.data())
@law
def test_the_order_of_contracts_changes_nothing(indicator, contracts, region, data):
    shuffled = data.draw(st.permutations(contracts))
    assert indicator(shuffled, region) == indicator(contracts, region)


@by_region
def test_no_contracts_are_a_turnover_of_zero(indicator):
    assert indicator(iter(()), "320404").magnitude == 0
    assert contract_turnover([]).magnitude == 0
    assert technology_amount([]).magnitude == 0


@by_region
@pytest.mark.parametrize("context", HOSTILE)
def test_hostile_contexts_change_no_turnover(indicator, context):
    contracts = [made("320404", "320411", f"{n}.{n}4567万元") for n in range(1, 9)]
    expected = indicator(contracts, "320400").magnitude
    with hostile(context):
        assert indicator(contracts, "320400").magnitude == expected


@pytest.mark.parametrize("indicator", [*BY_REGION, contract_turnover, technology_amount])
@pytest.mark.parametrize("period", [None, Period.year(2022)])
def test_a_generator_is_consumed_once_in_its_own_context(indicator, period):
    contracts = [
        made("320404", "320411", technology_amount="1元", day=day)
        for day in ("2021-12-31", "2022-01-01", "2022-12-31", "2023-01-01")
    ]
    seen = []

    def one_by_one():
        for each in contracts:
            seen.append(getcontext().prec)
            yield each

    region = () if indicator in {contract_turnover, technology_amount} else ("320404",)
    with localcontext(prec=5):
        found = indicator(one_by_one(), *region, period=period)
    assert found == indicator(contracts, *region, period=period)
    assert seen == [5, 5, 5, 5]


@given(contracts=any_sides, period=maybe(periods))
@law
def test_total_turnover_needs_no_region(contracts, period):
    inside = [each for each in contracts if period is None or period.contains(each.registered_on)]
    total = contract_turnover(contracts, period=period).magnitude
    assert total == sum((each.turnover_yuan for each in inside), Decimal(0))


@given(contracts=any_sides, period=maybe(periods))
@law
def test_an_unknown_technology_amount_is_an_error_only_where_it_counts(contracts, period):
    inside = [each for each in contracts if period is None or period.contains(each.registered_on)]
    amounts = [each.technology_amount_yuan for each in inside]
    if None in amounts:
        with pytest.raises(MissingFactError, match="technology_amount of '"):
            technology_amount(contracts, period=period)
    else:
        assert technology_amount(contracts, period=period).magnitude == sum(amounts, Decimal(0))


def test_both_ends_of_a_period_count():
    days = ["2021-12-31", "2022-01-01", "2022-12-31", "2023-01-01"]
    contracts = [made(None, None, day=day) for day in days]
    assert contract_turnover(contracts, period=Period.year(2022)).magnitude == 2 * 10**6


def test_what_the_other_side_decides_needs_no_region():
    assert local_turnover([made("110108", None)], "320404").magnitude == 0
    assert local_turnover([made(None, "110108")], "320404").magnitude == 0
    assert outflow_turnover([made(None, "320404")], "320404").magnitude == 0
    assert distinct_turnover([made("320404", None)], "320404").magnitude == 10**6
    assert distinct_turnover([made(None, "320404")], "320404").magnitude == 10**6


@pytest.mark.parametrize(
    ("indicator", "seller", "buyer", "side"),
    [
        (sent_out_turnover, None, "320404", "seller_region"),
        (taken_in_turnover, "320404", None, "buyer_region"),
        (local_turnover, None, "320404", "seller_region"),
        (local_turnover, "320404", None, "buyer_region"),
        (outflow_turnover, None, "110108", "seller_region"),
        (outflow_turnover, "320404", None, "buyer_region"),
        (distinct_turnover, None, "110108", "seller_region"),
        (distinct_turnover, "110108", None, "buyer_region"),
        (distinct_turnover, None, None, "seller_region"),
    ],
)
def test_an_unknown_region_is_named_with_its_contract(indicator, seller, buyer, side):
    with pytest.raises(MissingFactError, match=rf"TechContract\.{side} of 'c1'"):
        indicator([made(seller, buyer)], "320404")
