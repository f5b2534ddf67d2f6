"""Whatever decimal context the calling thread has set, every public function answers alike."""

from __future__ import annotations

import copy
import pickle
from datetime import date
from decimal import (
    ROUND_FLOOR,
    ROUND_UP,
    Context,
    Decimal,
    FloatOperation,
    Inexact,
    Rounded,
    Subnormal,
    Underflow,
    localcontext,
)
from fractions import Fraction

import pint
import pytest

from stmetrics import exact, formulas, periods, units
from stmetrics.errors import StmetricsError
from stmetrics.exact._arithmetic import divide, exact_sum, root_growth
from stmetrics.units import _reconcile as reconcile

LONG = Decimal("-12345678901234567890.12345678905")
TIES = (LONG, 12345.675, Fraction(-22, 7), Decimal("0.00045"), Decimal("-0.00"), 98765432109876543)
CONTEXTS = {
    "three digits": Context(prec=3),
    "rounding up": Context(prec=3, rounding=ROUND_UP),
    "rounding down": Context(prec=3, rounding=ROUND_FLOOR),
    "everything trapped": Context(
        prec=1, traps=[Inexact, Rounded, FloatOperation, Subnormal, Underflow]
    ),
    "narrow exponents": Context(prec=2, Emin=0, Emax=0, clamp=1, traps=[Inexact]),
}


def _rounded():
    return [
        exact.round_to(number, decimals, mode)
        for number in TIES
        for decimals in (-3, -1, 0, 2, 9)
        for mode in exact.RoundingMode
    ]


def _defined():
    mine = pint.UnitRegistry(None, non_int_type=Decimal)
    units.define_into(mine)
    return [
        units.exact_in(mine.Quantity(Decimal("12345.678901"), each.symbol), each.symbol, "x")
        for each in units.UNITS
        if not each.is_ratio
    ]


def _converted():
    read = units.parse("12345678901.2345678901亿元")
    return [
        (read.to(each.symbol).value, read.to(each.symbol).decimals)
        for each in units.UNITS
        if each.measure is units.Measure.MONEY
    ]


def _pickled(value):
    return pickle.loads(pickle.dumps(value))  # noqa: S301 - our own bytes


def _shown(quantity):
    return quantity.magnitude, str(quantity.units)


WORK = {
    exact: {
        "Interval": lambda: [
            exact.Interval(LONG, None).all_at_least(LONG.copy_abs()),
            exact.Interval(None, LONG).all_below(Decimal("-12345678901234567890.123456789")),
            exact.Interval(None, LONG).all_at_most(LONG),
            exact.Interval(LONG, None).all_above(Decimal("-12345678901234567890.1234567891")),
        ],
        "Number": lambda: [exact.to_exact(number) for number in TIES],
        "RoundingMode": _rounded,
        "percent": lambda: [exact.percent(number, 3) for number in TIES],
        "points": lambda: [exact.points(number, 3, lang="en") for number in TIES],
        "round_half_up": lambda: [exact.round_half_up(number, 3) for number in TIES],
        "round_to": _rounded,
        "to_exact": lambda: [exact.to_exact(number, "figure") for number in TIES],
    },
    units: {
        "UNITS": lambda: [each.factor for each in units.UNITS],
        "unit_in_words": lambda: units.unit_in_words("万元/人年", "en"),
        "Amount": _converted,
        "Bound": lambda: [
            units.parse(text, bounds=True).interval
            for text in ("超过12345项", "不足12345项", "12345.6789-23456.789万元")
        ],
        "Measure": lambda: units.parse("12345.6789件/万人").to("件/人").value,
        "PersonYears": lambda: _pickled(units.PersonYears("12345678.901234567890")),
        "Unit": lambda: units.parse("12345.6789万人年").to("人月").value,
        "Yuan": lambda: copy.deepcopy(units.Yuan("12345678901234.56")),
        "define_into": _defined,
        "exact_in": lambda: [
            units.exact_in(value, "元", "turnover")
            for value in (
                "12345.678901亿元",
                (12345.678901, "亿元"),
                (Fraction(12345678901, 8), "万元"),
                units.quantity("12345.678901亿元"),
            )
        ],
        "parse": lambda: [
            units.parse("-1234567890.123456789"),
            units.parse("1,234.5678千人"),
            units.parse("12345.6789%").ratio,
            units.parse("12345.6789亩").to("公顷").value,
        ],
        "quantity": lambda: [
            _shown(units.quantity(12345.678901, "亿元")),
            _shown(units.quantity("12345.678901亿元", "元")),
            _shown(_pickled(units.quantity("12345.678901万元/人年"))),
        ],
        "exact_gap": lambda: units.exact_gap("12.345678901个百分点", "gap"),
        "exact_ratio": lambda: units.exact_ratio("12.345678901‰", "rate"),
        "read": lambda: [
            units.read(units.Yuan("1234567.8901E+6")).to("亿元"),
            units.read((Fraction(1, 3), "亿元")).to("万元").decimal,
        ],
        "registry": lambda: _shown(units.registry().Quantity(Decimal("1234.5678"), "yuan")),
        "text": lambda: [
            units.text("12345.67895亿元", "亿元", 4),
            units.text(units.quantity("-12345.67895亿元"), "元", -6),
        ],
        "unit": lambda: units.unit("person_month").factor,
    },
    periods: {
        "Period": lambda: [
            periods.Period.year(2022).elapsed_share("2022-06-29"),
            periods.Period.year(2022).elapsed_days_share("2022-06-29"),
            periods.Period.parse("2012-01-01/P10M").previous_year().label("zh"),
        ],
        "as_date": lambda: periods.as_date("2012-10-31"),
        "months_after": lambda: periods.months_after(date(2022, 1, 31), 1),
        "years_after": lambda: periods.years_after(date(2020, 2, 29), 3),
    },
}
INTERNAL = {
    "is_growth_at_least": lambda: [
        formulas.is_growth_at_least(1.1, 1.0, 0.1),
        formulas.is_growth_at_least(Decimal("1.0999999999"), Decimal(1), 0.1),
    ],
    "is_share_at_least": lambda: [
        formulas.is_share_at_least(8.85, 177.0, 0.05),
        formulas.is_share_at_least(Decimal("8.849999999"), Decimal(177), Decimal("0.05")),
    ],
    "divide": lambda: divide(LONG, 7),
    "exact_sum": lambda: exact_sum([LONG, Decimal("1e-30"), Decimal("1e30")]),
    "root_growth": lambda: root_growth(Decimal("1.3310"), Decimal("0.3310"), 3),
    "alike": lambda: reconcile.alike(a=units.quantity("2.3456亿元"), b=units.quantity("1.2元")),
    "in_unit": lambda: reconcile.in_unit(units.quantity("2.345678亿元"), "元", "x"),
}
TABLE = {
    f"{module.__name__}.{name}": work
    for module, table in WORK.items()
    for name, work in table.items()
} | INTERNAL


@pytest.mark.parametrize("module", WORK, ids=lambda module: module.__name__)
def test_no_public_name_was_forgotten(module):
    assert sorted(WORK[module]) == sorted(module.__all__)


@pytest.mark.parametrize("context", CONTEXTS.values(), ids=CONTEXTS.keys())
@pytest.mark.parametrize("work", TABLE.values(), ids=TABLE.keys())
def test_a_hostile_thread_context_changes_nothing(work, context):
    expected = work()
    with localcontext(context):
        given = work()
    assert repr(given) == repr(expected)
    assert given == expected


@pytest.mark.parametrize("context", CONTEXTS.values(), ids=CONTEXTS.keys())
@pytest.mark.parametrize(
    "refuse",
    [
        lambda: units.parse("1.2.3亿元"),
        lambda: exact.to_exact(Decimal("nan")),
        lambda: formulas.is_share_at_least(LONG, Decimal(177), 0.05),
        lambda: formulas.is_share_at_least(1.25, LONG, 0.05),
        lambda: units.exact_in(Decimal("1234.5"), "元", "turnover"),
        lambda: units.parse("12345.678人日").to("人年"),
    ],
)
def test_refusals_read_the_same_in_a_hostile_context(refuse, context):
    def refusal():
        with pytest.raises(StmetricsError) as caught:
            refuse()
        return type(caught.value), str(caught.value)

    expected = refusal()
    with localcontext(context):
        assert refusal() == expected


def test_the_callers_context_is_left_as_it_was():
    with localcontext(Context(prec=3, rounding=ROUND_UP)) as mine:
        before = repr(mine)
        for work in TABLE.values():
            work()
        assert repr(mine) == before
