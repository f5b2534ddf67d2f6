"""What a line says, shows and decides is one thing, whatever its figures stand on."""

from __future__ import annotations

from decimal import Decimal

import attrs
import pytest
from hypothesis import assume, given, strategies as st
from strategies import law

from stmetrics import AssignedTarget, Observation, RegionData, Target, percent, review
from stmetrics.errors import IncomparableError
from stmetrics.law.verdicts import Verdict
from stmetrics.observations import Aspect, Basis, Difference, Observations
from stmetrics.targets import check_assigned

YEARS = ("2021", "2022")
GOAL = AssignedTarget(
    indicator="ht.output", region="z", period="2022", target=Target.growth_at_least("20%")
)


def output(period, value, **facts):
    return Observation(indicator="ht.output", region="z", period=period, value=value, **facts)


def test_last_years_level_at_two_prices_does_not_undo_the_verdict():
    figures = [
        output("2022", "100亿元"),
        output("2021", "80亿元"),
        output("2021", "90亿元", price_basis="constant"),
    ]
    (line,) = review(RegionData(region="z", observations=figures), "2022", targets=[GOAL]).lines
    assert line.growth.value == Decimal("0.25")
    assert line.targets[0].check.verdict is Verdict.MET


def test_a_growth_at_comparable_prices_beside_levels_at_current_ones_decides():
    figures = [
        output("2022", "100亿元"),
        output("2021", "80亿元"),
        output("2022", "19.9%", aspect="growth", price_basis="constant"),
    ]
    (line,) = review(RegionData(region="z", observations=figures), "2022", targets=[GOAL]).lines
    assert line.growth.value == Decimal("0.199")
    assert line.targets[0].check.verdict is Verdict.UNMET


def test_of_two_printed_growths_the_one_at_the_levels_prices_counts():
    figures = [
        output("2022", "100亿元", price_basis="constant", price_year=2020),
        output("2022", "19%", aspect="growth"),
        output("2022", "21%", aspect="growth", price_basis="constant", price_year=2020),
    ]
    (line,) = review(RegionData(region="z", observations=figures), "2022", targets=[GOAL]).lines
    assert line.growth.value == Decimal("0.21")
    assert line.targets[0].check.verdict is Verdict.MET


BASES = st.fixed_dictionaries(
    {
        "scope": st.sampled_from([None, "全市", "规上"]),
        "vintage": st.sampled_from([None, "快报", "final"]),
    }
)
PRICES = st.sampled_from(
    [{}, {"price_basis": "constant"}, {"price_basis": "constant", "price_year": 2020}]
)
LEVELS = st.builds(
    lambda period, value, basis, prices: output(period, f"{value}亿元", **basis, **prices),
    st.sampled_from(YEARS),
    st.integers(1, 40),
    BASES,
    PRICES,
)
RATES = st.builds(
    lambda value, basis, prices: output("2022", f"{value}%", aspect="growth", **basis, **prices),
    st.integers(-60, 60),
    BASES,
    PRICES,
)


WORDS = {
    Verdict.MET: ("已完成", "met"),
    Verdict.UNMET: ("未完成", "not met"),
    Verdict.UNKNOWN: ("尚无法判断", "not decided yet"),
}


def undecided(held, basis):
    """Whether there is no figure to decide on, or only such as must not be compared."""
    try:
        return check_assigned(GOAL, held, on=basis).verdict is Verdict.UNKNOWN
    except IncomparableError:
        return True


@law
@given(st.lists(LEVELS | RATES, min_size=1, max_size=8))
def test_every_line_decides_as_it_says(figures):
    held = list({each.key: each for each in figures}.values())
    found = review(RegionData(region="z", observations=held), "2022")
    for line in found.lines:
        if line.growth is None:
            assert undecided(Observations(held), line.basis)
        else:
            check = check_assigned(GOAL, Observations(held), on=line.basis)
            met = line.growth.value >= Decimal("0.2")
            assert check.verdict is (Verdict.MET if met else Verdict.UNMET)


@law
@given(BASES, st.lists(LEVELS | RATES, min_size=1, max_size=5))
def test_sentence_table_row_and_verdict_of_a_line_agree(basis, figures):
    alike = [attrs.evolve(each, **basis) for each in figures]
    held = list({each.key: each for each in alike}.values())
    data = RegionData(region="z", observations=held)
    assume(len(review(data, "2022").lines) == 1)
    found = review(data, "2022", targets=[GOAL])
    (line,), (row,), (sentence,) = found.lines, found.rows(), found.sentences("zh")
    verdict = line.targets[0].check.verdict
    for lang, word in zip(("zh", "en"), WORDS[verdict], strict=True):
        assert word in found.table(lang)
        assert word in found.sentences(lang)[0]
    assert row["verdict"] == WORDS[verdict][0]
    if line.growth is None:
        assert row["growth"] is None
        assert verdict is Verdict.UNKNOWN
        return
    assert row["growth"] == line.growth.value
    assert verdict is (Verdict.MET if line.growth.value >= Decimal("0.2") else Verdict.UNMET)
    printed = percent(abs(line.growth.value), 1).removesuffix("%").removesuffix(".0")
    assert printed in sentence or line.growth.value == 0
    assert printed in found.table("en") or line.growth.value == 0


def test_a_basis_says_in_which_ways_it_differs():
    plain = Basis()
    for difference, facts in {
        Difference.SCOPE: {"scope": "全市"},
        Difference.LEVEL: {"level": "市级"},
        Difference.KIND: {"kind": "众创空间"},
        Difference.PRICES: {"price_basis": "constant"},
        Difference.RD_BASIS: {"rd_basis": "tax"},
        Difference.VINTAGE: {"vintage": "final"},
    }.items():
        other = Basis(**facts)
        assert plain.differences(other) == other.differences(plain) == (difference,)
        assert plain.differences(plain) == other.differences(other) == ()
        assert plain.text("zh") == plain.text("en") == ""
        assert other.text("zh")
        assert other.text("en")
    above = Basis(level="省级", and_above=True, price_basis="constant", price_year=2020)
    assert above.text() == "省级以上 2020年不变价"
    assert above.text("en") == "provincial and above prices of 2020"


def test_the_printed_rate_of_a_basis_is_found_at_its_own_prices_first():
    growths = [
        output("2022", "19%", aspect="growth"),
        output("2022", "21%", aspect="growth", price_basis="constant"),
    ]
    for on, expected in ((Basis(), "19%"), (Basis(price_basis="constant"), "21%")):
        for held in (Observations(growths), Observations(reversed(growths))):
            found = held.printed("ht.output", "z", "2022", Aspect.GROWTH, on=on)
            assert str(found.value) == expected
    lone = Observations(growths[:1])
    at_constant = Basis(price_basis="constant")
    assert lone.printed("ht.output", "z", "2022", Aspect.GROWTH, on=at_constant) == growths[0]
    assert lone.printed("ht.output", "z", "2022", Aspect.GROWTH, on=Basis(scope="x")) is None
    with pytest.raises(IncomparableError):
        Observations(growths).printed("ht.output", "z", "2022", Aspect.GROWTH)
