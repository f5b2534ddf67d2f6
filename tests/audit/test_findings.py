"""What every finding holds: it explains itself, pickles, and no decimal context changes it."""

from __future__ import annotations

import pickle
import re
from decimal import Decimal

import attrs
import pytest
from hypothesis import given, strategies as st
from strategies import HOSTILE, hostile, law

from stmetrics import audit
from stmetrics.audit import Consistency, Published, likely_cause, power
from stmetrics.audit._wording import as_published
from stmetrics.errors import InvalidValueError, UndefinedMetricError


def p(text: str, **given_as) -> Published:
    return Published(text, **given_as)


HALVES = [p("50"), p("40")]
FINDINGS = {
    "audit_growth": audit.audit_growth(p("264.6"), p("242.6"), p("8.0%")),
    "audit_share": audit.audit_share(p("3416.9"), p("7469.1"), p("45.8%")),
    "audit_completion": audit.audit_completion(p("56家"), p("25家"), p("300%")),
    "audit_quotient": audit.audit_quotient(p("518.96亿元"), p("24005家"), p("216.19亿元")),
    "audit_per_capita": audit.audit_per_capita(p("6957件"), p("402.85万人"), p("19件"), per=10**4),
    "audit_deflation": audit.audit_deflation(p("104.0"), p("1.04"), p("102.1")),
    "audit_compound_growth": audit.audit_compound_growth(p("160.4"), p("100.0"), 7, p("8.0%")),
    "audit_average_growth": audit.audit_average_growth(p("200"), p("100"), 5, p("15.0%")),
    "audit_average_change": audit.audit_average_change(p("129.5"), p("100.0"), 7, p("5.2")),
    "audit_difference": audit.audit_difference(p("2.23%"), p("2.19%"), p("0.09个百分点")),
    "audit_points_above": audit.audit_points_above(p("25.3%"), p("12.3%"), p("15个百分点")),
    "audit_total": audit.audit_total([p("980件"), p("1855件")], p("3623件")),
    "audit_contribution_share": audit.audit_contribution_share(
        p("10881.3"), p("10060.6"), p("14169.9"), p("13015.6"), p("61.1%")
    ),
    "audit_ratio_growth": audit.audit_ratio_growth(p("102.74%"), p("69.96%"), p("32.78%")),
    "audit_cumulative_growth": audit.audit_cumulative_growth(HALVES, HALVES, p("15%")),
    "audit_implied_base": audit.audit_implied_base(p("295.1亿元"), p("25.3%"), p("295.1亿元")),
    "audit_implied_whole": audit.audit_implied_whole(p("295.1亿元"), p("48.4%"), p("700亿元")),
}
VERDICTS = {
    Consistency.EXACT: ("完全一致", "exact"),
    Consistency.CONSISTENT: ("在舍入范围内一致", "consistent within rounding"),
    Consistency.INCONSISTENT: ("不一致", "inconsistent"),
    Consistency.UNDECIDABLE: ("无法判断", "undecidable"),
}
NAMES = {
    "audit_growth": ("增长率", "growth rate"),
    "audit_share": ("占比", "share"),
    "audit_completion": ("完成率", "completion"),
    "audit_quotient": ("比值", "quotient"),
    "audit_per_capita": ("人均", "per head"),
    "audit_deflation": ("不变价", "constant prices"),
    "audit_compound_growth": ("年均增长率", "compound growth"),
    "audit_average_growth": ("算术", "arithmetic average growth"),
    "audit_average_change": ("年均变化", "average annual change"),
    "audit_difference": ("差额", "difference"),
    "audit_points_above": ("百分点", "points above"),
    "audit_total": ("合计", "total"),
    "audit_contribution_share": ("贡献率", "contribution"),
    "audit_ratio_growth": ("比率", "ratio"),
    "audit_cumulative_growth": ("累计", "cumulative"),
    "audit_implied_base": ("基数", "implied base"),
    "audit_implied_whole": ("总量", "implied whole"),
}
every_finding = pytest.mark.parametrize("name", FINDINGS)
every_verdict = pytest.mark.parametrize("verdict", Consistency, ids=lambda each: each.name)


def of_verdict(name: str, verdict: Consistency) -> audit.Finding:
    finding = attrs.evolve(FINDINGS[name], verdict=verdict)
    return attrs.evolve(finding, form=None) if verdict is Consistency.UNDECIDABLE else finding


def test_every_check_has_its_finding_here():
    checks = {name for name in audit.__all__ if name.startswith("audit_")} - {"audit_report"}
    assert checks == set(FINDINGS) == set(NAMES)
    relations = {finding.relation for finding in FINDINGS.values()}
    assert relations == {name.removeprefix("audit_") for name in checks}


@every_finding
def test_these_are_wrong_figures(name):
    finding = FINDINGS[name]
    assert finding.verdict is Consistency.INCONSISTENT
    assert finding.slack < 0
    assert (
        not finding.published.interval.low <= finding.recomputed <= finding.published.interval.high
    )


@every_finding
@every_verdict
def test_a_finding_says_what_it_found_in_both_languages(name, verdict):
    finding = of_verdict(name, verdict)
    for lang, position in (("zh", 0), ("en", 1)):
        line = finding.text(lang)
        assert "\n" not in line
        assert as_published(finding.published, lang) in line
        assert VERDICTS[verdict][position] in line
        assert NAMES[name][position] in line
    assert finding.text() == finding.text("zh")


@every_finding
def test_a_decided_finding_shows_its_numbers_with_their_unit(name):
    finding = FINDINGS[name]
    (shown,) = re.findall("复算(.+?)(?:，可能范围(.+?)至(.+))?$", finding.text())
    again, *_ = shown
    ends = finding.recomputed, finding.low, finding.high
    unit = {"百分点": "个百分点"}.get(finding.published.unit, finding.published.unit or "")
    for text, number in zip(shown, ends, strict=True):
        assert (text or again).endswith(unit)
        off = Decimal((text or again).removesuffix(unit)) - number
        assert abs(off) <= finding.published.step / 20


SIZES = {"billion yuan": 10**9, "million yuan": 10**6, "yuan": 1, "%": Decimal("0.01"),
         "percentage points": Decimal("0.01"), "times": 1, "": 1}  # fmt: skip


COUNTED = re.compile("(?<=[0-9]) [家件项]")
"""The word that a report counts by, which English has none for."""


@every_finding
def test_the_english_numbers_are_the_chinese_ones(name):
    finding = FINDINGS[name]
    (again,) = re.findall("recomputed ([-0-9.,]*[0-9]) ?([a-z %]*)", finding.text("en"))
    number, words = again
    size, _, per = words.partition(" per ")
    one = {"10,000 people": 10**4}.get(per, 1)
    said = Decimal(number.replace(",", "")) * SIZES[size] / one
    factor = Decimal(finding.published.factor.numerator) / finding.published.factor.denominator
    assert abs(said - finding.recomputed * factor) <= finding.published.step * factor / 20
    assert COUNTED.sub("", finding.text("en")).isascii()


@pytest.mark.parametrize("lang", ["de", "", "EN", None, 1])
def test_another_language_is_refused(lang):
    with pytest.raises(InvalidValueError, match="lang"):
        FINDINGS["audit_growth"].text(lang)


@every_finding
@every_verdict
def test_a_finding_pickles(name, verdict):
    finding = of_verdict(name, verdict)
    again = pickle.loads(pickle.dumps(finding))  # noqa: S301 - our own bytes
    assert again == finding
    assert hash(again) == hash(finding)
    assert (again.low, again.high, again.slack) == (finding.low, finding.high, finding.slack)
    assert again.text("en") == finding.text("en")


@every_finding
def test_a_finding_is_frozen_and_keeps_what_it_was_given(name):
    finding = FINDINGS[name]
    with pytest.raises(AttributeError):
        finding.verdict = Consistency.EXACT
    assert all(isinstance(each, Published) for each in finding.inputs)


def said(finding: audit.Finding) -> tuple[object, ...]:
    ends = finding.low, finding.high, finding.recomputed, finding.slack
    causes = [(cause.kind, cause.detail) for cause in likely_cause(finding)]
    return ends, finding.text("en"), finding.text("zh"), power(finding), causes


@pytest.mark.parametrize("context", HOSTILE)
@every_finding
def test_a_hostile_decimal_context_changes_nothing(name, context):
    usual = said(FINDINGS[name])
    with hostile(context):
        assert said(FINDINGS[name]) == usual


@pytest.mark.parametrize("context", HOSTILE)
def test_a_hostile_decimal_context_changes_no_verdict(context):
    def check():
        levels = p("1234567.8亿元", decimals=3), p("1234000.05亿元", mode="half_even")
        yearly = audit.audit_compound_growth(*levels, 3, p("0.02%", decimals=4))
        return audit.audit_growth(*levels, p("0.046%")), yearly, levels[0].interval

    usual = check()
    with hostile(context):
        assert check() == usual


@law
@given(st.integers(1, 10**6), st.integers(1, 10**6), st.integers(-500, 500))
def test_power_is_at_least_the_reach_of_the_printed_figure(current, base, rate):
    finding = audit.audit_growth(p(str(current)), p(str(base)), p(f"{rate}%"))
    assert power(finding) >= Decimal("0.5")
    assert power(finding) >= finding.high - finding.low


def test_undecidable_has_no_power():
    finding = audit.audit_share(p("1"), p("0"), p("5%"))
    with pytest.raises(UndefinedMetricError):
        power(finding)


@pytest.mark.parametrize(
    ("finding", "shown"),
    [
        (audit.audit_growth(p("295.1"), p("235.5"), p("25.3%")), "25.31%"),
        (audit.audit_growth(p("2951"), p("2355"), p("25%")), "25.3%"),
        (audit.audit_total([p("1200", decimals=-2)] * 2, p("2400", decimals=-2)), "2400"),
        (audit.audit_total([p("1234567", exact=True)], p("1200000", decimals=-5)), "1230000"),
    ],
)
def test_the_range_is_shown_with_one_digit_more_than_was_printed(finding, shown):
    assert re.search(f"recomputed {shown}(,|$)", finding.text("en"))


def test_an_end_that_is_not_bounded_is_left_open_in_words():
    finding = audit.audit_share(Published("超过40项", bounds=True), p("159项"), p("30%"))
    assert finding.text("en").endswith("possible 25.7% and above")
    assert finding.text("zh").endswith("可能不低于25.7%")


@pytest.mark.parametrize(
    ("published", "least"),
    [("19.42-19.51亿元", 2), ("超过19.4亿元", 1), ("不足19.500亿元", 3)],
)
def test_the_range_beside_a_bound_shows_at_least_the_decimals_of_the_bound(published, least):
    levels = p("26.8亿元"), p("37.7%")
    finding = audit.audit_implied_base(*levels, Published(published, bounds=True))
    (low,) = re.findall(r"可能范围([0-9.]+)亿元", finding.text())
    assert len(low.partition(".")[2]) >= least
