"""How many people a region has, of those that its records count."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from stmetrics.errors import MissingFactError
from stmetrics.exact._given import all_given
from stmetrics.periods.days import as_date
from stmetrics.records.enums import PopulationKind
from stmetrics.records.population import Population


def resident_population(populations: Iterable[Population], on: date | str) -> int:
    """Resident population on a day (常住人口).

    Args:
        populations: People of the region by day and kind.
        on: The day itself; nothing is carried over from another.

    Returns:
        How many, in 人.

    Raises:
        MissingFactError: No count of residents is of that day.

    Example:
        >>> resident_population([Population(on="2020-12-31", persons=655_000)], "2020-12-31")
        655000
    """
    populations = all_given(Population, populations, "populations")
    day = as_date(on, "on")
    for each in populations:
        if each.on == day and each.kind is PopulationKind.RESIDENT:
            return each.persons
    raise MissingFactError(
        f"resident population on {day}", "is not recorded", "give a Population of that day"
    )
