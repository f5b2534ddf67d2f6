"""When certificates end: every day of issue parted by every day that is asked for."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from stmetrics.law._certificate_end import first_day_without, last_issue_expired

DAY = timedelta(days=1)


def days(first, last):
    return [first + n * DAY for n in range((last - first).days + 1)]


@pytest.mark.parametrize("year", range(2008, 2031))
def test_the_last_issue_that_expired_is_that_of_every_day_looked_through(year):
    issues = days(date(max(year - 4, 2008), 1, 1), date(year, 12, 31))
    ends = [(issued, first_day_without(issued)) for issued in issues]
    for on in days(date(year, 1, 1), date(year, 12, 31)):
        expired = [issued for issued, end in ends if end <= on]
        assert last_issue_expired(on) == max(expired, default=date(2007, 12, 31))


def test_issued_on_a_leap_day_or_the_day_before_a_certificate_ends_on_one_day():
    assert first_day_without(date(2020, 2, 28)) == first_day_without(date(2020, 2, 29))
    assert last_issue_expired(first_day_without(date(2020, 2, 28))) == date(2020, 2, 29)
