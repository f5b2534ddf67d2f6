"""Numbers keep their kind, quantities cancel or stay, and no thread's context changes anything."""

from __future__ import annotations

from decimal import Decimal, getcontext, localcontext
from fractions import Fraction

import numpy as np
import pint
import pytest
from strategies import EXAMPLES, FORMULAS, HOSTILE, compute, each_number, flat, hostile

from stmetrics import formulas, records
from stmetrics.errors import IncomparableError, InvalidValueError, MissingFactError, StmetricsError
from stmetrics.units import define_into, quantity, registry

ALL = FORMULAS
ROOTS = {"compound_growth_rate", "required_growth_rate", "two_year_average_growth_rate"}
PRINTED = {"balanced_shares", "residual_shares"}
OF_RATES = {
    "cascaded_success_ratio",
    "growth_gap",
    "ratio_growth_rate",
    "real_growth_rate",
    "single_month_growth_rate",
    "two_year_average_growth_rate",
}
GIVES_A_LEVEL = {
    "average_annual_change": {0, 1},
    "deflate": {0},
    "implied_base": {0},
    "per_capita": {0},
    "single_month_level": {0, 1},
}
OVER_PEOPLE = {"patents_per_10k", "per_capita"}
CANCELS = sorted(set(ALL) - OF_RATES - set(GIVES_A_LEVEL) - OVER_PEOPLE)


def kinds_of(name, arguments):
    return {type(number) for number in flat(compute(name, arguments))}


def close(first, second):
    first, second = Fraction(first), Fraction(second)
    return abs(first - second) <= Fraction(1, 10**9) * max(1, abs(second))


def with_int(arguments):
    """The last number as an int above it."""
    place, inner = list(places_of_numbers(arguments))[-1]
    number = arguments[place] if inner is None else arguments[place][inner]
    return replaced(arguments, (place, inner), int(number) + 1)


def places_of_numbers(arguments):
    """Where a number of the kind stands: (argument, None), or (argument, place in the list)."""
    for place, argument in enumerate(arguments):
        if isinstance(argument, list):
            yield from ((place, inner) for inner in range(len(argument)))
        elif not isinstance(argument, int):
            yield place, None


def replaced(arguments, where, value):
    place, inner = where
    changed = list(arguments)
    if inner is None:
        changed[place] = value
    else:
        changed[place] = [*changed[place]]
        changed[place][inner] = value
    return tuple(changed)


EVERY_PLACE = [(name, where) for name in ALL for where in places_of_numbers(EXAMPLES[name])]
NO_NUMBERS = [True, False, "$12", "", b"1", [], {}, object, object(), 1j]
NO_NUMBERS += [float("nan"), float("inf"), -float("inf"), np.float64("nan"), np.False_]
NO_NUMBERS += [Decimal("nan"), Decimal("-inf"), Decimal("sNaN"), Decimal("1e2000"), 10**2000]


# --- kinds ----------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("kind", [Decimal, float, Fraction])
def test_a_kind_of_number_goes_in_and_comes_out(name, kind):
    expected = Decimal if name in PRINTED else kind
    if kind is Fraction and name in ROOTS:
        expected = float
    arguments = each_number(kind, EXAMPLES[name])
    assert kinds_of(name, arguments) == {expected}
    pairs = zip(flat(compute(name, arguments)), flat(compute(name, EXAMPLES[name])), strict=True)
    assert all(close(one, other) for one, other in pairs)


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("kind", [Decimal, float, Fraction])
def test_an_int_goes_with_every_kind(name, kind):
    arguments = each_number(kind, EXAMPLES[name])
    mixed = with_int(arguments)
    if name in {"growth_gap", "real_growth_rate", "ratio_growth_rate"}:
        mixed = (arguments[0], 0)
    elif name == "two_year_average_growth_rate":
        mixed = (0, arguments[1])
    elif name == "cascaded_success_ratio":
        mixed = ([*arguments[0], 1],)
    elif name == "implied_base":
        mixed = (295, arguments[1])
    assert kinds_of(name, mixed) == kinds_of(name, arguments)


WHOLE = {
    "cascaded_success_ratio": ([1, 0, 1],),
    "growth_gap": (3, 1),
    "implied_base": (3, 1),
    "ratio_growth_rate": (3, 1),
    "real_growth_rate": (3, 1),
    "single_month_growth_rate": (3, 1, 5, 4),
    "two_year_average_growth_rate": (3, 1),
}


@pytest.mark.parametrize("name", sorted(set(ALL) - PRINTED))
def test_ints_alone_give_floats(name):
    arguments = WHOLE.get(name, each_number(lambda number: int(number + 1), EXAMPLES[name]))
    assert kinds_of(name, arguments) == {float}


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("holder", [np.float64, np.float32])
def test_numpy_floats_count_as_what_they_print(name, holder):
    held = each_number(holder, EXAMPLES[name])
    plain = each_number(lambda number: float(str(holder(number))), EXAMPLES[name])
    assert flat(compute(name, held)) == flat(compute(name, plain))
    assert kinds_of(name, held) == kinds_of(name, plain)


@pytest.mark.parametrize("holder", [np.int8, np.int64, np.uint32])
def test_numpy_ints_count_as_what_they_hold(holder):
    assert formulas.success_ratio(holder(15), holder(16)) == 0.9375
    assert formulas.growth_rate(Decimal(12), holder(10)) == Decimal("0.2")
    assert formulas.compound_growth_rate(Decimal(144), Decimal(100), holder(2)) == Decimal("0.2")


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize(
    ("rest", "odd"), [(Decimal, float), (Fraction, float), (Decimal, Fraction)]
)
def test_kinds_do_not_mix(name, rest, odd):
    arguments = each_number(rest, EXAMPLES[name])
    for place, inner in places_of_numbers(arguments):
        number = arguments[place] if inner is None else arguments[place][inner]
        with pytest.raises(InvalidValueError, match="do not mix"):
            compute(name, replaced(arguments, (place, inner), odd(number)))


@pytest.mark.parametrize("name", ALL)
def test_what_is_no_finite_number_is_refused(name):
    for place in places_of_numbers(EXAMPLES[name]):
        for bad in NO_NUMBERS:
            with pytest.raises(InvalidValueError):
                compute(name, replaced(EXAMPLES[name], place, bad))


@pytest.mark.parametrize("name", ALL)
def test_a_missing_figure_is_never_zero(name):
    for place in places_of_numbers(EXAMPLES[name]):
        with pytest.raises(StmetricsError, match=r"missing|do not fix"):
            compute(name, replaced(EXAMPLES[name], place, None))


def test_an_error_names_the_parameter_that_the_caller_gave():
    with pytest.raises(InvalidValueError, match=r"^target=None"):
        formulas.required_growth_rate(None, Decimal(100), 2)
    with pytest.raises(InvalidValueError, match=r"^current=None"):
        formulas.required_growth_rate(Decimal(100), None, 2)
    with pytest.raises(InvalidValueError, match=r"parts\[design\]=None"):
        formulas.shares({"invention": 1, "design": None})
    with pytest.raises(InvalidValueError, match=r"base_months\[1\]="):
        formulas.cumulative_growth_rate([1, 2], [1, "two"])


# --- contexts -------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("kind", [Decimal, float, Fraction])
@pytest.mark.parametrize("context", HOSTILE)
def test_hostile_contexts_change_nothing(name, kind, context):
    arguments = each_number(kind, EXAMPLES[name])
    expected = flat(compute(name, arguments))
    with hostile(context):
        assert flat(compute(name, arguments)) == expected


@pytest.mark.parametrize("name", sorted(set(ALL) - OF_RATES - OVER_PEOPLE))
@pytest.mark.parametrize("context", HOSTILE)
def test_hostile_contexts_change_nothing_for_quantities(name, context):
    places = GIVES_A_LEVEL.get(name)
    arguments = in_units(EXAMPLES[name], ["亿元", "万元"], places)
    expected = flat(compute(name, arguments))
    with hostile(context):
        found = flat(compute(name, arguments))
    assert [plain(one) for one in found] == [plain(one) for one in expected]


def plain(number):
    return (number.magnitude, str(number.units)) if hasattr(number, "magnitude") else number


@pytest.mark.parametrize("context", HOSTILE)
def test_errors_can_be_told_in_hostile_contexts(context):
    with hostile(context), pytest.raises(StmetricsError, match=r"whole=-1234\.5678"):
        formulas.share(Decimal(1), Decimal("-1234.5678"))
    with hostile(context), pytest.raises(StmetricsError, match=r"successes=17\.12345"):
        formulas.success_ratio(Decimal("17.12345"), Decimal(16))


PARTS = ["balanced_shares", "cascaded_success_ratio", "cumulative_growth_rate", "herfindahl_index"]
PARTS += ["residual_shares", "shares", "top_share"]


def test_every_formula_of_parts_is_tried_with_generators():
    assert set(PARTS) == {
        name for name in ALL if any(isinstance(each, list) for each in EXAMPLES[name])
    }


@pytest.mark.parametrize("name", PARTS)
def test_generators_are_consumed_once_and_in_the_callers_context(name):
    seen, taken = set(), []

    def one_by_one(numbers):
        for number in numbers:
            seen.add((getcontext().prec, getcontext().rounding))
            taken.append(number)
            yield number

    arguments = EXAMPLES[name]
    once = tuple(one_by_one(each) if isinstance(each, list) else each for each in arguments)
    with localcontext(prec=7, rounding="ROUND_05UP"):
        found = compute(name, once)
    assert flat(found) == flat(compute(name, arguments))
    assert seen == {(7, "ROUND_05UP")}
    assert taken == [number for each in arguments if isinstance(each, list) for number in each]


@pytest.mark.parametrize("name", PARTS)
def test_parts_are_left_as_they_were(name):
    arguments = tuple(list(each) if isinstance(each, list) else each for each in EXAMPLES[name])
    compute(name, arguments)
    assert arguments == EXAMPLES[name]


# --- quantities -----------------------------------------------------------------------------


def in_units(arguments, units, places=None, make=quantity):
    """The same money in changing units, stated in 亿元."""
    turn = iter(units * 10)

    def stated(number):
        return make(number, "亿元").to(next(turn))

    return tuple(
        [stated(each) for each in argument]
        if isinstance(argument, list)
        else stated(argument)
        if isinstance(argument, Decimal) and (places is None or place in places)
        else argument
        for place, argument in enumerate(arguments)
    )


@pytest.fixture(scope="module")
def foreign():
    """A registry of the caller's own, which reckons in floats."""
    theirs = pint.UnitRegistry(filename=None)
    define_into(theirs)
    return theirs


@pytest.mark.parametrize("name", CANCELS)
def test_units_cancel(name):
    found = flat(compute(name, in_units(EXAMPLES[name], ["亿元", "万元", "元"])))
    assert found == flat(compute(name, EXAMPLES[name]))
    assert {type(number) for number in found} == {Decimal}


@pytest.mark.parametrize("name", CANCELS)
def test_units_of_another_registry_cancel(name, foreign):
    def theirs(number, unit):
        return foreign.Quantity(float(number), unit)

    found = flat(compute(name, in_units(EXAMPLES[name], ["亿元"], make=theirs)))
    assert found == flat(compute(name, EXAMPLES[name]))


def test_2_hundred_million_over_100_ten_thousand_is_200():
    assert formulas.multiple(quantity("2亿元"), quantity("100万元")) == 200
    assert type(formulas.multiple(quantity("2亿元"), quantity("100万元"))) is Decimal


@pytest.mark.parametrize("name", sorted(GIVES_A_LEVEL))
def test_levels_stay_levels_in_the_first_ones_unit(name):
    arguments = in_units(EXAMPLES[name], ["亿元", "万元"], GIVES_A_LEVEL[name])
    found = compute(name, arguments)
    assert (found.magnitude, str(found.units)) == (compute(name, EXAMPLES[name]), "亿元")
    assert type(found.magnitude) is Decimal
    assert type(found) is registry().Quantity


@pytest.mark.parametrize("name", sorted(GIVES_A_LEVEL))
def test_levels_of_another_registry_come_back_in_ours(name, foreign):
    def theirs(number, unit):
        return foreign.Quantity(number, unit)

    found = compute(name, in_units(EXAMPLES[name], ["亿元"], GIVES_A_LEVEL[name], make=theirs))
    assert type(found) is registry().Quantity
    assert found.magnitude == compute(name, EXAMPLES[name])


SEVERAL_LEVELS = [
    (name, where)
    for name, where in EVERY_PLACE
    if name in CANCELS or GIVES_A_LEVEL.get(name) == {0, 1}
]


@pytest.mark.parametrize(("name", "where"), SEVERAL_LEVELS)
def test_a_quantity_beside_a_plain_number_is_refused(name, where):
    with pytest.raises(InvalidValueError, match="unit"):
        compute(name, replaced(EXAMPLES[name], where, quantity(1, "亿元")))


@pytest.mark.parametrize(("name", "where"), SEVERAL_LEVELS)
def test_what_measures_something_else_is_refused(name, where):
    arguments = in_units(EXAMPLES[name], ["亿元"])
    with pytest.raises(InvalidValueError, match="compare like with like"):
        compute(name, replaced(arguments, where, quantity(1, "家")))


@pytest.mark.parametrize("name", sorted(OF_RATES))
def test_rates_have_no_unit_so_quantities_are_refused(name):
    arguments = each_number(lambda number: quantity(number, "亿元"), EXAMPLES[name])
    with pytest.raises(InvalidValueError):
        compute(name, arguments)


@pytest.mark.parametrize(
    ("name", "where"),
    [(name, where) for name, where in EVERY_PLACE if name in OF_RATES]
    + [("deflate", (1, None)), ("implied_base", (1, None))],
)
def test_a_rate_or_a_deflator_is_no_quantity(name, where):
    with pytest.raises(InvalidValueError):
        compute(name, replaced(EXAMPLES[name], where, quantity(1, "亿元")))


@pytest.mark.parametrize("periods", [quantity(3, "人年"), None, "3", True, float("nan"), [3]])
@pytest.mark.parametrize(
    "name", ["average_annual_change", "compound_growth_rate", "required_growth_rate"]
)
def test_the_number_of_periods_is_a_plain_number(name, periods):
    with pytest.raises(InvalidValueError, match=r"^periods="):
        compute(name, (*EXAMPLES[name][:-1], periods))


@pytest.mark.parametrize("periods", [2, 2.0, Decimal(2), Fraction(2), np.int64(2)])
@pytest.mark.parametrize("kind", [Decimal, float, Fraction])
def test_the_number_of_periods_may_be_of_any_kind(periods, kind):
    roots = formulas.compound_growth_rate(kind(144), kind(100), periods)
    change = formulas.average_annual_change(kind(144), kind(100), periods)
    assert float(roots) == pytest.approx(0.2)
    assert (change, type(change)) == (22, kind)


def test_half_a_period_and_a_third_are_periods():
    assert formulas.compound_growth_rate(Decimal(11), Decimal(10), Decimal("0.5")) == Decimal(
        "0.21"
    )
    third = formulas.average_annual_change(Decimal(2), Decimal(1), Fraction(1, 3))
    assert round(third, 20) == 3


# --- figures per head -----------------------------------------------------------------------


@pytest.mark.parametrize("people", [quantity("402.85万人"), quantity("4028500人")])
def test_a_population_may_be_a_quantity_in_either_unit(people):
    plain_number = formulas.patents_per_10k(Decimal(6957), Decimal(4_028_500))
    assert formulas.patents_per_10k(Decimal(6957), people) == plain_number
    assert formulas.per_capita(Decimal(6957), people, per=10_000) == plain_number


@pytest.mark.parametrize("kind", [float, Fraction, Decimal])
def test_a_count_of_any_kind_goes_with_a_population_that_is_a_quantity(kind):
    for formula in (formulas.per_capita, formulas.patents_per_10k):
        found = formula(kind(10), quantity("2万人"))
        assert (found, type(found)) == (formula(kind(10), kind(20_000)), kind)


def test_a_population_of_something_else_is_refused():
    with pytest.raises(InvalidValueError, match="measure different things"):
        formulas.per_capita(Decimal(5), quantity("2亿元"))


def test_money_per_head_is_money():
    found = formulas.per_capita(quantity("12亿元"), quantity("400万人"))
    assert found.to("元").magnitude == 300


def test_in_force_counts_give_their_inventions():
    held = records.PatentCounts(status="in_force", invention=6957, on="2020-12-31")
    assert formulas.patents_per_10k(held, Decimal(4_028_500)) == formulas.patents_per_10k(
        6957, Decimal(4_028_500)
    )
    assert type(formulas.patents_per_10k(held, 4_028_500.0)) is float


@pytest.mark.parametrize("status", ["applied", "granted"])
def test_flows_of_patents_give_no_figure_per_head(status):
    with pytest.raises(IncomparableError, match=status):
        formulas.patents_per_10k(records.PatentCounts(status=status, invention=1), 10_000)


def test_unknown_inventions_are_not_zero():
    with pytest.raises(MissingFactError, match="invention"):
        formulas.patents_per_10k(records.PatentCounts(status="in_force", design=3), 10_000)


def test_patent_counts_over_a_quantity_of_people_give_a_decimal():
    counted = records.PatentCounts(status="in_force", invention=6957)
    density = formulas.patents_per_10k(counted, quantity("402.85万人"))
    assert isinstance(density, Decimal)
    assert Decimal("17.265") < density < Decimal("17.275")
