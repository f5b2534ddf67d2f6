"""Ranks as reports say them in words: which places they mean, and where they are refused."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, strategies as st
from strategies import law

from stmetrics import serial
from stmetrics.errors import InvalidValueError
from stmetrics.observations import Aspect, Observation, ranks_of_words
from stmetrics.ranking import rank_wording
from stmetrics.units import Amount, Bound

WHAT = {"indicator": "ht.output", "region": "320404", "period": "2012", "aspect": "rank"}


@given(of=st.integers(1, 60), data=st.data())
@law
def test_words_mean_the_places_that_are_called_so(of, data):
    rank = data.draw(st.integers(1, of))
    for lang in ("zh", "en"):
        said = ranks_of_words(rank_wording(rank, of, lang), of).interval
        low, high = int(said.low), int(said.high)
        assert low <= rank <= high
        inside = {
            rank_wording(each, of, lang) for each in range(max(low, 2), min(high, of - 1) + 1)
        }
        assert len(inside) <= 1


@pytest.mark.parametrize(
    ("words", "best", "worst"),
    [
        ("中上游", 3, 4),
        ("位居全市中上游水平", 3, 4),
        ("处于上游", 1, 2),
        ("位居第一", 1, 1),
        ("首位", 1, 1),
        ("居全省末位", 10, 10),
        ("lower middle", 7, 8),
    ],
)
def test_an_observed_rank_may_be_said_in_words(words, best, worst):
    seen = Observation(**WHAT, value=words, of=10, status="F")
    assert (seen.value.interval.low, seen.value.interval.high) == (best, worst)
    assert seen.value.bound is (Bound.EXACT if best == worst else Bound.BETWEEN)
    assert serial.loads(serial.dumps(seen)) == seen
    assert seen.key == Observation(**WHAT, value=Amount(Decimal(best), None, 0)).key


@pytest.mark.parametrize(
    ("facts", "match"),
    [
        ({"value": "中上游"}, r"place in words .*of="),
        ({"value": "中上游", "of": 10, "aspect": "growth"}, r"of=10.*stands beside a growth"),
        ({"value": "中上游", "aspect": "level"}, r"place in words"),
        ({"value": "中游", "of": 2}, r"none of 2 places"),
        ({"value": 11, "of": 10}, r"behind the last of 10"),
    ],
)
def test_words_and_places_that_say_nothing_are_refused(facts, match):
    with pytest.raises(InvalidValueError, match=match):
        Observation(**(WHAT | facts))


@pytest.mark.parametrize("words", ["很好", 3, "量子"])
def test_what_says_no_place_is_refused(words):
    with pytest.raises(InvalidValueError, match=r"says no place"):
        ranks_of_words(words, 10)


def test_a_rank_without_its_number_stays_as_it_was():
    seen = Observation(**WHAT, value="3-4")
    assert (seen.aspect, seen.of, str(seen.value)) == (Aspect.RANK, None, "3-4")
    assert Observation(**WHAT, of=10, status="O").of == 10
