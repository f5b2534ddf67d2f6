"""Every check against brute force: fractions, and all corners of the figures' intervals.

The oracle knows nothing of the library but the text of the figures. It rounds by the words of
each mode, evaluates the formula at every combination of ends and middles, and compares.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable
from decimal import Decimal, localcontext
from fractions import Fraction
from typing import NamedTuple

import pytest
from hypothesis import assume, given, settings, strategies as st

from stmetrics import RoundingMode, audit
from stmetrics.audit import Consistency, Finding, Published, power

HALF = Fraction(1, 2)
PERIODS = 3
thorough = settings(max_examples=40, deadline=None)

# --- figures, made of whole numbers ---------------------------------------------------------


class Figure(NamedTuple):
    """A printed figure and, in its measure's first unit, what it may be."""

    published: Published
    value: Fraction
    low: Fraction
    high: Fraction
    low_in: bool
    high_in: bool
    step: Fraction

    def points(self) -> set[Fraction]:
        """Numbers that the figure may be: the middle, and each end that belongs to it."""
        ends = {self.low: self.low_in, self.high: self.high_in}
        return {end for end, belongs in ends.items() if belongs} | {(self.low + self.high) / 2}


def rounded(number: Fraction, mode: RoundingMode) -> int:
    """Round to a whole number, by the words of the mode."""
    size = abs(number)
    whole = {
        RoundingMode.HALF_UP: math.floor(size + HALF),
        RoundingMode.HALF_EVEN: round(size),
        RoundingMode.TRUNCATION: math.floor(size),
        RoundingMode.UP: math.ceil(size),
    }[mode]
    return whole if number >= 0 else -whole


def reach(whole: int, mode: RoundingMode) -> tuple[Fraction, Fraction, bool, bool]:
    """How far what prints as a whole number reaches below and above, and whether ends belong."""
    even, one, none = whole % 2 == 0, Fraction(1), Fraction(0)
    if mode is RoundingMode.HALF_UP:  # as the audit takes it: both ends
        return HALF, HALF, True, True
    if mode is RoundingMode.HALF_EVEN:
        return HALF, HALF, even, even
    if mode is RoundingMode.TRUNCATION:
        return (one if whole <= 0 else none), (one if whole >= 0 else none), whole > 0, whole < 0
    return (one if whole > 0 else none), (one if whole < 0 else none), whole <= 0, whole >= 0


def figure(
    whole: int, decimals: int, unit: str, mode: RoundingMode, *, exact: bool = False
) -> Figure:
    step = Fraction(10) ** -decimals * FACTORS[unit]
    text = str(whole * 10**-decimals) if decimals < 0 else f"{Decimal(whole).scaleb(-decimals):f}"
    below, above, low_in, high_in = reach(whole, mode)
    if exact:
        below, above, low_in, high_in = Fraction(0), Fraction(0), True, True
    return Figure(
        Published(f"{text}{unit}", decimals=decimals, mode=mode, exact=exact),
        whole * step,
        (whole - below) * step,
        (whole + above) * step,
        low_in,
        high_in,
        step,
    )


FACTORS = {
    "": Fraction(1),
    "元": Fraction(1),
    "万元": Fraction(10**4),
    "亿元": Fraction(10**8),
    "人": Fraction(1),
    "万人": Fraction(10**4),
    "件": Fraction(1),
    "%": Fraction(1, 100),
    "‰": Fraction(1, 1000),
    "百分点": Fraction(1, 100),
    "倍": Fraction(1),
}
MONEY, PERSONS, PIECES, BARE = ("万元", "元", "亿元"), ("万人", "人"), ("件",), ("",)
RATE, PERCENT = ("%", "‰", "", "倍"), ("%",)


class Relation(NamedTuple):
    """A check, the units its figures may show, and the formula written a second time."""

    check: Callable[..., Finding]
    units: tuple[tuple[str, ...], ...]
    result: tuple[str, ...]
    formula: Callable[..., Fraction]
    divisor: Callable[..., Fraction] = lambda *_: Fraction(1)
    above_zero: bool = False
    no_signs: bool = False


def over_months(check: Callable[..., Finding]) -> Callable[..., Finding]:
    return lambda a, b, c, d, said: check([a, b], [c, d], said)


def over_years(check: Callable[..., Finding]) -> Callable[..., Finding]:
    return lambda current, base, said: check(current, base, PERIODS, said)


RELATIONS = {
    "growth": Relation(
        audit.audit_growth, (MONEY, MONEY), RATE, lambda c, b: (c - b) / b, lambda _, b: b, True
    ),
    "share": Relation(
        audit.audit_share, (MONEY, MONEY), RATE, lambda p, w: p / w, lambda _, w: w, no_signs=True
    ),
    "completion": Relation(
        audit.audit_completion, (PIECES, PIECES), RATE, lambda a, t: a / t, lambda _, t: t
    ),
    "quotient": Relation(
        audit.audit_quotient, (MONEY, PERSONS), MONEY, lambda n, d: n / d, lambda _, d: d
    ),
    "scaled quotient": Relation(
        lambda n, d, said: audit.audit_quotient(n, d, said, scale=Fraction(10_000, 3)),
        (BARE, BARE),
        BARE,
        lambda n, d: n / d * 10_000 / 3,
        lambda _, d: d,
    ),
    "per capita": Relation(
        lambda n, d, said: audit.audit_per_capita(n, d, said, per=10_000),
        (PIECES, PERSONS),
        PIECES,
        lambda n, d: n / d * 10_000,
        lambda _, d: d,
        no_signs=True,
    ),
    "deflation": Relation(
        audit.audit_deflation, (MONEY, RATE), MONEY, lambda n, d: n / d, lambda _, d: d
    ),
    "average growth": Relation(
        over_years(audit.audit_average_growth),
        (MONEY, MONEY),
        RATE,
        lambda c, b: (c - b) / b / PERIODS,
        lambda _, b: b,
        True,
    ),
    "average change": Relation(
        over_years(audit.audit_average_change),
        (MONEY, MONEY),
        MONEY,
        lambda c, b: (c - b) / PERIODS,
    ),
    "difference": Relation(audit.audit_difference, (MONEY, MONEY), MONEY, lambda c, b: c - b),
    "points above": Relation(
        audit.audit_points_above, (PERCENT, PERCENT), ("百分点",), lambda c, b: c - b
    ),
    "total": Relation(
        lambda a, b, c, said: audit.audit_total([a, b, c], said),
        (MONEY, MONEY, MONEY),
        MONEY,
        lambda *parts: sum(parts, Fraction(0)),
    ),
    "contribution": Relation(
        audit.audit_contribution_share,
        (MONEY, MONEY, MONEY, MONEY),
        RATE,
        lambda p, p0, t, t0: (p - p0) / (t - t0),
        lambda _, __, t, t0: t - t0,
    ),
    "ratio growth": Relation(
        audit.audit_ratio_growth,
        (RATE, RATE),
        RATE,
        lambda n, d: (1 + n) / (1 + d) - 1,
        lambda _, d: 1 + d,
        True,
    ),
    "cumulative growth": Relation(
        over_months(audit.audit_cumulative_growth),
        (MONEY, MONEY, MONEY, MONEY),
        RATE,
        lambda a, b, c, d: (a + b) / (c + d) - 1,
        lambda _, __, c, d: c + d,
        True,
    ),
    "implied base": Relation(
        audit.audit_implied_base,
        (MONEY, RATE),
        MONEY,
        lambda c, g: c / (1 + g),
        lambda _, g: 1 + g,
        True,
    ),
    "implied whole": Relation(
        audit.audit_implied_whole, (MONEY, RATE), MONEY, lambda p, s: p / s, lambda _, s: s
    ),
}
every_relation = pytest.mark.parametrize("relation", RELATIONS.values(), ids=RELATIONS)


# --- the oracle -----------------------------------------------------------------------------


class Range(NamedTuple):
    low: Fraction
    high: Fraction
    low_in: bool
    high_in: bool


def range_of(formula: Callable[..., Fraction], inputs: list[Figure]) -> Range:
    """What a formula gives over all corners, and which extremes it reaches.

    Each formula rises or falls in each of its figures, so that its extremes lie at corners.
    """
    corners = [
        formula(*each) for each in itertools.product(*((one.low, one.high) for one in inputs))
    ]
    reached = {formula(*each) for each in itertools.product(*(one.points() for one in inputs))}
    low, high = min(corners), max(corners)
    return Range(low, high, low in reached, high in reached)


def meets(found: Range, said: Figure) -> bool:
    if found.low > said.high or found.high < said.low:
        return False
    if found.low == said.high and not (found.low_in and said.high_in):
        return False
    return found.high != said.low or (found.high_in and said.low_in)


def undecidable(relation: Relation, inputs: list[Figure]) -> bool:
    divisor = range_of(relation.divisor, inputs)
    # A divisor that comes as near to zero as one likes without reaching it has its own test.
    assume(not (divisor.low == 0 and not divisor.low_in))
    assume(not (divisor.high == 0 and not divisor.high_in))
    return divisor.low <= 0 and (relation.above_zero or divisor.high >= 0)


def expected(relation: Relation, inputs: list[Figure], said: Figure) -> Consistency:
    if undecidable(relation, inputs):
        return Consistency.UNDECIDABLE
    recomputed = relation.formula(*(one.value for one in inputs))
    if said.published.exact:
        is_exact = recomputed == said.value
    else:
        is_exact = rounded(recomputed / said.step, said.published.mode) == said.value / said.step
    if is_exact:
        return Consistency.EXACT
    agrees = meets(range_of(relation.formula, inputs), said)
    return Consistency.CONSISTENT if agrees else Consistency.INCONSISTENT


# --- strategies -----------------------------------------------------------------------------

modes = st.sampled_from(RoundingMode)
seldom = st.integers(0, 4).map(lambda number: number == 0)


@st.composite
def figures(draw, units, wholes=st.integers(-40, 400)):
    return figure(
        draw(wholes),
        draw(st.integers(-1, 2)),
        draw(st.sampled_from(units)),
        draw(modes),
        exact=draw(seldom),
    )


@st.composite
def claims(draw, relation):
    """Figures of a relation, and a printed result that lies near what they allow."""
    alike = draw(st.booleans())
    wholes = st.integers(0 if relation.no_signs else -40, 400)
    inputs = [draw(figures(units[:1] if alike else units, wholes)) for units in relation.units]
    unit, decimals = draw(st.sampled_from(relation.result)), draw(st.integers(-1, 3))
    step = Fraction(10) ** -decimals * FACTORS[unit]
    whole = draw(st.integers(-5, 5))
    if not undecidable(relation, inputs):
        found = range_of(relation.formula, inputs)
        along = Fraction(draw(st.integers(-2, 6)), 4)
        whole += math.floor((found.low + (found.high - found.low) * along) / step)
    assume(abs(whole) < 10**30)
    return inputs, figure(whole, decimals, unit, draw(modes), exact=draw(seldom))


def audited(relation: Relation, inputs: list[Figure], said: Figure) -> Finding:
    return relation.check(*(one.published for one in inputs), said.published)


def in_own_unit(number: Fraction, said: Figure) -> Fraction:
    return number / FACTORS[said.published.unit or ""]


# --- the tests ------------------------------------------------------------------------------


@every_relation
def test_the_verdict_is_that_of_brute_force(relation):
    @thorough
    @given(claims(relation))
    def law(claim):
        inputs, said = claim
        assert audited(relation, inputs, said).verdict is expected(relation, inputs, said)

    law()


@every_relation
def test_low_and_high_are_the_extremes_of_all_corners_rounded_outward(relation):
    @thorough
    @given(claims(relation))
    def law(claim):
        inputs, said = claim
        finding = audited(relation, inputs, said)
        if finding.verdict is Consistency.UNDECIDABLE:
            assert finding.low is finding.high is finding.recomputed is finding.slack is None
            return
        found = range_of(relation.formula, inputs)
        low, high = in_own_unit(found.low, said), in_own_unit(found.high, said)
        again = in_own_unit(relation.formula(*(one.value for one in inputs)), said)
        tiny = Fraction(1, 10**33)
        assert 0 <= low - Fraction(finding.low) <= tiny * abs(low)
        assert 0 <= Fraction(finding.high) - high <= tiny * abs(high)
        assert abs(Fraction(finding.recomputed) - again) <= tiny * abs(again)
        assert finding.low <= finding.recomputed <= finding.high

    law()


@every_relation
def test_slack_is_the_distance_to_disagreement_and_its_sign_is_the_verdict(relation):
    @thorough
    @given(claims(relation))
    def law(claim):
        inputs, said = claim
        finding = audited(relation, inputs, said)
        assume(finding.verdict is not Consistency.UNDECIDABLE)
        found = range_of(relation.formula, inputs)
        exactly = min(found.high - said.low, said.high - found.low) / said.step
        largest = max(abs(found.low), abs(found.high)) / said.step + 1
        assert abs(Fraction(finding.slack) - exactly) <= largest / 10**32
        if exactly < 0:
            assert finding.verdict is Consistency.INCONSISTENT
        if exactly > 0:
            assert finding.verdict is not Consistency.INCONSISTENT

    law()


levels = st.builds(Fraction, st.integers(1, 10**6), st.integers(1, 999))
signed = st.builds(Fraction, st.integers(-2000, 10**5), st.integers(1, 999))


@every_relation
def test_what_is_computed_before_rounding_is_never_inconsistent(relation):
    @thorough
    @given(st.data())
    def law(data):
        numbers, inputs = [], []
        for units in relation.units:
            unit, decimals = data.draw(st.sampled_from(units)), data.draw(st.integers(-1, 3))
            number = data.draw(levels if relation.no_signs else levels | signed) * FACTORS[unit]
            mode, step = data.draw(modes), Fraction(10) ** -decimals * FACTORS[unit]
            numbers.append(number)
            inputs.append(figure(rounded(number / step, mode), decimals, unit, mode))
        assume(relation.divisor(*numbers) != 0)
        unit, decimals = data.draw(st.sampled_from(relation.result)), data.draw(st.integers(-1, 4))
        mode, step = data.draw(modes), Fraction(10) ** -decimals * FACTORS[unit]
        whole = rounded(relation.formula(*numbers) / step, mode)
        said = figure(whole, decimals, unit, mode)
        assert audited(relation, inputs, said).verdict is not Consistency.INCONSISTENT

    law()


@every_relation
def test_exact_figures_printed_in_full_are_exact(relation):
    wholes = [7, 4, 9, 2][: len(relation.units)]
    inputs = [
        figure(whole, 0, units[0], RoundingMode.HALF_UP, exact=True)
        for whole, units in zip(wholes, relation.units, strict=True)
    ]
    unit = relation.result[0]
    result = relation.formula(*(one.value for one in inputs)) / FACTORS[unit]
    said = figure(rounded(result * 10, RoundingMode.HALF_UP), 1, unit, RoundingMode.HALF_UP)
    finding = audited(relation, inputs, said)
    assert finding.verdict is Consistency.EXACT
    assert Fraction(finding.low) <= result <= Fraction(finding.high)


# --- a divisor at zero ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "base", "verdict"),
    [
        ("growth", Published("0", mode="half_up"), Consistency.UNDECIDABLE),
        ("growth", Published("-3"), Consistency.UNDECIDABLE),
        ("growth", Published("0.1"), Consistency.INCONSISTENT),
        ("growth", Published("10", decimals=-1), Consistency.EXACT),
        ("share", Published("0", exact=True), Consistency.UNDECIDABLE),
        ("quotient", Published("-3"), Consistency.INCONSISTENT),
        ("share", Published("0", mode="truncation"), Consistency.UNDECIDABLE),
        ("share", Published("0", mode="up"), Consistency.UNDECIDABLE),
        ("share", Published("不足3", bounds=True), Consistency.UNDECIDABLE),
        ("share", Published("约3", bounds=True, tolerance=None), Consistency.UNDECIDABLE),
        ("growth", Published("不足3", bounds=True), Consistency.UNDECIDABLE),
    ],
)
def test_a_divisor_that_may_be_zero_decides_nothing(name, base, verdict):
    finding = RELATIONS[name].check(Published("5"), base, Published("-50%"))
    assert finding.verdict is verdict


@pytest.mark.parametrize(
    "whole",
    [
        Published("1", mode="up"),
        Published("-1", mode="up"),
        Published("超过0", bounds=True),
    ],
)
def test_a_divisor_that_only_comes_near_zero_is_no_division_by_zero(whole):
    part = Published("5", exact=True)
    sign = "-" if whole.value < 0 else ""
    least = audit.audit_quotient(part, whole, Published(f"{sign}900%"))
    assert least.verdict is Consistency.CONSISTENT
    if whole.value:  # 5 over (0, 1] is 5 or more, never 3
        beyond = audit.audit_quotient(part, whole, Published(f"{sign}300%"))
        assert beyond.verdict is Consistency.INCONSISTENT


@pytest.mark.parametrize("whole", ["超过5", "超过0"])
@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        (Published("0%", exact=True), "consistent"),
        (Published("-5%", exact=True), "inconsistent"),
        (Published("5%", exact=True), "inconsistent"),
        (Published("不足0%", bounds=True), "inconsistent"),
        (Published("超过0%", bounds=True), "inconsistent"),
        (Published("0%以上", bounds=True), "consistent"),
    ],
)
def test_nothing_of_a_whole_is_nothing_whatever_the_whole_may_be(whole, said, verdict):
    nothing = Published("0", exact=True)
    assert audit.audit_share(nothing, bound(whole), said).verdict.value == verdict


# --- bounds among the figures ---------------------------------------------------------------


def bound(text: str) -> Published:
    return Published(text, bounds=True)


@pytest.mark.parametrize(
    ("part", "whole", "share", "verdict"),
    [
        (bound("超过40项"), Published("159项", exact=True), Published("25.8%"), "consistent"),
        (bound("超过40项"), Published("159项", exact=True), Published("25.7%"), "inconsistent"),
        (bound("超过40项"), Published("159项", exact=True), bound("25.16%以上"), "consistent"),
        (bound("超过40项"), Published("159项", exact=True), bound("25%以下"), "inconsistent"),
        (bound("超过40项"), Published("159项", exact=True), bound("不到三成"), "consistent"),
        (bound("不足40项"), Published("159项", exact=True), bound("20%以上"), "consistent"),
        (bound("不足40项"), Published("159项", exact=True), bound("25%以上"), "inconsistent"),
        (bound("不足40项"), Published("159项", exact=True), bound("25%以下"), "consistent"),
        (bound("40-50项"), Published("100项", exact=True), Published("50%"), "consistent"),
        (bound("40-50项"), Published("100项", exact=True), bound("40%以下"), "consistent"),
        (bound("40-50项"), Published("100项", exact=True), bound("低于40%"), "inconsistent"),
        (Published("10项"), bound("20项以上"), Published("50%"), "consistent"),
        (Published("10项"), bound("20项以上"), Published("0%"), "consistent"),
        (Published("10项"), bound("20项以上"), Published("54%"), "inconsistent"),
        (Published("10项"), bound("20项以上"), bound("超过50%"), "consistent"),
        (Published("10项", exact=True), bound("20项以上"), bound("超过50%"), "inconsistent"),
        (Published("10项", exact=True), Published("20项"), bound("约50%"), "consistent"),
        (bound("约10项"), Published("20项"), Published("50%"), "consistent"),
        (Published("10项"), bound("约20项"), Published("60%"), "inconsistent"),
    ],
)
def test_a_bound_stays_a_bound(part, whole, share, verdict):
    finding = audit.audit_share(part, whole, share)
    assert finding.verdict.value == verdict


@pytest.mark.parametrize(
    ("current", "rate", "verdict"),
    [
        (bound("超过5"), bound("不足60%"), "consistent"),
        (bound("不足5"), bound("超过20%"), "consistent"),
        (bound("超过5"), bound("不足25%"), "inconsistent"),
        (bound("不足5"), bound("超过25%"), "inconsistent"),
        (bound("超过5"), bound("25%以上"), "consistent"),
        (bound("不足5"), bound("25%以下"), "consistent"),
        (bound("约5"), Published("25%"), "consistent"),
        (Published("5"), bound("约95%"), "inconsistent"),
        (Published("5"), Published("约25%", bounds=True, tolerance=None), "undecidable"),
    ],
)
def test_two_bounds_that_overlap_agree(current, rate, verdict):
    finding = audit.audit_growth(current, Published("4", exact=True), rate)
    assert finding.verdict.value == verdict


def test_an_end_that_is_not_bounded_is_none():
    finding = audit.audit_share(bound("超过40项"), Published("159项"), Published("30%"))
    assert finding.low is not None
    assert finding.high is finding.recomputed is finding.slack is None


# --- compound growth ------------------------------------------------------------------------


def nth_root(ratio: Fraction, degree: int) -> Decimal:
    """The root to 80 digits, by logarithms."""
    with localcontext() as context:
        context.prec = 90
        if ratio == 0:
            return Decimal(0)
        quotient = Decimal(ratio.numerator) / Decimal(ratio.denominator)
        return (quotient.ln() / degree).exp()


def compared(ratio: Fraction, degree: int, factor: Fraction) -> int:
    """The sign of the root minus a factor: by logarithms, and at the boundary by powers."""
    if factor < 0:
        return 1
    with localcontext() as context:
        context.prec = 90
        gap = nth_root(ratio, degree) - Decimal(factor.numerator) / Decimal(factor.denominator)
    if abs(gap) < Decimal("1e-60"):
        exactly = ratio - factor**degree
        return (exactly > 0) - (exactly < 0)
    return 1 if gap > 0 else -1


def expected_compound(current: Figure, base: Figure, years: int, said: Figure) -> Consistency:
    if base.low <= 0 or current.low < 0:
        assume(not (base.low == 0 and not base.low_in))
        return Consistency.UNDECIDABLE
    found = range_of(lambda c, b: c / b, [current, base])
    # What rounds to the figure, as ends strictly open or closed.
    below, above, low_in, high_in = reach(whole := int(said.value / said.step), said_mode(said))
    if said.published.exact:
        below, above, low_in, high_in = Fraction(0), Fraction(0), True, True
    elif said_mode(said) is RoundingMode.HALF_UP:
        low_in, high_in = whole > 0, whole < 0
    low, high = 1 + (whole - below) * said.step, 1 + (whole + above) * said.step
    point = current.value / base.value
    at_low, at_high = compared(point, years, low), compared(point, years, high)
    if (at_low > 0 or (at_low == 0 and low_in)) and (at_high < 0 or (at_high == 0 and high_in)):
        return Consistency.EXACT
    top, bottom = (
        compared(found.high, years, 1 + said.low),
        compared(found.low, years, 1 + said.high),
    )
    reaches = top > 0 or (top == 0 and found.high_in and said.low_in)
    reaches_down = bottom < 0 or (bottom == 0 and found.low_in and said.high_in)
    return Consistency.CONSISTENT if reaches and reaches_down else Consistency.INCONSISTENT


def said_mode(said: Figure) -> RoundingMode:
    return said.published.mode


@st.composite
def compound_claims(draw):
    current = draw(figures(MONEY[:1], st.integers(-1, 300)))
    base = draw(figures(MONEY[:1], st.integers(0, 200)))
    years = draw(st.integers(1, 9))
    unit, decimals = draw(st.sampled_from(RATE)), draw(st.integers(0, 3))
    step = Fraction(10) ** -decimals * FACTORS[unit]
    whole = draw(st.integers(-4, 4))
    if base.low > 0 and current.low >= 0:
        end = draw(st.sampled_from([current.low / base.high, current.high / base.low]))
        whole += math.floor((Fraction(nth_root(end, years)) - 1) / step)
    said = figure(whole, decimals, unit, draw(modes), exact=draw(seldom))
    return current, base, years, said


@settings(max_examples=200, deadline=None)
@given(compound_claims())
def test_compound_growth_has_the_verdict_of_high_precision_roots(claim):
    current, base, years, said = claim
    finding = audit.audit_compound_growth(current.published, base.published, years, said.published)
    assert finding.verdict is expected_compound(current, base, years, said)
    if finding.verdict is Consistency.UNDECIDABLE:
        assert finding.low is finding.high is finding.recomputed is None
        return
    found = range_of(lambda c, b: c / b, [current, base])
    ends = {"low": found.low, "high": found.high, "recomputed": current.value / base.value}
    exactly = {
        name: in_own_unit(Fraction(nth_root(end, years)) - 1, said) for name, end in ends.items()
    }
    largest = 1 + max(abs(end) for end in exactly.values())
    for name, end in exactly.items():
        assert abs(Fraction(getattr(finding, name)) - end) <= largest / 10**32
    beyond = Fraction(1, 10**70)  # the oracle's own roots end there
    assert Fraction(finding.low) <= exactly["low"] + beyond
    assert Fraction(finding.high) >= exactly["high"] - beyond
    assert finding.low <= finding.recomputed <= finding.high


@pytest.mark.parametrize(
    ("mode", "end", "at", "inward"),
    [
        ("half_up", "7.25", Consistency.CONSISTENT, -1),
        ("half_up", "7.15", Consistency.EXACT, 1),
        ("half_even", "7.25", Consistency.EXACT, -1),
        ("half_even", "7.15", Consistency.EXACT, 1),
        ("truncation", "7.2", Consistency.EXACT, 1),
        ("truncation", "7.3", Consistency.INCONSISTENT, -1),
        ("up", "7.2", Consistency.EXACT, -1),
        ("up", "7.1", Consistency.INCONSISTENT, 1),
    ],
)
@pytest.mark.parametrize("years", [1, 2, 3, 5, 7])
def test_compound_growth_is_exact_on_the_boundary(mode, end, at, inward, years):
    """What is 7.2 % a year at an end of its interval, and 1e-25 to either side of it."""
    said, base = Published("7.2%", mode=mode), Published("100", exact=True)
    with localcontext() as context:
        context.prec = 60
        level = 100 * (1 + Decimal(end) / 100) ** years
        beside = {side: level + side * Decimal("1e-25") for side in (1, -1)}

    def verdict(number: Decimal) -> Consistency:
        current = Published(f"{number:f}", exact=True)
        return audit.audit_compound_growth(current, base, years, said).verdict

    assert verdict(level) is at
    assert verdict(beside[inward]) is Consistency.EXACT
    assert verdict(beside[-inward]) is Consistency.INCONSISTENT


@settings(max_examples=150, deadline=None)
@given(
    levels,
    st.fractions(Fraction(-9, 10), 2, max_denominator=999),
    st.integers(1, 9),
    st.tuples(modes, modes, modes),
    st.tuples(*[st.integers(0, 3)] * 3),
)
def test_compound_growth_computed_before_rounding_is_never_inconsistent(
    base, rate, years, ways, places
):
    steps = [Fraction(10) ** -decimals for decimals in places]
    numbers = (base * (1 + rate) ** years, base, rate * 100)
    wholes = [
        rounded(number / step, mode)
        for number, step, mode in zip(numbers, steps, ways, strict=True)
    ]
    current, earlier, said = (
        figure(whole, decimals, unit, mode).published
        for whole, decimals, unit, mode in zip(wholes, places, ("", "", "%"), ways, strict=True)
    )
    finding = audit.audit_compound_growth(current, earlier, years, said)
    assert finding.verdict is not Consistency.INCONSISTENT


@pytest.mark.parametrize("rate", ["-150%", "-101%"])
def test_no_level_falls_by_more_than_all(rate):
    levels_of = Published("0", exact=True), Published("5")
    finding = audit.audit_compound_growth(*levels_of, 2, Published(rate))
    assert finding.verdict is Consistency.INCONSISTENT
    all_of_it = audit.audit_compound_growth(*levels_of, 2, Published("-100%"))
    assert all_of_it.verdict is Consistency.EXACT


@pytest.mark.parametrize(
    ("rate", "verdict"),
    [
        (bound("约7.0%"), "consistent"),
        (bound("9%左右"), "inconsistent"),
        (bound("超过6.9%"), "consistent"),
        (bound("超过8%"), "inconsistent"),
        (bound("不足7.1%"), "consistent"),
        (bound("不足6%"), "inconsistent"),
        (bound("6-8%"), "consistent"),
    ],
)
def test_a_yearly_rate_may_be_a_bound(rate, verdict):
    levels_of = Published("160.4"), Published("100", exact=True)
    assert audit.audit_compound_growth(*levels_of, 7, rate).verdict.value == verdict


@pytest.mark.parametrize("periods", [0, -1, 2.5, None, True, "7"])
@pytest.mark.parametrize(
    "check", [audit.audit_compound_growth, audit.audit_average_growth, audit.audit_average_change]
)
def test_periods_are_a_whole_number_above_zero(check, periods):
    with pytest.raises(ValueError, match="periods"):
        check(Published("2"), Published("1"), periods, Published("1", decimals=0))


# --- power ----------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["growth", "share", "total", "difference", "implied base"])
def test_an_error_above_the_power_is_always_found(name):
    relation = RELATIONS[name]

    @thorough
    @given(claims(relation), st.booleans(), st.integers(1, 40), st.integers(0, 4))
    def law(claim, upward, beyond, along):
        inputs, said = claim
        assume(not undecidable(relation, inputs))
        hidden = Fraction(power(audited(relation, inputs, said)))
        found = range_of(relation.formula, inputs)
        true = in_own_unit(found.low + (found.high - found.low) * Fraction(along, 4), said)
        step = in_own_unit(said.step, said)
        decimals, unit = -int(said.published.step.adjusted()), said.published.unit or ""
        error = hidden + beyond * step / 7
        mode, exact = said_mode(said), said.published.exact
        at = (true + error) / step if upward else (true - error) / step
        whole = math.ceil(at) if upward else math.floor(at)
        wrong = figure(whole, decimals, unit, mode, exact=exact)
        finding = audited(relation, inputs, wrong)
        assume(abs(in_own_unit(wrong.value, wrong) - true) > Fraction(power(finding)))
        assert finding.verdict is Consistency.INCONSISTENT

    law()


@pytest.mark.parametrize("name", ["growth", "share", "total"])
def test_power_is_no_larger_than_it_must_be(name):
    """Some figure that is wrong by the power, less a step, passes."""
    relation = RELATIONS[name]

    @thorough
    @given(claims(relation))
    def law(claim):
        inputs, said = claim
        assume(not undecidable(relation, inputs))
        step = in_own_unit(said.step, said)
        decimals, unit = -int(said.published.step.adjusted()), said.published.unit or ""
        found = range_of(relation.formula, inputs)
        farthest = math.floor((found.high + said.step / 2) / said.step)
        passing = figure(farthest, decimals, unit, RoundingMode.HALF_UP)
        finding = audited(relation, inputs, passing)
        if meets(found, passing):
            assert finding.verdict is not Consistency.INCONSISTENT
            error = in_own_unit(passing.value - found.low, said)
            assert error > Fraction(power(finding)) * (1 - Fraction(1, 10**30)) - step

    law()


@pytest.mark.parametrize(
    "finding",
    [
        audit.audit_growth(Published("5"), Published("0"), Published("5%")),
        audit.audit_share(bound("超过5"), Published("9"), Published("60%")),
        audit.audit_share(Published("5"), Published("9"), bound("超过50%")),
        audit.audit_total([Published("5"), bound("不足4")], Published("9")),
    ],
)
def test_power_over_what_is_not_bounded_is_undefined(finding):
    with pytest.raises(ArithmeticError, match="no error is too large"):
        power(finding)


def test_two_digits_hide_more_than_four():
    coarse = audit.audit_growth(Published("29"), Published("28"), Published("4%"))
    fine = audit.audit_growth(Published("29.14"), Published("28.02"), Published("4.00%"))
    assert Decimal(7) < power(coarse) < Decimal(8)
    assert power(fine) < Decimal("0.1")


def test_the_made_claims_reach_every_verdict():
    """So that the laws above are not empty."""
    relation, reached = RELATIONS["growth"], set()

    @settings(max_examples=200, deadline=None)
    @given(claims(relation))
    def gather(claim):
        reached.add(audited(relation, *claim).verdict)

    gather()
    assert reached == set(Consistency)


def test_a_fall_to_exactly_nothing_is_a_compound_rate_of_minus_100_percent():
    nothing, base = Published("0", exact=True), Published("100", exact=True)
    said = Published("-100%", exact=True)
    assert audit.audit_compound_growth(nothing, base, 3, said).verdict is Consistency.EXACT
    below = Published("-0.1", exact=True)
    assert audit.audit_compound_growth(below, base, 3, said).verdict is Consistency.UNDECIDABLE
