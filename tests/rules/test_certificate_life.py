"""Validity, renewal, verification, change and cancellation of a certificate."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest

from stmetrics import HighTechCertification, Verdict
from stmetrics.errors import InvalidValueError, MissingFactError, NoRuleInForceError
from stmetrics.records import CertificationKind
from stmetrics.rules import (
    annual_report_due,
    change_report_due,
    expiring,
    first_tax_year,
    may_apply,
    parameters,
    renamed,
    stays_valid_after_move,
    verified,
)

MET, UNMET, UNKNOWN = Verdict.MET, Verdict.UNMET, Verdict.UNKNOWN


def certified(issued="2019-12-05", **more):
    return HighTechCertification(
        **(
            {"enterprise_id": "e1", "kind": "new", "outcome": "certified", "issued_on": issued}
            | more
        )
    )


def parameter(name):
    (found,) = (each for each in parameters() if each.name == name)
    return found


# --- validity and expiry; which of two days is the last the law leaves open ---


@pytest.mark.parametrize("issued", ["2008-04-14", "2014-10-31", "2016-01-01", "2019-12-05"])
def test_a_certificate_is_valid_for_three_years_from_its_issue(issued):
    first = date.fromisoformat(issued)
    last = first.replace(year=first.year + 3)
    held = certified(issued)
    assert not held.in_force(first - timedelta(1))
    assert held.in_force(first)
    assert held.in_force(last - timedelta(1))
    assert not held.in_force(last + timedelta(1))


@pytest.mark.parametrize(
    ("months", "found"), [(0, []), (3, []), (5, ["a"]), (11, ["a", "b"]), (36, ["a", "b", "c"])]
)
def test_certificates_that_expire_are_found_in_order(months, found):
    held = [
        certified("2020-06-15", enterprise_id="c"),
        certified("2019-11-15", enterprise_id="a"),
        certified("2020-05-15", enterprise_id="b"),
        certified("2016-01-15", enterprise_id="expired"),
        certified("2019-08-15", enterprise_id="ended", ended_on="2021-01-01"),
        HighTechCertification(enterprise_id="x", kind="new", outcome="rejected"),
    ]
    soon = expiring(iter(held), "2022-06-20", months=months)
    expected = [each for each in found if months < 36 or each]
    assert [each.enterprise_id for each in soon] == expected


def test_expiry_needs_an_issue_date_and_months_ahead():
    with pytest.raises(MissingFactError):
        expiring([certified(None)], "2022-06-20", months=3)
    with pytest.raises(InvalidValueError, match="months=-1"):
        expiring([], "2022-06-20", months=-1)
    with pytest.raises(InvalidValueError, match="whole number"):
        expiring([], "2022-06-20", months=1.5)


@pytest.mark.parametrize(
    ("day", "kind"),
    [
        ("2008-01-01", CertificationKind.RE_EXAMINATION),
        ("2015-12-31", CertificationKind.RE_EXAMINATION),
        ("2016-01-01", CertificationKind.RENEWED),
    ],
)
def test_expiry_asked_for_re_examination_until_2015(day, kind):
    assert parameter("high_tech_at_expiry").on(day).value is kind


@pytest.mark.parametrize(
    ("name", "day", "value"),
    [
        ("high_tech_public_notice_working_days", "2015-12-31", 15),
        ("high_tech_public_notice_working_days", "2016-01-01", 10),
        ("high_tech_change_report_months", "2016-01-01", 3),
        ("high_tech_annual_reports_missed", "2016-01-01", 2),
        ("high_tech_tax_rate", "2008-01-01", Decimal("0.15")),
        ("high_tech_expiry_year_prepayment_rate", "2016-01-01", Decimal("0.15")),
        ("high_tech_st_staff_days", "2016-01-01", 183),
        ("high_tech_entrusted_share", "2016-01-01", Decimal("0.8")),
        ("high_tech_other_expenses_share", "2016-01-01", Decimal("0.2")),
        ("high_tech_pass_score", "2016-01-01", 70),
    ],
)
def test_the_values_are_those_of_the_text(name, day, value):
    assert parameter(name).on(day).value == value


# --- applying after a cancellation ---


@pytest.mark.parametrize(
    ("ended", "reason", "on", "verdict"),
    [
        ("2022-03-01", "cancelled", "2022-03-01", UNMET),
        ("2022-03-01", "cancelled", "2022-12-31", UNMET),
        ("2022-03-01", "cancelled", "2023-01-01", MET),
        ("2022-03-01", "revoked", "2022-12-31", UNMET),
        ("2021-12-31", "cancelled", "2022-01-01", MET),
        ("2022-03-01", "moved_out", "2022-06-01", MET),
        ("2022-03-01", None, "2022-06-01", UNKNOWN),
        ("2021-03-01", None, "2022-06-01", MET),
        (None, None, "2022-06-01", MET),
    ],
)
def test_no_application_in_the_year_of_a_cancellation(ended, reason, on, verdict):
    held = certified("2020-11-01", ended_on=ended, end_reason=reason)
    assert may_apply([held], on) is verdict
    assert may_apply(iter([certified("2017-11-01"), held]), on) is verdict


def test_a_cancellation_outweighs_an_unknown_end():
    unsure = certified("2020-11-01", ended_on="2022-03-01")
    cancelled = certified("2020-11-01", ended_on="2022-03-01", end_reason="cancelled")
    assert may_apply([unsure, cancelled], "2022-06-01") is UNMET
    assert may_apply([], "2022-06-01") is MET


# --- verification, change, relocation, tax ---


def test_verification_keeps_or_cancels_a_certificate_in_force():
    held = certified("2021-11-01")
    assert verified(held, qualifies=True, on="2022-06-01") == held
    ended = verified(held, qualifies=False, on="2022-06-01")
    assert ended.in_force("2022-05-31")
    assert not ended.in_force("2022-06-01")
    assert may_apply([ended], "2022-12-31") is UNMET
    assert ended.kind is held.kind


@pytest.mark.parametrize(
    ("certificate", "on"),
    [
        (certified("2021-11-01"), "2021-10-31"),
        (certified("2021-11-01"), "2024-11-02"),
        (certified("2021-11-01", ended_on="2022-01-01"), "2022-01-01"),
        (HighTechCertification(enterprise_id="e1", kind="new", outcome="rejected"), "2022-01-01"),
    ],
)
def test_only_a_certificate_in_force_is_verified(certificate, on):
    for qualifies in (True, False):
        with pytest.raises(InvalidValueError, match="not in force"):
            verified(certificate, qualifies=qualifies, on=on)


@pytest.mark.parametrize(
    ("changed", "due"),
    [
        ("2016-01-01", date(2016, 4, 1)),
        ("2022-11-30", date(2023, 2, 28)),
        ("2023-11-30", date(2024, 2, 29)),
        ("2022-12-31", date(2023, 3, 31)),
    ],
)
def test_a_change_is_reported_within_three_months(changed, due):
    assert change_report_due(changed) == due


def test_the_duty_to_report_has_a_date_itself():
    with pytest.raises(NoRuleInForceError):
        change_report_due("2015-12-31")
    with pytest.raises(NoRuleInForceError):
        annual_report_due(2014)


def test_the_annual_report_is_due_by_the_end_of_may():
    assert annual_report_due(2015) == date(2016, 5, 31)
    assert annual_report_due(2021) == date(2022, 5, 31)


def test_a_new_name_keeps_number_and_expiry():
    old = certified(certificate_no="made up")
    new = renamed(old, enterprise_id="e2")
    assert (new.enterprise_id, new.certificate_no) == ("e2", "made up")
    assert new.expires_on == old.expires_on
    with pytest.raises(MissingFactError, match="no certificate number"):
        renamed(certified(), enterprise_id="e2")


def test_a_whole_relocation_keeps_the_certificate_and_a_partial_one_does_not():
    assert stays_valid_after_move(whole=True) is MET
    assert stays_valid_after_move(whole=False) is UNMET


def test_the_reduced_rate_counts_from_the_year_on_the_certificate():
    held = certified("2022-01-10", public_notice_on="2021-12-20")
    assert first_tax_year(held) == 2022
    assert first_tax_year(certified("2021-12-31")) == 2021
    with pytest.raises(MissingFactError, match="issue date"):
        first_tax_year(certified(None))


def test_a_move_of_unknown_extent_decides_nothing():
    assert stays_valid_after_move(whole=None) is Verdict.UNKNOWN
