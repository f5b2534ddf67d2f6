"""The reference's signatures, formulas and words, as the site makes them of the docstrings."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from stmetrics.catalogue import Indicator
from stmetrics.formulas import growth_rate, patents_per_10k
from stmetrics.rules import DeductionProject
from stmetrics.scorecard import Scorecard

pytestmark = pytest.mark.site
sys.path.insert(0, str(Path(__file__).parents[2] / "docs" / "_ext"))


def signature_of(value: object, what: str = "class") -> str | None:
    """The signature that the reference shows, None where Sphinx's own is taken."""
    from sitegen.signatures import show  # noqa: PLC0415 - needs the docs extra

    shown = show(None, what, "", value, None, "", "")
    return None if shown is None else shown[0]


def test_a_signature_reads_as_a_caller_writes_it():
    assert signature_of(DeductionProject) == (
        "(*, personnel=0, direct_input=0, depreciation=0, amortisation=0, design=0, other=0)"
    )
    assert "normalise=min_max" in signature_of(Scorecard)
    assert "theme=Theme.STATISTICS, formula=None, maths='', kind=…" in signature_of(Indicator)


def test_other_signatures_are_left_as_they_are():
    assert signature_of(growth_rate, "function") is None
    assert signature_of(ValueError) is None


def test_a_function_says_itself_in_either_language():
    from sitegen import docstrings  # noqa: PLC0415 - needs the docs extra

    assert docstrings.summary(patents_per_10k, "en").startswith("Invention patents in force")
    assert docstrings.summary(patents_per_10k, "zh").startswith("每万人口拥有的有效发明专利数")
    assert [name for name, _ in docstrings.arguments(growth_rate, "zh")] == ["current", "base"]
    assert docstrings.example(growth_rate, "zh")[2:4] == [
        "```pycon",
        '>>> percent(growth_rate(Decimal("11846.6"), Decimal("10298.4")), 1)\n\'15.0%\'',
    ]


def paragraph(*parts: object):
    """A paragraph of a description, as Sphinx reads it, with its formulas typeset."""
    from docutils import nodes  # noqa: PLC0415 - needs the docs extra
    from sphinx import addnodes  # noqa: PLC0415 - the same

    from sitegen.formulas import _typeset  # noqa: PLC0415 - the same

    made = nodes.paragraph("", "", *parts)
    described = addnodes.desc_content("", made)
    _typeset(made)
    return [(type(node).__name__, node.astext()) for node in described]


def test_a_formula_that_is_a_sentence_stands_on_a_line_of_its_own():
    from docutils import nodes  # noqa: PLC0415 - needs the docs extra

    formula = nodes.literal("", "part / whole")
    assert paragraph(formula.deepcopy(), nodes.Text(". Above 1 it is no share.")) == [
        ("math_block", "part / whole"),
        ("paragraph", "Above 1 it is no share."),
    ]
    assert paragraph(formula.deepcopy(), nodes.Text("。")) == [("math_block", "part / whole")]
    assert paragraph(formula.deepcopy()) == [("math_block", "part / whole")]


def test_a_formula_within_a_sentence_and_code_stay_in_it():
    from docutils import nodes  # noqa: PLC0415 - needs the docs extra

    said = nodes.Text(" of what is left")
    assert paragraph(nodes.literal("", "2 / years"), said) == [
        ("paragraph", "2 / years of what is left")
    ]
    assert paragraph(nodes.literal("", 'read("1") / 2')) == [("paragraph", 'read("1") / 2')]
