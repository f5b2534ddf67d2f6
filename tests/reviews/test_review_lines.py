"""Lines of a review: which time counts, what goes with a figure, order, ranks and targets."""

from __future__ import annotations

import copy
import pickle
from decimal import Decimal
from fractions import Fraction

import pytest
from made_regions import END_OF_OCTOBER, JAN_OCT, goal, observed, reviewed

from stmetrics import (
    HighTechCertification,
    PatentCounts,
    Period,
    RDInput,
    Target,
    TechContract,
    Verdict,
)
from stmetrics.catalogue import Indicator, Kind, Timing, Words, indicator
from stmetrics.errors import IncomparableError, InvalidValueError
from stmetrics.indicators import RegionData
from stmetrics.observations.observation import Aspect
from stmetrics.records import ObservationStatus, RDBasis
from stmetrics.reviews import review
from stmetrics.targets import AssignedTarget, WhyOpen
from stmetrics.units import Amount


def test_a_review_is_a_frozen_value():
    found = reviewed(observed("ht.output", "295.1亿元"), name_zh="某区", name_en="A district")
    assert pickle.loads(pickle.dumps(found)) == found  # noqa: S301 - our own bytes
    assert copy.copy(found) == found
    assert found.title("zh") == "某区2022年1-10月"
    assert found.title("en") == "A district, January-October 2022"
    with pytest.raises(AttributeError):
        found.period = JAN_OCT


def test_an_unknown_language_is_refused():
    found = reviewed(observed("ht.output", "295.1亿元"))
    for form in (found.title, found.table, found.markdown, found.html, found.sentences, found.text):
        with pytest.raises(InvalidValueError, match="lang"):
            form("fr")


def test_a_line_is_found_by_indicator_and_scope():
    found = reviewed(
        observed("coop.agreements", "60项以上", scope="全市"),
        observed("coop.agreements", "22项", scope="活动"),
    )
    assert found.line("coop.agreements", scope="活动").figure.value == 22
    with pytest.raises(InvalidValueError, match="there are 2"):
        found.line("coop.agreements")
    with pytest.raises(InvalidValueError, match="there are 0"):
        found.line("ht.output")


# --- which time counts ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("periods", "counts"),
    [
        (["2022-01-01/P10M", "2022"], "2022-01-01/P10M"),
        (["2022-01-01/P9M", "2022-Q1"], "2022-01-01/P9M"),
        (["2022-09", "2022-01-01/P9M"], "2022-01-01/P9M"),
        (["2022", "2022-12"], "2022-12"),
        (["2022"], "2022"),
        (["2021-01-01/P9M", "2022-Q1"], "2022-Q1"),
    ],
)
def test_the_period_that_counts_is_the_reviews_else_the_nearest(periods, counts):
    """The review's own; else the latest that ended by then, the longest; else the next to end."""
    found = reviewed(
        *(observed("tm.taken_in", f"{n + 1}亿元", period=each) for n, each in enumerate(periods))
    )
    assert found.line("tm.taken_in").time == Period.parse(counts)


def test_last_years_figures_alone_are_no_line_unless_asked_for():
    old = observed("cn.rd_total", "15.4亿元", period="2021")
    stock = observed("cn.hte_n", "139家", on="2021-12-31")
    assert reviewed(old, stock).lines == ()
    found = reviewed(old, stock, also=["2021"])
    assert {line.indicator.id for line in found.lines} == {"cn.rd_total", "cn.hte_n"}


def test_a_targets_own_period_counts_for_its_indicator_alone():
    old = observed("cn.rd_total", "15.4亿元", period="2021")
    other = observed("tm.taken_in", "3亿元", period="2021")
    target = goal("cn.rd_total", Target.at_least("15亿元"), "2021", assessed_in="2022")
    found = reviewed(old, other, targets=[target])
    assert [line.indicator.id for line in found.lines] == ["cn.rd_total"]
    assert found.lines[0].targets[0].check.verdict is Verdict.MET


def test_figures_of_other_regions_make_no_line():
    assert reviewed(observed("ht.output", "1亿元", region="a")).lines == ()


# --- what goes with a figure ----------------------------------------------------------------


def test_growth_base_share_and_change_follow_from_levels():
    found = reviewed(
        observed("coop.agreements", "42项"),
        observed("coop.agreements", "40项", period="2021-01-01/P10M"),
        observed("coop.agreements", "39项", kind="三大产业"),
    )
    whole, part = (found.line("coop.agreements", kind=kind) for kind in (None, "三大产业"))
    assert whole.base.value == 40
    assert not whole.base_is_implied
    assert whole.growth.value == Decimal("0.05")
    assert abs(Fraction(part.share.value) - Fraction(39, 42)) < Fraction(1, 10**30)
    assert part.share_of == indicator("coop.agreements")


def test_what_is_printed_wins_over_what_follows():
    found = reviewed(
        observed("coop.agreements", "42项"),
        observed("coop.agreements", "40项", period="2021-01-01/P10M"),
        observed("coop.agreements", "5.1%", aspect="growth"),
    )
    assert found.line("coop.agreements").growth.value == Decimal("0.051")


def test_a_rate_moves_by_points_not_by_growth():
    found = reviewed(
        observed("cn.rd_int", "2.85%", period="2022"),
        observed("cn.rd_int", "2.60%", period="2021"),
        period="2022",
    )
    line = found.line("cn.rd_int")
    assert line.growth is None
    assert line.change.value == Decimal("0.0025")


def test_a_zero_base_gives_no_growth_and_a_base_on_another_basis_none():
    zero = reviewed(
        observed("coop.events", "9场"), observed("coop.events", "0场", period="2021-01-01/P10M")
    )
    assert zero.line("coop.events").growth is None
    assert zero.line("coop.events").base.value == 0
    other = reviewed(
        observed("ht.value_added", "30亿元"),
        observed("ht.value_added", "28亿元", period="2021-01-01/P10M", price_basis="constant"),
    )
    assert other.line("ht.value_added").base is None
    assert other.line("ht.value_added").growth is None


def test_every_price_basis_has_a_line_of_its_own():
    found = reviewed(
        observed("ht.value_added", "30亿元"),
        observed("ht.value_added", "29亿元", price_basis="constant"),
        observed("ht.value_added", "7%", aspect="growth"),
        observed("ht.value_added", "5%", aspect="growth", price_basis="constant"),
    )
    current, constant = found.lines
    assert (current.growth.value, constant.growth.value) == (Decimal("0.07"), Decimal("0.05"))


def test_the_status_is_the_weakest_of_all_that_is_in_the_line():
    found = reviewed(
        observed("ht.output", "295.1亿元"),
        observed("ht.output", "25.3%", aspect="growth", status="P"),
    )
    assert found.line("ht.output").status is ObservationStatus.PROVISIONAL


def test_a_rate_alone_has_a_line_without_figure():
    found = reviewed(observed("ht.output", "25.3%", aspect="growth", note="快报"))
    line = found.line("ht.output")
    assert (line.figure, line.base, line.note) == (None, None, "快报")
    assert reviewed(observed("ht.output", "90%", aspect="completion")).lines[0].completion.value


def test_a_missing_figure_has_a_line_that_says_so():
    line = reviewed(observed("ht.output", status="O")).line("ht.output")
    assert (line.figure, line.status) == (None, ObservationStatus.MISSING)


# --- from records ---------------------------------------------------------------------------


def contract(number, day, amount):
    return TechContract(
        id=f"c{number}", kind="service", registered_on=day, turnover=(amount, "万元"),
        technology_amount=(amount, "万元"), seller_region="z", buyer_region="z",
    )  # fmt: skip


def test_records_are_counted_beside_what_is_given():
    found = reviewed(
        contracts=[contract(1, "2022-03-01", 100), contract(2, "2022-11-01", 50)],
        patents=[PatentCounts(status="granted", invention=1, utility_model=2, design=3,
                              period="2022-01-01/P9M")],
        rd_inputs=[RDInput(performer=each, period="2021", expenditure="1亿元")
                   for each in ("business_enterprise", "hospital")],
        also=["2021"],
    )  # fmt: skip
    assert found.line("cn.tm_v").figure.to("万元").value == 100
    assert found.line("cn.tm_v").from_records
    assert found.line("pat.granted").time == Period.months(2022, 1, 9)
    total = found.line("cn.rd_total")
    assert (total.time, total.rd_basis) == (Period.year(2021), RDBasis.STATISTICAL)


def test_a_given_figure_wins_over_the_counted_one_and_the_difference_is_found():
    def told(value):
        return reviewed(observed("cn.tm_v", value), contracts=[contract(1, "2022-03-01", 12_345)])

    assert told("1.2亿元").findings == ()
    assert not told("1.2亿元").line("cn.tm_v").from_records
    assert told("超过1亿元").findings == ()
    (found,) = told("1.3亿元").findings
    assert found.text("zh") == "技术合同成交额：2022年1-10月给定数1.3亿元与记录推算数1.2345亿元不符"
    assert found.text("en") == (
        "technology contract turnover: given as 130 million yuan for January-October 2022, "
        "the records make 123.45 million yuan"
    )
    assert told("超过2亿元").findings[0].notice.name == "RECORDS"
    assert told("不超过1亿元").findings[0].notice.name == "RECORDS"


def test_a_figure_given_as_missing_is_contradicted_by_records():
    found = reviewed(observed("cn.tm_v", status="O"), contracts=[contract(1, "2022-03-01", 12_345)])
    assert {each.notice.name for each in found.findings} == {"RECORDS", "UNFINISHED"}


def test_a_given_figure_without_printed_decimals_is_compared_exactly():
    figure = Amount(Decimal("1.2345"), "亿元", None)
    records = [contract(1, "2022-03-01", 12_345)]
    assert reviewed(observed("cn.tm_v", figure), contracts=records).findings == ()
    other = Amount(Decimal("1.2346"), "亿元", None)
    assert len(reviewed(observed("cn.tm_v", other), contracts=records).findings) == 1


def test_a_figure_of_another_scope_is_no_rival_of_the_counted_one():
    found = reviewed(
        observed("cn.tm_v", "9亿元", scope="园区"), contracts=[contract(1, "2022-03-01", 12_345)]
    )
    of_turnover = [line for line in found.lines if line.indicator.id == "cn.tm_v"]
    assert [(line.scope, line.from_records) for line in of_turnover] == [
        ("园区", False),
        (None, True),
    ]


def test_records_that_lack_their_day_are_named_not_fatal():
    found = reviewed(
        certifications=[HighTechCertification(enterprise_id="e1", kind="new", outcome="certified")]
    )
    assert found.lines == ()
    assert {each.notice.name for each in found.findings} == {"RECORDS", "UNUSED"}
    said = [each.text("zh") for each in found.findings]
    assert any("高新技术企业认定记录“e1”的申报日期未知" in each for each in said)
    assert not any("applied_on" in each for each in said)


# --- order ----------------------------------------------------------------------------------


def own_row(name, **facts):
    return Indicator(
        id=name, name=Words(name, name), theme=indicator("coop.events").theme, unit="个",
        formula=Words("个数", "count"), maths="n", kind=Kind.LEVEL, timing=Timing.FLOW,
        sources=(), decimals=0, **facts,
    )  # fmt: skip


def test_parts_follow_their_whole_by_theme():
    found = reviewed(
        observed("coop.agreements", "39项", kind="三大产业"),
        observed("coop.events", "9场"),
        observed("pat.granted", "885件"),
        observed("coop.agreements", "42项"),
    )
    assert [line.indicator.id for line in found.lines] == [
        "pat.granted",
        "coop.events",
        "coop.agreements",
        "coop.agreements",
    ]
    assert [line.kind for line in found.lines][2:] == [None, "三大产业"]


def test_rows_that_name_each_other_as_wholes_are_all_there_once():
    found = reviewed(
        observed("x.a", "2个"),
        observed("x.b", "1个"),
        own=[own_row("x.a", part_of="x.b"), own_row("x.b", part_of="x.a")],
    )
    assert [line.indicator.id for line in found.lines] == ["x.a", "x.b"]
    assert len(found.sentences("zh")) == 1


def test_a_part_of_a_whole_at_two_price_bases_stands_once():
    found = reviewed(
        observed("x.whole", "9个"),
        observed("x.whole", "8个", price_basis="constant"),
        observed("x.part", "2个"),
        own=[own_row("x.whole"), own_row("x.part", part_of="x.whole")],
    )
    assert [line.indicator.id for line in found.lines] == ["x.whole", "x.part", "x.whole"]
    assert "".join(found.sentences("zh")).count("x.part") == 1


# --- ranks ----------------------------------------------------------------------------------


def test_peers_are_ranked_by_level_and_growth_with_last_years_places():
    def peer(region, *levels):
        years = (2022, 2021, 2020)
        return RegionData(
            region=region,
            observations=[
                observed("ht.output", f"{level}亿元", region=region,
                         period=Period.months(year, 1, 10))
                for year, level in zip(years, levels, strict=True)
            ],
        )  # fmt: skip

    own = peer("z", 120, 100, 100)
    found = review(own, JAN_OCT, peers=[peer("a", 200, 110, 100), peer("b", 110, 105, 100)])
    level, growth = found.line("ht.output").standings
    assert (level.by, level.rank, level.of, level.before) == (Aspect.LEVEL, 2, 3, 3)
    assert (growth.by, growth.rank, growth.of, growth.before) == (Aspect.GROWTH, 2, 3, 3)


def test_a_peer_on_another_basis_is_not_ranked():
    own = observed("ht.value_added", "5%", aspect="growth", price_basis="constant")
    alike = observed("ht.value_added", "6%", aspect="growth", price_basis="constant", region="a")
    other = observed("ht.value_added", "7%", aspect="growth", region="b")
    (standing,) = reviewed(own, alike, other).line("ht.value_added").standings
    assert (standing.rank, standing.of) == (2, 2)


def test_no_rank_without_a_second_region_or_a_direction():
    assert reviewed(observed("ht.output", "1亿元")).lines[0].standings == ()
    neither = next(
        row for row in ("pop.resident", "rd.share_enterprise", "rd.share_university")
        if indicator(row).direction.value == "neither"
    )  # fmt: skip
    values = ("9人", "8人") if neither == "pop.resident" else ("9%", "8%")
    facts = {"on": END_OF_OCTOBER} if indicator(neither).timing is Timing.STOCK else {}
    held = [
        observed(neither, values[0], **facts),
        observed(neither, values[1], region="a", **facts),
    ]
    assert reviewed(*held).lines[0].standings == ()


def test_an_observed_rank_stands_for_the_level():
    own = [observed("ht.output", "1亿元"), observed("ht.output", 4, aspect="rank", status="F")]
    (standing,) = reviewed(*own, observed("ht.output", "2亿元", region="a")).lines[0].standings
    assert (standing.rank, standing.of, standing.is_forecast) == (4, None, True)


def test_last_years_rank_is_unknown_where_the_regions_or_bounds_differ():
    held = [
        observed("ht.output", "8亿元"),
        observed("ht.output", "9亿元", region="a"),
        observed("ht.output", "7亿元", region="b"),
        observed("ht.output", "8亿元", period="2021-01-01/P10M"),
        observed("ht.output", "9亿元", region="a", period="2021-01-01/P10M"),
    ]
    assert reviewed(*held).lines[0].standings[0].before is None
    bound = observed("ht.output", "超过7亿元", region="b", period="2021-01-01/P10M")
    assert reviewed(*held, bound).lines[0].standings[0].before is None
    exact = observed("ht.output", "7亿元", region="b", period="2021-01-01/P10M")
    assert reviewed(*held, exact).lines[0].standings[0].before == 2
    alone = [held[0], held[1], held[3]]
    assert reviewed(*alone).lines[0].standings[0].before is None


# --- targets --------------------------------------------------------------------------------


def test_targets_of_other_regions_are_passed_over():
    other = goal("ht.output", Target.at_least("1亿元"))
    found = review(RegionData(region="a"), "2022", targets=[other])
    assert found.lines == ()


def test_a_target_that_several_lines_fit_is_refused():
    held = [
        observed("coop.agreements", "60项", scope="全市"),
        observed("coop.agreements", "22项", scope="活动"),
    ]
    target = Target.at_least("50项")
    with pytest.raises(IncomparableError, match="2 lines fit it"):
        reviewed(*held, targets=[goal("coop.agreements", target, JAN_OCT)])
    found = reviewed(*held, targets=[goal("coop.agreements", target, JAN_OCT, scope="全市")])
    checked = found.line("coop.agreements", scope="全市").targets[0]
    assert checked.check.verdict is Verdict.MET


def test_a_rank_target_takes_the_standing_by_level_else_by_growth():
    levels = [observed("ht.output", "8亿元"), observed("ht.output", "9亿元", region="a")]
    rates = [
        observed("ht.output", "8%", aspect="growth"),
        observed("ht.output", "7%", aspect="growth", region="a"),
    ]
    target = goal("ht.output", Target.rank_within(1), JAN_OCT)

    def verdict(*held):
        return reviewed(*held, targets=[target]).lines[0].targets[0].check.verdict

    assert verdict(*levels) is Verdict.UNMET
    assert verdict(*rates) is Verdict.MET
    assert verdict(*levels, *rates) is Verdict.UNMET
    assert verdict(observed("ht.output", 1, aspect="rank")) is Verdict.MET
    assert verdict(levels[0]) is Verdict.UNKNOWN


@pytest.mark.parametrize(
    ("row", "value", "facts", "target"),
    [
        ("cn.hte_n", "168家", {"on": END_OF_OCTOBER}, Target.at_least("180家")),
        ("cn.hte_pass", "80%", {}, Target.at_least("85%")),
        ("proj.funds", "1830万元", {}, Target.at_most("2400万元")),
        ("proj.funds", "1830万元", {}, Target.at_least("0万元")),
        ("proj.funds", "1830万元", {"period": "2022-10"}, Target.at_least("2400万元")),
        ("proj.funds", "1830万元", {}, Target.growth_at_least("10%")),
    ],
)
def test_what_does_not_accrue_has_no_pace(row, value, facts, target):
    found = reviewed(observed(row, value, **facts), targets=[goal(row, target)])
    assert found.line(row).targets[0].pace is None


def test_a_growth_target_has_a_pace_where_last_years_whole_is_known():
    held = [
        observed("proj.funds", "1100万元"),
        observed("proj.funds", "1200万元", period="2021"),
    ]
    found = reviewed(*held, targets=[goal("proj.funds", Target.growth_at_least("10%"))])
    pace = found.line("proj.funds").targets[0].pace
    assert pace.gap == 0
    assert found.line("proj.funds").targets[0].last_year_pace is None
    assert "与序时进度持平" in "".join(found.sentences("zh"))
    assert "83.3%，与进度持平" in found.table("zh")


@pytest.mark.parametrize(
    ("so_far", "total"), [("60万元", "50万元"), ("超过60万元", "100万元"), ("0万元", "0万元")]
)
def test_last_years_profile_must_be_one(so_far, total):
    """Less at the end than before, a bound, or nothing at all gives no schedule."""
    found = reviewed(
        observed("proj.funds", "1830万元"),
        observed("proj.funds", so_far, period="2021-01-01/P10M"),
        observed("proj.funds", total, period="2021"),
        targets=[goal("proj.funds", Target.at_least("2400万元"))],
    )
    line = found.line("proj.funds").targets[0]
    assert line.pace is not None
    assert line.last_year_pace is None


def test_pace_by_days_of_a_deadline_is_left_to_the_caller():
    period = Period.between("2022-01-01", "2022-12-15")
    found = reviewed(
        observed("proj.funds", "1830万元"),
        targets=[goal("proj.funds", Target.at_least("2400万元"), period)],
    )
    assert found.line("proj.funds").targets[0].pace is None


def test_a_deadline_over_three_years_is_paced_over_all_of_them():
    three = Period.between("2021-01-01", "2023-12-31")
    found = reviewed(
        observed("proj.funds", "1200万元", period="2021-01-01/P24M"),
        targets=[goal("proj.funds", Target.at_least("2400万元"), three)],
        also=["2021-01-01/P24M"],
    )
    pace = found.line("proj.funds").targets[0].pace
    assert (pace.completion, round(pace.gap, 4)) == (Decimal("0.5"), Decimal("-0.1667"))


@pytest.mark.parametrize(
    ("figure", "target", "required"),
    [
        ("100家", Target.at_least("144家"), Decimal("0.2")),
        ("150家", Target.at_least("144家"), Decimal(0)),
        ("超过100家", Target.at_least("144家"), None),
        ("100家", Target.rank_within(3), None),
        ("0家", Target.at_least("144家"), None),
    ],
)
def test_growth_still_required_of_a_stock_two_years_on(figure, target, required):
    found = reviewed(
        observed("cn.hte_n", figure, on="2022-12-31"),
        period="2022",
        targets=[goal("cn.hte_n", target, "2024")],
    )
    assert found.line("cn.hte_n").targets[0].growth_required == required


def test_a_target_on_figures_of_unlike_bases_is_open_and_says_why():
    found = reviewed(
        observed("ht.value_added", "30亿元", period="2022"),
        observed("ht.value_added", "28亿元", period="2021", price_basis="constant"),
        period="2022",
        targets=[goal("ht.value_added", Target.growth_at_least("5%"))],
    )
    line = found.line("ht.value_added").targets[0]
    assert line.check.verdict is Verdict.UNKNOWN
    assert line.check.why_open is WhyOpen.UNLIKE
    assert "stand on unlike bases" in found.findings[0].text("en")
    for shown in (found.table("zh"), found.text("zh"), str(found.rows("zh"))):
        assert "有关数据口径不同，不可比较" in shown


def test_rows_have_stable_keys_and_plain_values():
    found = reviewed(
        observed("coop.events", "8-12场"),
        observed("ht.output", "25.3%", aspect="growth"),
        observed("ht.output", 4, aspect="rank"),
        targets=[goal("coop.events", Target.at_least("10场"), JAN_OCT, force="binding")],
    )
    rows = found.rows("en")
    assert len({tuple(row) for row in rows}) == 1
    events = next(row for row in rows if row["indicator"] == "coop.events")
    assert (events["value"], events["upper"], events["bound"]) == (8, 12, "between")
    assert (events["target"], events["force"], events["verdict"]) == (
        "at least 10",
        "binding",
        "not decided yet",
    )
    output = next(row for row in rows if row["indicator"] == "ht.output")
    assert (output["value"], output["growth"], output["rank"]) == (None, Decimal("0.253"), 4)
    for row in rows:
        for value in row.values():
            assert value is None or type(value) in {str, bool, int, Decimal}


def test_a_base_in_another_unit_is_given_in_the_figures():
    found = reviewed(
        observed("proj.funds", "1.2亿元"),
        observed("proj.funds", "9000万元", period="2021-01-01/P10M"),
    )
    (row,) = found.rows()
    assert (row["unit"], row["base"]) == ("亿元", Decimal("0.9"))
    assert "0.9" in found.table("zh").splitlines()[2]


def test_a_missing_figure_keeps_last_years():
    found = reviewed(
        observed("proj.funds", status="O"),
        observed("proj.funds", "9000万元", period="2021-01-01/P10M"),
    )
    assert found.line("proj.funds").base.value == 9000
    assert "9000" in found.table("zh").splitlines()[2]
    assert found.rows()[0]["base"] == 9000


def test_a_gap_beside_a_computed_growth_implies_no_reference():
    found = reviewed(
        observed("ht.output", "295.1亿元"),
        observed("ht.output", "235.5亿元", period="2021-01-01/P10M"),
        observed("ht.output", "13个百分点", aspect="gap", reference="industry.output"),
    )
    assert "推算参照增速" not in found.table("zh")


def test_last_years_profile_is_of_the_same_scope():
    found = reviewed(
        observed("proj.funds", "1830万元"),
        observed("proj.funds", "900万元", period="2021-01-01/P10M", scope="园区"),
        observed("proj.funds", "1500万元", period="2021"),
        targets=[goal("proj.funds", Target.at_least("2400万元"))],
    )
    assert found.line("proj.funds").targets[0].last_year_pace is None


def test_records_of_long_ago_or_of_no_time_are_not_reviewed():
    long_ago = PatentCounts(status="granted", invention=1, utility_model=2, design=3, period="2015")
    undated = PatentCounts(status="granted", invention=1, utility_model=2, design=3)
    assert reviewed(patents=[long_ago, undated]).lines == ()


def test_a_rank_in_words_stands_in_line_sentence_and_table():
    seen = observed("ht.output", "中上游", aspect="rank", of=10, status="F")
    found = reviewed(observed("ht.output", "30亿元"), seen)
    (standing,) = found.line("ht.output").standings
    assert (standing.best, standing.worst, standing.of, standing.is_forecast) == (3, 4, 10, True)
    assert "预计在10个地区中列第3至4位，处于中上游" in found.sentences()[0]
    assert "forecast rank 3 to 4 of 10 (upper middle)" in found.sentences("en")[0]
    assert "3-4/10" in found.table()
    wide = reviewed(observed("ht.output", "2-5", aspect="rank", of=10))
    assert "列第2至5位。" in wide.sentences()[0]
    assert wide.sentences("en")[0].endswith("rank 2 to 5 of 10.")


def test_a_span_of_years_stands_in_line_and_sentence():
    own = Indicator(id="own.span", name=Words("建设周期", "construction time"), unit="年")
    found = reviewed(observed("own.span", "1-2年"), own=[own])
    assert found.sentences()[0].endswith("建设周期1-2年。")
    assert "1-2 years" in found.sentences("en")[0]


def test_a_milestone_has_a_line_of_its_own_and_is_open_until_its_day():
    due = [
        AssignedTarget(
            indicator="plat.total", kind=kind, region="z", on=day, target=Target.at_least("1家")
        )
        for kind, day in (("中试基地", "2023-06-30"), ("众创空间", "2022-06-30"))
    ]
    found = reviewed(observed("ht.output", "30亿元"), targets=due)
    ahead, passed = (
        found.line("plat.total", kind="中试基地"),
        found.line("plat.total", kind="众创空间"),
    )
    assert [each.targets[0].check.why_open for each in (ahead, passed)] == [
        WhyOpen.NOT_OVER,
        WhyOpen.NO_FIGURE,
    ]
    assert found.sentences()[1].startswith("截至2023年6月底，中试基地数目标为不低于1家")
    assert "At the end of June 2023, pilot bases, target: at least 1" in found.sentences("en")[1]
    assert "2023年6月30日" in found.table()


@pytest.mark.parametrize("aim", ["9家", 9, "12%"])
def test_a_target_in_another_unit_says_so(aim):
    found = reviewed(
        observed("pat.granted", "10件", period="2022"),
        period="2022",
        targets=[goal("pat.granted", Target.at_least(aim))],
    )
    assert found.line("pat.granted").targets[0].check.why_open is WhyOpen.UNITS
    assert "目标与实际数单位不同" in found.text("zh")
    assert "the figures are in unlike units" in found.text("en")
