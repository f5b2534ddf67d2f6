"""Costs of an audit, against the divisions that a careless check would do."""

from __future__ import annotations

from decimal import Decimal

import pytest
from measure import ratio

from stmetrics.audit import Consistency, Published, audit_growth, audit_share

pytestmark = pytest.mark.benchmark

LEVELS = Published("295.1亿元"), Published("235.5亿元")
RATES = {
    Consistency.EXACT: Published("25.3%"),
    Consistency.CONSISTENT: Published("25.34%"),
    Consistency.INCONSISTENT: Published("25.9%"),
    Consistency.UNDECIDABLE: Published("约25.5%", bounds=True, tolerance=None),
}
CURRENT, BASE = Decimal("295.1"), Decimal("235.5")


def ten_divisions() -> None:
    for _ in range(10):
        CURRENT / BASE


@pytest.mark.parametrize("verdict", RATES, ids=lambda verdict: verdict.name)
def test_a_growth_audit(verdict, report):
    rate = RATES[verdict]
    assert audit_growth(*LEVELS, rate).verdict is verdict
    measured = ratio(lambda: audit_growth(*LEVELS, rate), ten_divisions, number=5000)
    report(f"growth audit, {verdict.value} / ten Decimal divisions", measured, limit=8)


def test_a_growth_audit_in_two_units(report):
    levels, rate = (Published("2951000万元"), LEVELS[1]), Published("25.3%")
    measured = ratio(lambda: audit_growth(*levels, rate), ten_divisions, number=5000)
    report("growth audit, 万元 over 亿元 / ten Decimal divisions", measured, limit=5)


def test_a_share_audit(report):
    figures = Published("3416.9"), Published("7469.1"), Published("45.8%")
    measured = ratio(lambda: audit_share(*figures), ten_divisions, number=5000)
    report("share audit, inconsistent / ten Decimal divisions", measured, limit=8)
