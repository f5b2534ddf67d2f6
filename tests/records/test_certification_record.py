"""A certificate's days: issue, expiry, end, and moving in."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st
from strategies import certifications, days, law

from stmetrics import CertificationOutcome, HighTechCertification
from stmetrics.errors import InvalidValueError, MissingFactError, NoRuleInForceError

DAY = timedelta(days=1)


def certified(**more):
    return HighTechCertification(
        **{"enterprise_id": "e1", "kind": "new", "outcome": "certified"} | more
    )


def three_years_on(day):
    """A second writing of the validity: the same day, or 28 February."""
    try:
        return day.replace(year=day.year + 3)
    except ValueError:
        return day.replace(year=day.year + 3, day=28)


@given(issued=days)
@law
def test_a_certificate_holds_from_its_issue_up_to_the_same_day_three_years_on(issued):
    certificate = certified(issued_on=issued)
    expiry = three_years_on(issued)
    assert certificate.expires_on == expiry
    held = [certificate.in_force(day) for day in (issued - DAY, issued, expiry - DAY, expiry)]
    assert held == [False, True, True, False]


@pytest.mark.parametrize(
    ("issued", "expiry"),
    [
        ("2020-02-29", date(2023, 2, 28)),
        ("2020-02-28", date(2023, 2, 28)),
        ("2021-02-28", date(2024, 2, 28)),
        ("2021-03-01", date(2024, 3, 1)),
        ("2020-12-31", date(2023, 12, 31)),
        ("2008-01-01", date(2011, 1, 1)),
        ("2015-12-31", date(2018, 12, 31)),
        ("2016-01-01", date(2019, 1, 1)),
    ],
)
def test_the_day_of_expiry(issued, expiry):
    assert certified(issued_on=issued).expires_on == expiry


def test_days_may_be_text_and_no_other_thing():
    certificate = certified(issued_on="2020-12-02")
    assert certificate.in_force("2023-12-01") is True
    assert certificate.in_force(date(2023, 12, 2)) is False
    for bad in ("2023-02-30", 20231201, None):
        with pytest.raises(InvalidValueError, match="on="):
            certificate.in_force(bad)


@given(certificate=certifications(dated=st.just(True)), day=days)
@law
def test_in_force_is_the_issue_and_no_end_yet(certificate, day):
    if certificate.outcome is not CertificationOutcome.CERTIFIED:
        assert certificate.in_force(day) is False
        return
    started = (certificate.moved_in_on or certificate.issued_on) <= day
    over = day >= three_years_on(certificate.issued_on)
    ended = certificate.ended_on is not None and day >= certificate.ended_on
    assert certificate.in_force(day) is (started and not over and not ended)


def test_the_end_is_the_first_day_without():
    ended = certified(issued_on="2020-12-02", ended_on="2022-06-30", end_reason="revoked")
    assert ended.in_force("2022-06-29") is True
    assert ended.in_force("2022-06-30") is False
    assert ended.expires_on == date(2023, 12, 2)


def test_an_end_after_the_expiry_prolongs_nothing():
    ended = certified(issued_on="2020-12-02", ended_on="2025-01-01")
    assert ended.in_force("2023-12-01") is True
    assert ended.in_force("2023-12-02") is False


def test_ended_on_its_first_day_it_never_held():
    never = certified(issued_on="2020-12-02", ended_on="2020-12-02")
    assert never.in_force("2020-12-02") is False


def test_a_firm_that_moved_in_counts_from_that_day():
    moved = certified(issued_on="2020-12-02", moved_in_on="2021-05-01")
    assert moved.in_force("2021-04-30") is False
    assert moved.in_force("2021-05-01") is True
    assert moved.expires_on == date(2023, 12, 2)


@pytest.mark.parametrize("issued", ["2007-12-31", "1999-06-01"])
def test_before_2008_no_rule_is_in_force(issued):
    old = certified(issued_on=issued)
    with pytest.raises(NoRuleInForceError, match=f"certificate_validity_years on {issued}"):
        _ = old.expires_on
    with pytest.raises(NoRuleInForceError):
        old.in_force("2009-01-01")


def test_an_unknown_issue_date_is_unknown_not_expired():
    undated = certified()
    assert undated.expires_on is None
    with pytest.raises(MissingFactError, match="issued_on is unknown"):
        undated.in_force("2022-12-31")


@pytest.mark.parametrize("outcome", ["applied", "public_notice", "rejected", "withdrawn"])
def test_who_is_not_certified_holds_nothing(outcome):
    applied = certified(outcome=outcome)
    assert applied.in_force("2022-12-31") is False
    with pytest.raises(InvalidValueError, match=rf"issued_on=2022-01-01.*outcome {outcome}"):
        certified(outcome=outcome, issued_on="2022-01-01")


ORDERED = ["applied_on", "public_notice_on", "issued_on", "ended_on"]
PAIRS = [
    (earlier, later) for place, earlier in enumerate(ORDERED) for later in ORDERED[place + 1 :]
]
PAIRS += [("issued_on", "moved_in_on"), ("moved_in_on", "ended_on")]


@pytest.mark.parametrize(("earlier", "later"), PAIRS)
def test_days_out_of_order_are_refused(earlier, later):
    same = certified(**{earlier: "2022-05-02", later: "2022-05-02"})
    assert getattr(same, earlier) == getattr(same, later)
    rule = rf"HighTechCertification\.{later}=2022-05-01: lies before {earlier}=2022-05-02"
    with pytest.raises(InvalidValueError, match=rule):
        certified(**{earlier: "2022-05-02", later: "2022-05-01"})


def test_a_reason_needs_its_day():
    with pytest.raises(InvalidValueError, match=r"HighTechCertification\.end_reason=revoked"):
        certified(issued_on="2020-12-02", end_reason="revoked")
    assert certified(ended_on="2022-01-01").end_reason is None
