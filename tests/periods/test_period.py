from __future__ import annotations

import calendar
import copy
import pickle
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import assume, example, given, settings, strategies as st

from stmetrics import Period
from stmetrics.errors import InvalidValueError, ParseError, StmetricsError
from stmetrics.periods.days import as_date, months_after, years_after

quick = settings(deadline=None, max_examples=120)
DAY = timedelta(days=1)
NOW = datetime(2022, 10, 31, 12, tzinfo=UTC)

days = st.dates(date(1001, 1, 1), date(9998, 12, 31))
dated = st.builds(lambda ends: Period.between(*sorted(ends)), st.tuples(days, days))
month_numbers = st.integers(12 * 1001, 12 * 9999 - 1)


def _of_months(numbers):
    first, last = sorted(numbers)
    year, month = last // 12, last % 12 + 1
    end = date(year, month, calendar.monthrange(year, month)[1])
    return Period.between(date(first // 12, first % 12 + 1, 1), end)


whole = st.one_of(
    st.builds(_of_months, st.tuples(month_numbers, month_numbers)),
    st.builds(
        lambda first, more: _of_months((first, min(first + more, 12 * 9999 - 1))),
        month_numbers,
        st.integers(0, 40),
    ),
)
short = st.builds(
    lambda start, more: Period.between(start, start + more * DAY),
    st.dates(date(1002, 1, 1), date(9990, 1, 1)),
    st.integers(0, 800),
)
periods = st.one_of(whole, short, dated)


# --- dates ---


def test_a_date_is_a_date_or_its_iso_text():
    assert as_date(date(2012, 10, 31)) == as_date("2012-10-31") == date(2012, 10, 31)


@pytest.mark.parametrize(
    "value",
    [
        "2012-02-30",
        "2011-02-29",
        "2012-13-01",
        "20121031",
        "2012-10-31T00:00",
        "2012-10-31 ",
        "2012-10-31\n",
        " 2012-10-31",
        "0000-01-01",
        "2012-W01-1",
        "",
        "9" * 10**6,
    ],
)
def test_a_text_that_is_no_date_is_refused_and_quoted_shortly(value):
    with pytest.raises(ParseError, match=r"^issued_on=.*is not a date") as caught:
        as_date(value, "issued_on")
    assert len(caught.value.what) <= len("issued_on=") + 80


@pytest.mark.parametrize(
    "text",
    ["2022年5月1日", "2022/5/1", "2022/05/01", "2022.5.1", "2022-5-1", "２０２２年５月１日"],
)
def test_a_day_is_read_as_reports_and_sheets_print_it(text):
    assert as_date(text) == date(2022, 5, 1)


def test_a_numpy_day_is_a_day_and_a_time_is_none():
    assert as_date(np.datetime64("2022-05-01")) == date(2022, 5, 1)
    assert as_date(np.datetime64("2022-05-01T00:00")) == date(2022, 5, 1)
    for wrong in ("NaT", "2022-05-01T12:00"):
        with pytest.raises(InvalidValueError, match=r"on=.*is no single day"):
            as_date(np.datetime64(wrong), "on")
    with pytest.raises(InvalidValueError, match=r"on=.*is no single day"):
        as_date(np.array(["2022-05-01"], dtype="datetime64[D]"), "on")


@pytest.mark.parametrize(
    ("text", "sdmx"),
    [
        ("2022年", "2022"),
        ("2022年度", "2022"),
        ("2022年全年", "2022"),
        ("２０２２", "2022"),
        ("2022年上半年", "2022-S1"),
        ("2022年下半年", "2022-S2"),
        ("2022上半年", "2022-S1"),
        ("2022H1", "2022-S1"),
        ("2022Q3", "2022-Q3"),
        ("2022年一季度", "2022-Q1"),
        ("2022年第三季度", "2022-Q3"),
        ("2022年第4季度", "2022-Q4"),
        ("2023年前三季度", "2023-01-01/P9M"),
        ("2022年前2季度", "2022-S1"),
        ("2022年5月", "2022-05"),
        ("2022年5月份", "2022-05"),
        ("2022/5", "2022-05"),
        ("2022年1-6月", "2022-S1"),
        ("2022年1—10月", "2022-01-01/P10M"),
        ("2022年1月至7月", "2022-01-01/P7M"),
        ("2022年1月-7月份", "2022-01-01/P7M"),
        ("2022 年 1～2 月", None),
        ("2022年 1～2月", "2022-01-01/P2M"),
        ("2021-2023年", "2021-01-01/P36M"),
        ("2021年至2023年", "2021-01-01/P36M"),
        ("2021年11月-2022年2月", "2021-11-01/P4M"),
        ("2022年5月1日", "2022-05-01/P1D"),
        ("2022年5月1日至2022年5月30日", "2022-05-01/P30D"),
    ],
)
def test_a_period_is_read_as_reports_and_sheets_print_it(text, sdmx):
    if sdmx is None:
        with pytest.raises(ParseError):
            Period.parse(text)
    else:
        assert str(Period.parse(text)) == sdmx


@given(start=st.dates(date(1001, 1, 1), date(9990, 1, 1)), days=st.integers(0, 4000))
@quick
def test_the_chinese_label_of_every_period_reads_back(start, days):
    period = Period(start, start + timedelta(days=days))
    assert Period.parse(period.label("zh")) == period


@given(first=st.integers(0, 24_000), count=st.integers(1, 60))
@quick
def test_the_chinese_label_of_whole_months_reads_back(first, count):
    start = date(2000 + first // 12, 1 + first % 12, 1)
    period = Period(start, months_after(start, count) - timedelta(days=1))
    assert Period.parse(period.label("zh")) == Period.parse(str(period)) == period


@pytest.mark.parametrize("kind", [np.int64, np.int8, np.uint16])
def test_a_numpy_whole_number_is_one(kind):
    assert Period.year(np.int64(2022)) == Period.parse("2022")
    assert Period.months(2022, kind(1), kind(6)) == Period.half(2022, kind(1))


@pytest.mark.parametrize("value", [NOW, NOW.time(), None, 2022, 20221031, 1.5, b"2012-10-31", []])
def test_a_datetime_and_what_else_is_no_date_is_refused(value):
    for read in (as_date, lambda other: Period.between(other, "2022-12-31")):
        with pytest.raises(InvalidValueError, match="not a date") as caught:
            read(value)
        assert caught.value.hint


@pytest.mark.parametrize(
    ("start", "years", "end"),
    [
        ("2020-02-29", 3, "2023-02-28"),
        ("2020-02-29", 4, "2024-02-29"),
        ("2019-06-30", 3, "2022-06-30"),
    ],
)
def test_years_after_end_on_the_same_day_or_the_last_of_february(start, years, end):
    assert years_after(as_date(start), years) == as_date(end)


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        ("2022-01-31", 1, "2022-02-28"),
        ("2024-01-31", 1, "2024-02-29"),
        ("2022-11-30", 3, "2023-02-28"),
    ],
)
def test_months_after_end_on_the_same_day_or_the_last_of_the_month(start, months, end):
    assert months_after(as_date(start), months) == as_date(end)


# --- making ---


@pytest.mark.parametrize(
    ("period", "start", "end", "text"),
    [
        (Period.year(2022), "2022-01-01", "2022-12-31", "2022"),
        (Period.half(2022, 1), "2022-01-01", "2022-06-30", "2022-S1"),
        (Period.half(2022, 2), "2022-07-01", "2022-12-31", "2022-S2"),
        (Period.quarter(2022, 1), "2022-01-01", "2022-03-31", "2022-Q1"),
        (Period.quarter(2022, 4), "2022-10-01", "2022-12-31", "2022-Q4"),
        (Period.month(2022, 2), "2022-02-01", "2022-02-28", "2022-02"),
        (Period.month(2024, 2), "2024-02-01", "2024-02-29", "2024-02"),
        (Period.month(2000, 2), "2000-02-01", "2000-02-29", "2000-02"),
        (Period.month(1900, 2), "1900-02-01", "1900-02-28", "1900-02"),
        (Period.months(2012, 1, 10), "2012-01-01", "2012-10-31", "2012-01-01/P10M"),
        (Period.months(2012, 2, 4), "2012-02-01", "2012-04-30", "2012-02-01/P3M"),
        (Period.between("2012-01-05", "2012-02-03"), "2012-01-05", "2012-02-03", "2012-01-05/P30D"),
        (Period.between("2012-01-05", "2012-01-05"), "2012-01-05", "2012-01-05", "2012-01-05/P1D"),
        (Period.between("2021-11-01", "2022-02-28"), "2021-11-01", "2022-02-28", "2021-11-01/P4M"),
        (Period.between("2021-01-01", "2022-12-31"), "2021-01-01", "2022-12-31", "2021-01-01/P24M"),
        (Period.year(9998), "9998-01-01", "9998-12-31", "9998"),
        (Period.year(1001), "1001-01-01", "1001-12-31", "1001"),
    ],
)
def test_a_period_has_both_its_ends_and_an_sdmx_name(period, start, end, text):
    assert (period.start, period.end) == (as_date(start), as_date(end))
    assert str(period) == text
    assert Period.parse(text) == period


def test_equal_spans_are_equal_periods_however_made():
    year = Period.year(2012)
    same = [
        Period.months(2012, 1, 12),
        Period.between("2012-01-01", "2012-12-31"),
        Period(date(2012, 1, 1), "2012-12-31"),
        Period.parse("2012-01-01/P1Y"),
        Period.parse("2012-01-01/P12M"),
        Period.parse("2012-01-01/P366D"),
        Period.parse("2012-A1"),
    ]
    assert all(period == year and hash(period) == hash(year) for period in same)
    assert Period.months(2012, 4, 6) == Period.quarter(2012, 2) == Period.parse("2012-04-01/P3M")
    assert Period.month(2012, 10) == Period.parse("2012-10") == Period.parse("2012-M10")


@pytest.mark.parametrize(
    "make",
    [
        lambda: Period.year(0),
        lambda: Period.year(1000),
        lambda: Period.year(9999),
        lambda: Period.year(-1),
        lambda: Period.year(2022.0),
        lambda: Period.year("2022"),
        lambda: Period.year(None),
        lambda: Period.year(10**5000),
        lambda: Period.half(2022, 0),
        lambda: Period.half(2022, 3),
        lambda: Period.half(2022, True),
        lambda: Period.quarter(2022, 0),
        lambda: Period.quarter(2022, 5),
        lambda: Period.quarter(2022, 1.0),
        lambda: Period.month(2022, 0),
        lambda: Period.month(2022, 13),
        lambda: Period.months(2022, 5, 4),
        lambda: Period.months(2022, 1, 13),
        lambda: Period.months(2022, 0, 3),
        lambda: Period.between("2022-12-31", "2022-01-01"),
        lambda: Period.between("1000-12-31", "2022-01-01"),
        lambda: Period.between("2022-12-31", "9999-01-01"),
    ],
)
def test_what_is_no_period_is_refused_with_a_reason(make):
    with pytest.raises(InvalidValueError) as caught:
        make()
    assert caught.value.why
    assert len(str(caught.value)) < 250


# --- text ---


@given(periods)
@quick
@example(Period.between("1700-01-02", "2020-01-01"))
@example(Period.between("1001-01-01", "9998-12-31"))
def test_every_period_reads_back_from_its_own_text(period):
    assert Period.parse(str(period)) == period


@pytest.mark.parametrize(
    "text",
    [
        "",
        "22",
        "0000",
        "1000",
        "9999",
        "2022-00",
        "2022-13",
        "2022-1",
        "2022-M13",
        "2022-Q0",
        "2022-Q5",
        "2022-S3",
        "2022-A2",
        "2022-W05",
        "2022-D100",
        "2022-10-05",
        "2022-q3",
        "1-6月",
        "上半年",
        "2022年0月",
        "2022年13月",
        "2022年6-1月",
        "2022年第五季度",
        "2022年中",
        "2022年2月30日",
        "2022年第19周",
        " 2022",
        "2022\n",
        "2012-01-01/P0M",
        "2012-01-01/P",
        "2012-01-01/PM",
        "2012-01-01/P1W",
        "2012-01-01/P-1M",
        "2012-01-01/P1.5M",
        "2012-01-01/P1Y6M",
        "2012-02-30/P1M",
        "2012-01-01/2012-10-31",
        "9998-01-01/P2Y",
        "9998-01-01/P99999D",
        "2012-01-01/P99999Y",
        "9" * 10**6,
        2022,
        None,
        b"2022",
        date(2022, 1, 1),
    ],
)
def test_what_names_no_period_is_refused_and_quoted_shortly(text):
    with pytest.raises(ParseError, match="is not a period") as caught:
        Period.parse(text)
    assert len(caught.value.what) <= 80
    assert caught.value.hint


@given(st.text("0123456789-/PYMDQSAW", max_size=16))
@settings(deadline=None, max_examples=300)
def test_any_text_is_a_period_or_a_parse_error(text):
    try:
        period = Period.parse(text)
    except ParseError:
        return
    assert Period.parse(str(period)) == period


# --- asking ---


@given(periods)
@quick
def test_a_period_has_as_many_days_as_lie_between_its_ends(period):
    assert period.days == period.end.toordinal() - period.start.toordinal() + 1


@given(whole)
@quick
def test_whole_months_are_counted(period):
    numbers = [12 * day.year + day.month for day in (period.start, period.end)]
    assert period.whole_months == numbers[1] - numbers[0] + 1


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("2022-01-02", "2022-01-31"),
        ("2022-01-01", "2022-01-30"),
        ("2024-02-01", "2024-02-28"),
        ("2022-01-15", "2022-02-14"),
        ("2022-01-01", "2022-01-01"),
    ],
)
def test_a_broken_month_makes_no_whole_months(start, end):
    assert Period.between(start, end).whole_months is None


@given(periods, days)
@quick
def test_a_date_lies_within_or_outside(period, day):
    inside = period.start <= day <= period.end
    assert period.contains(day) == inside
    assert period.contains(day.isoformat()) == inside


@given(periods, periods)
@quick
def test_a_period_holds_another_when_it_holds_both_its_ends(outer, inner):
    assert outer.contains(inner) == (outer.contains(inner.start) and outer.contains(inner.end))
    assert outer.contains(outer)
    if outer.contains(inner) and inner.contains(outer):
        assert outer == inner


def test_a_year_contains_its_last_day_and_no_other_years():
    year = Period.year(2022)
    assert year.contains("2022-12-31")
    assert not year.contains("2023-01-01")
    assert not Period.months(2022, 1, 10).contains(year)
    with pytest.raises(ParseError):
        year.contains("2022-10")


# --- elapsed ---


@given(whole.filter(lambda period: period.whole_months < 30), st.integers(-100, 2000))
@quick
def test_a_month_counts_when_its_last_day_has_come(period, offset):
    assume(period.start.year < 9990)
    on = period.start + offset * DAY
    ends = [
        day for day in (period.start + n * DAY for n in range(period.days)) if (day + DAY).day == 1
    ]
    assert len(ends) == period.whole_months
    elapsed = sum(end <= on for end in ends)
    assert period.elapsed_share(on) == Fraction(elapsed, len(ends))


@given(short, st.integers(-100, 2000))
@quick
def test_the_share_of_days_counts_the_days_up_to_and_with_the_day(period, offset):
    on = period.start + offset * DAY
    over = sum(period.start + n * DAY <= on for n in range(period.days))
    assert period.elapsed_days_share(on) == Fraction(over, period.days)


def test_the_schedule_of_a_leap_february_ends_on_its_29th():
    february = Period.month(2024, 2)
    assert february.elapsed_share("2024-02-28") == 0
    assert february.elapsed_share("2024-02-29") == 1
    assert february.elapsed_days_share("2024-02-28") == Fraction(28, 29)


@pytest.mark.parametrize("share", [Period.elapsed_share, Period.elapsed_days_share])
def test_all_is_over_on_the_last_day_there_is(share):
    assert share(Period.year(2022), date.min) == 0
    assert share(Period.year(2022), date.max) == 1


def test_a_schedule_in_months_needs_whole_months():
    with pytest.raises(InvalidValueError, match="is not made of whole months") as caught:
        Period.between("2022-01-02", "2022-12-31").elapsed_share("2022-06-30")
    assert "elapsed_days_share" in caught.value.hint


@pytest.mark.parametrize("share", [Period.elapsed_share, Period.elapsed_days_share])
def test_a_schedule_asks_for_a_date(share):
    with pytest.raises(InvalidValueError, match="on="):
        share(Period.year(2022), NOW)


# --- moving ---


@given(whole)
@quick
def test_last_years_same_months_are_twelve_months_earlier(period):
    assume(period.start.year > 1001)
    before = period.previous_year()
    assert before.whole_months == period.whole_months
    for then, now in ((before.start, period.start), (before.end, period.end)):
        assert (then.year, then.month) == (now.year - 1, now.month)


@given(short)
@quick
def test_last_years_same_days_are_those_days_or_the_last_of_february(period):
    assume(period.whole_months is None)
    before = period.previous_year()
    for then, now in ((before.start, period.start), (before.end, period.end)):
        assert (then.year, then.month) == (now.year - 1, now.month)
        assert then.day == (28 if (now.month, now.day) == (2, 29) else now.day)


@pytest.mark.parametrize(
    ("period", "text"),
    [
        (Period.month(2024, 2), "2023-02"),
        (Period.month(2025, 2), "2024-02"),
        (Period.months(2024, 1, 2), "2023-01-01/P2M"),
        (Period.quarter(2024, 1), "2023-Q1"),
        (Period.months(2012, 1, 10), "2011-01-01/P10M"),
        (Period.between("2024-02-29", "2024-02-29"), "2023-02-28/P1D"),
    ],
)
def test_last_years_february_ends_on_its_own_last_day(period, text):
    assert str(period.previous_year()) == text


@given(st.one_of(whole.filter(lambda period: period.whole_months < 5000), short))
@quick
def test_the_previous_period_ends_where_this_one_starts_and_is_as_long(period):
    assume(period.start.year > 1500)
    before = period.previous()
    assert before.end + DAY == period.start
    assert before.whole_months == period.whole_months or before.days == period.days


@pytest.mark.parametrize(
    ("period", "before"),
    [
        (Period.year(2022), "2021"),
        (Period.half(2022, 1), "2021-S2"),
        (Period.quarter(2022, 1), "2021-Q4"),
        (Period.month(2024, 3), "2024-02"),
        (Period.months(2022, 1, 10), "2021-03-01/P10M"),
        (Period.between("2024-03-01", "2024-03-07"), "2024-02-23/P7D"),
    ],
)
def test_the_previous_period_has_its_own_name(period, before):
    assert str(period.previous()) == before


def test_four_quarters_back_is_the_same_quarter_of_last_year():
    quarter = Period.quarter(2024, 1)
    assert quarter.previous().previous().previous().previous() == quarter.previous_year()


@pytest.mark.parametrize(
    "move",
    [
        lambda: Period.year(1001).previous(),
        lambda: Period.year(1001).previous_year(),
        lambda: Period.between("1001-01-05", "1001-01-06").previous_year(),
        lambda: Period.between("1001-01-01", "9998-12-31").previous(),
        lambda: Period.between("1001-01-02", "9998-12-31").previous(),
    ],
)
def test_moving_out_of_the_calendar_is_refused_by_name(move):
    with pytest.raises(StmetricsError):
        move()


# --- order, names, values ---


@given(periods, periods)
@quick
def test_periods_are_ordered_by_start_and_then_end(first, second):
    assert (first < second) == ((first.start, first.end) < (second.start, second.end))
    assert (first <= second) == (not second < first)
    assert (first == second) == (not (first < second or second < first))


def test_periods_do_not_compare_with_anything_else():
    with pytest.raises(TypeError):
        _ = Period.year(2022) < date(2022, 1, 1)
    assert Period.year(2022) != "2022"


@pytest.mark.parametrize(
    ("period", "zh", "en"),
    [
        (Period.year(2022), "2022年", "2022"),
        (Period.half(2022, 1), "2022年上半年", "first half of 2022"),
        (Period.half(2022, 2), "2022年下半年", "second half of 2022"),
        (Period.quarter(2022, 1), "2022年第一季度", "Q1 2022"),
        (Period.quarter(2022, 2), "2022年第二季度", "Q2 2022"),
        (Period.quarter(2022, 3), "2022年第三季度", "Q3 2022"),
        (Period.quarter(2022, 4), "2022年第四季度", "Q4 2022"),
        (Period.month(2022, 1), "2022年1月", "January 2022"),
        (Period.month(2022, 12), "2022年12月", "December 2022"),
        (Period.months(2012, 1, 10), "2012年1-10月", "January-October 2012"),
        (Period.months(2012, 2, 4), "2012年2-4月", "February-April 2012"),
        (Period.months(2012, 1, 6), "2012年上半年", "first half of 2012"),
        (Period.between("2021-01-01", "2023-12-31"), "2021-2023年", "2021-2023"),
        (
            Period.between("2021-11-01", "2022-02-28"),
            "2021年11月-2022年2月",
            "November 2021 to February 2022",
        ),
        (
            Period.between("2021-07-01", "2022-06-30"),
            "2021年7月-2022年6月",
            "July 2021 to June 2022",
        ),
        (Period.between("2022-03-05", "2022-03-05"), "2022年3月5日", "5 March 2022"),
        (
            Period.between("2022-03-05", "2022-04-01"),
            "2022年3月5日-2022年4月1日",
            "5 March 2022 to 1 April 2022",
        ),
    ],
)
def test_a_period_has_its_shortest_name_in_both_languages(period, zh, en):
    assert period.label("zh") == zh
    assert period.label("en") == en


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_no_two_spans_share_a_name(lang):
    months = range(12 * 2021, 12 * 2024)
    spans = [_of_months((first, last)) for first in months for last in months if first <= last]
    some = [date(2022, 1, 1) + n * DAY for n in range(0, 70, 3)]
    spans += [Period.between(first, last) for first in some for last in some if first <= last]
    spans = set(spans)
    assert len({period.label(lang) for period in spans}) == len(spans)
    assert len({str(period) for period in spans}) == len(spans)


@pytest.mark.parametrize("lang", ["fr", "", "ZH", None])
def test_periods_know_two_languages(lang):
    with pytest.raises(InvalidValueError, match=r"lang=.*zh, en"):
        Period.year(2022).label(lang)


@given(periods)
@quick
def test_periods_are_values(period):
    for kept in (pickle.loads(pickle.dumps(period)), copy.deepcopy(period)):  # noqa: S301
        assert kept == period
        assert hash(kept) == hash(period)
    with pytest.raises(AttributeError):
        period.start = date(2022, 1, 1)


def test_a_day_beyond_the_calendar_is_refused():
    with pytest.raises(InvalidValueError, match="leaves the calendar"):
        years_after(date(9998, 1, 1), 3)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2022年Q3", "2022-Q3"),
        ("2022年前10个月", "2022-01-01/P10M"),
        ("2022年前十个月", "2022-01-01/P10M"),
        ("2022年头两个月", "2022-01-01/P2M"),
        ("2022年前十一个月", "2022-01-01/P11M"),
        ("2022年头三季度", "2022-01-01/P9M"),
        ("2022年上半年累计", "2022-S1"),
        ("2022年1-6月累计", "2022-S1"),
        ("2022年1月1日至6月30日", "2022-S1"),
    ],
)
def test_periods_that_reports_print(text, period):
    assert str(Period.parse(text)) == period


@pytest.mark.parametrize("text", ["2022年前0个月", "2022年前13个月", "1月1日至6月30日"])
def test_what_only_looks_like_such_a_period_is_refused(text):
    with pytest.raises(ParseError):
        Period.parse(text)
