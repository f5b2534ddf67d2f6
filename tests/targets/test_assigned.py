"""Targets that were set, against observations: forms, bases, periods, decomposition, nesting."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import attrs
import pytest
from hypothesis import assume, given, strategies as st
from made_regions import goal, observed
from strategies import HOSTILE, hostile, law

from stmetrics import Target, Verdict, serial
from stmetrics.errors import (
    IncomparableError,
    InvalidValueError,
    UndefinedMetricError,
    UnitError,
)
from stmetrics.observations import Observation, Observations
from stmetrics.targets import (
    AssignedTarget,
    TargetForce,
    TargetPath,
    check_assigned,
    check_decomposition,
    left_below,
    target_text,
)
from stmetrics.targets.handed_down import decompositions

MET, UNMET, UNKNOWN = Verdict.MET, Verdict.UNMET, Verdict.UNKNOWN


def figure(value, year=2022, **facts):
    facts.setdefault("indicator", "cn.rd_total")
    return observed(value=value, period=str(year), **facts)


def verdict(target, *figures, **facts):
    picked = facts.pop("picked", {})
    assigned = goal(facts.pop("indicator", "cn.rd_total"), target, **facts)
    return check_assigned(assigned, Observations(figures), **picked).verdict


# --- the target itself ----------------------------------------------------------------------


def test_a_target_says_what_it_needs():
    with pytest.raises(InvalidValueError, match="does not say of what"):
        goal("ht.output", Target.share_at_least("45%"))
    with pytest.raises(InvalidValueError, match="does not say of what"):
        goal("ht.output", Target.points_above("2个百分点"))
    with pytest.raises(InvalidValueError, match="is no target"):
        goal("ht.output", "30亿元")
    with pytest.raises(InvalidValueError):
        goal("ht.output", Target.at_least(3), force="perhaps")


def test_binding_and_expected():
    assert goal("ht.output", Target.at_least(3)).force is TargetForce.EXPECTED
    assert goal("ht.output", Target.at_least(3), force="binding").force is TargetForce.BINDING


def test_a_path_gives_a_target_for_each_year():
    path = TargetPath({2021: Target.at_least("500万元"), 2023: Target.at_least("900万元")})
    made = AssignedTarget.each_year(path, indicator="proj.funds", region="z", force="binding")
    assert [(str(each.period), each.target, each.force.value) for each in made] == [
        ("2021", path.due(2021), "binding"),
        ("2023", path.due(2023), "binding"),
    ]


# --- milestones -----------------------------------------------------------------------------


def milestone(**facts):
    given = {"indicator": "plat.total", "kind": "中试基地", "region": "z", "on": "2023-06-30"}
    return AssignedTarget(**(given | facts), target=Target.at_least("1家"))


def test_a_milestone_has_a_day_instead_of_a_period():
    due = milestone()
    assert (str(due.period), due.on) == ("2023-06-30/P1D", date(2023, 6, 30))
    assert attrs.evolve(due, set_by="市局").on == due.on
    assert serial.loads(serial.dumps(due)) == due
    reached = Observation(
        indicator="plat.total", kind="中试基地", region="z", on="2023-06-30", value="1家"
    )
    assert check_assigned(due, Observations([reached])).verdict is MET
    earlier = attrs.evolve(reached, on="2022-12-31")
    assert check_assigned(due, Observations([earlier])).verdict is UNKNOWN


def test_a_milestone_has_not_both_and_a_target_not_neither():
    with pytest.raises(InvalidValueError, match="both a period and a day"):
        milestone(period="2023")
    with pytest.raises(InvalidValueError, match="neither period nor day"):
        milestone(on=None)


def test_a_span_of_years_can_be_a_target():
    own = {"indicator": "own.span", "region": "z"}
    built = Observation(**own, period="2022", value="1-2年")
    assert str(built.value.to("个月")) == "12-24个月"
    for target, verdict in ((Target.at_most("2年"), MET), (Target.at_most("1年"), UNKNOWN)):
        goal_set = AssignedTarget(**own, period="2022", target=target)
        assert check_assigned(goal_set, Observations([built])).verdict is verdict
    assert Target.between("1年", "18个月").high == Decimal("1.5")


# --- levels ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "found"),
    [("30亿元", MET), ("29.99亿元", UNMET), ("30.01亿元", MET), ("300000万元", MET),
     ("超过29亿元", UNKNOWN), ("超过30亿元", MET)],
)  # fmt: skip
def test_floors_on_the_boundary_and_a_step_either_side(value, found):
    assert verdict(Target.at_least("30亿元"), figure(value)) is found


def test_a_stock_is_taken_on_the_last_day():
    on = observed("cn.hte_n", "168家", on="2022-12-31")
    assert verdict(Target.at_least("168家"), on, indicator="cn.hte_n") is MET
    early = observed("cn.hte_n", "168家", on="2022-10-31")
    assert verdict(Target.at_least("168家"), early, indicator="cn.hte_n") is UNKNOWN


def test_the_data_period_decides_not_the_assessment_year():
    figures = figure("30亿元", 2020), figure("10亿元", 2021)
    target = Target.at_least("20亿元")
    assert verdict(target, *figures, period="2020", assessed_in="2021") is MET
    assert verdict(target, *figures, period="2021") is UNMET


def test_what_is_not_observed_or_missing_is_unknown():
    assert verdict(Target.at_least("30亿元")) is UNKNOWN
    assert verdict(Target.at_least("30亿元"), figure(None, status="O")) is UNKNOWN


def test_the_scope_that_is_meant():
    figures = figure("30亿元", scope="全市"), figure("10亿元", scope="园区")
    target = Target.at_least("20亿元")
    assert verdict(target, *figures, scope="全市") is MET
    assert verdict(target, *figures, scope="园区") is UNMET
    with pytest.raises(IncomparableError, match="observed 2 times"):
        verdict(target, *figures)
    assert verdict(target, *figures, picked={"scope": "园区"}) is UNMET


def test_a_unit_that_does_not_fit_is_refused():
    with pytest.raises(UnitError):
        verdict(Target.at_least("30家"), figure("30亿元"))


# --- growth, share, points, rank ------------------------------------------------------------


@pytest.mark.parametrize(
    ("current", "base", "found"),
    [("11亿元", "10亿元", MET), ("10.99亿元", "10亿元", UNMET), ("11亿元", "100000万元", MET)],
)
def test_growth_from_levels_is_decided_without_division(current, base, found):
    figures = figure(current), figure(base, 2021)
    assert verdict(Target.growth_at_least("10%"), *figures) is found


@given(st.integers(1, 400), st.integers(1, 400), st.integers(-50, 100))
@law
def test_growth_against_fractions(current, base, rate):
    figures = figure(f"{current}亿元"), figure(f"{base}亿元", 2021)
    reached = Fraction(current, base) - 1 >= Fraction(rate, 100)
    assert (verdict(Target.growth_at_least(f"{rate}%"), *figures) is MET) is reached


@pytest.mark.parametrize(
    ("growth", "found"),
    [("12%", MET), ("11.9%", UNMET), ("超过12%", MET), ("超过11%", UNKNOWN)],
)
def test_a_printed_growth_wins_over_the_levels(growth, found):
    figures = [figure("10亿元"), figure("10亿元", 2021), figure(growth, aspect="growth")]
    assert verdict(Target.growth_at_least("12%"), *figures) is found


def test_growth_of_a_stock_by_its_days():
    figures = [
        observed("cn.hte_n", f"{n}家", on=f"{y}-12-31") for n, y in ((168, 2022), (140, 2021))
    ]
    target = Target.growth_at_least("20%")
    assert verdict(target, *figures, indicator="cn.hte_n") is MET
    printed = observed("cn.hte_n", "19%", on="2022-12-31", aspect="growth")
    assert verdict(target, printed, indicator="cn.hte_n") is UNMET


def test_growth_needs_both_levels_of_one_basis():
    target = Target.growth_at_least("10%")
    assert verdict(target, figure("11亿元")) is UNKNOWN
    with pytest.raises(IncomparableError, match="differ in prices"):
        verdict(target, figure("11亿元"), figure("10亿元", 2021, price_basis="constant"))
    with pytest.raises(UndefinedMetricError):
        verdict(target, figure("11亿元"), figure("0亿元", 2021))
    with pytest.raises(InvalidValueError, match="bound"):
        verdict(target, figure("11亿元"), figure("超过10亿元", 2021))


@pytest.mark.parametrize(
    ("part", "whole", "found"),
    [("8.85亿元", "177亿元", MET), ("8.84亿元", "177亿元", UNMET), ("88600万元", "177亿元", MET)],
)
def test_a_share_from_levels_on_the_boundary(part, whole, found):
    figures = figure(part), figure(whole, indicator="ht.output")
    target = Target.share_at_least("5%")
    assert verdict(target, *figures, reference="ht.output") is found


def test_a_printed_share_wins_and_other_references_do_not_count():
    facts = {"indicator": "ht.output", "reference": "industry.output"}
    target = Target.share_at_least("45%")
    printed = figure("48.4%", indicator="ht.output", aspect="share", reference="industry.output")
    assert verdict(target, printed, **facts) is MET
    other = attrs.evolve(printed, reference="industry.value_added")
    assert verdict(target, other, **facts) is UNKNOWN
    assert verdict(target, figure("9亿元", indicator="ht.output"), **facts) is UNKNOWN


def test_a_share_of_two_bases_is_refused():
    figures = figure("9亿元"), figure("20亿元", indicator="ht.output", vintage="快报")
    with pytest.raises(IncomparableError, match="vintage"):
        verdict(Target.share_at_least("5%"), *figures, reference="ht.output")


@given(*(st.integers(50, 200) for _ in range(4)), st.integers(-20, 20))
@law
def test_points_from_levels_are_exact(current, base, reference, reference_base, gap):
    figures = [
        figure(f"{current}亿元"),
        figure(f"{base}亿元", 2021),
        figure(f"{reference}亿元", indicator="ht.output"),
        figure(f"{reference_base}亿元", 2021, indicator="ht.output"),
    ]
    lead = Fraction(current, base) - Fraction(reference, reference_base)
    target = Target.points_above(f"{gap}个百分点")
    reached = lead >= Fraction(gap, 100)
    assert (verdict(target, *figures, reference="ht.output") is MET) is reached


def test_points_as_printed_and_from_printed_growths():
    target, facts = Target.points_above("13个百分点"), {"reference": "ht.output"}
    gap = figure("13个百分点", aspect="gap", reference="ht.output")
    assert verdict(target, gap, **facts) is MET
    rates = (
        figure("25.3%", aspect="growth"),
        figure("12.4%", aspect="growth", indicator="ht.output"),
    )
    assert verdict(target, *rates, **facts) is UNMET
    assert verdict(Target.points_above("12.9个百分点"), *rates, **facts) is MET
    assert verdict(target, rates[0], **facts) is UNKNOWN


def test_points_from_unlike_bases_bounds_or_zero_are_refused():
    target, facts = Target.points_above("1个百分点"), {"reference": "ht.output"}
    rate = figure("5%", aspect="growth", indicator="ht.output")
    with pytest.raises(IncomparableError):
        verdict(target, rate, figure("9亿元"), figure("8亿元", 2021, vintage="x"), **facts)
    with pytest.raises(IncomparableError):
        verdict(target, rate, figure("超过9亿元"), figure("8亿元", 2021), **facts)
    with pytest.raises(UndefinedMetricError):
        verdict(target, rate, figure("9亿元"), figure("0亿元", 2021), **facts)


def test_a_rank_as_observed():
    target = Target.rank_within(3)
    assert verdict(target, figure(3, aspect="rank")) is MET
    assert verdict(target, figure(4, aspect="rank")) is UNMET
    on = observed("cn.hte_n", 2, on="2022-12-31", aspect="rank")
    assert verdict(target, on, indicator="cn.hte_n") is MET
    assert verdict(target) is UNKNOWN


@pytest.mark.parametrize("name", HOSTILE)
def test_the_threads_context_changes_nothing(name):
    figures = figure("1234567.89万元"), figure("1122334.4454545万元", 2021)
    with hostile(name):
        assert verdict(Target.growth_at_least("10%"), *figures) is MET


# --- decomposition --------------------------------------------------------------------------


def floor(value, region="z", **facts):
    return attrs.evolve(goal("hte.applied", Target.at_least(value)), region=region, **facts)


@given(st.integers(1, 99), st.lists(st.integers(0, 50), max_size=6))
@law
def test_decomposition_is_the_sum_against_the_whole(whole, parts):
    found = check_decomposition(
        floor(whole), [floor(part, region=f"r{i}") for i, part in enumerate(parts)]
    )
    assert found.total == sum(parts)
    assert found.gap == sum(parts) - whole
    assert (found.verdict is MET) is (sum(parts) >= whole)


def test_decomposition_in_other_units():
    parts = [floor("3000万元", "a"), floor("0.7亿元", "b")]
    found = check_decomposition(floor("1亿元"), parts)
    assert (found.total, found.gap, found.verdict) == (1, 0, MET)


def test_what_does_not_add_up_is_refused():
    whole = floor("10家")
    for part, match in (
        (goal("hte.applied", Target.growth_at_least("10%")), "does not add up"),
        (goal("hte.certified", Target.at_least("3家")), "is no part of"),
        (goal("hte.applied", Target.at_least("3家"), "2021"), "is no part of"),
    ):
        with pytest.raises(IncomparableError, match=match):
            check_decomposition(whole, [part])
    with pytest.raises(IncomparableError, match="twice"):
        check_decomposition(whole, [floor("3家", "a"), floor("4家", "a")])
    with pytest.raises(UnitError, match="do not fit"):
        check_decomposition(whole, [floor(3, "a")])


def test_of_nested_regions_only_the_outermost_are_added():
    given = [floor(value, region) for value, region in
             ((100, "320000"), (60, "320400"), (30, "320404"), (30, "321200"))]  # fmt: skip
    (found,) = decompositions(given, "320000")
    assert (found.total, found.verdict) == (90, UNMET)
    (city,) = decompositions(given, "320400")
    assert city.total == 30
    assert list(decompositions(given, "320404")) == []


# --- nested levels --------------------------------------------------------------------------


@given(st.integers(0, 50), st.integers(0, 50))
@law
def test_what_a_level_leaves_below_is_the_difference(outer, inner):
    assume(inner <= outer)
    assert left_below(floor(outer), floor(inner)) == outer - inner


def test_nested_levels_that_do_not_nest():
    with pytest.raises(InvalidValueError, match="exceeds the outer"):
        left_below(floor("1家"), floor("4家"))
    for other in (
        floor("1家", region="b"),
        goal("hte.applied", Target.at_least("1家"), "2021"),
        goal("hte.applied", Target.at_most("1家")),
    ):
        with pytest.raises(IncomparableError, match="not two floors"):
            left_below(floor("4家"), other)
    assert left_below(floor("1亿元"), floor("3000万元")) == Decimal("0.7")


# --- words ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("target", "zh", "en"),
    [
        (Target.at_least("30亿元"), "不低于30亿元", "at least 3 billion yuan"),
        (Target.at_least(30), "不低于30", "at least 30"),
        (Target.at_most("2.50%"), "不超过2.5%", "at most 2.5%"),
        (Target.between("30家", "40家"), "30家至40家", "30 to 40"),
        (Target.growth_at_least(Decimal("0.125")), "增长12.5%以上", "growth of at least 12.5%"),
        (Target.share_at_least("45%"), "占比45%以上", "a share of at least 45%"),
        (Target.rank_within(3), "前3位", "rank 3 or better"),
        (
            Target.points_above("1个百分点"),
            "高出1个百分点以上",
            "at least 1 percentage point above",
        ),
    ],
)
def test_targets_in_words(target, zh, en):
    assert (target_text(target, "zh"), target_text(target, "en")) == (zh, en)


def test_words_with_a_reference_and_an_unknown_language():
    share = Target.share_at_least("45%")
    assert target_text(share, "zh", reference="工业产值") == "占工业产值的45%以上"
    assert target_text(share, "en", reference="industry") == "at least 45% of industry"
    assert target_text(Target.at_least(3), "zh", reference="工业产值") == "不低于3"
    with pytest.raises(InvalidValueError, match="lang"):
        target_text(share, "fr")


def test_a_part_above_its_whole_decides_nothing():
    held = Observations(
        [
            Observation(indicator=name, region="z", period="2022", value=value)
            for name, value in {"pat.applied": "422件", "pat.applied_invention": "142件"}.items()
        ]
    )
    swapped = AssignedTarget(
        indicator="pat.applied",
        region="z",
        period="2022",
        target=Target.share_at_least("30%"),
        reference="pat.applied_invention",
    )
    with pytest.raises(IncomparableError, match=r"exceeds pat\.applied_invention 142件, its whole"):
        check_assigned(swapped, held)


@pytest.mark.parametrize(("unit", "read"), [("个", "件"), ("项", "件"), ("件", "件"), ("家", "家")])
def test_a_target_is_counted_as_its_row_counts(unit, read):
    aim = AssignedTarget(
        indicator="pat.granted", region="a", period="2022", target=Target.at_least(f"9{unit}")
    )
    assert aim.target == Target.at_least(f"9{read}")
    again = attrs.evolve(aim, target=Target.between("9个", "12个"))
    assert again.target == Target.between("9件", "12件")
