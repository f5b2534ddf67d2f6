"""Points of a finding in words, in either language."""

from __future__ import annotations

from stmetrics.audit import audit_points_above


def test_points_are_said_as_each_language_says_them():
    found = audit_points_above("25.3%", "12.3%", "13.2个百分点")
    assert found.text().startswith("高出13.2个百分点：")
    assert "个百分点" in found.text().partition("复算")[2]
    assert " percentage points" in found.text("en").partition("recomputed")[2]
