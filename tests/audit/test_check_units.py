"""Units in checks: converted where they measure one thing, refused where they do not."""

from __future__ import annotations

import itertools

import pytest

from stmetrics import audit
from stmetrics.audit import Consistency, Published
from stmetrics.errors import InvalidValueError, StmetricsError, UndefinedMetricError, UnitError

EXACT, INCONSISTENT = Consistency.EXACT, Consistency.INCONSISTENT


def p(text: str, **given_as) -> Published:
    return Published(text, **given_as)


# --- one measure, several units -------------------------------------------------------------


@pytest.mark.parametrize(
    ("finding", "low", "high"),
    [
        (audit.audit_growth(p("2.953亿元"), p("23550万元"), p("25.4%")), 25, 26),
        (audit.audit_share(p("3200万元"), p("4.1亿元"), p("7.8%")), 7, 9),
        (audit.audit_share(p("3200万元"), p("4.1亿元"), p("78‰")), 70, 90),
        (audit.audit_share(p("3200万元"), p("4.1亿元"), p("0.078")), 0, 1),
        (audit.audit_quotient(p("4.1亿元"), p("3200万元"), p("12.8倍")), 12, 14),
        (audit.audit_quotient(p("4.1亿元"), p("3200万元"), p("1281%")), 1260, 1300),
        (audit.audit_difference(p("4.1亿元"), p("3200万元"), p("3.8亿元")), 3, 4),
        (audit.audit_difference(p("4.1亿元"), p("3200万元"), p("37800万元")), 30000, 40000),
        (audit.audit_difference(p("2.23%"), p("2.14%"), p("0.09个百分点")), 0, 1),
        (audit.audit_difference(p("2.23%"), p("21.4‰"), p("0.09个百分点")), 0, 2),
        (audit.audit_points_above(p("25.3%"), p("12.3%"), p("13个百分点")), 12, 14),
        (audit.audit_total([p("1亿元"), p("2000万元")], p("1.2亿元")), 0, 2),
        (audit.audit_total([p("1万人"), p("300人")], p("10300人")), 5000, 20000),
        (audit.audit_implied_base(p("295.1亿元"), p("25.3%"), p("235.5亿元")), 235, 236),
        (audit.audit_implied_whole(p("2951000万元"), p("48.4%"), p("609.7亿元")), 600, 620),
        (audit.audit_deflation(p("104亿元"), p("104%"), p("100亿元")), 99, 101),
        (audit.audit_average_change(p("2亿元"), p("5000万元"), 3, p("5000万元")), 1000, 9000),
    ],
)
def test_figures_of_one_measure_are_compared_in_one_unit(finding, low, high):
    assert finding.verdict is EXACT
    assert low < finding.low <= finding.recomputed <= finding.high < high


@pytest.mark.parametrize("unit", ["元", "千元", "万元", "百万元", "千万元", "亿元", "万亿元"])
def test_the_unit_of_the_levels_does_not_change_growth(unit):
    finding = audit.audit_growth(p(f"295.1{unit}"), p(f"235.5{unit}"), p("25.3%"))
    bare = audit.audit_growth(p("295.1"), p("235.5"), p("25.3%"))
    assert finding.verdict is bare.verdict is EXACT
    assert (finding.low, finding.high) == (bare.low, bare.high)


@pytest.mark.parametrize(
    ("above", "below", "quotient"),
    [
        ("518.96亿元", "24005家", "216.19万元"),
        ("518.96亿元", "24005家", "216.19万元/家"),
        ("22143.6亿元", "480.1万人年", "46.1万元/人年"),
        ("6957件", "402.85万人", "17.27件/万人"),
        ("3200万元", "42项", "76.19万元"),
        ("11.3件/万人", "10件/万人", "1.13"),
        ("4.1亿元", "3200万元", "12.8"),
        ("50%", "20%", "2.5倍"),
        ("100", "4家", "25"),
        ("100家", "4", "25家"),
        ("100", "4", "25家"),
    ],
)
def test_a_quotient_takes_the_unit_that_follows(above, below, quotient):
    assert audit.audit_quotient(p(above), p(below), p(quotient)).verdict is EXACT


@pytest.mark.parametrize(
    ("above", "below", "quotient"),
    [
        ("518.96亿元", "24005家", "216.19家"),
        ("518.96亿元", "24005家", "216.19%"),
        ("518.96亿元", "24005家", "216.19万元/人"),
        ("518.96亿元", "24005家", "216.19件/家"),
        ("4.1亿元", "3200万元", "12.8亿元"),
        ("4.1亿元", "3200万元", "12.8家"),
        ("16家", "4家", "4家"),
        ("16家", "4项", "4倍"),
    ],
)
def test_a_quotient_in_a_unit_that_does_not_follow_is_refused(above, below, quotient):
    with pytest.raises(UnitError):
        audit.audit_quotient(p(above), p(below), p(quotient))


@pytest.mark.parametrize("scale", [0, -1, None, "2", True, float("inf")])
def test_a_scale_is_a_number_above_zero(scale):
    with pytest.raises(InvalidValueError, match="scale"):
        audit.audit_quotient(p("4"), p("2"), p("2"), scale=scale)
    with pytest.raises(InvalidValueError):
        audit.audit_per_capita(p("4"), p("2"), p("2"), per=scale)


# --- figures without a unit in sums and differences -----------------------------------------


@pytest.mark.parametrize(
    ("finding", "unit"),
    [
        (audit.audit_difference(p("2.23"), p("2.14"), p("0.09个百分点")), "百分点"),
        (audit.audit_difference(p("2.23%"), p("2.14%"), p("0.09")), "%"),
        (audit.audit_difference(p("15676.7亿元"), p("14169.9"), p("1506.8")), "亿元"),
        (audit.audit_points_above(p("25.3"), p("12.3"), p("13个百分点")), "百分点"),
        (audit.audit_total([p("980"), p("1855"), p("788")], p("3623件")), "件"),
        (audit.audit_total([p("980件"), p("1855"), p("788件")], p("3623")), "件"),
        (audit.audit_average_change(p("129.5"), p("100"), 7, p("4.2个百分点")), "百分点"),
        (audit.audit_total([p("9.5"), p("0.5")], p("10.0")), None),
    ],
)
def test_a_bare_figure_in_a_sum_is_taken_in_the_unit_of_the_others(finding, unit):
    assert finding.verdict is EXACT
    assert finding.published.unit == unit
    assert (unit or "") in finding.text("zh")


def test_a_bare_bound_in_a_sum_is_taken_in_the_unit_of_the_others():
    least = Published("60以上", bounds=True)
    finding = audit.audit_difference(p("100家"), least, p("40家"))
    assert finding.verdict is Consistency.CONSISTENT


def test_a_bare_figure_with_a_scale_is_never_scaled_twice():
    """1200万 beside 亿元 is 1200 ten-thousands, if anything: not 1200 trillions."""
    try:
        finding = audit.audit_total([p("1200万"), p("0.2亿元")], p("0.32亿元"))
    except StmetricsError:
        return
    assert finding.verdict is EXACT


@pytest.mark.parametrize("order", [*itertools.permutations(["3000万元", "2亿元", "1000万元"])])
def test_the_order_of_parts_does_not_change_the_verdict(order):
    """Where the others show two units, a bare total is ambiguous, whatever comes first."""

    def verdict(parts):
        try:
            return audit.audit_total([p(part) for part in parts], p("2.4")).verdict
        except UnitError:
            return None

    assert verdict(order) is verdict(sorted(order))


@pytest.mark.parametrize(
    "figures",
    [
        ("16家", "4项", "12家"),
        ("16家", "4家", "12项"),
        ("5%", "3亿元", "2%"),
        ("5%", "3%", "2亿元"),
        ("5倍", "3倍", "2%"),
        ("5个百分点", "3倍", "2"),
        ("11.3件/万人", "10件", "1.3件"),
    ],
)
@pytest.mark.parametrize("check", [audit.audit_difference, audit.audit_points_above])
def test_sums_and_differences_of_different_things_are_refused(check, figures):
    with pytest.raises(UnitError, match="different things"):
        check(*map(Published, figures))
    with pytest.raises(UnitError, match="different things"):
        audit.audit_total([p(figures[1]), p(figures[2])], p(figures[0]))


# --- refused elsewhere ----------------------------------------------------------------------

MONEY, RATE, COUNT, BARE = "5亿元", "8.0%", "5家", "5"


@pytest.mark.parametrize(
    ("check", "figures"),
    [
        (audit.audit_growth, (MONEY, BARE, RATE)),
        (audit.audit_growth, (BARE, MONEY, RATE)),
        (audit.audit_growth, (MONEY, COUNT, RATE)),
        (audit.audit_growth, (MONEY, MONEY, MONEY)),
        (audit.audit_growth, (MONEY, MONEY, "8件/万人")),
        (audit.audit_share, (MONEY, BARE, RATE)),
        (audit.audit_share, (MONEY, COUNT, RATE)),
        (audit.audit_share, (COUNT, COUNT, COUNT)),
        (audit.audit_completion, (COUNT, MONEY, RATE)),
        (audit.audit_completion, (COUNT, COUNT, COUNT)),
        (audit.audit_deflation, (MONEY, RATE, BARE)),
        (audit.audit_deflation, (MONEY, RATE, COUNT)),
        (audit.audit_deflation, (MONEY, COUNT, MONEY)),
        (audit.audit_deflation, (MONEY, MONEY, MONEY)),
        (audit.audit_contribution_share, (MONEY, MONEY, MONEY, BARE, RATE)),
        (audit.audit_contribution_share, (MONEY, COUNT, MONEY, MONEY, RATE)),
        (audit.audit_contribution_share, (MONEY, MONEY, COUNT, COUNT, RATE)),
        (audit.audit_contribution_share, (MONEY, MONEY, MONEY, MONEY, MONEY)),
        (audit.audit_ratio_growth, (MONEY, RATE, RATE)),
        (audit.audit_ratio_growth, (RATE, MONEY, RATE)),
        (audit.audit_ratio_growth, (RATE, RATE, MONEY)),
        (audit.audit_implied_base, (MONEY, RATE, COUNT)),
        (audit.audit_implied_base, (MONEY, MONEY, MONEY)),
        (audit.audit_implied_whole, (MONEY, RATE, BARE)),
        (audit.audit_implied_whole, (MONEY, COUNT, MONEY)),
        (audit.whole_number_bases, (COUNT, MONEY)),
    ],
)
def test_unlike_units_are_refused(check, figures):
    with pytest.raises(UnitError):
        check(*map(Published, figures))


@pytest.mark.parametrize(
    ("check", "figures"),
    [
        (audit.audit_compound_growth, (MONEY, COUNT, RATE)),
        (audit.audit_compound_growth, (MONEY, BARE, RATE)),
        (audit.audit_compound_growth, (MONEY, MONEY, MONEY)),
        (audit.audit_average_growth, (MONEY, COUNT, RATE)),
        (audit.audit_average_growth, (MONEY, MONEY, MONEY)),
        (audit.audit_average_change, (MONEY, COUNT, MONEY)),
        (audit.audit_average_change, (MONEY, MONEY, RATE)),
    ],
)
def test_unlike_units_are_refused_over_years(check, figures):
    current, base, published = map(Published, figures)
    with pytest.raises(UnitError):
        check(current, base, 3, published)


def test_unlike_units_are_refused_over_months():
    this_year = [p("5亿元"), p("5家")]
    with pytest.raises(UnitError):
        audit.audit_cumulative_growth(this_year, [p("4亿元"), p("4亿元")], p("25%"))
    with pytest.raises(UnitError):
        audit.audit_cumulative_growth([p("5亿元")], [p("4亿元")], p("25亿元"))


@pytest.mark.parametrize("published", ["17.27元", "17.27家", "17.27件/家"])
def test_a_figure_per_head_in_an_unrelated_unit_is_refused(published):
    with pytest.raises(UnitError):
        audit.audit_per_capita(p("6957件"), p("402.85万人"), p(published), per=10_000)


def test_a_population_is_counted_in_persons():
    with pytest.raises(UnitError, match="is no population"):
        audit.audit_per_capita(p("6957件"), p("402.85家"), p("17.27"), per=10_000)


def test_two_numbers_of_heads_are_refused():
    with pytest.raises(UnitError, match="two different numbers of heads"):
        audit.audit_per_capita(p("6957件"), p("402.85万人"), p("17.27件/万人"), per=1000)


def test_more_periods_than_any_report_counts_are_refused():
    with pytest.raises(InvalidValueError, match="more than 1000"):
        audit.audit_compound_growth(p("2"), p("1"), 1001, p("7%"))


def test_heads_said_twice_raise_no_false_alarm():
    """件/万人 says what per=10_000 says: the printed figure is right either way."""
    figures = p("6957件"), p("402.85万人"), p("17.27件/万人")
    assert audit.audit_per_capita(*figures, per=1).verdict is EXACT
    try:
        finding = audit.audit_per_capita(*figures, per=10_000)
    except UnitError:
        return
    assert finding.verdict is EXACT


@pytest.mark.parametrize(
    ("count", "population", "published", "per"),
    [
        ("6957件", "402.85万人", "17.27件", 10_000),
        ("6957件", "4028500人", "17.27件", 10_000),
        ("6957", "402.85", "17.27", 1),
        ("6957件", "402.85", "17.27", 1),
        ("30782.9亿元", "141175万人", "2180元", 1),
    ],
)
def test_figures_per_head(count, population, published, per):
    assert audit.audit_per_capita(p(count), p(population), p(published), per=per).verdict is EXACT


# --- nothing to check -----------------------------------------------------------------------


@pytest.mark.parametrize("parts", [[], (), {}, iter([])])
def test_a_total_of_nothing_is_undefined(parts):
    with pytest.raises(UndefinedMetricError):
        audit.audit_total(parts, p("5"))


def test_parts_may_be_named_or_come_from_a_generator():
    parts = {"invention": p("980"), "utility model": p("1855"), "design": p("788")}
    by_name = audit.audit_total(parts, p("3623"))
    assert by_name == audit.audit_total(parts.values(), p("3623"))
    assert by_name == audit.audit_total((part for part in parts.values()), p("3623"))


@pytest.mark.parametrize(("months", "base"), [(0, 0), (1, 2), (3, 0)])
def test_cumulative_growth_compares_the_same_months(months, base):
    with pytest.raises(InvalidValueError, match="months"):
        audit.audit_cumulative_growth([p("5")] * months, [p("4")] * base, p("25%"))


@pytest.mark.parametrize(
    ("check", "units"),
    [
        (audit.audit_growth, ("亿元", "家", "%")),
        (audit.audit_growth, ("家", "家", "家")),
        (audit.audit_quotient, ("亿元", "家", "人")),
    ],
)
def test_a_refusal_quotes_at_most_80_characters_of_a_figure(check, units):
    with pytest.raises(UnitError) as caught:
        check(*(p(f"5{' ' * 100}{unit}") for unit in units))
    assert " " * 81 not in str(caught.value)


def test_a_growth_in_points_is_refused():
    levels = Published("120.5亿元"), Published("100.2亿元")
    with pytest.raises(UnitError, match="points are a difference of two"):
        audit.audit_growth(*levels, Published("20.3个百分点"))


LEVELS = "56.8亿元", "47.9亿元"


@pytest.mark.parametrize(
    "check",
    [
        lambda rate: audit.audit_growth(*LEVELS, rate),
        lambda rate: audit.audit_share("47.9亿元", "56.8亿元", rate),
        lambda rate: audit.audit_completion(*LEVELS, rate),
        lambda rate: audit.audit_compound_growth(*LEVELS, 2, rate),
        lambda rate: audit.audit_implied_base("56.8亿元", rate, "47.9亿元"),
    ],
)
@pytest.mark.parametrize("rate", ["18.6", 18.6, "-18.6"])
def test_a_rate_that_lost_its_percent_sign_is_refused_and_never_found_wrong(check, rate):
    with pytest.raises(InvalidValueError, match=r'plain number above 1 \(write "-?18.6%"') as error:
        check(rate)
    assert "是大于1的纯数" in error.value.text()


def test_a_plain_ratio_and_a_multiple_are_taken():
    assert audit.audit_growth(*LEVELS, "0.186").verdict.name == "EXACT"
    assert audit.audit_completion("113.6亿元", "56.8亿元", "2倍").verdict.name == "EXACT"


def test_a_published_figure_says_itself_what_it_shows():
    assert audit.audit_growth(*LEVELS, p("18.6")).verdict is INCONSISTENT
