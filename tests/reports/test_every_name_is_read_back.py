"""What a review calls an indicator, of every level and kind, names no other where it is read."""

from __future__ import annotations

from itertools import product

import pytest
from made_regions import END_OF_OCTOBER, JAN_OCT, observed, reviewed
from read_back import LEVELS, ROWS, wrongly_read

from stmetrics.catalogue.row import Timing


def narrowed(row):
    """Every level and kind of a row, and none."""
    levels = [{}]
    if "level" in row.dimensions:
        levels += [{"level": level, "and_above": False} for level in LEVELS]
        levels += [{"level": level, "and_above": True} for level in LEVELS if level != "national"]
    naming = row.naming if "kind" in row.dimensions else None
    kinds = [{}, *({"kind": kind.zh} for kind in (() if naming is None else naming.kinds))]
    return [level | kind for level, kind in product(levels, kinds)]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_a_name_that_a_review_prints_is_read_as_the_row_or_left(row):
    time = {"on": END_OF_OCTOBER} if row.timing is Timing.STOCK else {"period": JAN_OCT}
    made = [reviewed(observed(row.id, f"37{row.unit}", **time, **each)) for each in narrowed(row)]
    assert [text for review in made for text, _ in wrongly_read(review)] == []
