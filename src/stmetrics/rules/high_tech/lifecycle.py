"""The life of a certificate: expiry, renewal, change of name, relocation, cancellation."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Final

import attrs

from stmetrics.errors import InvalidValueError, MissingFactError
from stmetrics.exact._given import all_given, require_kind
from stmetrics.exact._numbers import whole_number
from stmetrics.law.dated import Confirmation, Dated, Parameter, Source
from stmetrics.law.verdicts import Verdict
from stmetrics.periods.days import as_date, months_after, years_after
from stmetrics.records._fields import flag
from stmetrics.records.certification import HighTechCertification
from stmetrics.records.enums import CertificationEnd, CertificationKind, CertificationOutcome
from stmetrics.rules.high_tech._parameters import (
    MEASURES_OF_2016,
    guide_2016,
    measures_2008,
    measures_2016,
)

_TAX_LAW: Final = Source(
    document="企业所得税法",
    clause="Art. 28",
    effective="2008-01-01",
    confirmation=Confirmation.TEXT,
)
TAX_RATE: Final = Parameter(
    "high_tech_tax_rate",
    (Dated(Decimal("0.15"), "2008-01-01", None, _TAX_LAW),),
    decides="the rate of enterprise income tax of a certified enterprise",
)
AT_EXPIRY: Final = Parameter(
    "high_tech_at_expiry",
    (
        Dated(
            CertificationKind.RE_EXAMINATION,
            "2008-01-01",
            "2016-01-01",
            measures_2008(
                "Art. 12 and 13", "asked for within the last three months; anew after six years"
            ),
        ),
        Dated(
            CertificationKind.RENEWED,
            "2016-01-01",
            None,
            measures_2016("Art. 9 and 12", "re-examination was abolished"),
        ),
    ),
    decides="what an expiring certificate asks for: re-examination or renewed certification",
)
YEARS_BEFORE_REAPPLICATION: Final = Parameter(
    "high_tech_years_before_reapplication",
    (
        Dated(5, "2008-01-01", "2016-01-01", measures_2008("Art. 15", "from the cancellation")),
        Dated(1, "2016-01-01", None, guide_2016("part 四", "not in the year of the cancellation")),
    ),
    decides="years from a cancellation to the next application, by the calendar since 2016",
)
AFTER_RE_EXAMINATION: Final = Parameter(
    "high_tech_after_re_examination",
    (
        Dated(
            CertificationKind.RENEWED,
            "2008-01-01",
            None,
            measures_2008("Art. 13", "applied for anew after six years; 国科发火〔2008〕362号"),
        ),
    ),
    decides="what an expiring certificate asks for that was re-examined before",
)

KEPT_AFTER_RENAMING: Final = Parameter(
    "high_tech_kept_after_renaming",
    (
        Dated(
            ("certificate_no", "issued_on"), "2008-01-01", "2016-01-01", measures_2008("Art. 14")
        ),
        Dated(("certificate_no", "issued_on"), "2016-01-01", None, measures_2016("Art. 17")),
    ),
    decides="what the certificate of a renamed enterprise keeps: its number, and so its expiry",
)
NOT_QUALIFIED_AT_VERIFICATION: Final = Parameter(
    "high_tech_not_qualified_at_verification",
    (Dated(CertificationEnd.CANCELLED, "2016-01-01", None, measures_2016("Art. 16")),),
    decides="how a certificate ends whose holder does not qualify when it is verified",
)


def expiring(
    certifications: Iterable[HighTechCertification], on: date | str, *, months: int
) -> list[HighTechCertification]:
    """Certificates in force on a day that expire within some months (即将到期).

    Args:
        certifications: Certifications of the region.
        on: The day, itself included.
        months: Whole months ahead, zero or more.

    Returns:
        The certificates whose first day without validity is at most so many months ahead,
        earliest first.

    Raises:
        MissingFactError: A certified one has no issue date.
        InvalidValueError: A negative number of months, or part of one.

    Example:
        >>> issued = HighTechCertification(
        ...     enterprise_id="e1", kind="new", outcome="certified", issued_on="2019-12-05"
        ... )
        >>> [len(expiring([issued], "2022-06-05", months=months)) for months in (5, 6)]
        [0, 1]

    References:
        国科发火〔2016〕32号, Art. 9.
    """
    months = whole_number(months, "months")
    if months < 0:
        raise InvalidValueError(f"months={months}", "must not be negative")
    day = as_date(on, "on")
    until = months_after(day, months)
    dated = [(each.expires_on, each) for each in certifications if each.in_force(day)]
    soon = [(expiry, each) for expiry, each in dated if expiry is not None and expiry <= until]
    return [each for _, each in sorted(soon, key=lambda pair: pair[0])]


def due_at_expiry(certification: HighTechCertification) -> CertificationKind:
    """What a certificate asks for when it expires (到期应办): 复审 or 重新认定.

    A certificate that expired until 2015 was re-examined, unless it had been re-examined before;
    since 2016 every expiry asks for a renewed certification. The day of expiry decides.

    Args:
        certification: A certification with its issue date.

    Returns:
        `CertificationKind.RE_EXAMINATION` or `CertificationKind.RENEWED`.

    Raises:
        MissingFactError: It is not certified, or its issue date is unknown.
        NoRuleInForceError: Issued before 2008.

    Example:
        >>> [
        ...     due_at_expiry(
        ...         HighTechCertification(
        ...             enterprise_id="e1", kind=kind, outcome="certified", issued_on=issued
        ...         )
        ...     ).name
        ...     for kind, issued in [("new", "2011-10-31"), ("new", "2014-10-31")]
        ... ]
        ['RE_EXAMINATION', 'RENEWED']

    References:
        国科发火〔2008〕172号, until 2015-12-31; 国科发火〔2016〕32号, Art. 9 and 12, from then on.
    """
    require_kind(HighTechCertification, certification=certification)
    expires_on = _expiry_of(certification)
    if certification.kind is CertificationKind.RE_EXAMINATION:
        return AFTER_RE_EXAMINATION.on(expires_on).value
    return AT_EXPIRY.on(expires_on).value


def _expiry_of(certification: HighTechCertification) -> date:
    if certification.expires_on is None:
        raise MissingFactError(
            f"HighTechCertification of {certification.enterprise_id!r}",
            "has no issue date",
            "the day of expiry follows from it",
        )
    return certification.expires_on


def may_apply(certifications: Iterable[HighTechCertification], on: date | str) -> Verdict:
    """Whether an enterprise may apply in the year of a day (当年可否申请).

    Not in the year in which its certificate was cancelled or revoked; until 2015 not for five years
    from that day.

    Args:
        certifications: The enterprise's own certifications.
        on: The day of application.

    Returns:
        MET, or UNMET after a cancellation that still bars; UNKNOWN where a certificate ended for a
        reason not given within the time that a cancellation would bar.

    Raises:
        NoRuleInForceError: Before 2008.

    Example:
        >>> cancelled = HighTechCertification(
        ...     enterprise_id="e1", kind="new", outcome="certified", issued_on="2021-11-01",
        ...     ended_on="2022-03-01", end_reason="cancelled",
        ... )
        >>> may_apply([cancelled], "2022-09-01"), may_apply([cancelled], "2023-09-01")
        (<Verdict.UNMET: 'unmet'>, <Verdict.MET: 'met'>)

    References:
        国科发火〔2016〕195号, part 四; 国科发火〔2008〕172号, Art. 15, until 2015.
    """
    certifications = all_given(HighTechCertification, certifications, "certifications")
    day = as_date(on, "on")
    years: int = YEARS_BEFORE_REAPPLICATION.on(day).value
    reasons = {
        each.end_reason
        for each in certifications
        if each.ended_on is not None and _bars(each.ended_on, day, years)
    }
    if reasons & {CertificationEnd.CANCELLED, CertificationEnd.REVOKED}:
        return Verdict.UNMET
    return Verdict.UNKNOWN if None in reasons else Verdict.MET


def _bars(ended_on: date, day: date, years: int) -> bool:
    """Whether an end by cancellation would still bar an application."""
    if day < MEASURES_OF_2016:
        return ended_on <= day < years_after(ended_on, years)
    return day.year - years < ended_on.year <= day.year


def renamed(
    certification: HighTechCertification, *, enterprise_id: str, on: date | str
) -> HighTechCertification:
    """The certificate of an enterprise that changed its name and still qualifies (更名).

    A new certificate with the same number and the same expiry; it is counted once.

    Args:
        certification: The certificate.
        enterprise_id: The enterprise's identifier after the change.
        on: The day of the change.

    Returns:
        The same certification under the new identifier.

    Raises:
        MissingFactError: The certificate's number is unknown, so that the two could not be told
            to be one.
        NoRuleInForceError: Before 2008.

    Example:
        >>> old = HighTechCertification(
        ...     enterprise_id="e1", kind="new", outcome="certified", issued_on="2021-11-01",
        ...     certificate_no="made up",
        ... )
        >>> new = renamed(old, enterprise_id="e2", on="2022-03-01")
        >>> indicators.high_tech_in_force([old, new], "2022-06-01")
        1

    References:
        国科发火〔2016〕32号, Art. 17, since 2016-01-01.
    """
    require_kind(HighTechCertification, certification=certification)
    KEPT_AFTER_RENAMING.on(on)
    if certification.certificate_no is None:
        raise MissingFactError(
            f"HighTechCertification of {certification.enterprise_id!r}",
            "has no certificate number",
            "the number shows that both names are one enterprise",
        )
    return attrs.evolve(certification, enterprise_id=enterprise_id)


def verified(
    certification: HighTechCertification, *, qualifies: bool, on: date | str
) -> HighTechCertification:
    """The certificate after verification (复核): kept, or cancelled.

    Verification checks a certificate in force; it is not the re-examination (复审) of old.

    Args:
        certification: The certificate.
        qualifies: Whether the enterprise still met the conditions.
        on: The day of the decision.

    Returns:
        The same certification, ended as cancelled where it did not qualify.

    Raises:
        InvalidValueError: The certificate was not in force that day.
        NoRuleInForceError: Before 2016.

    Example:
        >>> held = HighTechCertification(
        ...     enterprise_id="e1", kind="new", outcome="certified", issued_on="2021-11-01"
        ... )
        >>> verified(held, qualifies=False, on="2022-06-01").in_force("2022-06-01")
        False

    References:
        国科发火〔2016〕32号, Art. 16, since 2016-01-01.
    """
    require_kind(HighTechCertification, certification=certification)
    day = as_date(on, "on")
    end_reason = NOT_QUALIFIED_AT_VERIFICATION.on(day).value
    if certification.outcome is not CertificationOutcome.CERTIFIED or not certification.in_force(
        day
    ):
        raise InvalidValueError(
            f"HighTechCertification of {certification.enterprise_id!r}",
            f"is not in force on {day}",
            "only a certificate in force is verified",
        )
    if flag(qualifies):
        return certification
    return attrs.evolve(certification, ended_on=day, end_reason=end_reason)
