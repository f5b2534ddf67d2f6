"""An entry of the catalogue says all that a reader asks of an indicator, in either language."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from stmetrics.catalogue import all_indicators

pytestmark = pytest.mark.site
sys.path.insert(0, str(Path(__file__).parents[2] / "docs" / "_ext"))

ASKED = {
    "zh": ("含义", "公式", "时间属性", "方向", "函数"),
    "en": ("What it measures", "Formula", "Timing", "Direction", "Function"),
}
COMPUTED = {"zh": ("所需数据", "## 算例"), "en": ("Inputs", "## Worked example")}


@pytest.fixture(scope="module")
def entries() -> dict[str, dict[str, str]]:
    """The pages of the catalogue by language and name."""
    from sitegen import catalogue_pages  # noqa: PLC0415 - needs the docs extra

    return {lang: catalogue_pages.pages(lang) for lang in ("zh", "en")}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_indicator_has_an_entry_that_is_whole(entries, lang):
    for row in all_indicators():
        entry = entries[lang][f"catalogue/{row.id}"]
        asked = ASKED[lang] + (COMPUTED[lang] if row.function else ())
        assert [word for word in asked if f"\n{word}\n" not in entry] == [], row.id
        assert row.name.zh in entry
        assert row.name.en in entry


def test_the_function_is_the_one_that_the_row_names(entries):
    assert "<stmetrics.indicators.high_tech_in_force>" in entries["zh"]["catalogue/cn.hte_n"]
    assert "<stmetrics.formulas.growth_rate>" in entries["en"]["catalogue/fn.growth"]


def test_an_entry_in_chinese_explains_itself_in_chinese(entries):
    for row in all_indicators():
        entry = entries["zh"][f"catalogue/{row.id}"]
        said = re.findall(r"^: (.+)$", entry, re.MULTILINE)[:2]
        assert all(re.search(r"[\u4e00-\u9fff]", each) for each in said), row.id


def test_a_published_figure_is_recomputed_from_all_its_inputs(entries):
    assert (
        "`compound_growth_rate(160.4, 100, 7)` 复算，公布为7.0%"
        in (entries["zh"]["catalogue/fn.cagr"])
    )


def test_every_word_of_a_report_leads_to_its_entry(entries):
    for lang in ("zh", "en"):
        words = entries[lang]["catalogue/words"]
        assert all(f"({row.id}.md)" in words for row in all_indicators())
