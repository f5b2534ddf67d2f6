"""Many observations: kept once, found at once, and compared like with like."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given, strategies as st
from strategies import bounded_amounts, decimals, law

from stmetrics import Period, Ties
from stmetrics.errors import (
    IncomparableError,
    InvalidValueError,
    MissingFactError,
    UndefinedMetricError,
    UnitError,
)
from stmetrics.observations import Difference, Observation, Observations
from stmetrics.observations._comparing import differences, plain_ratio, weakest_status
from stmetrics.records import ObservationStatus
from stmetrics.units import Amount, Bound, parse

YEAR, LAST = "2012", "2011"


def made(value, indicator="ht.output", region="z", period=YEAR, **more):
    return Observation(indicator=indicator, region=region, value=value, period=period, **more)


def held(*items):
    return Observations(items)


def fraction(amount):
    """A level in plain units as a fraction: a second reckoning."""
    factors = {"亿元": 10**8, "万元": 10**4, "元": 1, "%": Fraction(1, 100)}
    return Fraction(amount.value) * Fraction(factors[amount.unit])


def near(number, exact):
    return abs(Fraction(number) - exact) <= abs(exact) * Fraction(1, 10**32)


# --- keeping --------------------------------------------------------------------------------


def test_the_same_twice_is_kept_once_in_any_order():
    one, other = made("1亿元"), made("2亿元", region="y")
    both = held(one, other, one)
    assert len(both) == 2
    assert both.find("ht.output", "z", YEAR) is one
    again = held(one, made("1亿元"))
    assert again.of("ht.output", "z") == (one,)
    assert list(both) == [one, other]
    assert one in both
    assert made("3亿元") not in both
    assert "1亿元" not in both
    assert both == held(other, one)
    assert hash(both) == hash(held(other, one))
    assert both != held(one)
    assert both != [one, other]
    assert repr(both) == "<Observations: 2>"
    assert held(one) | [other] == both
    assert type(held(one) | [other]) is Observations


@pytest.mark.parametrize(
    ("more", "unlike"),
    [
        ({"value": "2亿元"}, "value"),
        ({"status": "P"}, "status"),
        ({"note": "公报"}, "note"),
        ({"names": ["某公司"]}, "names"),
    ],
)
def test_a_contradiction_is_refused_and_says_in_what(more, unlike):
    first = made("1亿元")
    second = made(**({"value": "1亿元"} | more))
    for attempt in (lambda: held(first, second), lambda: held(first) | [second]):
        with pytest.raises(IncomparableError) as caught:
            attempt()
        assert caught.value.what == "ht.output of z in 2012"
        assert f"unlike in {unlike}" in caught.value.why
        assert "keep one" in caught.value.hint


APART = [
    {"scope": "规上"},
    {"vintage": "final"},
    {"price_basis": "constant"},
    {"price_basis": "constant", "price_year": 2010},
    {"rd_basis": "statistical"},
]


@pytest.mark.parametrize("more", APART)
def test_scopes_vintages_and_bases_are_kept_apart(more):
    plain, other = made("1亿元"), made("2亿元", **more)
    both = held(plain, other)
    assert both.at("ht.output", "z", YEAR) == (plain, other)
    assert both.find("ht.output", "z", YEAR, **more) == other
    with pytest.raises(IncomparableError, match="observed 2 times: 1亿元, 2亿元 ") as caught:
        both.find("ht.output", "z", YEAR)
    assert "say which" in caught.value.hint
    with pytest.raises(IncomparableError):
        both.level("ht.output", "z", YEAR)
    with pytest.raises(IncomparableError):
        both.series("ht.output", "z")


def test_one_of_several_is_picked_by_none_too():
    both = held(made("1亿元"), made("2亿元", scope="规上"))
    assert str(both.level("ht.output", "z", YEAR, scope=None).amount) == "1亿元"


def test_what_is_picked_by_no_known_name_or_word_is_refused():
    both = held(made("1亿元"))
    with pytest.raises(InvalidValueError, match="nothing that observations differ in") as caught:
        both.find("ht.output", "z", YEAR, vintag="final")
    assert "vintage" in caught.value.hint
    with pytest.raises(InvalidValueError, match="price_basis='old'"):
        both.find("ht.output", "z", YEAR, price_basis="old")
    with pytest.raises(InvalidValueError, match="aspect='level of it'"):
        both.at("ht.output", "z", YEAR, "level of it")
    assert both.find("ht.output", "z", YEAR, "level", price_basis="current", rd_basis=None)


def test_aspects_and_references_are_kept_apart():
    shares = [made("5%", aspect="share", reference=whole) for whole in ("industry.output", "gdp")]
    both = held(*shares, made("1亿元"))
    assert both.find("ht.output", "z", YEAR, "share", reference="gdp") == shares[1]
    with pytest.raises(IncomparableError):
        both.find("ht.output", "z", YEAR, "share")
    assert both.of("ht.output", "z", "share") == tuple(shares)


def test_series_are_by_time_and_regions_in_the_order_given():
    times = ["2012", "2010", "2011", "2012-01-01/P10M"]
    items = [made("1亿元", period=time) for time in times] + [
        made("1亿元", region=region) for region in "ba"
    ]
    both = held(*items, made("1%", region="c", aspect="growth"))
    ordered = ["2010", "2011", "2012-01-01/P10M", "2012"]
    assert [str(each.time) for each in both.series("ht.output", "z")] == ordered
    assert both.regions("ht.output", YEAR) == ["z", "b", "a"]
    assert both.regions("ht.output", YEAR, "growth") == ["c"]
    assert both.regions("ht.output", "2009") == []
    assert both.series("ht.output", "nowhere") == ()


# --- levels and growth ----------------------------------------------------------------------

money = st.tuples(decimals("0.01", "100000", places=2), st.sampled_from(["亿元", "万元"]))


@given(now=money, base=money)
@law
def test_growth_of_two_levels_is_theirs_whatever_their_units(now, base):
    both = held(made(now), made(base, period=LAST))
    answer = both.growth("ht.output", "z", YEAR)
    current, last = (fraction(each.require_value()) for each in answer.used)
    assert near(answer.amount.value, current / last - 1)
    assert (answer.amount.unit, answer.amount.decimals, answer.mixed) == (None, None, ())
    assert not answer.is_observed
    assert [str(each.time) for each in answer.used] == [YEAR, LAST]


def test_an_observed_growth_wins_over_a_computed_one():
    both = held(made("2亿元"), made("1亿元", period=LAST), made("25.3%", aspect="growth"))
    answer = both.growth("ht.output", "z", YEAR)
    assert answer.is_observed
    assert answer.amount == Amount(Decimal("0.253"), None, 3)
    assert both.growth("ht.output", "z", YEAR, base_time=LAST).amount.value == 1


def test_a_growth_observed_as_missing_does_not_hide_the_levels():
    gone = made(None, aspect="growth", status="O")
    both = held(made("2亿元"), made("1亿元", period=LAST), gone)
    assert both.growth("ht.output", "z", YEAR).amount.value == 1


@pytest.mark.parametrize("question", ["level", "growth", "change_in_points"])
def test_what_is_not_observed_is_said_and_never_zero(question):
    for nothing in (held(), held(made(None, status="O"))):
        with pytest.raises(MissingFactError, match=r"ht\.output of z in 2012") as caught:
            getattr(nothing, question)("ht.output", "z", YEAR)
        assert "unknown is not 0" in caught.value.hint


def test_a_base_that_is_missing_or_not_there_is_said():
    for base in ((), (made(None, period=LAST, status="O"),)):
        with pytest.raises(MissingFactError, match=r"of z in 2011"):
            held(made("1亿元"), *base).growth("ht.output", "z", YEAR)


@pytest.mark.parametrize("base", ["0亿元", "-1亿元"])
def test_growth_from_nothing_is_undefined(base):
    with pytest.raises(UndefinedMetricError):
        held(made("1亿元"), made(base, period=LAST)).growth("ht.output", "z", YEAR)


@pytest.mark.parametrize("base", ["超过1亿元", "约1亿元", "1-2亿元"])
def test_a_base_that_is_a_bound_is_refused(base):
    both = held(made("3亿元"), made(base, period=LAST))
    with pytest.raises(IncomparableError, match="is a bound and cannot be the base"):
        both.growth("ht.output", "z", YEAR)


DIFFERENCES = [
    ({"scope": "规上"}, Difference.SCOPE),
    ({"vintage": "final"}, Difference.VINTAGE),
    ({"price_basis": "constant"}, Difference.PRICES),
    ({"price_basis": "constant", "price_year": 2010}, Difference.PRICES),
    ({"rd_basis": "accounting"}, Difference.RD_BASIS),
]


@pytest.mark.parametrize(("more", "allow"), DIFFERENCES)
def test_unlike_levels_are_refused_unless_asked_for_and_then_said(more, allow):
    both = held(made("3亿元", **more), made("2亿元", period=LAST))
    with pytest.raises(IncomparableError, match=f"differ in {allow.value}") as caught:
        both.growth("ht.output", "z", YEAR)
    assert f"allow={{Difference.{allow.name}}}" in caught.value.hint
    answer = both.growth("ht.output", "z", YEAR, allow={allow})
    assert (answer.amount.value, answer.mixed) == (Decimal("0.5"), (allow,))


def test_unlike_periods_are_refused_unless_asked_for():
    both = held(made("3亿元"), made("2亿元", period="2011-01-01/P10M"))
    ask = {"base_time": "2011-01-01/P10M"}
    with pytest.raises(IncomparableError, match="differ in period"):
        both.growth("ht.output", "z", YEAR, **ask)
    answer = both.growth("ht.output", "z", YEAR, **ask, allow={Difference.PERIOD})
    assert (answer.amount.value, answer.mixed) == (Decimal("0.5"), (Difference.PERIOD,))


def test_stocks_compare_on_one_date_of_two_years():
    stocks = [
        made(value, "cn.hte_n", period=None, on=day)
        for day, value in {"2012-12-31": "75家", "2011-12-31": "60家", "2011-06-30": "50家"}.items()
    ]
    both = held(*stocks)
    assert both.growth("cn.hte_n", "z", "2012-12-31").amount.value == Decimal("0.25")
    with pytest.raises(IncomparableError, match="period"):
        both.growth("cn.hte_n", "z", date(2012, 12, 31), base_time="2011-06-30")


def test_of_several_bases_the_one_alike_is_taken():
    like = made("2亿元", period=LAST, vintage="final")
    both = held(made("3亿元", vintage="final"), made("1亿元", period=LAST), like)
    assert both.growth("ht.output", "z", YEAR).used[1] == like


def test_of_several_bases_one_that_differs_in_what_is_allowed_is_taken():
    allowed = made("2亿元", period=LAST, vintage="first", scope="全部")
    both = held(
        made("3亿元", vintage="final", scope="规上"),
        made("1亿元", period=LAST, vintage="final", scope="规上", rd_basis="tax"),
        allowed,
    )
    answer = both.growth("ht.output", "z", YEAR, allow={Difference.VINTAGE, Difference.SCOPE})
    assert answer.used[1] == allowed
    assert set(answer.mixed) == {Difference.VINTAGE, Difference.SCOPE}


def test_two_bases_equally_unlike_are_refused():
    bases = [made("2亿元", period=LAST, vintage=vintage) for vintage in ("first", "second")]
    both = held(made("3亿元", vintage="final"), *bases)
    with pytest.raises(IncomparableError, match="observed 2 times, each unlike"):
        both.growth("ht.output", "z", YEAR, allow={Difference.VINTAGE})


@given(statuses=st.lists(st.sampled_from(ObservationStatus), min_size=1, max_size=4).map(tuple))
@law
def test_an_answer_is_worth_what_its_weakest_figure_is(statuses):
    rank = {each: place for place, each in enumerate("OFEPBDA")}
    assert weakest_status(statuses).value == min((each.value for each in statuses), key=rank.get)


def test_growth_on_a_provisional_base_is_provisional():
    answer = held(made("3亿元"), made("2亿元", period=LAST, status="P")).growth(
        "ht.output", "z", YEAR
    )
    assert answer.status is ObservationStatus.PROVISIONAL


# --- bounds ---------------------------------------------------------------------------------


def test_more_than_40_of_159_is_at_least_41_of_159():
    part = made("超过40项", "coop.agreements", kind="三大产业")
    answer = held(part, made("159项", "coop.agreements")).share_of_wider(part)
    assert answer.amount.bound is Bound.AT_LEAST
    assert near(answer.amount.value, Fraction(41, 159))


@given(amount=bounded_amounts("项"), base=st.integers(1, 99), true=st.integers(0, 80))
@law
def test_a_growth_s_bound_holds_whatever_the_figure_s_bound_allows(amount, base, true):
    """Every whole number that the figure's bound allows gives a growth that the answer's does."""
    both = held(made(amount, "cn.tm_n"), made((base, "项"), "cn.tm_n", period=LAST))
    growth = both.growth("cn.tm_n", "z", YEAR).amount
    allows = {
        Bound.EXACT: true == amount.value,
        Bound.AT_LEAST: true >= amount.value,
        Bound.MORE_THAN: true > amount.value,
        Bound.AT_MOST: true <= amount.value,
        Bound.LESS_THAN: true < amount.value,
        Bound.ABOUT: True,
        Bound.BETWEEN: amount.upper is not None and amount.value <= true <= amount.upper,
    }
    assert (growth.bound is Bound.ABOUT) == (amount.bound is Bound.ABOUT)
    if allows[amount.bound] and amount.bound is not Bound.ABOUT:
        reached = held(made((true, "项"), "cn.tm_n"), made((base, "项"), "cn.tm_n", period=LAST))
        exact = reached.growth("cn.tm_n", "z", YEAR).amount.value
        ends = growth.interval
        assert not ends.all_above(exact)
        assert not ends.all_below(exact)


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("超过1.5亿元", Bound.MORE_THAN),
        ("不足1.5亿元", Bound.LESS_THAN),
        ("1.5亿元以上", Bound.AT_LEAST),
        ("1.5亿元以下", Bound.AT_MOST),
        ("约1.5亿元", Bound.ABOUT),
    ],
)
def test_an_open_bound_of_money_stays_open(text, bound):
    growth = held(made(text), made("1亿元", period=LAST)).growth("ht.output", "z", YEAR).amount
    assert (growth.bound, growth.value, growth.unit) == (bound, Decimal("0.5"), None)


def test_a_range_carries_both_ends():
    growth = held(made("3-5亿元"), made("2亿元", period=LAST)).growth("ht.output", "z", YEAR)
    assert (growth.amount.value, growth.amount.upper) == (Decimal("0.5"), Decimal("1.5"))


# --- shares ---------------------------------------------------------------------------------


@given(part=money, rest=money)
@law
def test_a_share_of_two_levels_is_theirs(part, rest):
    whole = fraction(parse(f"{part[0]:f}{part[1]}")) + fraction(parse(f"{rest[0]:f}{rest[1]}"))
    total = (Decimal(whole.numerator) / whole.denominator, "元")
    both = held(made(part), made(total, "industry.output"))
    answer = both.share("ht.output", "industry.output", "z", YEAR)
    assert near(answer.amount.value, fraction(answer.used[0].value) / whole)
    assert 0 <= answer.amount.value <= 1


def test_an_observed_share_of_that_whole_wins():
    printed = made("48.4%", aspect="share", reference="industry.output")
    levels = made("1亿元"), made("4亿元", "industry.output"), made("10亿元", "gdp")
    both = held(printed, *levels)
    assert both.share("ht.output", "industry.output", "z", YEAR).amount.value == Decimal("0.484")
    assert both.share("ht.output", "gdp", "z", YEAR).amount.value == Decimal("0.1")
    gone = made(None, aspect="share", reference="industry.output", status="O")
    answer = held(gone, *levels).share("ht.output", "industry.output", "z", YEAR)
    assert answer.amount.value == Decimal("0.25")


def test_shares_of_the_unknown_the_unlike_and_the_smaller_are_refused():
    with pytest.raises(MissingFactError, match="gdp of z"):
        held(made("1亿元")).share("ht.output", "gdp", "z", YEAR)
    unlike = held(made("1亿元", vintage="final"), made("4亿元", "gdp"))
    with pytest.raises(IncomparableError, match="vintage"):
        unlike.share("ht.output", "gdp", "z", YEAR)
    mixed = unlike.share("ht.output", "gdp", "z", YEAR, allow=[Difference.VINTAGE])
    assert mixed.mixed == (Difference.VINTAGE,)
    with pytest.raises(InvalidValueError):
        held(made("5亿元"), made("4亿元", "gdp")).share("ht.output", "gdp", "z", YEAR)
    with pytest.raises(UnitError):
        held(made("5亿元"), made("4家", "gdp")).share("ht.output", "gdp", "z", YEAR)


def test_another_indicator_without_an_rd_basis_is_no_other_basis():
    rd = made("24亿元", "cn.rd_total", rd_basis="statistical")
    both = held(rd, made("1000亿元", "gdp"))
    assert both.share("cn.rd_total", "gdp", "z", YEAR).amount.value == Decimal("0.024")
    accounts = made("20亿元", "rd.accounting_expenses", rd_basis="accounting")
    with pytest.raises(IncomparableError, match="rd_basis"):
        held(rd, accounts).share("rd.accounting_expenses", "cn.rd_total", "z", YEAR)


# --- points ---------------------------------------------------------------------------------

rates = decimals("-50", "50", places=2)


@given(now=rates, base=rates)
@law
def test_the_change_of_a_rate_is_in_points(now, base):
    both = held(made((now, "%"), "cn.rd_int"), made((base, "%"), "cn.rd_int", period=LAST))
    change = both.change_in_points("cn.rd_int", "z", YEAR).amount.value
    assert Fraction(change) == (Fraction(now) - Fraction(base)) / 100


def test_an_observed_change_wins_and_bounds_and_levels_are_refused():
    base = made("2%", "cn.rd_int", period=LAST)
    printed = made("0.3个百分点", "cn.rd_int", aspect="change")
    both = held(printed, made("3%", "cn.rd_int"), base)
    assert both.change_in_points("cn.rd_int", "z", YEAR).amount.value == Decimal("0.003")
    gone = made(None, "cn.rd_int", aspect="change", status="O")
    computed = held(gone, made("3%", "cn.rd_int"), base).change_in_points("cn.rd_int", "z", YEAR)
    assert computed.amount.value == Decimal("0.01")
    with pytest.raises(IncomparableError, match="is a bound"):
        held(made("超过3%", "cn.rd_int"), base).change_in_points("cn.rd_int", "z", YEAR)
    with pytest.raises(UnitError, match="not a ratio"):
        held(made("2亿元"), made("1亿元", period=LAST)).change_in_points("ht.output", "z", YEAR)
    revised = held(made("3%", "cn.rd_int", vintage="final"), base)
    with pytest.raises(IncomparableError, match="vintage"):
        revised.change_in_points("cn.rd_int", "z", YEAR)
    answer = revised.change_in_points("cn.rd_int", "z", YEAR, allow={Difference.VINTAGE})
    assert answer.mixed == (Difference.VINTAGE,)


@given(own=rates, other=rates)
@law
def test_a_gap_is_the_difference_of_two_growths(own, other):
    both = held(
        made((own, "%"), aspect="growth"), made((other, "%"), "industry.output", aspect="growth")
    )
    answer = both.gap("ht.output", "industry.output", "z", YEAR)
    assert Fraction(answer.amount.value) == (Fraction(own) - Fraction(other)) / 100
    assert len(answer.used) == 2


def test_an_observed_gap_wins():
    printed = made("13个百分点", aspect="gap", reference="industry.output")
    answer = held(printed).gap("ht.output", "industry.output", "z", YEAR)
    assert (answer.amount.value, answer.is_observed) == (Decimal("0.13"), True)
    gone = made(None, aspect="gap", reference="industry.output", status="O")
    growths = made("5%", aspect="growth"), made("3%", "industry.output", aspect="growth")
    computed = held(gone, *growths).gap("ht.output", "industry.output", "z", YEAR)
    assert computed.amount.value == Decimal("0.02")


def test_a_gap_compares_growths_of_one_kind():
    real = {"aspect": "growth", "price_basis": "constant"}
    own = made("8%", **real)
    nominal = made("9%", "industry.output", aspect="growth")
    with pytest.raises(IncomparableError, match="prices"):
        held(own, nominal).gap("ht.output", "industry.output", "z", YEAR)
    mixed = held(own, nominal).gap(
        "ht.output", "industry.output", "z", YEAR, allow={Difference.PRICES}
    )
    assert mixed.mixed == (Difference.PRICES,)
    alike = made("6%", "industry.output", **real)
    answer = held(own, nominal, alike).gap("ht.output", "industry.output", "z", YEAR)
    assert (answer.amount.value, answer.mixed) == (Decimal("0.02"), ())


def test_a_gap_from_levels_takes_the_reference_of_one_kind():
    levels = [
        made(value, indicator, period=period, vintage=vintage)
        for indicator, period, value, vintage in [
            ("ht.output", YEAR, "12亿元", "final"), ("ht.output", LAST, "10亿元", "final"),
            ("gdp", YEAR, "110亿元", "final"), ("gdp", LAST, "100亿元", "final"),
            ("gdp", YEAR, "130亿元", "first"), ("gdp", LAST, "100亿元", "first"),
        ]
    ]  # fmt: skip
    answer = held(*levels).gap("ht.output", "gdp", "z", YEAR, vintage="final")
    assert answer.amount.value == Decimal("0.1")


def test_no_points_are_taken_of_a_bound():
    both = held(made("超过8%", aspect="growth"), made("6%", "gdp", aspect="growth"))
    with pytest.raises(IncomparableError, match=r"growth .* is a bound"):
        both.gap("ht.output", "gdp", "z", YEAR)


@pytest.mark.parametrize("unit", ["%", "‰", "百分点", "倍"])
@given(number=decimals("-99", "99", places=2))
@law
def test_a_plain_ratio_keeps_the_printed_decimals(unit, number):
    steps = {"%": 2, "‰": 3, "百分点": 2, "倍": 0}[unit]
    plain = plain_ratio(Amount(number, unit, 2))
    assert Fraction(plain.value) == Fraction(number) / 10**steps
    assert (plain.unit, plain.decimals) == (None, 2 + steps)


def test_a_range_of_rates_is_a_range_of_ratios():
    plain = plain_ratio(parse("3-5%", bounds=True))
    assert (plain.value, plain.upper) == (Decimal("0.03"), Decimal("0.05"))
    assert plain_ratio(Amount(Decimal(3), "%", None)).decimals is None


# --- ranks ----------------------------------------------------------------------------------


@given(
    figures=st.dictionaries(st.sampled_from("abcdefg"), money, min_size=1),
    highest_first=st.booleans(),
)
@law
def test_a_rank_says_how_many_are_ahead(figures, highest_first):
    both = held(*(made(value, region=region) for region, value in figures.items()))
    plain = {each.region: fraction(each.value) for each in both}
    sign = 1 if highest_first else -1
    assert both.ranks("ht.output", YEAR, highest_first=highest_first) == {
        region: 1 + sum(sign * other > sign * level for other in plain.values())
        for region, level in plain.items()
    }


def test_ties_share_a_place_and_the_missing_have_none():
    both = held(made("1亿元", region="a"), made("10000万元", region="b"),
                made(None, region="c", status="O"))  # fmt: skip
    assert both.ranks("ht.output", YEAR) == {"a": 1, "b": 1}
    half = both.ranks("ht.output", YEAR, ties=Ties.AVERAGE)
    assert half == {"a": Decimal("1.5"), "b": Decimal("1.5")}
    with pytest.raises(UndefinedMetricError):
        both.ranks("ht.output", "2009")


def test_ranks_are_of_one_kind_and_exact():
    final = [made(f"{i + 1}亿元", region=region, vintage="final") for i, region in enumerate("ab")]
    unlike = held(*final, made("9亿元", region="c"))
    with pytest.raises(IncomparableError, match="vintage"):
        unlike.ranks("ht.output", YEAR)
    assert unlike.ranks("ht.output", YEAR, vintage="final") == {"a": 2, "b": 1}
    mixed = unlike.ranks("ht.output", YEAR, allow={Difference.VINTAGE})
    assert mixed == {"a": 3, "b": 2, "c": 1}
    with pytest.raises(IncomparableError, match="is a bound and cannot be the figure to rank"):
        held(final[0], made("超过3亿元", region="b", vintage="final")).ranks("ht.output", YEAR)
    with pytest.raises(UnitError):
        held(made("1亿元", "gdp", "a"), made("1家", "gdp", "b")).ranks("gdp", YEAR)


@given(months=st.integers(1, 12), year=st.integers(2001, 2030))
@law
def test_growth_pairs_a_period_with_the_same_of_last_year(months, year):
    period = Period.months(year, 1, months)
    assume(period.previous_year() != period)
    both = held(made("3亿元", period=period), made("2亿元", period=period.previous_year()))
    assert both.growth("ht.output", "z", period).amount.value == Decimal("0.5")


# --- level and kind -------------------------------------------------------------------------


def test_levels_and_kinds_of_one_indicator_stand_beside_each_other():
    incubators = made("3家", "plat.total", level="national", kind="科技企业孵化器")
    spaces = made("6家", "plat.total", level="city", and_above=True, kind="众创空间")
    both = held(incubators, spaces)
    assert incubators.kind == "孵化器"
    assert both.find("plat.total", "z", YEAR, kind="孵化器") is incubators
    assert both.find("plat.total", "z", YEAR, level="city", and_above=True) is spaces
    with pytest.raises(IncomparableError, match=r"national.*孵化器.*city and above.*level="):
        both.find("plat.total", "z", YEAR)
    assert set(differences(incubators, spaces)) == {Difference.LEVEL, Difference.KIND}
    last = made("2家", "plat.total", period=LAST, level="national", kind="孵化器")
    growth = held(incubators, spaces, last).growth("plat.total", "z", YEAR, kind="孵化器")
    assert growth.amount.value == Decimal("0.5")


def test_figures_of_unlike_kinds_are_not_compared():
    other = made("2家", "plat.total", period=LAST, kind="众创空间")
    with pytest.raises(IncomparableError, match="kind"):
        held(made("3家", "plat.total", kind="孵化器"), other).growth("plat.total", "z", YEAR)


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({"indicator": "ht.output", "kind": "孵化器"}, "Observation.kind of ht.output"),
        ({"indicator": "cn.tm_v", "level": "city"}, "Observation.level of cn.tm_v"),
        ({"indicator": "own.x", "and_above": True}, "has no level"),
        ({"indicator": "own.x", "level": "部级"}, "is no Level"),
        ({"indicator": "cn.tm_v", "value": "8024项"}, "is not in 亿元"),
        ({"indicator": "cn.tm_v", "value": "8024"}, "has no unit"),
    ],
)
def test_what_the_row_does_not_take_is_refused(wrong, why):
    with pytest.raises((InvalidValueError, UnitError), match=why):
        made(**{"value": "3亿元", **wrong})


def test_a_figure_is_kept_in_the_unit_of_its_row():
    assert str(made("42个", "coop.agreements").value) == "42项"
    assert str(made("11.3件", "cn.pat10k").value) == "11.3件/万人"
    assert str(made("155.7", "cn.cii").value) == "155.7"
    assert str(made("12.5", "own.index", kind="甲", level="市级").value) == "12.5"


@pytest.mark.parametrize("field", ["scope", "kind", "vintage", "note"])
@pytest.mark.parametrize("mark", ["nan", "None", " <NA> ", "null"])
def test_what_tables_print_for_nothing_is_no_text(field, mark):
    with pytest.raises(InvalidValueError, match=rf"Observation\.{field}=.*prints? for a missing"):
        Observation(indicator="plat.total", region="a", period="2022", value="1家", **{field: mark})


def test_a_ratio_without_a_unit_is_told_as_the_percentage_that_it_is():
    with pytest.raises(UnitError, match=r'write "0\.025%", or for the ratio 0\.025: "2\.5%"') as no:
        Observation(indicator="cn.rd_int", region="a", period="2022", value=0.025)
    assert "若0.025是比率，请写2.5%" in no.value.text("zh").replace('"', "")
