"""High-tech certification: applications, how they fared, certificates issued and run out."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Final

import attrs

from stmetrics._repr import short_repr
from stmetrics.errors import MissingFactError, UndefinedMetricError
from stmetrics.exact._given import all_given
from stmetrics.exact.rounding import percent
from stmetrics.formulas.ratios import success_ratio
from stmetrics.indicators._certificates import certificates, each_once, issued_on, ran_out_on
from stmetrics.indicators._items import Item, NamedFigures
from stmetrics.periods.period import Period
from stmetrics.records import _fields as f
from stmetrics.records.certification import HighTechCertification
from stmetrics.records.enums import CertificationKind, CertificationOutcome


def applied_in(
    certifications: Iterable[HighTechCertification],
    period: Period | str,
    *,
    kind: CertificationKind | str | None = None,
) -> int:
    """Applications for certification made in a period (当期申报数), a flow.

    Withdrawn ones are left out.

    Args:
        certifications: Certifications of the region, in any order.
        period: The period.
        kind: Only this kind: new (新认定), renewed (重新认定), re-examination (复审).

    Returns:
        The number of applications, whatever became of them.

    Raises:
        MissingFactError: The day of an application of the kind is unknown.

    Example:
        >>> made_up = HighTechCertification(
        ...     enterprise_id="e1", kind="new", outcome="applied", applied_on="2022-06-01"
        ... )
        >>> applied_in([made_up], "2022"), applied_in([made_up], "2022", kind="renewed")
        (1, 0)
    """
    certifications = all_given(HighTechCertification, certifications, "certifications")
    within, wanted = f.period(period), _wanted(kind)
    return sum(
        within.start <= _applied_on(each) <= within.end
        for each in each_once(certifications)
        if each.kind in wanted and each.outcome is not CertificationOutcome.WITHDRAWN
    )


def _applied_on(certification: HighTechCertification) -> date:
    if certification.applied_on is None:
        raise MissingFactError(
            f"HighTechCertification.applied_on of {certification.enterprise_id!r}",
            "is unknown, so that no period can be given to it",
            "give the day, or give the figure as an observation",
        )
    return certification.applied_on


def in_public_notice(certifications: Iterable[HighTechCertification]) -> int:
    """Applications in public notice, decided and not issued yet (公示数).

    Args:
        certifications: Applications of any outcome.

    Returns:
        The number whose outcome is public notice; they are not certified yet.

    Example:
        >>> announced = HighTechCertification(
        ...     enterprise_id="e1", kind="new", outcome="public_notice"
        ... )
        >>> in_public_notice([announced])
        1
    """
    certifications = all_given(HighTechCertification, certifications, "certifications")
    notice = CertificationOutcome.PUBLIC_NOTICE
    return sum(each.outcome is notice for each in each_once(certifications))


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

    Raises:
        MissingFactError: The issue date of a certified one of the kind is unknown.

    Example:
        >>> issued = HighTechCertification(
        ...     enterprise_id="e1", kind="renewed", outcome="certified", issued_on="2022-11-01"
        ... )
        >>> certified_in([issued], Period.year(2022), kind=CertificationKind.RENEWED)
        1
    """
    certifications = all_given(HighTechCertification, certifications, "certifications")
    within, wanted = f.period(period), _wanted(kind)
    return sum(
        within.start <= issued_on(each) <= within.end
        for each in certificates(certifications)
        if each.kind in wanted
    )


def _wanted(kind: CertificationKind | str | None) -> tuple[CertificationKind, ...]:
    """The kinds that count: the one asked for, or all."""
    return (
        tuple(CertificationKind) if kind is None else (f.member(CertificationKind, kind, "kind"),)
    )


def expired_in(certifications: Iterable[HighTechCertification], period: Period | str) -> int:
    """Certificates whose validity ran out in a period (当期到期数), whether renewed or not.

    A certificate that was ended before is not among them.

    Args:
        certifications: Certifications of the region, in any order.
        period: The period.

    Returns:
        The number of certificates.

    Raises:
        MissingFactError: A certified one has no issue date.

    Example:
        >>> issued = HighTechCertification(
        ...     enterprise_id="e1", kind="new", outcome="certified", issued_on="2019-12-05"
        ... )
        >>> expired_in([issued], Period.year(2022))
        1
    """
    certifications = all_given(HighTechCertification, certifications, "certifications")
    within = f.period(period)
    return sum(
        within.start <= ran_out_on(each) <= within.end for each in certificates(certifications)
    )


@attrs.frozen(kw_only=True)
class CertificationTally(NamedFigures):
    """How a set of applications fared (申报与认定情况).

    Attributes:
        applied: All applications, withdrawn ones left out.
        certified: Certified.
        pending: Still open, in public notice or before.
        rejected: Turned down.

    Example:
        Zhonglou 2012: 16 applied under the new standard, 15 certified.

        >>> tally = CertificationTally(applied=16, certified=15, pending=0, rejected=1)
        >>> tally.success_ratio
        0.9375
        >>> print(tally)
        申报16家，认定15家，待定0家，未通过1家，认定通过率93.75%
    """

    applied: int
    certified: int
    pending: int
    rejected: int

    __repr__ = short_repr

    def _items(self, lang: str) -> list[Item]:
        zh = lang == "zh"
        counts = (self.applied, self.certified, self.pending, self.rejected)
        items = [
            Item(words[0 if zh else 1], count, f"{count}家" if zh else f"{count}")
            for words, count in zip(_WORDS, counts, strict=True)
        ]
        if self.applied:
            ratio = self.success_ratio
            name = "认定通过率" if zh else "success ratio"
            items.append(Item(name, ratio, percent(ratio, 2)))
        return items

    def _notes(self, lang: str) -> list[str]:
        if not self.applied or not self.is_provisional:
            return []
        highest = percent(self.highest_success_ratio, 2)
        return [
            f"初步数：通过率最高可达{highest}"
            if lang == "zh"
            else f"provisional: at most {highest}"
        ]

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


_WORDS: Final = (
    ("申报", "applied"),
    ("认定", "certified"),
    ("待定", "pending"),
    ("未通过", "rejected"),
)


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
    certifications = all_given(HighTechCertification, certifications, "certifications")
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


def certification_pass_ratio(certifications: Iterable[HighTechCertification]) -> Decimal:
    """Of a set of applications those that were certified, once all are decided (认定通过率).

    ``certified / applied``; what the ratio may still become while some are open, see
    `certification_tally`.

    Args:
        certifications: Applications of any outcome; withdrawn ones are left out.

    Returns:
        A ratio from 0 to 1, exact.

    Raises:
        MissingFactError: An outcome is still open.
        UndefinedMetricError: No application is left to count.

    Example:
        Zhonglou 2012: 15 of 16 applied under the new standard were certified.

        >>> outcomes = ["certified"] * 15 + ["rejected"]
        >>> certification_pass_ratio(
        ...     HighTechCertification(enterprise_id=f"e{i}", kind="new", outcome=outcome)
        ...     for i, outcome in enumerate(outcomes)
        ... )
        Decimal('0.9375')
    """
    certifications = all_given(HighTechCertification, certifications, "certifications")
    tally = certification_tally(certifications)
    if tally.is_provisional:
        raise MissingFactError(
            f"outcome of {tally.pending} of {tally.applied} applications",
            "is still open",
            "see certification_tally for what the ratio may become",
        )
    return success_ratio(Decimal(tally.certified), Decimal(tally.applied))
