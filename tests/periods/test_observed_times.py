"""Times of figures: read, moved a year back, and told alike or not."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from strategies import days, law, periods

from stmetrics import Period
from stmetrics.errors import InvalidValueError, ParseError
from stmetrics.periods._times import (
    a_year_before,
    as_time,
    first_day,
    last_day,
    same_part_of_year,
)


@given(period=periods, day=days)
@law
def test_times_read_back_from_their_text(period, day):
    assert as_time(str(period)) == as_time(period) == period
    assert as_time(str(day)) == as_time(day) == day
    assert (first_day(period), last_day(period)) == (period.start, period.end)
    assert first_day(day) == last_day(day) == day


def test_other_times_are_refused():
    with pytest.raises(ParseError, match="is not a period"):
        as_time("last year")
    with pytest.raises(InvalidValueError, match="not a date"):
        as_time(2012)


@given(period=periods, day=days)
@law
def test_a_year_before_is_the_same_part_of_the_year(period, day):
    assert same_part_of_year(period, a_year_before(period))
    assert same_part_of_year(day, a_year_before(day))
    assert same_part_of_year(a_year_before(day), day)
    assert not same_part_of_year(period, period.end)


@pytest.mark.parametrize(
    ("first", "second", "alike"),
    [
        ("2012", "2010", True),
        ("2012-Q1", "2011-Q2", False),
        ("2012-S1", "2011-Q1", False),
        ("2012-02", "2011-02", True),
        ("2012-01-05/P61D", "2011-01-05/P60D", True),
        ("2012-01-05/P61D", "2011-01-05/P61D", False),
        ("2012-01-05/P10D", "2012-01-01/P1M", False),
    ],
)
def test_periods_are_alike_where_they_are_the_same_months_or_days(first, second, alike):
    one, other = Period.parse(first), Period.parse(second)
    assert same_part_of_year(one, other) is same_part_of_year(other, one) is alike


@pytest.mark.parametrize(
    ("first", "second", "alike"),
    [
        (date(2012, 2, 29), date(2011, 2, 28), True),
        (date(2012, 2, 28), date(2011, 2, 28), True),
        (date(2012, 2, 27), date(2011, 2, 28), False),
        (date(2012, 10, 31), date(2011, 12, 31), False),
    ],
)
def test_days_are_alike_on_one_date(first, second, alike):
    assert same_part_of_year(first, second) is same_part_of_year(second, first) is alike
