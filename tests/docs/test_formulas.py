"""Formulas of docstrings and of the catalogue become MathML that means the same."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "docs" / "_ext"))

from sitegen.chinese import CHINESE
from sitegen.mathml import is_formula, mathml
from stmetrics.catalogue import all_indicators


def outline(text: str) -> str:
    """The formula's MathML without the elements that only group or hold a word."""
    return re.sub(r"</?(?:math|mrow|mtext|mi|mn|mo)(?: [^>]*)?>", "", mathml(text) or "")


def test_a_quotient_is_a_fraction_without_brackets():
    assert outline("(current - base) / base") == "<mfrac>current−basebase</mfrac>"


def test_brackets_that_mean_something_stay():
    assert outline("a - (b - c)") == "a−(b−c)"
    assert outline("w * (1 - g)") == "w·(1−g)"
    assert outline("(a / b) ** (1 / n) - 1") == (
        "<msup>(<mfrac>ab</mfrac>)<mfrac>1n</mfrac></msup>−1"
    )


def test_signs_sums_roots_and_indices():
    assert outline("-x / -min") == "<mfrac>−x−min</mfrac>"
    assert outline("sum(w * x) / sum(w)") == "<mfrac>∑(w·x)∑(w)</mfrac>"
    assert outline("sqrt(n * (n - 1))") == "<msqrt>n·(n−1)</msqrt>"
    assert outline("x[t] - x[t-1]") == "<msub>xt</msub>−<msub>xt−1</msub>"


def test_words_stay_together_and_are_escaped():
    assert outline("base = five heads + 80 % of entrusted, capped") == (
        "base=five heads+80 % of entrusted,capped"
    )
    assert "R&amp;D" in outline("R&D / part_base")
    assert "part base" in outline("R&D / part_base")


@pytest.mark.parametrize("text", ['Decimal("1") / 2', "- -- / …", "a +", "a b) - c", "len(x) == n"])
def test_what_is_no_formula_stays_code(text):
    assert mathml(text) is None
    assert not is_formula(text)


def test_a_name_alone_computes_nothing():
    assert not is_formula("current")


def test_every_formula_of_the_catalogue_is_set():
    assert [row.id for row in all_indicators() if row.maths and mathml(row.maths) is None] == []


def test_what_the_catalogue_says_in_english_has_its_chinese():
    named = {row.id for row in all_indicators()}
    said: set[str] = set()
    for row in all_indicators():
        if row.maths:
            mathml(row.maths, say=lambda name: said.add(name) or name)
    words = {name for name in said if len(name) > 1 and name not in named}
    assert words - set(CHINESE["formula"]) == {"max", "min", "floor", "product", "chain"} & words
    sources = {each.text for row in all_indicators() for each in row.sources}
    assert sources == set(CHINESE["sources"])
