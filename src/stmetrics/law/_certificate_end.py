"""When a certificate of a high-tech enterprise no longer holds."""

from __future__ import annotations

import functools
from datetime import date, timedelta

from stmetrics.law.validity import CERTIFICATE_LAST_DAY, CERTIFICATE_VALIDITY_YEARS
from stmetrics.periods.days import years_after


@functools.lru_cache(maxsize=4096)
def first_day_without(issued_on: date) -> date:
    """The day after the last day of a certificate issued on a day."""
    anniversary = years_after(issued_on, CERTIFICATE_VALIDITY_YEARS.on(issued_on).value)
    return anniversary + timedelta(days=CERTIFICATE_LAST_DAY.on(issued_on).value + 1)


def last_issue_expired(on: date) -> date:
    """The latest day of issue whose certificate no longer holds on a day, leap days included.

    Before the first measures it is the day before them: no certificate is older.
    """
    first = CERTIFICATE_VALIDITY_YEARS.values[0].start
    latest = max(first, years_after(on, -CERTIFICATE_VALIDITY_YEARS.on(max(on, first)).value))
    while first_day_without(latest + timedelta(days=1)) <= on:
        latest += timedelta(days=1)
    while latest >= first and first_day_without(latest) > on:
        latest -= timedelta(days=1)
    return latest
