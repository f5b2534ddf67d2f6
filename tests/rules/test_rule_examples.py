"""The examples of rules run, say that their data are made up, and print what they promise."""

from __future__ import annotations

import re
import unicodedata

import pytest
from example_scripts import EXAMPLES, printed


def columns(text):
    return len(text) + sum(unicodedata.east_asian_width(char) in "WF" for char in text)


def funnel(text):
    rows = text.partition("\n\n")[0].splitlines()[1:]
    return [int(re.search(r"(\d+)$", row).group()) for row in rows], rows


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_screening_is_labelled_as_made_and_aligned(lang):
    text = printed("screen_enterprises.py", "--lang", lang)
    assert {"zh": "虚构", "en": "made up"}[lang] in text.splitlines()[0]
    _, rows = funnel(text)
    assert len({columns(row) for row in rows}) == 1
    assert len(re.findall(r"^  made-\d\d ", text, re.MULTILINE)) == 48


def test_the_funnel_adds_up():
    counts, rows = funnel(printed("screen_enterprises.py"))
    everything, _, *conditions, met, review, unknown, unmet = counts
    assert len(conditions) == 9
    assert met + review + unknown + unmet == everything == 48
    assert 0 < met <= min(conditions)
    assert max(conditions) <= everything
    assert min(review, unknown, unmet) > 0
    assert rows[0].startswith("  All enterprises")


def test_the_screening_says_the_same_in_both_languages_and_on_every_run():
    text = printed("screen_enterprises.py", "--lang", "en")
    assert text == printed("screen_enterprises.py")
    assert funnel(text)[0] == funnel(printed("screen_enterprises.py", "--lang", "zh"))[0]
    assert len(text.splitlines()) == len(
        printed("screen_enterprises.py", "--lang", "zh").splitlines()
    )


@pytest.mark.parametrize(
    "line",
    [
        "R&D expenses to add, at today's sales: ",
        "S&T staff to hire, who count as employees too: ",
        "High-tech income to add",
        "Days to wait until it is old enough: ",
        "Rights of its own to obtain, at least: 1",
        "with these gaps closed: all conditions met",
        "not reported: ",
        "Points to gain on the innovation score, which must exceed 70 (the technical experts",
        "Points to gain on the highest score that the facts allow, which must exceed 70: ",
        "for review: Innovation score",
    ],
)
def test_the_screening_tells_what_is_lacking(line):
    assert line in printed("screen_enterprises.py")


@pytest.mark.parametrize(
    "line",
    [
        "# Made-up firm / 虚构企业甲",
        "专精特新中小企业（2026年办法，二手来源），2026年5月1日：符合",
        "Specialised and innovative enterprises, 2026, from secondary sources, 1 May 2026: not met",
        "  Main business in revenue: met (figure 80.00%, threshold 80.00%)",
        "  Debts in assets: met (figure 80.00%, threshold 80.00%)",
        "  Revenue, or new equity: met (figure 25 million yuan, threshold 20 million yuan)",
        "  R&D expenses, the year before: unknown (not known: R&D expenses of the year before)",
        "优质中小企业梯度培育管理办法 工信部企业〔2026〕2号 [S]",
    ],
)
def test_the_provincial_programme_prints(line):
    assert line in printed("provincial_programme.py").splitlines()


def test_the_provincial_programme_tells_the_shortfall():
    assert "  → R&D expenses to add: 150,000 yuan" in printed("provincial_programme.py")


def test_the_provincial_programme_uses_only_public_parts_of_the_law():
    source = (EXAMPLES / "provincial_programme.py").read_text(encoding="utf-8")
    imported = re.findall(r"^(?:from|import) (stmetrics\S*)", source, re.MULTILINE)
    assert imported == ["stmetrics.law", "stmetrics.units"]
