"""Single months out of cumulative figures: they add up, and grow as the formulas say."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, strategies as st
from strategies import decimals, law

from stmetrics import Period, single_month_growth_rate
from stmetrics.errors import IncomparableError, MissingFactError, UndefinedMetricError
from stmetrics.observations import Observation, Observations, single_month_growths, single_months

amounts = decimals("-1000", "100000", places=2)


def cumulative(year, by_month, **more):
    return [
        Observation(indicator="ht.output", region="z", period=Period.months(year, 1, last),
                    value=value if isinstance(value, str) else (value, "亿元"), **more)
        for last, value in by_month.items()
    ]  # fmt: skip


def steps(items, year=2021, **picked):
    return single_months(Observations(items), "ht.output", "z", year, **picked)


def growths(items, year=2021, **picked):
    return single_month_growths(Observations(items), "ht.output", "z", year, **picked)


months = st.dictionaries(st.integers(1, 12), amounts, min_size=1)


@given(by_month=months)
@law
def test_the_steps_add_up_to_the_last_figure_and_cover_its_months(by_month):
    found = steps(cumulative(2021, by_month))
    assert sum(Fraction(each.amount.value) for each in found) == Fraction(by_month[max(by_month)])
    assert found[0].time == Period.months(2021, 1, min(by_month))
    assert found[0].is_observed
    ends = [each.time.end.month for each in found]
    assert ends == sorted(by_month)
    starts = [each.time.start.month for each in found]
    assert starts == [1, *(end + 1 for end in ends[:-1])]
    assert all(each.what == "month" and each.amount.unit == "亿元" for each in found)
    assert all(each.amount.decimals is None for each in found[1:])


def test_january_and_february_are_one_step_and_a_missing_month_joins_the_next():
    items = cumulative(2021, {2: "41亿元", 3: "630000万元", 5: "110亿元"})
    gone = Observation(
        indicator="ht.output", region="z", period=Period.months(2021, 1, 4), value=None, status="O"
    )
    found = steps([*items, gone])
    assert [(str(each.time), str(each.amount)) for each in found] == [
        ("2021-01-01/P2M", "41亿元"), ("2021-03", "220000万元"), ("2021-04-01/P2M", "47亿元"),
    ]  # fmt: skip


def test_what_is_not_cumulative_of_the_year_is_passed_over():
    others = [
        Observation(indicator="ht.output", region="z", value="9亿元", **time)
        for time in (
            {"period": "2021-03"}, {"period": "2020"}, {"period": "2021-01-01/P40D"},
            {"period": "2021-01-01/P24M"}, {"on": "2021-12-31"},
        )
    ]  # fmt: skip
    assert len(steps([*others, *cumulative(2021, {2: 40})])) == 1
    with pytest.raises(MissingFactError, match=r"cumulative ht\.output of z in 2021") as caught:
        steps(others)
    assert "January-to-month" in caught.value.hint


def test_bounds_and_unlike_series_are_refused():
    for by_month in ({2: "超过41亿元", 3: "63亿元"}, {2: "41亿元", 3: "超过63亿元"}):
        with pytest.raises(IncomparableError, match="is a bound and cannot be the cumulative"):
            steps(cumulative(2021, by_month))
    unlike = cumulative(2021, {2: 41}) + cumulative(2021, {3: 63}, vintage="final")
    with pytest.raises(IncomparableError, match="differ in vintage"):
        steps(unlike)
    twice = cumulative(2021, {2: 41}, vintage="final") + cumulative(2021, {2: 40})
    with pytest.raises(IncomparableError, match="observed 2 times"):
        steps(twice)
    assert steps(twice, vintage="final")[0].amount.value == 41


levels = decimals("0.01", "1000", places=2)


@given(
    pairs=st.dictionaries(st.integers(1, 12), st.tuples(levels, levels), min_size=1),
)
@law
def test_growth_of_single_months_is_that_of_the_cumulative_rates_and_weights(pairs):
    """Against formulas.cumulative: from cumulative growth rates and last year's levels."""
    now, last, total, base = {}, {}, Decimal(0), Decimal(0)
    for month in sorted(pairs):
        total, base = total + pairs[month][0], base + pairs[month][1]
        now[month], last[month] = total, base
    found = growths(cumulative(2021, now) + cumulative(2020, last))
    previous, previous_rate = Decimal(0), Decimal(0)
    for month, step in zip(sorted(pairs), found, strict=True):
        current_rate = now[month] / last[month] - 1
        wanted = single_month_growth_rate(
            current_rate, previous_rate, base=last[month], previous_base=previous
        )
        assert abs(step.amount.value - wanted) < Decimal("1e-15") * (1 + abs(wanted))
        assert (step.what, step.amount.unit, step.amount.decimals) == ("growth", None, None)
        previous, previous_rate = last[month], current_rate


def test_a_month_that_one_year_lacks_joins_the_next():
    items = cumulative(2021, {2: 44, 5: 110}) + cumulative(2020, {2: 40, 3: 60, 5: 100, 6: 130})
    found = growths(items)
    assert [(str(each.time), each.amount.value) for each in found] == [
        ("2021-01-01/P2M", Decimal("0.1")), ("2021-03-01/P3M", Decimal("0.1")),
    ]  # fmt: skip


def test_units_are_reconciled_over_the_years():
    found = growths(cumulative(2021, {2: "44亿元"}) + cumulative(2020, {2: "400000万元"}))
    assert found[0].amount.value == Decimal("0.1")


def test_years_that_share_no_month_or_are_unlike_are_refused():
    with pytest.raises(MissingFactError, match="2021 and 2020: is observed for no cumulative"):
        growths(cumulative(2021, {2: 44}) + cumulative(2020, {3: 40}))
    with pytest.raises(MissingFactError):
        growths(cumulative(2021, {2: 44}))
    real = cumulative(2020, {2: 40}, price_basis="constant")
    with pytest.raises(IncomparableError, match="differ in prices"):
        growths(cumulative(2021, {2: 44}) + real)
    with pytest.raises(UndefinedMetricError):
        growths(cumulative(2021, {2: 44, 3: 50}) + cumulative(2020, {2: 40, 3: 40}))
