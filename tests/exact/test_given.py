"""What is given by name or as pairs, and what is neither."""

from __future__ import annotations

import pytest

from stmetrics.errors import InvalidValueError
from stmetrics.exact._given import all_given, pairs_given


@pytest.mark.parametrize(
    "given",
    [{"a": 1, "b": 2}, [("a", 1), ("b", 2)], (["a", 1], ["b", 2]), iter([("a", 1), ("b", 2)])],
)
def test_names_and_values_are_a_mapping_or_pairs(given):
    assert list(pairs_given(given, "shares").items()) == [("a", 1), ("b", 2)]


@pytest.mark.parametrize("wrong", [("b",), ("b", 2, 3), (), "bc", 5, None, {"b", 2}])
def test_what_is_no_pair_is_refused_by_its_place(wrong):
    with pytest.raises(InvalidValueError, match=r"^shares\[1\]=.*is no pair of a name and a value"):
        pairs_given([("a", 1), wrong], "shares")


def test_things_of_one_class_are_refused_by_the_place_of_another():
    assert all_given(int, iter([1, 2]), "counts") == (1, 2)
    with pytest.raises(InvalidValueError, match=r"counts\[1\]"):
        all_given(int, [1, "2"], "counts")
