"""What a scorecard may be made of, and what is refused."""

from __future__ import annotations

import copy
import pickle
from decimal import Decimal, localcontext
from fractions import Fraction

import attrs
import pytest

from stmetrics.catalogue import Direction
from stmetrics.errors import InvalidValueError
from stmetrics.law import Bands
from stmetrics.scorecard import (
    AcrossRegions,
    IndicatorClass,
    Method,
    PointsItem,
    Scorecard,
    Veto,
    WeightedIndicator,
    copeland,
    effective_weights,
    goalposts,
    min_max,
    z_score,
)
from stmetrics.scorecard._callables import name_of
from stmetrics.scorecard._reshaping import uniform, without


def leaf(name, weight=None, **more):
    return WeightedIndicator(id=name, weight=weight, **more)


def nested():
    return Scorecard(
        parts=[
            IndicatorClass(
                name="input",
                weight=0.6,
                parts=[
                    IndicatorClass(
                        name="money", weight=0.5, parts=[leaf("a", 0.9), leaf("b", 0.1)]
                    ),
                    leaf("c", 0.3),
                    leaf("d", 0.2),
                ],
            ),
            IndicatorClass(name="output", weight=0.4, parts=[leaf("e"), leaf("f"), leaf("g")]),
        ]
    )


@pytest.mark.parametrize(
    "weights",
    [
        (0.1, 0.2, 0.7),
        (Decimal("0.1"), Fraction(9, 10)),
        (Fraction(1, 3), Fraction(1, 3), Fraction(1, 3)),
        (None, None),
        (1,),
        (0, 1),
    ],
)
def test_weights_that_add_up_to_exactly_one_are_taken(weights):
    with localcontext(prec=1):
        card = Scorecard(parts=[leaf(str(n), w) for n, w in enumerate(weights)])
    assert len(card.indicators) == len(weights)


@pytest.mark.parametrize(
    "weights",
    [
        (0.1, 0.2),
        (Decimal("0.5"), Decimal("0.5000000000000000000000000000000000000001")),
        (0.5, 0.6),
        (0.5, None),
        (1.5, -0.5),
        (0, 0),
        ("0.5", "0.5"),
        (True,),
    ],
)
def test_other_weights_are_refused_at_every_node(weights):
    with pytest.raises(InvalidValueError):
        Scorecard(parts=[leaf(str(n), w) for n, w in enumerate(weights)])
    with pytest.raises(InvalidValueError):
        IndicatorClass(name="x", parts=[leaf(str(n), w) for n, w in enumerate(weights)])


@pytest.mark.parametrize(
    "fails",
    [
        lambda: Scorecard(parts=[]),
        lambda: IndicatorClass(name="x", parts=[]),
        lambda: IndicatorClass(name=" ", parts=[leaf("a")]),
        lambda: leaf(""),
        lambda: leaf(3),
        lambda: leaf("a", direction="sideways"),
        lambda: Scorecard(parts=["a"]),
        lambda: Scorecard(parts=[leaf("a"), leaf("a")]),
        lambda: Scorecard(parts=[leaf("a")], items=[PointsItem(id="a", each=1)]),
        lambda: Scorecard(
            parts=[IndicatorClass(name="x", parts=[leaf(name)]) for name in ("a", "b")]
        ),
        lambda: Scorecard(parts=[leaf("a")], vetoes=[Veto(id="v", grade="D")]),
        lambda: Scorecard(
            parts=[leaf("a")],
            vetoes=[Veto(id="v", grade="D")],
            grades=Bands.rising("grade", [(None, "C"), (60, "B")]),
        ),
        lambda: PointsItem(id="x", each=0),
        lambda: PointsItem(id="x", each=1, most=0),
        lambda: Veto(id="x", most=-1),
        lambda: Veto(id="x", most=0.5),
        lambda: Method("min_max"),
    ],
)
def test_what_makes_no_scorecard_is_refused(fails):
    with pytest.raises(InvalidValueError):
        fails()


def test_indicators_and_classes_are_listed_in_the_order_of_the_tree():
    card = nested()
    assert [each.id for each in card.indicators] == list("abcdefg")
    assert [each.name for each in card.classes] == ["input", "money", "output"]


def test_effective_weights_are_products_that_add_up_to_one():
    weights = effective_weights(nested())
    assert weights["a"] == Decimal("0.27")
    assert weights["c"] == Decimal("0.18")
    assert weights["e"] == Decimal("0." + "1" + 33 * "3")
    assert abs(sum(map(Fraction, weights.values())) - 1) < Fraction(1, 10**33)


def test_directions_come_from_a_catalogue():
    known = dict.fromkeys("abcdefgxyz", "higher") | {"b": Direction.LOWER}
    card = nested().directed(known)
    assert [each.direction for each in card.indicators[:2]] == [Direction.HIGHER, Direction.LOWER]
    assert effective_weights(card) == effective_weights(nested())


def test_an_unknown_indicator_and_a_contradiction_are_refused():
    with pytest.raises(InvalidValueError, match="'g'"):
        nested().directed(dict.fromkeys("abcdef", "higher"))
    card = Scorecard(parts=[leaf("a", direction="lower")])
    assert card.directed({"a": "lower"}) == card
    with pytest.raises(InvalidValueError, match="the catalogue says higher"):
        card.directed({"a": "higher"})
    with pytest.raises(InvalidValueError, match="is no Direction"):
        card.directed({"a": "up"})


def test_cards_and_methods_are_values():
    one = Scorecard(parts=[leaf("a", normalise=Method(goalposts, low=0, high=9))])
    two = Scorecard(parts=[leaf("a", normalise=Method(goalposts, high=9, low=0))])
    assert one == two
    assert copy.deepcopy(one) == one
    assert pickle.loads(pickle.dumps(one)) == one  # noqa: S301 - our own bytes
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        one.parts = ()


def test_methods_say_what_they_are():
    assert name_of(min_max) == "min_max"
    assert name_of(Method(min_max, low=60, high=100)) == "min_max(high=100, low=60)"
    assert name_of(AcrossRegions(copeland)) == "copeland"
    assert repr(Method(min_max)) == "Method(min_max)"


def test_without_an_indicator_its_siblings_keep_their_proportions():
    less = without(nested(), "c")
    weights = effective_weights(less)
    assert weights["a"] / weights["d"] == effective_weights(nested())["a"] / Decimal("0.12")
    assert sum(map(Fraction, weights.values())) == pytest.approx(1)
    assert set(weights) == set("abdefg")


def test_an_empty_class_goes_with_its_last_indicator():
    less = without(without(nested(), "a"), "b")
    assert [each.name for each in less.classes] == ["input", "output"]
    assert effective_weights(less)["c"] == Decimal("0.36")
    equal = without(Scorecard(parts=[leaf("a"), leaf("b")]), "a")
    assert effective_weights(equal) == {"b": 1}


def test_what_weighs_nothing_cannot_be_left_alone():
    with pytest.raises(InvalidValueError, match="weighs nothing"):
        without(Scorecard(parts=[leaf("a", 1), leaf("b", 0)]), "a")


def test_uniform_overrules_ways_of_their_own():
    card = Scorecard(
        parts=[
            IndicatorClass(
                name="x",
                parts=[leaf("a", normalise=min_max), leaf("b")],
                aggregate=AcrossRegions(copeland),
            )
        ]
    )
    assert uniform(card) == card
    other = uniform(card, normalise=z_score)
    assert other.indicators[0].normalise is None
    assert other.normalise is z_score
    assert other.classes[0].aggregate == AcrossRegions(copeland)
    assert uniform(card, aggregate=min).classes[0].aggregate is None
