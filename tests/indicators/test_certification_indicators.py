"""High-tech enterprises: stock, flow and change, against a plain second reckoning."""

from __future__ import annotations

from datetime import timedelta

import attrs
import pytest
from hypothesis import given, strategies as st
from strategies import certifications, days, law, maybe, periods

from stmetrics import CertificationKind, HighTechCertification, Period
from stmetrics.errors import MissingFactError, NoRuleInForceError, UndefinedMetricError
from stmetrics.indicators import (
    CertificationTally,
    HighTechChange,
    certification_pass_ratio,
    certification_tally,
    certified_in,
    expired_in,
    high_tech_change,
    high_tech_in_force,
)

YEAR = Period.year(2022)
few_ids = st.sampled_from(["e1", "e2", "e3", "e4"])
few_numbers = maybe(st.sampled_from(["G1", "G2", "G3"]))
dated = st.lists(
    certifications(few_ids, few_numbers, st.just(True)),
    max_size=8,
)
any_dates = st.lists(certifications(few_ids, few_numbers), max_size=5)


def certified(enterprise="e1", issued="2020-12-02", **more):
    return HighTechCertification(
        **{"enterprise_id": enterprise, "kind": "new", "outcome": "certified"}
        | {"issued_on": issued}
        | more
    )


def enterprises(records):
    """Group by enterprise or certificate number: merge until nothing merges any more."""
    groups = [[each] for each in records]
    merged = True
    while merged:
        merged = False
        for first in groups:
            for second in groups:
                if first is not second and names(first) & names(second):
                    first.extend(second)
                    groups.remove(second)
                    merged = True
                    break
            if merged:
                break
    return groups


def names(group):
    ids = {("enterprise", each.enterprise_id) for each in group}
    return ids | {("certificate", each.certificate_no) for each in group if each.certificate_no}


# --- the stock ------------------------------------------------------------------------------


@given(records=dated, day=days)
@law
def test_an_enterprise_in_force_counts_once(records, day):
    expected = sum(any(each.in_force(day) for each in group) for group in enterprises(records))
    assert high_tech_in_force(iter(records), day) == expected
    assert high_tech_in_force(records, str(day)) == expected


@given(records=dated, day=days, data=st.data())
@law
def test_the_order_of_records_changes_no_stock(records, day, data):
    shuffled = data.draw(st.permutations(records))
    assert high_tech_in_force(shuffled, day) == high_tech_in_force(records, day)


def test_an_unknown_issue_date_is_an_error_not_a_zero():
    with pytest.raises(MissingFactError, match=r"'e1'.*issued_on is unknown"):
        high_tech_in_force([certified("e2"), certified(issued=None)], "2022-12-31")
    with pytest.raises(MissingFactError, match=r"'e1'.*issued_on is unknown"):
        high_tech_change([certified("e2"), certified(issued=None)], YEAR)


def outcome(indicator, records, *asked):
    try:
        return indicator(records, *asked)
    except MissingFactError:
        return MissingFactError


@given(records=any_dates, day=days, data=st.data())
@law
def test_an_unknown_date_matters_or_does_not_in_any_order(records, day, data):
    shuffled = data.draw(st.permutations(records))
    assert outcome(high_tech_in_force, shuffled, day) == outcome(high_tech_in_force, records, day)


@pytest.mark.parametrize(
    ("day", "count"),
    [("2020-12-01", 0), ("2020-12-02", 1), ("2023-12-01", 1), ("2023-12-02", 0)],
)
def test_the_stock_holds_a_certificate_from_its_issue_to_the_day_before_it_runs_out(day, count):
    assert high_tech_in_force([certified()], day) == count
    assert high_tech_in_force([certified(), certified(issued="2010-12-02")], day) == count


def test_beside_a_certificate_in_force_an_unknown_date_counts_alike_in_any_order():
    records = [certified(), certified(issued=None)]
    straight, backwards = (
        outcome(high_tech_in_force, each, "2022-12-31") for each in (records, records[::-1])
    )
    assert straight == backwards


def test_no_records_no_enterprises():
    assert high_tech_in_force([], "2022-12-31") == 0
    assert high_tech_change([], YEAR) == HighTechChange()
    assert certified_in([], YEAR) == expired_in([], YEAR) == 0


def test_renewed_before_the_old_certificate_expired_counts_once():
    renewed = [certified(issued="2019-12-05"), certified(issued="2022-11-01", kind="renewed")]
    assert high_tech_in_force(renewed, "2022-11-15") == 1


def test_renamed_with_the_same_number_counts_once():
    renamed = [certified("old", certificate_no="G1"), certified("new", certificate_no="G1")]
    assert high_tech_in_force(renamed, "2022-12-31") == 1


def test_a_chain_of_names_and_numbers_is_one_enterprise():
    chain = [
        certified("first", certificate_no="G1"),
        certified("second", certificate_no="G1"),
        certified("second", certificate_no="G2"),
        certified("third", certificate_no="G2"),
    ]
    assert high_tech_in_force(chain, "2022-12-31") == 1
    assert high_tech_in_force([*chain[:2], chain[3]], "2022-12-31") == 2


def test_an_enterprise_named_like_a_certificate_is_another():
    assert (
        high_tech_in_force([certified("G1"), certified("e2", certificate_no="G1")], "2022-01-01")
        == 2
    )


def test_certificates_of_before_2008_have_no_rule():
    with pytest.raises(NoRuleInForceError):
        high_tech_in_force([certified(issued="2007-06-01")], "2009-01-01")


# --- the change -----------------------------------------------------------------------------

WAYS_IN = ("newly_certified", "certified_again", "moved_in")
WAYS_OUT = ("expired", "revoked", "cancelled", "moved_out")


@given(records=dated, period=periods)
@law
def test_the_net_change_is_explained(records, period):
    change = high_tech_change(iter(records), period)
    came = sum(getattr(change, way) for way in WAYS_IN)
    went = sum(getattr(change, way) for way in WAYS_OUT)
    assert change.closing == change.opening + came - went
    assert change.net == change.closing - change.opening == came - went
    assert change.opening == high_tech_in_force(records, period.start - timedelta(days=1))
    assert change.closing == high_tech_in_force(records, period.end)
    assert min(attrs.astuple(change)) >= 0


@given(records=dated, period=periods, data=st.data())
@law
def test_the_order_of_records_changes_no_explanation(records, period, data):
    shuffled = data.draw(st.permutations(records))
    assert high_tech_change(shuffled, period) == high_tech_change(records, period)


@given(records=dated, first=st.integers(2009, 2029))
@law
def test_what_closes_one_year_opens_the_next(records, first):
    before, after = (high_tech_change(records, Period.year(year)) for year in (first, first + 1))
    assert before.closing == after.opening


ISSUED_2022 = certified(issued="2022-03-01", certificate_no="G2")
RENEWED_2025 = certified(issued="2025-02-20", kind="renewed", certificate_no="G3")
MOVED_IN = certified(issued="2021-06-01", moved_in_on="2022-03-01", certificate_no="G4")
RENEWED_2022 = certified(issued="2022-11-01", kind="renewed", certificate_no="G5")
EXPIRING = certified(issued="2019-12-05", certificate_no="G6")

# Records of one enterprise, and how it came or went in 2022.
STORIES = {
    "certified for the first time": ([ISSUED_2022], "newly_certified"),
    "certified, and renewed years later": ([ISSUED_2022, RENEWED_2025], "newly_certified"),
    "certified, and renamed since": (
        [ISSUED_2022, attrs.evolve(ISSUED_2022, enterprise_id="renamed")],
        "newly_certified",
    ),
    "the same record twice": ([ISSUED_2022, attrs.evolve(ISSUED_2022)], "newly_certified"),
    "rejected first": (
        [certified(issued=None, outcome="rejected"), ISSUED_2022],
        "newly_certified",
    ),
    "certified again after a gap": (
        [certified(issued="2015-01-10"), RENEWED_2022],
        "certified_again",
    ),
    "new again after a gap": ([certified(issued="2015-01-10"), ISSUED_2022], "certified_again"),
    "moved in with a certificate": ([MOVED_IN], "moved_in"),
    "moved in, then renewed here": ([MOVED_IN, RENEWED_2022], "moved_in"),
    "expired": ([EXPIRING], "expired"),
    "expired, renewed too late": (
        [EXPIRING, certified(issued="2023-02-01", kind="renewed")],
        "expired",
    ),
    "revoked": (
        [attrs.evolve(EXPIRING, ended_on="2022-06-30", end_reason="revoked")],
        "revoked",
    ),
    "cancelled": (
        [attrs.evolve(EXPIRING, ended_on="2022-01-01", end_reason="cancelled")],
        "cancelled",
    ),
    "ended for a reason not given": ([attrs.evolve(EXPIRING, ended_on="2022-11-30")], "cancelled"),
    "moved out": (
        [attrs.evolve(EXPIRING, ended_on="2022-06-30", end_reason="moved_out")],
        "moved_out",
    ),
    "old one cancelled on renewal, new one revoked": (
        [
            attrs.evolve(EXPIRING, ended_on="2022-03-01", end_reason="cancelled"),
            attrs.evolve(ISSUED_2022, ended_on="2022-10-08", end_reason="revoked"),
        ],
        "revoked",
    ),
    "expired, and marked as revoked afterwards": (
        [certified(issued="2019-03-01", ended_on="2022-06-30", end_reason="revoked")],
        "expired",
    ),
    "renewed in time": ([EXPIRING, RENEWED_2022], None),
    "in force throughout": ([certified(issued="2021-06-01")], None),
    "came and went": (
        [certified(issued="2022-02-01", ended_on="2022-06-30", end_reason="revoked")],
        None,
    ),
    "in public notice": ([certified(issued=None, outcome="public_notice")], None),
}


@pytest.mark.parametrize("backwards", [False, True])
@pytest.mark.parametrize("story", STORIES)
def test_how_an_enterprise_came_or_went(story, backwards):
    records, expected = STORIES[story]
    change = high_tech_change(records[::-1] if backwards else records, YEAR)
    told = {way: getattr(change, way) for way in WAYS_IN + WAYS_OUT if getattr(change, way)}
    assert told == ({} if expected is None else {expected: 1})


# --- the flows ------------------------------------------------------------------------------


def certificates(records):
    """Certificates: a renamed enterprise's two records of one number are one."""
    seen = {each.certificate_no or id(each): each for each in records}
    return list(seen.values())


numbered_apart = st.lists(
    certifications(few_ids, st.none(), st.just(True)),
    max_size=8,
)


@given(records=numbered_apart, period=periods, kind=maybe(st.sampled_from(CertificationKind)))
@law
def test_certificates_issued_are_a_flow(records, period, kind):
    expected = [
        each
        for each in records
        if each.issued_on
        and period.contains(each.issued_on)
        and (kind is None or each.kind is kind)
    ]
    assert certified_in(iter(records), period, kind=kind) == len(expected)


@given(records=numbered_apart, period=periods)
@law
def test_certificates_expire_unless_they_ended_before(records, period):
    expected = [
        each
        for each in records
        if each.expires_on
        and period.contains(each.expires_on)
        and not (each.ended_on and each.ended_on < each.expires_on)
    ]
    assert expired_in(iter(records), period) == len(expected)


@given(records=numbered_apart)
@law
def test_flows_of_the_months_add_up_to_the_year(records):
    for flow in (certified_in, expired_in):
        months = [flow(records, Period.month(2022, month)) for month in range(1, 13)]
        assert sum(months) == flow(records, YEAR)
    kinds = [certified_in(records, YEAR, kind=kind) for kind in CertificationKind]
    assert sum(kinds) == certified_in(records, YEAR)


@pytest.mark.parametrize("flow", [certified_in, expired_in])
def test_a_renamed_enterprises_certificate_is_one_certificate(flow):
    renamed = [
        certified(name, issued, certificate_no=number)
        for name in ("old", "new")
        for issued, number in (("2022-03-01", "G1"), ("2019-03-01", "G2"))
    ]
    assert flow(renamed, YEAR) == 1
    assert flow(renamed[::-1], YEAR) == 1


@pytest.mark.parametrize("flow", [certified_in, expired_in])
def test_a_certificate_of_unknown_date_is_an_error_not_a_zero(flow):
    with pytest.raises(MissingFactError, match="'e1'"):
        flow([certified(issued=None)], YEAR)


@pytest.mark.parametrize("flow", [certified_in, expired_in])
@pytest.mark.parametrize("outcome", ["applied", "public_notice", "rejected", "withdrawn"])
def test_who_is_not_certified_is_in_no_flow(flow, outcome):
    assert flow([certified(issued=None, outcome=outcome)], YEAR) == 0


# --- applications ---------------------------------------------------------------------------


@given(
    records=st.lists(certifications(few_ids, st.none()), max_size=8),
    kind=maybe(st.sampled_from(CertificationKind)),
    batch=maybe(st.sampled_from(["first", "second"])),
)
@law
def test_the_tally_counts_every_outcome(records, kind, batch):
    counted = [
        each.outcome.value
        for each in records
        if (kind is None or each.kind is kind)
        and (batch is None or each.batch == batch)
        and each.outcome.value != "withdrawn"
    ]
    if not counted:
        with pytest.raises(UndefinedMetricError, match="certification_tally"):
            certification_tally(iter(records), kind=kind, batch=batch)
        return
    tally = certification_tally(iter(records), kind=kind, batch=batch)
    open_still = counted.count("applied") + counted.count("public_notice")
    assert tally == CertificationTally(
        applied=len(counted),
        certified=counted.count("certified"),
        pending=open_still,
        rejected=counted.count("rejected"),
    )
    assert tally.applied == tally.certified + tally.pending + tally.rejected
    assert tally.is_provisional is (open_still > 0)
    assert tally.success_ratio == tally.certified / tally.applied
    assert tally.success_ratio <= tally.highest_success_ratio <= 1
    assert (tally.success_ratio == tally.highest_success_ratio) is not tally.is_provisional


def test_a_renamed_enterprises_application_is_one_application():
    renamed = [certified(name, certificate_no="G1") for name in ("old", "new")]
    assert certification_tally(renamed).applied == 1


def test_no_application_is_not_a_ratio_of_zero():
    with pytest.raises(UndefinedMetricError, match="no application"):
        certification_tally([])
    withdrawn = certified(issued=None, outcome="withdrawn")
    with pytest.raises(UndefinedMetricError, match="no application"):
        certification_tally([withdrawn])


def test_no_pass_ratio_while_an_outcome_is_open():
    decided, open_still = certified(), certified("e2", None, outcome="applied")
    assert certification_pass_ratio([decided]) == 1
    with pytest.raises(MissingFactError, match="1 of 2 applications: is still open"):
        certification_pass_ratio([decided, open_still])
