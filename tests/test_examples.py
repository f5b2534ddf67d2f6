"""The scripts of docs/examples run, in both languages, and print what they promise."""

from __future__ import annotations

import pytest

from example_scripts import EXAMPLES, printed


@pytest.mark.parametrize(
    "figure",
    [
        "19.42-19.51亿元",
        "235.38-235.65亿元",
        "93.75%",
        "97.14%",
        "1 to 12.8125",
        "76.19万元",
        "implied base 1543件",
        "implied base 838件",
        "980+1855+788",
        "11.3件/万人",
        "at least 41",
        "cannot be decided",
        "22.12-22.21亿元",
        "106.5亿元",
        "50.46%",
        "626家",
    ],
)
def test_the_district_review_prints(figure):
    assert figure in printed("district_review.py")


def test_the_district_review_speaks_chinese():
    text = printed("district_review.py", "--lang", "zh")
    assert "同比增长25.3%" in text
    assert "高于工业产值增幅" in text
    assert "met" not in text


def test_the_readme_shows_what_the_review_prints():
    readme = (EXAMPLES.parent.parent / "README.md").read_text(encoding="utf-8")
    shown = readme.partition("```text\n")[2].partition("```")[0]
    assert shown.strip()
    assert shown in printed("district_review.py")
