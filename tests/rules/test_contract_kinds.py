"""Kinds of technology contracts by date, and the mapping for series that cross 2021."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stmetrics import ContractKind
from stmetrics.errors import InvalidValueError, NoRuleInForceError
from stmetrics.rules import contract_kinds_on, kind_in_series
from strategies import days, law

kinds = st.sampled_from(ContractKind)


@pytest.mark.parametrize(
    ("day", "count"), [("2001-01-01", 4), ("2020-12-31", 4), ("2021-01-01", 5), ("2026-03-01", 5)]
)
def test_four_kinds_until_2020_and_five_since(day, count):
    assert len(set(contract_kinds_on(day))) == len(contract_kinds_on(day)) == count


def test_only_licences_are_new_in_2021():
    new = set(contract_kinds_on("2021-01-01")) - set(contract_kinds_on("2020-12-31"))
    assert new == {ContractKind.LICENCE}
    assert set(contract_kinds_on("2021-01-01")) == set(ContractKind)


@pytest.mark.parametrize(
    ("day", "kind"),
    [
        ("2001-01-01", ContractKind.TRANSFER),
        ("2020-12-31", ContractKind.TRANSFER),
        ("2021-01-01", ContractKind.LICENCE),
    ],
)
def test_a_licence_is_a_transfer_in_a_series_from_before_2021(day, kind):
    assert kind_in_series(ContractKind.LICENCE, since=day) is kind


@pytest.mark.parametrize("kind", [each for each in ContractKind if each.name != "LICENCE"])
@pytest.mark.parametrize("day", ["2001-01-01", "2020-12-31", "2021-01-01"])
def test_every_other_kind_is_itself_in_every_series(kind, day):
    assert kind_in_series(kind, since=day) is kind


@law
@given(kinds, days)
def test_the_mapping_is_idempotent_and_gives_kinds_of_the_first_day(kind, since):
    mapped = kind_in_series(kind, since=since)
    assert mapped in contract_kinds_on(since)
    assert kind_in_series(mapped, since=since) is mapped


@law
@given(kinds, days, days)
def test_mapping_to_the_later_series_first_changes_nothing_of_the_earlier(kind, one, other):
    early, late = sorted([one, other])
    step = kind_in_series(kind, since=late)
    assert kind_in_series(step, since=early) is kind_in_series(kind, since=early)


@pytest.mark.parametrize("wrong", ["licence", "transfer", None, 1])
@pytest.mark.parametrize("day", ["2020-12-31", "2021-01-01"])
def test_what_is_no_kind_is_refused_by_name(wrong, day):
    with pytest.raises(InvalidValueError, match="kind="):
        kind_in_series(wrong, since=day)


def test_no_kinds_are_known_before_2001():
    with pytest.raises(NoRuleInForceError, match="technology_contract_kinds on 2000-12-31"):
        contract_kinds_on("2000-12-31")
    with pytest.raises(NoRuleInForceError, match="technology_contract_kinds on 2000-12-31"):
        kind_in_series(ContractKind.LICENCE, since="2000-12-31")
