"""Validity, renewal, verification, change and cancellation of a certificate."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, strategies as st
from strategies import law

from stmetrics import HighTechCertification, Verdict
from stmetrics.errors import InvalidValueError, MissingFactError, NoRuleInForceError
from stmetrics.records import CertificationKind
from stmetrics.rules import (
    annual_report_due,
    change_report_due,
    due_at_expiry,
    expiring,
    first_tax_year,
    high_tech_departments,
    may_apply,
    parameters,
    prepayment_rate,
    public_notice_ends,
    renamed,
    stays_valid_after_missed_reports,
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
    assert change_report_due("2015-12-31") == date(2016, 1, 15)
    assert change_report_due("2008-01-01") == date(2008, 1, 16)
    with pytest.raises(NoRuleInForceError):
        change_report_due("2007-12-31")
    with pytest.raises(NoRuleInForceError):
        annual_report_due(2014)


def test_the_annual_report_is_due_by_the_end_of_may():
    assert annual_report_due(2015) == date(2016, 5, 31)
    assert annual_report_due(2021) == date(2022, 5, 31)


def test_a_new_name_keeps_number_and_expiry():
    old = certified(certificate_no="made up")
    new = renamed(old, enterprise_id="e2", on="2022-03-01")
    assert (new.enterprise_id, new.certificate_no) == ("e2", "made up")
    assert new.expires_on == old.expires_on
    with pytest.raises(MissingFactError, match="no certificate number"):
        renamed(certified(), enterprise_id="e2", on="2022-03-01")


def test_renaming_and_verification_have_dates_themselves():
    old = certified("2014-11-01", certificate_no="made up")
    for qualifies in (True, False):
        with pytest.raises(NoRuleInForceError):
            verified(old, qualifies=qualifies, on="2015-12-31")
    with pytest.raises(NoRuleInForceError):
        renamed(old, enterprise_id="e2", on="2007-12-31")
    assert renamed(old, enterprise_id="e2", on="2015-12-31").expires_on == old.expires_on
    assert renamed(old, enterprise_id="e2", on="2016-01-01").expires_on == old.expires_on
    assert verified(old, qualifies=False, on="2016-01-01").ended_on == date(2016, 1, 1)


def test_a_whole_relocation_keeps_the_certificate_and_a_partial_one_does_not():
    for on in ("2016-01-01", "2022-06-01"):
        assert stays_valid_after_move(whole=True, on=on) is MET
        assert stays_valid_after_move(whole=False, on=on) is UNMET
    with pytest.raises(NoRuleInForceError):
        stays_valid_after_move(whole=True, on="2015-12-31")
    with pytest.raises(InvalidValueError):
        stays_valid_after_move(whole=1, on="2022-06-01")


def test_the_reduced_rate_counts_from_the_year_on_the_certificate():
    held = certified("2022-01-10", public_notice_on="2021-12-20")
    assert first_tax_year(held) == 2022
    assert first_tax_year(certified("2021-12-31")) == 2021
    with pytest.raises(MissingFactError, match="issue date"):
        first_tax_year(certified(None))


def test_a_move_of_unknown_extent_decides_nothing():
    assert stays_valid_after_move(whole=None, on="2022-06-01") is Verdict.UNKNOWN
    with pytest.raises(NoRuleInForceError):
        stays_valid_after_move(whole=None, on="2015-12-31")


# --- what the rules of 2016 do not say of the years before ---


def test_the_wait_after_a_cancellation_and_the_first_tax_year_have_dates_themselves():
    assert may_apply([], "2016-01-01") is MET
    assert may_apply([], "2008-01-01") is MET
    with pytest.raises(NoRuleInForceError):
        may_apply([], "2007-12-31")
    assert first_tax_year(certified("2016-01-01")) == 2016
    assert first_tax_year(certified("2015-12-31")) == 2015
    assert first_tax_year(certified("2008-01-01")) == 2008
    with pytest.raises(NoRuleInForceError):
        first_tax_year(certified("2007-12-31"))


@pytest.mark.parametrize(
    ("on", "verdict"),
    [("2010-03-01", UNMET), ("2015-02-28", UNMET), ("2015-03-01", MET), ("2010-02-28", MET)],
)
def test_until_2015_a_cancellation_bars_for_five_years_from_its_day(on, verdict):
    cancelled = certified("2009-01-10", ended_on="2010-03-01", end_reason="revoked")
    assert may_apply([cancelled], on) is verdict


# --- what is due at expiry ---


@pytest.mark.parametrize(
    ("kind", "issued", "due"),
    [
        ("new", "2008-04-14", CertificationKind.RE_EXAMINATION),
        ("new", "2011-10-31", CertificationKind.RE_EXAMINATION),
        ("renewed", "2012-12-31", CertificationKind.RE_EXAMINATION),
        ("new", "2013-01-01", CertificationKind.RENEWED),
        ("new", "2014-10-31", CertificationKind.RENEWED),
        ("re_examination", "2011-10-31", CertificationKind.RENEWED),
        ("re_examination", "2014-10-31", CertificationKind.RENEWED),
        ("renewed", "2020-11-01", CertificationKind.RENEWED),
    ],
)
def test_expiry_until_2015_asked_for_re_examination_once(kind, issued, due):
    assert due_at_expiry(certified(issued, kind=kind)) is due


def test_what_is_due_needs_an_issue_date_since_2008():
    with pytest.raises(MissingFactError, match="issue date"):
        due_at_expiry(certified(None))
    with pytest.raises(NoRuleInForceError):
        due_at_expiry(certified("2007-12-31"))


# --- prepayment of tax ---

RATE = Decimal("0.15")


@pytest.mark.parametrize(
    ("on", "rate"),
    [
        ("2018-12-31", None),
        ("2019-01-01", RATE),
        ("2019-12-05", RATE),
        ("2021-06-30", RATE),
        ("2022-01-01", RATE),
        ("2022-12-31", RATE),
        ("2023-01-01", None),
    ],
)
def test_tax_is_prepaid_at_the_reduced_rate_to_the_end_of_the_year_of_expiry(on, rate):
    assert prepayment_rate(certified("2019-12-05"), on=on) == rate


def test_a_certificate_that_ends_with_its_year_expires_in_that_year():
    held = certified("2020-01-01")
    assert prepayment_rate(held, on="2022-12-31") == RATE
    assert prepayment_rate(held, on="2023-01-01") is None


def test_a_certificate_that_has_ended_gives_no_rate():
    held = certified("2019-12-05", ended_on="2021-03-01", end_reason="cancelled")
    assert prepayment_rate(held, on="2021-02-28") == RATE
    assert prepayment_rate(held, on="2021-03-01") is None


def test_prepayment_needs_an_issue_date_and_a_rule():
    with pytest.raises(MissingFactError, match="issue date"):
        prepayment_rate(certified(None), on="2022-06-01")
    assert prepayment_rate(certified("2015-12-31"), on="2016-06-01") == RATE


@pytest.mark.parametrize(
    ("issued", "on", "rate"),
    [
        ("2008-06-01", "2010-12-31", RATE),
        ("2008-06-01", "2011-02-01", RATE),
        ("2008-06-01", "2011-05-31", RATE),
        ("2008-06-01", "2011-06-01", None),
        ("2012-06-01", "2015-05-31", RATE),
        ("2012-06-01", "2015-06-01", None),
        ("2013-06-01", "2016-06-01", RATE),
    ],
)
def test_until_2015_a_certificate_being_re_examined_prepays_within_its_validity(issued, on, rate):
    assert prepayment_rate(certified(issued), on=on) == rate


def test_the_rule_on_prepayment_while_re_examined_has_its_first_and_its_last_day():
    with pytest.raises(NoRuleInForceError, match="re_examination_prepayment_rate on 2011-01-31"):
        prepayment_rate(certified("2008-06-01"), on="2011-01-31")
    held = parameter("high_tech_re_examination_prepayment_rate")
    assert held.on("2017-06-18").value == RATE
    with pytest.raises(NoRuleInForceError):
        held.on("2017-06-19")


# --- who makes the measures ---


@pytest.mark.parametrize(
    ("on", "first"),
    [("2008-01-01", "科技"), ("2025-01-19", "科技"), ("2025-01-20", "工业和信息化")],
)
def test_the_power_to_make_the_measures_moved_in_2025(on, first):
    assert high_tech_departments(on).value[0] == first
    with pytest.raises(NoRuleInForceError, match="high_tech_departments"):
        high_tech_departments("2007-12-31")


# --- public notice ---


def weekdays(day):
    return day.weekday() < 5


@pytest.mark.parametrize(
    ("published", "ends"),
    [
        ("2022-11-04", date(2022, 11, 18)),
        ("2022-11-05", date(2022, 11, 18)),
        ("2022-11-06", date(2022, 11, 18)),
        ("2022-11-07", date(2022, 11, 21)),
        ("2015-12-31", date(2016, 1, 21)),
    ],
)
def test_a_notice_ends_on_its_last_working_day_the_first_day_not_counted(published, ends):
    ended = public_notice_ends(published, is_working_day=weekdays, first_day_counts=False)
    assert ended == ends


@pytest.mark.parametrize(
    ("published", "ends"),
    [
        ("2023-11-10", date(2023, 11, 23)),
        ("2023-11-11", date(2023, 11, 24)),
        ("2015-12-31", date(2016, 1, 20)),
    ],
)
def test_by_the_practice_of_notices_the_first_day_counts(published, ends):
    assert public_notice_ends(published, is_working_day=weekdays) == ends
    told = public_notice_ends(published, is_working_day=weekdays, first_day_counts=True)
    assert told == ends


def test_whether_the_first_day_counts_is_said_with_yes_or_no():
    with pytest.raises(InvalidValueError):
        public_notice_ends("2022-11-04", is_working_day=weekdays, first_day_counts=1)


@given(st.dates(date(2016, 1, 1), date(2030, 1, 1)), st.sets(st.integers(0, 60)))
@law
def test_a_notice_holds_ten_working_days_whatever_the_holidays(published, off):
    def works(day):
        return (day - published).days not in off

    last = public_notice_ends(published, is_working_day=works)
    counted = [published + timedelta(n) for n in range((last - published).days + 1)]
    assert sum(works(day) for day in counted) == 10
    assert works(last)


def test_a_notice_that_never_ends_is_refused():
    with pytest.raises(InvalidValueError, match="does not end within a year"):
        public_notice_ends("2022-11-04", is_working_day=lambda _: False)
    with pytest.raises(NoRuleInForceError):
        public_notice_ends("2007-12-31", is_working_day=weekdays)


# --- annual reports ---


@pytest.mark.parametrize(
    ("missed", "verdict"),
    [
        ([], MET),
        ([2019], MET),
        ([2019, 2019], MET),
        ([2019, 2020], UNMET),
        ([2019, 2021], UNMET),
        ([2019, 2020, 2021], UNMET),
        ([2018, 2021], MET),
        ([2021, 2022], MET),
        ([2018, 2022], MET),
        (None, UNKNOWN),
    ],
)
def test_two_reports_missed_within_one_validity_end_a_certificate(missed, verdict):
    """Valid from 2019-12-05: the reports due at the end of May 2020, 2021 and 2022."""
    assert stays_valid_after_missed_reports(certified("2019-12-05"), missed) is verdict


def test_missed_reports_are_years_of_a_certificate_with_a_date():
    with pytest.raises(MissingFactError, match="issue date"):
        stays_valid_after_missed_reports(certified(None), [2020])
    with pytest.raises(InvalidValueError, match="is text"):
        stays_valid_after_missed_reports(certified("2019-12-05"), "2020")
    with pytest.raises(NoRuleInForceError):
        stays_valid_after_missed_reports(certified("2013-12-05"), [2014])


# --- the last day, which the law leaves open ---


def test_that_the_day_before_the_anniversary_is_the_last_is_our_own_reading():
    last = parameter("certificate_last_day").on("2022-06-01")
    assert last.source.confirmation.value == "K"
    held = certified("2020-02-29")
    assert held.expires_on == date(2023, 2, 28) + timedelta(last.value + 1)
