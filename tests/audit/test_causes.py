"""A figure with a known history is offered that history, and never as more than "would"."""

from __future__ import annotations

import pickle
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given, settings, strategies as st

from stmetrics import RoundingMode, percent, residual_shares, round_half_up, round_to
from stmetrics.audit import (
    Cause,
    CauseKind,
    Consistency,
    Finding,
    Published,
    audit_average_change,
    audit_completion,
    audit_compound_growth,
    audit_difference,
    audit_growth,
    audit_points_above,
    audit_quotient,
    audit_share,
    audit_total,
    likely_cause,
)
from stmetrics.errors import InvalidValueError

law = settings(max_examples=100, deadline=None)


def p(text: str, **given_as) -> Published:
    return Published(text, **given_as)


def count(number: int) -> Published:
    return Published(str(number), exact=True)


def kinds(finding: Finding) -> set[CauseKind]:
    return {cause.kind for cause in likely_cause(finding)}


def detail(finding: Finding, kind: CauseKind) -> list[str]:
    return [cause.detail for cause in likely_cause(finding) if cause.kind is kind]


def as_percent(ratio: Fraction, decimals: int, mode: RoundingMode = RoundingMode.HALF_UP) -> str:
    return f"{round_to(ratio * 100, decimals, mode):f}%"


# --- truncated, rounded twice, forced -------------------------------------------------------


@law
@given(st.integers(1, 10**6), st.integers(10**3, 10**6), st.integers(0, 2))
def test_a_truncated_share_is_offered_truncation(part, whole, decimals):
    printed = as_percent(Fraction(part, whole), decimals, RoundingMode.TRUNCATION)
    finding = audit_share(count(part), count(whole), p(printed))
    if finding.verdict is Consistency.INCONSISTENT:
        assert CauseKind.TRUNCATED in kinds(finding)
    else:
        assert likely_cause(finding) == ()


@law
@given(st.integers(1, 10**6), st.integers(10**3, 10**6), st.integers(0, 2))
def test_a_truncated_growth_rate_is_offered_truncation(current, base, decimals):
    """Toward zero, so that a fall is printed too small."""
    rate = Fraction(current, base) - 1
    printed = as_percent(rate, decimals, RoundingMode.TRUNCATION)
    finding = audit_growth(count(current), count(base), p(printed))
    assume(finding.verdict is Consistency.INCONSISTENT)
    assert CauseKind.TRUNCATED in kinds(finding)


@law
@given(st.integers(-3000, 3000).filter(bool), st.integers(45, 49))
def test_a_figure_rounded_twice_is_offered_that(tenths, rest):
    """Such as 45.747 % printed as 45.8 % by way of 45.75 %."""
    sign = 1 if tenths > 0 else -1
    thousandths = tenths * 100 + sign * rest
    true = Fraction(thousandths, 10**5)
    once = round_half_up(true * 100, 2)
    printed = f"{round_half_up(once, 1)}%"
    finding = audit_growth(count(10**5 + thousandths), count(10**5), p(printed))
    assert finding.verdict is Consistency.INCONSISTENT
    assert CauseKind.ROUNDED_TWICE in kinds(finding)


@pytest.mark.parametrize("thousandths", [-550, -530, -510, 510, 530, 549, 550])
def test_zero_is_never_what_rounding_twice_makes_of_more_than_a_half(thousandths):
    """0.52 rounds to 0.5 and then to 1, not to 0."""
    finding = audit_growth(count(10**5 + thousandths), count(10**5), p("0%"))
    assert finding.verdict is Consistency.INCONSISTENT
    assert CauseKind.ROUNDED_TWICE not in kinds(finding)


@pytest.mark.parametrize(
    ("thousandths", "printed"),
    [(45_744, "45.8%"), (45_851, "45.8%"), (-45_744, "-45.8%"), (-45_851, "-45.8%")],
)
def test_what_rounding_twice_would_not_print_is_not_offered_it(thousandths, printed):
    finding = audit_growth(count(10**5 + thousandths), count(10**5), p(printed))
    assert finding.verdict is Consistency.INCONSISTENT
    assert CauseKind.ROUNDED_TWICE not in kinds(finding)


@law
@given(st.lists(st.integers(1, 10**6), min_size=2, max_size=4), st.integers(0, 2))
def test_a_share_that_takes_the_rest_of_100_is_offered_that(parts, decimals):
    whole = sum(parts)
    forced = residual_shares([Decimal(part) for part in parts], decimals)
    for part, ratio in zip(parts, forced, strict=True):
        finding = audit_share(count(part), count(whole), p(percent(ratio, decimals)))
        if finding.verdict is Consistency.INCONSISTENT:
            assert CauseKind.FORCED_TO_100 in kinds(finding)


def test_the_share_of_2015_would_be_explained_by_forcing():
    """Experimental development in China's R&D, printed as 84.1 % beside 5.1 and 10.8 %."""
    finding = audit_share(p("11925.1"), p("14169.9"), p("84.1%"))
    assert CauseKind.FORCED_TO_100 in kinds(finding)


def test_only_shares_are_forced_to_100():
    finding = audit_growth(count(200), count(103), p("94.1%"))
    assert finding.verdict is Consistency.INCONSISTENT
    assert CauseKind.FORCED_TO_100 not in kinds(finding)
    far = audit_share(count(200), count(300), p("66.9%"))
    assert CauseKind.FORCED_TO_100 not in kinds(far)


# --- averages -------------------------------------------------------------------------------


@law
@given(st.integers(2000, 10**5), st.integers(1000, 1999), st.integers(1, 9), st.integers(-2, 2))
def test_another_number_of_periods_is_offered_by_its_number(current, base, years, off):
    assume(years + off > 0)
    rate = (current / base) ** (1 / (years + off)) - 1
    finding = audit_compound_growth(count(current), count(base), years, p(f"{rate * 100:.2f}%"))
    assume(finding.verdict is Consistency.INCONSISTENT)
    assert str(years + off) in detail(finding, CauseKind.OTHER_PERIODS)


def test_no_average_is_over_no_periods():
    finding = audit_compound_growth(count(300), count(100), 1, p("100%"))
    assert finding.verdict is Consistency.INCONSISTENT
    assert all(int(number) > 0 for number in detail(finding, CauseKind.OTHER_PERIODS))


@law
@given(st.integers(120, 900), st.integers(2, 9))
def test_an_arithmetic_average_is_offered(current, years):
    rate = Fraction(current - 100, 100 * years)
    finding = audit_compound_growth(count(current), count(100), years, p(as_percent(rate, 2)))
    assume(finding.verdict is Consistency.INCONSISTENT)
    assert CauseKind.ARITHMETIC_AVERAGE in kinds(finding)


def test_only_compound_growth_has_periods_to_be_wrong_about():
    finding = audit_average_change(p("129.5"), p("100.0"), 7, p("5.9"))
    assert finding.verdict is Consistency.INCONSISTENT
    assert not kinds(finding) & {CauseKind.OTHER_PERIODS, CauseKind.ARITHMETIC_AVERAGE}


# --- percent and fraction, 万 and 亿 ----------------------------------------------------------


@pytest.mark.parametrize(
    "finding",
    [
        audit_growth(p("125.3"), p("100.0"), p("0.253%")),
        audit_growth(p("125.3"), p("100.0"), p("25.3")),
        audit_share(p("48.4"), p("100.0"), p("0.484%")),
        audit_compound_growth(p("160.4"), count(100), 7, p("0.070%")),
        audit_compound_growth(p("160.4"), count(100), 7, p("7.0")),
        audit_points_above(p("25.3%"), p("12.3%"), p("0.13个百分点")),
    ],
)
def test_a_percentage_printed_as_a_fraction_is_offered_that(finding):
    assert finding.verdict is Consistency.INCONSISTENT
    assert CauseKind.PERCENT_AND_FRACTION in kinds(finding)


@pytest.mark.parametrize(
    "finding",
    [
        audit_quotient(p("518.96亿元"), p("24005家"), p("216.19亿元")),
        audit_quotient(p("518.96"), p("24005"), p("216.19")),
        audit_total([p("1200万元"), p("800万元")], p("2000亿元")),
        audit_total([p("12.0亿元"), p("8.0亿元")], p("20.0万元")),
        audit_difference(p("4.1亿元"), p("3.2亿元"), p("0.9万元")),
        audit_share(p("3200亿元"), p("41000万元"), p("7.8%")),
    ],
)
def test_a_factor_of_10_000_is_offered(finding):
    assert finding.verdict is Consistency.INCONSISTENT
    assert CauseKind.FACTOR_OF_10_000 in kinds(finding)


@pytest.mark.parametrize(
    "finding",
    [
        audit_growth(p("125.3"), p("100.0"), p("2.53%")),
        audit_share(p("48.4"), p("100.0"), p("4.84%")),
        audit_total([p("1200万元"), p("800万元")], p("200亿元")),
    ],
)
def test_another_factor_is_none_of_the_known_ones(finding):
    assert finding.verdict is Consistency.INCONSISTENT
    factors = {CauseKind.PERCENT_AND_FRACTION, CauseKind.FACTOR_OF_10_000}
    assert not kinds(finding) & factors


# --- a revised base -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("finding", "base"),
    [
        (audit_difference(p("2.23%"), p("2.19%"), p("0.09个百分点")), "2.14%"),
        (audit_difference(p("2.23"), p("2.19"), p("0.09")), "2.14"),
        (audit_difference(p("2.23"), p("2.19"), p("0.09个百分点")), "2.14"),
        (audit_difference(p("2.23%"), p("2.19%"), p("0.09")), "2.14%"),
        (audit_difference(p("9.5亿元"), p("8.0亿元"), p("13000万元")), "8.2亿元"),
        (audit_growth(p("264.6"), p("242.6"), p("8.0%")), "245.0"),
        (audit_growth(p("264.6亿元"), p("2426000万元"), p("8.0%")), "2450000万元"),
        (audit_share(p("50.0"), p("100.0"), p("52.1%")), "96.0"),
    ],
)
def test_a_revised_base_is_offered_with_about_its_value(finding, base):
    assert finding.verdict is Consistency.INCONSISTENT
    assert [text.rstrip("百分点%") for text in detail(finding, CauseKind.REVISED_BASE)] == [
        base.rstrip("%")
    ]


@law
@given(
    st.integers(10**4, 10**6), st.integers(10**4, 10**6), st.integers(-99, 99), st.integers(0, 2)
)
def test_growth_over_a_base_revised_a_little_is_offered_that(current, base, permille, decimals):
    revised = Fraction(base * (1000 + permille), 1000)
    rate = current / revised - 1
    assume(abs(rate) < 5)
    finding = audit_growth(count(current), count(base), p(as_percent(rate, decimals)))
    assume(finding.verdict is Consistency.INCONSISTENT)
    # Printed as coarsely as the rate is, the base lies somewhere near the revised one.
    blurred = current / (Fraction(finding.published.value) / 100 + 1)
    assume(abs(blurred - base) <= base / 10)
    (about,) = detail(finding, CauseKind.REVISED_BASE)
    assert abs(Fraction(about) - blurred) <= 1


@pytest.mark.parametrize(
    "finding",
    [
        audit_growth(p("264.6"), p("242.6"), p("30.0%")),
        audit_growth(p("264.6"), p("242.6"), p("-100%")),
        audit_share(p("50.0"), p("100.0"), p("0.0%")),
        audit_share(p("50.0"), p("100.0"), p("90.0%")),
        audit_difference(p("2.23"), p("2.19"), p("0.90")),
        audit_growth(p("264.6"), p("242.6"), Published("超过30%", bounds=True)),
        audit_growth(p("264.6"), Published("240-242", bounds=True), p("8.0%")),
    ],
)
def test_a_base_far_off_or_unknown_is_not_called_revised(finding):
    assert finding.verdict is Consistency.INCONSISTENT
    assert CauseKind.REVISED_BASE not in kinds(finding)


# --- when there is nothing to explain -------------------------------------------------------


@law
@given(
    st.integers(1, 10**6), st.integers(1, 10**6), st.integers(-1, 3), st.sampled_from(RoundingMode)
)
def test_a_figure_that_agrees_is_offered_no_cause(current, base, decimals, mode):
    rate = (Fraction(current, base) - 1) * 100
    said = Published(f"{round_to(rate, decimals, mode):f}%", decimals=decimals, mode=mode)
    finding = audit_growth(p(str(current)), p(str(base)), said)
    assert finding.verdict is not Consistency.INCONSISTENT
    assert likely_cause(finding) == ()


@pytest.mark.parametrize(
    "finding",
    [
        audit_growth(p("5"), p("0"), p("5%")),
        audit_share(p("5"), p("-0.0"), p("5%")),
        audit_compound_growth(p("5"), p("0"), 3, p("5%")),
        audit_growth(p("5"), p("4"), Published("约99%", bounds=True, tolerance=None)),
    ],
)
def test_what_cannot_be_decided_is_offered_no_cause(finding):
    assert finding.verdict is not Consistency.INCONSISTENT
    assert likely_cause(finding) == ()


def test_bounds_that_disagree_are_no_rounding_error():
    finding = audit_share(
        Published("超过40项", bounds=True), p("159项"), Published("不足25%", bounds=True)
    )
    assert finding.verdict is Consistency.INCONSISTENT
    assert not kinds(finding) & {CauseKind.TRUNCATED, CauseKind.ROUNDED_TWICE}


def test_a_bound_beside_a_bound_is_explained_by_a_factor_where_one_would():
    """More than 40 of 159 is never below 0.3 %, but may be below 30 %."""
    part, said = (Published(text, bounds=True) for text in ("超过40项", "不足0.3%"))
    finding = audit_share(part, p("159项"), said)
    assert finding.verdict is Consistency.INCONSISTENT
    assert CauseKind.PERCENT_AND_FRACTION in kinds(finding)


# --- misread quotients ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("check", "figures", "kind"),
    [
        (audit_growth, ("12亿元", "10亿元", "120%"), CauseKind.INDEX_FOR_GROWTH),
        (audit_growth, ("8亿元", "10亿元", "20%"), CauseKind.TURNED_SIGN),
        (audit_growth, ("12亿元", "10亿元", "-20%"), CauseKind.TURNED_SIGN),
        (audit_difference, ("8.0亿元", "10.0亿元", "2.0亿元"), CauseKind.TURNED_SIGN),
        (audit_share, ("20%", "40%", "2倍"), CauseKind.TURNED_OVER),
        (audit_completion, ("50家", "40家", "80%"), CauseKind.TURNED_OVER),
    ],
)
def test_causes_fit_the_kind_of_miss(check, figures, kind):
    finding = check(*map(p, figures))
    assert finding.verdict is Consistency.INCONSISTENT
    assert kinds(finding) == {kind}


@pytest.mark.parametrize(
    ("check", "figures"),
    [
        (audit_growth, ("30亿元", "20亿元", "超过60%")),
        (audit_share, ("16", "100", "近70%")),
        (audit_growth, ("0亿元", "10.0亿元", "10%")),
    ],
)
def test_a_bound_that_is_missed_and_what_nothing_explains_have_no_cause(check, figures):
    finding = check(*(Published(each, bounds=True) for each in figures))
    assert finding.verdict is Consistency.INCONSISTENT
    assert likely_cause(finding) == ()


def test_a_share_of_nothing_is_not_turned_over():
    finding = audit_share(p("0家"), p("10家"), p("30%"))
    assert CauseKind.TURNED_OVER not in kinds(finding)


# --- words ----------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", CauseKind)
def test_a_cause_would_explain_and_never_does(kind):
    cause = Cause(kind, "3")
    assert "would explain" in cause.text("en")
    assert " is " not in cause.text("en")
    assert "可以解释" in cause.text("zh")
    assert cause.text() == cause.text("zh")
    numbered = kind in {CauseKind.OTHER_PERIODS, CauseKind.REVISED_BASE}
    assert ("3" in cause.text("en")) == numbered
    assert pickle.loads(pickle.dumps(cause)) == cause  # noqa: S301 - our own bytes


@pytest.mark.parametrize("lang", ["de", "", None])
def test_causes_speak_two_languages(lang):
    with pytest.raises(InvalidValueError, match="lang"):
        Cause(CauseKind.TRUNCATED).text(lang)
