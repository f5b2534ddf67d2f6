"""Regions: which holds which."""

from __future__ import annotations

import pytest

from stmetrics import region_holds
from stmetrics.errors import InvalidValueError


def test_no_region_is_asked_about_without_a_name():
    with pytest.raises(InvalidValueError, match="is empty"):
        region_holds("", "320404")


def test_other_identifiers_hold_only_themselves():
    assert region_holds("zone 1", "zone 1") is True
    assert region_holds("zone 1", "320404") is False
    assert region_holds("320404", "zone 1") is False
    assert region_holds("zone 1", None) is None


@pytest.mark.parametrize(("code", "whole"), [("3204", "320400"), ("32", "320000")])
def test_a_code_cut_short_is_refused_with_the_whole_one(code, whole):
    with pytest.raises(InvalidValueError, match=whole):
        region_holds(code, "320404")
