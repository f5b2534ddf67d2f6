"""Residents on a day, picked among populations of other days and kinds."""

from __future__ import annotations

import pytest

from stmetrics.errors import MissingFactError
from stmetrics.indicators import resident_population
from stmetrics.records import Population


def test_the_day_and_the_kind_pick_the_population():
    populations = [
        Population(on="2019-12-31", persons=650_000),
        Population(on="2020-12-31", persons=700_000, kind="registered"),
        Population(on="2020-12-31", persons=655_000),
    ]
    assert resident_population(populations, "2020-12-31") == 655_000
    with pytest.raises(MissingFactError, match="2021-12-31"):
        resident_population(populations, "2021-12-31")
