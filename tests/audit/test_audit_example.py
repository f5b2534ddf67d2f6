"""The script docs/examples/audit_report.py runs in both languages and prints what it promises."""

from __future__ import annotations

import functools
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "docs" / "examples" / "audit_report.py"


@functools.cache
def printed(*arguments: str) -> tuple[str, ...]:
    done = subprocess.run(  # noqa: S603 - our own interpreter and script
        [sys.executable, "-X", "utf8", "-W", "error", str(SCRIPT), *arguments],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert not done.stderr
    return tuple(done.stdout.splitlines())


@pytest.mark.parametrize(
    "line",
    [
        "16 claims: 0 inconsistent, 0 undecidable, 5 consistent within rounding, 11 exact",
        "2 claims: 0 inconsistent, 0 undecidable, 1 consistent within rounding, 1 exact",
        "63 claims: 3 inconsistent, 0 undecidable, 3 consistent within rounding, 57 exact",
        "    a base revised to about 2.14 would explain it",
        "    shares forced to add up to 100 would explain it",
    ],
)
def test_it_prints_a_line(line):
    assert line in printed()


@pytest.mark.parametrize(
    ("label", "figures"),
    [
        ("Patent applications, growth over 1,543", "134.8%: exact"),
        ("Patents granted, growth over 838", "5.6%: exact"),
        ("Patent applications by kind", "3,623 件: exact"),
        ("Certified of applied", "93.75%: exact"),
        ("Both together", "97.14%: exact"),
        ("Investment induced by the agreements", "12.8125 times: exact"),
        (
            "Growth of output above that of industry",
            "13 percentage points: consistent",
        ),
        (
            "Projects at province level and above, share",
            "more than 25.16%: consistent",
        ),
        ("In public notice of applied, so far", "50.46%: exact"),
        ("2015 share of experimental development", "84.1%: inconsistent"),
    ],
)
def test_it_prints_a_claim_in_one_line(label, figures):
    lines = [line for line in printed() if line.startswith(f"  {label}")]
    assert len(lines) == 1
    assert figures in lines[0]


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_only_inconsistent_claims_stand_first_and_are_explained(lang):
    word, would = {"en": (": inconsistent", "would explain it"), "zh": ("：不一致", "可以解释")}[
        lang
    ]
    claim = ""
    for line in printed("--lang", lang):
        if line.startswith("    "):
            assert line.endswith(would)
            assert word in claim
        else:
            claim = line


def test_it_speaks_chinese():
    lines = printed("--lang", "zh")
    assert "共63项：不一致3，无法判断0，在舍入范围内一致3，完全一致57" in lines
    assert any(
        line.startswith("  专利申请增长（基数1543件）：增长率134.8%：完全一致") for line in lines
    )
    assert "    基数经修订，约为2.14可以解释" in lines
    assert not any("consistent" in line or "claims" in line for line in lines)


def test_english_is_what_it_speaks_unasked():
    assert printed() == printed("--lang", "en")


def test_both_languages_say_as_much():
    assert len(printed("--lang", "zh")) == len(printed("--lang", "en"))
