"""Published figures are reproduced to their printed decimals."""

from __future__ import annotations

import csv
import functools
import json
from decimal import Decimal, localcontext
from fractions import Fraction
from pathlib import Path

import pytest

import stmetrics as sm
from stmetrics.exact import to_exact
from stmetrics.exact._arithmetic import add

TABLE = Path(__file__).parents[1] / "data" / "published_figures.csv"
with TABLE.open(encoding="utf-8", newline="") as opened:
    ROWS = {row["id"]: row for row in csv.DictReader(opened)}
EXACT = [key for key, row in ROWS.items() if row["status"] == "exact"]
PERCENT = 100


def per_heads(row):
    """People in the unit of the table's column, and how many heads the figure is for."""
    name = list(json.loads(row["inputs"]))[1]
    return (10**6, 10**6) if "million" in name else (10**4, 10**4)


def per_head(row, figures):
    patents, population = figures
    people, heads = per_heads(row)
    if heads == 10**4:
        return sm.patents_per_10k(patents, population * people)
    return sm.per_capita(patents, population * people, per=heads)


def hundredfold(formula):
    return lambda _, figures: formula(*figures) * PERCENT


# A formula for every kind that the table's description names.
KINDS = {
    "growth": hundredfold(sm.growth_rate),
    "share": hundredfold(sm.share),
    "contribution": hundredfold(sm.contribution_share),
    "ratio_growth": lambda _, figures: (
        sm.ratio_growth_rate(*(figure / PERCENT for figure in figures)) * PERCENT
    ),
    "cagr": lambda row, figures: sm.compound_growth_rate(*figures, int(row["periods"])) * PERCENT,
    "arith_pts": lambda row, figures: sm.average_annual_change(*figures, int(row["periods"])),
    "arith_avg": lambda row, figures: sm.average_annual_change(*figures, int(row["periods"])),
    "deflate": lambda _, figures: sm.deflate(*figures),
    "sum": lambda _, figures: functools.reduce(add, figures),
    "diff": lambda _, figures: sm.growth_gap(*figures),
    "per10k": per_head,
    "ratio": lambda row, figures: sm.multiple(*figures) * int(row["scale"]),
    "multiple": lambda _, figures: sm.multiple(*figures),
}
ROOTS = {"cagr"}


def inputs(row, kind):
    return [kind(figure) for figure in json.loads(row["inputs"]).values()]


def recompute(row, kind):
    return KINDS[row["kind"]](row, inputs(row, kind))


def printed(row):
    return Decimal(row["published"])


def rounded(row, figure):
    return sm.round_half_up(figure, int(row["published_decimals"]))


@pytest.mark.parametrize("key", EXACT)
def test_decimals_reproduce_the_printed_figure(key):
    assert rounded(ROWS[key], recompute(ROWS[key], Decimal)) == printed(ROWS[key])


@pytest.mark.parametrize("key", EXACT)
def test_floats_reproduce_the_printed_figure(key):
    figure = recompute(ROWS[key], float)
    assert type(figure) is float
    # A float may miss a tie that the exact figure stands on; one part in 10^12 settles it.
    shaken = rounded(ROWS[key], figure), rounded(ROWS[key], figure * (1 + 1e-12))
    assert printed(ROWS[key]) in shaken


@pytest.mark.parametrize("key", [key for key in EXACT if ROWS[key]["kind"] not in ROOTS])
def test_fractions_reproduce_the_printed_figure_exactly(key):
    figure = recompute(ROWS[key], Fraction)
    assert type(figure) is Fraction
    assert rounded(ROWS[key], figure) == printed(ROWS[key])


@pytest.mark.parametrize("key", [key for key in EXACT if ROWS[key]["kind"] not in ROOTS])
def test_decimals_and_fractions_agree_to_33_digits(key):
    with localcontext(prec=50):  # for the factor of a hundred, which is ours
        by_decimal = recompute(ROWS[key], Decimal)
    by_fraction = recompute(ROWS[key], Fraction)
    assert abs(Fraction(by_decimal) - by_fraction) <= abs(by_fraction) / 10**33


@pytest.mark.parametrize("key", [key for key, row in ROWS.items() if row["status"] != "exact"])
def test_what_the_table_calls_inexact_is_not_reproduced_by_chance(key):
    assert rounded(ROWS[key], recompute(ROWS[key], Decimal)) != printed(ROWS[key])


def test_no_kind_is_left_out_and_every_row_is_used():
    assert {row["kind"] for row in ROWS.values()} <= set(KINDS)
    assert set(ROOTS) <= set(KINDS)
    assert len(ROWS) == 166
    assert len(EXACT) == 148


def test_kinds_of_which_the_table_has_no_row_still_compute():
    used = {row["kind"] for row in ROWS.values()}
    assert set(KINDS) - used == {"deflate", "arith_avg"}
    assert KINDS["deflate"]({}, [Decimal(104), Decimal("1.04")]) == 100
    assert KINDS["arith_avg"]({"periods": "4"}, [Decimal(18), Decimal(10)]) == 2


@pytest.mark.parametrize("key", [key for key in EXACT if ROWS[key]["kind"] == "share"])
def test_a_printed_share_is_decided_on_exact_numbers(key):
    part, whole = inputs(ROWS[key], float)
    exact = to_exact(part) / to_exact(whole)
    half = Decimal(1).scaleb(-int(ROWS[key]["published_decimals"]) - 3) * 5
    threshold = printed(ROWS[key]) / PERCENT
    assert sm.is_share_at_least(part, whole, threshold - half)
    assert not sm.is_share_at_least(part, whole, threshold + half)
    assert sm.is_share_at_least(part, whole, threshold) is (exact >= threshold)
