from __future__ import annotations

from decimal import (
    ROUND_FLOOR,
    ROUND_UP,
    Context,
    Decimal,
    FloatOperation,
    Inexact,
    Rounded,
    localcontext,
)
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st

from stmetrics import (
    Target,
    Verdict,
    check_target,
    frames,
    is_growth_at_least,
    is_share_at_least,
)
from stmetrics.errors import InvalidValueError, UndefinedMetricError

quick = settings(deadline=None, max_examples=100)
FEN = Decimal("0.000001")  # in 万元
PAIRS = 100_000
PERCENTS = (5, 4, 3, 60, 10)
CONTEXTS = {
    "the usual context": Context(),
    "three digits": Context(prec=3),
    "rounding up": Context(prec=5, rounding=ROUND_UP),
    "rounding down": Context(prec=5, rounding=ROUND_FLOOR),
    "everything trapped": Context(prec=3, traps=[Inexact, Rounded, FloatOperation]),
}
EACH = PAIRS // (len(PERCENTS) * len(CONTEXTS))

thresholds = pytest.mark.parametrize("percent", PERCENTS)
contexts = pytest.mark.parametrize("context", CONTEXTS.values(), ids=CONTEXTS.keys())


def _exact_pairs(percent: int) -> list[tuple[Decimal, Decimal]]:
    """Wholes of two decimals in 万元, and their parts of exactly so many per cent."""
    generator = np.random.default_rng(percent)
    wholes = generator.integers(1, 10 ** generator.integers(3, 12, EACH)).tolist()
    return [
        (Decimal((0, _digits(whole * percent), -4)), Decimal((0, _digits(whole), -2)))
        for whole in wholes
    ]


def _digits(number: int) -> tuple[int, ...]:
    return tuple(map(int, str(number)))


@contexts
@thresholds
def test_a_part_exactly_on_the_threshold_passes_and_one_fen_below_fails(percent, context):
    threshold = Decimal((0, _digits(percent), -2))
    target = Target.share_at_least(threshold)
    pairs = [(part, part - FEN, whole) for part, whole in _exact_pairs(percent)]
    assert len(pairs) == EACH
    with localcontext(context):
        turned_down = [
            (part, whole)
            for part, _, whole in pairs
            if not is_share_at_least(part, whole, threshold)
            or check_target(target, part, whole).verdict is not Verdict.MET
        ]
        let_through = [
            (less, whole)
            for _, less, whole in pairs
            if is_share_at_least(less, whole, threshold)
            or check_target(target, less, whole).verdict is not Verdict.UNMET
        ]
    assert turned_down == []
    assert let_through == []


@contexts
@thresholds
def test_floats_exactly_on_the_threshold_pass_too(percent, context):
    pairs = [(float(part), float(whole)) for part, whole in _exact_pairs(percent)[:500]]
    threshold = percent / 100
    with localcontext(context):
        assert all(is_share_at_least(part, whole, threshold) for part, whole in pairs)
        target = Target.share_at_least(threshold)
        assert {check_target(target, part, whole).verdict for part, whole in pairs} == {Verdict.MET}


@contexts
@thresholds
def test_growth_exactly_on_the_threshold_passes_and_one_fen_less_fails(percent, context):
    grown = [(base + part, base + part - FEN, base) for part, base in _exact_pairs(percent)[:1000]]
    threshold = Decimal((0, _digits(percent), -2))
    with localcontext(context):
        assert all(is_growth_at_least(now, base, threshold) for now, _, base in grown)
        assert not any(is_growth_at_least(less, base, threshold) for _, less, base in grown)


@given(
    st.fractions(0, 10**6, max_denominator=10**4),
    st.fractions(0, 10**6, max_denominator=10**4).filter(bool),
    st.fractions(-1, 1, max_denominator=10**4),
)
@quick
def test_decisions_agree_with_exact_division(part, whole, threshold):
    assert is_share_at_least(part, whole, threshold) == (part / whole >= threshold)
    assert is_growth_at_least(part, whole, threshold) == (part / whole - 1 >= threshold)


@given(
    st.decimals(0, 10**9, places=2),
    st.decimals(1, 10**9, places=2),
    st.decimals(0, 1, places=3),
    st.decimals(0, 10**4, places=2),
)
@quick
def test_more_never_fails_where_less_passed(part, whole, threshold, more):
    if is_share_at_least(part, whole, threshold):
        assert is_share_at_least(part + more, whole, threshold)
        assert is_share_at_least(part, whole, max(threshold - more, -1))
    if is_growth_at_least(part, whole, threshold):
        assert is_growth_at_least(part + more, whole, threshold)


@given(st.decimals(0, 10**9, places=2), st.decimals(1, 10**9, places=2), st.integers(1, 10**12))
@quick
def test_the_unit_does_not_matter(part, whole, scale):
    threshold = Decimal("0.05")
    assert is_share_at_least(part, whole, threshold) == is_share_at_least(
        Fraction(part) * scale, Fraction(whole) * scale, threshold
    )


def test_kinds_may_be_mixed_in_a_decision():
    assert is_share_at_least(8.85, Decimal(177), Fraction(1, 20))
    assert is_share_at_least(np.float64(8.85), 177, 0.05)
    assert is_growth_at_least(np.int64(11), 10.0, Decimal("0.1"))


def test_a_fall_is_a_negative_growth():
    assert is_growth_at_least(90, 100, -0.1)
    assert not is_growth_at_least(89.99, 100, -0.1)


@pytest.mark.parametrize("whole", [0, -1, 0.0, Decimal("-0.01"), Fraction(0)])
def test_a_whole_or_base_of_zero_or_less_is_undefined(whole):
    with pytest.raises(UndefinedMetricError, match="whole is"):
        is_share_at_least(1, whole, 0.05)
    with pytest.raises(UndefinedMetricError, match="base is"):
        is_growth_at_least(1, whole, 0.05)


def test_a_negative_part_is_refused():
    with pytest.raises(InvalidValueError, match="part=-1"):
        is_share_at_least(-1, 100, 0.05)


def test_a_part_of_nothing_and_a_part_above_the_whole_are_decided():
    assert is_share_at_least(0, 100, 0)
    assert not is_share_at_least(0, 100, 0.01)
    assert is_share_at_least(300, 100, "3倍")


@pytest.mark.parametrize("threshold", [12, "12", 1.2, -12])
def test_a_plain_threshold_above_one_is_refused_as_a_target_refuses_it(threshold):
    asked = [
        lambda: is_growth_at_least("120亿元", "100亿元", threshold),
        lambda: is_share_at_least(8, 100, threshold),
        lambda: frames.is_growth_at_least("now", "before", threshold),
        lambda: frames.is_share_at_least("part", "whole", threshold),
        lambda: Target.growth_at_least(threshold),
        lambda: Target.share_at_least(threshold),
    ]
    said = set()
    for each in asked:
        with pytest.raises(InvalidValueError, match="is a plain number above 1") as error:
            each()
        said.add((error.value.why, error.value.hint))
    assert len(said) == 1


@pytest.mark.parametrize("threshold", ["120%", "1.2倍", 1, "20%"])
def test_a_threshold_above_one_is_taken_where_it_says_so(threshold):
    assert is_growth_at_least("220亿元", "100亿元", threshold)
    assert is_share_at_least("220亿元", "100亿元", threshold)


@pytest.mark.parametrize(
    ("words", "part", "whole"),
    [
        ("三分之二", 2, 3),
        ("三分之一", 1, 3),
        ("七分之六", 6, 7),
        ("九分之五", 50, 90),
        ("一半", 1, 2),
    ],
)
def test_a_fraction_in_words_is_reached_exactly(words, part, whole):
    assert is_share_at_least(part, whole, words)
    assert is_share_at_least(f"{part}亿元", f"{whole}亿元", words)
    assert not is_share_at_least(part * 10**30 - 1, whole * 10**30, words)
    assert is_growth_at_least(whole + part, whole, words)
    assert check_target(Target.share_at_least(words), part, whole).verdict is Verdict.MET
