"""Targets against a brute-force oracle: every number that a figure allows is tried."""

from __future__ import annotations

import pickle
from decimal import Decimal
from fractions import Fraction

import attrs
import numpy as np
import pint
import pytest
from hypothesis import assume, given, strategies as st
from strategies import (
    HOSTILE,
    bounded_amounts,
    decimals,
    hostile,
    law,
    levels,
    rates,
    ratios,
    signed,
    targets,
)

from stmetrics import Target, TargetCheck, TargetForm, Verdict, check_target
from stmetrics.errors import (
    InvalidValueError,
    MissingFactError,
    ParseError,
    UndefinedMetricError,
    UnitError,
)
from stmetrics.units import Amount, Bound, define_into, parse, quantity

MET, UNMET, UNKNOWN = Verdict.MET, Verdict.UNMET, Verdict.UNKNOWN


# --- the oracle -----------------------------------------------------------------------------

WHOLE = [Decimal(n) for n in range(-80, 161)]
FINE = [Decimal(n) / 8 for n in range(-640, 1281)]
# Eighths, since thresholds are quarters: an open end needs a figure before the next of them.

ALLOWS = {
    Bound.EXACT: lambda true, amount: true == amount.value,
    Bound.AT_LEAST: lambda true, amount: true >= amount.value,
    Bound.MORE_THAN: lambda true, amount: true > amount.value,
    Bound.AT_MOST: lambda true, amount: true <= amount.value,
    Bound.LESS_THAN: lambda true, amount: true < amount.value,
    Bound.ABOUT: lambda *_: True,
    Bound.BETWEEN: lambda true, amount: amount.value <= true <= amount.upper,
}


def judged(reaches, amount, grid):
    """The verdict from trying every number that the figure allows."""
    answers = {reaches(true) for true in grid if ALLOWS[amount.bound](true, amount)}
    return {frozenset({True}): MET, frozenset({False}): UNMET}.get(frozenset(answers), UNKNOWN)


thresholds = st.integers(0, 60).map(Decimal)


def test_every_bound_is_in_the_oracle():
    assert set(ALLOWS) == set(Bound)


@pytest.mark.parametrize(("unit", "grid"), [("项", WHOLE), ("亿元", FINE)])
@given(data=st.data())
@law
def test_a_bound_decides_what_all_its_numbers_decide(unit, grid, data):
    amount = data.draw(bounded_amounts(unit))
    low, high = sorted((data.draw(thresholds), data.draw(thresholds)))
    for target, reaches in (
        (Target.at_least(quantity(low, unit)), lambda true: true >= low),
        (Target.at_most(quantity(high, unit)), lambda true: true <= high),
        (
            Target.between(quantity(low, unit), quantity(high, unit)),
            lambda true: low <= true <= high,
        ),
    ):
        assert check_target(target, amount).verdict is judged(reaches, amount, grid)


@given(amount=bounded_amounts(None), rank=st.integers(1, 40))
@law
def test_a_bound_of_a_rank_decides_what_all_its_ranks_decide(amount, rank):
    assume(amount.bound is not Bound.MORE_THAN)  # without a unit it need not be whole
    assume(amount.bound is not Bound.LESS_THAN)
    assume(amount.value >= 1)
    found = check_target(Target.rank_within(rank), amount).verdict
    assert found is judged(lambda true: true <= rank, amount, WHOLE)


@given(amount=bounded_amounts("亿元"), base=st.integers(1, 30), quarters=st.integers(-3, 4))
@law
def test_a_bound_against_growth_decides_what_all_its_numbers_decide(amount, base, quarters):
    rate = Decimal(quarters) / 4
    found = check_target(Target.growth_at_least(rate), amount, quantity(base, "亿元"))
    assert found.verdict is judged(lambda true: true - base >= rate * base, amount, FINE)
    assert found.threshold.magnitude == base * (1 + rate)


@given(amount=bounded_amounts("亿元"), whole=st.integers(1, 60), quarters=st.integers(0, 4))
@law
def test_a_bound_against_a_share_decides_what_all_its_numbers_decide(amount, whole, quarters):
    ratio = Decimal(quarters) / 4
    found = check_target(Target.share_at_least(ratio), amount, quantity(whole, "亿元"))
    assert found.verdict is judged(lambda true: true >= ratio * whole, amount, FINE)


@given(amount=bounded_amounts("%"), reference=st.integers(0, 60), gap=st.integers(-20, 20))
@law
def test_a_bound_against_points_decides_what_all_its_numbers_decide(amount, reference, gap):
    target = Target.points_above(Decimal(gap) / 100)
    found = check_target(target, amount, f"{reference}%")
    assert found.verdict is judged(lambda true: true - reference >= gap, amount, FINE)


# --- exact figures --------------------------------------------------------------------------


def reached(target, actual, base):
    """Whether an exact figure reaches a target, in Fractions throughout."""
    value, true = Fraction(target.value), Fraction(actual)
    return {
        TargetForm.AT_LEAST: lambda: true >= value,
        TargetForm.AT_MOST: lambda: true <= value,
        TargetForm.BETWEEN: lambda: value <= true <= Fraction(target.high),
        TargetForm.GROWTH_AT_LEAST: lambda: true / Fraction(base) - 1 >= value,
        TargetForm.SHARE_AT_LEAST: lambda: true / Fraction(base) >= value,
        TargetForm.RANK_WITHIN: lambda: true <= value,
        TargetForm.POINTS_ABOVE: lambda: true - Fraction(base) >= value,
    }[target.form]()


NEEDS_BASE = {TargetForm.GROWTH_AT_LEAST, TargetForm.SHARE_AT_LEAST, TargetForm.POINTS_ABOVE}
NO_COMPLETION = {TargetForm.AT_MOST, TargetForm.BETWEEN, TargetForm.RANK_WITHIN}


@st.composite
def cases(draw):
    """A target, a figure that is often exactly on its threshold, and its base."""
    target, base = draw(targets), draw(levels)
    on = {
        TargetForm.GROWTH_AT_LEAST: base * (1 + target.value),
        TargetForm.SHARE_AT_LEAST: base * target.value,
        TargetForm.POINTS_ABOVE: base + target.value,
        TargetForm.BETWEEN: target.high,
    }.get(target.form, target.value)
    if target.form is TargetForm.RANK_WITHIN:
        return target, Decimal(draw(st.integers(1, 40))), None
    hair = draw(st.sampled_from([0, Decimal("1e-12"), Decimal("-1e-12")]))
    actual = draw(signed) if draw(st.booleans()) else on + hair
    return target, actual, base if target.form in NEEDS_BASE else None


@given(case=cases())
@law
def test_an_exact_figure_is_met_or_unmet(case):
    target, actual, base = case
    check = check_target(target, actual, base)
    assert check.verdict is (MET if reached(target, actual, base) else UNMET)
    assert check.actual == actual
    assert check.target is target


@given(case=cases())
@law
def test_what_is_missing_is_what_the_target_lacks(case):
    target, actual, base = case
    check = check_target(target, actual, base)
    assert (check.shortfall == 0) is (check.verdict is MET)
    assert check.shortfall >= 0
    too_high = reached(target, actual, base) or (
        target.form in {TargetForm.AT_MOST, TargetForm.RANK_WITHIN}
        or (target.form is TargetForm.BETWEEN and actual > target.high)
    )
    repaired = actual - check.shortfall if too_high else actual + check.shortfall
    if target.form is not TargetForm.RANK_WITHIN or repaired >= 1:
        again = check_target(target, repaired, base)
        assert (again.verdict, again.shortfall) == (MET, 0)


@given(case=cases())
@law
def test_completion_is_the_figure_over_the_threshold(case):
    target, actual, base = case
    check = check_target(target, actual, base)
    if target.form in NO_COMPLETION or check.threshold <= 0:
        assert check.completion is None
    else:
        exact = Fraction(actual) / Fraction(check.threshold)
        assert abs(Fraction(check.completion) - exact) <= abs(exact) / 10**33
        assert type(check.completion) is Decimal


@given(low=signed, width=levels, actual=signed)
@law
def test_the_threshold_of_a_range_is_its_nearer_end(low, width, actual):
    check = check_target(Target.between(low, low + width), actual)
    assert check.threshold == (low + width if actual > low + width else low)


@given(case=cases())
@law
def test_kinds_of_number_do_not_change_a_verdict(case):
    target, actual, base = case
    expected = check_target(target, actual, base)
    exact_base = None if base is None else Fraction(base)
    by_fraction = check_target(target, Fraction(actual), exact_base)
    assert by_fraction.verdict is expected.verdict
    assert by_fraction.shortfall == expected.shortfall
    assert by_fraction.completion == expected.completion


@pytest.mark.parametrize("context", HOSTILE)
@given(case=cases())
@law
def test_hostile_contexts_change_no_check(context, case):
    target, actual, base = case
    expected = check_target(target, actual, base)
    with hostile(context):
        assert check_target(target, actual, base) == expected


@pytest.mark.parametrize("context", HOSTILE)
def test_hostile_contexts_change_no_check_of_quantities_and_text(context):
    for target, actual, base in (
        (Target.at_least("12.3456亿元"), quantity("123456.1万元"), None),
        (Target.growth_at_least(0.12345), "123456.7万元", "1.0987654亿元"),
        (Target.share_at_least(Fraction(1, 3)), 0.123456, Decimal("0.987654321")),
        (Target.points_above(0.0123), "25.3456%", "12.3456%"),
        (Target.between("1.23456亿元", "23456.7万元"), "超过1.23456亿元", None),
        (Target.at_most("12345项"), "近12346项", None),
    ):
        expected = check_target(target, actual, base)
        with hostile(context):
            found = check_target(target, actual, base)
        assert [str(each) for each in attrs.astuple(found, recurse=False)] == [
            str(each) for each in attrs.astuple(expected, recurse=False)
        ]


@pytest.mark.parametrize(
    ("target", "actual", "base"),
    [
        (Target.share_at_least(0.05), 8.85, 177.0),
        (Target.growth_at_least(0.1), 1.1, 1.0),
        (Target.growth_at_least(0.2), 1.2, 1.0),
        (Target.points_above(0.02), 0.12, 0.1),
        (Target.at_least(0.3), 0.3, None),
        (Target.at_most(np.float64(0.3)), 0.3, None),
        (Target.between(0.1, 0.3), 0.3, None),
    ],
)
def test_exactly_on_the_threshold_is_met_in_floats_too(target, actual, base):
    assert check_target(target, actual, base).verdict is MET


# --- text and units -------------------------------------------------------------------------


def test_a_goal_that_is_written_as_its_own_bound_is_that_number():
    assert Target.at_least("30家以上") == Target.at_least("30家")
    assert Target.at_most("不超过5家") == Target.at_most("5家")
    assert Target.growth_at_least("12%以上") == Target.growth_at_least("12%")
    assert Target.share_at_least("45%以上") == Target.share_at_least("45%")
    assert Target.points_above("2个百分点以上") == Target.points_above("2个百分点")
    for make, other in (
        (Target.at_least, "超过30家"),
        (Target.at_least, "不超过30家"),
        (Target.at_most, "30家以上"),
        (Target.growth_at_least, "超过12%"),
        (Target.growth_at_least, "约12%"),
    ):
        with pytest.raises(InvalidValueError, match="is a bound"):
            make(other)


@pytest.mark.parametrize(
    ("target", "figure", "verdict"),
    [
        ("50项", "超过40项", UNKNOWN),
        ("41项", "超过40项", MET),
        ("40项", "超过40项", MET),
        ("42项", "超过40项", UNKNOWN),
        ("60个", "60个以上", MET),
        ("61个", "60个以上", UNKNOWN),
        ("30亿元", "近30亿元", UNMET),
        ("29亿元", "近30亿元", UNKNOWN),
        ("3亿元", "3-5亿元", MET),
        ("4亿元", "3-5亿元", UNKNOWN),
        ("5亿元", "3-5亿元", UNKNOWN),
        ("5.1亿元", "3-5亿元", UNMET),
        ("1.5亿元", "超过1.5亿元", MET),
        ("1.6亿元", "超过1.5亿元", UNKNOWN),
        ("1亿元", "不足1亿元", UNMET),
        ("1亿元", "不超过1亿元", UNKNOWN),
        ("1.1亿元", "不超过1亿元", UNMET),
        ("100家", "约100家", UNKNOWN),
        ("100家", "100余家", MET),
        ("101家", "100多家", MET),
        ("25%", "超过25%", MET),
        ("26%", "25-30%", UNKNOWN),
        ("30%", "24-29%", UNMET),
        ("10件/万人", "超过10件/万人", MET),
        ("15000万元", "超过1.5亿元", MET),
        ("15001万元", "超过1.5亿元", UNKNOWN),
        ("0.0041万人", "超过40人", MET),
        ("0.0042万人", "超过40人", UNKNOWN),
        ("25%", "253‰", MET),
    ],
)
def test_a_bound_stays_a_bound(target, figure, verdict):
    check = check_target(Target.at_least(target), figure)
    assert check.verdict is verdict
    assert check_target(Target.at_least(target), parse(figure, bounds=True)) == check
    if parse(figure, bounds=True).bound is not Bound.EXACT:
        assert (check.actual, check.completion) == (None, None)


@pytest.mark.parametrize(
    ("target", "figure", "verdict"),
    [
        ("30亿元", "近30亿元", MET),
        ("29亿元", "近30亿元", UNKNOWN),
        ("59项", "不足60项", MET),
        ("58项", "不足60项", UNKNOWN),
        ("40项", "超过40项", UNMET),
        ("41项", "超过40项", UNKNOWN),
        ("5亿元", "3-5亿元", MET),
        ("60个", "60个以上", UNKNOWN),
        ("59个", "60个以上", UNMET),
    ],
)
def test_a_bound_against_a_ceiling(target, figure, verdict):
    assert check_target(Target.at_most(target), figure).verdict is verdict


def test_a_target_met_by_a_bound_lacks_nothing():
    check = check_target(Target.at_least("41项"), "超过40项")
    assert check.verdict is MET
    assert check.shortfall is not None
    assert check.shortfall.magnitude == 0


@pytest.mark.parametrize("open_or_unmet", ["超过40项", "约40项", "不足10项"])
def test_a_bound_that_does_not_meet_a_target_has_no_known_shortfall(open_or_unmet):
    check = check_target(Target.at_least("50项"), open_or_unmet)
    assert (check.actual, check.shortfall, check.completion) == (None, None, None)
    assert check.threshold == quantity("50项")


def test_a_range_with_its_ends_turned_over_is_refused():
    with pytest.raises(InvalidValueError):
        check_target(Target.at_least("4亿元"), "5-3亿元")


def test_a_range_up_to_zero_ends_at_zero():
    amount = Amount(Decimal(-3), "%", 0, Bound.BETWEEN, Decimal(0))
    assert check_target(Target.at_least("-2%"), amount).verdict is UNKNOWN
    assert check_target(Target.at_most("0%"), amount).verdict is MET


@pytest.mark.parametrize(
    "actual",
    ["24.8亿元", "248000万元", quantity("2480000000元"), parse("24.8亿元"), quantity(24.8, "亿元")],
)
def test_units_are_converted_to_the_targets_own(actual):
    check = check_target(Target.at_least("30亿元"), actual)
    assert check.verdict is UNMET
    told = (check.actual, check.threshold, check.shortfall)
    assert [each.magnitude for each in told] == [Decimal("24.8"), 30, Decimal("5.2")]
    assert {str(each.units) for each in told} == {"亿元"}
    assert check.completion == Decimal("0.8266666666666666666666666666666667")
    assert type(check.shortfall.magnitude) is Decimal


def test_quantities_of_another_registry_are_checked():
    theirs = pint.UnitRegistry(filename=None)
    define_into(theirs)
    check = check_target(Target.at_least(theirs.Quantity(30, "亿元")), theirs.Quantity(3e5, "万元"))
    assert (check.verdict, check.shortfall.magnitude) == (MET, 0)


def test_a_base_in_another_unit_gives_the_unit_of_the_threshold():
    check = check_target(Target.growth_at_least(0.12), "1.2亿元", "10000万元")
    assert (check.verdict, check.threshold.magnitude, str(check.threshold.units)) == (
        MET,
        11200,
        "万元",
    )
    assert check.actual.magnitude == 12000


@pytest.mark.parametrize(
    ("target", "actual", "base"),
    [
        (Target.at_least("50项"), "40个", None),
        (Target.at_least("50项"), "超过40个", None),
        (Target.at_least("50项"), 40, None),
        (Target.at_least(50), "40项", None),
        (Target.at_least(50), "超过40项", None),
        (Target.at_least("3亿元"), "25%", None),
        (Target.at_least("3亿元"), "3人年", None),
        (Target.growth_at_least(0.1), "3亿元", 2),
        (Target.growth_at_least(0.1), 3, "2亿元"),
        (Target.share_at_least(0.1), "3亿元", "20人"),
        (Target.rank_within(3), "3项", None),
    ],
)
def test_unlike_units_are_refused(target, actual, base):
    with pytest.raises(UnitError):
        check_target(target, actual, base)


@pytest.mark.parametrize(
    ("target", "actual"), [("2个百分点", "3%"), ("2%", "3个百分点"), ("2个百分点", "超过3%")]
)
def test_points_and_percent_are_kept_apart(target, actual):
    with pytest.raises(UnitError):
        check_target(Target.at_least(target), actual)


def test_a_printed_ratio_is_compared_as_printed():
    check = check_target(Target.points_above(0.02), "25.3%", "12.3%")
    assert (check.actual, check.threshold, check.verdict) == (
        Amount(Decimal("25.3"), "%", None),
        Amount(Decimal("14.3"), "%", None),
        MET,
    )
    for target, actual in ((Target.at_least("25%"), 0.25), (Target.at_least(0.25), "25%")):
        with pytest.raises(UnitError, match="give both with units, or both without"):
            check_target(target, actual)


@pytest.mark.parametrize(
    ("target", "actual", "base", "threshold"),
    [
        (Target.share_at_least(Fraction(1, 3)), "1亿元", "3亿元", 1),
        (Target.share_at_least(Fraction(1, 3)), "2亿元", quantity("6亿元"), 2),
        (Target.growth_at_least(Fraction(1, 4)), "5亿元", "4亿元", 5),
    ],
)
def test_a_fraction_of_a_quantity_is_a_threshold(target, actual, base, threshold):
    check = check_target(target, actual, base)
    assert (check.verdict, check.threshold.magnitude) == (MET, threshold)
    assert check_target(target, None, base).threshold.magnitude == threshold


def test_a_third_of_a_quantity_is_decided_without_division():
    target = Target.share_at_least(Fraction(1, 3))
    assert (
        check_target(target, "0.3333333333333333333333333333333333亿元", "1亿元").verdict is UNMET
    )
    assert check_target(target, "0.3333333333333333333333333333333334亿元", "1亿元").verdict is MET


# --- unknown, undefined, refused ------------------------------------------------------------


@given(target=targets, base=levels)
@law
def test_what_is_not_known_is_unknown_never_unmet(target, base):
    needs = target.form in NEEDS_BASE
    check = check_target(target, None, base if needs else None)
    assert (check.verdict, check.actual, check.shortfall, check.completion) == (
        UNKNOWN,
        None,
        None,
        None,
    )
    assert check.threshold is not None
    if needs:
        without = check_target(target, Decimal(5), None)
        assert (without.verdict, without.threshold, without.shortfall) == (UNKNOWN, None, None)


@pytest.mark.parametrize("base", [0, -1, Decimal(0), 0.0, "0亿元", "-2亿元"])
@pytest.mark.parametrize("target", [Target.growth_at_least(0.1), Target.share_at_least(0.1)])
@pytest.mark.parametrize("actual", [5, None])
def test_a_base_of_zero_or_less_leaves_it_undefined(target, base, actual):
    with pytest.raises(UndefinedMetricError, match="check_target"):
        check_target(target, actual, base)


def test_a_reference_rate_may_be_zero_or_less():
    assert check_target(Target.points_above(0.02), 0.02, 0).verdict is MET
    assert check_target(Target.points_above(0.02), -0.01, -0.05).verdict is MET


@pytest.mark.parametrize(
    "target",
    [Target.at_least(1), Target.at_most(1), Target.between(1, 2), Target.rank_within(3)],
)
def test_a_target_without_a_base_takes_none(target):
    with pytest.raises(InvalidValueError, match="has no base"):
        check_target(target, 1, 1)


@pytest.mark.parametrize("bound", ["超过40项", "3-5亿元", parse("超过40项", bounds=True)])
def test_a_targets_own_figures_and_bases_are_exact(bound):
    for make in (
        Target.at_least,
        Target.at_most,
        lambda value: Target.between(value, "50项"),
        lambda value: Target.between("50项", value),
        lambda value: check_target(Target.growth_at_least(0.1), "50项", value),
    ):
        with pytest.raises(InvalidValueError, match=r"bound|range"):
            make(bound)


NO_FIGURES = [True, float("nan"), float("inf"), Decimal("nan"), "$100", "", object, [], 1j]


@pytest.mark.parametrize("bad", NO_FIGURES, ids=repr)
@pytest.mark.parametrize(
    "make",
    [
        Target.at_least,
        Target.at_most,
        Target.growth_at_least,
        Target.share_at_least,
        Target.points_above,
        Target.rank_within,
        lambda bad: Target.between(bad, 1),
        lambda bad: Target.between(1, bad),
        lambda bad: check_target(Target.at_least(1), bad),
        lambda bad: check_target(Target.growth_at_least(1), 1, bad),
    ],
)
def test_what_is_no_figure_is_refused(make, bad):
    with pytest.raises(InvalidValueError):
        make(bad)


def test_a_target_needs_its_own_figure():
    for make in (Target.at_least, Target.at_most, lambda value: Target.between(1, value)):
        with pytest.raises(MissingFactError, match="is unknown"):
            make(None)


def test_a_text_that_is_no_figure_is_a_parse_error():
    with pytest.raises(ParseError):
        check_target(Target.at_least("1亿元"), "1.2.3亿元")


@pytest.mark.parametrize("n", [0, -1, 2.5, Decimal("1.5")])
def test_a_rank_is_whole_and_one_or_more(n):
    with pytest.raises(InvalidValueError):
        Target.rank_within(n)


@pytest.mark.parametrize("n", [0, -1, 2.5])
def test_there_is_no_rank_below_one_or_between_two(n):
    with pytest.raises(InvalidValueError):
        check_target(Target.rank_within(3), n)


@pytest.mark.parametrize(("rank", "verdict"), [(1, MET), (3, MET), (4, UNMET), (3.0, MET)])
def test_the_last_rank_within_counts(rank, verdict):
    assert check_target(Target.rank_within(3), rank).verdict is verdict


def test_a_range_is_given_from_below():
    with pytest.raises(InvalidValueError, match=r"high=30.*below low=40"):
        Target.between(40, 30)
    with pytest.raises(InvalidValueError, match="swap them"):
        Target.between("1亿元", "9999万元")
    assert Target.between("1亿元", "20000万元").high == 2
    assert Target.between(3, 3) == Target.between(Decimal("3.0"), 3.0)
    with pytest.raises(UnitError):
        Target.between("1亿元", 2)
    with pytest.raises(UnitError):
        Target.between(1, "2亿元")


def test_a_range_may_touch_zero():
    target = Target.between(-1, 0)
    assert check_target(target, 0).verdict is MET
    assert check_target(target, Decimal("0.1")).verdict is UNMET
    assert check_target(target, Decimal("0.1")).threshold == 0


@given(target=targets)
@law
def test_targets_are_frozen_values(target):
    again = pickle.loads(pickle.dumps(target))  # noqa: S301 - our own bytes
    assert again == target
    assert hash(again) == hash(target)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        target.value = Decimal(1)


def test_every_form_has_its_maker_and_is_tried():
    assert {form.value for form in TargetForm} == {
        name for name in vars(Target) if isinstance(vars(Target)[name], classmethod)
    }


@given(value=st.one_of(rates, ratios, decimals(1, 30, 0)), form=st.sampled_from(TargetForm))
@law
def test_a_maker_keeps_its_number(value, form):
    if form is TargetForm.BETWEEN:
        target = Target.between(value, value)
        assert target.high == value
    elif form is TargetForm.RANK_WITHIN:
        value = int(abs(value)) + 1
        target = Target.rank_within(value)
    else:
        assume(form is not TargetForm.SHARE_AT_LEAST or 0 <= value <= 1)
        assume(form not in {TargetForm.GROWTH_AT_LEAST, TargetForm.POINTS_ABOVE} or abs(value) <= 1)
        target = getattr(Target, form.value)(value)
    assert (target.form, target.value, target.unit) == (form, value, None)


def test_a_check_is_a_record_too():
    check = check_target(Target.at_least("30亿元"), "24.8亿元")
    assert isinstance(check, TargetCheck)
    assert pickle.loads(pickle.dumps(check)) == check  # noqa: S301 - our own bytes
    with pytest.raises(InvalidValueError, match="neither true nor false"):
        bool(check.verdict)


def test_a_share_above_all_is_refused_for_a_percentage_is_meant():
    with pytest.raises(InvalidValueError, match='write "5%"'):
        Target.share_at_least(5)
    with pytest.raises(InvalidValueError, match=r"5 % is 0\.05"):
        Target.share_at_least("120%")


def test_ratios_of_targets_may_be_printed_ones():
    assert Target.share_at_least("5%") == Target.share_at_least(Decimal("0.05"))
    assert Target.growth_at_least(parse("12%")).value == Decimal("0.12")
    assert Target.points_above("2个百分点").value == Decimal("0.02")
    assert Target.growth_at_least("120%").value == Decimal("1.2")
    for wrong in ("3亿元", "5个百分点"):
        with pytest.raises(UnitError, match="is no ratio"):
            Target.share_at_least(wrong)
    with pytest.raises(UnitError, match="is no ratio"):
        Target.growth_at_least("12个百分点")
    with pytest.raises(UnitError, match="is no difference of two ratios"):
        Target.points_above("2%")


@pytest.mark.parametrize(("rate", "hint"), [(12, '"12%"'), (1.01, '"1.01%"'), (-3, '"-3%"')])
def test_a_plain_rate_above_one_is_refused_with_the_text_to_write(rate, hint):
    for make in (Target.growth_at_least, Target.points_above):
        with pytest.raises(InvalidValueError, match="is a plain number above 1") as caught:
            make(rate)
        assert hint in caught.value.hint
    assert Target.growth_at_least(1).value == 1


@pytest.mark.parametrize(
    "given",
    [
        ("nonsense", 5),
        ("at_most", Decimal("nan")),
        ("between", 5),
        ("between", 5, None, 4),
        ("at_most", 5, None, 7),
        ("share_at_least", 5),
        ("share_at_least", Decimal("0.05"), "%"),
        ("rank_within", 0),
        ("rank_within", Decimal("2.5")),
        ("at_least", 5, "公里"),
        ("at_least", "5"),
    ],
)
def test_an_impossible_target_is_refused(given):
    with pytest.raises(InvalidValueError):
        Target(*given)


def test_a_form_is_read_in_every_way():
    assert Target("at_most", 5) == Target(TargetForm("不超过"), Decimal(5)) == Target.at_most(5)
    assert check_target(Target("at_most", 5), 6).verdict is UNMET


def test_a_check_says_what_it_found_in_both_languages():
    met = check_target(Target.at_least(10), 12)
    assert met.text() == str(met) == "完成：应达10，实际12"
    assert met.text("en") == "met: to reach 10, reached 12"
    unknown = check_target(Target.at_least(10), None)
    assert unknown.text() == "无法判断：应达10；缺实际数"
    assert unknown.text("en") == "cannot be decided: to reach 10; the figure is not known"
    baseless = check_target(Target.growth_at_least(0.1), 12)
    assert baseless.text("zh") == "无法判断：应达10%；缺上期数"


@pytest.mark.parametrize(
    ("target", "figure", "base", "zh"),
    [
        (Target.at_least("12%"), "12.8%", None, "完成：应达12%，实际12.8%"),
        (Target.share_at_least("35%"), "36家", "100家",
         "完成：应达35%，实际36%；应达35家，实际36家"),
        (
            Target.growth_at_least("12%"),
            "310.2亿元",
            "277亿元",
            "未完成：应达12%，实际11.99%；应达310.24亿元，实际310.2亿元",
        ),
        (Target.points_above("13个百分点"), "25.3%", "12.3%",
         "完成：应达13个百分点，实际13个百分点；应达25.3%，实际25.3%"),
        (Target.at_least("50项"), "超过40项", None,
         "无法判断：应达50项；实际数只是一个界限，达标与否均有可能"),
    ],
)  # fmt: skip
def test_rates_are_shown_as_percent_and_what_is_open_says_why(target, figure, base, zh):
    found = check_target(target, figure, base)
    assert found.text() == zh
    assert len(repr(found)) <= 200
    (row,) = found.rows()
    assert row["verdict"] == zh.partition("：")[0]
    assert (row["why"] is None) is (found.verdict is not UNKNOWN)
    assert row["target"] in found.table()
    assert (found.ratio is None) is (base is None)
    for lang in ("zh", "en"):
        assert found.html(lang).startswith("<table>")
        assert set(found.rows(lang)[0]) == set(row)


def test_rates_that_differ_are_never_printed_alike():
    close = check_target(Target.growth_at_least("12%"), "1119999999元", "1000000000元")
    assert close.text() == "未完成：应达12%，实际11.9999999%；应达1120000000元，实际1119999999元"


@pytest.mark.parametrize(
    ("figure", "floor", "verdict"),
    [
        ("30多项", "40项", Verdict.UNMET),
        ("30多项", "31项", Verdict.MET),
        ("30多项", "35项", Verdict.UNKNOWN),
        ("100多家", "200家", Verdict.UNMET),
        ("100多家", "101家", Verdict.MET),
        ("5多家", "6家", Verdict.MET),
    ],
)
def test_a_figure_and_some_ends_below_its_next_step(figure, floor, verdict):
    assert check_target(Target.at_least(floor), figure).verdict is verdict


def test_a_target_that_is_just_missed_is_not_printed_as_reached():
    missed = check_target(Target.at_least("50亿元"), "49.98亿元")
    assert "99.96%" in missed.table("zh")
    assert "100%" in check_target(Target.at_least("50亿元"), "50亿元").table("zh")
