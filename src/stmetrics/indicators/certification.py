"""High-tech certification: how many certificates are in force, and how applications fared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

import attrs

from stmetrics.errors import MissingFactError, UndefinedMetricError
from stmetrics.formulas.ratios import success_ratio
from stmetrics.periods.days import as_date
from stmetrics.periods.period import Period
from stmetrics.records import _fields as f
from stmetrics.records.certification import HighTechCertification
from stmetrics.records.enums import CertificationEnd, CertificationKind, CertificationOutcome


def high_tech_in_force(certifications: Iterable[HighTechCertification], on: date | str) -> int:
    """Enterprises with a certificate in force on a day (有效期内高新技术企业数).

    A stock. An enterprise counts once, whether it was renewed before the old certificate
    expired or renamed with the same certificate number. The enterprises certified in a year are
    another figure: expiries, endings and moves lie between the two.

    Args:
        certifications: Certifications of the region, in any order.
        on: The day, itself included.

    Returns:
        The number of enterprises.

    Raises:
        MissingFactError: A certified one has no issue date.

    Example:
        >>> certified = HighTechCertification(
        ...     enterprise_id="e1", kind="new", outcome="certified", issued_on="2020-12-02"
        ... )
        >>> high_tech_in_force([certified], "2022-12-31")
        1

    References:
        国科发火〔2016〕32号, Art. 9.
    """
    day = as_date(on, "on")
    return sum(holds_one(held, day) for held in by_enterprise(certifications))


def holds_one(held: list[HighTechCertification], day: date) -> bool:
    """Whether one is in force; one of unknown date only matters where none of the others is."""
    if len(held) == 1:
        return held[0].in_force(day)
    return any(each.in_force(day) for each in sorted(held, key=lambda each: not each.issued_on))


def by_enterprise(
    certifications: Iterable[HighTechCertification],
) -> list[list[HighTechCertification]]:
    """Group certifications by enterprise: same identifier, or same certificate number."""
    parent: dict[tuple[str, str], tuple[str, str]] = {}

    def root(key: tuple[str, str]) -> tuple[str, str]:
        while (above := parent.setdefault(key, key)) != key:
            key = above
        return key

    taken = list(certifications)
    for each in taken:
        if each.certificate_no is not None:
            holder = root(("enterprise", each.enterprise_id))
            parent[root(("certificate", each.certificate_no))] = holder
    groups: dict[tuple[str, str], list[HighTechCertification]] = {}
    for each in taken:
        groups.setdefault(root(("enterprise", each.enterprise_id)), []).append(each)
    return list(groups.values())


@attrs.frozen(kw_only=True)
class HighTechChange:
    """Why the number of high-tech enterprises changed over a period (净增及构成).

    ``closing = opening + newly_certified + certified_again + moved_in - expired - revoked -
    cancelled - moved_out``.

    Attributes:
        opening: In force on the day before the period.
        newly_certified: Certified for the first time, of those in force at the end.
        certified_again: Certified again after a gap.
        moved_in: Moved in with a certificate.
        expired: Expired and not renewed by the end.
        revoked: Ended by revocation.
        cancelled: Ended by cancellation, or for a reason not given.
        moved_out: Ended by moving out.
        closing: In force on the period's last day.

    Example:
        >>> HighTechChange(opening=60, newly_certified=15, closing=75).net
        15
    """

    opening: int = 0
    newly_certified: int = 0
    certified_again: int = 0
    moved_in: int = 0
    expired: int = 0
    revoked: int = 0
    cancelled: int = 0
    moved_out: int = 0
    closing: int = 0

    @property
    def net(self) -> int:
        """The net increase (净增)."""
        return self.closing - self.opening


def high_tech_change(
    certifications: Iterable[HighTechCertification], period: Period | str
) -> HighTechChange:
    """The net change of high-tech enterprises over a period, explained (净增).

    Enterprises that were in force before and are at the end, renewed in between, change
    nothing. Who entered and left within the period does not appear.

    Args:
        certifications: Certifications of the region, in any order.
        period: The period.

    Returns:
        Opening, closing and every way in or out.

    Raises:
        MissingFactError: A certified one has no issue date.

    Example:
        >>> held = [
        ...     HighTechCertification(
        ...         enterprise_id="e1", kind="new", outcome="certified", issued_on="2019-12-05"
        ...     ),
        ...     HighTechCertification(
        ...         enterprise_id="e2", kind="new", outcome="certified", issued_on="2022-11-01"
        ...     ),
        ... ]
        >>> change = high_tech_change(held, Period.year(2022))
        >>> change.opening, change.newly_certified, change.expired, change.closing
        (1, 1, 1, 1)
    """
    period = f.period(period)
    before = period.start - timedelta(days=1)
    tally = dict.fromkeys(attrs.fields_dict(HighTechChange), 0)
    for held in by_enterprise(certifications):
        opening, closing = holds_one(held, before), holds_one(held, period.end)
        tally["opening"] += opening
        tally["closing"] += closing
        begun = [each for each in held if each.issued_on and each.issued_on <= period.end]
        if closing and not opening:
            tally[_way_in(begun, period)] += 1
        elif opening and not closing:
            tally[_way_out(begun)] += 1
    return HighTechChange(**tally)


def _way_in(begun: list[HighTechCertification], period: Period) -> str:
    """How an enterprise came that was not there before: by the first certificate of the period."""
    first = min((each for each in begun if period.contains(_start(each))), key=_start)
    if first.moved_in_on is not None:
        return "moved_in"
    known_before = any(_start(each) < period.start for each in begun)
    is_new = first.kind is CertificationKind.NEW and not known_before
    return "newly_certified" if is_new else "certified_again"


def _way_out(begun: list[HighTechCertification]) -> str:
    """How an enterprise went: by the certificate that ended last."""
    last = max(begun, key=_end)
    if last.ended_on is None or last.ended_on > _end(last):
        return "expired"
    return (last.end_reason or CertificationEnd.CANCELLED).value


def _start(certification: HighTechCertification) -> date:
    return certification.moved_in_on or certification.issued_on or date.max


def _end(certification: HighTechCertification) -> date:
    expires_on = certification.expires_on or date.max
    return min(certification.ended_on or expires_on, expires_on)


def certified_in(
    certifications: Iterable[HighTechCertification],
    period: Period | str,
    *,
    kind: CertificationKind | str | None = None,
) -> int:
    """Certificates issued in a period (当期认定数), a flow.

    Args:
        certifications: Certifications of the region, in any order.
        period: The period.
        kind: Only this kind: new (新认定), renewed (重新认定), re-examination (复审).

    Returns:
        The number of certificates issued.

    Example:
        >>> issued = HighTechCertification(
        ...     enterprise_id="e1", kind="renewed", outcome="certified", issued_on="2022-11-01"
        ... )
        >>> certified_in([issued], Period.year(2022), kind=CertificationKind.RENEWED)
        1
    """
    within, wanted = f.period(period), _wanted(kind)
    return sum(
        within.contains(_issued_on(each)) and each.kind in wanted
        for each in _certificates(certifications)
    )


def _wanted(kind: CertificationKind | str | None) -> tuple[CertificationKind, ...]:
    """The kinds that count: the one asked for, or all."""
    return (
        tuple(CertificationKind) if kind is None else (f.member(CertificationKind, kind, "kind"),)
    )


def _certificates(
    certifications: Iterable[HighTechCertification],
) -> Iterator[HighTechCertification]:
    """The certificates issued, each once: a renamed enterprise keeps its number."""
    return (
        each for each in each_once(certifications) if each.outcome is CertificationOutcome.CERTIFIED
    )


def each_once(certifications: Iterable[HighTechCertification]) -> Iterator[HighTechCertification]:
    """Give certifications, those with one certificate number once: a renamed firm keeps it."""
    seen: set[str] = set()
    for each in certifications:
        if each.certificate_no is None:
            yield each
        elif each.certificate_no not in seen:
            seen.add(each.certificate_no)
            yield each


def _issued_on(certification: HighTechCertification) -> date:
    if certification.issued_on is None:
        raise MissingFactError(
            f"HighTechCertification of {certification.enterprise_id!r}",
            "is certified, but its issued_on is unknown",
            "give the issue date, or leave the record out and say so",
        )
    return certification.issued_on


def expired_in(certifications: Iterable[HighTechCertification], period: Period | str) -> int:
    """Certificates whose validity ran out in a period (当期到期数), whether renewed or not.

    A certificate that was ended before is not among them.

    Args:
        certifications: Certifications of the region, in any order.
        period: The period.

    Returns:
        The number of certificates.

    Example:
        >>> issued = HighTechCertification(
        ...     enterprise_id="e1", kind="new", outcome="certified", issued_on="2019-12-05"
        ... )
        >>> expired_in([issued], Period.year(2022))
        1
    """
    within = f.period(period)
    return sum(within.contains(ran_out_on(each)) for each in _certificates(certifications))


def ran_out_on(certificate: HighTechCertification) -> date:
    """Give the first day after a certificate's validity; `date.max` where it was ended before.

    Raises:
        MissingFactError: It has no issue date.
    """
    _issued_on(certificate)
    expires_on, ended_on = certificate.expires_on, certificate.ended_on
    if expires_on is None or (ended_on is not None and ended_on < expires_on):
        return date.max
    return expires_on


@attrs.frozen(kw_only=True)
class CertificationTally:
    """How a set of applications fared (申报与认定情况).

    Attributes:
        applied: All applications, withdrawn ones left out.
        certified: Certified.
        pending: Still open, in public notice or before.
        rejected: Turned down.

    Example:
        Zhonglou 2012: 16 applied under the new standard, 15 certified.

        >>> CertificationTally(applied=16, certified=15, pending=0, rejected=1).success_ratio
        0.9375
    """

    applied: int
    certified: int
    pending: int
    rejected: int

    @property
    def is_provisional(self) -> bool:
        """Whether an outcome is still open, so that the ratio may rise."""
        return self.pending > 0

    @property
    def success_ratio(self) -> float:
        """Certified over applied (认定通过率)."""
        return success_ratio(self.certified, self.applied)

    @property
    def highest_success_ratio(self) -> float:
        """The ratio if everything that is still open succeeds."""
        return success_ratio(self.certified + self.pending, self.applied)


def certification_tally(
    certifications: Iterable[HighTechCertification],
    *,
    kind: CertificationKind | str | None = None,
    batch: str | None = None,
) -> CertificationTally:
    """How applications fared, by kind and batch (申报、认定通过率).

    Args:
        certifications: Applications of any outcome.
        kind: Only this kind.
        batch: Only this batch.

    Returns:
        The tally; its ratio is provisional while an outcome is open. Withdrawn applications
        are left out.

    Raises:
        UndefinedMetricError: No application is left to count.

    Example:
        Taixing 2022: 216 applied, 109 in public notice so far.

        >>> outcomes = ["public_notice"] * 109 + ["applied"] * 107
        >>> tally = certification_tally(
        ...     HighTechCertification(enterprise_id=f"e{i}", kind="new", outcome=outcome)
        ...     for i, outcome in enumerate(outcomes)
        ... )
        >>> tally.applied, tally.certified, tally.is_provisional
        (216, 0, True)
    """
    wanted = _wanted(kind)
    outcomes = [
        each.outcome
        for each in each_once(certifications)
        if each.kind in wanted
        and (batch is None or each.batch == batch)
        and each.outcome is not CertificationOutcome.WITHDRAWN
    ]
    if not outcomes:
        raise UndefinedMetricError(
            "certification_tally", {"kind": kind, "batch": batch}, "no application is among them"
        )
    return CertificationTally(
        applied=len(outcomes),
        certified=outcomes.count(CertificationOutcome.CERTIFIED),
        pending=sum(outcome.is_pending for outcome in outcomes),
        rejected=outcomes.count(CertificationOutcome.REJECTED),
    )
