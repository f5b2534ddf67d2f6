"""One reader: what one entry point takes as a figure every other takes, and refuses alike."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import numpy as np
import pandas as pd
import pint
import polars as pl
import pytest

import stmetrics as sm
from stmetrics import units
from stmetrics.errors import StmetricsError
from stmetrics.observations import Observation
from stmetrics.ranking import rank_regions
from stmetrics.records import problems_of
from stmetrics.targets import Schedule
from stmetrics.units._reading import as_stored
from stmetrics.units._stored import PersonYears

THEIRS = pint.UnitRegistry()
THEIRS.define("wan_yuan = [money_of_theirs] = _ = 万元")
THEIRS.define("yi = 10000 * wan_yuan = 亿元")

FORMS = {
    "text": "24.8亿元",
    "text, full width": "２４.８亿元",
    "text, thousands": "248,000万元",
    "text, scale": "2480百万元",
    "pair of float": (24.8, "亿元"),
    "pair of float32": (np.float32(24.8), "亿元"),
    "pair of int": (248000, "万元"),
    "pair of numpy int": (np.int64(248000), "ten_thousand_yuan"),
    "pair of Decimal": (Decimal("24.80"), "亿元"),
    "pair of Fraction": (Fraction(124, 5), "hundred_million_yuan"),
    "Amount": units.parse("24.8亿元"),
    "quantity": units.quantity("24.8亿元"),
    "quantity of another registry": THEIRS.Quantity(Decimal(248000), "wan_yuan"),
    "quantity by an alias": THEIRS.Quantity(Decimal("24.8"), "亿元"),
    "stored": units.Yuan("2480E+6"),
}
"""2,480,000,000 元 in every form."""

REFUSED = {
    "None": None,
    "truth": True,
    "not a number": float("nan"),
    "signalling": Decimal("sNaN"),
    "no figure": "二十",
    "another measure": "24.8人",
    "percent": "24.8%",
    "points": "24.8个百分点",
    "currency": "24.8美元",
    "unit of no table": (24.8, "公里"),
    "three parts": (24.8, "亿", "元"),
    "list": [24.8, "亿元"],
    "mapping": {"value": 24.8},
    "set": {24.8},
    "bytes": "24.8亿元".encode(),
    "array": np.array([24.8]),
    "series": pd.Series([24.8]),
    "frame": pd.DataFrame({"a": [24.8]}),
    "polars": pl.Series([24.8]),
    "complex": 1j,
    "cut": "9.13204E+17",
    "long": "9" * 100_000,
    "control": "24.8\x00亿元",
    "date": np.datetime64("2022-05-01"),
}


def observed(value):
    return Observation(indicator="gdp", region="z", period="2022", value=value).value


def recorded(value):
    return sm.RDInput(performer="企业", period="2022年", expenditure=value).expenditure_yuan


def problem(value):
    faults = problems_of(
        sm.RDInput, {"performer": "企业", "period": "2022年", "expenditure": value}
    )
    if faults:
        raise faults[0]
    return recorded(value)


ENTRIES = {
    "read": lambda value: units.read(value).to("元").one_number(),
    "exact_in": lambda value: units.exact_in(value, "元", "figure"),
    "quantity": lambda value: units.quantity(value, "元").magnitude,
    "record": recorded,
    "problems_of": problem,
    "observation": lambda value: observed(value).to("元").value,
    "target": lambda value: Fraction(sm.Target.between("1元", value).high),
    "growth_rate": lambda value: sm.growth_rate(value, "1元") + 1,
    "share": lambda value: sm.share(value, "2480000000元") * 2480000000,
    "shares": lambda value: 2480000000 / (2 * sm.shares([value, "24.8亿元"])[0]),
    "implied_base": lambda value: units.exact_in(sm.implied_base(value, "0%"), "元", "base"),
    "per_capita": lambda value: units.exact_in(sm.per_capita(value, "1人"), "元", "x"),
    "multiple": lambda value: sm.multiple("2480000000元", value) * 2480000000,
    "decision": lambda value: 2480000000 * sm.is_share_at_least(value, "2480000000元", "100%"),
    "ranks": lambda value: 2480000000 * (sm.ranks([value, "24.8亿元"]) == (1, 1)),
    "check": lambda value: (
        2480000000 * (sm.check_target(sm.Target.at_least("24.8亿元"), value).verdict.name == "MET")
    ),
    "base": lambda value: (
        sm.check_target(sm.Target.growth_at_least("0%"), "24.8亿元", value)
        .threshold.to("元")
        .magnitude
    ),
    "ranking": lambda value: (
        2480000000 * rank_regions({"甲": "24.8亿元", "乙": value}).places[1].best
    ),
    "schedule": lambda value: (
        2480000000
        * Schedule.by_last_year(
            sm.Period.year(2022), "2022-10-31", so_far="24.8亿元", total=value
        ).share
    ),
    "audit": lambda value: (
        2480000000 * (sm.audit_growth(value, "24.8亿元", "0%").verdict.name == "EXACT")
    ),
    "audit of parts": lambda value: (
        2480000000 * (sm.audit_total([value], "24.8亿元").verdict.name == "EXACT")
    ),
}
TAKE_NONE = {"check", "base", "ranking"}
"""Where None says that a figure is unknown, which is an answer."""


@pytest.mark.parametrize("entry", ENTRIES)
@pytest.mark.parametrize("form", FORMS)
def test_every_form_is_the_same_figure_everywhere(entry, form):
    if form == "stored" and entry in {"implied_base", "per_capita"}:
        return  # alone, a stored amount is the plain number of 元 that it is
    assert Fraction(ENTRIES[entry](FORMS[form])) == 2_480_000_000


@pytest.mark.parametrize("entry", ENTRIES)
@pytest.mark.parametrize("strange", REFUSED)
def test_what_is_no_amount_is_refused_everywhere(entry, strange):
    if strange == "None" and entry in TAKE_NONE:
        return
    with pytest.raises(StmetricsError) as caught:
        ENTRIES[entry](REFUSED[strange])
    assert len(str(caught.value)) < 1000
    assert "\n" not in str(caught.value)


def test_a_pair_in_another_unit_is_stored_where_no_point_moves():
    stored = as_stored(PersonYears, (Decimal(18), "人月"), "labour")
    assert type(stored) is PersonYears
    assert stored == Decimal("1.5")
