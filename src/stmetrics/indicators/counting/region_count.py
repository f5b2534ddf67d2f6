"""What a region's records make at a time, and what they should make but cannot."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from stmetrics.observations.collection import Observations


@attrs.frozen(kw_only=True)
class RegionCount:
    """What a region's records make at a time, and what they should make but cannot.

    Attributes:
        observations: The figures.
        silent: Indicators whose records lack a fact, and which one.

    Example:
        >>> made_up = RegionData(region="z", populations=[Population(on="2012-12-31", persons=9)])
        >>> counted: RegionCount = observe_all(made_up, "2012")
        >>> [str(each.value) for each in counted.observations], counted.silent
        (['9人'], {})
    """

    observations: Observations
    silent: Mapping[str, str]
