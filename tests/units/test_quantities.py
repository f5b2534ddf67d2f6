from __future__ import annotations

import copy
import itertools
import pickle
import subprocess
import sys
import textwrap
import types
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pint
import pytest
from hypothesis import given, settings, strategies as st

from stmetrics.errors import InvalidValueError, MissingFactError, ParseError, UnitError
from stmetrics.units import (
    UNITS,
    Measure,
    define_into,
    exact_in,
    parse,
    quantity,
    registry,
    text,
)
from stmetrics.units._pint import is_quantity, read_quantity

quick = settings(deadline=None, max_examples=100)
PLAIN = [each for each in UNITS if not each.is_ratio]
QUOTIENTS = [f"{above.symbol}/{below.symbol}" for above in PLAIN for below in PLAIN]
each_unit = pytest.mark.parametrize("each", PLAIN, ids=lambda each: each.symbol)


def _in_a_new_process(code: str, given: bytes = b"") -> str:
    """Run code in a Python that has imported nothing of ours."""
    done = subprocess.run(  # noqa: S603 - this very interpreter, with code from this file
        [sys.executable, "-W", "error", "-c", textwrap.dedent(code)],
        input=given,
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")[-2000:]
    return done.stdout.decode("utf-8").strip()


@pytest.fixture(scope="module")
def theirs():
    """A caller's own registry of pint's default units, with ours defined into it."""
    built = pint.UnitRegistry()
    define_into(built)
    return built


# --- quantities of our own ---


@given(st.decimals(-(10**15), 10**15, places=4), st.sampled_from(PLAIN))
@quick
def test_a_quantity_holds_the_exact_decimal_in_the_unit(number, each):
    made = quantity(number, each.symbol)
    assert type(made.magnitude) is Decimal
    assert made.magnitude == number
    assert str(made.units) == each.symbol
    assert read_quantity(made) == (number, each.symbol)


@each_unit
def test_pint_knows_the_same_factors(each):
    first = next(other for other in PLAIN if other.measure is each.measure)
    in_first = registry().Quantity(Decimal(1), each.symbol).to(first.symbol).magnitude
    assert abs(Fraction(in_first) - each.factor) <= each.factor / 10**27


@each_unit
def test_both_names_are_one_unit_of_the_registry(each):
    assert registry().Unit(each.name) == registry().Unit(each.symbol)


@pytest.mark.parametrize(
    ("value", "unit", "number", "shown"),
    [
        (24.8, "亿元", "24.8", "亿元"),
        (5, "yuan", "5", "元"),
        (np.float64(0.1), "万元", "0.1", "万元"),
        (np.int32(7), "项", "7", "项"),
        (Fraction(1, 8), "元", "0.125", "元"),
        ("24.8亿元", None, "24.8", "亿元"),
        ("3200万元", "亿元", "0.32", "亿元"),
        ("11.3件/万人", None, "11.3", "件 / 万人"),
        ("11.3件/万人", "件/人", "0.00113", "件 / 人"),
        (62.7, "万元/人年", "62.7", "万元 / 人年"),
        (12, "人月", "12", "人月"),
        ("12人月", "人年", "1", "人年"),
    ],
)
def test_a_quantity_is_made_of_a_number_a_text_or_another_quantity(value, unit, number, shown):
    made = quantity(value, unit)
    assert made.magnitude == Decimal(number)
    assert str(made.units) == shown
    assert quantity(made) == made
    assert quantity(parse(f"{number}{shown.replace(' ', '')}")) == made


def test_amounts_of_unlike_units_add_up_exactly():
    total = quantity("1亿元") + quantity("2万元") + quantity("3元")
    assert total.to("元").magnitude == 100020003
    assert (quantity("2亿元") / quantity("100万元")).to("").magnitude == 200


@pytest.mark.parametrize(
    ("value", "unit", "error"),
    [
        (5, None, UnitError),
        (5.0, None, UnitError),
        (Decimal(5), None, UnitError),
        (np.int64(5), None, UnitError),
        (None, None, MissingFactError),
        ("3200万", None, UnitError),
        ("3200万", "元", UnitError),
        (5, "美元", UnitError),
        (5, "元/人/年", UnitError),
        ("5人日", "人年", UnitError),
        ("5件", "项", UnitError),
        ("25%", None, UnitError),
        (0.25, "%", UnitError),
        (0.25, "百分点", UnitError),
        (2, "倍", UnitError),
        (None, "元", InvalidValueError),
        (True, "元", InvalidValueError),
        (float("nan"), "元", InvalidValueError),
        (Fraction(1, 3), "元", InvalidValueError),
        ("超过5元", None, InvalidValueError),
        ("5美元", None, ParseError),
    ],
)
def test_what_makes_no_quantity_is_refused(value, unit, error):
    with pytest.raises(error):
        quantity(value, unit)


@pytest.mark.parametrize("text_of_bound", ["超过1.5亿元", "近1.5亿元", "约1.5亿元", "1-2亿元"])
def test_a_bound_becomes_no_quantity_and_no_text(text_of_bound):
    bound = parse(text_of_bound, bounds=True)
    with pytest.raises(InvalidValueError, match="is a bound"):
        quantity(bound)
    with pytest.raises(InvalidValueError, match="is a bound"):
        text(bound, "亿元", 1)


def test_every_quotient_of_two_different_units_goes_in_and_out():
    for name in QUOTIENTS:
        above, below = name.split("/")
        if above != below:
            assert read_quantity(quantity(5, name)) == (5, name)


@pytest.mark.parametrize("name", ["元/元", "人/人", "件/%", "元/倍"])
def test_a_quotient_that_pint_cannot_hold_is_refused_or_kept(name):
    try:
        made = quantity(5, name)
    except UnitError:
        return
    assert exact_in(made, name, "figure") == 5
    assert made.to_root_units().magnitude > 0


# --- the registry ---


def test_there_is_one_registry_with_our_units_and_no_others():
    ours = registry()
    assert registry() is ours
    for name in ("second", "kilogram", "joule", "dollar", "percent", "degC", "byte", "kilo元"):
        assert name not in ours
    names = {name for each in PLAIN for name in (each.symbol, each.name)}
    assert set(ours._units) == names | {"meter"}  # noqa: SLF001 - pint has no public listing


def test_our_registry_takes_our_own_definitions_again():
    define_into(registry())
    with pytest.raises(pint.RedefinitionError):
        registry().define("万元 = 1000 * 元")


def test_pieces_and_establishments_do_not_add_up():
    firsts = [
        next(each for each in PLAIN if each.measure is measure)
        for measure in Measure
        if any(each.measure is measure for each in PLAIN)
    ]
    for first, second in itertools.combinations(firsts, 2):
        with pytest.raises(pint.DimensionalityError):
            quantity(1, first.symbol).to(second.symbol)


def test_the_application_registry_stays_as_it_was():
    shown = _in_a_new_process("""
        import pint
        before = pint.application_registry.get()
        assert 3 * before.meter
        units = len(before._units)
        from stmetrics import units as ours
        made = ours.quantity("24.8亿元")
        ours.define_into(pint.UnitRegistry())
        after = pint.application_registry.get()
        assert after is before
        assert made._REGISTRY is ours.registry() is not after
        assert "yuan" not in after and "元" not in after
        assert len(after._units) == units
        print("untouched")
    """)
    assert shown == "untouched"


def test_text_and_stored_values_never_need_pint():
    shown = _in_a_new_process("""
        import sys, copy, pickle
        from stmetrics import units
        units.parse("超过1.5亿元", bounds=True).to("万元").interval
        stored = units.Yuan(units.exact_in("24.8亿元", "元", "turnover"))
        assert pickle.loads(pickle.dumps(copy.deepcopy(stored))) == stored
        units.text(units.parse("24.8亿元"), "万元", 0)
        print("pint" in sys.modules)
    """)
    assert shown == "False"


# --- other processes and threads ---


@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_a_quantity_survives_pickling_and_copying(protocol):
    made = quantity("11.3件/万人")
    for kept in (
        pickle.loads(pickle.dumps(made, protocol)),  # noqa: S301 - our own bytes
        copy.copy(made),
        copy.deepcopy(made),
    ):
        assert kept == made
        assert hash(kept) == hash(made)
        assert type(kept) is type(made)
    unit = pickle.loads(pickle.dumps(made.units, protocol))  # noqa: S301 - our own bytes
    assert unit == made.units


def test_a_new_process_that_has_set_nothing_up_reads_quantities_and_sends_them_back():
    sent = [quantity("24.8亿元"), quantity("11.3件/万人"), quantity("7人日").units]
    shown = _in_a_new_process(
        """
        import sys, pickle
        money, density, unit = pickle.loads(sys.stdin.buffer.read())
        again = pickle.loads(pickle.dumps([money + money, density, unit]))
        print(pickle.dumps(again).hex())
        """,
        pickle.dumps(sent),
    )
    money, density, unit = pickle.loads(bytes.fromhex(shown))  # noqa: S301 - our own bytes
    assert money == quantity("49.6亿元")
    assert [density, unit] == sent[1:]


def test_the_first_use_from_16_threads_at_once_works():
    shown = _in_a_new_process("""
        import sys, threading
        from concurrent.futures import ThreadPoolExecutor
        from decimal import Context, Inexact, Rounded, setcontext
        sys.setswitchinterval(1e-6)
        from stmetrics import units
        barrier = threading.Barrier(16)
        def work(number):
            setcontext(Context(prec=1 + number, traps=[Inexact, Rounded][: number % 3]))
            barrier.wait()
            made = units.quantity(f"{number}.125亿元")
            in_yuan = units.quantity(made, "元")
            return id(units.registry()), in_yuan.magnitude, units.text(made, "万元", 0)
        with ThreadPoolExecutor(16) as pool:
            done = list(pool.map(work, range(16)))
        assert len({each[0] for each in done}) == 1
        for number, (_, yuan, text) in enumerate(done):
            assert yuan == number * 10**8 + 12500000, (number, yuan)
            assert text == f"{number * 10**4 + 1250}万元"
        share = units.registry().Quantity(1, "人月").to("人年").magnitude
        assert len(share.as_tuple().digits) > 20, share
        print("done")
    """)
    assert shown == "done"


# --- quantities of other registries ---


@pytest.mark.parametrize(
    "magnitude",
    [3, 3.3, Decimal("3.30"), np.float64(3.3), np.int64(3), np.float32(0.5), Fraction(33, 10)],
    ids=lambda magnitude: type(magnitude).__name__,
)
@pytest.mark.parametrize("unit", ["万元", "亿元", "万元/人年", "件/万人", "人月", "公顷"])
def test_a_foreign_quantity_is_read_as_its_magnitude_prints(theirs, magnitude, unit):
    number, symbol = read_quantity(theirs.Quantity(magnitude, unit))
    assert symbol == unit
    assert number == Decimal(str(float(magnitude)))


def test_a_foreign_quantity_converts_through_our_exact_factors(theirs):
    assert theirs.Quantity(3.0, "万元").to("亿元").magnitude != 0.0003  # pint, in floats
    assert exact_in(theirs.Quantity(3.0, "万元"), "亿元", "turnover") == Decimal("0.0003")
    assert quantity(theirs.Quantity(24.8, "亿元"), "万元").magnitude == 248000
    assert text(theirs.Quantity(24.85, "亿元"), "亿元", 1) == "24.9亿元"


def test_a_foreign_quantity_is_read_by_name_even_from_an_unknown_registry():
    other = pint.UnitRegistry(None)
    other.define("ten_thousand_yuan = [money]")
    assert exact_in(other.Quantity(3, "ten_thousand_yuan"), "元", "turnover") == 30000


def test_pints_own_hectare_is_ours():
    assert read_quantity(pint.UnitRegistry().Quantity(3, "hectare")) == (3, "公顷")


@pytest.mark.parametrize(
    "unit", ["meter", "元**2", "1/元", "", "元/人/次", "kilo元", "meter/元", "元*人", "元**0.5"]
)
def test_a_foreign_unit_outside_the_table_is_refused(theirs, unit):
    with pytest.raises(UnitError, match="its unit is not in the table"):
        read_quantity(theirs.Quantity(3, unit))


@pytest.mark.parametrize("magnitude", [float("nan"), np.array([1, 2]), Fraction(1, 3)])
def test_a_foreign_magnitude_that_is_no_finite_decimal_is_refused(theirs, magnitude):
    with pytest.raises(InvalidValueError, match="magnitude="):
        read_quantity(theirs.Quantity(magnitude, "元"))


def test_only_quantities_are_quantities(theirs):
    assert is_quantity(quantity("5元"))
    assert is_quantity(theirs.Quantity(5, "元"))
    measured = types.SimpleNamespace(magnitude=5)
    for other in (5, "5元", parse("5元"), theirs.Unit("元"), None, Decimal(5), measured):
        assert not is_quantity(other)


# --- defining ours elsewhere ---


@pytest.mark.parametrize(
    "options",
    [
        {},
        {"non_int_type": Decimal},
        {"non_int_type": Fraction},
        {"case_sensitive": False},
        {"auto_reduce_dimensions": True},
        {"on_redefinition": "raise"},
        {"filename": None},
        {"filename": None, "non_int_type": Decimal},
    ],
    ids=str,
)
def test_our_units_are_defined_into_any_registry_and_twice_is_once(options):
    mine = pint.UnitRegistry(**options)
    define_into(mine)
    known = set(mine._units)  # noqa: SLF001 - pint has no public listing
    define_into(mine)
    assert set(mine._units) == known  # noqa: SLF001
    for each in PLAIN:
        first = next(other for other in PLAIN if other.measure is each.measure)
        for name in (each.symbol, each.name):
            number = float(mine.Quantity(1, name).to(first.symbol).magnitude)
            assert number == pytest.approx(float(each.factor))
            assert read_quantity(mine.Quantity(5, name)) == (5, each.symbol)


def test_our_units_are_defined_into_a_lazy_registry():
    lazy = pint.LazyRegistry()
    define_into(lazy)
    assert lazy.Quantity(1, "亿元").to("万元").magnitude == pytest.approx(10000)


def test_our_units_are_defined_into_the_application_registry_where_asked():
    shown = _in_a_new_process("""
        import pint
        from stmetrics import units
        units.define_into(pint.application_registry)
        units.define_into(pint.get_application_registry())
        print(units.exact_in(pint.Quantity(3, "万元"), "元", "turnover"))
    """)
    assert shown == "30000"


@pytest.mark.parametrize(
    "definitions",
    [
        ["元 = [currency]"],
        ["yuan = [currency]"],
        ["yuan = [currency] = 元 = 块"],
        ["CNY = [currency] = 元", "ten_thousand_yuan = 10000 * CNY"],
        ["元 = [money]", "万元 = 10000 * 元"],
        ["person = []"],
    ],
    ids=str,
)
def test_what_exists_with_the_same_meaning_is_kept(definitions):
    mine = pint.UnitRegistry(None)
    for definition in definitions:
        mine.define(definition)
    define_into(mine)
    define_into(mine)
    assert mine.Quantity(1, "亿元").to("ten_thousand_yuan").magnitude == pytest.approx(10000)
    assert mine.Quantity(1, "万人").to("person").magnitude == pytest.approx(10000)


@pytest.mark.parametrize(
    "definitions",
    [
        ["元 = 0.14 * meter"],
        ["元 = [currency]", "万元 = 1000 * 元"],
        ["元 = [currency]", "ten_thousand_yuan = 1000 * 元"],
        ["万元 = [wan]"],
        ["元 = [currency]", "亿元 = 1e8 * meter"],
        ["dollar = [currency]", "元 = dollar / 7"],
        ["dollar = [currency]", "元 = dollar"],
        ["件 = [thing]", "家 = 件"],
        ["人年 = [labour]", "人日 = 人年 / 250"],
        ["meter = [length]", "亩 = 666.67 * meter ** 2"],
        ["meter = [length]", "公顷 = meter ** 2"],
        ["公顷 = [area]"],
        ["元 = [a]", "yuan = [b]"],
    ],
    ids=str,
)
def test_a_unit_that_exists_with_another_meaning_is_refused(definitions):
    mine = pint.UnitRegistry(None)
    for definition in definitions:
        mine.define(definition)
    with pytest.raises(UnitError, match="exists in this registry with another meaning") as caught:
        define_into(mine)
    assert caught.value.hint


# --- text ---


@pytest.mark.parametrize(
    ("value", "unit", "decimals", "printed"),
    [
        ("2478000000元", "亿元", 1, "24.8亿元"),
        ("24.75亿元", "亿元", 1, "24.8亿元"),
        ("-24.75亿元", "hundred_million_yuan", 1, "-24.8亿元"),
        ("-0.04亿元", "亿元", 1, "0.0亿元"),
        ("123456万元", "万元", -3, "123000万元"),
        ("11.34件/万人", "件/万人", 1, "11.3件/万人"),
        ("12人月", "人年", 2, "1.00人年"),
    ],
)
def test_a_quantity_prints_in_the_unit_and_decimals_asked_for(value, unit, decimals, printed):
    assert text(quantity(value), unit, decimals) == printed
    assert text(parse(value), unit, decimals) == printed


def test_text_needs_a_unit_that_fits():
    with pytest.raises(UnitError):
        text(quantity("5元"), "人", 0)
    with pytest.raises(UnitError):
        text(parse("5"), "元", 0)
    with pytest.raises(UnitError):
        text(5, "元", 0)


def test_a_quantity_times_a_float_is_exact_as_printed():
    assert (quantity("24.8亿元") * 1.5).magnitude == Decimal("37.2")
    assert (1.5 * quantity("24.8亿元")).magnitude == Decimal("37.2")
    assert (quantity("24.8亿元") / 0.8).magnitude == 31
    assert (quantity("24.8亿元") * 2).magnitude == Decimal("49.6")


def test_cancelled_units_are_no_percentage():
    with pytest.raises(UnitError, match="share"):
        (quantity("1亿元") / quantity("2亿元")).to("%")
    assert quantity("1亿元").to("万元").magnitude == 10000


def test_another_registrys_own_name_is_known_by_an_alias_of_ours():
    theirs = pint.UnitRegistry()
    theirs.define("wan_yuan = [money_of_theirs] = wy = 万元")
    assert quantity(theirs.Quantity(3, "wan_yuan"), "元").magnitude == 30000
    theirs.define("dollar_unit = [dollars]")
    with pytest.raises(UnitError, match="not in the table"):
        quantity(theirs.Quantity(3, "dollar_unit"))
