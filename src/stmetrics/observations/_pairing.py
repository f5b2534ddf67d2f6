"""The second figure of a comparison: of all that are observed, the one most like the first."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import TYPE_CHECKING

from stmetrics.errors import IncomparableError, MissingFactError
from stmetrics.observations._comparing import allowances, differences, require_alike
from stmetrics.observations.basis import Difference
from stmetrics.observations.observation import Observation
from stmetrics.periods._times import as_time
from stmetrics.periods.period import Period

if TYPE_CHECKING:
    from stmetrics.observations._keyed import KeyedObservations
    from stmetrics.periods._times import Time


def there(found: Observation | None, indicator: str, region: str, time: Time) -> Observation:
    """Give an observation with a figure, or say that there is none.

    Raises:
        MissingFactError: It is not observed, or observed as missing.
    """
    if found is None:
        raise MissingFactError(
            f"{indicator} of {region} in {as_time(time)}",
            "is not observed",
            "unknown is not 0; add it",
        )
    found.require_value()
    return found


def beside(  # noqa: PLR0913 - six is what the house allows
    held: KeyedObservations,
    current: Observation,
    indicator: str,
    time: Period | date,
    *,
    allow: Collection[Difference],
    unlike: tuple[Difference, ...] = (),
) -> tuple[Observation, tuple[Difference, ...]]:
    """Find the level to compare a figure with, and say in what it differs.

    It is the one with the fewest differences that ``allow`` does not allow, then with the
    fewest at all.

    Args:
        held: Where to look.
        current: The figure to compare.
        indicator: The other figure's id.
        time: The other figure's time.
        allow: In what the two may differ.
        unlike: In what they differ already, being of unlike periods.

    Raises:
        MissingFactError: None is observed, or as missing.
        IncomparableError: It differs in what ``allow`` does not allow, or two are equally near.
    """
    rivals = held.at(indicator, current.region, time)
    known = [each for each in rivals if each.value is not None] or list(rivals)
    if not known:
        there(None, indicator, current.region, time)

    allow = allowances(allow)

    def distance(other: Observation) -> tuple[int, int]:
        found = differences(current, other)
        return sum(each not in allow for each in found), len(found)

    nearest = min(known, key=distance)
    there(nearest, indicator, current.region, time)
    mixed = unlike + differences(current, nearest)
    require_alike(current, nearest, mixed, allow)
    equal = [each for each in known if distance(each) == distance(nearest)]
    if len(equal) > 1:
        raise IncomparableError(
            f"{indicator} of {current.region} in {time}",
            f"is observed {len(equal)} times, each unlike the current figure",
            "keep the one that is meant",
        )
    return nearest, mixed
