"""Pace against plain fractions: what is reached, what is due, and what each month must bring."""

from __future__ import annotations

import calendar
import pickle
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, strategies as st
from strategies import HOSTILE, bounded_amounts, days, hostile, law, levels, nonnegative, years

from stmetrics import Period, Target, TargetForm, Verdict, percent, round_half_up
from stmetrics.errors import (
    IncomparableError,
    InvalidValueError,
    MissingFactError,
    UndefinedMetricError,
    UnitError,
)
from stmetrics.targets import Schedule, ScheduleBasis, check_pace, growth_still_required
from stmetrics.units import Amount, Bound, quantity

MET, UNMET, UNKNOWN = Verdict.MET, Verdict.UNMET, Verdict.UNKNOWN
YEAR = Period.year(2022)


def month_end(month, year=2022):
    return date(year, month, calendar.monthrange(year, month)[1])


def due_by(month):
    return Schedule.by_months(YEAR, month_end(month))


schedules = st.integers(0, 12).map(
    lambda month: due_by(month) if month else Schedule.by_months(YEAR, "2021-12-31")
)


# --- schedules ------------------------------------------------------------------------------


@pytest.mark.parametrize("month", range(1, 13))
def test_a_month_counts_when_its_last_day_has_come(month):
    last = month_end(month)
    on = Schedule.by_months(YEAR, last)
    before = Schedule.by_months(YEAR, last - timedelta(days=1))
    assert (on.share, on.months_left) == (Fraction(month, 12), 12 - month)
    assert (before.share, before.months_left) == (Fraction(month - 1, 12), 13 - month)


@given(day=days, first=st.integers(2008, 2030), count=st.integers(1, 6))
@law
def test_elapsed_months_over_several_years(day, first, count):
    period = Period.between(date(first, 1, 1), date(first + count - 1, 12, 31))
    ends = [
        month_end(month, year) for year in range(first, first + count) for month in range(1, 13)
    ]
    over = sum(end <= day for end in ends)
    schedule = Schedule.by_months(period, day)
    assert schedule.share == Fraction(over, 12 * count)
    assert schedule.months_left == 12 * count - over
    assert schedule.reckoning is ScheduleBasis.MONTHS


@given(day=days)
@law
def test_elapsed_days_are_counted_one_by_one(day):
    schedule = Schedule.by_days(YEAR, day)
    all_days = [date(2022, 1, 1) + timedelta(days=n) for n in range(365)]
    assert schedule.share == Fraction(sum(each <= day for each in all_days), 365)
    assert schedule.months_left == Schedule.by_months(YEAR, day).months_left
    assert schedule.reckoning is ScheduleBasis.DAYS


def test_a_period_that_is_not_of_whole_months_has_days_only():
    span = Period.between("2022-01-10", "2022-02-08")
    with pytest.raises(InvalidValueError, match="not made of whole months"):
        Schedule.by_months(span, "2022-01-31")
    by_days = Schedule.by_days(span, "2022-01-24")
    assert (by_days.share, by_days.months_left) == (Fraction(1, 2), None)
    pace = check_pace(Target.at_least(10), 4, by_days)
    assert (pace.remaining, pace.needed_per_month) == (6, None)


@given(so_far=nonnegative, rest=nonnegative)
@law
def test_last_years_profile_is_its_own_share(so_far, rest):
    total = so_far + rest
    if total == 0:
        with pytest.raises(UndefinedMetricError, match="total"):
            Schedule.by_last_year(YEAR, "2022-06-30", so_far=so_far, total=total)
        return
    schedule = Schedule.by_last_year(YEAR, "2022-06-30", so_far=so_far, total=total)
    assert schedule.share == Fraction(so_far) / Fraction(total)
    assert schedule.reckoning is ScheduleBasis.LAST_YEAR
    assert schedule.months_left == 6


def test_last_years_profile_is_read_in_one_unit_and_refused_where_it_is_none():
    on = "2022-10-31"
    schedule = Schedule.by_last_year(YEAR, on, so_far="60000万元", total=quantity("10亿元"))
    assert schedule.share == Fraction(6, 10)
    assert Schedule.by_last_year(YEAR, on, so_far=7, total=7).share == 1
    with pytest.raises(InvalidValueError, match="so_far=8: exceeds total=7"):
        Schedule.by_last_year(YEAR, on, so_far=8, total=7)
    with pytest.raises(InvalidValueError, match="so_far=-1"):
        Schedule.by_last_year(YEAR, on, so_far=-1, total=7)
    with pytest.raises(MissingFactError, match="so_far=None"):
        Schedule.by_last_year(YEAR, on, so_far=None, total=7)
    with pytest.raises(InvalidValueError, match="is a bound, not one number"):
        Schedule.by_last_year(YEAR, on, so_far=3, total=Amount(Decimal(7), None, 0, Bound.ABOUT))
    with pytest.raises(UnitError):
        Schedule.by_last_year(YEAR, on, so_far="3家", total="7亿元")


# --- pace -----------------------------------------------------------------------------------


@given(target=levels, actual=nonnegative, schedule=schedules)
@law
def test_a_figure_against_plain_fractions(target, actual, schedule):
    pace = check_pace(Target.at_least(target), actual, schedule)
    completion, due = Fraction(actual) / Fraction(target), Fraction(target) * schedule.share
    assert close(pace.completion, completion)
    assert close(pace.gap, completion - schedule.share)
    assert close(pace.expected, due)
    assert pace.verdict is (MET if actual >= due else UNMET)
    assert (pace.gap >= 0) == (pace.verdict is MET)
    left = max(Fraction(target) - Fraction(actual), Fraction(0))
    assert close(pace.remaining, left)
    if left == 0:
        assert pace.needed_per_month == 0
    elif schedule.months_left == 0:
        assert pace.needed_per_month is None
    else:
        assert close(pace.needed_per_month, left / schedule.months_left)


def close(decimal, fraction):
    return abs(Fraction(decimal) - fraction) <= abs(fraction) / 10**33


@given(target=levels, schedule=schedules)
@law
def test_what_is_due_is_exactly_on_schedule(target, schedule):
    due = Fraction(target) * schedule.share
    pace = check_pace(Target.at_least(Fraction(target)), due, schedule)
    assert (pace.verdict, pace.gap) == (MET, 0)
    assert pace.text() == f"完成年度目标的{percent(schedule.share, 1)}，与序时进度持平"
    assert pace.text("en").endswith("exactly on schedule")


@pytest.mark.parametrize(
    ("actual", "verdict", "zh", "en"),
    [
        ("50.0001", MET, "略快于序时进度", "slightly ahead of schedule"),
        ("50", MET, "与序时进度持平", "exactly on schedule"),
        ("49.9999", UNMET, "略慢于序时进度", "slightly behind schedule"),
        ("50.05", MET, "快于序时进度0.1个百分点", "0.1 percentage points ahead of schedule"),
        ("49", UNMET, "慢于序时进度1.0个百分点", "1.0 percentage points behind schedule"),
    ],
)
def test_a_step_beside_the_schedule(actual, verdict, zh, en):
    pace = check_pace(Target.at_least(100), Decimal(actual), due_by(6))
    assert pace.verdict is verdict
    assert pace.text().split("，")[1] == zh
    assert pace.text("en").split(", ")[1] == en


def test_months_that_never_divide_a_target_evenly_are_still_exact():
    target = Target.at_least(Decimal(1))
    assert check_pace(target, Fraction(1, 3), due_by(4)).gap == 0
    below = check_pace(target, Decimal("0.3333333333333333333333333333333333"), due_by(4))
    assert below.verdict is UNMET
    assert check_pace(target, Decimal("0.3333333333333333333333333333333334"), due_by(4)).gap > 0


def test_contract_turnover_of_report_b():
    target = Target.at_least("126.5亿元")
    pace = check_pace(target, "106.5亿元", due_by(10))
    assert pace.text() == "完成年度目标的84.2%，快于序时进度0.9个百分点"
    assert pace.against(decimals=2) == "快于序时进度0.86个百分点"
    assert round_half_up(pace.expected.magnitude, 4) == Decimal("105.4167")
    assert pace.remaining == quantity("20亿元")
    assert pace.needed_per_month == quantity("10亿元")
    assert check_pace(target, quantity(1_065_000, "万元"), due_by(10)) == pace


@given(amount=bounded_amounts("亿元"), target=st.integers(1, 60), schedule=schedules)
@law
def test_a_bound_decides_what_all_its_numbers_decide(amount, target, schedule):
    pace = check_pace(Target.at_least(quantity(target, "亿元")), amount, schedule)
    due = target * schedule.share
    span = amount.interval
    least = span.low is not None and span.low >= due
    less = span.high is not None and (
        span.high < due or (span.high == due and not span.high_closed)
    )
    assert pace.verdict is (MET if least else UNMET if less else UNKNOWN)
    reached = span.low is not None and span.low >= target
    exact = span.low is not None and span.low == span.high
    assert (pace.remaining is None) == (not reached and not exact)
    assert (pace.gap is None) == (pace.completion is None) == (not exact)


@pytest.mark.parametrize(
    ("actual", "verdict", "zh", "en"),
    [
        ("超过40家", MET, "不慢于序时进度", "not behind schedule"),
        ("30家以上", MET, "不慢于序时进度", "not behind schedule"),
        ("不足30家", UNMET, "慢于序时进度", "behind schedule"),
        ("超过20家", UNKNOWN, "无法判断是否达到序时进度", "undecided against schedule"),
        ("约40家", UNKNOWN, "无法判断是否达到序时进度", "undecided against schedule"),
    ],
)
def test_bounds_in_words(actual, verdict, zh, en):
    pace = check_pace(Target.at_least("60家"), actual, due_by(6))
    assert (pace.verdict, pace.text(), pace.text("en")) == (verdict, zh, en)


def test_a_bound_beyond_the_target_leaves_nothing_to_do():
    pace = check_pace(Target.at_least("60家"), "超过60家", due_by(6))
    assert pace.remaining == quantity("0家")
    assert pace.needed_per_month == quantity("0家")


def test_an_unknown_figure_is_unknown_and_never_zero():
    pace = check_pace(Target.at_least("60家"), None, due_by(6))
    assert (pace.verdict, pace.completion, pace.gap) == (UNKNOWN, None, None)
    assert (pace.remaining, pace.needed_per_month) == (None, None)
    assert pace.expected == quantity("30家")


def test_a_growth_target_is_worked_up_to_from_its_base():
    target = Target.growth_at_least(Decimal("0.2"))
    pace = check_pace(target, "55亿元", due_by(6), base="100亿元")
    assert (pace.expected, pace.verdict) == (quantity("60亿元"), UNMET)
    unknown = check_pace(target, "55亿元", due_by(6))
    assert (unknown.verdict, unknown.expected, unknown.remaining) == (UNKNOWN, None, None)
    with pytest.raises(UndefinedMetricError):
        check_pace(target, 1, due_by(6), base=0)


def test_of_a_range_the_lower_end_counts():
    pace = check_pace(Target.between("30家", "40家"), "20家", due_by(6))
    assert (pace.expected, pace.remaining) == (quantity("15家"), quantity("10家"))


def test_words_for_other_spans_and_other_reckonings():
    five_years = Period.between("2021-01-01", "2025-12-31")
    pace = check_pace(Target.at_least(100), 30, Schedule.by_months(five_years, "2022-12-31"))
    assert pace.text() == "完成目标的30.0%，慢于序时进度10.0个百分点"
    assert pace.text("en") == (
        "30.0% of the target reached, 10.0 percentage points behind schedule"
    )
    assert close(pace.needed_per_month, Fraction(70, 36))
    profile = Schedule.by_last_year(YEAR, "2022-06-30", so_far=4, total=10)
    pace = check_pace(Target.at_least(100), 45, profile)
    assert pace.text() == "完成年度目标的45.0%，快于上年同期进度5.0个百分点"
    assert pace.text("en").endswith("5.0 percentage points ahead of last year's pace")
    by_days = check_pace(Target.at_least(365), 181, Schedule.by_days(YEAR, "2022-06-30"))
    assert by_days.text().endswith("，与按日进度持平")
    assert by_days.text("en").endswith(", exactly on the schedule by days")


def test_after_the_end_nothing_more_is_due_and_no_month_is_left():
    pace = check_pace(Target.at_least(100), 90, Schedule.by_months(YEAR, "2023-03-31"))
    assert (pace.expected, pace.verdict, pace.needed_per_month) == (100, UNMET, None)
    done = check_pace(Target.at_least(100), 224, Schedule.by_months(YEAR, "2023-03-31"))
    assert (done.completion, done.remaining, done.needed_per_month) == (Decimal("2.24"), 0, 0)


NO_LEVEL = {
    TargetForm.AT_MOST: Target.at_most(3),
    TargetForm.SHARE_AT_LEAST: Target.share_at_least(0.05),
    TargetForm.RANK_WITHIN: Target.rank_within(3),
    TargetForm.POINTS_ABOVE: Target.points_above(0.02),
}


@pytest.mark.parametrize("form", list(TargetForm))
def test_every_form_of_target_has_a_pace_or_is_refused(form):
    if form in NO_LEVEL:
        with pytest.raises(IncomparableError, match=f"pace of a target {form.value}: there is no"):
            check_pace(NO_LEVEL[form], 1, due_by(6))
    else:
        assert form in {TargetForm.AT_LEAST, TargetForm.BETWEEN, TargetForm.GROWTH_AT_LEAST}


def test_what_does_not_accrue_has_no_pace():
    with pytest.raises(IncomparableError, match="does not accrue: of a stock, a rate, or"):
        check_pace(Target.at_least(60), 30, due_by(6), accrues=False)


@pytest.mark.parametrize("level", [0, -1])
def test_a_target_of_zero_or_less_has_no_completion(level):
    with pytest.raises(UndefinedMetricError, match="check_pace"):
        check_pace(Target.at_least(level), 3, due_by(6))


def test_units_that_do_not_fit_and_other_languages_are_refused():
    with pytest.raises(UnitError):
        check_pace(Target.at_least("60家"), 30, due_by(6))
    with pytest.raises(InvalidValueError, match="has no base"):
        check_pace(Target.at_least("60家"), "30家", due_by(6), base="3家")
    with pytest.raises(InvalidValueError, match="must be one of zh, en"):
        check_pace(Target.at_least(60), 30, due_by(6)).text("fr")


@pytest.mark.parametrize("context", HOSTILE)
def test_hostile_contexts_change_nothing(context):
    target, schedule = Target.at_least("1265.123亿元"), due_by(7)
    expected = check_pace(target, "1065.456亿元", schedule)
    with hostile(context):
        found = check_pace(target, "1065.456亿元", schedule)
        assert found.text() == expected.text()
        assert growth_still_required(target, "1065.456亿元", 3) > 0
    assert found == expected
    assert pickle.loads(pickle.dumps(found)) == expected  # noqa: S301 - our own bytes


# --- growth still required ------------------------------------------------------------------


@given(actual=levels, more=nonnegative, periods=years)
@law
def test_the_growth_required_leads_to_the_target(actual, more, periods):
    target = actual + more
    rate = growth_still_required(Target.at_least(target), actual, periods)
    reached = Fraction(actual) * (1 + Fraction(rate)) ** periods
    assert abs(reached - Fraction(target)) <= Fraction(target) / 10**20
    assert rate >= 0


@pytest.mark.parametrize("actual", ["144家", "145家", "144家以上", "超过143家"])
def test_a_target_that_is_reached_needs_no_growth(actual):
    assert growth_still_required(Target.at_least("144家"), actual, 2) == 0


def test_growth_to_a_range_and_in_other_units():
    assert growth_still_required(Target.between("1.44亿元", "2亿元"), "10000万元", 2) == Decimal(
        "0.2"
    )
    assert growth_still_required(Target.at_least(Fraction(121, 100)), 1, 2) == Decimal("0.1")


def test_growth_that_cannot_be_told_is_refused():
    target = Target.at_least("144家")
    with pytest.raises(InvalidValueError, match="is a bound, so the growth is open"):
        growth_still_required(target, "超过100家", 2)
    with pytest.raises(InvalidValueError, match="periods=0"):
        growth_still_required(target, "100家", 0)
    with pytest.raises(UndefinedMetricError):
        growth_still_required(target, "0家", 2)
    with pytest.raises(InvalidValueError, match="is unknown"):
        growth_still_required(target, None, 2)
    for other in (Target.rank_within(3), Target.growth_at_least(0.1), Target.at_most(3)):
        with pytest.raises(IncomparableError, match=f"growth to a target {other.form.value}"):
            growth_still_required(other, 5, 2)


def test_a_pace_shows_itself_in_every_form():
    found = check_pace(Target.at_least(60), 24, due_by(6))
    (row,) = found.rows()
    assert (row["expected"], row["remaining"], row["verdict"]) == (30, 36, "慢于进度")
    for lang in ("zh", "en"):
        assert found.text(lang) in found.table(lang)
    unknown = check_pace(Target.growth_at_least("10%"), 24, due_by(6))
    assert unknown.rows("en")[0]["unit"] is None
    assert "无法判断" in unknown.table()


def test_a_pace_without_a_base_says_what_is_not_known():
    pace = check_pace(
        Target.growth_at_least("15%"), "38.2亿元", Schedule.by_months("2024", "2024-09-30")
    )
    assert pace.text() == "无法判断是否达到序时进度：缺上期数"
    assert pace.text("en").startswith("undecided against schedule: ")
