"""Every printed row of the data file gets the verdict that its arithmetic has."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from stmetrics import audit
from stmetrics.audit import Published

DATA = Path(__file__).parent.parent / "data" / "published_figures.csv"
DATA = Path(__file__).parent.parent / "data" / "published_figures.csv"
ROWS = list(csv.DictReader(DATA.read_text(encoding="utf-8").splitlines()))
CHECKS = {
    "growth": audit.audit_growth,
    "share": audit.audit_share,
    "deflate": audit.audit_deflation,
    "diff": audit.audit_difference,
    "contribution": audit.audit_contribution_share,
    "ratio_growth": audit.audit_ratio_growth,
}
AVERAGES = {
    "cagr": audit.audit_compound_growth,
    "arith_pts": audit.audit_average_change,
    "arith_avg": audit.audit_average_growth,
}


def finding(row: dict[str, str]) -> audit.Finding:
    """Check a row as a reader of its publication would."""
    kind, percent = row["kind"], row["unit"] == "%"
    sign = "%" if kind == "ratio_growth" else ""
    inputs = [
        Published(f"{text}{sign}", decimals=decimals)
        for text, decimals in zip(
            json.loads(row["inputs"]).values(), json.loads(row["input_decimals"]), strict=True
        )
    ]
    published = Published(
        f"{row['published']}{'%' if percent else ''}", decimals=int(row["published_decimals"])
    )
    if kind == "sum":
        return audit.audit_total(inputs, published)
    if kind == "per10k":
        return audit.audit_per_capita(*inputs, published, per=int(row["scale"]))
    if kind in {"ratio", "multiple"}:
        return audit.audit_quotient(*inputs, published, scale=int(row["scale"]))
    if kind in AVERAGES:
        return AVERAGES[kind](*inputs, int(row["periods"]), published)
    return CHECKS[kind](*inputs, published)


def test_the_file_is_the_whole_one():
    assert len(ROWS) == 166


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_a_row_gets_its_verdict(row):
    found = finding(row)
    assert found.verdict.value == row["status"], found.text("en")
    assert found.low <= found.recomputed <= found.high
    assert (found.slack < 0) == (row["status"] == "inconsistent")
