"""Made-up regions for the tests of reviews: a few figures each, in few words."""

from __future__ import annotations

from stmetrics import Period
from stmetrics.indicators import RegionData
from stmetrics.observations import Observation
from stmetrics.reviews import review
from stmetrics.targets import AssignedTarget

JAN_OCT = Period.months(2022, 1, 10)
END_OF_OCTOBER = "2022-10-31"


def observed(indicator, value=None, **facts):
    """A made figure of the region z, of January to October 2022 unless a time is given."""
    if "on" not in facts:
        facts.setdefault("period", JAN_OCT)
    facts.setdefault("region", "z")
    return Observation(indicator=indicator, value=value, **facts)


def reviewed(*observations, period=JAN_OCT, targets=(), **options):
    """The review of the made region z with these figures."""
    named = {key: options.pop(key) for key in ("peers", "also") if key in options}
    data = RegionData(region="z", observations=observations, **options)
    return review(data, period, targets=targets, **named)


def goal(indicator, target, period="2022", **facts):
    """A made target of the region z."""
    return AssignedTarget(indicator=indicator, region="z", period=period, target=target, **facts)
