"""Kinds of technology contracts by date, and the mapping for series that cross 2021."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, strategies as st
from strategies import days, law

from stmetrics import ContractKind
from stmetrics.errors import InvalidValueError, NoRuleInForceError
from stmetrics.law import Parameter
from stmetrics.rules import (
    contract_kinds,
    contract_kinds_on,
    contract_technology_amount,
    kind_in_series,
    registration_guide,
    registration_measures,
)

kinds = st.sampled_from(ContractKind)


@pytest.mark.parametrize(
    ("day", "count"),
    [
        ("2001-01-01", 4),
        ("2020-12-31", 4),
        ("2021-01-01", 5),
        ("2026-02-28", 5),
        ("2026-03-01", 5),
    ],
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


@pytest.mark.parametrize("wrong", ["no such", "", None, 1])
@pytest.mark.parametrize("day", ["2020-12-31", "2021-01-01"])
def test_what_is_no_kind_is_refused_by_name(wrong, day):
    with pytest.raises(InvalidValueError, match="kind="):
        kind_in_series(wrong, since=day)


def test_no_kinds_are_known_before_2000_02_16():
    with pytest.raises(NoRuleInForceError, match="technology_contract_kinds on 2000-02-15"):
        contract_kinds_on("2000-02-15")
    with pytest.raises(NoRuleInForceError, match="technology_contract_kinds on 2000-02-15"):
        kind_in_series(ContractKind.LICENCE, since="2000-02-15")


# --- the measures of 2026 ---


def test_the_measures_change_on_the_first_of_march_2026():
    old, new = (registration_measures(day) for day in ("2026-02-28", "2026-03-01"))
    assert "253号" in old.value
    assert "2026" in new.value
    assert new.source.issued.isoformat() == "2026-01-23"
    with pytest.raises(NoRuleInForceError, match="technology_contract_measures on 2000-02-15"):
        registration_measures("2000-02-15")


def test_everything_from_march_2026_is_secondary_and_says_what_is_not_known():
    found = [
        value.on("2026-03-01").source
        for value in vars(contract_kinds).values()
        if isinstance(value, Parameter) and value is not contract_kinds.GUIDE
    ]
    assert len(found) == 3
    assert {source.confirmation.value for source in found} == {"S"}
    assert all("not seen" in source.note for source in found)
    assert contract_kinds.KINDS.on("2026-02-28").source.confirmation.value == "T"


# --- the technology amount ---


@pytest.mark.parametrize("day", ["2001-01-01", "2022-12-31", "2026-03-01"])
@pytest.mark.parametrize(
    ("turnover", "others", "amount"),
    [
        (100, 0, "100"),
        (100, 100, "0"),
        (Decimal("100.01"), Decimal("0.02"), "99.99"),
        (0.3, 0.1, "0.2"),
        (Fraction(1, 2), Fraction(1, 4), "0.25"),
    ],
)
def test_the_technology_amount_is_turnover_less_what_is_no_technology(
    turnover, others, amount, day
):
    assert contract_technology_amount(turnover, others, on=day) == Decimal(amount)


@law
@given(st.integers(0, 10**12), st.integers(0, 10**12))
def test_the_technology_amount_never_exceeds_turnover(one, other):
    others, turnover = sorted([one, other])
    assert 0 <= contract_technology_amount(turnover, others, on="2022-12-31") <= turnover


@pytest.mark.parametrize(
    ("turnover", "others", "match"),
    [
        (-1, 0, "turnover_yuan"),
        (1, -1, "not_technology_yuan"),
        (1, 2, "not_technology_yuan=2"),
        (None, 1, "turnover_yuan"),
        (1, "one", "not_technology_yuan"),
    ],
)
def test_amounts_that_cannot_be_are_refused_by_name(turnover, others, match):
    with pytest.raises(InvalidValueError, match=match):
        contract_technology_amount(turnover, others, on="2022-12-31")


def test_the_technology_amount_before_2000_02_16_has_no_rule():
    with pytest.raises(NoRuleInForceError, match="technology_contract_not_technology"):
        contract_technology_amount(1, 0, on="2000-02-15")


def test_the_torch_guide_stands_from_november_2022_to_the_measures_of_2026():
    for day in ("2022-11-01", "2022-11-02", "2026-02-28"):
        assert registration_guide(day).value == "技术合同认定登记工作指引"
    for day in ("2022-10-31", "2026-03-01"):
        with pytest.raises(NoRuleInForceError, match="technology_contract_guide"):
            registration_guide(day)
