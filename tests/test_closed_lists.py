"""Every closed list is read by members, texts and terms, and says both languages."""

from __future__ import annotations

import importlib
import pkgutil

import numpy as np
import pandas as pd
import pytest

import stmetrics
from stmetrics._closed_list import ClosedList, member_of, word_key
from stmetrics.errors import InvalidValueError


def subclasses(kind: type) -> list[type]:
    return [each for own in kind.__subclasses__() for each in (own, *subclasses(own))]


for found in pkgutil.walk_packages(stmetrics.__path__, "stmetrics."):
    importlib.import_module(found.name)
LISTS = sorted(subclasses(ClosedList), key=lambda kind: kind.__qualname__)
every_list = pytest.mark.parametrize("kind", LISTS, ids=lambda kind: kind.__name__)


@every_list
def test_no_word_stands_for_two_members(kind):
    owner = {}
    for member in kind:
        for word in (member.value, member.name, member.zh, *member.words):
            assert owner.setdefault(word_key(word), member) is member, word


@every_list
def test_every_word_reads_back(kind):
    for member in kind:
        for word in (member, member.value, member.name, member.zh, *member.words):
            assert kind(word) is member
            assert member_of(kind, word, "value") is member
        assert member.term("zh") == member.zh
        assert member.term("en") == member.en != ""


@every_list
@pytest.mark.parametrize(
    "strange",
    ["no such", "", 0, None, 2.5, [], "认定?" * 50, b"met", np.array(["met", "unmet"]), pd.NA],
    ids=lambda each: type(each).__name__,
)
def test_anything_else_is_refused_by_name(kind, strange):
    with pytest.raises(InvalidValueError, match=r"^asked=.*use one of"):
        member_of(kind, strange, "asked")
    with pytest.raises(InvalidValueError, match=kind.__name__):
        kind(strange)


def test_the_list_of_lists_is_not_empty():
    assert len(LISTS) > 30


def test_a_list_is_made_by_calling_as_an_enumeration_is():
    made = ClosedList("Made", {"ONE": ("one", "一", "one")})
    assert made("one") is made.ONE
