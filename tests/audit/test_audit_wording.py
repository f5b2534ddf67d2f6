"""What findings say: enough decimals, counts whole, the tolerance of 近 and 约, words alike."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given, strategies as st
from strategies import law

from stmetrics import audit
from stmetrics.audit import Cause, CauseKind, Consistency, EditCheck, Published, likely_cause
from stmetrics.errors import InvalidValueError, StmetricsError, UndefinedMetricError, UnitError
from stmetrics.exact.rounding import round_half_up
from stmetrics.law.verdicts import Verdict
from stmetrics.records import EnterpriseYear, RDInput
from stmetrics.units import parse


def bound(text: str, **options) -> Published:
    return Published(text, bounds=True, **options)


def share(part: str, whole: str, published: Published) -> audit.Finding:
    return audit.audit_share(Published(part), Published(whole), published)


# --- decimals -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("part", "whole", "published", "shown"),
    [
        ("3416.9亿元", "7469.1亿元", "45.8%", "45.747%"),
        ("4624.9亿元", "22398.4亿元", "20.6%", "20.648%"),
        ("295.1亿元", "609.7亿元", "48.4%", "48.40%"),
    ],
)
def test_as_many_decimals_are_shown_as_the_verdict_needs(part, whole, published, shown):
    assert f"recomputed {shown}" in share(part, whole, Published(published)).text("en")


@law
@given(st.integers(1, 10**6), st.integers(1, 10**6), st.integers(0, 10**4), st.integers(0, 2))
def test_what_is_shown_lies_on_the_side_of_the_figure_where_it_is(part, whole, printed, decimals):
    said = Published(f"{Decimal(printed).scaleb(-decimals):f}%", decimals=decimals)
    found = audit.audit_quotient(
        Published(str(part), exact=True), Published(str(whole), exact=True), said
    )
    shown = Decimal(found.text("zh").partition("复算")[2].partition("%")[0])
    for edge in (said.interval.low, said.interval.high):
        assert (shown > edge) == (found.recomputed > edge)
        assert (shown < edge) == (found.recomputed < edge)


def test_counts_have_no_decimals():
    parts = [Published("5206家", exact=True), Published("8000家", exact=True)]
    found = audit.audit_total(parts, Published("13206家", exact=True))
    assert found.text("en") == "total 13,206 家: exact; recomputed 13,206 家"
    assert found.text() == "合计13206家：完全一致；复算13206家"
    rounded = audit.audit_total([Published("980件"), Published("1855件")], Published("2836件"))
    assert "possible 2,834 件 to 2,836 件" in rounded.text("en")


def test_the_range_of_a_sum_of_bounds_has_no_decimals_either():
    found = audit.audit_total([bound("60多家"), bound("70多家")], bound("130多家"))
    assert found.text() == "合计130多家：在舍入范围内一致；可能范围132家至148家"


def test_the_recomputed_figure_stands_also_where_nothing_is_decided():
    rates = Published("66%"), Published("34%")
    open_ended = audit.audit_ratio_growth(*rates, bound("约24%", tolerance=None))
    assert open_ended.verdict is Consistency.UNDECIDABLE
    assert "recomputed 23.9%" in open_ended.text("en")
    assert "without ends" in open_ended.text("en")
    nothing = audit.audit_growth(Published("5"), Published("0"), Published("5%"))
    assert nothing.text() == "增长率5%：无法判断；除数可能为零或变号"
    assert nothing.recomputed is None


@pytest.mark.parametrize(
    ("part", "said"),
    [("不足40项", "possible up to 24.5%"), ("超过40项", "possible 25.7% and above")],
)
def test_a_range_without_an_end_says_so(part, said):
    found = audit.audit_share(bound(part), Published("159项", exact=True), Published("30%"))
    assert said.partition("%")[0][:-1] in found.text("en")
    assert said.partition("%")[2] in found.text("en")


# --- tolerance ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        *(("约30家", 27, 33), ("近七成", 63, 70), ("30%左右", 27, 33), ("近40家", 36, 39)),
        *(("不足40家", None, 39), ("低于30%", None, 30), ("约-30%", -33, -27), ("约0%", 0, 0)),
    ],
)
def test_about_and_nearly_reach_a_tenth_of_the_figure(text, low, high):
    interval = bound(text).interval
    assert (interval.low, interval.high) == (low, high)


def test_the_tolerance_is_an_argument():
    assert bound("约30%", tolerance="20%").interval.low == 24
    assert bound("近30%", tolerance=Fraction(1, 2)).interval.low == 15
    assert bound("近30%", tolerance=None).interval.low is None
    for wrong in (2, -1, "x"):
        with pytest.raises(StmetricsError):
            bound("约30%", tolerance=wrong)


def test_a_tenth_is_not_nearly_seven_tenths():
    gross = audit.audit_share(
        Published("16家", exact=True), Published("100家", exact=True), bound("近七成")
    )
    assert gross.verdict is Consistency.INCONSISTENT
    near = audit.audit_share(
        Published("68家", exact=True), Published("100家", exact=True), bound("近七成")
    )
    assert near.verdict is Consistency.CONSISTENT


@pytest.mark.parametrize("some", ["30多项", "30余项"])
def test_a_number_and_some_is_not_forty(some):
    found = audit.audit_total([Published("40项", exact=True)], bound(some))
    assert found.verdict is Consistency.INCONSISTENT


# --- causes ---------------------------------------------------------------------------------


def test_a_bound_that_is_merely_missed_is_no_mistake_of_scale():
    missed = share("16.42亿元", "44.43亿元", bound("近33.3%"))
    assert missed.verdict is Consistency.INCONSISTENT
    scale = {CauseKind.PERCENT_AND_FRACTION, CauseKind.FACTOR_OF_10_000}
    assert not scale & {each.kind for each in likely_cause(missed)}
    mixed = share("16.42亿元", "44.43亿元", bound("不足0.37%"))
    assert CauseKind.PERCENT_AND_FRACTION in {each.kind for each in likely_cause(mixed)}


def test_counts_are_not_rounded():
    off = audit.audit_total([Published("980件", exact=True)], Published("979件", exact=True))
    assert likely_cause(off) == ()


# --- words that count alike -----------------------------------------------------------------


def test_words_that_count_the_same_can_be_told_to_be_one():
    parts = [Published("21.7万家"), Published("44.1万个")]
    with pytest.raises(UnitError):
        audit.audit_total(parts, Published("65.8万家"))
    alike = ["家", "个"]
    assert audit.audit_total(parts, Published("65.8万家"), alike=alike).verdict.name == "EXACT"
    one, other = Published("24家", exact=True), Published("20个", exact=True)
    for check, said in (
        (audit.audit_growth, "20%"),
        (audit.audit_difference, "4家"),
    ):
        assert check(one, other, Published(said), alike=alike).verdict.name == "EXACT"
    assert audit.audit_share(other, one, Published("83.3%"), alike=alike).verdict.name == "EXACT"


@pytest.mark.parametrize("words", ["家", ["家", "亿元"], ["家", "某"]])
def test_only_words_that_count_are_alike(words):
    with pytest.raises(StmetricsError):
        audit.audit_total([Published("1家")], Published("1家"), alike=words)


# --- refusals -------------------------------------------------------------------------------


def test_an_audit_refuses_what_the_formula_refuses():
    with pytest.raises(InvalidValueError, match="negative"):
        share("-1家", "16家", Published("-6%"))
    with pytest.raises(InvalidValueError, match="negative"):
        audit.audit_per_capita(Published("5件"), Published("-3人"), Published("1件"), per=1)
    for check in (audit.audit_points_above, audit.audit_difference):
        with pytest.raises(UnitError, match="points"):
            check(Published("25.3%"), Published("12.3%"), Published("13%"))
    points = Published("25.3%"), Published("13个百分点")
    assert audit.audit_difference(*points, Published("12.3%")).verdict.name == "EXACT"


# --- the share of the year before -----------------------------------------------------------


def test_the_share_of_the_year_before_is_a_range_of_corners():
    printed = Published("48.4%"), Published("25.3%"), Published("13个百分点")
    before = audit.implied_share_before(*printed)
    assert round_half_up(before.low * 100, 2) == Decimal("43.14")
    assert round_half_up(before.high * 100, 2) == Decimal("43.62")
    ends = [(Fraction(each.interval.low), Fraction(each.interval.high)) for each in printed]
    corners = [s / 100 * (1 - gap / 100 / (1 + growth / 100)) for s, growth, gap in product(*ends)]
    assert 0 <= min(corners) - Fraction(before.low) < Fraction(1, 10**30)
    assert 0 <= Fraction(before.high) - max(corners) < Fraction(1, 10**30)


@pytest.mark.parametrize(
    ("share", "gap"),
    [("0%", "13个百分点"), ("48.4%", "125个百分点")],
)
def test_a_share_of_the_year_before_may_be_exactly_nothing(share, gap):
    given = [Published(each, exact=True) for each in (share, "25%", gap)]
    before = audit.implied_share_before(*given)
    assert (before.low, before.high) == (0, 0)


@pytest.mark.parametrize(
    ("printed", "error"),
    [
        (("48.4亿元", "25.3%", "13个百分点"), UnitError),
        (("48.4%", "25.3亿元", "13个百分点"), UnitError),
        (("48.4%", "25.3%", "13%"), UnitError),
        (("48.4%", "-100%", "13个百分点"), UndefinedMetricError),
        (("-48.4%", "25.3%", "13个百分点"), UndefinedMetricError),
        (("48.4%", "25.3%", "约13个百分点"), None),
    ],
)
def test_what_does_not_bound_the_share_is_refused(printed, error):
    given = [bound(each) for each in printed]
    if error is None:
        assert audit.implied_share_before(*given).low < Decimal("0.44")
    else:
        with pytest.raises(error):
            audit.implied_share_before(*given)
    unknown = bound("约13个百分点", tolerance=None)
    with pytest.raises(UndefinedMetricError):
        audit.implied_share_before(Published("48.4%"), Published("25.3%"), unknown)


@pytest.mark.parametrize(
    ("current", "base", "published"),
    [
        ("295.1亿元", "235.5亿元", "25.3%"),
        ((Decimal("295.1"), "亿元"), parse("235.5亿元"), parse("25.3%")),
        ("295.1亿元", "超过235.4亿元", parse("不足25.4%", bounds=True)),
    ],
)
def test_figures_are_given_in_any_form(current, base, published):
    assert audit.audit_growth(current, base, published).verdict is not Consistency.INCONSISTENT


# --- forms of the results -------------------------------------------------------------------


def test_findings_and_reports_show_themselves():
    found = share("3416.9", "7469.1", Published("45.8%"))
    (row,) = found.rows("en")
    assert (row["verdict"], row["unit"]) == ("inconsistent", "%")
    assert row["low"] <= row["recomputed"] <= row["high"]
    assert "占比" in found.markdown()
    figures = {"part": Published("3416.9"), "whole": Published("7469.1")}
    claim = audit.Claim("t", audit.audit_share, figures | {"published": Published("45.8%")})
    report = audit.audit_report([claim])
    assert report.rows()[0]["claim"] == "t"
    assert len(report.rows()[0]["causes"]) == 3
    assert report.summary("en") in report.table("en")
    assert str(report) == report.text("zh")
    for each in (found, report, found.published):
        assert len(repr(each)) <= 200


def test_causes_and_edit_checks_show_themselves():
    cause = Cause(CauseKind.OTHER_PERIODS, "3")
    assert cause.rows("en") == [{"cause": "other periods", "detail": "3"}]
    assert "3" in cause.table("en")
    assert "期数" in cause.html()
    year = EnterpriseYear(enterprise_id="e1", year=2022, employees=80, st_staff=20)
    check, money = audit.check_items(year)[:2]
    assert check.text() == "科技人员不超过职工总数：符合；20对80"
    assert money.text("en") == "R&D expenses in China within all: unknown"
    assert check.rows("en")[0]["left"] == 20
    assert "80" in check.table("en")
    assert "…" in money.markdown()
    rd = RDInput(performer="government", period="2022", expenditure="3亿元")
    assert "整体为3亿元" in audit.check_items(rd)[0].text()
    assert "300 million yuan as the whole" in audit.check_items(rd)[0].text("en")
    assert repr(EditCheck("fte_within_heads", Verdict.MET, 1, 2)).startswith("EditCheck(")


def test_terms_of_the_verdicts():
    assert Consistency("不一致") is Consistency.INCONSISTENT
    assert Consistency.CONSISTENT.en == "consistent within rounding"
    assert Consistency.EXACT.term("zh") == "完全一致"


@pytest.mark.parametrize(
    ("detail", "said"), [("2.05亿元", "205 million yuan"), ("14179.7", "14179.7"), ("某数", "某数")]
)
def test_a_revised_base_is_said_in_english(detail, said):
    cause = Cause(CauseKind.REVISED_BASE, detail)
    assert cause.text("en") == f"a base revised to about {said} would explain it"
    assert cause.rows("en")[0]["detail"] == said


def test_points_are_counted_in_chinese():
    found = audit.audit_points_above("25.3%", "12.3%", "13百分点")
    assert found.text().startswith("高出13个百分点：")


def test_counts_that_agree_only_by_rounding_say_so():
    found = audit.audit_total(["12家", "30家", "8家"], "51家")
    assert found.text() == (
        "合计51家：在舍入范围内一致；所据各数若都是确数，则不一致；复算50家，可能范围49家至51家"
    )
    exact = [audit.Published(each, exact=True) for each in ("12家", "30家", "8家")]
    assert audit.audit_total(exact, "50家").text() == "合计50家：完全一致；复算50家"
    money = audit.audit_total(["12.1亿元", "30.3亿元", "8.2亿元"], "50.5亿元")
    assert "在舍入范围内一致；复算50.60亿元" in money.text()


@pytest.mark.parametrize(
    ("part", "whole", "printed"), [("312家", "1458家", "超过二成"), ("290家", "1000家", "近三成")]
)
def test_a_bound_that_holds_of_exact_counts_raises_no_doubt(part, whole, printed):
    assert "确数" not in audit.audit_share(part, whole, printed).text()
